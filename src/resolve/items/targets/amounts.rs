//! By how much a target is to change: `by 5 pp`, `by 50 %`, `within 1 pp`.

use crate::diagnostic::Code;
use crate::language::say::resolve::targets::Message;
use crate::language::table::Keyword;
use crate::plan::By;
use crate::quantity::{Dimension, Number, Unit};
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::resolve::units;
use crate::syntax::{AmountWritten, Change, NumberWritten, ValueWord};
use crate::syntax::{Expression, Node};

/// Reads an amount. Of a share, `5 %` and a bare `5` read two ways; of anything else `%` is a part of the baseline.
pub(super) fn by(
    written: &AmountWritten,
    change: Change,
    unit: &Unit,
    baseline: Option<Number>,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<By> {
    let amount = &written.amount;
    if amount.number.is_negative() {
        let message = Message::NegativeAmount { written: cx.author.text(amount.span) };
        found.at(Code::OutOfRange, message, amount.span);
        return None;
    }
    if let Some(of) = &written.of {
        return of_baseline(amount, of, cx, found);
    }
    let own = match &amount.unit {
        Some(word) => Some(cx.units.named(word, cx.author, found)?),
        None => None,
    };
    let percent = own.as_ref().is_some_and(|own| own.dimension == Dimension::Share);
    let of_share = unit.dimension == Dimension::Share;
    if of_share && (percent || own.is_none()) {
        let message = two_ways(amount, change, unit, baseline, cx);
        found.at(Code::PercentOrPoints, message, amount.span);
        return None;
    }
    if percent {
        return part(amount, own.map_or(Number::ONE, |own| own.scale), found);
    }
    let difference = units::difference(unit);
    units::figure(amount, &difference, cx, found).map(By::Amount)
}

fn of_baseline(
    amount: &NumberWritten,
    of: &Expression,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<By> {
    let own = amount.unit.as_ref().and_then(|word| cx.units.find(word));
    let Some(own) = own.filter(|own| own.dimension == Dimension::Share) else {
        let message = Message::PartWithoutPercent { written: cx.author.text(amount.span) };
        found.at(Code::MixedUnits, message, amount.span);
        return None;
    };
    if !matches!(of.node, Node::Value(ValueWord::Baseline)) {
        let write = format!(
            "{} {} {}",
            cx.author.text(amount.span),
            cx.author.word(Keyword::Of),
            cx.author.after_of(Keyword::Baseline)
        );
        let message = Message::PartOfOther { of: cx.author.text(of.span), write };
        found.at(Code::PartOfOther, message, of.span);
        return None;
    }
    part(amount, own.scale, found)
}

/// A percentage as a part: 50 % is 1/2.
fn part(amount: &NumberWritten, scale: Number, found: &mut Found) -> Option<By> {
    let percent = units::scaled(amount, scale, found)?;
    percent.over(Number::HUNDRED).ok().map(By::Part)
}

/// `increase by 5 %` of a share, with both readings worked out where the baseline is a figure.
fn two_ways(
    amount: &NumberWritten,
    change: Change,
    unit: &Unit,
    baseline: Option<Number>,
    cx: Context<'_, '_>,
) -> Message {
    let author = cx.author;
    let number = author.number(amount.number);
    let points = author.amount(amount.number, &units::difference(&units::percent()));
    let share = author.amount(amount.number, &units::percent());
    let down = matches!(change, Change::Decrease);
    let example = baseline.and_then(|baseline| {
        let part = baseline.size().times(amount.number).ok()?.over(Number::HUNDRED).ok()?;
        let moved =
            |by: Number| if down { baseline.minus(by).ok() } else { baseline.plus(by).ok() };
        Some((baseline, moved(amount.number)?, moved(part)?))
    });
    Message::ByPercentOfShare {
        written: author.text(amount.span),
        number,
        unit: unit.clone(),
        example,
        write_points: points,
        write_part: format!(
            "{share} {} {}",
            author.word(Keyword::Of),
            author.after_of(Keyword::Baseline)
        ),
    }
}
