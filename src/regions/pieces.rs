//! The status of every possible outcome, as exact pieces of a line.

use super::{Inputs, Verdict};
use crate::plan::RuleSet;
use crate::quantity::Number;

/// An end of a piece: a number and whether it lies in the piece; `None` where the line goes on for ever.
pub type End = Option<(Number, bool)>;

/// A piece of the line of outcomes that all have the same verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its lower end.
    pub low: End,
    /// Its upper end.
    pub high: End,
    /// What every outcome in it gets.
    pub verdict: Verdict,
}

/// The whole line of outcomes in pieces, lowest first, none empty, none left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regions {
    /// The pieces; next to each other, two have different verdicts.
    pub pieces: Vec<Piece>,
}

/// The line between what is possible at all: 0 and 100 for a share, from 0 for a count; `None`: without end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Possible {
    /// The least.
    pub least: Option<Number>,
    /// The greatest.
    pub greatest: Option<Number>,
}

/// Every status an item's rules give, with all inputs but the outcome fixed. `None` where a rule compares what no
/// rational number can part (a square of the outcome): then nothing is claimed.
pub fn regions(_rules: &RuleSet, _inputs: &Inputs<'_>, _possible: Possible) -> Option<Regions> {
    None
}
