//! The grammar's parts of a line become syntax: what was written, with its places.

mod example;
mod expression;
mod fact;
mod leaf;
mod name;
mod over_time;
mod plan;
mod statement;
mod target;

use std::ops::Range;

use pest::iterators::Pair;

use super::grammar::{self, Rule};
use super::line::Folded;
use super::suggest;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::source::Span;
use crate::syntax::Statement;

/// What a part turns into, or the one diagnostic of its line.
pub(super) type Reading<T> = Result<T, Box<Diagnostic>>;

/// Reads parts of one folded line back from what was written.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The folded line.
    pub folded: &'a Folded,
    /// The file's text.
    pub text: &'a str,
}

impl<'a> Reader<'a> {
    /// Where a part was written.
    fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let span = pair.as_span();
        self.folded.span(span.start(), span.end())
    }

    /// What was written there.
    fn written(&self, span: Span) -> &'a str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// What the author wrote at a stretch of the folded line.
    pub fn author(&self, range: Range<usize>) -> String {
        self.folded.author(self.text, range)
    }

    /// The author's whole line with other words in place of a part.
    fn line_with(&self, pair: &Pair<'_, Rule>, words: &str) -> String {
        let span = pair.as_span();
        let before = self.author(0..span.start());
        let after = self.author(span.end()..self.folded.text.len());
        // White space after a part belongs to what follows it.
        let gap = if pair.as_str().ends_with(char::is_whitespace) { " " } else { "" };
        format!("{before}{words}{gap}{after}")
    }

    /// The block a line opens, though a part of it is wrong.
    pub fn block(&self, pair: &Pair<'_, Rule>) -> Option<Statement> {
        if pair.as_rule() == Rule::item { self.item_as_written(pair).ok() } else { None }
    }

    /// A part's own words, as the author wrote them, on one line.
    fn words(&self, pair: &Pair<'_, Rule>) -> String {
        let span = pair.as_span();
        suggest::squeezed(&self.author(span.start()..span.end()))
    }

    /// The part of a kind that the grammar says is there.
    fn need<'p>(&self, pair: &Pair<'p, Rule>, rule: Rule) -> Reading<Pair<'p, Rule>> {
        child(pair, rule).ok_or_else(|| self.unread(pair))
    }

    /// A part nobody can read; the grammar lets none through.
    fn unread(&self, pair: &Pair<'_, Rule>) -> Box<Diagnostic> {
        let message = Message::Unreadable { written: self.words(pair) };
        Box::new(Diagnostic::at(Code::UnreadableLine, message, self.span(pair)))
    }
}

/// Whether the status of a rule is a plain name, with no word that joins others.
pub(super) fn has_plain_status(rule: &Pair<'_, Rule>) -> bool {
    child(rule, Rule::status_name).is_some_and(|status| {
        let words = status.as_str().trim_end();
        grammar::read(Rule::bare_name, words).is_ok_and(|name| name.as_str() == words)
    })
}

/// The first part of a kind.
fn child<'p>(pair: &Pair<'p, Rule>, rule: Rule) -> Option<Pair<'p, Rule>> {
    children(pair, rule).next()
}

/// The parts of a kind.
fn children<'p>(
    pair: &Pair<'p, Rule>,
    rule: Rule,
) -> impl Iterator<Item = Pair<'p, Rule>> + use<'p> {
    pair.clone().into_inner().filter(move |part| part.as_rule() == rule)
}

/// Whether there is a part of a kind.
fn has(pair: &Pair<'_, Rule>, rule: Rule) -> bool {
    child(pair, rule).is_some()
}

/// The first part, whatever its kind.
fn first<'p>(pair: &Pair<'p, Rule>) -> Option<Pair<'p, Rule>> {
    pair.clone().into_inner().next()
}
