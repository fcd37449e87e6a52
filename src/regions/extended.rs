//! Numbers and what lies beyond them: where lower is better, the attainment of an outcome 0 is more than any number.

use std::cmp::Ordering;

use super::{Known, Unknown};
use crate::language::{Comparison, Operator};
use crate::quantity::{ArithmeticError, Number};

/// A number, or what is less or more than any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extended {
    /// Less than any number.
    Below,
    /// A number.
    Finite(Number),
    /// More than any number.
    Above,
}

/// A value as rules calculate with it.
pub(super) type Found = Result<Extended, Vec<Unknown>>;

/// As it is told: what is beyond any number has no number.
pub(super) fn known(found: Found) -> Known {
    match found? {
        Extended::Finite(number) => Ok(number),
        beyond => Err(vec![beyond.reason()]),
    }
}

/// As rules calculate with it.
pub(super) fn found(known: Known) -> Found {
    known.map(Extended::Finite)
}

/// Whether two values that compare so stand in the relation that is asked for.
pub(super) fn holds(comparison: Comparison, order: Ordering) -> bool {
    match comparison {
        Comparison::Less => order.is_lt(),
        Comparison::AtMost => order.is_le(),
        Comparison::More => order.is_gt(),
        Comparison::AtLeast => order.is_ge(),
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
    }
}

impl Extended {
    fn reason(self) -> Unknown {
        if self.is_negative() { Unknown::LessThanAnyNumber } else { Unknown::MoreThanAnyNumber }
    }

    fn is_negative(self) -> bool {
        self < Self::Finite(Number::ZERO)
    }

    fn is_zero(self) -> bool {
        self == Self::Finite(Number::ZERO)
    }

    fn beyond(negative: bool) -> Self {
        if negative { Self::Below } else { Self::Above }
    }

    /// How the two compare; `None` where both lie beyond the numbers on the same side.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Below, Self::Below) | (Self::Above, Self::Above) => None,
            _ => Some(self.cmp(&other)),
        }
    }

    /// The opposite.
    pub fn negated(self) -> Self {
        match self {
            Self::Below => Self::Above,
            Self::Finite(number) => Self::Finite(number.negated()),
            Self::Above => Self::Below,
        }
    }

    /// The size, without sign.
    pub fn size(self) -> Self {
        if self.is_negative() { self.negated() } else { self }
    }

    /// The two put together; unknown where not even what lies beyond numbers has an answer.
    pub fn combined(self, operator: Operator, other: Self) -> Found {
        if let (Self::Finite(left), Self::Finite(right)) = (self, other) {
            let result = match operator {
                Operator::Plus => left.plus(right),
                Operator::Minus => left.minus(right),
                Operator::Times => left.times(right),
                Operator::Over => left.over(right),
            };
            return result.map(Self::Finite).map_err(|error| vec![error.into()]);
        }
        let opposite_signs = self.is_negative() != other.is_negative();
        match (operator, self, other) {
            (Operator::Minus, _, _) => self.combined(Operator::Plus, other.negated()),
            (Operator::Plus, beyond, Self::Finite(_))
            | (Operator::Plus, Self::Finite(_), beyond) => Ok(beyond),
            (Operator::Plus, one, other) if one == other => Ok(one),
            (Operator::Times, _, _) if !self.is_zero() && !other.is_zero() => {
                Ok(Self::beyond(opposite_signs))
            }
            (Operator::Over, _, _) if other.is_zero() => {
                Err(vec![ArithmeticError::DivisionByZero.into()])
            }
            (Operator::Over, Self::Finite(_), _) => Ok(Self::Finite(Number::ZERO)),
            (Operator::Over, beyond, Self::Finite(_)) => {
                Ok(Self::beyond(beyond.is_negative() != other.is_negative()))
            }
            _ => {
                let beyond = if matches!(self, Self::Finite(_)) { other } else { self };
                Err(vec![beyond.reason()])
            }
        }
    }
}
