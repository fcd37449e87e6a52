//! What is told beside a status: how far from the target, how much it changed, how it goes.

use super::gathered::Gathered;
use crate::evaluate::{BaselineFrom, Because, status};
use crate::language::{BuiltIn, When};
use crate::plan::{Condition, Status, Value};
use crate::quantity::{ArithmeticError, Number};
use crate::regions::{Inputs, Known, Truth, Unknown, judge, trend, value};

/// Figures that follow from the inputs.
pub struct Derived {
    met: Option<bool>,
    deviation: Known,
    attainment: Known,
    change: Known,
    trend: Result<When, Vec<Unknown>>,
}

impl Derived {
    /// Works them out.
    pub fn of(inputs: &Inputs<'_>) -> Self {
        Self {
            met: match judge(&Condition::TargetMet, inputs).truth {
                Truth::True => Some(true),
                Truth::False => Some(false),
                Truth::Unknown => None,
            },
            deviation: value(&Value::Deviation, inputs),
            attainment: value(&Value::Attainment, inputs),
            change: value(&Value::Change, inputs),
            trend: trend(inputs),
        }
    }

    /// Whether the target is met, the deviation and the attainment; nothing where the result is not to be judged.
    pub fn against_target(
        &self,
        judgeable: bool,
    ) -> (Option<bool>, Option<Number>, Option<Number>) {
        if !judgeable {
            return (None, None, None);
        }
        (self.met, self.deviation.clone().ok(), self.attainment.clone().ok())
    }

    /// Outcome − baseline.
    pub fn change(&self) -> Option<Number> {
        self.change.clone().ok()
    }

    /// How it goes against what the trend is against, or the first reason why nobody can say.
    pub fn trend(&self, gathered: &Gathered) -> Result<(When, BaselineFrom), Unknown> {
        let (_, from) = gathered.trend.as_ref().map_err(Unknown::clone)?;
        match &self.trend {
            Ok(when) => Ok((*when, *from)),
            Err(unknown) => Err(unknown.first().cloned().unwrap_or(Unknown::Outcome)),
        }
    }

    /// Whether a number that was asked for is beyond 128 bits.
    pub fn overflowed(&self, inputs: &Inputs<'_>, because: &Because) -> bool {
        let overflow = Unknown::Arithmetic(ArithmeticError::Overflow);
        let target = inputs.target.as_ref().map(|target| target.nearest_figure(&inputs.outcome));
        let figures = [
            &inputs.baseline,
            &inputs.previous,
            &inputs.previous_measured,
            &inputs.trend_against,
            &self.deviation,
            &self.attainment,
            &self.change,
        ];
        let unknown = figures.into_iter().chain(&target).filter_map(|known| known.as_ref().err());
        status::overflowed(because) || unknown.flatten().any(|unknown| *unknown == overflow)
    }
}

/// Whether an outcome may be told against its target at all.
pub fn is_judgeable(status: Status, because: &Because) -> bool {
    !matches!(status, Status::BuiltIn(BuiltIn::NotDue | BuiltIn::TooFewCases))
        && !matches!(because, Because::NotMeasurable(_))
}
