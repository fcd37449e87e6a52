//! Targets: goals, and for which slices and periods they hold.

use super::Decision;
use crate::language::Comparison;
use crate::quantity::{Date, Number, Part, Period};
use crate::source::Span;

/// One goal and what it is for. Figures are in the measure of the item's dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetLine {
    /// Goal and settings as written; its text is cut from the file.
    pub span: Span,
    /// The whole text as written, white space folded (`högst 17,2 % för M`).
    pub text: String,
    /// The goal.
    pub goal: Goal,
    /// Written as `improve`: the goal is to increase or to decrease, by the direction that the item states.
    pub improve: bool,
    /// Which slices it holds for.
    pub slice: SliceFor,
    /// When it holds.
    pub validity: Validity,
    /// `by 2030`: when it is to be reached at the latest; it holds already now.
    pub by: Option<i16>,
    /// What decided it.
    pub decided: Option<Decision>,
}

/// When a target line holds: for the follow-ups within a period, and from one day until another, both included, by a
/// follow-up's last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Validity {
    /// `in 2022`.
    pub within: Option<Period>,
    /// `from 2020-06-16`.
    pub from: Option<Date>,
    /// `until 2020-06-15`.
    pub until: Option<Date>,
}

impl Validity {
    /// `in 2022`, or always.
    pub fn within(period: Option<Period>) -> Self {
        Self { within: period, from: None, until: None }
    }

    /// Whether it holds in a period.
    pub fn holds_in(&self, period: Period) -> bool {
        let last = period.last();
        self.within.is_none_or(|own| own.contains(period))
            && self.from.is_none_or(|from| from <= last)
            && self.until.is_none_or(|until| last <= until)
    }

    /// The first day that a follow-up it holds for may end on.
    pub fn first(&self) -> Option<Date> {
        self.within.map(Period::first).max(self.from)
    }

    /// The last such day.
    pub fn last(&self) -> Option<Date> {
        let within = self.within.map(Period::last);
        match (within, self.until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        }
    }

    /// Whether it says everything that another says: a time says more than one that contains it.
    pub fn says_all_of(&self, other: &Self) -> bool {
        let within = other.within.is_none_or(|theirs| {
            let whole_year = theirs.part == Part::Year;
            self.within.is_some_and(|own| theirs.contains(own))
                || whole_year
                    && self.first().is_some_and(|first| first >= theirs.first())
                    && self.last().is_some_and(|last| last <= theirs.last())
        });
        within
            && other.from.is_none_or(|from| self.first().is_some_and(|first| first >= from))
            && other.until.is_none_or(|until| self.last().is_some_and(|last| last <= until))
    }

    /// When it begins, as a period to tell: the period it is in, the year or the day.
    pub fn beginning(&self) -> Option<Period> {
        let first = self.first()?;
        if let Some(within) = self.within.filter(|within| within.first() == first) {
            return Some(within);
        }
        let year = Period::year(first.year());
        let day = Period { year: first.year(), part: Part::Day(first.month(), first.day()) };
        Some(if year.first() == first { year } else { day })
    }
}

impl Validity {
    /// The times for which two both hold; `None` where there is none.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let within = match (self.within, other.within) {
            (None, period) | (period, None) => period,
            (Some(a), Some(b)) if a.contains(b) => Some(b),
            (Some(a), Some(b)) if b.contains(a) => Some(a),
            (Some(a), Some(b)) => Some(shared_month(a, b)?),
        };
        let until = match (self.until, other.until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let both = Self { within, from: self.from.max(other.from), until }.plain();
        let empty = both.first().zip(both.last()).is_some_and(|(first, last)| first > last);
        (!empty).then_some(both)
    }

    /// Without the days that its period says already.
    #[must_use]
    pub fn plain(self) -> Self {
        let Some(within) = self.within else { return self };
        Self {
            from: self.from.filter(|from| *from > within.first()),
            until: self.until.filter(|until| *until < within.last()),
            ..self
        }
    }
}

/// The last month that two periods share.
fn shared_month(one: Period, other: Period) -> Option<Period> {
    let months = (1..=12).rev().map(|month| Period { year: one.year, part: Part::Month(month) });
    months.into_iter().find(|month| one.contains(*month) && other.contains(*month))
}

impl TargetLine {
    /// The year it is to be reached: what it says (`by 2030`), else the year it is in.
    pub fn target_year(&self) -> Option<i16> {
        self.by.or_else(|| self.validity.within.map(|within| within.year))
    }
}

/// Which slices a target or baseline line holds for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SliceFor {
    /// Units.
    pub org: Selector<String>,
    /// For each breakdown of the plan in order, its values by index. As long as the plan's breakdowns.
    pub values: Vec<Selector<u32>>,
}

/// One part of a `for`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Selector<T> {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// `for every kön`.
    Every,
    /// `for K`.
    One(T),
}

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
    /// `follow only`.
    FollowOnly,
}

/// By how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// In the measure of the item's dimension (percentage points for a share).
    Amount(Number),
    /// A part of |baseline|: 1/2 for 50 %.
    Part(Number),
}

/// What an outcome is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// Unless said otherwise: the item's `baseline` line, else the same period one year earlier.
    Unsaid,
    /// The same part of that year: `compared to 2020`.
    SamePartOf(i16),
    /// That year as a whole: `compared to full year 2020`.
    FullYear(i16),
    /// Exactly that period: `compared to 2020-04`.
    Exactly(Period),
    /// The follow-up before.
    PreviousFollowUp,
    /// The same period one year earlier, said.
    YearBefore,
}

/// How near: `within 10 % of target`, `within 2 pp of target`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// In the measure of the dimension.
    Amount(Number),
    /// A part of |target|.
    Part(Number),
}
