//! Lines of outcomes, worked out by hand.

use super::{End, Possible, Regions, regions};
use crate::language::{Comparison, Operator, When};
use crate::plan::{Condition, RuleSet, Tolerance, Value};
use crate::quantity::Number;
use crate::regions::sample::{
    GREEN, RED, YELLOW, calculated, compare, constant, in_interval, n, nothing_known, otherwise,
    outcome, rule, rules, target_of, year,
};
use crate::regions::{Inputs, TargetHere, Unknown, Verdict};

const SHARE: Possible = Possible { least: Some(Number::ZERO), greatest: Some(Number::HUNDRED) };
const COUNT: Possible = Possible { least: Some(Number::ZERO), greatest: None };
const ANY: Possible = Possible { least: None, greatest: None };

/// Each piece as mathematics writes it, with its status: `[0, 17.2] green`.
fn drawn(line: Option<Regions>) -> Vec<String> {
    let bound = |end: End, infinite: &str| match end {
        Some((number, _)) if number.decimals().is_some() => number.plain(),
        Some((number, _)) => format!("{}/{}", number.numerator(), number.denominator()),
        None => infinite.to_owned(),
    };
    let within = |end: End| end.is_some_and(|(_, closed)| closed);
    let verdict = |verdict: &Verdict| match verdict {
        Verdict::Status(GREEN, _) => "green".to_owned(),
        Verdict::Status(YELLOW, _) => "yellow".to_owned(),
        Verdict::Status(..) => "red".to_owned(),
        Verdict::Unknown(_) => "unknown".to_owned(),
        Verdict::Uncovered => "uncovered".to_owned(),
        Verdict::Conflict(rules) => format!("conflict {rules:?}"),
    };
    let pieces = line.unwrap().pieces;
    let drawn = pieces.iter().map(|piece| {
        let opens = if within(piece.low) { "[" } else { "(" };
        let closes = if within(piece.high) { "]" } else { ")" };
        let (low, high) = (bound(piece.low, "-∞"), bound(piece.high, "∞"));
        format!("{opens}{low}, {high}{closes} {}", verdict(&piece.verdict))
    });
    drawn.collect()
}

/// `green if …`, `otherwise yellow if …`, `otherwise red`.
fn ladder(green: Condition, yellow: Condition) -> RuleSet {
    rules(vec![rule(GREEN, green), otherwise(YELLOW, yellow), otherwise(RED, Condition::Always)])
}

fn within(percent: &str) -> Condition {
    Condition::WithinTarget(Tolerance::Part(n(percent).over(Number::HUNDRED).unwrap()))
}

/// Green where it holds, red elsewhere.
fn where_it_holds(condition: Condition, inputs: &Inputs<'_>, possible: Possible) -> Vec<String> {
    let set = rules(vec![rule(GREEN, condition), otherwise(RED, Condition::Always)]);
    drawn(regions(&set, inputs, possible))
}

#[test]
fn a_target_that_should_not_be_passed() {
    let a_point_over = calculated(Value::Target, Operator::Plus, constant("1"));
    let over = compare(Value::Outcome, Comparison::AtMost, a_point_over);
    let set = ladder(Condition::TargetMet, over);
    let inputs = outcome("17.3", Comparison::AtMost, "17.2");
    let line = regions(&set, &inputs, SHARE);
    assert_eq!(drawn(line), ["[0, 17.2] green", "(17.2, 18.2] yellow", "(18.2, 100] red"]);
}

#[test]
fn a_target_to_reach_within_ten_percent() {
    let set = ladder(Condition::TargetMet, within("10"));
    let inputs = outcome("53", Comparison::AtLeast, "70");
    let line = regions(&set, &inputs, SHARE);
    assert_eq!(drawn(line), ["[0, 63) red", "[63, 70) yellow", "[70, 100] green"]);
    let more = outcome("53", Comparison::More, "70");
    let line = regions(&set, &more, SHARE);
    assert_eq!(drawn(line), ["[0, 63) red", "[63, 70] yellow", "(70, 100] green"]);
}

#[test]
fn an_interval() {
    let set = ladder(Condition::TargetMet, within("10"));
    let line = regions(&set, &in_interval("78", "50", "80"), ANY);
    assert_eq!(
        drawn(line),
        ["(-∞, 45) red", "[45, 50) yellow", "[50, 80] green", "(80, 88] yellow", "(88, ∞) red"]
    );
}

#[test]
fn what_lies_outside_what_is_possible_is_left_out() {
    let set = ladder(Condition::TargetMet, within("10"));
    let all = outcome("96", Comparison::AtLeast, "100");
    assert_eq!(
        drawn(regions(&set, &all, SHARE)),
        ["[0, 90) red", "[90, 100) yellow", "[100, 100] green"]
    );
    let beyond = outcome("96", Comparison::AtLeast, "120");
    assert_eq!(drawn(regions(&set, &beyond, SHARE)), ["[0, 100] red"]);
    let one = Possible { least: Some(n("5")), greatest: Some(n("5")) };
    assert_eq!(drawn(regions(&set, &beyond, one)), ["[5, 5] red"]);
    let none = Possible { least: Some(n("6")), greatest: Some(n("5")) };
    assert_eq!(drawn(regions(&set, &beyond, none)), [] as [&str; 0]);
}

#[test]
fn gaps_and_overlaps_are_pieces_of_their_own() {
    let at = |comparison, bound| compare(Value::Outcome, comparison, constant(bound));
    let set = rules(vec![
        rule(GREEN, at(Comparison::More, "100")),
        rule(YELLOW, at(Comparison::Less, "100")),
        rule(RED, at(Comparison::AtMost, "40")),
    ]);
    assert_eq!(
        drawn(regions(&set, &nothing_known(), COUNT)),
        ["[0, 40] conflict [1, 2]", "(40, 100) yellow", "[100, 100] uncovered", "(100, ∞) green"]
    );
}

#[test]
fn attainment_where_lower_is_better() {
    let reached = |percent| compare(Value::Attainment, Comparison::AtLeast, constant(percent));
    let set = ladder(reached("100"), reached("80"));
    // 8/10 of nothing at all is more than any number; under 0 it is not defined.
    let inputs = outcome("9", Comparison::AtMost, "8");
    assert_eq!(
        drawn(regions(&set, &inputs, ANY)),
        ["(-∞, 0) unknown", "[0, 8] green", "(8, 10] yellow", "(10, ∞) red"]
    );
}

#[test]
fn attainment_of_an_interval() {
    let reached = compare(Value::Attainment, Comparison::AtLeast, constant("50"));
    let green = where_it_holds(reached, &in_interval("9", "50", "80"), COUNT);
    assert_eq!(green, ["[0, 25) red", "[25, 160] green", "(160, ∞) red"]);
}

#[test]
fn change_and_trend() {
    let inputs = Inputs {
        baseline: Ok(n("40")),
        trend_against: Ok(n("50")),
        trend_tolerance: n("1"),
        ..outcome("45", Comparison::AtMost, "30")
    };
    let improving = Condition::Trend(When::Improving);
    assert_eq!(where_it_holds(improving, &inputs, COUNT), ["[0, 49) green", "[49, ∞) red"]);
    let unchanged = Condition::Trend(When::Unchanged);
    assert_eq!(
        where_it_holds(unchanged, &inputs, COUNT),
        ["[0, 49) red", "[49, 51] green", "(51, ∞) red"]
    );
    // A rise of less than 10 % of 40.
    let risen = compare(Value::RelativeChange, Comparison::Less, constant("10"));
    assert_eq!(where_it_holds(risen, &inputs, COUNT), ["[0, 44) green", "[44, ∞) red"]);
}

#[test]
fn a_trend_towards_an_interval() {
    // 70 was 7 under; nearer is 70 < outcome < 87.
    let inputs = Inputs { trend_against: Ok(n("70")), ..in_interval("75", "77", "80") };
    let improving = where_it_holds(Condition::Trend(When::Improving), &inputs, COUNT);
    assert_eq!(improving, ["[0, 70] red", "(70, 87) green", "[87, ∞) red"]);
}

#[test]
fn least_greatest_and_quotients() {
    let inputs = nothing_known();
    let capped = Value::Minimum(vec![Value::Outcome, constant("60")]);
    let condition = compare(capped, Comparison::AtLeast, constant("50"));
    assert_eq!(where_it_holds(condition, &inputs, COUNT), ["[0, 50) red", "[50, ∞) green"]);
    // 12 / (outcome - 4) is at least 3 up to 8, not defined at 4, and under 0 below.
    let quotient = calculated(
        constant("12"),
        Operator::Over,
        calculated(Value::Outcome, Operator::Minus, constant("4")),
    );
    let condition = compare(quotient, Comparison::AtLeast, constant("3"));
    assert_eq!(
        where_it_holds(condition, &inputs, COUNT),
        ["[0, 4) red", "[4, 4] unknown", "(4, 8] green", "(8, ∞) red"]
    );
}

#[test]
fn squares_with_rational_roots_are_parted_and_others_not_claimed() {
    let square = calculated(Value::Outcome, Operator::Times, Value::Outcome);
    let at_most = |bound| compare(square.clone(), Comparison::AtMost, constant(bound));
    let inputs = nothing_known();
    assert_eq!(
        where_it_holds(at_most("2.25"), &inputs, ANY),
        ["(-∞, -1.5) red", "[-1.5, 1.5] green", "(1.5, ∞) red"]
    );
    assert_eq!(where_it_holds(at_most("-1"), &inputs, ANY), ["(-∞, ∞) red"]);
    assert_eq!(regions(&rules(vec![rule(GREEN, at_most("2"))]), &inputs, ANY), None);
}

#[test]
fn what_is_unknown_stays_unknown_for_every_outcome() {
    let target = target_of(Comparison::AtMost, Err(vec![Unknown::Baseline(year(2020))]));
    let inputs = Inputs { target: Some(target), ..outcome("90", Comparison::AtMost, "0") };
    let set = rules(vec![
        rule(RED, compare(Value::Outcome, Comparison::More, constant("200"))),
        otherwise(GREEN, Condition::TargetMet),
        otherwise(YELLOW, Condition::Always),
    ]);
    assert_eq!(drawn(regions(&set, &inputs, COUNT)), ["[0, 200] unknown", "(200, ∞) red"]);
}

#[test]
fn a_maintained_target() {
    // `maintain within 1` of 17: met to 18. Within 2 of it: to 19.
    let target = TargetHere {
        counted_from: Some(Ok(n("17"))),
        ..target_of(Comparison::AtMost, Ok(n("18")))
    };
    let inputs = Inputs { target: Some(target), ..outcome("17", Comparison::AtMost, "0") };
    let near = Condition::WithinTarget(Tolerance::Amount(n("2")));
    let line = regions(&ladder(Condition::TargetMet, near), &inputs, COUNT);
    assert_eq!(drawn(line), ["[0, 18] green", "(18, 19] yellow", "(19, ∞) red"]);
}

#[test]
fn the_same_status_by_two_rules_is_one_piece() {
    let set = rules(vec![
        rule(GREEN, compare(Value::Outcome, Comparison::Less, constant("5"))),
        rule(GREEN, compare(Value::Outcome, Comparison::AtLeast, constant("5"))),
    ]);
    let line = regions(&set, &nothing_known(), COUNT).unwrap();
    assert_eq!(line.at(n("7")), Some(&Verdict::Status(GREEN, 0)));
    assert_eq!(drawn(Some(line)), ["[0, ∞) green"]);
}

#[test]
fn numbers_beyond_128_bits_claim_nothing() {
    let huge = Value::Constant(Number::ratio(i128::MAX, 1).unwrap());
    let sum = calculated(Value::Outcome, Operator::Plus, huge.clone());
    let set = ladder(compare(sum, Comparison::More, huge.clone()), Condition::TargetMet);
    assert_eq!(regions(&set, &outcome("1", Comparison::AtLeast, "5"), ANY), None);
    let at_the_edge = rules(vec![rule(GREEN, compare(Value::Outcome, Comparison::More, huge))]);
    assert_eq!(regions(&at_the_edge, &nothing_known(), ANY), None);
}
