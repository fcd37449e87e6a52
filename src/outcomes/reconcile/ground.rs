//! What reconciliation stands on: the plan, the rows, and the texts they were read from.

use crate::language::say::data::{Shown, Told};
use crate::language::table::Column;
use crate::outcomes::fault::Place;
use crate::outcomes::row::{Row, RowAt, Rows};
use crate::outcomes::sheet::Sheet;
use crate::plan::{Indicator, Item, ItemId, Plan};
use crate::source::{Files, Span};

/// The plan, the rows, and the texts they were read from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The files of rows.
    pub sheets: &'a [Sheet],
    /// Every text.
    pub files: &'a Files,
    /// What the rows said.
    pub rows: &'a Rows,
}

impl<'a> Ground<'a> {
    /// An indicator by its id.
    pub fn indicator(&self, id: ItemId) -> Option<(&'a Item, &'a Indicator)> {
        let item = self.plan.item(id)?;
        item.indicator().map(|indicator| (item, indicator))
    }

    /// Whether an item's outcomes are sums of months.
    pub fn monthly(&self, id: ItemId) -> bool {
        let accumulates = self.indicator(id).and_then(|(_, indicator)| indicator.accumulates);
        accumulates.is_some_and(|accumulation| accumulation.from_monthly_figures)
    }

    /// What is written in a column of a row.
    pub fn cell(&self, place: RowAt, column: Column) -> &'a str {
        let Some(sheet) = self.sheets.get(place.sheet) else { return "" };
        let Some(at) = sheet.columns.place(column) else { return "" };
        self.files.text(sheet.cell_span(self.files, place.at, at)).trim()
    }

    /// The figure of a row as written, with its row and comment; with its file where `file` asks for it.
    pub fn told(&self, row: &Row, file: bool) -> Told {
        let value = self.cell(row.place, Column::Value);
        let value = if value.is_empty() && row.status.is_some() {
            self.cell(row.place, Column::Status)
        } else {
            value
        };
        let of = row.is_quotient().then(|| {
            let cell = |column| self.cell(row.place, column).to_owned();
            (cell(Column::Numerator), cell(Column::Denominator))
        });
        let comment = row.comment.and_then(|at| self.rows.comments.get(at as usize)).cloned();
        Told {
            shown: Shown::Written { value: value.to_owned(), of },
            row: Some(row.place.at.line),
            file: if file { self.file_name(row.place) } else { None },
            comment,
        }
    }

    /// The name of a row's file.
    pub fn file_name(&self, place: RowAt) -> Option<String> {
        let name = &self.files.get(place.file)?.name;
        Some(name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned())
    }

    /// The place of a row's figure: its value, else its status, else the row.
    pub fn span(&self, place: RowAt) -> Span {
        let Some(sheet) = self.sheets.get(place.sheet) else {
            return Span { file: place.file, start: place.at.start, end: place.at.end };
        };
        let filled = |column: &Column| !self.cell(place, *column).is_empty();
        let columns = [Column::Value, Column::Status, Column::Numerator];
        let column = columns.into_iter().find(|column| filled(column));
        match column.and_then(|column| sheet.columns.place(column)) {
            Some(at) => sheet.cell_span(self.files, place.at, at),
            None => sheet.row_span(place.at),
        }
    }

    /// The place of a column in a row, for a fault.
    pub fn fault_place(&self, place: RowAt, column: Column) -> Place {
        let column = self.sheets.get(place.sheet).and_then(|sheet| sheet.columns.place(column));
        Place { sheet: place.sheet, at: place.at, column }
    }

    /// The comment of a row; empty where it has none.
    pub fn comment(&self, row: &Row) -> &'a str {
        let comment = row.comment.and_then(|at| self.rows.comments.get(at as usize));
        comment.map_or("", String::as_str)
    }
}
