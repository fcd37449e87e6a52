//! The follow-up report: counts, then headings with what stands under them, then what must be known of it all.

mod contradictions;
mod counts;
mod decisions;
mod ending;
mod grouped;
mod headings;
mod method;
mod narrow;
mod wide;

pub use decisions::words as decision_words;

use super::super::Options;
use super::super::document::{Block, Document};
use super::super::select::{is_partial, reported, selected, times_counted};
use super::view::{Layout, View};
use crate::evaluate::{Counts, ItemResult};
use crate::language::BuiltIn;
use crate::language::say::explain::per_period;
use crate::language::say::report::Phrase;
use crate::plan::Status;
use grouped::Grouped;

/// The follow-up report.
pub fn follow_up(view: &View<'_>) -> Document {
    let shown = selected(&view.report, view.options);
    let mut page = Document::default();
    page.push(title(view));
    first(view, &shown, &mut page);
    if view.options.summary {
        matrix(view, &mut page);
        return page;
    }
    if shown.is_empty() && is_partial(view.options) {
        page.push(Block::Paragraph(view.say(&Phrase::NothingSelected)));
    }
    let grouped = Grouped::of(view, &shown);
    match view.layout {
        Layout::Narrow | Layout::Spoken => narrow::narrow(view, &grouped, &mut page),
        Layout::Wide => wide::wide(view, &grouped, &mut page),
    }
    if view.layout != Layout::Wide && view.options.explain {
        page.blocks.extend(decisions::decisions(view));
    }
    page.blocks.extend(ending::ending(view, &shown));
    if view.layout == Layout::Wide {
        page.blocks.extend(decisions::decisions(view));
        page.blocks.extend(method::method(view));
        page.blocks.extend(contradictions::to_check(view));
        page.blocks.extend(method::data(view));
    }
    page
}

/// The plan's title and organisation, and the follow-up.
pub fn title(view: &View<'_>) -> Block {
    let plan = view.plan();
    let title = match &plan.organisation {
        Some(organisation) => format!("{} · {organisation}", plan.title),
        None => plan.title.clone(),
    };
    Block::Title(title, follow_up_words(view))
}

/// `DÅ04, per april 2022`.
fn follow_up_words(view: &View<'_>) -> String {
    let follow_up = &view.report.evaluated.follow_up;
    let period = per_period(follow_up.period, view.language());
    if follow_up.name == follow_up.period.to_string() {
        period
    } else {
        format!("{}, {period}", follow_up.name)
    }
}

/// What is read first: the counts, and what of it all is shown.
fn first(view: &View<'_>, shown: &[&ItemResult], page: &mut Document) {
    let counted = recounted(view);
    let counts = counted.as_ref().unwrap_or(&view.report.evaluated.counts);
    page.blocks.extend(counts::tables(view, counts).into_iter().map(Block::Table));
    if is_partial(view.options) {
        let results = view.report.evaluated.results.iter();
        page.push(Block::Paragraph(view.say(&Phrase::Selected {
            only: view.options.only.clone(),
            org: view.options.org.clone(),
            under: view.options.under.clone(),
            shown: shown.len(),
            of: results.filter(|result| reported(view.plan(), result)).count(),
        })));
    } else if view.layout == Layout::Wide && !view.options.summary {
        sentences(view, page);
    }
}

/// One sentence for each of the highest headings.
fn sentences(view: &View<'_>, page: &mut Document) {
    let mut sentences = Vec::new();
    for result in &view.report.evaluated.headings {
        let Some(heading) = view.plan().heading(result.heading) else { continue };
        let said = counts::sentences(view, &result.counts);
        if heading.parent.is_none() && !said.is_empty() {
            sentences.push(format!("{}: {said}", heading.title));
        }
    }
    if sentences.len() > 1 {
        page.push(Block::List(sentences));
    }
}

/// Counts under every heading.
fn matrix(view: &View<'_>, page: &mut Document) {
    let grouped = Grouped::of(view, &selected(&view.report, view.options));
    for result in view.headings().into_iter().filter_map(|id| view.heading_result(id)) {
        if is_partial(view.options) && !grouped.any_below(result.heading) {
            continue;
        }
        let Some(heading) = view.heading(result.heading) else { continue };
        let tables = counts::tables(view, &without_empty(result.counts.clone()));
        if !tables.is_empty() {
            page.push(Block::Heading(heading));
            page.blocks.extend(tables.into_iter().map(Block::Table));
        }
    }
}

/// The counts of what is asked for, where only a unit or a heading is; `None`: all counts. A choice of statuses
/// shows fewer rows; the counts stay those of all.
fn recounted(view: &View<'_>) -> Option<Counts> {
    let org = view.options.org.is_some();
    if !org && view.options.under.is_none() {
        return None;
    }
    let declared = view
        .report
        .evaluated
        .counts
        .iter()
        .map(|(word, statuses)| (*word, statuses.keys().map(|status| (*status, 0)).collect()));
    let mut counts: Counts = declared.collect();
    let options = Options { only: Vec::new(), ..view.options.clone() };
    for result in selected(&view.report, &options) {
        let times = if org {
            u32::from(result.slice.values.iter().all(Option::is_none))
        } else {
            times_counted(&view.report, &options, result)
        };
        let struck = result.status == Status::BuiltIn(BuiltIn::Struck);
        let item = view.item(result).filter(|_| times > 0 && !struck);
        if let Some(of_kind) = item.and_then(|item| counts.get_mut(&item.word)) {
            let count = of_kind.entry(result.status).or_insert(0);
            *count = count.saturating_add(times);
        }
    }
    Some(without_empty(counts))
}

/// A kind of which there is nothing has no row, where only a part of the plan is counted.
fn without_empty(mut counts: Counts) -> Counts {
    counts.retain(|_, statuses| statuses.values().any(|count| *count > 0));
    counts
}
