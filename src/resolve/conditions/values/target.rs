//! The target as a value, and where it is mentioned.

use super::measure::Typed;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::resolve::conditions::Message;
use crate::language::table::Keyword;
use crate::plan::Value;
use crate::resolve::conditions::{Judging, Measured, Subject};
use crate::source::Span;

impl Judging<'_, '_, '_> {
    /// `target` as a number: an interval is none.
    pub(in crate::resolve::conditions) fn target(&mut self, span: Span) -> Option<Typed> {
        let measured = self.measured(span)?;
        self.mention_target(span);
        if let Some(interval) = measured.interval() {
            let author = self.cx.author;
            let message = Message::IntervalAsNumber {
                goal: interval.text.clone(),
                line: author.line(interval.span),
                write: [Keyword::Deviation, Keyword::TargetMet]
                    .map(|keyword| author.word(keyword).to_owned()),
                within: format!(
                    "{} {} … {} {}",
                    author.word(Keyword::Outcome),
                    author.word(Keyword::Within),
                    author.word(Keyword::Of),
                    author.after_of(Keyword::Target)
                ),
            };
            self.found
                .push(Diagnostic::at(Code::IntervalAsNumber, message, span).and(interval.span));
            return None;
        }
        self.one_number(span)?;
        Some(self.in_item(Value::Target))
    }

    /// Two goals that are both asked, and yes or no, are no number.
    pub(in crate::resolve::conditions) fn one_number(&mut self, span: Span) -> Option<()> {
        let measured = self.measured(span)?;
        let Some(line) = measured.no_number() else { return Some(()) };
        let author = self.cx.author;
        let message = Message::NotOneNumber {
            written: author.text(span),
            goal: line.text.clone(),
            line: author.line(line.span),
            two: line.goal.parts().len() > 1,
            write: author.word(Keyword::TargetMet).to_owned(),
        };
        self.found.push(Diagnostic::at(Code::NotOneNumber, message, span).and(line.span));
        None
    }

    /// Remembers that the target is mentioned.
    pub(in crate::resolve::conditions) fn mention_target(&mut self, span: Span) {
        self.mentions_target.get_or_insert(span);
    }

    /// A percentage of a target that is zero is nothing: an error where every target is, a warning where some is.
    pub(in crate::resolve::conditions) fn zero_target(&mut self, span: Span) -> Option<()> {
        let Subject::Indicator(measured) = self.subject else { return Some(()) };
        let Measured { name, unit: Some(unit), .. } = measured else { return Some(()) };
        let Some((line, all)) = measured.zero_targets() else { return Some(()) };
        let difference = crate::resolve::units::difference(unit);
        let one = crate::quantity::Number::ONE;
        let author = self.cx.author;
        let message = Message::PartOfZero {
            written: author.text(span),
            name: (*name).to_owned(),
            target: line.text.clone(),
            all,
            write: format!(
                "{} {} {} {}",
                author.word(Keyword::Within),
                author.amount(one, &difference),
                author.word(Keyword::Of),
                author.after_of(Keyword::Target)
            ),
        };
        let code = if all { Code::PartOfZero } else { Code::PartOfZeroAtTimes };
        self.found.push(Diagnostic::at(code, message, span).and(line.span));
        (!all).then_some(())
    }
}
