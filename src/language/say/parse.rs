//! What is said of a line that cannot be read.

use super::Said;
use crate::language::Language;

/// A message of `parse`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A word no statement begins with.
    UnknownWord {
        /// The word.
        found: String,
        /// The nearest that could stand there, in the author's language.
        nearest: Option<String>,
    },
    /// A line nobody can read.
    Unreadable {
        line: String,
    },
    LineTooLong {
        bytes: usize,
        most: usize,
    },
    NestedTooDeep {
        most: usize,
    },
    TooManyNots {
        most: usize,
    },
    BadCharacter {
        found: String,
    },
    UnclosedQuote {
        line: String,
    },
    NothingToContinue {
        found: String,
    },
    AmbiguousNumber {
        written: String,
        thousands: crate::quantity::Number,
        decimal: crate::quantity::Number,
    },
    NumberTooLarge {
        written: String,
    },
    UnreadableNumber {
        written: String,
    },
    BadYear {
        written: String,
    },
    BadDate {
        written: String,
    },
    BadPeriod {
        written: String,
    },
    ChainedComparison {
        low: String,
        low_sign: String,
        value: String,
        high_sign: String,
        high: String,
        between: bool,
    },
    MixedAndOr {
        part: String,
    },
    /// A construct of the language that is not built yet.
    NotSupportedYet {
        /// Its name, as in the language page, in the author's words.
        construct: String,
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

    fn swedish(&self) -> Said {
        match self {
            Self::UnknownWord { found, nearest } => Said::new(
                format!("Jag känner inte igen \"{found}\"."),
                "okänt ord",
                nearest
                    .as_ref()
                    .map(|nearest| format!("Menade du  {nearest} ?"))
                    .unwrap_or_default(),
            ),
            Self::NotSupportedYet { construct } => Said::new(
                format!("\"{construct}\" stöds inte än."),
                "stöds inte än",
                "Ta bort raden så länge.",
            ),
            other => Said::new(format!("{other:?}"), "", ""),
        }
    }

    fn english(&self) -> Said {
        match self {
            Self::UnknownWord { found, nearest } => Said::new(
                format!("I do not recognise \"{found}\"."),
                "unknown word",
                nearest
                    .as_ref()
                    .map(|nearest| format!("Did you mean  {nearest} ?"))
                    .unwrap_or_default(),
            ),
            Self::NotSupportedYet { construct } => Said::new(
                format!("\"{construct}\" is not supported yet."),
                "not supported yet",
                "Leave the line out for now.",
            ),
            other => Said::new(format!("{other:?}"), "", ""),
        }
    }
}
