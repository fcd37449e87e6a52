//! Totals from parts. The parts are all values of a breakdown, or all units that lie directly in one; one that is
//! missing leaves the total missing.

mod sum;

pub use sum::{sum, sum_of_months};

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use super::{Cell, Cells, Record};
use crate::outcomes::slices::{SliceId, Slices};
use crate::outcomes::{Missing, Observed, Pooled};
use crate::plan::{Indicator, Plan};

/// Adds the totals that parts make to the slices of an item at an occasion.
pub fn pool(plan: &Plan, cells: &mut Cells, slices: &mut Slices, indicator: &Indicator) {
    let mut of_units: BTreeMap<Option<String>, IndexSet<SliceId>> = BTreeMap::new();
    for (slice, _) in cells.iter().filter(|(_, cell)| cell.record.is_some()) {
        of_units.entry(slices.get(*slice).org.clone()).or_default().insert(*slice);
    }
    for unit in deepest_first(plan, of_units.keys()) {
        let mut own = of_units.remove(&unit).unwrap_or_default();
        // Cells of two breakdowns make those of one, and those make the total.
        for depth in (0..=plan.breakdowns.len()).rev() {
            let above = parents(plan, &own, slices, depth.saturating_add(1));
            let mut wanted: IndexSet<SliceId> = above.into_iter().collect();
            for child in plan.units.children_of(unit.as_deref()) {
                let parts = of_units.get(&Some(child.to_owned())).into_iter().flatten();
                let parts: Vec<SliceId> =
                    parts.copied().filter(|part| slices.depth(*part) == depth).collect();
                wanted.extend(parts.into_iter().map(|part| slices.of_unit(part, unit.clone())));
            }
            for slice in wanted {
                if cells.get(&slice).is_some_and(|cell| cell.record.is_some()) {
                    continue;
                }
                let Some(made) = from_parts(plan, cells, slices, indicator, slice) else {
                    continue;
                };
                let cell = cells.entry(slice).or_default();
                (cell.record, cell.labels) = (made.record, made.labels);
                own.insert(slice);
            }
        }
        of_units.insert(unit, own);
    }
}

/// Units and all that they lie in, each after those that lie in it; the whole last.
fn deepest_first<'u>(
    plan: &Plan,
    units: impl Iterator<Item = &'u Option<String>>,
) -> Vec<Option<String>> {
    let mut found: BTreeSet<(std::cmp::Reverse<usize>, Option<String>)> = BTreeSet::new();
    for unit in units.flatten() {
        let above: Vec<&str> = plan.units.above(unit).collect();
        let chain = std::iter::once(unit.as_str()).chain(above.iter().copied());
        for (deep, unit) in (0..=above.len()).rev().zip(chain) {
            found.insert((std::cmp::Reverse(deep), Some(unit.to_owned())));
        }
    }
    found.into_iter().map(|(_, unit)| unit).chain([None]).collect()
}

/// The slices with one value less than those that have so many.
fn parents(
    plan: &Plan,
    slices_of_unit: &IndexSet<SliceId>,
    slices: &mut Slices,
    depth: usize,
) -> Vec<SliceId> {
    let mut found = Vec::new();
    let of = plan.breakdowns.len();
    for child in slices_of_unit {
        let named: Vec<usize> = (0..of).filter(|at| slices.value(*child, *at).is_some()).collect();
        if named.len() != depth {
            continue;
        }
        for breakdown in named {
            found.push(slices.with(*child, breakdown, of, None));
        }
    }
    found
}

/// The parts of a slice by a breakdown, one for each of its values.
pub fn parts(
    slices: &mut Slices,
    parent: SliceId,
    breakdown: usize,
    of: usize,
    values: usize,
) -> Vec<SliceId> {
    let values = 0..u32::try_from(values).unwrap_or(u32::MAX);
    values.map(|value| slices.with(parent, breakdown, of, Some(value))).collect()
}

/// The parts of a slice by the units that lie directly in its unit, one for each; none where none lies in it.
pub fn units_within(plan: &Plan, slices: &mut Slices, parent: SliceId) -> Vec<SliceId> {
    let unit = slices.get(parent).org.clone();
    let within = plan.units.children_of(unit.as_deref());
    within.map(|child| slices.of_unit(parent, Some(child.to_owned()))).collect()
}

/// What the first breakdown with all its parts makes of a slice, else what its units do; else that a part is missing.
fn from_parts(
    plan: &Plan,
    cells: &Cells,
    slices: &mut Slices,
    indicator: &Indicator,
    parent: SliceId,
) -> Option<Cell> {
    let of = plan.breakdowns.len();
    let missing = Observed::Missing(Missing::PartMissing);
    let complete = |made: &Cell| made.record.is_some_and(|record| record.value != missing);
    let mut incomplete = None;
    for (breakdown, own) in plan.breakdowns.iter().enumerate() {
        if slices.value(parent, breakdown).is_some() {
            continue;
        }
        let parts = parts(slices, parent, breakdown, of, own.values.len());
        let Some(made) = summed(cells, indicator, &parts, Pooled::Values) else { continue };
        if complete(&made) {
            return Some(made);
        }
        incomplete.get_or_insert(made);
    }
    let units = units_within(plan, slices, parent);
    let by_units = summed(cells, indicator, &units, Pooled::Units);
    let made = by_units.filter(|made| incomplete.is_none() || complete(made));
    made.or(incomplete)
}

fn summed(
    cells: &Cells,
    indicator: &Indicator,
    parts: &[SliceId],
    from: fn(usize) -> Pooled,
) -> Option<Cell> {
    let of_parts: Vec<Option<&Cell>> = parts.iter().map(|part| cells.get(part)).collect();
    let records: Vec<Option<Record>> =
        of_parts.iter().map(|cell| cell.and_then(|cell| cell.record)).collect();
    let record = sum(indicator, &records)?;
    let mut labels = Vec::new();
    for label in of_parts.into_iter().flatten().flat_map(|cell| &cell.labels) {
        if !labels.contains(label) {
            labels.push(*label);
        }
    }
    let record = Record { pooled: Some(from(records.len())), ..record };
    Some(Cell { record: Some(record), labels, ..Cell::default() })
}
