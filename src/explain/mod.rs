//! Explain: reads a plan and a result; makes the reasons for its status, as a tree with places and numbers. Words
//! come from `language`; nothing is decided here that was not decided before.

use crate::evaluate::{Evaluated, ItemResult};
use crate::language::Language;
use crate::plan::Plan;
use crate::source::Files;

/// What a result is explained from.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's and the data's files.
    pub files: &'a Files,
    /// The follow-up the result is of.
    pub evaluated: &'a Evaluated,
}

/// Why a result has its status.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {}

impl Explanation {
    /// The full explanation: one or two sentences.
    pub fn full(&self, _language: Language) -> String {
        String::new()
    }

    /// The short line under a row of the report; empty where there is nothing to say.
    pub fn short(&self, _language: Language) -> String {
        String::new()
    }
}

/// Why a result has its status.
pub fn explain(_scene: &Scene<'_>, _result: &ItemResult) -> Explanation {
    Explanation {}
}
