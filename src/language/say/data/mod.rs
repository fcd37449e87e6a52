//! What is said of outcome data: of a file, of a row, and of rows that contradict each other.

mod contradiction;
mod file;
mod file_en;
mod file_sv;
mod row;
mod row_en;
mod row_sv;

pub use contradiction::{Account, Contradiction, Parts, Shown, SliceRows, Told};
pub use file::{FileFault, Format};
pub use row::{Also, Effect, RowFault, RowMessage};

use super::Said;
use crate::language::Language;
use crate::quantity::Period;

/// A message of `data`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Of a file as a whole, or of one of its columns.
    File(FileFault),
    /// Of a row.
    Row(Box<RowMessage>),
    /// Of rows that contradict each other.
    Contradiction(Box<Contradiction>),
    /// Further faults of a kind that has been shown often enough.
    More {
        /// The column, where they are in one.
        header: Option<String>,
        /// The rows.
        also: Also,
    },
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match self {
            Self::File(fault) => fault.say(language),
            Self::Row(message) => message.say(language),
            Self::Contradiction(contradiction) => contradiction.say(language),
            Self::More { header, also } => more(header.as_deref(), also, language),
        }
    }
}

fn more(header: Option<&str>, also: &Also, language: Language) -> Said {
    let (count, rows) = (also.count, also.say(language));
    match language {
        Language::Sv => {
            let place = header.map(|header| format!(" i kolumnen {header}")).unwrap_or_default();
            Said::new(
                format!("Samma slags fel finns på {count} rader till{place}."),
                "här börjar de",
                format!("De är {rows}."),
            )
        }
        Language::En => {
            let place = header.map(|header| format!(" in the column {header}")).unwrap_or_default();
            Said::new(
                format!("The same kind of fault is on {count} more rows{place}."),
                "they begin here",
                format!("They are {rows}."),
            )
        }
    }
}

/// A period, and the follow-up it serves: `DÅ04 (2022-04)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The follow-up's name, with the year where it is not the plan's.
    pub name: Option<String>,
    /// The period.
    pub period: Period,
}

impl Occasion {
    /// As people say it.
    pub fn say(&self) -> String {
        match &self.name {
            Some(name) => format!("{name} ({})", self.period),
            None => self.period.to_string(),
        }
    }

    /// By its name alone, where it has one.
    pub fn short(&self) -> String {
        self.name.clone().unwrap_or_else(|| self.period.to_string())
    }
}

/// `a, b och c`.
fn listed(parts: &[String], last: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}

/// The word for *and*.
fn and(language: Language) -> &'static str {
    match language {
        Language::Sv => "och",
        Language::En => "and",
    }
}

/// The word for *or*.
fn or(language: Language) -> &'static str {
    match language {
        Language::Sv => "eller",
        Language::En => "or",
    }
}

/// `Menade du  X ?`
fn meant(nearest: Option<&str>, language: Language) -> String {
    let Some(nearest) = nearest else { return String::new() };
    match language {
        Language::Sv => format!("Menade du  {nearest} ?"),
        Language::En => format!("Did you mean  {nearest} ?"),
    }
}
