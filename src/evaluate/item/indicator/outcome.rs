//! Outcomes as they are judged: rounded where the plan asks for it.

use super::Subject;
use crate::evaluate::OutcomeFigure;
use crate::evaluate::follow_up::Labels;
use crate::evaluate::item::{Place, Reading};
use crate::outcomes::Missing;
use crate::plan::SliceOf;
use crate::quantity::{ArithmeticError, Number, Period};
use crate::regions::Unknown;

impl Subject<'_> {
    /// An outcome as it is judged. `round outcome` counts decimals in the unit itself.
    pub(super) fn judged(&self, raw: Number) -> Result<Number, ArithmeticError> {
        let Some(decimals) = self.indicator.round_outcome else { return Ok(raw) };
        let scale = self.indicator.unit.scale;
        raw.over(scale)?.rounded(decimals)?.times(scale)
    }

    /// The outcome as judged and as reported, or why there is none.
    pub(super) fn outcome(&self, reading: Option<&Reading>) -> Result<OutcomeFigure, Missing> {
        let reading = reading.ok_or(Missing::NotReported)?;
        let raw = reading.value?;
        let written = self
            .indicator
            .round_outcome
            .map_or(reading.decimals, |decimals| decimals.min(reading.decimals));
        Ok(OutcomeFigure {
            value: self.judged(raw).map_err(|_| Missing::Overflow)?,
            raw,
            numerator: reading.numerator,
            denominator: reading.denominator,
            forecast: reading.forecast,
            decimals: self.indicator.decimals.unwrap_or(written),
            pooled: reading.pooled,
        })
    }

    /// The outcome of another period, to hold the outcome of `now` against; `absent` is said where there is none.
    pub(super) fn compared(
        &self,
        slice: &SliceOf,
        labels: &Labels,
        now: Period,
        absent: Unknown,
    ) -> Result<Number, Unknown> {
        if let Some(broken) = self.broken_between(labels.period, now) {
            return Err(Unknown::Break(broken));
        }
        self.looks_up(slice, labels.iter());
        match self.figures.reading(slice, labels).map(|reading| reading.value) {
            Some(Ok(raw)) => Ok(self.judged(raw)?),
            Some(Err(Missing::Overflow)) => Err(ArithmeticError::Overflow.into()),
            Some(Err(Missing::TooFewCases)) => {
                Err(Unknown::TooFewCases(slice.clone(), labels.period))
            }
            Some(Err(_)) | None => Err(absent),
        }
    }

    /// The break that keeps two periods' outcomes from being compared. An accumulating outcome is from 1 January on.
    fn broken_between(&self, one: Period, other: Period) -> Option<Period> {
        if one == other {
            return None;
        }
        let begins = |period: Period| match self.indicator.accumulates {
            Some(_) => Period::year(period.year).first(),
            None => period.first(),
        };
        let (from, to) = (begins(one).min(begins(other)), one.last().max(other.last()));
        let breaks = self.indicator.breaks.iter().map(|series_break| series_break.from);
        breaks.into_iter().find(|broken| from < broken.first() && broken.first() <= to)
    }

    /// Whether outcomes of two periods are of the same kind: months and months; of what accumulates the same part of a
    /// year, for it begins on 1 January.
    pub(super) fn is_alike(&self, one: Period, other: Period) -> bool {
        match self.indicator.accumulates {
            Some(_) => one.part == other.part,
            None => std::mem::discriminant(&one.part) == std::mem::discriminant(&other.part),
        }
    }

    /// The newest earlier outcome, however old.
    pub(super) fn previous_measured(&self, place: Place<'_>) -> Result<Number, Unknown> {
        let (raw, period) = self.figures.measured_before(place).ok_or(Unknown::PreviousMeasured)?;
        self.looks_up(place.slice, period);
        if let Some(broken) = period.and_then(|earlier| self.broken_between(earlier, place.period))
        {
            return Err(Unknown::Break(broken));
        }
        Ok(self.judged(raw)?)
    }
}
