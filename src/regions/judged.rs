//! A decision and every step that led to it.

use super::{Known, Unknown};
use crate::language::When;
use crate::plan::StatusId;

/// True, false or unknown, as in Kleene's strong logic (S. C. Kleene, *Introduction to Metamathematics*, § 64).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not.
    False,
    /// Something it needs is unknown.
    Unknown,
}

/// A condition as it came out: the same shape as the [`Condition`](crate::plan::Condition) it judges, with the
/// numbers in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// How it came out.
    pub truth: Truth,
    /// With what numbers.
    pub detail: Detail,
}

/// The numbers of a judged condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// The parts of an `and` or `or`, or the one part of a `not`, in order.
    Parts(Vec<Judged>),
    /// Two values that were compared.
    Compared(Known, Known),
    /// A value and the two ends.
    Between(Known, Known, Known),
    /// The outcome against the goal, and how far on the wrong side it is.
    Target {
        /// The outcome.
        outcome: Known,
        /// How far on the wrong side; negative: to spare.
        deviation: Known,
        /// For `within`, the most it may be.
        allowed: Option<Known>,
    },
    /// |A − B| and the most it may be.
    Within(Known, Known),
    /// The change, in the direction it was asked for, and how it goes.
    Trend(Known, Option<When>),
    /// Statuses counted: how many of how many assessed.
    Counted(u32, u32),
    /// A fact with no numbers, and why it is unknown where it is.
    Fact(Option<Unknown>),
}

/// One rule as it was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Which rule of the set.
    pub rule: usize,
    /// Its condition.
    pub condition: Judged,
    /// Whether it holds: its condition, and for `otherwise` none above it.
    pub holds: Truth,
}

/// What the rules say of one outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// This status, by this rule (the first written that gives it).
    Status(StatusId, usize),
    /// Something needed is unknown: every reason.
    Unknown(Vec<Unknown>),
    /// No rule covers this outcome.
    Uncovered,
    /// These rules, of different statuses, all hold.
    Conflict(Vec<usize>),
}

/// A verdict with every rule that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What came out.
    pub verdict: Verdict,
    /// Every rule, in the order written.
    pub tried: Vec<Tried>,
}
