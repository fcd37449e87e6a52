//! What every part of a page needs: the plan, the reader's language, and what things are called in it.

use std::collections::BTreeMap;

use super::super::document::{Entry, Heading, Rank, Slice, Tone};
use super::super::{Options, Report};
use crate::evaluate::{HeadingResult, ItemResult};
use crate::explain::{self, Scene, slice_name, slice_title, status_name, status_symbol};
use crate::language::say::explain::StatusName;
use crate::language::say::report::{Label, Phrase, capital};
use crate::language::table::{self, Word};
use crate::language::{KindWord, Language, fold};
use crate::plan::{HeadingId, Item, Plan, Scale, SliceOf, Status};

/// How a page is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The heading nearest to the rows stands above them; what is to be said of a row stands under it.
    Narrow,
    /// One table for each heading above the nearest, which is a column; everything stands in cells.
    Wide,
    /// As the narrow one, with words where it has signs and short names.
    Spoken,
}

/// A report, looked at in a language and layout.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// What is reported.
    pub report: Report<'a>,
    /// How.
    pub options: &'a Options,
    /// In which layout.
    pub layout: Layout,
}

impl<'a> View<'a> {
    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.report.plan
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.options.language
    }

    /// What explanations are made from.
    pub fn scene(&self) -> Scene<'a> {
        Scene { plan: self.report.plan, files: self.report.files, evaluated: self.report.evaluated }
    }

    /// A name of a column or fact.
    pub fn label(&self, label: Label) -> String {
        label.say(self.language()).to_owned()
    }

    /// A sentence.
    pub fn say(&self, phrase: &Phrase) -> String {
        phrase.say(self.language())
    }

    /// A status or trend inside a sentence: sign and words, or words alone where it is read aloud.
    pub fn signed(&self, entry: &Entry) -> String {
        if self.layout == Layout::Spoken { entry.words.clone() } else { entry.signed() }
    }

    /// A slice inside a sentence: `K`, or `kvinnor` where it is read aloud.
    pub fn named(&self, slice: Slice) -> String {
        if self.layout == Layout::Spoken { slice.spoken } else { slice.short }
    }

    /// A result's item, where the plan has it.
    pub fn item(&self, result: &ItemResult) -> Option<&'a Item> {
        self.report.plan.item(result.item)
    }

    /// A result's status, with its symbol and word.
    pub fn status(&self, result: &ItemResult) -> Entry {
        let scale = self.item(result).and_then(|item| self.plan().scale(item.scale));
        scale.map(|scale| status(scale, result.status, self.language())).unwrap_or_default()
    }

    /// The slice of a result; `None` for the total. The extra row that stands for the slices together is called so.
    pub fn slice(&self, result: &ItemResult) -> Option<Slice> {
        if result.extra {
            return Some(Slice {
                short: self.label(Label::TogetherShort),
                spoken: self.label(Label::Together),
            });
        }
        slice(self.plan(), &result.slice)
    }

    /// A result's slice without the unit that was asked for, which all shown have.
    pub fn slice_within(&self, result: &ItemResult) -> Option<Slice> {
        if self.options.org.is_none() || result.extra {
            return self.slice(result);
        }
        slice(self.plan(), &SliceOf { org: None, values: result.slice.values.clone() })
    }

    /// A heading's result.
    pub fn heading_result(&self, id: HeadingId) -> Option<&'a HeadingResult> {
        let results = &self.report.evaluated.headings;
        let there = results.get(id.0 as usize).filter(|result| result.heading == id);
        there.or_else(|| results.iter().find(|result| result.heading == id))
    }

    /// A heading of the plan, as a heading of the page.
    pub fn heading(&self, id: HeadingId) -> Option<Heading> {
        let heading = self.plan().heading(id)?;
        let status = self
            .heading_result(id)
            .and_then(|result| result.status)
            .zip(self.plan().scale(heading.scale))
            .map(|(own, scale)| status(scale, own, self.language()));
        Some(Heading {
            depth: self.plan().path(heading.parent).len(),
            rank: rank(self.plan(), id),
            word: Some(capital(&heading.word)),
            title: heading.title.clone(),
            status,
        })
    }

    /// The headings, each followed by those under it. A heading that goes on later in the plan stands where it first
    /// stood, with all that is under it.
    pub fn headings(&self) -> Vec<HeadingId> {
        let all = &self.plan().headings;
        let mut children: BTreeMap<Option<HeadingId>, Vec<HeadingId>> = BTreeMap::new();
        for (id, heading) in (0..).map(HeadingId).zip(all) {
            children.entry(heading.parent).or_default().push(id);
        }
        let mut ordered = Vec::with_capacity(all.len());
        let mut coming: Vec<HeadingId> = children.remove(&None).unwrap_or_default();
        coming.reverse();
        while let Some(id) = coming.pop() {
            ordered.push(id);
            coming.extend(children.remove(&Some(id)).unwrap_or_default().into_iter().rev());
        }
        ordered
    }

    /// Full explanation of a result.
    pub fn explain(&self, result: &ItemResult) -> explain::Explanation {
        explain::explain(&self.scene(), result)
    }
}

/// How a heading of the plan is set.
pub fn rank(plan: &Plan, id: HeadingId) -> Rank {
    let level = plan.heading(id).map_or(0, |heading| heading.level.0 as usize);
    if level.saturating_add(1) >= plan.levels.len() {
        Rank::Last
    } else if level == 0 {
        Rank::First
    } else {
        Rank::Middle
    }
}

/// A status with its symbol and word.
pub fn status(scale: &Scale, status: Status, language: Language) -> Entry {
    let tone = match status {
        Status::BuiltIn(_) => Tone::Unassessed,
        Status::Declared(id) if id.0 == 0 => Tone::Best,
        Status::Declared(id) if (id.0 as usize).saturating_add(1) >= scale.statuses.len() => {
            Tone::Worst
        }
        Status::Declared(_) => Tone::Middle,
    };
    Entry {
        of: None,
        sign: status_symbol(scale, status).map(ToOwned::to_owned),
        words: status_name(scale, status).say(language),
        tone,
    }
}

/// What a slice is called; `None` for the total.
pub fn slice(plan: &Plan, slice: &SliceOf) -> Option<Slice> {
    Some(Slice { short: slice_name(plan, slice)?, spoken: slice_title(plan, slice)? })
}

/// A kind word as the plan first writes it, with a capital: `Åtgärd`.
pub fn kind_one(plan: &Plan, word: KindWord) -> String {
    capital(plan.kinds.get(&word).map_or("", String::as_str))
}

/// Its plural in the language the plan writes it in: `Åtgärder`.
pub fn kind_many(plan: &Plan, word: KindWord) -> String {
    capital(plural(plan, word))
}

/// What so many are called, inside a sentence: `1 åtgärd`, `2 åtgärder`.
pub fn kind_counted(plan: &Plan, word: KindWord, count: u32) -> String {
    let one = || plan.kinds.get(&word).map_or("", String::as_str);
    if count == 1 { one().to_owned() } else { plural(plan, word).to_owned() }
}

fn plural(plan: &Plan, word: KindWord) -> &'static str {
    let Some(written) = plan.kinds.get(&word) else { return "" };
    let folded = fold(written);
    let swedish = table::entry(Word::Kind(word))
        .is_some_and(|entry| entry.sv.iter().any(|form| fold(form) == folded));
    table::plural(Word::Kind(word), if swedish { Language::Sv } else { Language::En })
}

/// The name of a status in machine-readable output: as the plan declares it, English for the default three and the
/// built-in ones.
pub fn machine_status(scale: &Scale, status: Status) -> String {
    match status {
        Status::Declared(_) => {
            scale.level(status).map(|level| level.name.clone()).unwrap_or_default()
        }
        Status::BuiltIn(built_in) => StatusName::BuiltIn(built_in).say(Language::En),
    }
}
