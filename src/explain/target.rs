//! The target that holds for a result, with the figures that hold here.

use super::figures;
use crate::evaluate::{BaselineFrom, ItemResult};
use crate::language::say::explain::{
    Against, Aim, By, ForPart, Limit, Move, Target, Time, YearShare,
};
use crate::plan::{self, Goal, Indicator, Plan, Reference, Selector, SliceFor, TargetLine};
use crate::quantity::{Dimension, Number, Unit};

/// The target that holds for a result.
pub fn target(plan: &Plan, indicator: &Indicator, result: &ItemResult) -> Option<Target> {
    let figure = result.target.as_ref()?;
    let line = indicator.targets.get(figure.line)?;
    let unit = &indicator.unit;
    let shown = result.outcome.as_ref().map_or(0, |outcome| outcome.decimals);
    let mut target = of_line(plan, indicator, line);
    let counted_from_baseline = matches!(
        line.goal,
        Goal::Increase(Some(_), _) | Goal::Decrease(Some(_), _) | Goal::Maintain(..)
    );
    if counted_from_baseline {
        target.bound = figure.value.map(|value| figures::derived(value, unit, shown));
    }
    if let Some(Ok((baseline, from))) = figure.from {
        target.baseline = Some((figures::derived(baseline, unit, shown), period_of(from)));
    }
    target.year_share = figure.twelfths.and_then(|twelfths| {
        let derived = |value| figures::derived(value, unit, shown);
        let (here, year) = match (&line.goal, figure.interval, figure.value) {
            (Goal::Figure(_, year), _, Some(here)) => {
                (Limit::One(derived(here)), Some(figures::written(*year, unit)))
            }
            (Goal::Between(..), Some((low, high)), _) => {
                (Limit::Between(derived(low), derived(high)), None)
            }
            _ => return None,
        };
        Some(YearShare { twelfths, here, year })
    });
    Some(target)
}

/// A target line, as it is written: without the figures of a result.
pub fn of_line(plan: &Plan, indicator: &Indicator, line: &TargetLine) -> Target {
    Target {
        aim: aim(line, &indicator.unit),
        slices: parts(plan, &line.slice),
        time: Time {
            by: line.by,
            during: line.validity.within,
            from: line.validity.from,
            until: line.validity.until,
        },
        bound: None,
        baseline: None,
        year_share: None,
    }
}

/// The period of a baseline; `None` for a figure in the plan.
pub fn period_of(from: BaselineFrom) -> Option<crate::quantity::Period> {
    match from {
        BaselineFrom::Period(period) => Some(period),
        BaselineFrom::Figure => None,
    }
}

fn aim(line: &TargetLine, unit: &Unit) -> Aim {
    let way = |way: Move, by: &Option<plan::By>, reference: &Reference| {
        Aim::Move(way, by.map(|by| by_how_much(by, unit)), against(*reference))
    };
    match &line.goal {
        Goal::Increase(by, reference) | Goal::Decrease(by, reference) if line.improve => {
            way(Move::Improve, by, reference)
        }
        Goal::Figure(_, value) if unit.dimension == Dimension::YesNo => {
            Aim::Yes(figures::written(*value, unit))
        }
        Goal::Figure(comparison, value) => {
            Aim::Compared(*comparison, figures::written(*value, unit))
        }
        Goal::Between(low, high) => {
            Aim::Between(figures::written(*low, unit), figures::written(*high, unit))
        }
        Goal::Increase(by, reference) => way(Move::Increase, by, reference),
        Goal::Decrease(by, reference) => way(Move::Decrease, by, reference),
        Goal::Maintain(by, reference) => way(Move::Maintain, by, reference),
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

/// The distance that decides whether a target is met, as a number with its sign: over it is positive.
pub fn over(result: &ItemResult) -> Option<Number> {
    let outcome = result.outcome.as_ref()?.value;
    let target = result.target.as_ref()?.value?;
    outcome.minus(target).ok()
}
