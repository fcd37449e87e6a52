//! Regions: the heart. Reads an item's rules and everything they ask for; makes the status of one outcome with
//! every step that led there, and, with all other inputs fixed, the status of every possible outcome as exact
//! pieces of a line. Never reads data, never words anything.

mod decide;
mod extended;
mod inputs;
mod judge;
mod judged;
mod known;
mod line;
mod over_time;
#[cfg(test)]
mod sample;
mod steps;
mod target;
mod value;

pub use decide::decide;
pub use inputs::{Counted, Inputs, Is, Reported, StepHere, StepReported};
pub use judge::{judge, trend, trend_over};
pub use judged::{Decision, Detail, Judged, Tried, Truth, Verdict};
pub use known::{Known, Unknown};
pub use line::{CaseCount, End, Piece, Possible, Regions, Way, regions};
pub use over_time::{Ahead, Earlier, NoTime, Occasion, OverTime};
pub use steps::StepsCounted;
pub use target::{Bound, Ground, TargetHere};
pub use value::value;
