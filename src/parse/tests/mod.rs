//! What every line of the language becomes, and what is said of every line that is none.

mod expressions;
mod keywords;
mod limits;
mod lines;
mod mistakes;
mod not_yet;
mod plans;
mod statements;
mod targets;

use super::parse;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::source::{FileId, Span};
use crate::syntax::{Content, Statement};

/// The statement of a text of one logical line that can be read.
fn statement(text: &str) -> Statement {
    let parsed = parse(FileId(0), text);
    assert_eq!(parsed.diagnostics, [], "{text}");
    match parsed.document.lines.as_slice() {
        [line] => match &line.content {
            Content::Statement(statement) => statement.clone(),
            other => panic!("{text}: {other:?}"),
        },
        lines => panic!("{text}: {} lines", lines.len()),
    }
}

/// The one diagnostic of a text.
fn diagnostic(text: &str) -> Diagnostic {
    let parsed = parse(FileId(0), text);
    match parsed.diagnostics.as_slice() {
        [diagnostic] => diagnostic.clone(),
        others => panic!("{text}: {others:?}"),
    }
}

/// What stands at a place.
fn at(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap()
}

/// A refused line: its code, what the place holds, and the text after its edit is made, where it has one.
fn refused(text: &str) -> (Code, String, Option<String>) {
    let diagnostic = diagnostic(text);
    for language in [Language::Sv, Language::En] {
        let said = diagnostic.say(language);
        assert_eq!(said.labels.len(), diagnostic.places.len(), "{text}");
        assert!(!said.message.is_empty() && said.labels.iter().all(|label| !label.is_empty()));
    }
    let place = diagnostic.places.first().map(|place| at(text, *place).to_owned()).unwrap();
    let mended = diagnostic.edit.map(|edit| {
        let mut mended = text.to_owned();
        mended.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
        mended
    });
    (diagnostic.code, place, mended)
}
