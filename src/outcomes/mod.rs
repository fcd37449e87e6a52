//! Outcomes: observations as columns, keyed by interned ids. Reads the text of data files and the plan; makes
//! outcomes and diagnostics of the rows that cannot be used. Never judges.

mod observation;
mod table;
mod text;

pub use observation::{
    AssignmentReport, DataFile, HeadingReport, Missing, Observation, Observed, RowPlace,
};
pub use table::Outcomes;

use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::source::Files;

/// A data file as it lies on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataBytes {
    /// The name people see.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Outcomes, and what of the data could not be used or contradicts itself.
#[derive(Debug, Clone)]
pub struct Read {
    /// The outcomes.
    pub outcomes: Outcomes,
    /// What was found, by file and row.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads data files; their decoded texts are added to `files`, so that diagnostics and results can point into them.
pub fn read(_plan: &Plan, _files: &mut Files, _data: &[DataBytes]) -> Read {
    Read { outcomes: Outcomes::default(), diagnostics: Vec::new() }
}
