//! Rows: an item with all its slices, as cells and what stands under them.

mod assignments;
mod indicators;
mod reasons;
mod remarks;
mod steps;
mod units;

pub use indicators::trend;
pub use remarks::{comments, flags, notes, published};
pub use steps::{called as step_called, words as step_words};

use super::super::document::{Cell, Column, Row};
use super::view::View;
use crate::evaluate::ItemResult;
use crate::plan::Item;

/// The columns after the title, of what is measured or of what is to be done.
pub fn columns(view: &View<'_>, measured: bool) -> Vec<Column> {
    if measured { indicators::columns(view) } else { assignments::columns(view) }
}

/// An item's row, with these cells first.
pub fn row(view: &View<'_>, item: &Item, results: &[&ItemResult], first: Vec<Cell>) -> Row {
    let mut row = match item.indicator() {
        Some(indicator) => indicators::row(view, item, indicator, results),
        None => assignments::row(view, item, results),
    };
    row.cells.splice(0..0, first);
    row
}
