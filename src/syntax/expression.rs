//! Conditions and values as written. One tree for both: whether `red` is a status, an item or a mistake is for
//! `resolve` to say.

use super::Name;
use crate::language::{Comparison, Forecast, Horizon, Operator, Quantifier, State, StepIs, When};
use crate::quantity::{Number, Period};
use crate::source::{Span, Spanned};

/// An expression and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// Where.
    pub span: Span,
    /// What.
    pub node: Node,
}

/// What an expression says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// `A or B or C`; at least two.
    Or(Vec<Expression>),
    /// `A and B and C`; at least two.
    And(Vec<Expression>),
    /// `not A`.
    Not(Box<Expression>),
    /// `A <= B`. `A is B` with a value on the right is [`Comparison::Equal`].
    Compare {
        /// What is compared.
        left: Box<Expression>,
        /// How, and where the sign or words stand.
        comparison: Spanned<Comparison>,
        /// What with.
        right: Box<Expression>,
    },
    /// `A between B and C`, ends included.
    Between {
        /// What is compared.
        value: Box<Expression>,
        /// The lower end.
        low: Box<Expression>,
        /// The upper end.
        high: Box<Expression>,
    },
    /// `A within 10 % of target`, `A within 2 pp of target`; `of` is what it is within of.
    Within {
        /// What must be near.
        value: Box<Expression>,
        /// How near.
        tolerance: Tolerance,
        /// Near what.
        of: Box<Expression>,
    },
    /// `X is missing` (`missing` true), `X is measured` (false).
    Missing {
        /// Of what.
        of: Box<Expression>,
        /// `missing` or `measured`.
        missing: bool,
    },
    /// `target met` (true), `target missed` (false).
    TargetMet(bool),
    /// `improving`, `worsening`, `unchanged`.
    Trend(When),
    /// `sick leave is improving`.
    TrendOf {
        /// Of what.
        of: Box<Expression>,
        /// Which way.
        when: When,
        /// Over what, where that is said.
        over: Option<WindowWritten>,
    },
    /// `status of sick leave`.
    StatusOf(Name),
    /// `improving over 5 years`.
    TrendOver(When, WindowWritten),
    /// `target missed 3 follow-ups in a row`.
    InARow {
        /// `target met`, or `target missed`.
        met: bool,
        /// How many follow-ups.
        follow_ups: Spanned<Number>,
    },
    /// `planned`, `ongoing`, `delayed`, `at risk`, `completed`, `cancelled`: an assignment's state.
    State(State),
    /// `forecast good`, `forecast uncertain`, `forecast poor`.
    Forecast(Forecast),
    /// `deadline passed`.
    DeadlinePassed,
    /// `start passed`.
    StartPassed,
    /// `all green`, `any red indicators`, `no red`, `most green`: quantifier, then words that are a status and perhaps
    /// a kind or level word.
    Quantified {
        /// Which.
        quantifier: Quantifier,
        /// The words after it.
        words: Name,
    },
    /// `count of red`, `share of green or yellow`, `weighted share of green indicators`, `count of not assessed`.
    RollUp {
        /// `count of` (false) or `share of` (true).
        share: bool,
        /// `weighted`.
        weighted: bool,
        /// The words after it, one for each side of `or`; the last may end in a kind or level word.
        words: Vec<Name>,
    },
    /// `all steps completed`, `any step delayed`, of an assignment.
    Steps {
        /// Which.
        quantifier: Quantifier,
        /// What they are reported as: any of these.
        are: Vec<StepIs>,
    },
    /// `count of delayed steps`, `share of completed steps`.
    CountedSteps {
        /// `count of` (false) or `share of` (true).
        share: bool,
        /// What they are reported as: any of these.
        are: Vec<StepIs>,
    },
    /// `17.3 %`, `2 000`, `5 per 1000 invånare`.
    Number(NumberWritten),
    /// `yes` (true), `no` (false).
    Yes(bool),
    /// `10 % of target`: a factor.
    PartOf {
        /// The share.
        part: NumberWritten,
        /// Of what.
        of: Box<Expression>,
    },
    /// `A + B`, `A - B`, `A * B`, `A / B`.
    Arithmetic {
        /// The left side.
        left: Box<Expression>,
        /// Which, and where it stands.
        operator: Spanned<Operator>,
        /// The right side.
        right: Box<Expression>,
    },
    /// `-A` before something that is not a number.
    Negative(Box<Expression>),
    /// `min of A, B`.
    Minimum(Vec<Expression>),
    /// `max of A, B`.
    Maximum(Vec<Expression>),
    /// `spread of A, B, C`.
    Spread(Vec<Expression>),
    /// `gap between K and M`: two slices.
    Gap(Name, Name),
    /// `mean change over 5 years`.
    MeanChange(WindowWritten),
    /// `projected in 2030`, `deviation projected in target year over 5 years`.
    Projected {
        /// How far the projected outcome is on the wrong side of the target.
        deviation: bool,
        /// To when.
        to: Spanned<Horizon>,
        /// By the mean change over this.
        window: Option<WindowWritten>,
    },
    /// A built-in value.
    Value(ValueWord),
    /// `X for SLICE`.
    For {
        /// The value.
        value: Box<Expression>,
        /// The slice: a value of a breakdown or a unit.
        slice: Name,
    },
    /// `X in 2019`, `X in full year 2019`, `X in 2019-04`, `X in DÅ04`.
    In {
        /// The value.
        value: Box<Expression>,
        /// The period.
        period: PeriodWritten,
    },
    /// A name: an item, a status, a `let`, or a misspelling.
    Name(String),
}

/// `over 5 years`, `over the last 6 values`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowWritten {
    /// The whole.
    pub span: Span,
    /// How many.
    pub number: Spanned<Number>,
    /// Measured values, not years.
    pub values: bool,
}

/// How near: the amount before `of`.
pub type Tolerance = NumberWritten;

/// A number as written, with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberWritten {
    /// Number and unit together.
    pub span: Span,
    /// The number.
    pub number: Number,
    /// The unit, where one is written.
    pub unit: Option<UnitWritten>,
}

/// A unit as written: `%`, `procentenheter`, `per 1000 invånare`, `poäng`. White space folded to one space.
pub type UnitWritten = Spanned<String>;

/// A built-in value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueWord {
    /// `outcome`.
    Outcome,
    /// `target`.
    Target,
    /// `baseline`.
    Baseline,
    /// `previous`.
    Previous,
    /// `previous measured`.
    PreviousMeasured,
    /// `forecast`, an indicator's forecast figure.
    Forecast,
    /// `deviation`.
    Deviation,
    /// `attainment`.
    Attainment,
    /// `change`.
    Change,
    /// `relative change`.
    RelativeChange,
    /// `numerator`.
    Numerator,
    /// `denominator`.
    Denominator,
    /// `progress`.
    Progress,
}

/// A period as written after `in` or `compared to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeriodWritten {
    /// `2019`: a bare year, the same part of that year; `2019-04`: exactly that.
    Period(Spanned<Period>),
    /// `full year 2019`.
    FullYear(Spanned<i16>),
    /// `previous follow-up`.
    PreviousFollowUp(Span),
    /// `same period last year`.
    SamePeriodLastYear(Span),
    /// `DÅ04`, or a name that is no period.
    Named(Name),
}
