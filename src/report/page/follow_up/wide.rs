//! The wide layout: one table for each heading but the one nearest to the rows, which is a column.

use indexmap::IndexMap;

use super::super::super::document::{
    Block, Cell, Column, Document, Rank, Role, Row, Table, superscript,
};
use super::super::rows;
use super::super::view::{View, kind_one, rank};
use super::grouped::Grouped;
use super::headings::{heading, status_only};
use crate::language::KindWord;
use crate::language::say::report::{Label, capital};
use crate::plan::{HeadingId, Item, Plan};

/// Writes headings and tables.
pub fn wide<'a>(view: &View<'a>, grouped: &Grouped<'a>, page: &mut Document) {
    let plan = view.plan();
    let mut sections: IndexMap<Option<HeadingId>, Vec<Option<HeadingId>>> = IndexMap::new();
    sections.entry(None).or_default().push(None);
    for id in view.headings() {
        let above = plan.heading(id).and_then(|heading| heading.parent);
        let section = if is_column(plan, id) { above } else { Some(id) };
        sections.entry(section).or_default().push(Some(id));
    }
    for (section, parts) in sections {
        if let Some(id) = section {
            heading(view, grouped, id, page);
        }
        for id in parts.iter().flatten().filter(|id| is_column(plan, **id)) {
            status_only(view, *id, page);
        }
        for word in plan.kinds.keys() {
            table(view, grouped, &parts, *word, page);
        }
    }
}

fn is_column(plan: &Plan, id: HeadingId) -> bool {
    rank(plan, id) == Rank::Last
}

/// The table of one kind word, and its footnotes.
fn table<'a>(
    view: &View<'a>,
    grouped: &Grouped<'a>,
    parts: &[Option<HeadingId>],
    word: KindWord,
    page: &mut Document,
) {
    let plan = view.plan();
    let mut notes: Vec<String> = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut level: Option<&str> = None;
    let mut measured = true;
    for part in parts {
        let above = part.filter(|id| is_column(plan, *id)).and_then(|id| plan.heading(id));
        for (at, (item, results)) in grouped.items(view, *part, word).into_iter().enumerate() {
            measured = item.indicator().is_some();
            level = level.or(above.map(|heading| heading.word.as_str()));
            // Said once for the indicators under it; every action has it, as lists of actions are taken apart.
            let above = above.filter(|_| at == 0 || !measured);
            let id = (!measured).then(|| Cell::words(item.id.clone().unwrap_or_default()));
            let above = Cell::words(above.map(|heading| heading.title.clone()).unwrap_or_default());
            let title = Cell::words(footnoted(item, &mut notes));
            let first = id.into_iter().chain([above, title]).collect();
            rows.push(rows::row(view, item, results, first));
        }
    }
    if rows.is_empty() {
        return;
    }
    let above = match level {
        Some(word) if measured => capital(word),
        _ => view.label(Label::Target),
    };
    let id = (!measured).then(|| Column::new(Role::Id, view.label(Label::Number)));
    let first = [Column::new(Role::Under, above), Column::new(Role::Title, kind_one(plan, word))];
    let mut columns: Vec<Column> = id.into_iter().chain(first).collect();
    columns.extend(rows::columns(view, measured));
    if level.is_none() {
        let at = usize::from(!measured);
        columns.remove(at);
        for row in &mut rows {
            row.cells.remove(at);
        }
    }
    page.push(Block::Table(Table { caption: None, header: true, columns, rows }));
    if !notes.is_empty() {
        page.push(Block::Footnotes(notes));
    }
}

/// A title with the marks of its notes, which go under the table.
fn footnoted(item: &Item, notes: &mut Vec<String>) -> String {
    let mut title = item.title.clone();
    for note in &item.notes {
        notes.push(note.clone());
        title.push('\u{a0}');
        title.push_str(&superscript(notes.len()));
    }
    title
}
