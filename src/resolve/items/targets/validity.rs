//! When a target holds: `in 2022`, `from 2020-06-16`, `until 2020-06-15`.

use crate::diagnostic::Code;
use crate::language::say::resolve::targets::Message;
use crate::plan::Validity;
use crate::quantity::Period;
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::source::Spanned;
use crate::syntax::TargetPart;

/// When a part of a target line holds; an error where that is never.
pub(super) fn validity(
    part: &TargetPart,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<Validity> {
    let within = match &part.period {
        Some(period) => Some(cx.frame.follow_ups.period(period, found)?),
        None => None,
    };
    let day = |written: &Option<Spanned<Period>>| written.as_ref().map(|written| written.value);
    let validity = Validity {
        within,
        from: day(&part.from).map(Period::first),
        until: day(&part.until).map(Period::last),
    };
    let (first, last) = (validity.first(), validity.last());
    let never = first.zip(last).filter(|(first, last)| first > last);
    if let Some((first, last)) = never {
        let message = Message::NeverHolds { written: cx.author.text(part.span), first, last };
        found.at(Code::NeverHolds, message, part.span);
        return None;
    }
    if let (Some(by), Some(first)) = (&part.by, first)
        && by.value < first.year()
    {
        let written = cx.author.text(part.span);
        let message = Message::ReachedBefore { written, by: by.value, first };
        found.at(Code::NeverHolds, message, by.span);
        return None;
    }
    Some(validity)
}
