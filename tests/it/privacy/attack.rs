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

/// Everything that adds up in tables of a shape, whether it is printed or not.
pub fn sums(shape: &Shape) -> Vec<Sum> {
    let mut sums = Vec::new();
    let last = shape.labels().len() - 1;
    let accumulates = matches!(shape.time, Time::SoFar | Time::Monthly);
    let slices = shape.slices();
    for (slice, time) in slices.iter().flat_map(|slice| (0..=last).map(move |time| (slice, time))) {
        for (at, many) in shape.breakdowns.iter().enumerate().filter(|(at, _)| slice[*at] == 0) {
            let part = |value: u32| -> Key {
                let mut slice = slice.clone();
                slice[at] = value;
                (slice, time)
            };
            let parts: Vec<Key> = (1..=*many).map(part).collect();
            if !parts.iter().all(|(part, _)| slices.contains(part)) {
                continue;
            }
            for between in
                [false, true].into_iter().take(if accumulates && time > 0 { 2 } else { 1 })
            {
                let parts = parts.iter().map(|key| (key.clone(), between)).collect();
                sums.push(Sum { whole: ((slice.clone(), time), between), parts });
            }
        }
        let of = |time: usize| -> Figure { ((slice.clone(), time), false) };
        let parts = match shape.time {
            Time::Quarter if time == last => (0..last).map(of).collect(),
            Time::SoFar | Time::Monthly if time > 0 => {
                vec![of(time - 1), ((slice.clone(), time), true)]
            }
            _ => continue,
        };
        sums.push(Sum { whole: of(time), parts });
    }
    sums
}

/// The least and the most a figure can be.
type Bounds = BTreeMap<Figure, (i64, i64)>;

const MUCH: i64 = 1_000_000;

/// The least and the most every figure of a kind can be, from what is shown.
pub fn bounds(shape: &Shape, shown: &Shown, kind: usize) -> Bounds {
    let sums = sums(shape);
    let mut bounds = Bounds::new();
    for (key, figures) in shown {
        // A count that is hidden is not 0, since 0 is shown.
        let least = i64::from(!shape.share && kind == 0);
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
