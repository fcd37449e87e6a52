//! A target as it holds for a slice and period, and an outcome measured against it.

mod of_goal;
#[cfg(test)]
mod tests;

pub use of_goal::Ground;

use super::extended::{Extended, Found, holds};
use super::known::{add_reasons, both};
use super::{Known, Unknown};
use crate::language::Comparison;
use crate::plan::Tolerance;
use crate::quantity::{ArithmeticError, Number};

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
    /// Yes (true), or no.
    Is(bool),
    /// Those that meet both.
    Both(Box<[TargetHere; 2]>),
    /// Never judged.
    FollowOnly,
}

impl TargetHere {
    /// The ends of an interval.
    pub fn interval(&self) -> Option<(Number, Number)> {
        if let Bound::Between(low, high) = self.bound { Some((low, high)) } else { None }
    }

    /// The two goals that are both asked, where they are two.
    pub fn both(&self) -> Option<&[Self; 2]> {
        if let Bound::Both(goals) = &self.bound { Some(goals) } else { None }
    }

    /// Every number that outcomes are held against.
    pub fn figures(&self) -> Vec<Number> {
        match &self.bound {
            Bound::Compared(_, bound) => {
                let counted_from = self.counted_from.iter().flatten();
                bound.iter().chain(counted_from).copied().collect()
            }
            Bound::Between(low, high) => vec![*low, *high],
            Bound::Is(yes) => vec![yes_or_no(*yes)],
            Bound::Both(goals) => goals.iter().flat_map(Self::figures).collect(),
            Bound::FollowOnly => Vec::new(),
        }
    }

    /// `target` as a number: what is counted from. An interval, two goals and yes or no are none.
    pub fn figure(&self) -> Known {
        match (&self.counted_from, &self.bound) {
            (Some(from), _) => from.clone(),
            (None, Bound::Compared(_, bound)) => bound.clone(),
            (None, Bound::Between(..) | Bound::Is(_) | Bound::Both(_) | Bound::FollowOnly) => {
                Err(vec![Unknown::Target])
            }
        }
    }

    /// The target as one number where an interval must be one too: its end nearest to the outcome, in its middle the
    /// lower.
    pub fn nearest_figure(&self, outcome: &Known) -> Known {
        match self.interval() {
            Some((low, high)) => outcome.clone().and_then(|outcome| {
                let (to_low, to_high) = (outcome.minus(low), high.minus(outcome));
                match (to_low, to_high) {
                    (Ok(to_low), Ok(to_high)) => Ok(if to_low <= to_high { low } else { high }),
                    (Err(error), _) | (_, Err(error)) => Err(vec![error.into()]),
                }
            }),
            None => self.figure(),
        }
    }

    /// Whether an outcome meets it.
    pub fn met(&self, outcome: &Known) -> Result<bool, Vec<Unknown>> {
        match &self.bound {
            Bound::Compared(comparison, bound) => {
                let (outcome, bound) = both(outcome.clone(), bound.clone())?;
                Ok(holds(*comparison, outcome.cmp(&bound)))
            }
            Bound::Between(low, high) => {
                outcome.clone().map(|outcome| *low <= outcome && outcome <= *high)
            }
            Bound::Is(yes) => outcome.clone().map(|outcome| outcome == yes_or_no(*yes)),
            Bound::Both(goals) => {
                let [one, other] = goals.each_ref().map(|goal| goal.met(outcome));
                match (one, other) {
                    (Ok(false), _) | (_, Ok(false)) => Ok(false),
                    (one, other) => super::known::both(one, other).map(|_| true),
                }
            }
            Bound::FollowOnly => Err(self.unjudged(outcome)),
        }
    }

    /// How far an outcome is on the wrong side; negative: to spare. Of an interval, from the nearest end.
    pub(super) fn deviation(&self, outcome: &Known) -> Known {
        let comparison = match self.bound {
            Bound::Compared(comparison, _) => comparison,
            Bound::Between(low, high) => {
                let outcome = outcome.clone()?;
                return under_or_over(low, high, outcome).map_err(|error| vec![error.into()]);
            }
            Bound::Is(_) | Bound::Both(_) | Bound::FollowOnly => {
                return Err(self.unjudged(outcome));
            }
        };
        let (outcome, figure) = both(outcome.clone(), self.figure())?;
        let deviation = match comparison {
            Comparison::AtLeast | Comparison::More => figure.minus(outcome),
            Comparison::AtMost | Comparison::Less => outcome.minus(figure),
            Comparison::Equal | Comparison::NotEqual => outcome.minus(figure).map(Number::size),
        };
        deviation.map_err(|error| vec![error.into()])
    }

    /// The most that `within` lets an outcome miss it by.
    pub(super) fn allowed(&self, tolerance: Tolerance, outcome: &Known) -> Known {
        let part = match tolerance {
            Tolerance::Amount(amount) => return Ok(amount),
            Tolerance::Part(part) => part,
        };
        let of = self.nearest_figure(outcome)?;
        if of.is_zero() {
            return Err(vec![Unknown::PartOfZero]);
        }
        part.times(of.size()).map_err(|error| vec![error.into()])
    }

    /// How much of it an outcome attains, in percent: outcome / target, or target / outcome where lower is better;
    /// inside an interval 100, outside it against the nearest end. Defined for an outcome of at least 0 and a target
    /// over 0; of an interval the upper end must be.
    pub(super) fn attainment(&self, outcome: &Known) -> Found {
        let (over, under) = match self.bound {
            Bound::Between(low, high) => {
                let outcome = outcome.clone()?;
                if outcome.is_negative() || high <= Number::ZERO {
                    return Err(vec![Unknown::Attainment]);
                }
                match (outcome < low, outcome > high) {
                    (true, _) => (outcome, low),
                    (_, true) => (high, outcome),
                    _ => (Number::ONE, Number::ONE),
                }
            }
            Bound::Compared(comparison, _) => {
                let (outcome, figure) = both(outcome.clone(), self.figure())?;
                if outcome.is_negative() || figure <= Number::ZERO {
                    return Err(vec![Unknown::Attainment]);
                }
                if matches!(comparison, Comparison::AtMost | Comparison::Less) {
                    if outcome.is_zero() {
                        return Ok(Extended::Above);
                    }
                    (figure, outcome)
                } else {
                    (outcome, figure)
                }
            }
            Bound::Is(_) | Bound::Both(_) | Bound::FollowOnly => {
                return Err(self.unjudged(outcome));
            }
        };
        let share = over.over(under).and_then(|quotient| quotient.times(Number::HUNDRED));
        share.map(Extended::Finite).map_err(|error| vec![error.into()])
    }

    fn unjudged(&self, outcome: &Known) -> Vec<Unknown> {
        let mut reasons = outcome.as_ref().err().cloned().unwrap_or_default();
        add_reasons(&mut reasons, self.figure().err().into_iter().flatten());
        reasons
    }
}

/// Yes as a number is 1, no is 0.
pub(super) fn yes_or_no(yes: bool) -> Number {
    if yes { Number::ONE } else { Number::ZERO }
}

/// How far a number is outside an interval; negative: how far inside it is from the nearest end.
pub(super) fn under_or_over(
    low: Number,
    high: Number,
    number: Number,
) -> Result<Number, ArithmeticError> {
    Ok(low.minus(number)?.max(number.minus(high)?))
}
