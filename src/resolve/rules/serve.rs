//! How the status of one item or heading comes about.

use super::super::conditions::{Measured, Subject};
use super::super::context::Context;
use super::super::found::Found;
use super::super::headings::HeadingLines;
use super::super::items::Draft;
use super::super::judgement::Judgement;
use super::blocks::{RuleBlock, RuleBlocks};
use super::examples;
use super::set::{self, Reading};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say;
use crate::language::say::resolve::rules::Message;
use crate::language::table::Keyword;
use crate::plan::{Example, Flag, HeadingId, LevelId, RuleSet, Rules, ScaleId};
use crate::source::Span;
use crate::syntax::Name;

/// Rules, flags and examples of one item.
#[derive(Debug, Default)]
pub(in crate::resolve) struct Served {
    /// How its status comes about; `None`: nothing says.
    pub rules: Option<Rules>,
    /// Its flags.
    pub flags: Vec<Flag>,
    /// Its examples.
    pub examples: Vec<Example>,
}

/// What serves an item: its own rules, the set it uses, or the nearest block.
pub(in crate::resolve) fn served(
    draft: &Draft<'_, '_>,
    own: &Judgement<'_>,
    used: Option<&Name>,
    subject: &Subject<'_>,
    blocks: &RuleBlocks<'_>,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Served {
    set::check(own, cx.author, found);
    let scale = cx.frame.statuses.scale_of(draft.word);
    let reading = Reading { cx, subject, scale };
    let nearest = blocks.for_item(draft.kind, draft.word, draft.heading);
    let named = used.and_then(|name| blocks.named(name, cx.author, found));
    if let Some(used) = used {
        beside_use(own, used, found);
    }
    let block = if used.is_some() { named } else { nearest };
    let mut served = Served { flags: reading.flags(own, found), ..Served::default() };
    let mut mentioned = None;
    let whose = Whose(draft);
    if own.by_hand.value().is_some() {
        served.rules = Some(Rules::ByHand);
    } else if !own.rules.is_empty() {
        let (set, place) = reading.rules(own, true, found);
        (served.rules, mentioned) = (Some(Rules::By(set)), place);
    } else if let Some(block) = block {
        whose.shared(found, |found| {
            (served.rules, mentioned) = of_block(block, &reading, found);
        });
        if own.examples.is_empty() && served.rules.is_some() {
            whose.shared(found, |found| {
                let examples = &block.judgement.examples;
                served.examples = examples::examples(examples, true, &reading, found);
            });
        }
    }
    if used.is_some() && block.is_none() || block.is_some_and(|block| block.empty) {
        // A set nobody knows, or a block that says nothing, has its diagnostic already.
        served.rules.get_or_insert(Rules::None);
    }
    if let Some(block) = block {
        whose.shared(found, |found| served.flags.extend(reading.flags(&block.judgement, found)));
    }
    served.examples.extend(examples::examples(&own.examples, false, &reading, found));
    if let Subject::Indicator(measured) = subject {
        without_target(draft, measured, mentioned, cx, found);
    }
    served
}

fn of_block(
    block: &RuleBlock<'_>,
    reading: &Reading<'_, '_, '_>,
    found: &mut Found,
) -> (Option<Rules>, Option<Span>) {
    if block.judgement.by_hand.value().is_some() {
        return (Some(Rules::ByHand), None);
    }
    if block.judgement.rules.is_empty() {
        return (None, None);
    }
    let (set, mentioned) = reading.rules(&block.judgement, false, found);
    (Some(Rules::By(set)), mentioned)
}

/// Whose rules a shared line is read for.
struct Whose<'w, 'b, 'a>(&'w Draft<'b, 'a>);

impl Whose<'_, '_, '_> {
    /// What is wrong with a shared line also says for which item.
    fn shared(&self, found: &mut Found, read: impl FnOnce(&mut Found)) {
        let mark = found.mark();
        read(found);
        for diagnostic in found.since(mark) {
            let Diagnostic { code, message, places, edit } = diagnostic;
            let item = self.0.name.clone();
            let message: say::Message =
                say::resolve::Message::ForItem { item, inner: Box::new(message) }.into();
            found.push(Diagnostic { code, message, places, edit }.and(self.0.block.span));
        }
    }
}

/// Own rules, or `assessed by hand`, beside `use`.
fn beside_use(own: &Judgement<'_>, used: &Name, found: &mut Found) {
    let own = own.rules.first().map(|rule| rule.span).or(own.by_hand.span());
    if let Some(own) = own {
        let message = Message::RulesBesideUse { set: used.value.clone() };
        found.beside(Code::RulesBesideUse, message, own, used.span);
    }
}

/// An item whose rules mention the target and that has no target line at all.
fn without_target(
    draft: &Draft<'_, '_>,
    measured: &Measured<'_>,
    mentioned: Option<Span>,
    cx: Context<'_, '_>,
    found: &mut Found,
) {
    let (Some(place), false, false) = (mentioned, measured.aimed, measured.not_measurable) else {
        return;
    };
    let author = cx.author;
    let message = Message::NoTarget {
        name: draft.name.clone(),
        write: format!(
            "{} {} …",
            author.word(Keyword::Target),
            author.word(match measured.direction.higher_is_better() {
                Some(false) => Keyword::AtMost,
                Some(true) | None => Keyword::AtLeast,
            })
        ),
        write_follow_only: format!(
            "{} {}",
            author.word(Keyword::Target),
            author.word(Keyword::FollowOnly)
        ),
    };
    found.beside(Code::NoTarget, message, draft.block.span, place);
}

/// What serves a heading: its own rules, or the nearest block for its level above it.
pub(in crate::resolve) fn heading_served(
    lines: &HeadingLines<'_>,
    level: LevelId,
    parent: Option<HeadingId>,
    blocks: &RuleBlocks<'_>,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> (Option<RuleSet>, bool, Vec<Flag>, Vec<Example>) {
    let own = &lines.judgement;
    set::check(own, cx.author, found);
    let reading = Reading { cx, subject: &Subject::Heading, scale: ScaleId(0) };
    let block = blocks.for_heading(level, parent);
    let mut flags = reading.flags(own, found);
    let mut by_hand = own.by_hand.value().is_some();
    let mut examples = examples::examples(&own.examples, false, &reading, found);
    let mut rules = None;
    if !by_hand && !own.rules.is_empty() {
        rules = Some(reading.rules(own, true, found).0);
    } else if let (false, Some(block)) = (by_hand, block) {
        match of_block(block, &reading, found).0 {
            Some(Rules::By(set)) => rules = Some(set),
            Some(Rules::ByHand) => by_hand = true,
            Some(Rules::None) | None => {}
        }
        if examples.is_empty() {
            examples = examples::examples(&block.judgement.examples, true, &reading, found);
        }
    }
    if let Some(block) = block {
        flags.extend(reading.flags(&block.judgement, found));
    }
    (rules, by_hand, flags, examples)
}
