//! A set of rules: their order, their statuses and their conditions.

use super::super::author::Author;
use super::super::conditions::{Judging, Subject};
use super::super::context::Context;
use super::super::found::Found;
use super::super::judgement::{Judgement, RuleLine};
use crate::diagnostic::Code;
use crate::language::say::resolve::rules::Message;
use crate::plan::{Condition, Flag, Rule, RuleSet, ScaleId, Status};
use crate::source::Span;

/// What can be seen of a block's rules without knowing what they serve.
pub(in crate::resolve) fn check(judgement: &Judgement<'_>, author: &Author<'_>, found: &mut Found) {
    if let (Some(by_hand), Some(rule)) = (judgement.by_hand.span(), judgement.rules.first()) {
        let message = Message::ByHandAndRules { written: rule.text.clone() };
        found.beside(Code::ByHandAndRules, message, rule.span, by_hand);
    }
    let mut otherwise: Option<&RuleLine<'_>> = None;
    let mut last: Option<&RuleLine<'_>> = None;
    for rule in &judgement.rules {
        if let Some(last) = last {
            let message = if rule.otherwise && rule.condition.is_none() {
                Message::TwoOtherwise { written: rule.text.clone(), first: last.text.clone() }
            } else {
                Message::NeverReached { written: rule.text.clone(), after: last.text.clone() }
            };
            found.beside(Code::RuleOrder, message, rule.span, last.span);
        } else if let (Some(above), false) = (otherwise, rule.otherwise) {
            let write = format!(
                "{} {}",
                author.word(crate::language::table::Keyword::Otherwise),
                rule.text
            );
            let message = Message::BelowOtherwise {
                written: rule.text.clone(),
                otherwise: above.text.clone(),
                write,
            };
            found.beside(Code::RuleOrder, message, rule.span, above.span);
        }
        if rule.otherwise {
            otherwise.get_or_insert(rule);
            if rule.condition.is_none() {
                last.get_or_insert(rule);
            }
        }
    }
}

/// Reads rules and flags for one subject.
pub(super) struct Reading<'r, 'c, 'a> {
    pub cx: Context<'c, 'a>,
    pub subject: &'r Subject<'r>,
    pub scale: ScaleId,
}

impl Reading<'_, '_, '_> {
    fn judging<'j>(&'j self, flag: bool, found: &'j mut Found) -> Judging<'j, 'j, 'j> {
        Judging {
            cx: self.cx,
            subject: self.subject,
            scale: self.scale,
            flag,
            mentions_target: None,
            found,
        }
    }

    /// The rules, and where the target is mentioned first.
    pub fn rules(
        &self,
        judgement: &Judgement<'_>,
        own: bool,
        found: &mut Found,
    ) -> (RuleSet, Option<Span>) {
        let mut set = RuleSet { rules: Vec::new(), mentions_target: false, own };
        let mut mentioned = None;
        for line in &judgement.rules {
            let status = self.status(line, found);
            let mut judging = self.judging(false, found);
            let condition = match line.condition {
                Some(condition) => judging.condition(condition),
                None => Some(Condition::Always),
            };
            mentioned = mentioned.or(judging.mentions_target);
            let (Some(status), Some(condition)) = (status, condition) else { continue };
            set.rules.push(Rule {
                span: line.span,
                text: line.text.clone(),
                otherwise: line.otherwise,
                status,
                condition,
            });
        }
        set.mentions_target = mentioned.is_some();
        (set, mentioned)
    }

    fn status(&self, line: &RuleLine<'_>, found: &mut Found) -> Option<crate::plan::StatusId> {
        let statuses = &self.cx.frame.statuses;
        match statuses.named(self.scale, line.status, self.cx.author, found)? {
            Status::Declared(status) => Some(status),
            Status::BuiltIn(_) => {
                let message = Message::GivesBuiltIn { status: line.status.value.clone() };
                found.at(Code::BadStatus, message, line.status.span);
                None
            }
        }
    }

    /// The flags.
    pub fn flags(&self, judgement: &Judgement<'_>, found: &mut Found) -> Vec<Flag> {
        let read = judgement.flags.iter().filter_map(|line| {
            let condition = self.judging(true, found).condition(line.condition)?;
            Some(Flag { span: line.span, text: line.text.value.clone(), condition })
        });
        read.collect()
    }
}
