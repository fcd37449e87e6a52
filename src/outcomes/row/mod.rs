//! Rows understood one by one: what each is about, and what it reports.

mod amount;
mod assignment;
mod count;
mod heading;
mod indicator;
mod names;
mod org;
mod status;
mod subject;

pub use indicator::{factor, told_figure};

use csv::StringRecord;
use indexmap::IndexMap;

use super::cell::{Periods, Statuses, Units, is_total};
use super::fault::{About, Faults, Found, Place};
use super::mask::has_limits;
use super::sheet::Columns;
use super::slices::{SliceId, Slices};
use super::text::At;
use super::{AssignmentReport, HeadingReport, Missing, Observed, PublishedCount, RowPlace};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::Column;
use crate::language::{KindWord, fold};
use crate::plan::{HeadingId, ItemId, Plan, Status};
use crate::quantity::{Number, Period};
use crate::source::FileId;
use names::{Named, Names};

/// Where a row stands: which file, and where in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowAt {
    /// Which of the sheets.
    pub sheet: usize,
    /// Its file.
    pub file: FileId,
    /// Where in it.
    pub at: At,
}

impl RowAt {
    /// As results tell it.
    pub fn place(self) -> RowPlace {
        RowPlace { file: self.file, row: self.at.line }
    }
}

/// A row of an indicator, for one item.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Where it stands.
    pub place: RowAt,
    /// The item.
    pub item: ItemId,
    /// The slice.
    pub slice: SliceId,
    /// The label.
    pub period: Period,
    /// The outcome: numerator / denominator where both are given.
    pub value: Observed,
    /// The numerator.
    pub numerator: Option<Number>,
    /// The denominator.
    pub denominator: Option<Number>,
    /// The forecast figure.
    pub forecast: Option<Number>,
    /// Half a step of the last decimal the value was written with; 0 for a quotient.
    pub precision: Number,
    /// The decimals it was written with, in the item's unit.
    pub decimals: u32,
    /// Whether the value is written without a unit.
    pub bare: bool,
    /// A status given by hand.
    pub status: Option<Status>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// Its comment, in [`Rows::comments`].
    pub comment: Option<u32>,
    /// Whether the item counts things.
    pub counts: bool,
    /// What its unknown columns hold, in [`Rows::unknown`].
    pub unknown: u32,
    /// Held against the other rows, never used.
    pub compare_only: bool,
}

impl Row {
    /// Whether it has a numerator and a denominator, so that its value is their quotient.
    pub fn is_quotient(&self) -> bool {
        self.numerator.is_some() && self.denominator.is_some()
    }

    /// Whether it could not be used.
    pub fn is_refused(&self) -> bool {
        matches!(self.value, Observed::Missing(Missing::Refused(_)))
    }
}

/// A report of an assignment or a heading.
#[derive(Debug, Clone)]
pub struct Report<K, R> {
    /// Where it stands.
    pub place: RowAt,
    /// Of what.
    pub of: K,
    /// The label.
    pub period: Period,
    /// What is reported.
    pub said: R,
    /// Held against the other rows, never used.
    pub compare_only: bool,
}

/// An assignment or one of its steps, as a whole or as a unit reports it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AssignmentOf {
    /// The assignment.
    pub item: ItemId,
    /// The unit; `None` is the whole.
    pub org: Option<String>,
    /// Which of its steps; `None` is the assignment itself.
    pub step: Option<u32>,
}

/// Everything that rows said.
#[derive(Debug, Default)]
pub struct Rows {
    /// Rows of indicators.
    pub indicators: Vec<Row>,
    /// Rows of assignments.
    pub assignments: Vec<Report<AssignmentOf, AssignmentReport>>,
    /// Rows of headings.
    pub headings: Vec<Report<HeadingId, HeadingReport>>,
    /// Counts published elsewhere.
    pub counts: Vec<Report<(), PublishedCount>>,
    /// Comments, one after the other.
    pub comments: Vec<String>,
    /// What unknown columns hold, each combination once.
    pub unknown: IndexMap<String, ()>,
}

/// One row's cells.
#[derive(Clone, Copy)]
pub struct Cells<'r> {
    /// The cells.
    pub record: &'r StringRecord,
    /// The columns of its file.
    pub columns: &'r Columns,
    /// Where it stands.
    pub place: RowAt,
}

impl<'r> Cells<'r> {
    /// A cell, without space around it.
    fn get(&self, at: usize) -> &'r str {
        self.record.get(at).unwrap_or("").trim()
    }

    /// The cell of a column; empty where the file has no such column.
    fn of(&self, column: Column) -> &'r str {
        self.columns.place(column).map_or("", |at| self.get(at))
    }

    /// A column of a breakdown that names a value, for what has no slices.
    fn broken_down(&self) -> Option<usize> {
        let mut columns = self.columns.breakdowns.iter().flatten().copied();
        columns.find(|at| !is_total(&fold(self.get(*at))))
    }

    fn comment(&self) -> &'r str {
        self.of(Column::Comment)
    }
}

/// Reads rows, remembering every word it met.
pub struct Reader<'p> {
    /// The plan.
    pub plan: &'p Plan,
    names: Names,
    /// Units, shared with the survey of columns.
    pub units: Units,
    periods: Periods,
    statuses: Statuses,
    /// Slices.
    pub slices: Slices,
    /// What is wrong.
    pub faults: Faults,
    /// What rows said.
    pub rows: Rows,
    met: IndexMap<KindWord, IndexMap<String, Named<ItemId>>>,
    met_slices: IndexMap<String, Result<SliceId, Option<(usize, usize)>>>,
    /// The file that `met_slices` is of: its columns stand in the order of that file.
    met_in: Option<usize>,
    buffer: String,
}

impl<'p> Reader<'p> {
    /// For a plan.
    pub fn new(plan: &'p Plan) -> Self {
        Self {
            plan,
            names: Names::of(plan),
            units: Units::of(plan),
            periods: Periods::of(plan),
            statuses: Statuses::of(plan),
            slices: Slices::of(plan),
            faults: Faults::new(has_limits(plan)),
            rows: Rows::default(),
            met: IndexMap::new(),
            met_slices: IndexMap::new(),
            met_in: None,
            buffer: String::new(),
        }
    }

    /// Reads a row.
    pub fn row(&mut self, cells: Cells<'_>) {
        if Self::is_count(&cells) {
            self.published_count(&cells);
        } else if let Some(subject) = self.subject(&cells) {
            match subject {
                subject::Subject::Items(items) => self.items(&cells, &items),
                subject::Subject::Heading(heading) => self.heading(&cells, heading),
            }
        }
    }

    /// Reports a fault of a row, and says so to the observation it leaves without a value.
    fn refuse(
        &mut self,
        cells: &Cells<'_>,
        about: Option<About>,
        column: Option<usize>,
        code: Code,
        fault: impl FnOnce() -> RowFault,
    ) {
        self.fault(cells, about, column, code, Effect::Row, fault);
        if let Some(about) = about {
            self.left_out(cells, about);
        }
    }

    fn fault(
        &mut self,
        cells: &Cells<'_>,
        about: Option<About>,
        column: Option<usize>,
        code: Code,
        effect: Effect,
        fault: impl FnOnce() -> RowFault,
    ) {
        let RowAt { sheet, at, .. } = cells.place;
        let found = Found {
            code,
            place: Place { sheet, at, column },
            written: column.map_or("", |column| cells.get(column)),
            effect,
            comment: cells.comment(),
            about,
        };
        self.faults.push(&found, fault);
    }

    fn comment(&mut self, cells: &Cells<'_>) -> Option<u32> {
        let comment = cells.comment();
        if comment.is_empty() {
            return None;
        }
        self.rows.comments.push(comment.to_owned());
        u32::try_from(self.rows.comments.len() - 1).ok()
    }

    /// What the columns the plan does not know hold: the same number for the same cells.
    fn unknown(&mut self, cells: &Cells<'_>) -> u32 {
        if cells.columns.unknown.is_empty() {
            return u32::MAX;
        }
        self.buffer.clear();
        for column in &cells.columns.unknown {
            self.buffer.push_str(cells.get(*column));
            self.buffer.push('\u{1f}');
        }
        let at = match self.rows.unknown.get_index_of(self.buffer.as_str()) {
            Some(at) => at,
            None => self.rows.unknown.insert_full(self.buffer.clone(), ()).0,
        };
        u32::try_from(at).unwrap_or(u32::MAX)
    }
}
