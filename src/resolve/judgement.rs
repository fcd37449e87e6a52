//! The lines that decide a status, gathered from a block as they were written.

use super::author::Author;
use super::blocks::{Entry, Once};
use super::found::Found;
use crate::source::Span;
use crate::syntax::{Example, Expression, Name, Statement, Text};

/// Rules, flags and examples of one block.
#[derive(Default)]
pub(super) struct Judgement<'a> {
    /// Status rules, in order.
    pub rules: Vec<RuleLine<'a>>,
    /// Flags, in order.
    pub flags: Vec<FlagLine<'a>>,
    /// Examples, in order.
    pub examples: Vec<ExampleLine<'a>>,
    /// `assessed by hand`.
    pub by_hand: Once<()>,
}

/// `otherwise yellow if outcome <= target + 1 pp`.
pub(super) struct RuleLine<'a> {
    /// The line.
    pub span: Span,
    /// Its text, white space folded.
    pub text: String,
    /// Whether it says `otherwise`.
    pub otherwise: bool,
    /// The status.
    pub status: &'a Name,
    /// Its condition.
    pub condition: Option<&'a Expression>,
}

/// `flag "text" if red`.
pub(super) struct FlagLine<'a> {
    /// The line.
    pub span: Span,
    /// The remark.
    pub text: &'a Text,
    /// When.
    pub condition: &'a Expression,
}

/// `example 17.3 % for M is yellow`.
pub(super) struct ExampleLine<'a> {
    /// The line.
    pub span: Span,
    /// Its text, white space folded.
    pub text: String,
    /// What it says.
    pub example: &'a Example,
}

impl<'a> Judgement<'a> {
    /// Takes a line in, where it is one of these.
    pub fn take(&mut self, entry: &Entry<'a>, author: &Author<'_>, found: &mut Found) {
        let span = entry.span;
        match entry.statement {
            Statement::Rule { otherwise, status, condition } => self.rules.push(RuleLine {
                span,
                text: author.text(span),
                otherwise: *otherwise,
                status,
                condition: condition.as_ref(),
            }),
            Statement::Flag { text, condition } => {
                self.flags.push(FlagLine { span, text, condition });
            }
            Statement::Example(example) => {
                self.examples.push(ExampleLine { span, text: author.text(span), example });
            }
            Statement::AssessedByHand => self.by_hand.set((), span, author, found),
            _ => {}
        }
    }
}
