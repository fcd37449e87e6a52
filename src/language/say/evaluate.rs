//! What is said by `evaluate`.

use super::Said;
use crate::language::Language;

/// A message of `evaluate`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A number beyond 128 bits was needed on the way to a status.
    Overflow {
        /// The item, by its name.
        item: String,
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
            Self::Overflow { item } => Said::new(
                format!("Talen för {item} är för stora för att räknas exakt."),
                "för stora tal",
                "Skriv talen i en större enhet, till exempel mnkr i stället för kr.",
            ),
        }
    }

    fn english(&self) -> Said {
        match self {
            Self::Overflow { item } => Said::new(
                format!("The numbers of {item} are too large to be exact."),
                "numbers too large",
                "Write the numbers in a larger unit, for example MSEK instead of SEK.",
            ),
        }
    }
}
