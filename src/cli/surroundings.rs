//! What comes from around the program: what was typed, the environment, the terminal.
#![allow(clippy::disallowed_methods, reason = "the environment enters here and nowhere else")]

use std::ffi::OsString;
use std::io::IsTerminal;

use anstream::{AutoStream, ColorChoice};

use crate::language::Language;

/// Columns of what is no terminal.
const WIDTH: usize = 100;

/// What comes from around the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surroundings {
    /// The language of the environment.
    pub environment: Language,
    /// The language that what was typed asks for, found before the rest is understood: errors are said in it too.
    pub asked: Option<Language>,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether colour suits standard output where nothing else is asked.
    pub colour_results: bool,
    /// Whether colour suits standard error.
    pub colour_errors: bool,
}

impl Surroundings {
    /// What is around this process.
    pub fn of(typed: &[OsString]) -> Self {
        let variable = |name: &str| std::env::var(name).ok();
        let (output, errors) = (std::io::stdout(), std::io::stderr());
        let terminal = output.is_terminal() || errors.is_terminal();
        Self {
            environment: environment(variable),
            asked: asked(typed),
            width: if terminal { textwrap::termwidth().max(40) } else { WIDTH },
            colour_results: AutoStream::choice(&output) != ColorChoice::Never,
            colour_errors: AutoStream::choice(&errors) != ColorChoice::Never,
        }
    }

    /// The language of help and of what is said before a plan is known.
    pub fn language(&self) -> Language {
        self.asked.unwrap_or(self.environment)
    }
}

/// What was typed, the name of the program first.
pub fn typed() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// The language that `LC_ALL`, `LC_MESSAGES` or `LANG` asks for: the first that says anything decides, as POSIX has it.
fn environment(variable: impl Fn(&str) -> Option<String>) -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    match said.into_iter().find(|value| !value.is_empty()) {
        Some(value) if value.to_ascii_lowercase().starts_with("sv") => Language::Sv,
        Some(_) | None => Language::En,
    }
}

fn asked(typed: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = typed.iter().map(|word| word.to_str().unwrap_or("")).collect();
    let words = words.iter().take_while(|word| **word != "--");
    let after = words.clone().skip(1);
    let values = words.zip(after.map(Some).chain(std::iter::once(None)));
    let mut values = values.filter_map(|(word, next)| match word.strip_prefix("--lang") {
        Some("") => next.copied(),
        Some(value) => value.strip_prefix('='),
        None => None,
    });
    values.find_map(|value| match value.to_ascii_lowercase().as_str() {
        "sv" | "svenska" | "swedish" => Some(Language::Sv),
        "en" | "engelska" | "english" => Some(Language::En),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Language {
        environment(|name| {
            let found = variables.iter().find(|(variable, _)| *variable == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        assert_eq!(of(&[]), Language::En);
        assert_eq!(of(&[("LANG", "sv_SE.UTF-8")]), Language::Sv);
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "sv_SE.UTF-8")]), Language::En);
        assert_eq!(of(&[("LC_ALL", ""), ("LC_MESSAGES", "sv"), ("LANG", "en_GB")]), Language::Sv);
    }

    #[test]
    fn the_language_asked_for_is_found_before_the_rest_is_understood() {
        let typed = |words: &[&str]| asked(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(typed(&["malvakt", "--lang", "sv", "runn"]), Some(Language::Sv));
        assert_eq!(typed(&["malvakt", "run", "x", "--lang=en"]), Some(Language::En));
        assert_eq!(typed(&["malvakt", "run", "--lang"]), None);
        assert_eq!(typed(&["malvakt", "why", "x", "--", "--lang=sv"]), None);
    }
}
