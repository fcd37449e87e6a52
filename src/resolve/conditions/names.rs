//! Names in conditions: the item's own, another's, or a slip.

use super::super::words;
use super::values::Typed;
use super::{Judging, Measured, Subject, askable};
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::conditions::Message;
use crate::language::table::{Keyword, Word};
use crate::plan::{Status, Value};
use crate::source::Span;
use crate::syntax::Name;

impl Judging<'_, '_, '_> {
    /// Whether a name is the judged indicator's own.
    pub(super) fn is_own(&self, name: &str) -> bool {
        match self.subject {
            Subject::Indicator(Measured { name: own, .. }) => fold(own) == fold(name),
            Subject::Assignment(_) | Subject::Heading | Subject::Slices => false,
        }
    }

    /// A name where a value should stand: the indicator's own is its outcome.
    pub(super) fn named_value(&mut self, name: &str, span: Span) -> Option<Typed> {
        if self.is_own(name) {
            return Some(self.in_item(Value::Outcome));
        }
        if let Some(other) = self.cx.other(name) {
            return self.of_other(other, None, None, span);
        }
        match self.cx.frame.statuses.find(self.scale, name) {
            Some(Status::Declared(_) | Status::BuiltIn(_)) => {
                let message = Message::StatusAsValue { status: name.to_owned() };
                self.refuse(Code::NotAValue, message, span)
            }
            None => self.unknown(name, span),
        }
    }

    /// An error for a name that nothing has: the nearest item, word or status.
    pub(super) fn unknown<T>(&mut self, name: &str, span: Span) -> Option<T> {
        let statuses = self.cx.frame.statuses.written(self.scale, self.cx.author);
        let facts = |word: Word| match word {
            Word::Keyword(keyword) => in_conditions(keyword),
            Word::State(_) | Word::Status(_) => true,
            _ => false,
        };
        let candidates = words::forms(facts)
            .chain(statuses.iter().map(String::as_str))
            .chain(self.cx.names.written());
        let nearest = self.found.nearest(name, candidates).map(str::to_owned);
        if self.flag && nearest.is_none() {
            let name = Name::new(name.to_owned(), span);
            self.cx.frame.statuses.unknown(self.scale, &name, self.cx.author, self.found);
            return None;
        }
        let write = askable(self.subject.sort(), self.cx.author);
        let message = Message::UnknownName { found: name.to_owned(), nearest, write };
        self.refuse(Code::UnknownName, message, span)
    }
}

/// Whether a keyword is a fact or value of conditions, so that a slip may have meant it.
fn in_conditions(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::TargetMet
            | Keyword::TargetMissed
            | Keyword::Improving
            | Keyword::Worsening
            | Keyword::Unchanged
            | Keyword::DeadlinePassed
            | Keyword::StartPassed
            | Keyword::Outcome
            | Keyword::Target
            | Keyword::Baseline
            | Keyword::Previous
            | Keyword::PreviousMeasured
            | Keyword::Forecast
            | Keyword::Deviation
            | Keyword::Attainment
            | Keyword::Change
            | Keyword::RelativeChange
            | Keyword::Numerator
            | Keyword::Denominator
            | Keyword::Progress
    )
}
