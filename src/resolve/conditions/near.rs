//! `within`: near the target, or near another value.

use super::super::units;
use super::Judging;
use super::values::{Brought, Measure, Typed, brought};
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::plan::{Condition, Tolerance, Value};
use crate::quantity::{Dimension, Number};
use crate::syntax::{self, Expression, Node, ValueWord};

impl Judging<'_, '_, '_> {
    /// `outcome within 10 % of target`: met, or missed by at most that. `A within 2 of B` of other values: so near.
    pub(super) fn within(
        &mut self,
        value: &Expression,
        tolerance: &syntax::Tolerance,
        of: &Expression,
    ) -> Option<Condition> {
        let outcome = match &value.node {
            Node::Value(ValueWord::Outcome) => true,
            Node::Name(name) => self.is_own(name),
            _ => false,
        };
        if outcome && matches!(of.node, Node::Value(ValueWord::Target)) {
            self.measured(value.span)?;
            self.mention_target(of.span);
            let near = self.in_item(Value::Outcome);
            let near = self.tolerance(tolerance, &near)?;
            if matches!(near, Tolerance::Part(part) if !part.is_zero()) {
                self.zero_target(tolerance.span.to(of.span))?;
            }
            return Some(Condition::WithinTarget(near));
        }
        let (one, other) = (self.value(value), self.value(of));
        let (one, other) = (one?, other?);
        if one.measure == Measure::Bare && other.measure == Measure::Bare {
            return self.together((value, one), (of, other)).map(|_| Condition::Always);
        }
        let (first, last, measure) = match brought(one.clone(), other.clone()) {
            Brought::Together(first, last, measure) => (first, last, measure),
            Brought::Apart => return self.mixed((value, &one), (of, &other)),
            Brought::TooLarge => return self.too_large(of.span),
        };
        let near = self.tolerance(tolerance, &Typed { value: first.clone(), measure })?;
        Some(Condition::Within(first, near, last))
    }

    /// How near: `%` is a part of what it is near to, anything else an amount in its unit.
    fn tolerance(&mut self, written: &syntax::Tolerance, near: &Typed) -> Option<Tolerance> {
        if written.number.is_negative() {
            let message = Message::NegativeTolerance { written: self.cx.author.text(written.span) };
            return self.refuse(Code::OutOfRange, message, written.span);
        }
        let own = match &written.unit {
            Some(word) => Some(self.cx.units.named(word, self.cx.author, self.found)?),
            None => None,
        };
        if let Some(own) = own.as_ref().filter(|own| own.dimension == Dimension::Share) {
            let percent = units::scaled(written, own.scale, self.found)?;
            return percent.over(Number::HUNDRED).ok().map(Tolerance::Part);
        }
        match &near.measure {
            Measure::Of(unit) => {
                let difference = units::difference(unit);
                let figure = units::figure(written, &difference, self.cx, self.found)?;
                Some(Tolerance::Amount(figure))
            }
            Measure::Unknown | Measure::Bare | Measure::Ratio => {
                let scale = own.map_or(Number::ONE, |own| own.scale);
                units::scaled(written, scale, self.found).map(Tolerance::Amount)
            }
        }
    }
}
