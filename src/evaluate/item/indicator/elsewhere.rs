//! `outcome for K`, `target in 2019`: the item's values in other slices and periods.

use super::Subject;
use crate::evaluate::item::slices::within;
use crate::evaluate::item::{Asking, Place};
use crate::plan::{Elsewhere, ElsewherePeriod, ElsewhereValue, Reference, SliceOf};
use crate::quantity::Period;
use crate::regions::{Known, Unknown};

impl Subject<'_> {
    /// A value elsewhere, as it is asked for from a slice and period: of this indicator, or of another.
    pub(in crate::evaluate::item) fn elsewhere(&self, asked: &Elsewhere, from: Place<'_>) -> Known {
        match asked.item {
            Some(other) if other != self.id => self.asking(from).value(asked),
            _ => self.own_elsewhere(asked, from),
        }
    }

    /// How others are asked from a slice and period of this one.
    pub(super) fn asking<'s>(&'s self, from: Place<'s>) -> Asking<'s> {
        Asking { plan: self.plan, at: self.at, others: self.others, from }
    }

    /// A value of this indicator elsewhere.
    pub(in crate::evaluate::item) fn own_elsewhere(
        &self,
        asked: &Elsewhere,
        from: Place<'_>,
    ) -> Known {
        let (slice, period) = self.meant(asked, from);
        let place = Place { slice: &slice, period };
        let labels = self.at.labels_of(self.plan, period);
        let absent = || vec![Unknown::OutcomeOf(slice.clone(), period)];
        let reading = || self.figures.reading(&slice, &labels).ok_or_else(absent);
        match asked.value {
            ElsewhereValue::Outcome => self
                .compared(&slice, &labels, from.period, Unknown::OutcomeOf(slice.clone(), period))
                .map_err(|unknown| vec![unknown]),
            ElsewhereValue::Numerator => {
                reading()?.numerator.ok_or_else(|| vec![Unknown::Numerator])
            }
            ElsewhereValue::Denominator => {
                reading()?.denominator.ok_or_else(|| vec![Unknown::Denominator])
            }
            ElsewhereValue::Target => match self.target(place, place) {
                Some(holds) => holds.here.figure(),
                None => Err(vec![Unknown::Target]),
            },
        }
    }

    /// The slice and period that are meant. Parts that are not said are those of the slice that asks.
    fn meant(&self, asked: &Elsewhere, from: Place<'_>) -> (SliceOf, Period) {
        let slice = match &asked.slice {
            Some(said) => within(from.slice, said),
            None => from.slice.clone(),
        };
        let reference = match asked.period {
            None => return (slice, from.period),
            Some(ElsewherePeriod::SamePartOf(year)) => Reference::SamePartOf(year),
            Some(ElsewherePeriod::FullYear(year)) => Reference::FullYear(year),
            Some(ElsewherePeriod::Exactly(period)) => Reference::Exactly(period),
            Some(ElsewherePeriod::YearBefore) => Reference::YearBefore,
            Some(ElsewherePeriod::PreviousFollowUp) => Reference::PreviousFollowUp,
        };
        (slice, self.labels_of(reference, from).period)
    }
}

#[cfg(test)]
mod tests {
    use crate::evaluate::rig::{
        GREEN, RED, Table, assessed, at_least, at_most, for_value, indicator, measured, otherwise,
        period, plan, rule, slice,
    };
    use crate::evaluate::{Because, ItemResult};
    use crate::language::Comparison;
    use crate::plan::{
        Condition, Elsewhere, ElsewherePeriod, ElsewhereValue, Item, RuleSet, Rules, SeriesBreak,
        Status, Value,
    };
    use crate::regions::{Unknown, Verdict};

    fn elsewhere(
        value: ElsewhereValue,
        slice_name: Option<&str>,
        when: Option<ElsewherePeriod>,
    ) -> Value {
        Value::Elsewhere(Elsewhere {
            item: None,
            value,
            slice: slice_name.map(slice),
            period: when,
        })
    }

    /// `green if outcome > VALUE`, `otherwise red`.
    fn over(value: Value) -> Item {
        let mut item = measured("%", Vec::new());
        let condition = Condition::Compare(Value::Outcome, Comparison::More, value);
        let rules = vec![rule(GREEN, condition), otherwise(RED, Condition::Always)];
        item.rules = Rules::By(RuleSet { rules, mentions_target: false, own: true });
        item
    }

    fn result(item: Item, figures: &Table, slice: &str, at: &str) -> ItemResult {
        assessed(&plan(vec![item]), figures, slice, at).result
    }

    fn unknown(result: ItemResult) -> Vec<Unknown> {
        match result.because {
            Because::Rules(decision) => match decision.verdict {
                Verdict::Unknown(unknown) => unknown,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn another_slice_of_the_same_period() {
        let item = over(elsewhere(ElsewhereValue::Outcome, Some("K"), None));
        let figures = Table::default().with("M", "2022-04", "60").with("K", "2022-T1", "45");
        assert_eq!(result(item.clone(), &figures, "M", "DÅ04").status, Status::Declared(GREEN));
        let missing = Table::default().with("M", "2022-04", "60");
        let reason = Unknown::OutcomeOf(slice("K"), period("2022-04"));
        assert_eq!(unknown(result(item, &missing, "M", "DÅ04")), [reason]);
    }

    #[test]
    fn another_period_of_the_same_slice() {
        let figures = Table::default()
            .with("K", "2022-04", "60")
            .with("K", "2019-04", "61")
            .with("K", "2019", "59")
            .with("K", "2019-07", "60");
        let cases = [
            (ElsewherePeriod::SamePartOf(2019), RED),
            (ElsewherePeriod::FullYear(2019), GREEN),
            (ElsewherePeriod::Exactly(period("2019-07")), RED),
        ];
        for (when, status) in cases {
            let item = over(elsewhere(ElsewhereValue::Outcome, None, Some(when)));
            let result = result(item, &figures, "K", "DÅ04");
            assert_eq!(result.status, Status::Declared(status), "{when:?}");
        }
    }

    #[test]
    fn across_a_break_nothing_is_compared() {
        let when = ElsewherePeriod::SamePartOf(2019);
        let mut item = over(elsewhere(ElsewhereValue::Outcome, None, Some(when)));
        let from = period("2020");
        indicator(&mut item).breaks = vec![SeriesBreak { from, reason: None }];
        let figures = Table::default().with("", "2022-04", "60").with("", "2019-04", "50");
        assert_eq!(unknown(result(item, &figures, "", "DÅ04")), [Unknown::Break(from)]);
    }

    #[test]
    fn the_target_of_another_slice() {
        let mut item = over(elsewhere(ElsewhereValue::Target, Some("K"), None));
        indicator(&mut item).targets =
            vec![for_value(at_least("55"), 0), for_value(at_least("65"), 1)];
        let figures = Table::default().with("M", "2022", "60");
        assert_eq!(result(item, &figures, "M", "ÅR").status, Status::Declared(GREEN));
        let mut item = over(elsewhere(ElsewhereValue::Target, Some("K"), None));
        indicator(&mut item).targets = vec![for_value(at_most("55"), 1)];
        assert_eq!(unknown(result(item, &figures, "M", "ÅR")), [Unknown::Target]);
    }

    #[test]
    fn cases_of_another_slice() {
        let item = over(elsewhere(ElsewhereValue::Numerator, Some("K"), None));
        let figures = Table::default().with("M", "2022", "60").of("K", "2022", "59", "100");
        assert_eq!(result(item.clone(), &figures, "M", "ÅR").status, Status::Declared(GREEN));
        let without = Table::default().with("M", "2022", "60").with("K", "2022", "59");
        assert_eq!(unknown(result(item, &without, "M", "ÅR")), [Unknown::Numerator]);
    }
}
