//! Which slices an indicator has results for, and in which order.

use std::collections::{BTreeMap, BTreeSet};

use crate::evaluate::follow_up::Labels;
use crate::outcomes::Outcomes;
use crate::plan::{
    Among, Headline, Indicator, ItemId, Plan, Selector, SliceFor, SliceOf, holds_for_parts,
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
pub fn named(plan: &Plan, indicator: &Indicator, units: &dyn Fn() -> Vec<String>) -> Vec<SliceOf> {
    let mut slices: Vec<SliceOf> = Vec::new();
    for line in &indicator.targets {
        slices.extend(of_line(plan, &line.slice, units));
    }
    ordered(plan, slices)
}

/// The slices that an indicator has results for: the total where it has a row, a target, or is what counts; each
/// slice a target names; each with a row.
pub fn with_results(
    plan: &Plan,
    indicator: &Indicator,
    named: &[SliceOf],
    outcomes: &Outcomes,
    item: ItemId,
    labels: &Labels,
) -> Vec<SliceOf> {
    let lies_within = holds_for_parts(&indicator.unit.dimension);
    let total = SliceOf::total();
    let has_target =
        indicator.targets.iter().any(|line| line.slice.holds_for(lies_within, &plan.units, &total));
    let counts = indicator.headline == Headline::Total;
    let mut slices: Vec<SliceOf> = named.to_vec();
    for label in labels.iter() {
        // What is only the sum of its parts has no row.
        let has_row = |slice: &&SliceOf| {
            let own = outcomes.observation(item, slice, label);
            slice.is_total() || own.is_some_and(|own| own.pooled.is_none())
        };
        slices.extend(outcomes.slices(item, label).into_iter().filter(has_row).cloned());
    }
    slices.extend((has_target || counts).then_some(total));
    ordered(plan, slices)
}

/// The slices that a headline is over: those it names, in its order; else those that targets name, else those of the
/// plan's only breakdown.
pub fn that_count(
    plan: &Plan,
    among: &[Among],
    named: Vec<SliceOf>,
    units: &dyn Fn() -> Vec<String>,
) -> Vec<SliceOf> {
    if !among.is_empty() {
        let all = among.iter().flat_map(|among| of_among(plan, among, units));
        let mut slices: Vec<SliceOf> = Vec::new();
        let mut met: BTreeSet<SliceOf> = BTreeSet::new();
        slices.extend(all.map(canonical).filter(|slice| met.insert(slice.clone())));
        return slices;
    }
    if named.is_empty() { of_only_breakdown(plan) } else { named }
}

/// The slices that part of a headline is over.
pub fn of_among(plan: &Plan, among: &Among, units: &dyn Fn() -> Vec<String>) -> Vec<SliceOf> {
    match among {
        Among::Total => vec![SliceOf::total()],
        Among::Slice(slice) => vec![slice.clone()],
        Among::Units => {
            let of_unit = |unit| SliceOf { org: Some(unit), values: Vec::new() };
            units().into_iter().map(of_unit).collect()
        }
        Among::Breakdown(at) => {
            let values = plan.breakdowns.get(*at).map_or(0, |breakdown| breakdown.values.len());
            let slice = |value| {
                let mut slice = SliceOf { org: None, values: vec![None; plan.breakdowns.len()] };
                if let Some(place) = slice.values.get_mut(*at) {
                    *place = Some(value);
                }
                slice
            };
            indices(values).map(slice).collect()
        }
    }
}

fn of_only_breakdown(plan: &Plan) -> Vec<SliceOf> {
    let [breakdown] = plan.breakdowns.as_slice() else { return Vec::new() };
    indices(breakdown.values.len())
        .map(|value| SliceOf { org: None, values: vec![Some(value)] })
        .collect()
}

/// The units of an indicator: those of the plan's `units` lines, else every one that any row of it names.
pub fn units(plan: &Plan, outcomes: &Outcomes, item: ItemId) -> Vec<String> {
    if !plan.units.is_empty() {
        return units_of(plan);
    }
    let periods = outcomes.periods(item).into_iter();
    let slices = periods.flat_map(|period| outcomes.slices(item, period));
    let units: BTreeSet<&String> = slices.filter_map(|slice| slice.org.as_ref()).collect();
    units.into_iter().cloned().collect()
}

/// The units of the plan's `units` lines, in their order; the whole is not among them.
pub fn units_of(plan: &Plan) -> Vec<String> {
    let units = plan.units.names().filter_map(|name| plan.units.named(name).flatten());
    units.map(str::to_owned).collect()
}

fn indices(length: usize) -> std::ops::Range<u32> {
    0..u32::try_from(length).unwrap_or(u32::MAX)
}

/// The slices that a `for` names; none where it says nothing.
fn of_line(plan: &Plan, line: &SliceFor, units: &dyn Fn() -> Vec<String>) -> Vec<SliceOf> {
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
/// and so for each unit in its order.
pub fn ordered(plan: &Plan, slices: Vec<SliceOf>) -> Vec<SliceOf> {
    let by_place = slices.into_iter().map(canonical).map(|slice| {
        let parts = slice.values.iter().enumerate();
        let parts: Vec<(usize, u32)> =
            parts.filter_map(|(at, value)| Some((at, (*value)?))).collect();
        let org = slice.org.as_deref().map(|unit| (plan.units.order(unit), unit.to_owned()));
        ((org, parts.len(), parts), slice)
    });
    let by_place: BTreeMap<_, _> = by_place.collect();
    by_place.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::{named, ordered, within};
    use crate::evaluate::rig::{at_least, for_value, measured, plan, slice, unit_slice};
    use crate::plan::{Plan, Selector, SliceFor, SliceOf, TargetLine};

    fn names(targets: Vec<TargetLine>) -> Vec<SliceOf> {
        let plan = plan(vec![measured("%", targets)]);
        let units = || vec!["Kalix".to_owned(), "Gällivare".to_owned()];
        named(&plan, plan.items[0].indicator().unwrap(), &units)
    }

    fn for_parts(org: Selector<String>, value: Selector<u32>) -> TargetLine {
        TargetLine { slice: SliceFor { org, values: vec![value] }, ..at_least("70") }
    }

    fn of_unit(org: &str, value: u32) -> SliceOf {
        SliceOf { org: Some(org.to_owned()), values: vec![Some(value)] }
    }

    #[test]
    fn a_line_without_for_names_none() {
        assert_eq!(names(vec![at_least("70")]), []);
    }

    #[test]
    fn named_slices_stand_in_the_plans_order_each_once() {
        let lines = vec![
            for_value(at_least("17"), 1),
            for_value(at_least("16"), 0),
            for_value(at_least("15"), 1),
        ];
        assert_eq!(names(lines), [slice("K"), slice("M")]);
    }

    #[test]
    fn every_is_each_of_them() {
        let every_value = for_parts(Selector::Unsaid, Selector::Every);
        assert_eq!(names(vec![every_value]), [slice("K"), slice("M")]);
        let every_unit = for_parts(Selector::Every, Selector::Unsaid);
        assert_eq!(names(vec![every_unit]), [unit_slice("Gällivare"), unit_slice("Kalix")]);
        let both = for_parts(Selector::One("Kiruna".to_owned()), Selector::Every);
        assert_eq!(names(vec![both]), [of_unit("Kiruna", 0), of_unit("Kiruna", 1)]);
    }

    #[test]
    fn the_total_is_first_and_units_are_last_by_name() {
        let mixed = vec![
            of_unit("Gällivare", 0),
            unit_slice("Kalix"),
            slice("M"),
            SliceOf { org: None, values: vec![None] },
            unit_slice("Gällivare"),
            slice("K"),
            slice(""),
        ];
        let expected = [
            slice(""),
            slice("K"),
            slice("M"),
            unit_slice("Gällivare"),
            of_unit("Gällivare", 0),
            unit_slice("Kalix"),
        ];
        assert_eq!(ordered(&Plan::default(), mixed), expected);
    }

    #[test]
    fn the_first_breakdown_of_the_plan_comes_first() {
        let of = |values: &[Option<u32>]| SliceOf { org: None, values: values.to_vec() };
        let mixed = vec![of(&[None, Some(0)]), of(&[Some(1), Some(0)]), of(&[Some(1), None])];
        let expected = [of(&[Some(1), None]), of(&[None, Some(0)]), of(&[Some(1), Some(0)])];
        assert_eq!(ordered(&Plan::default(), mixed), expected);
    }

    #[test]
    fn what_is_not_said_is_the_slices_own() {
        assert_eq!(within(&unit_slice("Kiruna"), &slice("K")), of_unit("Kiruna", 0));
        assert_eq!(within(&slice("M"), &unit_slice("Kiruna")), of_unit("Kiruna", 1));
        assert_eq!(within(&slice("M"), &slice("K")), slice("K"));
    }
}
