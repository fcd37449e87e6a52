//! The unit of an item: said by a line, or shown by its goals.

use super::super::context::Context;
use super::super::found::Found;
use super::super::units;
use super::lines::Lines;
use crate::diagnostic::Code;
use crate::language::say::resolve::units::Message;
use crate::language::table::Keyword;
use crate::language::unit;
use crate::quantity::{Dimension, Unit};
use crate::syntax::{BaselineWritten, Expression, Goal, Name, Node, NumberWritten};

/// The unit of an item; one that says and shows none is a count.
pub(super) fn unit_of(lines: &Lines<'_>, cx: Context<'_, '_>, found: &mut Found) -> Unit {
    let unit = match lines.unit.value() {
        Some(written) => said(written, cx, found),
        None => match shown(lines, cx) {
            Some(unit) if unit.dimension == Dimension::Points => in_points(lines, unit, cx, found),
            Some(unit) => unit,
            None => units::count(),
        },
    };
    if unit.dimension == Dimension::YesNo {
        for figure in figures(lines) {
            let author = cx.author;
            let yes = author.word(Keyword::Yes);
            let message = Message::FigureOfYesNo {
                written: author.text(figure.span),
                write: format!("{} {yes}", author.word(Keyword::Target)),
            };
            found.at(Code::MixedUnits, message, figure.span);
        }
    }
    unit
}

/// A level in percentage points: without a line that says so, hardly anything but a share in the wrong unit.
fn in_points(lines: &Lines<'_>, unit: Unit, cx: Context<'_, '_>, found: &mut Found) -> Unit {
    let shown = figures(lines).find(|figure| figure.unit.is_some());
    let Some(figure) = shown else { return unit };
    let author = cx.author;
    let message = Message::LevelInPoints {
        written: author.text(figure.span),
        write: author.amount(figure.number, &units::percent()),
        unit_line: units::line(&unit, author),
    };
    found.at(Code::MixedUnits, message, figure.span);
    unit
}

/// Every figure that is a level, not a change: of goals and baselines. An amount to change by is none but where it
/// cannot be a part of something.
fn figures<'l>(lines: &'l Lines<'_>) -> impl Iterator<Item = &'l NumberWritten> {
    let of_goal = |goal: &'l Goal| match goal {
        Goal::Figure(figure) | Goal::Compared(_, figure) => [Some(figure), None],
        Goal::Between(low, high) => [Some(low), Some(high)],
        Goal::Change { by, .. } => {
            let amount = by.as_ref().filter(|by| by.of.is_none()).map(|by| &by.amount);
            [amount.filter(|amount| amount.unit.is_none()), None]
        }
        Goal::Value(..) | Goal::Double { .. } | Goal::Is(_) | Goal::FollowOnly(_) => [None, None],
    };
    let goals = lines.targets.iter().flat_map(|(part, _)| part.goals());
    let goals = goals.flat_map(move |goal| of_goal(&goal.value)).flatten();
    let baselines = lines.baselines.iter().filter_map(|(baseline, _)| match baseline {
        BaselineWritten::Figure(figure, _) => Some(figure),
        BaselineWritten::In(_) => None,
    });
    goals.chain(baselines)
}

/// `unit %`, `unit "poäng"`: a word of one's own is quoted.
fn said(written: &Name, cx: Context<'_, '_>, found: &mut Found) -> Unit {
    if let Some(unit) = unit::find(&written.value) {
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
        Goal::Value(_, value) => in_expression(value).and_then(unit).map(level),
        Goal::Is(_) => Some(units::yes_or_no()),
        Goal::Change { by: None, .. } | Goal::Double { .. } | Goal::FollowOnly(_) => None,
    };
    let goals = lines.targets.iter().flat_map(|(part, _)| part.goals());
    let goals = goals.filter_map(|goal| of_goal(&goal.value));
    let baselines = lines.baselines.iter().filter_map(|(baseline, _)| match baseline {
        BaselineWritten::Figure(figure, _) => unit(figure),
        BaselineWritten::In(_) => None,
    });
    goals.chain(baselines).next()
}

/// The first quantity of an expression; a percentage of something shows no unit.
fn in_expression(expression: &Expression) -> Option<&NumberWritten> {
    let mut left: Vec<&Expression> = vec![expression];
    while let Some(next) = left.pop() {
        match &next.node {
            Node::Number(number) if number.unit.is_some() => return Some(number),
            Node::Arithmetic { left: one, right: other, .. } => left.extend([&**other, &**one]),
            Node::Negative(inner) => left.push(inner),
            Node::Minimum(values) | Node::Maximum(values) => left.extend(values.iter().rev()),
            _ => {}
        }
    }
    None
}

/// What is added in points is a share.
fn level(unit: Unit) -> Unit {
    if unit.dimension == Dimension::Points { units::percent() } else { unit }
}
