//! Examples: tests that stand with their rules.

use pest::iterators::Pair;

use super::{Reader, Reading, child, first, has};
use crate::parse::grammar::Rule;
use crate::syntax::{Example, Setting};

impl Reader<'_> {
    /// `example 17.3 % for M is yellow`.
    pub fn example(&self, pair: &Pair<'_, Rule>) -> Reading<Example> {
        let mut example = Example {
            headline: child(pair, Rule::k_headline).map(|word| self.span(&word)),
            settings: Vec::new(),
            slices: Vec::new(),
            period: None,
            status: self.name(&self.need(pair, Rule::status_name)?),
        };
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::example_setting => example.settings.push(self.setting(&part)?),
                Rule::example_place => match child(&part, Rule::in_period) {
                    Some(period) => example.period = Some(self.period_ref(&period)?),
                    None => example.slices.push(self.name_of(&part)?),
                },
                _ => {}
            }
        }
        Ok(example)
    }

    fn setting(&self, pair: &Pair<'_, Rule>) -> Reading<Setting> {
        let span = self.span(pair);
        let setting = first(pair).ok_or_else(|| self.unread(pair))?;
        Ok(match setting.as_rule() {
            Rule::step_set => {
                let name = child(&setting, Rule::step_ref).map(|name| self.name(&name));
                let is = self.step_is(&self.need(&setting, Rule::step_is)?)?;
                Setting::Step(name, is, span)
            }
            Rule::forecast_fact => Setting::Forecast(self.forecast(&setting)?, span),
            Rule::state => Setting::State(self.state(&setting)?, span),
            Rule::value_missing => {
                let word = self.need(&setting, Rule::value_word)?;
                Setting::Missing(self.value_word(&word)?, span)
            }
            Rule::value_word if has(pair, Rule::yes_or_no) => {
                let yes = self.need(pair, Rule::yes_or_no)?;
                Setting::Yes(Some(self.value_word(&setting)?), has(&yes, Rule::k_yes), span)
            }
            Rule::value_word => {
                let quantity = self.quantity(&self.need(pair, Rule::quantity)?)?;
                Setting::Value(Some(self.value_word(&setting)?), quantity)
            }
            Rule::example_figure => Setting::Value(None, self.quantity(&setting)?),
            Rule::item_value => {
                let quantity = self.quantity(&self.need(&setting, Rule::quantity)?)?;
                Setting::Item(self.name_of(&setting)?, quantity)
            }
            Rule::item_missing => Setting::ItemMissing(self.name_of(&setting)?),
            Rule::yes_or_no => Setting::Yes(None, has(&setting, Rule::k_yes), span),
            _ => return Err(self.unread(pair)),
        })
    }
}
