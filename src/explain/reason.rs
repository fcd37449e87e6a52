//! Why a status is what it is: the reason with its numbers.

use super::lacks::{absent, lacks, rule_line, rules_of};
use super::{Scene, figures, slices, target};
use crate::evaluate::{Because, GoalFigure, ItemResult};
use crate::language::say::explain::{Aim, Decided, LineOf, Move, Reason, Target};
use crate::plan::{self, Indicator, Item, Struck};
use crate::regions::{Decision, Unknown, Verdict};

/// Why an item's result has its status.
pub fn reason(
    scene: &Scene<'_>,
    item: &Item,
    result: &ItemResult,
    target: Option<&Target>,
) -> Reason {
    match &result.because {
        Because::Rules(decision) => by_rules(scene, item, result, target, decision),
        other => built_in(scene, item, result, other),
    }
}

fn by_rules(
    scene: &Scene<'_>,
    item: &Item,
    result: &ItemResult,
    target: Option<&Target>,
    decision: &Decision,
) -> Reason {
    let outcome = || {
        let unit = &item.indicator()?.unit;
        result.outcome.as_ref().map(|outcome| figures::outcome(outcome, unit))
    };
    match &decision.verdict {
        Verdict::Status(..) if result.extra => Reason::Counts,
        Verdict::Status(..) => match outcome() {
            Some(outcome) => {
                let asked = rules_of(item, result).is_some_and(|rules| rules.mentions_target);
                target
                    .filter(|_| asked)
                    .and_then(|target| against(scene, item, result, target))
                    .unwrap_or(Reason::Outcome(outcome))
            }
            None => reported(result),
        },
        Verdict::Unknown(unknown) => {
            let from_baseline = unknown
                .iter()
                .any(|one| matches!(one, Unknown::Baseline(_) | Unknown::BaselineFigure));
            let target = target.filter(|target| from_baseline && target.moves()).cloned();
            Reason::Unknown { target, lacks: lacks(scene, Some(result), unknown) }
        }
        Verdict::Uncovered => Reason::Uncovered(outcome()),
        Verdict::Conflict(rules) => Reason::Conflict(
            rules.iter().filter_map(|rule| rule_line(scene, item, result, *rule)).collect(),
        ),
    }
}

/// The outcome against its target: against each goal, where two are asked.
fn against(scene: &Scene<'_>, item: &Item, result: &ItemResult, target: &Target) -> Option<Reason> {
    let indicator = item.indicator()?;
    if let Some(only) = result.target.as_ref()?.only() {
        return against_goal(indicator, result, target, only);
    }
    let goals = target::goals(scene.plan, indicator, result);
    // One that is missed settles it, whatever is unknown of the other.
    let reasons: Vec<Reason> = goals
        .iter()
        .filter_map(|(target, figure)| against_goal(indicator, result, target, figure))
        .collect();
    (!reasons.is_empty()).then_some(Reason::Each(reasons))
}

fn against_goal(
    indicator: &Indicator,
    result: &ItemResult,
    target: &Target,
    goal: &GoalFigure,
) -> Option<Reason> {
    let unit = &indicator.unit;
    let exactly = result.outcome.as_ref()?.value;
    let outcome = figures::outcome(result.outcome.as_ref()?, unit);
    let met = goal.met?;
    let decimals =
        goal.value.map(|value| figures::in_unit(value, unit).decimals().unwrap_or(0).min(3));
    let shown = outcome.decimals.max(decimals.unwrap_or(0));
    if let (
        Aim::Move(Move::Increase | Move::Decrease | Move::Improve, None, _)
        | Aim::Move(Move::Maintain, ..),
        Some((baseline, from)),
    ) = (&target.aim, &target.baseline)
    {
        let moved = exactly.minus(goal.from.as_ref()?.as_ref().ok()?.0).ok()?;
        return Some(Reason::Moves {
            by: figures::difference(moved, unit, outcome.decimals),
            side: moved.cmp(&crate::quantity::Number::ZERO),
            outcome,
            baseline: baseline.clone(),
            from: *from,
            target: target.clone(),
        });
    }
    if met {
        return Some(Reason::Meets { outcome, target: target.clone() });
    }
    let over = goal.value.and_then(|value| exactly.minus(value).ok());
    let by = over.filter(|over| !over.is_zero());
    Some(Reason::Misses {
        by: by.map(|by| figures::difference(by, unit, shown)),
        over: over.is_some_and(|over| !over.is_negative()),
        outcome,
        target: target.clone(),
    })
}

/// The decision that struck something, and the heading it was struck with.
pub fn struck(scene: &Scene<'_>, struck: Option<&Struck>) -> Reason {
    let heading = struck.and_then(|struck| scene.plan.heading(struck.with?));
    Reason::Struck {
        decision: struck.map(|struck| decided(&struck.decision)).unwrap_or_default(),
        heading: heading.map(|heading| heading.title.clone()),
    }
}

/// A decision as it is said.
pub fn decided(decision: &plan::Decision) -> Decided {
    Decided { date: decision.date, reference: decision.reference.clone() }
}

fn reported(result: &ItemResult) -> Reason {
    let report = result.assignment.as_ref();
    Reason::Reported(
        report.and_then(|report| report.state),
        report.and_then(|report| report.forecast),
    )
}

fn built_in(scene: &Scene<'_>, item: &Item, result: &ItemResult, because: &Because) -> Reason {
    match because {
        Because::Rules(_) => Reason::Counts,
        Because::Struck => struck(scene, item.struck.as_ref()),
        Because::ByHand => Reason::ByHand,
        Because::NotGivenByHand => Reason::NotGivenByHand,
        Because::NoOutcome(missing) => Reason::NoOutcome(absent(scene, *missing), result.period),
        Because::NoReport => Reason::NoReport(result.period),
        Because::NotMeasurable(why) => Reason::NotMeasurable(why.clone()),
        Because::NotFollowedUp => Reason::NotFollowedUp(
            item.follow_ups
                .iter()
                .filter_map(|id| scene.plan.follow_ups.get(id.0 as usize))
                .map(|follow_up| follow_up.name.clone())
                .collect(),
        ),
        Because::NotDueUntil(period) => Reason::NotDueUntil(*period),
        Because::JudgedAtYearEnd => Reason::JudgedAtYearEnd,
        Because::Cancelled => Reason::Cancelled,
        Because::TooFewCases(least) => Reason::TooFewCases {
            denominator: result
                .outcome
                .as_ref()
                .and_then(|outcome| outcome.denominator)
                .map(figures::bare),
            least: figures::bare(*least),
        },
        Because::Hidden(limit) => Reason::Hidden(limit.map(figures::bare)),
        Because::FollowOnly => Reason::FollowOnly,
        Because::NoTargetLine => Reason::NoTargetLine {
            slice: slices::slice_name(scene.plan, &result.slice),
            period: scene.evaluated.follow_up.period,
        },
        Because::TargetsConflict(one, other) => {
            let line = |at: usize| {
                let line = item.indicator().and_then(|indicator| indicator.targets.get(at));
                line.map_or_else(
                    || LineOf { text: String::new(), line: 0 },
                    |line| LineOf {
                        text: line.text.clone(),
                        line: scene.files.place(line.span).line,
                    },
                )
            };
            Reason::TargetsConflict(line(*one), line(*other))
        }
        Because::Slices => Reason::AllSlices,
        Because::SliceNotAssessed(status) => Reason::SliceNotAssessed(*status),
    }
}
