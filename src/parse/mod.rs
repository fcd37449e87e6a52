//! Parse: reads the text of a plan; makes its syntax and a diagnostic for each line that cannot be read. Never
//! fails, and never knows what a name means.

mod attempt;
mod grammar;
mod known;
mod limits;
mod line;
mod opening;
mod read;
mod suggest;
mod trouble;

#[cfg(test)]
mod tests;

pub use self::limits::LARGEST;

use self::attempt::{Junk, understand};
use self::known::Known;
use self::line::{Folded, Logical, logical_lines};
use self::read::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};
use crate::syntax::{Content, Document, Line, Statement};

/// A document, and what of it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// Every line, read or not.
    pub document: Document,
    /// One for each line that cannot be read, in the order of the lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a text line by line. A line that cannot be read is one diagnostic, and reading goes on at the next. A text
/// beyond [`LARGEST`] is one diagnostic, and nothing of it is read.
///
/// ```
/// use malvakt::{parse::parse, source::FileId};
/// let parsed = parse(FileId(0), "plan \"Verksamhetsplan\"\n  year 2024\n");
/// assert!(parsed.diagnostics.is_empty());
/// ```
pub fn parse(file: FileId, text: &str) -> Parsed {
    let mut document = Document { file, lines: Vec::new() };
    if text.len() > LARGEST {
        let start = Span { file, start: 0, end: 0 };
        return Parsed { document, diagnostics: vec![limits::too_large(text.len(), start)] };
    }
    let mut diagnostics = Vec::new();
    let mut known = Known::default();
    for logical in logical_lines(file, text) {
        let content = match read(&logical, text, &mut known) {
            Ok(content) => content,
            Err(junk) => {
                diagnostics.push(junk.diagnostic);
                Content::Junk { meant: junk.meant }
            }
        };
        let Logical { span, indent, comment, .. } = logical;
        document.lines.push(Line { span, indent, content, comment });
    }
    Parsed { document, diagnostics }
}

fn read(logical: &Logical, text: &str, known: &mut Known) -> Result<Content, Box<Junk>> {
    if let Some(fault) = &logical.fault {
        let diagnostic = fault.clone();
        // A title without its last quote still opens its block.
        let folded = (diagnostic.code == Code::UnclosedQuote).then(|| Folded::new(logical, text));
        let meant =
            folded.and_then(|folded| trouble::block(Reader { folded: &folded, text }, known));
        return Err(Box::new(Junk { diagnostic, meant }));
    }
    let (Some(first), Some(last)) = (logical.parts.first(), logical.parts.last()) else {
        return Ok(Content::Blank);
    };
    let bytes = last.end.saturating_sub(first.start) as usize;
    if bytes > limits::LONGEST {
        return Err(Box::new(Junk::of(limits::too_long(bytes, first.to(*last)))));
    }
    let folded = Folded::new(logical, text);
    if let Some(diagnostic) = limits::too_deep(&folded) {
        return Err(Box::new(Junk::of(diagnostic)));
    }
    let reader = Reader { folded: &folded, text };
    let statement = match understand(reader, known) {
        Ok(statement) => statement,
        Err(failure) => return Err(Box::new(trouble::explain(reader, failure, known))),
    };
    // A misspelt block word and a title look like a heading.
    if let Statement::Heading { level, .. } = &statement
        && !known.is_level(&level.value)
        && let Some(junk) = trouble::misspelt_block(reader, known)
    {
        return Err(Box::new(junk));
    }
    known.take(&statement);
    Ok(Content::Statement(statement))
}
