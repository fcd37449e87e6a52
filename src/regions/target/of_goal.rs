//! A goal as it holds for a slice and period, from what is known there.

use super::{Bound, TargetHere};
use crate::language::Comparison;
use crate::plan::{By, Goal, Value};
use crate::quantity::{ArithmeticError, Number};
use crate::regions::{Known, Unknown};

/// What a goal is worked out from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The baseline it is counted from.
    pub from: &'a Known,
    /// The part of the year that a figure for the whole year is divided to.
    pub twelfths: Option<i8>,
    /// The direction of a `maintain`.
    pub higher_is_better: Option<bool>,
    /// The year that is followed up.
    pub year: i16,
    /// What the item's unit is in the measure of its dimension.
    pub scale: Number,
    /// What a value is here.
    pub value: &'a dyn Fn(&Value) -> Known,
}

impl Ground<'_> {
    /// The part of a figure for the whole year that holds here.
    fn part(&self, figure: Number) -> Known {
        let Some(months) = self.twelfths else { return Ok(figure) };
        let share = Number::ratio(i128::from(months), 12).and_then(|share| figure.times(share));
        share.map_err(because)
    }

    /// The baseline moved by so much.
    fn moved(&self, by: Option<By>, up: bool) -> Known {
        let baseline = self.from.clone()?;
        let Some(by) = by else { return Ok(baseline) };
        let size = match by {
            By::Amount(amount) => Ok(amount),
            By::Part(_) if baseline.is_zero() => return Err(vec![Unknown::PartOfZero]),
            By::Part(part) => part.times(baseline.size()),
        };
        let moved =
            size.and_then(|size| if up { baseline.plus(size) } else { baseline.minus(size) });
        moved.map_err(because)
    }
}

fn because(error: ArithmeticError) -> Vec<Unknown> {
    vec![error.into()]
}

fn compared(comparison: Comparison, bound: Known) -> TargetHere {
    TargetHere { bound: Bound::Compared(comparison, bound), counted_from: None }
}

fn way(up: bool) -> Comparison {
    if up { Comparison::AtLeast } else { Comparison::AtMost }
}

impl TargetHere {
    /// A single goal as it holds here; two are put together by [`Self::of_both`].
    pub fn of(goal: &Goal, ground: &Ground<'_>) -> Self {
        match goal {
            Goal::Figure(comparison, figure) => compared(*comparison, ground.part(*figure)),
            Goal::Between(low, high) => match (ground.part(*low), ground.part(*high)) {
                (Ok(low), Ok(high)) => {
                    Self { bound: Bound::Between(low, high), counted_from: None }
                }
                (Err(unknown), _) | (_, Err(unknown)) => {
                    compared(Comparison::AtLeast, Err(unknown))
                }
            },
            Goal::Increase(by, _) => {
                let comparison = if by.is_some() { Comparison::AtLeast } else { Comparison::More };
                compared(comparison, ground.moved(*by, true))
            }
            Goal::Decrease(by, _) => {
                let comparison = if by.is_some() { Comparison::AtMost } else { Comparison::Less };
                compared(comparison, ground.moved(*by, false))
            }
            Goal::Maintain(by, _) => {
                let Some(higher) = ground.higher_is_better else {
                    return compared(Comparison::AtLeast, Err(vec![Unknown::Direction]));
                };
                Self {
                    counted_from: by.map(|_| ground.from.clone()),
                    ..compared(way(higher), ground.moved(*by, !higher))
                }
            }
            Goal::Value(comparison, value, _) => compared(*comparison, (ground.value)(value)),
            Goal::Double(double) => {
                let part = double.part(ground.year).map_err(because);
                let point = part.and_then(|part| ground.moved(Some(By::Part(part)), true));
                compared(Comparison::AtLeast, point)
            }
            Goal::Line(line) => {
                let point = line.point(ground.year).map_err(because);
                compared(line.comparison, point.and_then(|point| ground.part(point)))
            }
            Goal::PerYear(per_year) => {
                let point = ground.from.clone().and_then(|baseline| {
                    let point = per_year.point(baseline, ground.year, ground.scale);
                    point.map_or(Err(vec![Unknown::PartOfZero]), |point| point.map_err(because))
                });
                compared(way(per_year.up), point)
            }
            Goal::Is(yes) => Self { bound: Bound::Is(*yes), counted_from: None },
            Goal::Both(goals) => {
                let [one, other] = goals.as_ref();
                Self::of_both(Self::of(one, ground), Self::of(other, ground))
            }
            Goal::FollowOnly => Self { bound: Bound::FollowOnly, counted_from: None },
        }
    }

    /// Two goals that are both asked.
    pub fn of_both(one: Self, other: Self) -> Self {
        Self { bound: Bound::Both(Box::new([one, other])), counted_from: None }
    }
}
