//! Conditions and values, typed. Numbers are in the measure of their dimension; units have been checked.

use super::{ItemId, ScaleId, SliceOf, StatusId, Tolerance};
use crate::language::{
    Comparison, Forecast, Horizon, KindWord, Operator, Quantifier, State, StepIs, When, Window,
};
use crate::plan::LevelId;
use crate::quantity::{Number, Period};

/// A condition; true, false or unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// True: a bare `otherwise`.
    Always,
    /// All of them.
    All(Vec<Condition>),
    /// Any of them.
    Any(Vec<Condition>),
    /// The opposite.
    Not(Box<Condition>),
    /// A comparison of two values.
    Compare(Value, Comparison, Value),
    /// `A between B and C`.
    Between(Value, Value, Value),
    /// `target met`.
    TargetMet,
    /// `outcome within 10 % of target`: met, or missed by at most that.
    WithinTarget(Tolerance),
    /// `A within 2 of B` of other values: |A − B| at most that, `Part` of |B|.
    Within(Value, Tolerance, Value),
    /// `improving`.
    Trend(When),
    /// `improving over 5 years`.
    TrendOver(When, Window),
    /// `target met 3 follow-ups in a row`: at this one and so many less one before it.
    MetInARow(u16),
    /// `target missed 3 follow-ups in a row`.
    MissedInARow(u16),
    /// `X is missing`; `X is measured` is its opposite. Never unknown.
    Missing(Value),
    /// An assignment's state is this.
    State(State),
    /// An assignment's forecast is this.
    Forecast(Forecast),
    /// `forecast is missing`, of an assignment.
    ForecastMissing,
    /// `deadline passed`.
    DeadlinePassed,
    /// `start passed`.
    StartPassed,
    /// `all steps completed`: of an assignment's steps, reported as any of these; unknown over none.
    Steps(Quantifier, Vec<StepIs>),
    /// In a flag: the status just decided is this.
    Status(StatusId),
    /// A fact of another item: `status of sick leave is green`, `sick leave is improving`.
    Of(OtherFact),
    /// `all green`, `no red indicators`, over the assessed; unknown over none.
    Quantified(Quantifier, RollUp),
}

/// A fact of another item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherFact {
    /// Which item.
    pub item: ItemId,
    /// The slice; `None` is this one. Parts it does not name are taken from this slice.
    pub slice: Option<SliceOf>,
    /// What is asked.
    pub asked: Asked,
}

/// What is asked of another item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// `status of X is green`: of the same slice, else its headline. A built-in one makes it unknown.
    Status(StatusId),
    /// `X is improving`.
    Trend(When, Option<Window>),
    /// `X is missing`, of an assignment: nothing is reported of it. Never unknown.
    Unreported,
}

/// What a roll-up fact counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollUp {
    /// These statuses, of every scale that has them under the word used; empty with `not_assessed`.
    pub statuses: Vec<(ScaleId, StatusId)>,
    /// `not assessed`: every built-in status but *struck*.
    pub not_assessed: bool,
    /// Among what.
    pub of: Source,
    /// By weight.
    pub weighted: bool,
}

/// What a roll-up fact counts among.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// All indicators and assignments under the heading; in rules for the headline, the slices.
    Items,
    /// Those with this word.
    Kind(KindWord),
    /// `indicators`, in a plan where nothing is called just that: all that is measured, whatever its word.
    Indicators,
    /// `assignments`, likewise: all that is to be done.
    Assignments,
    /// Headings of this level under it.
    Level(LevelId),
    /// In rules for the headline, every unit.
    Units,
    /// In rules for the headline, every value of this breakdown.
    Breakdown(usize),
}

/// A value; a number, or unknown with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Constant(Number),
    /// This slice, this period.
    Outcome,
    /// The target as a number.
    Target,
    /// The item's baseline.
    Baseline,
    /// The same period last year.
    Previous,
    /// The newest earlier outcome, however old.
    PreviousMeasured,
    /// An indicator's forecast figure.
    Forecast,
    /// How far on the wrong side; negative: to spare.
    Deviation,
    /// Outcome / target in %, or target / outcome where lower is better.
    Attainment,
    /// Outcome − baseline.
    Change,
    /// That / |baseline|, in %.
    RelativeChange,
    /// The numerator.
    Numerator,
    /// The denominator.
    Denominator,
    /// An assignment's completion in %.
    Progress,
    /// A value of another slice or period, or of another item.
    Elsewhere(Elsewhere),
    /// `A + B` and so on.
    Arithmetic(Box<Value>, Operator, Box<Value>),
    /// `-A`.
    Negative(Box<Value>),
    /// `min of A, B`.
    Minimum(Vec<Value>),
    /// `max of A, B`.
    Maximum(Vec<Value>),
    /// `count of delayed steps`: reported as any of these.
    StepCount(Vec<StepIs>),
    /// `share of completed steps`, in % of all: over none unknown.
    StepShare(Vec<StepIs>),
    /// `spread of A, B, C`, and `gap between K and M`: the greatest less the least.
    Spread(Vec<Value>),
    /// `mean change over 5 years`: a year.
    MeanChange(Window),
    /// `projected in 2030`: the outcome carried on to then by the mean change.
    Projected(Horizon, Window),
    /// `deviation projected in target year`: how far that is on the wrong side of the target of then.
    ProjectedDeviation(Horizon, Window),
    /// `count of red`: over none 0.
    CountOf(RollUp),
    /// `share of green`, in % of the assessed: over none unknown.
    ShareOf(RollUp),
}

impl Value {
    /// Whether a value is this one or made of it.
    pub fn has(&self, part: &Self) -> bool {
        let mut left = vec![self];
        while let Some(next) = left.pop() {
            if next == part {
                return true;
            }
            match next {
                Self::Arithmetic(one, _, other) => left.extend([&**one, &**other]),
                Self::Negative(inner) => left.push(inner),
                Self::Minimum(values) | Self::Maximum(values) | Self::Spread(values) => {
                    left.extend(values);
                }
                _ => {}
            }
        }
        false
    }
}

/// `outcome for K`, `outcome in 2019`: a value of the same item elsewhere; `EU average`: the outcome of another item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Elsewhere {
    /// Of which indicator or series; `None` is this one.
    pub item: Option<ItemId>,
    /// Which value: `Outcome`, `Target`, `Baseline`, `Numerator` or `Denominator`.
    pub value: ElsewhereValue,
    /// The slice; `None` is this one. Parts it does not name are taken from this slice.
    pub slice: Option<SliceOf>,
    /// The period; `None` is this one.
    pub period: Option<ElsewherePeriod>,
}

/// What may be asked for elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElsewhereValue {
    /// The outcome.
    Outcome,
    /// The target as a number.
    Target,
    /// The numerator.
    Numerator,
    /// The denominator.
    Denominator,
}

/// When, elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElsewherePeriod {
    /// `in 2019`: the same part of that year.
    SamePartOf(i16),
    /// `in full year 2019`.
    FullYear(i16),
    /// `in 2019-04`.
    Exactly(Period),
    /// `in same period last year`.
    YearBefore,
    /// `in previous follow-up`: of the item's own, the one before.
    PreviousFollowUp,
}
