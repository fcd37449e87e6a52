//! Slices of items, each once, as small numbers.

use indexmap::{IndexMap, IndexSet};

use crate::language::fold;
use crate::plan::{Baseline, Plan, Selector, SliceFor, SliceOf};

/// Which slice of [`Slices`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SliceId(pub u32);

/// Every slice met so far. A slice of totals only has no values.
#[derive(Debug, Clone, Default)]
pub struct Slices {
    all: IndexSet<SliceOf>,
    /// Units by their folded name, as first written; the plan's own spelling first.
    units: IndexMap<String, String>,
    /// So many of them the plan names.
    of_plan: usize,
}

impl Slices {
    /// With the units a plan names.
    pub fn of(plan: &Plan) -> Self {
        let mut slices = Self::default();
        for item in &plan.items {
            let Some(indicator) = item.indicator() else { continue };
            let targets = indicator.targets.iter().map(|line| &line.slice);
            let figures = indicator.baseline.iter().filter_map(|baseline| match baseline {
                Baseline::Figure(_, slice, _) => Some(slice),
                Baseline::Of(..) => None,
            });
            let named = |slice: &SliceFor| match &slice.org {
                Selector::One(org) => Some(org.clone()),
                Selector::Unsaid | Selector::Every => None,
            };
            for org in targets.chain(figures).filter_map(named) {
                slices.unit(&org);
            }
            for org in item.examples.iter().filter_map(|example| example.slice.org.as_ref()) {
                slices.unit(org);
            }
        }
        slices.of_plan = slices.units.len();
        slices
    }

    /// The units that targets, baselines and examples of the plan name.
    pub fn named(&self) -> impl Iterator<Item = &str> {
        self.units.values().take(self.of_plan).map(String::as_str)
    }

    /// Whether the plan names a unit.
    pub fn is_named(&self, name: &str) -> bool {
        self.units.get_index_of(&fold(name)).is_some_and(|at| at < self.of_plan)
    }

    /// A unit's name, spelled as it was first.
    pub fn unit(&mut self, name: &str) -> String {
        self.units.entry(fold(name)).or_insert_with(|| name.trim().to_owned()).clone()
    }

    /// The number of a slice.
    pub fn id(&mut self, mut slice: SliceOf) -> SliceId {
        if slice.values.iter().all(Option::is_none) {
            slice.values.clear();
        }
        let at = match self.all.get_index_of(&slice) {
            Some(at) => at,
            None => self.all.insert_full(slice).0,
        };
        SliceId(u32::try_from(at).unwrap_or(u32::MAX))
    }

    /// The slice with a number.
    pub fn get(&self, id: SliceId) -> &SliceOf {
        const TOTAL: &SliceOf = &SliceOf { org: None, values: Vec::new() };
        self.all.get_index(id.0 as usize).unwrap_or(TOTAL)
    }

    /// The value a slice has of a breakdown.
    pub fn value(&self, id: SliceId, breakdown: usize) -> Option<u32> {
        self.get(id).values.get(breakdown).copied().flatten()
    }

    /// The same slice with another value of a breakdown, or its total.
    pub fn with(
        &mut self,
        id: SliceId,
        breakdown: usize,
        of: usize,
        value: Option<u32>,
    ) -> SliceId {
        let mut slice = self.get(id).clone();
        slice.values.resize(of, None);
        if let Some(place) = slice.values.get_mut(breakdown) {
            *place = value;
        }
        self.id(slice)
    }

    /// The same slice of another unit, or of the whole.
    pub fn of_unit(&mut self, id: SliceId, org: Option<String>) -> SliceId {
        let slice = SliceOf { org, values: self.get(id).values.clone() };
        self.id(slice)
    }

    /// Of how many breakdowns a slice has a value.
    pub fn depth(&self, id: SliceId) -> usize {
        self.get(id).values.iter().flatten().count()
    }

    /// Every slice, in the order of their numbers.
    pub fn into_all(self) -> Vec<SliceOf> {
        self.all.into_iter().collect()
    }

    /// How a slice is called: titles of its values, then its unit; `None` for the total.
    pub fn name(&self, plan: &Plan, id: SliceId) -> Option<String> {
        name(plan, self.get(id))
    }
}

/// How a slice is called: titles of its values, then its unit; `None` for the total.
pub fn name(plan: &Plan, slice: &SliceOf) -> Option<String> {
    let value = |(breakdown, value): (&crate::plan::Breakdown, &Option<u32>)| {
        let value = breakdown.values.get((*value)? as usize)?;
        Some(value.title.clone().unwrap_or_else(|| value.name.clone()))
    };
    let values = plan.breakdowns.iter().zip(&slice.values).filter_map(value);
    let parts: Vec<String> = values.chain(slice.org.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
