//! Report: reads an evaluated plan; makes a document of headings, paragraphs and tables, and writes it in a medium:
//! terminal, plain text, Markdown, JSON, CSV. Never judges anything.

use crate::diagnostic::Diagnostic;
use crate::evaluate::{Evaluated, ItemResult, Tested, TestedHeading};
use crate::language::Language;
use crate::plan::{ItemId, Plan};
use crate::source::Files;

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
pub fn table(_report: &Report<'_>, _options: &Options) -> String {
    String::new()
}

/// The follow-up report for a screen reader: one fact a line, words instead of signs.
pub fn plain(_report: &Report<'_>, _options: &Options) -> String {
    String::new()
}

/// The follow-up report as Markdown.
pub fn markdown(_report: &Report<'_>, _options: &Options) -> String {
    String::new()
}

/// The result as JSON, on one line.
pub fn json(_report: &Report<'_>, _options: &Options) -> String {
    String::new()
}

/// The results as CSV; with `summary` the counts, `item,status,n`.
pub fn csv(_report: &Report<'_>, _options: &Options) -> String {
    String::new()
}

/// One result in full; `plain` for a screen reader.
pub fn why(_report: &Report<'_>, _result: &ItemResult, _plain: bool, _options: &Options) -> String {
    String::new()
}

/// The result of an item that `--for` names (`K`, `kvinnor`, a unit, both with a comma between); its headline
/// where nothing is named.
pub fn result_of<'a>(
    _report: &Report<'a>,
    _item: ItemId,
    _slice: Option<&str>,
) -> Option<&'a ItemResult> {
    None
}

/// Examples, tried: each that came out wrong, with why; then how many held.
pub fn examples(
    _plan: &Plan,
    _files: &Files,
    _items: &[Tested],
    _headings: &[TestedHeading],
    _options: &Options,
) -> String {
    String::new()
}

/// What `check` says last: how much was read, and how much was found.
pub fn checked(_plan: &Plan, _diagnostics: &[Diagnostic], _options: &Options) -> String {
    String::new()
}

/// Whether a word or symbol is a status of any scale of the plan, declared or built in, in either language.
pub fn knows_status(_plan: &Plan, _wanted: &str) -> bool {
    true
}

/// Whether a result has one of these statuses.
pub fn has_status(_plan: &Plan, _result: &ItemResult, _wanted: &[String]) -> bool {
    true
}
