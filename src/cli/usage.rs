//! What was typed, understood; or what is wrong with it, in the reader's language.

use std::ffi::OsString;

use clap::FromArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::Arguments;
use super::output::{Output, to_errors};
use super::surroundings::Surroundings;
use super::{End, Trouble, help};
use crate::language::say::cli::{Frame, Message, Verb};

/// Understands what was typed. Help and errors are printed here, and end the program.
pub fn read(typed: &[OsString], surroundings: &Surroundings) -> Result<Arguments, End> {
    let command = help::command(surroundings.language(), surroundings.width.min(100));
    let understood = command
        .try_get_matches_from(typed)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    understood.map_err(|error| answer(&error, typed, surroundings))
}

fn answer(error: &clap::Error, typed: &[OsString], surroundings: &Surroundings) -> End {
    let output = Output::of(surroundings);
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = if output.colour() { text.ansi().to_string() } else { text.to_string() };
            match output.print(&text) {
                Ok(()) => End::Done,
                Err(trouble) => {
                    output.trouble(&trouble);
                    End::CouldNot
                }
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            to_errors(&text.to_string());
            End::CouldNot
        }
        kind => {
            output.trouble(&Trouble::Asked(message(kind, error)));
            let verb = verb(typed).map(|verb| format!(" {}", verb.name())).unwrap_or_default();
            let more = Frame::More.say(output.language());
            to_errors(&format!("     {more}  malvakt{verb} --help\n"));
            End::CouldNot
        }
    }
}

/// The verb that was typed, where it is one.
fn verb(typed: &[OsString]) -> Option<Verb> {
    let words = typed.iter().skip(1).filter_map(|word| word.to_str());
    let mut verbs = words.filter_map(|word| {
        Verb::ALL.iter().copied().find(|verb| *verb != Verb::Malvakt && verb.name() == word)
    });
    verbs.next()
}

fn message(kind: ErrorKind, error: &clap::Error) -> Message {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        Some(_) | None => String::new(),
    };
    let texts = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(_) | None => Vec::new(),
    };
    let option = || text(ContextKind::InvalidArg);
    let possible = || texts(ContextKind::ValidValue);
    let found = || text(ContextKind::InvalidValue);
    let nearest = |kind: ContextKind| texts(kind).into_iter().next();
    match kind {
        ErrorKind::InvalidSubcommand => Message::UnknownVerb {
            found: text(ContextKind::InvalidSubcommand),
            nearest: nearest(ContextKind::SuggestedSubcommand),
        },
        ErrorKind::UnknownArgument if option().starts_with('-') => {
            Message::UnknownOption { found: option(), nearest: nearest(ContextKind::SuggestedArg) }
        }
        ErrorKind::UnknownArgument => Message::TooMuch { found: option() },
        ErrorKind::InvalidValue if found().is_empty() => {
            Message::MissingValue { option: option(), possible: possible() }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::InvalidValue {
            option: option(),
            found: found(),
            possible: possible(),
            nearest: nearest(ContextKind::SuggestedValue),
        },
        ErrorKind::TooManyValues => Message::NeedlessValue { option: option() },
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Message::MissingValue { option: option(), possible: possible() }
        }
        ErrorKind::MissingRequiredArgument => {
            let named = texts(ContextKind::InvalidArg).into_iter();
            // `<PLAN>…`: the marks of the help page are no part of a sentence.
            let bare = named.map(|name| name.replace(['<', '>'], "").replace("...", "…"));
            Message::Missing { missing: bare.collect() }
        }
        ErrorKind::ArgumentConflict => {
            let (one, other) = (option(), text(ContextKind::PriorArg));
            if one == other || other.is_empty() {
                Message::Twice { option: one }
            } else {
                Message::Conflict { one, other }
            }
        }
        ErrorKind::InvalidUtf8 => Message::NotText,
        _ => Message::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::language::say::cli::Topic;

    fn said(words: &[&str]) -> Message {
        let error = help::command(Language::Sv, 80).try_get_matches_from(words).unwrap_err();
        message(error.kind(), &error)
    }

    #[test]
    fn clap_finds_nothing_wrong_with_the_command_line() {
        help::command(Language::Sv, 80).debug_assert();
        help::command(Language::En, 80).debug_assert();
    }

    #[test]
    fn everything_that_can_be_typed_has_help_and_all_help_is_for_something() {
        let command = help::command(Language::Sv, 80);
        let mut typed: Vec<String> = Vec::new();
        for part in std::iter::once(&command).chain(command.get_subcommands()) {
            assert!(Verb::ALL.iter().any(|verb| verb.name() == part.get_name()));
            for argument in part.get_arguments() {
                let id = argument.get_id().as_str();
                assert!(Topic::of(id).is_some(), "{id} has no help");
                typed.push(id.to_owned());
            }
        }
        for topic in Topic::ALL {
            assert!(typed.iter().any(|id| id == topic.id()), "{topic:?} is for nothing");
        }
    }

    #[test]
    fn what_is_mistyped_is_named_with_the_nearest() {
        assert_eq!(
            said(&["malvakt", "runn"]),
            Message::UnknownVerb { found: "runn".into(), nearest: Some("run".into()) }
        );
        assert_eq!(
            said(&["malvakt", "run", "x", "--formt", "csv"]),
            Message::UnknownOption { found: "--formt".into(), nearest: Some("--format".into()) }
        );
        assert_eq!(said(&["malvakt", "run", "x", "y"]), Message::TooMuch { found: "y".into() });
        assert_eq!(said(&["malvakt", "run"]), Message::Missing { missing: vec!["PLAN".into()] });
    }

    #[test]
    fn a_value_is_refused_with_those_that_can_be_chosen() {
        let Message::InvalidValue { option, found, possible, nearest } =
            said(&["malvakt", "run", "x", "--format", "jsn"])
        else {
            panic!("another message")
        };
        assert_eq!((option.as_str(), found.as_str()), ("--format <FORMAT>", "jsn"));
        assert_eq!(possible, ["table", "json", "csv", "markdown"]);
        assert_eq!(nearest.as_deref(), Some("json"));
        assert_eq!(
            said(&["malvakt", "run", "x", "--at"]),
            Message::MissingValue { option: "--at <UPPFÖLJNING>".into(), possible: Vec::new() }
        );
        assert_eq!(
            said(&["malvakt", "run", "x", "--plain=1"]),
            Message::NeedlessValue { option: "--plain".into() }
        );
        assert_eq!(
            said(&["malvakt", "run", "x", "--at", "1", "--at", "2"]),
            Message::Twice { option: "--at <UPPFÖLJNING>".into() }
        );
    }
}
