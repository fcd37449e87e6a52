//! Which direction is better: said by a line, or implied by the goals. What contradicts is an error.

use super::super::author::Author;
use super::super::found::Found;
use super::lines::Lines;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Comparison;
use crate::language::say::resolve::targets::Message;
use crate::language::table::Keyword;
use crate::source::Span;
use crate::syntax::{Change, Goal, TargetPart};

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
    for (part, _) in &lines.targets {
        let Some(implied) = implied(&part.goal) else { continue };
        match settled {
            None => settled = Some((implied, part.span)),
            Some((before, _)) if before == implied => {}
            Some((before, first)) => {
                let message = contradiction(part, implied, before, first, from_line, author);
                found.push(
                    Diagnostic::at(Code::ContradictingDirection, message, part.span).and(first),
                );
                return Direction::Contradicted;
            }
        }
    }
    settled.map_or(Direction::Unsaid, |(direction, _)| direction)
}

/// What a goal says of the direction.
fn implied(goal: &Goal) -> Option<Direction> {
    match goal {
        Goal::Compared(comparison, _) => match comparison.value {
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
        Goal::Figure(_) | Goal::FollowOnly(_) => None,
    }
}

fn contradiction(
    part: &TargetPart,
    implied: Direction,
    before: Direction,
    first: Span,
    from_line: bool,
    author: &Author<'_>,
) -> Message {
    let goal = author.text(part.span);
    if !from_line {
        return Message::GoalsDisagree {
            goal,
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
                goal,
                line,
                higher,
                write_direction: author.word(direction).to_owned(),
                write_goal: turned(part, author),
            }
        }
        _ => Message::IntervalAndDirection { goal, line },
    }
}

/// A goal turned the other way: `target increase` for `target decrease`.
fn turned(part: &TargetPart, author: &Author<'_>) -> String {
    let (opposite, place) = match &part.goal {
        Goal::Compared(comparison, _) => {
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
        Goal::Figure(_) | Goal::Between(..) | Goal::FollowOnly(_) => (Keyword::Target, part.span),
    };
    let rest = Span { start: place.end, ..part.span };
    let target = author.word(Keyword::Target);
    let written = format!("{target} {} {}", author.word(opposite), author.text(rest));
    written.trim_end().to_owned()
}
