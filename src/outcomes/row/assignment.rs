//! What a row reports of an assignment.

use super::{AssignmentOf, Cells, Reader, Report};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::{self, Column, Word};
use crate::language::{Forecast, State, fold, nearest};
use crate::outcomes::cell::{likely, missing};
use crate::outcomes::{AssignmentReport, RowPlace};
use crate::plan::{Assignment, Item, ItemId, Kind, Rules};
use crate::quantity::{Date, Part, Period};

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
        let Ok(unit) = self.unit_of(cells) else {
            self.unknown_org(cells);
            return;
        };
        let Ok(step) = self.step(cells, item) else { return };
        let Ok(report) = self.read_report(cells, item, step.is_some()) else { return };
        let says_nothing = report
            == AssignmentReport { comment: report.comment.clone(), ..nothing(cells.place.place()) };
        let misplaced = OF_INDICATORS.iter().any(|column| missing(cells.of(*column)).is_none());
        if says_nothing && misplaced {
            return;
        }
        let of = AssignmentOf { item: id, org: unit, step };
        let place = cells.place;
        self.rows.assignments.push(Report { place, of, period, said: report, compare_only });
    }

    /// Everything a row reports; `Err` where a cell cannot be read. A report without it could be judged better than it
    /// is, so none of the row is used.
    fn read_report(
        &mut self,
        cells: &Cells<'_>,
        item: &Item,
        step: bool,
    ) -> Result<AssignmentReport, ()> {
        // A step has no rules: the status it has is the one it is given.
        let by_hand = step || matches!(item.rules, Rules::ByHand);
        // All of them are read before any is given up, so that each fault is told.
        let state = self.state(cells, item);
        let forecast = self.forecast(cells);
        let at = cells.columns.place(Column::Progress);
        let progress = at.map_or(Ok(None), |at| self.percent(cells, at));
        let start = self.date(cells, Column::Start);
        let deadline =
            if step { self.date(cells, Column::Deadline) } else { self.deadline(cells, item) };
        let status = self.given_status(cells, &item.name, item.scale, by_hand);
        let unread = by_hand && status.is_none() && !cells.of(Column::Status).is_empty();
        let published = self.status(cells, Column::Published, item.scale, Effect::Cell);
        let comment = (!cells.comment().is_empty()).then(|| cells.comment().to_owned());
        let (state, forecast, progress) = (state?, forecast?, progress?);
        let (start, deadline, place) = (start?, deadline?, cells.place.place());
        if unread {
            return Err(());
        }
        Ok(AssignmentReport {
            state,
            forecast,
            progress,
            start,
            deadline,
            status,
            published,
            comment,
            place,
        })
    }

    /// The step that a row is about, if any; `Err` for one the assignment does not have.
    fn step(&mut self, cells: &Cells<'_>, item: &Item) -> Result<Option<u32>, ()> {
        let Some(at) = cells.columns.place(Column::Step) else { return Ok(None) };
        let cell = cells.get(at);
        if cell.is_empty() {
            return Ok(None);
        }
        let steps = match &item.kind {
            Kind::Assignment(assignment) => assignment.steps.as_slice(),
            Kind::Indicator(_) => &[],
        };
        let folded = fold(cell);
        let by_name = steps.iter().position(|step| fold(&step.name) == folded);
        let by_title = || steps.iter().position(|step| fold(&step.title) == folded);
        if let Some(step) = by_name.or_else(by_title) {
            return Ok(u32::try_from(step).ok());
        }
        let (found, name) = (cell.to_owned(), item.name.clone());
        let fault = || {
            let names = || steps.iter().map(|step| step.name.as_str());
            let ways = names().chain(steps.iter().map(|step| step.title.as_str()));
            let nearest = nearest(&found, ways).map(ToOwned::to_owned);
            let steps = names().map(ToOwned::to_owned).collect();
            RowFault::UnknownStep { found: found.clone(), item: name, nearest, steps }
        };
        self.refuse(cells, None, Some(at), Code::UnknownItem, fault);
        Err(())
    }

    fn state(&mut self, cells: &Cells<'_>, item: &Item) -> Result<Option<State>, ()> {
        let Some(at) = cells.columns.place(Column::State) else { return Ok(None) };
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return Ok(None);
        }
        let of = |word| if let Word::State(state) = word { Some(state) } else { None };
        if let Some(state) = table::find(&fold(cell), of) {
            return Ok(Some(state));
        }
        let is_status = self.statuses.find(item.scale, cell).is_some();
        let nearest = nearest_word(cell, |word| of(word).is_some());
        let found = cell.to_owned();
        let fault = || RowFault::UnknownState { found, nearest, is_status };
        self.fault(cells, None, Some(at), Code::UnknownState, Effect::Row, fault);
        Err(())
    }

    fn forecast(&mut self, cells: &Cells<'_>) -> Result<Option<Forecast>, ()> {
        let Some(at) = cells.columns.place(Column::Forecast) else { return Ok(None) };
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return Ok(None);
        }
        let of = |word| if let Word::Forecast(forecast) = word { Some(forecast) } else { None };
        if let Some(forecast) = table::find(&fold(cell), of) {
            return Ok(Some(forecast));
        }
        let nearest = nearest_word(cell, |word| of(word).is_some());
        let found = cell.to_owned();
        let fault = || RowFault::UnknownForecast { found, nearest };
        self.fault(cells, None, Some(at), Code::UnknownState, Effect::Row, fault);
        Err(())
    }

    fn date(&mut self, cells: &Cells<'_>, column: Column) -> Result<Option<Date>, ()> {
        let Some(at) = cells.columns.place(column) else { return Ok(None) };
        let cell = cells.get(at);
        if missing(cell).is_some() {
            return Ok(None);
        }
        if let Some(date) = Date::parse(cell) {
            return Ok(Some(date));
        }
        let day = likely(cell).filter(|period| matches!(period.part, Part::Day(..)));
        let (found, likely) = (cell.to_owned(), day.map(Period::first));
        let fault = || RowFault::UnreadableDate { found, likely };
        self.fault(cells, None, Some(at), Code::NoDate, Effect::Row, fault);
        Err(())
    }

    /// The deadline in the data, with a warning where the plan says another.
    fn deadline(&mut self, cells: &Cells<'_>, item: &Item) -> Result<Option<Date>, ()> {
        let data = self.date(cells, Column::Deadline)?;
        let Kind::Assignment(Assignment { deadline: Some(plan), .. }) = &item.kind else {
            return Ok(data);
        };
        if let Some(data) = data.filter(|data| data != plan) {
            let (name, plan) = (item.name.clone(), *plan);
            let fault = || RowFault::DeadlineDiffers { item: name, plan, data };
            let at = cells.columns.place(Column::Deadline);
            self.fault(cells, None, at, Code::DeadlineDiffers, Effect::Nothing, fault);
        }
        Ok(data)
    }
}

/// A report that says nothing.
fn nothing(place: RowPlace) -> AssignmentReport {
    AssignmentReport {
        state: None,
        forecast: None,
        progress: None,
        start: None,
        deadline: None,
        status: None,
        published: None,
        comment: None,
        place,
    }
}

/// The nearest of the table's words of a sort.
fn nearest_word(cell: &str, wanted: impl Fn(Word) -> bool) -> Option<String> {
    let words = table::entries().filter(|entry| wanted(entry.word));
    nearest(cell, words.flat_map(table::Entry::all_forms)).map(ToOwned::to_owned)
}
