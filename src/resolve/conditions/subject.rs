//! What a condition is about.

use super::super::author::Author;
use super::super::items::Direction;
use crate::language::State;
use crate::language::say::resolve::conditions::Needs;
use crate::language::table::{self, Keyword, Word};
use crate::plan::{AssignmentStep, Goal, TargetLine};
use crate::quantity::{Number, Unit};

/// What is judged.
pub(in crate::resolve) enum Subject<'s> {
    /// An indicator.
    Indicator(&'s Measured<'s>),
    /// An assignment with its steps.
    Assignment(&'s [AssignmentStep]),
    /// A heading.
    Heading,
    /// The slices of an indicator, for its headline.
    Slices,
}

impl Subject<'_> {
    /// The sort of thing it is.
    pub fn sort(&self) -> Needs {
        match self {
            Self::Indicator(_) => Needs::Indicator,
            Self::Assignment(_) => Needs::Assignment,
            Self::Heading => Needs::Heading,
            Self::Slices => Needs::Slices,
        }
    }
}

/// What may be asked of something of a sort, for instance.
pub(in crate::resolve) fn askable(sort: Needs, author: &Author<'_>) -> Vec<String> {
    let state = |state| table::written(Word::State(state), author.language).to_owned();
    match sort {
        Needs::Indicator => [Keyword::Outcome, Keyword::TargetMet, Keyword::Improving]
            .map(|keyword| author.word(keyword).to_owned())
            .to_vec(),
        Needs::Assignment => vec![
            state(State::Delayed),
            state(State::Completed),
            author.either("prognos god", "forecast good"),
        ],
        Needs::Slices => vec![
            author.either("ingen röd", "no red"),
            author.either("antal röda enheter > 2", "count of red units > 2"),
        ],
        Needs::Heading => vec![
            author.either("alla gröna", "all green"),
            author.either("andel röda > 25 %", "share of red > 25 %"),
        ],
    }
}

/// What conditions need to know of an indicator.
pub(in crate::resolve) struct Measured<'s> {
    /// Its name; empty for rules that serve no item.
    pub name: &'s str,
    /// Its unit; `None` for rules that serve no item.
    pub unit: Option<&'s Unit>,
    /// Its direction.
    pub direction: Direction,
    /// Its target lines.
    pub targets: &'s [TargetLine],
    /// Whether any target line is written.
    pub aimed: bool,
    /// `not measurable`: its rules are never tried.
    pub not_measurable: bool,
}

impl Measured<'_> {
    /// An interval among its goals.
    pub fn interval(&self) -> Option<&TargetLine> {
        self.targets.iter().find(|line| matches!(line.goal, Goal::Between(..)))
    }

    /// A line whose goal is no number: two goals that are both asked, or yes or no.
    pub fn no_number(&self) -> Option<&TargetLine> {
        self.targets.iter().find(|line| matches!(line.goal, Goal::Both(_) | Goal::Is(_)))
    }

    /// The first goal that is a number, and its line.
    pub fn first_figure(&self) -> Option<(Number, &TargetLine)> {
        self.targets.iter().find_map(|line| match line.goal {
            Goal::Figure(_, figure) => Some((figure, line)),
            _ => None,
        })
    }

    /// Target lines whose nearest end is zero, and whether all that are judged are.
    pub fn zero_targets(&self) -> Option<(&TargetLine, bool)> {
        let zero = |line: &&TargetLine| {
            line.goal.parts().iter().any(|goal| match goal {
                Goal::Figure(_, figure) => figure.is_zero(),
                Goal::Between(low, high) => low.is_zero() && high.is_zero(),
                _ => false,
            })
        };
        let judged = || self.targets.iter().filter(|line| line.goal != Goal::FollowOnly);
        Some((judged().find(zero)?, judged().all(|line| zero(&line))))
    }
}
