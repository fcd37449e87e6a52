//! The value of a goal: what the outcome is held against, which must not follow from the outcome itself.

use super::measure::{Brought, Measure, brought};
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::plan::{ElsewhereValue, Value};
use crate::quantity::Unit;
use crate::resolve::conditions::Judging;
use crate::resolve::units;
use crate::syntax::Expression;

impl Judging<'_, '_, '_> {
    /// The value of a goal, in the measure of the item's unit.
    pub(in crate::resolve) fn goal_value(
        &mut self,
        expression: &Expression,
        unit: &Unit,
    ) -> Option<Value> {
        let typed = self.value(expression)?;
        if Self::of_itself(&typed.value) {
            let message = Message::GoalOfItself {
                written: self.cx.author.text(expression.span),
                write: self
                    .cx
                    .author
                    .either("målvärde minst (utfall i 2019)", "target at least (outcome in 2019)"),
            };
            return self.refuse(Code::NotAValue, message, expression.span);
        }
        let own = match &typed.measure {
            Measure::Of(own) => own.clone(),
            Measure::Bare | Measure::Ratio | Measure::Unknown => units::count(),
        };
        match brought(self.in_item(Value::Outcome), typed) {
            Brought::Together(_, value, _) => Some(value),
            Brought::TooLarge => self.too_large(expression.span),
            Brought::Apart => {
                let message = units::another(expression.span, &own, unit, self.cx);
                self.found.at(Code::MixedUnits, message, expression.span);
                None
            }
        }
    }

    /// Whether a value is the outcome that is judged, or follows from it or from the target.
    fn of_itself(value: &Value) -> bool {
        let mut left = vec![value];
        while let Some(next) = left.pop() {
            match next {
                Value::Outcome
                | Value::Target
                | Value::Deviation
                | Value::Attainment
                | Value::Change
                | Value::RelativeChange
                | Value::Numerator
                | Value::Denominator
                | Value::MeanChange(_)
                | Value::Projected(..)
                | Value::ProjectedDeviation(..) => return true,
                Value::Elsewhere(of) if of.item.is_none() => {
                    let here = of.slice.is_none() && of.period.is_none();
                    if here || of.value == ElsewhereValue::Target {
                        return true;
                    }
                }
                Value::Arithmetic(one, _, other) => left.extend([&**one, &**other]),
                Value::Negative(inner) => left.push(inner),
                Value::Minimum(values) | Value::Maximum(values) | Value::Spread(values) => {
                    left.extend(values);
                }
                _ => {}
            }
        }
        false
    }
}
