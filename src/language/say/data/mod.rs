//! What is said of outcome data: of a file, of a row, and of rows that contradict each other.

mod also;
mod contradiction;
mod file;
mod file_en;
mod file_sv;
mod hidden;
mod row;
mod row_en;
mod row_sv;

pub use also::Also;
pub use contradiction::{Account, Contradiction, Parts, Shown, SliceRows, Told};
pub use file::{FileFault, Format};
pub use row::{Effect, NotNumber, RowFault, RowMessage};

use super::Said;
use crate::language::{Language, printable};
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

impl Message {
    /// Tells no figure any more: they are of few cases, or would give such away. False where nothing is left to say.
    pub fn hide_figures(&mut self) -> bool {
        match self {
            Self::Contradiction(contradiction) => contradiction.hide_figures(),
            Self::File(_) | Self::Row(_) | Self::More { .. } => true,
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

/// What is written, safe to print; of something long its beginning.
fn quoted(text: &str) -> String {
    const MOST: usize = 80;
    let mut start: String = text.chars().take(MOST).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    printable(&start).into_owned()
}

/// `Menade du  X ?`, and a word on letters that only look like those of the nearest.
fn meant_instead(found: &str, nearest: Option<&str>, language: Language) -> String {
    let foreign = |letter: char| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    let looks_alike = nearest.is_some() && found.contains(foreign);
    let meant = meant(nearest, language);
    match (looks_alike, language) {
        (false, _) => meant,
        (true, Language::Sv) => {
            format!("{meant} Bokstäverna är ur ett annat alfabet och ser bara likadana ut.")
        }
        (true, Language::En) => {
            format!("{meant} The letters are of another alphabet and only look the same.")
        }
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
