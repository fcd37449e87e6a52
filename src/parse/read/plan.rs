//! The plan's own lines: levels, follow-ups, statuses, breakdowns, columns and decisions.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children};
use crate::parse::grammar::Rule;
use crate::syntax::{
    BreakdownWritten, ColumnWritten, Decision, FollowUpWritten, LevelWritten, Name, Statement,
    StatusWritten, UnitsWritten, ValueWritten,
};

impl Reader<'_> {
    /// `levels effektmål or mål > faktor (faktorer)`.
    pub fn levels(&self, pair: &Pair<'_, Rule>) -> Reading<Vec<LevelWritten>> {
        let level = |level: Pair<'_, Rule>| {
            let words = children(&level, Rule::level_name);
            let words = words.map(|word| Ok((self.name_of(&word)?, self.plural(&word)?)));
            Ok(LevelWritten { words: words.collect::<Reading<_>>()? })
        };
        children(pair, Rule::level).map(level).collect()
    }

    /// The plural in parentheses, where one is written.
    fn plural(&self, pair: &Pair<'_, Rule>) -> Reading<Option<Name>> {
        child(pair, Rule::plural).map(|plural| self.name_of(&plural)).transpose()
    }

    /// `follow-ups DÅ04 = 2022-04 or 2022-T1, ÅR = 2022`.
    pub fn follow_ups(&self, pair: &Pair<'_, Rule>) -> Reading<Vec<FollowUpWritten>> {
        let follow_up = |follow_up: Pair<'_, Rule>| {
            let periods = children(&follow_up, Rule::period).map(|period| self.period(&period));
            Ok(FollowUpWritten {
                name: self.name_of(&follow_up)?,
                periods: periods.collect::<Reading<_>>()?,
            })
        };
        children(pair, Rule::follow_up).map(follow_up).collect()
    }

    /// `statuses for assignments green "■" "klar", yellow "●"`.
    pub fn statuses(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        let level = |level: Pair<'_, Rule>| {
            let mut texts = children(&level, Rule::text).filter_map(|text| self.texts([text]));
            Ok(StatusWritten {
                name: self.name(&self.need(&level, Rule::status_name)?),
                plural: child(&level, Rule::status_plural)
                    .map(|plural| self.need(&plural, Rule::status_name))
                    .transpose()?
                    .map(|plural| self.name(&plural)),
                symbol: texts.next(),
                word: texts.next(),
            })
        };
        Ok(Statement::Statuses {
            kind: child(pair, Rule::kind).map(|kind| self.name(&kind)),
            statuses: children(pair, Rule::status_level).map(level).collect::<Reading<_>>()?,
        })
    }

    /// `breakdown kön: K "kvinnor", M "män"`.
    pub fn breakdown(&self, pair: &Pair<'_, Rule>) -> Reading<BreakdownWritten> {
        let value = |value: Pair<'_, Rule>| {
            Ok(ValueWritten {
                name: self.name_of(&value)?,
                title: self.texts(children(&value, Rule::text)),
            })
        };
        Ok(BreakdownWritten {
            name: self.name_of(pair)?,
            values: children(pair, Rule::slice_value).map(value).collect::<Reading<_>>()?,
        })
    }

    /// `units "VO Internmedicin" > "Gällivare sjukhus", "Kalix sjukhus"`.
    pub fn units(&self, pair: &Pair<'_, Rule>) -> Reading<UnitsWritten> {
        let mut names = children(pair, Rule::name).map(|name| self.name(&name));
        let above = names.next().ok_or_else(|| self.unread(pair))?;
        Ok(UnitsWritten { above, within: names.collect() })
    }

    /// `columns indicator = "Styrmått", value = "Periodens utfall"`.
    pub fn columns(&self, pair: &Pair<'_, Rule>) -> Reading<Vec<ColumnWritten>> {
        let column = |column: Pair<'_, Rule>| {
            let header = self.texts(children(&column, Rule::text));
            Ok(ColumnWritten {
                column: self.name(&self.need(&column, Rule::any_words)?),
                header: header.ok_or_else(|| self.unread(&column))?,
            })
        };
        children(pair, Rule::column).map(column).collect()
    }

    /// `decided 2019-12-18 "§ 131"`.
    pub fn decision(&self, pair: &Pair<'_, Rule>) -> Reading<Decision> {
        Ok(Decision {
            span: self.span(pair),
            date: child(pair, Rule::date).map(|date| self.date(&date)).transpose()?,
            reference: self.texts_of(pair),
        })
    }
}
