//! Unit words, each looked up once.

use indexmap::IndexMap;

use crate::language::{fold, unit};
use crate::plan::Plan;
use crate::quantity::{Dimension, Unit};

/// Every unit word met so far, and what it stands for.
#[derive(Debug, Default)]
pub struct Units {
    own: IndexMap<String, Unit>,
    met: IndexMap<String, Option<Unit>>,
}

impl Units {
    /// With the units a plan declares itself.
    pub fn of(plan: &Plan) -> Self {
        let units = plan.items.iter().filter_map(|item| item.indicator()).map(|own| &own.unit);
        let declared = units.filter(|unit| matches!(unit.dimension, Dimension::Own(_)));
        let own = declared.map(|unit| (fold(&unit.word), unit.clone())).collect();
        Self { own, met: IndexMap::new() }
    }

    /// The unit a word stands for.
    pub fn find(&mut self, word: &str) -> Option<&Unit> {
        if !self.met.contains_key(word) {
            let unit = self.own.get(&fold(word)).cloned().or_else(|| unit::find(word));
            self.met.insert(word.to_owned(), unit);
        }
        self.met.get(word).and_then(Option::as_ref)
    }
}
