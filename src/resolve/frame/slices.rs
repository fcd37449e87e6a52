//! Breakdowns and their values, and organisational units.

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::Entry;
use super::super::found::Found;
use super::super::words;
use super::units::units;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::frame::Message;
use crate::language::table::{Keyword, Word, meanings};
use crate::plan::{Breakdown, BreakdownValue, SliceOf, Units};
use crate::syntax::{BreakdownWritten, Statement};

/// The breakdowns, which value of which each word is, and the units.
pub(in crate::resolve) struct Slices {
    /// In order.
    pub all: Vec<Breakdown>,
    /// By folded name.
    pub(super) names: IndexMap<String, usize>,
    /// By folded name or title: breakdown and value.
    pub(super) values: IndexMap<String, Vec<(usize, u32)>>,
    /// Which unit lies in which.
    pub units: Units,
}

impl Slices {
    /// Reads the `breakdown` and `units` lines.
    pub fn read(body: &[Entry<'_>], author: &Author<'_>, found: &mut Found) -> Self {
        let mut slices = Self {
            all: Vec::new(),
            names: IndexMap::new(),
            values: IndexMap::new(),
            units: Units::default(),
        };
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
        let taken = |word: &str| {
            let (breakdown, _) = slices.values.get(word)?.first()?;
            slices.all.get(*breakdown).map(|breakdown| breakdown.name.as_str())
        };
        let units = units(body, taken, author, found);
        slices.units = units;
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
pub(super) fn is_total(folded: &str) -> bool {
    folded.is_empty() || folded == "t" || meanings(folded).contains(&Word::Keyword(Keyword::Total))
}
