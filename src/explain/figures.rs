//! Numbers of results as figures to show: in the item's unit, with as many decimals as they need.

use crate::evaluate::OutcomeFigure;
use crate::language::say::explain::Figure;
use crate::plan::{ElsewhereValue, Plan, Value};
use crate::quantity::{Dimension, Number, Unit};

/// Decimals that a figure is written with at most, where it is exact.
const EXACT: u32 = 6;

/// A number of the dimension's measure, in the unit itself.
pub fn in_unit(measure: Number, unit: &Unit) -> Number {
    measure.over(unit.scale).unwrap_or(measure)
}

/// The outcome as it is shown.
pub fn outcome(outcome: &OutcomeFigure, unit: &Unit) -> Figure {
    Figure { number: in_unit(outcome.value, unit), decimals: outcome.decimals, unit: unit.clone() }
}

/// A figure that was written: with the decimals it has.
pub fn written(measure: Number, unit: &Unit) -> Figure {
    let number = in_unit(measure, unit);
    Figure { number, decimals: number.decimals().unwrap_or(EXACT).min(EXACT), unit: unit.clone() }
}

/// A figure that was worked out: in full where two decimals more than the outcome's are enough, else rounded to one more.
pub fn derived(measure: Number, unit: &Unit, shown: u32) -> Figure {
    let number = in_unit(measure, unit);
    let most = shown.saturating_add(2);
    let decimals = match number.decimals() {
        Some(decimals) if decimals <= most => decimals,
        _ => shown.saturating_add(1),
    };
    Figure { number, decimals, unit: unit.clone() }
}

/// The size of a difference: percentage points for a share. With as many decimals as are shown, and more only where
/// it would be shown as 0.
pub fn difference(measure: Number, unit: &Unit, shown: u32) -> Figure {
    let unit = difference_unit(unit);
    let number = in_unit(measure, &unit).size();
    let visible = |decimals: &u32| {
        number.rounded(*decimals).is_ok_and(|rounded| !rounded.is_zero()) || number.is_zero()
    };
    let decimals = (shown..=shown.saturating_add(EXACT)).find(visible).unwrap_or(shown);
    Figure { number, decimals, unit }
}

/// The unit of a difference of two figures with this unit.
pub fn difference_unit(unit: &Unit) -> Unit {
    if unit.dimension == Dimension::Share {
        Unit { dimension: Dimension::Points, scale: Number::ONE, word: "pp".to_owned() }
    } else {
        unit.clone()
    }
}

/// The unit of cases, without a word of its own.
pub fn no_unit() -> Unit {
    Unit { dimension: Dimension::Count, scale: Number::ONE, word: String::new() }
}

fn percent() -> Unit {
    Unit { dimension: Dimension::Share, scale: Number::ONE, word: "%".to_owned() }
}

/// A number without unit.
pub fn bare(number: Number) -> Figure {
    written(number, &no_unit())
}

/// The unit a value is in, where it has one of its own; a bare number takes the other side's.
pub fn unit_of(value: &Value, item: Option<&Unit>, plan: &Plan) -> Option<Unit> {
    let of_list = |values: &[Value]| values.iter().find_map(|value| unit_of(value, item, plan));
    match value {
        Value::Constant(_) => None,
        Value::Outcome
        | Value::Target
        | Value::Baseline
        | Value::Previous
        | Value::PreviousMeasured
        | Value::Projected(..)
        | Value::Forecast => item.cloned(),
        Value::Spread(values) => of_list(values).as_ref().map(difference_unit),
        Value::Deviation | Value::Change | Value::MeanChange(_) | Value::ProjectedDeviation(..) => {
            item.map(difference_unit)
        }
        Value::Attainment
        | Value::RelativeChange
        | Value::Progress
        | Value::StepShare(_)
        | Value::ShareOf(_) => Some(percent()),
        Value::Numerator | Value::Denominator | Value::StepCount(_) | Value::CountOf(_) => {
            Some(no_unit())
        }
        Value::Elsewhere(elsewhere) => match elsewhere.value {
            ElsewhereValue::Outcome | ElsewhereValue::Target => match elsewhere.item {
                Some(other) => Some(plan.item(other)?.indicator()?.unit.clone()),
                None => item.cloned(),
            },
            ElsewhereValue::Numerator | ElsewhereValue::Denominator => Some(no_unit()),
        },
        Value::Arithmetic(left, operator, right) => {
            use crate::language::Operator;
            match (unit_of(left, item, plan), operator, unit_of(right, item, plan)) {
                (Some(left), Operator::Minus, Some(right)) if left == right => {
                    Some(difference_unit(&left))
                }
                (Some(_), Operator::Over | Operator::Times, Some(_)) => Some(no_unit()),
                (left, _, right) => left.or(right),
            }
        }
        Value::Negative(value) => unit_of(value, item, plan),
        Value::Minimum(values) | Value::Maximum(values) => of_list(values),
    }
}

/// Two numbers that were compared, with as many decimals as it takes to see how they compare.
pub fn pair(left: Number, right: Number, unit: &Unit, shown: u32) -> (Figure, Figure) {
    let (left, right) = (in_unit(left, unit), in_unit(right, unit));
    let enough = |number: Number| number.decimals().unwrap_or(2).min(2);
    let least = shown.max(enough(left)).max(enough(right));
    let tells = |decimals: &u32| match (left.rounded(*decimals), right.rounded(*decimals)) {
        (Ok(one), Ok(other)) => one.cmp(&other) == left.cmp(&right),
        _ => true,
    };
    let decimals = (least..=12).find(tells).unwrap_or(12);
    let figure = |number: Number| Figure {
        number,
        decimals: number.decimals().unwrap_or(decimals).min(decimals),
        unit: unit.clone(),
    };
    (figure(left), figure(right))
}
