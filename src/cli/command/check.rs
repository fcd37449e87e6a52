//! `malvakt check PLAN…`: everything that is wrong with plans, and with `--data` with their data.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::output::Output;
use crate::cli::{End, Trouble, ready};
use crate::diagnostic::{Diagnostic, render};
use crate::language::Language;
use crate::report::checked;
use crate::source::Files;
use crate::workspace::{self, Given, Opened};

/// What can be typed after `check`.
#[derive(Debug, Args)]
pub struct Asked {
    #[arg(required = true)]
    plans: Vec<PathBuf>,
    /// Empty: the plan's own.
    #[arg(long = "data", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    check_data: Vec<OsString>,
    #[arg(long = "format")]
    check_format: Option<Format>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
    Github,
}

/// Checks plans. What is found is the result: it goes to standard output.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let mut end = End::Done;
    let mut all: Vec<(Files, Vec<Diagnostic>, Language)> = Vec::new();
    let plans = workspace::plans(&asked.plans)?;
    for (at, path) in plans.iter().enumerate() {
        let mut opened = workspace::open(path)?;
        output.speak(opened.plan.as_ref().and_then(|plan| plan.language));
        let mut whole = opened.plan.is_some();
        if !asked.check_data.is_empty() {
            whole &= read_data(asked, &mut opened)?;
        }
        end = end.max(match (whole, ready::errors(&opened.diagnostics)) {
            (false, _) => End::CouldNot,
            (true, 0) => End::Done,
            (true, _) => End::Found,
        });
        match asked.check_format.unwrap_or(Format::Text) {
            Format::Text => {
                if plans.len() > 1 {
                    output.of_several(path, at == 0)?;
                }
                output.print(&text(&opened, output))?;
            }
            Format::Json => output.print(&lines(&opened, output, render::json))?,
            Format::Github => output.print(&lines(&opened, output, render::github))?,
            Format::Sarif => all.push((opened.files, opened.diagnostics, output.language())),
        }
    }
    if asked.check_format == Some(Format::Sarif) {
        let all: Vec<render::Found<'_>> = all
            .iter()
            .map(|(files, found, language)| (files, found.as_slice(), *language))
            .collect();
        output.print(&render::sarif(&all, env!("CARGO_PKG_VERSION")))?;
    }
    Ok(end)
}

/// Adds what is wrong with the data; whether all of it could be read.
fn read_data(asked: &Asked, opened: &mut Opened) -> Result<bool, Trouble> {
    // What a plan with errors says of its data is not known for sure.
    if ready::errors(&opened.diagnostics) > 0 {
        return Ok(true);
    }
    let named = asked.check_data.iter().filter(|file| !file.is_empty());
    let given: Vec<PathBuf> = named.map(PathBuf::from).collect();
    let given = if given.is_empty() { Given::PlansOwn } else { Given::Files(&given) };
    Ok(opened.read_data(given)?.is_some())
}

fn text(opened: &Opened, output: &Output) -> String {
    let mut text = output.diagnostics(&opened.diagnostics, &opened.files);
    if let Some(plan) = &opened.plan {
        text.push_str(&checked(plan, &opened.diagnostics, &ready::options(output)));
    }
    text
}

fn lines(
    opened: &Opened,
    output: &Output,
    line: impl Fn(&Diagnostic, &Files, Language) -> String,
) -> String {
    let found = opened.diagnostics.iter();
    found.map(|diagnostic| line(diagnostic, &opened.files, output.language())).collect()
}
