//! Ids to what they stand for.

use std::collections::BTreeSet;

use super::{
    Heading, HeadingId, Indicator, Item, ItemId, Kind, LevelId, Plan, Scale, ScaleId, Status,
    StatusLevel,
};
use crate::language::{KindWord, fold};

impl Plan {
    /// The item with an id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.0 as usize)
    }

    /// The heading with an id.
    pub fn heading(&self, id: HeadingId) -> Option<&Heading> {
        self.headings.get(id.0 as usize)
    }

    /// The scale with an id.
    pub fn scale(&self, id: ScaleId) -> Option<&Scale> {
        self.scales.get(id.0 as usize)
    }

    /// The scale of items with a kind word: the word's own, else the plan's.
    pub fn scale_of(&self, word: KindWord) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.kinds.contains(&word)).or_else(|| self.scales.first())
    }

    /// Which scale items with a kind word have.
    pub fn scale_id_of(&self, word: KindWord) -> ScaleId {
        let at = self.scales.iter().position(|scale| scale.kinds.contains(&word)).unwrap_or(0);
        ScaleId(u32::try_from(at).unwrap_or(0))
    }

    /// The level that a word is, or its plural.
    pub fn level_of(&self, word: &str) -> Option<LevelId> {
        let folded = fold(word);
        let is = |word: &String| fold(word) == folded;
        let at = self.levels.iter().position(|level| {
            let words = &level.words;
            words.iter().any(|(one, many)| is(one) || many.as_ref().is_some_and(is))
        });
        at.and_then(|at| u32::try_from(at).ok()).map(LevelId)
    }

    /// The kind words that are counted, in the order of the `matrix` line, else of the plan. A series never is.
    pub fn counted_kinds(&self) -> impl Iterator<Item = KindWord> {
        let all = self.matrix.is_none().then(|| self.kinds.keys()).into_iter().flatten();
        let all = all.chain(self.matrix.iter().flatten()).copied();
        all.filter(|word| *word != KindWord::Series)
    }

    /// The headings under which an item counts as a whole: its own, the further ones without a unit's result, and all
    /// above them, each once.
    pub fn headings_of(&self, item: &Item) -> Vec<HeadingId> {
        let further = item.also_under.iter().filter(|place| place.with.is_none());
        if item.also_under.is_empty() {
            return self.path(item.heading);
        }
        let places = std::iter::once(item.heading).chain(further.map(|place| Some(place.heading)));
        let all: BTreeSet<HeadingId> = places.flat_map(|place| self.path(place)).collect();
        all.into_iter().collect()
    }

    /// A heading and those above it, highest first.
    pub fn path(&self, heading: Option<HeadingId>) -> Vec<HeadingId> {
        let above = |id: &HeadingId| self.heading(*id).and_then(|heading| heading.parent);
        let mut path: Vec<HeadingId> = std::iter::successors(heading, above).collect();
        path.reverse();
        path
    }
}

impl Item {
    /// What only an indicator has, where it is one.
    pub fn indicator(&self) -> Option<&Indicator> {
        if let Kind::Indicator(indicator) = &self.kind { Some(indicator) } else { None }
    }

    /// The steps of an assignment, by their places; none of an indicator.
    pub fn steps(&self) -> std::ops::Range<u32> {
        let count = match &self.kind {
            Kind::Assignment(assignment) => assignment.steps.len(),
            Kind::Indicator(_) => 0,
        };
        0..u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Whether it is counted among what stands under its headings: a series is not, nor what was struck.
    pub fn is_counted(&self) -> bool {
        self.struck.is_none() && self.indicator().is_none_or(|indicator| !indicator.series)
    }
}

impl Scale {
    /// The declared status that a status is, where it is one.
    pub fn level(&self, status: Status) -> Option<&StatusLevel> {
        match status {
            Status::Declared(id) => self.statuses.get(id.0 as usize),
            Status::BuiltIn(_) => None,
        }
    }
}
