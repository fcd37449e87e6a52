//! What an outcome is held against: baselines, last year and the trend's period.

use super::Subject;
use crate::evaluate::BaselineFrom;
use crate::evaluate::figures::Place;
use crate::evaluate::follow_up::{Labels, before};
use crate::plan::{Baseline, Reference};
use crate::quantity::{Number, Period};
use crate::regions::Unknown;

/// A baseline and where it comes from, or why there is none.
pub type Against = Result<(Number, BaselineFrom), Unknown>;

impl Subject<'_> {
    /// The item's baseline: its `baseline` line, else the same period last year.
    pub(super) fn baseline(&self, place: Place<'_>) -> Against {
        if let Some(set) = self.figures.baseline(place) {
            return set.map(|figure| (figure, BaselineFrom::Figure)).ok_or(Unknown::BaselineFigure);
        }
        match self.indicator.baseline_for(place.slice) {
            Some(Baseline::Figure(figure, ..)) => Ok((*figure, BaselineFrom::Figure)),
            Some(Baseline::Of(reference, _)) => {
                self.of_period(place, self.labels_of(*reference, place), Unknown::Baseline)
            }
            None if self.indicator.baseline.is_empty() => {
                self.of_period(place, self.year_before(place), Unknown::Baseline)
            }
            None => Err(Unknown::BaselineFigure),
        }
    }

    /// The baseline a goal is counted from: the period it names, else the item's.
    pub(super) fn goal_baseline(&self, reference: Reference, place: Place<'_>) -> Against {
        if reference == Reference::Unsaid || self.figures.baseline(place).is_some() {
            return self.baseline(place);
        }
        self.of_period(place, self.labels_of(reference, place), Unknown::Baseline)
    }

    /// What the trend is against: the period it names, else the item's baseline.
    pub(super) fn trend_baseline(&self, place: Place<'_>) -> Against {
        match self.indicator.trend_against {
            None | Some(Reference::Unsaid) => self.baseline(place),
            Some(reference) => self.of_period(place, self.labels_of(reference, place), |period| {
                Unknown::OutcomeOf(place.slice.clone(), period)
            }),
        }
    }

    /// The same period last year.
    pub(super) fn previous(&self, place: Place<'_>) -> Result<Number, Unknown> {
        let labels = self.year_before(place);
        let absent = Unknown::Previous(labels.period);
        self.compared(place.slice, &labels, place.period, absent)
    }

    fn of_period(
        &self,
        place: Place<'_>,
        labels: Labels,
        absent: impl FnOnce(Period) -> Unknown,
    ) -> Against {
        let absent = absent(labels.period);
        let figure = self.compared(place.slice, &labels, place.period, absent)?;
        Ok((figure, BaselineFrom::Period(labels.period)))
    }

    fn year_before(&self, place: Place<'_>) -> Labels {
        self.at.labels_of(self.plan, place.period.year_before())
    }

    /// The labels of the period that a reference stands for.
    fn labels_of(&self, reference: Reference, place: Place<'_>) -> Labels {
        let of = |period| self.at.labels_of(self.plan, period);
        match reference {
            Reference::Unsaid | Reference::YearBefore => self.year_before(place),
            Reference::SamePartOf(year) => of(place.period.in_year(year)),
            Reference::FullYear(year) => of(Period::year(year)),
            Reference::Exactly(period) => of(period),
            Reference::PreviousFollowUp => {
                let id = self.at.id.filter(|_| place.period == self.at.period);
                before(self.plan, &self.item.follow_ups, place.period, id)
                    .unwrap_or_else(|| self.year_before(place))
            }
        }
    }
}
