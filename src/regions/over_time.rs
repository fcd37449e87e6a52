//! Other times: how an outcome has moved since an earlier one, where that leads, and how the target fared before.

use super::known::both;
use super::{Inputs, Known, TargetHere, Unknown};
use crate::language::{Horizon, Window};
use crate::quantity::{Number, Period};

/// What rules may ask of other times. Nothing of it changes with the outcome that is judged.
pub trait OverTime {
    /// The outcome that a window begins with.
    fn earlier(&self, window: Window) -> Result<Earlier, Vec<Unknown>>;

    /// The year something is carried on to, and how far off it is.
    fn ahead(&self, horizon: Horizon) -> Result<Ahead, Vec<Unknown>>;

    /// The target of the same part of another year.
    fn target_in(&self, year: i16) -> Result<TargetHere, Vec<Unknown>>;

    /// How the target fared at so many follow-ups before this one, the newest first.
    fn before(&self, follow_ups: u16) -> Vec<Occasion>;
}

/// The first outcome of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// The period it is of.
    pub period: Period,
    /// The outcome.
    pub outcome: Number,
    /// The years from it to the outcome that is judged.
    pub years: Number,
}

/// A year that is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// The year.
    pub year: i16,
    /// The years from the outcome that is judged.
    pub years: Number,
}

/// The target at another follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The follow-up.
    pub name: String,
    /// Its period.
    pub period: Period,
    /// The outcome then.
    pub outcome: Known,
    /// Whether its target was met.
    pub met: Result<bool, Vec<Unknown>>,
}

/// How much the outcome has changed a year over a window.
pub(super) fn mean_change(window: Window, inputs: &Inputs<'_>) -> Known {
    let (outcome, earlier) = both(inputs.outcome.clone(), inputs.over_time.earlier(window))?;
    let mean = outcome.minus(earlier.outcome).and_then(|change| change.over(earlier.years));
    mean.map_err(|error| vec![error.into()])
}

/// The outcome carried on by its mean change.
pub(super) fn projected(horizon: Horizon, window: Window, inputs: &Inputs<'_>) -> Known {
    let (mean, ahead) = both(mean_change(window, inputs), inputs.over_time.ahead(horizon))?;
    let outcome = inputs.outcome.clone()?;
    let projected = mean.times(ahead.years).and_then(|change| outcome.plus(change));
    projected.map_err(|error| vec![error.into()])
}

/// How far that is on the wrong side of the target of then.
pub(super) fn projected_deviation(horizon: Horizon, window: Window, inputs: &Inputs<'_>) -> Known {
    let projected = projected(horizon, window, inputs);
    let target =
        inputs.over_time.ahead(horizon).and_then(|ahead| inputs.over_time.target_in(ahead.year));
    let (projected, target) = both(projected, target)?;
    target.deviation(&Ok(projected))
}

/// Other times of what has none: a heading, an assignment.
#[derive(Debug, Clone, Copy)]
pub struct NoTime;

impl OverTime for NoTime {
    fn earlier(&self, _: Window) -> Result<Earlier, Vec<Unknown>> {
        Err(vec![Unknown::Outcome])
    }

    fn ahead(&self, _: Horizon) -> Result<Ahead, Vec<Unknown>> {
        Err(vec![Unknown::Outcome])
    }

    fn target_in(&self, _: i16) -> Result<TargetHere, Vec<Unknown>> {
        Err(vec![Unknown::Target])
    }

    fn before(&self, _: u16) -> Vec<Occasion> {
        Vec::new()
    }
}
