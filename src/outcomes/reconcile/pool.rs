//! Totals from parts: a share is the sum of numerators over the sum of denominators, a count is the sum. The parts are
//! all values of a breakdown; one that is missing leaves the total missing. A mean of shares is never taken.

use super::{Cell, Cells, Record};
use crate::outcomes::row::factor;
use crate::outcomes::slices::{SliceId, Slices};
use crate::outcomes::{Missing, Observed};
use crate::plan::{Breakdown, Indicator, Plan};
use crate::quantity::{ArithmeticError, Dimension, Number};

/// Adds the totals that parts make to the slices of an item at an occasion.
pub fn pool(plan: &Plan, cells: &mut Cells, slices: &mut Slices, indicator: &Indicator) {
    // Cells of two breakdowns make those of one, and those make the total.
    for depth in (1..=plan.breakdowns.len()).rev() {
        for parent in parents(plan, cells, slices, depth) {
            let reported = cells.get(&parent).is_some_and(|cell| cell.record.is_some());
            if reported {
                continue;
            }
            let Some(made) = from_parts(plan, cells, slices, indicator, parent) else { continue };
            let cell = cells.entry(parent).or_default();
            (cell.record, cell.labels) = (made.record, made.labels);
        }
    }
}

/// The slices with one value less than those that have so many.
pub fn parents(plan: &Plan, cells: &Cells, slices: &mut Slices, depth: usize) -> Vec<SliceId> {
    let mut found = Vec::new();
    let with_record = cells.iter().filter(|(_, cell)| cell.record.is_some());
    let children: Vec<SliceId> = with_record.map(|(slice, _)| *slice).collect();
    let of = plan.breakdowns.len();
    for child in children {
        let named: Vec<usize> = (0..of).filter(|at| slices.value(child, *at).is_some()).collect();
        if named.len() != depth {
            continue;
        }
        for breakdown in named {
            let parent = slices.with(child, breakdown, of, None);
            if !found.contains(&parent) {
                found.push(parent);
            }
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

/// What the first breakdown with all its parts makes of a slice; else that a part is missing.
fn from_parts(
    plan: &Plan,
    cells: &Cells,
    slices: &mut Slices,
    indicator: &Indicator,
    parent: SliceId,
) -> Option<Cell> {
    let of = plan.breakdowns.len();
    let mut incomplete = None;
    for (breakdown, own) in plan.breakdowns.iter().enumerate() {
        if slices.value(parent, breakdown).is_some() {
            continue;
        }
        let Some(made) = by_breakdown(cells, slices, indicator, parent, (breakdown, own), of)
        else {
            continue;
        };
        let missing = Observed::Missing(Missing::PartMissing);
        if made.record.is_some_and(|record| record.value != missing) {
            return Some(made);
        }
        incomplete.get_or_insert(made);
    }
    incomplete
}

fn by_breakdown(
    cells: &Cells,
    slices: &mut Slices,
    indicator: &Indicator,
    parent: SliceId,
    (breakdown, own): (usize, &Breakdown),
    of: usize,
) -> Option<Cell> {
    let parts = parts(slices, parent, breakdown, of, own.values.len());
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
    Some(Cell {
        record: Some(Record { pooled: Some(records.len()), ..record }),
        labels,
        ..Cell::default()
    })
}

/// What parts make together; `None` where nothing can be made of such parts.
pub fn sum(indicator: &Indicator, parts: &[Option<Record>]) -> Option<Record> {
    let there = || parts.iter().flatten();
    let first = there().next()?;
    let quotients = there().any(|part| part.quotient().is_some());
    let adds = matches!(indicator.unit.dimension, Dimension::Count | Dimension::Money(_));
    if indicator.unit.dimension == Dimension::YesNo || !(quotients || adds) {
        return None;
    }
    let record = bare(first, parts);
    let made = if quotients { pooled(indicator, parts, &record) } else { added(parts, &record) };
    Some(made.unwrap_or(Record { value: Observed::Missing(Missing::Overflow), ..record }))
}

/// What the months of a year make together. Of what accumulates the months add up, whatever the unit: hours too, and
/// points.
pub fn sum_of_months(indicator: &Indicator, months: &[Option<Record>]) -> Option<Record> {
    let made = sum(indicator, months);
    let of_share = matches!(indicator.unit.dimension, Dimension::Share | Dimension::Points);
    if made.is_some() || of_share || indicator.unit.dimension == Dimension::YesNo {
        return made;
    }
    let first = months.iter().flatten().next()?;
    let record = bare(first, months);
    let overflow = Record { value: Observed::Missing(Missing::Overflow), ..record };
    Some(added(months, &record).unwrap_or(overflow))
}

/// A sum of which nothing is known but where its first part stands.
fn bare(first: &Record, parts: &[Option<Record>]) -> Record {
    Record {
        value: Observed::Missing(Missing::PartMissing),
        numerator: None,
        denominator: None,
        forecast: None,
        precision: Number::ZERO,
        decimals: parts.iter().flatten().map(|part| part.decimals).max().unwrap_or(0),
        status: None,
        published: None,
        comment: None,
        place: first.place,
        pooled: None,
    }
}

fn pooled(
    indicator: &Indicator,
    parts: &[Option<Record>],
    record: &Record,
) -> Result<Record, ArithmeticError> {
    let (mut numerators, mut denominators) = (Number::ZERO, Number::ZERO);
    for part in parts {
        let usable = part.filter(|part| {
            let none_of_none = part.value == Observed::Missing(Missing::ZeroDenominator);
            part.figure().is_some() || none_of_none
        });
        let Some((numerator, denominator)) = usable.and_then(|part| part.quotient()) else {
            return Ok(*record);
        };
        numerators = numerators.plus(numerator)?;
        denominators = denominators.plus(denominator)?;
    }
    let value = if denominators.is_zero() {
        Observed::Missing(Missing::ZeroDenominator)
    } else {
        Observed::Value(numerators.over(denominators)?.times(factor(&indicator.unit)?)?)
    };
    Ok(Record { value, numerator: Some(numerators), denominator: Some(denominators), ..*record })
}

fn added(parts: &[Option<Record>], record: &Record) -> Result<Record, ArithmeticError> {
    let mut sum = Number::ZERO;
    for part in parts {
        let Some(value) = part.and_then(|part| part.figure()) else { return Ok(*record) };
        sum = sum.plus(value)?;
    }
    Ok(Record { value: Observed::Value(sum), ..*record })
}
