//! Which result counts for an indicator: what its `headline` lines say, else what its targets do.

use super::super::blocks::Once;
use super::super::conditions::Subject;
use super::super::context::Context;
use super::super::found::Found;
use super::super::frame::is_unit;
use super::super::items::Draft;
use super::super::judgement::Judgement;
use super::set::{Reading, check};
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::blocks;
use crate::language::say::resolve::items::Message;
use crate::language::table::{self, Keyword, Word};
use crate::plan::{Among, Headline, Selector, TargetLine};
use crate::syntax::{HeadlineWritten, Name};

/// Which result counts: what the lines say; else the total where a target line without `for`, or no target line,
/// exists, and the worst of the slices otherwise.
pub(in crate::resolve) fn headline(
    said: &Once<&HeadlineWritten>,
    rules: &Judgement<'_>,
    targets: &[TargetLine],
    draft: &Draft<'_, '_>,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Headline {
    let unsaid = |line: &TargetLine| {
        line.slice.org == Selector::Unsaid
            && line.slice.values.iter().all(|value| *value == Selector::Unsaid)
    };
    if let Some(first) = rules.rules.first() {
        if let Some(span) = said.span() {
            let message = blocks::Message::Otherwise {
                written: cx.author.text(first.span),
                earlier: cx.author.text(span),
                first_line: cx.author.line(span),
            };
            found.beside(Code::DuplicateLine, message, first.span, span);
        }
        check(rules, cx.author, found);
        let scale = cx.frame.statuses.scale_of(draft.word);
        let reading = Reading { cx, subject: &Subject::Slices, scale };
        return Headline::Rules(reading.rules(rules, true, found).0);
    }
    let Some(written) = said.value() else {
        let total = targets.is_empty() || targets.iter().any(unsaid);
        return if total { Headline::Total } else { Headline::Worst(Vec::new()) };
    };
    let mut among =
        |names: &[Name]| names.iter().filter_map(|name| part(name, cx, found)).collect::<Vec<_>>();
    let (headline, names) = match written {
        HeadlineWritten::Worst(names) => (Headline::Worst(among(names)), names),
        HeadlineWritten::Best(names) => (Headline::Best(among(names)), names),
        HeadlineWritten::Total | HeadlineWritten::Rule { .. } => return Headline::Total,
    };
    let for_slices = targets.iter().any(|line| !unsaid(line));
    let breakdowns = &cx.frame.slices.all;
    if names.is_empty() && !for_slices && breakdowns.len() != 1 {
        let message = Message::HeadlineOfNothing {
            name: draft.name.clone(),
            written: said.span().map(|span| cx.author.text(span)).unwrap_or_default(),
            breakdowns: breakdowns.iter().map(|breakdown| breakdown.name.clone()).collect(),
        };
        found.at(Code::HeadlineOfNothing, message, said.span().unwrap_or(draft.block.span));
    }
    headline
}

/// A part of what a headline is over: `total`, `units`, a breakdown, one of its values, a unit.
fn part(name: &Name, cx: Context<'_, '_>, found: &mut Found) -> Option<Among> {
    let folded = fold(&name.value);
    let total = table::entry(Word::Keyword(Keyword::Total));
    if total.is_some_and(|entry| entry.all_forms().any(|form| fold(form) == folded)) {
        return Some(Among::Total);
    }
    if is_unit(&name.value) {
        return Some(Among::Units);
    }
    let slices = &cx.frame.slices;
    if let Some(breakdown) = slices.breakdown_named(&name.value) {
        return Some(Among::Breakdown(breakdown));
    }
    slices.slice(std::slice::from_ref(name), cx.author, found).map(Among::Slice)
}
