//! Our own limits, held before the grammar sees a line: what a person writes never comes near them.

use super::line::{Folded, outside_quotes};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::source::Span;

/// The largest plan that is read, in bytes. Who reads files refuses a larger one before it is in memory.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// How long a statement may be, in bytes.
pub(super) const LONGEST: usize = 64 * 1024;

/// How deep parentheses may nest.
const DEEPEST: usize = 16;

/// How many `+ - * /` may stand in one sum.
pub(super) const MOST_OPERATORS: usize = 64;

/// The diagnostic of a plan beyond [`LARGEST`].
pub(super) fn too_large(bytes: usize, at: Span) -> Diagnostic {
    Diagnostic::at(Code::TooLarge, Message::PlanTooLarge { bytes, most: LARGEST }, at)
}

/// The diagnostic of a statement beyond [`LONGEST`].
pub(super) fn too_long(bytes: usize, at: Span) -> Diagnostic {
    Diagnostic::at(Code::TooLarge, Message::LineTooLong { bytes, most: LONGEST }, at)
}

/// The diagnostic of a line whose parentheses nest too deep.
pub(super) fn too_deep(folded: &Folded) -> Option<Diagnostic> {
    let mut depth = 0_usize;
    for (offset, letter) in outside_quotes(&folded.text) {
        match letter {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            let span = folded.span(offset, offset.saturating_add(1));
            let message = Message::NestedTooDeep { most: DEEPEST };
            return Some(Diagnostic::at(Code::NestedTooDeep, message, span));
        }
    }
    None
}
