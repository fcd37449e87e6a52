//! The slices that `for` names: one value of each breakdown, and one unit. The unit that is the whole says no more than
//! nothing said.

use super::super::author::Author;
use super::super::found::Found;
use super::slices::Slices;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::frame::Message;
use crate::language::say::resolve::organisation;
use crate::language::table::{self, Keyword, Word};
use crate::plan::{Selector, SliceFor, SliceOf};
use crate::source::Span;
use crate::syntax::{Name, SliceWritten};

/// So many units are named where one is not known.
const MOST_UNITS: usize = 8;

/// One part of a slice.
enum Part {
    Value(usize, u32),
    /// A unit; `None` for the whole.
    Org(Option<String>),
}

/// The words after `for` being read.
struct Selection<'s, 'a> {
    slices: &'s Slices,
    author: &'s Author<'a>,
    /// Whether `every` may stand here.
    every: bool,
    chosen: SliceFor,
    /// Whether a unit is said, the whole among them.
    of_unit: bool,
}

impl Slices {
    /// The slices that a target or baseline line is for.
    pub fn selected(
        &self,
        written: &[SliceWritten],
        author: &Author<'_>,
        found: &mut Found,
    ) -> Option<SliceFor> {
        Selection::new(self, author, true).of(written, found)
    }

    /// A unit by its name; `None` is the whole. In a plan without `units` lines it is what it is called. `Err`: it is none,
    /// and that is said.
    pub fn unit(
        &self,
        name: &Name,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Result<Option<String>, ()> {
        match self.units.named(&name.value) {
            Some(unit) => Ok(unit.map(str::to_owned)),
            None if self.units.is_empty() => Ok(Some(name.value.trim().to_owned())),
            None => {
                Selection::new(self, author, false).unknown_unit(name, found);
                Err(())
            }
        }
    }

    /// The breakdown of a name.
    pub fn breakdown_named(&self, name: &str) -> Option<usize> {
        self.names.get(&fold(name)).copied()
    }

    /// The slice that an example or a value is for.
    pub fn slice(&self, names: &[Name], author: &Author<'_>, found: &mut Found) -> Option<SliceOf> {
        let written: Vec<SliceWritten> = names.iter().cloned().map(SliceWritten::One).collect();
        let selected = Selection::new(self, author, false).of(&written, found)?;
        let one = |selector: &Selector<u32>| match selector {
            Selector::One(value) => Some(*value),
            Selector::Every | Selector::Unsaid => None,
        };
        let values: Vec<Option<u32>> = selected.values.iter().map(one).collect();
        let org = if let Selector::One(org) = selected.org { Some(org) } else { None };
        let none = values.iter().all(Option::is_none);
        Some(SliceOf { org, values: if none { Vec::new() } else { values } })
    }
}

impl<'s, 'a> Selection<'s, 'a> {
    fn new(slices: &'s Slices, author: &'s Author<'a>, every: bool) -> Self {
        let values = vec![Selector::Unsaid; slices.all.len()];
        let chosen = SliceFor { org: Selector::Unsaid, values };
        Self { slices, author, every, chosen, of_unit: false }
    }

    fn of(mut self, written: &[SliceWritten], found: &mut Found) -> Option<SliceFor> {
        for one in written {
            match one {
                SliceWritten::Every(name) if is_unit(&name.value) => {
                    self.unit(Selector::Every, name.span, found)?;
                }
                SliceWritten::Every(name) => {
                    let breakdown = self.breakdown(name, found)?;
                    self.value(breakdown, Selector::Every, name.span, found)?;
                }
                SliceWritten::One(name) => match self.part(name, found)? {
                    Part::Value(breakdown, value) => {
                        self.value(breakdown, Selector::One(value), name.span, found)?;
                    }
                    Part::Org(org) => {
                        let selector = org.map_or(Selector::Unsaid, Selector::One);
                        self.unit(selector, name.span, found)?;
                    }
                },
            }
        }
        Some(self.chosen)
    }

    fn value(
        &mut self,
        breakdown: usize,
        selector: Selector<u32>,
        span: Span,
        found: &mut Found,
    ) -> Option<()> {
        let place = self.chosen.values.get_mut(breakdown)?;
        if *place == Selector::Unsaid {
            *place = selector;
            return Some(());
        }
        let breakdown = self.slices.all.get(breakdown)?.name.clone();
        let every = self.every(&breakdown);
        found.at(Code::TwoOfOneBreakdown, Message::TwoOfOneBreakdown { breakdown, every }, span);
        None
    }

    fn unit(&mut self, selector: Selector<String>, span: Span, found: &mut Found) -> Option<()> {
        if !self.of_unit {
            (self.chosen.org, self.of_unit) = (selector, true);
            return Some(());
        }
        let every = self.every(self.author.word(Keyword::Unit));
        found.at(Code::TwoOfOneBreakdown, Message::TwoUnits { every }, span);
        None
    }

    /// `for every kön`, where that may stand.
    fn every(&self, what: &str) -> Option<String> {
        let words = [Keyword::For, Keyword::Every].map(|keyword| self.author.word(keyword));
        self.every.then(|| format!("{} {what}", words.join(" ")))
    }

    fn breakdown(&self, name: &Name, found: &mut Found) -> Option<usize> {
        let known = self.slices.names.get(&fold(&name.value)).copied();
        if known.is_none() {
            let all = || self.slices.all.iter().map(|breakdown| breakdown.name.as_str());
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

    fn part(&self, name: &Name, found: &mut Found) -> Option<Part> {
        match self.slices.values.get(&fold(&name.value)).map(Vec::as_slice) {
            Some([(breakdown, value)]) => return Some(Part::Value(*breakdown, *value)),
            Some(several) => {
                let called = |(breakdown, _): &(usize, u32)| {
                    self.slices.all.get(*breakdown).map(|one| one.name.clone())
                };
                let message = Message::ValueOfSeveral {
                    found: name.value.clone(),
                    breakdowns: several.iter().filter_map(called).collect(),
                };
                found.at(Code::UnknownSlice, message, name.span);
                return None;
            }
            None => {}
        }
        let units = &self.slices.units;
        match units.named(&name.value) {
            Some(unit) => return Some(Part::Org(unit.map(str::to_owned))),
            None if !self.author.quoted(name.span) => {}
            None if units.is_empty() => return Some(Part::Org(Some(name.value.trim().to_owned()))),
            None => {
                self.unknown_unit(name, found);
                return None;
            }
        }
        let values = || self.slices.all.iter().flat_map(|breakdown| &breakdown.values);
        let words = values().flat_map(|value| [Some(&value.name), value.title.as_ref()]).flatten();
        let words = words.map(String::as_str).chain(self.slices.units.names());
        let nearest = found.nearest(&name.value, words).map(str::to_owned);
        let nearest = nearest.or_else(|| self.shortened(name));
        let message = Message::UnknownSlice {
            found: name.value.clone(),
            nearest,
            values: values().map(|value| value.name.clone()).collect(),
            write_for: self.author.word(Keyword::For).to_owned(),
        };
        found.at(Code::UnknownSlice, message, name.span);
        None
    }

    fn unknown_unit(&self, name: &Name, found: &mut Found) {
        let units = &self.slices.units;
        let nearest = found.nearest(&name.value, units.names()).map(str::to_owned);
        let above = units.top().or_else(|| units.names().next()).unwrap_or_default();
        let message = organisation::Message::Unknown {
            found: name.value.clone(),
            nearest,
            units: units.names().take(MOST_UNITS).map(|unit| format!("\"{unit}\"")).collect(),
            write: format!("{} \"{above}\" > \"{}\"", self.author.word(Keyword::Units), name.value),
        };
        found.at(Code::UnknownOrg, message, name.span);
    }

    /// A value whose name a short word begins with: `Kv` for `K`.
    fn shortened(&self, name: &Name) -> Option<String> {
        let folded = fold(&name.value);
        let mut values = self.slices.all.iter().flat_map(|breakdown| &breakdown.values);
        let short = folded.chars().count() <= 3;
        let begins = |value: &str| folded.starts_with(&fold(value));
        values.find(|value| short && begins(&value.name)).map(|value| value.name.clone())
    }
}

/// Whether a word is the word for organisational units: `unit`, `units`.
pub(in crate::resolve) fn is_unit(word: &str) -> bool {
    let folded = fold(word);
    [Keyword::Unit, Keyword::Units]
        .into_iter()
        .filter_map(|keyword| table::entry(Word::Keyword(keyword)))
        .flat_map(table::Entry::all_forms)
        .any(|form| fold(form) == folded)
}
