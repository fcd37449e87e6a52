//! Status rules, flags and examples, resolved.

use super::{Condition, ItemId, SliceOf, Status, StatusId};
use crate::language::{Forecast, State, StepIs};
use crate::quantity::{Number, Period};
use crate::source::Span;

/// A rule: `otherwise yellow if outcome <= target + 1 pp`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Where its line is.
    pub span: Span,
    /// The line as written, white space folded.
    pub text: String,
    /// Whether it says `otherwise`.
    pub otherwise: bool,
    /// The status it gives.
    pub status: StatusId,
    /// Its condition; [`Condition::Always`] for a bare `otherwise`.
    pub condition: Condition,
}

/// The rules that decide one item's or heading's status, in the order they were written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleSet {
    /// The rules.
    pub rules: Vec<Rule>,
    /// Whether any of them mentions the target (`target met`, `deviation`, `within` …).
    pub mentions_target: bool,
    /// Whether they are rules of the item's own, not of a `rules for` block or a named set.
    pub own: bool,
}

/// How an item's status comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rules {
    /// By rules.
    By(RuleSet),
    /// `assessed by hand`.
    ByHand,
    /// There are none: follow only, not measurable, or a series.
    None,
}

/// `flag "text" if CONDITION`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Where.
    pub span: Span,
    /// The remark.
    pub text: String,
    /// When.
    pub condition: Condition,
}

/// An example, resolved for one item or heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Where it is written.
    pub span: Span,
    /// The line as written, white space folded.
    pub text: String,
    /// Whether it stands in a `rules` block and is tested on every item that uses it.
    pub shared: bool,
    /// Whether it asks for the headline.
    pub headline: bool,
    /// What it sets. What is not set is missing.
    pub values: Vec<ExampleValue>,
    /// The slice.
    pub slice: SliceOf,
    /// The period; the plan's year unless said.
    pub period: Period,
    /// The status it expects.
    pub expected: Status,
}

/// One thing an example sets; numbers in the measure of their dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExampleValue {
    /// The outcome; `None` for `outcome missing`.
    Outcome(Option<Number>),
    /// `previous`; also the baseline where that is last year.
    Previous(Option<Number>),
    /// `previous measured`.
    PreviousMeasured(Option<Number>),
    /// `baseline`.
    Baseline(Option<Number>),
    /// `forecast`, a figure.
    Forecast(Option<Number>),
    /// `numerator`.
    Numerator(Option<Number>),
    /// `denominator`.
    Denominator(Option<Number>),
    /// `progress`.
    Progress(Option<Number>),
    /// What a step is reported as; `None` for every step.
    Step(Option<u32>, StepIs),
    /// An assignment's state.
    State(State),
    /// An assignment's forecast.
    ForecastReported(Forecast),
    /// The outcome of another indicator, for every slice alike; `None` where it is missing.
    Other(ItemId, Option<Number>),
    /// In a heading: how many have this status.
    Count(u32, Status),
}
