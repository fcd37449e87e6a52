//! The `example` lines, tried.

mod heading;
mod item;
mod set;
#[cfg(test)]
mod tests;

use super::{Tested, TestedHeading};
use crate::plan::{HeadingId, ItemId, Plan};

/// Tries every example of every item and heading, in the plan's order. What was struck is judged no more.
pub fn examples(plan: &Plan) -> (Vec<Tested>, Vec<TestedHeading>) {
    let items = (0..).map(ItemId).zip(&plan.items).flat_map(|(id, item)| {
        let tried = item.examples.iter().enumerate().filter(|_| item.struck.is_none());
        tried.map(move |(at, example)| item::tested(plan, id, item, at, example))
    });
    let headings = (0..).map(HeadingId).zip(&plan.headings).flat_map(|(id, heading)| {
        let tried = heading.examples.iter().enumerate().filter(|_| heading.struck.is_none());
        tried.map(move |(at, example)| heading::tested(plan, id, heading, at, example))
    });
    (items.collect(), headings.collect())
}
