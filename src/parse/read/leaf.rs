//! The smallest parts of a statement: names, texts, numbers, dates and periods, as they were written.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::number::{self, Read};
use crate::language::say::parse::Message;
use crate::parse::grammar::Rule;
use crate::parse::suggest;
use crate::quantity::{Date, Number, Period};
use crate::source::Spanned;
use crate::syntax::{Name, NumberWritten, PeriodWritten, SliceWritten, Text, UnitWritten};

impl Reader<'_> {
    /// A name, quoted or bare, with white space folded.
    pub fn name(&self, pair: &Pair<'_, Rule>) -> Name {
        let span = self.span(pair);
        Spanned::new(unquoted(self.written(span)), span)
    }

    /// The name of a part that has one.
    pub fn name_of(&self, pair: &Pair<'_, Rule>) -> Reading<Name> {
        self.need(pair, Rule::name).map(|name| self.name(&name))
    }

    /// The quoted texts of a part, joined by a space.
    pub fn texts<'p>(&self, texts: impl IntoIterator<Item = Pair<'p, Rule>>) -> Option<Text> {
        let mut joined: Option<Text> = None;
        for text in texts {
            let text = self.name(&text);
            joined = Some(match joined {
                Some(before) => Spanned::new(
                    format!("{} {}", before.value, text.value),
                    before.span.to(text.span),
                ),
                None => text,
            });
        }
        joined
    }

    /// The texts of a part, where it has any.
    pub fn texts_of(&self, pair: &Pair<'_, Rule>) -> Option<Text> {
        self.texts(children(&child(pair, Rule::texts)?, Rule::text))
    }

    /// The texts of a part that has them.
    pub fn needed_texts(&self, pair: &Pair<'_, Rule>) -> Reading<Text> {
        self.texts_of(pair).ok_or_else(|| self.unread(pair))
    }

    /// A number without a unit.
    pub fn number(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Number>> {
        let span = self.span(pair);
        let written = self.written(span).to_owned();
        let (code, message) = match number::read(&written) {
            Read::Number(number, _) => return Ok(Spanned::new(number, span)),
            Read::Ambiguous { .. } => {
                let (thousands, decimal) = suggest::both_readings(&written);
                (Code::AmbiguousNumber, Message::AmbiguousNumber { written, thousands, decimal })
            }
            Read::TooLarge => (Code::NumberTooLarge, Message::NumberTooLarge { written }),
            Read::No => {
                let write = suggest::number(&written);
                (Code::UnreadableNumber, Message::UnreadableNumber { written, write })
            }
        };
        Err(Box::new(Diagnostic::at(code, message, span)))
    }

    /// The number of a part that must be a whole number, not less than nothing.
    pub fn whole_number(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Number>> {
        let number = self.number(&self.need(pair, Rule::number)?)?;
        if number.value.is_integer() && !number.value.is_negative() {
            return Ok(number);
        }
        let message = Message::NotWhole { written: self.written(number.span).to_owned() };
        Err(Box::new(Diagnostic::at(Code::UnreadableNumber, message, number.span)))
    }

    /// A number with its unit, from a `quantity`, `tolerance`, `percentage` or `example_figure`.
    pub fn quantity(&self, pair: &Pair<'_, Rule>) -> Reading<NumberWritten> {
        let number = self.number(&self.need(pair, Rule::number)?)?;
        let unit = pair.clone().into_inner().find(|part| part.as_rule() != Rule::number);
        Ok(NumberWritten {
            span: self.span(pair),
            number: number.value,
            unit: unit.map(|unit| self.unit(&unit)),
        })
    }

    /// A unit's words.
    pub fn unit(&self, pair: &Pair<'_, Rule>) -> UnitWritten {
        self.name(pair)
    }

    /// The year of a part that has one.
    pub fn year(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<i16>> {
        let span = self.span(&self.need(pair, Rule::year_number)?);
        let written = self.written(span).to_owned();
        match written.parse::<i16>() {
            Ok(year) if (1000..=9999).contains(&year) => Ok(Spanned::new(year, span)),
            _ => {
                let write = suggest::year(&written);
                let message = Message::BadYear { written, write };
                Err(Box::new(Diagnostic::at(Code::BadPeriod, message, span)))
            }
        }
    }

    /// The day of a part that has one.
    pub fn date_of(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Date>> {
        self.date(&self.need(pair, Rule::date)?)
    }

    /// A day.
    pub fn date(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Date>> {
        let span = self.span(pair);
        let written = self.written(span);
        if let Some(date) = Date::parse(written) {
            return Ok(Spanned::new(date, span));
        }
        let message = Message::BadDate {
            written: written.to_owned(),
            no_such_day: suggest::is_year_month_day(written),
            write: suggest::date(written).map(|date| date.to_string()),
        };
        Err(Box::new(Diagnostic::at(Code::BadDate, message, span)))
    }

    /// A period's label.
    pub fn period(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Period>> {
        let span = self.span(pair);
        let written = self.written(span);
        match Period::parse(written) {
            Some(period) => Ok(Spanned::new(period, span)),
            None => Err(Box::new(suggest::bad_period(written, span))),
        }
    }

    /// The `period_ref` of a part that has one.
    pub fn period_of(&self, pair: &Pair<'_, Rule>) -> Reading<PeriodWritten> {
        self.period_ref(&self.need(pair, Rule::period_ref)?)
    }

    /// The first part that says when: of a `period_ref`, or of `in 2022`, `för 2022`, `år 2022`.
    pub fn period_ref(&self, pair: &Pair<'_, Rule>) -> Reading<PeriodWritten> {
        for part in pair.clone().into_inner() {
            if let Some(period) = self.period_written(&part)? {
                return Ok(period);
            }
        }
        Err(self.unread(pair))
    }

    /// What a part says of when, if it does.
    pub fn period_written(&self, pair: &Pair<'_, Rule>) -> Reading<Option<PeriodWritten>> {
        let span = self.span(pair);
        Ok(Some(match pair.as_rule() {
            Rule::k_same_period_last_year => PeriodWritten::SamePeriodLastYear(span),
            Rule::k_previous_follow_up => PeriodWritten::PreviousFollowUp(span),
            Rule::full_year => PeriodWritten::FullYear(self.year(pair)?),
            Rule::period => PeriodWritten::Period(self.period(pair)?),
            Rule::name => PeriodWritten::Named(self.name(pair)),
            Rule::period_ref => self.period_ref(pair)?,
            _ => return Ok(None),
        }))
    }

    /// `for K`, `for every kön`, `for every unit`.
    pub fn slice(&self, pair: &Pair<'_, Rule>) -> Reading<SliceWritten> {
        match child(pair, Rule::every) {
            Some(every) => self.name_of(&every).map(SliceWritten::Every),
            None => self.name_of(pair).map(SliceWritten::One),
        }
    }
}

/// Text without its quotes and with its escapes undone; a bare name with its white space folded.
pub(super) fn unquoted(written: &str) -> String {
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
        (Some('”' | '“' | '„'), Some('”' | '“')) | (Some('»' | '«'), Some('»' | '«')) => {
            inner.as_str().to_owned()
        }
        _ => written.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::unquoted;

    #[test]
    fn a_text_loses_its_quotes_and_escapes() {
        assert_eq!(unquoted(r#""G:\new \"x\" \\""#), r#"G:\new "x" \"#);
        assert_eq!(unquoted("”a \\ b”"), "a \\ b");
        assert_eq!(unquoted("»a»"), "a");
        assert_eq!(unquoted("\"\""), "");
    }

    #[test]
    fn a_bare_name_has_single_spaces() {
        assert_eq!(unquoted("sick \t  leave"), "sick leave");
    }
}
