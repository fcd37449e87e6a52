//! A plan and its outcomes, read and ready to be evaluated; and how a report of them is asked for.

use std::path::{Path, PathBuf};

use super::Trouble;
use super::output::Output;
use crate::diagnostic::{Diagnostic, Severity};
use crate::evaluate::{FollowUpAt, follow_up};
use crate::explain;
use crate::language::say::cli::Message;
use crate::language::{fold, nearest};
use crate::outcomes::Outcomes;
use crate::plan::{Plan, Status, StatusId};
use crate::report::{Options, knows_status};
use crate::source::Files;
use crate::workspace::{self, Given, Opened};

/// Diagnostics that are printed beside a result; `check` prints all.
pub const SHOWN: usize = 50;

/// A plan without errors, and its outcomes.
#[derive(Debug)]
pub struct Ready {
    pub plan: Plan,
    pub outcomes: Outcomes,
    pub files: Files,
    pub path: PathBuf,
    pub data: Vec<PathBuf>,
    pub sha256: String,
    pub diagnostics: Vec<Diagnostic>,
}

impl Ready {
    /// Reads a plan and its data. `None`: the plan cannot be evaluated, and why is printed.
    pub fn of(plan: &Path, data: &[PathBuf], output: &mut Output) -> Result<Option<Self>, Trouble> {
        let path = workspace::one_plan(plan)?;
        let mut opened = workspace::open(&path)?;
        output.speak(opened.plan.as_ref().and_then(|plan| plan.language));
        if refused(&opened, output) {
            return Ok(None);
        }
        let given = if data.is_empty() { Given::PlansOwn } else { Given::Files(data) };
        let data = opened.data_paths(given);
        let outcomes = opened.read_data(given)?;
        let Opened { files, path, sha256, plan, diagnostics } = opened;
        let (Some(plan), Some(outcomes)) = (plan, outcomes) else {
            output.complain(&diagnostics, &files, SHOWN, &check(&path));
            return Ok(None);
        };
        Ok(Some(Self { plan, outcomes, files, path, data, sha256, diagnostics }))
    }

    /// The follow-up that was asked for.
    pub fn follow_up(&self, asked: Option<&str>) -> Result<FollowUpAt, Trouble> {
        let found = follow_up(&self.plan, &self.outcomes, asked);
        found.ok_or_else(|| {
            let found = asked.unwrap_or_default().to_owned();
            let known: Vec<String> =
                self.plan.follow_ups.iter().map(|follow_up| follow_up.name.clone()).collect();
            let nearest = nearest(&found, known.iter().map(String::as_str)).map(ToOwned::to_owned);
            Message::UnknownFollowUp { found, nearest, known }.into()
        })
    }

    /// Refuses a status that the plan does not have.
    pub fn knows(&self, statuses: &[String], output: &Output) -> Result<(), Trouble> {
        let Some(unknown) = statuses.iter().find(|status| !knows_status(&self.plan, status)) else {
            return Ok(());
        };
        let mut known: Vec<String> = Vec::new();
        for scale in &self.plan.scales {
            for at in 0..u32::try_from(scale.statuses.len()).unwrap_or(u32::MAX) {
                let name = explain::written_name(scale, Status::Declared(StatusId(at)));
                let name = name.say(output.language());
                if !known.contains(&name) {
                    known.push(name);
                }
            }
        }
        let nearest = nearest(unknown, known.iter().map(String::as_str)).map(ToOwned::to_owned);
        Err(Message::UnknownStatus { found: unknown.clone(), nearest, known }.into())
    }

    /// Refuses a heading that the plan does not have.
    pub fn knows_heading(&self, title: &str) -> Result<(), Trouble> {
        let titles = || self.plan.headings.iter().map(|heading| heading.title.as_str());
        if titles().any(|known| fold(known) == fold(title)) {
            return Ok(());
        }
        let nearest = nearest(title, titles()).map(ToOwned::to_owned);
        Err(Message::UnknownHeading { found: title.to_owned(), nearest }.into())
    }

    /// The command that shows everything that is wrong with the plan and its data.
    pub fn check(&self) -> String {
        check(&self.path)
    }
}

/// Prints what is wrong with a plan that has errors; whether it has.
pub fn refused(opened: &Opened, output: &Output) -> bool {
    let errors = errors(&opened.diagnostics);
    if errors == 0 && opened.plan.is_some() {
        return false;
    }
    output.complain(&opened.diagnostics, &opened.files, SHOWN, &check(&opened.path));
    if opened.plan.is_some() {
        output.remark(&Message::NotEvaluated { errors });
    }
    true
}

/// How many of them are errors.
pub fn errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|found| found.severity() == Severity::Error).count()
}

/// How a report is asked for, with nothing left out.
pub fn options(output: &Output) -> Options {
    Options {
        language: output.language(),
        width: output.width(),
        colour: output.colour(),
        ..Options::default()
    }
}

fn check(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) {
        format!("malvakt check \"{path}\" --data")
    } else {
        format!("malvakt check {path} --data")
    }
}
