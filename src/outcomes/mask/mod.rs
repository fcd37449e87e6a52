//! Small numbers are hidden: reads the observations and which figures make others; hides those of few cases, and as
//! many others as it takes that none can be worked out. Nothing after it can see a hidden figure. It never looks at a
//! rule or a target, and what it chooses follows from where a figure stands, not from how large it is.
//!
//! A figure is hidden for good when attackers who add and subtract everything that is shown are left with as many
//! values for it as the limit has: [`certify`] finds tables that all print alike and differ in that figure.

mod axis;
mod block;
mod board;
mod certify;
mod conceal;
mod figures;
mod periods;

pub use conceal::{Concealed, conceal};

use std::collections::{BTreeMap, BTreeSet};

use super::reconcile::Keyed;
use super::slices::{SliceId, Slices};
use super::{Missing, Observed, RowPlace};
use crate::plan::{Indicator, ItemId, Plan};
use crate::quantity::{Number, Period};
use board::Board;

/// An observation whose figures are hidden.
pub type HiddenKey = (ItemId, SliceId, Period);

/// Hides the figures of observations with few cases, and of those that would give them away. Comments, places and
/// statuses by hand stay.
pub fn mask(plan: &Plan, slices: &Slices, records: &mut [Keyed]) -> BTreeSet<HiddenKey> {
    let mut hidden = BTreeSet::new();
    for family in families(plan, records) {
        let mut board = Board::of(plan, slices, records, &family);
        certify::hide(&mut board);
        for at in board.hidden_records() {
            let Some((item, slice, period, record)) = records.get_mut(at) else { continue };
            hidden.insert((*item, *slice, *period));
            record.value = Observed::Missing(Missing::TooFewCases);
            (record.numerator, record.denominator, record.forecast) = (None, None, None);
            record.published = None;
            (record.precision, record.decimals) = (Number::ZERO, 0);
        }
    }
    hidden
}

/// The limit of an item: its own, else the plan's. Under 2 there is nothing to hide.
pub fn limit(plan: &Plan, indicator: &Indicator) -> Option<Number> {
    let limit = indicator.suppress_below.or(plan.suppress_below);
    limit.filter(|limit| *limit > Number::ONE)
}

/// Whether anything of a plan may be hidden.
pub fn has_limits(plan: &Plan) -> bool {
    let mut indicators = plan.items.iter().filter_map(crate::plan::Item::indicator);
    indicators.any(|indicator| limit(plan, indicator).is_some())
}

/// Items whose figures tell of each other: those that one row of the data serves. Each with the numbers of its
/// records; only those with a limit among them.
fn families(plan: &Plan, records: &[Keyed]) -> Vec<Vec<usize>> {
    if !has_limits(plan) {
        return Vec::new();
    }
    let mut of_row: BTreeMap<RowPlace, ItemId> = BTreeMap::new();
    let mut parent: BTreeMap<ItemId, ItemId> = BTreeMap::new();
    for (item, _, _, record) in records {
        parent.entry(*item).or_insert(*item);
        let first = *of_row.entry(record.place).or_insert(*item);
        let (one, other) = (root(&parent, first), root(&parent, *item));
        parent.insert(one.max(other), one.min(other));
    }
    let mut families: BTreeMap<(ItemId, bool), Vec<usize>> = BTreeMap::new();
    for (at, (item, ..)) in records.iter().enumerate() {
        let indicator = plan.item(*item).and_then(crate::plan::Item::indicator);
        let accumulates = indicator.is_some_and(|indicator| indicator.accumulates.is_some());
        families.entry((root(&parent, *item), accumulates)).or_default().push(at);
    }
    let limited = |family: &Vec<usize>| {
        let items = family.iter().filter_map(|at| records.get(*at)).map(|(item, ..)| *item);
        let items: BTreeSet<ItemId> = items.collect();
        items.into_iter().any(|item| {
            let indicator = plan.item(item).and_then(crate::plan::Item::indicator);
            indicator.is_some_and(|indicator| limit(plan, indicator).is_some())
        })
    };
    families.into_values().filter(limited).collect()
}

fn root(parent: &BTreeMap<ItemId, ItemId>, of: ItemId) -> ItemId {
    let mut at = of;
    while let Some(next) = parent.get(&at).copied().filter(|next| *next != at) {
        at = next;
    }
    at
}
