//! The counts: one table for kinds with the same statuses, a row a kind word.

use super::super::super::document::{Cell, Column, Entry, Role, Row, Table};
use super::super::super::select::BUILT_IN;
use super::super::view::{View, kind_many, status};
use crate::evaluate::Counts;
use crate::language::KindWord;
use crate::language::say::report::Label;
use crate::plan::{Scale, Status, StatusId};

/// How many of each kind have each status.
pub fn tables(view: &View<'_>, counts: &Counts) -> Vec<Table> {
    let mut groups: Vec<(&Scale, Vec<KindWord>)> = Vec::new();
    for word in counts.keys().filter(|word| **word != KindWord::Series) {
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

/// The counts as one sentence: `Styrmått: uppnått 1, ej uppnått 4. Åtgärder: pågår 10.`
pub fn sentence(view: &View<'_>, counts: &Counts) -> String {
    let of_kind = tables(view, counts).into_iter().flat_map(|table| {
        let columns = table.columns;
        table.rows.into_iter().filter_map(move |row| {
            let mut cells = row.cells.iter().map(|cell| {
                cell.entries.first().map(|entry| entry.words.clone()).unwrap_or_default()
            });
            let kind = cells.next()?;
            let statuses = columns.iter().skip(1).zip(cells);
            let last = columns.len().saturating_sub(2);
            let some: Vec<String> = statuses
                .take(last)
                .filter(|(_, count)| count != "0")
                .map(|(column, count)| format!("{} {count}", column.title))
                .collect();
            (!some.is_empty()).then(|| format!("{kind}: {}.", some.join(", ")))
        })
    });
    of_kind.collect::<Vec<String>>().join(" ")
}
