//! Which periods add up to which: months to a quarter and a year, what came in between to what has accumulated.

use std::collections::BTreeSet;

use super::axis::Sum;
use crate::quantity::{Date, Part, Period};

/// A place in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// A period.
    Period(Period),
    /// What has accumulated from 1 January to a day.
    SoFar(Date),
    /// What came after another such, up to a day.
    Between(Date),
}

impl When {
    /// The place of a period.
    pub fn of(period: Period, accumulates: bool) -> Self {
        if !accumulates {
            return Self::Period(period);
        }
        Self::SoFar(period.last())
    }
}

/// What is between two places that accumulate in one year: the earlier, the later, and what lies between.
pub fn steps(times: &BTreeSet<When>) -> Vec<(When, When, When)> {
    let days = times.iter().filter_map(|when| match when {
        When::SoFar(day) => Some(*day),
        When::Period(_) | When::Between(_) => None,
    });
    let days: Vec<Date> = days.collect();
    let pairs = days.iter().zip(days.iter().skip(1));
    let of_one_year = pairs.filter(|(earlier, later)| earlier.year() == later.year());
    of_one_year
        .map(|(earlier, later)| (When::SoFar(*earlier), When::SoFar(*later), When::Between(*later)))
        .collect()
}

/// The sums of periods that lie in each other, where every part is there.
pub fn nested(times: &BTreeSet<When>, place: &dyn Fn(When) -> Option<u32>) -> Vec<Sum> {
    let mut sums = Vec::new();
    for when in times {
        let When::Period(period) = *when else { continue };
        let Some(whole) = place(*when) else { continue };
        for parts in divisions(period.part) {
            let place =
                |part: &Part| place(When::Period(Period { year: period.year, part: *part }));
            let parts: Option<Vec<u32>> = parts.iter().map(place).collect();
            sums.extend(parts.map(|parts| Sum { whole, parts }));
        }
    }
    sums
}

/// The ways in which a part of a year is divided.
fn divisions(part: Part) -> Vec<Vec<Part>> {
    let range = |from: i8, many: i8, make: fn(i8) -> Part| -> Vec<Part> {
        (from..from.saturating_add(many)).map(make).collect()
    };
    let first = |at: i8, many: i8| at.saturating_sub(1).saturating_mul(many).saturating_add(1);
    match part {
        Part::Year => vec![
            range(1, 2, Part::Half),
            range(1, 3, Part::Tertial),
            range(1, 4, Part::Quarter),
            range(1, 12, Part::Month),
        ],
        Part::Half(at) => {
            vec![range(first(at, 2), 2, Part::Quarter), range(first(at, 6), 6, Part::Month)]
        }
        Part::Tertial(at) => vec![range(first(at, 4), 4, Part::Month)],
        Part::Quarter(at) => vec![range(first(at, 3), 3, Part::Month)],
        _ => Vec::new(),
    }
}
