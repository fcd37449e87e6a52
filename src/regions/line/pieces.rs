//! The status of every possible outcome, as exact pieces of a line.

use std::cmp::Ordering;

use crate::plan::{RuleSet, StatusId};
use crate::quantity::Number;
use crate::regions::{Inputs, Verdict};

/// An end of a piece: a number and whether it lies in the piece; `None` where the line goes on for ever.
pub type End = Option<(Number, bool)>;

/// A piece of the line of outcomes that all have the same verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its lower end.
    pub low: End,
    /// Its upper end.
    pub high: End,
    /// What every outcome in it gets. Where several rules give its status, the rule is that of its lowest outcomes.
    pub verdict: Verdict,
}

impl Piece {
    /// Where an outcome lies: below the piece, in it or above it.
    pub fn side(&self, outcome: Number) -> Ordering {
        if self.low.is_some_and(|(low, closed)| outcome < low || (outcome == low && !closed)) {
            Ordering::Less
        } else if self
            .high
            .is_some_and(|(high, closed)| outcome > high || (outcome == high && !closed))
        {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    }

    /// The piece as it is seen from a number that is taken as 0. `None` where an end leaves 128 bits.
    pub(super) fn seen_from(&self, zero: Number) -> Option<Self> {
        let moved = |end: End| match end {
            Some((number, closed)) => number.minus(zero).ok().map(|number| Some((number, closed))),
            None => Some(None),
        };
        Some(Self { low: moved(self.low)?, high: moved(self.high)?, verdict: self.verdict.clone() })
    }

    /// The status it gives, where it gives one.
    pub fn status(&self) -> Option<StatusId> {
        if let Verdict::Status(status, _) = self.verdict { Some(status) } else { None }
    }
}

/// The whole line of possible outcomes in pieces, lowest first, none empty, none left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regions {
    /// The pieces; next to each other, two have different verdicts. Two statuses are the same verdict whichever
    /// rules give them; two that are unknown are the same where their reasons are.
    pub pieces: Vec<Piece>,
}

impl Regions {
    /// What an outcome gets; `None` for one that is not possible.
    pub fn at(&self, outcome: Number) -> Option<&Verdict> {
        let at = self.pieces.partition_point(|piece| piece.side(outcome) == Ordering::Greater);
        let piece = self.pieces.get(at)?;
        (piece.side(outcome) == Ordering::Equal).then_some(&piece.verdict)
    }
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
