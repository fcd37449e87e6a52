//! The labels under which a period's outcomes may stand.

use super::recurring::recurring;
use crate::evaluate::FollowUpAt;
use crate::plan::Plan;
use crate::quantity::Period;

/// A period's own label, and those that serve it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The period.
    pub period: Period,
    /// Other labels that serve it.
    pub alternatives: Vec<Period>,
}

impl Labels {
    /// The period's own label first.
    pub fn iter(&self) -> impl Iterator<Item = Period> {
        std::iter::once(self.period).chain(self.alternatives.iter().copied())
    }
}

impl FollowUpAt {
    /// Its labels.
    pub(in crate::evaluate) fn labels(&self) -> Labels {
        Labels { period: self.period, alternatives: self.alternatives.clone() }
    }

    /// The labels of another period: those of this follow-up in another year, else those of the follow-up that has
    /// that period.
    pub(in crate::evaluate) fn labels_of(&self, plan: &Plan, period: Period) -> Labels {
        if self.period.in_year(period.year) == period {
            let years = period.year.saturating_sub(self.period.year);
            let moved = |label: &Period| label.in_year(label.year.saturating_add(years));
            return Labels { period, alternatives: self.alternatives.iter().map(moved).collect() };
        }
        recurring(plan, period)
            .map(|recurring| recurring.labels())
            .filter(|labels| labels.period == period)
            .unwrap_or(Labels { period, alternatives: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::Labels;
    use crate::evaluate::rig::{at, period, plan};

    #[test]
    fn alternatives_move_with_the_year() {
        let plan = plan(Vec::new());
        let labels = at(&plan, "DÅ04").labels_of(&plan, period("2020-04"));
        let expected = Labels { period: period("2020-04"), alternatives: vec![period("2020-T1")] };
        assert_eq!(labels, expected);
        assert_eq!(at(&plan, "ÅR").labels_of(&plan, period("2020-04")), expected);
    }

    #[test]
    fn an_alternative_is_served_by_nothing_else() {
        let plan = plan(Vec::new());
        let labels = at(&plan, "DÅ04").labels_of(&plan, period("2020-T1"));
        assert_eq!(labels, Labels { period: period("2020-T1"), alternatives: Vec::new() });
    }
}
