//! One indicator at one follow-up: the result of each of its slices.

mod baseline;
mod built_in;
mod derived;
mod elsewhere;
mod gathered;
mod outcome;
mod over_time;
mod result;
mod step;
mod target;
mod watch;

pub use over_time::Times;
use watch::Watch;

use super::{Figures, Others};
use crate::evaluate::{FollowUpAt, ItemResult};
use crate::plan::{Indicator, Item, ItemId, Plan};

/// An indicator at a follow-up, and where its figures come from.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Which item.
    pub id: ItemId,
    /// The item.
    pub item: &'a Item,
    /// What only an indicator has.
    pub indicator: &'a Indicator,
    /// Where its figures come from.
    pub figures: &'a dyn Figures,
    /// Where those of others come from.
    pub others: &'a dyn Others,
    /// The follow-up.
    pub at: &'a FollowUpAt,
    /// Whether it is followed up then.
    pub followed_up: bool,
    /// What looks for the outcome that is judged under another name, if anything does.
    pub watch: Option<&'a Watch>,
}

/// A result, and whether a number on the way to it was beyond 128 bits.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessed {
    /// The result.
    pub result: ItemResult,
    /// Whether something overflowed.
    pub overflowed: bool,
}
