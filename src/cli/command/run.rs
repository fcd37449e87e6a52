//! `malvakt run PLAN`: the follow-up of a plan.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::cli::output::{Output, write_file};
use crate::cli::ready::{self, Ready, SHOWN};
use crate::cli::{End, Trouble};
use crate::diagnostic::Diagnostic;
use crate::evaluate::{Evaluated, FollowUpAt, ItemResult, evaluate, every_follow_up};
use crate::language::say::cli::Message;
use crate::language::say::workspace::Message as OfFiles;
use crate::language::{fold, nearest};
use crate::plan::Plan;
use crate::report::{self, Options, Report, has_status};
use crate::workspace::{Failure, STANDARD_INPUT, same_file};

/// `--at` that asks for every period in the data.
const ALL: [&str; 2] = ["all", "alla"];

/// What can be typed after `run`.
#[derive(Debug, Args)]
pub struct Asked {
    plan: PathBuf,
    #[arg(long)]
    data: Vec<PathBuf>,
    #[arg(long)]
    at: Option<String>,
    #[arg(long)]
    format: Option<Format>,
    #[arg(short, long)]
    output: Option<PathBuf>,
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    #[arg(long)]
    org: Option<String>,
    #[arg(long)]
    under: Option<String>,
    #[arg(long = "explain")]
    explained: bool,
    #[arg(long)]
    summary: bool,
    #[arg(long, value_delimiter = ',')]
    fail_on: Vec<String>,
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    #[value(alias = "md")]
    Markdown,
    /// Part of the contract, and not built yet: asking for it is answered so.
    #[value(hide = true)]
    Html,
    #[value(hide = true)]
    Xlsx,
}

impl Format {
    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format that the ending of a file says.
    fn of_ending(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Table),
            "json" | "jsonl" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// Follows up a plan and prints or writes the report.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let format = format(asked, output.plain())?;
    let Some(ready) = Ready::of(&asked.plan, &asked.data, output)? else {
        return Ok(End::CouldNot);
    };
    if let Some(path) = &asked.output {
        keeps(path, &ready)?;
    }
    ready.knows(&asked.only, output)?;
    ready.knows(&asked.fail_on, output)?;
    if let Some(under) = &asked.under {
        ready.knows_heading(under)?;
    }
    let evaluated: Vec<Evaluated> = follow_ups(asked, &ready)?
        .iter()
        .map(|at| evaluate(&ready.plan, &ready.outcomes, at))
        .collect();
    if let Some(org) = &asked.org {
        knows_unit(org, &evaluated)?;
    }
    let found = everything(&ready, &evaluated);
    output.mention(&found, &ready.files, SHOWN, &ready.check());
    let errors = ready::errors(&found);
    if asked.strict && errors > 0 {
        output.remark(&Message::Strict { errors });
        return Ok(End::CouldNot);
    }
    let options = options(asked, output);
    let mut text = String::new();
    for (at, evaluated) in evaluated.iter().enumerate() {
        let diagnostics: Vec<Diagnostic> =
            ready.diagnostics.iter().chain(&evaluated.diagnostics).cloned().collect();
        let report = Report {
            plan: &ready.plan,
            files: &ready.files,
            sha256: &ready.sha256,
            evaluated,
            diagnostics: &diagnostics,
        };
        append(&mut text, &written(format, &report, output.plain(), &options), format, at > 0);
    }
    match &asked.output {
        Some(path) => write_file(path, &text)?,
        None => output.print(&text)?,
    }
    Ok(failed(asked, &ready, &evaluated, output))
}

fn format(asked: &Asked, plain: bool) -> Result<Format, Trouble> {
    let format = match (asked.format, &asked.output) {
        (Some(format), _) => format,
        (None, None) => Format::Table,
        (None, Some(path)) => Format::of_ending(path).ok_or_else(|| {
            let known = [".txt", ".json", ".csv", ".md"].map(ToOwned::to_owned).to_vec();
            Message::UnknownEnding { path: path.display().to_string(), known }
        })?,
    };
    let name = format.name().to_owned();
    match format {
        Format::Html | Format::Xlsx => Err(Message::FormatNotYet { format: name }.into()),
        Format::Json | Format::Csv | Format::Markdown if plain => {
            Err(Message::PlainOnlyTable { format: name }.into())
        }
        Format::Table | Format::Json | Format::Csv | Format::Markdown => Ok(format),
    }
}

/// Refuses to write the report over what it rests on.
fn keeps(path: &Path, ready: &Ready) -> Result<(), Trouble> {
    let read = std::iter::once(&ready.path).chain(&ready.data);
    let mut read = read.filter(|read| read.as_os_str() != STANDARD_INPUT);
    if read.any(|read| same_file(read, path)) {
        let path = path.display().to_string();
        return Err(Failure(OfFiles::WouldOverwrite { path }).into());
    }
    Ok(())
}

fn follow_ups(asked: &Asked, ready: &Ready) -> Result<Vec<FollowUpAt>, Trouble> {
    let all = asked.at.as_deref().is_some_and(|at| ALL.contains(&fold(at).as_str()));
    if !all {
        return Ok(vec![ready.follow_up(asked.at.as_deref())?]);
    }
    let all = every_follow_up(&ready.plan, &ready.outcomes);
    if all.is_empty() { Err(Message::NoPeriods.into()) } else { Ok(all) }
}

/// Refuses a unit that no result is of.
fn knows_unit(org: &str, evaluated: &[Evaluated]) -> Result<(), Trouble> {
    let results = evaluated.iter().flat_map(|evaluated| &evaluated.results);
    let mut known: Vec<String> = Vec::new();
    for unit in results.filter_map(|result| result.slice.org.as_ref()) {
        if fold(unit) == fold(org) {
            return Ok(());
        }
        if !known.contains(unit) {
            known.push(unit.clone());
        }
    }
    let nearest = nearest(org, known.iter().map(String::as_str)).map(ToOwned::to_owned);
    Err(Message::UnknownUnit { found: org.to_owned(), nearest, known }.into())
}

/// What was found in the plan, its data and every follow-up, each once.
fn everything(ready: &Ready, evaluated: &[Evaluated]) -> Vec<Diagnostic> {
    let mut found = ready.diagnostics.clone();
    for diagnostic in evaluated.iter().flat_map(|evaluated| &evaluated.diagnostics) {
        if !found.contains(diagnostic) {
            found.push(diagnostic.clone());
        }
    }
    found
}

fn options(asked: &Asked, output: &Output) -> Options {
    Options {
        colour: output.colour() && asked.output.is_none(),
        explain: asked.explained,
        summary: asked.summary,
        only: asked.only.clone(),
        org: asked.org.clone(),
        under: asked.under.clone(),
        ..ready::options(output)
    }
}

fn written(format: Format, report: &Report<'_>, plain: bool, options: &Options) -> String {
    match format {
        Format::Json => report::json(report, options),
        Format::Csv => report::csv(report, options),
        Format::Markdown => report::markdown(report, options),
        Format::Table if plain => report::plain(report, options),
        // The last two were refused before anything was read.
        Format::Table | Format::Html | Format::Xlsx => report::table(report, options),
    }
}

/// Adds the report of a further period: people see them apart, programs get one table.
fn append(text: &mut String, report: &str, format: Format, further: bool) {
    let report = match format {
        Format::Csv if further => report.split_once('\n').map_or("", |(_, rows)| rows),
        _ => report,
    };
    if further && matches!(format, Format::Table | Format::Markdown) {
        text.push('\n');
    }
    text.push_str(report);
    if !report.is_empty() && !report.ends_with('\n') {
        text.push('\n');
    }
}

/// Whether a result counts: as its item's headline, or for a unit at a further place.
fn counts(plan: &Plan, result: &ItemResult) -> bool {
    let places = plan.item(result.item).map(|item| item.also_under.as_slice()).unwrap_or_default();
    result.headline || places.iter().any(|place| result.stands_at(place))
}

/// Whether what counts has a status that the run was asked to fail on.
fn failed(asked: &Asked, ready: &Ready, evaluated: &[Evaluated], output: &Output) -> End {
    if asked.fail_on.is_empty() {
        return End::Done;
    }
    let headlines = evaluated
        .iter()
        .flat_map(|evaluated| &evaluated.results)
        .filter(|result| counts(&ready.plan, result))
        .filter(|result| has_status(&ready.plan, result, &asked.fail_on));
    let found = headlines.count();
    if found == 0 {
        return End::Done;
    }
    output.remark(&Message::FailedOn { found, statuses: asked.fail_on.clone() });
    End::Found
}
