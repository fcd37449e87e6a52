//! From what rows said to outcomes: observations and reports in their order, and the diagnostics in theirs.

use super::fault::{About, Faults};
use super::mask::{Concealed, conceal, mask};
use super::occasion::occasion;
use super::reconcile::{Ground, reconcile, settle as settle_reports};
use super::row::{AssignmentOf, Reader, RowAt};
use super::slices::Slices;
use super::table::{Outcomes, Parts};
use super::{AssignmentReport, HeadingReport, Opened, Read};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{Also, Message, Occasion};
use crate::plan::{Kind, Plan};
use crate::quantity::Period;
use crate::source::{FileId, Files};
use indexmap::{IndexMap, IndexSet};

/// Contradictions of one kind in one file that are told; further ones are counted.
const MOST_CONTRADICTIONS: usize = 25;

/// Makes outcomes of what rows said.
pub fn settle(
    reader: Reader<'_>,
    files: &Files,
    opened: Opened,
    found: Vec<Diagnostic>,
) -> (Read, Concealed) {
    let Reader { plan, mut slices, mut faults, rows, .. } = reader;
    let Opened { mut known, sheets, of_sheet } = opened;
    let ground = Ground { plan, sheets: &sheets, files, rows: &rows };
    let mut reconciled = reconcile(&ground, &mut slices, &mut faults);
    let hidden = mask(plan, &slices, &mut reconciled.records);
    let concealed = conceal(&ground, &hidden);
    if concealed.hides_any() {
        for file in &mut known {
            file.sha256 = None;
        }
    }
    let assignments = settle_reports(&ground, &rows.assignments, &mut faults, same_report, |of| {
        (of_assignment(plan, of), of.org.clone())
    });
    let headings = settle_reports(&ground, &rows.headings, &mut faults, same_heading, |id| {
        (plan.heading(*id).map(|heading| heading.title.clone()).unwrap_or_default(), None)
    });

    let mut places: IndexSet<(usize, u32)> = IndexSet::new();
    let mut used: Vec<Period> = Vec::new();
    for (row, _) in rows.indicators.iter().zip(&reconciled.used).filter(|(_, used)| **used) {
        places.insert((row.place.sheet, row.place.at.start));
        used.push(row.period);
    }
    let reports = assignments.used.iter().chain(&headings.used);
    places.extend(reports.map(|RowAt { sheet, at, .. }| (*sheet, at.start)));
    let counts = rows.counts.iter().map(|row| &row.place);
    places.extend(counts.map(|RowAt { sheet, at, .. }| (*sheet, at.start)));
    used.extend(assignments.reports.keys().map(|(_, period)| *period));
    used.extend(headings.reports.keys().map(|(_, period)| *period));
    let summed = reconciled.records.iter().filter(|(item, ..)| ground.monthly(*item));
    let summed = summed.filter(|(.., record)| record.value.is_measured());
    used.extend(summed.map(|(_, _, period, _)| *period));
    for (sheet, _) in &places {
        let file = of_sheet.get(*sheet).and_then(|at| known.get_mut(*at));
        if let Some(file) = file {
            file.used += 1;
        }
    }

    let outcomes = {
        let (records, comments) = (reconciled.records, rows.comments.clone());
        let (assignments, headings) = (assignments.reports, headings.reports);
        let parts = Parts {
            files: known,
            slices: slices.clone(),
            records,
            comments,
            assignments,
            headings,
            counts: rows.counts.iter().map(|row| row.said.clone()).collect(),
            used,
        };
        Outcomes::new(plan, parts)
    };
    let contradictions = reconciled.diagnostics.into_iter().filter_map(|(of, found)| match of {
        Some(of) => concealed.of_occasion(of, found, plan),
        None => Some(found),
    });
    let contradictions = contradictions.chain(assignments.diagnostics);
    let contradictions = contradictions.chain(headings.diagnostics).collect();
    let mut diagnostics = found;
    for found in &mut diagnostics {
        concealed.of_file(found);
    }
    diagnostics.extend(few(files, contradictions));
    diagnostics.extend(told(plan, faults, &ground, (&slices, &concealed), &outcomes));
    let order = |diagnostic: &Diagnostic| diagnostic.places.first().copied();
    diagnostics.sort_by_key(order);
    (Read { outcomes, diagnostics }, concealed)
}

/// An assignment's name, and that of its step: `digitala besök, delpunkt a`.
fn of_assignment(plan: &Plan, of: &AssignmentOf) -> String {
    let Some(item) = plan.item(of.item) else { return String::new() };
    let (Some(at), Kind::Assignment(assignment)) = (of.step, &item.kind) else {
        return item.name.clone();
    };
    let step = assignment.steps.get(at as usize).map(|step| step.name.as_str());
    format!("{}, {}", item.name, step.unwrap_or_default())
}

/// The faults of rows, each with the item it leaves not measured.
fn told(
    plan: &Plan,
    faults: Faults,
    ground: &Ground<'_>,
    (slices, concealed): (&Slices, &Concealed),
    outcomes: &Outcomes,
) -> Vec<Diagnostic> {
    let left = |about: &About| -> Option<(String, Occasion)> {
        let item = plan.item(about.item)?;
        let observation =
            outcomes.observation(about.item, slices.get(about.slice), about.period)?;
        if observation.value.is_measured() {
            return None;
        }
        let slice = slices.name(plan, about.slice);
        let name =
            slice.map_or_else(|| item.name.clone(), |slice| format!("{}, {slice}", item.name));
        let occasion = occasion(plan, about.period);
        occasion.name.is_some().then_some((name, occasion))
    };
    faults.diagnostics(ground.sheets, ground.files, concealed, left)
}

/// Contradictions of one kind in one file are told a number of times and then counted.
fn few(files: &Files, all: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counted: IndexMap<(Code, FileId), (usize, Option<Diagnostic>, Also)> = IndexMap::new();
    let mut out = Vec::new();
    for diagnostic in all {
        let Some(place) = diagnostic.places.first().copied() else { continue };
        let (count, more, also) =
            counted.entry((diagnostic.code, place.file)).or_insert((0, None, Also::default()));
        *count += 1;
        if *count <= MOST_CONTRADICTIONS {
            out.push(diagnostic);
            continue;
        }
        also.count += 1;
        if also.rows.len() < 5 {
            also.rows.push(files.place(place).line);
        }
        more.get_or_insert(diagnostic);
    }
    for (_, more, also) in counted.into_values() {
        if let Some(first) = more {
            let message = Message::More { header: None, also }.into();
            let places = first.places.into_iter().take(1).collect();
            out.push(Diagnostic { code: first.code, message, places, edit: None });
        }
    }
    out
}

/// Whether two reports of an assignment say the same.
fn same_report(one: &AssignmentReport, other: &AssignmentReport) -> bool {
    (one.state, one.forecast, one.progress, one.start, one.deadline, one.status, one.published)
        == (
            other.state,
            other.forecast,
            other.progress,
            other.start,
            other.deadline,
            other.status,
            other.published,
        )
}

/// Whether two reports of a heading say the same.
fn same_heading(one: &HeadingReport, other: &HeadingReport) -> bool {
    (one.status, one.published) == (other.status, other.published)
}
