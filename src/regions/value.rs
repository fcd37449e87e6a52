//! What a value is, exactly, or every reason why it is unknown.

use super::extended::{Extended, Found, found, known};
use super::known::{add_reasons, both};
use super::target::under_or_over;
use super::{Inputs, Known, Reported, TargetHere, Unknown};
use crate::plan::Value;
use crate::quantity::{ArithmeticError, Number};

/// What a value is. What is beyond any number (the attainment of an outcome 0 where lower is better) has no number,
/// and says so; [`judge`](super::judge) compares it all the same.
pub fn value(value: &Value, inputs: &Inputs<'_>) -> Known {
    known(find(value, inputs))
}

/// What a value is, beyond the numbers too.
pub(super) fn find(value: &Value, inputs: &Inputs<'_>) -> Found {
    match value {
        Value::Attainment => match &inputs.target {
            Some(target) => target.attainment(&inputs.outcome),
            None => found(no_target(inputs)),
        },
        Value::Arithmetic(left, operator, right) => {
            let (left, right) = both(find(left, inputs), find(right, inputs))?;
            left.combined(*operator, right)
        }
        Value::Negative(value) => find(value, inputs).map(Extended::negated),
        Value::Minimum(values) => extreme(values, inputs, Extended::min),
        Value::Maximum(values) => extreme(values, inputs, Extended::max),
        _ => found(simple(value, inputs)),
    }
}

/// A value that is a number or unknown, and nothing beyond.
fn simple(value: &Value, inputs: &Inputs<'_>) -> Known {
    match value {
        Value::Constant(number) => Ok(*number),
        Value::Outcome => inputs.outcome.clone(),
        Value::Target => {
            inputs.target.as_ref().map_or(Err(vec![Unknown::Target]), TargetHere::figure)
        }
        Value::Baseline => inputs.baseline.clone(),
        Value::Previous => inputs.previous.clone(),
        Value::PreviousMeasured => inputs.previous_measured.clone(),
        Value::Forecast => inputs.forecast.clone(),
        Value::Deviation => match &inputs.target {
            Some(target) => target.deviation(&inputs.outcome),
            None => no_target(inputs),
        },
        Value::Change => change(inputs, &inputs.baseline),
        Value::RelativeChange => relative_change(inputs),
        Value::Numerator => inputs.numerator.clone(),
        Value::Denominator => inputs.denominator.clone(),
        Value::Progress => {
            let progress = |reported: Reported| reported.progress;
            inputs.assignment.and_then(progress).ok_or_else(|| vec![Unknown::Progress])
        }
        Value::Elsewhere(elsewhere) => (inputs.elsewhere)(elsewhere),
        Value::CountOf(of) => Ok((inputs.roll_up)(of).those),
        Value::ShareOf(of) => {
            let counted = (inputs.roll_up)(of);
            let among = counted.among(of).map_err(|error| vec![error.into()])?;
            if among.is_zero() {
                return Err(vec![Unknown::NothingAssessed]);
            }
            let share = counted.those.over(among).and_then(|share| share.times(Number::HUNDRED));
            share.map_err(|error| vec![error.into()])
        }
        Value::Attainment
        | Value::Arithmetic(..)
        | Value::Negative(_)
        | Value::Minimum(_)
        | Value::Maximum(_) => known(find(value, inputs)),
    }
}

/// No target line holds; the outcome may be missing as well.
pub(super) fn no_target(inputs: &Inputs<'_>) -> Known {
    both(inputs.outcome.clone(), Err(vec![Unknown::Target])).map(|(outcome, ())| outcome)
}

/// How much the outcome has changed from an earlier one; for an interval, how much its distance to it has.
pub(super) fn change(inputs: &Inputs<'_>, from: &Known) -> Known {
    let (outcome, from) = both(inputs.outcome.clone(), from.clone())?;
    let change = match inputs.target.as_ref().and_then(TargetHere::interval) {
        None => outcome.minus(from),
        Some((low, high)) => {
            distance(low, high, outcome).and_then(|now| now.minus(distance(low, high, from)?))
        }
    };
    change.map_err(|error| vec![error.into()])
}

/// How far a number is from an interval: 0 inside.
pub(super) fn distance(
    low: Number,
    high: Number,
    number: Number,
) -> Result<Number, ArithmeticError> {
    Ok(under_or_over(low, high, number)?.max(Number::ZERO))
}

fn relative_change(inputs: &Inputs<'_>) -> Known {
    let change = change(inputs, &inputs.baseline)?;
    let baseline = inputs.baseline.clone()?;
    if baseline.is_zero() {
        return Err(vec![Unknown::PartOfZero]);
    }
    let share = change.over(baseline.size()).and_then(|part| part.times(Number::HUNDRED));
    share.map_err(|error| vec![error.into()])
}

/// The least or greatest of several; unknown where any of them is.
fn extreme(
    values: &[Value],
    inputs: &Inputs<'_>,
    of_two: impl Fn(Extended, Extended) -> Extended,
) -> Found {
    let mut reasons = Vec::new();
    let mut extreme = None;
    for value in values {
        match find(value, inputs) {
            Ok(found) => extreme = Some(extreme.map_or(found, |best| of_two(best, found))),
            Err(more) => add_reasons(&mut reasons, more),
        }
    }
    // A list without values is refused where the plan is resolved; here it has none to give.
    extreme.filter(|_| reasons.is_empty()).ok_or(reasons)
}
