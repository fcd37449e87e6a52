//! Inputs and conditions for tests, short to write.

use super::{Bound, Counted, Inputs, Is, Known, NoTime, Reported, TargetHere, Unknown};
use crate::language::{Comparison, Operator};
use crate::plan::{
    Condition, Elsewhere, OtherFact, RollUp, Rule, RuleSet, Source, StatusId, Value,
};
use crate::quantity::{Date, Number, Period};
use crate::source::{FileId, Span};

pub const GREEN: StatusId = StatusId(0);
pub const YELLOW: StatusId = StatusId(1);
pub const RED: StatusId = StatusId(2);

/// `n("17.3")`, `n("-5")`, `n("1/3")`.
pub fn n(written: &str) -> Number {
    if let Some((over, under)) = written.split_once('/') {
        return Number::ratio(over.parse().unwrap(), under.parse().unwrap()).unwrap();
    }
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let digits = written.replace('.', "").parse().unwrap();
    Number::decimal(digits, u32::try_from(decimals).unwrap()).unwrap()
}

pub fn constant(written: &str) -> Value {
    Value::Constant(n(written))
}

pub fn calculated(left: Value, operator: Operator, right: Value) -> Value {
    Value::Arithmetic(Box::new(left), operator, Box::new(right))
}

pub fn compare(left: Value, comparison: Comparison, right: Value) -> Condition {
    Condition::Compare(left, comparison, right)
}

pub fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

pub fn year(year: i16) -> Period {
    Period::year(year)
}

fn nowhere(_: &Elsewhere) -> Known {
    Err(vec![Unknown::Outcome])
}

fn nobody(_: &OtherFact) -> Result<Is, Vec<Unknown>> {
    Err(vec![Unknown::Status])
}

fn nothing(_: &RollUp) -> Counted {
    Counted { those: Number::ZERO, assessed: Number::ZERO, open: Number::ZERO }
}

/// Nothing is known.
pub fn nothing_known() -> Inputs<'static> {
    Inputs {
        outcome: Err(vec![Unknown::Outcome]),
        target: None,
        higher_is_better: None,
        baseline: Err(vec![Unknown::Baseline(year(2021))]),
        previous: Err(vec![Unknown::Previous(year(2021))]),
        previous_measured: Err(vec![Unknown::PreviousMeasured]),
        trend_against: Err(vec![Unknown::Previous(year(2021))]),
        trend_tolerance: Number::ZERO,
        forecast: Err(vec![Unknown::Forecast]),
        numerator: Err(vec![Unknown::Numerator]),
        denominator: Err(vec![Unknown::Denominator]),
        assignment: None,
        steps: &[],
        status: None,
        elsewhere: &nowhere,
        of_other: &nobody,
        over_time: &NoTime,
        roll_up: &nothing,
    }
}

/// An outcome, and a target that it is compared with.
pub fn outcome(outcome: &str, comparison: Comparison, target: &str) -> Inputs<'static> {
    let higher = matches!(comparison, Comparison::AtLeast | Comparison::More);
    Inputs {
        outcome: Ok(n(outcome)),
        target: Some(target_of(comparison, Ok(n(target)))),
        higher_is_better: Some(higher),
        ..nothing_known()
    }
}

/// An outcome, and an interval it should lie in.
pub fn in_interval(outcome: &str, low: &str, high: &str) -> Inputs<'static> {
    let bound = Bound::Between(n(low), n(high));
    Inputs {
        outcome: Ok(n(outcome)),
        target: Some(TargetHere { bound, counted_from: None }),
        ..nothing_known()
    }
}

pub fn target_of(comparison: Comparison, bound: Known) -> TargetHere {
    TargetHere { bound: Bound::Compared(comparison, bound), counted_from: None }
}

/// An assignment of which nothing is reported but that it has a row; the follow-up ends 30 April 2022.
pub fn reported() -> Reported {
    Reported {
        state: None,
        forecast: None,
        progress: None,
        start: None,
        deadline: None,
        last_day: Date::new(2022, 4, 30).unwrap(),
    }
}

/// Red, among all items.
pub fn roll_up() -> RollUp {
    RollUp { statuses: Vec::new(), not_assessed: false, of: Source::Items, weighted: false }
}

pub fn rule(status: StatusId, condition: Condition) -> Rule {
    let span = Span { file: FileId(0), start: 0, end: 0 };
    Rule { span, text: String::new(), otherwise: false, status, condition }
}

pub fn otherwise(status: StatusId, condition: Condition) -> Rule {
    Rule { otherwise: true, ..rule(status, condition) }
}

pub fn rules(rules: Vec<Rule>) -> RuleSet {
    RuleSet { rules, ..RuleSet::default() }
}
