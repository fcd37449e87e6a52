//! Rows that contradict each other, and rows for comparison held against what is used.

use super::swap::{self, Twice, figure};
use super::{Cell, Cells, Ground, Record, Scene, row};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{
    Contradiction, Effect, Message, RowFault, Shown, SliceRows, Told,
};
use crate::language::table::Column;
use crate::outcomes::fault::{Faults, Found};
use crate::outcomes::occasion::occasion;
use crate::outcomes::row::{Row, told_figure};
use crate::outcomes::slices::{SliceId, Slices};
use crate::source::Span;

/// The contradicting rows of an item at an occasion, as one diagnostic.
pub fn duplicates(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    cells: &Cells,
    slices: &Slices,
) -> Option<Diagnostic> {
    let in_conflict = || cells.iter().filter(|(_, cell)| !cell.conflict.is_empty());
    let rows =
        || in_conflict().flat_map(|(_, cell)| &cell.conflict).filter_map(|at| row(ground, *at));
    let files = of_several_files(rows());
    let told = in_conflict().map(|(slice, cell)| {
        let rows = cell.conflict.iter().filter_map(|at| row(ground, *at));
        let told = rows.map(|row| ground.told(row, files)).collect();
        SliceRows { slice: slices.name(ground.plan, *slice), told }
    });
    let told: Vec<SliceRows> = told.collect();
    if told.is_empty() {
        return None;
    }
    let swapped = swap::swapped(slices, &swap::in_conflict(ground, cells));
    let contradiction = Contradiction::Duplicate {
        item: scene.name.to_owned(),
        occasion: occasion(ground.plan, scene.period),
        slices: told,
        swapped: swapped.and_then(|pair| names(ground, slices, pair)),
    };
    Some(diagnostic(Code::DuplicateRow, contradiction, rows().map(|row| ground.span(row.place))))
}

/// The differences between what is used of an item at an occasion and what is only for comparison, as one diagnostic.
pub fn differences(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    cells: &Cells,
    slices: &Slices,
    faults: &mut Faults,
) -> Option<Diagnostic> {
    let mut differing: Vec<(SliceId, Option<&Row>, &Record, Vec<&Row>)> = Vec::new();
    let mut figures = Vec::new();
    for (slice, cell) in cells {
        let compared = || cell.compared.iter().filter_map(|at| row(ground, *at));
        let Some(record) = comparable(cell) else {
            for row in compared() {
                nothing_to_compare(ground, scene, row, faults);
            }
            continue;
        };
        let used = cell.rows.first().and_then(|at| row(ground, *at));
        let differ: Vec<&Row> = compared().filter(|row| differs(record, used, row)).collect();
        let Some(first) = differ.first() else { continue };
        if let (Some(value), Some(other)) = (record.figure(), figure(first)) {
            figures.push(Twice { slice: *slice, figures: (value, other) });
        }
        differing.push((*slice, used, record, differ));
    }
    if differing.is_empty() {
        return None;
    }
    let rows =
        || differing.iter().flat_map(|(_, used, _, differ)| used.iter().chain(differ)).copied();
    let files = of_several_files(rows());
    let told = differing.iter().map(|(slice, used, record, differ)| {
        let used = used.map_or_else(|| summed(scene, record), |row| ground.told(row, files));
        let compared = differ.iter().map(|row| ground.told(row, files));
        let told = std::iter::once(used).chain(compared).collect();
        SliceRows { slice: slices.name(ground.plan, *slice), told }
    });
    let contradiction = Contradiction::Differs {
        item: scene.name.to_owned(),
        occasion: occasion(ground.plan, scene.period),
        slices: told.collect(),
        swapped: swap::swapped(slices, &figures).and_then(|pair| names(ground, slices, pair)),
    };
    Some(diagnostic(Code::Differs, contradiction, rows().map(|row| ground.span(row.place))))
}

/// What of a slice a row for comparison can be held against.
fn comparable(cell: &Cell) -> Option<&Record> {
    let comparable = |record: &&Record| record.figure().is_some() || record.status.is_some();
    cell.record.as_ref().filter(comparable)
}

/// Whether a row for comparison differs from what is used, each to its own precision.
fn differs(record: &Record, used: Option<&Row>, row: &Row) -> bool {
    if let (Some(status), Some(other)) = (record.status, row.status)
        && status != other
    {
        return true;
    }
    let (Some(value), Some(other)) = (record.figure(), figure(row)) else { return false };
    let quotient = row.numerator.zip(row.denominator);
    if let (Some(own), Some(other)) = (record.quotient(), quotient) {
        return own != other;
    }
    let apart = value.minus(other).map(crate::quantity::Number::size);
    let same_decimals = used.is_some_and(|used| used.decimals == row.decimals);
    let plain = record.quotient().is_none() && quotient.is_none();
    let precision = if plain && (same_decimals || record.pooled.is_some()) {
        crate::quantity::Number::ZERO
    } else {
        record.precision.max(row.precision)
    };
    apart.is_ok_and(|apart| apart > precision)
}

fn nothing_to_compare(ground: &Ground<'_>, scene: &Scene<'_>, row: &Row, faults: &mut Faults) {
    let found = Found {
        code: Code::NothingToCompare,
        place: ground.fault_place(row.place, Column::CompareOnly),
        written: scene.name,
        effect: Effect::Nothing,
        comment: ground.comment(row),
        about: None,
    };
    faults.push(&found, || RowFault::NothingToCompare { item: scene.name.to_owned() });
}

/// A sum of parts, told.
pub fn summed(scene: &Scene<'_>, record: &Record) -> Told {
    let unit = &scene.indicator.unit;
    let value = record.figure().unwrap_or(crate::quantity::Number::ZERO);
    let decimals =
        if record.quotient().is_some() { record.decimals.max(1) } else { record.decimals };
    let figure = told_figure(value, decimals, unit);
    let shown = Shown::Sum { figure, of: record.quotient() };
    Told { shown, row: None, file: None, comment: None }
}

/// Whether rows are of several files, so that each is told with its own.
pub fn of_several_files<'a>(mut rows: impl Iterator<Item = &'a Row>) -> bool {
    let Some(first) = rows.next() else { return false };
    rows.any(|row| row.place.file != first.place.file)
}

fn names(
    ground: &Ground<'_>,
    slices: &Slices,
    (one, other): (SliceId, SliceId),
) -> Option<(String, String)> {
    slices.name(ground.plan, one).zip(slices.name(ground.plan, other))
}

/// A diagnostic with the places of the rows that are told.
pub fn diagnostic(
    code: Code,
    contradiction: Contradiction,
    places: impl Iterator<Item = Span>,
) -> Diagnostic {
    let message = Message::Contradiction(Box::new(contradiction)).into();
    Diagnostic { code, message, places: places.collect(), edit: None }
}
