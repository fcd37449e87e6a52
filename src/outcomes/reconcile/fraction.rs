//! Shares that look like decimal fractions, 0,53 where 53 % is meant, as Excel stores a percentage; and those that look as if
//! their decimal mark was lost, 810 where 81,0 % is meant.

use super::{Ground, row};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::Column;
use crate::outcomes::Observed;
use crate::outcomes::fault::{Faults, Found};
use crate::outcomes::row::{Row, told_figure};
use crate::outcomes::slices::SliceId;
use crate::plan::{Goal, Indicator, Item, ItemId};
use crate::quantity::{Dimension, Number, Period};

/// Warns of bare values of a share between 0 and 1 where everything else about the item is far larger: its other
/// values, or, where it has none, its targets.
pub fn decimal_fractions(
    ground: &Ground<'_>,
    item: &Item,
    indicator: &Indicator,
    order: &[(ItemId, Period, SliceId, usize)],
    faults: &mut Faults,
) {
    if indicator.unit.dimension != Dimension::Share || indicator.unit.scale != Number::ONE {
        return;
    }
    let values = order.iter().filter_map(|(.., at)| row(ground, *at)).filter_map(|row| {
        let Observed::Value(value) = row.value else { return None };
        (!value.is_zero()).then_some((row, value))
    });
    let suspected = |(row, value): &(&Row, Number)| {
        row.bare && !row.is_quotient() && !value.is_negative() && *value < Number::ONE
    };
    let Some(largest) = values.clone().filter(suspected).map(|(_, value)| value).max() else {
        return;
    };
    let others = values.clone().filter(|told| !suspected(told)).map(|(_, value)| value);
    let smallest_other = others.min().or_else(|| targets(indicator).min());
    // Shares of a few per mille beside a few percent are no mistake.
    let far = largest.times(Number::integer(5)).ok().zip(smallest_other);
    if !far.is_some_and(|(largest, other)| largest < other && other > Number::ONE) {
        return;
    }
    for (row, value) in values.filter(suspected) {
        let written = ground.cell(row.place, Column::Value);
        let found = Found {
            code: Code::DecimalFraction,
            place: ground.fault_place(row.place, Column::Value),
            written,
            effect: Effect::Nothing,
            comment: ground.comment(row),
            about: None,
        };
        let decimals = row.decimals.saturating_sub(2);
        faults.push(&found, || RowFault::DecimalFraction {
            found: written.to_owned(),
            item: item.name.clone(),
            meant: told_figure(
                value.times(Number::HUNDRED).unwrap_or(value),
                decimals,
                &indicator.unit,
            ),
        });
    }
}

/// Warns of a value of a share over 100 that is five times all else about the item: its other values and its targets,
/// none of which is over 100.
pub fn lost_marks(
    ground: &Ground<'_>,
    item: &Item,
    indicator: &Indicator,
    order: &[(ItemId, Period, SliceId, usize)],
    faults: &mut Faults,
) {
    if indicator.unit.dimension != Dimension::Share {
        return;
    }
    let values = order.iter().filter_map(|(.., at)| row(ground, *at)).filter_map(|row| {
        if let Observed::Value(value) = row.value { Some((row, value)) } else { None }
    });
    let over = |(row, value): &(&Row, Number)| *value > Number::HUNDRED && !row.is_quotient();
    let others = values.clone().filter(|told| !over(told)).map(|(_, value)| value);
    let others = others.chain(targets(indicator)).filter(|value| !value.is_zero());
    let Some(largest) = others.max().filter(|largest| *largest <= Number::HUNDRED) else { return };
    let Ok(far) = largest.times(Number::integer(5)) else { return };
    // Several of them are how the item is, one is how a figure was written.
    let mut far_over = values.filter(over);
    let (Some((row, value)), None) = (far_over.next(), far_over.next()) else { return };
    if value > far {
        let written = ground.cell(row.place, Column::Value);
        let found = Found {
            code: Code::UnlikelyValue,
            place: ground.fault_place(row.place, Column::Value),
            written,
            effect: Effect::Nothing,
            comment: ground.comment(row),
            about: None,
        };
        let (found_text, item) = (written.to_owned(), item.name.clone());
        faults.push(&found, || RowFault::FarLarger { found: found_text, item });
    }
}

/// The figures of the item's targets.
fn targets(indicator: &Indicator) -> impl Iterator<Item = Number> + '_ {
    let figure = |goal: &Goal| match goal {
        Goal::Figure(_, figure) => Some(*figure),
        Goal::Between(low, _) => Some(*low),
        _ => None,
    };
    let goals = indicator.targets.iter().flat_map(|line| line.goal.parts());
    goals.filter_map(figure)
}
