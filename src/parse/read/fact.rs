//! Facts, roll-ups and the built-in values.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children, first};
use crate::language::{Forecast, Quantifier, State, StepIs, When};
use crate::parse::grammar::Rule;
use crate::syntax::{Name, Node, ValueWord};

impl Reader<'_> {
    /// A `fact`.
    pub fn fact(&self, pair: &Pair<'_, Rule>) -> Reading<Node> {
        let fact = first(pair).ok_or_else(|| self.unread(pair))?;
        Ok(match fact.as_rule() {
            Rule::target_met => self.in_a_row(&fact, true)?,
            Rule::target_missed => self.in_a_row(&fact, false)?,
            Rule::trend_fact => self.trend(&fact)?,
            Rule::forecast_fact => Node::Forecast(self.forecast(&fact)?),
            Rule::k_deadline_passed => Node::DeadlinePassed,
            Rule::k_start_passed => Node::StartPassed,
            _ => Node::State(self.state(&fact)?),
        })
    }

    /// `target missed`, `target missed 3 follow-ups in a row`.
    fn in_a_row(&self, pair: &Pair<'_, Rule>, met: bool) -> Reading<Node> {
        let Some(row) = child(pair, Rule::in_a_row) else { return Ok(Node::TargetMet(met)) };
        Ok(Node::InARow { met, follow_ups: self.whole_number(&row)? })
    }

    fn trend(&self, pair: &Pair<'_, Rule>) -> Reading<Node> {
        let when = self.trend_word(pair)?;
        Ok(match self.window(pair)? {
            Some(window) => Node::TrendOver(when, window),
            None => Node::Trend(when),
        })
    }

    /// Which way a `trend_fact` says.
    pub fn trend_word(&self, pair: &Pair<'_, Rule>) -> Reading<When> {
        match first(pair).map(|word| word.as_rule()) {
            Some(Rule::k_improving) => Ok(When::Improving),
            Some(Rule::k_worsening) => Ok(When::Worsening),
            Some(Rule::k_unchanged) => Ok(When::Unchanged),
            _ => Err(self.unread(pair)),
        }
    }

    /// A `forecast_fact`.
    pub fn forecast(&self, pair: &Pair<'_, Rule>) -> Reading<Forecast> {
        let word = first(&self.need(pair, Rule::forecast_word)?);
        match word.map(|word| word.as_rule()) {
            Some(Rule::forecast_good) => Ok(Forecast::Good),
            Some(Rule::forecast_uncertain) => Ok(Forecast::Uncertain),
            Some(Rule::forecast_poor) => Ok(Forecast::Poor),
            _ => Err(self.unread(pair)),
        }
    }

    /// A `state`.
    pub fn state(&self, pair: &Pair<'_, Rule>) -> Reading<State> {
        match first(pair).map(|word| word.as_rule()) {
            Some(Rule::state_planned) => Ok(State::Planned),
            Some(Rule::state_ongoing) => Ok(State::Ongoing),
            Some(Rule::state_delayed) => Ok(State::Delayed),
            Some(Rule::state_at_risk) => Ok(State::AtRisk),
            Some(Rule::state_completed) => Ok(State::Completed),
            Some(Rule::state_cancelled) => Ok(State::Cancelled),
            _ => Err(self.unread(pair)),
        }
    }

    /// A `value_word`.
    pub fn value_word(&self, pair: &Pair<'_, Rule>) -> Reading<ValueWord> {
        Ok(match first(pair).map(|word| word.as_rule()) {
            Some(Rule::k_outcome) => ValueWord::Outcome,
            Some(Rule::k_target) => ValueWord::Target,
            Some(Rule::k_baseline) => ValueWord::Baseline,
            Some(Rule::k_previous) => ValueWord::Previous,
            Some(Rule::k_previous_measured) => ValueWord::PreviousMeasured,
            Some(Rule::k_forecast) => ValueWord::Forecast,
            Some(Rule::k_deviation) => ValueWord::Deviation,
            Some(Rule::k_attainment) => ValueWord::Attainment,
            Some(Rule::k_change) => ValueWord::Change,
            Some(Rule::k_relative_change) => ValueWord::RelativeChange,
            Some(Rule::k_numerator) => ValueWord::Numerator,
            Some(Rule::k_denominator) => ValueWord::Denominator,
            Some(Rule::k_progress) => ValueWord::Progress,
            _ => return Err(self.unread(pair)),
        })
    }

    /// `all green`, `count of red`, `share of green or yellow`. In Swedish `antal besök` may also be a name, the whole
    /// of what is written: whether a status follows is not known here.
    pub fn rolled_up(&self, pair: &Pair<'_, Rule>) -> Reading<Node> {
        let rolled = first(pair).ok_or_else(|| self.unread(pair))?;
        let words: Vec<Name> =
            children(&rolled, Rule::words).map(|words| self.name(&words)).collect();
        let are = child(&rolled, Rule::of_steps).map(|steps| self.steps(&steps)).transpose()?;
        let which = first(&rolled).map(|word| word.as_rule());
        let quantifier = match which {
            Some(Rule::k_all) => Quantifier::All,
            Some(Rule::k_any) => Quantifier::Any,
            Some(Rule::k_none) => Quantifier::No,
            Some(Rule::k_most) => Quantifier::Most,
            _ => {
                let share = which != Some(Rule::k_count_of);
                let weighted = which == Some(Rule::k_weighted_share_of);
                return Ok(match are {
                    Some(are) => Node::CountedSteps { share, are },
                    None => Node::RollUp { share, weighted, words },
                });
            }
        };
        if let Some(are) = are {
            return Ok(Node::Steps { quantifier, are });
        }
        let words = words.into_iter().next().ok_or_else(|| self.unread(pair))?;
        Ok(Node::Quantified { quantifier, words })
    }

    /// What the steps of an `of_steps` are reported as.
    fn steps(&self, pair: &Pair<'_, Rule>) -> Reading<Vec<StepIs>> {
        children(pair, Rule::step_is).map(|is| self.step_is(&is)).collect()
    }

    /// A `step_is`.
    pub fn step_is(&self, pair: &Pair<'_, Rule>) -> Reading<StepIs> {
        let is = first(pair).ok_or_else(|| self.unread(pair))?;
        match is.as_rule() {
            Rule::forecast_fact => self.forecast(&is).map(StepIs::Forecast),
            _ => self.state(&is).map(StepIs::State),
        }
    }
}
