//! Which direction is better: said by a line, or implied by the goals. What contradicts is an error.

use super::super::author::Author;
use super::super::found::Found;
use super::lines::Lines;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Comparison;
use crate::language::say::resolve::targets::Message;
use crate::language::table::Keyword;
use crate::source::Span;
use crate::syntax::{Change, Goal};

/// What is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::resolve) enum Direction {
    /// Higher (true) or lower (false).
    Higher(bool),
    /// Nearer to an interval.
    Nearer,
    /// Nothing says.
    Unsaid,
    /// Two things say different things; there is a diagnostic.
    Contradicted,
}

impl Direction {
    /// Whether higher is better, where that is settled.
    pub fn higher_is_better(self) -> Option<bool> {
        if let Self::Higher(higher) = self { Some(higher) } else { None }
    }
}

/// The direction of an item.
pub(super) fn direction(lines: &Lines<'_>, author: &Author<'_>, found: &mut Found) -> Direction {
    let said = lines.direction.value().map(|higher| Direction::Higher(*higher));
    let mut settled = said.zip(lines.direction.span());
    let from_line = said.is_some();
    let goals = lines.targets.iter().flat_map(|(part, _)| {
        // Of two goals each is named alone, one goal with all that is said of it.
        let alone = part.also.is_none();
        // An interval beside another goal is refused for that.
        let goals =
            part.goals().filter(move |goal| alone || !matches!(goal.value, Goal::Between(..)));
        goals.map(move |goal| (goal, if alone { part.span } else { goal.span }))
    });
    for (goal, span) in goals {
        let Some(implied) = implied(&goal.value) else { continue };
        match settled {
            None => settled = Some((implied, span)),
            Some((before, _)) if before == implied => {}
            Some((before, first)) => {
                let message =
                    contradiction((&goal.value, span), implied, before, first, from_line, author);
                found.push(Diagnostic::at(Code::ContradictingDirection, message, span).and(first));
                return Direction::Contradicted;
            }
        }
    }
    settled.map_or(Direction::Unsaid, |(direction, _)| direction)
}

/// What a goal says of the direction.
fn implied(goal: &Goal) -> Option<Direction> {
    match goal {
        Goal::Compared(comparison, _) | Goal::Value(comparison, _) => match comparison.value {
            Comparison::AtLeast | Comparison::More => Some(Direction::Higher(true)),
            Comparison::AtMost | Comparison::Less => Some(Direction::Higher(false)),
            Comparison::Equal | Comparison::NotEqual => None,
        },
        Goal::Between(..) => Some(Direction::Nearer),
        Goal::Change { change, .. } => match change.value {
            Change::Increase => Some(Direction::Higher(true)),
            Change::Decrease => Some(Direction::Higher(false)),
            Change::Improve | Change::Maintain => None,
        },
        Goal::Double { .. } => Some(Direction::Higher(true)),
        Goal::Is(yes) => Some(Direction::Higher(*yes)),
        Goal::Figure(_) | Goal::FollowOnly(_) => None,
    }
}

fn contradiction(
    (goal, span): (&Goal, Span),
    implied: Direction,
    before: Direction,
    first: Span,
    from_line: bool,
    author: &Author<'_>,
) -> Message {
    let written = author.text(span);
    if !from_line {
        return Message::GoalsDisagree {
            goal: written,
            first: author.text(first),
            first_line: author.line(first),
            between: implied == Direction::Nearer || before == Direction::Nearer,
        };
    }
    let line = author.text(first);
    match implied {
        Direction::Higher(higher) => {
            let direction = if higher { Keyword::HigherIsBetter } else { Keyword::LowerIsBetter };
            Message::AgainstDirection {
                goal: written,
                line,
                higher,
                write_direction: author.word(direction).to_owned(),
                write_goal: turned(goal, span, author),
            }
        }
        _ => Message::IntervalAndDirection { goal: written, line },
    }
}

/// A goal turned the other way: `target increase` for `target decrease`.
fn turned(goal: &Goal, span: Span, author: &Author<'_>) -> String {
    let (opposite, place) = match goal {
        Goal::Is(yes) => {
            let opposite = if *yes { Keyword::No } else { Keyword::Yes };
            return format!("{} {}", author.word(Keyword::Target), author.word(opposite));
        }
        Goal::Double { .. } => {
            let example = author.either("målvärde minska med 50 %", "target decrease by 50 %");
            return example;
        }
        Goal::Compared(comparison, _) | Goal::Value(comparison, _) => {
            let opposite = match comparison.value {
                Comparison::AtLeast => Keyword::AtMost,
                Comparison::More => Keyword::LessThan,
                Comparison::Less => Keyword::MoreThan,
                _ => Keyword::AtLeast,
            };
            (opposite, comparison.span)
        }
        Goal::Change { change, .. } if change.value == Change::Increase => {
            (Keyword::Decrease, change.span)
        }
        Goal::Change { change, .. } => (Keyword::Increase, change.span),
        Goal::Figure(_) | Goal::Between(..) | Goal::FollowOnly(_) => (Keyword::Target, span),
    };
    let rest = Span { start: place.end, ..span };
    let target = author.word(Keyword::Target);
    let written = format!("{target} {} {}", author.word(opposite), author.text(rest));
    written.trim_end().to_owned()
}
