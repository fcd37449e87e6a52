//! Which rows of the data may be quoted once figures are hidden: a diagnostic neither tells the figures of any other
//! nor shows its line.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{figures, is_small};
use super::{HiddenKey, has_limits, limit};
use crate::diagnostic::Diagnostic;
use crate::language::say::data::{FileFault, Message};
use crate::outcomes::occasion::settled;
use crate::outcomes::reconcile::{Ground, Record};
use crate::outcomes::row::{Row, RowAt};
use crate::outcomes::sheet::Body;
use crate::outcomes::slices::SliceId;
use crate::outcomes::text::At;
use crate::plan::{Item, ItemId};
use crate::quantity::{Number, Period};
use crate::source::{FileId, Files};

/// What of the data may be quoted.
#[derive(Debug, Clone, Default)]
pub struct Concealed {
    /// The rows that may be quoted, by sheet and first byte; `None`: every one.
    quotable: Option<BTreeSet<(usize, u32)>>,
    /// Items at occasions some row of which may not be quoted.
    occasions: BTreeSet<(ItemId, Period)>,
    /// For each file with rows: the line of its header, and every line under it that may be shown.
    lines: BTreeMap<FileId, (u32, BTreeSet<u32>)>,
}

/// Finds the rows that may be quoted: those that could be read, and have neither few cases nor a hidden figure.
pub fn conceal(ground: &Ground<'_>, hidden: &BTreeSet<HiddenKey>) -> Concealed {
    if !has_limits(ground.plan) {
        return Concealed::default();
    }
    let (mut quotable, mut secret) = (BTreeMap::new(), BTreeSet::new());
    let mut occasions = BTreeSet::new();
    let slices: BTreeSet<(ItemId, SliceId)> =
        hidden.iter().map(|(item, slice, _)| (*item, *slice)).collect();
    for row in &ground.rows.indicators {
        let key = (row.place.sheet, row.place.at.start);
        if is_secret(ground, row, hidden, &slices) {
            secret.insert(key);
            let year = Period::year(row.period.year);
            let monthly = ground.monthly(row.item);
            occasions.insert((row.item, settled(ground.plan, row.period)));
            occasions.extend(monthly.then_some((row.item, year)));
        } else {
            quotable.insert(key, row.place);
        }
    }
    for (item, _, period) in hidden {
        occasions.insert((*item, settled(ground.plan, *period)));
        occasions.extend(ground.monthly(*item).then_some((*item, Period::year(period.year))));
    }
    let reports = ground.rows.assignments.iter().map(|report| report.place);
    let reports = reports.chain(ground.rows.headings.iter().map(|report| report.place));
    quotable.extend(reports.map(|place| ((place.sheet, place.at.start), place)));
    quotable.retain(|key, _| !secret.contains(key));
    let lines = lines(ground, quotable.values());
    let quotable = Some(quotable.into_keys().collect());
    Concealed { quotable, occasions, lines }
}

/// Whether a row's figures are hidden: its observation is, it has few cases itself, or it cannot be told whether it has.
fn is_secret(
    ground: &Ground<'_>,
    row: &Row,
    hidden: &BTreeSet<HiddenKey>,
    slices: &BTreeSet<(ItemId, SliceId)>,
) -> bool {
    // A month's own figure is part of every sum after it.
    let in_sums = ground.monthly(row.item) && slices.contains(&(row.item, row.slice));
    if in_sums || hidden.contains(&(row.item, row.slice, row.period)) {
        return true;
    }
    let Some(indicator) = ground.plan.item(row.item).and_then(Item::indicator) else { return true };
    let Some(limit) = limit(ground.plan, indicator) else { return false };
    let record = Record {
        value: row.value,
        numerator: row.numerator,
        denominator: row.denominator,
        forecast: None,
        precision: Number::ZERO,
        decimals: 0,
        status: None,
        published: None,
        comment: None,
        place: row.place.place(),
        pooled: None,
    };
    let small = |figure: Number| is_small(figure, limit);
    row.is_refused()
        || figures(&record, indicator).into_iter().flatten().any(small)
        || [row.numerator, row.denominator].into_iter().flatten().any(small)
}

fn lines<'a>(
    ground: &Ground<'_>,
    quotable: impl Iterator<Item = &'a RowAt>,
) -> BTreeMap<FileId, (u32, BTreeSet<u32>)> {
    let mut lines: BTreeMap<FileId, (u32, BTreeSet<u32>)> = BTreeMap::new();
    for sheet in ground.sheets {
        let text = ground.files.get(sheet.file).map_or("", |file| file.text.as_str());
        let header = Body::new(text, sheet.dialect).header.line;
        lines.insert(sheet.file, (header, BTreeSet::new()));
    }
    for RowAt { file, at, .. } in quotable {
        let Some((_, shown)) = lines.get_mut(file) else { continue };
        let last = ground.files.get(*file).map_or(at.line, |own| own.line(at.end));
        shown.extend(at.line..=last);
    }
    lines
}

impl Concealed {
    /// Whether any figure is hidden.
    pub fn hides_any(&self) -> bool {
        !self.occasions.is_empty()
    }

    /// Whether the figures of a row may be told.
    pub fn tells(&self, sheet: usize, at: At) -> bool {
        self.quotable.as_ref().is_none_or(|rows| rows.contains(&(sheet, at.start)))
    }

    /// A contradiction of an item at an occasion, without figures where one of them is hidden; `None` where nothing is
    /// left of it.
    pub fn of_occasion(
        &self,
        (item, period): (ItemId, Period),
        mut diagnostic: Diagnostic,
        plan: &crate::plan::Plan,
    ) -> Option<Diagnostic> {
        let hides = self.occasions.contains(&(item, settled(plan, period)))
            || self.occasions.contains(&(item, Period::year(period.year)))
                && plan.item(item).and_then(Item::indicator).is_some_and(|indicator| {
                    indicator.accumulates.is_some_and(|how| how.from_monthly_figures)
                });
        if !hides {
            return Some(diagnostic);
        }
        let told = diagnostic.message.hide_figures();
        told.then_some(diagnostic)
    }

    /// What was found of a file, without figures.
    pub fn of_file(&self, diagnostic: &mut Diagnostic) {
        let message = &mut diagnostic.message;
        if self.quotable.is_some()
            && let crate::language::say::Message::Data(Message::File(fault)) = message
            && let FileFault::MixedMarks { comma, point, .. } = fault
        {
            "…,…".clone_into(&mut comma.0);
            "….…".clone_into(&mut point.0);
        }
    }

    /// Hides the lines that must not be shown.
    pub fn hide_lines(self, files: &mut Files) {
        for (file, (header, shown)) in self.lines {
            files.show_only(file, header, shown);
        }
    }
}
