//! Targets and baselines.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children, first, has};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::fold;
use crate::language::say::parse::{Construct, Message};
use crate::language::table::{self, Keyword, Word};
use crate::parse::grammar::Rule;
use crate::parse::suggest;
use crate::source::Spanned;
use crate::syntax::{
    AmountWritten, BaselineWritten, Change, Expression, Goal, Node, NumberWritten, SliceWritten,
    Target, TargetPart,
};

impl Reader<'_> {
    /// A `target` line.
    pub fn target(&self, pair: &Pair<'_, Rule>) -> Reading<Target> {
        let parts: Vec<TargetPart> = children(pair, Rule::target_part)
            .map(|part| self.target_part(&part))
            .collect::<Reading<_>>()?;
        self.each_says_for_whom(pair, &parts)?;
        Ok(Target { parts })
    }

    /// `target for K 70 % in 2022, 100 % in 2024` reads two ways: is the last for K too?
    fn each_says_for_whom(&self, pair: &Pair<'_, Rule>, parts: &[TargetPart]) -> Reading<()> {
        let ahead = children(pair, Rule::target_part)
            .find(|part| first(part).is_some_and(|part| part.as_rule() == Rule::slice_for));
        let (Some(ahead), Some(silent)) = (ahead, parts.iter().find(|part| part.slices.is_empty()))
        else {
            return Ok(());
        };
        let slices: Vec<String> =
            children(&ahead, Rule::slice_for).map(|slice| self.words(&slice)).collect();
        let message = Message::ForWhom {
            part: self.written(silent.span).to_owned(),
            slices: slices.join(" "),
        };
        Err(Box::new(Diagnostic::at(Code::ForWhom, message, silent.span)))
    }

    fn target_part(&self, pair: &Pair<'_, Rule>) -> Reading<TargetPart> {
        let goal = self.need(pair, Rule::goal)?;
        if has(pair, Rule::second_goal) {
            return Err(self.not_yet(Construct::TwoGoals, pair));
        }
        let mut part = TargetPart {
            span: self.span(pair),
            goal: self.goal(&goal)?,
            slices: children(pair, Rule::slice_for)
                .map(|slice| self.slice(&slice))
                .collect::<Reading<_>>()?,
            period: None,
            decided: None,
        };
        for setting in children(pair, Rule::setting) {
            let setting = first(&setting).ok_or_else(|| self.unread(pair))?;
            match setting.as_rule() {
                Rule::slice_for => part.slices.push(self.slice(&setting)?),
                Rule::in_period => {
                    self.said_once(part.period.is_some(), &setting)?;
                    part.period = Some(self.period_ref(&setting)?);
                }
                Rule::decision => {
                    self.said_once(part.decided.is_some(), &setting)?;
                    part.decided = Some(self.decision(&setting)?);
                }
                _ => return Err(self.setting_not_yet(&setting)),
            }
        }
        Ok(part)
    }

    /// Refuses what a part of a target says a second time.
    fn said_once(&self, before: bool, setting: &Pair<'_, Rule>) -> Reading<()> {
        if !before {
            return Ok(());
        }
        let message = Message::SaidTwice { written: self.words(setting) };
        Err(Box::new(Diagnostic::at(Code::UnreadableLine, message, self.span(setting))))
    }

    fn setting_not_yet(&self, setting: &Pair<'_, Rule>) -> Box<Diagnostic> {
        let construct = match first(setting).map(|part| part.as_rule()) {
            Some(Rule::from_or_until) => Construct::FromUntil,
            Some(Rule::by_year) => Construct::ByYear,
            Some(Rule::k_linear) => Construct::Linear,
            _ => Construct::PerYear,
        };
        self.not_yet(construct, setting)
    }

    fn goal(&self, pair: &Pair<'_, Rule>) -> Reading<Goal> {
        let goal = first(pair).ok_or_else(|| self.unread(pair))?;
        match goal.as_rule() {
            Rule::k_follow_only => Ok(Goal::FollowOnly(self.span(&goal))),
            Rule::double_goal => Err(self.not_yet(Construct::DoubleBy, &goal)),
            Rule::yes_or_no => Err(self.not_yet(Construct::Yes, &goal)),
            Rule::change_goal => self.change_goal(&goal),
            Rule::between_goal => {
                let mut ends = children(&goal, Rule::goal_sum).map(|end| self.figure(&end));
                let (Some(low), Some(high)) = (ends.next(), ends.next()) else {
                    return Err(self.unread(pair));
                };
                Ok(Goal::Between(low?, high?))
            }
            Rule::compared_goal => {
                let how = first(&goal).ok_or_else(|| self.unread(pair))?;
                let comparison = Spanned::new(self.comparison_words(&how)?, self.span(&how));
                self.a_goal_has_a_side(&comparison, &how)?;
                let figure = self.figure(&self.need(&goal, Rule::goal_sum)?)?;
                Ok(Goal::Compared(comparison, figure))
            }
            Rule::figure_goal => {
                self.quantity(&self.need(&goal, Rule::quantity)?).map(Goal::Figure)
            }
            _ => Err(self.unread(pair)),
        }
    }

    /// The number of a goal; a goal by expression is not in this version.
    fn figure(&self, pair: &Pair<'_, Rule>) -> Reading<NumberWritten> {
        let expression = self.sum(pair)?;
        match expression.node {
            Node::Number(number) => Ok(NumberWritten { span: expression.span, ..number }),
            Node::Name(name) if suggest::in_figures(&fold(&name)).is_some() => {
                let figures = suggest::in_figures(&fold(&name)).unwrap_or_default();
                let message =
                    Message::NumberInWords { write: self.line_with(pair, &figures), written: name };
                Err(Box::new(Diagnostic::at(Code::UnreadableNumber, message, self.span(pair))))
            }
            Node::Name(name) if name.starts_with(|letter: char| letter.is_ascii_digit()) => {
                let message = Message::UnneededQuotes {
                    text: self.words(pair),
                    write: self.line_with(pair, &name),
                };
                let span = self.span(pair);
                let diagnostic = Diagnostic::at(Code::UnneededQuotes, message, span);
                Err(Box::new(diagnostic.edit(span, name)))
            }
            _ => Err(self.not_yet(Construct::GoalByExpression, pair)),
        }
    }

    fn change_goal(&self, pair: &Pair<'_, Rule>) -> Reading<Goal> {
        let way = first(pair).ok_or_else(|| self.unread(pair))?;
        let word = match way.as_rule() {
            Rule::k_improve => way.clone(),
            _ => first(&way).ok_or_else(|| self.unread(pair))?,
        };
        let change = match word.as_rule() {
            Rule::k_increase => Change::Increase,
            Rule::k_decrease => Change::Decrease,
            Rule::k_improve => Change::Improve,
            _ => Change::Maintain,
        };
        let by = child(&way, Rule::amount).map(|amount| self.amount(&amount, &way)).transpose()?;
        let against = child(pair, Rule::against);
        Ok(Goal::Change {
            change: Spanned::new(change, self.span(&word)),
            by,
            compared_to: against.map(|against| self.period_of(&against)).transpose()?,
        })
    }

    fn amount(&self, pair: &Pair<'_, Rule>, way: &Pair<'_, Rule>) -> Reading<AmountWritten> {
        let amount = self.quantity(&self.need(pair, Rule::quantity)?)?;
        if amount.unit.as_ref().is_some_and(|unit| is_form(&unit.value, Keyword::PerYear)) {
            return Err(self.not_yet(Construct::PerYear, way));
        }
        // `increase by 2030`: English has one word for both *by so much* and *by that year*.
        let by = child(way, Rule::k_by).map(|by| self.words(&by)).unwrap_or_default();
        if amount.unit.is_none() && is_form(&by, Keyword::ByYear) && looks_like_a_year(&amount) {
            return Err(self.not_yet(Construct::ByYear, way));
        }
        let of = match child(pair, Rule::value_word) {
            Some(word) => {
                let node = Node::Value(self.value_word(&word)?);
                Some(Expression { span: self.span(&word), node })
            }
            None => None,
        };
        Ok(AmountWritten { amount, of })
    }

    /// A `baseline` line.
    pub fn baseline(&self, pair: &Pair<'_, Rule>) -> Reading<BaselineWritten> {
        if let Some(period) = child(pair, Rule::baseline_in) {
            return self.period_ref(&period).map(BaselineWritten::In);
        }
        let slices: Vec<SliceWritten> = children(pair, Rule::slice_for)
            .map(|slice| self.slice(&slice))
            .collect::<Reading<_>>()?;
        let figure = self.quantity(&self.need(pair, Rule::quantity)?)?;
        Ok(BaselineWritten::Figure(figure, slices))
    }
}

/// Whether words are a form of a keyword.
fn is_form(words: &str, keyword: Keyword) -> bool {
    let folded = fold(words);
    table::entry(Word::Keyword(keyword))
        .is_some_and(|entry| entry.all_forms().any(|form| fold(form) == folded))
}

fn looks_like_a_year(number: &NumberWritten) -> bool {
    number.number.is_integer() && (1900..=2100).contains(&number.number.numerator())
}
