//! Items without rules, and rules without items.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::super::conditions::{Measured, Subject};
use super::super::context::Context;
use super::super::found::Found;
use super::super::items::{Direction, Draft};
use super::blocks::{Key, RuleBlock, RuleBlocks};
use super::examples;
use super::set::Reading;
use super::to_write;
use crate::diagnostic::Code;
use crate::language::KindWord;
use crate::language::say::resolve::rules::Message;
use crate::language::table::Keyword;
use crate::plan::{Heading, ScaleId};
use crate::syntax::ItemKind;

/// Says of each kind word which items no rules serve, with the block to write; and of each block that serves nothing,
/// though the plan has what it is for. What serves nothing is read all the same, so that what is wrong in it is said.
pub(in crate::resolve) fn unserved(
    items: &[&Draft<'_, '_>],
    all: &[Draft<'_, '_>],
    headings: &[Heading],
    blocks: &RuleBlocks<'_>,
    cx: Context<'_, '_>,
    found: &mut Found,
) {
    let mut by_kind: IndexMap<KindWord, Vec<&Draft<'_, '_>>> = IndexMap::new();
    for draft in items {
        by_kind.entry(draft.word).or_default().push(draft);
    }
    for (word, drafts) in by_kind {
        let Some(first) = drafts.first() else { continue };
        let (name, others) = (first.name.clone(), drafts.len().saturating_sub(1));
        let elsewhere = blocks.elsewhere(first.kind, word).and_then(|(heading, block)| {
            let heading = headings.get(heading.0 as usize)?.title.clone();
            Some((
                Message::RulesElsewhere {
                    name: name.clone(),
                    others,
                    written: cx.author.text(block.span),
                    heading,
                },
                block.span,
            ))
        });
        if let Some((message, block)) = elsewhere {
            found.beside(Code::NoRules, message, first.block.span, block);
            continue;
        }
        let message = Message::NoRules {
            name,
            others,
            write: to_write::block(first.kind, word, cx),
            by_hand: cx.author.word(Keyword::AssessedByHand).to_owned(),
        };
        found.at(Code::NoRules, message, first.block.span);
    }
    let there = what_there_is(all, headings);
    for block in blocks.idle() {
        if block.key.is_none_or(|key| there.contains(&key)) {
            let message = Message::Idle { written: cx.author.text(block.span) };
            found.at(Code::IdleRules, message, block.span);
        }
        read(block, cx, found);
    }
}

/// What rules may be for in a plan.
fn what_there_is(all: &[Draft<'_, '_>], headings: &[Heading]) -> BTreeSet<Key> {
    let of_item = |draft: &Draft<'_, '_>| {
        let kind = match draft.kind {
            ItemKind::Indicator => Key::Indicators,
            ItemKind::Assignment => Key::Assignments,
            ItemKind::Series => Key::Kind(draft.word),
        };
        [kind, Key::Kind(draft.word)]
    };
    let levels = headings.iter().map(|heading| Key::Level(heading.level));
    all.iter().flat_map(of_item).chain(levels).collect()
}

/// Reads a block that serves nothing as if it served something unknown.
fn read(block: &RuleBlock<'_>, cx: Context<'_, '_>, found: &mut Found) {
    let measured = Measured {
        name: "",
        unit: None,
        direction: Direction::Contradicted,
        targets: &[],
        aimed: true,
        not_measurable: true,
    };
    let (subject, scale) = match block.key {
        Some(Key::Assignments) => {
            (Subject::Assignment(&[]), cx.frame.statuses.scale_of(KindWord::Assignment))
        }
        Some(Key::Kind(word @ (KindWord::Action | KindWord::Activity))) => {
            (Subject::Assignment(&[]), cx.frame.statuses.scale_of(word))
        }
        Some(Key::Kind(word)) => (Subject::Indicator(&measured), cx.frame.statuses.scale_of(word)),
        Some(Key::Level(_)) => (Subject::Heading, ScaleId(0)),
        // What a named set is for shows only where it is used.
        None => return,
        Some(Key::Indicators) => {
            (Subject::Indicator(&measured), cx.frame.statuses.scale_of(KindWord::Indicator))
        }
    };
    let reading = Reading { cx, subject: &subject, scale };
    reading.rules(&block.judgement, false, found);
    reading.flags(&block.judgement, found);
    examples::examples(&block.judgement.examples, true, &reading, found);
}
