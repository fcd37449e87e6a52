//! The command line as clap knows it, with its help in one language.

use anstyle::{AnsiColor, Style};
use clap::builder::Styles;
use clap::{Command, CommandFactory};

use super::arguments::Arguments;
use crate::language::Language;
use crate::language::say::cli::{Frame, Topic, Verb};

/// Options that every verb has.
const COMMON: &[Topic] =
    &[Topic::Lang, Topic::Color, Topic::Width, Topic::Plain, Topic::Help, Topic::Version];

/// The command line with its help in a language.
pub fn command(language: Language, width: usize) -> Command {
    let mut command = worded(Arguments::command(), Verb::Malvakt, language)
        .subcommand_help_heading(Frame::Commands.say(language))
        .subcommand_value_name(Frame::Commands.say(language))
        .styles(styles())
        .term_width(width);
    for verb in Verb::ALL.iter().filter(|verb| **verb != Verb::Malvakt) {
        command = command.mut_subcommand(verb.name(), |command| worded(command, *verb, language));
    }
    command
}

fn worded(command: Command, verb: Verb, language: Language) -> Command {
    let words = verb.words(language);
    let name = match verb {
        Verb::Malvakt => verb.name().to_owned(),
        _ => format!("{} {}", Verb::Malvakt.name(), verb.name()),
    };
    command
        .about(words.about)
        .override_usage(format!("{name} {}", words.usage))
        .help_template(format!(
            "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            Frame::Usage.say(language)
        ))
        .after_help(examples(words.examples, language))
        .mut_args(|argument| {
            let Some(topic) = Topic::of(argument.get_id().as_str()) else { return argument };
            let words = topic.words(language);
            let heading = if COMMON.contains(&topic) {
                Frame::Common
            } else if argument.is_positional() {
                Frame::Arguments
            } else {
                Frame::Options
            };
            let argument = argument.help(words.help).help_heading(heading.say(language));
            if words.value.is_empty() {
                return argument;
            }
            // The words of the help say which values there are, in the reader's language.
            argument.value_name(words.value).hide_possible_values(true)
        })
}

fn examples(examples: &[(&str, &str)], language: Language) -> String {
    let mut out = Frame::Examples.say(language).to_owned();
    for (typed, does) in examples {
        out.push_str("\n  ");
        out.push_str(typed);
        out.push_str("\n      ");
        out.push_str(does);
    }
    out
}

fn styles() -> Styles {
    let heading = Style::new().bold();
    let literal = Style::new().fg_color(Some(AnsiColor::Cyan.into()));
    Styles::plain().header(heading).usage(heading).literal(literal)
}
