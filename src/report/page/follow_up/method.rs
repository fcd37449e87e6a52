//! How statuses come about: the plan's statuses and rules, once, and the data it all rests on.

use indexmap::{IndexMap, IndexSet};

use super::super::super::document::{Block, Heading, Rank};
use super::super::view::{View, kind_many, status};
use crate::language::BuiltIn;
use crate::language::say::report::{Label, Phrase, capital};
use crate::plan::{Item, RuleSet, Rules, Scale, Status, StatusId};
use crate::source::Span;

/// The statuses and the rules in words, and the plan's notes.
pub fn method(view: &View<'_>) -> Vec<Block> {
    let mut blocks = vec![own_heading(view, Label::HowDecided)];
    let scales = view.plan().scales.iter().map(|scale| statuses(view, scale));
    blocks.extend(scales.filter(|said| !said.is_empty()).map(Block::Paragraph));
    let rules = rules(view);
    if !rules.is_empty() {
        blocks.push(Block::List(rules));
    }
    blocks.extend(view.plan().notes.iter().cloned().map(Block::Paragraph));
    blocks
}

/// The files it rests on.
pub fn data(view: &View<'_>) -> Vec<Block> {
    let files: Vec<String> = view
        .report
        .evaluated
        .data
        .iter()
        .filter_map(|data| {
            let file = view.report.files.get(data.file)?;
            let file = crate::explain::base_name(&file.name).to_owned();
            Some(view.say(&Phrase::DataFile { file, rows: data.rows, used: data.used }))
        })
        .collect();
    if files.is_empty() {
        return Vec::new();
    }
    vec![own_heading(view, Label::DataUsed), Block::List(files)]
}

fn own_heading(view: &View<'_>, label: Label) -> Block {
    Block::Heading(Heading {
        depth: 0,
        rank: Rank::Own,
        word: None,
        title: view.label(label),
        status: None,
    })
}

/// `grön = ■ uppnått, gul = ● nära`: what the words of the rules are in the tables.
fn statuses(view: &View<'_>, scale: &Scale) -> String {
    let declared = scale.statuses.iter().enumerate().filter_map(|(at, level)| {
        let own = Status::Declared(StatusId(u32::try_from(at).ok()?));
        let name = crate::explain::written_name(scale, own).say(view.language());
        let shown = status(scale, own, view.language()).signed();
        Some(if level.name == shown { name } else { format!("{name} = {shown}") })
    });
    let built_in = scale.built_in.keys().map(|built_in: &BuiltIn| {
        let own = Status::BuiltIn(*built_in);
        let name = crate::explain::written_name(scale, own).say(view.language());
        format!("{name} = {}", status(scale, own, view.language()).signed())
    });
    let said: Vec<String> = declared.chain(built_in).collect();
    let kinds = scale.kinds.iter().filter(|word| view.plan().kinds.contains_key(*word));
    let of: Vec<String> = kinds.map(|word| kind_many(view.plan(), *word)).collect();
    let of = if of.is_empty() {
        view.label(Label::Statuses)
    } else {
        format!("{} ({})", view.label(Label::Statuses), of.join(", "))
    };
    format!("{of}: {}.", said.join(", "))
}

/// Each set of rules once, with the items it is for: a kind word where the set is that of a `rules for` block, else
/// titles.
fn rules(view: &View<'_>) -> Vec<String> {
    let mut sets: IndexMap<Vec<Span>, (&Rules, IndexSet<String>)> = IndexMap::new();
    let judged = view.plan().items.iter().filter(|item| item.rules != Rules::None);
    for item in judged {
        let (_, names) =
            sets.entry(lines(&item.rules)).or_insert_with(|| (&item.rules, IndexSet::new()));
        names.insert(named(view, item));
    }
    let said = sets.into_values().map(|(rules, names)| match rules {
        Rules::By(set) => written(view, set, names),
        Rules::ByHand | Rules::None => view.say(&Phrase::ByHand(names.into_iter().collect())),
    });
    said.chain(of_headings(view)).collect()
}

/// Each set of roll-up rules once, with the levels or the headings it is for.
fn of_headings(view: &View<'_>) -> Vec<String> {
    let mut sets: IndexMap<Vec<Span>, (&RuleSet, IndexSet<String>)> = IndexMap::new();
    for heading in &view.plan().headings {
        let Some(set) = heading.rules.as_ref().filter(|_| !heading.assessed_by_hand) else {
            continue;
        };
        let name = if set.own { heading.title.clone() } else { capital(&heading.word) };
        let (_, names) = sets.entry(spans(set)).or_insert_with(|| (set, IndexSet::new()));
        names.insert(name);
    }
    sets.into_values().map(|(set, names)| written(view, set, names)).collect()
}

fn written(view: &View<'_>, set: &RuleSet, names: IndexSet<String>) -> String {
    let lines = set.rules.iter().map(|rule| rule.text.clone()).collect();
    view.say(&Phrase::RulesFor(names.into_iter().collect(), lines))
}

/// The item's kind, where its rules are those of all of the kind; its title where they are its own.
fn named(view: &View<'_>, item: &Item) -> String {
    match &item.rules {
        Rules::By(set) if set.own => item.title.clone(),
        _ => kind_many(view.plan(), item.word),
    }
}

/// Where the rules of a set are written: one set stands on the same lines for all that use it.
fn lines(rules: &Rules) -> Vec<Span> {
    match rules {
        Rules::By(set) => spans(set),
        Rules::ByHand | Rules::None => Vec::new(),
    }
}

fn spans(set: &RuleSet) -> Vec<Span> {
    set.rules.iter().map(|rule| rule.span).collect()
}
