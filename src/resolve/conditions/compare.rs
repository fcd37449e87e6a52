//! Comparisons, and what `is` says of states and statuses.

use super::values::{Brought, Measure, Typed, brought};
use super::{Judging, Subject};
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::language::table::{self, Keyword, Word};
use crate::language::{Comparison, Forecast, fold};
use crate::plan::{Condition, Value};
use crate::quantity::Number;
use crate::source::{Span, Spanned};
use crate::syntax::{Expression, Node, ValueWord};

impl Judging<'_, '_, '_> {
    /// `A <= B`, `A is B`.
    pub(super) fn compared(
        &mut self,
        left: &Expression,
        comparison: &Spanned<Comparison>,
        right: &Expression,
    ) -> Option<Condition> {
        let opposite = match comparison.value {
            Comparison::Equal => Some(false),
            Comparison::NotEqual => Some(true),
            _ => None,
        };
        if let Some(opposite) = opposite {
            if let Node::Not(inner) = &right.node
                && !self.is_status(right.span)
            {
                let equal = Spanned::new(Comparison::Equal, comparison.span);
                let condition = self.compared(left, &equal, inner)?;
                return Some(turned(condition, !opposite));
            }
            if let Some(said) = self.status_of(left, comparison, right) {
                return said;
            }
            if let Some(said) = self.said_of(left, right) {
                return said.map(|condition| turned(condition, opposite));
            }
        }
        let (one, other) = (self.value(left), self.value(right));
        let (one, other) = (one?, other?);
        self.fraction(&one, right, &other);
        self.fraction(&other, left, &one);
        let (one, other) = self.together((left, one), (right, other))?;
        Some(Condition::Compare(one, comparison.value, other))
    }

    /// `A between B and C`, ends included.
    pub(super) fn between(
        &mut self,
        value: &Expression,
        low: &Expression,
        high: &Expression,
    ) -> Option<Condition> {
        let read = [self.value(value), self.value(low), self.value(high)];
        let [Some(one), Some(first), Some(last)] = read else { return None };
        self.fraction(&one, high, &last);
        let (subject, first) = self.together((value, one.clone()), (low, first))?;
        let (_, last) = self.together((value, one), (high, last))?;
        if let (Value::Constant(from), Value::Constant(to)) = (&first, &last)
            && from > to
        {
            let author = self.cx.author;
            let (from, to) = (author.text(low.span), author.text(high.span));
            let write = format!(
                "{} {} {to} {} {from}",
                author.text(value.span),
                author.word(Keyword::Between),
                author.word(Keyword::And)
            );
            let message = Message::Backwards { first: from, last: to, write };
            return self.refuse(Code::BackwardsInterval, message, low.span.to(high.span));
        }
        Some(Condition::Between(subject, first, last))
    }

    /// Two values in one unit.
    pub(super) fn together(
        &mut self,
        (left, one): (&Expression, Typed),
        (right, other): (&Expression, Typed),
    ) -> Option<(Value, Value)> {
        if one.measure == Measure::Bare && other.measure == Measure::Bare {
            let span = left.span.to(right.span);
            let message = Message::TwoNumbers {
                written: self.cx.author.text(span),
                write: self.cx.author.word(Keyword::Outcome).to_owned(),
            };
            return self.refuse(Code::NotACondition, message, span);
        }
        match brought(one.clone(), other.clone()) {
            Brought::Together(left, right, _) => Some((left, right)),
            Brought::Apart => self.mixed((left, &one), (right, &other)),
            Brought::TooLarge => self.too_large(right.span),
        }
    }

    /// Warns where a figure held against a percentage looks like a fraction: `attainment >= 0.99`.
    fn fraction(&mut self, value: &Typed, at: &Expression, other: &Typed) {
        let percentage = matches!(
            value.value,
            Value::Attainment | Value::Progress | Value::RelativeChange | Value::ShareOf(_)
        );
        let (Node::Number(number), Measure::Bare, true) = (&at.node, &other.measure, percentage)
        else {
            return;
        };
        let size = number.number.size();
        if size.is_zero() || size > Number::ONE {
            return;
        }
        let Ok(percent) = number.number.times(Number::HUNDRED) else { return };
        let message = Message::Fraction {
            written: self.cx.author.text(number.span),
            number: number.number,
            write: self.cx.author.amount(percent, &super::super::units::percent()),
        };
        self.found.at(Code::FractionForPercent, message, number.span);
    }

    /// What `A is B` says where B is no number: a state, a forecast, a trend, a status. `None`: it is a comparison.
    #[allow(
        clippy::option_option,
        reason = "the outer says whether it is such a sentence, the inner whether it makes sense"
    )]
    fn said_of(&mut self, left: &Expression, right: &Expression) -> Option<Option<Condition>> {
        match (&left.node, &right.node) {
            (_, Node::State(_) | Node::DeadlinePassed | Node::StartPassed)
                if is_about(left, &[table::Column::State, table::Column::Assignment]) =>
            {
                Some(self.condition(right))
            }
            (Node::Value(ValueWord::Outcome), Node::Trend(_)) => Some(self.condition(right)),
            (Node::Name(name), Node::Trend(_)) if self.is_own(name) => Some(self.condition(right)),
            (Node::Value(ValueWord::Forecast), Node::Name(word))
                if matches!(self.subject, Subject::Assignment(_)) =>
            {
                let word_of =
                    |word| if let Word::Forecast(forecast) = word { Some(forecast) } else { None };
                let forecast: Option<Forecast> = table::find(&fold(word), word_of);
                forecast.map(|forecast| Some(Condition::Forecast(forecast)))
            }
            (_, Node::Name(word)) if is_about(left, &[table::Column::Status]) => {
                Some(self.named_condition(word, right.span))
            }
            (_, Node::Not(_)) if is_about(left, &[table::Column::Status]) => {
                Some(self.condition(right))
            }
            _ => None,
        }
    }

    fn is_status(&self, span: Span) -> bool {
        let written = self.cx.author.text(span);
        self.cx.frame.statuses.declared(self.scale, &written).is_some()
    }
}

/// Whether an expression is a word for a column: `state`, `status`.
fn is_about(expression: &Expression, columns: &[table::Column]) -> bool {
    let Node::Name(name) = &expression.node else { return false };
    let column = |word| if let Word::Column(column) = word { Some(column) } else { None };
    let folded = fold(name);
    // Swedish says `statusen är röd`.
    let bare = folded.strip_suffix("en").or_else(|| folded.strip_suffix('t')).unwrap_or(&folded);
    let found = table::find(&folded, column).or_else(|| table::find(bare, column));
    found.is_some_and(|column| columns.contains(&column))
}

/// A condition, or its opposite.
fn turned(condition: Condition, opposite: bool) -> Condition {
    if opposite { Condition::Not(Box::new(condition)) } else { condition }
}
