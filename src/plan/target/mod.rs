//! Targets: goals, and for which slices and periods they hold.

mod goal;
mod holding;
mod validity;

pub use goal::{Double, Goal, Line, PerYear, Rate};
pub use holding::{Holding, holding, holds_for_parts};
pub use validity::Validity;

use super::Decision;
use crate::quantity::{Number, Period};
use crate::source::Span;

/// One goal and what it is for. Figures are in the measure of the item's dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetLine {
    /// Goal and settings as written; its text is cut from the file.
    pub span: Span,
    /// The whole text as written, white space folded (`högst 17,2 % för M`).
    pub text: String,
    /// The goal.
    pub goal: Goal,
    /// Written as `improve`: the goal is to increase or to decrease, by the direction that the item states.
    pub improve: bool,
    /// Which slices it holds for.
    pub slice: SliceFor,
    /// When it holds.
    pub validity: Validity,
    /// `by 2030`: when it is to be reached at the latest; it holds already now.
    pub by: Option<i16>,
    /// What decided it.
    pub decided: Option<Decision>,
}

impl TargetLine {
    /// The year it is to be reached: what it says, else the year it is in.
    pub fn target_year(&self) -> Option<i16> {
        self.said_year().or_else(|| self.validity.within.map(|within| within.year))
    }

    /// The year it says it is to be reached: `by 2030`, `double by 2030`, `to 2050`.
    fn said_year(&self) -> Option<i16> {
        self.by.or_else(|| self.goal.parts().iter().find_map(Goal::year))
    }
}

/// Which slices a target or baseline line holds for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SliceFor {
    /// Units.
    pub org: Selector<String>,
    /// For each breakdown of the plan in order, its values by index. As long as the plan's breakdowns.
    pub values: Vec<Selector<u32>>,
}

/// One part of a `for`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Selector<T> {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// `for every kön`.
    Every,
    /// `for K`.
    One(T),
}

/// By how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// In the measure of the item's dimension (percentage points for a share).
    Amount(Number),
    /// A part of |baseline|: 1/2 for 50 %.
    Part(Number),
}

/// What an outcome is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// Unless said otherwise: the item's `baseline` line, else the same period one year earlier.
    Unsaid,
    /// The same part of that year: `compared to 2020`.
    SamePartOf(i16),
    /// That year as a whole: `compared to full year 2020`.
    FullYear(i16),
    /// Exactly that period: `compared to 2020-04`.
    Exactly(Period),
    /// The follow-up before.
    PreviousFollowUp,
    /// The same period one year earlier, said.
    YearBefore,
}

/// How near: `within 10 % of target`, `within 2 pp of target`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// In the measure of the dimension.
    Amount(Number),
    /// A part of |target|.
    Part(Number),
}
