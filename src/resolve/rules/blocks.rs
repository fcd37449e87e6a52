//! The `rules` blocks of a plan: for a kind or a level under a heading, or by name.

use std::cell::Cell;
use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::Block;
use super::super::found::Found;
use super::super::frame::Frame;
use super::super::headings::Outline;
use super::super::judgement::Judgement;
use super::super::words;
use super::set;
use super::to_write;
use crate::diagnostic::Code;
use crate::language::say::resolve::rules::Message;
use crate::language::table::{Keyword, Word};
use crate::language::{KindWord, fold};
use crate::plan::{HeadingId, LevelId};
use crate::source::Span;
use crate::syntax::{ItemKind, Name, Statement};

/// What a block's rules are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// `rules for indicators`: every kind of indicator without a block of its own.
    Indicators,
    /// `rules for assignments`.
    Assignments,
    /// `rules for aktiviteter`.
    Kind(KindWord),
    /// `rules for mål`.
    Level(LevelId),
}

/// One `rules` block.
pub(in crate::resolve) struct RuleBlock<'a> {
    /// Its line.
    pub span: Span,
    /// Its rules, flags and examples.
    pub judgement: Judgement<'a>,
    /// What it is for; `None` for a named set.
    pub(super) key: Option<Key>,
    /// Whether it says nothing at all, which has its diagnostic.
    pub(super) empty: bool,
    /// Whether it serves anything.
    pub(super) serves: Cell<bool>,
}

/// The rules blocks, found by where they stand and what they are for.
pub(in crate::resolve) struct RuleBlocks<'a> {
    all: Vec<RuleBlock<'a>>,
    at: BTreeMap<(Option<HeadingId>, Key), usize>,
    /// By folded name: which, and the name as written.
    named: IndexMap<String, (usize, &'a str)>,
    /// For each heading, the nearest at or above it that has rules.
    nearest: Vec<Option<HeadingId>>,
    parents: Vec<Option<HeadingId>>,
}

impl<'a> RuleBlocks<'a> {
    /// Takes the rules blocks out of a plan's blocks.
    pub fn of(
        blocks: &[Block<'a>],
        outline: &Outline<'a>,
        frame: &Frame,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Self {
        let mut rules = Self {
            all: Vec::new(),
            at: BTreeMap::new(),
            named: IndexMap::new(),
            nearest: Vec::with_capacity(outline.headings.len()),
            parents: outline.headings.iter().map(|heading| heading.parent).collect(),
        };
        for (block, under) in blocks.iter().zip(&outline.under) {
            let at = rules.all.len();
            let (key, first) = match block.opener {
                Statement::RulesFor(name) => {
                    let key = key_of(name, frame, found);
                    let first = key.and_then(|key| rules.at.get(&(*under, key)).copied());
                    if let (Some(key), None) = (key, first) {
                        rules.at.insert((*under, key), at);
                    }
                    (key, first)
                }
                Statement::RulesNamed(name) => {
                    let first = rules.named.get(&fold(&name.value)).map(|(at, _)| *at);
                    if first.is_none() {
                        rules.named.insert(fold(&name.value), (at, name.value.as_str()));
                    }
                    (None, first)
                }
                _ => continue,
            };
            if let Some(first) = first.and_then(|first: usize| rules.all.get(first)) {
                let message = Message::BlockTwice {
                    written: author.text(block.span),
                    first_line: author.line(first.span),
                };
                found.beside(Code::DuplicateRules, message, block.span, first.span);
            }
            let mut judgement = Judgement::default();
            for entry in &block.body {
                judgement.take(entry, author, found);
            }
            set::check(&judgement, author, found);
            // A block for a word nobody knows has its diagnostic already.
            let known = key.is_some() || matches!(block.opener, Statement::RulesNamed(_));
            let empty = is_empty(&judgement) && !block.unread;
            if empty && known {
                let message = Message::EmptyBlock {
                    written: author.text(block.span),
                    write: to_write::rules(key, frame, author),
                };
                found.at(Code::NoRules, message, block.span);
            }
            // Nor is one said to be for nothing that has another fault.
            let serves = Cell::new(!known || empty || first.is_some());
            rules.all.push(RuleBlock { span: block.span, judgement, key, serves, empty });
        }
        rules.index();
        rules
    }

    fn index(&mut self) {
        let with_rules: std::collections::BTreeSet<HeadingId> =
            self.at.keys().filter_map(|(heading, _)| *heading).collect();
        for (at, parent) in (0_u32..).zip(&self.parents) {
            let own = Some(HeadingId(at)).filter(|heading| with_rules.contains(heading));
            let above =
                parent.and_then(|parent| self.nearest.get(parent.0 as usize).copied().flatten());
            self.nearest.push(own.or(above));
        }
    }

    fn at_or_above(&self, heading: Option<HeadingId>) -> Option<HeadingId> {
        self.nearest.get(heading?.0 as usize).copied().flatten()
    }

    fn parent(&self, heading: HeadingId) -> Option<HeadingId> {
        self.parents.get(heading.0 as usize).copied().flatten()
    }

    /// The nearest block for any of some keys; at one heading the first of them wins.
    fn nearest(&self, from: Option<HeadingId>, keys: &[Key]) -> Option<&RuleBlock<'a>> {
        let mut heading = self.at_or_above(from);
        loop {
            let found = keys.iter().find_map(|key| self.at.get(&(heading, *key)));
            if let Some(block) = found.and_then(|at| self.all.get(*at)) {
                block.serves.set(true);
                return Some(block);
            }
            heading = self.at_or_above(self.parent(heading?));
        }
    }

    /// The block that serves an item of a kind under a heading.
    pub(super) fn for_item(
        &self,
        kind: ItemKind,
        word: KindWord,
        heading: Option<HeadingId>,
    ) -> Option<&RuleBlock<'a>> {
        let all = if kind == ItemKind::Assignment { Key::Assignments } else { Key::Indicators };
        self.nearest(heading, &[Key::Kind(word), all])
    }

    /// The block that serves a heading of a level; it stands above the heading.
    pub(super) fn for_heading(
        &self,
        level: LevelId,
        parent: Option<HeadingId>,
    ) -> Option<&RuleBlock<'a>> {
        self.nearest(parent, &[Key::Level(level)])
    }

    /// The set that `use` names.
    pub(super) fn named(
        &self,
        name: &Name,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Option<&RuleBlock<'a>> {
        if let Some(block) = self.set(&name.value) {
            return Some(block);
        }
        let sets: Vec<String> = self.named.values().map(|(_, name)| (*name).to_owned()).collect();
        let nearest =
            found.nearest(&name.value, sets.iter().map(String::as_str)).map(str::to_owned);
        if let Some(nearest) = &nearest {
            // What is misspelt here is for this item all the same.
            let _meant = self.set(nearest);
        }
        let write = format!("{} {}", author.word(Keyword::Rules), author.text(name.span));
        let message = Message::UnknownSet { found: name.value.clone(), nearest, sets, write };
        found.at(Code::UnknownName, message, name.span);
        None
    }

    fn set(&self, name: &str) -> Option<&RuleBlock<'a>> {
        let (at, _) = self.named.get(&fold(name))?;
        let block = self.all.get(*at)?;
        block.serves.set(true);
        Some(block)
    }

    /// A block under some heading that is for a kind word.
    pub(super) fn elsewhere(
        &self,
        kind: ItemKind,
        word: KindWord,
    ) -> Option<(HeadingId, &RuleBlock<'a>)> {
        let all = if kind == ItemKind::Assignment { Key::Assignments } else { Key::Indicators };
        self.at.iter().find_map(|((heading, key), at)| {
            let fits = *key == Key::Kind(word) || *key == all;
            Some(((*heading)?, self.all.get(*at)?)).filter(|_| fits)
        })
    }

    /// The blocks that serve nothing.
    pub(super) fn idle(&self) -> impl Iterator<Item = &RuleBlock<'a>> {
        self.all.iter().filter(|block| !block.serves.get())
    }
}

/// Whether a block says nothing.
fn is_empty(judgement: &Judgement<'_>) -> bool {
    judgement.rules.is_empty()
        && judgement.flags.is_empty()
        && judgement.examples.is_empty()
        && judgement.by_hand.value().is_none()
}

/// What the words after `rules for` mean.
fn key_of(name: &Name, frame: &Frame, found: &mut Found) -> Option<Key> {
    match words::kind(&fold(&name.value)) {
        Some(KindWord::Indicator) => return Some(Key::Indicators),
        Some(KindWord::Assignment) => return Some(Key::Assignments),
        Some(KindWord::Series) => {
            found.at(Code::UnknownName, Message::RulesForSeries, name.span);
            return None;
        }
        Some(kind) => return Some(Key::Kind(kind)),
        None => {}
    }
    let level = frame.levels.find(&name.value);
    if level.is_none() {
        let kinds = words::forms(|word| matches!(word, Word::Kind(_)));
        let nearest = found.nearest(&name.value, kinds.chain(frame.levels.written()));
        let message = Message::RulesForUnknown {
            found: name.value.clone(),
            nearest: nearest.map(str::to_owned),
            levels: frame.levels.offered(),
        };
        found.at(Code::UnknownName, message, name.span);
    }
    level.map(Key::Level)
}
