//! Periods and the follow-ups they serve. Alternatives shift with the year.

use crate::language::say::data::Occasion;
use crate::plan::{FollowUp, Plan};
use crate::quantity::Period;

/// A follow-up's label in the year that another of its labels is of.
fn shifted(label: Period, from: Period, to: Period) -> Period {
    let offset = from.year.saturating_sub(label.year);
    to.in_year(to.year.saturating_add(offset))
}

/// The follow-up that a period serves by its label or an alternative, and the follow-up's own period then. A
/// follow-up's own label goes before another's alternative.
pub fn serves(plan: &Plan, period: Period) -> Option<(&FollowUp, Period)> {
    let own = |follow_up: &&FollowUp| follow_up.period.part == period.part;
    if let Some(follow_up) = plan.follow_ups.iter().find(own) {
        return Some((follow_up, period));
    }
    plan.follow_ups.iter().find_map(|follow_up| {
        let label = follow_up.alternatives.iter().find(|label| label.part == period.part)?;
        Some((follow_up, shifted(*label, period, follow_up.period)))
    })
}

/// The label that all alternatives of one follow-up share.
pub fn settled(plan: &Plan, period: Period) -> Period {
    serves(plan, period).map_or(period, |(_, own)| own)
}

/// A period with the follow-up it serves: `DÅ04 (2022-04)`, in another year `DÅ04 2021 (2021-04)`. A follow-up that is
/// the whole year is the year itself.
pub fn occasion(plan: &Plan, period: Period) -> Occasion {
    let name = serves(plan, period).map(|(follow_up, own)| {
        let in_plans_year = own == follow_up.period;
        if in_plans_year {
            follow_up.name.clone()
        } else {
            format!("{} {}", follow_up.name, own.year)
        }
    });
    Occasion { name, period }
}

/// A follow-up whose last day a period shares without serving it, and the follow-up's own period then.
pub fn only_ends_with(plan: &Plan, period: Period) -> Option<(&FollowUp, Period)> {
    if serves(plan, period).is_some() {
        return None;
    }
    plan.follow_ups.iter().find_map(|follow_up| {
        let own = shifted(follow_up.period, period, follow_up.period);
        (own.last() == period.last()).then_some((follow_up, own))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    fn label(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    fn plan() -> Plan {
        let follow_up = |name: &str, period, alternatives: &[&str]| FollowUp {
            name: name.into(),
            period: label(period),
            alternatives: alternatives.iter().map(|text| label(text)).collect(),
            span: Span { file: FileId(0), start: 0, end: 0 },
        };
        let follow_ups = vec![
            follow_up("DÅ04", "2022-04", &["2022-T1"]),
            follow_up("DÅ08", "2022-08", &[]),
            follow_up("ÅR", "2022", &[]),
        ];
        Plan { year: 2022, follow_ups, ..Plan::default() }
    }

    #[test]
    fn alternatives_shift_with_the_year() {
        assert_eq!(settled(&plan(), label("2021-T1")), label("2021-04"));
        assert_eq!(settled(&plan(), label("2021-Q1")), label("2021-Q1"));
    }

    #[test]
    fn an_occasion_is_named_by_its_follow_up() {
        assert_eq!(occasion(&plan(), label("2022-T1")).say(), "DÅ04 (2022-T1)");
        assert_eq!(occasion(&plan(), label("2020-04")).say(), "DÅ04 2020 (2020-04)");
        assert_eq!(occasion(&plan(), label("2022-05")).say(), "2022-05");
    }

    #[test]
    fn a_label_with_the_same_last_day_is_seen() {
        let plan = plan();
        let ends = |text| {
            only_ends_with(&plan, label(text))
                .map(|(follow_up, own)| (follow_up.name.as_str(), own))
        };
        assert_eq!(ends("2021-T2"), Some(("DÅ08", label("2021-08"))));
        assert_eq!(ends("2022-12"), Some(("ÅR", label("2022"))));
        assert_eq!(ends("2022-T1"), None);
        assert_eq!(ends("2022-06"), None);
    }
}
