//! Whether two lines may hold for one slice and period with neither beating the other.
//!
//! Lines that name different values never meet, but for units of which one lies in the other, so lines are looked up by the
//! values they name and by the units above: a plan with one target for each of a thousand units is read in linear time.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Selector, SliceFor, Units, Validity};

/// What a line is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Its slices.
    pub slice: SliceFor,
    /// When it holds.
    pub validity: Validity,
}

impl Key {
    fn says_all_of(&self, other: &Self, units: &Units) -> bool {
        self.slice.says_all_of(&other.slice, units) && self.validity.says_all_of(&other.validity)
    }
}

/// Two lines that both hold for a case, none of which beats the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Conflict {
    /// The earlier line.
    pub first: usize,
    /// The later one.
    pub second: usize,
    /// A case for which both hold.
    pub case: Key,
}

/// The first conflict among lines. `lies_within`: what is not said holds for every slice, not for the total alone.
pub(super) fn conflict(keys: &[Key], lies_within: bool, units: &Units) -> Option<Conflict> {
    if keys.len() < 2 {
        return None;
    }
    let said: BTreeSet<&Key> = keys.iter().collect();
    let mut groups: BTreeMap<Vec<bool>, Vec<(usize, Values)>> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        let named = named(key, lies_within);
        let mask = named.iter().map(Option::is_some).collect();
        groups.entry(mask).or_default().push((at, named));
    }
    let mut found: Option<Conflict> = None;
    for (mask, group) in &groups {
        for (other_mask, others) in groups.range(mask.clone()..) {
            let common: Vec<bool> = mask.iter().zip(other_mask).map(|(a, b)| *a && *b).collect();
            let mut index: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
            let mut under: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
            for (at, named) in others {
                index.entry(projected(named, &common)).or_default().push(*at);
                for above in above(keys, *at, lies_within && both_name_units(&common), units) {
                    under.entry(in_place(named, &common, above)).or_default().push(*at);
                }
            }
            for (at, named) in group {
                let own = projected(named, &common);
                let near = index.get(&own).map(Vec::as_slice).unwrap_or_default();
                // Within one group each pair is looked at once.
                let from =
                    if mask == other_mask { near.partition_point(|other| other <= at) } else { 0 };
                let below = under.get(&own).into_iter().flatten();
                let matters = mask != other_mask && lies_within && both_name_units(&common);
                let above = above(keys, *at, matters, units).into_iter();
                let above = above.filter_map(|unit| index.get(&in_place(named, &common, unit)));
                for other in near.iter().skip(from).chain(below).chain(above.flatten()) {
                    let (first, second) = (*at.min(other), *at.max(other));
                    let Some(case) = clash(keys, first, second, lies_within, units) else {
                        continue;
                    };
                    // A line for exactly the case beats both.
                    let settled = said.contains(&case) && !same(keys, first, second);
                    if settled {
                        continue;
                    }
                    let earlier = found
                        .as_ref()
                        .is_none_or(|found| (second, first) < (found.second, found.first));
                    if earlier {
                        found = Some(Conflict { first, second, case });
                    }
                    break;
                }
            }
        }
    }
    found
}

fn same(keys: &[Key], first: usize, second: usize) -> bool {
    keys.get(first) == keys.get(second)
}

/// Whether both of two groups of lines name a unit.
fn both_name_units(common: &[bool]) -> bool {
    common.first() == Some(&true)
}

/// The units that a line's unit lies in, where that matters.
fn above<'u>(keys: &[Key], at: usize, matters: bool, units: &'u Units) -> Vec<&'u str> {
    match keys.get(at).map(|key| &key.slice.org) {
        Some(Selector::One(unit)) if matters => units.above(unit).collect(),
        _ => Vec::new(),
    }
}

/// What a line names, as if its unit were another.
fn in_place<'k>(named: &'k [Option<String>], common: &[bool], unit: &'k str) -> Vec<&'k str> {
    let mut kept = projected(named, common);
    if let Some(first) = kept.first_mut() {
        *first = unit;
    }
    kept
}

/// For the unit, each breakdown and the year: the value a line names.
type Values = Vec<Option<String>>;

/// The values a line names; `None` where it leaves a choice.
fn named(key: &Key, lies_within: bool) -> Values {
    let one = |selector: Selector<String>| match selector {
        Selector::One(value) => Some(value),
        // No unit and no value is called so.
        Selector::Unsaid if !lies_within => Some(String::new()),
        Selector::Unsaid | Selector::Every => None,
    };
    let values = key.slice.values.iter().map(|value| match value {
        Selector::One(value) => Selector::One(value.to_string()),
        Selector::Every => Selector::Every,
        Selector::Unsaid => Selector::Unsaid,
    });
    let (first, last) = (key.validity.first(), key.validity.last());
    let year = first.zip(last).filter(|(first, last)| first.year() == last.year());
    let year = year.map(|(first, _)| first.year().to_string());
    std::iter::once(key.slice.org.clone()).chain(values).map(one).chain([year]).collect()
}

fn projected<'k>(named: &'k [Option<String>], common: &[bool]) -> Vec<&'k str> {
    let kept = named.iter().zip(common).filter(|(_, common)| **common);
    kept.filter_map(|(value, _)| value.as_deref()).collect()
}

/// The case for which two lines both hold, if there is one and neither beats the other.
fn clash(
    keys: &[Key],
    first: usize,
    second: usize,
    lies_within: bool,
    units: &Units,
) -> Option<Key> {
    let (one, other) = (keys.get(first)?, keys.get(second)?);
    let case = meet(one, other, lies_within, units)?;
    (one.says_all_of(other, units) == other.says_all_of(one, units)).then_some(case)
}

/// What two lines both hold for. Where one says everything the other says, that is the line itself.
fn meet(one: &Key, other: &Key, lies_within: bool, units: &Units) -> Option<Key> {
    let org = match (&one.slice.org, &other.slice.org) {
        (Selector::One(own), Selector::One(above)) if lies_within && units.lies_in(own, above) => {
            one.slice.org.clone()
        }
        (Selector::One(above), Selector::One(own)) if lies_within && units.lies_in(own, above) => {
            other.slice.org.clone()
        }
        (one, other) => both(one, other, lies_within)?,
    };
    let values = one.slice.values.iter().zip(&other.slice.values);
    let values =
        values.map(|(a, b)| both(a, b, lies_within)).collect::<Option<Vec<Selector<u32>>>>()?;
    let validity = one.validity.overlap(other.validity)?;
    Some(Key { slice: SliceFor { org, values }, validity })
}

fn both<T: Clone + PartialEq>(
    one: &Selector<T>,
    other: &Selector<T>,
    lies_within: bool,
) -> Option<Selector<T>> {
    match (one, other) {
        (Selector::Unsaid, Selector::Unsaid) => Some(Selector::Unsaid),
        (Selector::Unsaid, said) | (said, Selector::Unsaid) => lies_within.then(|| said.clone()),
        (Selector::Every, said) | (said, Selector::Every) => Some(said.clone()),
        (Selector::One(a), Selector::One(b)) => (a == b).then(|| one.clone()),
    }
}
