//! Rows to observations: one for each item, slice and period. What contradicts itself is said, parts are pooled to
//! totals, and months to the year so far.

mod accumulate;
mod add_up;
mod compare;
mod fraction;
mod ground;
mod label;
mod merge;
mod pool;
mod report;
mod swap;

pub use ground::Ground;
pub use report::settle;

use indexmap::IndexMap;

use super::fault::Faults;
use super::occasion::settled;
use super::row::Row;
use super::slices::{SliceId, Slices};
use super::{Observed, Pooled, RowPlace};
use crate::diagnostic::Diagnostic;
use crate::plan::{Indicator, ItemId, Status};
use crate::quantity::{Number, Period};

/// An observation as it comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// The outcome, or why there is none.
    pub value: Observed,
    /// The numerator.
    pub numerator: Option<Number>,
    /// The denominator.
    pub denominator: Option<Number>,
    /// The forecast figure.
    pub forecast: Option<Number>,
    /// Half a step of the value as written; 0 for a quotient or a sum.
    pub precision: Number,
    /// Decimals.
    pub decimals: u32,
    /// A status given by hand.
    pub status: Option<Status>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// Its comment, by number.
    pub comment: Option<u32>,
    /// Where it stands.
    pub place: RowPlace,
    /// What it was summed from, where it was.
    pub pooled: Option<Pooled>,
}

impl Record {
    /// The value, where it has one.
    pub fn figure(&self) -> Option<Number> {
        if let Observed::Value(value) = self.value { Some(value) } else { None }
    }

    /// Numerator and denominator, where it has both.
    pub fn quotient(&self) -> Option<(Number, Number)> {
        self.numerator.zip(self.denominator)
    }
}

/// One slice of an item at an occasion: its observation and the rows about it.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// The observation; none where there are only rows for comparison.
    pub record: Option<Record>,
    /// The labels it has.
    pub labels: Vec<Period>,
    /// The rows it rests on.
    pub rows: Vec<usize>,
    /// Rows that contradict each other, one of each kind.
    pub conflict: Vec<usize>,
    /// Rows for comparison.
    pub compared: Vec<usize>,
}

/// All slices of an item at an occasion.
pub type Cells = IndexMap<SliceId, Cell>;

/// An item at an occasion, for what is said of it.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The item's id.
    pub id: ItemId,
    /// Its name.
    pub name: &'a str,
    /// What it is.
    pub indicator: &'a Indicator,
    /// The occasion's period.
    pub period: Period,
}

/// An observation, and whose it is.
pub type Keyed = (ItemId, SliceId, Period, Record);

/// What comes of rows.
#[derive(Debug, Default)]
pub struct Reconciled {
    /// The observations.
    pub records: Vec<Keyed>,
    /// What contradicts itself, each with the item and the occasion where it tells of one.
    pub diagnostics: Vec<(Option<(ItemId, Period)>, Diagnostic)>,
    /// Which rows are used.
    pub used: Vec<bool>,
}

/// Makes observations of the rows of indicators.
pub fn reconcile(ground: &Ground<'_>, slices: &mut Slices, faults: &mut Faults) -> Reconciled {
    let rows = &ground.rows.indicators;
    let mut out = Reconciled { used: vec![false; rows.len()], ..Reconciled::default() };
    let mut occasions: IndexMap<Period, Period> = IndexMap::new();
    let mut order: Vec<(ItemId, Period, SliceId, usize)> = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let of = *occasions.entry(row.period).or_insert_with(|| settled(ground.plan, row.period));
        let monthly = ground.monthly(row.item);
        order.push((row.item, if monthly { row.period } else { of }, row.slice, at));
    }
    order.sort_unstable();
    for of_item in order.chunk_by(|one, other| one.0 == other.0) {
        let Some((id, ..)) = of_item.first() else { continue };
        let Some((item, indicator)) = ground.indicator(*id) else { continue };
        let mut records: Vec<Keyed> = Vec::new();
        for of_occasion in of_item.chunk_by(|one, other| one.1 == other.1) {
            let Some((_, period, ..)) = of_occasion.first() else { continue };
            let scene = Scene { id: *id, name: &item.name, indicator, period: *period };
            let mut cells = merge::merge(ground, of_occasion, &scene, faults);
            pool::pool(ground.plan, &mut cells, slices, indicator);
            let duplicates = compare::duplicates(ground, &scene, &cells, slices);
            let differences = compare::differences(ground, &scene, &cells, slices, faults);
            let sums = add_up::sums(ground, &scene, &cells, slices);
            let found = duplicates.into_iter().chain(differences).chain(sums);
            out.diagnostics.extend(found.map(|found| (Some((*id, *period)), found)));
            for (slice, cell) in &cells {
                for at in &cell.rows {
                    if let Some(used) = out.used.get_mut(*at) {
                        *used = true;
                    }
                }
                let Some(record) = cell.record else { continue };
                records.extend(cell.labels.iter().map(|label| (*id, *slice, *label, record)));
            }
        }
        fraction::decimal_fractions(ground, item, indicator, of_item, faults);
        fraction::lost_marks(ground, item, indicator, of_item, faults);
        if ground.monthly(*id) {
            let scene = Scene { id: *id, name: &item.name, indicator, period: Period::year(0) };
            let apart = accumulate::accumulate(ground, &scene, slices, &mut records);
            let of_year = |(year, found): (Period, Diagnostic)| (Some((*id, year)), found);
            out.diagnostics.extend(apart.into_iter().map(of_year));
        }
        out.records.append(&mut records);
    }
    let labels = label::other_labels(ground, &out.records);
    out.diagnostics.extend(labels.into_iter().map(|found| (None, found)));
    out
}

/// Rows by their numbers.
fn row<'a>(ground: &Ground<'a>, at: usize) -> Option<&'a Row> {
    ground.rows.indicators.get(at)
}
