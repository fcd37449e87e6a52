//! Why a line cannot be read, and what its author meant.

use pest::error::Error;
use pest::iterators::Pair;

use super::folded::Folded;
use super::grammar::Rule;
use super::leaf::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::syntax::Statement;

/// A line that cannot be read.
pub(super) struct Junk {
    /// Why.
    pub diagnostic: Diagnostic,
    /// The block it meant to open.
    pub meant: Option<Statement>,
}

impl Junk {
    /// A line that meant to open no block.
    pub fn of(diagnostic: Diagnostic) -> Self {
        Self { diagnostic, meant: None }
    }
}

/// A line of which a part cannot be read.
pub(super) fn unread(folded: &Folded) -> Box<Diagnostic> {
    let span = folded.span(0, folded.text.len());
    Box::new(Diagnostic::at(
        Code::UnreadableLine,
        Message::Unreadable { line: folded.text.clone() },
        span,
    ))
}

/// What the grammar could not read.
pub(super) fn explain(folded: &Folded, _text: &str, _error: &Error<Rule>) -> Junk {
    Junk::of(*unread(folded))
}

impl Reader<'_> {
    /// A construct of the language that this version does not have.
    pub fn not_yet(&self, pair: &Pair<'_, Rule>) -> Box<Diagnostic> {
        let span = self.span(pair);
        let construct = self.written(span).to_owned();
        Box::new(Diagnostic::at(
            Code::NotSupportedYet,
            Message::NotSupportedYet { construct },
            span,
        ))
    }
}
