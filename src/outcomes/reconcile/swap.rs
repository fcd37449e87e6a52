//! Whether two slices' figures have changed places in one of two sources.

use super::{Cells, Ground, row};
use crate::outcomes::Observed;
use crate::outcomes::row::Row;
use crate::outcomes::slices::{SliceId, Slices};
use crate::quantity::Number;

/// So many slices are looked at in pairs.
const MOST: usize = 100;

/// A slice with the figure that each of two sources gives it.
pub struct Twice {
    /// The slice.
    pub slice: SliceId,
    /// The figures.
    pub figures: (Number, Number),
}

/// Two values of one breakdown, or two units, whose figures fit better the other way round: crossed, they lie less than half as far
/// apart. 7 and 17 against 17 and 8 is such a pair, 203 and 135 against 205 and 134 is none.
pub fn swapped(slices: &Slices, told: &[Twice]) -> Option<(SliceId, SliceId)> {
    // Of so many that contradict each other, nobody reads which two might have changed places.
    let told = told.get(..told.len().min(MOST)).unwrap_or_default();
    let pairs = told
        .iter()
        .enumerate()
        .flat_map(|(at, one)| told.iter().skip(at + 1).map(move |other| (one, other)));
    let apart = |one: Number, other: Number| one.minus(other).map(Number::size).ok();
    let sum = |one: Option<Number>, other: Option<Number>| one?.plus(other?).ok();
    for (one, other) in pairs {
        if !are_sisters(slices, one.slice, other.slice) {
            continue;
        }
        let straight =
            sum(apart(one.figures.0, one.figures.1), apart(other.figures.0, other.figures.1));
        let crossed =
            sum(apart(one.figures.0, other.figures.1), apart(other.figures.0, one.figures.1));
        let (Some(straight), Some(crossed)) = (straight, crossed) else { continue };
        if crossed.plus(crossed).is_ok_and(|twice| twice < straight) {
            return Some((one.slice, other.slice));
        }
    }
    None
}

/// Whether two slices differ in the value of one breakdown only, or in their unit only.
fn are_sisters(slices: &Slices, one: SliceId, other: SliceId) -> bool {
    let (one, other) = (slices.get(one), slices.get(other));
    if one.org.is_some() && other.org.is_some() && one.values == other.values {
        return one.org != other.org;
    }
    let differing = one.values.iter().zip(&other.values).filter(|(one, other)| one != other);
    one.org == other.org
        && one.values.len() == other.values.len()
        && differing.clone().count() == 1
        && differing.clone().all(|(one, other)| one.is_some() && other.is_some())
}

/// Slices whose two rows contradict each other, with their figures in the order of the first one's sources: rows are
/// told apart by their comments where they have them, else by their order.
pub fn in_conflict(ground: &Ground<'_>, cells: &Cells) -> Vec<Twice> {
    let mut sources: Option<(&str, &str)> = None;
    let mut found = Vec::new();
    for (slice, cell) in cells {
        let [one, other] = cell.conflict.as_slice() else { continue };
        let (Some(one), Some(other)) = (row(ground, *one), row(ground, *other)) else { continue };
        let comments = (ground.comment(one), ground.comment(other));
        let known = *sources.get_or_insert(comments);
        let crossed = comments != known && comments == (known.1, known.0);
        let (Some(first), Some(second)) = (figure(one), figure(other)) else { continue };
        let figures = if crossed { (second, first) } else { (first, second) };
        found.push(Twice { slice: *slice, figures });
    }
    found
}

/// The value of a row.
pub fn figure(row: &Row) -> Option<Number> {
    if let Observed::Value(value) = row.value { Some(value) } else { None }
}
