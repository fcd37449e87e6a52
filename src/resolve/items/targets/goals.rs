//! Goals: what is to be reached, with units and direction settled.

use super::amounts;
use crate::diagnostic::Code;
use crate::language::Comparison;
use crate::language::say::resolve::targets::Message;
use crate::language::table::Keyword;
use crate::plan::{self, Reference};
use crate::quantity::{Number, Unit};
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::resolve::items::direction::Direction;
use crate::resolve::units;
use crate::source::Spanned;
use crate::syntax::{AmountWritten, Change, Goal, NumberWritten, PeriodWritten, TargetPart};

/// What goals of one item are read by.
pub(super) struct Goals<'g, 'c, 'a> {
    /// The item's name.
    pub name: &'g str,
    /// Its unit.
    pub unit: &'g Unit,
    /// Its direction.
    pub direction: Direction,
    /// The figure of its baseline, where the plan gives one.
    pub baseline: Option<Number>,
    /// The plan.
    pub cx: Context<'c, 'a>,
}

impl Goals<'_, '_, '_> {
    /// The goal of a part of a target line.
    pub fn goal(&self, part: &TargetPart, found: &mut Found) -> Option<plan::Goal> {
        match &part.goal {
            Goal::FollowOnly(_) => Some(plan::Goal::FollowOnly),
            Goal::Figure(figure) => self.by_direction(part, figure, found),
            Goal::Compared(comparison, figure) => {
                let figure = self.figure(figure, found)?;
                Some(plan::Goal::Figure(comparison.value, figure))
            }
            Goal::Between(low, high) => self.between(low, high, found),
            Goal::Change { change, by, compared_to } => {
                self.change(part, change, by.as_ref(), compared_to.as_ref(), found)
            }
        }
    }

    fn figure(&self, written: &NumberWritten, found: &mut Found) -> Option<Number> {
        units::figure(written, self.unit, self.cx, found)
    }

    /// `70 %`: a floor where higher is better, a ceiling where lower is.
    fn by_direction(
        &self,
        part: &TargetPart,
        written: &NumberWritten,
        found: &mut Found,
    ) -> Option<plan::Goal> {
        let figure = self.figure(written, found);
        let comparison = match self.direction {
            Direction::Higher(true) => Comparison::AtLeast,
            Direction::Higher(false) => Comparison::AtMost,
            Direction::Contradicted => return None,
            Direction::Nearer | Direction::Unsaid => {
                let author = self.cx.author;
                let after = author.text(part.span);
                let write = |keyword| {
                    format!("{} {} {after}", author.word(Keyword::Target), author.word(keyword))
                };
                let message = Message::FloorOrCeiling {
                    figure: author.text(written.span),
                    write_most: write(Keyword::AtMost),
                    write_least: write(Keyword::AtLeast),
                };
                found.at(Code::NoDirection, message, written.span);
                return None;
            }
        };
        Some(plan::Goal::Figure(comparison, figure?))
    }

    fn between(
        &self,
        low: &NumberWritten,
        high: &NumberWritten,
        found: &mut Found,
    ) -> Option<plan::Goal> {
        // The first end of `77 to 80 %` may leave its unit to the second.
        let with_unit = |end: &NumberWritten, other: &NumberWritten| NumberWritten {
            unit: end.unit.clone().or_else(|| other.unit.clone()),
            ..end.clone()
        };
        let first = self.figure(&with_unit(low, high), found);
        let last = self.figure(&with_unit(high, low), found);
        let (first, last) = (first?, last?);
        if first > last {
            let author = self.cx.author;
            let write = format!(
                "{} {} {} {} {}",
                author.word(Keyword::Target),
                author.word(Keyword::Between),
                author.text(high.span),
                author.word(Keyword::And),
                author.text(low.span)
            );
            let message = Message::Backwards {
                first: author.text(low.span),
                last: author.text(high.span),
                write,
            };
            found.at(Code::BackwardsInterval, message, low.span.to(high.span));
            return None;
        }
        Some(plan::Goal::Between(first, last))
    }

    fn change(
        &self,
        part: &TargetPart,
        change: &Spanned<Change>,
        by: Option<&AmountWritten>,
        compared_to: Option<&PeriodWritten>,
        found: &mut Found,
    ) -> Option<plan::Goal> {
        let reference = match compared_to {
            Some(written) => self.cx.frame.follow_ups.reference(written, found),
            None => Some(Reference::Unsaid),
        };
        let amount =
            by.map(|by| amounts::by(by, change.value, self.unit, self.baseline, self.cx, found));
        let (reference, amount) = (reference?, amount.map_or(Some(None), |by| by.map(Some))?);
        let up = match change.value {
            Change::Increase => true,
            Change::Decrease => false,
            Change::Improve | Change::Maintain => match self.direction {
                Direction::Higher(higher) => higher,
                Direction::Contradicted => return None,
                Direction::Nearer | Direction::Unsaid => {
                    let author = self.cx.author;
                    let message = Message::BetterWhichWay {
                        goal: author.text(part.span),
                        name: self.name.to_owned(),
                        write_higher: author.word(Keyword::HigherIsBetter).to_owned(),
                        write_lower: author.word(Keyword::LowerIsBetter).to_owned(),
                    };
                    found.at(Code::NoDirection, message, change.span);
                    return None;
                }
            },
        };
        Some(match (change.value, up) {
            (Change::Maintain, _) => plan::Goal::Maintain(amount, reference),
            (_, true) => plan::Goal::Increase(amount, reference),
            (_, false) => plan::Goal::Decrease(amount, reference),
        })
    }
}
