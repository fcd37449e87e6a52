//! Examples as written: tests that stand with their rules.

use super::{Name, NumberWritten, PeriodWritten, ValueWord};
use crate::language::{Forecast, State, StepIs};
use crate::source::Span;

/// `example 17.3 % for M is yellow`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// `headline`.
    pub headline: Option<Span>,
    /// What it sets, in order.
    pub settings: Vec<Setting>,
    /// `for M`.
    pub slices: Vec<Name>,
    /// `in 2024`.
    pub period: Option<PeriodWritten>,
    /// The status it expects, in the author's words.
    pub status: Name,
}

/// One thing an example sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// `17.3 %`, `outcome 8.2 %`, `previous 7.9 %`, `denominator 40`; no word is the outcome, and in a heading
    /// `2 red` is how many have that status.
    Value(Option<ValueWord>, NumberWritten),
    /// `yes`, `outcome no`, `previous yes`; no word is the outcome.
    Yes(Option<ValueWord>, bool, Span),
    /// `outcome missing`.
    Missing(ValueWord, Span),
    /// Another indicator by name: `budget 40 mkr`.
    Item(Name, NumberWritten),
    /// `sick leave missing`.
    ItemMissing(Name),
    /// `step a completed`; without a name `all steps completed`.
    Step(Option<Name>, StepIs, Span),
    /// `delayed`.
    State(State, Span),
    /// `forecast good`.
    Forecast(Forecast, Span),
}
