//! Target lines: what each asks, of which slices and when.

mod amounts;
mod goals;
mod over_years;
mod settled;
mod validity;

use goals::Goals;
use over_years::{Written, between};
use settled::settled;
use validity::validity;

use super::direction::Direction;
use super::lines::Lines;
use crate::diagnostic::Code;
use crate::plan::{Baseline, Goal, Selector, SliceFor, TargetLine, Validity};
use crate::quantity::Unit;
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
        baselines: aims.baselines,
        cx,
    };
    let mut targets = Vec::with_capacity(lines.targets.len());
    let mut direction_asked = false;
    let mut written: Vec<Written<'_>> = Vec::with_capacity(lines.targets.len());
    for (part, statement) in &lines.targets {
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
        let validity = validity(part, goal.as_ref(), cx, found);
        let (Some(goal), Some(slice), Some(validity)) = (goal, slice, validity) else { continue };
        written.push(Written { part, statement: *statement, at: targets.len() });
        targets.push(TargetLine {
            span: part.span,
            text: cx.author.text(part.span),
            goal,
            improve: improves(part),
            slice,
            validity,
            by: part.by.as_ref().map(|year| year.value),
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
            validity: Validity::default(),
            by: None,
            decided: None,
        });
    }
    let between = between(&written, &targets, cx, found);
    targets.extend(between);
    settled(&targets, aims.unit, cx, found);
    targets
}

/// Whether the author wrote `improve`.
fn improves(part: &TargetPart) -> bool {
    let improve = |goal: &syntax::Goal| matches!(goal, syntax::Goal::Change { change, .. } if change.value == Change::Improve);
    part.goals().any(|goal| improve(&goal.value))
}
