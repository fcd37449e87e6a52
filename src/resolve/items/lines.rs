//! An item's own lines, gathered as they were written.

use super::super::blocks::{Entry, Once};
use super::super::context::Context;
use super::super::found::{Allowed, Found};
use super::super::frame::decision;
use super::super::judgement::{Judgement, RuleLine};
use super::super::ranges;
use super::super::steps::Steps;
use crate::diagnostic::{Code, Severity};
use crate::language::say::resolve::items::Message;
use crate::plan::{Decision, FollowUpId, SeriesBreak, Written};
use crate::quantity::{Date, Number};
use crate::source::Span;
use crate::syntax::{
    Accumulation, BaselineWritten, HeadlineWritten, Name, NumberWritten, PeriodWritten, Statement,
    TargetPart,
};

/// What an item says of itself. Which lines may stand where has been seen to.
#[derive(Default)]
pub(super) struct Lines<'a> {
    pub id: Once<String>,
    pub unit: Once<&'a Name>,
    pub direction: Once<bool>,
    pub targets: Vec<(&'a TargetPart, Span)>,
    pub follow_only: Once<()>,
    pub baselines: Vec<(&'a BaselineWritten, Span)>,
    pub trend_against: Once<&'a PeriodWritten>,
    pub trend_tolerance: Once<&'a NumberWritten>,
    pub decimals: Once<u32>,
    pub round_outcome: Once<u32>,
    pub headline: Once<&'a HeadlineWritten>,
    /// The rules of the headline.
    pub headline_rules: Judgement<'a>,
    pub follow_up_at: Once<Vec<FollowUpId>>,
    pub accumulates: Once<Accumulation>,
    pub latest_within: Once<u16>,
    pub breaks: Vec<SeriesBreak>,
    pub not_measurable: Once<Option<String>>,
    pub minimum_cases: Once<Number>,
    /// Small numbers under this are hidden.
    pub suppress_below: Once<Number>,
    pub data_key: Once<String>,
    pub source: Once<String>,
    pub responsible: Once<String>,
    pub weight: Once<Number>,
    pub deadline: Once<Date>,
    pub steps: Steps,
    pub used: Once<&'a Name>,
    pub notes: Vec<String>,
    pub decisions: Vec<Decision>,
    pub struck: Once<Decision>,
    pub allows: Vec<(Written, String)>,
    pub judgement: Judgement<'a>,
}

impl<'a> Lines<'a> {
    /// Reads an item's lines. `whole` is its block, where what it allows is allowed.
    pub fn read(
        body: &[Entry<'a>],
        whole: Span,
        cx: Context<'_, '_>,
        allowed: &mut Vec<Allowed>,
        found: &mut Found,
    ) -> Self {
        let mut lines = Self::default();
        for entry in body {
            lines.take(entry, whole, cx, allowed, found);
        }
        lines
    }

    fn take(
        &mut self,
        entry: &Entry<'a>,
        whole: Span,
        cx: Context<'_, '_>,
        allowed: &mut Vec<Allowed>,
        found: &mut Found,
    ) {
        let (span, author) = (entry.span, cx.author);
        match entry.statement {
            Statement::Id(id) => self.id.set(id.value.clone(), span, author, found),
            Statement::Unit(name) => self.unit.set(name, span, author, found),
            Statement::Direction(higher) => self.direction.set(*higher, span, author, found),
            Statement::Target(target) => {
                self.targets.extend(target.parts.iter().map(|part| (part, span)));
            }
            Statement::FollowOnly => self.follow_only.set((), span, author, found),
            Statement::Baseline(baseline) => self.baselines.push((baseline, span)),
            Statement::TrendComparedTo(period) => {
                self.trend_against.set(period, span, author, found);
            }
            Statement::TrendTolerance(number) => {
                self.trend_tolerance.set(number, span, author, found);
            }
            Statement::Decimals(number) => {
                if let Some(decimals) = ranges::decimals(number, found) {
                    self.decimals.set(decimals, span, author, found);
                }
            }
            Statement::RoundOutcome(number) => {
                if let Some(decimals) = ranges::decimals(number, found) {
                    self.round_outcome.set(decimals, span, author, found);
                }
            }
            Statement::Headline(headline) => match &headline.value {
                HeadlineWritten::Rule { otherwise, status, condition } => {
                    self.headline_rules.rules.push(RuleLine {
                        span,
                        text: author.text(span),
                        otherwise: *otherwise,
                        status,
                        condition: condition.as_ref(),
                    });
                }
                said => self.headline.set(said, span, author, found),
            },
            Statement::FollowUpAt(names) => {
                let at = cx.frame.follow_ups.named(names, found);
                self.follow_up_at.set(at, span, author, found);
            }
            Statement::Accumulates(how) => self.accumulates.set(*how, span, author, found),
            Statement::LatestWithin(length) => {
                if let Some(months) = ranges::months(length, cx, found) {
                    self.latest_within.set(months, span, author, found);
                }
            }
            Statement::Break { period, reason } => {
                if let Some(from) = cx.frame.follow_ups.period(period, found) {
                    let reason = reason.as_ref().map(|reason| reason.value.clone());
                    self.breaks.push(SeriesBreak { from, reason });
                }
            }
            Statement::NotMeasurable(reason) => {
                if reason.is_none() {
                    let write = format!("{} \"…\"", author.text(span));
                    found.at(Code::NoReason, Message::NoReason { write }, span);
                }
                let reason = reason.as_ref().map(|reason| reason.value.clone());
                self.not_measurable.set(reason, span, author, found);
            }
            Statement::MinimumCases(number) => {
                if let Some(cases) = ranges::cases(number, author, found) {
                    self.minimum_cases.set(cases, span, author, found);
                }
            }
            Statement::SuppressBelow(number) => {
                if let Some(limit) = ranges::limit(number, author, found) {
                    self.suppress_below.set(limit, span, author, found);
                }
            }
            Statement::DataKey(key) => self.data_key.set(key.value.clone(), span, author, found),
            Statement::Source(text) => self.source.set(text.value.clone(), span, author, found),
            Statement::Responsible(text) => {
                self.responsible.set(text.value.clone(), span, author, found);
            }
            Statement::Weight(weight) => {
                if let Some(weight) = ranges::weight(weight, found) {
                    self.weight.set(weight, span, author, found);
                }
            }
            Statement::Deadline(date) => self.deadline.set(date.value, span, author, found),
            Statement::Step { name, title } => {
                self.steps.take(name.as_ref(), title.as_ref(), span, author, found);
            }
            Statement::Use(name) => self.used.set(name, span, author, found),
            Statement::Allow { code, reason } => {
                allow(code, whole, allowed, found);
                self.allows.push((code.clone(), reason.value.clone()));
            }
            Statement::Note(text) => self.notes.push(text.value.clone()),
            Statement::Decided(said) => self.decisions.push(decision(said, false)),
            Statement::Proposed(said) => self.decisions.push(decision(said, true)),
            Statement::Struck(said) => self.struck.set(decision(said, false), span, author, found),
            _ => self.judgement.take(entry, author, found),
        }
    }
}

/// `allow CODE "reason"`: the code must be one of ours, and no error.
fn allow(code: &Name, whole: Span, allowed: &mut Vec<Allowed>, found: &mut Found) {
    let known = Code::ALL.iter().copied().find(|known| {
        let text = known.text();
        text == code.value || text.split_once("::").is_some_and(|(_, word)| word == code.value)
    });
    let Some(known) = known else {
        let codes = || Code::ALL.iter().map(|code| code.text());
        let bare = || codes().filter_map(|code| code.split_once("::")).map(|(_, word)| word);
        let nearest = found.nearest(&code.value, codes().chain(bare())).map(str::to_owned);
        let message = Message::UnknownCode { found: code.value.clone(), nearest };
        found.at(Code::UnknownCode, message, code.span);
        return;
    };
    if known.severity() == Severity::Error {
        let message = Message::CannotAllow { code: known.text().to_owned() };
        found.at(Code::CannotAllow, message, code.span);
        return;
    }
    allowed.push(Allowed { code: known, span: whole });
}
