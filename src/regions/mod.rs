//! Regions: the heart. Reads an item's rules and everything they ask for; makes the status of one outcome with
//! every step that led there, and, with all other inputs fixed, the status of every possible outcome as exact
//! pieces of a line. Never reads data, never words anything.

mod decide;
mod inputs;
mod judged;
mod known;
mod line;

pub use decide::{decide, judge, trend, value};
pub use inputs::{Bound, Counted, Inputs, Reported, TargetHere};
pub use judged::{Decision, Detail, Judged, Tried, Truth, Verdict};
pub use known::{Known, Unknown};
pub use line::{CaseCount, End, Piece, Possible, Regions, Way, regions};
