//! Which target or baseline line holds for a slice and a period: one rule that evaluation, checks and explanations
//! share.
//!
//! A line without `for` holds for the total, and for every slice too where the unit is a share, a rate, a time or an
//! own unit; a count or a sum of money is the slice's alone. A line for a unit holds likewise for those that lie in it. A
//! line beats another when it says everything the other says and something more.

use super::{Selector, SliceFor, TargetLine};
use crate::plan::{Baseline, Indicator, SliceOf, Units};
use crate::quantity::{Dimension, Period};

/// What the target lines say of one slice and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holding<'a> {
    /// This line holds: it beats every other that does.
    Line(&'a TargetLine),
    /// These hold and none beats all the others. `resolve` refuses a plan where that can be seen.
    Conflict(Vec<&'a TargetLine>),
    /// None holds yet, and none ever held; the first that will is for this period.
    NotYet(Period),
    /// None holds.
    None,
}

/// The line that holds for a slice in a period. `dimension` is that of the item's unit.
pub fn holding<'a>(
    lines: &'a [TargetLine],
    dimension: &Dimension,
    units: &Units,
    slice: &SliceOf,
    period: Period,
) -> Holding<'a> {
    let lies_within = holds_for_parts(dimension);
    let of_slice = || lines.iter().filter(|line| line.slice.holds_for(lies_within, units, slice));
    let now = of_slice().filter(|line| line.validity.holds_in(period));
    match settled(now, |one, other| one.beats(other, units)) {
        Ok(Some(line)) => Holding::Line(line),
        Err(lines) => Holding::Conflict(lines),
        Ok(None) => {
            let key = |line: &&TargetLine| (line.validity.first(), line.validity.last());
            let earliest = of_slice().min_by_key(key).map(|line| line.validity);
            earliest
                .filter(|coming| coming.first().is_some_and(|first| first > period.last()))
                .and_then(|coming| coming.beginning())
                .map_or(Holding::None, Holding::NotYet)
        }
    }
}

/// Whether a line holds for every slice that lies within its `for`, not only for exactly that slice.
pub fn holds_for_parts(dimension: &Dimension) -> bool {
    !matches!(dimension, Dimension::Count | Dimension::Money(_))
}

/// The one that beats all the others, or those that hold with none beating all.
fn settled<'a, T>(
    lines: impl Iterator<Item = &'a T>,
    beats: impl Fn(&T, &T) -> bool,
) -> Result<Option<&'a T>, Vec<&'a T>> {
    let lines: Vec<&T> = lines.collect();
    let Some(best) =
        lines.iter().copied().reduce(|best, line| if beats(line, best) { line } else { best })
    else {
        return Ok(None);
    };
    let unbeaten: Vec<&T> =
        lines.into_iter().filter(|line| std::ptr::eq(*line, best) || !beats(best, line)).collect();
    if unbeaten.len() == 1 { Ok(Some(best)) } else { Err(unbeaten) }
}

impl TargetLine {
    /// Whether it says everything the other says and something more.
    pub fn beats(&self, other: &Self, units: &Units) -> bool {
        self.says_all_of(other, units) && !other.says_all_of(self, units)
    }
}

impl TargetLine {
    fn says_all_of(&self, other: &Self, units: &Units) -> bool {
        self.slice.says_all_of(&other.slice, units) && self.validity.says_all_of(&other.validity)
    }
}

impl SliceFor {
    /// Whether a line with this `for` holds for a slice. With `lies_within`, what is not said holds for every value, and
    /// a unit for all that lie in it; without, for the total and for the unit itself only.
    pub fn holds_for(&self, lies_within: bool, units: &Units, slice: &SliceOf) -> bool {
        let above = match (&self.org, &slice.org) {
            (Selector::One(unit), Some(own)) => lies_within && units.lies_in(own, unit),
            _ => false,
        };
        (above || self.org.holds_for(lies_within, slice.org.as_ref()))
            && self.values.iter().enumerate().all(|(at, value)| {
                value.holds_for(lies_within, slice.values.get(at).and_then(Option::as_ref))
            })
    }

    /// Whether it says everything the other says. A unit says more than one that it lies in.
    pub fn says_all_of(&self, other: &Self, units: &Units) -> bool {
        let below = match (&self.org, &other.org) {
            (Selector::One(own), Selector::One(other)) => units.lies_in(own, other),
            _ => false,
        };
        (below || self.org.says_all_of(&other.org))
            && other.values.iter().enumerate().all(|(at, other)| {
                self.values.get(at).unwrap_or(&Selector::Unsaid).says_all_of(other)
            })
    }
}

impl<T: PartialEq> Selector<T> {
    fn holds_for(&self, lies_within: bool, value: Option<&T>) -> bool {
        match self {
            Self::Unsaid => lies_within || value.is_none(),
            Self::Every => value.is_some(),
            Self::One(one) => value == Some(one),
        }
    }

    fn says_all_of(&self, other: &Self) -> bool {
        match other {
            Self::Unsaid => true,
            Self::Every => *self != Self::Unsaid,
            Self::One(_) => self == other,
        }
    }
}

impl Indicator {
    /// The target line that holds for a slice in a period.
    pub fn target_for(&self, units: &Units, slice: &SliceOf, period: Period) -> Holding<'_> {
        holding(&self.targets, &self.unit.dimension, units, slice, period)
    }

    /// The year in which a slice's target is to be reached: what the line that holds says (`by 2030`, `to 2050`), else the
    /// latest that any of its lines names. `None`: none names a year.
    pub fn target_year(&self, units: &Units, slice: &SliceOf, period: Period) -> Option<i16> {
        let said = match self.target_for(units, slice, period) {
            Holding::Line(line) => line.said_year(),
            Holding::Conflict(_) | Holding::NotYet(_) | Holding::None => None,
        };
        let lies_within = holds_for_parts(&self.unit.dimension);
        let lines =
            self.targets.iter().filter(|line| line.slice.holds_for(lies_within, units, slice));
        said.or_else(|| lines.filter_map(TargetLine::target_year).max())
    }

    /// The baseline line that holds for a slice: a period holds for all; a figure where a target line with its `for`
    /// would, and the one that says most.
    pub fn baseline_for(&self, units: &Units, slice: &SliceOf) -> Option<&Baseline> {
        let lies_within = holds_for_parts(&self.unit.dimension);
        let holds = |baseline: &&Baseline| match baseline {
            Baseline::Figure(_, own, _) => own.holds_for(lies_within, units, slice),
            Baseline::Of(..) => true,
        };
        let beats = |one: &Baseline, other: &Baseline| match (one, other) {
            (Baseline::Figure(_, one, _), Baseline::Figure(_, other, _)) => {
                one != other && one.says_all_of(other, units)
            }
            (Baseline::Figure(..), Baseline::Of(..)) => true,
            (Baseline::Of(..), _) => false,
        };
        settled(self.baseline.iter().filter(holds), beats).ok().flatten()
    }
}
