//! Splits a text into logical lines: a statement with the lines that go on with it, without its comment.

use crate::diagnostic::{Code, Diagnostic};
use crate::language::is_unsafe;
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
    let mut out: Vec<Logical> = Vec::new();
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let length = rest.find('\n').unwrap_or(rest.len());
        let line = rest.get(..length).unwrap_or(rest);
        let line = physical(
            file,
            start,
            line.strip_suffix('\r').unwrap_or(line),
            out.last().is_none_or(|last| last.parts.is_empty()),
        );
        match out.last_mut() {
            Some(last) if line.goes_on && !last.parts.is_empty() && last.fault.is_none() => {
                last.span.end = line.logical.span.end;
                last.parts.extend(line.logical.parts);
                last.comment = line.logical.comment.or(last.comment);
                last.fault = line.logical.fault;
            }
            _ => out.push(line.logical),
        }
        start = start.saturating_add(length).saturating_add(1);
    }
    out
}

struct Physical {
    logical: Logical,
    goes_on: bool,
}

/// One physical line; `first` says that no statement stands above it to go on with.
fn physical(file: FileId, start: usize, line: &str, first: bool) -> Physical {
    let at = |offset: usize| u32::try_from(start.saturating_add(offset)).unwrap_or(u32::MAX);
    let span = |from: usize, to: usize| Span { file, start: at(from), end: at(to) };
    let body_start = line.len().saturating_sub(line.trim_start().len());
    let indent = u32::try_from(line.chars().take_while(|letter| letter.is_whitespace()).count())
        .unwrap_or(u32::MAX);
    let scan = scan(line);
    let body_end = line.get(..scan.code_end).map_or(0, |code| code.trim_end().len());
    let whole_end = line.trim_end().len().max(body_start.min(line.len()));
    let comment = (scan.code_end < line.len()).then(|| span(scan.code_end, whole_end));
    let parts = if body_end > body_start { vec![span(body_start, body_end)] } else { Vec::new() };
    let body = line.get(body_start..body_end).unwrap_or("");
    let goes_on = goes_on(body);
    let fault = if let Some(offset) = scan.unsafe_at {
        let length =
            line.get(offset..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        let found = line.get(offset..offset.saturating_add(length)).unwrap_or("").to_owned();
        Some(Diagnostic::at(
            Code::BadCharacter,
            Message::BadCharacter { found },
            span(offset, offset.saturating_add(length)),
        ))
    } else if let Some(offset) = scan.open_quote {
        Some(Diagnostic::at(
            Code::UnclosedQuote,
            Message::UnclosedQuote { line: line.trim().to_owned() },
            span(offset, whole_end),
        ))
    } else if goes_on && first {
        Some(Diagnostic::at(
            Code::NothingToContinue,
            Message::NothingToContinue { found: first_word(body).to_owned() },
            span(body_start, body_end),
        ))
    } else {
        None
    };
    Physical {
        logical: Logical {
            span: span(body_start.min(whole_end), whole_end),
            indent,
            parts,
            comment,
            fault,
        },
        goes_on,
    }
}

fn first_word(body: &str) -> &str {
    body.split_whitespace().next().unwrap_or(body)
}

/// Whether a line goes on with the statement above: it begins with a joining word, a comma or a quote.
fn goes_on(body: &str) -> bool {
    if body.starts_with([',', '"', '”', '“', '„', '»', '«']) {
        return true;
    }
    let first = first_word(body);
    ["and", "or", "och", "eller"].iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// What a look at every character of a line finds.
#[derive(Default)]
struct Scan {
    /// Where its code ends and a comment begins, or its length.
    code_end: usize,
    /// A quote that is opened and not closed.
    open_quote: Option<usize>,
    /// A character nobody can see, in the code.
    unsafe_at: Option<usize>,
}

fn scan(line: &str) -> Scan {
    let mut found = Scan { code_end: line.len(), ..Scan::default() };
    let mut quote: Option<(char, usize)> = None;
    let mut escaped = false;
    for (offset, letter) in line.char_indices() {
        if letter != '\t' && is_unsafe(letter) && found.unsafe_at.is_none() {
            found.unsafe_at = Some(offset);
        }
        match quote {
            Some((open, _)) => {
                if escaped {
                    escaped = false;
                } else if open == '"' && letter == '\\' {
                    escaped = matches!(
                        line.get(offset.saturating_add(1)..).and_then(|rest| rest.chars().next()),
                        Some('"' | '\\')
                    );
                } else if closes(open, letter) {
                    quote = None;
                }
            }
            None if matches!(letter, '"' | '”' | '“' | '„' | '»' | '«') => {
                quote = Some((letter, offset))
            }
            None if letter == '#' => {
                found.code_end = offset;
                break;
            }
            None => {}
        }
    }
    found.open_quote = quote.map(|(_, offset)| offset);
    found
}

fn closes(open: char, letter: char) -> bool {
    match open {
        '"' => letter == '"',
        '”' | '“' | '„' => matches!(letter, '”' | '“'),
        _ => matches!(letter, '»' | '«'),
    }
}
