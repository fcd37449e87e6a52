//! `malvakt why PLAN ITEM`: one result in full.

use std::path::PathBuf;

use clap::Args;

use crate::cli::output::Output;
use crate::cli::ready::{self, Ready, SHOWN};
use crate::cli::{End, Trouble};
use crate::diagnostic::Diagnostic;
use crate::evaluate::{Evaluated, evaluate};
use crate::explain::slice_name;
use crate::language::say::cli::Message;
use crate::language::{fold, nearest};
use crate::plan::{Item, ItemId, Plan};
use crate::report::{self, Report};

/// What can be typed after `why`.
#[derive(Debug, Args)]
pub struct Asked {
    plan: PathBuf,
    item: String,
    #[arg(long = "for")]
    slice: Option<String>,
    #[arg(long)]
    data: Vec<PathBuf>,
    #[arg(long)]
    at: Option<String>,
}

/// Explains a result.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let Some(ready) = Ready::of(&asked.plan, &asked.data, output)? else {
        return Ok(End::CouldNot);
    };
    let item = named(&ready.plan, &asked.item)?;
    let at = ready.follow_up(asked.at.as_deref())?;
    let evaluated = evaluate(&ready.plan, &ready.outcomes, &at);
    let diagnostics: Vec<Diagnostic> =
        ready.diagnostics.iter().chain(&evaluated.diagnostics).cloned().collect();
    let report = Report {
        plan: &ready.plan,
        files: &ready.files,
        sha256: &ready.sha256,
        evaluated: &evaluated,
        diagnostics: &diagnostics,
    };
    let Some(result) = report::result_of(&report, item, asked.slice.as_deref()) else {
        return Err(without_result(asked, &ready.plan, &evaluated, item));
    };
    let options = ready::options(output);
    output.mention(&diagnostics, &ready.files, SHOWN, &ready.check());
    output.print(&report::why(&report, result, output.plain(), &options))?;
    Ok(End::Done)
}

/// The item that is meant: by name, id, title or data key; else the only one whose name or title has the words in it.
fn named(plan: &Plan, asked: &str) -> Result<ItemId, Trouble> {
    let wanted = fold(asked);
    if let Some(item) = plan.names.get(&wanted) {
        return Ok(*item);
    }
    let called = |item: &Item| {
        let key = item.indicator().and_then(|indicator| indicator.data_key.as_deref());
        [Some(item.title.as_str()), item.id.as_deref(), key]
            .into_iter()
            .flatten()
            .any(|known| fold(known) == wanted)
    };
    let holds = |item: &Item| {
        [&item.name, &item.title].into_iter().any(|known| fold(known).contains(&wanted))
    };
    for meant in [items(plan, called), items(plan, holds)] {
        match meant.as_slice() {
            [] => {}
            [(only, _)] => return Ok(*only),
            several => {
                let items = several.iter().map(|(_, item)| quoted(&item.name)).collect();
                return Err(Message::AmbiguousItem { found: asked.to_owned(), items }.into());
            }
        }
    }
    Err(unknown(plan, asked, &wanted))
}

fn items(plan: &Plan, wanted: impl Fn(&Item) -> bool) -> Vec<(ItemId, &Item)> {
    let ids = (0..).map(ItemId).zip(&plan.items);
    ids.filter(|(_, item)| wanted(item)).collect()
}

fn unknown(plan: &Plan, asked: &str, wanted: &str) -> Trouble {
    let heading = plan.headings.iter().position(|heading| fold(&heading.title) == wanted);
    if let Some(at) = heading {
        let under =
            |item: &Item| plan.path(item.heading).iter().any(|above| above.0 as usize == at);
        let items = items(plan, under).iter().map(|(_, item)| quoted(&item.name)).collect();
        return Message::IsHeading { found: asked.to_owned(), items }.into();
    }
    let known = plan.items.iter().flat_map(|item| [item.name.as_str(), item.title.as_str()]);
    let nearest = nearest(asked, known).map(quoted);
    Message::UnknownItem { found: asked.to_owned(), nearest }.into()
}

/// A name as it is typed in a shell.
fn quoted(name: &str) -> String {
    if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name.to_owned() }
}

fn without_result(asked: &Asked, plan: &Plan, evaluated: &Evaluated, item: ItemId) -> Trouble {
    let name = plan.item(item).map(|item| item.name.clone()).unwrap_or_default();
    let results: Vec<_> = evaluated.results.iter().filter(|result| result.item == item).collect();
    match &asked.slice {
        Some(found) if !results.is_empty() => {
            let mut known: Vec<String> = Vec::new();
            for slice in results.iter().filter_map(|result| slice_name(plan, &result.slice)) {
                if !known.contains(&slice) {
                    known.push(slice);
                }
            }
            Message::UnknownSlice { item: name, found: found.clone(), known }.into()
        }
        Some(_) | None => {
            Message::NoResult { item: name, follow_up: evaluated.follow_up.name.clone() }.into()
        }
    }
}
