//! Closed lists of words that more than one layer speaks of.

/// An assignment's state, as it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// `planned`.
    Planned,
    /// `ongoing`.
    Ongoing,
    /// `delayed`.
    Delayed,
    /// `at risk`.
    AtRisk,
    /// `completed`.
    Completed,
    /// `cancelled`.
    Cancelled,
}

/// An assignment's forecast, as it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Forecast {
    /// `good`.
    Good,
    /// `uncertain`.
    Uncertain,
    /// `poor`.
    Poor,
}

/// What a step of an assignment is asked to be reported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepIs {
    /// Its state is this.
    State(State),
    /// Its forecast is this.
    Forecast(Forecast),
}

/// The word an item is introduced by; reports and rules tell items apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindWord {
    /// `indicator`, `indikator`.
    Indicator,
    /// `measure`, `mått`.
    Measure,
    /// `KPI`, `nyckeltal`.
    Kpi,
    /// `styrmått`.
    Styrmatt,
    /// `mätetal`.
    Matetal,
    /// `assignment`, `uppdrag`.
    Assignment,
    /// `action`, `åtgärd`.
    Action,
    /// `activity`, `aktivitet`.
    Activity,
    /// `series`, `underlag`.
    Series,
}

impl KindWord {
    /// Whether it is a word for something to be done, not for something measured.
    pub fn is_assignment(self) -> bool {
        matches!(self, Self::Assignment | Self::Action | Self::Activity)
    }
}

/// How far back is looked: `over 5 years`, `over the last 6 values`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Window {
    /// From the same part of the year so many years earlier.
    Years(u16),
    /// From the first of so many measured outcomes, the newest among them.
    Values(u16),
}

/// What a series is carried on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// `projected in 2030`.
    Year(i16),
    /// `projected in target year`.
    TargetYear,
}

/// `<` `<=` `>` `>=` `=` `!=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// Under.
    Less,
    /// Not over.
    AtMost,
    /// Over.
    More,
    /// Not under.
    AtLeast,
    /// The same.
    Equal,
    /// Not the same.
    NotEqual,
}

/// `+ - * /`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient.
    Over,
}

/// `all`, `any`, `no`, `most`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantifier {
    /// Every one.
    All,
    /// At least one.
    Any,
    /// None.
    No,
    /// More than half.
    Most,
}

/// Which way the outcome goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// In the direction that is better.
    Improving,
    /// In the other direction.
    Worsening,
    /// Within the tolerance.
    Unchanged,
}

/// A status that is built in; none is ever green. In the order in which the first that applies is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BuiltIn {
    /// `struck`.
    Struck,
    /// `not due`.
    NotDue,
    /// `not measured`.
    NotMeasured,
    /// `cancelled`.
    Cancelled,
    /// `too few cases`.
    TooFewCases,
    /// `no target`.
    NoTarget,
    /// `cannot be assessed`.
    CannotBeAssessed,
}
