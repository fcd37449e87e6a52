//! The scales of statuses, and which status each word is.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::Entry;
use super::super::found::Found;
use super::super::words;
use super::levels::Levels;
use crate::diagnostic::Code;
use crate::language::say::resolve::frame::{Message, NotAStatus};
use crate::language::table::{self, Keyword, Word};
use crate::language::{KindWord, fold};
use crate::plan::{Scale, ScaleId, Status, StatusId, StatusLevel};
use crate::source::Span;
use crate::syntax::{Name, Statement, StatusWritten};

/// Shapes to tell statuses apart by where a plan gives none.
const SHAPES: &[&str] = &[
    "■", "●", "▲", "◆", "★", "▼", "◐", "□", "○", "△", "◇", "☆", "▽", "◑", "✚", "✖", "◀", "▶", "◧",
    "◩",
];

/// The kinds that `statuses for assignments` and `statuses for indicators` stand for.
const ASSIGNMENTS: &[KindWord] = &[KindWord::Assignment, KindWord::Action, KindWord::Activity];
const INDICATORS: &[KindWord] =
    &[KindWord::Indicator, KindWord::Measure, KindWord::Kpi, KindWord::Styrmatt, KindWord::Matetal];

/// The scales of a plan.
pub(in crate::resolve) struct Statuses {
    /// The plan's own first, then those of single kinds.
    pub scales: Vec<Scale>,
    /// For each scale, which status each folded word is.
    words: Vec<IndexMap<String, Status>>,
    /// Words that were declared and cannot be statuses: that is said once, where they are declared.
    refused: BTreeSet<String>,
}

impl Statuses {
    /// Reads the `statuses` lines.
    pub fn read(
        body: &[Entry<'_>],
        levels: &Levels,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Self {
        let mut own: Option<(&[StatusWritten], Span)> = None;
        let mut of_kinds: IndexMap<KindWord, (&[StatusWritten], Span)> = IndexMap::new();
        for Entry { span, statement } in body {
            let Statement::Statuses { kind, statuses } = statement else { continue };
            if let (None, Some(kind)) = (kind, statuses.first().and_then(said_for)) {
                unknown_kind(&kind, author, found);
                continue;
            }
            let first = match kind {
                None => own.replace((statuses, *span)),
                Some(kind) => {
                    let Some(word) = words::kind(&fold(&kind.value)) else {
                        unknown_kind(kind, author, found);
                        continue;
                    };
                    of_kinds.insert(word, (statuses, *span))
                }
            };
            if let Some((_, first)) = first {
                let message = Message::StatusesTwice { written: author.text(*span) };
                found.beside(Code::DuplicateLine, message, *span, first);
            }
        }
        let mut statuses = Self { scales: Vec::new(), words: Vec::new(), refused: BTreeSet::new() };
        let mut reading = Reading { levels, author, found, refused: BTreeSet::new() };
        let taken: BTreeSet<KindWord> = of_kinds.keys().copied().collect();
        statuses.add(Vec::new(), own.map_or(&[], |(statuses, _)| statuses), &mut reading);
        for (kind, (written, _)) in of_kinds {
            let kinds = match kind {
                KindWord::Assignment => ASSIGNMENTS,
                KindWord::Indicator => INDICATORS,
                _ => &[],
            };
            let others = kinds.iter().copied().filter(|other| !taken.contains(other));
            statuses.add(std::iter::once(kind).chain(others).collect(), written, &mut reading);
        }
        statuses.refused = reading.refused;
        statuses
    }

    fn add(
        &mut self,
        kinds: Vec<KindWord>,
        written: &[StatusWritten],
        reading: &mut Reading<'_, '_>,
    ) {
        let mut scale = Scale { kinds, statuses: Vec::new(), built_in: IndexMap::new() };
        let mut words = IndexMap::new();
        for one in written {
            reading.declare(one, &mut scale, &mut words);
        }
        if scale.statuses.is_empty() {
            for at in 0..3 {
                let name = table::written(Word::Status(at), crate::language::Language::En);
                let level = StatusLevel {
                    name: name.to_owned(),
                    default: Some(at),
                    plural: None,
                    symbol: String::new(),
                    word: None,
                };
                add_default(at, id(scale.statuses.len()), &mut words);
                scale.statuses.push(level);
            }
        }
        give_shapes(&mut scale);
        self.scales.push(scale);
        self.words.push(words);
    }

    /// The scale of items with a kind word.
    pub fn scale_of(&self, word: KindWord) -> ScaleId {
        let at = self.scales.iter().position(|scale| scale.kinds.contains(&word)).unwrap_or(0);
        ScaleId(u32::try_from(at).unwrap_or(0))
    }

    /// The status of a scale that a word is, declared or built in.
    pub fn find(&self, scale: ScaleId, word: &str) -> Option<Status> {
        let folded = fold(word);
        let declared = self.words.get(scale.0 as usize).and_then(|all| all.get(&folded)).copied();
        declared.or_else(|| words::built_in(&folded).map(Status::BuiltIn))
    }

    /// The declared status of a scale that a word is.
    pub fn declared(&self, scale: ScaleId, word: &str) -> Option<StatusId> {
        match self.words.get(scale.0 as usize)?.get(&fold(word))? {
            Status::Declared(id) => Some(*id),
            Status::BuiltIn(_) => None,
        }
    }

    /// The statuses of every scale that has one under a word.
    pub fn everywhere(&self, word: &str) -> Vec<(ScaleId, StatusId)> {
        (0_u32..)
            .map(ScaleId)
            .zip(&self.scales)
            .filter_map(|(scale, _)| Some((scale, self.declared(scale, word)?)))
            .collect()
    }

    /// The best status of a scale.
    pub fn best(&self, scale: ScaleId) -> Option<&StatusLevel> {
        self.scales.get(scale.0 as usize)?.statuses.first()
    }

    /// The statuses of a scale as the author writes them.
    pub fn written(&self, scale: ScaleId, author: &Author<'_>) -> Vec<String> {
        let statuses = self.scales.get(scale.0 as usize).map(|scale| scale.statuses.as_slice());
        let written = |level: &StatusLevel| match level.default {
            Some(at) => table::written(Word::Status(at), author.language).to_owned(),
            None => level.name.clone(),
        };
        statuses.unwrap_or_default().iter().map(written).collect()
    }

    /// The status of a scale that a line names; what it does not know is an error that lists the scale.
    pub fn named(
        &self,
        scale: ScaleId,
        name: &Name,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Option<Status> {
        let status = self.find(scale, &name.value);
        if status.is_none() {
            self.unknown(scale, name, author, found);
        }
        status
    }

    /// An error for a word that is no status: the nearest, and the list.
    pub fn unknown(&self, scale: ScaleId, name: &Name, author: &Author<'_>, found: &mut Found) {
        if self.refused.contains(&fold(&name.value)) {
            return;
        }
        let statuses = self.written(scale, author);
        let level = self.scales.get(scale.0 as usize).and_then(|scale| {
            let folded = fold(&name.value);
            let mut levels = scale.statuses.iter().enumerate();
            levels.find(|(_, level)| {
                level.word.as_ref().is_some_and(|word| fold(word) == folded)
                    || level.symbol == name.value
            })
        });
        // A word that is shown beside a symbol is no name, but it says which status is meant.
        let shown = level.and_then(|(at, _)| statuses.get(at));
        let nearest = match shown {
            Some(shown) => Some(shown.clone()),
            None => {
                found.nearest(&name.value, statuses.iter().map(String::as_str)).map(str::to_owned)
            }
        };
        let of = |scale: ScaleId| self.scales.get(scale.0 as usize)?.kinds.first().copied();
        let others = self.everywhere(&name.value);
        let message = Message::UnknownStatus {
            found: name.value.clone(),
            nearest,
            statuses,
            of: of(scale),
            others: others.first().and_then(|(other, _)| of(*other)),
        };
        found.at(Code::UnknownStatus, message, name.span);
    }
}

fn id(at: usize) -> StatusId {
    StatusId(u32::try_from(at).unwrap_or(u32::MAX))
}

/// `statuses for X …` where X is no kind reads as a status of that name.
fn said_for(first: &StatusWritten) -> Option<Name> {
    let (word, rest) = first.name.value.split_once(' ')?;
    let is_for = table::meanings(&fold(word)).contains(&Word::Keyword(Keyword::For));
    let kind = rest.split(' ').next()?;
    is_for.then(|| Name::new(kind.to_owned(), first.name.span))
}

fn unknown_kind(kind: &Name, author: &Author<'_>, found: &mut Found) {
    let kinds = words::forms(|word| matches!(word, Word::Kind(_)));
    let nearest = found.nearest(&kind.value, kinds).map(str::to_owned);
    let write = author.either("statusar för uppdrag", "statuses for assignments");
    let message = Message::UnknownKind { found: kind.value.clone(), nearest, write };
    found.at(Code::UnknownName, message, kind.span);
}

/// Every form of one of the default three.
fn add_default(at: u32, id: StatusId, words: &mut IndexMap<String, Status>) {
    let forms = table::entry(Word::Status(at)).into_iter().flat_map(table::Entry::all_forms);
    for form in forms {
        words.entry(fold(form)).or_insert(Status::Declared(id));
    }
}

/// Gives each status without a symbol one that no other has.
fn give_shapes(scale: &mut Scale) {
    let mut used: BTreeSet<String> = scale
        .statuses
        .iter()
        .map(|level| level.symbol.clone())
        .filter(|one| !one.is_empty())
        .collect();
    used.extend(scale.built_in.values().filter_map(|(symbol, _)| symbol.clone()));
    let count = scale.statuses.len();
    for (at, level) in
        scale.statuses.iter_mut().enumerate().filter(|(_, level)| level.symbol.is_empty())
    {
        let position = match level.default {
            Some(default) => default as usize,
            // The best and the worst of a scale look like the best and the worst of the default one.
            None if at == 0 => 0,
            None if at.saturating_add(1) == count => 2,
            None => 1,
        };
        let preferred = SHAPES.get(position).into_iter().chain(SHAPES);
        let free = preferred.copied().find(|shape| !used.contains(*shape));
        level.symbol = free.map_or_else(|| format!("({})", at.saturating_add(1)), str::to_owned);
        used.insert(level.symbol.clone());
    }
}

/// What a statuses line is read by.
struct Reading<'r, 'a> {
    levels: &'r Levels,
    author: &'r Author<'a>,
    found: &'r mut Found,
    refused: BTreeSet<String>,
}

impl Reading<'_, '_> {
    fn declare(
        &mut self,
        one: &StatusWritten,
        scale: &mut Scale,
        words: &mut IndexMap<String, Status>,
    ) {
        let name = &one.name;
        let folded = fold(&name.value);
        let symbol = self.symbol(one, scale);
        let word = one.word.as_ref().map(|word| word.value.clone());
        if let Some(built_in) = words::built_in(&folded) {
            if one.symbol.is_none() {
                self.refuse(name, NotAStatus::BuiltIn);
            } else {
                scale.built_in.insert(built_in, (Some(symbol).filter(|one| !one.is_empty()), word));
            }
            return;
        }
        let default = words::default_status(&folded);
        let words_of = table::meanings(&folded);
        let fact = words_of.iter().any(|word| matches!(word, Word::State(_)));
        if fact {
            return self.refuse(name, NotAStatus::Fact);
        }
        if default.is_none() && words::taken(&folded) {
            return self.refuse(name, NotAStatus::Keyword);
        }
        if self.levels.find(&folded).is_some() {
            return self.refuse(name, NotAStatus::Level);
        }
        if words.contains_key(&folded) {
            let message = Message::StatusTwice { status: name.value.clone() };
            return self.found.at(Code::DuplicateName, message, name.span);
        }
        let status = id(scale.statuses.len());
        match default {
            Some(at) => add_default(at, status, words),
            None => {
                words.insert(folded, Status::Declared(status));
            }
        }
        if let Some(plural) = &one.plural {
            words.entry(fold(&plural.value)).or_insert(Status::Declared(status));
        }
        let english = |at| table::written(Word::Status(at), crate::language::Language::En);
        scale.statuses.push(StatusLevel {
            name: default.map_or_else(|| name.value.clone(), |at| english(at).to_owned()),
            default,
            plural: one.plural.as_ref().map(|plural| plural.value.clone()),
            symbol,
            word,
        });
    }

    fn symbol(&mut self, one: &StatusWritten, scale: &Scale) -> String {
        let Some(symbol) = &one.symbol else { return String::new() };
        let of_statuses = scale.statuses.iter().map(|level| level.symbol.as_str());
        let of_built_in = scale.built_in.values().filter_map(|(symbol, _)| symbol.as_deref());
        let written = symbol.value.trim();
        if !written.is_empty() && of_statuses.chain(of_built_in).any(|other| other == written) {
            let message = Message::SymbolTwice {
                symbol: written.to_owned(),
                status: self.author.text(one.name.span),
            };
            self.found.at(Code::DuplicateSymbol, message, symbol.span);
        }
        written.to_owned()
    }

    fn refuse(&mut self, name: &Name, because: NotAStatus) {
        self.refused.insert(fold(&name.value));
        let message = Message::NotAStatus { status: name.value.clone(), because };
        self.found.at(Code::BadStatus, message, name.span);
    }
}
