//! Results as CSV: commas, decimal points, one row a result.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula. Cells of text that do so get an
//! apostrophe first, which spreadsheets show as text and people see; cells of numbers are written by us and kept, so
//! that `-0.1` is still a number.

use indexmap::IndexMap;

use super::super::page::{View, machine_status};
use super::super::select::{reported, selected};
use super::{item, plain, unit_key, words};
use crate::evaluate::{ItemResult, TargetFigure};
use crate::explain;
use crate::language::{BuiltIn, printable};
use crate::plan::{Plan, Status};

/// One row a result.
pub fn results(view: &View<'_>) -> String {
    let plan = view.plan();
    let breakdowns: Vec<&str> =
        plan.breakdowns.iter().map(|breakdown| breakdown.name.as_str()).collect();
    let mut rows = Rows::default();
    let header = ["item", "kind", "org"].into_iter().chain(breakdowns.iter().copied()).chain([
        "period",
        "outcome",
        "unit",
        "target",
        "status",
        "trend",
        "deviation",
        "explanation",
        "rule_line",
        "headline",
    ]);
    rows.push(&header.map(text).collect::<Vec<String>>());
    for result in selected(&view.report, view.options) {
        rows.push(&row(view, result).unwrap_or_default());
    }
    rows.out
}

fn row(view: &View<'_>, result: &ItemResult) -> Option<Vec<String>> {
    let plan = view.plan();
    let own = view.item(result)?;
    let unit = own.indicator().map(|indicator| &indicator.unit);
    let explanation = explain::explain(&view.scene(), result);
    let figure = |measure| unit.map(|unit| plain(measure, unit)).unwrap_or_default();
    let mut row = vec![text(&own.name), text(item::kind(own))];
    row.push(result.slice.org.as_deref().map(text).unwrap_or_default());
    for at in 0..plan.breakdowns.len() {
        row.push(value(plan, result, at).map(text).unwrap_or_default());
    }
    row.push(result.period.to_string());
    row.push(result.outcome.as_ref().map(|outcome| figure(outcome.value)).unwrap_or_default());
    row.push(unit.map(|unit| text(unit_key(unit))).unwrap_or_default());
    let target = result.target.as_ref().and_then(TargetFigure::value);
    row.push(target.map(figure).unwrap_or_default());
    row.push(text(&machine_status(plan.scale(own.scale)?, result.status)));
    let trend = result.trend.as_ref().ok().map(|(when, _)| item::trend(*when));
    row.push(trend.unwrap_or_default().to_owned());
    let difference = unit.map(explain::difference_unit);
    let deviation = difference.zip(result.deviation).map(|(unit, own)| plain(own, &unit));
    row.push(deviation.unwrap_or_default());
    row.push(text(&words(&explanation.full(view.language()))));
    row.push(explanation.rule.map(|tried| tried.rule.line.to_string()).unwrap_or_default());
    row.push(result.headline.to_string());
    Some(row)
}

fn value<'a>(plan: &'a Plan, result: &ItemResult, at: usize) -> Option<&'a str> {
    let value = (*result.slice.values.get(at)?)? as usize;
    Some(&plan.breakdowns.get(at)?.values.get(value)?.name)
}

/// How many results of each item have each status; the row that stands for the slices together is not among them.
pub fn summary(view: &View<'_>) -> String {
    let plan = view.plan();
    let mut counts: IndexMap<(&str, String), usize> = IndexMap::new();
    for result in selected(&view.report, view.options) {
        let Some(item) = view.item(result) else { continue };
        let Some(scale) = plan.scale(item.scale) else { continue };
        let struck = result.status == Status::BuiltIn(BuiltIn::Struck);
        if !result.extra && !struck && reported(plan, result) {
            let status = machine_status(scale, result.status);
            let count = counts.entry((item.name.as_str(), status)).or_insert(0);
            *count = count.saturating_add(1);
        }
    }
    let mut rows = Rows::default();
    rows.push(&["item", "status", "n"].map(text));
    for ((item, status), count) in counts {
        rows.push(&[text(item), text(&status), count.to_string()]);
    }
    rows.out
}

/// Text that strangers wrote, safe to print and never a formula.
fn text(own: &str) -> String {
    let safe = printable(own);
    // The wide forms are formulas in some languages' spreadsheets.
    if safe.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{2212}']) {
        format!("'{safe}")
    } else {
        safe.into_owned()
    }
}

/// Rows under way.
#[derive(Default)]
struct Rows {
    out: String,
}

impl Rows {
    fn push(&mut self, cells: &[String]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.out.push(',');
            }
            self.out.push_str(&quoted(cell));
        }
        self.out.push('\n');
    }
}

/// A cell in quotes where it has to be.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', ';', '\n', '\r', '\t'])
        || cell.starts_with(' ')
        || cell.ends_with(' ')
    {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
