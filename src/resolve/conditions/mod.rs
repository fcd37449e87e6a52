//! Conditions and values: typed, with units checked. What is mixed up is a diagnostic with the likely fix, never a
//! guess.

mod compare;
mod facts;
mod names;
mod near;
mod of_others;
mod roll_up;
mod subject;
mod values;

pub(super) use subject::{Measured, Subject, askable};

use super::context::Context;
use super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::plan::{Condition, ScaleId, Status};
use crate::source::Span;
use crate::syntax::{Expression, Node};

/// Reads conditions about one subject.
pub(super) struct Judging<'j, 'c, 'a> {
    /// The plan.
    pub cx: Context<'c, 'a>,
    /// What is judged.
    pub subject: &'j Subject<'j>,
    /// Its scale of statuses.
    pub scale: ScaleId,
    /// Whether it is a flag: there the status just decided may be asked for.
    pub flag: bool,
    /// Whether a condition so far mentioned the target, and where first.
    pub mentions_target: Option<Span>,
    /// What is wrong.
    pub found: &'j mut Found,
}

impl Judging<'_, '_, '_> {
    /// A condition; `None` where a diagnostic says why it is none.
    pub fn condition(&mut self, expression: &Expression) -> Option<Condition> {
        match &expression.node {
            Node::Or(parts) => self.conditions(parts).map(Condition::Any),
            Node::And(parts) => self.conditions(parts).map(Condition::All),
            Node::Not(inner) => self.negated(expression, inner),
            Node::Compare { left, comparison, right } => self.compared(left, comparison, right),
            Node::Between { value, low, high } => self.between(value, low, high),
            Node::Within { value, tolerance, of } => self.within(value, tolerance, of),
            Node::Missing { of, missing } => self.missing(of, *missing),
            Node::TargetMet(met) => self.target_met(*met, expression.span),
            Node::Trend(when) => {
                self.trend(*when, expression.span)?;
                Some(Condition::Trend(*when))
            }
            Node::TrendOver(when, window) => self.trend_over(*when, window, expression.span),
            Node::InARow { met, follow_ups } => self.in_a_row(*met, follow_ups, expression.span),
            Node::State(state) => {
                self.of_assignment(expression.span)?;
                Some(Condition::State(*state))
            }
            Node::Forecast(forecast) => {
                self.of_assignment(expression.span)?;
                Some(Condition::Forecast(*forecast))
            }
            Node::DeadlinePassed => {
                self.of_assignment(expression.span)?;
                Some(Condition::DeadlinePassed)
            }
            Node::StartPassed => {
                self.of_assignment(expression.span)?;
                Some(Condition::StartPassed)
            }
            Node::Quantified { quantifier, words } => {
                let roll_up = self.quantified(words, expression.span)?;
                Some(Condition::Quantified(*quantifier, roll_up))
            }
            Node::Steps { quantifier, are } => {
                self.of_assignment(expression.span)?;
                Some(Condition::Steps(*quantifier, are.clone()))
            }
            Node::Name(name) => self.named_condition(name, expression.span),
            Node::TrendOf { of, when, over } => self.trend_of(of, *when, over.as_ref()),
            Node::StatusOf(_) => self.status_alone(expression),
            Node::RollUp { .. }
            | Node::CountedSteps { .. }
            | Node::Number(_)
            | Node::Yes(_)
            | Node::PartOf { .. }
            | Node::Arithmetic { .. }
            | Node::Negative(_)
            | Node::Minimum(_)
            | Node::Maximum(_)
            | Node::Spread(_)
            | Node::Gap(..)
            | Node::MeanChange(_)
            | Node::Projected { .. }
            | Node::Value(_)
            | Node::For { .. }
            | Node::In { .. } => {
                let value = self.cx.author.text(expression.span);
                let message = Message::NotACondition { write: format!("{value} >= …"), value };
                self.found.at(Code::NotACondition, message, expression.span);
                None
            }
        }
    }

    fn conditions(&mut self, parts: &[Expression]) -> Option<Vec<Condition>> {
        // Every part is read, so that every fault is said.
        let read: Vec<Option<Condition>> = parts.iter().map(|part| self.condition(part)).collect();
        read.into_iter().collect()
    }

    /// `not A`, unless a declared status begins with the word: `ej uppnått`.
    fn negated(&mut self, whole: &Expression, inner: &Expression) -> Option<Condition> {
        if let Node::Name(_) = inner.node {
            let written = self.cx.author.text(whole.span);
            if let Some(status) = self.cx.frame.statuses.declared(self.scale, &written) {
                return self.status(status, whole.span);
            }
            // `ej mätt` is a built-in status, not the opposite of one.
            if matches!(self.cx.frame.statuses.find(self.scale, &written), Some(Status::BuiltIn(_)))
            {
                return self.named_condition(&written, whole.span);
            }
        }
        Some(Condition::Not(Box::new(self.condition(inner)?)))
    }

    /// A diagnostic at a place.
    fn refuse<T>(&mut self, code: Code, message: Message, span: Span) -> Option<T> {
        self.found.at(code, message, span);
        None
    }
}
