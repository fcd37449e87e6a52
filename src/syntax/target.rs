//! Targets and baselines as written.

use super::{Decision, Expression, Name, NumberWritten, PeriodWritten};
use crate::language::Comparison;
use crate::quantity::Period;
use crate::source::{Span, Spanned};

/// One `target` line: one or more parts with commas between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its parts: `17.2 % for M`, `16 % for K`.
    pub parts: Vec<TargetPart>,
}

/// One goal and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetPart {
    /// Goal and settings together.
    pub span: Span,
    /// The goal.
    pub goal: Spanned<Goal>,
    /// `and increase`: a second goal, to be met as well.
    pub also: Option<Spanned<Goal>>,
    /// `for K`, `for "Kiruna sjukhus"`, `for every kön`; each takes one part of the slice.
    pub slices: Vec<SliceWritten>,
    /// `in 2022`.
    pub period: Option<PeriodWritten>,
    /// `from 2020-06-16`: a day, or a period whose first day it is.
    pub from: Option<Spanned<Period>>,
    /// `until 2020-06-15`: a day, or a period whose last day it is.
    pub until: Option<Spanned<Period>>,
    /// `by 2030`.
    pub by: Option<Spanned<i16>>,
    /// `linear`.
    pub linear: Option<Span>,
    /// `per year`.
    pub per_year: Option<Span>,
    /// `decided 2019-12-18 "§ 131"`.
    pub decided: Option<Decision>,
}

/// `for K`, `for every kön`, `for every unit`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SliceWritten {
    /// A value of a breakdown, or a unit.
    One(Name),
    /// `every` with a breakdown's name, or `unit`.
    Every(Name),
}

/// What is to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// `70 %`: by direction.
    Figure(NumberWritten),
    /// `at least 70 %`, `more than`, `at most`, `less than`.
    Compared(Spanned<Comparison>, NumberWritten),
    /// `between 77 and 80`.
    Between(NumberWritten, NumberWritten),
    /// `increase`, `decrease by 50 % compared to 2020`, `improve`, `maintain within 1 pp`.
    Change {
        /// Which.
        change: Spanned<Change>,
        /// `by 5 pp`, or for `maintain` `within 1 pp`.
        by: Option<AmountWritten>,
        /// `compared to 2020`.
        compared_to: Option<PeriodWritten>,
    },
    /// `at least (outcome in 2019)`, `at most 95 % of budget`.
    Value(Spanned<Comparison>, Expression),
    /// `double by 2030 compared to 2020`.
    Double {
        /// The year.
        by: Spanned<i16>,
        /// `compared to 2020`.
        compared_to: Option<PeriodWritten>,
    },
    /// `yes` (true), `no` (false).
    Is(bool),
    /// `follow only`.
    FollowOnly(Span),
}

/// `5 pp`, `50 %`, `5 % of baseline`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountWritten {
    /// The number and its unit.
    pub amount: NumberWritten,
    /// `of baseline`.
    pub of: Option<Expression>,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// `increase`.
    Increase,
    /// `decrease`.
    Decrease,
    /// `improve`.
    Improve,
    /// `maintain`.
    Maintain,
}

/// `baseline 68 st`, `baseline in 2020`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BaselineWritten {
    /// A figure, and the slices it holds for.
    Figure(NumberWritten, Vec<SliceWritten>),
    /// A period.
    In(PeriodWritten),
}

impl TargetPart {
    /// Its goals: one, or two that are both asked.
    pub fn goals(&self) -> impl Iterator<Item = &Spanned<Goal>> {
        std::iter::once(&self.goal).chain(&self.also)
    }
}
