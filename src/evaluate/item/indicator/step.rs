//! What it would take: the nearest outcome with a better and with a worse status, tried again before it is told.

use super::Subject;
use crate::evaluate::{OutcomeFigure, Step};
use crate::plan::{RuleSet, Rules, StatusId};
use crate::quantity::{Dimension, Number};
use crate::regions::{
    CaseCount, Inputs, Known, Possible, Regions, TargetHere, Verdict, Way, decide, regions,
};

/// What other statuses take.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Steps {
    /// The nearest better outcome.
    pub better: Option<Step>,
    /// The nearest with the best status, where that is another.
    pub best: Option<Step>,
    /// The nearest worse outcome.
    pub worse: Option<Step>,
}

impl Subject<'_> {
    /// The nearest outcomes with other statuses.
    pub(super) fn steps(
        &self,
        outcome: &OutcomeFigure,
        inputs: &Inputs<'_>,
        status: StatusId,
    ) -> Steps {
        let Rules::By(rules) = &self.item.rules else { return Steps::default() };
        let possible = possible(&self.indicator.unit.dimension, inputs);
        let Some(regions) = regions(rules, inputs, possible) else { return Steps::default() };
        let ground = Ground { subject: self, outcome, rules, inputs, regions };
        let better = ground.step(|other| other < status);
        let best = StatusId(0);
        Steps {
            better,
            best: better
                .filter(|better| better.status != best)
                .and_then(|_| ground.step(|other| other == best)),
            worse: ground.step(|other| other > status),
        }
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
        let whole = counted || unit.dimension == Dimension::YesNo;
        let now = self.outcome.value;
        let decimals = if counted { 0 } else { self.outcome.decimals };
        let decimals = self.subject.indicator.round_outcome.unwrap_or(decimals).min(decimals);
        let outcome = self.regions.nearest(now, &wanted, decimals, unit.scale)?;
        let can_occur = (!whole || outcome.is_integer())
            && self.subject.judged(outcome).is_ok_and(|judged| judged == outcome);
        let status = self.status_at(outcome).filter(|status| can_occur && wanted(*status))?;
        let change = outcome.minus(now).ok()?;
        let cases = if counted {
            change.is_integer().then(|| change.numerator())
        } else {
            self.cases(status, outcome)
        };
        Some(Step { status, outcome, change, cases })
    }

    /// The fewest cases more (or fewer) in the numerator with the status that this outcome has.
    fn cases(&self, status: StatusId, outcome: Number) -> Option<i128> {
        let count = case_count(&self.subject.indicator.unit.dimension, self.outcome)?;
        let reaches = |cases: i128| self.status_with(count, cases) == Some(status);
        if self.subject.indicator.round_outcome.is_some() {
            // A status begins half a step from the figure that the rules name: cases up to that figure are enough, but
            // fewer may be.
            let moved = outcome.minus(self.outcome.raw).ok()?;
            let cases = moved.times(count.denominator).ok()?.over(count.factor).ok()?;
            let enough = if moved.is_negative() { cases.floor() } else { cases.ceiling() };
            return reaches(enough).then(|| fewest(enough, reaches));
        }
        let way = if outcome > self.outcome.value { Way::More } else { Way::Fewer };
        let cases = self.regions.nearest_cases(count, way, |other| other == status)?;
        reaches(cases).then_some(cases)
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
    let of_target = inputs.target.iter().flat_map(TargetHere::figures);
    let known = |known: &Known| known.as_ref().ok().copied();
    let figures = [
        known(&inputs.outcome),
        known(&inputs.baseline),
        known(&inputs.previous),
        known(&inputs.previous_measured),
        known(&inputs.trend_against),
        known(&inputs.forecast),
    ];
    let figures: Vec<Number> = figures.into_iter().flatten().chain(of_target).collect();
    let beyond = |is_beyond: &dyn Fn(Number) -> bool| figures.iter().copied().any(is_beyond);
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

#[cfg(test)]
mod tests {
    use super::fewest;
    use crate::evaluate::Step;
    use crate::evaluate::rig::{
        GREEN, RED, Table, YELLOW, assessed, at_least, at_most, green_if, indicator, measured, n,
        otherwise, plan, rule, target,
    };
    use crate::language::{Comparison, Operator};
    use crate::plan::{
        By, Condition, Elsewhere, ElsewhereValue, Goal, Item, Reference, RuleSet, Rules, StatusId,
        Value,
    };

    type Steps = (Option<Step>, Option<Step>);

    fn steps(item: Item, figures: &Table) -> Steps {
        let result = assessed(&plan(vec![item]), figures, "", "ÅR").result;
        (result.to_better, result.to_worse)
    }

    fn step(status: StatusId, outcome: &str, change: &str, cases: Option<i128>) -> Step {
        Step { status, outcome: n(outcome), change: n(change), cases }
    }

    #[test]
    fn a_step_is_at_the_decimals_that_are_shown() {
        let mut item = measured("%", vec![at_most("17.2")]);
        let plus_one = Value::Arithmetic(
            Box::new(Value::Target),
            Operator::Plus,
            Box::new(Value::Constant(n("1"))),
        );
        item.rules = Rules::By(RuleSet {
            rules: vec![
                rule(GREEN, Condition::TargetMet),
                otherwise(YELLOW, Condition::Compare(Value::Outcome, Comparison::AtMost, plus_one)),
                otherwise(RED, Condition::Always),
            ],
            mentions_target: true,
            own: true,
        });
        let figures = Table::default().with("", "2022", "17.3");
        let found = steps(item.clone(), &figures);
        assert_eq!(found.0, Some(step(GREEN, "17.2", "-0.1", None)));
        assert_eq!(found.1, Some(step(RED, "18.3", "1", None)), "up to 18.2 is yellow");
        indicator(&mut item).decimals = Some(2);
        let found = steps(item, &figures);
        assert_eq!(found.1, Some(step(RED, "18.21", "0.91", None)));
    }

    #[test]
    fn the_next_better_status_is_the_nearest_not_the_best() {
        let item = || measured("%", vec![at_least("70")]);
        // Yellow from 63 %: within 10 % of 70.
        let red = steps(item(), &Table::default().with("", "2022", "53"));
        assert_eq!(red, (Some(step(YELLOW, "63", "10", None)), None));
        let yellow = steps(item(), &Table::default().with("", "2022", "69.5"));
        assert_eq!(yellow.0, Some(step(GREEN, "70", "0.5", None)));
        assert_eq!(yellow.1, Some(step(RED, "62.9", "-6.6", None)));
        let green = steps(item(), &Table::default().with("", "2022", "76"));
        assert_eq!(green, (None, Some(step(YELLOW, "69", "-7", None))));
    }

    #[test]
    fn cases_are_whole_ones_in_the_numerator() {
        let item = measured("%", vec![at_least("70")]);
        // 89 of 167 is 53.29 %. Yellow from 63 %: 105.21 cases, so 106: 17 more.
        let found = steps(item, &Table::default().of("", "2022", "89", "167"));
        let better = found.0.unwrap();
        assert_eq!((better.status, better.outcome), (YELLOW, n("63")));
        assert_eq!(better.cases, Some(17));
        assert_eq!(found.1, None);
    }

    #[test]
    fn the_best_status_is_told_where_the_next_better_is_another() {
        let best = |item: Item, figures: &Table| {
            assessed(&plan(vec![item]), figures, "", "ÅR").result.to_best
        };
        let item = || measured("%", vec![at_least("70")]);
        // 70 % of 167 is 116.9, so 117: 28 more than 89.
        let of_cases = best(item(), &Table::default().of("", "2022", "89", "167")).unwrap();
        assert_eq!((of_cases.status, of_cases.outcome), (GREEN, n("70")));
        assert_eq!(of_cases.cases, Some(28));
        let red = best(item(), &Table::default().with("", "2022", "53"));
        assert_eq!(red, Some(step(GREEN, "70", "17", None)));
        let yellow = best(item(), &Table::default().with("", "2022", "65"));
        assert_eq!(yellow, None, "the next better is the best");
        assert_eq!(best(item(), &Table::default().with("", "2022", "76")), None);
    }

    #[test]
    fn one_case_fewer_than_29_of_50_misses_58_percent() {
        let item = measured("%", vec![at_least("58")]);
        let (better, worse) = steps(item, &Table::default().of("", "2022", "29", "50"));
        assert_eq!(better, None);
        assert_eq!(worse, Some(step(YELLOW, "57", "-1", Some(-1))));
    }

    #[test]
    fn cases_of_a_rounded_outcome_begin_half_a_step_before() {
        let mut item = measured("%", vec![at_least("70")]);
        indicator(&mut item).round_outcome = Some(0);
        // 680 of 1000 is 68 %. 695 is 69.5 %, which is rounded to 70: 15 more, not 20.
        let (better, worse) = steps(item, &Table::default().of("", "2022", "680", "1000"));
        assert_eq!(better, Some(step(GREEN, "70", "2", Some(15))));
        // Red under 63: 624 is 62.4 %, rounded to 62; 625 is rounded up to 63.
        assert_eq!(worse, Some(step(RED, "62", "-6", Some(-56))));
    }

    #[test]
    fn a_count_moves_in_whole_cases() {
        let goal = Goal::Decrease(Some(By::Part(n("0.5"))), Reference::Unsaid);
        let item = measured("st", vec![target(goal)]);
        // Half of 69 is 34.5: 34 meets it. Yellow up to 34.5 + 3.45 = 37.95.
        let figures = Table::default().with("", "2022", "36").with("", "2021", "69");
        let (better, worse) = steps(item, &figures);
        assert_eq!(better, Some(step(GREEN, "34", "-2", Some(-2))));
        assert_eq!(worse, Some(step(RED, "38", "2", Some(2))));
    }

    #[test]
    fn nothing_is_asked_for_that_is_not_possible() {
        let mut item = measured("%", Vec::new());
        item.rules = green_if(Value::Outcome, Comparison::More, "100");
        let full = Table::default().with("", "2022", "100");
        assert_eq!(steps(item.clone(), &full), (None, None), "no share is over 100 %");
        let beyond = Table::default().with("", "2022", "100").with("", "2021", "103");
        assert_eq!(
            steps(item, &beyond).0,
            Some(step(GREEN, "101", "1", None)),
            "this one has been"
        );
        let mut item = measured("st", Vec::new());
        item.rules = green_if(Value::Outcome, Comparison::Less, "0");
        assert_eq!(steps(item, &Table::default().with("", "2022", "3")), (None, None));
        let mut item = measured("tkr", Vec::new());
        item.rules = green_if(Value::Outcome, Comparison::Less, "0");
        let money = steps(item, &Table::default().with("", "2022", "3000"));
        assert_eq!(money.0, Some(step(GREEN, "-1000", "-4000", None)), "a budget may be under 0");
    }

    #[test]
    fn no_step_where_another_outcome_would_be_half_put_in_place() {
        let mut item = measured("%", Vec::new());
        let itself =
            Elsewhere { item: None, value: ElsewhereValue::Outcome, slice: None, period: None };
        item.rules = green_if(Value::Elsewhere(itself), Comparison::AtLeast, "70");
        assert_eq!(steps(item, &Table::default().with("", "2022", "53")), (None, None));
    }

    #[test]
    fn the_fewest_is_found_from_either_side() {
        assert_eq!(fewest(20, |cases| cases >= 15), 15);
        assert_eq!(fewest(-60, |cases| cases <= -56), -56);
        assert_eq!(fewest(1, |cases| cases >= 1), 1);
    }
}
