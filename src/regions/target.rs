//! A target as it holds for a slice and period, and an outcome measured against it.

use super::extended::{Extended, Found, holds};
use super::known::{add_reasons, both};
use super::{Known, Unknown};
use crate::language::Comparison;
use crate::plan::{By, Goal, Tolerance};
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
    /// Never judged.
    FollowOnly,
}

impl TargetHere {
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

impl TargetHere {
    /// The ends of an interval.
    pub fn interval(&self) -> Option<(Number, Number)> {
        if let Bound::Between(low, high) = self.bound { Some((low, high)) } else { None }
    }

    /// `target` as a number: what is counted from. An interval is none.
    pub fn figure(&self) -> Known {
        match (&self.counted_from, &self.bound) {
            (Some(from), _) => from.clone(),
            (None, Bound::Compared(_, bound)) => bound.clone(),
            (None, Bound::Between(..) | Bound::FollowOnly) => Err(vec![Unknown::Target]),
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
    pub(super) fn met(&self, outcome: &Known) -> Result<bool, Vec<Unknown>> {
        match &self.bound {
            Bound::Compared(comparison, bound) => {
                let (outcome, bound) = both(outcome.clone(), bound.clone())?;
                Ok(holds(*comparison, outcome.cmp(&bound)))
            }
            Bound::Between(low, high) => {
                outcome.clone().map(|outcome| *low <= outcome && outcome <= *high)
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
            Bound::FollowOnly => return Err(self.unjudged(outcome)),
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
            Bound::FollowOnly => return Err(self.unjudged(outcome)),
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

/// How far a number is outside an interval; negative: how far inside it is from the nearest end.
pub(super) fn under_or_over(
    low: Number,
    high: Number,
    number: Number,
) -> Result<Number, ArithmeticError> {
    Ok(low.minus(number)?.max(number.minus(high)?))
}
