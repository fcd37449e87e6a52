//! Evaluate: reads a plan and its outcomes; makes a result for every item and slice with everything that led to
//! it, and the counts. Never words anything.

mod examples;
mod flags;
mod follow_up;
mod item;
mod result;
#[cfg(test)]
mod rig;
mod roll_up;
mod so_far;
mod status;
#[cfg(test)]
mod tests;
mod unmeasured;

pub use examples::examples;
pub use follow_up::{every_follow_up, follow_up};

pub use result::{
    BaselineFrom, Because, Carried, CountCompared, Counts, Evaluated, FollowUpAt, FurtherFigures,
    GoalFigure, HeadingResult, ItemResult, Moved, OutcomeFigure, Spread, Step, TargetFigure,
    Tested, TestedHeading,
};

use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::evaluate::Message;
use crate::outcomes::Outcomes;
use crate::plan::Plan;
use roll_up::{Census, Placed};
use so_far::SoFar;

/// Evaluates a plan at a follow-up.
pub fn evaluate(plan: &Plan, outcomes: &Outcomes, at: &FollowUpAt) -> Evaluated {
    let mut so_far = SoFar { outcomes, results: vec![Vec::new(); plan.items.len()] };
    let mut overflowed = vec![false; plan.items.len()];
    // An item whose rules ask for the status of another comes after it; then flags may ask for any.
    for id in plan.in_order_of_status().chain(plan.order.flags_ask.iter().copied()) {
        let Some(item) = plan.item(id) else { continue };
        let of_item = item::of_item(plan, &so_far, at, id, item);
        if let Some(slot) = so_far.results.get_mut(id.0 as usize) {
            *slot = of_item.results;
        }
        if let Some(slot) = overflowed.get_mut(id.0 as usize) {
            *slot = of_item.overflowed;
        }
    }
    let mut places: Vec<Placed<'_>> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for ((item, results), overflowed) in plan.items.iter().zip(&so_far.results).zip(overflowed) {
        places.extend(roll_up::places(plan, item, results));
        if overflowed {
            let message = Message::Overflow { item: item.name.clone() };
            diagnostics.push(Diagnostic::at(Code::Overflow, message, item.span));
        }
    }
    let counted = places.iter().map(|place| (place.item.word, place.status));
    let counts = roll_up::counts(plan, counted);
    let census = Census::of(plan, places);
    let (headings, of_headings) = roll_up::headings(plan, &so_far, at, census);
    diagnostics.extend(of_headings);
    let (published_counts, differing) = roll_up::published(plan, outcomes, at, &counts, &headings);
    diagnostics.extend(differing);
    let results: Vec<ItemResult> = so_far.results.into_iter().flatten().collect();
    Evaluated {
        follow_up: at.clone(),
        data: outcomes.files().to_vec(),
        results,
        headings,
        counts,
        published_counts,
        diagnostics,
    }
}
