//! Report: reads an evaluated plan; makes a document of headings, paragraphs and tables, and writes it in a medium:
//! terminal, plain text, Markdown, JSON, CSV. Never judges anything.

mod document;
mod medium;
mod page;
mod record;
mod select;

#[cfg(test)]
mod tests;

pub use select::{has_status, knows_status, result_of};

use crate::diagnostic::Diagnostic;
use crate::evaluate::{Evaluated, ItemResult, Tested, TestedHeading};
use crate::language::Language;
use crate::plan::Plan;
use crate::source::Files;
use page::{Layout, View};

/// What is reported.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's and the data's files.
    pub files: &'a Files,
    /// The hash of the plan file's bytes, in hexadecimal.
    pub sha256: &'a str,
    /// The follow-up.
    pub evaluated: &'a Evaluated,
    /// Everything that was found in the plan and its data, in order; those of `evaluated` are among them.
    pub diagnostics: &'a [Diagnostic],
}

/// What of it, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The reader's language.
    pub language: Language,
    /// Columns of the terminal.
    pub width: usize,
    /// Colour as an addition, as ANSI sequences.
    pub colour: bool,
    /// The full explanation under every row.
    pub explain: bool,
    /// Counts only.
    pub summary: bool,
    /// Results with these statuses only; see [`knows_status`].
    pub only: Vec<String>,
    /// Results of this organisational unit only.
    pub org: Option<String>,
    /// What stands under a heading with this title only.
    pub under: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            language: Language::En,
            width: 100,
            colour: false,
            explain: false,
            summary: false,
            only: Vec::new(),
            org: None,
            under: None,
        }
    }
}

/// The follow-up report for a terminal.
pub fn table(report: &Report<'_>, options: &Options) -> String {
    let page = page::follow_up(&view(report, options, Layout::Narrow));
    medium::terminal(&page, options.width, options.colour)
}

/// The follow-up report for a screen reader: one fact a line, words instead of signs.
pub fn plain(report: &Report<'_>, options: &Options) -> String {
    medium::plain(&page::follow_up(&view(report, options, Layout::Spoken)))
}

/// The follow-up report as Markdown.
pub fn markdown(report: &Report<'_>, options: &Options) -> String {
    medium::markdown(&page::follow_up(&view(report, options, Layout::Wide)))
}

/// The result as JSON, on one line.
pub fn json(report: &Report<'_>, options: &Options) -> String {
    record::json(&view(report, options, Layout::Narrow))
}

/// The results as CSV; with `summary` the counts, `item,status,n`.
pub fn csv(report: &Report<'_>, options: &Options) -> String {
    let view = view(report, options, Layout::Narrow);
    if options.summary { record::summary(&view) } else { record::results(&view) }
}

/// One result in full; `plain` for a screen reader.
pub fn why(report: &Report<'_>, result: &ItemResult, plain: bool, options: &Options) -> String {
    let layout = if plain { Layout::Spoken } else { Layout::Narrow };
    let page = page::why(&view(report, options, layout), result);
    if plain {
        medium::plain(&page)
    } else {
        medium::terminal(&page, options.width, options.colour)
    }
}

/// Examples, tried: each that came out wrong, with why; then how many held.
pub fn examples(
    plan: &Plan,
    files: &Files,
    items: &[Tested],
    headings: &[TestedHeading],
    options: &Options,
) -> String {
    let page = page::examples(plan, files, items, headings, options.language);
    medium::terminal(&page, options.width, options.colour)
}

/// What `check` says last: how much was read, and how much was found.
pub fn checked(plan: &Plan, diagnostics: &[Diagnostic], options: &Options) -> String {
    let page = page::checked(plan, diagnostics, options.language);
    medium::terminal(&page, options.width, options.colour)
}

fn view<'a>(report: &Report<'a>, options: &'a Options, layout: Layout) -> View<'a> {
    View { report: *report, options, layout }
}
