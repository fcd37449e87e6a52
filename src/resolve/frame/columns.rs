//! The `columns` lines: what the data calls our columns.

use std::collections::BTreeMap;

use super::super::author::Author;
use super::super::blocks::Entry;
use super::super::found::Found;
use super::super::words;
use super::slices::Slices;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::frame::Message;
use crate::language::table::Word;
use crate::plan::Column;
use crate::syntax::{ColumnWritten, Statement};

/// Reads them. Each of our columns and each header may be named once.
pub(super) fn columns(
    body: &[Entry<'_>],
    slices: &Slices,
    author: &Author<'_>,
    found: &mut Found,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut said = BTreeMap::new();
    let written = body.iter().filter_map(|entry| match entry.statement {
        Statement::Columns(columns) => Some(columns),
        _ => None,
    });
    for ColumnWritten { column, header } in written.flatten() {
        let folded = fold(&column.value);
        let breakdowns = || slices.all.iter().map(|breakdown| breakdown.name.as_str());
        let ours = |word: Word| matches!(word, Word::Column(_) | Word::Kind(_));
        if !words::forms(ours).chain(breakdowns()).any(|form| fold(form) == folded) {
            let ours = words::forms(|word| matches!(word, Word::Column(_)));
            let nearest = found.nearest(&column.value, ours.chain(breakdowns()));
            let message = Message::UnknownColumn {
                found: column.value.clone(),
                nearest: nearest.map(str::to_owned),
                write: author
                    .either("utfall = \"Periodens utfall\"", "outcome = \"Outcome of the period\""),
            };
            found.at(Code::UnknownColumn, message, column.span);
            continue;
        }
        let keys = [("column", folded, column.span), ("header", fold(&header.value), header.span)];
        let mut twice = false;
        for (which, key, span) in keys {
            if let Some(first) = said.insert((which, key), span) {
                let message = Message::ColumnTwice { written: author.text(span) };
                found.beside(Code::DuplicateLine, message, span, first);
                twice = true;
            }
        }
        if !twice {
            columns.push(Column { column: column.clone(), header: header.clone() });
        }
    }
    columns
}
