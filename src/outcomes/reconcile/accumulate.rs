//! `accumulates over the year, from monthly figures`: the outcome of a month is the sum from January to it, and so is
//! that of every label that ends with it. A missing month leaves it missing.

use std::collections::BTreeMap;

use super::compare::diagnostic;
use super::pool::sum_of_months;
use super::{Ground, Keyed, Record, Scene, add_up};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{Account, Contradiction, Parts};
use crate::outcomes::occasion::occasion;
use crate::outcomes::slices::SliceId;
use crate::outcomes::slices::Slices;
use crate::quantity::{Part, Period};

/// Turns one item's monthly figures into sums from January. A label that a row reports itself keeps what it reports; where
/// the months make another sum, that is said, with the label.
pub fn accumulate(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    slices: &Slices,
    records: &mut Vec<Keyed>,
) -> Vec<(Period, Diagnostic)> {
    let mut months: BTreeMap<(SliceId, i16), BTreeMap<i8, Record>> = BTreeMap::new();
    let mut reported: BTreeMap<(SliceId, Period), Record> = BTreeMap::new();
    records.retain(|(_, slice, period, record)| {
        if let Part::Month(month) = period.part {
            months.entry((*slice, period.year)).or_default().insert(month, *record);
            return false;
        }
        reported.insert((*slice, *period), *record);
        true
    });
    let mut diagnostics = Vec::new();
    for ((slice, year), figures) in months {
        for (month, record) in &figures {
            let so_far: Vec<Option<Record>> =
                (1..=*month).map(|month| figures.get(&month).copied()).collect();
            let Some(summed) = sum_of_months(scene.indicator, &so_far) else { continue };
            let summed = Record {
                place: record.place,
                status: record.status,
                published: record.published,
                forecast: record.forecast,
                comment: record.comment,
                pooled: record.pooled,
                ..summed
            };
            for part in ending_with(*month) {
                let label = Period { year, part };
                match reported.get(&(slice, label)) {
                    None => records.push((scene.id, slice, label, summed)),
                    Some(own) => {
                        let scene = Scene { period: label, ..*scene };
                        let figures = (own, &summed);
                        let apart = apart(ground, &scene, slices, slice, figures, so_far.len());
                        diagnostics.extend(apart.map(|apart| (label, apart)));
                    }
                }
            }
        }
    }
    diagnostics
}

/// Says that what is reported under a label is not what its months make.
fn apart(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    slices: &Slices,
    slice: SliceId,
    (own, summed): (&Record, &Record),
    months: usize,
) -> Option<Diagnostic> {
    let unit = &scene.indicator.unit;
    if !add_up::of_record(own)?.differs(add_up::of_record(summed)?, unit) {
        return None;
    }
    let row = ground.rows.indicators.iter().find(|row| {
        row.place.place() == own.place
            && (row.item, row.slice, row.period) == (scene.id, slice, scene.period)
    })?;
    let sum = super::compare::summed(scene, summed).shown;
    let account = Account { by: Parts::Months(months), parts: Vec::new(), sum, compared: false };
    let contradiction = Contradiction::Sums {
        item: scene.name.to_owned(),
        occasion: occasion(ground.plan, scene.period),
        slice: slices.name(ground.plan, slice),
        accounts: vec![account],
        total: Some(Box::new(ground.told(row, false))),
    };
    Some(diagnostic(Code::DoesNotAddUp, contradiction, std::iter::once(ground.span(row.place))))
}

/// The parts of a year that end with a month.
fn ending_with(month: i8) -> Vec<Part> {
    let block = |length: i8| {
        let (whole, rest) = (month.checked_div(length), month.checked_rem(length));
        whole.filter(|_| rest == Some(0))
    };
    let mut parts = vec![Part::Month(month)];
    parts.extend(block(3).map(Part::Quarter));
    parts.extend(block(4).map(Part::Tertial));
    parts.extend(block(6).map(Part::Half));
    parts.extend((month == 12).then_some(Part::Year));
    parts
}
