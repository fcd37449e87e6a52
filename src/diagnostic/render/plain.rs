//! A diagnostic for ears: one fact a line, no drawing, nothing that is said by where it stands.

use std::fmt::Write;

use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::language::say::diagnostic::Frame;
use crate::language::{Language, printable};
use crate::source::Files;

/// Characters of a line that are read out.
const MOST: usize = 200;

/// A diagnostic for a screen reader, with a line break at its end.
pub fn plain(diagnostic: &Diagnostic, files: &Files, language: Language) -> String {
    let words = Words::of(diagnostic, language);
    let mut out = format!("{} {}\n", words.opening, words.message);
    for (at, (span, label)) in words.places.iter().enumerate() {
        let Some(file) = files.get(span.file) else { continue };
        let place = file.place(span.start);
        let place = Frame::Place { line: place.line, column: place.column }.say(language);
        let separator = if label.is_empty() { "" } else { ": " };
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}, {place}{separator}{label}", printable(&file.name));
        let line = file.shown_line(file.line(span.start)).trim();
        if at == 0 && !line.is_empty() {
            let mut read: String = line.chars().take(MOST).collect();
            if read.len() < line.len() {
                read.push('…');
            }
            let read = read.replace('\t', " ");
            let _ = writeln!(out, "{} {}", Frame::Written.say(language), printable(&read));
        }
    }
    for line in words.help {
        out.push_str(line.trim());
        out.push('\n');
    }
    let _ = writeln!(out, "{} {}", Frame::Code.say(language), diagnostic.code.text());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::language::say::workspace::Message;
    use crate::source::{File, Span};

    #[test]
    fn every_fact_has_a_line_and_nothing_is_drawn() {
        let mut files = Files::default();
        let file = files.add(File::new("en.plan", "plan \"Å\"\n  ersätter \"b.plan\"\n"));
        let message = Message::NoSuchRevised {
            name: "b.plan".to_owned(),
            nearest: Some("c.plan".to_owned()),
        };
        let diagnostic =
            Diagnostic::at(Code::NoSuchRevised, message, Span { file, start: 12, end: 30 });
        assert_eq!(
            plain(&diagnostic, &files, Language::Sv),
            "Varning: Planen som den här ersätter, b.plan, finns inte i mappen.\n\
             en.plan, rad 2, tecken 3: filen finns inte\n\
             Raden lyder: ersätter \"b.plan\"\nMenade du  ersätter \"c.plan\" ?\nKod: plan::no-such-file\n"
        );
    }
}
