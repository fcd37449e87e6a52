//! The status of every possible outcome, as exact pieces of a line.

use std::cmp::Ordering;

use super::breakpoints::breakpoints;
use crate::plan::{RuleSet, StatusId};
use crate::quantity::{ArithmeticError, Number};
use crate::regions::{Inputs, Unknown, Verdict, decide};

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
/// rational number can part (a square of the outcome), or with numbers beyond 128 bits: then nothing is claimed.
///
/// The points where anything may change are found first; then [`decide`] itself says what each of them and each
/// stretch between them gets, so that a piece and a decision can never disagree.
pub fn regions(rules: &RuleSet, inputs: &Inputs<'_>, possible: Possible) -> Option<Regions> {
    let mut points = breakpoints(rules, inputs)?;
    points.retain(|point| possible.least.is_none_or(|least| least < *point));
    points.retain(|point| possible.greatest.is_none_or(|greatest| *point < greatest));
    let mut line = Line { rules, inputs: inputs.clone(), pieces: Vec::new() };
    match (possible.least, possible.greatest) {
        (Some(least), Some(greatest)) if least > greatest => {}
        (Some(least), Some(greatest)) if least == greatest => line.point(least)?,
        (least, greatest) => {
            let mut low = least;
            if let Some(least) = least {
                line.point(least)?;
            }
            for point in points {
                line.stretch(low, Some(point))?;
                line.point(point)?;
                low = Some(point);
            }
            line.stretch(low, greatest)?;
            if let Some(greatest) = greatest {
                line.point(greatest)?;
            }
        }
    }
    Some(Regions { pieces: line.pieces })
}

/// The pieces so far, from the lowest.
struct Line<'a> {
    rules: &'a RuleSet,
    inputs: Inputs<'a>,
    pieces: Vec<Piece>,
}

impl Line<'_> {
    /// One outcome.
    fn point(&mut self, at: Number) -> Option<()> {
        let verdict = self.verdict(at)?;
        let end = Some((at, true));
        self.add(Piece { low: end, high: end, verdict });
        Some(())
    }

    /// Every outcome between two points, or from one point on; nothing changes in it.
    fn stretch(&mut self, low: Option<Number>, high: Option<Number>) -> Option<()> {
        let inside = match (low, high) {
            (Some(low), Some(high)) => low.plus(high).ok()?.over(Number::integer(2)).ok()?,
            (Some(low), None) => low.plus(Number::ONE).ok()?,
            (None, Some(high)) => high.minus(Number::ONE).ok()?,
            (None, None) => Number::ZERO,
        };
        let verdict = self.verdict(inside)?;
        let open = |end: Option<Number>| end.map(|number| (number, false));
        self.add(Piece { low: open(low), high: open(high), verdict });
        Some(())
    }

    /// What an outcome gets; `None` where only 128 bits stand between it and an answer.
    fn verdict(&mut self, outcome: Number) -> Option<Verdict> {
        self.inputs.outcome = Ok(outcome);
        let verdict = decide(self.rules, &self.inputs).verdict;
        let overflow = Unknown::Arithmetic(ArithmeticError::Overflow);
        let told = !matches!(&verdict, Verdict::Unknown(reasons) if reasons.contains(&overflow));
        told.then_some(verdict)
    }

    /// Goes on with the last piece, or begins a new one.
    fn add(&mut self, piece: Piece) {
        match self.pieces.last_mut() {
            Some(last) if last.verdict.is_same_as(&piece.verdict) => last.high = piece.high,
            _ => self.pieces.push(piece),
        }
    }
}
