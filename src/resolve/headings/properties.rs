//! A heading's own lines.

use super::super::author::Author;
use super::super::blocks::{Entry, Once};
use super::super::found::Found;
use super::super::frame::{FollowUps, decision};
use super::super::judgement::Judgement;
use super::super::ranges;
use crate::plan::{Decision, FollowUpId};
use crate::quantity::Number;
use crate::source::Span;
use crate::syntax::Statement;

/// What a heading says of itself.
#[derive(Default)]
pub(in crate::resolve) struct HeadingLines<'a> {
    /// Its id.
    pub id: Once<String>,
    /// Its weight.
    pub weight: Once<Number>,
    /// Who is responsible.
    pub responsible: Once<String>,
    /// When what stands under it is followed up.
    pub follow_up_at: Once<Vec<FollowUpId>>,
    /// `at most 12 items`.
    pub at_most_items: Once<Number>,
    /// Notes.
    pub notes: Vec<String>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// The decision that struck it.
    pub struck: Once<Decision>,
    /// How its status comes about.
    pub judgement: Judgement<'a>,
}

impl<'a> HeadingLines<'a> {
    /// Reads a heading's lines.
    pub fn read(
        body: &[Entry<'a>],
        follow_ups: &FollowUps,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Self {
        let mut lines = Self::default();
        for entry in body {
            let span: Span = entry.span;
            match entry.statement {
                Statement::Id(id) => lines.id.set(id.value.clone(), span, author, found),
                Statement::Weight(weight) => {
                    if let Some(weight) = ranges::weight(weight, found) {
                        lines.weight.set(weight, span, author, found);
                    }
                }
                Statement::Responsible(text) => {
                    lines.responsible.set(text.value.clone(), span, author, found);
                }
                Statement::FollowUpAt(names) => {
                    let at = follow_ups.named(names, found);
                    lines.follow_up_at.set(at, span, author, found);
                }
                Statement::AtMostItems(number) => {
                    lines.at_most_items.set(number.value, span, author, found);
                }
                Statement::Note(text) => lines.notes.push(text.value.clone()),
                Statement::Decided(said) => lines.decisions.push(decision(said, false)),
                Statement::Proposed(said) => lines.decisions.push(decision(said, true)),
                Statement::Struck(said) => {
                    lines.struck.set(decision(said, false), span, author, found);
                }
                _ => lines.judgement.take(entry, author, found),
            }
        }
        lines
    }
}
