//! What in the data contradicts itself, and what else is to be looked at there.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use super::super::super::document::{Block, Heading, Rank};
use super::super::view::View;
use crate::diagnostic::{Code, Diagnostic};
use crate::explain::{base_name, item_cell};
use crate::language::fold;
use crate::language::say::report::{Label, Phrase};
use crate::plan::Item;

/// What was found in the data.
fn in_data<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Diagnostic> {
    view.report.diagnostics.iter().filter(|diagnostic| diagnostic.code.text().starts_with("data::"))
}

/// What was found in the data whatever comes out; published counts that differ are told with both figures beside it.
pub fn of_rows<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Diagnostic> {
    in_data(view).filter(|diagnostic| diagnostic.code != Code::CountDiffers)
}

/// Whether it is about facts that cannot all be right.
fn contradicts(diagnostic: &Diagnostic) -> bool {
    matches!(
        diagnostic.code,
        Code::DuplicateRow
            | Code::DiffersInUnknown
            | Code::Differs
            | Code::QuotientDiffers
            | Code::DoesNotAddUp
            | Code::DeadlineDiffers
    )
}

/// How many facts contradict each other and about what, and how many other remarks there are on rows.
pub fn counted(view: &View<'_>) -> Vec<String> {
    let (contradictions, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        of_rows(view).partition(|diagnostic| contradicts(diagnostic));
    let mut said = Vec::new();
    if !contradictions.is_empty() {
        let names = names(view, &contradictions).into_iter().collect();
        said.push(view.say(&Phrase::Contradictions { count: contradictions.len(), names }));
    }
    if !others.is_empty() {
        said.push(view.say(&Phrase::RowsToSee(others.len())));
    }
    said
}

/// The names of the items that rows are about; what no item goes by is named as it stands there.
fn names(view: &View<'_>, found: &[&Diagnostic]) -> IndexSet<String> {
    let plan = view.plan();
    let mut called: BTreeMap<String, &Item> = BTreeMap::new();
    for item in &plan.items {
        let key = item.indicator().and_then(|indicator| indicator.data_key.as_ref());
        let names = [Some(&item.name), Some(&item.title), item.id.as_ref(), key];
        for name in names.into_iter().flatten() {
            called.entry(fold(name)).or_insert(item);
        }
    }
    let places = found.iter().flat_map(|diagnostic| &diagnostic.places);
    let rows = places.filter(|place| place.file != plan.file);
    let named = rows.filter_map(|place| {
        let file = view.report.files.get(place.file)?;
        let cell = item_cell(plan, file, file.line(place.start))?;
        Some(called.get(&fold(&cell)).map_or(cell, |item| item.name.clone()))
    });
    named.collect()
}

/// Everything found in the data, contradictions first, each with its rows.
pub fn to_check(view: &View<'_>) -> Vec<Block> {
    let (first, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        in_data(view).partition(|diagnostic| contradicts(diagnostic));
    let found = first.into_iter().chain(others).map(|diagnostic| worded(view, diagnostic));
    let found: Vec<String> = found.collect();
    if found.is_empty() {
        return Vec::new();
    }
    let heading = Heading {
        depth: 0,
        rank: Rank::Own,
        word: None,
        title: view.label(Label::ToCheck),
        status: None,
    };
    vec![Block::Heading(heading), Block::List(found)]
}

/// A diagnostic as one paragraph: what is said, what to do, and the rows it is about.
fn worded(view: &View<'_>, diagnostic: &Diagnostic) -> String {
    let said = diagnostic.say(view.language());
    let mut rows: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for place in diagnostic.places.iter().filter(|place| place.file != view.plan().file) {
        if let Some(file) = view.report.files.get(place.file) {
            rows.entry(base_name(&file.name)).or_default().insert(file.line(place.start));
        }
    }
    let rows: Vec<String> = rows
        .into_iter()
        .map(|(file, rows)| view.say(&Phrase::InFile(file.to_owned(), rows.into_iter().collect())))
        .collect();
    let words = [said.message, said.help.unwrap_or_default()];
    let words: Vec<&str> =
        words.iter().map(|words| words.trim()).filter(|words| !words.is_empty()).collect();
    let words = words.join(" ").replace('\n', " ");
    if rows.is_empty() { words } else { format!("{words} ({})", rows.join("; ")) }
}
