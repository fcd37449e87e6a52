//! The target that holds for a result, with the figures that hold here.

use super::figures;
use crate::evaluate::{BaselineFrom, GoalFigure, ItemResult};
use crate::language::say::explain::{
    Against, Aim, By, ForPart, Limit, Move, Target, Time, YearShare,
};
use crate::plan::{
    self, Goal, Indicator, Plan, Rate, Reference, Selector, SliceFor, TargetLine, Validity,
};
use crate::quantity::{Number, Unit};

/// The target that holds for a result.
pub fn target(plan: &Plan, indicator: &Indicator, result: &ItemResult) -> Option<Target> {
    let figure = result.target.as_ref()?;
    let line = indicator.targets.get(figure.line)?;
    let target = of_line(plan, indicator, line);
    Some(match figure.only() {
        Some(only) => with_figures(target, &line.goal, only, indicator, result),
        None => target,
    })
}

/// Each goal of the target that holds, where two are asked, with its figures.
pub fn goals<'r>(
    plan: &Plan,
    indicator: &Indicator,
    result: &'r ItemResult,
) -> Vec<(Target, &'r GoalFigure)> {
    let of_result = || {
        let figure = result.target.as_ref().filter(|figure| figure.goals.len() > 1)?;
        Some((figure, indicator.targets.get(figure.line)?))
    };
    let Some((figure, line)) = of_result() else { return Vec::new() };
    let whole = of_line(plan, indicator, line);
    let goals = line.goal.parts().iter().zip(&figure.goals);
    goals
        .map(|(goal, figure)| {
            let aim = aim(goal, line.improve, &indicator.unit);
            let alone = Target { aim, ..whole.clone() };
            (with_figures(alone, goal, figure, indicator, result), figure)
        })
        .collect()
}

/// A goal with the figures that hold for a result.
fn with_figures(
    mut target: Target,
    goal: &Goal,
    figure: &GoalFigure,
    indicator: &Indicator,
    result: &ItemResult,
) -> Target {
    let unit = &indicator.unit;
    let shown = result.outcome.as_ref().map_or(0, |outcome| outcome.decimals);
    let derived = |value| figures::derived(value, unit, shown);
    let worked_out = matches!(
        goal,
        Goal::Increase(Some(_), _)
            | Goal::Decrease(Some(_), _)
            | Goal::Maintain(..)
            | Goal::Value(..)
            | Goal::Double(_)
            | Goal::Line(_)
            | Goal::PerYear(_)
    );
    if worked_out {
        target.bound = figure.value.map(derived);
    }
    if let Some(Ok((baseline, from))) = figure.from {
        target.baseline = Some((derived(baseline), period_of(from)));
    }
    target.year_share = figure.twelfths.and_then(|twelfths| {
        let here = || figure.value.map(|here| Limit::One(derived(here)));
        let (here, year) = match (goal, figure.interval) {
            (Goal::Figure(_, year), _) => (here()?, Some(figures::written(*year, unit))),
            (Goal::Line(line), _) => (here()?, line.point(result.period.year).ok().map(derived)),
            (Goal::Between(..), Some((low, high))) => {
                (Limit::Between(derived(low), derived(high)), None)
            }
            _ => return None,
        };
        Some(YearShare { twelfths, here, year })
    });
    target
}

/// A target line, as it is written: without the figures of a result.
pub fn of_line(plan: &Plan, indicator: &Indicator, line: &TargetLine) -> Target {
    Target {
        aim: aim(&line.goal, line.improve, &indicator.unit),
        slices: parts(plan, &line.slice),
        time: time(line),
        bound: None,
        baseline: None,
        year_share: None,
    }
}

/// What a line says of when; a goal that names its years has said it.
fn time(line: &TargetLine) -> Time {
    let of_goal = matches!(line.goal, Goal::Double(_) | Goal::Line(_) | Goal::PerYear(_));
    let own = if of_goal { Validity::default() } else { line.validity };
    Time { by: line.by, during: own.within, from: own.from, until: own.until }
}

/// The period of a baseline; `None` for a figure in the plan.
pub fn period_of(from: BaselineFrom) -> Option<crate::quantity::Period> {
    match from {
        BaselineFrom::Period(period) => Some(period),
        BaselineFrom::Figure => None,
    }
}

fn aim(goal: &Goal, improve: bool, unit: &Unit) -> Aim {
    let way = |way: Move, by: &Option<plan::By>, reference: &Reference| {
        Aim::Move(way, by.map(|by| by_how_much(by, unit)), against(*reference))
    };
    let written = |value| figures::written(value, unit);
    match goal {
        Goal::Increase(by, reference) | Goal::Decrease(by, reference) if improve => {
            way(Move::Improve, by, reference)
        }
        Goal::Figure(comparison, value) => Aim::Compared(*comparison, written(*value)),
        Goal::Between(low, high) => Aim::Between(written(*low), written(*high)),
        Goal::Increase(by, reference) => way(Move::Increase, by, reference),
        Goal::Decrease(by, reference) => way(Move::Decrease, by, reference),
        Goal::Maintain(by, reference) => way(Move::Maintain, by, reference),
        Goal::Value(comparison, _, words) => Aim::Value(*comparison, words.clone()),
        Goal::Double(double) => Aim::Double {
            by: double.by,
            against: against(double.reference),
            linear: double.since.is_some(),
        },
        Goal::Line(line) => {
            let end = |(year, figure)| (year, written(figure));
            Aim::Line(line.comparison, end(line.first), end(line.last))
        }
        Goal::PerYear(per_year) => {
            let (by, of_baseline) = match per_year.rate {
                Rate::Amount(amount) => (plan::By::Amount(amount), false),
                Rate::OfYearBefore(part) => (plan::By::Part(part), false),
                Rate::OfBaseline(part) => (plan::By::Part(part), true),
            };
            Aim::PerYear {
                way: if per_year.up { Move::Increase } else { Move::Decrease },
                by: by_how_much(by, unit),
                of_baseline,
                since: per_year.since,
                last: per_year.last,
            }
        }
        Goal::Is(yes) => Aim::Yes(written(if *yes { Number::ONE } else { Number::ZERO })),
        Goal::Both(goals) => {
            let [one, other] = goals.each_ref().map(|goal| Box::new(aim(goal, improve, unit)));
            Aim::Both(one, other)
        }
        Goal::FollowOnly => Aim::FollowOnly,
    }
}

fn by_how_much(by: plan::By, unit: &Unit) -> By {
    match by {
        plan::By::Amount(amount) => {
            By::Amount(figures::written(amount, &figures::difference_unit(unit)))
        }
        plan::By::Part(part) => By::Part(part),
    }
}

fn against(reference: Reference) -> Option<Against> {
    Some(match reference {
        Reference::Unsaid => return None,
        Reference::SamePartOf(year) => Against::Year(year),
        Reference::FullYear(year) => Against::FullYear(year),
        Reference::Exactly(period) => Against::Exactly(period),
        Reference::PreviousFollowUp => Against::PreviousFollowUp,
        Reference::YearBefore => Against::YearBefore,
    })
}

fn parts(plan: &Plan, slice: &SliceFor) -> Vec<ForPart> {
    let of_breakdown =
        slice.values.iter().zip(&plan.breakdowns).filter_map(|(value, breakdown)| {
            Some(match value {
                Selector::Unsaid => return None,
                Selector::Every => ForPart::Every(breakdown.name.clone()),
                Selector::One(at) => ForPart::One(breakdown.values.get(*at as usize)?.name.clone()),
            })
        });
    let of_org = match &slice.org {
        Selector::Unsaid => None,
        Selector::Every => Some(ForPart::EveryUnit),
        Selector::One(org) => Some(ForPart::One(format!("\"{org}\""))),
    };
    of_breakdown.chain(of_org).collect()
}
