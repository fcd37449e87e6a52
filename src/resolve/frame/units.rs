//! The `units` lines: which organisational unit lies in which.

use indexmap::IndexMap;
use indexmap::map::Entry as Place;

use super::super::author::Author;
use super::super::blocks::Entry;
use super::super::found::Found;
use super::slices::is_total;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::fold;
use crate::language::say::resolve::organisation::Message;
use crate::plan::Units;
use crate::source::Span;
use crate::syntax::{Name, Statement, UnitsWritten};

/// Units may lie in each other so many deep: more than any organisation has.
const DEEPEST: usize = 20;

/// A unit being read.
struct Unit {
    /// As first written.
    name: String,
    /// Where it is first named.
    span: Span,
    /// What it lies in, and where that is said.
    parent: Option<(usize, Span)>,
}

/// The units by their folded names.
type All = IndexMap<String, Unit>;

/// Reads them. `taken` says whether a breakdown has a value of that folded name, and which breakdown.
pub(super) fn units<'s>(
    body: &[Entry<'_>],
    taken: impl Fn(&str) -> Option<&'s str>,
    author: &Author<'_>,
    found: &mut Found,
) -> Units {
    let mut all = All::new();
    for Entry { statement, .. } in body {
        let Statement::Units(UnitsWritten { above, within }) = statement else { continue };
        let Some(parent) = declare(&mut all, above, &taken, found) else { continue };
        for name in within {
            if let Some(unit) = declare(&mut all, name, &taken, found) {
                put_in(&mut all, unit, parent, name.span, author, found);
            }
        }
    }
    open_circles(&mut all, found);
    too_deep(&mut all, found);
    Units::new(all.into_values().map(|unit| (unit.name, unit.parent.map(|(parent, _)| parent))))
}

/// A unit by its name; `None` where it cannot be one.
fn declare<'s>(
    all: &mut All,
    name: &Name,
    taken: &impl Fn(&str) -> Option<&'s str>,
    found: &mut Found,
) -> Option<usize> {
    let folded = fold(&name.value);
    let unit = || name.value.trim().to_owned();
    if folded.is_empty() {
        found.at(Code::EmptyName, Message::Empty, name.span);
        return None;
    }
    if is_total(&folded) {
        found.at(Code::NameIsWord, Message::IsTotal { unit: unit() }, name.span);
        return None;
    }
    if let Some(breakdown) = taken(&folded) {
        let message = Message::IsValue { unit: unit(), breakdown: breakdown.to_owned() };
        found.at(Code::DuplicateName, message, name.span);
        return None;
    }
    match all.entry(folded) {
        Place::Occupied(known) => Some(known.index()),
        Place::Vacant(new) => {
            let at = new.index();
            new.insert(Unit { name: unit(), span: name.span, parent: None });
            Some(at)
        }
    }
}

/// Says that a unit lies in another. It may lie in one only, and be said so once.
fn put_in(
    all: &mut All,
    at: usize,
    parent: usize,
    span: Span,
    author: &Author<'_>,
    found: &mut Found,
) {
    let name = |at: usize| all.get_index(at).map(|(_, unit)| unit.name.clone()).unwrap_or_default();
    let Some(known) = all.get_index(at).map(|(_, unit)| unit.parent) else { return };
    if let Some((first, place)) = known {
        let unit = name(at);
        let line = author.line(place);
        let (code, message) = if first == parent {
            (Code::DuplicateName, Message::Twice { unit, parent: name(parent), line })
        } else {
            let (first, second) = (name(first), name(parent));
            (Code::TwoParents, Message::TwoParents { unit, first, second, line })
        };
        found.beside(code, message, span, place);
        return;
    }
    if at == parent {
        found.at(Code::Circle, Message::InItself { unit: name(at) }, span);
        return;
    }
    if let Some((_, unit)) = all.get_index_mut(at) {
        unit.parent = Some((parent, span));
    }
}

/// Names each circle, and takes one line of it away.
fn open_circles(all: &mut All, found: &mut Found) {
    let mut walked: Vec<Option<usize>> = vec![None; all.len()];
    for start in 0..all.len() {
        let mut at = start;
        // Up from each unit until there is nothing above, or what was met before.
        let next = loop {
            match walked.get_mut(at) {
                Some(met @ None) => *met = Some(start),
                _ => break at,
            }
            let Some((parent, _)) = all.get_index(at).and_then(|(_, unit)| unit.parent) else {
                break usize::MAX;
            };
            at = parent;
        };
        if walked.get(next).copied().flatten() != Some(start) {
            continue;
        }
        let parent =
            |at: &usize| all.get_index(*at).and_then(|(_, unit)| unit.parent).map(|(at, _)| at);
        let mut circle: Vec<usize> = vec![next];
        circle.extend(std::iter::successors(parent(&next), parent).take_while(|at| *at != next));
        let of = |at: &usize| all.get_index(*at).map(|(_, unit)| unit);
        let mut places: Vec<Span> =
            circle.iter().filter_map(of).filter_map(|unit| unit.parent).map(|(_, at)| at).collect();
        places.sort_unstable_by_key(|span| std::cmp::Reverse((span.start, span.end)));
        let mut units: Vec<String> =
            circle.iter().filter_map(of).map(|unit| unit.name.clone()).collect();
        units.extend(of(&next).map(|unit| unit.name.clone()));
        places.truncate(2);
        let message = Message::Circle { units }.into();
        found.push(Diagnostic { code: Code::Circle, message, places, edit: None });
        if let Some((_, unit)) = all.get_index_mut(next) {
            unit.parent = None;
        }
    }
}

/// Refuses units that lie too deep, and takes them out of what is above them.
fn too_deep(all: &mut All, found: &mut Found) {
    let mut depths: Vec<Option<usize>> = vec![None; all.len()];
    for start in 0..all.len() {
        let (mut chain, mut at) = (Vec::new(), start);
        let mut depth = loop {
            if let Some(known) = depths.get(at).copied().flatten() {
                break known;
            }
            chain.push(at);
            match all.get_index(at).and_then(|(_, unit)| unit.parent) {
                Some((parent, _)) => at = parent,
                None => break 0,
            }
        };
        for at in chain.into_iter().rev() {
            depth = depth.saturating_add(1);
            if depth > DEEPEST.saturating_add(1)
                && let Some((_, unit)) = all.get_index_mut(at)
            {
                let message = Message::TooDeep { unit: unit.name.clone(), most: DEEPEST };
                found.at(Code::NestedTooDeep, message, unit.span);
                (unit.parent, depth) = (None, 1);
            }
            if let Some(place) = depths.get_mut(at) {
                *place = Some(depth);
            }
        }
    }
}
