//! The plan put together from its parts, in the order they need each other.

use crate::diagnostic::Code;
use crate::language::say::resolve::items::Message;
use crate::plan::{Heading, HeadingId, Item, Kinds, Order, Plan, ScaleId, Struck};
use crate::quantity::Number;
use crate::source::{Files, Span};
use crate::syntax::{Document, ItemKind, Statement};

use super::Resolved;
use super::author::Author;
use super::blocks::{Block, blocks};
use super::circles;
use super::context::Context;
use super::found::Found;
use super::frame::{Frame, matrix};
use super::headings::{HeadingLines, Outline, all_places, also_under};
use super::items::{Draft, Under, drafts, item, others};
use super::rules::{RuleBlocks, heading_served, unserved};
use super::units::Units;

/// Resolves a document.
pub(super) fn resolve(document: &Document, files: &Files) -> Resolved {
    let mut found = Found::default();
    let author = Author::of(document, files);
    let blocks = blocks(document, &author, &mut found);
    let frame = Frame::of(document, &blocks, &author, &mut found);
    let outline = Outline::of(&blocks, &frame, &author, &mut found);
    let (drafts, names) = drafts(&blocks, &outline, &frame, &author, &mut found);
    let units = Units::declared(&blocks, &author);
    let rules = RuleBlocks::of(&blocks, &outline, &frame, &author, &mut found);
    let kinds = kinds(&drafts);
    let cx = Context {
        kinds: &kinds,
        author: &author,
        frame: &frame,
        names: &names,
        units: &units,
        others: &[],
    };
    let others = others(&drafts, cx);
    let cx = Context { others: &others, ..cx };
    let (headings, under, limits) = headings(&outline, &rules, cx, &mut found);
    let (mut allowed, mut without_rules) = (Vec::new(), Vec::new());
    let mut items: Vec<Item> = Vec::with_capacity(drafts.len());
    let everywhere = Under::default();
    for draft in &drafts {
        let above = draft.heading.and_then(|heading| under.get(heading.0 as usize));
        let above = above.unwrap_or(&everywhere);
        items.push(item(draft, above, &rules, cx, &mut allowed, &mut without_rules, &mut found));
    }
    also_under(&drafts, &headings, &mut items, cx, &mut found);
    unserved(&without_rules, &drafts, &headings, &rules, cx, &mut found);
    too_many(&items, &headings, &limits, &mut found);
    let mut counted = None;
    if let Some(plan) = blocks.iter().find(|block| matches!(block.opener, Statement::Plan(_))) {
        counted = matrix(plan, &kinds, &author, &mut found);
        follows_from_unread(plan, &mut found);
    }
    let (order, circles) = Order::of(&items);
    circles::say(&circles, &items, &mut found);
    let ids = names.ids.clone();
    let Frame { settings, levels, statuses, follow_ups, slices } = frame;
    let plan = Plan {
        file: document.file,
        title: settings.title,
        organisation: settings.organisation,
        language: settings.language,
        year: settings.year.unwrap_or_default(),
        decisions: settings.decisions,
        in_force_from: settings.in_force_from,
        revises: settings.revises,
        levels: levels.all,
        follow_ups: follow_ups.all,
        scales: statuses.scales,
        breakdowns: slices.all,
        units: slices.units,
        data: settings.data,
        columns: settings.columns,
        minimum_cases: settings.minimum_cases,
        suppress_below: settings.suppress_below,
        notes: settings.notes,
        headings,
        items,
        order,
        names: ids,
        kinds,
        matrix: counted,
    };
    Resolved { plan, diagnostics: found.in_order(&allowed) }
}

/// Where a line of the plan's block cannot be read, what it may have declared is not missed.
fn follows_from_unread(plan: &Block<'_>, found: &mut Found) {
    if !plan.unread {
        return;
    }
    let said = |is: fn(&Statement) -> bool| plan.body.iter().any(|line| is(line.statement));
    let levels = said(|line| matches!(line, Statement::Levels(_)));
    let statuses = said(|line| matches!(line, Statement::Statuses { .. }));
    let follow_ups = said(|line| matches!(line, Statement::FollowUps(_)));
    let breakdowns = said(|line| matches!(line, Statement::Breakdown(_)));
    found.hush(0, |code| match code {
        Code::MissingYear | Code::UnknownOrg => true,
        Code::UnknownLevel => !levels,
        Code::UnknownStatus => !statuses,
        Code::UnknownFollowUp => !follow_ups,
        Code::UnknownSlice => !breakdowns,
        _ => false,
    });
}

/// How many items a heading may have, and where it says so.
type Limits = Vec<Option<(Number, Span)>>;

/// The headings, what stands under each has from it, and how many items each may have.
fn headings<'a>(
    outline: &Outline<'a>,
    rules: &RuleBlocks<'a>,
    cx: Context<'_, 'a>,
    found: &mut Found,
) -> (Vec<Heading>, Vec<Under>, Limits) {
    let mut headings = Vec::with_capacity(outline.headings.len());
    let mut under: Vec<Under> = Vec::with_capacity(outline.headings.len());
    let mut limits = Vec::with_capacity(outline.headings.len());
    for (id, heading) in (0_u32..).map(HeadingId).zip(&outline.headings) {
        let lines = HeadingLines::read(&heading.body, &cx.frame.follow_ups, cx.author, found);
        let above: Under = heading
            .parent
            .and_then(|parent| under.get(parent.0 as usize).cloned())
            .unwrap_or_default();
        let (set, by_hand, flags, examples) =
            heading_served(&lines, heading.level, heading.parent, rules, cx, found);
        let struck = lines.struck.take().map(|decision| Struck { decision, with: None });
        let struck = struck.or(above.struck);
        let own = Under {
            responsible: lines.responsible.value().cloned().or(above.responsible),
            follow_ups: lines.follow_up_at.value().cloned().unwrap_or(above.follow_ups),
            struck: struck
                .clone()
                .map(|struck| Struck { with: struck.with.or(Some(id)), ..struck }),
        };
        limits.push(lines.at_most_items.value().copied().zip(lines.at_most_items.span()));
        headings.push(Heading {
            span: heading.span,
            level: heading.level,
            word: heading.word.to_owned(),
            title: heading.title.to_owned(),
            parent: heading.parent,
            id: lines.id.take(),
            weight: lines.weight.take().unwrap_or(Number::ONE),
            notes: lines.notes,
            responsible: own.responsible.clone(),
            decisions: lines.decisions,
            struck,
            assessed_by_hand: by_hand,
            at_most_items: lines.at_most_items.take(),
            rules: set,
            flags,
            examples,
            scale: ScaleId(0),
        });
        under.push(own);
    }
    (headings, under, limits)
}

/// The kind words in use, each as first written. A series is counted nowhere, so its word is not among them.
fn kinds(drafts: &[Draft<'_, '_>]) -> Kinds {
    let mut kinds = Kinds::default();
    for draft in drafts.iter().filter(|draft| draft.kind != ItemKind::Series) {
        kinds.entry(draft.word).or_insert_with(|| draft.word_written.to_owned());
    }
    kinds
}

/// Warns of headings with more items than they say.
fn too_many(items: &[Item], headings: &[Heading], limits: &Limits, found: &mut Found) {
    let mut counts: Vec<u32> = vec![0; headings.len()];
    let mut add = |heading: Option<HeadingId>, more: u32| {
        if let Some(count) = heading.and_then(|heading| counts.get_mut(heading.0 as usize)) {
            *count = count.saturating_add(more);
        }
    };
    let counted = || items.iter().filter(|item| item.is_counted());
    for item in counted().filter(|item| item.also_under.is_empty()) {
        add(item.heading, 1);
    }
    // Parents stand before their children, so from the last each count reaches all that are above it.
    for (at, heading) in headings.iter().enumerate().rev() {
        let own = counts.get(at).copied().unwrap_or(0);
        if let Some(count) = heading.parent.and_then(|parent| counts.get_mut(parent.0 as usize)) {
            *count = count.saturating_add(own);
        }
    }
    // What stands in several places counts once in a heading above them, and each unit's result by itself.
    for item in counted().filter(|item| !item.also_under.is_empty()) {
        for place in all_places(item, headings) {
            if let Some(count) = counts.get_mut(place.0 as usize) {
                *count = count.saturating_add(1);
            }
        }
    }
    for ((heading, limit), has) in headings.iter().zip(limits).zip(counts) {
        let Some((most, span)) = limit else { continue };
        if Number::from(i32::try_from(has).unwrap_or(i32::MAX)) > *most {
            let message =
                Message::TooManyItems { heading: heading.title.clone(), most: *most, has };
            found.beside(Code::TooManyItems, message, *span, heading.span);
        }
    }
}
