//! Everything that rules may ask for, gathered for one item, slice and period, or for one heading.

use super::{Known, Unknown};
use crate::language::{Comparison, Forecast, State};
use crate::plan::{By, Elsewhere, Goal, RollUp, Status};
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

/// A target as it holds for a slice and period: which outcomes meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetHere {
    /// Which outcomes meet it.
    pub bound: Bound,
    /// What `deviation` and `within` count from, where it is not the bound: the baseline of a `maintain within`.
    pub counted_from: Option<Known>,
}

/// Which outcomes meet a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// Those that compare so with this number.
    Compared(Comparison, Known),
    /// Those between the two, ends included.
    Between(Number, Number),
    /// Never judged.
    FollowOnly,
}

impl TargetHere {
    /// The target as one number: what is counted from, where that is not the bound; of an interval the end nearest
    /// to the outcome, in its middle the lower.
    pub fn nearest_figure(&self, _outcome: &Known) -> Known {
        Err(Vec::new())
    }

    /// A goal as it holds here. `from` is the baseline it is counted from, `twelfths` the part of the year a figure
    /// for the whole year is divided to, `higher_is_better` the direction of a `maintain`.
    pub fn of(
        goal: &Goal,
        from: &Known,
        twelfths: Option<i8>,
        higher_is_better: Option<bool>,
    ) -> Self {
        let part = |figure: Number| -> Known {
            let Some(months) = twelfths else { return Ok(figure) };
            let share = Number::ratio(i128::from(months), 12).and_then(|share| figure.times(share));
            share.map_err(|error| vec![error.into()])
        };
        let moved = |by: Option<By>, up: bool| -> Known {
            let baseline = from.clone()?;
            let Some(by) = by else { return Ok(baseline) };
            let size = match by {
                By::Amount(amount) => Ok(amount),
                By::Part(_) if baseline.is_zero() => return Err(vec![Unknown::PartOfZero]),
                By::Part(part) => part.times(baseline.size()),
            };
            let moved =
                size.and_then(|size| if up { baseline.plus(size) } else { baseline.minus(size) });
            moved.map_err(|error: ArithmeticError| vec![error.into()])
        };
        let compared = |comparison, bound| Self {
            bound: Bound::Compared(comparison, bound),
            counted_from: None,
        };
        match goal {
            Goal::Figure(comparison, figure) => compared(*comparison, part(*figure)),
            Goal::Between(low, high) => match (part(*low), part(*high)) {
                (Ok(low), Ok(high)) => {
                    Self { bound: Bound::Between(low, high), counted_from: None }
                }
                (Err(unknown), _) | (_, Err(unknown)) => {
                    compared(Comparison::AtLeast, Err(unknown))
                }
            },
            Goal::Increase(by, _) => {
                let comparison = if by.is_some() { Comparison::AtLeast } else { Comparison::More };
                compared(comparison, moved(*by, true))
            }
            Goal::Decrease(by, _) => {
                let comparison = if by.is_some() { Comparison::AtMost } else { Comparison::Less };
                compared(comparison, moved(*by, false))
            }
            Goal::Maintain(by, _) => {
                let Some(higher) = higher_is_better else {
                    return compared(Comparison::AtLeast, Err(vec![Unknown::Direction]));
                };
                let comparison = if higher { Comparison::AtLeast } else { Comparison::AtMost };
                Self {
                    counted_from: by.map(|_| from.clone()),
                    ..compared(comparison, moved(*by, !higher))
                }
            }
            Goal::FollowOnly => Self { bound: Bound::FollowOnly, counted_from: None },
        }
    }
}
