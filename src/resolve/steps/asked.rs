//! Rules of an assignment that ask about steps it does not have.

use super::super::author::Author;
use super::super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::items::Message;
use crate::language::table::Keyword;
use crate::plan::{Condition, Rules, Value};
use crate::source::Span;

/// An error where an assignment's own rules ask about its steps, and it has none: that could never be told. Rules that
/// many share may serve some that have steps and some that have none.
pub(in crate::resolve) fn asks_about_none(
    rules: Option<&Rules>,
    (name, assignment): (&str, Span),
    author: &Author<'_>,
    found: &mut Found,
) {
    let Some(Rules::By(set)) = rules.filter(|rules| matches!(rules, Rules::By(set) if set.own))
    else {
        return;
    };
    if let Some(rule) = set.rules.iter().find(|rule| asks(&rule.condition)) {
        let message = Message::NoSteps {
            written: rule.text.clone(),
            name: name.to_owned(),
            write: format!("{} a \"…\"", author.word(Keyword::Step)),
        };
        found.beside(Code::NoSteps, message, rule.span, assignment);
    }
}

fn asks(condition: &Condition) -> bool {
    let mut coming = vec![condition];
    while let Some(condition) = coming.pop() {
        match condition {
            Condition::Steps(..) => return true,
            Condition::All(parts) | Condition::Any(parts) => coming.extend(parts),
            Condition::Not(inside) => coming.push(inside),
            Condition::Compare(left, _, right) if counts(left) || counts(right) => return true,
            Condition::Between(value, ..) | Condition::Within(value, ..) if counts(value) => {
                return true;
            }
            _ => {}
        }
    }
    false
}

fn counts(value: &Value) -> bool {
    let mut coming = vec![value];
    while let Some(value) = coming.pop() {
        match value {
            Value::StepCount(_) | Value::StepShare(_) => return true,
            Value::Arithmetic(left, _, right) => coming.extend([&**left, &**right]),
            Value::Negative(inside) => coming.push(inside),
            Value::Minimum(values) | Value::Maximum(values) => coming.extend(values),
            _ => {}
        }
    }
    false
}
