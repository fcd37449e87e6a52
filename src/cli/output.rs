//! Everything that is printed: results to standard output, the rest to standard error. A pipe that the reader has
//! closed ends the printing and nothing else.
#![allow(clippy::disallowed_methods, reason = "only here is anything printed")]

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};

use super::Trouble;
use super::arguments::{Color, Common};
use super::surroundings::Surroundings;
use crate::diagnostic::render::{self, Look};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::language::say::Said;
use crate::language::say::cli::Message;
use crate::language::say::workspace::{Message as OfFiles, Why};
use crate::language::{Language, printable};
use crate::source::Files;
use crate::workspace::{Failure, write};

/// Where a command prints, and how.
#[derive(Debug)]
pub struct Output {
    environment: Language,
    asked: Option<Language>,
    language: Language,
    width: usize,
    plain: bool,
    colour_results: bool,
    colour_errors: bool,
}

impl Output {
    /// As the surroundings have it.
    pub fn of(surroundings: &Surroundings) -> Self {
        Self {
            environment: surroundings.environment,
            asked: surroundings.asked,
            language: surroundings.language(),
            width: surroundings.width,
            plain: false,
            colour_results: surroundings.colour_results,
            colour_errors: surroundings.colour_errors,
        }
    }

    /// As what was typed has it.
    #[must_use]
    pub fn with(mut self, common: &Common) -> Self {
        self.asked = common.lang.map(Language::from);
        self.language = self.asked.unwrap_or(self.environment);
        self.width = common.width.map_or(self.width, usize::from);
        self.plain = common.plain;
        if let Some(colour) = common.color.filter(|colour| *colour != Color::Auto) {
            self.colour_results = colour == Color::Always;
            self.colour_errors = colour == Color::Always;
        }
        self
    }

    /// From here on in the language of a plan, unless another was asked for.
    pub fn speak(&mut self, plan: Option<Language>) {
        self.language = self.asked.or(plan).unwrap_or(self.environment);
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Columns there are.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether the reader listens instead of looking.
    pub fn plain(&self) -> bool {
        self.plain
    }

    /// Whether results are coloured.
    pub fn colour(&self) -> bool {
        self.colour_results
    }

    /// Prints a result.
    pub fn print(&self, text: &str) -> Result<(), Trouble> {
        // With colour asked for, old consoles of Windows get theirs in their own way; without, text is as it is.
        let choice =
            if self.colour_results { ColorChoice::Always } else { ColorChoice::AlwaysAnsi };
        let mut out = AutoStream::new(io::stdout().lock(), choice);
        let printed = out.write_all(text.as_bytes());
        match printed.and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let why = match error.kind() {
                    ErrorKind::StorageFull => Why::DiskFull,
                    _ => Why::Other(error.to_string()),
                };
                Err(Failure(OfFiles::Unprintable { why }).into())
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Names the plan that is spoken of from here on, where there are several.
    pub fn of_several(&self, path: &Path, first: bool) -> Result<(), Trouble> {
        let gap = if first { "" } else { "\n" };
        self.print(&format!("{gap}{}\n", printable(&path.display().to_string())))
    }

    /// Prints diagnostics to standard error, the first `most` of them; `all` is the command that shows every one.
    pub fn complain(&self, diagnostics: &[Diagnostic], files: &Files, most: usize, all: &str) {
        let mut text = String::new();
        for diagnostic in diagnostics.iter().take(most) {
            text.push_str(&self.shown(diagnostic, files, self.colour_errors));
            text.push('\n');
        }
        let hidden = diagnostics.len().saturating_sub(most);
        if hidden > 0 {
            let said = Message::More { hidden, command: all.to_owned() }.say(self.language);
            text.push_str(&self.sentence(&said, None));
            text.push('\n');
        }
        to_errors(&text);
    }

    /// Prints what was found beside a result to standard error: errors in full, the rest as sentences, since the report
    /// is what was asked for and `all` shows every line.
    pub fn mention(&self, diagnostics: &[Diagnostic], files: &Files, most: usize, all: &str) {
        let (errors, rest): (Vec<Diagnostic>, Vec<Diagnostic>) = diagnostics
            .iter()
            .cloned()
            .partition(|diagnostic| diagnostic.severity() == Severity::Error);
        self.complain(&errors, files, most, all);
        if self.plain {
            self.complain(&rest, files, most, all);
            return;
        }
        let look = Look { language: self.language, width: self.width, colour: self.colour_errors };
        let mut text = String::new();
        for diagnostic in rest.iter().take(most) {
            text.push_str(&render::brief(diagnostic, files, look));
        }
        let hidden = rest.len().saturating_sub(most);
        // Published counts that differ show only in a run: the command for what was read has no more of them.
        if hidden > 0 || rest.iter().any(|found| found.code != Code::CountDiffers) {
            let command = all.to_owned();
            let said = match hidden {
                0 => Message::WithLines { command }.say(self.language),
                _ => Message::More { hidden, command }.say(self.language),
            };
            text.push_str(&self.sentence(&said, None));
            text.push('\n');
        }
        to_errors(&text);
    }

    /// Diagnostics as a result, each as the reader has it.
    pub fn diagnostics(&self, diagnostics: &[Diagnostic], files: &Files) -> String {
        let mut text = String::new();
        for diagnostic in diagnostics {
            text.push_str(&self.shown(diagnostic, files, self.colour_results));
            text.push('\n');
        }
        text
    }

    fn shown(&self, diagnostic: &Diagnostic, files: &Files, colour: bool) -> String {
        if self.plain {
            return render::plain(diagnostic, files, self.language);
        }
        render::text(diagnostic, files, Look { language: self.language, width: self.width, colour })
    }

    /// Prints a remark to standard error.
    pub fn remark(&self, message: &Message) {
        to_errors(&self.sentence(&message.say(self.language), None));
    }

    /// Prints why a command could not be done.
    pub fn trouble(&self, trouble: &Trouble) {
        let said = match trouble {
            Trouble::Asked(message) => message.say(self.language),
            Trouble::Machine(Failure(message)) => message.say(self.language),
        };
        to_errors(&self.sentence(&said, Some(Severity::Error)));
    }

    fn sentence(&self, said: &Said, severity: Option<Severity>) -> String {
        let look = Look { language: self.language, width: self.width, colour: self.colour_errors };
        render::sentence(said, severity, look)
    }
}

/// Writes a result to a file.
pub fn write_file(path: &Path, text: &str) -> Result<(), Trouble> {
    write(path, text.as_bytes()).map_err(|why| {
        Failure(OfFiles::Unwritable { path: path.display().to_string(), why }).into()
    })
}

/// Prints to standard error. Where that cannot be done there is nobody left to tell.
pub fn to_errors(text: &str) {
    let _ = AutoStream::always(io::stderr().lock()).write_all(text.as_bytes());
}
