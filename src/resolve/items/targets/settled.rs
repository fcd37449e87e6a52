//! Whether it is always plain which of an item's target lines holds.

use crate::diagnostic::Code;
use crate::language::say::resolve::targets::{LineOf, Message};
use crate::language::table::Keyword;
use crate::plan::{
    Holding, Selector, SliceFor, SliceOf, TargetLine, Validity, holding, holds_for_parts,
};
use crate::quantity::{Date, Part, Period, Unit};
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::resolve::items::meeting::{self, Conflict, Key};

/// Refuses target lines of which several hold for a case and none beats the others.
pub(super) fn settled(targets: &[TargetLine], unit: &Unit, cx: Context<'_, '_>, found: &mut Found) {
    let key =
        |line: &TargetLine| Key { slice: line.slice.clone(), validity: line.validity.plain() };
    let keys: Vec<Key> = targets.iter().map(key).collect();
    let lies_within = holds_for_parts(&unit.dimension);
    let Some(conflict) = meeting::conflict(&keys, lies_within, &cx.frame.slices.units) else {
        return;
    };
    let at = |index: usize| targets.get(index);
    let (Some(first), Some(second)) = (at(conflict.first), at(conflict.second)) else { return };
    let message = if conflict.case == key(first) && conflict.case == key(second) {
        twice(targets, first, second, &conflict, cx)
    } else {
        undecided(targets, unit, &conflict, cx)
    };
    found.beside(Code::AmbiguousTarget, message, second.span, first.span);
}

fn line_of(line: &TargetLine, cx: Context<'_, '_>) -> LineOf {
    LineOf { text: line.text.clone(), line: cx.author.line(line.span) }
}

/// Two lines for exactly the same. Where another value of the breakdown has none, it may have been meant.
fn twice(
    targets: &[TargetLine],
    first: &TargetLine,
    second: &TargetLine,
    conflict: &Conflict,
    cx: Context<'_, '_>,
) -> Message {
    let slices = &cx.frame.slices;
    let chosen =
        conflict.case.slice.values.iter().enumerate().find_map(|(at, value)| match value {
            Selector::One(value) => Some((at, *value)),
            Selector::Unsaid | Selector::Every => None,
        });
    let missing = chosen.and_then(|(at, value)| {
        let has = |other: u32| {
            targets.iter().any(|line| line.slice.values.get(at) == Some(&Selector::One(other)))
        };
        let (_, name) = (0_u32..)
            .zip(slices.names_of(at))
            .find(|(other, _)| *other != value && !has(*other))?;
        Some((slices.all.get(at)?.name.clone(), name.to_owned()))
    });
    Message::TwoTargets {
        case: case_written(conflict, cx),
        first: line_of(first, cx),
        second: line_of(second, cx),
        missing,
    }
}

fn undecided(
    targets: &[TargetLine],
    unit: &Unit,
    conflict: &Conflict,
    cx: Context<'_, '_>,
) -> Message {
    let period = one_period(conflict.case.validity, cx.frame.year());
    let units = &cx.frame.slices.units;
    let held = holding(targets, &unit.dimension, units, &case_slice(&conflict.case.slice), period);
    let pair = || [conflict.first, conflict.second].into_iter().filter_map(|at| targets.get(at));
    let lines = match held {
        Holding::Conflict(lines) if lines.len() > 1 => lines,
        _ => pair().collect(),
    };
    Message::NoneBeats {
        case: case_written(conflict, cx),
        lines: lines.into_iter().map(|line| line_of(line, cx)).collect(),
        write: write_for(conflict, cx),
    }
}

/// One slice that a `for` covers.
fn case_slice(slice: &SliceFor) -> SliceOf {
    let one = |value: &Selector<u32>| match value {
        Selector::One(value) => Some(*value),
        Selector::Every => Some(0),
        Selector::Unsaid => None,
    };
    let org = if let Selector::One(org) = &slice.org { Some(org.clone()) } else { None };
    SliceOf { org, values: slice.values.iter().map(one).collect() }
}

/// `K, 2022`; empty for the total at any time.
fn case_written(conflict: &Conflict, cx: Context<'_, '_>) -> String {
    let slice = cx.frame.slices.written(&case_slice(&conflict.case.slice));
    let validity = conflict.case.validity;
    let days = days_written(validity, cx);
    let days = Some(days.join(" ")).filter(|days| !days.is_empty());
    [
        Some(slice).filter(|slice| !slice.is_empty()),
        validity.within.map(|own| own.to_string()),
        days,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}

/// A line for exactly the case: `target … for K in 2022`.
fn write_for(conflict: &Conflict, cx: Context<'_, '_>) -> String {
    let author = cx.author;
    let word = author.word(Keyword::For);
    let mut parts = vec![format!("{} …", author.word(Keyword::Target))];
    match &conflict.case.slice.org {
        Selector::One(org) => parts.push(format!("{word} \"{org}\"")),
        Selector::Every => {
            parts.push(format!(
                "{word} {} {}",
                author.word(Keyword::Every),
                author.word(Keyword::Unit)
            ));
        }
        Selector::Unsaid => {}
    }
    for (at, value) in conflict.case.slice.values.iter().enumerate() {
        let Some(breakdown) = cx.frame.slices.all.get(at) else { continue };
        match value {
            Selector::One(value) => {
                if let Some(value) = breakdown.values.get(*value as usize) {
                    parts.push(format!("{word} {}", value.name));
                }
            }
            Selector::Every => {
                parts.push(format!("{word} {} {}", author.word(Keyword::Every), breakdown.name));
            }
            Selector::Unsaid => {}
        }
    }
    if let Some(period) = conflict.case.validity.within {
        parts.push(author.in_period(&period.to_string()));
    }
    parts.extend(days_written(conflict.case.validity, cx));
    parts.join(" ")
}

/// `from 2020-06-16`, `until 2020-12-31`.
fn days_written(validity: Validity, cx: Context<'_, '_>) -> Vec<String> {
    let written =
        |keyword, day: Option<Date>| day.map(|day| format!("{} {day}", cx.author.word(keyword)));
    let (from, until) =
        (written(Keyword::From, validity.from), written(Keyword::Until, validity.until));
    from.into_iter().chain(until).collect()
}

/// A period that a line holds in: the one it names, else a day of its own, else the plan's year.
fn one_period(validity: Validity, year: i16) -> Period {
    let day = |day: Date| Period { year: day.year(), part: Part::Day(day.month(), day.day()) };
    let days = [validity.first(), validity.last()].into_iter().flatten().map(day);
    let named = validity.within.into_iter().chain(days);
    named.into_iter().find(|period| validity.holds_in(*period)).unwrap_or(Period::year(year))
}
