//! One result as a record.

use super::super::page::{View, machine_status};
use super::decisions::decisions;
use super::schema::{
    AlsoUnder, Baseline, Fields, ItemRecord, Outcome, RuleRecord, Source, TargetRecord, Trace,
};
use super::{assignment, file_name, over_time, plain, step, unit_key, words};
use crate::evaluate::{BaselineFrom, ItemResult};
use crate::explain::{self, Tried, status_symbol};
use crate::language::table::{self, Keyword, Word};
use crate::language::{Comparison, Language, When};
use crate::plan::{Goal, Indicator, Item, Kind, Plan, SliceOf};
use crate::quantity::Unit;

/// A result as a record; `None` for an item the plan does not have.
pub fn record(view: &View<'_>, result: &ItemResult) -> Option<ItemRecord> {
    let plan = view.plan();
    let item = view.item(result)?;
    let scale = plan.scale(item.scale)?;
    let explanation = explain::explain(&view.scene(), result);
    let indicator = item.indicator();
    let unit = indicator.map(|indicator| &indicator.unit);
    let difference = unit.map(explain::difference_unit);
    let file = |id| view.report.files.get(id).map(|file| file_name(&file.name)).unwrap_or_default();
    let path = plan.path(item.heading).into_iter().filter_map(|id| plan.heading(id));
    let steps = |own| unit.and_then(|unit| step::record(scale, own, unit));
    Some(ItemRecord {
        item: item.name.clone(),
        kind: kind(item),
        word: plan.kinds.get(&item.word).cloned().unwrap_or_default(),
        id: item.id.clone(),
        title: item.title.clone(),
        path: path.map(|heading| heading.title.clone()).collect(),
        also_under: also_under(plan, item),
        assignment: assignment::record(view, item, result),
        headline: result.headline,
        slice: result.extra.then_some("headline"),
        org: result.slice.org.clone(),
        breakdown: breakdown(plan, &result.slice),
        period: result.period.to_string(),
        status: machine_status(scale, result.status),
        symbol: status_symbol(scale, result.status).map(ToOwned::to_owned),
        published: result.published.map(|status| machine_status(scale, status)),
        published_differs: result.published.map(|status| status != result.status),
        outcome: unit.and_then(|unit| outcome(result, unit)),
        target: indicator.and_then(|indicator| target(indicator, result)),
        target_met: result.target_met,
        deviation: difference.as_ref().zip(result.deviation).map(|(unit, own)| plain(own, unit)),
        attainment: result.attainment.map(crate::quantity::Number::plain),
        baseline: unit.zip(result.baseline).map(|(unit, (value, from))| Baseline {
            value: plain(value, unit),
            unit: unit_key(unit).to_owned(),
            period: match from {
                BaselineFrom::Period(period) => Some(period.to_string()),
                BaselineFrom::Figure => None,
            },
        }),
        change: difference.as_ref().zip(result.change).map(|(unit, own)| plain(own, unit)),
        trend: result.trend.as_ref().ok().map(|(when, _)| trend(*when)),
        over_time: unit.map(|unit| over_time::record(result, unit)).unwrap_or_default(),
        rule: explanation.rule.as_ref().map(|tried| RuleRecord {
            text: tried.rule.text.clone(),
            file: file(plan.file),
            line: tried.rule.line,
        }),
        explanation: words(&explanation.full(view.language())),
        to_better: steps(result.to_better),
        to_best: steps(result.to_best),
        to_worse: steps(result.to_worse),
        trace: explanation.tried.iter().map(|tried| trace(tried, view.language())).collect(),
        flags: result
            .flags
            .iter()
            .filter_map(|at| item.flags.get(*at))
            .map(|flag| flag.text.clone())
            .collect(),
        decisions: decisions(&item.decisions, item.struck.as_ref()),
        comment: result.comment.clone(),
        source: result.source.map(|place| Source { file: file(place.file), row: place.row }),
    })
}

/// `indicator` or `assignment`.
pub fn kind(item: &Item) -> &'static str {
    match item.kind {
        Kind::Indicator(_) => "indicator",
        Kind::Assignment(_) => "assignment",
    }
}

/// The trend in the English word of the language.
pub fn trend(when: When) -> &'static str {
    let keyword = match when {
        When::Improving => Keyword::Improving,
        When::Unchanged => Keyword::Unchanged,
        When::Worsening => Keyword::Worsening,
    };
    table::written(Word::Keyword(keyword), Language::En)
}

/// The further places of an item: each heading with those above it, and the unit whose result stands there.
fn also_under(plan: &Plan, item: &Item) -> Vec<AlsoUnder> {
    let place = |place: &crate::plan::AlsoUnder| {
        let path = plan.path(Some(place.heading)).into_iter().filter_map(|id| plan.heading(id));
        let top = || plan.units.top().map(str::to_owned);
        AlsoUnder {
            path: path.map(|heading| heading.title.clone()).collect(),
            org: place.with.as_ref().and_then(|with| with.org.clone().or_else(top)),
        }
    };
    item.also_under.iter().map(place).collect()
}

fn breakdown(plan: &Plan, slice: &SliceOf) -> Fields<String> {
    let values = plan.breakdowns.iter().zip(&slice.values);
    let named = values.filter_map(|(breakdown, value)| {
        let value = breakdown.values.get((*value)? as usize)?;
        Some((breakdown.name.clone(), value.name.clone()))
    });
    named.collect()
}

fn outcome(result: &ItemResult, unit: &Unit) -> Option<Outcome> {
    let outcome = result.outcome.as_ref()?;
    Some(Outcome {
        value: plain(outcome.value, unit),
        raw: plain(outcome.raw, unit),
        unit: unit_key(unit).to_owned(),
        numerator: outcome.numerator.map(crate::quantity::Number::plain),
        denominator: outcome.denominator.map(crate::quantity::Number::plain),
        forecast: outcome.forecast.map(|forecast| plain(forecast, unit)),
    })
}

fn target(indicator: &Indicator, result: &ItemResult) -> Option<TargetRecord> {
    let figure = result.target.as_ref()?;
    let line = indicator.targets.get(figure.line)?;
    let unit = &indicator.unit;
    Some(TargetRecord {
        value: figure.value().map(|value| plain(value, unit)),
        unit: unit_key(unit).to_owned(),
        comparison: comparison(&line.goal, indicator.higher_is_better),
        text: line.text.clone(),
    })
}

/// How the outcome is compared with the target's figure, in the English words of the language.
fn comparison(goal: &Goal, higher_is_better: Option<bool>) -> &'static str {
    match goal {
        Goal::Figure(own, _) | Goal::Value(own, ..) => compared_in_words(*own),
        Goal::Between(..) => "between",
        Goal::Increase(None, _) => compared_in_words(Comparison::More),
        Goal::Decrease(None, _) => compared_in_words(Comparison::Less),
        Goal::Increase(Some(_), _) | Goal::Double(_) => compared_in_words(Comparison::AtLeast),
        Goal::Decrease(Some(_), _) => compared_in_words(Comparison::AtMost),
        Goal::Maintain(..) => compared_in_words(match higher_is_better {
            Some(false) => Comparison::AtMost,
            Some(true) | None => Comparison::AtLeast,
        }),
        Goal::Line(line) => compared_in_words(line.comparison),
        Goal::PerYear(per_year) => {
            compared_in_words(if per_year.up { Comparison::AtLeast } else { Comparison::AtMost })
        }
        Goal::Is(_) => "is",
        Goal::Both(_) => "both",
        Goal::FollowOnly => table::written(Word::Keyword(Keyword::FollowOnly), Language::En),
    }
}

fn compared_in_words(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "less than",
        Comparison::AtMost => "at most",
        Comparison::More => "more than",
        Comparison::AtLeast => "at least",
        Comparison::Equal => "=",
        Comparison::NotEqual => "≠",
    }
}

fn trace(tried: &Tried, language: Language) -> Trace {
    Trace {
        rule: tried.rule.text.clone(),
        line: tried.rule.line,
        held: tried.held,
        because: words(&tried.because(language)),
    }
}
