//! Reports of assignments and headings: one for each label, or none where rows contradict each other.

use indexmap::IndexMap;

use super::Ground;
use super::compare::diagnostic;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{Contradiction, Effect, RowFault, Shown, SliceRows, Told};
use crate::language::table::Column;
use crate::outcomes::fault::{Faults, Found};
use crate::outcomes::occasion::{occasion, settled};
use crate::outcomes::row::{Report, RowAt};
use crate::quantity::Period;

/// Settled reports, and which rows they rest on.
pub struct Settled<K, R> {
    /// The reports.
    pub reports: IndexMap<(K, Period), R>,
    /// The rows that are used.
    pub used: Vec<RowAt>,
    /// What contradicts itself.
    pub diagnostics: Vec<Diagnostic>,
}

/// Settles reports. `agree` says whether two say the same; `name` what they are of: its name and its unit.
pub fn settle<K: Clone + Eq + std::hash::Hash, R: Clone>(
    ground: &Ground<'_>,
    rows: &[Report<K, R>],
    faults: &mut Faults,
    agree: impl Fn(&R, &R) -> bool,
    name: impl Fn(&K) -> (String, Option<String>),
) -> Settled<K, R> {
    let mut out = Settled { reports: IndexMap::new(), used: Vec::new(), diagnostics: Vec::new() };
    let mut groups: IndexMap<(K, Period), Vec<&Report<K, R>>> = IndexMap::new();
    for row in rows {
        let key = (row.of.clone(), settled(ground.plan, row.period));
        groups.entry(key).or_default().push(row);
    }
    for ((of, period), group) in groups {
        let (item, unit) = name(&of);
        let used = || group.iter().copied().filter(|row| !row.compare_only);
        let compared = || group.iter().copied().filter(|row| row.compare_only);
        let Some(first) = used().next() else {
            for row in compared() {
                nothing_to_compare(ground, &item, row.place, faults);
            }
            continue;
        };
        let contradicting = |rows: Vec<RowAt>, used: bool| {
            let told = rows.iter().map(|place| told(ground, *place)).collect();
            let slices = vec![SliceRows { slice: unit.clone(), told }];
            let (item, occasion) = (item.clone(), occasion(ground.plan, period));
            let (code, contradiction) = if used {
                let told = Contradiction::Differs { item, occasion, slices, swapped: None };
                (Code::Differs, told)
            } else {
                let told = Contradiction::Duplicate { item, occasion, slices, swapped: None };
                (Code::DuplicateRow, told)
            };
            diagnostic(code, contradiction, rows.into_iter().map(|place| ground.span(place)))
        };
        let other = used().find(|row| !agree(&first.said, &row.said));
        if let Some(other) = other {
            out.diagnostics.push(contradicting(vec![first.place, other.place], false));
            continue;
        }
        let differing = compared().filter(|row| !agree(&first.said, &row.said));
        let differing: Vec<RowAt> = differing.map(|row| row.place).collect();
        if !differing.is_empty() {
            let rows = std::iter::once(first.place).chain(differing).collect();
            out.diagnostics.push(contradicting(rows, true));
        }
        for row in used() {
            out.used.push(row.place);
            out.reports.entry((of.clone(), row.period)).or_insert_with(|| first.said.clone());
        }
        for row in used().skip(1) {
            repeated(ground, &item, first.place, row.place, faults);
        }
    }
    out
}

/// What a row says of an assignment or a heading: its status, else its state.
fn told(ground: &Ground<'_>, place: RowAt) -> Told {
    let columns =
        [Column::Status, Column::State, Column::Forecast, Column::Progress, Column::Deadline];
    let written: Vec<&str> = columns
        .into_iter()
        .map(|column| ground.cell(place, column))
        .filter(|cell| !cell.is_empty())
        .collect();
    let comment = ground.cell(place, Column::Comment);
    Told {
        shown: Shown::Written { value: written.join(", "), of: None },
        row: Some(place.at.line),
        file: None,
        comment: (!comment.is_empty()).then(|| comment.to_owned()),
    }
}

fn repeated(ground: &Ground<'_>, item: &str, first: RowAt, row: RowAt, faults: &mut Faults) {
    let line = first.at.line;
    let written = format!("{item}\u{1f}{line}");
    let found = Found {
        code: Code::RepeatedRow,
        place: ground.fault_place(row, Column::Indicator),
        written: &written,
        effect: Effect::Nothing,
        comment: ground.cell(row, Column::Comment),
        about: None,
    };
    let item = item.to_owned();
    faults.push(&found, || RowFault::Repeated { item, first: line, empty: false });
}

fn nothing_to_compare(ground: &Ground<'_>, item: &str, row: RowAt, faults: &mut Faults) {
    let found = Found {
        code: Code::NothingToCompare,
        place: ground.fault_place(row, Column::CompareOnly),
        written: item,
        effect: Effect::Nothing,
        comment: ground.cell(row, Column::Comment),
        about: None,
    };
    faults.push(&found, || RowFault::NothingToCompare { item: item.to_owned() });
}
