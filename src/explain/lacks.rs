//! What is unknown, and what to write so that it is known.

use super::row::row_to_add;
use super::{Scene, slices};
use crate::evaluate::{Because, ItemResult};
use crate::language::say::explain::{Absent, Fix, Lack, LineOf, Row};
use crate::language::table::Column;
use crate::outcomes::{Missing, RowPlace};
use crate::plan::{
    Headline, Item, Plan, RuleSet, Rules, Selector, SliceOf, Status, StatusId, TargetLine,
};
use crate::quantity::{ArithmeticError, Period};
use crate::regions::{Unknown, Verdict};

/// What is unknown, in the order it was found, each once.
pub fn lacks(scene: &Scene<'_>, result: Option<&ItemResult>, unknown: &[Unknown]) -> Vec<Lack> {
    let slice = result.map(|result| &result.slice);
    let own = slice.and_then(|slice| slices::slice_name(scene.plan, slice));
    let mut lacks: Vec<Lack> = Vec::new();
    for unknown in unknown {
        let lack = match unknown {
            Unknown::Break(from) => Lack::Break(*from, why_broken(scene.plan, result, *from)),
            unknown => lack(scene.plan, slice, own.as_ref(), unknown),
        };
        if !lacks.contains(&lack) {
            lacks.push(lack);
        }
    }
    lacks
}

/// Why a series is broken, in the plan's words.
fn why_broken(plan: &Plan, result: Option<&ItemResult>, from: Period) -> Option<String> {
    let indicator = plan.item(result?.item)?.indicator()?;
    indicator.breaks.iter().find(|own| own.from == from)?.reason.clone()
}

fn lack(plan: &Plan, slice: Option<&SliceOf>, own: Option<&String>, unknown: &Unknown) -> Lack {
    match unknown {
        Unknown::Outcome => Lack::Outcome,
        Unknown::OutcomeOf(of, period) => {
            let other = (Some(of) != slice).then(|| slices::slice_name(plan, of)).flatten();
            Lack::OutcomeOf(other, *period)
        }
        Unknown::Of(item, unknown) => {
            let name = plan.item(*item).map(|item| item.name.clone()).unwrap_or_default();
            Lack::Of(name, Box::new(lack(plan, slice, own, unknown)))
        }
        Unknown::StatusOf(item, status) => {
            let name = plan.item(*item).map(|item| item.name.clone()).unwrap_or_default();
            Lack::StatusOf(name, *status)
        }
        Unknown::TooFewCases(of, period) => {
            let other = (Some(of) != slice).then(|| slices::slice_name(plan, of)).flatten();
            Lack::TooFewCases(other, *period)
        }
        Unknown::Target => Lack::Target,
        Unknown::Baseline(period) | Unknown::Previous(period) => Lack::OutcomeOf(None, *period),
        Unknown::BaselineFigure => Lack::BaselineFigure(own.cloned()),
        Unknown::PreviousMeasured => Lack::PreviousMeasured,
        Unknown::Break(from) => Lack::Break(*from, None),
        Unknown::FewerValues { found, asked } => Lack::FewerValues(*found, *asked),
        Unknown::PastYear(year) => Lack::PastYear(*year),
        Unknown::TargetYear => Lack::TargetYear,
        Unknown::TargetOf(period) => Lack::TargetOf(*period),
        Unknown::UnderMinimumCases(period) => Lack::UnderMinimumCases(*period),
        Unknown::Forecast => Lack::Forecast,
        Unknown::Numerator => Lack::Numerator,
        Unknown::Denominator => Lack::Denominator,
        Unknown::Progress => Lack::Progress,
        Unknown::State => Lack::State,
        Unknown::Step(name) => Lack::Step(name.clone()),
        Unknown::NoSteps => Lack::NoSteps,
        Unknown::Deadline => Lack::Deadline,
        Unknown::Start => Lack::Start,
        Unknown::Attainment => Lack::Attainment,
        Unknown::NothingAssessed => Lack::NothingAssessed,
        Unknown::SliceNotAssessed => Lack::SliceNotAssessed,
        Unknown::Direction => Lack::Direction,
        Unknown::Status => Lack::Status,
        Unknown::PartOfZero => Lack::PartOfZero,
        Unknown::MoreThanAnyNumber => Lack::MoreThanAnyNumber,
        Unknown::LessThanAnyNumber => Lack::LessThanAnyNumber,
        Unknown::Arithmetic(ArithmeticError::DivisionByZero) => Lack::DivisionByZero,
        Unknown::Arithmetic(ArithmeticError::Overflow) => Lack::Overflow,
    }
}

/// Why there is no outcome.
pub fn absent(scene: &Scene<'_>, missing: Missing) -> Absent {
    match missing {
        Missing::NotReported => Absent::NotReported,
        Missing::NotApplicable => Absent::NotApplicable,
        Missing::Withheld => Absent::Withheld,
        Missing::Refused(place) => Absent::Refused(row(scene, place)),
        Missing::Conflict(one, other) => Absent::Conflict(row(scene, one), row(scene, other)),
        Missing::PartMissing => Absent::PartMissing,
        Missing::TooFewCases => Absent::TooFewCases,
        Missing::ZeroDenominator => Absent::ZeroDenominator,
        Missing::Overflow => Absent::Overflow,
    }
}

/// A row by its file's name.
pub fn row(scene: &Scene<'_>, place: RowPlace) -> Row {
    let file = scene.files.get(place.file).map(|file| file.name.clone()).unwrap_or_default();
    Row { file: base_name(&file).to_owned(), row: place.row }
}

/// The last part of a path: what a planner calls the file.
pub fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// What to write so that the result can be assessed; the first is the one most likely meant.
pub fn fixes(scene: &Scene<'_>, item: &Item, result: &ItemResult) -> Vec<Fix> {
    let add = |period, column| {
        row_to_add(scene, (result.item, item), &result.slice, period, (column, None))
            .map(|(row, file)| Fix::AddRow(row, file))
    };
    let mut fixes: Vec<Fix> = Vec::new();
    match &result.because {
        Because::NoOutcome(Missing::NotReported) => fixes.extend(add(result.period, Column::Value)),
        Because::NoOutcome(Missing::Refused(place)) => fixes.push(Fix::MendRow(row(scene, *place))),
        Because::NoOutcome(Missing::Conflict(one, other)) => {
            fixes.push(Fix::RemoveRow(row(scene, *one), row(scene, *other)));
        }
        Because::NotGivenByHand => fixes.extend(add(result.period, Column::Status)),
        Because::NoReport => {
            let by_hand = matches!(item.rules, Rules::ByHand);
            let column = if by_hand { Column::Status } else { Column::State };
            fixes.extend(add(result.period, column));
        }
        // Where targets are for single slices, the plan has settled that the total has none; and what counts for
        // the item is another.
        Because::NoTargetLine if only_slices_have_targets(item, result) || !result.headline => {}
        Because::NoTargetLine => {
            fixes.push(Fix::WriteTarget(slices::written_parts(scene.plan, &result.slice)));
        }
        Because::Rules(decision) => match &decision.verdict {
            Verdict::Unknown(unknown) => {
                for unknown in unknown {
                    fixes.extend(fix(scene, item, result, unknown));
                }
            }
            Verdict::Uncovered => {
                let scale = scene.plan.scale(item.scale);
                let worst = scale.map(|scale| scale.statuses.len().saturating_sub(1));
                let worst = worst.and_then(|worst| u32::try_from(worst).ok());
                if let (Some(scale), Some(worst)) = (scale, worst) {
                    let status = Status::Declared(StatusId(worst));
                    fixes.push(Fix::WriteOtherwise(slices::written_name(scale, status)));
                }
            }
            Verdict::Conflict(rules) => {
                let last = rules.last().and_then(|rule| rule_line(scene, item, result, *rule));
                fixes.extend(last.map(Fix::PutOtherwise));
            }
            Verdict::Status(..) => {}
        },
        _ => {}
    }
    let mut unique: Vec<Fix> = Vec::new();
    for fix in fixes {
        if !unique.contains(&fix) {
            unique.push(fix);
        }
    }
    unique
}

fn only_slices_have_targets(item: &Item, result: &ItemResult) -> bool {
    let targets = item.indicator().map(|indicator| indicator.targets.as_slice());
    let of_slices = |line: &TargetLine| {
        line.slice.org != Selector::Unsaid
            || line.slice.values.iter().any(|value| *value != Selector::Unsaid)
    };
    result.slice.is_total()
        && targets.is_some_and(|lines| !lines.is_empty() && lines.iter().all(of_slices))
}

fn fix(scene: &Scene<'_>, item: &Item, result: &ItemResult, unknown: &Unknown) -> Vec<Fix> {
    let add_of = |(id, item), slice: &SliceOf, period| {
        row_to_add(scene, (id, item), slice, period, (Column::Value, None))
            .map(|(row, file)| Fix::AddRow(row, file))
    };
    let add = |slice: &SliceOf, period| add_of((result.item, item), slice, period);
    let write_baseline = || {
        let unit = item.indicator().map(|indicator| indicator.unit.clone());
        unit.map(|unit| {
            let language = scene.plan.language.unwrap_or_default();
            let parts = slices::written_parts(scene.plan, &result.slice);
            Fix::WriteBaseline(crate::language::unit::write_word(&unit, language), parts)
        })
    };
    match unknown {
        Unknown::Step(name) => {
            let wanted = (Column::State, Some(name.as_str()));
            let own = (result.item, item);
            let row = row_to_add(scene, own, &result.slice, result.period, wanted);
            row.map(|(row, file)| Fix::AddRow(row, file)).into_iter().collect()
        }
        Unknown::Baseline(period) => {
            add(&result.slice, *period).into_iter().chain(write_baseline()).collect()
        }
        Unknown::BaselineFigure => write_baseline().into_iter().collect(),
        Unknown::Previous(period) => add(&result.slice, *period).into_iter().collect(),
        Unknown::OutcomeOf(slice, period) => add(slice, *period).into_iter().collect(),
        Unknown::Of(other, unknown) => match (scene.plan.item(*other), unknown.as_ref()) {
            (Some(item), Unknown::OutcomeOf(slice, period)) => {
                add_of((*other, item), slice, *period).into_iter().collect()
            }
            _ => Vec::new(),
        },
        Unknown::Direction => vec![Fix::WriteDirection],
        Unknown::Deadline => vec![Fix::WriteDeadline],
        _ => Vec::new(),
    }
}

/// The rules that a result comes from: of the row for the slices together those for the headline, else the item's.
pub fn rules_of<'i>(item: &'i Item, result: &ItemResult) -> Option<&'i RuleSet> {
    if result.extra {
        return match &item.indicator()?.headline {
            Headline::Rules(rules) => Some(rules),
            Headline::Total | Headline::Worst(_) | Headline::Best(_) => None,
        };
    }
    if let Rules::By(rules) = &item.rules { Some(rules) } else { None }
}

/// A rule that a result comes from: what is written, and where.
pub fn rule_line(
    scene: &Scene<'_>,
    item: &Item,
    result: &ItemResult,
    rule: usize,
) -> Option<LineOf> {
    let rule = rules_of(item, result)?.rules.get(rule)?;
    Some(LineOf { text: rule.text.clone(), line: scene.files.place(rule.span).line })
}
