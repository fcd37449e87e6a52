//! What a row reports of a heading.

use super::{Cells, Reader, Report};
use crate::language::say::data::Effect;
use crate::language::table::Column;
use crate::outcomes::HeadingReport;
use crate::plan::HeadingId;

/// Columns that say nothing of a heading.
const NOT_OF_HEADINGS: [Column; 10] = [
    Column::Value,
    Column::Numerator,
    Column::Denominator,
    Column::Unit,
    Column::Org,
    Column::State,
    Column::Forecast,
    Column::Progress,
    Column::Start,
    Column::Deadline,
];

impl Reader<'_> {
    /// Reads what a row reports of a heading.
    pub fn heading(&mut self, cells: &Cells<'_>, id: HeadingId) {
        let Some(heading) = self.plan.heading(id).filter(|heading| heading.struck.is_none()) else {
            return;
        };
        if self.is_of_a_step(cells, &heading.title, None) {
            return;
        }
        let Some(period) = self.period(cells, None) else { return };
        let Some(compare_only) = self.compare_only(cells, None) else { return };
        self.not_for(cells, &NOT_OF_HEADINGS, &heading.title, None);
        if let Some(at) = cells.broken_down() {
            self.wrong_column(cells, at, &heading.title, None);
        }
        let by_hand = heading.assessed_by_hand;
        let status = self.given_status(cells, &heading.title, heading.scale, by_hand);
        if status.is_none() && !cells.of(Column::Status).is_empty() {
            return;
        }
        let published = self.status(cells, Column::Published, heading.scale, Effect::Cell);
        let report = HeadingReport {
            status,
            published,
            comment: (!cells.comment().is_empty()).then(|| cells.comment().to_owned()),
            place: cells.place.place(),
        };
        self.rows.headings.push(Report {
            place: cells.place,
            of: id,
            period,
            said: report,
            compare_only,
        });
    }
}
