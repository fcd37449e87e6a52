//! When a target holds: `in 2022`, `from 2020-06-16`, `until 2020-06-15`.

use crate::diagnostic::Code;
use crate::language::say::resolve::targets::Message;
use crate::plan::{Goal, Validity};
use crate::quantity::Period;
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::source::Spanned;
use crate::syntax::TargetPart;

/// When a part of a target line holds; an error where that is never.
pub(super) fn validity(
    part: &TargetPart,
    goal: Option<&Goal>,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<Validity> {
    let within = match &part.period {
        Some(period) => Some(cx.frame.follow_ups.period(period, found)?),
        None => None,
    };
    // The years of a change every year are its own, not days.
    let day = |written: &Option<Spanned<Period>>| {
        written.as_ref().filter(|_| part.per_year.is_none()).map(|written| written.value)
    };
    let own = goal.and_then(Goal::validity).unwrap_or_default();
    let validity = Validity {
        within,
        from: day(&part.from).map(Period::first),
        until: day(&part.until).map(Period::last),
    };
    let both = own.overlap(validity);
    let (first, last) = match both {
        Some(both) => (both.first(), both.last()),
        None => (validity.first().max(own.first()), validity.last().or(own.last())),
    };
    let never = first.zip(last).filter(|(first, last)| both.is_none() || first > last);
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
    both
}
