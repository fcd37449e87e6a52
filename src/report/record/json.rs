//! The whole result as JSON.

use super::super::page::{View, machine_status};
use super::super::select::selected;
use super::decisions::decisions;
use super::schema::{
    AllCounts, Data, FollowUp, HeadingRecord, Output, PlanFile, PublishedCountRecord, Source,
};
use super::{counted, file_name, item, words};
use crate::diagnostic::render::{Record, json_safe};
use crate::explain::explain_heading;

/// The result as JSON, on one line with a line break at its end.
pub fn json(view: &View<'_>) -> String {
    let report = &view.report;
    let plan = view.plan();
    let evaluated = report.evaluated;
    let name = |id| report.files.get(id).map(|file| file_name(&file.name)).unwrap_or_default();
    let results = if view.options.summary { Vec::new() } else { selected(report, view.options) };
    let kinds = counted(plan, &evaluated.counts);
    let counts = kinds.0.iter().flat_map(|(_, statuses)| &statuses.0);
    let total = counts.fold(0_u32, |sum, (_, count)| sum.saturating_add(*count));
    let output = Output {
        malvakt: env!("CARGO_PKG_VERSION"),
        schema: 1,
        plan: PlanFile {
            title: plan.title.clone(),
            organisation: plan.organisation.clone(),
            file: name(plan.file),
            sha256: report.sha256.to_owned(),
            decisions: decisions(&plan.decisions, None),
            in_force_from: plan.in_force_from.map(|date| date.to_string()),
            revises: plan.revises.as_ref().map(|own| file_name(&own.value)),
        },
        follow_up: FollowUp {
            name: evaluated.follow_up.name.clone(),
            period: evaluated.follow_up.period.to_string(),
        },
        data: evaluated
            .data
            .iter()
            .map(|data| Data {
                file: name(data.file),
                sha256: data.sha256.clone(),
                rows: data.rows,
                used: data.used,
            })
            .collect(),
        results: results.iter().filter_map(|result| item::record(view, result)).collect(),
        headings: headings(view),
        counts: AllCounts { kinds, total },
        published_counts: evaluated
            .published_counts
            .iter()
            .map(|count| PublishedCountRecord {
                of: count.published.written.clone(),
                published: count.published.count,
                own: count.own,
                differs: count.differs(),
                source: Source {
                    file: name(count.published.place.file),
                    row: count.published.place.row,
                },
            })
            .collect(),
        diagnostics: report
            .diagnostics
            .iter()
            .map(|diagnostic| Record::of(diagnostic, report.files, view.language()))
            .map(without_paths)
            .collect(),
    };
    // A record of text and numbers always has a JSON form.
    let mut line = json_safe(&serde_json::to_string(&output).unwrap_or_default());
    line.push('\n');
    line
}

fn headings(view: &View<'_>) -> Vec<HeadingRecord> {
    let plan = view.plan();
    let results = view.report.evaluated.headings.iter();
    let records = results.filter_map(|result| {
        let heading = plan.heading(result.heading)?;
        let scale = plan.scale(heading.scale);
        let above = plan.path(heading.parent).into_iter().filter_map(|id| plan.heading(id));
        Some(HeadingRecord {
            level: heading.word.clone(),
            title: heading.title.clone(),
            path: above.map(|heading| heading.title.clone()).collect(),
            status: scale.zip(result.status).map(|(scale, status)| machine_status(scale, status)),
            explanation: explain_heading(&view.scene(), result)
                .map(|explanation| words(&explanation.full(view.language()))),
            published: scale
                .zip(result.published)
                .map(|(scale, status)| machine_status(scale, status)),
            published_differs: result
                .published
                .zip(result.status)
                .map(|(published, own)| published != own),
            decisions: decisions(&heading.decisions, heading.struck.as_ref()),
            counts: counted(plan, &result.counts),
        })
    });
    records.collect()
}

/// The same with file names that do not tell where somebody keeps their files.
fn without_paths(mut record: Record) -> Record {
    record.file = record.file.map(|file| file_name(&file));
    for place in &mut record.related {
        place.file = file_name(&place.file);
    }
    record
}
