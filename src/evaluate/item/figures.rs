//! Where an indicator's figures come from: what was reported, or what an example sets.

use crate::evaluate::follow_up::Labels;
use crate::outcomes::{Missing, Observation, Observed, Outcomes, Pooled, RowPlace};
use crate::plan::{ItemId, SliceOf, Status};
use crate::quantity::{Number, Period};
use crate::regions::Unknown;

/// One slice of an indicator in one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The slice.
    pub slice: &'a SliceOf,
    /// The period.
    pub period: Period,
}

/// What is known of an indicator for a slice and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The outcome as reported, or why there is none.
    pub value: Result<Number, Missing>,
    /// The numerator.
    pub numerator: Option<Number>,
    /// The denominator.
    pub denominator: Option<Number>,
    /// The forecast figure.
    pub forecast: Option<Number>,
    /// The decimals it was written with, in the item's unit.
    pub decimals: u32,
    /// What it was summed from, where it was.
    pub pooled: Option<Pooled>,
    /// A status given by hand.
    pub status: Option<Status>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// The row's comment.
    pub comment: Option<String>,
    /// The row.
    pub source: Option<RowPlace>,
}

impl Reading {
    /// Whether there is an outcome, shown or not: an older one must not stand for it.
    pub fn is_measured(&self) -> bool {
        matches!(self.value, Ok(_) | Err(Missing::TooFewCases))
    }
}

/// Where the figures of one indicator come from.
pub trait Figures {
    /// What is known of a slice under a period's label, else under one that serves it.
    fn reading(&self, slice: &SliceOf, labels: &Labels) -> Option<Reading>;

    /// Every label there are figures under.
    fn labels(&self) -> Vec<Period>;

    /// The newest outcome before a period's last day, and the period it is of where that is said.
    fn measured_before(&self, place: Place<'_>) -> Option<(Number, Option<Period>)>;

    /// A baseline that is set in place of the one the plan names: a figure, or that there is none.
    fn baseline(&self, place: Place<'_>) -> Option<Result<Number, Unknown>>;
}

/// The figures that were reported of an indicator.
#[derive(Debug, Clone, Copy)]
pub struct Reported<'a> {
    /// What was reported.
    pub outcomes: &'a Outcomes,
    /// Of what.
    pub item: ItemId,
}

impl Figures for Reported<'_> {
    fn reading(&self, slice: &SliceOf, labels: &Labels) -> Option<Reading> {
        let found = |label| self.outcomes.observation(self.item, slice, label);
        labels.iter().find_map(found).map(Reading::from)
    }

    fn labels(&self) -> Vec<Period> {
        self.outcomes.periods(self.item)
    }

    /// Of two labels with the same last day, one of the same kind as the period is taken.
    fn measured_before(&self, place: Place<'_>) -> Option<(Number, Option<Period>)> {
        let kind = std::mem::discriminant(&place.period.part);
        // A hidden outcome is measured and unknown: an older one must not stand for it.
        let measured = |label: &Period| {
            let observation = self.outcomes.observation(self.item, place.slice, *label)?;
            match observation.value {
                Observed::Value(value) => Some((Some(value), *label)),
                Observed::Missing(Missing::TooFewCases) => Some((None, *label)),
                Observed::Missing(_) => None,
            }
        };
        let earlier = self.outcomes.periods(self.item);
        let earlier = earlier.into_iter().filter(|label| label.last() < place.period.last());
        earlier
            .filter_map(|label| measured(&label))
            .max_by_key(|(_, label)| {
                (label.last(), std::mem::discriminant(&label.part) == kind, label.first())
            })
            .and_then(|(value, label)| Some((value?, Some(label))))
    }

    fn baseline(&self, _place: Place<'_>) -> Option<Result<Number, Unknown>> {
        None
    }
}

impl From<Observation<'_>> for Reading {
    fn from(observation: Observation<'_>) -> Self {
        Self {
            value: match observation.value {
                Observed::Value(value) => Ok(value),
                Observed::Missing(missing) => Err(missing),
            },
            numerator: observation.numerator,
            denominator: observation.denominator,
            forecast: observation.forecast,
            decimals: observation.decimals,
            pooled: observation.pooled,
            status: observation.status,
            published: observation.published,
            comment: observation.comment.map(str::to_owned),
            source: Some(observation.place),
        }
    }
}
