//! Everything that rules may ask for, gathered for one item, slice and period, or for one heading.

use std::fmt;

use super::{Known, OverTime, TargetHere, Unknown};
use crate::language::{Forecast, State, When};
use crate::plan::{Asked, Elsewhere, OtherFact, RollUp, Status, StatusId};
use crate::quantity::{ArithmeticError, Date, Number};

/// What rules are tried on. Numbers are in the measure of the item's dimension. To ask what another outcome would
/// have given, `outcome` alone is changed.
#[derive(Clone)]
pub struct Inputs<'a> {
    /// The outcome.
    pub outcome: Known,
    /// The target as it holds here; `None`: no target line holds.
    pub target: Option<TargetHere>,
    /// Whether higher is better; `None`: not said.
    pub higher_is_better: Option<bool>,
    /// The item's baseline.
    pub baseline: Known,
    /// The same period last year.
    pub previous: Known,
    /// The newest earlier outcome.
    pub previous_measured: Known,
    /// What the trend is against.
    pub trend_against: Known,
    /// |change| up to this is unchanged.
    pub trend_tolerance: Number,
    /// The indicator's forecast figure.
    pub forecast: Known,
    /// The numerator.
    pub numerator: Known,
    /// The denominator.
    pub denominator: Known,
    /// What is reported of an assignment; `None` where there is no row for it, and for an indicator or a heading.
    pub assignment: Option<Reported>,
    /// The assignment's steps, in order.
    pub steps: &'a [StepHere],
    /// In a flag: the status just decided.
    pub status: Option<Status>,
    /// Values of other slices and periods.
    pub elsewhere: &'a dyn Fn(&Elsewhere) -> Known,
    /// Facts of other items.
    pub of_other: &'a dyn Fn(&OtherFact) -> Result<Is, Vec<Unknown>>,
    /// Other times.
    pub over_time: &'a dyn OverTime,
    /// In a heading: what stands under it, counted.
    pub roll_up: &'a dyn Fn(&RollUp) -> Counted,
}

impl fmt::Debug for Inputs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inputs")
            .field("outcome", &self.outcome)
            .field("target", &self.target)
            .field("higher_is_better", &self.higher_is_better)
            .field("baseline", &self.baseline)
            .field("previous", &self.previous)
            .field("previous_measured", &self.previous_measured)
            .field("trend_against", &self.trend_against)
            .field("trend_tolerance", &self.trend_tolerance)
            .field("forecast", &self.forecast)
            .field("numerator", &self.numerator)
            .field("denominator", &self.denominator)
            .field("assignment", &self.assignment)
            .field("steps", &self.steps)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// How it is with another item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    /// Its status.
    Status(StatusId),
    /// How it goes.
    Trend(When),
    /// Whether nothing is reported of it.
    Unreported(bool),
}

impl Is {
    /// Whether that is what is asked.
    pub(super) fn answers(self, asked: Asked) -> bool {
        match (self, asked) {
            (Self::Status(is), Asked::Status(asked)) => is == asked,
            (Self::Trend(is), Asked::Trend(asked, _)) => is == asked,
            (Self::Unreported(is), Asked::Unreported) => is,
            _ => false,
        }
    }
}

/// What is reported of an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// Its state.
    pub state: Option<State>,
    /// Its forecast.
    pub forecast: Option<Forecast>,
    /// Its completion in percent.
    pub progress: Option<Number>,
    /// When it starts.
    pub start: Option<Date>,
    /// When it is to be done: the report's, else the plan's.
    pub deadline: Option<Date>,
    /// The last day of the follow-up.
    pub last_day: Date,
}

/// A step of an assignment, and what is reported of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepHere {
    /// Its name.
    pub name: String,
    /// What is reported; `None` where there is no row for it.
    pub reported: Option<StepReported>,
}

/// What is reported of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepReported {
    /// Its state.
    pub state: Option<State>,
    /// Its forecast.
    pub forecast: Option<Forecast>,
}

/// What a roll-up fact counts: how many, or how much weight, among how many assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Those with one of the statuses.
    pub those: Number,
    /// All that are assessed.
    pub assessed: Number,
    /// Slices that are not assessed: each could turn out to be one of those, or none. Under a heading there are none,
    /// since what is not assessed is not counted there.
    pub open: Number,
}

impl Counted {
    /// Among how many they are: the assessed, and for `not assessed` those as well.
    pub(super) fn among(&self, of: &RollUp) -> Result<Number, ArithmeticError> {
        if of.not_assessed { self.those.plus(self.assessed) } else { Ok(self.assessed) }
    }
}
