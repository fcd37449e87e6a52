//! Resolve: reads the syntax of a plan; makes the plan, with ids instead of names and units checked, and a diagnostic
//! for everything that makes no sense. Never reads data, never judges an outcome.

use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::source::Files;
use crate::syntax::Document;

/// A plan, and what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// As much of the plan as could be understood; evaluated only where no diagnostic is an error.
    pub plan: Plan,
    /// What was found, in the order of the lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// Understands a document. `files` holds its text: rules and targets are kept as they were written.
pub fn resolve(_document: &Document, _files: &Files) -> Resolved {
    Resolved { plan: Plan::default(), diagnostics: Vec::new() }
}
