//! Everything that rules may ask for, gathered for one item, slice and period, or for one heading.

use super::{Known, TargetHere};
use crate::language::{Forecast, State};
use crate::plan::{Elsewhere, RollUp, Status};
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
    /// In a flag: the status just decided.
    pub status: Option<Status>,
    /// Values of other slices and periods.
    pub elsewhere: &'a dyn Fn(&Elsewhere) -> Known,
    /// In a heading: what stands under it, counted.
    pub roll_up: &'a dyn Fn(&RollUp) -> Counted,
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

/// What a roll-up fact counts: how many, or how much weight, among how many assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Those with one of the statuses.
    pub those: Number,
    /// All that are assessed.
    pub assessed: Number,
}

impl Counted {
    /// Among how many they are: the assessed, and for `not assessed` those as well.
    pub(super) fn among(&self, of: &RollUp) -> Result<Number, ArithmeticError> {
        if of.not_assessed { self.those.plus(self.assessed) } else { Ok(self.assessed) }
    }
}
