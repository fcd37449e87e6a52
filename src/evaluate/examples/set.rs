//! The figures that an example sets; everything else is missing.

use crate::evaluate::follow_up::Labels;
use crate::evaluate::follow_up::serving;
use crate::evaluate::item::{Figures, Others, Place, Reading, Reports, Subject};
use crate::language::StepIs;
use crate::outcomes::{AssignmentReport, Missing, RowPlace};
use crate::plan::{Example, ExampleValue, Indicator, Item, ItemId, Plan, SliceOf, Status};
use crate::quantity::{ArithmeticError, Dimension, Number, Period, Unit};
use crate::regions::Unknown;

/// What an example sets of an indicator.
#[derive(Debug, Clone)]
pub struct Set<'a> {
    /// The slice it is tried on; `None`: on each alike.
    slice: Option<&'a SliceOf>,
    period: Period,
    unit: &'a Unit,
    /// `None`: nothing is said of it.
    outcome: Option<Result<Number, Missing>>,
    previous: Option<Number>,
    previous_measured: Option<Number>,
    /// `None`: nothing is said of it.
    baseline: Option<Result<Number, Unknown>>,
    forecast: Option<Number>,
    numerator: Option<Number>,
    denominator: Option<Number>,
}

impl<'a> Set<'a> {
    /// What an example sets, for one slice or for each alike.
    pub fn of(example: &Example, slice: Option<&'a SliceOf>, unit: &'a Unit) -> Self {
        let mut set = Self::nothing(example.period, slice, unit);
        for value in &example.values {
            match value {
                ExampleValue::Outcome(figure) => {
                    set.outcome = Some(figure.ok_or(Missing::NotReported));
                }
                ExampleValue::Baseline(figure) => {
                    set.baseline = Some(figure.ok_or(Unknown::BaselineFigure));
                }
                ExampleValue::Previous(figure) => set.previous = *figure,
                ExampleValue::PreviousMeasured(figure) => set.previous_measured = *figure,
                ExampleValue::Forecast(figure) => set.forecast = *figure,
                ExampleValue::Numerator(figure) => set.numerator = *figure,
                ExampleValue::Denominator(figure) => set.denominator = *figure,
                // These are of an assignment, a heading or another indicator.
                ExampleValue::Progress(_)
                | ExampleValue::Step(..)
                | ExampleValue::State(_)
                | ExampleValue::ForecastReported(_)
                | ExampleValue::Count(..)
                | ExampleValue::Other(..) => {}
            }
        }
        set
    }

    fn nothing(period: Period, slice: Option<&'a SliceOf>, unit: &'a Unit) -> Self {
        Self {
            slice,
            period,
            unit,
            outcome: None,
            previous: None,
            previous_measured: None,
            baseline: None,
            forecast: None,
            numerator: None,
            denominator: None,
        }
    }

    fn is_of(&self, slice: &SliceOf) -> bool {
        self.slice.is_none_or(|own| own == slice)
    }

    fn is_here(&self, place: Place<'_>) -> bool {
        self.is_of(place.slice) && place.period == self.period
    }

    /// The outcome; of a share, 29 of 50 says it too.
    fn outcome(&self) -> Result<Number, Missing> {
        if let Some(outcome) = self.outcome {
            return outcome;
        }
        let share = self.unit.dimension == Dimension::Share;
        let (Some(numerator), Some(denominator), true) = (self.numerator, self.denominator, share)
        else {
            return Err(Missing::NotReported);
        };
        let percent = numerator.times(Number::HUNDRED).and_then(|all| all.over(denominator));
        percent.map_err(|error| match error {
            ArithmeticError::DivisionByZero => Missing::ZeroDenominator,
            ArithmeticError::Overflow => Missing::Overflow,
        })
    }

    fn reading_of(&self, value: Result<Number, Missing>) -> Reading {
        // At least one, for the limits that are told beside an example: 85.5 %, not from 86 % on.
        let written = value.ok().and_then(|value| value.over(self.unit.scale).ok());
        Reading {
            value,
            numerator: None,
            denominator: None,
            forecast: None,
            decimals: written.and_then(Number::decimals).unwrap_or(1).max(1),
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
        if !self.is_of(slice) {
            return None;
        }
        if labels.period == self.period {
            return Some(Reading {
                numerator: self.numerator,
                denominator: self.denominator,
                forecast: self.forecast,
                ..self.reading_of(self.outcome())
            });
        }
        let previous = self.previous.filter(|_| labels.period == self.period.year_before());
        previous.map(|previous| self.reading_of(Ok(previous)))
    }

    fn labels(&self) -> Vec<Period> {
        let previous = self.previous.map(|_| self.period.year_before());
        previous.into_iter().chain([self.period]).collect()
    }

    fn measured_before(&self, place: Place<'_>) -> Option<(Number, Option<Period>)> {
        let set = self.previous_measured.filter(|_| self.is_here(place));
        set.map(|figure| (figure, None))
    }

    fn baseline(&self, place: Place<'_>) -> Option<Result<Number, Unknown>> {
        self.baseline.clone().filter(|_| self.is_here(place))
    }
}

/// What an example sets of other indicators, by name: an outcome in its period, for every slice alike.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The example.
    pub example: &'a Example,
}

impl Others for Named<'_> {
    fn figures<'s>(&'s self, item: ItemId, indicator: &'s Indicator) -> Box<dyn Figures + 's> {
        let of_it = |value: &ExampleValue| match value {
            ExampleValue::Other(other, figure) if *other == item => Some(*figure),
            _ => None,
        };
        let said = self.example.values.iter().find_map(of_it);
        let mut set = Set::nothing(self.example.period, None, &indicator.unit);
        set.outcome = said.map(|figure| figure.ok_or(Missing::NotReported));
        Box::new(set)
    }

    /// The status that another indicator has with the outcome that is set, where its rules ask for no status of yet
    /// another.
    fn status(&self, id: ItemId, slice: &SliceOf) -> Option<Status> {
        let item = self.plan.item(id)?;
        let indicator = item.indicator()?;
        let figures = self.figures(id, indicator);
        let subject = Subject {
            plan: self.plan,
            id,
            item,
            indicator,
            figures: figures.as_ref(),
            others: &Figured(*self),
            at: &serving(self.plan, self.example.period),
            followed_up: true,
            watch: None,
        };
        Some(subject.result(slice).result.status)
    }

    fn is_reported(&self, _: ItemId, _: &Labels) -> bool {
        false
    }
}

/// The figures that an example sets, and no statuses: what one indicator asks of another goes no further.
struct Figured<'a>(Named<'a>);

impl Others for Figured<'_> {
    fn figures<'s>(&'s self, item: ItemId, indicator: &'s Indicator) -> Box<dyn Figures + 's> {
        self.0.figures(item, indicator)
    }

    fn status(&self, _: ItemId, _: &SliceOf) -> Option<Status> {
        None
    }

    fn is_reported(&self, item: ItemId, labels: &Labels) -> bool {
        self.0.is_reported(item, labels)
    }
}

/// What an example reports of an assignment and its steps; nothing where it says nothing of them.
pub fn reports(plan: &Plan, item: &Item, example: &Example) -> Reports {
    let blank = AssignmentReport {
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
    let mut reports = Reports { own: None, steps: item.steps().map(|_| None).collect() };
    for value in &example.values {
        if let ExampleValue::Step(which, is) = value {
            for (at, step) in (0_u32..).zip(&mut reports.steps) {
                if which.is_none_or(|which| which == at) {
                    let step = step.get_or_insert_with(|| blank.clone());
                    match is {
                        StepIs::State(state) => step.state = Some(*state),
                        StepIs::Forecast(forecast) => step.forecast = Some(*forecast),
                    }
                }
            }
            continue;
        }
        let mut own = reports.own.clone().unwrap_or_else(|| blank.clone());
        match value {
            ExampleValue::State(state) => own.state = Some(*state),
            ExampleValue::ForecastReported(forecast) => own.forecast = Some(*forecast),
            ExampleValue::Progress(progress) => own.progress = *progress,
            // Of an indicator, a heading or another item.
            _ => continue,
        }
        reports.own = Some(own);
    }
    reports
}
