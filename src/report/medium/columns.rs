//! How wide columns are: as their content wants, then narrower where the title needs the room. Columns of one role
//! are equally wide all through a document, so that the eye can run down the page.

use std::collections::BTreeMap;

use super::super::document::{Block, Column, Document, Entry, Role, Row, Table};
use super::wrapped::{longest_word, width};

/// Columns between columns.
pub const GAP: usize = 2;
/// What a title is given before other columns are.
const TITLE: usize = 28;

/// How wide something is when nothing is broken, and the least for no word to be broken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Wish {
    natural: usize,
    least: usize,
}

impl Wish {
    fn of(text: &str) -> Self {
        Self { natural: width(text), least: longest_word(text) }
    }

    fn both(self, other: Self) -> Self {
        Self { natural: self.natural.max(other.natural), least: self.least.max(other.least) }
    }
}

/// What the columns of a document want.
#[derive(Debug, Default)]
pub struct Widths {
    of_roles: BTreeMap<Role, Wish>,
}

/// What a terminal shows of an entry in a column.
pub fn shown(entry: &Entry, column: &Column, labelled: bool) -> String {
    let words = match (&entry.sign, column.role) {
        (Some(sign), Role::Trend) => sign.clone(),
        _ => entry.signed(),
    };
    match &entry.of {
        Some(slice) if labelled && !words.is_empty() => format!("{} {words}", slice.short),
        _ => words,
    }
}

/// Whether a column says which slice its entries are of.
pub fn is_labelled(table: &Table, column: &Column) -> bool {
    let measured = table.columns.iter().any(|column| column.role == Role::Outcome);
    match column.role {
        Role::Target | Role::Outcome => true,
        Role::Status => !measured,
        _ => false,
    }
}

/// Whether a table is one of counts: it stands for itself, as wide as it is.
pub fn is_counts(table: &Table) -> bool {
    table.columns.iter().any(|column| matches!(column.role, Role::Count(_)))
}

impl Widths {
    /// What the tables of a document want.
    pub fn of(document: &Document) -> Self {
        let mut widths = Self::default();
        for block in &document.blocks {
            if let Block::Table(table) = block
                && !is_counts(table)
            {
                for (at, column) in table.columns.iter().enumerate() {
                    let own = wish(table, at, column);
                    let all = widths.of_roles.entry(column.role).or_default();
                    *all = all.both(own);
                }
            }
        }
        widths
    }

    /// The widths of a table's columns in so much room; `None` where words would have to be broken.
    pub fn fit(&self, table: &Table, room: usize) -> Option<Vec<usize>> {
        let counts = is_counts(table);
        let wishes: Vec<Wish> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| match self.of_roles.get(&column.role) {
                Some(all) if !counts => *all,
                _ => wish(table, at, column),
            })
            .collect();
        let gaps = table.columns.len().saturating_sub(1).saturating_mul(GAP);
        let room = room.checked_sub(gaps)?;
        let flexible = |at: usize| {
            !counts && table.columns.get(at).is_some_and(|column| column.role == Role::Title)
        };
        let title = if counts { 0 } else { TITLE.max(room.saturating_mul(2) / 5) };
        let mut widths: Vec<usize> = wishes.iter().map(|wish| wish.natural).collect();
        let least: Vec<usize> = wishes.iter().map(|wish| wish.least).collect();
        let taken = |widths: &[usize]| {
            let fixed = widths.iter().enumerate().filter(|(at, _)| !flexible(*at));
            fixed.map(|(_, width)| *width).sum::<usize>()
        };
        while taken(&widths).saturating_add(title) > room {
            // The one with most to give: so the columns end up equally tight.
            let widest = widths
                .iter()
                .zip(&least)
                .enumerate()
                .filter(|(at, (width, least))| !flexible(*at) && width > least)
                .max_by_key(|(at, (width, _))| (**width, std::cmp::Reverse(*at)))
                .map(|(at, _)| at);
            let Some(width) = widest.and_then(|at| widths.get_mut(at)) else { break };
            *width = width.saturating_sub(1);
        }
        let left = room.checked_sub(taken(&widths))?;
        for (at, width) in widths.iter_mut().enumerate() {
            if flexible(at) {
                let least = least.get(at).copied().unwrap_or(0);
                // A long word in a title is broken before the table is given up.
                if left < least.min(12) {
                    return None;
                }
                *width = left;
            }
        }
        Some(widths)
    }
}

fn wish(table: &Table, at: usize, column: &Column) -> Wish {
    let labelled = is_labelled(table, column);
    let header = if table.header { Wish::of(&column.title) } else { Wish::default() };
    let entries = table.rows.iter().filter_map(|row: &Row| row.cells.get(at));
    entries
        .flat_map(|cell| &cell.entries)
        .map(|entry| Wish::of(&shown(entry, column, labelled)))
        .fold(header, Wish::both)
}
