//! Shares that look like decimal fractions: 0,53 where 53 % is meant, as Excel stores a percentage.

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
    let smallest_other = others.min().or_else(|| smallest_target(indicator));
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

/// The smallest figure of the item's targets.
fn smallest_target(indicator: &Indicator) -> Option<Number> {
    let figure = |goal: &Goal| match goal {
        Goal::Figure(_, figure) => Some(*figure),
        Goal::Between(low, _) => Some(*low),
        Goal::Increase(..) | Goal::Decrease(..) | Goal::Maintain(..) | Goal::FollowOnly => None,
    };
    indicator.targets.iter().filter_map(|line| figure(&line.goal)).min()
}
