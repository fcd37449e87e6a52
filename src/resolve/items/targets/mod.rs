//! Target lines, and whether it is always plain which of them holds.

mod amounts;
mod goals;

use goals::Goals;

use super::direction::Direction;
use super::lines::Lines;
use super::meeting::{self, Conflict, Key};
use crate::diagnostic::Code;
use crate::language::say::resolve::targets::{LineOf, Message};
use crate::language::table::Keyword;
use crate::plan::{
    Baseline, Goal, Holding, Selector, SliceFor, SliceOf, TargetLine, holding, holds_for_parts,
};
use crate::quantity::{Period, Unit};
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::syntax::{self, Change, TargetPart};

/// What target lines are read by.
pub(in crate::resolve::items) struct Aims<'t> {
    /// The item's name.
    pub name: &'t str,
    /// Its unit.
    pub unit: &'t Unit,
    /// Its direction.
    pub direction: Direction,
    /// Its baseline lines.
    pub baselines: &'t [Baseline],
}

/// Reads the target lines of an item.
pub(in crate::resolve::items) fn targets(
    lines: &Lines<'_>,
    aims: &Aims<'_>,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Vec<TargetLine> {
    let goals = Goals {
        name: aims.name,
        unit: aims.unit,
        direction: aims.direction,
        baseline: super::baselines::first_figure(aims.baselines),
        cx,
    };
    let mut targets = Vec::with_capacity(lines.targets.len());
    let mut direction_asked = false;
    for (part, _) in &lines.targets {
        let mark = found.mark();
        let goal = goals.goal(part, found);
        // That nothing says which way is better is one fault of the item, however many its goals.
        for diagnostic in found.since(mark) {
            let unsaid = diagnostic.code == Code::NoDirection;
            if !(unsaid && direction_asked) {
                found.push(diagnostic);
            }
            direction_asked |= unsaid;
        }
        let slice = cx.frame.slices.selected(&part.slices, cx.author, found);
        let period = match &part.period {
            Some(period) => cx.frame.follow_ups.period(period, found).map(Some),
            None => Some(None),
        };
        let (Some(goal), Some(slice), Some(period)) = (goal, slice, period) else { continue };
        targets.push(TargetLine {
            span: part.span,
            text: cx.author.text(part.span),
            goal,
            improve: improves(part),
            slice,
            period,
            decided: part.decided.as_ref().map(|said| crate::resolve::frame::decision(said, false)),
        });
    }
    if let Some(span) = lines.follow_only.span() {
        let values = vec![Selector::Unsaid; cx.frame.slices.all.len()];
        targets.push(TargetLine {
            span,
            text: cx.author.text(span),
            goal: Goal::FollowOnly,
            improve: false,
            slice: SliceFor { org: Selector::Unsaid, values },
            period: None,
            decided: None,
        });
    }
    settled(&targets, aims.unit, cx, found);
    targets
}

/// Whether the author wrote `improve`.
fn improves(part: &TargetPart) -> bool {
    matches!(&part.goal, syntax::Goal::Change { change, .. } if change.value == Change::Improve)
}

/// Refuses target lines of which several hold for a case and none beats the others.
fn settled(targets: &[TargetLine], unit: &Unit, cx: Context<'_, '_>, found: &mut Found) {
    let key = |line: &TargetLine| Key { slice: line.slice.clone(), period: line.period };
    let keys: Vec<Key> = targets.iter().map(key).collect();
    let lies_within = holds_for_parts(&unit.dimension);
    let Some(conflict) = meeting::conflict(&keys, lies_within) else { return };
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
    let period = conflict.case.period.unwrap_or_else(|| Period::year(cx.frame.year()));
    let held = holding(targets, &unit.dimension, &case_slice(&conflict.case.slice), period);
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
    let period = conflict.case.period.map(|period| period.to_string());
    [Some(slice).filter(|slice| !slice.is_empty()), period]
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
    if let Some(period) = conflict.case.period {
        parts.push(author.in_period(&period.to_string()));
    }
    parts.join(" ")
}
