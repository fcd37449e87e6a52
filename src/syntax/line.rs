//! A document is its lines: statements, comments, blank lines and lines that cannot be read.

use super::Statement;
use crate::source::{FileId, Span};

/// A whole file, line by line. A statement belongs to the nearest block line above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file it was read from.
    pub file: FileId,
    /// Its lines in order; a statement that goes on over several lines is one.
    pub lines: Vec<Line>,
}

/// One statement, comment, blank line or line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// From its first to its last character, without the line break.
    pub span: Span,
    /// How far it was indented, in characters.
    pub indent: u32,
    /// What it says.
    pub content: Content,
    /// Its `# comment`, with the mark.
    pub comment: Option<Span>,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing, or only a comment.
    Blank,
    /// A statement.
    Statement(Statement),
    /// A line that cannot be read; it has its diagnostic. Where it plainly meant to open a block (a misspelt
    /// `assignment U6 "…"`), `meant` is that block, so that the lines under it are read as the author meant.
    Junk {
        /// The block it meant to open.
        meant: Option<Statement>,
    },
}
