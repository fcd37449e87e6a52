//! Items and headings by every name they have in data.

use indexmap::IndexMap;

use crate::language::{KindWord, fold, nearest};
use crate::plan::{HeadingId, ItemId, Kind, Plan};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<T> {
    /// These: one, or several that share a data key.
    Those(Vec<T>),
    /// Several that only happen to share it.
    Ambiguous(Vec<T>),
    /// Nothing.
    Nothing,
}

/// An index of names, ids, titles and data keys, folded.
#[derive(Debug, Default)]
pub struct Names {
    items: IndexMap<String, Vec<Entry>>,
    headings: IndexMap<String, Vec<HeadingId>>,
    of_items: Vec<String>,
    of_headings: Vec<String>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    item: ItemId,
    word: KindWord,
    assignment: bool,
    data_key: bool,
}

impl Names {
    /// The names of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut names = Self::default();
        for (id, item) in (0_u32..).map(ItemId).zip(&plan.items) {
            let assignment = matches!(item.kind, Kind::Assignment(_));
            let data_key = item.indicator().and_then(|indicator| indicator.data_key.as_ref());
            let own = [Some(&item.name), Some(&item.title), item.id.as_ref()];
            for (name, data_key) in own
                .into_iter()
                .flatten()
                .map(|name| (name, false))
                .chain(data_key.map(|key| (key, true)))
            {
                let entries = names.items.entry(fold(name)).or_default();
                match entries.iter_mut().find(|entry| entry.item == id) {
                    Some(entry) => entry.data_key |= data_key,
                    None => entries.push(Entry { item: id, word: item.word, assignment, data_key }),
                }
            }
            names.of_items.extend([item.name.clone(), item.title.clone()]);
            names.of_items.extend(data_key.cloned());
        }
        for (id, heading) in (0_u32..).map(HeadingId).zip(&plan.headings) {
            for name in [Some(&heading.title), heading.id.as_ref()].into_iter().flatten() {
                let ids = names.headings.entry(fold(name)).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            names.of_headings.push(heading.title.clone());
        }
        names
    }

    /// The items that a cell names, in a column for a kind: of that kind where it can be, else of any.
    pub fn item(&self, cell: &str, kind: KindWord) -> Named<ItemId> {
        let Some(entries) = self.items.get(&fold(cell)) else { return Named::Nothing };
        let assignments = kind.is_assignment();
        let narrowed = |entries: &[Entry], wanted: &dyn Fn(&Entry) -> bool| {
            let kept: Vec<Entry> = entries.iter().copied().filter(wanted).collect();
            if kept.is_empty() { entries.to_vec() } else { kept }
        };
        let mut those = narrowed(entries, &|entry| entry.assignment == assignments);
        if !those.iter().all(|entry| entry.data_key) {
            those = narrowed(&those, &|entry| entry.word == kind);
        }
        let ids = || those.iter().map(|entry| entry.item).collect();
        if those.len() == 1 || those.iter().all(|entry| entry.data_key) {
            Named::Those(ids())
        } else {
            Named::Ambiguous(ids())
        }
    }

    /// The heading that a cell names.
    pub fn heading(&self, cell: &str) -> Named<HeadingId> {
        match self.headings.get(&fold(cell)) {
            None => Named::Nothing,
            Some(ids) if ids.len() == 1 => Named::Those(ids.clone()),
            Some(ids) => Named::Ambiguous(ids.clone()),
        }
    }

    /// The item's name nearest to what is written.
    pub fn nearest_item(&self, cell: &str) -> Option<String> {
        nearest(cell, self.of_items.iter().map(String::as_str)).map(ToOwned::to_owned)
    }

    /// The heading's title nearest to what is written.
    pub fn nearest_heading(&self, cell: &str) -> Option<String> {
        nearest(cell, self.of_headings.iter().map(String::as_str)).map(ToOwned::to_owned)
    }
}
