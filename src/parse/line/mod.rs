//! Splits a text into logical lines: a statement with the lines that go on with it, without its comments.

mod folded;
mod scan;

pub(super) use folded::Folded;
pub(super) use scan::{outside_quotes, quoted};

use self::scan::{Scan, scan};
use super::limits;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::source::{FileId, Span};

/// One statement's text, or a blank or comment line.
#[derive(Debug, Clone)]
pub(super) struct Logical {
    /// From its first to its last character, comment included.
    pub span: Span,
    /// Characters before it.
    pub indent: u32,
    /// What is to be read: one stretch a physical line, without comments; empty for a blank line.
    pub parts: Vec<Span>,
    /// Its last comment.
    pub comment: Option<Span>,
    /// What makes it unreadable before any grammar sees it.
    pub fault: Option<Diagnostic>,
}

/// The logical lines of a text, in order.
pub(super) fn logical_lines(file: FileId, text: &str) -> Vec<Logical> {
    let mut lines: Vec<Logical> = Vec::new();
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let length = rest.find('\n').unwrap_or(rest.len());
        let line = rest.get(..length).unwrap_or(rest);
        let line = Physical { file, start, text: line.strip_suffix('\r').unwrap_or(line) }.read();
        // A line that cannot be read still takes the lines that go on with it: they are one statement.
        match lines.last_mut() {
            Some(above) if line.goes_on && !above.parts.is_empty() => {
                above.span.end = line.logical.span.end;
                above.parts.extend(line.logical.parts);
                above.comment = line.logical.comment.or(above.comment);
                above.fault = above.fault.take().or(line.logical.fault);
            }
            Some(above) if line.goes_on && above.parts.is_empty() => {
                lines.push(line.with_nothing_above());
            }
            None if line.goes_on => lines.push(line.with_nothing_above()),
            _ => lines.push(line.logical),
        }
        start = start.saturating_add(length).saturating_add(1);
    }
    lines
}

/// One line of the file.
struct Physical<'a> {
    file: FileId,
    start: usize,
    text: &'a str,
}

/// A line of the file, read.
struct Line {
    logical: Logical,
    goes_on: bool,
}

impl Line {
    fn with_nothing_above(self) -> Logical {
        let mut logical = self.logical;
        if let (None, Some(part)) = (&logical.fault, logical.parts.first()) {
            logical.fault =
                Some(Diagnostic::at(Code::NothingToContinue, Message::NothingToContinue, *part));
        }
        logical
    }
}

impl Physical<'_> {
    fn span(&self, from: usize, to: usize) -> Span {
        let at =
            |offset: usize| u32::try_from(self.start.saturating_add(offset)).unwrap_or(u32::MAX);
        Span { file: self.file, start: at(from), end: at(to) }
    }

    fn read(&self) -> Line {
        let text = self.text;
        // A line beyond our limit is not even looked through.
        let found = if text.len() > limits::LONGEST {
            Scan { code_end: text.len(), ..Scan::default() }
        } else {
            scan(text)
        };
        let whole_end = text.trim_end().len();
        let body_start = text.len().saturating_sub(text.trim_start().len()).min(whole_end);
        let body_end = text.get(..found.code_end).map_or(0, |code| code.trim_end().len());
        let body = text.get(body_start..body_end).unwrap_or("");
        let indent = text.get(..body_start).map_or(0, |before| before.chars().count());
        let logical = Logical {
            span: self.span(body_start, whole_end),
            indent: u32::try_from(indent).unwrap_or(u32::MAX),
            parts: if body.is_empty() { Vec::new() } else { vec![self.span(body_start, body_end)] },
            comment: (found.code_end < text.len()).then(|| self.span(found.code_end, whole_end)),
            fault: self.fault(&found, whole_end),
        };
        Line { logical, goes_on: goes_on(body) }
    }

    fn fault(&self, found: &Scan, end: usize) -> Option<Diagnostic> {
        let text = self.text;
        if text.len() > limits::LONGEST {
            return Some(limits::too_long(text.len(), self.span(0, end)));
        }
        if let Some((offset, character)) = found.unseen {
            let after = offset.saturating_add(character.len_utf8());
            let span = self.span(offset, after);
            let diagnostic =
                Diagnostic::at(Code::BadCharacter, Message::BadCharacter { character }, span);
            return Some(diagnostic.edit(span, ""));
        }
        let (offset, opened) = found.open_quote?;
        let closed = text.get(offset..).unwrap_or("").chars().skip(1).find(|c| is_quote(*c));
        Some(Diagnostic::at(
            Code::UnclosedQuote,
            Message::UnclosedQuote { opened, closed },
            self.span(offset, end),
        ))
    }
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '”' | '“' | '„' | '»' | '«')
}

/// Whether a line goes on with the statement above: it begins with a joining word, a comma or a quote.
fn goes_on(body: &str) -> bool {
    if body.starts_with(|letter| letter == ',' || is_quote(letter)) {
        return true;
    }
    let first = body.split_whitespace().next().unwrap_or("");
    ["and", "or", "och", "eller"].iter().any(|word| first.eq_ignore_ascii_case(word))
}
