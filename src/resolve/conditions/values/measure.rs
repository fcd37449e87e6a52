//! The unit of a value, and how two values are brought to one.

use crate::plan::Value;
use crate::quantity::{Dimension, Number, Unit};
use crate::resolve::units;

/// A value and what it is a value of.
#[derive(Debug, Clone)]
pub(in crate::resolve::conditions) struct Typed {
    /// The value, in the measure of its dimension.
    pub value: Value,
    /// Its unit.
    pub measure: Measure,
}

/// What a value is a value of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::resolve::conditions) enum Measure {
    /// A number without a unit, which takes that of what it is compared with.
    Bare,
    /// A quotient of like things: a number that takes no unit.
    Ratio,
    /// A quantity.
    Of(Unit),
    /// Nobody knows: rules that serve no item.
    Unknown,
}

use crate::language::Operator;

impl Typed {
    /// A quantity.
    pub fn of(value: Value, unit: &Unit) -> Self {
        Self { value, measure: Measure::Of(unit.clone()) }
    }

    /// A count.
    pub fn count(value: Value) -> Self {
        Self { value, measure: Measure::Of(units::count()) }
    }

    /// A percentage.
    pub fn percent(value: Value) -> Self {
        Self { value, measure: Measure::Of(units::percent()) }
    }

    /// The dimension, where it has one.
    pub fn dimension(&self) -> Option<&Dimension> {
        if let Measure::Of(unit) = &self.measure { Some(&unit.dimension) } else { None }
    }

    /// The same value times a number.
    pub fn times(self, factor: Number) -> Option<Self> {
        Some(Self { value: times(self.value, factor)?, measure: self.measure })
    }

    /// A bare number in a unit.
    pub fn in_unit(self, unit: &Unit) -> Option<Self> {
        Some(Self { value: times(self.value, unit.scale)?, measure: Measure::Of(unit.clone()) })
    }
}

/// A value times a number; `None` where that leaves 128 bits.
pub(in crate::resolve::conditions) fn times(value: Value, factor: Number) -> Option<Value> {
    if factor == Number::ONE {
        return Some(value);
    }
    match value {
        Value::Constant(number) => number.times(factor).ok().map(Value::Constant),
        value => Some(Value::Arithmetic(
            Box::new(value),
            Operator::Times,
            Box::new(Value::Constant(factor)),
        )),
    }
}

/// What became of bringing two values to one unit.
#[allow(clippy::large_enum_variant, reason = "taken apart where it is made")]
pub(in crate::resolve::conditions) enum Brought {
    /// Both are in one.
    Together(Value, Value, Measure),
    /// They are of different kinds.
    Apart,
    /// A number left 128 bits.
    TooLarge,
}

/// Brings two values to one unit: a bare number takes the other's, and a quotient held against a share is in percent.
pub(in crate::resolve::conditions) fn brought(left: Typed, right: Typed) -> Brought {
    let together = |left: Option<Typed>, right: Option<Typed>| match (left, right) {
        (Some(left), Some(right)) => Brought::Together(left.value, right.value, left.measure),
        _ => Brought::TooLarge,
    };
    let both = (left.measure.clone(), right.measure.clone());
    let yes_or_no = |unit: &Unit| unit.dimension == Dimension::YesNo;
    match both {
        // Yes is no number.
        (Measure::Bare, Measure::Of(unit)) | (Measure::Of(unit), Measure::Bare)
            if yes_or_no(&unit) =>
        {
            Brought::Apart
        }
        (Measure::Bare, Measure::Of(unit)) => together(left.in_unit(&unit), Some(right)),
        (Measure::Of(unit), Measure::Bare) => together(Some(left), right.in_unit(&unit)),
        (Measure::Ratio, Measure::Of(unit)) if unit.dimension == Dimension::Share => {
            together(left.times(Number::HUNDRED), Some(right))
        }
        (Measure::Of(unit), Measure::Ratio) if unit.dimension == Dimension::Share => {
            together(Some(left), right.times(Number::HUNDRED))
        }
        (Measure::Of(one), Measure::Of(other)) if one.dimension != other.dimension => {
            Brought::Apart
        }
        (Measure::Ratio, Measure::Of(_)) | (Measure::Of(_), Measure::Ratio) => Brought::Apart,
        (Measure::Unknown, _) => Brought::Together(left.value, right.value, Measure::Unknown),
        (Measure::Bare, other) => Brought::Together(left.value, right.value, other),
        (measure, _) => Brought::Together(left.value, right.value, measure),
    }
}
