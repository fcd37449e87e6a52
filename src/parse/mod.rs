//! Parse: reads the text of a plan; makes its syntax and a diagnostic for each line that cannot be read. Never
//! fails, and never knows what a name means.

mod expression;
mod folded;
mod goal;
mod grammar;
mod leaf;
mod lines;
mod nesting;
mod statement;
mod trouble;

use crate::diagnostic::Diagnostic;
use crate::source::FileId;
use crate::syntax::{Content, Document, Line};

use self::folded::Folded;
use self::lines::{Logical, logical_lines};

/// A document, and what of it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// Every line, read or not.
    pub document: Document,
    /// One for each line that cannot be read, in the order of the lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a text line by line. A line that cannot be read is one diagnostic, and reading goes on at the next.
///
/// ```
/// use malvakt::{parse::parse, source::FileId};
/// let parsed = parse(FileId(0), "plan \"Verksamhetsplan\"\n  year 2024\n");
/// assert!(parsed.diagnostics.is_empty());
/// ```
pub fn parse(file: FileId, text: &str) -> Parsed {
    let mut diagnostics = Vec::new();
    let mut lines = Vec::new();
    for logical in logical_lines(file, text) {
        let content = match read(&logical, text) {
            Ok(content) => content,
            Err(junk) => {
                diagnostics.push(junk.diagnostic);
                Content::Junk { meant: junk.meant }
            }
        };
        lines.push(Line {
            span: logical.span,
            indent: logical.indent,
            content,
            comment: logical.comment,
        });
    }
    Parsed { document: Document { file, lines }, diagnostics }
}

fn read(logical: &Logical, text: &str) -> Result<Content, Box<trouble::Junk>> {
    if let Some(fault) = &logical.fault {
        return Err(Box::new(trouble::Junk::of(fault.clone())));
    }
    if logical.parts.is_empty() {
        return Ok(Content::Blank);
    }
    let folded = Folded::new(logical, text);
    if let Some(diagnostic) = nesting::too_deep(&folded) {
        return Err(Box::new(trouble::Junk::of(diagnostic)));
    }
    match grammar::statement(&folded.text) {
        Ok(pair) => statement::statement(&leaf::Reader { folded: &folded, text }, pair)
            .map(Content::Statement)
            .map_err(|diagnostic| Box::new(trouble::Junk::of(*diagnostic))),
        Err(error) => Err(Box::new(trouble::explain(&folded, text, &error))),
    }
}

#[cfg(test)]
mod tests;
