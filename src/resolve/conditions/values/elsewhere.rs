//! Values of another slice or period: `outcome for K`, `outcome in 2019`.

use super::measure::Typed;
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::plan::{Elsewhere, ElsewherePeriod, ElsewhereValue, SliceOf, Value};
use crate::quantity::Part;
use crate::resolve::conditions::Judging;
use crate::resolve::items::Other;
use crate::source::Span;
use crate::syntax::{Expression, Name, Node, PeriodWritten, ValueWord};

impl Judging<'_, '_, '_> {
    /// A value with `for` and `in` after it.
    pub(in crate::resolve::conditions) fn elsewhere(
        &mut self,
        whole: &Expression,
    ) -> Option<Typed> {
        let mut slices: Vec<Name> = Vec::new();
        let mut period: Option<&PeriodWritten> = None;
        let mut base = whole;
        loop {
            match &base.node {
                Node::For { value, slice } => {
                    slices.push(slice.clone());
                    base = value;
                }
                Node::In { value, period: written } => {
                    if period.is_some() {
                        let message =
                            Message::TwoPeriods { written: self.cx.author.text(whole.span) };
                        return self.refuse(Code::NotAValue, message, whole.span);
                    }
                    period = Some(written);
                    base = value;
                }
                _ => break,
            }
        }
        slices.reverse();
        let other = match &base.node {
            Node::Name(name) if !self.is_own(name) => self.cx.other(name),
            _ => None,
        };
        let value = match other {
            Some(_) => ElsewhereValue::Outcome,
            None => self.asked_for(base, whole, &slices, period)?,
        };
        let slice = if slices.is_empty() {
            None
        } else {
            Some(self.cx.frame.slices.slice(&slices, self.cx.author, self.found)?)
        };
        let period = match period {
            Some(written) => Some(self.when(written)?),
            None => None,
        };
        if let Some(other) = other {
            return self.of_other(other, slice, period, base.span);
        }
        let elsewhere = Value::Elsewhere(Elsewhere { item: None, value, slice, period });
        Some(match value {
            ElsewhereValue::Outcome | ElsewhereValue::Target => self.in_item(elsewhere),
            ElsewhereValue::Numerator | ElsewhereValue::Denominator => Typed::count(elsewhere),
        })
    }

    /// The outcome of another indicator or series; an assignment has none.
    pub(in crate::resolve::conditions) fn of_other(
        &mut self,
        other: &Other,
        slice: Option<SliceOf>,
        period: Option<ElsewherePeriod>,
        span: Span,
    ) -> Option<Typed> {
        let Some(unit) = &other.unit else {
            let message = Message::AssignmentAsValue {
                name: other.name.clone(),
                write: self.cx.author.status_of(&self.cx.author.text(span)),
            };
            self.found.beside(Code::OfAnotherKind, message, span, other.span);
            return None;
        };
        let value = ElsewhereValue::Outcome;
        let elsewhere = Elsewhere { item: Some(other.id), value, slice, period };
        Some(Typed::of(Value::Elsewhere(elsewhere), unit))
    }

    fn asked_for(
        &mut self,
        base: &Expression,
        whole: &Expression,
        slices: &[Name],
        period: Option<&PeriodWritten>,
    ) -> Option<ElsewhereValue> {
        let span = base.span;
        let value = match &base.node {
            Node::Value(ValueWord::Outcome) => ElsewhereValue::Outcome,
            Node::Value(ValueWord::Numerator) => ElsewhereValue::Numerator,
            Node::Value(ValueWord::Denominator) => ElsewhereValue::Denominator,
            Node::Value(ValueWord::Target) => {
                self.target(span)?;
                return Some(ElsewhereValue::Target);
            }
            Node::Name(name) if self.is_own(name) => ElsewhereValue::Outcome,
            Node::Name(_) => return self.perhaps_a_name(whole, slices, period),
            _ => {
                let message = Message::NotElsewhere { written: self.cx.author.text(span) };
                return self.refuse(Code::NotAValue, message, span);
            }
        };
        self.measured(span)?;
        Some(value)
    }

    /// `vård i hemmet` reads as *vård* in the period *hemmet*; a name with such a word in it is quoted.
    fn perhaps_a_name<T>(
        &mut self,
        whole: &Expression,
        slices: &[Name],
        period: Option<&PeriodWritten>,
    ) -> Option<T> {
        let written = self.cx.author.text(whole.span);
        let named = period.is_some_and(|period| matches!(period, PeriodWritten::Named(_)));
        if named || !slices.is_empty() || self.cx.names.find(&written).is_some() {
            let known = self.cx.names.find(&written).is_some();
            let message = Message::NeedsQuotes { write: format!("\"{written}\""), written, known };
            return self.refuse(Code::UnknownName, message, whole.span);
        }
        let mut base = whole;
        while let Node::In { value, .. } | Node::For { value, .. } = &base.node {
            base = value;
        }
        match &base.node {
            Node::Name(name) => self.unknown(name, base.span),
            _ => None,
        }
    }

    fn when(&mut self, written: &PeriodWritten) -> Option<ElsewherePeriod> {
        Some(match written {
            PeriodWritten::Period(period) if period.value.part == Part::Year => {
                ElsewherePeriod::SamePartOf(period.value.year)
            }
            PeriodWritten::Period(period) => ElsewherePeriod::Exactly(period.value),
            PeriodWritten::FullYear(year) => ElsewherePeriod::FullYear(year.value),
            PeriodWritten::Named(name) => {
                ElsewherePeriod::Exactly(self.cx.frame.follow_ups.named_period(name, self.found)?)
            }
            PeriodWritten::SamePeriodLastYear(_) => ElsewherePeriod::YearBefore,
            PeriodWritten::PreviousFollowUp(_) => ElsewherePeriod::PreviousFollowUp,
        })
    }
}
