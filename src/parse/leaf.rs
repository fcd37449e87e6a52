//! The smallest parts of a statement: names, texts, numbers, dates and periods, as they were written.

use pest::iterators::Pair;

use super::folded::Folded;
use super::grammar::Rule;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::number::{self, Read};
use crate::language::say::parse::Message;
use crate::quantity::{Date, Number, Period};
use crate::source::{Span, Spanned};
use crate::syntax::{Name, NumberWritten, PeriodWritten, Text, UnitWritten};

/// What a part turns into, or the one diagnostic of its line.
pub(super) type Read1<T> = Result<T, Box<Diagnostic>>;

/// Reads parts of one folded line back from what was written.
pub(super) struct Reader<'a> {
    /// The folded line.
    pub folded: &'a Folded,
    /// The file's text.
    pub text: &'a str,
}

impl<'a> Reader<'a> {
    /// Where a part was written.
    pub fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let span = pair.as_span();
        self.folded.span(span.start(), span.end())
    }

    /// What was written there.
    pub fn written(&self, span: Span) -> &'a str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// A name, quoted or bare, with white space folded.
    pub fn name(&self, pair: &Pair<'_, Rule>) -> Name {
        let span = self.span(pair);
        Spanned::new(unquoted(self.written(span)), span)
    }

    /// One or more quoted texts, joined by a space.
    pub fn texts<'p>(&self, pairs: impl IntoIterator<Item = Pair<'p, Rule>>) -> Option<Text> {
        let mut joined: Option<Text> = None;
        for pair in pairs {
            for text in flattened(pair) {
                let span = self.span(&text);
                let words = unquoted(self.written(span));
                joined = Some(match joined {
                    Some(before) => {
                        Spanned::new(format!("{} {words}", before.value), before.span.to(span))
                    }
                    None => Spanned::new(words, span),
                });
            }
        }
        joined
    }

    /// A number without a unit.
    pub fn number(&self, pair: &Pair<'_, Rule>) -> Read1<Spanned<Number>> {
        let span = self.span(pair);
        let written = self.written(span);
        let fault = |code, message| Box::new(Diagnostic::at(code, message, span));
        match number::read(written) {
            Read::Number(number, _) => Ok(Spanned::new(number, span)),
            Read::Ambiguous { thousands, decimal } => Err(fault(
                Code::AmbiguousNumber,
                Message::AmbiguousNumber { written: written.to_owned(), thousands, decimal },
            )),
            Read::TooLarge => Err(fault(
                Code::NumberTooLarge,
                Message::NumberTooLarge { written: written.to_owned() },
            )),
            Read::No => Err(fault(
                Code::UnreadableNumber,
                Message::UnreadableNumber { written: written.to_owned() },
            )),
        }
    }

    /// A number with its unit, from a `quantity` or `tolerance`.
    pub fn quantity(&self, pair: Pair<'_, Rule>) -> Read1<NumberWritten> {
        let span = self.span(&pair);
        let mut parts = pair.into_inner();
        let number = match parts.next() {
            Some(part) => self.number(&part)?,
            None => Spanned::new(Number::ZERO, span),
        };
        let unit = parts.next().map(|part| self.unit(&part));
        Ok(NumberWritten { span, number: number.value, unit })
    }

    /// A unit's words.
    pub fn unit(&self, pair: &Pair<'_, Rule>) -> UnitWritten {
        let span = self.span(pair);
        Spanned::new(unquoted(self.written(span)), span)
    }

    /// A whole number of years.
    pub fn year(&self, pair: &Pair<'_, Rule>) -> Read1<Spanned<i16>> {
        let span = self.span(pair);
        let written = self.written(span);
        match written.parse::<i16>() {
            Ok(year) if (1000..=9999).contains(&year) => Ok(Spanned::new(year, span)),
            _ => Err(Box::new(Diagnostic::at(
                Code::BadPeriod,
                Message::BadYear { written: written.to_owned() },
                span,
            ))),
        }
    }

    /// A day.
    pub fn date(&self, pair: &Pair<'_, Rule>) -> Read1<Spanned<Date>> {
        let span = self.span(pair);
        let written = self.written(span);
        match Date::parse(written) {
            Some(date) => Ok(Spanned::new(date, span)),
            None => Err(Box::new(Diagnostic::at(
                Code::BadDate,
                Message::BadDate { written: written.to_owned() },
                span,
            ))),
        }
    }

    /// A period's label.
    pub fn period(&self, pair: &Pair<'_, Rule>) -> Read1<Spanned<Period>> {
        let span = self.span(pair);
        let written = self.written(span);
        match Period::parse(written) {
            Some(period) => Ok(Spanned::new(period, span)),
            None => Err(Box::new(Diagnostic::at(
                Code::BadPeriod,
                Message::BadPeriod { written: written.to_owned() },
                span,
            ))),
        }
    }

    /// A `period_ref`.
    pub fn period_ref(&self, pair: Pair<'_, Rule>) -> Read1<PeriodWritten> {
        let span = self.span(&pair);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::k_same_period_last_year => {
                    return Ok(PeriodWritten::SamePeriodLastYear(span));
                }
                Rule::k_previous_follow_up => return Ok(PeriodWritten::PreviousFollowUp(span)),
                Rule::full_year => return self.full_year(part),
                Rule::period => return self.period(&part).map(PeriodWritten::Period),
                Rule::name => return Ok(PeriodWritten::Named(self.name(&part))),
                _ => {}
            }
        }
        Ok(PeriodWritten::SamePeriodLastYear(span))
    }

    /// `full year 2020`.
    pub fn full_year(&self, pair: Pair<'_, Rule>) -> Read1<PeriodWritten> {
        let span = self.span(&pair);
        let year = pair.into_inner().find(|part| part.as_rule() == Rule::year_number);
        match year {
            Some(year) => self.year(&year).map(PeriodWritten::FullYear),
            None => Ok(PeriodWritten::SamePeriodLastYear(span)),
        }
    }
}

/// Every quoted text in a part.
fn flattened(pair: Pair<'_, Rule>) -> Vec<Pair<'_, Rule>> {
    if pair.as_rule() == Rule::texts { pair.into_inner().collect() } else { vec![pair] }
}

/// Text without its quotes and with its escapes undone; a bare name with its white space folded.
fn unquoted(written: &str) -> String {
    let mut inner = written.chars();
    match (inner.next(), inner.next_back()) {
        (Some('"'), Some('"')) => {
            let mut out = String::with_capacity(written.len());
            let mut letters = inner.as_str().chars().peekable();
            while let Some(letter) = letters.next() {
                let escaped = if letter == '\\' {
                    letters.next_if(|next| matches!(next, '"' | '\\'))
                } else {
                    None
                };
                out.push(escaped.unwrap_or(letter));
            }
            out
        }
        (Some('”' | '“' | '„' | '»' | '«'), Some('”' | '“' | '»' | '«')) => {
            inner.as_str().to_owned()
        }
        _ => written.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
