//! The command line: reads what was typed and the environment; makes what is printed and how the program ends. Never
//! decides anything about a plan; only here is anything printed.

mod arguments;
mod command;
mod help;
mod output;
mod ready;
mod surroundings;
mod usage;

use std::process::ExitCode;

use self::arguments::{Arguments, Verb};
use self::output::Output;
use self::surroundings::Surroundings;
use crate::language::say::cli::Message;
use crate::workspace::Failure;

/// How a command ended. The number is the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// Done.
    Done = 0,
    /// Done, and it found what it was asked to fail on.
    Found = 1,
    /// It could not be done.
    CouldNot = 2,
}

/// Why a command could not be done, where no diagnostic has said so.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Trouble {
    /// What was asked makes no sense.
    Asked(Message),
    /// The machine could not find, read or write.
    Machine(Failure),
}

impl From<Message> for Trouble {
    fn from(message: Message) -> Self {
        Self::Asked(message)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Machine(failure)
    }
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let typed = surroundings::typed();
    let surroundings = Surroundings::of(&typed);
    let end = match usage::read(&typed, &surroundings) {
        Ok(arguments) => run(arguments, &surroundings),
        Err(end) => end,
    };
    ExitCode::from(end as u8)
}

fn run(arguments: Arguments, surroundings: &Surroundings) -> End {
    let Arguments { verb, common } = arguments;
    let mut output = Output::of(surroundings).with(&common);
    let ended = match &verb {
        Verb::Run(asked) => command::run::run(asked, &mut output),
        Verb::Why(asked) => command::why::run(asked, &mut output),
        Verb::Check(asked) => command::check::run(asked, &mut output),
        Verb::Test(asked) => command::test::run(asked, &mut output),
        Verb::Explain(asked) => command::explain::run(asked, &mut output),
        Verb::Completions(asked) => command::completions::run(asked, &mut output),
        Verb::Man(asked) => command::man::run(asked, &mut output),
    };
    ended.unwrap_or_else(|trouble| {
        output.trouble(&trouble);
        End::CouldNot
    })
}
