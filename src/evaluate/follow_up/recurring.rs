//! A plan's follow-ups come back every year: with their periods and alternatives moved to it.

use super::Labels;
use crate::evaluate::FollowUpAt;
use crate::plan::{FollowUp, FollowUpId, Plan};
use crate::quantity::{Date, Period};

/// A follow-up of the plan in the year that lies so many years from the plan's own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recurring<'a> {
    id: FollowUpId,
    follow_up: &'a FollowUp,
    years: i16,
}

impl<'a> Recurring<'a> {
    /// One follow-up, so many years from the plan's own.
    pub fn new(id: FollowUpId, follow_up: &'a FollowUp, years: i16) -> Self {
        Self { id, follow_up, years }
    }

    fn moved(&self, period: Period) -> Period {
        period.in_year(period.year.saturating_add(self.years))
    }

    /// Its period in that year.
    pub fn period(&self) -> Period {
        self.moved(self.follow_up.period)
    }

    /// Its labels in that year.
    pub fn labels(&self) -> Labels {
        let alternatives = self.follow_up.alternatives.iter();
        Labels {
            period: self.period(),
            alternatives: alternatives.map(|alternative| self.moved(*alternative)).collect(),
        }
    }

    /// Whether it is of the plan's year or a later one.
    pub fn is_from_plan_year_on(&self) -> bool {
        self.years >= 0
    }

    /// Newer comes later: by last day, then as written.
    pub fn age(&self) -> (Date, FollowUpId) {
        (self.period().last(), self.id)
    }

    /// As it is evaluated. Out of the plan's year its name has the year with it.
    pub fn at(&self, plan: &Plan) -> FollowUpAt {
        let name = &self.follow_up.name;
        let Labels { period, alternatives } = self.labels();
        FollowUpAt {
            id: Some(self.id),
            name: match self.years {
                0 => name.clone(),
                // The one that a plan without follow-ups has is called by its year.
                _ if *name == self.follow_up.period.to_string() => period.to_string(),
                years => format!("{name} {}", plan.year.saturating_add(years)),
            },
            period,
            alternatives,
        }
    }
}

/// The plan's follow-ups with their ids, as written.
pub(super) fn follow_ups(plan: &Plan) -> impl DoubleEndedIterator<Item = (FollowUpId, &FollowUp)> {
    let ids = (0..u32::try_from(plan.follow_ups.len()).unwrap_or(u32::MAX)).map(FollowUpId);
    ids.filter_map(|id| Some((id, plan.follow_ups.get(id.0 as usize)?)))
}

/// The follow-up that a label serves in the label's year: by its period, else by an alternative; of several the one
/// written last.
pub(super) fn recurring(plan: &Plan, label: Period) -> Option<Recurring<'_>> {
    let years_to = |own: Period| {
        (own.in_year(label.year) == label).then(|| label.year.saturating_sub(own.year))
    };
    let by_period = follow_ups(plan).rev().find_map(|(id, follow_up)| {
        Some(Recurring::new(id, follow_up, years_to(follow_up.period)?))
    });
    by_period.or_else(|| {
        follow_ups(plan).rev().find_map(|(id, follow_up)| {
            let years = follow_up.alternatives.iter().find_map(|own| years_to(*own))?;
            Some(Recurring::new(id, follow_up, years))
        })
    })
}

/// A period as the follow-up it serves, or by itself where it serves none.
pub fn serving(plan: &Plan, period: Period) -> FollowUpAt {
    recurring(plan, period).map_or_else(
        || FollowUpAt { id: None, name: period.to_string(), period, alternatives: Vec::new() },
        |recurring| recurring.at(plan),
    )
}

/// The follow-up before the one with this period (`id` where it is one of the plan's), among `own`; none named is
/// all. Follow-ups repeat every year: before `DÅ04 2022` comes `ÅR 2021`.
pub fn before(
    plan: &Plan,
    own: &[FollowUpId],
    period: Period,
    id: Option<FollowUpId>,
) -> Option<Labels> {
    one_before(plan, own, period, id).map(|recurring| recurring.labels())
}

/// The same, as it is evaluated.
pub fn follow_up_before(
    plan: &Plan,
    own: &[FollowUpId],
    period: Period,
    id: Option<FollowUpId>,
) -> Option<FollowUpAt> {
    one_before(plan, own, period, id).map(|recurring| recurring.at(plan))
}

fn one_before<'a>(
    plan: &'a Plan,
    own: &[FollowUpId],
    period: Period,
    id: Option<FollowUpId>,
) -> Option<Recurring<'a>> {
    let now = (period.last(), id.unwrap_or(FollowUpId(0)));
    let own = follow_ups(plan).filter(|(id, _)| own.is_empty() || own.contains(id));
    let recurring = own.flat_map(|(id, follow_up)| {
        let same_year = period.year.saturating_sub(follow_up.period.year);
        [same_year, same_year.saturating_sub(1)].map(|years| Recurring::new(id, follow_up, years))
    });
    recurring
        .filter(|recurring| recurring.age() < now && recurring.period() != period)
        .max_by_key(Recurring::age)
}

#[cfg(test)]
mod tests {
    use super::{before, serving};
    use crate::evaluate::rig::{at, period, plan};
    use crate::plan::FollowUpId;

    #[test]
    fn a_label_serves_the_follow_up_of_its_year() {
        let plan = plan(Vec::new());
        let cases = [
            ("2022-04", "DÅ04", "2022-04"),
            ("2022-T1", "DÅ04", "2022-04"),
            ("2021-T1", "DÅ04 2021", "2021-04"),
            ("2023", "ÅR 2023", "2023"),
            ("2022-05", "2022-05", "2022-05"),
        ];
        for (label, name, own) in cases {
            let at = serving(&plan, period(label));
            assert_eq!((at.name.as_str(), at.period), (name, period(own)), "{label}");
        }
        assert_eq!(serving(&plan, period("2022-05")).id, None);
        assert_eq!(serving(&plan, period("2021-T1")).alternatives, [period("2021-T1")]);
    }

    #[test]
    fn of_two_with_one_period_the_last_written_is_newer() {
        let mut plan = plan(Vec::new());
        let mut again = plan.follow_ups[2].clone();
        again.name = "Bokslut".to_owned();
        plan.follow_ups.push(again);
        assert_eq!(serving(&plan, period("2022")).name, "Bokslut");
    }

    #[test]
    fn the_one_before_may_lie_in_the_year_before() {
        let plan = plan(Vec::new());
        let before = |own: &[FollowUpId], name: &str| {
            let at = at(&plan, name);
            before(&plan, own, at.period, at.id).unwrap().period.to_string()
        };
        assert_eq!(before(&[], "DÅ04"), "2021");
        assert_eq!(before(&[], "DÅ08"), "2022-04");
        assert_eq!(before(&[], "ÅR 2023"), "2023-08");
        assert_eq!(before(&[FollowUpId(0), FollowUpId(2)], "ÅR"), "2022-04");
        assert_eq!(before(&[FollowUpId(2)], "ÅR"), "2021");
        assert_eq!(before(&[], "2022-05"), "2022-04", "a period of no follow-up has one before it");
    }
}
