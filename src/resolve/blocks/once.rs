//! A property that may be said once.

use super::super::author::Author;
use super::super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::blocks::Message;
use crate::source::Span;

/// A property, and where it was said first.
#[derive(Debug, Clone)]
pub(in crate::resolve) struct Once<T>(Option<(T, Span)>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Once<T> {
    /// Takes what a line says; a second line is an error that names the first.
    pub fn set(&mut self, value: T, line: Span, author: &Author<'_>, found: &mut Found) {
        match &self.0 {
            Some((_, first)) => {
                let (written, earlier) = (author.text(line), author.text(*first));
                let first_line = author.line(*first);
                let message = if written == earlier {
                    Message::Twice { written, first_line }
                } else {
                    Message::Otherwise { written, earlier, first_line }
                };
                found.beside(Code::DuplicateLine, message, line, *first);
            }
            None => self.0 = Some((value, line)),
        }
    }

    /// What was said.
    pub fn value(&self) -> Option<&T> {
        self.0.as_ref().map(|(value, _)| value)
    }

    /// Where it was said.
    pub fn span(&self) -> Option<Span> {
        self.0.as_ref().map(|(_, span)| *span)
    }

    /// What was said, taken out.
    pub fn take(self) -> Option<T> {
        self.0.map(|(value, _)| value)
    }
}
