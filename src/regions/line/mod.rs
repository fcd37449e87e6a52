//! The line of outcomes: which verdict every possible outcome gets, and what is nearest on it.

mod breakpoints;
#[cfg(test)]
mod laws;
mod over_time;
mod pieces;
mod polynomial;
mod step;
#[cfg(test)]
mod tests;

pub use pieces::{End, Piece, Possible, Regions, regions};
pub use step::{CaseCount, Way};
