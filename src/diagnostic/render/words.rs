//! A diagnostic in words, each safe to print, with the place each label belongs to.

use crate::diagnostic::{Diagnostic, Severity};
use crate::language::say::Said;
use crate::language::say::diagnostic::Frame;
use crate::language::{Language, printable};
use crate::source::Span;

/// What is said, with nothing in it that could steer a terminal.
pub struct Words {
    /// `Fel:`, `Varning i data:` …
    pub opening: String,
    /// The sentence.
    pub message: String,
    /// Each place with what is wrong there; empty where nothing is said of it.
    pub places: Vec<(Span, String)>,
    /// What to write, line by line.
    pub help: Vec<String>,
}

impl Words {
    /// The words of a diagnostic.
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        let said = diagnostic.say(language);
        let labels =
            said.labels.iter().map(|label| safe(label)).chain(std::iter::repeat_with(String::new));
        Self {
            opening: opening(diagnostic).say(language),
            message: safe(&said.message),
            places: diagnostic.places.iter().copied().zip(labels).collect(),
            help: help(&said),
        }
    }

    /// The words of what has no place in a file.
    pub fn said(said: &Said, opening: Option<Severity>, language: Language) -> Self {
        Self {
            opening: opening
                .map(|severity| frame(severity, false).say(language))
                .unwrap_or_default(),
            message: safe(&said.message),
            places: Vec::new(),
            help: help(said),
        }
    }
}

/// One line of ours, with what strangers wrote in it made safe; its own line breaks become spaces.
fn safe(text: &str) -> String {
    printable(&text.replace(['\n', '\t'], " ")).into_owned()
}

fn help(said: &Said) -> Vec<String> {
    said.help.iter().flat_map(|help| help.lines()).map(safe).collect()
}

fn opening(diagnostic: &Diagnostic) -> Frame {
    frame(diagnostic.severity(), diagnostic.code.text().starts_with("data::"))
}

fn frame(severity: Severity, of_data: bool) -> Frame {
    match (severity, of_data) {
        (Severity::Error, false) => Frame::Error,
        (Severity::Error, true) => Frame::ErrorInData,
        (Severity::Warning, false) => Frame::Warning,
        (Severity::Warning, true) => Frame::WarningInData,
        (Severity::Advice, false) => Frame::Advice,
        (Severity::Advice, true) => Frame::AdviceOnData,
    }
}
