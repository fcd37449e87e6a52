//! What a row is about: which items or heading, when, and of which slice.

use super::names::Named;
use super::{About, Cells, Reader};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::Column;
use crate::language::{KindWord, fold, nearest};
use crate::outcomes::cell::{PeriodCell, is_beyond, is_total, yes};
use crate::outcomes::slices::SliceId;
use crate::plan::{HeadingId, ItemId, Kind, Plan, SliceOf};
use crate::quantity::Period;

/// What a row is about.
pub enum Subject {
    /// These items.
    Items(Vec<ItemId>),
    /// This heading.
    Heading(HeadingId),
}

impl Reader<'_> {
    /// What a row is about; `None` where that is refused.
    pub fn subject(&mut self, cells: &Cells<'_>) -> Option<Subject> {
        let columns = cells.columns;
        if !self.is_whole(cells) {
            return None;
        }
        let heading = columns.place(Column::Heading).map(|at| (at, None));
        let items = columns.items.iter().map(|(at, kind)| (*at, Some(*kind)));
        let mut filled = items.chain(heading).filter(|(at, _)| !cells.get(*at).is_empty());
        let Some((at, kind)) = filled.next() else {
            let column = columns.items.first().map(|(at, _)| *at);
            let column = column.or_else(|| columns.place(Column::Heading));
            self.refuse(cells, None, column, Code::NoName, || RowFault::NoName);
            return None;
        };
        if let Some((other, _)) = filled.next() {
            let (first, second) = (cells.get(at).to_owned(), cells.get(other).to_owned());
            let fault = || RowFault::TwoNames { first, second };
            self.refuse(cells, None, Some(other), Code::AmbiguousItem, fault);
            return None;
        }
        match kind {
            Some(kind) => self.named_items(cells, at, kind).map(Subject::Items),
            None => self.named_heading(cells, at).map(Subject::Heading),
        }
    }

    /// Whether a row has the cells it takes: not one that no header is above, and all up to period and outcome.
    fn is_whole(&mut self, cells: &Cells<'_>) -> bool {
        let columns = cells.columns;
        let (found, expected) = (cells.record.len(), columns.headers.len());
        let beyond = (expected..found).any(|at| !cells.get(at).is_empty());
        if beyond {
            let joined = joined_number(cells);
            let fault = || RowFault::TooManyCells { found, expected, joined };
            self.refuse(cells, None, None, Code::RaggedRow, fault);
            return false;
        }
        let reaches = |column| columns.place(column).is_some_and(|at| at < found);
        let outcome = [Column::Value, Column::Status, Column::State, Column::Forecast];
        let outcome =
            outcome.into_iter().chain([Column::Progress, Column::Count, Column::Deadline]);
        let quotient = reaches(Column::Numerator) && reaches(Column::Denominator);
        let other = [Column::Published, Column::Start].into_iter().any(reaches);
        let enough = found >= expected
            || reaches(Column::Period) && (quotient || other || outcome.into_iter().any(reaches));
        if !enough {
            let other = divided_otherwise(cells);
            let fault = || RowFault::TooFewCells { found, expected, other };
            self.refuse(cells, None, None, Code::RaggedRow, fault);
        }
        enough
    }

    fn named_items(&mut self, cells: &Cells<'_>, at: usize, kind: KindWord) -> Option<Vec<ItemId>> {
        let cell = cells.get(at);
        let met = self.met.entry(kind).or_default();
        let named = match met.get(cell) {
            Some(named) => named.clone(),
            None => met.entry(cell.to_owned()).or_insert(self.names.item(cell, kind)).clone(),
        };
        match named {
            Named::Those(items) => self.of_kind(cells, at, kind, items),
            Named::Ambiguous(ids) => {
                let several = ids.iter().filter_map(|id| self.plan.item(*id));
                let told = several.map(|own| own.name.clone()).collect();
                let found = cell.to_owned();
                let fault = || RowFault::AmbiguousItem { found, items: told };
                self.refuse(cells, None, Some(at), Code::AmbiguousItem, fault);
                None
            }
            Named::Nothing => {
                let (index, plan) = (&self.names, self.plan);
                let revises = plan.revises.as_ref();
                let fault = || RowFault::UnknownItem {
                    found: cell.to_owned(),
                    nearest: index.nearest_item(cell),
                    revises: revises.map(|plan| plan.value.clone()),
                    ids: numbers(plan, cell, kind),
                };
                let found = found_at(cells, at, Code::UnknownItem);
                self.faults.push(&found, fault);
                None
            }
        }
    }

    /// Items that are of the kind the column is for; one of the other kind is refused.
    fn of_kind(
        &mut self,
        cells: &Cells<'_>,
        at: usize,
        column: KindWord,
        items: Vec<ItemId>,
    ) -> Option<Vec<ItemId>> {
        let first = items.first().and_then(|id| self.plan.item(*id))?;
        if first.word.is_assignment() == column.is_assignment() {
            return Some(items);
        }
        let (found, kind) = (first.name.clone(), first.word);
        let header = cells.columns.header(at).to_owned();
        let fault = || RowFault::WrongKind { found, kind, header };
        self.refuse(cells, None, Some(at), Code::WrongColumn, fault);
        None
    }

    /// The heading that a cell names; `None` where that is refused.
    pub fn named_heading(&mut self, cells: &Cells<'_>, at: usize) -> Option<HeadingId> {
        let cell = cells.get(at);
        match self.names.heading(cell) {
            Named::Those(headings) => headings.first().copied(),
            Named::Ambiguous(headings) => {
                let path = |id: &HeadingId| {
                    let path = self.plan.path(Some(*id)).into_iter();
                    let titles =
                        path.filter_map(|id| self.plan.heading(id)).map(|own| own.title.clone());
                    titles.collect::<Vec<_>>().join(" > ")
                };
                let (found, paths) = (cell.to_owned(), headings.iter().map(path).collect());
                let fault = || RowFault::AmbiguousHeading { found, paths };
                self.refuse(cells, None, Some(at), Code::AmbiguousItem, fault);
                None
            }
            Named::Nothing => {
                let names = &self.names;
                let fault = || RowFault::UnknownHeading {
                    found: cell.to_owned(),
                    nearest: names.nearest_heading(cell),
                };
                let found = found_at(cells, at, Code::UnknownItem);
                self.faults.push(&found, fault);
                None
            }
        }
    }

    /// Reads what remains of rows of items.
    pub fn items(&mut self, cells: &Cells<'_>, items: &[ItemId]) {
        for id in items {
            let Some(item) = self.plan.item(*id).filter(|item| item.struck.is_none()) else {
                continue;
            };
            match &item.kind {
                Kind::Indicator(indicator) => {
                    if self.is_of_a_step(cells, &item.name, Some(item.word)) {
                        return;
                    }
                    let Some(slice) = self.slice(cells) else { return };
                    let about = |period| About { item: *id, slice, period };
                    let Some(period) = self.period(cells, Some(&about)) else { continue };
                    let about = about(period);
                    let Some(compare) = self.compare_only(cells, Some(about)) else { continue };
                    self.indicator(cells, item, indicator, about, compare);
                }
                Kind::Assignment(_) => {
                    let Some(period) = self.period(cells, None) else { continue };
                    let Some(compare) = self.compare_only(cells, None) else { continue };
                    self.assignment(cells, *id, item, period, compare);
                }
            }
        }
    }

    /// Whether a row names a step of what has none: it is about something else than it says, and is not used.
    pub fn is_of_a_step(&mut self, cells: &Cells<'_>, name: &str, kind: Option<KindWord>) -> bool {
        let step = cells.columns.place(Column::Step).filter(|at| !cells.get(*at).is_empty());
        let Some(at) = step else { return false };
        let (header, item) = (cells.columns.header(at).to_owned(), name.to_owned());
        let fault = || RowFault::WrongColumn { header, item, kind };
        self.refuse(cells, None, Some(at), Code::WrongColumn, fault);
        true
    }

    /// The period of a row. Where it is none, the observation it most likely is of is known to be left out.
    pub fn period(
        &mut self,
        cells: &Cells<'_>,
        about: Option<&dyn Fn(Period) -> About>,
    ) -> Option<Period> {
        let at = cells.columns.place(Column::Period)?;
        let cell = cells.get(at);
        if cell.is_empty() {
            self.refuse(cells, None, Some(at), Code::UnknownPeriod, || RowFault::NoPeriod);
            return None;
        }
        let (likely, follow_up) = match self.periods.read(cell) {
            PeriodCell::Period(period) => return Some(*period),
            PeriodCell::Unknown { likely, follow_up } => (*likely, follow_up.clone()),
        };
        let named =
            likely.and_then(|likely| super::super::occasion::occasion(self.plan, likely).name);
        let about = about.zip(likely).map(|(about, likely)| about(likely));
        let found = cell.to_owned();
        let follow_up = follow_up.or(named);
        let beyond = is_beyond(cell);
        let fault = || RowFault::UnknownPeriod { found, likely, follow_up, beyond };
        self.refuse(cells, about, Some(at), Code::UnknownPeriod, fault);
        None
    }

    /// Whether a row is for comparison only; `None` where the cell says neither yes nor no.
    pub fn compare_only(&mut self, cells: &Cells<'_>, about: Option<About>) -> Option<bool> {
        let Some(at) = cells.columns.place(Column::CompareOnly) else { return Some(false) };
        let cell = cells.get(at);
        let said = yes(cell);
        if said.is_none() {
            let (of, found) = (cells.columns.header(at).to_owned(), cell.to_owned());
            let fault = || RowFault::NotYesOrNo { of, found };
            self.refuse(cells, about, Some(at), Code::NotYesOrNo, fault);
        }
        said
    }

    /// The slice of a row; `None` where a cell is no value of its breakdown.
    fn slice(&mut self, cells: &Cells<'_>) -> Option<SliceId> {
        if self.met_in != Some(cells.place.sheet) {
            self.met_slices.clear();
            self.met_in = Some(cells.place.sheet);
        }
        self.buffer.clear();
        self.buffer.push_str(cells.of(Column::Org));
        for at in &cells.columns.breakdowns {
            self.buffer.push('\u{1f}');
            self.buffer.push_str(at.map_or("", |at| cells.get(at)));
        }
        let met = if let Some(met) = self.met_slices.get(self.buffer.as_str()) {
            *met
        } else {
            let key = self.buffer.clone();
            let read = self.read_slice(cells);
            *self.met_slices.entry(key).or_insert(read)
        };
        let (breakdown, at) = match met {
            Ok(slice) => return Some(slice),
            Err(None) => {
                self.unknown_org(cells);
                return None;
            }
            Err(Some(place)) => place,
        };
        let own = self.plan.breakdowns.get(breakdown);
        let found = cells.get(at);
        let fault = || {
            let values = own.map(|own| own.values.as_slice()).unwrap_or_default();
            let names = values.iter().map(|value| value.name.as_str());
            let titles = values.iter().filter_map(|value| value.title.as_deref());
            RowFault::UnknownValue {
                breakdown: own.map(|own| own.name.clone()).unwrap_or_default(),
                found: found.to_owned(),
                nearest: nearest(found, names.clone().chain(titles)).map(ToOwned::to_owned),
                values: names.map(ToOwned::to_owned).collect(),
            }
        };
        self.refuse(cells, None, Some(at), Code::UnknownValue, fault);
        None
    }

    /// `Err` where a cell is no value of its breakdown, with the breakdown and the column, or where the unit is none.
    fn read_slice(&mut self, cells: &Cells<'_>) -> Result<SliceId, Option<(usize, usize)>> {
        let org = self.unit_of(cells).map_err(|()| None)?;
        let mut values = vec![None; self.plan.breakdowns.len()];
        let columns = cells.columns.breakdowns.iter().enumerate();
        for ((breakdown, at), place) in columns.zip(&mut values) {
            let (Some(at), Some(own)) = (at, self.plan.breakdowns.get(breakdown)) else { continue };
            let folded = fold(cells.get(*at));
            let found = own.values.iter().position(|value| {
                fold(&value.name) == folded
                    || value.title.as_deref().is_some_and(|title| fold(title) == folded)
            });
            match found {
                Some(found) => *place = u32::try_from(found).ok(),
                None if is_total(&folded) => {}
                None => return Err(Some((breakdown, *at))),
            }
        }
        Ok(self.slices.id(SliceOf { org, values }))
    }
}

fn found_at<'r>(cells: &Cells<'r>, at: usize, code: Code) -> super::Found<'r> {
    super::Found {
        code,
        place: super::Place { sheet: cells.place.sheet, at: cells.place.at, column: Some(at) },
        written: cells.get(at),
        effect: Effect::Row,
        comment: cells.comment(),
        about: None,
    }
}

/// Where a number is written that no item of the kind has: those they have.
fn numbers(plan: &Plan, cell: &str, kind: KindWord) -> Vec<String> {
    if !cell.starts_with(|first: char| first.is_ascii_digit()) {
        return Vec::new();
    }
    let of_kind =
        plan.items.iter().filter(|item| item.word.is_assignment() == kind.is_assignment());
    of_kind.filter_map(|item| item.id.clone()).take(12).collect()
}

/// The mark that divides a row of one cell as the header is divided by another.
fn divided_otherwise(cells: &Cells<'_>) -> Option<char> {
    let only = cells.record.get(0).filter(|_| cells.record.len() == 1)?;
    let marks = [';', ',', '\t'].into_iter();
    let mut fitting = marks.filter(|mark| {
        only.matches(*mark).count().saturating_add(1) >= cells.columns.headers.len()
    });
    fitting.next()
}

/// Two cells that are one number divided at its comma, as it would be written in quotes: `17,3`.
fn joined_number(cells: &Cells<'_>) -> Option<String> {
    let digits = |cell: &str| {
        let cell = cell.trim_start_matches(['-', '\u{2212}', '+']);
        !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    let value = cells.columns.place(Column::Value)?;
    let next = value.saturating_add(1);
    let (whole, part) = (cells.get(value), cells.get(next));
    let part_digits = part.trim_end_matches(|last: char| !last.is_ascii_digit());
    (digits(whole) && digits(part_digits)).then(|| format!("{whole},{part}"))
}
