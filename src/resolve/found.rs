//! What is wrong, as it is found, and the search for what a misspelt word was meant to be.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::language::say::Message;
use crate::language::{self};
use crate::source::Span;

/// How many misspelt words get a search over everything the plan names. Nobody reads further suggestions than these,
/// and a file of nothing but unknown names is still resolved in linear time.
const SEARCHES: u32 = 100;

/// The diagnostics so far.
#[derive(Default)]
pub(super) struct Found {
    diagnostics: Vec<Diagnostic>,
    searches: u32,
}

impl Found {
    /// A diagnostic with more than one place, or with an edit.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// A diagnostic at one place.
    pub fn at(&mut self, code: Code, message: impl Into<Message>, span: Span) {
        self.push(Diagnostic::at(code, message, span));
    }

    /// A diagnostic at one place that points at an earlier one.
    pub fn beside(&mut self, code: Code, message: impl Into<Message>, span: Span, first: Span) {
        self.push(Diagnostic::at(code, message, span).and(first));
    }

    /// The nearest candidate to a misspelt word.
    pub fn nearest<'a>(
        &mut self,
        found: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        self.searches = self.searches.saturating_add(1);
        if self.searches > SEARCHES {
            return None;
        }
        let length = found.len();
        let near = |candidate: &&str| {
            candidate.len().abs_diff(length) <= length.max(candidate.len()).div_ceil(2)
        };
        language::nearest(found, candidates.into_iter().filter(near))
    }

    /// Takes out what came after a mark and only follows from a line that cannot be read.
    pub fn hush(&mut self, mark: usize, follows: impl Fn(Code) -> bool) {
        let new = self.since(mark);
        self.diagnostics.extend(new.into_iter().filter(|diagnostic| !follows(diagnostic.code)));
    }

    /// How many there are by now; with [`Found::since`], what came after.
    pub fn mark(&self) -> usize {
        self.diagnostics.len()
    }

    /// Takes out what came after a mark.
    pub fn since(&mut self, mark: usize) -> Vec<Diagnostic> {
        self.diagnostics.split_off(mark.min(self.diagnostics.len()))
    }

    /// All of them in the order of the lines; a fault of a shared line that several items meet is said once, and what
    /// an item allows is left out.
    pub fn in_order(mut self, allowed: &[Allowed]) -> Vec<Diagnostic> {
        self.diagnostics
            .sort_by_key(|diagnostic| diagnostic.places.first().map(|span| (span.start, span.end)));
        let mut seen = BTreeSet::new();
        self.diagnostics.retain(|diagnostic| {
            let place = diagnostic.places.first().copied();
            // A shared line that makes no sense for one item also points at the item, which may allow it.
            let allowed = diagnostic.severity() != Severity::Error
                && diagnostic.places.iter().any(|place| covers(allowed, diagnostic.code, *place));
            !allowed && seen.insert((diagnostic.code, place))
        });
        self.diagnostics
    }
}

/// A code that is allowed from one line to another.
pub(super) struct Allowed {
    /// The code.
    pub code: Code,
    /// From the first byte of an item's line to the last of its block.
    pub span: Span,
}

/// Whether a place lies where its code is allowed; `allowed` is in the order of the lines.
fn covers(allowed: &[Allowed], code: Code, place: Span) -> bool {
    let after = allowed.partition_point(|one| one.span.start <= place.start);
    let before = allowed.get(..after).unwrap_or_default();
    let block = before.last().map(|one| one.span);
    before
        .iter()
        .rev()
        .take_while(|one| Some(one.span) == block)
        .any(|one| one.code == code && place.start < one.span.end)
}
