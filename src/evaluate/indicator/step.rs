//! What it would take: the nearest outcome with a better and with a worse status, tried again before it is told.

use super::Subject;
use crate::evaluate::{OutcomeFigure, Step};
use crate::plan::{RuleSet, Rules, StatusId};
use crate::quantity::{Dimension, Number};
use crate::regions::{CaseCount, Inputs, Known, Possible, Regions, Verdict, Way, decide, regions};

impl Subject<'_> {
    /// The nearest better and the nearest worse outcome.
    pub(super) fn steps(
        &self,
        outcome: &OutcomeFigure,
        inputs: &Inputs<'_>,
        status: StatusId,
    ) -> (Option<Step>, Option<Step>) {
        let Rules::By(rules) = &self.item.rules else { return (None, None) };
        let possible = possible(&self.indicator.unit.dimension, inputs);
        let Some(regions) = regions(rules, inputs, possible) else { return (None, None) };
        let ground = Ground { subject: self, outcome, rules, inputs, regions };
        (ground.step(|other| other < status), ground.step(|other| other > status))
    }
}

/// What a step is looked for on.
struct Ground<'a> {
    subject: &'a Subject<'a>,
    outcome: &'a OutcomeFigure,
    rules: &'a RuleSet,
    inputs: &'a Inputs<'a>,
    regions: Regions,
}

impl Ground<'_> {
    /// The status that another outcome would have.
    fn status_at(&self, outcome: Number) -> Option<StatusId> {
        let inputs = Inputs { outcome: Ok(outcome), ..self.inputs.clone() };
        match decide(self.rules, &inputs).verdict {
            Verdict::Status(status, _) => Some(status),
            _ => None,
        }
    }

    /// The nearest outcome with a wanted status.
    fn step(&self, wanted: impl Fn(StatusId) -> bool) -> Option<Step> {
        let unit = &self.subject.indicator.unit;
        let counted = unit.dimension == Dimension::Count;
        let now = self.outcome.value;
        let decimals = if counted { 0 } else { self.outcome.decimals };
        let decimals = self.subject.indicator.round_outcome.unwrap_or(decimals).min(decimals);
        let outcome = self.regions.nearest(now, &wanted, decimals, unit.scale)?;
        let can_occur = (!counted || outcome.is_integer())
            && self.subject.judged(outcome).is_ok_and(|judged| judged == outcome);
        let status = self.status_at(outcome).filter(|status| can_occur && wanted(*status))?;
        let change = outcome.minus(now).ok()?;
        let cases = if counted {
            change.is_integer().then(|| change.numerator())
        } else {
            self.cases(status, !change.is_negative())
        };
        Some(Step { status, outcome, change, cases })
    }

    /// The fewest cases more (or fewer) in the numerator with a status.
    fn cases(&self, status: StatusId, more: bool) -> Option<i128> {
        let count = case_count(&self.subject.indicator.unit.dimension, self.outcome)?;
        let way = if more { Way::More } else { Way::Fewer };
        let cases = self.regions.nearest_cases(count, way, |other| other == status)?;
        let reaches = |cases: i128| self.status_with(count, cases) == Some(status);
        if !reaches(cases) {
            return None;
        }
        // Where the plan rounds outcomes, a status begins half a step before the figure that the rules name.
        Some(if self.subject.indicator.round_outcome.is_some() {
            fewest(cases, reaches)
        } else {
            cases
        })
    }

    /// The status with so many cases more.
    fn status_with(&self, count: CaseCount, cases: i128) -> Option<StatusId> {
        let numerator = count.numerator.plus(Number::ratio(cases, 1).ok()?).ok()?;
        let outcome = numerator.over(count.denominator).ok()?.times(count.factor).ok()?;
        self.status_at(self.subject.judged(outcome).ok()?)
    }
}

/// The smallest number of cases between none and `cases` that reaches what `cases` reaches: found by halving.
fn fewest(cases: i128, reaches: impl Fn(i128) -> bool) -> i128 {
    let sign = cases.signum();
    let (mut short, mut enough) = (0_u128, cases.unsigned_abs());
    while enough.saturating_sub(short) > 1 {
        let middle = short.midpoint(enough);
        let tried = i128::try_from(middle).unwrap_or(i128::MAX).saturating_mul(sign);
        if reaches(tried) {
            enough = middle;
        } else {
            short = middle;
        }
    }
    i128::try_from(enough).unwrap_or(i128::MAX).saturating_mul(sign)
}

/// How an outcome follows from its cases: a share is held in percent; of a rate the factor is seen from its own figures.
fn case_count(dimension: &Dimension, outcome: &OutcomeFigure) -> Option<CaseCount> {
    let denominator = outcome.denominator.filter(|denominator| *denominator > Number::ZERO)?;
    let factor = match dimension {
        Dimension::Share => Number::HUNDRED,
        Dimension::Rate(_) => outcome.raw.times(denominator).ok()?.over(outcome.numerator?).ok()?,
        _ => return None,
    };
    let numerator = match outcome.numerator {
        Some(numerator) => numerator,
        None => outcome.raw.times(denominator).ok()?.over(factor).ok()?,
    };
    Some(CaseCount { numerator, denominator, factor })
}

/// What is possible at all: a share from 0 to 100 %, and what is counted or measured from 0, unless a figure of the
/// data or the target itself lies beyond. Money, differences and own units have no end.
fn possible(dimension: &Dimension, inputs: &Inputs<'_>) -> Possible {
    let target = inputs.target.as_ref();
    let interval = target.and_then(|target| target.interval());
    let single = target.and_then(|target| target.figure().ok());
    let known = |known: &Known| known.as_ref().ok().copied();
    let figures = [
        known(&inputs.outcome),
        known(&inputs.baseline),
        known(&inputs.previous),
        known(&inputs.previous_measured),
        known(&inputs.trend_against),
        known(&inputs.forecast),
        single,
        interval.map(|(low, _)| low),
        interval.map(|(_, high)| high),
    ];
    let beyond = |is_beyond: &dyn Fn(Number) -> bool| figures.into_iter().flatten().any(is_beyond);
    let least = (!beyond(&|figure| figure.is_negative())).then_some(Number::ZERO);
    let greatest = (!beyond(&|figure| figure > Number::HUNDRED)).then_some(Number::HUNDRED);
    match dimension {
        Dimension::Share => Possible { least, greatest },
        Dimension::YesNo => Possible { least: Some(Number::ZERO), greatest: Some(Number::ONE) },
        Dimension::Count | Dimension::Rate(_) | Dimension::Time | Dimension::Months => {
            Possible { least, greatest: None }
        }
        Dimension::Points | Dimension::Money(_) | Dimension::Own(_) => Possible::default(),
    }
}
