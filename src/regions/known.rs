//! What is known of a value: the number, or why there is none.

use crate::language::BuiltIn;
use crate::plan::{ItemId, SliceOf};
use crate::quantity::{ArithmeticError, Number, Period};

/// A number, or every reason why there is none.
pub type Known = Result<Number, Vec<Unknown>>;

/// One reason why a value is unknown. Never taken as zero, never green.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unknown {
    /// The outcome is missing.
    Outcome,
    /// The outcome of another period or slice is missing.
    OutcomeOf(SliceOf, Period),
    /// The goal is no single number (`between`, `follow only`), or no target line holds.
    Target,
    /// That outcome is not shown, since the cases are few.
    TooFewCases(SliceOf, Period),
    /// The baseline is missing: there is no outcome for this period.
    Baseline(Period),
    /// There is no figure for the baseline for this slice.
    BaselineFigure,
    /// The same period last year is missing.
    Previous(Period),
    /// There is no earlier outcome at all.
    PreviousMeasured,
    /// There are so few measured outcomes up to this one, and so many are asked for.
    FewerValues {
        /// How many there are.
        found: u16,
        /// How many are asked for.
        asked: u16,
    },
    /// This year is past, and nothing is carried on to it.
    PastYear(i16),
    /// No target says a year to reach it in.
    TargetYear,
    /// No target holds at a follow-up with this period.
    TargetOf(Period),
    /// The outcome of this period rests on fewer cases than are held against a target.
    UnderMinimumCases(Period),
    /// Outcomes before and from this period are not compared.
    Break(Period),
    /// No forecast figure is reported.
    Forecast,
    /// No numerator is reported.
    Numerator,
    /// No denominator is reported.
    Denominator,
    /// No progress is reported.
    Progress,
    /// No state is reported.
    State,
    /// Nothing is reported of this step, or not what is asked about it.
    Step(String),
    /// The assignment has no steps.
    NoSteps,
    /// The plan gives no deadline.
    Deadline,
    /// No start is reported.
    Start,
    /// An attainment is defined for an outcome of at least 0 and a target over 0 only.
    Attainment,
    /// Nothing under the heading is assessed.
    NothingAssessed,
    /// One of the slices that are counted is not assessed.
    SliceNotAssessed,
    /// The direction that is better is not said, so a change has none.
    Direction,
    /// The status itself is a built-in one.
    Status,
    /// A percentage of zero.
    PartOfZero,
    /// It is more than any number: the attainment of an outcome 0 where lower is better. Comparisons with numbers
    /// are decided all the same.
    MoreThanAnyNumber,
    /// It is less than any number: the opposite of that.
    LessThanAnyNumber,
    /// This is unknown of another item.
    Of(ItemId, Box<Unknown>),
    /// The status of another item is a built-in one; `None`: it is not settled.
    StatusOf(ItemId, Option<BuiltIn>),
    /// Division by zero, or a result beyond 128 bits.
    Arithmetic(ArithmeticError),
}

impl Unknown {
    /// Whether there is a value, only no number as great or small.
    pub(super) fn is_beyond_numbers(&self) -> bool {
        matches!(self, Self::MoreThanAnyNumber | Self::LessThanAnyNumber)
    }
}

impl From<ArithmeticError> for Unknown {
    fn from(error: ArithmeticError) -> Self {
        Self::Arithmetic(error)
    }
}

/// Adds reasons to others, each once, in the order they were found.
pub(super) fn add_reasons(reasons: &mut Vec<Unknown>, more: impl IntoIterator<Item = Unknown>) {
    for reason in more {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
}

/// Two that are both needed: both, or every reason why not.
pub(super) fn both<A, B>(
    one: Result<A, Vec<Unknown>>,
    other: Result<B, Vec<Unknown>>,
) -> Result<(A, B), Vec<Unknown>> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(mut reasons), Err(more)) => {
            add_reasons(&mut reasons, more);
            Err(reasons)
        }
        (Err(reasons), _) | (_, Err(reasons)) => Err(reasons),
    }
}
