//! `latest within 12 months`: where a follow-up of its own has no outcome, the newest at most so much older serves.

use crate::evaluate::follow_up::serving;
use crate::evaluate::item::indicator::Subject;
use crate::outcomes::{Missing, Outcomes};
use crate::plan::SliceOf;
use crate::quantity::Period;

impl Subject<'_> {
    /// The period of the outcome that serves a slice here: the follow-up's own, or, where that has none, the newest at
    /// most so old as the item says. What is withheld, refused or contradicted is an answer, and nothing older is.
    pub(in crate::evaluate::item::indicator) fn served(&self, slice: &SliceOf) -> Period {
        let own = self.at.period;
        if self.indicator.latest_within.is_none() {
            return own;
        }
        let reading = self.figures.reading(slice, &self.at.labels());
        let lacks = reading.is_none_or(|reading| {
            reading.status.is_none()
                && matches!(reading.value, Err(Missing::NotReported | Missing::PartMissing))
        });
        let measured = |period: &Period| {
            let labels = self.at.labels_of(self.plan, *period);
            self.figures.reading(slice, &labels).is_some_and(|reading| reading.is_measured())
        };
        let mut older: Vec<Period> = if lacks {
            self.older().into_iter().map(|(period, _)| period).collect()
        } else {
            Vec::new()
        };
        older.sort_by_key(|period| std::cmp::Reverse(period.last()));
        older.into_iter().find(measured).unwrap_or(own)
    }

    /// The slices that have an outcome which may serve here.
    pub fn with_older(&self, outcomes: &Outcomes) -> Vec<SliceOf> {
        let mut slices = Vec::new();
        for (_, label) in self.older() {
            let of_label = outcomes.slices(self.id, label).into_iter();
            let measured = of_label.filter(|slice| {
                let found = outcomes.observation(self.id, slice, label);
                found.is_some_and(|found| found.value.is_measured())
            });
            slices.extend(measured.cloned());
        }
        slices
    }

    /// The periods that may serve here with the labels they stand under: of the same kind, and not too old.
    fn older(&self) -> Vec<(Period, Period)> {
        let (own, within) = (self.at.period, self.indicator.latest_within);
        let Some(months) = within.filter(|_| self.followed_up && self.at.id.is_some()) else {
            return Vec::new();
        };
        let oldest = own.last().months_before(months);
        let serves = |(period, _): &(Period, Period)| {
            period.last() < own.last() && period.last() >= oldest && self.is_alike(*period, own)
        };
        let labels = self.figures.labels().into_iter();
        labels.map(|label| (serving(self.plan, label).period, label)).filter(serves).collect()
    }
}
