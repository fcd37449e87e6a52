//! Counts published elsewhere: a row says of a heading, a kind and a status how many there are.

use super::{Cells, Reader, Report};
use crate::diagnostic::Code;
use crate::language::say::data::{NotNumber, RowFault};
use crate::language::table::{self, Column, Keyword, Word};
use crate::language::{KindWord, fold};
use crate::outcomes::cell::{Figure, is_total, read_figure, status_names};
use crate::outcomes::{PublishedCount, PublishedKind, PublishedStatus};
use crate::plan::{Plan, ScaleId, Status};
use crate::quantity::Number;
use crate::source::Span;

impl Reader<'_> {
    /// Whether a row is a published count: its cell for that is filled.
    pub fn is_count(cells: &Cells<'_>) -> bool {
        cells.columns.place(Column::Count).is_some_and(|at| !cells.get(at).is_empty())
    }

    /// Reads a published count. An empty cell for heading, kind or status stands for all of them.
    pub fn published_count(&mut self, cells: &Cells<'_>) {
        let items = cells.columns.items.iter();
        let named = items.map(|(at, _)| *at).find(|at| !cells.get(*at).is_empty());
        if let Some(at) = named {
            let (first, second) = (cells.get(at).to_owned(), cells.of(Column::Count).to_owned());
            let fault = || RowFault::CountOfItem { item: first, count: second };
            self.refuse(cells, None, Some(at), Code::WrongColumn, fault);
            return;
        }
        let heading = match cells.columns.place(Column::Heading) {
            Some(at) if !is_all(cells.get(at)) => match self.named_heading(cells, at) {
                Some(heading) => Some(heading),
                None => return,
            },
            _ => None,
        };
        let Some(kind) = self.published_kind(cells) else { return };
        let Some(status) = self.published_status(cells, kind) else { return };
        let Some(count) = self.how_many(cells) else { return };
        let period = match cells.columns.place(Column::Period) {
            Some(_) => match self.period(cells, None) {
                Some(period) => Some(period),
                None => return,
            },
            None => None,
        };
        let written = [Column::Heading, Column::Kind, Column::Status].map(|of| cells.of(of));
        let written = written.into_iter().filter(|cell| !cell.is_empty());
        let at = cells.place.at;
        self.rows.counts.push(Report {
            place: cells.place,
            of: (),
            period: period.unwrap_or_else(|| crate::quantity::Period::year(self.plan.year)),
            said: PublishedCount {
                heading,
                kind,
                status,
                count,
                period,
                written: written.map(ToOwned::to_owned).collect(),
                place: cells.place.place(),
                span: Span { file: cells.place.file, start: at.start, end: at.end },
            },
            compare_only: true,
        });
    }

    /// A kind word of the plan, a word for one of its levels, or nothing for all that is counted.
    fn published_kind(&mut self, cells: &Cells<'_>) -> Option<PublishedKind> {
        let at = cells.columns.place(Column::Kind)?;
        let cell = cells.get(at);
        if is_all(cell) {
            return Some(PublishedKind::All);
        }
        let folded = fold(cell);
        let kind = |word| if let Word::Kind(kind) = word { Some(kind) } else { None };
        let counted = |kind: &KindWord| self.plan.counted_kinds().any(|own| own == *kind);
        if let Some(kind) = table::find(&folded, kind).filter(counted) {
            return Some(PublishedKind::Kind(kind));
        }
        if let Some(level) = self.plan.level_of(cell) {
            return Some(PublishedKind::Level(level));
        }
        let kinds = self.plan.counted_kinds();
        let kinds = kinds.filter_map(|kind| self.plan.kinds.get(&kind).cloned()).collect();
        let found = cell.to_owned();
        let fault = || RowFault::UnknownKind { found, kinds };
        self.refuse(cells, None, Some(at), Code::UnknownItem, fault);
        None
    }

    /// A status of the kind's scale, declared or built in, or nothing for every status.
    fn published_status(
        &mut self,
        cells: &Cells<'_>,
        kind: PublishedKind,
    ) -> Option<PublishedStatus> {
        let Some(at) = cells.columns.place(Column::Status) else {
            return Some(PublishedStatus::All);
        };
        let cell = cells.get(at);
        if is_all(cell) {
            return Some(PublishedStatus::All);
        }
        if table::meanings(&fold(cell)).contains(&Word::Keyword(Keyword::NotAssessed)) {
            return Some(PublishedStatus::NotAssessed);
        }
        let scales = scales(self.plan, kind);
        let statuses = &self.statuses;
        let of = |scale: &ScaleId| Some((*scale, statuses.find(*scale, cell)?));
        let these: Vec<(ScaleId, Status)> = scales.iter().filter_map(of).collect();
        if !these.is_empty() {
            return Some(PublishedStatus::These(these));
        }
        let first = scales.first().copied().unwrap_or(ScaleId(0));
        let nearest = statuses.nearest(first, cell);
        let language = self.plan.language.unwrap_or_default();
        let own = self.plan.scale(first).map(|own| status_names(own, language));
        let (found, statuses) = (cell.to_owned(), own.unwrap_or_default());
        let fault = || RowFault::UnknownStatus { found, nearest, statuses };
        self.refuse(cells, None, Some(at), Code::UnknownCellStatus, fault);
        None
    }

    fn how_many(&mut self, cells: &Cells<'_>) -> Option<u32> {
        let at = cells.columns.place(Column::Count)?;
        let cell = cells.get(at);
        let whole = match read_figure(cell, cells.columns.mark(at)) {
            Figure::Number { number, .. } => Some(number),
            _ => None,
        };
        let whole = whole.filter(|number: &Number| number.is_integer());
        let count = whole.and_then(|number| u32::try_from(number.numerator()).ok());
        if count.is_none() {
            let found = cell.to_owned();
            let fault = || RowFault::UnreadableNumber { found, why: NotNumber::NotACount };
            self.refuse(cells, None, Some(at), Code::NoNumber, fault);
        }
        count
    }
}

/// Whether a cell stands for all there is: empty, or `totalt`.
fn is_all(cell: &str) -> bool {
    is_total(&fold(cell))
}

/// The scales that the statuses of a kind are of.
fn scales(plan: &Plan, kind: PublishedKind) -> Vec<ScaleId> {
    match kind {
        PublishedKind::Level(_) => vec![ScaleId(0)],
        PublishedKind::Kind(kind) => vec![plan.scale_id_of(kind)],
        PublishedKind::All => {
            let mut scales: Vec<ScaleId> = Vec::new();
            for kind in plan.counted_kinds() {
                let scale = plan.scale_id_of(kind);
                if !scales.contains(&scale) {
                    scales.push(scale);
                }
            }
            scales
        }
    }
}
