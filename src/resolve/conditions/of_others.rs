//! Facts of other items: their status, how they go, whether anything is reported of them.

use super::super::items::{Direction, Other};
use super::super::ranges;
use super::Judging;
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::language::table::{self, Keyword, Word};
use crate::language::{Comparison, When, fold};
use crate::plan::{Asked, Condition, OtherFact, SliceOf, Status};
use crate::source::{Span, Spanned};
use crate::syntax::{Expression, Name, Node, ValueWord, WindowWritten};

impl<'c> Judging<'_, 'c, '_> {
    /// `status of X is green`, `status of X is not green`; `None` where it is no such sentence.
    #[allow(
        clippy::option_option,
        reason = "the outer says whether it is such a sentence, the inner whether it makes sense"
    )]
    pub(super) fn status_of(
        &mut self,
        left: &Expression,
        comparison: &Spanned<Comparison>,
        right: &Expression,
    ) -> Option<Option<Condition>> {
        let (base, slices) = apart(left);
        let Node::StatusOf(name) = &base.node else { return None };
        let asked = Said { left, right, after: comparison.span };
        let opposite = comparison.value == Comparison::NotEqual;
        Some(self.other_status(name, &slices, &asked, opposite))
    }

    fn other_status(
        &mut self,
        name: &Name,
        slices: &[Name],
        said: &Said<'_>,
        opposite: bool,
    ) -> Option<Condition> {
        let other = self.other(name)?;
        let Some(scale) = other.scale else {
            let message = Message::StatusOfSeries { name: other.name.clone() };
            self.found.beside(Code::OfAnotherKind, message, name.span, other.span);
            return None;
        };
        let slice = self.slice_of(slices)?;
        let word = self.cx.author.text(said.right.span);
        // A status may begin with the word for *not*: `status of X is ej uppfyllt`.
        let all = self.cx.author.text(said.after.to(said.right.span));
        let whole = all.split_once(' ').map(|(_, rest)| rest.to_owned()).filter(|_| opposite);
        let statuses = &self.cx.frame.statuses;
        let found = whole.as_ref().and_then(|whole| statuses.find(scale, whole));
        let (found, opposite) = match found {
            Some(found) => (Some(found), false),
            None => (statuses.find(scale, &word), opposite),
        };
        match found {
            Some(Status::Declared(status)) => {
                let asked = Asked::Status(status);
                let is = Condition::Of(OtherFact { item: other.id, slice, asked });
                Some(if opposite { Condition::Not(Box::new(is)) } else { is })
            }
            Some(Status::BuiltIn(_)) => {
                let missing = self.cx.author.either("saknas", "is missing");
                let write = format!("{} {missing}", self.cx.author.text(name.span));
                let status = whole.filter(|_| !opposite).unwrap_or(word);
                let message = Message::BuiltInOfOther { status, write };
                self.refuse(Code::StatusOutsideFlag, message, said.right.span)
            }
            None if matches!(said.right.node, Node::Name(_)) => {
                let word = Name::new(word, said.right.span);
                self.cx.frame.statuses.unknown(scale, &word, self.cx.author, self.found);
                None
            }
            None => self.status_alone(said.left),
        }
    }

    /// `status of X` without a status to be.
    pub(super) fn status_alone<T>(&mut self, whole: &Expression) -> Option<T> {
        let written = self.cx.author.text(whole.span);
        let write =
            self.cx.author.either(&format!("{written} är grön"), &format!("{written} is green"));
        let message = Message::StatusAlone { written, write };
        self.refuse(Code::NotACondition, message, whole.span)
    }

    /// `X is improving`: of the indicator itself or of another.
    pub(super) fn trend_of(
        &mut self,
        of: &Expression,
        when: When,
        over: Option<&WindowWritten>,
    ) -> Option<Condition> {
        let (base, slices) = apart(of);
        let window = match over {
            Some(written) => Some(ranges::window(written, self.found)?),
            None => None,
        };
        let own = window.map_or(Condition::Trend(when), |over| Condition::TrendOver(when, over));
        let name = match &base.node {
            Node::Value(ValueWord::Outcome) if slices.is_empty() => {
                return self.trend(when, of.span).map(|()| own);
            }
            Node::Name(name) if self.is_own(name) && slices.is_empty() => {
                return self.trend(when, of.span).map(|()| own);
            }
            Node::Name(name) => Name::new(name.clone(), base.span),
            _ => {
                let message = Message::TrendOfValue { written: self.cx.author.text(of.span) };
                return self.refuse(Code::NotACondition, message, of.span);
            }
        };
        let other = self.other(&name)?;
        if other.unit.is_none() {
            let message = Message::AssignmentAsValue {
                name: other.name.clone(),
                write: self.cx.author.status_of(&self.cx.author.text(name.span)),
            };
            self.found.beside(Code::OfAnotherKind, message, name.span, other.span);
            return None;
        }
        if other.direction == Direction::Unsaid && when != When::Unchanged {
            let author = self.cx.author;
            let message = Message::TrendWithoutDirection {
                written: author.text(of.span),
                name: other.name.clone(),
                write_higher: author.word(Keyword::HigherIsBetter).to_owned(),
                write_lower: author.word(Keyword::LowerIsBetter).to_owned(),
            };
            self.found.beside(Code::NoDirection, message, of.span, other.span);
            return None;
        }
        let slice = self.slice_of(&slices)?;
        Some(Condition::Of(OtherFact { item: other.id, slice, asked: Asked::Trend(when, window) }))
    }

    /// `besök förbättras`: Swedish has the trend of another without a word between; `None` where it is no such sentence.
    #[allow(
        clippy::option_option,
        reason = "the outer says whether it is such a sentence, the inner whether it makes sense"
    )]
    pub(super) fn trend_in_name(&mut self, name: &str, span: Span) -> Option<Option<Condition>> {
        let (item, word) = name.rsplit_once(' ')?;
        let trend = |word| match word {
            Word::Keyword(Keyword::Improving) => Some(When::Improving),
            Word::Keyword(Keyword::Worsening) => Some(When::Worsening),
            Word::Keyword(Keyword::Unchanged) => Some(When::Unchanged),
            _ => None,
        };
        let when: When = table::find(&fold(word), trend)?;
        if !self.is_own(item) && self.cx.other(item).is_none() {
            return None;
        }
        let short = u32::try_from(name.len().saturating_sub(item.len())).unwrap_or(0);
        let span = Span { end: span.end.saturating_sub(short), ..span };
        let of = Expression { span, node: Node::Name(item.to_owned()) };
        Some(self.trend_of(&of, when, None))
    }

    /// `X is missing` of an assignment: nothing is reported of it; `None` where X is no assignment.
    pub(super) fn unreported(&self, of: &Expression) -> Option<Condition> {
        let Node::Name(name) = &of.node else { return None };
        let other = self.cx.other(name).filter(|other| other.unit.is_none())?;
        let asked = Asked::Unreported;
        Some(Condition::Of(OtherFact { item: other.id, slice: None, asked }))
    }

    /// The item with a name, which may be the judged one itself.
    fn other(&mut self, name: &Name) -> Option<&'c Other> {
        match self.cx.other(&name.value) {
            Some(other) => Some(other),
            None => self.unknown(&name.value, name.span),
        }
    }

    #[allow(
        clippy::option_option,
        reason = "the outer says whether it could be read, the inner whether one is said"
    )]
    fn slice_of(&mut self, slices: &[Name]) -> Option<Option<SliceOf>> {
        if slices.is_empty() {
            return Some(None);
        }
        self.cx.frame.slices.slice(slices, self.cx.author, self.found).map(Some)
    }
}

/// `status of X is green`, as it is written.
struct Said<'e> {
    left: &'e Expression,
    right: &'e Expression,
    /// Where `is` stands.
    after: Span,
}

/// A value without the slices said after it, and those.
fn apart(whole: &Expression) -> (&Expression, Vec<Name>) {
    let (mut base, mut slices) = (whole, Vec::new());
    while let Node::For { value, slice } = &base.node {
        slices.push(slice.clone());
        base = value;
    }
    slices.reverse();
    (base, slices)
}
