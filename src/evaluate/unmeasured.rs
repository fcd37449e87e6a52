//! Inputs of what has no outcome: an assignment or a heading.

use crate::plan::RollUp;
use crate::quantity::Number;
use crate::regions::{Counted, Inputs, Known, NoTime, Unknown};

/// Nothing is counted.
pub const NOTHING: Counted =
    Counted { those: Number::ZERO, assessed: Number::ZERO, open: Number::ZERO };

/// Inputs of what has no outcome: an assignment or a heading.
pub fn unmeasured(roll_up: &dyn Fn(&RollUp) -> Counted) -> Inputs<'_> {
    let unknown = |reason: Unknown| -> Known { Err(vec![reason]) };
    Inputs {
        outcome: unknown(Unknown::Outcome),
        target: None,
        higher_is_better: None,
        baseline: unknown(Unknown::BaselineFigure),
        previous: unknown(Unknown::Outcome),
        previous_measured: unknown(Unknown::PreviousMeasured),
        trend_against: unknown(Unknown::BaselineFigure),
        trend_tolerance: Number::ZERO,
        forecast: unknown(Unknown::Forecast),
        numerator: unknown(Unknown::Numerator),
        denominator: unknown(Unknown::Denominator),
        assignment: None,
        steps: &[],
        status: None,
        elsewhere: &|_| Err(vec![Unknown::Outcome]),
        of_other: &|_| Err(vec![Unknown::Status]),
        over_time: &NoTime,
        roll_up,
    }
}
