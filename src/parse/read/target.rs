//! Targets and baselines.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children, first, has};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::fold;
use crate::language::say::parse::Message;
use crate::language::table::{self, Keyword, Word};
use crate::parse::grammar::Rule;
use crate::parse::suggest;
use crate::quantity::{Part, Period};
use crate::source::{Span, Spanned};
use crate::syntax::{
    AmountWritten, BaselineWritten, Change, Expression, Goal, Node, NumberWritten, SliceWritten,
    Target, TargetPart,
};

impl Reader<'_> {
    /// A `target` line.
    pub fn target(&self, pair: &Pair<'_, Rule>) -> Reading<Target> {
        let mut parts: Vec<TargetPart> = Vec::new();
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::target_part => parts.push(self.target_part(&part)?),
                Rule::setting => {
                    let before = parts.last_mut().ok_or_else(|| self.unread(pair))?;
                    self.target_setting(before, &part)?;
                    before.span = before.span.to(self.span(&part));
                }
                _ => {}
            }
        }
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
        let second = child(pair, Rule::second_goal);
        let second = second.map(|second| self.need(&second, Rule::goal)).transpose()?;
        let read =
            |goal: &Pair<'_, Rule>| self.goal(goal).map(|is| Spanned::new(is, self.span(goal)));
        let mut part = TargetPart {
            span: self.span(pair),
            goal: read(&goal)?,
            also: second.as_ref().map(read).transpose()?,
            slices: children(pair, Rule::slice_for)
                .map(|slice| self.slice(&slice))
                .collect::<Reading<_>>()?,
            period: None,
            from: None,
            until: None,
            by: self.year_by(second.as_ref().unwrap_or(&goal)),
            linear: None,
            per_year: None,
            decided: None,
        };
        part.per_year = per_year_as_unit(&mut part.goal.value);
        for setting in children(pair, Rule::setting) {
            self.target_setting(&mut part, &setting)?;
        }
        Ok(part)
    }

    /// What stands after a goal.
    fn target_setting(&self, part: &mut TargetPart, pair: &Pair<'_, Rule>) -> Reading<()> {
        let setting = first(pair).ok_or_else(|| self.unread(pair))?;
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
            Rule::from_or_until => self.days(part, &setting)?,
            Rule::by_year => {
                self.said_once(part.by.is_some(), &setting)?;
                part.by = Some(self.year(&setting)?);
            }
            Rule::against => self.compared_to(part, &setting)?,
            Rule::k_linear => {
                self.said_once(part.linear.is_some(), &setting)?;
                part.linear = Some(self.span(&setting));
            }
            _ => {
                self.said_once(part.per_year.is_some(), &setting)?;
                part.per_year = Some(self.span(&setting));
            }
        }
        Ok(())
    }

    /// `decrease by 50 % by 2030 compared to 2020`: what a movement is compared with may stand after other settings.
    fn compared_to(&self, part: &mut TargetPart, pair: &Pair<'_, Rule>) -> Reading<()> {
        let goal = &mut part.also.as_mut().unwrap_or(&mut part.goal).value;
        let (Goal::Change { compared_to, .. } | Goal::Double { compared_to, .. }) = goal else {
            let message = Message::ComparedToNothing { written: self.words(pair) };
            return Err(Box::new(Diagnostic::at(Code::UnreadableLine, message, self.span(pair))));
        };
        self.said_once(compared_to.is_some(), pair)?;
        *compared_to = Some(self.period_of(pair)?);
        Ok(())
    }

    /// `from 2020-06-16`, `until 2020-06-15`, `from 2008 to 2050`.
    fn days(&self, part: &mut TargetPart, pair: &Pair<'_, Rule>) -> Reading<()> {
        let mut days = children(pair, Rule::day);
        if has(pair, Rule::k_from) {
            self.said_once(part.from.is_some(), pair)?;
            part.from = days.next().map(|day| self.day(&day)).transpose()?;
        }
        if let Some(day) = days.next() {
            self.said_once(part.until.is_some(), pair)?;
            part.until = Some(self.day(&day)?);
        }
        Ok(())
    }

    /// A day, or a period that stands for its first or last.
    fn day(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Period>> {
        let day = first(pair).ok_or_else(|| self.unread(pair))?;
        let span = self.span(&day);
        match (Period::parse(self.written(span)), day.as_rule()) {
            (Some(period), _) => Ok(Spanned::new(period, span)),
            (None, Rule::date) => {
                let date = self.date(&day)?;
                let (month, day) = (date.value.month(), date.value.day());
                let part = Part::Day(month, day);
                Ok(Spanned::new(Period { year: date.value.year(), part }, span))
            }
            _ => self.period(&day),
        }
    }

    /// Refuses what a part of a target says a second time.
    fn said_once(&self, before: bool, setting: &Pair<'_, Rule>) -> Reading<()> {
        if !before {
            return Ok(());
        }
        let message = Message::SaidTwice { written: self.words(setting) };
        Err(Box::new(Diagnostic::at(Code::UnreadableLine, message, self.span(setting))))
    }

    fn goal(&self, pair: &Pair<'_, Rule>) -> Reading<Goal> {
        let goal = first(pair).ok_or_else(|| self.unread(pair))?;
        match goal.as_rule() {
            Rule::k_follow_only => Ok(Goal::FollowOnly(self.span(&goal))),
            Rule::double_goal => {
                let against = child(&goal, Rule::against);
                let compared_to = against.map(|against| self.period_of(&against)).transpose()?;
                Ok(Goal::Double { by: self.year(&goal)?, compared_to })
            }
            Rule::yes_or_no => Ok(Goal::Is(has(&goal, Rule::k_yes))),
            Rule::change_goal => self.change_goal(&goal),
            Rule::between_goal => {
                let mut ends = children(&goal, Rule::goal_sum).map(|end| self.end(&end));
                let (Some(low), Some(high)) = (ends.next(), ends.next()) else {
                    return Err(self.unread(pair));
                };
                Ok(Goal::Between(low?, high?))
            }
            Rule::compared_goal => {
                let how = first(&goal).ok_or_else(|| self.unread(pair))?;
                let comparison = Spanned::new(self.comparison_words(&how)?, self.span(&how));
                self.a_goal_has_a_side(&comparison, &how)?;
                let value = self.goal_value(&self.need(&goal, Rule::goal_sum)?)?;
                Ok(match value.node {
                    Node::Number(number) => {
                        Goal::Compared(comparison, NumberWritten { span: value.span, ..number })
                    }
                    _ => Goal::Value(comparison, value),
                })
            }
            Rule::figure_goal => {
                self.quantity(&self.need(&goal, Rule::quantity)?).map(Goal::Figure)
            }
            _ => Err(self.unread(pair)),
        }
    }

    /// An end of an interval: a figure.
    fn end(&self, pair: &Pair<'_, Rule>) -> Reading<NumberWritten> {
        let value = self.goal_value(pair)?;
        if let Node::Number(number) = value.node {
            return Ok(NumberWritten { span: value.span, ..number });
        }
        let message = Message::EndIsNoFigure { written: self.words(pair) };
        Err(Box::new(Diagnostic::at(Code::UnreadableNumber, message, value.span)))
    }

    /// The value of a goal. A single name that is a number in words or in quotes is a slip.
    fn goal_value(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        let expression = self.sum(pair)?;
        match expression.node {
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
            _ => Ok(expression),
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
        let by = child(&way, Rule::amount).filter(|amount| !self.is_year(amount, &way));
        let by = by.map(|amount| self.amount(&amount)).transpose()?;
        let against = child(pair, Rule::against);
        Ok(Goal::Change {
            change: Spanned::new(change, self.span(&word)),
            by,
            compared_to: against.map(|against| self.period_of(&against)).transpose()?,
        })
    }

    /// `increase by 2030`: English has one word for both *by so much* and *by that year*.
    fn is_year(&self, amount: &Pair<'_, Rule>, way: &Pair<'_, Rule>) -> bool {
        let by = child(way, Rule::k_by).map(|by| self.words(&by)).unwrap_or_default();
        is_form(&by, Keyword::ByYear) && year_of(&self.words(amount)).is_some()
    }

    /// The year that stands where an amount would.
    fn year_by(&self, goal: &Pair<'_, Rule>) -> Option<Spanned<i16>> {
        let way = first(&first(goal).filter(|goal| goal.as_rule() == Rule::change_goal)?)?;
        let amount = child(&way, Rule::amount).filter(|amount| self.is_year(amount, &way))?;
        Some(Spanned::new(year_of(&self.words(&amount))?, self.span(&amount)))
    }

    fn amount(&self, pair: &Pair<'_, Rule>) -> Reading<AmountWritten> {
        let amount = self.quantity(&self.need(pair, Rule::quantity)?)?;
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

/// `by 100 per year` reads as a rate of its own: there the words say how often.
fn per_year_as_unit(goal: &mut Goal) -> Option<Span> {
    let Goal::Change { by: Some(by), .. } = goal else { return None };
    let unit = by.amount.unit.take_if(|unit| is_form(&unit.value, Keyword::PerYear))?;
    by.amount.span.end = unit.span.start;
    Some(unit.span)
}

/// Whether words are a form of a keyword.
fn is_form(words: &str, keyword: Keyword) -> bool {
    let folded = fold(words);
    table::entry(Word::Keyword(keyword))
        .is_some_and(|entry| entry.all_forms().any(|form| fold(form) == folded))
}

fn year_of(words: &str) -> Option<i16> {
    words.parse().ok().filter(|year| (1900..=2100).contains(year))
}
