//! The words around a diagnostic: how it opens, where it is, what it is called.

use crate::language::Language;

/// What stands around the sentences of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// Opens what stops the plan.
    Error,
    /// Opens what keeps a row out.
    ErrorInData,
    /// Opens what is worth a look.
    Warning,
    /// Opens what is worth a look in the data.
    WarningInData,
    /// Opens what is only said.
    Advice,
    /// Opens what is only said of the data.
    AdviceOnData,
    /// Where it is, after the name of the file.
    Place {
        /// Line, from 1.
        line: u32,
        /// Character in the line, from 1.
        column: u32,
    },
    /// Before the line as it stands in the file.
    Written,
    /// Before the code, which stands last.
    Code,
}

impl Frame {
    /// The words in a language.
    pub fn say(self, language: Language) -> String {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }

    fn swedish(self) -> String {
        match self {
            Self::Error => "Fel:".to_owned(),
            Self::ErrorInData => "Fel i data:".to_owned(),
            Self::Warning => "Varning:".to_owned(),
            Self::WarningInData => "Varning i data:".to_owned(),
            Self::Advice => "Råd:".to_owned(),
            Self::AdviceOnData => "Råd om data:".to_owned(),
            Self::Place { line, column } => format!("rad {line}, tecken {column}"),
            Self::Written => "Raden lyder:".to_owned(),
            Self::Code => "Kod:".to_owned(),
        }
    }

    fn english(self) -> String {
        match self {
            Self::Error => "Error:".to_owned(),
            Self::ErrorInData => "Error in the data:".to_owned(),
            Self::Warning => "Warning:".to_owned(),
            Self::WarningInData => "Warning in the data:".to_owned(),
            Self::Advice => "Advice:".to_owned(),
            Self::AdviceOnData => "Advice on the data:".to_owned(),
            Self::Place { line, column } => format!("line {line}, character {column}"),
            Self::Written => "The line reads:".to_owned(),
            Self::Code => "Code:".to_owned(),
        }
    }
}
