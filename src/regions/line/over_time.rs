//! The forms of values over time: another outcome moves the mean change, and where it leads.

use super::breakpoints::{deviation, outcome_less};
use super::polynomial::Quotient;
use crate::language::{Horizon, Window};
use crate::quantity::Number;
use crate::regions::Inputs;

/// The form of the mean change over a window; none where it is unknown, and nothing that is compared with it changes.
pub fn mean_change(window: Window, inputs: &Inputs<'_>) -> Option<Vec<Quotient>> {
    let Ok(earlier) = inputs.over_time.earlier(window) else { return Some(Vec::new()) };
    let per_year = Number::ONE.over(earlier.years).ok()?;
    Some(vec![outcome_less(earlier.outcome)?.times(&Quotient::constant(per_year))?])
}

/// The form of the outcome carried on by it.
pub fn projected(horizon: Horizon, window: Window, inputs: &Inputs<'_>) -> Option<Vec<Quotient>> {
    let Ok(ahead) = inputs.over_time.ahead(horizon) else { return Some(Vec::new()) };
    let years = Quotient::constant(ahead.years);
    let carried = |mean: &Quotient| mean.times(&years)?.plus(&Quotient::outcome());
    mean_change(window, inputs)?.iter().map(carried).collect()
}

/// The forms of how far that is on the wrong side of the target of then.
pub fn projected_deviation(
    horizon: Horizon,
    window: Window,
    inputs: &Inputs<'_>,
) -> Option<Vec<Quotient>> {
    let ahead = inputs.over_time.ahead(horizon);
    let target = ahead.and_then(|ahead| inputs.over_time.target_in(ahead.year));
    let Ok(target) = target else { return Some(Vec::new()) };
    let mut all = Vec::new();
    for form in projected(horizon, window, inputs)? {
        all.extend(deviation(&target, &form)?);
    }
    Some(all)
}
