//! The line of outcomes: which verdict every possible outcome gets, and what is nearest on it.

mod pieces;
mod step;

pub use pieces::{End, Piece, Possible, Regions, regions};
pub use step::{CaseCount, Way};
