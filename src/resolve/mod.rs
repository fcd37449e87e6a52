//! Resolve: reads the syntax of a plan; makes the plan, with ids instead of names and units checked, and a diagnostic
//! for everything that makes no sense. Never reads data, never judges an outcome.

mod author;
mod blocks;
mod circles;
mod conditions;
mod context;
mod found;
mod frame;
mod headings;
mod items;
mod judgement;
mod put_together;
mod ranges;
mod rules;
mod steps;
mod units;
mod words;

#[cfg(test)]
mod tests;

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
///
/// ```
/// use malvakt::parse::parse;
/// use malvakt::resolve::resolve;
/// use malvakt::source::{File, Files};
///
/// let text = "plan \"Vårdplan\"\n  år 2024\n\nstyrmått väntetid\n  målvärde minst 70 %\n  grön om målet är uppnått\n  annars röd\n";
/// let mut files = Files::default();
/// let file = files.add(File::new("vård.plan", text));
/// let resolved = resolve(&parse(file, text).document, &files);
/// assert_eq!(resolved.diagnostics, []);
/// assert_eq!(resolved.plan.items.first().unwrap().name, "väntetid");
/// ```
pub fn resolve(document: &Document, files: &Files) -> Resolved {
    put_together::resolve(document, files)
}
