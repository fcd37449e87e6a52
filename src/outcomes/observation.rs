//! One observation, as it was reported.

use crate::language::{Forecast, KindWord, State};
use crate::plan::{HeadingId, LevelId, ScaleId, Status};
use crate::quantity::{Date, Number, Period};
use crate::source::{FileId, Span};

/// A file of data that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// The file.
    pub file: FileId,
    /// The hash of its bytes, in hexadecimal. `None` where figures of it are hidden: whoever guesses a hidden figure
    /// could tell by the hash that it is right.
    pub sha256: Option<String>,
    /// Rows in it, without the header.
    pub rows: usize,
    /// Rows that were used.
    pub used: usize,
}

/// A row of a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowPlace {
    /// The file.
    pub file: FileId,
    /// The line of the file it begins on, from 1, as an editor or Excel shows it.
    pub row: u32,
}

/// The outcome of one item, slice and period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation<'a> {
    /// The outcome, in the measure of the item's dimension, or why there is none.
    pub value: Observed,
    /// The numerator.
    pub numerator: Option<Number>,
    /// The denominator.
    pub denominator: Option<Number>,
    /// The forecast figure, in the measure of the item's dimension.
    pub forecast: Option<Number>,
    /// The decimals the value was written with, in the item's unit.
    pub decimals: u32,
    /// A status given by hand.
    pub status: Option<Status>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// The row's comment.
    pub comment: Option<&'a str>,
    /// Where it stands.
    pub place: RowPlace,
    /// What it was summed from, where it was.
    pub pooled: Option<Pooled>,
}

/// The parts that a total was summed from where it is not reported itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pooled {
    /// So many values: all of a breakdown.
    Values(usize),
    /// So many units: all that lie directly in it.
    Units(usize),
}

/// A value, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Observed {
    /// The value.
    Value(Number),
    /// None.
    Missing(Missing),
}

impl Observed {
    /// Whether there is an outcome, shown or not.
    pub fn is_measured(self) -> bool {
        matches!(self, Self::Value(_) | Self::Missing(Missing::TooFewCases))
    }
}

/// Why a value is missing. Kept apart from 0, and from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Empty, `-`, `–`, `N/A`, `saknas`; or no row at all.
    NotReported,
    /// `.`
    NotApplicable,
    /// `..`
    Withheld,
    /// Its row could not be used; the diagnostic says why.
    Refused(RowPlace),
    /// Rows that contradict each other; none is used.
    Conflict(RowPlace, RowPlace),
    /// A part of the sum is missing.
    PartMissing,
    /// There is one, and it is not shown: the cases are few here, or in another figure that could be worked out from
    /// this one.
    TooFewCases,
    /// The denominator is zero.
    ZeroDenominator,
    /// The exact figure needs more than 128 bits.
    Overflow,
}

/// What is reported of an assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentReport {
    /// Its state.
    pub state: Option<State>,
    /// Its forecast.
    pub forecast: Option<Forecast>,
    /// Its completion in percent.
    pub progress: Option<Number>,
    /// When it starts.
    pub start: Option<Date>,
    /// When it is to be done; beats the plan's.
    pub deadline: Option<Date>,
    /// A status given by hand.
    pub status: Option<Status>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// The row's comment.
    pub comment: Option<String>,
    /// Where it stands.
    pub place: RowPlace,
}

/// A count published elsewhere, to be held against what is counted here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedCount {
    /// Of what stands under this heading; `None`: of the whole plan.
    pub heading: Option<HeadingId>,
    /// Of what.
    pub kind: PublishedKind,
    /// With which status.
    pub status: PublishedStatus,
    /// How many.
    pub count: u32,
    /// At which period; `None`: whichever is followed up.
    pub period: Option<Period>,
    /// What the row says it is of: heading, kind and status, those that are filled.
    pub written: Vec<String>,
    /// Where it stands.
    pub place: RowPlace,
    /// The place of the number.
    pub span: Span,
}

/// What a published count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishedKind {
    /// Everything that is counted.
    All,
    /// Items of this kind.
    Kind(KindWord),
    /// Headings of this level.
    Level(LevelId),
}

/// The status of what a published count counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishedStatus {
    /// Whatever it is.
    All,
    /// Any that is built in.
    NotAssessed,
    /// This one, in each scale that has it.
    These(Vec<(ScaleId, Status)>),
}

/// What is reported of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingReport {
    /// A status given by hand.
    pub status: Option<Status>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// The row's comment.
    pub comment: Option<String>,
    /// Where it stands.
    pub place: RowPlace,
}
