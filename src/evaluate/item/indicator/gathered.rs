//! Everything that is known of one slice, for its rules to ask.

use super::Subject;
use super::baseline::Against;
use super::target::Holds;
use crate::evaluate::OutcomeFigure;
use crate::evaluate::item::{Place, Reading};
use crate::evaluate::unmeasured::NOTHING;
use crate::outcomes::Missing;
use crate::plan::Elsewhere;
use crate::quantity::Number;
use crate::regions::{Inputs, Known, OverTime, Unknown};

/// What is known of one slice in one period.
pub struct Gathered {
    /// The row, or what stands for it.
    pub reading: Option<Reading>,
    /// The outcome.
    pub outcome: Result<OutcomeFigure, Missing>,
    /// The target that holds.
    pub target: Option<Holds>,
    /// The item's baseline.
    pub baseline: Against,
    /// What the trend is against.
    pub trend: Against,
    previous: Result<Number, Unknown>,
    previous_measured: Result<Number, Unknown>,
}

impl Subject<'_> {
    /// Gathers what is known of a slice at this follow-up. `place` is that of the outcome that serves it.
    pub(in crate::evaluate::item) fn gather(&self, place: Place<'_>) -> Gathered {
        let labels = self.at.labels_of(self.plan, place.period);
        let reading = self.figures.reading(place.slice, &labels);
        // Only what the target is made of moves it: the baseline and the outcomes before are as they are.
        let told = Self { watch: None, ..*self };
        let due = Place { period: self.at.period, ..place };
        Gathered {
            outcome: self.outcome(reading.as_ref()),
            reading,
            target: self.target(due, place),
            baseline: told.baseline(place),
            trend: told.trend_baseline(place),
            previous: told.previous(place),
            previous_measured: told.previous_measured(place),
        }
    }
}

impl Gathered {
    /// As rules ask for it.
    pub fn inputs<'a>(
        &self,
        subject: &Subject<'_>,
        elsewhere: &'a dyn Fn(&Elsewhere) -> Known,
        over_time: &'a dyn OverTime,
    ) -> Inputs<'a> {
        Inputs {
            outcome: match &self.outcome {
                Ok(outcome) => Ok(outcome.value),
                Err(_) => Err(vec![Unknown::Outcome]),
            },
            target: self.target.as_ref().map(|holds| holds.here.clone()),
            higher_is_better: subject.indicator.higher_is_better,
            baseline: figure(&self.baseline),
            previous: alone(&self.previous),
            previous_measured: alone(&self.previous_measured),
            trend_against: figure(&self.trend),
            trend_tolerance: subject.indicator.trend_tolerance,
            forecast: self.part(|reading| reading.forecast, Unknown::Forecast),
            numerator: self.part(|reading| reading.numerator, Unknown::Numerator),
            denominator: self.part(|reading| reading.denominator, Unknown::Denominator),
            assignment: None,
            steps: &[],
            status: None,
            elsewhere,
            of_other: &|fact| Err(vec![Unknown::StatusOf(fact.item, None)]),
            over_time,
            roll_up: &|_| NOTHING,
        }
    }

    fn part(&self, of: impl Fn(&Reading) -> Option<Number>, absent: Unknown) -> Known {
        self.reading.as_ref().and_then(of).ok_or_else(|| vec![absent])
    }
}

pub(super) fn alone(known: &Result<Number, Unknown>) -> Known {
    known.clone().map_err(|unknown| vec![unknown])
}

pub(super) fn figure(against: &Against) -> Known {
    match against {
        Ok((figure, _)) => Ok(*figure),
        Err(unknown) => Err(vec![unknown.clone()]),
    }
}
