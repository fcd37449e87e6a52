//! Why a row is not green, in as few words as its slices allow.

use indexmap::IndexMap;

use super::super::view::View;
use crate::evaluate::ItemResult;
use crate::explain::{Explanation, Short, bare_figure};
use crate::language::say::explain::{Figure, list, sentence};
use crate::language::say::report::Label;
use crate::language::say::report::Phrase;
use crate::language::say::report::capital;

/// The reasons of a row's slices. What they have in common is said once.
pub fn reasons(view: &View<'_>, explained: &[(&ItemResult, Explanation)]) -> Option<String> {
    let several = explained.len() > 1;
    let shorts: Vec<(Option<String>, Short)> = explained
        .iter()
        .map(|(result, explanation)| {
            (name(view, result, several), short(view, result, explanation))
        })
        .collect();
    let said: Vec<&(Option<String>, Short)> =
        shorts.iter().filter(|(_, short)| !short.why.is_empty()).collect();
    let takes = said.first().map(|(_, short)| short.takes.as_str()).unwrap_or_default();
    let in_common = said.len() > 1 && said.iter().all(|(_, short)| short.takes == takes);
    if !in_common {
        let each = shorts.iter().map(|(of, short)| (of.clone(), short.say()));
        return joined(view, each.collect());
    }
    let whole = explained.first().filter(|(result, _)| result.slice.is_total() && !result.extra);
    if let Some(why) = whole.and_then(|_| in_one(view, &shorts)) {
        let both = Short { why, takes: takes.to_owned(), by: None };
        return joined(view, vec![(None, both.say())]);
    }
    let each = shorts.iter().map(|(of, short)| (of.clone(), short.why.clone()));
    let mut text = joined(view, each.collect())?;
    if !takes.is_empty() {
        text.push(' ');
        text.push_str(&sentence(takes));
    }
    Some(text)
}

/// `49 procentenheter under målet (K 55, M 40)`: the whole and its slices, all on the same side of their targets.
fn in_one(view: &View<'_>, shorts: &[(Option<String>, Short)]) -> Option<String> {
    let ((_, whole), slices) = shorts.split_first()?;
    let (figure, over) = whole.by.as_ref()?;
    let alike = |(by, other): &(Figure, bool)| other == over && by.unit == figure.unit;
    let each: Option<Vec<String>> = slices
        .iter()
        .map(|(of, short)| {
            let (by, _) = short.by.as_ref().filter(|by| alike(by))?;
            Some(format!("{} {}", of.as_ref()?, by.bare(view.language())))
        })
        .collect();
    Some(format!("{} ({})", whole.why, each?.join(", ")))
}

/// The few words of one slice; cases are said where they are known.
fn short(view: &View<'_>, result: &ItemResult, explanation: &Explanation) -> Short {
    let short = explanation.short(view.language());
    let cases = explanation.better.as_ref().and_then(|better| better.cases.as_ref());
    let outcome = result.outcome.as_ref();
    let parts = outcome.and_then(|outcome| Some((outcome.numerator?, outcome.denominator?)));
    match parts.filter(|_| cases.is_some() && !short.why.is_empty()) {
        Some((part, whole)) => {
            let of = view.say(&Phrase::Of(bare_figure(part), bare_figure(whole)));
            Short { why: format!("{of}, {}", short.why), by: None, ..short }
        }
        None => short,
    }
}

/// What a result is of, where a row has several.
pub fn name(view: &View<'_>, result: &ItemResult, several: bool) -> Option<String> {
    match view.slice_within(result) {
        Some(slice) => Some(view.named(slice)),
        None => several.then(|| view.label(Label::Total)),
    }
}

/// Reasons, each once with all that it is of.
pub fn joined(view: &View<'_>, reasons: Vec<(Option<String>, String)>) -> Option<String> {
    let all = reasons.len();
    let mut each: Vec<(Vec<String>, String)> = Vec::new();
    for (of, words) in reasons.into_iter().filter(|(_, words)| !words.is_empty()) {
        match each.iter_mut().find(|(_, other)| *other == words) {
            Some((names, _)) => names.extend(of),
            None => each.push((of.into_iter().collect(), words)),
        }
    }
    // What is true of every slice needs no names.
    if let [(of, _)] = each.as_mut_slice()
        && of.len() == all
    {
        of.clear();
    }
    let said: Vec<String> =
        each.into_iter().map(|(of, words)| view.say(&Phrase::Each(of, words))).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Full explanations, a paragraph each; those that are the same are one, with the names of all they are of.
pub fn in_full(
    view: &View<'_>,
    explanations: impl Iterator<Item = (Option<String>, String)>,
) -> Vec<String> {
    let mut each: IndexMap<String, Vec<String>> = IndexMap::new();
    for (of, words) in explanations {
        each.entry(words).or_default().extend(of);
    }
    let said = each.into_iter().map(|(words, of)| match of.as_slice() {
        [] => words,
        of => format!("{} – {words}", capital(&list(of, view.language()))),
    });
    said.collect()
}
