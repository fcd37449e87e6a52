//! What a header says its column holds.

use crate::language::table::{self, Column, Word};
use crate::language::{KindWord, fold};
use crate::plan::Plan;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Names of items; of this kind, where a name has several.
    Item(KindWord),
    /// Values of this breakdown of the plan.
    Breakdown(usize),
    /// One of the columns of outcome data; never `Indicator` or `Assignment`.
    Column(Column),
    /// The plan does not know it.
    Unknown,
    /// It has no header.
    Nameless,
}

/// What a header says: as the plan's `columns` line maps it, else a breakdown's name, a kind word or a column's word.
pub fn role(plan: &Plan, header: &str) -> Role {
    let folded = fold(header);
    if folded.is_empty() {
        return Role::Nameless;
    }
    let mapped = plan.columns.iter().find(|column| fold(&column.header.value) == folded);
    let word = mapped.map_or(folded, |column| fold(&column.column.value));
    if let Some(at) = plan.breakdowns.iter().position(|breakdown| fold(&breakdown.name) == word) {
        return Role::Breakdown(at);
    }
    if let Some((kind, _)) = plan.kinds.iter().find(|(_, written)| fold(written) == word) {
        return Role::Item(*kind);
    }
    let found = table::find(&word, |word| match word {
        Word::Kind(kind) => Some(Role::Item(kind)),
        Word::Column(Column::Indicator) => Some(Role::Item(KindWord::Indicator)),
        Word::Column(Column::Assignment) => Some(Role::Item(KindWord::Assignment)),
        Word::Column(column) => Some(Role::Column(column)),
        _ => None,
    });
    found.unwrap_or(Role::Unknown)
}

/// Every header that means something, for the nearest to a misspelt one.
pub fn known_headers(plan: &Plan) -> Vec<String> {
    let breakdowns = plan.breakdowns.iter().map(|breakdown| breakdown.name.clone());
    let kinds = plan.kinds.values().cloned();
    let words = table::entries()
        .filter(|entry| matches!(entry.word, Word::Column(_)))
        .flat_map(table::Entry::all_forms)
        .map(ToOwned::to_owned);
    breakdowns.chain(kinds).chain(words).collect()
}

/// The words of a column, for the nearest header that may be it. An item's column has all the kind words too.
pub fn words_for(plan: &Plan, column: Column) -> Vec<String> {
    let is_item = column == Column::Indicator;
    let wanted = |word: Word| match word {
        Word::Column(other) => other == column,
        Word::Kind(_) => is_item,
        _ => false,
    };
    let words =
        table::entries().filter(|entry| wanted(entry.word)).flat_map(table::Entry::all_forms);
    let kinds = plan.kinds.values().filter(|_| is_item).cloned();
    words.map(ToOwned::to_owned).chain(kinds).collect()
}
