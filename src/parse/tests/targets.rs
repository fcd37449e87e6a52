//! Targets and baselines.

use super::{at, refused, statement};
use crate::diagnostic::Code;
use crate::language::Comparison;
use crate::quantity::Number;
use crate::syntax::{
    BaselineWritten, Change, Goal, PeriodWritten, SliceWritten, Statement, Target, TargetPart,
};

fn target(text: &str) -> Target {
    match statement(text) {
        Statement::Target(target) => target,
        other => panic!("{text}: {other:?}"),
    }
}

fn part(text: &str) -> TargetPart {
    let parts = target(text).parts;
    assert_eq!(parts.len(), 1, "{text}");
    parts.into_iter().next().unwrap()
}

/// A figure and its unit.
fn figure(written: &crate::syntax::NumberWritten) -> String {
    let unit = written.unit.as_ref().map(|unit| unit.value.as_str()).unwrap_or_default();
    format!("{}{unit}", written.number.plain())
}

fn slices(part: &TargetPart) -> Vec<String> {
    let say = |slice: &SliceWritten| match slice {
        SliceWritten::One(name) => name.value.clone(),
        SliceWritten::Every(name) => format!("every {}", name.value),
    };
    part.slices.iter().map(say).collect()
}

#[test]
fn figures_and_comparisons() {
    for (text, comparison, number) in [
        ("target at least 70 %", Comparison::AtLeast, "70%"),
        ("målvärde högst 17,2 %", Comparison::AtMost, "17.2%"),
        ("target more than 85 percent", Comparison::More, "85percent"),
        ("målvärde mindre än 7 dagar", Comparison::Less, "7dagar"),
        ("target > 90 %", Comparison::More, "90%"),
        ("mål ≤ 2 000 st", Comparison::AtMost, "2000st"),
        ("målvärde minst -15,8 %", Comparison::AtLeast, "-15.8%"),
        ("målvärde minst −15,8 %", Comparison::AtLeast, "-15.8%"),
        ("target at least 5 per 100 000", Comparison::AtLeast, "5per 100 000"),
        ("target at least 5 per 1000 invånare", Comparison::AtLeast, "5per 1000 invånare"),
    ] {
        let Goal::Compared(how, written) = part(text).goal.value else { panic!("{text}") };
        assert_eq!((how.value, figure(&written).as_str()), (comparison, number), "{text}");
    }
    let Goal::Figure(written) = part("målvärde 70 %").goal.value else { panic!() };
    assert_eq!((written.number, figure(&written).as_str()), (Number::integer(70), "70%"));
    let Goal::Between(low, high) = part("target between 77 and 80 st").goal.value else { panic!() };
    assert_eq!((figure(&low).as_str(), figure(&high).as_str()), ("77", "80st"));
    assert!(matches!(part("målvärde redovisas").goal.value, Goal::FollowOnly(_)));
}

#[test]
fn changes_with_amounts_and_baselines() {
    let text = "målvärde minska med 50 % jämfört med 2020";
    let Goal::Change { change, by, compared_to } = part(text).goal.value else { panic!() };
    assert_eq!((change.value, at(text, change.span)), (Change::Decrease, "minska"));
    assert_eq!(figure(&by.unwrap().amount), "50%");
    let Some(PeriodWritten::Period(period)) = compared_to else { panic!() };
    assert_eq!(period.value.to_string(), "2020");

    let Goal::Change { change, by, .. } = part("target maintain within 1 pp").goal.value else {
        panic!()
    };
    assert_eq!((change.value, figure(&by.unwrap().amount).as_str()), (Change::Maintain, "1pp"));
    let Goal::Change { by, .. } = part("target increase by 5 % of baseline").goal.value else {
        panic!()
    };
    assert!(by.unwrap().of.is_some());

    for (text, meant) in [
        ("målvärde öka jämfört med helåret 2021", "full"),
        ("målvärde öka jämfört med föregående uppföljning", "follow-up"),
        ("målvärde förbättra jämfört med samma period förra året", "same"),
        ("target increase compared to last year", "same"),
        ("target increase compared to DÅ04", "named"),
        ("målvärde öka jämfört med ÅR", "named"),
        ("målvärde öka jämfört med år 2020", "period"),
        ("målvärde minska med 100 st jmf med 2020", "period"),
    ] {
        let Goal::Change { compared_to, .. } = part(text).goal.value else { panic!("{text}") };
        let found = match compared_to.unwrap() {
            PeriodWritten::Period(_) => "period",
            PeriodWritten::FullYear(_) => "full",
            PeriodWritten::PreviousFollowUp(_) => "follow-up",
            PeriodWritten::SamePeriodLastYear(_) => "same",
            PeriodWritten::Named(_) => "named",
        };
        assert_eq!(found, meant, "{text}");
    }
}

#[test]
fn each_part_has_its_own_settings() {
    let text = "målvärde 17,2 % för M, 16 % för K i 2022";
    let parts = target(text).parts;
    assert_eq!(parts.iter().map(slices).collect::<Vec<_>>(), [["M"], ["K"]]);
    assert_eq!(at(text, parts[0].span), "17,2 % för M");
    assert_eq!(at(text, parts[1].span), "16 % för K i 2022");
    assert!(parts[0].period.is_none() && parts[1].period.is_some());

    let years = target("target 70 % in 2022, 100 % in 2024").parts;
    let periods: Vec<String> = years
        .iter()
        .map(|part| match part.period.as_ref().unwrap() {
            PeriodWritten::Period(period) => period.value.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(periods, ["2022", "2024"]);
}

#[test]
fn a_setting_stands_before_the_goal_or_after_it() {
    assert_eq!(slices(&part("target for K at most 16 %")), ["K"]);
    assert_eq!(slices(&part("target increase for every kön")), ["every kön"]);
    assert_eq!(slices(&part("target 5 st for K for \"Kiruna sjukhus\"")), ["K", "Kiruna sjukhus"]);
    for text in ["målvärde 5 st år 2024", "målvärde 5 st för 2024", "målvärde 5 st under 2024"]
    {
        assert!(part(text).period.is_some(), "{text}");
        assert!(part(text).slices.is_empty(), "{text}");
    }
    let decided = part("målvärde minst 2 000 beslutat 2020-06-16 \"HSN § 88\"").decided.unwrap();
    assert_eq!(decided.reference.unwrap().value, "HSN § 88");
    assert_eq!(decided.date.unwrap().value.to_string(), "2020-06-16");
    assert!(part("målvärde minst 95 % beslutat \"Förslag 1\"").decided.unwrap().date.is_none());
}

#[test]
fn a_slice_before_several_goals_must_stand_at_each() {
    let (code, place, _) = refused("target for K 70 % in 2022, 100 % in 2024");
    assert_eq!((code, place.as_str()), (Code::ForWhom, "100 % in 2024"));
    assert_eq!(target("target for K 70 % in 2022, for K 100 % in 2024").parts.len(), 2);
    assert_eq!(target("target 17 % for M, 16 %").parts.len(), 2);
    assert_eq!(refused("target 70 % in 2022 in 2024").0, Code::UnreadableLine);
}

#[test]
fn baselines() {
    let baseline = |text| match statement(text) {
        Statement::Baseline(baseline) => baseline,
        other => panic!("{other:?}"),
    };
    let BaselineWritten::Figure(number, slices) = baseline("baseline 68 st for K") else {
        panic!()
    };
    assert_eq!((figure(&number).as_str(), slices.len()), ("68st", 1));
    for text in [
        "baseline in 2020",
        "utgångsvärde år 2020",
        "baseline full year 2020",
        "baseline previous follow-up",
        "ingångsvärde i DÅ04",
    ] {
        assert!(matches!(baseline(text), BaselineWritten::In(_)), "{text}");
    }
}

#[test]
fn a_target_on_no_side_is_refused() {
    assert_eq!(refused("target = 5").0, Code::UnknownSign);
    assert_eq!(refused("target != 5").0, Code::UnknownSign);
}

#[test]
fn when_a_target_holds_and_is_to_be_reached() {
    let day = |written: Option<crate::source::Spanned<crate::quantity::Period>>| {
        written.map(|written| written.value.to_string())
    };
    for (text, from, until, by) in [
        ("target at least 80 % from 2020-06-16", Some("2020-06-16"), None, None),
        ("målvärde minst 80 % till och med 2020-06-15", None, Some("2020-06-15"), None),
        ("målvärde minst 80 % från 2020 till 2022", Some("2020"), Some("2022"), None),
        ("target at most 7 st by 2030", None, None, Some(2030)),
        ("målvärde högst 7 %, senast 2030", None, None, Some(2030)),
        ("target increase by 2030", None, None, Some(2030)),
        ("target at most 7 % by 2030 from 2024-02", Some("2024-02"), None, Some(2030)),
    ] {
        let part = part(text);
        assert_eq!(day(part.from).as_deref(), from, "{text}");
        assert_eq!(day(part.until).as_deref(), until, "{text}");
        assert_eq!(part.by.map(|by| by.value), by, "{text}");
    }
}

#[test]
fn goals_by_value_and_over_years() {
    for text in [
        "target at least (outcome in 2019)",
        "målvärde högst snittet i riket",
        "target at most 95 % of budget",
        "target at least 5 + 1",
    ] {
        let text = text.replace("snittet i riket", "\"snittet i riket\"");
        assert!(matches!(part(&text).goal.value, Goal::Value(..)), "{text}");
    }
    let both = part("target at least 75 % and increase");
    assert!(matches!(both.goal.value, Goal::Compared(..)));
    assert!(matches!(both.also.unwrap().value, Goal::Change { .. }));
    for text in ["target double by 2030 compared to 2023", "målvärde fördubbla till 2030 linjärt"]
    {
        let part = part(text);
        let Goal::Double { by, compared_to } = part.goal.value else { panic!("{text}") };
        assert_eq!(by.value, 2030);
        assert_eq!(compared_to.is_some(), part.linear.is_none(), "{text}");
    }
    for text in [
        "target increase by 2.1 % per year from 2008 to 2050",
        "target increase by 100 per year from 2008",
        "målvärde öka med 5 per 1000 invånare per år från 2008",
    ] {
        let part = part(text);
        assert!(part.per_year.is_some() && part.from.is_some(), "{text}");
    }
    let linear = target("target 70 % in 2022, 100 % in 2024, linear").parts;
    assert_eq!(linear.len(), 2);
    assert!(linear[1].linear.is_some());
    assert!(matches!(part("målvärde nej").goal.value, Goal::Is(false)));
}
