//! A diagnostic for other programs: one JSON object a line.

use std::fmt::Write;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::language::{Language, is_unsafe};
use crate::source::{Files, Span};

/// A diagnostic as JSON holds it. Lines and columns are counted from 1, columns in characters; the end is the
/// character after the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// `plan::unknown-name`.
    pub code: &'static str,
    /// `error`, `warning` or `advice`.
    pub severity: &'static str,
    /// The sentence.
    pub message: String,
    /// What is wrong at the place.
    pub label: Option<String>,
    /// What to write.
    pub help: Option<String>,
    /// The file of its place.
    pub file: Option<String>,
    /// Where its place begins.
    pub line: Option<u32>,
    /// Where its place begins.
    pub column: Option<u32>,
    /// Where its place ends.
    pub end_line: Option<u32>,
    /// Where its place ends.
    pub end_column: Option<u32>,
    /// Its further places.
    pub related: Vec<Related>,
}

/// A further place of a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Related {
    /// What is wrong at the place.
    pub message: Option<String>,
    /// The file.
    pub file: String,
    /// Where it begins.
    pub line: u32,
    /// Where it begins.
    pub column: u32,
    /// Where it ends.
    pub end_line: u32,
    /// Where it ends.
    pub end_column: u32,
}

impl Record {
    /// A diagnostic in a language.
    pub fn of(diagnostic: &Diagnostic, files: &Files, language: Language) -> Self {
        let said = diagnostic.say(language);
        let label = |at: usize| said.labels.get(at).filter(|label| !label.is_empty()).cloned();
        let mut places = diagnostic.places.iter().enumerate().filter_map(|(at, span)| {
            related(*span, files).map(|place| Related { message: label(at), ..place })
        });
        let first = places.next();
        let related = places.collect();
        let first = first.as_ref();
        Self {
            code: diagnostic.code.text(),
            severity: match diagnostic.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "advice",
            },
            label: first.and_then(|place| place.message.clone()),
            message: said.message,
            help: said.help,
            file: first.map(|place| place.file.clone()),
            line: first.map(|place| place.line),
            column: first.map(|place| place.column),
            end_line: first.map(|place| place.end_line),
            end_column: first.map(|place| place.end_column),
            related,
        }
    }
}

pub(super) fn related(span: Span, files: &Files) -> Option<Related> {
    let file = files.get(span.file)?;
    let (start, end) = (file.place(span.start), file.place(span.end.max(span.start)));
    Some(Related {
        message: None,
        file: file.name.clone(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    })
}

/// A diagnostic as one line of JSON, with a line break at its end.
pub fn json(diagnostic: &Diagnostic, files: &Files, language: Language) -> String {
    let record = Record::of(diagnostic, files, language);
    // A record of text and numbers always has a JSON form.
    let mut line = json_safe(&serde_json::to_string(&record).unwrap_or_default());
    line.push('\n');
    line
}

/// JSON text with bidirectional marks and other invisible characters as JSON escapes: the same values, safe to print.
///
/// ```
/// use malvakt::diagnostic::render::json_safe;
/// assert_eq!(json_safe("{\"name\":\"r\u{202e}öd\"}"), "{\"name\":\"r\\u202eöd\"}");
/// ```
pub fn json_safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if is_unsafe(character) && character != '\n' {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::language::say::workspace::Message;
    use crate::source::File;

    #[test]
    fn columns_are_characters_and_the_end_is_after_the_last() {
        let mut files = Files::default();
        let file = files.add(File::new("en.plan", "åäö\nåä steg\u{202e}\n"));
        let message = Message::NoSuchDataFile { name: "a\u{202e}.csv".to_owned(), nearest: None };
        let diagnostic =
            Diagnostic::at(Code::NoSuchDataFile, message, Span { file, start: 12, end: 16 })
                .and(Span { file, start: 0, end: 6 });
        let line = json(&diagnostic, &files, Language::En);
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value["code"], "data::no-such-file");
        assert_eq!(value["severity"], "error");
        assert_eq!(
            [&value["line"], &value["column"], &value["end_line"], &value["end_column"]],
            [2, 4, 2, 8]
        );
        assert_eq!(value["related"][0]["end_column"], 4);
        assert_eq!(value["message"], "There is no data file a\u{202e}.csv in the plan's folder.");
        assert!(!line.contains('\u{202e}'), "{line}");
        assert_eq!(line.matches('\n').count(), 1);
    }
}
