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
    /// A count published elsewhere is another than ours.
    CountDiffers {
        /// What it is of: heading, kind and status, as the row says them.
        of: Vec<String>,
        /// What was published.
        published: u32,
        /// What we count.
        own: u32,
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
            Self::CountDiffers { of, published, own } => Said::new(
                format!(
                    "Publicerat antal för {} är {published}, men uppföljningen ger {own}.",
                    counted(of, "hela planen")
                ),
                format!("uppföljningen ger {own}"),
                "Inget ändras av det: båda antalen visas. Är något av dem fel?",
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
            Self::CountDiffers { of, published, own } => Said::new(
                format!(
                    "The published count for {} is {published}, but the follow-up gives {own}.",
                    counted(of, "the whole plan")
                ),
                format!("the follow-up gives {own}"),
                "Nothing is changed by it: both counts are shown. Is one of them wrong?",
            ),
            Self::WeightsOverflow { heading } => Said::new(
                format!("The weights under \"{heading}\" are too large to be added exactly."),
                "weights too large under this heading",
                "Write smaller weights: only how they stand to each other matters.",
            ),
        }
    }
}

/// What a count is of: `Vård, uppdrag, grön`.
fn counted(of: &[String], whole: &str) -> String {
    if of.is_empty() { whole.to_owned() } else { of.join(", ") }
}
