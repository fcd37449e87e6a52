//! Facts: the target, the trend, what is missing, statuses.

use super::super::items::Direction;
use super::super::ranges;
use super::{Judging, Measured, Subject};
use crate::diagnostic::Code;
use crate::language::When;
use crate::language::say::resolve::conditions::{Message, Needs};
use crate::language::table::Keyword;
use crate::plan::{Condition, Status, StatusId};
use crate::quantity::Number;
use crate::source::{Span, Spanned};
use crate::syntax::{Expression, Node, ValueWord, WindowWritten};

impl Judging<'_, '_, '_> {
    /// Seen to be about an assignment.
    pub(super) fn of_assignment(&mut self, span: Span) -> Option<()> {
        match self.subject {
            Subject::Assignment(_) => Some(()),
            Subject::Indicator(_) | Subject::Heading | Subject::Slices => {
                self.needs(Needs::Assignment, span)
            }
        }
    }

    /// `target met`, `target missed`.
    pub(super) fn target_met(&mut self, met: bool, span: Span) -> Option<Condition> {
        self.measured(span)?;
        self.mention_target(span);
        Some(if met {
            Condition::TargetMet
        } else {
            Condition::Not(Box::new(Condition::TargetMet))
        })
    }

    /// `improving`: only where something says which way is better.
    pub(super) fn trend(&mut self, when: When, span: Span) -> Option<()> {
        let measured = self.measured(span)?;
        let Measured { name, direction, not_measurable, .. } = measured;
        if *direction == Direction::Unsaid && when != When::Unchanged && !not_measurable {
            let author = self.cx.author;
            let message = Message::TrendWithoutDirection {
                written: author.text(span),
                name: (*name).to_owned(),
                write_higher: author.word(Keyword::HigherIsBetter).to_owned(),
                write_lower: author.word(Keyword::LowerIsBetter).to_owned(),
            };
            return self.refuse(Code::NoDirection, message, span);
        }
        Some(())
    }

    /// `improving over 5 years`.
    pub(super) fn trend_over(
        &mut self,
        when: When,
        window: &WindowWritten,
        span: Span,
    ) -> Option<Condition> {
        self.trend(when, span)?;
        Some(Condition::TrendOver(when, ranges::window(window, self.found)?))
    }

    /// `target missed 3 follow-ups in a row`.
    pub(super) fn in_a_row(
        &mut self,
        met: bool,
        follow_ups: &Spanned<Number>,
        span: Span,
    ) -> Option<Condition> {
        self.measured(span)?;
        self.mention_target(span);
        let follow_ups = ranges::follow_ups(follow_ups, self.found)?;
        Some(if met {
            Condition::MetInARow(follow_ups)
        } else {
            Condition::MissedInARow(follow_ups)
        })
    }

    /// `X is missing` (true), `X is measured` (false).
    pub(super) fn missing(&mut self, of: &Expression, missing: bool) -> Option<Condition> {
        let forecast = matches!(of.node, Node::Value(ValueWord::Forecast));
        let condition = if forecast && matches!(self.subject, Subject::Assignment(_)) {
            Condition::ForecastMissing
        } else if let Some(unreported) = self.unreported(of) {
            unreported
        } else {
            let value = self.value(of)?;
            if matches!(value.value, crate::plan::Value::Constant(_)) {
                let message = Message::NumberMissing {
                    written: self.cx.author.text(of.span),
                    write: self.cx.author.either("utfall saknas", "outcome is missing"),
                };
                return self.refuse(Code::NotACondition, message, of.span);
            }
            Condition::Missing(value.value)
        };
        Some(if missing { condition } else { Condition::Not(Box::new(condition)) })
    }

    /// A status, which only a flag may ask for.
    pub(super) fn status(&mut self, status: StatusId, span: Span) -> Option<Condition> {
        if self.flag {
            return Some(Condition::Status(status));
        }
        let status = self.cx.author.text(span);
        let any = self.cx.author.word(Keyword::Any);
        let heading = matches!(self.subject, Subject::Heading | Subject::Slices);
        let write = heading.then(|| format!("{any} {status}"));
        let message = Message::StatusOutsideFlag { status, write };
        self.refuse(Code::StatusOutsideFlag, message, span)
    }

    /// A name where a condition should stand: a status, or something that is none.
    pub(super) fn named_condition(&mut self, name: &str, span: Span) -> Option<Condition> {
        match self.cx.frame.statuses.find(self.scale, name) {
            Some(Status::Declared(status)) => self.status(status, span),
            Some(Status::BuiltIn(_)) => {
                let message = Message::BuiltInAsCondition {
                    status: name.to_owned(),
                    write: self.cx.author.either("utfall saknas", "outcome is missing"),
                };
                self.refuse(Code::StatusOutsideFlag, message, span)
            }
            None if self.is_own(name) || self.cx.names.find(name).is_some() => {
                let message = Message::NotACondition {
                    write: format!("{name} >= …"),
                    value: name.to_owned(),
                };
                self.refuse(Code::NotACondition, message, span)
            }
            None => match self.trend_in_name(name, span) {
                Some(trend) => trend,
                None => self.unknown(name, span),
            },
        }
    }
}
