//! When a target line holds.

use crate::quantity::{Date, Part, Period};

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

#[cfg(test)]
mod tests {
    use super::*;

    fn time(within: &str, from: &str, until: &str) -> Validity {
        Validity {
            within: Period::parse(within),
            from: Date::parse(from),
            until: Date::parse(until),
        }
    }

    #[test]
    fn both_days_are_included_and_the_last_day_counts() {
        let april = Period::parse("2024-04").unwrap();
        assert!(time("", "2024-04-30", "").holds_in(april));
        assert!(!time("", "2024-05-01", "").holds_in(april));
        assert!(time("", "", "2024-04-30").holds_in(april));
        assert!(!time("", "", "2024-04-29").holds_in(april));
        assert!(time("2024", "2024-04-30", "").holds_in(april));
        assert!(!time("2023", "2024-04-30", "").holds_in(april));
    }

    #[test]
    fn a_time_says_more_than_one_that_contains_it() {
        let always = time("", "", "");
        let year = time("2024", "", "");
        let from = time("", "2024-06-16", "");
        assert!(year.says_all_of(&always) && !always.says_all_of(&year));
        assert!(from.says_all_of(&always) && !always.says_all_of(&from));
        assert!(!year.says_all_of(&from) && !from.says_all_of(&year));
        assert!(time("2025", "", "").says_all_of(&from));
        assert!(time("", "2024-07-01", "2024-08-31").says_all_of(&year));
        assert!(time("2024-Q1", "", "").says_all_of(&year));
    }

    #[test]
    fn what_two_times_share() {
        let year = time("2024", "", "");
        let from = time("", "2024-06-16", "");
        assert_eq!(year.overlap(from), Some(time("2024", "2024-06-16", "")));
        assert_eq!(time("2025", "", "").overlap(from), Some(time("2025", "", "")));
        assert_eq!(time("2023", "", "").overlap(from), None);
        assert_eq!(time("", "", "2024-06-15").overlap(from), None);
        let days = time("", "2024-06-16", "2024-06-16");
        assert_eq!(time("", "", "2024-06-16").overlap(from), Some(days));
    }

    #[test]
    fn a_beginning_is_told_as_the_year_or_the_day() {
        assert_eq!(time("", "2025-01-01", "").beginning(), Some(Period::year(2025)));
        let day = Period::parse("2025-06-16");
        assert_eq!(time("", "2025-06-16", "").beginning(), day);
        assert_eq!(time("2025-T1", "", "").beginning(), Period::parse("2025-T1"));
        assert_eq!(time("", "", "2025-06-16").beginning(), None);
    }
}
