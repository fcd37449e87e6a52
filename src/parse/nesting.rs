//! Our own limit on nesting, counted before the grammar sees a line: what a person writes never comes near it.

use super::folded::Folded;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;

/// How deep parentheses may nest, and how many `not` may stand in one line.
const DEEPEST: usize = 16;
const MOST_NOTS: usize = 64;

/// How long a statement may be, in bytes.
const LONGEST: usize = 64 * 1024;

/// The diagnostic of a line that is nested too deep or too long to read.
pub(super) fn too_deep(folded: &Folded) -> Option<Diagnostic> {
    let text = &folded.text;
    if text.len() > LONGEST {
        let span = folded.span(0, text.len());
        return Some(Diagnostic::at(
            Code::TooLarge,
            Message::LineTooLong { bytes: text.len(), most: LONGEST },
            span,
        ));
    }
    let (mut depth, mut quoted) = (0_usize, false);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'(' if !quoted => {
                depth = depth.saturating_add(1);
                if depth > DEEPEST {
                    let span = folded.span(offset, offset.saturating_add(1));
                    return Some(Diagnostic::at(
                        Code::NestedTooDeep,
                        Message::NestedTooDeep { most: DEEPEST },
                        span,
                    ));
                }
            }
            b')' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    let nots = text
        .split_whitespace()
        .filter(|word| matches!(*word, "not" | "inte" | "ej" | "icke"))
        .count();
    (nots > MOST_NOTS).then(|| {
        Diagnostic::at(
            Code::NestedTooDeep,
            Message::TooManyNots { most: MOST_NOTS },
            folded.span(0, text.len()),
        )
    })
}
