//! Numbers that have a range: weights, decimals, cases.

use super::author::Author;
use super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::items::Message;
use crate::quantity::Number;
use crate::source::Spanned;

/// How many decimals may be shown or rounded to: what an exact number is written with at most.
const MOST_DECIMALS: u32 = 12;

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
