//! Outcomes: observations as columns, keyed by interned ids. Reads the text of data files and the plan; makes
//! outcomes and diagnostics of the rows that cannot be used. Never judges.

mod observation;

pub use observation::{
    AssignmentReport, DataFile, HeadingReport, Missing, Observation, Observed, RowPlace,
};
