//! The status of one outcome, with every step that led there.

use super::{Decision, Inputs, Judged};
use crate::plan::{Condition, RuleSet, Value};

/// Tries every rule of a set: the evaluation table of the language.
pub fn decide(_rules: &RuleSet, _inputs: &Inputs<'_>) -> Decision {
    Decision { verdict: super::Verdict::Uncovered, tried: Vec::new() }
}

/// How one condition comes out.
pub fn judge(_condition: &Condition, _inputs: &Inputs<'_>) -> Judged {
    Judged { truth: super::Truth::Unknown, detail: super::Detail::Fact(None) }
}

/// What a value is.
pub fn value(_value: &Value, _inputs: &Inputs<'_>) -> super::Known {
    Err(Vec::new())
}

/// How the outcome goes, in the direction that is better.
pub fn trend(_inputs: &Inputs<'_>) -> Result<crate::language::When, Vec<super::Unknown>> {
    Err(Vec::new())
}
