//! A diagnostic in words, each safe to print, with the place each label belongs to.

use crate::diagnostic::{Diagnostic, Severity};
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
            help: said.help.iter().flat_map(|help| help.lines()).map(safe).collect(),
        }
    }
}

/// One line of ours, with what strangers wrote in it made safe; its own line breaks become spaces.
fn safe(text: &str) -> String {
    printable(&text.replace(['\n', '\t'], " ")).into_owned()
}

fn opening(diagnostic: &Diagnostic) -> Frame {
    let of_data = diagnostic.code.text().starts_with("data::");
    match (diagnostic.severity(), of_data) {
        (Severity::Error, false) => Frame::Error,
        (Severity::Error, true) => Frame::ErrorInData,
        (Severity::Warning, false) => Frame::Warning,
        (Severity::Warning, true) => Frame::WarningInData,
        (Severity::Advice, false) => Frame::Advice,
        (Severity::Advice, true) => Frame::AdviceOnData,
    }
}
