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
mod status;
#[cfg(test)]
mod tests;
mod unmeasured;

pub use examples::examples;
pub use follow_up::{every_follow_up, follow_up};

pub use result::{
    BaselineFrom, Because, Counts, Evaluated, FollowUpAt, HeadingResult, ItemResult, OutcomeFigure,
    Step, TargetFigure, Tested, TestedHeading,
};

use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::evaluate::Message;
use crate::outcomes::Outcomes;
use crate::plan::{Item, ItemId, Plan, Status};
use roll_up::Census;

/// Evaluates a plan at a follow-up.
pub fn evaluate(plan: &Plan, outcomes: &Outcomes, at: &FollowUpAt) -> Evaluated {
    let mut results: Vec<ItemResult> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut headlines: Vec<(&Item, Status)> = Vec::new();
    for (id, item) in (0..).map(ItemId).zip(&plan.items) {
        let of_item = item::of_item(plan, outcomes, at, id, item);
        let headline = of_item.results.iter().find(|result| result.headline);
        headlines.extend(headline.map(|result| (item, result.status)));
        if of_item.overflowed {
            let message = Message::Overflow { item: item.name.clone() };
            diagnostics.push(Diagnostic::at(Code::Overflow, message, item.span));
        }
        results.extend(of_item.results);
    }
    let counts = roll_up::counts(plan, headlines.iter().map(|(item, status)| (item.word, *status)));
    let census = Census::of(plan, headlines.into_iter());
    let (headings, of_headings) = roll_up::headings(plan, outcomes, at, census);
    diagnostics.extend(of_headings);
    Evaluated {
        follow_up: at.clone(),
        data: outcomes.files().to_vec(),
        results,
        headings,
        counts,
        diagnostics,
    }
}
