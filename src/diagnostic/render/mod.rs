//! Render: reads diagnostics and the files they point into; makes what is shown of them, for eyes, for ears and for
//! other programs. Never prints, and never lets through a character that could steer a terminal.

mod excerpt;
mod github;
mod plain;
mod record;
mod sarif;
mod text;
mod words;

pub use github::github;
pub use plain::plain;
pub use record::{Record, Related, json, json_safe};
pub use sarif::{Found, sarif};
pub use text::{brief, sentence, text};

use crate::language::Language;

/// How diagnostics are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The reader's language.
    pub language: Language,
    /// Columns there are.
    pub width: usize,
    /// Colour as an addition, as ANSI sequences.
    pub colour: bool,
}
