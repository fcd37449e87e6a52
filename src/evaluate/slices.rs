//! Which slices an indicator has results for, and in which order.

use std::collections::{BTreeMap, BTreeSet};

use super::follow_up::Labels;
use crate::outcomes::Outcomes;
use crate::plan::{
    Headline, Indicator, ItemId, Plan, Selector, SliceFor, SliceOf, holds_for_parts,
};

/// A slice in the one form that compares: all totals is an empty list.
pub fn canonical(mut slice: SliceOf) -> SliceOf {
    if slice.values.iter().all(Option::is_none) {
        slice.values.clear();
    }
    slice
}

/// A slice's parts where they are said, and this slice's where they are not.
pub fn within(own: &SliceOf, said: &SliceOf) -> SliceOf {
    let longest = own.values.len().max(said.values.len());
    let value = |slice: &SliceOf, at: usize| slice.values.get(at).copied().flatten();
    canonical(SliceOf {
        org: said.org.clone().or_else(|| own.org.clone()),
        values: (0..longest).map(|at| value(said, at).or_else(|| value(own, at))).collect(),
    })
}

/// The slices that an indicator's target lines name, in order; `for every unit` is each unit in `units`.
pub fn named(
    plan: &Plan,
    indicator: &Indicator,
    units: &dyn Fn() -> BTreeSet<String>,
) -> Vec<SliceOf> {
    let mut slices: Vec<SliceOf> = Vec::new();
    for line in &indicator.targets {
        slices.extend(of_line(plan, &line.slice, units));
    }
    ordered(slices)
}

/// The slices that an indicator has results for: the total where it has a row, a target, or is what counts; each
/// slice a target names; each with a row.
pub fn with_results(
    indicator: &Indicator,
    named: &[SliceOf],
    outcomes: &Outcomes,
    item: ItemId,
    labels: &Labels,
) -> Vec<SliceOf> {
    let lies_within = holds_for_parts(&indicator.unit.dimension);
    let total = SliceOf::total();
    let has_target = indicator.targets.iter().any(|line| line.slice.holds_for(lies_within, &total));
    let counts = indicator.headline == Headline::Total;
    let mut slices: Vec<SliceOf> = named.to_vec();
    for label in labels.iter() {
        slices.extend(outcomes.slices(item, label).into_iter().cloned());
    }
    slices.extend((has_target || counts).then_some(total));
    ordered(slices)
}

/// The slices that the worst or best is over: those that targets name, else those of the plan's only breakdown.
pub fn that_count(plan: &Plan, named: Vec<SliceOf>) -> Vec<SliceOf> {
    if named.is_empty() { of_only_breakdown(plan) } else { named }
}

fn of_only_breakdown(plan: &Plan) -> Vec<SliceOf> {
    let [breakdown] = plan.breakdowns.as_slice() else { return Vec::new() };
    indices(breakdown.values.len())
        .map(|value| SliceOf { org: None, values: vec![Some(value)] })
        .collect()
}

/// Every unit that any row of an indicator names, by name.
pub fn units(outcomes: &Outcomes, item: ItemId) -> BTreeSet<String> {
    let periods = outcomes.periods(item).into_iter();
    periods
        .flat_map(|period| outcomes.slices(item, period))
        .filter_map(|slice| slice.org.clone())
        .collect()
}

fn indices(length: usize) -> std::ops::Range<u32> {
    0..u32::try_from(length).unwrap_or(u32::MAX)
}

/// The slices that a `for` names; none where it says nothing.
fn of_line(plan: &Plan, line: &SliceFor, units: &dyn Fn() -> BTreeSet<String>) -> Vec<SliceOf> {
    let mut slices = vec![SliceOf::total()];
    for (breakdown, selector) in plan.breakdowns.iter().zip(&line.values) {
        let values: Vec<Option<u32>> = match selector {
            Selector::Unsaid => vec![None],
            Selector::One(value) => vec![Some(*value)],
            Selector::Every => indices(breakdown.values.len()).map(Some).collect(),
        };
        slices = slices
            .into_iter()
            .flat_map(|slice| {
                values.iter().map(move |value| {
                    let mut slice = slice.clone();
                    slice.values.push(*value);
                    slice
                })
            })
            .collect();
    }
    let orgs: Vec<Option<String>> = match &line.org {
        Selector::Unsaid => vec![None],
        Selector::One(unit) => vec![Some(unit.clone())],
        Selector::Every => units().into_iter().map(Some).collect(),
    };
    let of_org = |org: &Option<String>| {
        let org = org.clone();
        slices.iter().map(move |slice| SliceOf { org: org.clone(), ..slice.clone() })
    };
    orgs.iter().flat_map(of_org).filter(|slice| !slice.is_total()).collect()
}

/// Each slice once: the total, then as the breakdowns and their values stand in the plan, fewer parts before more,
/// and so for each unit by name.
fn ordered(slices: Vec<SliceOf>) -> Vec<SliceOf> {
    let by_place = slices.into_iter().map(canonical).map(|slice| {
        let parts = slice.values.iter().enumerate();
        let parts: Vec<(usize, u32)> =
            parts.filter_map(|(at, value)| Some((at, (*value)?))).collect();
        ((slice.org.clone(), parts.len(), parts), slice)
    });
    let by_place: BTreeMap<_, _> = by_place.collect();
    by_place.into_values().collect()
}
