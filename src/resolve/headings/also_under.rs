//! `also under`: the further headings that items stand under.

use std::collections::{BTreeMap, BTreeSet};

use super::super::author::Author;
use super::super::context::Context;
use super::super::found::Found;
use super::super::items::Draft;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::organisation::Message;
use crate::language::table::Keyword;
use crate::plan::{AlsoUnder, Heading, HeadingId, Item, SliceOf};
use crate::source::Span;
use crate::syntax::{Name, Statement, Text};

/// The headings by title and id.
struct Titles<'h> {
    all: &'h [Heading],
    by_name: BTreeMap<String, Vec<HeadingId>>,
}

/// Gives the items their further places. A heading that the plan does not have, and a place said twice, are refused.
pub(in crate::resolve) fn also_under(
    drafts: &[Draft<'_, '_>],
    headings: &[Heading],
    items: &mut [Item],
    cx: Context<'_, '_>,
    found: &mut Found,
) {
    let says = |draft: &&Draft<'_, '_>| {
        draft.block.body.iter().any(|line| matches!(line.statement, Statement::AlsoUnder { .. }))
    };
    if !drafts.iter().any(|draft| says(&draft)) {
        return;
    }
    let titles = Titles::of(headings);
    for (draft, item) in drafts.iter().zip(items) {
        let mut said: Vec<Span> = Vec::new();
        for line in &draft.block.body {
            let Statement::AlsoUnder { heading, with } = line.statement else { continue };
            let Some(id) = titles.find(heading, found) else { continue };
            let with = match with {
                Some(unit) => match cx.frame.slices.unit(unit, cx.author, found) {
                    Ok(org) => Some(SliceOf { org, values: Vec::new() }),
                    Err(()) => continue,
                },
                None => None,
            };
            let place = AlsoUnder { heading: id, with };
            if let Some(first) = item.also_under.iter().position(|other| *other == place) {
                let first = said.get(first).copied().unwrap_or(line.span);
                let first_line = cx.author.line(first);
                let message = Message::PlacedTwice { heading: heading.value.clone(), first_line };
                found.beside(Code::DuplicateLine, message, line.span, first);
                continue;
            }
            if place.with.is_none() && titles.path(draft.heading).contains(&id) {
                let write = write_with(heading, cx.author);
                let message = Message::PlacedAlready { heading: heading.value.clone(), write };
                found.at(Code::DuplicateLine, message, line.span);
                continue;
            }
            item.also_under.push(place);
            said.push(line.span);
        }
    }
}

/// Every heading that an item counts under, as often as it does: once as a whole, and once for each unit's result.
pub(in crate::resolve) fn all_places(item: &Item, headings: &[Heading]) -> Vec<HeadingId> {
    let path = |heading: Option<HeadingId>| {
        let above = |id: &HeadingId| headings.get(id.0 as usize).and_then(|heading| heading.parent);
        std::iter::successors(heading, above)
    };
    let (own, whole): (Vec<&AlsoUnder>, Vec<&AlsoUnder>) =
        item.also_under.iter().partition(|place| place.with.is_some());
    let places = std::iter::once(item.heading).chain(whole.iter().map(|place| Some(place.heading)));
    let once: BTreeSet<HeadingId> = places.flat_map(path).collect();
    once.into_iter().chain(own.iter().flat_map(|place| path(Some(place.heading)))).collect()
}

/// The line that gives a heading the result of a unit.
fn write_with(heading: &Name, author: &Author<'_>) -> String {
    let (under, with) = (author.word(Keyword::AlsoUnder), author.word(Keyword::With));
    format!("{under} \"{}\" {with} \"…\"", heading.value)
}

impl<'h> Titles<'h> {
    fn of(all: &'h [Heading]) -> Self {
        let mut by_name: BTreeMap<String, Vec<HeadingId>> = BTreeMap::new();
        for (id, heading) in (0_u32..).map(HeadingId).zip(all) {
            for name in std::iter::once(&heading.title).chain(&heading.id) {
                let ids = by_name.entry(fold(name)).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        Self { all, by_name }
    }

    /// The only heading with a title or id.
    fn find(&self, wanted: &Text, found: &mut Found) -> Option<HeadingId> {
        let name = || wanted.value.clone();
        let message = match self.by_name.get(&fold(&wanted.value)).map(Vec::as_slice) {
            Some([only]) => return Some(*only),
            Some(several) => {
                let path = |id: &HeadingId| {
                    let titles = self.path(Some(*id)).into_iter().filter_map(|id| self.get(id));
                    titles.map(|heading| heading.title.as_str()).collect::<Vec<_>>().join(" > ")
                };
                let paths = several.iter().map(path).collect();
                Message::HeadingOfSeveral { found: name(), paths }
            }
            None => {
                let titles = self.all.iter().map(|heading| heading.title.as_str());
                let nearest = found.nearest(&wanted.value, titles).map(str::to_owned);
                Message::UnknownHeading { found: name(), nearest }
            }
        };
        found.at(Code::UnknownHeading, message, wanted.span);
        None
    }

    fn get(&self, id: HeadingId) -> Option<&Heading> {
        self.all.get(id.0 as usize)
    }

    /// A heading and those above it, highest first.
    fn path(&self, heading: Option<HeadingId>) -> Vec<HeadingId> {
        let above = |id: &HeadingId| self.get(*id).and_then(|heading| heading.parent);
        let mut path: Vec<HeadingId> = std::iter::successors(heading, above).collect();
        path.reverse();
        path
    }
}
