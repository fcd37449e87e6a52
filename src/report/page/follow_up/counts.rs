//! The counts: one table for kinds with the same statuses, a row a kind word.

use super::super::super::document::{Cell, Column, Entry, Role, Row, Table};
use super::super::super::select::BUILT_IN;
use super::super::view::{View, kind_counted, kind_many, status};
use crate::evaluate::Counts;
use crate::explain::status_name;
use crate::language::KindWord;
use crate::language::say::explain::StatusName;
use crate::language::say::report::{Label, Phrase};
use crate::plan::{Scale, Status, StatusId};

/// How many of each kind have each status.
pub fn tables(view: &View<'_>, counts: &Counts) -> Vec<Table> {
    let mut groups: Vec<(&Scale, Vec<KindWord>)> = Vec::new();
    for word in counts.keys() {
        let Some(scale) = view.plan().scale_of(*word) else { continue };
        match groups.iter_mut().find(|(other, _)| std::ptr::eq(*other, scale)) {
            Some((_, words)) => words.push(*word),
            None => groups.push((scale, vec![*word])),
        }
    }
    groups.iter().map(|(scale, words)| table(view, counts, scale, words)).collect()
}

fn table(view: &View<'_>, counts: &Counts, scale: &Scale, words: &[KindWord]) -> Table {
    let of = |word: &KindWord, status: Status| {
        counts.get(word).and_then(|counts| counts.get(&status)).copied().unwrap_or(0)
    };
    let occurs = |status: &Status| words.iter().any(|word| of(word, *status) > 0);
    let declared = (0..).take(scale.statuses.len()).map(|at| Status::Declared(StatusId(at)));
    let built_in = BUILT_IN.into_iter().map(Status::BuiltIn).filter(occurs);
    let statuses: Vec<Status> = declared.chain(built_in).collect();
    let names = statuses.iter().map(|own| status(scale, *own, view.language()));
    let mut columns = vec![Column::new(Role::Title, String::new())];
    columns.extend(names.enumerate().map(|(at, entry)| Column {
        role: Role::Count(at),
        title: entry.signed(),
        spoken: entry.words,
    }));
    columns.push(Column::new(Role::Count(statuses.len()), view.label(Label::Sum)));
    let row = |word: &KindWord| {
        let each: Vec<u32> = statuses.iter().map(|status| of(word, *status)).collect();
        let sum = each.iter().fold(0_u32, |sum, one| sum.saturating_add(*one));
        let figures = each.into_iter().chain([sum]).map(|count| Cell::words(count.to_string()));
        let name = Cell { entries: vec![Entry::words(kind_many(view.plan(), *word))] };
        Row { cells: std::iter::once(name).chain(figures).collect(), under: Vec::new() }
    };
    Table { caption: None, header: true, columns, rows: words.iter().map(row).collect() }
}

/// The counts in a sentence a kind: `2 styrmått uppnått, 4 ej uppnått. 10 åtgärder pågår.`
pub fn sentences(view: &View<'_>, counts: &Counts) -> String {
    let plan = view.plan();
    let said = counts.iter().filter_map(|(word, statuses)| {
        let scale = plan.scale_of(*word)?;
        let declared = (0..).take(scale.statuses.len()).map(|at| Status::Declared(StatusId(at)));
        let all = declared.chain(BUILT_IN.into_iter().map(Status::BuiltIn));
        let some = all.filter_map(|status| {
            let count = statuses.get(&status).copied().filter(|count| *count > 0)?;
            Some((count, status))
        });
        let each: Vec<String> = some
            .enumerate()
            .map(|(at, (count, status))| {
                let kind = (at == 0).then(|| kind_counted(plan, *word, count));
                view.say(&Phrase::HowMany(count, kind, status_counted(scale, status, count)))
            })
            .collect();
        (!each.is_empty()).then(|| format!("{}.", each.join(", ")))
    });
    said.collect::<Vec<String>>().join(" ")
}

/// The status of so many, by its plural where the plan gives one.
fn status_counted(scale: &Scale, status: Status, count: u32) -> StatusName {
    let level = scale.level(status).filter(|level| count != 1 && level.word.is_none());
    match level.and_then(|level| level.plural.clone()) {
        Some(plural) => StatusName::Own(plural),
        None => status_name(scale, status),
    }
}
