//! What is said by `resolve`.

use super::Said;
use crate::language::Language;

/// A message of `resolve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A name nothing has.
    UnknownName {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
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
            Self::UnknownName { found, nearest } => Said::new(
                format!("Inget heter \"{found}\" i planen."),
                "okänt namn",
                nearest
                    .as_ref()
                    .map(|nearest| format!("Menade du  {nearest} ?"))
                    .unwrap_or_default(),
            ),
        }
    }

    fn english(&self) -> Said {
        match self {
            Self::UnknownName { found, nearest } => Said::new(
                format!("Nothing in the plan is called \"{found}\"."),
                "unknown name",
                nearest
                    .as_ref()
                    .map(|nearest| format!("Did you mean  {nearest} ?"))
                    .unwrap_or_default(),
            ),
        }
    }
}
