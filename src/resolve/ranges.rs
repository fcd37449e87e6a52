//! Numbers that have a range: weights, decimals, cases.

use super::author::Author;
use super::context::Context;
use super::found::Found;
use crate::diagnostic::Code;
use crate::language::Window;
use crate::language::say::resolve::items::Message;
use crate::quantity::{Dimension, Number};
use crate::source::Spanned;
use crate::syntax::{NumberWritten, WindowWritten};

/// How many decimals may be shown or rounded to: what an exact number is written with at most.
const MOST_DECIMALS: u32 = 12;

/// How many years, values or follow-ups back may be looked.
const MOST_BACK: u16 = 100;

/// A weight: not under 0.
pub(super) fn weight(written: &Spanned<Number>, found: &mut Found) -> Option<Number> {
    if written.value.is_negative() {
        found.at(Code::OutOfRange, Message::NegativeWeight { weight: written.value }, written.span);
        return None;
    }
    Some(written.value)
}

/// A number of cases that is the least for a status: at least 1.
pub(super) fn cases(
    written: &Spanned<Number>,
    author: &Author<'_>,
    found: &mut Found,
) -> Option<Number> {
    if written.value >= Number::ONE {
        return Some(written.value);
    }
    let message = Message::NoCases { write: author.either("minst 10 fall", "minimum cases 10") };
    found.at(Code::OutOfRange, message, written.span);
    None
}

/// A number under which figures are hidden: at least 1, under which there is nothing to hide.
pub(super) fn limit(
    written: &Spanned<Number>,
    author: &Author<'_>,
    found: &mut Found,
) -> Option<Number> {
    if written.value >= Number::ONE {
        return Some(written.value);
    }
    let message =
        Message::NoCases { write: author.either("dölj färre än 10", "suppress below 10") };
    found.at(Code::OutOfRange, message, written.span);
    None
}

/// A number of decimals: a whole number up to 12.
pub(super) fn decimals(written: &Spanned<Number>, found: &mut Found) -> Option<u32> {
    let whole = Some(written.value).filter(|number| number.is_integer());
    let decimals = whole
        .and_then(|number| u32::try_from(number.numerator()).ok())
        .filter(|decimals| *decimals <= MOST_DECIMALS);
    if decimals.is_none() {
        let message = Message::Decimals { decimals: written.value, most: MOST_DECIMALS };
        found.at(Code::OutOfRange, message, written.span);
    }
    decimals
}

/// `over 5 years`, `over the last 6 values`: of values it takes two to see a change.
pub(super) fn window(written: &WindowWritten, found: &mut Found) -> Option<Window> {
    let least = if written.values { 2 } else { 1 };
    let number = back(&written.number, least, found)?;
    Some(if written.values { Window::Values(number) } else { Window::Years(number) })
}

/// `3 follow-ups in a row`: one alone is no row.
pub(super) fn follow_ups(written: &Spanned<Number>, found: &mut Found) -> Option<u16> {
    back(written, 2, found)
}

/// `latest within 12 months`: a length of months or years.
pub(super) fn months(
    written: &NumberWritten,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<u16> {
    let unit = written.unit.as_ref().and_then(|word| cx.units.find(word));
    let unit = unit.filter(|unit| unit.dimension == Dimension::Months);
    let months = unit.and_then(|unit| written.number.times(unit.scale).ok());
    let months = months
        .filter(|months| months.is_integer())
        .and_then(|months| u16::try_from(months.numerator()).ok())
        .filter(|months| (1..=MOST_BACK.saturating_mul(12)).contains(months));
    if months.is_none() {
        let message = Message::NoLength {
            written: cx.author.text(written.span),
            write: cx.author.either("senaste inom 12 månader", "latest within 12 months"),
        };
        found.at(Code::OutOfRange, message, written.span);
    }
    months
}

fn back(written: &Spanned<Number>, least: u16, found: &mut Found) -> Option<u16> {
    let number = Some(written.value).filter(|number| number.is_integer());
    let number = number
        .and_then(|number| u16::try_from(number.numerator()).ok())
        .filter(|number| (least..=MOST_BACK).contains(number));
    if number.is_none() {
        let message = Message::LooksBack { number: written.value, least, most: MOST_BACK };
        found.at(Code::OutOfRange, message, written.span);
    }
    number
}
