//! The nearest outcome, and the fewest cases, that give another status.

use super::Regions;
use crate::plan::StatusId;
use crate::quantity::Number;
use crate::regions::line::pieces::{End, Piece};

/// The finest grid that a nearest outcome is looked for on.
const FINEST: u32 = 12;

/// In which direction cases are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// More cases.
    More,
    /// Fewer cases.
    Fewer,
    /// Whichever takes the smallest number; of two equal, fewer.
    Either,
}

/// How an outcome follows from whole cases: numerator / denominator × factor, where the factor is 100 for a share in
/// percent, 1000 for a rate per 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseCount {
    /// The cases there are.
    pub numerator: Number,
    /// Among how many.
    pub denominator: Number,
    /// What the quotient is held as.
    pub factor: Number,
}

/// A run of whole numbers, ends included; `None` without end.
#[derive(Clone, Copy)]
struct Run {
    least: Option<i128>,
    greatest: Option<i128>,
}

impl Run {
    /// The whole numbers `k` for which `k × step` lies in a piece.
    fn of(piece: &Piece, step: Number) -> Option<Self> {
        let end = |end: End, up: bool| -> Option<Option<i128>> {
            let Some((number, closed)) = end else { return Some(None) };
            let steps = number.over(step).ok()?;
            let inside = match (up, closed || !steps.is_integer()) {
                (true, true) => steps.ceiling(),
                (true, false) => steps.floor().checked_add(1)?,
                (false, true) => steps.floor(),
                (false, false) => steps.ceiling().checked_sub(1)?,
            };
            Some(Some(inside))
        };
        Some(Self { least: end(piece.low, true)?, greatest: end(piece.high, false)? })
    }

    fn is_empty(self) -> bool {
        matches!((self.least, self.greatest), (Some(least), Some(greatest)) if least > greatest)
    }

    /// The greatest of them at most `most`.
    fn at_most(self, most: i128) -> Option<i128> {
        let greatest = self.greatest.map_or(most, |greatest| greatest.min(most));
        (!self.is_empty() && self.least.is_none_or(|least| least <= greatest)).then_some(greatest)
    }

    /// The least of them at least `least`.
    fn at_least(self, least: i128) -> Option<i128> {
        let from = self.least.map_or(least, |own| own.max(least));
        (!self.is_empty() && self.greatest.is_none_or(|greatest| from <= greatest)).then_some(from)
    }
}

impl Regions {
    fn wanted(&self, wanted: impl Fn(StatusId) -> bool) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |piece| piece.status().is_some_and(&wanted))
    }

    /// The outcome nearest to `from`, and not `from` itself, with a wanted status: of those with so many decimals in
    /// the item's unit (`scale` measures each), or, where none of them has one, with as many more as it takes, up to
    /// 12. Of two equally near the lower.
    pub fn nearest(
        &self,
        from: Number,
        wanted: impl Fn(StatusId) -> bool,
        decimals: u32,
        scale: Number,
    ) -> Option<Number> {
        if scale <= Number::ZERO {
            return None;
        }
        (decimals..=FINEST.max(decimals)).find_map(|decimals| {
            let step = scale.times(Number::decimal(1, decimals).ok()?).ok()?;
            let steps = from.over(step).ok()?;
            let below = steps.ceiling().checked_sub(1)?;
            let above = steps.floor().checked_add(1)?;
            let candidates = self
                .wanted(&wanted)
                .filter_map(|piece| Run::of(piece, step))
                .flat_map(|run| [run.at_most(below), run.at_least(above)]);
            let outcomes = candidates.flatten().filter_map(|steps| {
                let outcome = Number::ratio(steps, 1).ok()?.times(step).ok()?;
                Some((outcome.minus(from).ok()?.size(), outcome))
            });
            outcomes.min().map(|(_, outcome)| outcome)
        })
    }

    /// The smallest number of cases more (or fewer: negative), among the same denominator, whose outcome has a
    /// wanted status. Never 0, and never fewer cases than there are.
    pub fn nearest_cases(
        &self,
        count: CaseCount,
        way: Way,
        wanted: impl Fn(StatusId) -> bool,
    ) -> Option<i128> {
        let CaseCount { numerator, denominator, factor } = count;
        if denominator <= Number::ZERO || factor <= Number::ZERO {
            return None;
        }
        let of_one = factor.over(denominator).ok()?;
        let now = numerator.times(of_one).ok()?;
        let fewest = numerator.floor().checked_neg()?;
        let runs = self.wanted(wanted).filter_map(|piece| {
            let run = Run::of(&piece.seen_from(now)?, of_one)?;
            let least = run.least.map_or(fewest, |least| least.max(fewest));
            Some(Run { least: Some(least), ..run })
        });
        let candidates = runs.flat_map(|run| {
            let more = run.at_least(1).filter(|_| way != Way::Fewer);
            let fewer = run.at_most(-1).filter(|_| way != Way::More);
            [fewer, more]
        });
        candidates.flatten().min_by_key(|cases| (cases.unsigned_abs(), *cases))
    }
}
