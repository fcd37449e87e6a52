//! Rows under a label that ends with a follow-up's last day and does not serve it: never used by their date, and the
//! `or` that would use them is offered once a file and kind of label.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::{Ground, Keyed};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{FileFault, Message};
use crate::language::table::Column;
use crate::outcomes::occasion::{only_ends_with, settled};
use crate::outcomes::row::Row;
use crate::outcomes::slices::SliceId;
use crate::plan::{FollowUp, ItemId};
use crate::quantity::{Part, Period};
use crate::source::FileId;

/// Rows under one kind of label in one file.
struct Seen<'a> {
    first: &'a Row,
    follow_up: &'a FollowUp,
    own: Period,
    labels: BTreeSet<Period>,
    rows: usize,
}

/// A diagnostic for every file and kind of label.
pub fn other_labels(ground: &Ground<'_>, records: &[Keyed]) -> Vec<Diagnostic> {
    let mut ends: IndexMap<Period, Option<(&FollowUp, Period)>> = IndexMap::new();
    let mut end =
        |period| *ends.entry(period).or_insert_with(|| only_ends_with(ground.plan, period));
    let mut served: Option<BTreeSet<(ItemId, SliceId, Period)>> = None;
    let mut seen: IndexMap<(FileId, Part), Seen<'_>> = IndexMap::new();
    for row in &ground.rows.indicators {
        let Some((follow_up, own)) = end(row.period) else { continue };
        let followed = ground.indicator(row.item).is_some_and(|(item, _)| {
            let at = ground.plan.follow_ups.iter().position(|other| other == follow_up);
            let id = at.and_then(|at| u32::try_from(at).ok());
            item.follow_ups.is_empty() || item.follow_ups.iter().any(|own| Some(own.0) == id)
        });
        if row.compare_only || ground.monthly(row.item) || !followed {
            continue;
        }
        let served = served.get_or_insert_with(|| {
            let key =
                |(item, slice, period, _): &Keyed| (*item, *slice, settled(ground.plan, *period));
            records.iter().map(key).collect()
        });
        if served.contains(&(row.item, row.slice, own)) {
            continue;
        }
        let seen = seen.entry((row.place.file, row.period.part)).or_insert_with(|| Seen {
            first: row,
            follow_up,
            own,
            labels: BTreeSet::new(),
            rows: 0,
        });
        seen.labels.insert(row.period);
        seen.rows += 1;
    }
    seen.into_values().filter_map(|seen| diagnostic(ground, seen)).collect()
}

fn diagnostic(ground: &Ground<'_>, seen: Seen<'_>) -> Option<Diagnostic> {
    let Seen { first, follow_up, own, labels, rows } = seen;
    let offset = own.year.saturating_sub(follow_up.period.year);
    let label = first.period.in_year(first.period.year.saturating_sub(offset));
    let served = std::iter::once(follow_up.period).chain(follow_up.alternatives.iter().copied());
    let write = (follow_up.name.clone(), served.chain([label]).collect());
    let labels: Vec<Period> = labels.into_iter().collect();
    let name = follow_up.name.clone();
    let fault = FileFault::OtherLabel { labels, follow_up: name, period: own, rows, write };
    let sheet = ground.sheets.get(first.place.sheet)?;
    let column = sheet.columns.place(Column::Period)?;
    let span = sheet.cell_span(ground.files, first.place.at, column);
    Some(Diagnostic::at(Code::OtherLabel, Message::File(fault), span))
}
