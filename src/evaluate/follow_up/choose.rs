//! Which follow-up a run is of.

use super::recurring::{Recurring, follow_ups, recurring, serving};
use crate::evaluate::FollowUpAt;
use crate::language::fold;
use crate::outcomes::{AssignmentReport, Outcomes};
use crate::plan::{HeadingId, Item, ItemId, Plan};
use crate::quantity::{Part, Period};

/// The follow-up that `--at` names: one of the plan's (in the plan's year, or `DÅ04 2023`), or a period; without a
/// name the newest that has outcomes, from the plan's year on; else that year's last. `None`: there is none so called.
pub fn follow_up(plan: &Plan, outcomes: &Outcomes, named: Option<&str>) -> Option<FollowUpAt> {
    match named {
        Some(name) => by_name(plan, name.trim()),
        None => newest(plan, outcomes),
    }
}

/// Every period in the data, oldest first, each as the follow-up it serves (`--at all`).
pub fn every_follow_up(plan: &Plan, outcomes: &Outcomes) -> Vec<FollowUpAt> {
    let labels = outcomes.all_periods();
    let mut every: Vec<FollowUpAt> = labels.into_iter().map(|label| serving(plan, label)).collect();
    every.sort_by_key(|at| (at.period.last(), at.id, at.period.first(), at.period));
    every.dedup();
    every
}

fn by_name(plan: &Plan, name: &str) -> Option<FollowUpAt> {
    let called = |name: &str, years: i16| {
        let folded = fold(name);
        follow_ups(plan)
            .find(|(_, follow_up)| fold(&follow_up.name) == folded)
            .map(|(id, follow_up)| Recurring::new(id, follow_up, years).at(plan))
    };
    let in_year = || {
        let (name, year) = name.rsplit_once(char::is_whitespace)?;
        let year = Period::parse(year).filter(|period| period.part == Part::Year)?.year;
        called(name.trim_end(), year.saturating_sub(plan.year))
    };
    let period = || Some(serving(plan, Period::parse(name)?));
    called(name, 0).or_else(in_year).or_else(period)
}

fn newest(plan: &Plan, outcomes: &Outcomes) -> Option<FollowUpAt> {
    let served = outcomes.all_periods();
    let mut served: Vec<Recurring<'_>> = served
        .into_iter()
        .filter_map(|label| recurring(plan, label))
        .filter(Recurring::is_from_plan_year_on)
        .collect();
    served.sort_by_key(Recurring::age);
    let reported = served.into_iter().rev().map(|recurring| recurring.at(plan));
    reported.into_iter().find(|at| has_outcomes(plan, outcomes, at)).or_else(|| {
        let of_plan_year = follow_ups(plan).map(|(id, follow_up)| Recurring::new(id, follow_up, 0));
        of_plan_year.max_by_key(Recurring::age).map(|recurring| recurring.at(plan))
    })
}

/// Whether anything is said at a follow-up: a form with empty cells for the rest of the year says nothing yet.
fn has_outcomes(plan: &Plan, outcomes: &Outcomes, at: &FollowUpAt) -> bool {
    let items = || (0..u32::try_from(plan.items.len()).unwrap_or(u32::MAX)).map(ItemId);
    let headings = || (0..u32::try_from(plan.headings.len()).unwrap_or(u32::MAX)).map(HeadingId);
    at.labels().iter().any(|label| {
        let measured = |item| {
            outcomes.slices(item, label).into_iter().any(|slice| {
                outcomes.observation(item, slice, label).is_some_and(|observation| {
                    observation.value.is_measured() || observation.status.is_some()
                })
            })
        };
        let reported = |item| {
            let units = outcomes.assignment_units(item, label).into_iter().map(Some);
            let steps = plan.item(item).map_or(0..0, Item::steps);
            std::iter::once(None).chain(units).any(|org| {
                let own = outcomes.assignment(item, org, label);
                let of_steps = steps.clone().map(|step| outcomes.step(item, step, org, label));
                let mut all = std::iter::once(own).chain(of_steps).flatten();
                all.any(AssignmentReport::says_anything)
            })
        };
        let assessed = |heading| {
            outcomes.heading(heading, label).is_some_and(|report| report.status.is_some())
        };
        items().any(|item| measured(item) || reported(item)) || headings().any(assessed)
    })
}

impl AssignmentReport {
    fn says_anything(&self) -> bool {
        self.state.is_some()
            || self.forecast.is_some()
            || self.progress.is_some()
            || self.status.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::follow_up;
    use crate::evaluate::rig::plan;
    use crate::outcomes::Outcomes;

    fn named(name: &str) -> Option<String> {
        let at = follow_up(&plan(Vec::new()), &Outcomes::default(), Some(name))?;
        Some(format!("{} {}", at.name, at.period))
    }

    #[test]
    fn a_name_is_a_follow_up_a_follow_up_in_a_year_or_a_period() {
        assert_eq!(named("DÅ04").as_deref(), Some("DÅ04 2022-04"));
        assert_eq!(named("då04").as_deref(), Some("DÅ04 2022-04"));
        assert_eq!(named("  DÅ04  2023 ").as_deref(), Some("DÅ04 2023 2023-04"));
        assert_eq!(named("år 2020").as_deref(), Some("ÅR 2020 2020"));
        assert_eq!(named("2022-T1").as_deref(), Some("DÅ04 2022-04"));
        assert_eq!(named("2021").as_deref(), Some("ÅR 2021 2021"));
        assert_eq!(named("202205").as_deref(), Some("2022-05 2022-05"));
    }

    #[test]
    fn what_is_neither_is_none() {
        for name in ["DÅ4", "DÅ04 22", "DÅ04 2022-04", "", "2022-13", "DÅ4 2022", "2022 DÅ04"]
        {
            assert_eq!(named(name), None, "{name}");
        }
    }

    #[test]
    fn without_outcomes_it_is_the_last_of_the_plans_year() {
        let at = follow_up(&plan(Vec::new()), &Outcomes::default(), None).unwrap();
        assert_eq!(at.name, "ÅR");
    }
}
