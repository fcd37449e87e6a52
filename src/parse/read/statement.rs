//! Statements: the grammar's parts of a line become a [`Statement`].

use pest::iterators::Pair;

use super::{Reader, Reading, child, children, first, has};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::language::say::parse::Message;
use crate::parse::grammar::Rule;
use crate::parse::suggest;
use crate::source::Spanned;
use crate::syntax::{Accumulation, HeadlineWritten, Name, Statement};

impl Reader<'_> {
    /// The statement a line's parts make.
    pub fn statement(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        Ok(match pair.as_rule() {
            Rule::plan => Statement::Plan(self.needed_texts(pair)?),
            Rule::item => self.item(pair)?,
            Rule::rules => self.rules(pair)?,
            Rule::heading => Statement::Heading {
                level: self.name(&self.need(pair, Rule::any_words)?),
                title: self.needed_texts(pair)?,
            },

            Rule::organisation => Statement::Organisation(self.needed_texts(pair)?),
            Rule::language => self.language(pair),
            Rule::year => Statement::Year(self.year(pair)?),
            Rule::levels => Statement::Levels(self.levels(pair)?),
            Rule::follow_ups => Statement::FollowUps(self.follow_ups(pair)?),
            Rule::statuses => self.statuses(pair)?,
            Rule::breakdown => Statement::Breakdown(self.breakdown(pair)?),
            Rule::units => Statement::Units(self.units(pair)?),
            Rule::data => {
                let files = children(pair, Rule::text).filter_map(|text| self.texts([text]));
                Statement::Data(files.collect())
            }
            Rule::columns => Statement::Columns(self.columns(pair)?),
            Rule::decided => Statement::Decided(self.decision(&self.need(pair, Rule::decision)?)?),
            Rule::proposed => Statement::Proposed(self.decision(pair)?),
            Rule::in_force_from => Statement::InForceFrom(self.date_of(pair)?),
            Rule::revises => Statement::Revises(self.needed_texts(pair)?),
            Rule::matrix => {
                let words: Vec<Name> =
                    children(pair, Rule::name).map(|name| self.name(&name)).collect();
                Statement::Matrix(words)
            }

            Rule::id => Statement::Id(self.id(pair)?),
            Rule::note => Statement::Note(self.needed_texts(pair)?),
            Rule::struck => Statement::Struck(self.decision(pair)?),
            Rule::source => Statement::Source(self.needed_texts(pair)?),
            Rule::responsible => Statement::Responsible(self.needed_texts(pair)?),
            Rule::weight => Statement::Weight(self.number(&self.need(pair, Rule::number)?)?),
            Rule::data_key => Statement::DataKey(self.needed_texts(pair)?),
            Rule::unit_line => Statement::Unit(self.unit(&self.need(pair, Rule::unit)?)),
            Rule::direction => Statement::Direction(has(pair, Rule::k_higher_is_better)),
            Rule::target => Statement::Target(self.target(pair)?),
            Rule::baseline => Statement::Baseline(self.baseline(pair)?),
            Rule::trend_compared => Statement::TrendComparedTo(self.period_of(pair)?),
            Rule::trend_tolerance => {
                Statement::TrendTolerance(self.quantity(&self.need(pair, Rule::quantity)?)?)
            }
            Rule::decimals => Statement::Decimals(self.whole_number(pair)?),
            Rule::round_outcome => Statement::RoundOutcome(self.whole_number(pair)?),
            Rule::headline => Statement::Headline(self.headline(pair)?),
            Rule::follow_up_at => {
                let names: Vec<Name> =
                    children(pair, Rule::name).map(|name| self.name(&name)).collect();
                Statement::FollowUpAt(names)
            }
            Rule::accumulates => Statement::Accumulates(Accumulation {
                judged_at_year_end: has(pair, Rule::k_judged_at_year_end),
                from_monthly_figures: has(pair, Rule::k_from_monthly_figures),
            }),
            Rule::latest_within => {
                Statement::LatestWithin(self.quantity(&self.need(pair, Rule::quantity)?)?)
            }
            Rule::break_in => {
                Statement::Break { period: self.period_of(pair)?, reason: self.texts_of(pair) }
            }
            Rule::follow_only => Statement::FollowOnly,
            Rule::not_measurable => Statement::NotMeasurable(self.texts_of(pair)),
            Rule::by_hand => Statement::AssessedByHand,
            Rule::minimum_cases => Statement::MinimumCases(self.whole_number(pair)?),
            Rule::suppress_below => Statement::SuppressBelow(self.whole_number(pair)?),
            Rule::at_most_items => Statement::AtMostItems(self.whole_number(pair)?),
            Rule::also_under => Statement::AlsoUnder {
                heading: self.needed_texts(pair)?,
                with: child(pair, Rule::name).map(|unit| self.name(&unit)),
            },
            Rule::step => self.step(pair)?,
            Rule::deadline => Statement::Deadline(self.date_of(pair)?),
            Rule::use_rules => Statement::Use(self.name_of(pair)?),
            Rule::allow => Statement::Allow {
                code: self.name(&self.need(pair, Rule::code)?),
                reason: self.needed_texts(pair)?,
            },
            Rule::status_rule | Rule::otherwise_rule => self.rule(pair)?,
            Rule::flag => Statement::Flag {
                text: self.needed_texts(pair)?,
                condition: self.condition(&self.need(pair, Rule::condition)?)?,
            },
            Rule::example => Statement::Example(self.example(pair)?),
            _ => return Err(self.unread(pair)),
        })
    }

    /// `otherwize yellow if …` reads as a rule for the status `otherwize yellow`, which no plan means.
    fn no_misspelt_otherwise(&self, pair: &Pair<'_, Rule>) -> Reading<()> {
        let Some(status) = child(pair, Rule::status_name).filter(|_| first_is_status(pair)) else {
            return Ok(());
        };
        let Some((word, meant)) = suggest::nearly_otherwise(status.as_str()) else { return Ok(()) };
        let start = status.as_span().start();
        let range = start..start.saturating_add(word.len());
        let span = self.folded.span(range.start, range.end);
        let rest = self.author(range.end..self.folded.text.len());
        let message = Message::UnknownWord {
            found: self.author(range),
            meant: meant.to_owned(),
            write: Some(format!("{meant}{rest}")),
            block: false,
        };
        Err(Box::new(Diagnostic::at(Code::UnknownWord, message, span).edit(span, meant)))
    }

    fn language(&self, pair: &Pair<'_, Rule>) -> Statement {
        let swedish = child(pair, Rule::k_swedish);
        let language = if swedish.is_some() { Language::Sv } else { Language::En };
        let word = swedish.or_else(|| child(pair, Rule::k_english));
        let span = word.map_or_else(|| self.span(pair), |word| self.span(&word));
        Statement::Language(Spanned::new(language, span))
    }

    fn id(&self, pair: &Pair<'_, Rule>) -> Reading<Name> {
        let text = child(pair, Rule::text).or_else(|| child(pair, Rule::id_word));
        text.map(|id| self.name(&id)).ok_or_else(|| self.unread(pair))
    }

    fn headline(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<HeadlineWritten>> {
        let outermost = |of: &Pair<'_, Rule>| {
            let over = children(of, Rule::name).map(|name| self.name(&name)).collect();
            if has(of, Rule::k_worst) {
                HeadlineWritten::Worst(over)
            } else {
                HeadlineWritten::Best(over)
            }
        };
        let said = pair.clone().into_inner().find(|part| part.as_rule() != Rule::k_headline);
        let said = said.ok_or_else(|| self.unread(pair))?;
        let headline = match said.as_rule() {
            Rule::k_total => HeadlineWritten::Total,
            Rule::k_worst => HeadlineWritten::Worst(Vec::new()),
            Rule::k_best => HeadlineWritten::Best(Vec::new()),
            Rule::headline_of => outermost(&said),
            Rule::headline_rule => {
                let condition = child(&said, Rule::condition);
                HeadlineWritten::Rule {
                    otherwise: has(&said, Rule::k_otherwise),
                    status: self.name(&self.need(&said, Rule::status_name)?),
                    condition: condition.map(|condition| self.condition(&condition)).transpose()?,
                }
            }
            _ => return Err(self.unread(pair)),
        };
        Ok(Spanned::new(headline, self.span(&said)))
    }

    /// `green if target met`, `otherwise red`, `red otherwise`.
    fn rule(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        self.no_misspelt_otherwise(pair)?;
        let condition = child(pair, Rule::condition);
        Ok(Statement::Rule {
            otherwise: has(pair, Rule::k_otherwise),
            status: self.name(&self.need(pair, Rule::status_name)?),
            condition: condition.map(|condition| self.condition(&condition)).transpose()?,
        })
    }
}

/// Whether a rule begins with its status, not with `otherwise`.
fn first_is_status(pair: &Pair<'_, Rule>) -> bool {
    first(pair).is_some_and(|part| part.as_rule() == Rule::status_name)
}
