//! What a row reports of an assignment.

use super::{Cells, Reader, Report};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::{self, Column, Word};
use crate::language::{Forecast, State, fold, nearest};
use crate::outcomes::AssignmentReport;
use crate::outcomes::cell::{likely, missing};
use crate::plan::{Assignment, Item, ItemId, Kind, Rules};
use crate::quantity::{Date, Number, Part, Period};

/// Columns that say something of indicators only.
const OF_INDICATORS: [Column; 4] =
    [Column::Value, Column::Unit, Column::Numerator, Column::Denominator];

impl Reader<'_> {
    /// Reads what a row reports of an assignment.
    pub fn assignment(
        &mut self,
        cells: &Cells<'_>,
        id: ItemId,
        item: &Item,
        period: Period,
        compare_only: bool,
    ) {
        self.not_for(cells, &OF_INDICATORS, &item.name, Some(item.word));
        if let Some(at) = cells.broken_down() {
            let (header, name) = (cells.columns.header(at).to_owned(), item.name.clone());
            let kind = Some(item.word);
            let fault = || RowFault::WrongColumn { header, item: name, kind };
            self.refuse(cells, None, Some(at), Code::WrongColumn, fault);
            return;
        }
        let by_hand = matches!(item.rules, Rules::ByHand);
        let report = AssignmentReport {
            state: self.state(cells, item),
            forecast: self.forecast(cells),
            progress: self.progress(cells),
            start: self.date(cells, Column::Start),
            deadline: self.deadline(cells, item),
            status: self.given_status(cells, &item.name, item.scale, by_hand),
            published: self.status(cells, Column::Published, item.scale),
            comment: (!cells.comment().is_empty()).then(|| cells.comment().to_owned()),
            place: cells.place.place(),
        };
        let of = (id, self.unit_of(cells));
        self.rows.assignments.push(Report {
            place: cells.place,
            of,
            period,
            said: report,
            compare_only,
        });
    }

    fn state(&mut self, cells: &Cells<'_>, item: &Item) -> Option<State> {
        let at = cells.columns.place(Column::State)?;
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return None;
        }
        let of = |word| if let Word::State(state) = word { Some(state) } else { None };
        let state = table::find(&fold(cell), of);
        if state.is_none() {
            let is_status = self.statuses.find(item.scale, cell).is_some();
            let nearest = nearest_word(cell, |word| of(word).is_some());
            let found = cell.to_owned();
            let fault = || RowFault::UnknownState { found, nearest, is_status };
            self.fault(cells, None, Some(at), Code::UnknownState, Effect::Cell, fault);
        }
        state
    }

    fn forecast(&mut self, cells: &Cells<'_>) -> Option<Forecast> {
        let at = cells.columns.place(Column::Forecast)?;
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return None;
        }
        let of = |word| if let Word::Forecast(forecast) = word { Some(forecast) } else { None };
        let forecast = table::find(&fold(cell), of);
        if forecast.is_none() {
            let nearest = nearest_word(cell, |word| of(word).is_some());
            let found = cell.to_owned();
            let fault = || RowFault::UnknownForecast { found, nearest };
            self.fault(cells, None, Some(at), Code::UnknownState, Effect::Cell, fault);
        }
        forecast
    }

    fn progress(&mut self, cells: &Cells<'_>) -> Option<Number> {
        let at = cells.columns.place(Column::Progress)?;
        let progress = self.percent(cells, at)?;
        if progress.is_negative() || progress > Number::HUNDRED {
            let found = cells.get(at).to_owned();
            let fault = || RowFault::ProgressOutside { found };
            self.fault(cells, None, Some(at), Code::UnlikelyValue, Effect::Nothing, fault);
        }
        Some(progress)
    }

    fn date(&mut self, cells: &Cells<'_>, column: Column) -> Option<Date> {
        let at = cells.columns.place(column)?;
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return None;
        }
        let date = Date::parse(cell);
        if date.is_none() {
            let day = likely(cell).filter(|period| matches!(period.part, Part::Day(..)));
            let (found, likely) = (cell.to_owned(), day.map(Period::first));
            let fault = || RowFault::UnreadableDate { found, likely };
            self.fault(cells, None, Some(at), Code::NoDate, Effect::Cell, fault);
        }
        date
    }

    /// The deadline in the data, with a warning where the plan says another.
    fn deadline(&mut self, cells: &Cells<'_>, item: &Item) -> Option<Date> {
        let data = self.date(cells, Column::Deadline)?;
        let Kind::Assignment(Assignment { deadline: Some(plan) }) = &item.kind else {
            return Some(data);
        };
        if *plan != data {
            let (name, plan) = (item.name.clone(), *plan);
            let fault = || RowFault::DeadlineDiffers { item: name, plan, data };
            let at = cells.columns.place(Column::Deadline);
            self.fault(cells, None, at, Code::DeadlineDiffers, Effect::Nothing, fault);
        }
        Some(data)
    }
}

/// The nearest of the table's words of a sort.
fn nearest_word(cell: &str, wanted: impl Fn(Word) -> bool) -> Option<String> {
    let words = table::entries().filter(|entry| wanted(entry.word));
    nearest(cell, words.flat_map(table::Entry::all_forms)).map(ToOwned::to_owned)
}
