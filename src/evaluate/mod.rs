//! Evaluate: reads a plan and its outcomes; makes a result for every item and slice with everything that led to
//! it, and the counts. Never words anything.

mod examples;
mod follow_up;
mod result;

pub use examples::examples;
pub use follow_up::{every_follow_up, follow_up};

pub use result::{
    BaselineFrom, Because, Counts, Evaluated, FollowUpAt, HeadingResult, ItemResult, OutcomeFigure,
    Step, TargetFigure, Tested, TestedHeading,
};

use crate::outcomes::Outcomes;
use crate::plan::Plan;

/// Evaluates a plan at a follow-up.
pub fn evaluate(_plan: &Plan, _outcomes: &Outcomes, at: &FollowUpAt) -> Evaluated {
    Evaluated {
        follow_up: at.clone(),
        data: Vec::new(),
        results: Vec::new(),
        headings: Vec::new(),
        counts: Counts::default(),
        diagnostics: Vec::new(),
    }
}
