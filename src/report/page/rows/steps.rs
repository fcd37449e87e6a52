//! The steps of an assignment, on a line under its row: what is reported of each.

use super::super::view::{View, status};
use super::reasons::name;
use crate::evaluate::ItemResult;
use crate::explain::written_figure;
use crate::language::say::report::{Label, Phrase};
use crate::language::table::{self, Keyword, Word};
use crate::outcomes::AssignmentReport;
use crate::plan::{Assignment, AssignmentStep, Item, Kind};
use crate::quantity::{Dimension, Number, Unit};

/// The steps of each result, a line each; none where the assignment has none.
pub fn steps(view: &View<'_>, item: &Item, results: &[&ItemResult]) -> Vec<String> {
    let Kind::Assignment(Assignment { steps, .. }) = &item.kind else { return Vec::new() };
    if steps.is_empty() {
        return Vec::new();
    }
    let line = |result: &&ItemResult| {
        let each = steps.iter().zip(&result.steps);
        let each: Vec<String> = each
            .map(|(step, report)| {
                format!("{}: {}", called(step), words(view, item, report.as_ref()))
            })
            .collect();
        let of = name(view, result, results.len() > 1);
        (!each.is_empty()).then(|| view.say(&Phrase::Steps(of, each)))
    };
    results.iter().filter_map(line).collect()
}

/// `a Handla upp`; the name alone where it has no title of its own.
pub fn called(step: &AssignmentStep) -> String {
    if step.title == step.name {
        step.name.clone()
    } else {
        format!("{} {}", step.name, step.title)
    }
}

/// What is reported of a step: `■ uppnått, slutförd, prognos god, 50 %`.
pub fn words(view: &View<'_>, item: &Item, report: Option<&AssignmentReport>) -> String {
    let not_reported = || view.label(Label::NotReported);
    let Some(report) = report else { return not_reported() };
    let language = view.language();
    let word = |word: Word| table::written(word, language);
    let scale = view.plan().scale(item.scale);
    let entry = |own| scale.map(|scale| view.signed(&status(scale, own, language)));
    let percent = Unit { dimension: Dimension::Share, scale: Number::ONE, word: "%".to_owned() };
    let forecast = report.forecast.map(|forecast| {
        format!("{} {}", word(Word::Keyword(Keyword::Forecast)), word(Word::Forecast(forecast)))
    });
    let published = report.published.and_then(entry).map(|words| {
        let differs = report.status.is_some() && report.status != report.published;
        view.say(&Phrase::PublishedAs(words, differs))
    });
    let parts = [
        report.status.and_then(entry),
        report.state.map(|state| word(Word::State(state)).to_owned()),
        forecast,
        report.progress.map(|share| written_figure(share, &percent).say(language)),
        published,
        report.comment.clone().filter(|_| view.options.explain),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { not_reported() } else { said.join(", ") }
}
