//! Breakdowns, and the slices that `for` names.

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::Entry;
use super::super::found::Found;
use super::super::words;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::frame::Message;
use crate::language::table::{Keyword, Word, entry, meanings};
use crate::plan::{Breakdown, BreakdownValue, Selector, SliceFor, SliceOf};
use crate::syntax::{BreakdownWritten, Name, SliceWritten, Statement};

/// The breakdowns, and which value of which each word is.
pub(in crate::resolve) struct Slices {
    /// In order.
    pub all: Vec<Breakdown>,
    /// By folded name.
    names: IndexMap<String, usize>,
    /// By folded name or title: breakdown and value.
    values: IndexMap<String, Vec<(usize, u32)>>,
}

/// One part of a slice.
enum Part {
    Value(usize, u32),
    Org(String),
}

impl Slices {
    /// Reads the `breakdown` lines.
    pub fn read(body: &[Entry<'_>], author: &Author<'_>, found: &mut Found) -> Self {
        let mut slices = Self { all: Vec::new(), names: IndexMap::new(), values: IndexMap::new() };
        let mut places = Vec::new();
        for Entry { span, statement } in body {
            let Statement::Breakdown(written) = statement else { continue };
            if let Some(first) = slices.names.get(&fold(&written.name.value)) {
                let message = Message::BreakdownTwice { name: written.name.value.clone() };
                let first = places.get(*first).copied().unwrap_or(*span);
                found.beside(Code::DuplicateName, message, written.name.span, first);
                continue;
            }
            let folded = fold(&written.name.value);
            if words::forms(|word| matches!(word, Word::Column(_))).any(|form| fold(form) == folded)
            {
                let message = Message::BreakdownIsColumn { name: written.name.value.clone() };
                found.at(Code::NameIsWord, message, written.name.span);
            }
            slices.declare(written, author, found);
            places.push(*span);
        }
        slices
    }

    fn declare(&mut self, written: &BreakdownWritten, author: &Author<'_>, found: &mut Found) {
        let at = self.all.len();
        let mut breakdown = Breakdown { name: written.name.value.clone(), values: Vec::new() };
        let mut own: IndexMap<String, u32> = IndexMap::new();
        for value in &written.values {
            let id = u32::try_from(breakdown.values.len()).unwrap_or(u32::MAX);
            let title = value.title.as_ref().map(|title| title.value.clone());
            let words = [Some(&value.name.value), title.as_ref()];
            let folded: Vec<String> = words.into_iter().flatten().map(|word| fold(word)).collect();
            if folded.iter().any(|word| own.contains_key(word)) {
                let message = Message::ValueTwice {
                    value: author.text(value.name.span),
                    breakdown: written.name.value.clone(),
                };
                found.at(Code::DuplicateName, message, value.name.span);
                continue;
            }
            if folded.iter().any(|word| is_total(word)) {
                let message = Message::ValueIsTotal { value: author.text(value.name.span) };
                found.at(Code::NameIsWord, message, value.name.span);
            }
            for word in folded {
                if own.insert(word.clone(), id).is_none() {
                    self.values.entry(word).or_default().push((at, id));
                }
            }
            breakdown.values.push(BreakdownValue { name: value.name.value.clone(), title });
        }
        self.names.insert(fold(&written.name.value), at);
        self.all.push(breakdown);
    }

    /// The slices that a target or baseline line is for.
    pub fn selected(
        &self,
        written: &[SliceWritten],
        author: &Author<'_>,
        found: &mut Found,
    ) -> Option<SliceFor> {
        let mut slice =
            SliceFor { org: Selector::Unsaid, values: vec![Selector::Unsaid; self.all.len()] };
        for one in written {
            match one {
                SliceWritten::Every(name) if is_unit(&name.value) => {
                    set_org(&mut slice.org, Selector::Every, name, author, found)?;
                }
                SliceWritten::Every(name) => {
                    let breakdown = self.breakdown(name, found)?;
                    self.set(&mut slice.values, breakdown, Selector::Every, name, author, found)?;
                }
                SliceWritten::One(name) => match self.part(name, author, found)? {
                    Part::Value(breakdown, value) => {
                        let one = Selector::One(value);
                        self.set(&mut slice.values, breakdown, one, name, author, found)?;
                    }
                    Part::Org(org) => {
                        set_org(&mut slice.org, Selector::One(org), name, author, found)?;
                    }
                },
            }
        }
        Some(slice)
    }

    /// The slice that an example or a value is for.
    pub fn slice(&self, names: &[Name], author: &Author<'_>, found: &mut Found) -> Option<SliceOf> {
        let written: Vec<SliceWritten> = names.iter().cloned().map(SliceWritten::One).collect();
        let selected = self.selected(&written, author, found)?;
        let one = |selector: &Selector<u32>| match selector {
            Selector::One(value) => Some(*value),
            Selector::Every | Selector::Unsaid => None,
        };
        let values: Vec<Option<u32>> = selected.values.iter().map(one).collect();
        let org = if let Selector::One(org) = selected.org { Some(org) } else { None };
        let none = values.iter().all(Option::is_none);
        Some(SliceOf { org, values: if none { Vec::new() } else { values } })
    }

    fn set(
        &self,
        values: &mut [Selector<u32>],
        breakdown: usize,
        selector: Selector<u32>,
        name: &Name,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Option<()> {
        let place = values.get_mut(breakdown)?;
        if *place != Selector::Unsaid {
            let breakdown = self.all.get(breakdown).map(|one| one.name.clone()).unwrap_or_default();
            let message = Message::TwoOfOneBreakdown {
                second: author.text(name.span),
                breakdown,
                write_for: author.word(Keyword::For).to_owned(),
            };
            found.at(Code::TwoOfOneBreakdown, message, name.span);
            return None;
        }
        *place = selector;
        Some(())
    }

    fn breakdown(&self, name: &Name, found: &mut Found) -> Option<usize> {
        let known = self.names.get(&fold(&name.value)).copied();
        if known.is_none() {
            let all = || self.all.iter().map(|breakdown| breakdown.name.as_str());
            let nearest = found.nearest(&name.value, all()).map(str::to_owned);
            let message = Message::UnknownBreakdown {
                found: name.value.clone(),
                nearest,
                breakdowns: all().map(str::to_owned).collect(),
            };
            found.at(Code::UnknownSlice, message, name.span);
        }
        known
    }

    fn part(&self, name: &Name, author: &Author<'_>, found: &mut Found) -> Option<Part> {
        match self.values.get(&fold(&name.value)).map(Vec::as_slice) {
            Some([(breakdown, value)]) => return Some(Part::Value(*breakdown, *value)),
            Some(several) => {
                let called = |(breakdown, _): &(usize, u32)| {
                    self.all.get(*breakdown).map(|one| one.name.clone())
                };
                let message = Message::ValueOfSeveral {
                    found: name.value.clone(),
                    breakdowns: several.iter().filter_map(called).collect(),
                };
                found.at(Code::UnknownSlice, message, name.span);
                return None;
            }
            None if author.quoted(name.span) => return Some(Part::Org(name.value.clone())),
            None => {}
        }
        let values = || self.all.iter().flat_map(|breakdown| &breakdown.values);
        let words = values().flat_map(|value| [Some(&value.name), value.title.as_ref()]).flatten();
        let nearest = found.nearest(&name.value, words.map(String::as_str)).map(str::to_owned);
        let message = Message::UnknownSlice {
            found: name.value.clone(),
            nearest,
            values: values().map(|value| value.name.clone()).collect(),
            write_for: author.word(Keyword::For).to_owned(),
        };
        found.at(Code::UnknownSlice, message, name.span);
        None
    }

    /// A slice in words: `K`, `Kiruna sjukhus, K`; empty for the total.
    pub fn written(&self, slice: &SliceOf) -> String {
        let values = slice.values.iter().enumerate().filter_map(|(at, value)| {
            let breakdown = self.all.get(at)?;
            breakdown.values.get((*value)? as usize).map(|value| value.name.as_str())
        });
        slice.org.as_deref().into_iter().chain(values).collect::<Vec<_>>().join(", ")
    }

    /// Whether the values a breakdown has are written elsewhere in full: its values' names.
    pub fn names_of(&self, breakdown: usize) -> impl Iterator<Item = &str> {
        let values = self.all.get(breakdown).map(|breakdown| breakdown.values.as_slice());
        values.unwrap_or_default().iter().map(|value| value.name.as_str())
    }
}

/// Whether a word stands for the total of a breakdown in outcome data.
fn is_total(folded: &str) -> bool {
    folded.is_empty() || folded == "t" || meanings(folded).contains(&Word::Keyword(Keyword::Total))
}

/// Whether a word after `every` is the word for an organisational unit.
fn is_unit(word: &str) -> bool {
    let folded = fold(word);
    [Keyword::Unit, Keyword::Units]
        .into_iter()
        .filter_map(|keyword| entry(Word::Keyword(keyword)))
        .flat_map(crate::language::table::Entry::all_forms)
        .any(|form| fold(form) == folded)
}

fn set_org(
    place: &mut Selector<String>,
    selector: Selector<String>,
    name: &Name,
    author: &Author<'_>,
    found: &mut Found,
) -> Option<()> {
    if *place != Selector::Unsaid {
        let message = Message::TwoUnits {
            second: author.text(name.span),
            write_for: author.word(Keyword::For).to_owned(),
        };
        found.at(Code::TwoOfOneBreakdown, message, name.span);
        return None;
    }
    *place = selector;
    Some(())
}
