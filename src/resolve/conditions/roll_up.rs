//! Roll-ups: what is counted under a heading.

use super::super::frame::is_unit;
use super::super::words;
use super::values::Typed;
use super::{Judging, Subject};
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::{Message, Needs};
use crate::language::table::{self, Keyword, Word, meanings};
use crate::language::{KindWord, fold};
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
        self.not_of_steps(std::slice::from_ref(words), span)?;
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
        self.not_of_steps(words, span)?;
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
            let message = Message::ShareOfNotAssessed {
                written: self.cx.author.text(span),
                write: self.cx.author.either("antal ej bedömda", "count of not assessed"),
            };
            return self.refuse(Code::NotAValue, message, span);
        }
        if roll_up.not_assessed && !roll_up.statuses.is_empty() {
            let message = Message::AssessedAndNot {
                written: self.cx.author.text(span),
                write: self.cx.author.either(
                    "antal röda + antal ej bedömda",
                    "count of red + count of not assessed",
                ),
            };
            return self.refuse(Code::NotAValue, message, span);
        }
        Some(if share {
            Typed::percent(Value::ShareOf(roll_up))
        } else {
            Typed::count(Value::CountOf(roll_up))
        })
    }

    /// Words about steps that are no state of theirs: `all steps finished`.
    fn not_of_steps(&mut self, words: &[Name], span: Span) -> Option<()> {
        let step = table::entry(Word::Keyword(Keyword::Step));
        let is_step = |word: &&str| {
            let folded = fold(word);
            step.is_some_and(|step| step.all_forms().any(|form| fold(form) == folded))
        };
        let Some(said) =
            words.iter().find(|words| words.value.split(' ').any(|word| is_step(&word)))
        else {
            return Some(());
        };
        let rest: Vec<&str> = said.value.split(' ').filter(|word| !is_step(word)).collect();
        let rest = rest.join(" ");
        let states = words::forms(|word| matches!(word, Word::State(_)));
        // A state that cannot be asked of steps so is no misspelling of itself.
        let nearest = self.found.nearest(&rest, states).map(str::to_owned);
        let nearest = nearest.filter(|nearest| fold(nearest) != fold(&rest));
        let author = self.cx.author;
        let write = vec![
            author.either("alla delpunkter slutförda", "all steps completed"),
            author.either("andel slutförda delpunkter > 50 %", "share of completed steps > 50 %"),
        ];
        let found = if rest.is_empty() { said.value.clone() } else { rest };
        self.refuse(Code::UnknownName, Message::UnknownName { found, nearest, write }, span)
    }

    fn of_heading(&mut self, span: Span) -> Option<()> {
        match self.subject {
            Subject::Heading | Subject::Slices => Some(()),
            Subject::Indicator(_) | Subject::Assignment(_) => self.needs(Needs::Heading, span),
        }
    }

    /// A status and perhaps a kind or level word, in either order: `red goals`, `goals green`. The longest status wins.
    fn counted_words(&mut self, name: &Name) -> Option<Counted> {
        let parts: Vec<&str> = name.value.split(' ').collect();
        for length in (1..=parts.len()).rev() {
            let Some(before) = parts.len().checked_sub(length) else { continue };
            let (first, last) = (parts.split_at_checked(length), parts.split_at_checked(before));
            let orders = [first, last.map(|(among, status)| (status, among))];
            for (status, among) in orders.into_iter().flatten() {
                let (status, among) = (status.join(" "), among.join(" "));
                let statuses = self.cx.frame.statuses.everywhere(&status);
                let not_assessed =
                    meanings(&fold(&status)).contains(&Word::Keyword(Keyword::NotAssessed));
                if not_assessed || !statuses.is_empty() {
                    let status = Name::new(status, name.span);
                    return self.counted_among(&status, statuses, not_assessed, &among);
                }
            }
        }
        // What is no status stands beside the word that says among what.
        let known = |word: &&str| self.source(word).is_some();
        let rest = match parts.as_slice() {
            [first, rest @ ..] if known(first) && !rest.is_empty() => rest,
            [rest @ .., last] if known(last) && !rest.is_empty() => rest,
            all => all,
        };
        let unknown = Name::new(rest.join(" "), name.span);
        self.cx.frame.statuses.unknown(self.scale, &unknown, self.cx.author, self.found);
        None
    }

    fn counted_among(
        &mut self,
        status: &Name,
        statuses: Vec<(ScaleId, StatusId)>,
        not_assessed: bool,
        among: &str,
    ) -> Option<Counted> {
        let of = if among.is_empty() { None } else { Some(self.among(among, status.span)?) };
        if not_assessed {
            return Some(Counted { statuses: Vec::new(), not_assessed, of });
        }
        if let Some(Source::Kind(kind)) = of {
            let scale = self.cx.frame.statuses.scale_of(kind);
            if !statuses.iter().any(|(of, _)| *of == scale) {
                self.cx.frame.statuses.unknown(scale, status, self.cx.author, self.found);
                return None;
            }
        }
        Some(Counted { statuses, not_assessed, of })
    }

    /// The kind or level a word is; of slices, the units or a breakdown.
    fn source(&self, word: &str) -> Option<Source> {
        if matches!(self.subject, Subject::Slices) {
            let slices = &self.cx.frame.slices;
            let breakdown = slices.breakdown_named(word).map(Source::Breakdown);
            return breakdown.or_else(|| is_unit(word).then_some(Source::Units));
        }
        let kind = words::kind(&fold(word)).map(|kind| match kind {
            KindWord::Indicator if !self.cx.kinds.contains_key(&kind) => Source::Indicators,
            KindWord::Assignment if !self.cx.kinds.contains_key(&kind) => Source::Assignments,
            kind => Source::Kind(kind),
        });
        kind.or_else(|| self.cx.frame.levels.find(word).map(Source::Level))
    }

    /// What is counted among: a kind's word or a level's.
    fn among(&mut self, word: &str, span: Span) -> Option<Source> {
        if let Some(source) = self.source(word) {
            return Some(source);
        }
        if matches!(self.subject, Subject::Slices) {
            let breakdowns = &self.cx.frame.slices.all;
            let mut known = vec![self.cx.author.word(Keyword::Units).to_owned()];
            known.extend(breakdowns.iter().map(|breakdown| breakdown.name.clone()));
            let message = Message::UnknownPart { found: word.to_owned(), known };
            return self.refuse(Code::UnknownName, message, span);
        }
        let kinds = words::forms(|word| matches!(word, Word::Kind(_)));
        let nearest = self.found.nearest(word, kinds.chain(self.cx.frame.levels.written()));
        let message =
            Message::UnknownAmong { found: word.to_owned(), nearest: nearest.map(str::to_owned) };
        self.refuse(Code::UnknownName, message, span)
    }
}
