//! A data file that could be opened: where it is, how it is divided and what its columns hold.

mod body;
mod columns;
mod open;
mod role;
mod survey;

pub use body::{Body, Line};
pub use columns::Columns;
pub use open::{diagnostic, open};

use crate::outcomes::text::{At, Dialect, cell_range};
use crate::source::{FileId, Files, Span};

/// A file of rows.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The file.
    pub file: FileId,
    /// How it is divided.
    pub dialect: Dialect,
    /// Its columns.
    pub columns: Columns,
}

impl Sheet {
    /// The place of a row.
    pub fn row_span(&self, at: At) -> Span {
        Span { file: self.file, start: at.start, end: at.end }
    }

    /// The place of a cell; of an empty one, the point where it would stand.
    pub fn cell_span(&self, files: &Files, at: At, column: usize) -> Span {
        let row = files.text(self.row_span(at));
        let range = cell_range(row, self.dialect.separator, column);
        let cell = row.get(range.clone()).unwrap_or("");
        let lead = cell.len() - cell.trim_start().len();
        let start = range.start.saturating_add(lead);
        let end = start.saturating_add(cell.trim().len());
        let place =
            |within: usize| at.start.saturating_add(u32::try_from(within).unwrap_or(u32::MAX));
        Span { file: self.file, start: place(start), end: place(end) }
    }
}
