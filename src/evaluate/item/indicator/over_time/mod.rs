//! What rules ask of other times, from the figures of one slice.

mod latest;
mod occasions;
mod told;
mod windows;

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::Subject;
use crate::evaluate::item::Place;
use crate::language::{Horizon, Window};
use crate::quantity::Number;
use crate::regions::{Ahead, Earlier, Occasion, OverTime, TargetHere, Unknown};

type Found<T> = Result<T, Vec<Unknown>>;

/// The other times of one slice. Each thing is looked up once, however often it is asked for.
pub struct Times<'a> {
    subject: Subject<'a>,
    place: Place<'a>,
    earlier: RefCell<BTreeMap<Window, Found<Earlier>>>,
    targets: RefCell<BTreeMap<i16, Found<TargetHere>>>,
    before: RefCell<BTreeMap<u16, Vec<Occasion>>>,
}

impl<'a> Times<'a> {
    /// The other times of an outcome.
    pub fn of(subject: Subject<'a>, place: Place<'a>) -> Self {
        Self {
            subject,
            place,
            earlier: RefCell::default(),
            targets: RefCell::default(),
            before: RefCell::default(),
        }
    }
}

impl OverTime for Times<'_> {
    fn earlier(&self, window: Window) -> Found<Earlier> {
        let mut known = self.earlier.borrow_mut();
        known.entry(window).or_insert_with(|| self.begins(window)).clone()
    }

    fn ahead(&self, horizon: Horizon) -> Found<Ahead> {
        let year = match horizon {
            Horizon::Year(year) => Some(year),
            Horizon::TargetYear => {
                let (plan, at) = (self.subject.plan, self.subject.at);
                self.subject.indicator.target_year(&plan.units, self.place.slice, at.period)
            }
        };
        let year = year.ok_or_else(|| vec![Unknown::TargetYear])?;
        if year < self.subject.at.period.year {
            return Err(vec![Unknown::PastYear(year)]);
        }
        let years = i64::from(year).saturating_sub(i64::from(self.place.period.year));
        Ok(Ahead { year, years: Number::integer(years) })
    }

    fn target_in(&self, year: i16) -> Found<TargetHere> {
        let mut known = self.targets.borrow_mut();
        let target = || {
            let period = self.subject.at.period.in_year(year);
            let there = Place { slice: self.place.slice, period };
            let holds = self.subject.target(there, there);
            let holds = holds.ok_or_else(|| vec![Unknown::TargetOf(period)])?;
            Ok(holds.here)
        };
        known.entry(year).or_insert_with(target).clone()
    }

    fn before(&self, follow_ups: u16) -> Vec<Occasion> {
        let mut known = self.before.borrow_mut();
        known.entry(follow_ups).or_insert_with(|| self.occasions(follow_ups)).clone()
    }
}
