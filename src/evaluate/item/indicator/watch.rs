//! Whether the outcome that is judged is looked up under another name, where another outcome would move what is found.

use std::cell::Cell;

use super::Subject;
use crate::evaluate::follow_up::Labels;
use crate::evaluate::item::{Place, canonical};
use crate::plan::SliceOf;
use crate::quantity::Period;

/// The place of the outcome that is judged.
#[derive(Debug)]
pub struct Watch {
    slice: SliceOf,
    labels: Labels,
    met: Cell<bool>,
}

impl Watch {
    /// Whether it was looked up.
    pub fn met(&self) -> bool {
        self.met.get()
    }

    /// It was, or may have been.
    pub fn note(&self) {
        self.met.set(true);
    }
}

impl Subject<'_> {
    /// Looks for what is looked up of the outcome of a place.
    pub(super) fn watch_over(&self, place: Place<'_>) -> Watch {
        Watch {
            slice: canonical(place.slice.clone()),
            labels: self.at.labels_of(self.plan, place.period),
            met: Cell::new(false),
        }
    }

    /// The outcome of a slice is looked up under these labels.
    pub(super) fn looks_up(&self, slice: &SliceOf, labels: impl IntoIterator<Item = Period>) {
        let Some(watch) = self.watch.filter(|watch| !watch.met()) else { return };
        let here = |label: Period| watch.labels.iter().any(|own| own == label);
        if canonical(slice.clone()) == watch.slice && labels.into_iter().any(here) {
            watch.note();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::evaluate::ItemResult;
    use crate::evaluate::rig::{
        GREEN, RED, Table, assessed, indicator, measured, n, otherwise, plan, rule, target,
    };
    use crate::language::{Comparison, Horizon, Window};
    use crate::plan::{
        Condition, Elsewhere, ElsewherePeriod, ElsewhereValue, Goal, Item, Reference, RuleSet,
        Rules, Status, Value,
    };

    fn result(item: Item) -> ItemResult {
        let figures =
            Table::default().with("", "2022", "90").with("", "2021", "91").with("", "2020", "95");
        assessed(&plan(vec![item]), &figures, "", "ÅR").result
    }

    fn judged(goal: Goal, green: Condition) -> Item {
        let mut item = measured("st", vec![target(goal)]);
        indicator(&mut item).higher_is_better = Some(true);
        let rules = vec![rule(GREEN, green), otherwise(RED, Condition::Always)];
        item.rules = Rules::By(RuleSet { rules, mentions_target: true, own: true });
        item
    }

    fn own_in(value: ElsewhereValue, year: i16) -> Value {
        let period = Some(ElsewherePeriod::SamePartOf(year));
        Value::Elsewhere(Elsewhere { item: None, value, slice: None, period })
    }

    fn at_least(value: Value) -> Goal {
        Goal::Value(Comparison::AtLeast, value, String::new())
    }

    /// Red without what it would take, for it cannot be told.
    fn untold(item: Item) {
        let result = result(item);
        assert_eq!(result.status, Status::Declared(RED));
        assert_eq!((result.to_better, result.to_best, result.to_worse), (None, None, None));
    }

    #[test]
    fn a_target_of_next_year_that_is_counted_from_the_outcome_moves_with_it() {
        let projected = Value::ProjectedDeviation(Horizon::Year(2023), Window::Years(1));
        let none_left = Condition::Compare(projected, Comparison::AtMost, Value::Constant(n("0")));
        untold(judged(Goal::Increase(None, Reference::YearBefore), none_left.clone()));
        untold(judged(at_least(own_in(ElsewhereValue::Outcome, 2022)), none_left.clone()));
        untold(judged(at_least(Value::Previous), none_left.clone()));
        untold(judged(at_least(Value::PreviousMeasured), none_left.clone()));
        // 91 in 2021 stays: twice the outcome less 91 is at least 91 from 91 on.
        let still = result(judged(at_least(own_in(ElsewhereValue::Outcome, 2021)), none_left));
        assert_eq!(still.status, Status::Declared(RED));
        assert_eq!(still.to_better.map(|step| step.outcome), Some(n("91")));
    }

    #[test]
    fn so_does_one_that_a_rule_names_by_its_year() {
        let target = own_in(ElsewhereValue::Target, 2023);
        let above = Condition::Compare(Value::Outcome, Comparison::More, target);
        untold(judged(Goal::Increase(None, Reference::YearBefore), above));
    }

    #[test]
    fn a_target_that_is_counted_from_its_own_period_moves_with_the_outcome() {
        let by_ten = crate::plan::By::Amount(n("10"));
        untold(judged(
            Goal::Increase(Some(by_ten), Reference::SamePartOf(2022)),
            Condition::TargetMet,
        ));
        // 90 is under the 95 of 2020.
        let still =
            result(judged(Goal::Increase(None, Reference::SamePartOf(2020)), Condition::TargetMet));
        assert_eq!(still.to_better.map(|step| step.outcome), Some(n("96")));
    }
}
