//! A diagnostic as a workflow command of GitHub Actions, which shows it beside the line in a review.
//!
//! The form is that of "Workflow commands for GitHub Actions": `::error file=…,line=…::message`, with `%`, line breaks,
//! and in properties `:` and `,`, as `%25` and so on.

use std::fmt::Write;

use super::record::Record;
use super::words::Words;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::{Language, printable};
use crate::source::Files;

/// A diagnostic as one line, with a line break at its end.
pub fn github(diagnostic: &Diagnostic, files: &Files, language: Language) -> String {
    let words = Words::of(diagnostic, language);
    let record = Record::of(diagnostic, files, language);
    let command = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut out = format!("::{command} ");
    if let (Some(file), Some(line)) = (&record.file, record.line) {
        // Writing to a String cannot fail.
        let _ = write!(out, "file={},line={line},", property(&printable(file)));
        let one_line = record.end_line == Some(line);
        if let (Some(column), Some(end)) = (record.column, record.end_column.filter(|_| one_line)) {
            // GitHub counts the last character itself as the end.
            let end = end.saturating_sub(1).max(column);
            let _ = write!(out, "col={column},endLine={line},endColumn={end},");
        }
    }
    let mut message = words.message;
    for line in words.help {
        message.push('\n');
        message.push_str(&line);
    }
    let _ = writeln!(out, "title={}::{}", property(diagnostic.code.text()), data(&message));
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::language::say::workspace::Message;
    use crate::source::{File, Span};

    #[test]
    fn what_has_a_meaning_in_a_workflow_command_is_escaped() {
        let mut files = Files::default();
        let file = files.add(File::new("a,b:c.plan", "steg a\n"));
        let message = Message::NoSuchRevised {
            name: "5 %\n::error".to_owned(),
            nearest: Some("a".to_owned()),
        };
        let diagnostic =
            Diagnostic::at(Code::NoSuchRevised, message, Span { file, start: 0, end: 4 });
        assert_eq!(
            github(&diagnostic, &files, Language::En),
            "::warning file=a%2Cb%3Ac.plan,line=1,col=1,endLine=1,endColumn=4,\
             title=plan%3A%3Ano-such-file::The plan that this one revises, 5 %25 ::error, is not in the \
             folder.%0A\
             Did you mean  revises \"a\" ?\n"
        );
    }
}
