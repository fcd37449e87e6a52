//! Faults of rows as they are found: those of one kind in one column are told a few times and then counted, so that
//! nobody drowns and nothing is lost.

use indexmap::IndexMap;

use super::mask::Concealed;
use super::sheet::Sheet;
use super::slices::SliceId;
use super::text::At;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{Also, Effect, Message, Occasion, RowFault, RowMessage};
use crate::plan::ItemId;
use crate::quantity::Period;
use crate::source::{Files, Span};

/// How many different faults of one kind in one column are told.
const FEW: usize = 5;

/// How many rows of those that are only counted are named.
const NAMED: usize = 5;

/// Where a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which file.
    pub sheet: usize,
    /// The row.
    pub at: At,
    /// The column; `None` is the row as a whole.
    pub column: Option<usize>,
}

/// The observation that a fault leaves without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// The item.
    pub item: ItemId,
    /// The slice.
    pub slice: SliceId,
    /// The period.
    pub period: Period,
}

/// All faults of rows.
#[derive(Debug)]
pub struct Faults {
    /// Whether figures may have to be hidden: that a row says the same as another would tell of it.
    apart: bool,
    groups: IndexMap<(usize, Option<usize>, Code), Group>,
}

#[derive(Debug, Default)]
struct Group {
    told: Vec<Told>,
    beyond: Also,
    first_beyond: Option<At>,
    last: Option<At>,
}

#[derive(Debug)]
struct Told {
    written: String,
    at: At,
    last: At,
    message: RowMessage,
    about: Option<About>,
}

/// A fault as it is found.
pub struct Found<'r> {
    /// What it is about.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is written there; the same again is only counted.
    pub written: &'r str,
    /// What is left unused.
    pub effect: Effect,
    /// The row's comment.
    pub comment: &'r str,
    /// The observation left without a value.
    pub about: Option<About>,
}

impl Faults {
    /// None yet. `apart`: figures may have to be hidden, and no two rows are told to say the same.
    pub fn new(apart: bool) -> Self {
        Self { apart, groups: IndexMap::new() }
    }

    /// Takes a fault in. What it says is only worked out where it will be told.
    pub fn push(&mut self, found: &Found<'_>, fault: impl FnOnce() -> RowFault) {
        let Place { sheet, at, column } = found.place;
        let group = self.groups.entry((sheet, column, found.code)).or_default();
        let apart = self.apart && found.written.contains(|own: char| own.is_ascii_digit());
        let same = |told: &&mut Told| told.written == found.written && (!apart || told.at == at);
        if let Some(told) = group.told.iter_mut().find(same) {
            // One row of a data key that serves several items is one row.
            if told.last != at {
                told.last = at;
                count(&mut told.message.also, at);
            }
        } else if group.told.len() < FEW {
            let comment = (!found.comment.is_empty()).then(|| found.comment.to_owned());
            let (effect, also) = (found.effect, Also::default());
            let message = RowMessage { fault: fault(), effect, comment, left: None, also };
            let written = found.written.to_owned();
            group.told.push(Told { written, at, last: at, message, about: found.about });
        } else if group.last != Some(at) {
            group.last = Some(at);
            group.first_beyond.get_or_insert(at);
            count(&mut group.beyond, at);
        }
    }

    /// The diagnostics. `left` says which item a fault leaves not measured, and when.
    pub fn diagnostics(
        self,
        sheets: &[Sheet],
        files: &Files,
        concealed: &Concealed,
        left: impl Fn(&About) -> Option<(String, Occasion)>,
    ) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for ((number, column, code), group) in self.groups {
            let Some(sheet) = sheets.get(number) else { continue };
            let span = |at: At| -> Span {
                column.map_or(sheet.row_span(at), |column| sheet.cell_span(files, at, column))
            };
            for mut told in group.told {
                let message = &mut told.message;
                if message.fault.tells_figures() && !concealed.tells(number, told.at) {
                    message.fault = RowFault::Hidden { code: code.text() };
                }
                let left = told.about.as_ref().and_then(&left);
                let message = Message::Row(Box::new(RowMessage { left, ..told.message }));
                diagnostics.push(Diagnostic::at(code, message, span(told.at)));
            }
            if let Some(at) = group.first_beyond {
                let header = column.map(|column| sheet.columns.header(column).to_owned());
                let message = Message::More { header, also: group.beyond };
                diagnostics.push(Diagnostic::at(code, message, span(at)));
            }
        }
        diagnostics
    }
}

fn count(also: &mut Also, at: At) {
    also.count += 1;
    if also.rows.len() < NAMED {
        also.rows.push(at.line);
    }
}
