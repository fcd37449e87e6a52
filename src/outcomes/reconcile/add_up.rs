//! Parts and totals held against each other: where both are given they must add up.

use super::compare::{diagnostic, of_several_files};
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
    rows: Vec<(SliceId, &'a Row)>,
    compared: bool,
}

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
        if slices.get(*child).org.is_some() {
            found.push(slices.without_unit(*child));
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
    let apart = |one: &Addend, other: &Addend| one.differs(*other, &scene.indicator.unit);
    let against_total =
        |account: &Summed<'_>| total.and_then(addend).is_some_and(|own| apart(&account.sum, &own));
    let between = accounts
        .iter()
        .skip(1)
        .any(|account| accounts.first().is_some_and(|first| apart(&first.sum, &account.sum)));
    let wrong = between || accounts.iter().any(against_total);
    let units = by_units(ground, scene, cells, slices, slice).filter(|units| {
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
    let rows = |compared: bool| -> Option<Vec<(SliceId, &'a Row)>> {
        let of = |part: &SliceId| {
            let cell = cells.get(part)?;
            let at = if compared { cell.compared.first() } else { cell.rows.first() };
            at.and_then(|at| row(ground, *at)).map(|row| (*part, row))
        };
        parts.iter().map(of).collect()
    };
    let summed = |compared: bool| {
        let rows = rows(compared)?;
        let sum = total_of(rows.iter().map(|(_, row)| *row), adds(scene))?;
        Some(Summed { by: by.clone(), sum, rows, compared })
    };
    summed(false).or_else(|| summed(true))
}

/// Whether values of the item's unit can be added at all.
fn adds(scene: &Scene<'_>) -> bool {
    matches!(scene.indicator.unit.dimension, Dimension::Count | Dimension::Money(_))
}

/// The sum over the units that report the slice, where there are several.
fn by_units<'a>(
    ground: &Ground<'a>,
    scene: &Scene<'_>,
    cells: &Cells,
    slices: &mut Slices,
    slice: SliceId,
) -> Option<Summed<'a>> {
    if slices.get(slice).org.is_some() {
        return None;
    }
    let mut rows: Vec<(SliceId, &Row)> = Vec::new();
    for (part, cell) in cells {
        let of_unit = slices.get(*part).org.is_some() && slices.without_unit(*part) == slice;
        if let (true, Some(row)) = (of_unit, cell.rows.first().and_then(|at| row(ground, *at))) {
            rows.push((*part, row));
        }
    }
    if rows.len() < 2 {
        return None;
    }
    let sum = total_of(rows.iter().map(|(_, row)| *row), adds(scene))?;
    Some(Summed { by: Parts::Units(rows.len()), sum, rows, compared: false })
}

/// The sum of rows: of numerators and denominators where all have them, of values where none has and they add.
fn total_of<'a>(rows: impl Iterator<Item = &'a Row> + Clone, adds: bool) -> Option<Addend> {
    let mut addends = rows.map(addend);
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
    /// The rows that are told one by one: those of a breakdown; units may be many.
    fn told_rows(&self) -> impl Iterator<Item = &'a Row> + use<'a, '_> {
        let told = matches!(self.by, Parts::Breakdown(_));
        self.rows.iter().filter(move |_| told).map(|(_, row)| *row)
    }

    fn account(
        &self,
        ground: &Ground<'_>,
        scene: &Scene<'_>,
        slices: &Slices,
        files: bool,
    ) -> Account {
        let unit = &scene.indicator.unit;
        let decimals = self.rows.iter().map(|(_, row)| row.decimals).max().unwrap_or(0);
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
        let part = |(part, row): &(SliceId, &Row)| -> (String, Told) {
            (slices.name(ground.plan, *part).unwrap_or_default(), ground.told(row, files))
        };
        let told = matches!(self.by, Parts::Breakdown(_));
        let parts = if told { self.rows.iter().map(part).collect() } else { Vec::new() };
        Account { by: self.by.clone(), parts, sum, compared: self.compared }
    }
}
