//! Which other items a condition, a value or a goal names.

use crate::plan::{Asked, Condition, Flag, Item, ItemId, Rules, Value};

/// What is named of other items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentions {
    /// Whose outcome or trend is asked for.
    pub outcomes: Vec<ItemId>,
    /// Whose status is asked for.
    pub statuses: Vec<ItemId>,
}

impl Mentions {
    /// What the rules of an item name.
    pub fn of_rules(item: &Item) -> Self {
        let mut mentions = Self::default();
        if let Rules::By(set) = &item.rules {
            for rule in &set.rules {
                mentions.condition(&rule.condition);
            }
        }
        mentions
    }

    /// What flags name.
    pub fn of_flags(flags: &[Flag]) -> Self {
        let mut mentions = Self::default();
        for flag in flags {
            mentions.condition(&flag.condition);
        }
        mentions
    }

    /// What a value names.
    pub fn of_value(value: &Value) -> Self {
        let mut mentions = Self::default();
        mentions.value(value);
        mentions
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.condition(part);
                }
            }
            Condition::Not(inside) => self.condition(inside),
            Condition::Compare(one, _, other) | Condition::Within(one, _, other) => {
                self.value(one);
                self.value(other);
            }
            Condition::Between(value, low, high) => {
                for value in [value, low, high] {
                    self.value(value);
                }
            }
            Condition::Missing(value) => self.value(value),
            Condition::Of(fact) => match fact.asked {
                Asked::Status(_) => self.statuses.push(fact.item),
                Asked::Trend(..) => self.outcomes.push(fact.item),
                Asked::Unreported => {}
            },
            Condition::Always
            | Condition::TargetMet
            | Condition::WithinTarget(_)
            | Condition::Trend(_)
            | Condition::TrendOver(..)
            | Condition::MetInARow(_)
            | Condition::MissedInARow(_)
            | Condition::State(_)
            | Condition::Forecast(_)
            | Condition::ForecastMissing
            | Condition::DeadlinePassed
            | Condition::StartPassed
            | Condition::Steps(..)
            | Condition::Status(_)
            | Condition::Quantified(..) => {}
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Elsewhere(elsewhere) => self.outcomes.extend(elsewhere.item),
            Value::Arithmetic(left, _, right) => {
                self.value(left);
                self.value(right);
            }
            Value::Negative(value) => self.value(value),
            Value::Minimum(values) | Value::Maximum(values) | Value::Spread(values) => {
                for value in values {
                    self.value(value);
                }
            }
            Value::Constant(_)
            | Value::Outcome
            | Value::Target
            | Value::Baseline
            | Value::Previous
            | Value::PreviousMeasured
            | Value::Forecast
            | Value::Deviation
            | Value::Attainment
            | Value::Change
            | Value::RelativeChange
            | Value::Numerator
            | Value::Denominator
            | Value::Progress
            | Value::StepCount(_)
            | Value::StepShare(_)
            | Value::MeanChange(_)
            | Value::Projected(..)
            | Value::ProjectedDeviation(..)
            | Value::CountOf(_)
            | Value::ShareOf(_) => {}
        }
    }
}
