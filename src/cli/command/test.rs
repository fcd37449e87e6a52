//! `malvakt test PLAN…`: the example lines of plans, tried.

use std::path::PathBuf;

use clap::Args;

use crate::cli::output::Output;
use crate::cli::{End, Trouble, ready};
use crate::evaluate::{Tested, TestedHeading, examples};
use crate::plan::Plan;
use crate::report;
use crate::workspace;

/// What can be typed after `test`.
#[derive(Debug, Args)]
pub struct Asked {
    #[arg(required = true)]
    plans: Vec<PathBuf>,
}

/// Tries the examples of plans.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let mut end = End::Done;
    let plans = workspace::plans(&asked.plans)?;
    for (at, path) in plans.iter().enumerate() {
        let opened = workspace::open(path)?;
        output.speak(opened.plan.as_ref().and_then(|plan| plan.language));
        if plans.len() > 1 {
            output.of_several(path, at == 0)?;
        }
        if ready::refused(&opened, output) {
            end = End::CouldNot;
            continue;
        }
        let Some(plan) = &opened.plan else { continue };
        output.complain(&opened.diagnostics, &opened.files, ready::SHOWN, "malvakt check");
        let (items, headings) = examples(plan);
        let options = ready::options(output);
        output.print(&report::examples(plan, &opened.files, &items, &headings, &options))?;
        if !all_hold(plan, &items, &headings) {
            end = end.max(End::Found);
        }
    }
    Ok(end)
}

fn all_hold(plan: &Plan, items: &[Tested], headings: &[TestedHeading]) -> bool {
    let item = |tested: &Tested| {
        let example = plan.item(tested.item).and_then(|item| item.examples.get(tested.example));
        example.is_none_or(|example| example.expected == tested.got.status)
    };
    let heading = |tested: &TestedHeading| {
        let heading = plan.heading(tested.heading);
        let example = heading.and_then(|heading| heading.examples.get(tested.example));
        example.is_none_or(|example| example.expected == tested.got)
    };
    items.iter().all(item) && headings.iter().all(heading)
}
