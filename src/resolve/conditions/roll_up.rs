//! Roll-ups: what is counted under a heading.

use super::super::words;
use super::measure::Typed;
use super::{Judging, Subject};
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::conditions::{Message, Needs};
use crate::language::table::{Keyword, Word, meanings};
use crate::plan::{RollUp, ScaleId, Source, StatusId, Value};
use crate::source::Span;
use crate::syntax::Name;

/// What the words after `count of` or `all` name.
struct Counted {
    statuses: Vec<(ScaleId, StatusId)>,
    not_assessed: bool,
    of: Option<Source>,
}

impl Judging<'_, '_, '_> {
    /// `all green`, `no red indicators`.
    pub(super) fn quantified(&mut self, words: &Name, span: Span) -> Option<RollUp> {
        self.of_heading(span)?;
        let counted = self.counted_words(words)?;
        if counted.not_assessed {
            let author = self.cx.author;
            let write = format!(
                "{} {} = 0",
                author.word(Keyword::CountOf),
                author.word(Keyword::NotAssessed)
            );
            let message = Message::AmongTheAssessed { written: author.text(span), write };
            return self.refuse(Code::NotACondition, message, span);
        }
        Some(RollUp {
            statuses: counted.statuses,
            not_assessed: false,
            of: counted.of.unwrap_or(Source::Items),
            weighted: false,
        })
    }

    /// `count of red`, `share of green or yellow`.
    pub(super) fn counted(
        &mut self,
        share: bool,
        weighted: bool,
        words: &[Name],
        span: Span,
    ) -> Option<Typed> {
        self.of_heading(span)?;
        let read: Vec<Option<Counted>> =
            words.iter().map(|words| self.counted_words(words)).collect();
        let read: Vec<Counted> = read.into_iter().collect::<Option<_>>()?;
        let mut roll_up =
            RollUp { statuses: Vec::new(), not_assessed: false, of: Source::Items, weighted };
        for counted in read {
            roll_up.statuses.extend(counted.statuses);
            roll_up.not_assessed |= counted.not_assessed;
            if let Some(of) = counted.of {
                roll_up.of = of;
            }
        }
        if share && roll_up.not_assessed {
            let message = Message::ShareOfNotAssessed { written: self.cx.author.text(span) };
            return self.refuse(Code::NotAValue, message, span);
        }
        if roll_up.not_assessed && !roll_up.statuses.is_empty() {
            let message = Message::AssessedAndNot { written: self.cx.author.text(span) };
            return self.refuse(Code::NotAValue, message, span);
        }
        Some(if share {
            Typed::percent(Value::ShareOf(roll_up))
        } else {
            Typed::count(Value::CountOf(roll_up))
        })
    }

    fn of_heading(&mut self, span: Span) -> Option<()> {
        match self.subject {
            Subject::Heading => Some(()),
            Subject::Indicator(_) | Subject::Assignment => self.needs(Needs::Heading, span),
        }
    }

    /// A status and perhaps a kind or level word: the longest beginning that is a status.
    fn counted_words(&mut self, name: &Name) -> Option<Counted> {
        let parts: Vec<&str> = name.value.split(' ').collect();
        for length in (1..=parts.len()).rev() {
            let (Some(status), Some(rest)) = (parts.get(..length), parts.get(length..)) else {
                continue;
            };
            let (status, rest) = (status.join(" "), rest.join(" "));
            let statuses = self.cx.frame.statuses.everywhere(&status);
            let not_assessed =
                meanings(&fold(&status)).contains(&Word::Keyword(Keyword::NotAssessed));
            if statuses.is_empty() && !not_assessed {
                continue;
            }
            let of = if rest.is_empty() { None } else { Some(self.among(&rest, name.span)?) };
            if let Some(Source::Kind(kind)) = of
                && !not_assessed
            {
                let scale = self.cx.frame.statuses.scale_of(kind);
                if !statuses.iter().any(|(of, _)| *of == scale) {
                    let name = Name::new(status, name.span);
                    self.cx.frame.statuses.unknown(scale, &name, self.cx.author, self.found);
                    return None;
                }
            }
            let statuses = if not_assessed { Vec::new() } else { statuses };
            return Some(Counted { statuses, not_assessed, of });
        }
        let first = Name::new(parts.first().copied().unwrap_or("").to_owned(), name.span);
        self.cx.frame.statuses.unknown(self.scale, &first, self.cx.author, self.found);
        None
    }

    /// What is counted among: a kind's word or a level's.
    fn among(&mut self, word: &str, span: Span) -> Option<Source> {
        if let Some(kind) = words::kind(&fold(word)) {
            return Some(Source::Kind(kind));
        }
        if let Some(level) = self.cx.frame.levels.find(word) {
            return Some(Source::Level(level));
        }
        let kinds = words::forms(|word| matches!(word, Word::Kind(_)));
        let nearest = self.found.nearest(word, kinds.chain(self.cx.frame.levels.written()));
        let message =
            Message::UnknownAmong { found: word.to_owned(), nearest: nearest.map(str::to_owned) };
        self.refuse(Code::UnknownName, message, span)
    }
}
