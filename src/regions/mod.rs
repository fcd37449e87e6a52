//! Regions: the heart. Reads an item's rules and everything they ask for; makes the status of one outcome with
//! every step that led there, and, with all other inputs fixed, the status of every possible outcome as exact
//! pieces of a line. Never reads data, never words anything.

mod judged;
mod known;

pub use judged::{Decision, Detail, Judged, Tried, Truth, Verdict};
pub use known::{Known, Unknown};
