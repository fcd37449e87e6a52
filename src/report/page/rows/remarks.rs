//! What stands under a row beside the reasons: flags, what was published, comments and notes.

use super::super::view::{View, status};
use crate::evaluate::ItemResult;
use crate::language::say::report::{Label, Phrase};
use crate::plan::Item;

/// The slice a result is of, where the remark is about several.
fn named(view: &View<'_>, result: &ItemResult, results: &[&ItemResult]) -> Option<String> {
    let slice = view.slice_within(result).filter(|_| results.len() > 1)?;
    Some(view.named(slice))
}

/// ` (K, M)`; nothing for none. The name of a slice may hold a comma.
fn in_parentheses(names: &[String]) -> String {
    let mark = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
    if names.is_empty() { String::new() } else { format!(" ({})", names.join(mark)) }
}

/// The flags that hold, each with the slices it holds for.
pub fn flags(view: &View<'_>, item: &Item, results: &[&ItemResult]) -> Vec<String> {
    let mut raised: Vec<(String, Vec<String>)> = Vec::new();
    for result in results {
        let of = named(view, result, results);
        for flag in result.flags.iter().filter_map(|at| item.flags.get(*at)) {
            match raised.iter_mut().find(|(text, _)| *text == flag.text) {
                Some((_, names)) => names.extend(of.clone()),
                None => raised.push((flag.text.clone(), of.clone().into_iter().collect())),
            }
        }
    }
    raised
        .into_iter()
        .map(|(text, of)| {
            let of = in_parentheses(&of);
            view.say(&Phrase::Flag(format!("{text}{of}")))
        })
        .collect()
}

/// What was published elsewhere, and whether it is as here.
pub fn published(view: &View<'_>, item: &Item, results: &[&ItemResult]) -> Option<String> {
    let scale = view.plan().scale(item.scale)?;
    let statuses: Vec<(Option<String>, String, bool)> = results
        .iter()
        .filter_map(|result| {
            let published = result.published?;
            let name = named(view, result, results);
            let words = view.signed(&status(scale, published, view.language()));
            Some((name, words, published == result.status))
        })
        .collect();
    (!statuses.is_empty()).then(|| view.say(&Phrase::Published(statuses)))
}

/// Comments of rows, each once.
pub fn comments(view: &View<'_>, results: &[&ItemResult]) -> Vec<String> {
    let mut each: Vec<(Vec<String>, &str)> = Vec::new();
    for result in results {
        let Some(comment) = result.comment.as_deref() else { continue };
        let of = named(view, result, results);
        match each.iter_mut().find(|(_, other)| *other == comment) {
            Some((names, _)) => names.extend(of),
            None => each.push((of.into_iter().collect(), comment)),
        }
    }
    each.into_iter()
        .map(|(of, comment)| {
            let of = in_parentheses(&of);
            let comment = if of.is_empty() { comment } else { comment.trim_end_matches('.') };
            view.say(&Phrase::Named(Label::Comment, format!("{comment}{of}")))
        })
        .collect()
}

/// The plan's notes of an item.
pub fn notes(view: &View<'_>, item: &Item) -> Vec<String> {
    let notes = item.notes.iter();
    notes.map(|note| view.say(&Phrase::Named(Label::Note, note.clone()))).collect()
}
