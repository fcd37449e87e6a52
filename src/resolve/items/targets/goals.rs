//! Goals: what is to be reached, with units and direction settled.

use super::amounts;
use crate::diagnostic::Code;
use crate::language::Comparison;
use crate::language::say::resolve::targets::Message;
use crate::language::table::Keyword;
use crate::plan::{self, Baseline, Reference, ScaleId, Value};
use crate::quantity::{Dimension, Number, Unit};
use crate::resolve::conditions::{Judging, Measured, Subject};
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::resolve::items::baselines::first_figure;
use crate::resolve::items::direction::Direction;
use crate::resolve::units;
use crate::source::Spanned;
use crate::syntax::{
    AmountWritten, Change, Expression, Goal, NumberWritten, PeriodWritten, TargetPart,
};

/// What goals of one item are read by.
pub(super) struct Goals<'g, 'c, 'a> {
    /// The item's name.
    pub name: &'g str,
    /// Its unit.
    pub unit: &'g Unit,
    /// Its direction.
    pub direction: Direction,
    /// Its baseline lines.
    pub baselines: &'g [Baseline],
    /// The plan.
    pub cx: Context<'c, 'a>,
}

impl Goals<'_, '_, '_> {
    /// The goal of a part of a target line: one, or two that are both asked.
    pub fn goal(&self, part: &TargetPart, found: &mut Found) -> Option<plan::Goal> {
        let Some(also) = &part.also else { return self.one(part, &part.goal, found) };
        let alone = part.goals().find(|goal| stands_alone(&goal.value));
        let over_years = part.per_year.or(part.linear);
        if let Some(span) = alone.map(|goal| goal.span).or(over_years) {
            let message = Message::GoalStandsAlone { written: self.cx.author.text(span) };
            found.at(Code::GoalStandsAlone, message, span);
            return None;
        }
        let one = self.one(part, &part.goal, found);
        let other = self.one(part, also, found);
        Some(plan::Goal::Both(Box::new([one?, other?])))
    }

    fn one(
        &self,
        part: &TargetPart,
        goal: &Spanned<Goal>,
        found: &mut Found,
    ) -> Option<plan::Goal> {
        if part.per_year.is_some() {
            return self.per_year(part, found).map(plan::Goal::PerYear);
        }
        match &goal.value {
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
            Goal::Value(comparison, value) => {
                let words = self.cx.author.text(value.span);
                let value = self.value(value, found)?;
                Some(plan::Goal::Value(comparison.value, value, plain(&words)))
            }
            Goal::Double { by, compared_to } => {
                self.double(part, by, compared_to.as_ref(), found).map(plan::Goal::Double)
            }
            Goal::Is(yes) => {
                let unit = Spanned::new(units::yes_or_no().word, goal.span);
                let said = NumberWritten { span: goal.span, number: Number::ONE, unit: Some(unit) };
                self.figure(&said, found)?;
                Some(plan::Goal::Is(*yes))
            }
        }
    }

    /// A value that the outcome is held against, in the item's measure.
    fn value(&self, value: &Expression, found: &mut Found) -> Option<Value> {
        let measured = Measured {
            name: self.name,
            unit: Some(self.unit),
            direction: self.direction,
            targets: &[],
            aimed: true,
            not_measurable: false,
        };
        let mut judging = Judging {
            cx: self.cx,
            subject: &Subject::Indicator(&measured),
            scale: ScaleId(0),
            flag: false,
            mentions_target: None,
            found,
        };
        judging.goal_value(value, self.unit)
    }

    /// By how much.
    pub(super) fn amount(
        &self,
        by: &AmountWritten,
        change: Change,
        found: &mut Found,
    ) -> Option<plan::By> {
        let baseline = first_figure(self.baselines);
        amounts::by(by, change, self.unit, baseline, self.cx, found)
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
        // A figure where the outcome is yes or no is told about the unit.
        if self.unit.dimension == Dimension::YesNo {
            return None;
        }
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
        let amount = by.map(|by| self.amount(by, change.value, found));
        let (reference, amount) = (reference?, amount.map_or(Some(None), |by| by.map(Some))?);
        let up = self.upwards(part, change, found)?;
        Some(match (change.value, up) {
            (Change::Maintain, _) => plan::Goal::Maintain(amount, reference),
            (_, true) => plan::Goal::Increase(amount, reference),
            (_, false) => plan::Goal::Decrease(amount, reference),
        })
    }

    /// Whether a change is upwards; of `improve` and `maintain` the direction says it.
    pub(super) fn upwards(
        &self,
        part: &TargetPart,
        change: &Spanned<Change>,
        found: &mut Found,
    ) -> Option<bool> {
        match (change.value, self.direction) {
            (Change::Increase, _) => Some(true),
            (Change::Decrease, _) => Some(false),
            (_, Direction::Higher(higher)) => Some(higher),
            (_, Direction::Contradicted) => None,
            (_, Direction::Nearer | Direction::Unsaid) => {
                let author = self.cx.author;
                let message = Message::BetterWhichWay {
                    goal: author.text(part.span),
                    name: self.name.to_owned(),
                    write_higher: author.word(Keyword::HigherIsBetter).to_owned(),
                    write_lower: author.word(Keyword::LowerIsBetter).to_owned(),
                };
                found.at(Code::NoDirection, message, change.span);
                None
            }
        }
    }
}

/// Whether a goal can be no part of two: it settles everything, or nothing.
fn stands_alone(goal: &Goal) -> bool {
    match goal {
        Goal::FollowOnly(_) | Goal::Between(..) | Goal::Double { .. } | Goal::Is(_) => true,
        Goal::Figure(_) | Goal::Compared(..) | Goal::Value(..) | Goal::Change { .. } => false,
    }
}

/// Words without the parentheses around them all.
fn plain(words: &str) -> String {
    let inside = words.strip_prefix('(').and_then(|words| words.strip_suffix(')'));
    let whole = inside.filter(|inside| !inside.contains(['(', ')']));
    whole.unwrap_or(words).to_owned()
}
