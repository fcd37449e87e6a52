//! Follow-ups over the years: which one a run is of, which labels serve it, and which came before.

mod choose;
mod labels;
mod recurring;

pub use choose::{every_follow_up, follow_up};
pub(super) use labels::Labels;
pub(super) use recurring::{before, follow_up_before, serving};
