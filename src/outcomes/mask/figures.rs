//! What is counted in an observation: its cases, and what is left of those it is out of.

use crate::outcomes::reconcile::Record;
use crate::outcomes::row::factor;
use crate::plan::Indicator;
use crate::quantity::{Dimension, Number};

/// How many kinds of figures an observation may have: cases, and the rest.
pub const KINDS: usize = 2;

/// The cases and the rest; what is not counted is none.
pub type Figures = [Option<Number>; KINDS];

/// What is counted in an observation. Of a quotient the numerator and what is left of its denominator; where one of
/// them is not written, as it follows from the value. A count is its own cases, where it is whole.
pub fn figures(record: &Record, indicator: &Indicator) -> Figures {
    let Some(value) = record.figure() else { return [None, None] };
    let factor = factor(&indicator.unit).ok().filter(|factor| !factor.is_zero());
    let quotient = match (record.numerator, record.denominator) {
        (Some(numerator), Some(denominator)) => Some((numerator, denominator)),
        (None, Some(denominator)) => {
            let numerator =
                factor.and_then(|factor| value.times(denominator).ok()?.over(factor).ok());
            numerator.and_then(|numerator| numerator.rounded(0).ok()).map(|own| (own, denominator))
        }
        (Some(numerator), None) => {
            let denominator =
                factor.and_then(|factor| numerator.times(factor).ok()?.over(value).ok());
            denominator.and_then(|own| own.rounded(0).ok()).map(|own| (numerator, own))
        }
        (None, None) => None,
    };
    let not_negative = |number: &Number| !number.is_negative();
    if let Some((numerator, denominator)) = quotient {
        let rest = denominator.minus(numerator).ok();
        return [Some(numerator).filter(not_negative), rest.filter(not_negative)];
    }
    let counts = indicator.unit.dimension == Dimension::Count && value.is_integer();
    [Some(value).filter(|value| counts && not_negative(value)), None]
}

/// Whether a figure is so small that it is hidden: more than 0 and under the limit.
pub fn is_small(figure: Number, limit: Number) -> bool {
    figure > Number::ZERO && figure < limit
}
