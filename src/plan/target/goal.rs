//! Goals: what is to be reached.

use super::{By, Reference, Validity};
use crate::language::Comparison;
use crate::plan::Value;
use crate::quantity::{ArithmeticError, Number, Period};

/// What is to be reached, with its direction settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// `at least 70 %`; of `AtLeast`, `More`, `AtMost`, `Less`.
    Figure(Comparison, Number),
    /// `between 77 and 80`.
    Between(Number, Number),
    /// `increase [by X]`: outcome over the baseline, or over it by at least that.
    Increase(Option<By>, Reference),
    /// `decrease [by X]`.
    Decrease(Option<By>, Reference),
    /// `maintain [within X]`: not worse than the baseline by more than that.
    Maintain(Option<By>, Reference),
    /// `at least (outcome in 2019)`: a value, and its words.
    Value(Comparison, Value, String),
    /// `double by 2030 compared to 2020`.
    Double(Double),
    /// A year between `70 % in 2022` and `100 % in 2024`, `linear`.
    Line(Line),
    /// `increase by 2.1 % per year from 2008 to 2050`.
    PerYear(PerYear),
    /// `yes` (true), `no` (false).
    Is(bool),
    /// `at least 75 % and increase`: both. Neither is itself of two.
    Both(Box<[Goal; 2]>),
    /// `follow only`.
    FollowOnly,
}

impl Goal {
    /// Its goals: two where both are asked, else itself.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Both(goals) => goals.as_slice(),
            one => std::slice::from_ref(one),
        }
    }

    /// Whether it is written as a figure for the time it holds: of a figure for the whole year a part of the year
    /// takes its part.
    pub fn is_figure(&self) -> bool {
        matches!(self, Self::Figure(..) | Self::Between(..) | Self::Line(_))
    }

    /// What it is counted from, where that is an earlier outcome.
    pub fn reference(&self) -> Option<Reference> {
        match self {
            Self::Increase(_, reference)
            | Self::Decrease(_, reference)
            | Self::Maintain(_, reference) => Some(*reference),
            Self::Double(double) => Some(double.reference),
            Self::PerYear(per_year) => Some(Reference::SamePartOf(per_year.since)),
            Self::Figure(..)
            | Self::Between(..)
            | Self::Value(..)
            | Self::Line(_)
            | Self::Is(_)
            | Self::Both(_)
            | Self::FollowOnly => None,
        }
    }

    /// When it holds by its own words: in the year it is to be reached, or in each year on the way.
    pub fn validity(&self) -> Option<Validity> {
        let years = |since: i16, last: Option<i16>| Validity {
            within: None,
            from: Some(Period::year(since.saturating_add(1)).first()),
            until: last.map(|last| Period::year(last).last()),
        };
        match self {
            Self::Double(Double { since: Some(since), by, .. }) => Some(years(*since, Some(*by))),
            Self::Double(double) => Some(Validity::within(Some(Period::year(double.by)))),
            Self::PerYear(per_year) => Some(years(per_year.since, per_year.last)),
            Self::Line(line) => Some(years(line.first.0, Some(line.last.0.saturating_sub(1)))),
            _ => None,
        }
    }

    /// The year it says it is to be reached.
    pub(super) fn year(&self) -> Option<i16> {
        match self {
            Self::Double(double) => Some(double.by),
            Self::Line(line) => Some(line.last.0),
            Self::PerYear(per_year) => per_year.last,
            _ => None,
        }
    }
}

/// At least twice an earlier outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Double {
    /// The year it is to be reached.
    pub by: i16,
    /// `linear`: the year of the baseline, from which each year has its point.
    pub since: Option<i16>,
    /// The baseline.
    pub reference: Reference,
}

impl Double {
    /// The part of the baseline that is to be added by a year: all of it, or its point on the way.
    pub fn part(&self, year: i16) -> Result<Number, ArithmeticError> {
        let Some(since) = self.since else { return Ok(Number::ONE) };
        years(since, year).over(years(since, self.by))
    }
}

/// A straight line between the figures of two years, both written in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// How an outcome is compared with its points.
    pub comparison: Comparison,
    /// The first year and its figure.
    pub first: (i16, Number),
    /// The last year and its figure.
    pub last: (i16, Number),
}

impl Line {
    /// The point of a year.
    pub fn point(&self, year: i16) -> Result<Number, ArithmeticError> {
        let ((first, from), (last, to)) = (self.first, self.last);
        let part = years(first, year).over(years(first, last))?;
        from.plus(to.minus(from)?.times(part)?)
    }
}

/// A change every year: each year's point is the one before it, changed by the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerYear {
    /// Up (true) or down.
    pub up: bool,
    /// How much a year.
    pub rate: Rate,
    /// The year whose outcome it begins from.
    pub since: i16,
    /// The last year; `None`: without end.
    pub last: Option<i16>,
}

/// How much a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// In the measure of the item's dimension.
    Amount(Number),
    /// A part of |the year before|: 21/1000 for 2.1 %.
    OfYearBefore(Number),
    /// A part of |the baseline|.
    OfBaseline(Number),
}

/// Decimals that the points of a change every year are rounded to.
const POINT_DECIMALS: u32 = 12;

impl PerYear {
    /// The point of a year, from the baseline. Rounded each year to 12 decimals of the unit, which `scale` measures;
    /// `None` for a part of zero.
    pub fn point(
        &self,
        baseline: Number,
        year: i16,
        scale: Number,
    ) -> Option<Result<Number, ArithmeticError>> {
        let fixed = match self.rate {
            Rate::Amount(amount) => Ok(amount),
            Rate::OfBaseline(_) | Rate::OfYearBefore(_) if baseline.is_zero() => return None,
            Rate::OfBaseline(part) => part.times(baseline.size()),
            Rate::OfYearBefore(part) => return Some(self.grown(part, baseline, year, scale)),
        };
        let moved = fixed.and_then(|amount| {
            let amount = amount.times(years(self.since, year))?;
            rounded(if self.up { baseline.plus(amount)? } else { baseline.minus(amount)? }, scale)
        });
        Some(moved)
    }

    fn grown(
        &self,
        part: Number,
        baseline: Number,
        year: i16,
        scale: Number,
    ) -> Result<Number, ArithmeticError> {
        (self.since..year).try_fold(baseline, |point, _| {
            let step = part.times(point.size())?;
            rounded(if self.up { point.plus(step)? } else { point.minus(step)? }, scale)
        })
    }
}

fn rounded(point: Number, scale: Number) -> Result<Number, ArithmeticError> {
    point.over(scale)?.rounded(POINT_DECIMALS)?.times(scale)
}

/// The years from one to another.
fn years(from: i16, to: i16) -> Number {
    Number::integer(i64::from(to).saturating_sub(i64::from(from)))
}
