//! Goals as they hold here, and outcomes held against them.

use super::{Bound, Ground, TargetHere};
use crate::language::Comparison;
use crate::plan::{Condition, Double, Goal, Line, PerYear, Rate, Reference, Tolerance, Value};
use crate::quantity::{ArithmeticError, Number};
use crate::regions::sample::{GREEN, n, nothing_known, otherwise, rule, rules, target_of};
use crate::regions::{Inputs, Known, Possible, Truth, Unknown, judge, regions};

/// A goal at a year, from a baseline.
fn bound(goal: &Goal, from: &Known, year: i16) -> Known {
    let value = |_: &Value| Ok(n("58"));
    let ground = Ground {
        from,
        twelfths: None,
        higher_is_better: Some(true),
        year,
        scale: Number::ONE,
        value: &value,
    };
    TargetHere::of(goal, &ground).figure()
}

#[test]
fn doubled_on_a_line_is_a_part_of_the_way() {
    let reference = Reference::SamePartOf(2020);
    let linear = |from: &str, year| {
        let goal = Goal::Double(Double { by: 2030, since: Some(2020), reference });
        bound(&goal, &Ok(n(from)), year)
    };
    assert_eq!(linear("100", 2021), Ok(n("110")));
    assert_eq!(linear("100", 2030), Ok(n("200")));
    assert_eq!(linear("-100", 2025), Ok(n("-50")), "of the size of the baseline");
    assert_eq!(linear("0", 2025), Err(vec![Unknown::PartOfZero]));
    let at_once = Goal::Double(Double { by: 2030, since: None, reference });
    assert_eq!(bound(&at_once, &Ok(n("100")), 2030), Ok(n("200")));
    let missing = Err(vec![Unknown::Outcome]);
    assert_eq!(bound(&at_once, &missing, 2030), missing);
}

#[test]
fn a_line_has_its_point_each_year() {
    let line =
        Line { comparison: Comparison::AtLeast, first: (2022, n("70")), last: (2025, n("80")) };
    let nothing: Known = Err(Vec::new());
    assert_eq!(bound(&Goal::Line(line), &nothing, 2023), Ok(n("220/3")));
    assert_eq!(bound(&Goal::Line(line), &nothing, 2024), Ok(n("230/3")));
}

#[test]
fn each_year_is_the_one_before_and_the_rate_rounded_to_12_decimals() {
    let at = |up, rate, from: &str, year| {
        let per_year = PerYear { up, rate, since: 2020, last: Some(2050) };
        bound(&Goal::PerYear(per_year), &Ok(n(from)), year)
    };
    let tenth = Rate::OfYearBefore(n("0.1"));
    assert_eq!(at(true, tenth, "100", 2021), Ok(n("110")));
    assert_eq!(at(true, tenth, "100", 2022), Ok(n("121")));
    assert_eq!(at(false, tenth, "100", 2022), Ok(n("81")));
    assert_eq!(at(true, Rate::OfBaseline(n("0.1")), "100", 2022), Ok(n("120")));
    assert_eq!(at(false, Rate::Amount(n("5")), "100", 2022), Ok(n("90")));
    assert_eq!(at(true, tenth, "0", 2022), Err(vec![Unknown::PartOfZero]));
    // A third of 1 is 0.333333333333, and a third of 1.333333333333 is 0.444444444444.
    let third = Rate::OfYearBefore(n("1/3"));
    assert_eq!(at(true, third, "1", 2022), Ok(n("1.777777777777")));
    let overflow = Err(vec![Unknown::Arithmetic(ArithmeticError::Overflow)]);
    assert_eq!(at(true, Rate::OfYearBefore(n("100")), "1", 2050), overflow);
}

fn two(outcome: Known, limit: Known, movement: Known) -> Inputs<'static> {
    let limit = target_of(Comparison::AtLeast, limit);
    let movement = target_of(Comparison::More, movement);
    Inputs { outcome, target: Some(TargetHere::of_both(limit, movement)), ..nothing_known() }
}

#[test]
fn two_goals_are_met_where_both_are() {
    let missing = || Err(vec![Unknown::Outcome]);
    let met = |inputs: &Inputs<'_>| judge(&Condition::TargetMet, inputs).truth;
    assert_eq!(met(&two(Ok(n("76")), Ok(n("75")), Ok(n("70")))), Truth::True);
    assert_eq!(met(&two(Ok(n("76")), Ok(n("75")), Ok(n("76")))), Truth::False);
    assert_eq!(met(&two(Ok(n("74")), Ok(n("75")), Ok(n("70")))), Truth::False);
    // One that is missed settles it, whatever the other is.
    assert_eq!(met(&two(Ok(n("74")), Ok(n("75")), missing())), Truth::False);
    assert_eq!(met(&two(Ok(n("76")), Ok(n("75")), missing())), Truth::Unknown);
    let within = Condition::WithinTarget(Tolerance::Amount(n("2")));
    let near = |inputs: &Inputs<'_>| judge(&within, inputs).truth;
    assert_eq!(near(&two(Ok(n("74")), Ok(n("75")), Ok(n("76")))), Truth::True);
    assert_eq!(near(&two(Ok(n("74")), Ok(n("75")), Ok(n("77")))), Truth::False);
}

#[test]
fn the_line_of_two_goals_turns_where_the_last_of_them_is_met() {
    let set = rules(vec![
        rule(GREEN, Condition::TargetMet),
        otherwise(crate::regions::sample::RED, Condition::Always),
    ]);
    let inputs = two(Ok(n("60")), Ok(n("75")), Ok(n("80")));
    let line = regions(&set, &inputs, Possible::default()).unwrap();
    let nearest = line.nearest(n("60"), |status| status == GREEN, 0, Number::ONE);
    assert_eq!(nearest, Some(n("81")));
}

#[test]
fn yes_is_met_or_missed_and_never_nearly() {
    let yes = |outcome: &str| {
        let target = TargetHere { bound: Bound::Is(true), counted_from: None };
        Inputs { outcome: Ok(n(outcome)), target: Some(target), ..nothing_known() }
    };
    let within = Condition::WithinTarget(Tolerance::Amount(n("2")));
    assert_eq!(judge(&Condition::TargetMet, &yes("1")).truth, Truth::True);
    assert_eq!(judge(&Condition::TargetMet, &yes("0")).truth, Truth::False);
    assert_eq!(judge(&within, &yes("0")).truth, Truth::False);
    assert_eq!(judge(&within, &yes("1")).truth, Truth::True);
    assert_eq!(yes("0").target.unwrap().figure(), Err(vec![Unknown::Target]));
}
