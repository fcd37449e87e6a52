//! What a row reports of an indicator.

use super::amount::{Amount, AmountCell, Count};
use super::{About, Cells, Reader, Row};
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::data::{Effect, RowFault};
use crate::language::say::explain::Figure;
use crate::language::table::Column;
use crate::outcomes::cell::yes;
use crate::outcomes::{Missing, Observed};
use crate::plan::{Indicator, Item, Rules};
use crate::quantity::{ArithmeticError, Dimension, Number, Unit};

/// Columns that say something of assignments only.
const OF_ASSIGNMENTS: [Column; 4] =
    [Column::State, Column::Progress, Column::Start, Column::Deadline];

impl Reader<'_> {
    /// Records that an observation's row is left out; one for comparison never was one.
    pub fn left_out(&mut self, cells: &Cells<'_>, about: About) {
        if yes(cells.of(Column::CompareOnly)) == Some(true) {
            return;
        }
        let row = self.blank(cells, about);
        let value = Observed::Missing(Missing::Refused(cells.place.place()));
        self.rows.indicators.push(Row { value, ..row });
    }

    fn blank(&mut self, cells: &Cells<'_>, about: About) -> Row {
        Row {
            place: cells.place,
            item: about.item,
            slice: about.slice,
            period: about.period,
            value: Observed::Missing(Missing::NotReported),
            numerator: None,
            denominator: None,
            forecast: None,
            precision: Number::ZERO,
            decimals: 0,
            bare: false,
            counts: false,
            status: None,
            published: None,
            comment: None,
            unknown: self.unknown(cells),
            compare_only: false,
        }
    }

    /// Reads what a row reports of an indicator.
    pub fn indicator(
        &mut self,
        cells: &Cells<'_>,
        item: &Item,
        indicator: &Indicator,
        about: About,
        compare_only: bool,
    ) {
        self.not_for(cells, &OF_ASSIGNMENTS, &item.name, Some(item.word));
        let Ok(unit) = self.unit_column(cells, item, indicator, about) else { return };
        let value = match cells.columns.place(Column::Value) {
            Some(at) => self.amount(cells, at, item, indicator, unit.as_ref(), about),
            None => AmountCell::Missing(Missing::NotReported),
        };
        if value == AmountCell::Refused {
            return;
        }
        let Ok(numerator) = self.count(cells, Column::Numerator, item, about) else { return };
        let Ok(denominator) = self.count(cells, Column::Denominator, item, about) else { return };
        if !self.makes_a_quotient(cells, value, (&numerator, &denominator), about) {
            return;
        }
        let forecast = match cells.columns.place(Column::Forecast) {
            Some(at) => self.amount(cells, at, item, indicator, unit.as_ref(), about),
            None => AmountCell::Missing(Missing::NotReported),
        };
        let forecast = match forecast {
            AmountCell::Amount(amount) => Some(amount.number),
            AmountCell::Missing(_) => None,
            AmountCell::Refused => return,
        };
        let mut row = self.blank(cells, about);
        if let AmountCell::Amount(amount) = value {
            row.value = Observed::Value(amount.number);
            (row.precision, row.decimals, row.bare) =
                (amount.precision, amount.decimals, amount.bare);
        } else if let AmountCell::Missing(missing) = value {
            row.value = Observed::Missing(missing);
        }
        row.numerator = numerator.as_ref().map(|count| count.number);
        row.denominator = denominator.as_ref().map(|count| count.number);
        row.forecast = forecast;
        row.compare_only = compare_only;
        row.counts = indicator.unit.dimension == Dimension::Count;
        row.comment = self.comment(cells);
        let withheld =
            matches!(value, AmountCell::Missing(Missing::Withheld | Missing::NotApplicable));
        if let (Some(numerator), Some(denominator), false) = (&numerator, &denominator, withheld) {
            let written = if let AmountCell::Amount(amount) = value { Some(amount) } else { None };
            self.quotient(cells, indicator, &mut row, (numerator, denominator), written, about);
        }
        self.unlikely(cells, item, indicator, &row);
        let by_hand = matches!(item.rules, Rules::ByHand);
        row.status = self.given_status(cells, &item.name, item.scale, by_hand);
        row.published = self.status(cells, Column::Published, item.scale, Effect::Cell);
        // A status that cannot be read, or must not be given, is the reason where there is no other.
        let unread = !cells.of(Column::Status).is_empty() && row.status.is_none();
        if unread && (by_hand || !matches!(row.value, Observed::Value(_))) {
            self.left_out(cells, about);
            return;
        }
        self.rows.indicators.push(row);
    }

    /// Whether numerator and denominator can be used as they are given.
    fn makes_a_quotient(
        &mut self,
        cells: &Cells<'_>,
        value: AmountCell,
        (numerator, denominator): (&Option<Count>, &Option<Count>),
        about: About,
    ) -> bool {
        let nothing = value == AmountCell::Missing(Missing::NotReported);
        if numerator.is_some() && denominator.is_none() && nothing {
            let numerator = cells.of(Column::Numerator).to_owned();
            let fault = || RowFault::NumeratorAlone { numerator };
            let at = cells.columns.place(Column::Numerator);
            self.refuse(cells, Some(about), at, Code::NoDenominator, fault);
            return false;
        }
        if denominator.as_ref().is_some_and(|count| count.number.is_negative()) {
            let found = cells.of(Column::Denominator).to_owned();
            let fault = || RowFault::NegativeDenominator { found };
            let at = cells.columns.place(Column::Denominator);
            self.refuse(cells, Some(about), at, Code::ImpossibleValue, fault);
            return false;
        }
        true
    }

    /// Numerator and denominator are both given: their quotient is the outcome, and the value is held against it.
    fn quotient(
        &mut self,
        cells: &Cells<'_>,
        indicator: &Indicator,
        row: &mut Row,
        (numerator, denominator): (&Count, &Count),
        written: Option<Amount>,
        about: About,
    ) {
        let at = cells.columns.place(Column::Denominator);
        let value = cells.of(Column::Value).to_owned();
        if denominator.number.is_zero() {
            if written.is_some() {
                let fault = || RowFault::ZeroDenominator { value };
                self.fault(cells, None, at, Code::ZeroDenominator, Effect::Cell, fault);
            }
            row.value = Observed::Missing(Missing::ZeroDenominator);
            return;
        }
        let Ok(quotient) = quotient(numerator, denominator, &indicator.unit) else {
            row.value = Observed::Missing(Missing::Overflow);
            let found = cells.of(Column::Numerator).to_owned();
            let fault = || RowFault::NumberTooLarge { found };
            let at = cells.columns.place(Column::Numerator);
            self.fault(cells, Some(about), at, Code::DataNumberTooLarge, Effect::Row, fault);
            return;
        };
        if let Some(written) = written {
            let apart = quotient.minus(written.number).map(Number::size);
            if apart.is_ok_and(|apart| apart > written.precision) {
                let decimals = written.decimals.max(1);
                let numerator = cells.of(Column::Numerator).to_owned();
                let denominator = cells.of(Column::Denominator).to_owned();
                let quotient = told_figure(quotient, decimals, &indicator.unit);
                let fault =
                    || RowFault::QuotientDiffers { value, numerator, denominator, quotient };
                let at = cells.columns.place(Column::Value);
                self.fault(cells, None, at, Code::QuotientDiffers, Effect::Nothing, fault);
            }
        } else {
            row.decimals = 1;
        }
        row.value = Observed::Value(quotient);
        row.precision = Number::ZERO;
        row.bare = false;
    }

    /// What can hardly be: negative counts, more cases than there are, parts outside 0–100 %.
    fn unlikely(&mut self, cells: &Cells<'_>, item: &Item, indicator: &Indicator, row: &Row) {
        let found = |column: Column| cells.of(column).to_owned();
        let mut warn = |column: Column, fault: RowFault| {
            let at = cells.columns.place(column);
            self.fault(cells, None, at, Code::UnlikelyValue, Effect::Nothing, || fault);
        };
        let share = indicator.unit.dimension == Dimension::Share;
        if let (Some(numerator), Some(denominator), true) = (row.numerator, row.denominator, share)
            && numerator > denominator
            && !denominator.is_zero()
        {
            let numerator = found(Column::Numerator);
            let denominator = found(Column::Denominator);
            warn(Column::Numerator, RowFault::NumeratorOverDenominator { numerator, denominator });
            return;
        }
        let Observed::Value(value) = row.value else { return };
        if indicator.unit.dimension == Dimension::Count && value.is_negative() {
            warn(Column::Value, RowFault::NegativeCount { found: found(Column::Value) });
        }
        let outside = value.is_negative() || value > Number::HUNDRED;
        if share && outside && is_part(item) {
            let found = found(Column::Value);
            warn(Column::Value, RowFault::ShareOutside { found, item: item.name.clone() });
        }
    }
}

/// A figure in an item's unit, to be told.
pub fn told_figure(measured: Number, decimals: u32, unit: &Unit) -> Figure {
    let number = measured.over(unit.scale).unwrap_or(measured);
    Figure { number, decimals, unit: unit.clone() }
}

/// What numerator / denominator is as an outcome of this unit, in the measure of its dimension.
fn quotient(
    numerator: &Count,
    denominator: &Count,
    unit: &Unit,
) -> Result<Number, ArithmeticError> {
    let plain = numerator.number.over(denominator.number)?;
    let in_own_unit = numerator.unit.as_ref().is_some_and(|own| own.dimension == unit.dimension);
    if in_own_unit { Ok(plain) } else { plain.times(factor(unit)?) }
}

/// What a quotient is multiplied by: a share is in percent, a rate is per so many.
pub fn factor(unit: &Unit) -> Result<Number, ArithmeticError> {
    match &unit.dimension {
        Dimension::Share => Ok(Number::HUNDRED),
        Dimension::Rate(per) => {
            let digits: String = per.chars().take_while(char::is_ascii_digit).collect();
            let many = if digits.is_empty() { Ok(1) } else { digits.parse::<i64>() };
            many.map(Number::integer).map_err(|_| ArithmeticError::Overflow)
        }
        _ => Ok(unit.scale),
    }
}

/// Whether an item is by its own words a part of something, and so between 0 and 100 %.
fn is_part(item: &Item) -> bool {
    let starts = |text: &str| {
        let folded = fold(text);
        ["andel ", "andelen ", "share of ", "proportion of "]
            .iter()
            .any(|word| folded.starts_with(word))
    };
    starts(&item.title) || starts(&item.name)
}
