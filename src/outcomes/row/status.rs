//! Statuses in a row, and cells that stand in a column that is not for such a thing.

use super::{Cells, Reader};
use crate::diagnostic::Code;
use crate::language::KindWord;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::Column;
use crate::outcomes::cell::{missing, status_names};
use crate::plan::{ScaleId, Status};

impl Reader<'_> {
    /// A status given by hand, where the item or heading may have one.
    pub fn given_status(
        &mut self,
        cells: &Cells<'_>,
        name: &str,
        scale: ScaleId,
        by_hand: bool,
    ) -> Option<Status> {
        let at = cells.columns.place(Column::Status)?;
        let cell = cells.get(at);
        if !cell.is_empty() && !by_hand {
            let (item, found) = (name.to_owned(), cell.to_owned());
            let fault = || RowFault::StatusNotByHand { item, found };
            self.fault(cells, None, Some(at), Code::StatusNotByHand, Effect::Cell, fault);
            return None;
        }
        self.status(cells, Column::Status, scale, Effect::Row)
    }

    /// The status in a column.
    pub fn status(
        &mut self,
        cells: &Cells<'_>,
        column: Column,
        scale: ScaleId,
        effect: Effect,
    ) -> Option<Status> {
        let at = cells.columns.place(column)?;
        let cell = cells.get(at);
        if cell.is_empty() {
            return None;
        }
        let status = self.statuses.find(scale, cell);
        if status.is_none() {
            let nearest = self.statuses.nearest(scale, cell);
            let language = self.plan.language.unwrap_or_default();
            let statuses = self.plan.scale(scale).map(|own| status_names(own, language));
            let (found, statuses) = (cell.to_owned(), statuses.unwrap_or_default());
            let fault = || RowFault::UnknownStatus { found, nearest, statuses };
            self.fault(cells, None, Some(at), Code::UnknownCellStatus, effect, fault);
        }
        status
    }

    /// Says of cells in columns that are not for such a thing that they do not belong there.
    pub fn not_for(
        &mut self,
        cells: &Cells<'_>,
        columns: &[Column],
        name: &str,
        kind: Option<KindWord>,
    ) {
        for column in columns {
            let Some(at) = cells.columns.place(*column) else { continue };
            if missing(cells.get(at)).is_none() {
                self.wrong_column(cells, at, name, kind);
            }
        }
    }

    /// Says of a cell that it stands in a column that is not for such a thing.
    pub fn wrong_column(
        &mut self,
        cells: &Cells<'_>,
        at: usize,
        name: &str,
        kind: Option<KindWord>,
    ) {
        let (header, item) = (cells.columns.header(at).to_owned(), name.to_owned());
        let fault = || RowFault::WrongColumn { header, item, kind };
        self.fault(cells, None, Some(at), Code::WrongColumn, Effect::Cell, fault);
    }
}
