//! Diagnostics: what a person wrote wrongly, as values that are collected, never thrown.

pub mod render;

mod code;
mod page;

pub use code::{Code, Severity};
pub use page::{Block, Page};

use crate::language::Language;
use crate::language::say::{Message, Said};
use crate::source::Span;

/// One thing that is wrong or worth a look, with the places it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is; decides its severity unless the message is only advice there.
    pub code: Code,
    /// What is said, in either language.
    pub message: Message,
    /// The places it is about; the first is the place of the fault. Labels of [`Said`] go with them one by one.
    pub places: Vec<Span>,
    /// The text that puts it right, where one replacement surely does.
    pub edit: Option<Edit>,
}

/// Replaces what stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// With what.
    pub text: String,
}

impl Diagnostic {
    /// A diagnostic at one place.
    pub fn at(code: Code, message: impl Into<Message>, span: Span) -> Self {
        Self { code, message: message.into(), places: vec![span], edit: None }
    }

    /// With a further place.
    #[must_use]
    pub fn and(mut self, span: Span) -> Self {
        self.places.push(span);
        self
    }

    /// With the text that puts it right.
    #[must_use]
    pub fn edit(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edit = Some(Edit { span, text: text.into() });
        self
    }

    /// Its words.
    pub fn say(&self, language: Language) -> Said {
        self.message.say(language)
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Whether any of them is an error.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}
