//! One way in which figures are divided: by a breakdown, by units, by periods. Its places, and which of them add up
//! to which.

use std::collections::BTreeMap;

/// Ways that are looked at before a search is given up.
const MOST_STEPS: usize = 2000;

/// Places of an axis, and its sums.
#[derive(Debug, Clone, Default)]
pub struct Axis {
    /// The sums.
    pub sums: Vec<Sum>,
}

/// A place that is the sum of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The whole.
    pub whole: u32,
    /// Its parts, in the order they stand.
    pub parts: Vec<u32>,
}

/// A change along an axis that leaves every sum right: places, each with how much it changes by when the first
/// changes by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The changes.
    pub changes: Vec<(u32, i32)>,
    /// Whether it is an exchange of two that each turn to the other first, so that it does not tell which did.
    pub mutual: bool,
}

impl Axis {
    /// The ways in which one place can change and every sum stay right, those to be tried first in front: an exchange
    /// with a sister, then a change of what is above. `usable` says where a change may be.
    pub fn moves(&self, from: u32, usable: &dyn Fn(u32) -> bool, most: usize) -> Vec<Move> {
        let mut found: Vec<Move> = Vec::new();
        let mut open: Vec<BTreeMap<u32, i32>> = vec![BTreeMap::from([(from, 1)])];
        let mut steps = 0_usize;
        while let Some(changes) = open.pop() {
            steps += 1;
            let Some((sum, lacks)) = self.unbalanced(&changes) else {
                let mutual = self.is_mutual(from, &changes);
                let move_ = Move { changes: changes.into_iter().collect(), mutual };
                if !found.contains(&move_) {
                    found.push(move_);
                }
                if found.len() >= most {
                    break;
                }
                continue;
            };
            if steps > MOST_STEPS {
                break;
            }
            let options = options(sum, lacks, &changes, usable, most);
            for (place, change) in options.into_iter().rev() {
                let mut next = changes.clone();
                next.insert(place, change);
                open.push(next);
            }
        }
        found
    }

    /// A sum that changes break, and by how much its parts would have to change more.
    fn unbalanced(&self, changes: &BTreeMap<u32, i32>) -> Option<(&Sum, i32)> {
        let of = |place: &u32| changes.get(place).copied().unwrap_or(0);
        self.sums.iter().find_map(|sum| {
            let parts: i32 = sum.parts.iter().map(of).fold(0, i32::saturating_add);
            let lacks = of(&sum.whole).saturating_sub(parts);
            (lacks != 0).then_some((sum, lacks))
        })
    }

    fn is_mutual(&self, from: u32, changes: &BTreeMap<u32, i32>) -> bool {
        let mut others = changes.keys().filter(|place| **place != from);
        match (others.next(), others.next()) {
            (None, _) => true,
            (Some(other), None) => {
                let mut sums = self.sums.iter().filter(|sum| sum.parts.contains(&from));
                sums.all(|sum| {
                    sister(sum, from) == Some(*other) && sister(sum, *other) == Some(from)
                })
            }
            (Some(_), Some(_)) => false,
        }
    }
}

/// What may change to make a sum right again, the first to be tried first.
fn options(
    sum: &Sum,
    lacks: i32,
    changes: &BTreeMap<u32, i32>,
    usable: &dyn Fn(u32) -> bool,
    most: usize,
) -> Vec<(u32, i32)> {
    let free = |place: &u32| !changes.contains_key(place) && usable(*place);
    let begun = sum.parts.iter().find(|part| changes.contains_key(part));
    let first = begun.and_then(|part| sister(sum, *part));
    let others = sum.parts.iter().copied().filter(|part| Some(*part) != first);
    let parts = first.into_iter().chain(others).filter(free).take(most);
    let whole = (free(&sum.whole)).then_some((sum.whole, lacks.saturating_neg()));
    parts.map(|part| (part, lacks)).chain(whole).collect()
}

/// The part that a part turns to first: parts go in pairs as they stand; the last of an odd number turns to the one
/// before it.
fn sister(sum: &Sum, part: u32) -> Option<u32> {
    let at = sum.parts.iter().position(|own| *own == part)?;
    let paired = if at.is_multiple_of(2) { at.checked_add(1) } else { at.checked_sub(1) };
    let paired = paired.and_then(|at| sum.parts.get(at));
    paired.or_else(|| sum.parts.get(at.checked_sub(1)?)).copied()
}
