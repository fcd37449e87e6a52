//! What a value is, exactly, or every reason why it is unknown.

use super::extended::{Extended, Found, found, known};
use super::known::{add_reasons, both};
use super::over_time::{mean_change, projected, projected_deviation};
use super::target::under_or_over;
use super::{Inputs, Known, Reported, StepsCounted, TargetHere, Unknown};
use crate::language::Operator;
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
        Value::Spread(values) => {
            let least = extreme(values, inputs, Extended::min)?;
            extreme(values, inputs, Extended::max)?.combined(Operator::Minus, least)
        }
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
        Value::MeanChange(window) => mean_change(*window, inputs),
        Value::Projected(horizon, window) => projected(*horizon, *window, inputs),
        Value::ProjectedDeviation(horizon, window) => {
            projected_deviation(*horizon, *window, inputs)
        }
        Value::Elsewhere(elsewhere) => (inputs.elsewhere)(elsewhere),
        Value::StepCount(are) => StepsCounted::of(are, inputs).count(),
        Value::StepShare(are) => StepsCounted::of(are, inputs).share(),
        Value::CountOf(of) => {
            let counted = (inputs.roll_up)(of);
            // How many are not assessed is known all the same.
            let known = of.not_assessed || counted.open.is_zero();
            if known { Ok(counted.those) } else { Err(vec![Unknown::SliceNotAssessed]) }
        }
        Value::ShareOf(of) => {
            let counted = (inputs.roll_up)(of);
            if !counted.open.is_zero() {
                return Err(vec![Unknown::SliceNotAssessed]);
            }
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
        | Value::Spread(_)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Comparison;
    use crate::plan::{Elsewhere, ElsewhereValue, RollUp, Value};
    use crate::regions::sample::{
        calculated, constant, in_interval, n, nothing_known, outcome, roll_up, target_of, year,
    };
    use crate::regions::{Counted, TargetHere};

    fn of(asked: &Value, inputs: &Inputs<'_>) -> Known {
        value(asked, inputs)
    }

    #[test]
    fn deviation_is_how_far_on_the_wrong_side() {
        let deviation = |inputs| of(&Value::Deviation, &inputs);
        assert_eq!(deviation(outcome("17.3", Comparison::AtMost, "17.2")), Ok(n("0.1")));
        assert_eq!(deviation(outcome("16", Comparison::Less, "17.2")), Ok(n("-1.2")));
        assert_eq!(deviation(outcome("53", Comparison::AtLeast, "70")), Ok(n("17")));
        assert_eq!(deviation(outcome("76", Comparison::More, "70")), Ok(n("-6")));
        assert_eq!(deviation(outcome("0", Comparison::Equal, "1")), Ok(n("1")));
    }

    #[test]
    fn deviation_from_an_interval_is_from_its_nearest_end() {
        let deviation = |at| of(&Value::Deviation, &in_interval(at, "77", "80"));
        assert_eq!(deviation("75"), Ok(n("2")));
        assert_eq!(deviation("84.5"), Ok(n("4.5")));
        assert_eq!(deviation("77"), Ok(n("0")));
        assert_eq!(deviation("78"), Ok(n("-1")));
        assert_eq!(deviation("79.5"), Ok(n("-0.5")));
    }

    #[test]
    fn attainment_is_by_the_direction() {
        let attainment = |inputs| of(&Value::Attainment, &inputs);
        assert_eq!(attainment(outcome("35", Comparison::AtLeast, "70")), Ok(n("50")));
        assert_eq!(attainment(outcome("0", Comparison::AtLeast, "70")), Ok(n("0")));
        assert_eq!(attainment(outcome("16", Comparison::AtMost, "8")), Ok(n("50")));
        // 17.2 / 17.3 is 172 / 173.
        assert_eq!(attainment(outcome("17.3", Comparison::AtMost, "17.2")), Ok(n("17200/173")));
        let beyond = Err(vec![Unknown::MoreThanAnyNumber]);
        assert_eq!(attainment(outcome("0", Comparison::AtMost, "8")), beyond);
    }

    #[test]
    fn attainment_of_an_interval_is_100_inside() {
        let attainment = |at| of(&Value::Attainment, &in_interval(at, "50", "80"));
        assert_eq!(attainment("25"), Ok(n("50")));
        assert_eq!(attainment("50"), Ok(n("100")));
        assert_eq!(attainment("66"), Ok(n("100")));
        assert_eq!(attainment("80"), Ok(n("100")));
        assert_eq!(attainment("160"), Ok(n("50")));
        assert_eq!(attainment("-1"), Err(vec![Unknown::Attainment]));
        assert_eq!(of(&Value::Attainment, &in_interval("3", "0", "10")), Ok(n("100")));
        let under_zero = in_interval("3", "-10", "0");
        assert_eq!(of(&Value::Attainment, &under_zero), Err(vec![Unknown::Attainment]));
    }

    #[test]
    fn attainment_needs_an_outcome_from_0_and_a_target_over_0() {
        let attainment = |inputs| of(&Value::Attainment, &inputs);
        let undefined = Err(vec![Unknown::Attainment]);
        assert_eq!(attainment(outcome("-1", Comparison::AtLeast, "70")), undefined);
        assert_eq!(attainment(outcome("5", Comparison::AtLeast, "0")), undefined);
        assert_eq!(attainment(outcome("0", Comparison::AtMost, "0")), undefined);
        assert_eq!(attainment(outcome("5", Comparison::AtMost, "-3")), undefined);
    }

    #[test]
    fn what_a_maintained_target_is_counted_from_is_the_target() {
        // `maintain within 1 pp`, lower is better: met up to 18, counted from 17.
        let kept = TargetHere {
            counted_from: Some(Ok(n("17"))),
            ..target_of(Comparison::AtMost, Ok(n("18")))
        };
        let inputs = Inputs { outcome: Ok(n("18.5")), target: Some(kept), ..nothing_known() };
        assert_eq!(of(&Value::Target, &inputs), Ok(n("17")));
        assert_eq!(of(&Value::Deviation, &inputs), Ok(n("1.5")));
    }

    #[test]
    fn an_interval_is_no_single_number() {
        let inputs = in_interval("78", "77", "80");
        assert_eq!(of(&Value::Target, &inputs), Err(vec![Unknown::Target]));
        let nearest = |at| {
            let inputs = in_interval(at, "77", "80");
            inputs.target.unwrap().nearest_figure(&inputs.outcome)
        };
        assert_eq!(nearest("50"), Ok(n("77")));
        assert_eq!(nearest("78.5"), Ok(n("77")));
        assert_eq!(nearest("78.6"), Ok(n("80")));
        assert_eq!(nearest("90"), Ok(n("80")));
    }

    #[test]
    fn change_is_from_the_baseline() {
        let inputs = Inputs { baseline: Ok(n("-40")), ..outcome("-50", Comparison::AtLeast, "0") };
        assert_eq!(of(&Value::Change, &inputs), Ok(n("-10")));
        assert_eq!(of(&Value::RelativeChange, &inputs), Ok(n("-25")));
        let from_zero = Inputs { baseline: Ok(n("0")), ..inputs };
        assert_eq!(of(&Value::Change, &from_zero), Ok(n("-50")));
        assert_eq!(of(&Value::RelativeChange, &from_zero), Err(vec![Unknown::PartOfZero]));
    }

    #[test]
    fn change_of_an_interval_is_that_of_the_distance_to_it() {
        let change = |at, before: &str| {
            let inputs = Inputs { baseline: Ok(n(before)), ..in_interval(at, "77", "80") };
            of(&Value::Change, &inputs)
        };
        assert_eq!(change("75", "70"), Ok(n("-5")));
        assert_eq!(change("84", "75"), Ok(n("2")));
        assert_eq!(change("78", "80"), Ok(n("0")));
        assert_eq!(change("77", "70"), Ok(n("-7")));
    }

    #[test]
    fn every_reason_is_kept_once_in_order() {
        let inputs = nothing_known();
        let sum = calculated(
            calculated(Value::Denominator, Operator::Plus, Value::Outcome),
            Operator::Minus,
            calculated(Value::Outcome, Operator::Times, Value::Forecast),
        );
        let reasons = vec![Unknown::Denominator, Unknown::Outcome, Unknown::Forecast];
        assert_eq!(of(&sum, &inputs), Err(reasons));
        assert_eq!(of(&Value::Deviation, &inputs), Err(vec![Unknown::Outcome, Unknown::Target]));
        let baseline = vec![Unknown::Outcome, Unknown::Baseline(year(2021))];
        assert_eq!(of(&Value::Change, &inputs), Err(baseline.clone()));
        assert_eq!(of(&Value::RelativeChange, &inputs), Err(baseline));
        assert_eq!(of(&Value::Progress, &inputs), Err(vec![Unknown::Progress]));
    }

    #[test]
    fn an_unknown_part_is_never_taken_as_zero() {
        let inputs = outcome("5", Comparison::AtLeast, "3");
        let product = calculated(constant("0"), Operator::Times, Value::Previous);
        let unknown = Err(vec![Unknown::Previous(year(2021))]);
        assert_eq!(of(&product, &inputs), unknown);
        assert_eq!(of(&Value::Maximum(vec![Value::Outcome, Value::Previous]), &inputs), unknown);
    }

    #[test]
    fn least_and_greatest() {
        let inputs = outcome("5", Comparison::AtLeast, "3");
        let values = vec![Value::Outcome, constant("4"), Value::Target];
        assert_eq!(of(&Value::Minimum(values.clone()), &inputs), Ok(n("3")));
        assert_eq!(of(&Value::Maximum(values), &inputs), Ok(n("5")));
    }

    #[test]
    fn division_by_zero_is_unknown() {
        let by = |under| calculated(Value::Outcome, Operator::Over, under);
        let inputs = outcome("5", Comparison::AtLeast, "3");
        assert_eq!(of(&by(constant("3")), &inputs), Ok(n("5/3")));
        let unknown = Err(vec![ArithmeticError::DivisionByZero.into()]);
        assert_eq!(of(&by(constant("0")), &inputs), unknown);
    }

    #[test]
    fn what_is_more_than_any_number_is_calculated_with() {
        let inputs = outcome("0", Comparison::AtMost, "8");
        let with = |operator, other| of(&calculated(Value::Attainment, operator, other), &inputs);
        let (more, less) =
            (Err(vec![Unknown::MoreThanAnyNumber]), Err(vec![Unknown::LessThanAnyNumber]));
        assert_eq!(with(Operator::Minus, constant("1000")), more);
        assert_eq!(with(Operator::Times, constant("-2")), less);
        assert_eq!(with(Operator::Over, constant("-2")), less);
        assert_eq!(with(Operator::Times, Value::Attainment), more);
        let share = calculated(constant("5"), Operator::Over, Value::Attainment);
        assert_eq!(of(&share, &inputs), Ok(n("0")));
        let capped = Value::Minimum(vec![Value::Attainment, constant("120")]);
        assert_eq!(of(&capped, &inputs), Ok(n("120")));
        // Nobody can say what is left of it, or how much nothing of it is.
        assert_eq!(with(Operator::Minus, Value::Attainment), more);
        assert_eq!(with(Operator::Times, constant("0")), more);
        assert_eq!(with(Operator::Over, Value::Attainment), more);
        assert_eq!(
            with(Operator::Over, constant("0")),
            Err(vec![ArithmeticError::DivisionByZero.into()])
        );
    }

    #[test]
    fn values_elsewhere_are_asked_for() {
        let elsewhere = |asked: &Elsewhere| match asked.value {
            ElsewhereValue::Outcome => Ok(n("12")),
            _ => Err(vec![Unknown::Denominator]),
        };
        let inputs = Inputs { elsewhere: &elsewhere, ..nothing_known() };
        let asked =
            |value| Value::Elsewhere(Elsewhere { item: None, value, slice: None, period: None });
        assert_eq!(of(&asked(ElsewhereValue::Outcome), &inputs), Ok(n("12")));
        let unknown = Err(vec![Unknown::Denominator]);
        assert_eq!(of(&asked(ElsewhereValue::Denominator), &inputs), unknown);
    }

    #[test]
    fn shares_are_of_the_assessed() {
        let counted = |those: i64, assessed: i64| {
            move |_: &RollUp| Counted {
                those: Number::integer(those),
                assessed: Number::integer(assessed),
                open: Number::ZERO,
            }
        };
        let roll_up = roll_up();
        let of_those = |asked: &Value, those, assessed| {
            of(asked, &Inputs { roll_up: &counted(those, assessed), ..nothing_known() })
        };
        let (count, share) = (Value::CountOf(roll_up.clone()), Value::ShareOf(roll_up.clone()));
        assert_eq!(of_those(&count, 3, 8), Ok(n("3")));
        assert_eq!(of_those(&share, 3, 8), Ok(n("37.5")));
        assert_eq!(of_those(&count, 0, 0), Ok(n("0")));
        assert_eq!(of_those(&share, 0, 0), Err(vec![Unknown::NothingAssessed]));
        // What is not assessed is a share of all.
        let not_assessed = Value::ShareOf(RollUp { not_assessed: true, ..roll_up });
        assert_eq!(of_those(&not_assessed, 1, 3), Ok(n("25")));
    }
}
