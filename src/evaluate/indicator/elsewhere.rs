//! `outcome for K`, `target in 2019`: the item's values in other slices and periods.

use super::Subject;
use crate::evaluate::figures::Place;
use crate::evaluate::slices::within;
use crate::plan::{Elsewhere, ElsewherePeriod, ElsewhereValue, SliceOf};
use crate::quantity::Period;
use crate::regions::{Known, Unknown};

impl Subject<'_> {
    /// A value elsewhere, as it is asked for from a slice and period.
    pub(super) fn elsewhere(&self, asked: &Elsewhere, from: Place<'_>) -> Known {
        let (slice, period) = meant(asked, from);
        let place = Place { slice: &slice, period };
        let labels = self.at.labels_of(self.plan, period);
        let absent = || vec![Unknown::OutcomeOf(slice.clone(), period)];
        let reading = || self.figures.reading(&slice, &labels).ok_or_else(absent);
        match asked.value {
            ElsewhereValue::Outcome => self
                .compared(&slice, &labels, from.period, Unknown::OutcomeOf(slice.clone(), period))
                .map_err(|unknown| vec![unknown]),
            ElsewhereValue::Numerator => {
                reading()?.numerator.ok_or_else(|| vec![Unknown::Numerator])
            }
            ElsewhereValue::Denominator => {
                reading()?.denominator.ok_or_else(|| vec![Unknown::Denominator])
            }
            ElsewhereValue::Target => match self.target(place) {
                Some(holds) => holds.here.figure(),
                None => Err(vec![Unknown::Target]),
            },
        }
    }
}

/// The slice and period that are meant. Parts that are not said are those of the slice that asks.
pub(super) fn meant(asked: &Elsewhere, from: Place<'_>) -> (SliceOf, Period) {
    let slice = match &asked.slice {
        Some(said) => within(from.slice, said),
        None => from.slice.clone(),
    };
    let period = match asked.period {
        None => from.period,
        Some(ElsewherePeriod::SamePartOf(year)) => from.period.in_year(year),
        Some(ElsewherePeriod::FullYear(year)) => Period::year(year),
        Some(ElsewherePeriod::Exactly(period)) => period,
    };
    (slice, period)
}
