//! What the command line says: its help, and what is wrong with what was asked.

mod en;
mod help;
mod help_en;
mod help_sv;
mod sv;

pub use help::{Frame, OptionWords, Topic, Verb, VerbWords};

use super::Said;
use crate::language::Language;

/// A message of `cli`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A verb there is not.
    UnknownVerb {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// An option there is not.
    UnknownOption {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// More was given than the verb takes.
    TooMuch {
        /// The first of what is too much.
        found: String,
    },
    /// An option does not take that value.
    InvalidValue {
        /// The option.
        option: String,
        /// As given.
        found: String,
        /// The values it takes; empty where they are not a list.
        possible: Vec<String>,
        /// The nearest.
        nearest: Option<String>,
    },
    /// An option lacks its value.
    MissingValue {
        /// The option.
        option: String,
        /// The values it takes; empty where they are not a list.
        possible: Vec<String>,
    },
    /// An option that takes no value got one.
    NeedlessValue {
        /// The option.
        option: String,
    },
    /// Something that must be given is not.
    Missing {
        /// What, as the usage line names it.
        missing: Vec<String>,
    },
    /// Two options that do not go together.
    Conflict {
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// An option that is given twice.
    Twice {
        /// The option.
        option: String,
    },
    /// The command line is not text.
    NotText,
    /// Anything else that is wrong with the command line.
    Unclear,
    /// No item is so called.
    UnknownItem {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// A heading is so called; it has no result of its own to explain.
    IsHeading {
        /// Its title.
        found: String,
        /// Items under it.
        items: Vec<String>,
    },
    /// Several items could be meant.
    AmbiguousItem {
        /// As given.
        found: String,
        /// Their names.
        items: Vec<String>,
    },
    /// The plan has no such follow-up.
    UnknownFollowUp {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// Those it has.
        known: Vec<String>,
    },
    /// There is no period in the data (`--at all`).
    NoPeriods,
    /// The plan has no such status.
    UnknownStatus {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// Those it has.
        known: Vec<String>,
    },
    /// The plan has no such heading.
    UnknownHeading {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// No result is of that unit.
    UnknownUnit {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// Those there are.
        known: Vec<String>,
    },
    /// The item has no result for that slice.
    UnknownSlice {
        /// The item's name.
        item: String,
        /// As given.
        found: String,
        /// Those it has.
        known: Vec<String>,
    },
    /// The item has no result at all.
    NoResult {
        /// The item's name.
        item: String,
        /// The follow-up's name.
        follow_up: String,
    },
    /// No diagnostic has that code.
    UnknownCode {
        /// As given.
        found: String,
        /// The nearest.
        nearest: Vec<String>,
    },
    /// A format that is not built yet.
    FormatNotYet {
        /// The format.
        format: String,
    },
    /// The ending of a file says no format.
    UnknownEnding {
        /// The file.
        path: String,
        /// The endings that do.
        known: Vec<String>,
    },
    /// `--plain` beside a format that is the same for every reader.
    PlainOnlyTable {
        /// The format.
        format: String,
    },
    /// The plan has errors.
    NotEvaluated {
        /// How many.
        errors: usize,
    },
    /// The data have errors, and `--strict` was asked for.
    Strict {
        /// How many.
        errors: usize,
    },
    /// Where what was said is shown with its lines.
    WithLines {
        /// The command.
        command: String,
    },
    /// More was found than is shown.
    More {
        /// How many are not shown.
        hidden: usize,
        /// The command that shows them all.
        command: String,
    },
    /// `--fail-on` found what it was to look for.
    FailedOn {
        /// How many.
        found: usize,
        /// The statuses.
        statuses: Vec<String>,
    },
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }
}

/// How many names a sentence lists.
const LISTED: usize = 10;

/// `a, b eller c`; the rest of a long list is a mark.
fn listed(names: &[String], or: &str) -> String {
    let mut shown: Vec<&str> = names.iter().take(LISTED).map(String::as_str).collect();
    if names.len() > shown.len() {
        shown.push("…");
    }
    match shown.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} {or} {last}", rest.join(", ")),
    }
}
