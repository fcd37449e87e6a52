//! Parts and totals held against each other: where both are given they must add up.

use super::compare::{diagnostic, of_several_files, summed};
use super::{Cells, Ground, Record, Scene, pool, row};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{Account, Contradiction, Parts, Shown, Told};
use crate::outcomes::Observed;
use crate::outcomes::occasion::occasion;
use crate::outcomes::row::{Row, factor, told_figure};
use crate::outcomes::slices::{SliceId, Slices};
use crate::plan::Plan;
use crate::quantity::{ArithmeticError, Dimension, Number, Unit};

/// A figure that is added: a value, or numerator and denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addend {
    /// A value, and half its last step.
    Value(Number, Number),
    /// Numerator and denominator.
    Quotient(Number, Number),
}

/// One way to divide a slice, summed.
struct Summed<'a> {
    by: Parts,
    sum: Addend,
    parts: Vec<Share<'a>>,
    /// Whether the parts are all there are; else they may be less than the whole, and never more.
    complete: bool,
    compared: bool,
}

/// A part of a slice: its row, or what its own parts make.
#[derive(Clone, Copy)]
struct Share<'a> {
    slice: SliceId,
    row: Option<&'a Row>,
    record: Option<Record>,
}

/// So many units are told one by one.
const FEW: usize = 6;

/// What does not add up of an item at an occasion, one diagnostic for each slice that is divided.
pub fn sums(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    cells: &Cells,
    slices: &mut Slices,
) -> Vec<Diagnostic> {
    if matches!(scene.indicator.unit.dimension, Dimension::YesNo) {
        return Vec::new();
    }
    let divided = divided(ground.plan, cells, slices);
    divided.into_iter().filter_map(|slice| sum(ground, scene, cells, slices, slice)).collect()
}

/// Every slice that has parts, by a breakdown or by units.
fn divided(plan: &Plan, cells: &Cells, slices: &mut Slices) -> Vec<SliceId> {
    let of = plan.breakdowns.len();
    let mut found: Vec<SliceId> = Vec::new();
    for child in cells.keys() {
        for breakdown in 0..of {
            if slices.value(*child, breakdown).is_some() {
                found.push(slices.with(*child, breakdown, of, None));
            }
        }
        if let Some(unit) = slices.get(*child).org.clone() {
            let above = plan.units.parent_of(&unit).unwrap_or_default().map(str::to_owned);
            found.push(slices.of_unit(*child, above));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn sum(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    cells: &Cells,
    slices: &mut Slices,
    slice: SliceId,
) -> Option<Diagnostic> {
    let of = ground.plan.breakdowns.len();
    let total =
        cells.get(&slice).and_then(|cell| cell.rows.first()).and_then(|at| row(ground, *at));
    let mut accounts = Vec::new();
    for (breakdown, own) in ground.plan.breakdowns.iter().enumerate() {
        if slices.value(slice, breakdown).is_none() {
            let parts = pool::parts(slices, slice, breakdown, of, own.values.len());
            let by = Parts::Breakdown(own.name.clone());
            accounts.extend(by_parts(ground, scene, cells, &parts, &by));
        }
    }
    let (all_units, some_units): (Option<Summed<'_>>, Option<Summed<'_>>) =
        match by_units(ground, scene, cells, slices, slice) {
            Some(units) if units.complete => (Some(units), None),
            units => (None, units),
        };
    accounts.extend(all_units);
    let apart = |one: &Addend, other: &Addend| one.differs(*other, &scene.indicator.unit);
    let against_total =
        |account: &Summed<'_>| total.and_then(addend).is_some_and(|own| apart(&account.sum, &own));
    let between = accounts
        .iter()
        .skip(1)
        .any(|account| accounts.first().is_some_and(|first| apart(&first.sum, &account.sum)));
    let wrong = between || accounts.iter().any(against_total);
    let units = some_units.filter(|units| {
        let over = |own: Addend| units.sum.exceeds(own);
        total.and_then(addend).is_some_and(over) || accounts.iter().any(|own| over(own.sum))
    });
    if !wrong && units.is_none() {
        return None;
    }
    if units.is_none() && !between {
        accounts.retain(against_total);
    }
    accounts.extend(units);
    let rows = || total.into_iter().chain(accounts.iter().flat_map(Summed::told_rows));
    let files = of_several_files(rows());
    let contradiction = Contradiction::Sums {
        item: scene.name.to_owned(),
        occasion: occasion(ground.plan, scene.period),
        slice: slices.name(ground.plan, slice),
        accounts: accounts.iter().map(|own| own.account(ground, scene, slices, files)).collect(),
        total: total.map(|row| Box::new(ground.told(row, files))),
    };
    Some(diagnostic(Code::DoesNotAddUp, contradiction, rows().map(|row| ground.span(row.place))))
}

/// The parts' sum, where every part has a row: one that is used, else one for comparison.
fn by_parts<'a>(
    ground: &Ground<'a>,
    scene: &Scene<'_>,
    cells: &Cells,
    parts: &[SliceId],
    by: &Parts,
) -> Option<Summed<'a>> {
    let shares = |compared: bool| -> Option<Vec<Share<'a>>> {
        let of = |part: &SliceId| {
            let cell = cells.get(part)?;
            let at = if compared { cell.compared.first() } else { cell.rows.first() };
            let row = at.and_then(|at| row(ground, *at))?;
            Some(Share { slice: *part, row: Some(row), record: None })
        };
        parts.iter().map(of).collect()
    };
    let summed = |compared: bool| {
        let parts = shares(compared)?;
        let sum = total_of(&parts, adds(scene))?;
        Some(Summed { by: by.clone(), sum, parts, complete: true, compared })
    };
    summed(false).or_else(|| summed(true))
}

/// Whether values of the item's unit can be added at all.
fn adds(scene: &Scene<'_>) -> bool {
    matches!(scene.indicator.unit.dimension, Dimension::Count | Dimension::Money(_))
}

/// The sum over the units that lie directly in the slice's, each by its row or by what its own parts make; where the
/// plan does not say which lie in it, over those that report the slice, where they are several.
fn by_units<'a>(
    ground: &Ground<'a>,
    scene: &Scene<'_>,
    cells: &Cells,
    slices: &mut Slices,
    slice: SliceId,
) -> Option<Summed<'a>> {
    let share = |part: SliceId| {
        let cell = cells.get(&part)?;
        let row = cell.rows.first().and_then(|at| row(ground, *at));
        let record = cell.record.filter(|record| record.figure().is_some());
        (row.is_some() || record.is_some()).then_some(Share { slice: part, row, record })
    };
    let within = pool::units_within(ground.plan, slices, slice);
    let all = within.len();
    let (parts, by): (Vec<Share<'_>>, fn(usize) -> Parts) = if all > 0 {
        (within.into_iter().filter_map(share).collect(), Parts::Within)
    } else if slices.get(slice).org.is_none() {
        let outside = |part: &SliceId| {
            let unit = slices.get(*part).org.as_deref();
            unit.is_some_and(|unit| ground.plan.units.parent_of(unit).is_none())
        };
        let units: Vec<SliceId> = cells.keys().copied().filter(outside).collect();
        let own = units.into_iter().filter(|part| slices.of_unit(*part, None) == slice);
        let reporting = own.filter_map(share).filter(|share| share.row.is_some());
        let reporting: Vec<Share<'_>> = reporting.collect();
        (reporting, Parts::Units)
    } else {
        return None;
    };
    if all == 0 && parts.len() < 2 {
        return None;
    }
    let sum = total_of(&parts, adds(scene))?;
    let complete = parts.len() == all;
    Some(Summed { by: by(parts.len()), sum, parts, complete, compared: false })
}

/// The sum of parts: of numerators and denominators where all have them, of values where none has and they add.
fn total_of(parts: &[Share<'_>], adds: bool) -> Option<Addend> {
    let addend_of = |part: &Share<'_>| part.row.map_or_else(|| of_record(&part.record?), addend);
    let mut addends = parts.iter().map(addend_of);
    let first = addends.next()??;
    if matches!(first, Addend::Value(..)) && !adds {
        return None;
    }
    addends.try_fold(first, |sum, next| sum.plus(next?)?.ok())
}

fn addend(row: &Row) -> Option<Addend> {
    if let (Some(numerator), Some(denominator)) = (row.numerator, row.denominator) {
        return Some(Addend::Quotient(numerator, denominator));
    }
    let Observed::Value(value) = row.value else { return None };
    // Whole numbers that were counted are exact; what was measured is as precise as it is written.
    let precision = if row.decimals == 0 && row.counts { Number::ZERO } else { row.precision };
    Some(Addend::Value(value, precision))
}

/// An observation as a figure that is added.
pub fn of_record(record: &Record) -> Option<Addend> {
    if let Some((numerator, denominator)) = record.quotient() {
        return Some(Addend::Quotient(numerator, denominator));
    }
    let precision = if record.decimals == 0 { Number::ZERO } else { record.precision };
    record.figure().map(|value| Addend::Value(value, precision))
}

impl Addend {
    /// The sum of two; `None` where one is a quotient and the other is not.
    fn plus(self, other: Self) -> Option<Result<Self, ArithmeticError>> {
        let both = |one: (Number, Number), other: (Number, Number)| {
            Ok((one.0.plus(other.0)?, one.1.plus(other.1)?))
        };
        match (self, other) {
            (Self::Value(one, half), Self::Value(other, of_other)) => {
                Some(both((one, half), (other, of_other)).map(|(sum, half)| Self::Value(sum, half)))
            }
            (Self::Quotient(one, of), Self::Quotient(other, of_other)) => {
                let sum = both((one, of), (other, of_other));
                Some(sum.map(|(sum, of)| Self::Quotient(sum, of)))
            }
            _ => None,
        }
    }

    /// Whether two sums of the same thing contradict each other, each to its own precision.
    pub fn differs(self, other: Self, unit: &Unit) -> bool {
        match (self, other) {
            (Self::Quotient(..), Self::Quotient(..)) => self != other,
            (Self::Value(one, half), Self::Value(other, of_other)) => {
                let apart = one.minus(other).map(Number::size);
                let allowed = half.plus(of_other);
                apart.ok().zip(allowed.ok()).is_some_and(|(apart, allowed)| apart > allowed)
            }
            (Self::Quotient(numerator, denominator), Self::Value(value, half))
            | (Self::Value(value, half), Self::Quotient(numerator, denominator)) => {
                let quotient = quotient(numerator, denominator, unit);
                let apart = quotient.and_then(|quotient| quotient.minus(value)).map(Number::size);
                apart.is_ok_and(|apart| apart > half)
            }
        }
    }

    /// Whether parts are more than what they are parts of. Fewer may be: not every unit need report.
    fn exceeds(self, whole: Self) -> bool {
        match (self, whole) {
            (Self::Value(sum, half), Self::Value(whole, of_whole)) => {
                let over = sum.minus(whole).ok();
                let allowed = half.plus(of_whole).ok();
                over.zip(allowed).is_some_and(|(over, allowed)| over > allowed)
            }
            (Self::Quotient(sum, of), Self::Quotient(whole, of_whole)) => {
                sum > whole || of > of_whole
            }
            _ => false,
        }
    }
}

fn quotient(
    numerator: Number,
    denominator: Number,
    unit: &Unit,
) -> Result<Number, ArithmeticError> {
    numerator.over(denominator)?.times(factor(unit)?)
}

impl<'a> Summed<'a> {
    /// Whether the parts are told one by one: those of a breakdown; units may be many.
    fn tells(&self) -> bool {
        match self.by {
            Parts::Breakdown(_) => true,
            Parts::Within(many) => many <= FEW,
            Parts::Units(_) | Parts::Months(_) => false,
        }
    }

    /// The rows that are told one by one.
    fn told_rows(&self) -> impl Iterator<Item = &'a Row> + use<'a, '_> {
        let told = self.tells();
        self.parts.iter().filter(move |_| told).filter_map(|part| part.row)
    }

    fn account(
        &self,
        ground: &Ground<'_>,
        scene: &Scene<'_>,
        slices: &Slices,
        files: bool,
    ) -> Account {
        let unit = &scene.indicator.unit;
        let shown = |part: &Share<'_>| {
            part.row.map_or_else(|| part.record.map_or(0, |own| own.decimals), |row| row.decimals)
        };
        let decimals = self.parts.iter().map(shown).max().unwrap_or(0);
        let sum = match self.sum {
            Addend::Value(sum, _) => {
                Shown::Sum { figure: told_figure(sum, decimals, unit), of: None }
            }
            Addend::Quotient(numerator, denominator) => {
                let value = quotient(numerator, denominator, unit).unwrap_or(Number::ZERO);
                let figure = told_figure(value, decimals.max(1), unit);
                Shown::Sum { figure, of: Some((numerator, denominator)) }
            }
        };
        let part = |part: &Share<'_>| -> Option<(String, Told)> {
            let told = match (part.row, &part.record) {
                (Some(row), _) => ground.told(row, files),
                (None, record) => summed(scene, record.as_ref()?),
            };
            Some((slices.name(ground.plan, part.slice).unwrap_or_default(), told))
        };
        let told = self.tells();
        let parts = if told { self.parts.iter().filter_map(part).collect() } else { Vec::new() };
        Account { by: self.by.clone(), parts, sum, compared: self.compared }
    }
}
