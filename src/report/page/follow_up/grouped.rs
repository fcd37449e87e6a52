//! The results that are shown, by the heading their items stand under.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::super::super::select::places;
use super::super::view::View;
use crate::evaluate::ItemResult;
use crate::language::KindWord;
use crate::plan::{HeadingId, Item, ItemId};

/// An item and those of its results that are shown.
pub type Shown<'a, 'b> = (&'a Item, &'b [&'a ItemResult]);

/// Results by heading and item, in the plan's order.
pub struct Grouped<'a> {
    under: IndexMap<Option<HeadingId>, IndexMap<ItemId, Vec<&'a ItemResult>>>,
    /// Every heading with a shown result under it or below.
    filled: BTreeSet<HeadingId>,
    /// Every heading with anything of the plan under it.
    parents: BTreeSet<HeadingId>,
}

impl<'a> Grouped<'a> {
    /// Groups the results that are shown.
    pub fn of(view: &View<'a>, shown: &[&'a ItemResult]) -> Self {
        let plan = view.plan();
        let mut under: IndexMap<_, IndexMap<ItemId, Vec<&'a ItemResult>>> = IndexMap::new();
        for result in shown {
            let Some(item) = view.item(result) else { continue };
            for place in places(item, result) {
                let items = under.entry(place).or_default();
                items.entry(result.item).or_default().push(*result);
            }
        }
        let filled = under.keys().flat_map(|heading| plan.path(*heading)).collect();
        let of_items = plan.items.iter().filter_map(|item| item.heading);
        let further = plan.items.iter().flat_map(|item| &item.also_under);
        let of_items = of_items.chain(further.map(|place| place.heading));
        let of_headings = plan.headings.iter().filter_map(|heading| heading.parent);
        Self { under, filled, parents: of_items.chain(of_headings).collect() }
    }

    /// The items right under a heading that have this word.
    pub fn items(
        &self,
        view: &View<'a>,
        heading: Option<HeadingId>,
        word: KindWord,
    ) -> Vec<Shown<'a, '_>> {
        let items = self.under.get(&heading).into_iter().flatten();
        items
            .filter_map(|(id, results)| Some((view.plan().item(*id)?, results.as_slice())))
            .filter(|(item, _)| item.word == word)
            .collect()
    }

    /// Whether anything is shown under a heading or below it.
    pub fn any_below(&self, heading: HeadingId) -> bool {
        self.filled.contains(&heading)
    }

    /// Whether the plan has nothing at all right under a heading.
    pub fn is_empty_heading(&self, heading: HeadingId) -> bool {
        !self.parents.contains(&heading)
    }
}
