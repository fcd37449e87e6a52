//! A decision and every step that led to it.

use super::known::add_reasons;
use super::{Is, Known, Occasion, StepsCounted, Unknown};
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

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl Truth {
    /// True where both are, false where one is.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    /// True where one is, false where both are.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.negated().and(other.negated()).negated()
    }

    /// The opposite; unknown stays unknown.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
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
    /// The outcome less what the trend is against (for an interval the same of the distances to it), and how it
    /// goes.
    Trend(Known, Option<When>),
    /// The target here, and at the follow-ups before, the newest first.
    InARow {
        /// Here.
        here: Box<Judged>,
        /// Before.
        before: Vec<Occasion>,
    },
    /// Statuses counted: how many of how many assessed, and whether a slice that is not leaves it open.
    Counted(u32, u32, bool),
    /// How it is with another item.
    Of(Result<Is, Vec<Unknown>>),
    /// An assignment's steps, counted.
    Steps(StepsCounted),
    /// A fact with no numbers, and why it is unknown where it is.
    Fact(Option<Unknown>),
}

impl Judged {
    /// Why it is unknown: every reason once, in the order of the condition. Empty where it is true or false.
    pub fn reasons(&self) -> Vec<Unknown> {
        let mut reasons = Vec::new();
        self.add_reasons_to(&mut reasons);
        reasons
    }

    fn add_reasons_to(&self, reasons: &mut Vec<Unknown>) {
        if self.truth != Truth::Unknown {
            return;
        }
        let of = |known: &[&Known]| {
            let lacks = known.iter().filter_map(|known| known.as_ref().err()).flatten();
            let (beyond, missing): (Vec<Unknown>, Vec<Unknown>) =
                lacks.cloned().partition(Unknown::is_beyond_numbers);
            // What is more than any number can be compared; alone it is the reason only where both sides are.
            if missing.is_empty() { beyond } else { missing }
        };
        let own = match &self.detail {
            Detail::Parts(parts) => {
                return parts.iter().for_each(|part| part.add_reasons_to(reasons));
            }
            Detail::Compared(left, right) | Detail::Within(left, right) => of(&[left, right]),
            Detail::Between(value, low, high) => of(&[value, low, high]),
            Detail::Target { outcome, deviation, allowed: Some(allowed) } => {
                of(&[outcome, deviation, allowed])
            }
            Detail::Target { outcome, deviation, allowed: None } => of(&[outcome, deviation]),
            Detail::Trend(change, _) => of(&[change]),
            Detail::InARow { here, before } => {
                here.add_reasons_to(reasons);
                let unknown = before.iter().filter_map(|occasion| occasion.met.as_ref().err());
                unknown.flatten().cloned().collect()
            }
            Detail::Steps(counted) => counted.reasons(),
            Detail::Counted(_, _, true) => vec![Unknown::SliceNotAssessed],
            Detail::Counted(_, _, false) => vec![Unknown::NothingAssessed],
            Detail::Of(is) => is.as_ref().err().cloned().unwrap_or_default(),
            Detail::Fact(reason) => reason.clone().into_iter().collect(),
        };
        add_reasons(reasons, own);
    }
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

/// What the rules say of one outcome: the evaluation table of the language.
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

impl Verdict {
    /// Whether two outcomes with these verdicts fare alike: the same status, whichever rule gives it; else the same
    /// reasons.
    pub fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Status(one, _), Self::Status(other, _)) => one == other,
            _ => self == other,
        }
    }
}

/// A verdict with every rule that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What came out.
    pub verdict: Verdict,
    /// Every rule, in the order written.
    pub tried: Vec<Tried>,
}
