//! What in the data contradicts itself, and what else is to be looked at there.

use super::super::super::document::{Block, Heading, Rank};
use super::super::view::View;
use crate::diagnostic::Diagnostic;
use crate::explain::item_of_row;
use crate::language::say::report::{Label, Phrase};

/// What was found in the data.
pub fn in_data<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Diagnostic> {
    view.report.diagnostics.iter().filter(|diagnostic| diagnostic.code.text().starts_with("data::"))
}

/// Whether two rows are held against each other.
fn contradicts(view: &View<'_>, diagnostic: &Diagnostic) -> bool {
    let rows = diagnostic.places.iter().filter(|place| place.file != view.plan().file);
    rows.count() > 1
}

/// How many facts contradict each other and about what, and how many other remarks there are on rows.
pub fn counted(view: &View<'_>) -> Vec<String> {
    let (contradictions, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        in_data(view).partition(|diagnostic| contradicts(view, diagnostic));
    let mut names: Vec<String> = Vec::new();
    for diagnostic in &contradictions {
        for name in items(view, diagnostic) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let count = contradictions.len();
    let mut said = Vec::new();
    if count > 0 {
        said.push(view.say(&Phrase::Contradictions { count, names }));
    }
    if !others.is_empty() {
        said.push(view.say(&Phrase::RowsToSee(others.len())));
    }
    said
}

/// The names of the items that the rows of a diagnostic are about.
fn items(view: &View<'_>, diagnostic: &Diagnostic) -> Vec<String> {
    let plan = view.plan();
    let rows = diagnostic.places.iter().filter(|place| place.file != plan.file);
    let named = rows.filter_map(|place| {
        let file = view.report.files.get(place.file)?;
        let item = plan.item(item_of_row(plan, file, file.line(place.start))?)?;
        Some(item.name.clone())
    });
    named.collect()
}

/// Everything found in the data, each with its rows.
pub fn to_check(view: &View<'_>) -> Vec<Block> {
    let found: Vec<String> = in_data(view).map(|diagnostic| worded(view, diagnostic)).collect();
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

/// A diagnostic as one paragraph: what is said, and each of its rows.
fn worded(view: &View<'_>, diagnostic: &Diagnostic) -> String {
    let said = diagnostic.say(view.language());
    let labels = said.labels.iter().map(String::as_str).chain(std::iter::repeat(""));
    let rows = diagnostic.places.iter().zip(labels).filter_map(|(place, label)| {
        let file = view.report.files.get(place.file)?;
        let name = crate::explain::base_name(&file.name).to_owned();
        let row = view.say(&Phrase::InFile(name, file.line(place.start)));
        Some(if label.is_empty() { row } else { format!("{row}: {label}") })
    });
    let rows: Vec<String> = rows.collect();
    if rows.is_empty() {
        return said.message;
    }
    format!("{} ({})", said.message, rows.join("; "))
}
