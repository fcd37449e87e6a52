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
    /// The weights of what stands under a heading add up beyond 128 bits.
    WeightsOverflow {
        /// The heading's title.
        heading: String,
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
            Self::WeightsOverflow { heading } => Said::new(
                format!("Vikterna under \"{heading}\" är för stora för att läggas ihop exakt."),
                "för stora vikter under den här rubriken",
                "Skriv mindre vikter: bara hur de förhåller sig till varandra spelar roll.",
            ),
        }
    }

    fn english(&self) -> Said {
        match self {
            Self::Overflow { item } => Said::new(
                format!("The numbers of {item} are too large to be exact."),
                "numbers too large",
                "Write the numbers in a larger unit, for example mkr instead of kr.",
            ),
            Self::WeightsOverflow { heading } => Said::new(
                format!("The weights under \"{heading}\" are too large to be added exactly."),
                "weights too large under this heading",
                "Write smaller weights: only how they stand to each other matters.",
            ),
        }
    }
}
