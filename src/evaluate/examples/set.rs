//! The figures that an example sets; everything else is missing.

use crate::evaluate::figures::{Figures, Place, Reading};
use crate::evaluate::follow_up::Labels;
use crate::outcomes::{AssignmentReport, Missing, RowPlace};
use crate::plan::{Example, ExampleValue, Plan, SliceOf};
use crate::quantity::{Dimension, Number, Period, Unit};

/// What an example sets of an indicator.
#[derive(Debug, Clone, Copy)]
pub struct Set<'a> {
    /// The example.
    pub example: &'a Example,
    /// The slice it is tried on; `None`: on each alike.
    pub slice: Option<&'a SliceOf>,
    /// The item's unit.
    pub unit: &'a Unit,
}

impl Set<'_> {
    fn is_here(&self, slice: &SliceOf) -> bool {
        self.slice.is_none_or(|own| own == slice)
    }

    /// The last that is set of what `of` picks; `None`: nothing is set.
    fn set(&self, of: impl Fn(&ExampleValue) -> Option<Option<Number>>) -> Option<Option<Number>> {
        self.example.values.iter().rev().find_map(of)
    }

    fn numerator(&self) -> Option<Number> {
        self.set(|value| match value {
            ExampleValue::Numerator(figure) => Some(*figure),
            _ => None,
        })?
    }

    fn denominator(&self) -> Option<Number> {
        self.set(|value| match value {
            ExampleValue::Denominator(figure) => Some(*figure),
            _ => None,
        })?
    }

    /// The outcome; of a share, 29 of 50 says it too.
    fn outcome(&self) -> Result<Number, Missing> {
        let set = self.set(|value| match value {
            ExampleValue::Outcome(figure) => Some(*figure),
            _ => None,
        });
        match (set, self.numerator(), self.denominator()) {
            (Some(figure), _, _) => figure.ok_or(Missing::NotReported),
            (None, Some(numerator), Some(denominator))
                if self.unit.dimension == Dimension::Share =>
            {
                if denominator.is_zero() {
                    return Err(Missing::ZeroDenominator);
                }
                let share = numerator.times(Number::HUNDRED).and_then(|all| all.over(denominator));
                share.map_err(|_| Missing::Overflow)
            }
            (None, _, _) => Err(Missing::NotReported),
        }
    }

    fn previous(&self) -> Option<Number> {
        self.set(|value| match value {
            ExampleValue::Previous(figure) => Some(*figure),
            _ => None,
        })?
    }

    fn reading_of(&self, value: Result<Number, Missing>) -> Reading {
        let written = value.ok().and_then(|value| value.over(self.unit.scale).ok());
        Reading {
            value,
            numerator: None,
            denominator: None,
            forecast: None,
            decimals: written.and_then(Number::decimals).unwrap_or(1),
            pooled: None,
            status: None,
            published: None,
            comment: None,
            source: None,
        }
    }
}

impl Figures for Set<'_> {
    fn reading(&self, slice: &SliceOf, labels: &Labels) -> Option<Reading> {
        if !self.is_here(slice) {
            return None;
        }
        let period: Period = self.example.period;
        if labels.period == period {
            let forecast = self.set(|value| match value {
                ExampleValue::Forecast(figure) => Some(*figure),
                _ => None,
            });
            return Some(Reading {
                numerator: self.numerator(),
                denominator: self.denominator(),
                forecast: forecast.flatten(),
                ..self.reading_of(self.outcome())
            });
        }
        let previous = self.previous().filter(|_| labels.period == period.year_before());
        previous.map(|previous| self.reading_of(Ok(previous)))
    }

    fn measured_before(&self, place: Place<'_>) -> Option<(Number, Option<Period>)> {
        let set = self.set(|value| match value {
            ExampleValue::PreviousMeasured(figure) => Some(*figure),
            _ => None,
        });
        let here = self.is_here(place.slice) && place.period == self.example.period;
        set.flatten().filter(|_| here).map(|figure| (figure, None))
    }

    fn baseline(&self, place: Place<'_>) -> Option<Option<Number>> {
        if !self.is_here(place.slice) || place.period != self.example.period {
            return None;
        }
        self.set(|value| match value {
            ExampleValue::Baseline(figure) => Some(*figure),
            _ => None,
        })
    }
}

/// What an example reports of an assignment; `None` where it says nothing of it.
pub fn report(plan: &Plan, example: &Example) -> Option<AssignmentReport> {
    let mut report = AssignmentReport {
        state: None,
        forecast: None,
        progress: None,
        start: None,
        deadline: None,
        status: None,
        published: None,
        comment: None,
        // An example stands in no row.
        place: RowPlace { file: plan.file, row: 0 },
    };
    let mut says_anything = false;
    for value in &example.values {
        match value {
            ExampleValue::State(state) => report.state = Some(*state),
            ExampleValue::ForecastReported(forecast) => report.forecast = Some(*forecast),
            ExampleValue::Progress(progress) => report.progress = *progress,
            ExampleValue::Outcome(_)
            | ExampleValue::Previous(_)
            | ExampleValue::PreviousMeasured(_)
            | ExampleValue::Baseline(_)
            | ExampleValue::Forecast(_)
            | ExampleValue::Numerator(_)
            | ExampleValue::Denominator(_)
            | ExampleValue::Count(..) => continue,
        }
        says_anything = true;
    }
    says_anything.then_some(report)
}
