//! Statements: the grammar's parts of a line become a [`Statement`].

use pest::iterators::Pair;

use super::expression;
use super::grammar::Rule;
use super::leaf::{Read1, Reader};
use super::trouble;
use crate::language::{KindWord, Language};
use crate::source::Spanned;
use crate::syntax::{
    Accumulation, BreakdownWritten, ColumnWritten, Decision, Example, FollowUpWritten,
    HeadlineWritten, ItemKind, LevelWritten, Name, Setting, Statement, StatusWritten, Text,
    ValueWritten,
};

type Parts<'p> = Vec<Pair<'p, Rule>>;

/// The statement a line's parts make.
pub(super) fn statement(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Read1<Statement> {
    let which = pair.as_rule();
    match which {
        Rule::item => return reader.item(pair),
        Rule::target => return reader.target(pair).map(Statement::Target),
        Rule::baseline => return reader.baseline(pair).map(Statement::Baseline),
        Rule::decided => return reader.decision(pair).map(Statement::Decided),
        Rule::proposed => return reader.decision(pair).map(Statement::Proposed),
        Rule::example => return reader.example(pair).map(Statement::Example),
        Rule::not_yet => return Err(reader.not_yet(&pair)),
        _ => {}
    }
    let whole = reader.span(&pair);
    let parts: Parts<'_> = pair.into_inner().collect();
    let has = |wanted: Rule| parts.iter().any(|part| part.as_rule() == wanted);
    let find = |wanted: Rule| parts.iter().find(|part| part.as_rule() == wanted);
    let lost = || trouble::unread(reader.folded);
    let name = || find(Rule::name).map(|part| reader.name(part)).ok_or_else(lost);
    let texts = || reader.texts(find(Rule::texts).cloned()).ok_or_else(lost);
    let whole_number = || find(Rule::whole).ok_or_else(lost).and_then(|part| reader.number(part));
    let condition =
        || find(Rule::condition).ok_or_else(lost).and_then(|part| reader.condition(part.clone()));
    let date = || find(Rule::date).ok_or_else(lost).and_then(|part| reader.date(part));
    let status = || find(Rule::status_name).map(|part| reader.name(part)).ok_or_else(lost);
    let period_ref =
        || find(Rule::period_ref).ok_or_else(lost).and_then(|part| reader.period_ref(part.clone()));
    Ok(match which {
        Rule::plan => Statement::Plan(texts()?),
        Rule::heading => Statement::Heading {
            level: find(Rule::level_word).map(|part| reader.name(part)).ok_or_else(lost)?,
            title: texts()?,
        },
        Rule::rules_for => Statement::RulesFor(name()?),
        Rule::rules_named => Statement::RulesNamed(name()?),
        Rule::organisation => Statement::Organisation(texts()?),
        Rule::language => {
            let language = if has(Rule::k_swedish) { Language::Sv } else { Language::En };
            Statement::Language(Spanned::new(language, whole))
        }
        Rule::year => {
            let year = find(Rule::year_number).ok_or_else(lost)?;
            Statement::Year(reader.year(year)?)
        }
        Rule::in_force_from => Statement::InForceFrom(date()?),
        Rule::revises => Statement::Revises(texts()?),
        Rule::levels => Statement::Levels(reader.levels(&parts)),
        Rule::follow_ups => Statement::FollowUps(reader.follow_ups(parts)?),
        Rule::statuses => Statement::Statuses {
            kind: find(Rule::kind).map(|part| reader.name(part)),
            statuses: parts
                .into_iter()
                .filter(|part| part.as_rule() == Rule::status_level)
                .filter_map(|part| reader.status_level(part))
                .collect(),
        },
        Rule::breakdown => Statement::Breakdown(BreakdownWritten {
            name: name()?,
            values: parts
                .into_iter()
                .filter(|part| part.as_rule() == Rule::slice_value)
                .filter_map(|part| reader.slice_value(part))
                .collect(),
        }),
        Rule::data => Statement::Data(
            parts
                .into_iter()
                .filter(|part| part.as_rule() == Rule::text)
                .filter_map(|part| reader.texts([part]))
                .collect(),
        ),
        Rule::columns => Statement::Columns(
            parts
                .into_iter()
                .filter(|part| part.as_rule() == Rule::column)
                .filter_map(|part| reader.column(part))
                .collect(),
        ),
        Rule::minimum_cases => Statement::MinimumCases(whole_number()?),
        Rule::id => {
            let id = find(Rule::text).or_else(|| find(Rule::id_word)).ok_or_else(lost)?;
            Statement::Id(reader.name(id))
        }
        Rule::note => Statement::Note(texts()?),
        Rule::source => Statement::Source(texts()?),
        Rule::responsible => Statement::Responsible(texts()?),
        Rule::weight => {
            let number = find(Rule::number).ok_or_else(lost)?;
            Statement::Weight(reader.number(number)?)
        }
        Rule::data_key => Statement::DataKey(texts()?),
        Rule::unit_line => {
            let unit = find(Rule::unit).ok_or_else(lost)?;
            Statement::Unit(reader.unit(unit))
        }
        Rule::direction => Statement::Direction(has(Rule::k_higher_is_better)),
        Rule::trend_compared => Statement::TrendComparedTo(period_ref()?),
        Rule::trend_tolerance => {
            let quantity = find(Rule::quantity).ok_or_else(lost)?;
            Statement::TrendTolerance(reader.quantity(quantity.clone())?)
        }
        Rule::decimals => Statement::Decimals(whole_number()?),
        Rule::round_outcome => Statement::RoundOutcome(whole_number()?),
        Rule::headline => {
            let which = if has(Rule::k_total) {
                HeadlineWritten::Total
            } else if has(Rule::k_worst) {
                HeadlineWritten::Worst
            } else {
                HeadlineWritten::Best
            };
            Statement::Headline(Spanned::new(which, whole))
        }
        Rule::follow_up_at => Statement::FollowUpAt(
            parts
                .iter()
                .filter(|part| part.as_rule() == Rule::name)
                .map(|part| reader.name(part))
                .collect(),
        ),
        Rule::accumulates => Statement::Accumulates(Accumulation {
            judged_at_year_end: has(Rule::k_judged_at_year_end),
            from_monthly_figures: has(Rule::k_from_monthly_figures),
        }),
        Rule::break_in => Statement::Break {
            period: period_ref()?,
            reason: reader.texts(find(Rule::texts).cloned()),
        },
        Rule::follow_only => Statement::FollowOnly,
        Rule::not_measurable => Statement::NotMeasurable(reader.texts(find(Rule::texts).cloned())),
        Rule::by_hand => Statement::AssessedByHand,
        Rule::deadline => Statement::Deadline(date()?),
        Rule::at_most_items => Statement::AtMostItems(whole_number()?),
        Rule::use_rules => Statement::Use(name()?),
        Rule::allow => Statement::Allow {
            code: find(Rule::code).map(|part| reader.name(part)).ok_or_else(lost)?,
            reason: texts()?,
        },
        Rule::rule => {
            Statement::Rule { otherwise: false, status: status()?, condition: Some(condition()?) }
        }
        Rule::otherwise_rule | Rule::bare_rule => Statement::Rule {
            otherwise: true,
            status: status()?,
            condition: has(Rule::condition).then(condition).transpose()?,
        },
        Rule::flag => Statement::Flag { text: texts()?, condition: condition()? },
        _ => return Err(lost()),
    })
}

impl Reader<'_> {
    fn item(&self, pair: Pair<'_, Rule>) -> Read1<Statement> {
        let (mut word, mut name, mut quoted) = (None, None, Vec::new());
        for part in pair.into_inner() {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::kind => word = kind(part).map(|word| Spanned::new(word, span)),
                Rule::bare_name => name = Some(self.name(&part)),
                Rule::texts => quoted.extend(part.into_inner()),
                Rule::text => quoted.push(part),
                _ => {}
            }
        }
        let Some(word) = word else { return Err(trouble::unread(self.folded)) };
        // Two quoted texts on one line are a name and a title; on two lines, one long title.
        if name.is_none()
            && let [first, second, ..] = quoted.as_slice()
            && !self.lines_between(first, second)
        {
            name = Some(self.name(first));
            quoted.remove(0);
        }
        let kind = match word.value {
            KindWord::Series => ItemKind::Series,
            KindWord::Assignment | KindWord::Action | KindWord::Activity => ItemKind::Assignment,
            _ => ItemKind::Indicator,
        };
        Ok(Statement::Item { kind, word, name, title: self.texts(quoted) })
    }

    fn lines_between(&self, first: &Pair<'_, Rule>, second: &Pair<'_, Rule>) -> bool {
        let (from, to) = (self.span(first).end, self.span(second).start);
        self.text.get(from as usize..to as usize).is_some_and(|between| between.contains('\n'))
    }

    /// `decided 2019-12-18 "§ 131"`.
    pub fn decision(&self, pair: Pair<'_, Rule>) -> Read1<Decision> {
        let span = self.span(&pair);
        let (mut date, mut reference) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::date => date = Some(self.date(&part)?),
                Rule::texts => reference = self.texts([part]),
                _ => {}
            }
        }
        Ok(Decision { span, date, reference })
    }

    fn levels(&self, parts: &Parts<'_>) -> Vec<LevelWritten> {
        let levels = parts.iter().filter(|part| part.as_rule() == Rule::level);
        let words = |level: &Pair<'_, Rule>| {
            let names =
                level.clone().into_inner().filter(|part| part.as_rule() == Rule::level_name);
            names.filter_map(|name| self.with_plural(name)).collect()
        };
        levels.map(|level| LevelWritten { words: words(level) }).collect()
    }

    fn with_plural(&self, pair: Pair<'_, Rule>) -> Option<(Name, Option<Name>)> {
        let (mut name, mut plural) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::name => name = Some(self.name(&part)),
                Rule::plural => plural = part.into_inner().next().map(|part| self.name(&part)),
                _ => {}
            }
        }
        Some((name?, plural))
    }

    fn follow_ups(&self, parts: Parts<'_>) -> Read1<Vec<FollowUpWritten>> {
        let follow_ups = parts.into_iter().filter(|part| part.as_rule() == Rule::follow_up);
        follow_ups
            .map(|part| {
                let (mut name, mut periods) = (None, Vec::new());
                for part in part.into_inner() {
                    match part.as_rule() {
                        Rule::name => name = Some(self.name(&part)),
                        Rule::period => periods.push(self.period(&part)?),
                        _ => {}
                    }
                }
                let Some(name) = name else { return Err(trouble::unread(self.folded)) };
                Ok(FollowUpWritten { name, periods })
            })
            .collect()
    }

    fn status_level(&self, pair: Pair<'_, Rule>) -> Option<StatusWritten> {
        let (mut name, mut plural, mut texts) = (None, None, Vec::<Text>::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::status_name => name = Some(self.name(&part)),
                Rule::plural => plural = part.into_inner().next().map(|part| self.name(&part)),
                Rule::text => texts.extend(self.texts([part])),
                _ => {}
            }
        }
        let mut texts = texts.into_iter();
        Some(StatusWritten { name: name?, plural, symbol: texts.next(), word: texts.next() })
    }

    fn slice_value(&self, pair: Pair<'_, Rule>) -> Option<ValueWritten> {
        let (mut name, mut title) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::value_name => name = Some(self.name(&part)),
                Rule::text => title = self.texts([part]),
                _ => {}
            }
        }
        Some(ValueWritten { name: name?, title })
    }

    fn column(&self, pair: Pair<'_, Rule>) -> Option<ColumnWritten> {
        let (mut column, mut header) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::name => column = Some(self.name(&part)),
                Rule::text => header = self.texts([part]),
                _ => {}
            }
        }
        Some(ColumnWritten { column: column?, header: header? })
    }

    fn example(&self, pair: Pair<'_, Rule>) -> Read1<Example> {
        let mut example = Example {
            headline: None,
            settings: Vec::new(),
            slices: Vec::new(),
            period: None,
            status: Spanned::new(String::new(), self.span(&pair)),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::k_headline => example.headline = Some(self.span(&part)),
                Rule::example_setting => example.settings.push(self.setting(part)?),
                Rule::example_place => {
                    for place in part.into_inner() {
                        match place.as_rule() {
                            Rule::in_period => example.period = Some(self.in_period(place)?),
                            Rule::name => example.slices.push(self.name(&place)),
                            _ => {}
                        }
                    }
                }
                Rule::status_name => example.status = self.name(&part),
                _ => {}
            }
        }
        Ok(example)
    }

    fn setting(&self, pair: Pair<'_, Rule>) -> Read1<Setting> {
        let lost = || trouble::unread(self.folded);
        let span = self.span(&pair);
        let (mut word, mut name, mut number, mut missing) = (None, None, None, false);
        let mut parts: Vec<Pair<'_, Rule>> = pair.into_inner().collect();
        if let [inner] = parts.as_slice()
            && matches!(inner.as_rule(), Rule::value_missing | Rule::item_value)
        {
            missing = inner.as_rule() == Rule::value_missing;
            parts = inner.clone().into_inner().collect();
        }
        for part in parts {
            match part.as_rule() {
                Rule::forecast_fact => {
                    let forecast = expression::forecast(part.into_inner().last());
                    return Ok(Setting::Forecast(forecast, span));
                }
                Rule::state => {
                    return Ok(Setting::State(expression::state(part.into_inner().next()), span));
                }
                Rule::value_word => word = Some(expression::value_word(part)),
                Rule::name => name = Some(self.name(&part)),
                Rule::quantity => number = Some(self.quantity(part)?),
                _ => {}
            }
        }
        match (word, name, number) {
            (Some(word), _, None) if missing => Ok(Setting::Missing(word, span)),
            (word, None, Some(number)) => Ok(Setting::Value(word, number)),
            (None, Some(name), Some(number)) => Ok(Setting::Item(name, number)),
            _ => Err(lost()),
        }
    }
}

/// The word of a `kind`.
pub(super) fn kind(pair: Pair<'_, Rule>) -> Option<KindWord> {
    Some(match pair.into_inner().next()?.as_rule() {
        Rule::kind_indicator => KindWord::Indicator,
        Rule::kind_measure => KindWord::Measure,
        Rule::kind_kpi => KindWord::Kpi,
        Rule::kind_styrmatt => KindWord::Styrmatt,
        Rule::kind_matetal => KindWord::Matetal,
        Rule::kind_assignment => KindWord::Assignment,
        Rule::kind_action => KindWord::Action,
        Rule::kind_activity => KindWord::Activity,
        Rule::kind_series => KindWord::Series,
        _ => return None,
    })
}
