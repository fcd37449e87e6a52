//! The unit of an item: said by a line, or shown by its goals.

use super::super::context::Context;
use super::super::found::Found;
use super::super::units;
use super::lines::Lines;
use crate::diagnostic::Code;
use crate::language::say::resolve::units::Message;
use crate::language::unit;
use crate::quantity::{Dimension, Unit};
use crate::syntax::{BaselineWritten, Goal, Name, NumberWritten};

/// The unit of an item; one that says and shows none is a count.
pub(super) fn unit_of(lines: &Lines<'_>, cx: Context<'_, '_>, found: &mut Found) -> Unit {
    match lines.unit.value() {
        Some(written) => said(written, cx, found),
        None => shown(lines, cx).unwrap_or_else(units::count),
    }
}

/// `unit %`, `unit "poäng"`: a word of one's own is quoted.
fn said(written: &Name, cx: Context<'_, '_>, found: &mut Found) -> Unit {
    if let Some(unit) = unit::find(&written.value) {
        if unit.dimension == Dimension::YesNo {
            let construct = cx.author.text(written.span);
            found.at(Code::NotSupportedYet, Message::YesNoNotYet { construct }, written.span);
        }
        return unit::as_written(unit, &written.value);
    }
    if !cx.author.quoted(written.span) {
        // Another item may have declared it; without that the word may be a misspelling.
        return cx
            .units
            .named(written, cx.author, found)
            .unwrap_or_else(|| units::own(&written.value));
    }
    units::own(&written.value)
}

/// The unit of the first figure that has one.
fn shown(lines: &Lines<'_>, cx: Context<'_, '_>) -> Option<Unit> {
    let unit = |number: &NumberWritten| {
        let written = number.unit.as_ref()?;
        Some(unit::as_written(cx.units.find(written)?, &written.value))
    };
    let of_goal = |goal: &Goal| match goal {
        Goal::Figure(figure) | Goal::Compared(_, figure) => unit(figure),
        Goal::Between(low, high) => unit(low).or_else(|| unit(high)),
        Goal::Change { by: Some(by), .. } => match unit(&by.amount)? {
            // Points are differences of a share; a percentage may be a part of anything.
            Unit { dimension: Dimension::Points, .. } => Some(units::percent()),
            Unit { dimension: Dimension::Share, .. } => None,
            unit => Some(unit),
        },
        Goal::Change { by: None, .. } | Goal::FollowOnly(_) => None,
    };
    let goals = lines.targets.iter().filter_map(|(part, _)| of_goal(&part.goal));
    let baselines = lines.baselines.iter().filter_map(|(baseline, _)| match baseline {
        BaselineWritten::Figure(figure, _) => unit(figure),
        BaselineWritten::In(_) => None,
    });
    goals.chain(baselines).next()
}
