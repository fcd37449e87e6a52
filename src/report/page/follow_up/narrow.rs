//! The narrow layout: each heading, and right under it its rows.

use super::super::super::document::{Block, Cell, Column, Document, Rank, Role, Table};
use super::super::rows;
use super::super::view::{View, kind_many, kind_one, rank};
use super::grouped::Grouped;
use super::headings::heading;
use crate::language::say::report::Label;
use crate::plan::HeadingId;

/// Writes headings and rows.
pub fn narrow<'a>(view: &View<'a>, grouped: &Grouped<'a>, page: &mut Document) {
    let mut named = tables(view, grouped, None, false, page);
    for id in view.headings() {
        if !heading(view, grouped, id, page) {
            continue;
        }
        // The columns are named anew under every heading that parts the page.
        named &= rank(view.plan(), id) == Rank::Last;
        named = tables(view, grouped, Some(id), named, page);
    }
}

/// The tables right under a heading, one a kind word; says whether the columns are named by now.
fn tables<'a>(
    view: &View<'a>,
    grouped: &Grouped<'a>,
    heading: Option<HeadingId>,
    mut named: bool,
    page: &mut Document,
) -> bool {
    let plan = view.plan();
    for word in plan.kinds.keys() {
        let items = grouped.items(view, heading, *word);
        let Some((first, _)) = items.first() else { continue };
        let measured = first.indicator().is_some();
        let numbered = !measured && items.iter().any(|(item, _)| item.id.is_some());
        let mut columns = Vec::new();
        if numbered {
            columns.push(Column::new(Role::Id, view.label(Label::Number)));
        }
        columns.push(Column {
            role: Role::Title,
            title: kind_many(plan, *word),
            spoken: kind_one(plan, *word),
        });
        columns.extend(rows::columns(view, measured));
        let rows = items.into_iter().map(|(item, results)| {
            let id = numbered.then(|| Cell::words(item.id.clone().unwrap_or_default()));
            let first = id.into_iter().chain([Cell::words(item.title.clone())]).collect();
            rows::row(view, item, results, first)
        });
        let rows = rows.collect();
        let caption = (!measured).then(|| kind_many(plan, *word));
        page.push(Block::Table(Table { caption, header: measured && !named, columns, rows }));
        named |= measured;
    }
    named
}
