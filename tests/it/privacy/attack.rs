//! The attacker: knows the plan, what adds up to what and which figures are hidden, and adds and subtracts until
//! nothing more comes of it.

use std::collections::BTreeMap;

use super::published::Shown;
use super::table::{Key, Shape, Time};

/// Something that is a number of cases: a figure of a slice at a time, or what came between two times that
/// accumulate (`true`).
pub type Figure = (Key, bool);

/// A figure that is the sum of others.
#[derive(Debug, Clone)]
pub struct Sum {
    /// The whole.
    pub whole: Figure,
    /// Its parts.
    pub parts: Vec<Figure>,
}

/// Everything that is known to add up in tables of a shape.
pub fn sums(shape: &Shape, shown: &Shown) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut add = |whole: Figure, parts: Vec<Figure>| {
        let known = |(key, between): &Figure| *between || shown.contains_key(key);
        if known(&whole) && parts.iter().all(known) {
            sums.push(Sum { whole, parts });
        }
    };
    let last = shape.labels().len() - 1;
    for (slice, time) in shown.keys() {
        for (at, many) in shape.breakdowns.iter().enumerate().filter(|(at, _)| slice[*at] == 0) {
            let part = |value: u32| -> Figure {
                let mut slice = slice.clone();
                slice[at] = value;
                ((slice, *time), false)
            };
            add(((slice.clone(), *time), false), (1..=*many).map(part).collect());
            if matches!(shape.time, Time::SoFar | Time::Monthly) && *time > 0 {
                let between = |figure: Figure| (figure.0, true);
                let parts: Vec<Figure> = (1..=*many).map(part).collect();
                if parts.iter().all(|(key, _)| shown.contains_key(key)) {
                    let parts = parts.into_iter().map(between).collect();
                    add(((slice.clone(), *time), true), parts);
                }
            }
        }
        let of = |time: usize| -> Figure { ((slice.clone(), time), false) };
        match shape.time {
            Time::Quarter if *time == last => add(of(last), (0..last).map(of).collect()),
            Time::SoFar | Time::Monthly if *time > 0 => {
                add(of(*time), vec![of(*time - 1), ((slice.clone(), *time), true)]);
            }
            _ => {}
        }
    }
    sums
}

/// The least and the most a figure can be.
type Bounds = BTreeMap<Figure, (i64, i64)>;

const MUCH: i64 = 1_000_000;

/// The least and the most every figure of a kind can be, from what is shown.
pub fn bounds(shape: &Shape, shown: &Shown, kind: usize) -> Bounds {
    let sums = sums(shape, shown);
    let mut bounds = Bounds::new();
    for (key, figures) in shown {
        // A count that is hidden is not 0, since 0 is shown.
        let least = i64::from(!shape.share);
        let known = figures.map(|figures| (figures[kind], figures[kind]));
        bounds.insert((key.clone(), false), known.unwrap_or((least, MUCH)));
    }
    for figure in sums.iter().flat_map(|sum| sum.parts.iter().chain([&sum.whole])) {
        bounds.entry(figure.clone()).or_insert((0, MUCH));
    }
    loop {
        let mut narrowed = false;
        for sum in &sums {
            let all = |end: fn(&(i64, i64)) -> i64| -> i64 {
                sum.parts.iter().map(|part| end(&bounds[part])).sum()
            };
            let (least, most) = (all(|own| own.0), all(|own| own.1));
            let whole = bounds[&sum.whole];
            narrowed |= narrow(&mut bounds, &sum.whole, (least, most));
            for part in &sum.parts {
                let own = bounds[part];
                let others = (least - own.0, most - own.1);
                narrowed |= narrow(&mut bounds, part, (whole.0 - others.1, whole.1 - others.0));
            }
        }
        if !narrowed {
            return bounds;
        }
    }
}

fn narrow(bounds: &mut Bounds, figure: &Figure, to: (i64, i64)) -> bool {
    let own = bounds.get_mut(figure).unwrap();
    let new = (own.0.max(to.0), own.1.min(to.1));
    let changed = new != *own;
    *own = new;
    changed
}

/// A change of hidden figures of one kind that leaves every sum and everything shown as it is.
pub type Change = BTreeMap<Figure, i64>;

/// Such changes that begin at a figure.
pub fn changes(sums: &[Sum], shown: &Shown, from: &Figure, most: usize) -> Vec<Change> {
    let fixed = |(key, between): &Figure| !*between && shown.get(key).is_some_and(Option::is_some);
    let mut open: Vec<Change> = vec![BTreeMap::from([(from.clone(), 1)])];
    let mut found = Vec::new();
    let mut steps = 0;
    while let Some(change) = open.pop() {
        steps += 1;
        if steps > 4000 || found.len() >= most {
            break;
        }
        let of = |figure: &Figure| change.get(figure).copied().unwrap_or(0);
        let lacks = |sum: &Sum| of(&sum.whole) - sum.parts.iter().map(of).sum::<i64>();
        let Some(sum) = sums.iter().find(|sum| lacks(sum) != 0) else {
            found.push(change);
            continue;
        };
        let lacks = lacks(sum);
        let free = |figure: &&Figure| !change.contains_key(*figure) && !fixed(figure);
        let whole = std::iter::once(&sum.whole).filter(free).map(|whole| (whole, -lacks));
        let parts = sum.parts.iter().filter(free).map(|part| (part, lacks));
        for (figure, by) in whole.chain(parts) {
            let mut next = change.clone();
            next.insert(figure.clone(), by);
            open.push(next);
        }
    }
    found
}
