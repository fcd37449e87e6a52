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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regions::Verdict;
    use crate::regions::sample::{GREEN, RED, YELLOW, n};

    /// The readmissions of men: green to 17.2, yellow to 18.2, red above; 0 to 100 are possible.
    fn readmissions() -> Regions {
        let piece = |low, opens, high, closes, status| Piece {
            low: Some((n(low), opens)),
            high: Some((n(high), closes)),
            verdict: Verdict::Status(status, 0),
        };
        Regions {
            pieces: vec![
                piece("0", true, "17.2", true, GREEN),
                piece("17.2", false, "18.2", true, YELLOW),
                piece("18.2", false, "100", true, RED),
            ],
        }
    }

    fn nearest(from: &str, wanted: StatusId, decimals: u32) -> Option<Number> {
        readmissions().nearest(n(from), |status| status == wanted, decimals, Number::ONE)
    }

    #[test]
    fn the_nearest_is_at_a_closed_end_and_a_step_inside_an_open_one() {
        assert_eq!(nearest("17.3", GREEN, 1), Some(n("17.2")));
        assert_eq!(nearest("17.3", RED, 1), Some(n("18.3")));
        assert_eq!(nearest("17.3", RED, 2), Some(n("18.21")));
        assert_eq!(nearest("12", YELLOW, 1), Some(n("17.3")));
        // In whole percent: 17 is green, 18 yellow, 19 red.
        assert_eq!(nearest("17.3", GREEN, 0), Some(n("17")));
        assert_eq!(nearest("17.3", RED, 0), Some(n("19")));
        assert_eq!(nearest("50", YELLOW, 0), Some(n("18")));
    }

    #[test]
    fn the_outcome_itself_is_never_the_nearest() {
        assert_eq!(nearest("17.2", GREEN, 1), Some(n("17.1")));
        // It need not be on the grid: 17.25 lies between 17.2 and 17.3.
        assert_eq!(nearest("17.25", YELLOW, 1), Some(n("17.3")));
        assert_eq!(nearest("17.25", GREEN, 1), Some(n("17.2")));
    }

    #[test]
    fn of_two_equally_near_the_lower() {
        let better_or_worse = |status| status != YELLOW;
        let line = readmissions();
        // From 17.75 to 17.2 is 0.55, and so it is to 18.3.
        let found = line.nearest(n("17.75"), better_or_worse, 1, Number::ONE);
        assert_eq!(found, Some(n("17.2")));
    }

    #[test]
    fn a_stretch_narrower_than_a_step_is_reached_with_more_decimals() {
        let open = |low, high, status| Piece {
            low: Some((n(low), false)),
            high: Some((n(high), false)),
            verdict: Verdict::Status(status, 0),
        };
        let sliver = Regions { pieces: vec![open("17.21", "17.24", GREEN)] };
        let nearest = |from: &str, decimals| {
            sliver.nearest(n(from), |status| status == GREEN, decimals, Number::ONE)
        };
        assert_eq!(nearest("18", 0), Some(n("17.23")));
        assert_eq!(nearest("0", 1), Some(n("17.22")));
        assert_eq!(nearest("18", 3), Some(n("17.239")));
        // A single point that no decimals reach.
        let third = Some((n("1/3"), true));
        let point = Piece { low: third, high: third, verdict: Verdict::Status(GREEN, 0) };
        let line = Regions { pieces: vec![point] };
        assert_eq!(line.nearest(n("0"), |status| status == GREEN, 0, Number::ONE), None);
    }

    #[test]
    fn decimals_are_of_the_unit_itself() {
        // In hours, held in minutes: over 90 minutes is 1.6 hours at one decimal, 96 minutes.
        let over =
            Piece { low: Some((n("90"), false)), high: None, verdict: Verdict::Status(RED, 0) };
        let line = Regions { pieces: vec![over] };
        let nearest = |decimals| line.nearest(n("30"), |status| status == RED, decimals, n("60"));
        assert_eq!(nearest(1), Some(n("96")));
        assert_eq!(nearest(0), Some(n("120")));
    }

    #[test]
    fn no_piece_is_wanted() {
        assert_eq!(readmissions().nearest(n("5"), |_| false, 1, Number::ONE), None);
        let nowhere = Regions { pieces: Vec::new() };
        assert_eq!(nowhere.nearest(n("5"), |_| true, 1, Number::ONE), None);
    }

    fn cases(numerator: &str, denominator: &str, way: Way, wanted: StatusId) -> Option<i128> {
        let count = CaseCount {
            numerator: n(numerator),
            denominator: n(denominator),
            factor: Number::HUNDRED,
        };
        readmissions().nearest_cases(count, way, |status| status == wanted)
    }

    #[test]
    fn cases_are_whole_and_as_few_as_it_takes() {
        // 90 of 500 is 18 %. 86 is 17.2 %, and 92 is 18.4 %.
        assert_eq!(cases("90", "500", Way::Either, GREEN), Some(-4));
        assert_eq!(cases("90", "500", Way::Either, RED), Some(2));
        assert_eq!(cases("90", "500", Way::More, GREEN), None);
        // 91 of 500 is 18.2 %, still yellow, and as near as 89.
        assert_eq!(cases("90", "500", Way::Either, YELLOW), Some(-1));
        assert_eq!(cases("90", "500", Way::More, YELLOW), Some(1));
    }

    #[test]
    fn cases_never_go_below_none_or_beyond_what_is_possible() {
        // Of 3, only 0 is at most 17.2 %; none lies between 17.2 and 18.2.
        assert_eq!(cases("2", "3", Way::Either, GREEN), Some(-2));
        assert_eq!(cases("2", "3", Way::Either, YELLOW), None);
        assert_eq!(cases("0", "3", Way::Fewer, GREEN), None);
        assert_eq!(cases("3", "3", Way::More, RED), None);
        assert_eq!(cases("1", "0", Way::Either, RED), None);
    }
}
