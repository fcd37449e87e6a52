//! Targets and baselines.

use pest::iterators::Pair;

use super::expression;
use super::grammar::Rule;
use super::leaf::{Read1, Reader};
use super::trouble;
use crate::source::Spanned;
use crate::syntax::{
    AmountWritten, BaselineWritten, Change, Expression, Goal, Node, NumberWritten, PeriodWritten,
    SliceWritten, Target, TargetPart,
};

impl Reader<'_> {
    /// A `target` line. A `for` before the first goal holds for every part.
    pub fn target(&self, pair: Pair<'_, Rule>) -> Read1<Target> {
        let (mut ahead, mut parts) = (Vec::new(), Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::slice_for => ahead.extend(self.slice_for(part)),
                Rule::target_part => parts.push(self.target_part(part, &ahead)?),
                _ => {}
            }
        }
        Ok(Target { parts })
    }

    fn target_part(&self, pair: Pair<'_, Rule>, ahead: &[SliceWritten]) -> Read1<TargetPart> {
        let span = self.span(&pair);
        let mut inner = pair.into_inner();
        let Some(goal) = inner.next() else { return Err(trouble::unread(self.folded)) };
        let goal = self.goal(goal)?;
        let mut part =
            TargetPart { span, goal, slices: ahead.to_vec(), period: None, decided: None };
        for setting in inner.filter_map(|setting| setting.into_inner().next()) {
            match setting.as_rule() {
                Rule::slice_for => part.slices.extend(self.slice_for(setting)),
                Rule::in_period => part.period = Some(self.in_period(setting)?),
                Rule::decided => part.decided = Some(self.decision(setting)?),
                _ => return Err(self.not_yet(&setting)),
            }
        }
        Ok(part)
    }

    /// `for K`, `for every kön`.
    pub fn slice_for(&self, pair: Pair<'_, Rule>) -> Option<SliceWritten> {
        let part =
            pair.into_inner().find(|part| matches!(part.as_rule(), Rule::every | Rule::name))?;
        if part.as_rule() == Rule::every {
            let name = part.into_inner().find(|part| part.as_rule() == Rule::name)?;
            return Some(SliceWritten::Every(self.name(&name)));
        }
        Some(SliceWritten::One(self.name(&part)))
    }

    /// `in 2022`, `för 2022`, `år 2022`.
    pub fn in_period(&self, pair: Pair<'_, Rule>) -> Read1<PeriodWritten> {
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::period_ref => return self.period_ref(part),
                Rule::period => return self.period(&part).map(PeriodWritten::Period),
                _ => {}
            }
        }
        Err(trouble::unread(self.folded))
    }

    fn goal(&self, pair: Pair<'_, Rule>) -> Read1<Goal> {
        let span = self.span(&pair);
        let Some(goal) = pair.into_inner().next() else { return Err(trouble::unread(self.folded)) };
        match goal.as_rule() {
            Rule::k_follow_only => Ok(Goal::FollowOnly(span)),
            Rule::change_goal => self.change_goal(goal),
            Rule::not_yet_goal => Err(self.not_yet(&goal)),
            Rule::between_goal => {
                let ends = self.quantities(goal)?;
                let [low, high] = <[NumberWritten; 2]>::try_from(ends)
                    .map_err(|_| trouble::unread(self.folded))?;
                Ok(Goal::Between(low, high))
            }
            Rule::compared_goal => {
                let words =
                    goal.clone().into_inner().find(|part| part.as_rule() == Rule::compare_words);
                let figure = self.quantities(goal)?.pop();
                let (Some(words), Some(figure)) = (words, figure) else {
                    return Err(trouble::unread(self.folded));
                };
                let comparison = Spanned::new(expression::comparison(&words), self.span(&words));
                Ok(Goal::Compared(comparison, figure))
            }
            _ => self
                .quantities(goal)?
                .pop()
                .map(Goal::Figure)
                .ok_or_else(|| trouble::unread(self.folded)),
        }
    }

    fn quantities(&self, pair: Pair<'_, Rule>) -> Read1<Vec<NumberWritten>> {
        pair.into_inner()
            .filter(|part| part.as_rule() == Rule::quantity)
            .map(|part| self.quantity(part))
            .collect()
    }

    fn change_goal(&self, pair: Pair<'_, Rule>) -> Read1<Goal> {
        let (mut change, mut by, mut compared_to) = (None, None, None);
        for part in pair.into_inner() {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::k_increase => change = Some(Spanned::new(Change::Increase, span)),
                Rule::k_decrease => change = Some(Spanned::new(Change::Decrease, span)),
                Rule::k_improve => change = Some(Spanned::new(Change::Improve, span)),
                Rule::k_maintain => change = Some(Spanned::new(Change::Maintain, span)),
                Rule::amount => by = self.amount(part)?,
                Rule::period_ref => compared_to = Some(self.period_ref(part)?),
                _ => {}
            }
        }
        let Some(change) = change else { return Err(trouble::unread(self.folded)) };
        Ok(Goal::Change { change, by, compared_to })
    }

    fn amount(&self, pair: Pair<'_, Rule>) -> Read1<Option<AmountWritten>> {
        let (mut amount, mut of) = (None, None);
        for part in pair.into_inner() {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::quantity => amount = Some(self.quantity(part)?),
                Rule::value_word => {
                    let node = Node::Value(expression::value_word(part));
                    of = Some(Expression { span, node });
                }
                _ => {}
            }
        }
        Ok(amount.map(|amount| AmountWritten { amount, of }))
    }

    /// A `baseline` line.
    pub fn baseline(&self, pair: Pair<'_, Rule>) -> Read1<BaselineWritten> {
        let (mut figure, mut slices) = (None, Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::baseline_in => return self.baseline_in(part).map(BaselineWritten::In),
                Rule::quantity => figure = Some(self.quantity(part)?),
                Rule::slice_for => slices.extend(self.slice_for(part)),
                _ => {}
            }
        }
        figure
            .map(|figure| BaselineWritten::Figure(figure, slices))
            .ok_or_else(|| trouble::unread(self.folded))
    }

    fn baseline_in(&self, pair: Pair<'_, Rule>) -> Read1<PeriodWritten> {
        let span = self.span(&pair);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::period_ref => return self.period_ref(part),
                Rule::full_year => return self.full_year(part),
                Rule::k_previous_follow_up => return Ok(PeriodWritten::PreviousFollowUp(span)),
                _ => {}
            }
        }
        Ok(PeriodWritten::SamePeriodLastYear(span))
    }
}
