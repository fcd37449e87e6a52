//! What is reported of an assignment and its steps, as records.

use super::super::page::{View, machine_status};
use super::file_name;
use super::schema::{AssignmentRecord, AssignmentStepRecord, Source};
use crate::evaluate::ItemResult;
use crate::explain::status_symbol;
use crate::language::table::{self, Word};
use crate::language::{Forecast, Language, State};
use crate::outcomes::AssignmentReport;
use crate::plan::{AssignmentStep, Item, Kind};
use crate::quantity::{Date, Number};

/// What is reported; `None` for an indicator.
pub fn record(view: &View<'_>, item: &Item, result: &ItemResult) -> Option<AssignmentRecord> {
    let Kind::Assignment(planned) = &item.kind else { return None };
    let report = result.assignment.as_ref();
    let steps = planned.steps.iter().zip(&result.steps);
    Some(AssignmentRecord {
        state: report.and_then(|report| report.state).map(state),
        forecast: report.and_then(|report| report.forecast).map(forecast),
        progress: report.and_then(|report| report.progress).map(Number::plain),
        start: report.and_then(|report| report.start).map(date),
        deadline: report.and_then(|report| report.deadline).or(planned.deadline).map(date),
        steps: steps.map(|(own, report)| step(view, item, own, report.as_ref())).collect(),
    })
}

fn step(
    view: &View<'_>,
    item: &Item,
    own: &AssignmentStep,
    report: Option<&AssignmentReport>,
) -> AssignmentStepRecord {
    let scale = view.plan().scale(item.scale);
    let status = report.and_then(|report| report.status);
    let published = report.and_then(|report| report.published);
    let named = |status| scale.map(|scale| machine_status(scale, status));
    let file = |id| view.report.files.get(id).map(|file| file_name(&file.name)).unwrap_or_default();
    AssignmentStepRecord {
        step: own.name.clone(),
        title: own.title.clone(),
        state: report.and_then(|report| report.state).map(state),
        forecast: report.and_then(|report| report.forecast).map(forecast),
        progress: report.and_then(|report| report.progress).map(Number::plain),
        start: report.and_then(|report| report.start).map(date),
        deadline: report.and_then(|report| report.deadline).map(date),
        status: status.and_then(named),
        symbol: status
            .zip(scale)
            .and_then(|(status, scale)| status_symbol(scale, status).map(ToOwned::to_owned)),
        published: published.and_then(named),
        published_differs: published.zip(status).map(|(published, own)| published != own),
        comment: report.and_then(|report| report.comment.clone()),
        source: report
            .map(|report| Source { file: file(report.place.file), row: report.place.row }),
    }
}

fn state(state: State) -> String {
    table::written(Word::State(state), Language::En).to_owned()
}

fn forecast(forecast: Forecast) -> String {
    table::written(Word::Forecast(forecast), Language::En).to_owned()
}

fn date(date: Date) -> String {
    date.to_string()
}
