//! Conditions as a planner would read them aloud.

use super::*;
use crate::language::{BuiltIn, Forecast, State};
use crate::quantity::ArithmeticError;
use crate::regions::sample::{
    GREEN, RED, calculated, compare as comparing, constant, in_interval, n, not, nothing_known,
    outcome, reported, roll_up, target_of, year,
};
use crate::regions::{Counted, TargetHere};

fn truth(condition: &Condition, inputs: &Inputs<'_>) -> Truth {
    judge(condition, inputs).truth
}

const OPEN: Truth = Truth::Unknown;
const TRUE: Truth = Truth::True;
const FALSE: Truth = Truth::False;

#[test]
fn comparisons_at_the_bound_itself() {
    let at = |at: &str, comparison| {
        truth(&comparing(constant(at), comparison, constant("70")), &nothing_known())
    };
    let table = [
        (Comparison::Less, [TRUE, FALSE, FALSE]),
        (Comparison::AtMost, [TRUE, TRUE, FALSE]),
        (Comparison::More, [FALSE, FALSE, TRUE]),
        (Comparison::AtLeast, [FALSE, TRUE, TRUE]),
        (Comparison::Equal, [FALSE, TRUE, FALSE]),
        (Comparison::NotEqual, [TRUE, FALSE, TRUE]),
    ];
    for (comparison, expected) in table {
        assert_eq!(["69.9", "70", "70.1"].map(|value| at(value, comparison)), expected);
    }
}

#[test]
fn an_attainment_of_nothing_at_all_is_more_than_any_number() {
    let inputs = outcome("0", Comparison::AtMost, "8");
    let reaches = |condition: Condition| truth(&condition, &inputs);
    let attainment = || Value::Attainment;
    assert_eq!(reaches(comparing(attainment(), Comparison::AtLeast, constant("100"))), TRUE);
    assert_eq!(reaches(comparing(attainment(), Comparison::More, constant("1000000"))), TRUE);
    assert_eq!(reaches(comparing(attainment(), Comparison::Equal, constant("100"))), FALSE);
    assert_eq!(reaches(comparing(constant("5"), Comparison::Less, attainment())), TRUE);
    let between = Condition::Between(attainment(), constant("90"), constant("110"));
    assert_eq!(reaches(between), FALSE);
    // It is measured: it has only no number.
    assert_eq!(reaches(Condition::Missing(attainment())), FALSE);
    let itself = judge(&comparing(attainment(), Comparison::Equal, attainment()), &inputs);
    assert_eq!(itself.truth, OPEN);
    assert_eq!(itself.reasons(), [Unknown::MoreThanAnyNumber]);
    let with_missing = judge(&comparing(attainment(), Comparison::More, Value::Forecast), &inputs);
    assert_eq!(with_missing.reasons(), [Unknown::Forecast]);
}

#[test]
fn and_or_not_with_unknown_parts() {
    let inputs = nothing_known();
    let parts = || {
        let unknown = comparing(Value::Numerator, Comparison::More, constant("0"));
        [(Condition::Always, TRUE), (not(Condition::Always), FALSE), (unknown, OPEN)]
    };
    for (one, left) in parts() {
        assert_eq!(truth(&not(one.clone()), &inputs), left.negated());
        for (other, right) in parts() {
            let both = vec![one.clone(), other.clone()];
            let all = truth(&Condition::All(both.clone()), &inputs);
            let any = truth(&Condition::Any(both), &inputs);
            let sides = [left, right];
            let expected = if sides.contains(&FALSE) {
                FALSE
            } else if sides.contains(&OPEN) {
                OPEN
            } else {
                TRUE
            };
            assert_eq!(all, expected);
            let expected = if sides.contains(&TRUE) {
                TRUE
            } else if sides.contains(&OPEN) {
                OPEN
            } else {
                FALSE
            };
            assert_eq!(any, expected);
        }
    }
}

#[test]
fn only_reasons_that_matter_are_given() {
    let inputs = nothing_known();
    let unknown = |value| comparing(value, Comparison::More, constant("0"));
    let any = Condition::Any(vec![
        unknown(Value::Numerator),
        not(Condition::Always),
        Condition::All(vec![unknown(Value::Forecast), not(Condition::Always)]),
        not(unknown(Value::Denominator)),
        unknown(Value::Numerator),
    ]);
    let judged = judge(&any, &inputs);
    assert_eq!(judged.reasons(), [Unknown::Numerator, Unknown::Denominator]);
    assert_eq!(judge(&Condition::Always, &inputs).reasons(), []);
}

#[test]
fn between_includes_both_ends() {
    let between = |at: &str| {
        let condition = Condition::Between(constant(at), constant("77"), constant("80"));
        truth(&condition, &nothing_known())
    };
    assert_eq!(["76.9", "77", "78", "80", "80.1"].map(between), [FALSE, TRUE, TRUE, TRUE, FALSE]);
    // A comparison with an unknown part is unknown.
    let open = Condition::Between(constant("90"), Value::Forecast, constant("80"));
    assert_eq!(truth(&open, &nothing_known()), OPEN);
    assert_eq!(judge(&open, &nothing_known()).reasons(), [Unknown::Forecast]);
}

#[test]
fn a_target_is_met_as_it_says() {
    let met = |inputs| truth(&Condition::TargetMet, &inputs);
    assert_eq!(met(outcome("17.2", Comparison::AtMost, "17.2")), TRUE);
    assert_eq!(met(outcome("17.3", Comparison::AtMost, "17.2")), FALSE);
    assert_eq!(met(outcome("85", Comparison::More, "85")), FALSE);
    assert_eq!(met(outcome("85", Comparison::AtLeast, "85")), TRUE);
    assert_eq!(met(in_interval("80", "77", "80")), TRUE);
    assert_eq!(met(in_interval("80.1", "77", "80")), FALSE);
    assert_eq!(met(nothing_known()), OPEN);
}

#[test]
fn a_target_with_an_unknown_baseline_says_which() {
    let reason = Unknown::Baseline(year(2020));
    let target = target_of(Comparison::AtMost, Err(vec![reason.clone()]));
    let inputs = Inputs { target: Some(target), ..outcome("90", Comparison::AtMost, "0") };
    for condition in [Condition::TargetMet, Condition::WithinTarget(Tolerance::Part(n("0.1")))] {
        let judged = judge(&condition, &inputs);
        assert_eq!((judged.truth, judged.reasons()), (OPEN, vec![reason.clone()]));
    }
    let no_line = Inputs { target: None, ..inputs };
    assert_eq!(judge(&Condition::TargetMet, &no_line).reasons(), [Unknown::Target]);
}

#[test]
fn a_bound_unknown_though_the_baseline_is_known_says_why() {
    // `maintain within 5 %` of a baseline of 0.
    let target = TargetHere {
        counted_from: Some(Ok(n("0"))),
        ..target_of(Comparison::AtMost, Err(vec![Unknown::PartOfZero]))
    };
    let inputs = Inputs { target: Some(target), ..outcome("3", Comparison::AtMost, "0") };
    let met = judge(&Condition::TargetMet, &inputs);
    assert_eq!((met.truth, met.reasons()), (OPEN, vec![Unknown::PartOfZero]));
    let within = judge(&Condition::WithinTarget(Tolerance::Amount(n("2"))), &inputs);
    assert_eq!((within.truth, within.reasons()), (OPEN, vec![Unknown::PartOfZero]));
    let nearer = judge(&Condition::WithinTarget(Tolerance::Amount(n("3"))), &inputs);
    assert_eq!(nearer.truth, TRUE);
}

#[test]
fn within_is_met_or_missed_by_at_most_that() {
    let ten_percent = || Condition::WithinTarget(Tolerance::Part(n("0.1")));
    let points = || Condition::WithinTarget(Tolerance::Amount(n("2")));
    let within = |condition: Condition, inputs| truth(&condition, &inputs);
    // 10 % of 17.2 is 1.72.
    assert_eq!(within(ten_percent(), outcome("18.92", Comparison::AtMost, "17.2")), TRUE);
    assert_eq!(within(ten_percent(), outcome("18.93", Comparison::AtMost, "17.2")), FALSE);
    // However far on the right side, it is met.
    assert_eq!(within(ten_percent(), outcome("0", Comparison::AtMost, "17.2")), TRUE);
    assert_eq!(within(points(), outcome("68", Comparison::AtLeast, "70")), TRUE);
    assert_eq!(within(points(), outcome("67.9", Comparison::AtLeast, "70")), FALSE);
    // `more than 85` is missed by nothing at 85.
    let none = Condition::WithinTarget(Tolerance::Amount(n("0")));
    assert_eq!(within(none, outcome("85", Comparison::More, "85")), TRUE);
    // A percentage of a target under 0 is of its size: -10 missed by 1 at most.
    assert_eq!(within(ten_percent(), outcome("-11", Comparison::AtLeast, "-10")), TRUE);
    assert_eq!(within(ten_percent(), outcome("-11.1", Comparison::AtLeast, "-10")), FALSE);
}

#[test]
fn within_of_an_interval_is_of_its_nearest_end() {
    let within = |at| {
        let condition = Condition::WithinTarget(Tolerance::Part(n("0.1")));
        truth(&condition, &in_interval(at, "50", "100"))
    };
    // 5 under the lower end, 10 over the upper.
    assert_eq!(["44.9", "45", "75", "110", "110.1"].map(within), [FALSE, TRUE, TRUE, TRUE, FALSE]);
}

#[test]
fn within_of_a_maintained_target_counts_from_the_baseline() {
    // `maintain within 1 pp` of 17, lower is better; 10 % of 17 is 1.7.
    let inputs = |at: &str| {
        let target = TargetHere {
            counted_from: Some(Ok(n("17"))),
            ..target_of(Comparison::AtMost, Ok(n("18")))
        };
        Inputs { target: Some(target), ..outcome(at, Comparison::AtMost, "0") }
    };
    let within =
        |part: &str, at| truth(&Condition::WithinTarget(Tolerance::Part(n(part))), &inputs(at));
    assert_eq!(within("0.1", "18.7"), TRUE);
    assert_eq!(within("0.1", "18.8"), FALSE);
    // Less than what is met already: met is met.
    assert_eq!(within("0.01", "18"), TRUE);
    assert_eq!(within("0.01", "18.1"), FALSE);
}

#[test]
fn a_percentage_of_zero_is_unknown_unless_met() {
    let condition = Condition::WithinTarget(Tolerance::Part(n("0.1")));
    let missed = judge(&condition, &outcome("1", Comparison::AtMost, "0"));
    assert_eq!((missed.truth, missed.reasons()), (OPEN, vec![Unknown::PartOfZero]));
    assert_eq!(truth(&condition, &outcome("0", Comparison::AtMost, "0")), TRUE);
}

#[test]
fn one_value_within_so_much_of_another() {
    let within = |value: &str, tolerance, other: &str| {
        judge(&Condition::Within(constant(value), tolerance, constant(other)), &nothing_known())
    };
    let two = || Tolerance::Amount(n("2"));
    assert_eq!(within("8", two(), "10").truth, TRUE);
    assert_eq!(within("12.1", two(), "10").truth, FALSE);
    assert_eq!(within("-22", Tolerance::Part(n("0.1")), "-20").truth, TRUE);
    assert_eq!(within("-22.1", Tolerance::Part(n("0.1")), "-20").truth, FALSE);
    let of_zero = within("0", Tolerance::Part(n("0.1")), "0");
    assert_eq!((of_zero.truth, of_zero.reasons()), (OPEN, vec![Unknown::PartOfZero]));
}

#[test]
fn a_trend_is_in_the_better_direction() {
    let going = |at: &str, before: &str, higher, tolerance: &str| {
        trend(&Inputs {
            trend_against: Ok(n(before)),
            trend_tolerance: n(tolerance),
            higher_is_better: higher,
            ..outcome(at, Comparison::AtLeast, "0")
        })
    };
    assert_eq!(going("5", "4", Some(true), "0"), Ok(When::Improving));
    assert_eq!(going("5", "4", Some(false), "0"), Ok(When::Worsening));
    assert_eq!(going("4", "5", Some(false), "0"), Ok(When::Improving));
    assert_eq!(going("4", "4", None, "0"), Ok(When::Unchanged));
    assert_eq!(going("4.5", "4", Some(true), "0.5"), Ok(When::Unchanged));
    assert_eq!(going("3.5", "4", Some(true), "0.5"), Ok(When::Unchanged));
    assert_eq!(going("4.6", "4", Some(true), "0.5"), Ok(When::Improving));
    assert_eq!(going("5", "4", None, "0"), Err(vec![Unknown::Direction]));
}

#[test]
fn a_trend_towards_an_interval_is_of_the_distance_to_it() {
    let going = |at: &str, before: &str| {
        trend(&Inputs { trend_against: Ok(n(before)), ..in_interval(at, "77", "80") })
    };
    assert_eq!(going("84", "70"), Ok(When::Improving));
    assert_eq!(going("70", "84"), Ok(When::Worsening));
    assert_eq!(going("77", "80"), Ok(When::Unchanged));
    assert_eq!(going("81", "76"), Ok(When::Unchanged));
}

#[test]
fn an_unknown_trend_says_why() {
    let inputs = outcome("5", Comparison::AtLeast, "3");
    let judged = judge(&Condition::Trend(When::Improving), &inputs);
    assert_eq!((judged.truth, judged.reasons()), (OPEN, vec![Unknown::Previous(year(2021))]));
    let known = Inputs { trend_against: Ok(n("4")), ..inputs };
    let judged = judge(&Condition::Trend(When::Worsening), &known);
    assert_eq!(judged.truth, FALSE);
    assert_eq!(judged.detail, Detail::Trend(Ok(n("1")), Some(When::Improving)));
}

#[test]
fn missing_is_never_unknown() {
    let missing = |value, inputs| truth(&Condition::Missing(value), &inputs);
    assert_eq!(missing(Value::Outcome, nothing_known()), TRUE);
    assert_eq!(missing(Value::Outcome, outcome("0", Comparison::AtLeast, "0")), FALSE);
    let quotient = calculated(constant("1"), Operator::Over, Value::Outcome);
    assert_eq!(missing(quotient, outcome("0", Comparison::AtLeast, "0")), TRUE);
    assert_eq!(truth(&not(Condition::Missing(Value::Previous)), &nothing_known()), FALSE);
}

#[test]
fn states_and_forecasts_as_reported() {
    let fact = |condition: Condition, of: Option<Reported>| {
        truth(&condition, &Inputs { assignment: of, ..nothing_known() })
    };
    let delayed = Some(Reported { state: Some(State::Delayed), ..reported() });
    assert_eq!(fact(Condition::State(State::Delayed), delayed), TRUE);
    assert_eq!(fact(Condition::State(State::Ongoing), delayed), FALSE);
    assert_eq!(fact(Condition::State(State::Ongoing), Some(reported())), OPEN);
    assert_eq!(fact(Condition::State(State::Ongoing), None), OPEN);

    let poor = Some(Reported { forecast: Some(Forecast::Poor), ..reported() });
    assert_eq!(fact(Condition::Forecast(Forecast::Poor), poor), TRUE);
    assert_eq!(fact(Condition::Forecast(Forecast::Good), poor), FALSE);
    // None of them holds where none is reported; without a row nothing is known.
    assert_eq!(fact(Condition::Forecast(Forecast::Poor), Some(reported())), FALSE);
    assert_eq!(fact(Condition::Forecast(Forecast::Poor), None), OPEN);
    assert_eq!(fact(Condition::ForecastMissing, poor), FALSE);
    assert_eq!(fact(Condition::ForecastMissing, Some(reported())), TRUE);
    assert_eq!(fact(Condition::ForecastMissing, None), TRUE);
}

#[test]
fn a_date_is_passed_on_the_day_after() {
    let passed = |condition: Condition, date: Option<&str>| {
        let date = date.map(|date| Date::parse(date).unwrap());
        let assignment = Some(Reported { deadline: date, start: date, ..reported() });
        judge(&condition, &Inputs { assignment, ..nothing_known() })
    };
    // The follow-up ends 30 April 2022.
    for condition in [Condition::DeadlinePassed, Condition::StartPassed] {
        assert_eq!(passed(condition.clone(), Some("2022-04-29")).truth, TRUE);
        assert_eq!(passed(condition.clone(), Some("2022-04-30")).truth, FALSE);
        assert_eq!(passed(condition, Some("2022-12-31")).truth, FALSE);
    }
    assert_eq!(passed(Condition::DeadlinePassed, None).reasons(), [Unknown::Deadline]);
    assert_eq!(passed(Condition::StartPassed, None).reasons(), [Unknown::Start]);
    let no_row = judge(&Condition::DeadlinePassed, &nothing_known());
    assert_eq!((no_row.truth, no_row.reasons()), (OPEN, vec![Unknown::State]));
}

#[test]
fn the_status_just_decided() {
    let red = |status| truth(&Condition::Status(RED), &Inputs { status, ..nothing_known() });
    assert_eq!(red(Some(Status::Declared(RED))), TRUE);
    assert_eq!(red(Some(Status::Declared(GREEN))), FALSE);
    assert_eq!(red(Some(Status::BuiltIn(BuiltIn::CannotBeAssessed))), OPEN);
    assert_eq!(red(None), OPEN);
}

#[test]
fn all_any_no_most_of_the_assessed() {
    let counted = |those: i64, assessed: i64| {
        move |_: &RollUp| Counted {
            those: Number::integer(those),
            assessed: Number::integer(assessed),
            open: Number::ZERO,
        }
    };
    let holds = |quantifier, those, assessed| {
        let inputs = Inputs { roll_up: &counted(those, assessed), ..nothing_known() };
        truth(&Condition::Quantified(quantifier, roll_up()), &inputs)
    };
    assert_eq!([0, 1, 4].map(|those| holds(Quantifier::All, those, 4)), [FALSE, FALSE, TRUE]);
    assert_eq!([0, 1, 4].map(|those| holds(Quantifier::Any, those, 4)), [FALSE, TRUE, TRUE]);
    assert_eq!([0, 1, 4].map(|those| holds(Quantifier::No, those, 4)), [TRUE, FALSE, FALSE]);
    // More than half.
    assert_eq!([1, 2, 3].map(|those| holds(Quantifier::Most, those, 4)), [FALSE, FALSE, TRUE]);
    for quantifier in [Quantifier::All, Quantifier::Any, Quantifier::No, Quantifier::Most] {
        let inputs = Inputs { roll_up: &counted(0, 0), ..nothing_known() };
        let judged = judge(&Condition::Quantified(quantifier, roll_up()), &inputs);
        assert_eq!((judged.truth, judged.reasons()), (OPEN, vec![Unknown::NothingAssessed]));
    }
    let inputs = Inputs { roll_up: &counted(3, 4), ..nothing_known() };
    let judged = judge(&Condition::Quantified(Quantifier::Most, roll_up()), &inputs);
    assert_eq!(judged.detail, Detail::Counted(3, 4, false));
}

#[test]
fn what_leaves_128_bits_is_unknown_with_its_reason() {
    let huge = Value::Constant(Number::ratio(i128::MAX, 1).unwrap());
    let sum = calculated(huge.clone(), Operator::Plus, huge);
    let judged = judge(&comparing(sum, Comparison::More, constant("0")), &nothing_known());
    assert_eq!(judged.truth, OPEN);
    assert_eq!(judged.reasons(), [Unknown::Arithmetic(ArithmeticError::Overflow)]);
}
