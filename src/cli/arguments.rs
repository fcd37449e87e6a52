//! What can be typed. Every name here has its help, in both languages, in `language::say::cli`.

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::command::{check, completions, explain, man, run, test, why};
use crate::language::Language;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "malvakt",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub struct Arguments {
    #[command(subcommand)]
    pub verb: Verb,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    Run(run::Asked),
    Why(why::Asked),
    Check(check::Asked),
    Test(test::Asked),
    Explain(explain::Asked),
    Completions(completions::Asked),
    Man(man::Asked),
}

/// What every verb takes.
#[derive(Debug, Args)]
pub struct Common {
    #[arg(long, global = true)]
    pub lang: Option<Lang>,
    #[arg(long, global = true)]
    pub color: Option<Color>,
    #[arg(long, global = true, value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,
    #[arg(long, global = true)]
    pub plain: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    #[value(alias = "svenska", alias = "swedish")]
    Sv,
    #[value(alias = "engelska", alias = "english")]
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Sv,
            Lang::En => Self::En,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}
