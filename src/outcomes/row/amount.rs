//! Figures in a row, turned into the measure of the item's dimension.

use super::{About, Cells, Reader};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, NotNumber, RowFault};
use crate::language::table::Column;
use crate::language::{nearest, unit};
use crate::outcomes::Missing;
use crate::outcomes::cell::{Figure, missing, not_a_number, read_figure, yes};
use crate::plan::{Indicator, Item};
use crate::quantity::{ArithmeticError, Dimension, Number, Unit};

/// A figure in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// In the measure of the item's dimension.
    pub number: Number,
    /// Half a step of the last decimal it was written with, in the same measure.
    pub precision: Number,
    /// The decimals it takes in the item's unit.
    pub decimals: u32,
    /// Whether no unit is written.
    pub bare: bool,
}

/// A cell that may hold a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountCell {
    /// A figure.
    Amount(Amount),
    /// None, for this reason.
    Missing(Missing),
    /// It cannot be read; a fault says why.
    Refused,
}

/// A numerator or denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// In the measure of its own dimension.
    pub number: Number,
    /// The unit written after it.
    pub unit: Option<Unit>,
}

impl Reader<'_> {
    /// The unit that a row's unit column says; `Err`: none, or of another kind than the item's.
    pub fn unit_column(
        &mut self,
        cells: &Cells<'_>,
        item: &Item,
        indicator: &Indicator,
        about: About,
    ) -> Result<Option<Unit>, ()> {
        let Some(at) = cells.columns.place(Column::Unit) else { return Ok(None) };
        let word = cells.get(at);
        if word.is_empty() { Ok(None) } else { self.unit(cells, at, word, item, indicator, about) }
    }

    /// A unit by its word, where it is of the item's kind.
    fn unit(
        &mut self,
        cells: &Cells<'_>,
        at: usize,
        word: &str,
        item: &Item,
        indicator: &Indicator,
        about: About,
    ) -> Result<Option<Unit>, ()> {
        match self.units.find(word).cloned() {
            Some(unit) if unit.dimension == indicator.unit.dimension => Ok(Some(unit)),
            Some(_) => {
                let fault = RowFault::WrongUnit {
                    found: word.to_owned(),
                    item: item.name.clone(),
                    unit: indicator.unit.clone(),
                };
                self.refuse(cells, Some(about), Some(at), Code::WrongUnit, || fault);
                Err(())
            }
            None => {
                self.unknown_unit(cells, at, word, about);
                Err(())
            }
        }
    }

    /// The figure in a cell of value or forecast. `unit` is that of the row's unit column.
    pub fn amount(
        &mut self,
        cells: &Cells<'_>,
        at: usize,
        item: &Item,
        indicator: &Indicator,
        unit: Option<&Unit>,
        about: About,
    ) -> AmountCell {
        let cell = cells.get(at);
        if let Some(missing) = missing(cell) {
            return AmountCell::Missing(missing);
        }
        if indicator.unit.dimension == Dimension::YesNo {
            return self.yes_or_no(cells, at, item, about);
        }
        let Some((number, decimals, word)) = self.figure(cells, at, Some(about)) else {
            return AmountCell::Refused;
        };
        let own = if word.is_empty() {
            None
        } else {
            match self.unit(cells, at, word, item, indicator, about) {
                Ok(own) => own,
                Err(()) => return AmountCell::Refused,
            }
        };
        if let (Some(own), Some(by_column)) = (&own, unit)
            && own.scale != by_column.scale
        {
            let (cell, column) = (word.to_owned(), cells.of(Column::Unit).to_owned());
            let fault = || RowFault::UnitsDisagree { cell, column };
            self.refuse(cells, Some(about), Some(at), Code::WrongUnit, fault);
            return AmountCell::Refused;
        }
        let bare = own.is_none() && unit.is_none();
        let scale = own.as_ref().or(unit).unwrap_or(&indicator.unit).scale;
        let measured = measured(number, decimals, scale, indicator.unit.scale);
        let Ok((number, precision, decimals)) = measured else {
            self.too_large(cells, at, Some(about));
            return AmountCell::Refused;
        };
        AmountCell::Amount(Amount { number, precision, decimals, bare })
    }

    fn yes_or_no(&mut self, cells: &Cells<'_>, at: usize, item: &Item, about: About) -> AmountCell {
        let cell = cells.get(at);
        let starts_as_word = cell.starts_with(char::is_alphabetic);
        let Some(said) = yes(cell).filter(|_| starts_as_word) else {
            let (of, found) = (item.name.clone(), cell.to_owned());
            let fault = || RowFault::NotYesOrNo { of, found };
            self.refuse(cells, Some(about), Some(at), Code::NotYesOrNo, fault);
            return AmountCell::Refused;
        };
        let number = if said { Number::ONE } else { Number::ZERO };
        AmountCell::Amount(Amount { number, precision: Number::ZERO, decimals: 0, bare: false })
    }

    /// The number in a cell of numerator or denominator; `Ok(None)` where it is missing.
    pub fn count(
        &mut self,
        cells: &Cells<'_>,
        column: Column,
        item: &Item,
        about: About,
    ) -> Result<Option<Count>, ()> {
        let Some(at) = cells.columns.place(column) else { return Ok(None) };
        if missing(cells.get(at)).is_some() {
            return Ok(None);
        }
        let (number, _, word) = self.figure(cells, at, Some(about)).ok_or(())?;
        if word.is_empty() {
            return Ok(Some(Count { number, unit: None }));
        }
        let counts = |dimension: &Dimension| match dimension {
            Dimension::Count
            | Dimension::Time
            | Dimension::Months
            | Dimension::Money(_)
            | Dimension::Own(_) => true,
            Dimension::Share | Dimension::Points | Dimension::Rate(_) | Dimension::YesNo => false,
        };
        let Some(unit) = self.units.find(word).cloned() else {
            self.unknown_unit(cells, at, word, about);
            return Err(());
        };
        if !counts(&unit.dimension) {
            let fault = RowFault::WrongUnit {
                found: word.to_owned(),
                item: format!("{}, {}", item.name, cells.columns.header(at)),
                unit: percent_or_count("count"),
            };
            self.refuse(cells, Some(about), Some(at), Code::WrongUnit, || fault);
            return Err(());
        }
        let Ok(number) = number.times(unit.scale) else {
            self.too_large(cells, at, Some(about));
            return Err(());
        };
        Ok(Some(Count { number, unit: Some(unit) }))
    }

    /// Says that a word after a number is no unit; a footnote's mark is told as such.
    fn unknown_unit(&mut self, cells: &Cells<'_>, at: usize, word: &str, about: About) {
        let cell = cells.get(at);
        let (code, fault) = match not_a_number(cell) {
            NotNumber::Words => {
                let nearest = nearest(word, unit::words()).map(ToOwned::to_owned);
                (Code::UnknownCellUnit, RowFault::UnknownUnit { found: word.to_owned(), nearest })
            }
            why => (Code::NoNumber, RowFault::UnreadableNumber { found: cell.to_owned(), why }),
        };
        self.refuse(cells, Some(about), Some(at), code, || fault);
    }

    /// Progress in percent; `Err`: a fault says why it cannot be.
    pub fn percent(&mut self, cells: &Cells<'_>, at: usize) -> Result<Option<Number>, ()> {
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return Ok(None);
        }
        let found = cell.to_owned();
        if matches!(read_figure(cell, cells.columns.mark(at)), Figure::No) {
            let fault = || RowFault::NoProgress { found };
            self.fault(cells, None, Some(at), Code::NoNumber, Effect::Row, fault);
            return Err(());
        }
        let (number, _, word) = self.figure_as(cells, at, None).ok_or(())?;
        if !(word.is_empty() || self.units.find(word).is_some_and(|unit| unit.word == "%")) {
            let (found, item) = (word.to_owned(), cells.columns.header(at).to_owned());
            let fault = || RowFault::WrongUnit { found, item, unit: percent_or_count("%") };
            self.fault(cells, None, Some(at), Code::WrongUnit, Effect::Row, fault);
            return Err(());
        }
        if number.is_negative() || number > Number::HUNDRED {
            let fault = || RowFault::ProgressOutside { found };
            self.fault(cells, None, Some(at), Code::ImpossibleValue, Effect::Row, fault);
            return Err(());
        }
        Ok(Some(number))
    }

    fn figure<'r>(
        &mut self,
        cells: &Cells<'r>,
        at: usize,
        about: Option<About>,
    ) -> Option<(Number, u32, &'r str)> {
        let figure = self.figure_as(cells, at, about);
        if let (None, Some(about)) = (figure, about) {
            self.left_out(cells, about);
        }
        figure
    }

    fn figure_as<'r>(
        &mut self,
        cells: &Cells<'r>,
        at: usize,
        about: Option<About>,
    ) -> Option<(Number, u32, &'r str)> {
        let cell = cells.get(at);
        let found = cell.to_owned();
        let (code, fault) = match read_figure(cell, cells.columns.mark(at)) {
            Figure::Number { number, decimals, unit } => return Some((number, decimals, unit)),
            Figure::Ambiguous { thousands, decimal } => {
                (Code::TwoWayNumber, RowFault::AmbiguousNumber { found, thousands, decimal })
            }
            Figure::TooLarge => (Code::DataNumberTooLarge, RowFault::NumberTooLarge { found }),
            Figure::No => {
                let why = not_a_number(cell);
                (Code::NoNumber, RowFault::UnreadableNumber { found, why })
            }
        };
        self.fault(cells, about, Some(at), code, Effect::Row, || fault);
        None
    }

    fn too_large(&mut self, cells: &Cells<'_>, at: usize, about: Option<About>) {
        let found = cells.get(at).to_owned();
        let fault = || RowFault::NumberTooLarge { found };
        self.refuse(cells, about, Some(at), Code::DataNumberTooLarge, fault);
    }
}

/// A number in a unit, in the measure of the dimension; half its last step; its decimals in the item's unit.
fn measured(
    number: Number,
    decimals: u32,
    scale: Number,
    own: Number,
) -> Result<(Number, Number, u32), ArithmeticError> {
    let half = Number::decimal(5, decimals.saturating_add(1))?.times(scale)?;
    let measured = number.times(scale)?;
    if scale == own {
        return Ok((measured, half, decimals));
    }
    let in_own = measured.over(own)?.decimals().unwrap_or(decimals);
    Ok((measured, half, in_own))
}

/// The unit `%`, or that of a bare count.
fn percent_or_count(word: &str) -> Unit {
    unit::find(word).unwrap_or(Unit {
        dimension: Dimension::Count,
        scale: Number::ONE,
        word: word.to_owned(),
    })
}
