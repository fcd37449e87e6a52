//! Conditions and values, with their units.

use super::*;
use crate::language::{Comparison, Forecast, Operator, State, When};
use crate::plan::{
    Condition, Elsewhere, ElsewherePeriod, ElsewhereValue, ItemId, RollUp, SliceOf, Source,
    StatusId, Tolerance, Value,
};
use crate::quantity::{Number, Period};

/// The condition of the rule of a share with the target `at least 70 %`.
fn condition(written: &str) -> Condition {
    let plan = below(&share(written));
    rule_set(&plan).rules[0].condition.clone()
}

fn share(written: &str) -> String {
    format!("styrmått a\n  enhet %\n  målvärde minst 70 %\n  grön om {written}\n  annars röd\n")
}

fn refused(written: &str) -> Told {
    only(&share(written))
}

fn constant(number: i64) -> Value {
    Value::Constant(Number::integer(number))
}

fn sum(left: Value, operator: Operator, right: Value) -> Value {
    Value::Arithmetic(Box::new(left), operator, Box::new(right))
}

#[test]
fn share_and_points_are_told_apart() {
    let plus = sum(Value::Target, Operator::Plus, constant(5));
    assert_eq!(
        condition("utfall >= målvärde + 5 pe"),
        Condition::Compare(Value::Outcome, Comparison::AtLeast, plus)
    );
    // A difference of shares is in points, and a bare number beside it too.
    assert_eq!(condition("utfall - målvärde >= 5 pe"), condition("utfall - målvärde >= 5"));
    assert_eq!(refused("utfall - målvärde >= 5 %").code, "plan::mixed-units");
    assert_eq!(
        refused("förändring >= 5 %").help,
        "Skriv  5\u{a0}pe , eller jämför  relativ förändring  i stället."
    );
    assert_eq!(refused("avvikelse <= 5 %").help, "Skriv  5\u{a0}pe");
    assert_eq!(refused("utfall >= 5 pe").help, "Skriv  5\u{a0}%");
    condition("relativ förändring >= 5 %");
    condition("måluppfyllelsegrad >= 90 %");
    condition("avvikelse <= 5");
}

#[test]
fn percent_beside_plus_reads_two_ways_with_the_numbers_worked_out() {
    let lines = "styrmått a\n  målvärde högst 17,2 % för M\n  målvärde högst 16 % för K\n  grön om målet är uppnått\n  annars gul om utfall <= målvärde + 1 %\n  annars röd\n";
    let told = only(lines);
    assert_eq!((told.code, told.line), ("plan::percent-or-points", 14));
    assert_eq!(
        told.message,
        "\"målvärde + 1 %\" går att läsa på två sätt: 1 procentenhet, eller 1 procent av målvärdet."
    );
    // 17.2 + 1 = 18.2; 17.2 × 1.01 = 17.372.
    assert_eq!(
        told.help,
        "Skriv  målvärde + 1\u{a0}pe  (för M 17,2\u{a0}% → 18,2\u{a0}%)  eller  målvärde + 1\u{a0}% av målvärdet  (för M 17,2\u{a0}% → 17,372\u{a0}%)"
    );
    assert_eq!(refused("utfall >= målvärde - 5").code, "plan::percent-or-points");
    assert_eq!(refused("utfall - 5 % >= målvärde").code, "plan::percent-or-points");
    // For every unit: of a count, 5 % may be meant as 5.
    let count = "styrmått a\n  enhet st\n  målvärde öka\n  grön om utfall >= målvärde + 5 %\n  annars röd\n";
    assert_eq!(codes(count), ["plan::percent-or-points"]);
    // Of a count a bare number is a count.
    below(
        "styrmått a\n  enhet st\n  målvärde öka\n  grön om utfall >= målvärde + 5\n  annars röd\n",
    );
}

#[test]
fn a_bare_number_takes_the_other_sides_unit() {
    let money = |written: &str| {
        let lines =
            format!("styrmått a\n  enhet tkr\n  målvärde öka\n  grön om {written}\n  annars röd\n");
        rule_set(&below(&lines)).rules[0].condition.clone()
    };
    let at_least = |value| Condition::Compare(Value::Outcome, Comparison::AtLeast, value);
    assert_eq!(money("utfall >= 500"), at_least(constant(500_000)));
    assert_eq!(money("utfall >= 0,5 mkr"), at_least(constant(500_000)));
    assert_eq!(
        money("utfall >= föregående + 2"),
        at_least(sum(Value::Previous, Operator::Plus, constant(2_000)))
    );
    assert_eq!(
        money("utfall >= minsta av föregående, 500"),
        at_least(Value::Minimum(vec![Value::Previous, constant(500_000)]))
    );
    // Never beside * and /.
    assert_eq!(
        money("utfall >= föregående * 2"),
        at_least(sum(Value::Previous, Operator::Times, constant(2)))
    );
    assert_eq!(
        money("utfall mellan 500 och 1 mkr"),
        Condition::Between(Value::Outcome, constant(500_000), constant(1_000_000))
    );
}

#[test]
fn what_is_mixed_up_is_refused() {
    for written in [
        "utfall >= 3 timmar",
        "utfall >= 5 per 1000 invånare",
        "utfall * målvärde >= 5",
        "5 / utfall >= 5",
        "utfall / nämnare >= 5",
        "täljare >= 5 %",
    ] {
        assert_eq!(refused(written).code, "plan::mixed-units", "{written}");
    }
    assert_eq!(refused("utfall * 90 % >= målvärde").help, "Skriv  90 % av utfallet");
    assert_eq!(refused("5 >= 3").code, "plan::not-a-condition");
    assert_eq!(refused("utfall").code, "plan::not-a-condition");
    assert_eq!(refused("utfall >= (utfall saknas)").code, "plan::not-a-value");
    assert_eq!(refused("utfall >= 5 grader").code, "plan::unknown-unit");
    assert_eq!(refused("utfall mellan 90 % och 80 %").help, "Skriv  utfall mellan 80 % och 90 %");
}

#[test]
fn a_quotient_of_like_things_may_be_held_against_a_percentage() {
    let quotient = sum(Value::Outcome, Operator::Over, Value::Target);
    let in_percent = sum(quotient.clone(), Operator::Times, constant(100));
    assert_eq!(
        condition("utfall / målvärde >= 90 %"),
        Condition::Compare(in_percent, Comparison::AtLeast, constant(90))
    );
    let tenth = Value::Constant(Number::ratio(9, 10).unwrap());
    assert_eq!(
        condition("utfall / målvärde >= 0,9"),
        Condition::Compare(quotient, Comparison::AtLeast, tenth)
    );
}

#[test]
fn a_part_of_something_is_a_factor() {
    let part = Value::Constant(Number::ratio(9, 10).unwrap());
    assert_eq!(
        condition("utfall >= 90 % av målvärdet"),
        Condition::Compare(
            Value::Outcome,
            Comparison::AtLeast,
            sum(Value::Target, Operator::Times, part)
        )
    );
}

#[test]
fn within_is_a_part_of_the_target_or_an_amount() {
    let tenth = Tolerance::Part(Number::ratio(1, 10).unwrap());
    assert_eq!(condition("utfall inom 10 % av målvärdet"), Condition::WithinTarget(tenth));
    let two = Tolerance::Amount(Number::integer(2));
    assert_eq!(condition("utfall inom 2 pe av målvärdet"), Condition::WithinTarget(two));
    assert_eq!(condition("a inom 2 pe av målvärdet"), Condition::WithinTarget(two));
    assert_eq!(
        condition("utfall inom 2 pe av föregående"),
        Condition::Within(Value::Outcome, two, Value::Previous)
    );
    assert_eq!(refused("utfall inom 2 st av målvärdet").code, "plan::mixed-units");
    assert_eq!(refused("utfall inom -2 pe av målvärdet").code, "plan::out-of-range");
}

#[test]
fn a_part_of_a_target_that_is_zero_is_nothing() {
    let lines = "styrmått a\n  enhet %\n  målvärde minst 0 %\n  grön om målet är uppnått\n  annars gul om utfall inom 10 % av målvärdet\n  annars röd\n";
    assert_eq!(codes(lines), ["plan::part-of-zero"]);
    let sometimes = lines.replace("minst 0 %", "minst 0 % i 2025, minst 3 % i 2024");
    assert_eq!(codes(&sometimes), ["plan::part-of-zero-at-times"]);
    let amount = lines.replace("10 % av", "1 pe av");
    assert_eq!(codes(&amount), [""; 0]);
}

#[test]
fn an_interval_is_no_number() {
    let lines =
        "styrmått a\n  målvärde mellan 77 % och 80 %\n  grön om utfall >= målvärde\n  annars röd\n";
    let told = only(lines);
    assert_eq!(told.code, "plan::interval-as-number");
    assert_eq!(
        told.help,
        "Använd  avvikelse,  utfall inom … av målvärdet  eller  målet är uppnått"
    );
    let near = lines.replace("utfall >= målvärde", "utfall inom 1 pe av målvärdet");
    assert_eq!(codes(&near), [""; 0]);
}

#[test]
fn a_fraction_held_against_a_percentage_is_asked_about() {
    let told = refused("måluppfyllelsegrad >= 0,99");
    assert_eq!(
        (told.code, told.help.as_str()),
        ("plan::fraction-for-percent", "Menade du  99\u{a0}% ?")
    );
    condition("måluppfyllelsegrad >= 99");
    condition("måluppfyllelsegrad >= 0,99 %");
}

#[test]
fn values_of_other_slices_and_periods() {
    let elsewhere = |slice, period| {
        Value::Elsewhere(Elsewhere { item: None, value: ElsewhereValue::Outcome, slice, period })
    };
    let at_least = |value| Condition::Compare(Value::Outcome, Comparison::AtLeast, value);
    let women = SliceOf { org: None, values: vec![Some(0)] };
    assert_eq!(condition("utfall >= (utfall för K)"), at_least(elsewhere(Some(women), None)));
    assert_eq!(
        condition("utfall >= (utfall i 2019)"),
        at_least(elsewhere(None, Some(ElsewherePeriod::SamePartOf(2019))))
    );
    assert_eq!(
        condition("utfall >= (a i 2019-04)"),
        at_least(elsewhere(None, Period::parse("2019-04").map(ElsewherePeriod::Exactly)))
    );
    assert_eq!(
        condition("utfall >= (utfall i helåret 2019)"),
        at_least(elsewhere(None, Some(ElsewherePeriod::FullYear(2019))))
    );
    assert_eq!(refused("utfall >= (avvikelse för K)").code, "plan::not-a-value");
    assert_eq!(refused("utfall >= (utfall för K för M)").code, "plan::two-of-one-breakdown");
    assert_eq!(
        refused("vård i hemmet >= 5 %").help,
        "Är det ett namn? Skriv det inom citattecken:  \"vård i hemmet\""
    );
}

#[test]
fn facts_fit_what_they_are_about() {
    let assignment = |written: &str| format!("uppdrag a\n  grön om {written}\n  annars röd\n");
    let of = |written: &str| rule_set(&below(&assignment(written))).rules[0].condition.clone();
    assert_eq!(of("slutförd"), Condition::State(State::Completed));
    assert_eq!(of("läget är försenad"), Condition::State(State::Delayed));
    assert_eq!(of("prognos är god"), Condition::Forecast(Forecast::Good));
    assert_eq!(of("prognos saknas"), Condition::ForecastMissing);
    assert_eq!(of("tiden har gått ut"), Condition::DeadlinePassed);
    assert_eq!(
        of("genomförandegrad >= 50"),
        Condition::Compare(Value::Progress, Comparison::AtLeast, constant(50))
    );
    assert_eq!(condition("förbättras"), Condition::Trend(When::Improving));
    assert_eq!(
        condition("utfall är inte uppmätt"),
        Condition::Not(Box::new(Condition::Not(Box::new(Condition::Missing(Value::Outcome)))))
    );
    for written in ["målet är uppnått", "utfall >= 5", "förbättras", "prognos >= 5", "inga röda"]
    {
        assert_eq!(codes(&assignment(written)), ["plan::of-another-kind"], "{written}");
    }
    for written in
        ["försenad", "prognos god", "tiden har gått ut", "genomförandegrad >= 5", "inga röda"]
    {
        assert_eq!(refused(written).code, "plan::of-another-kind", "{written}");
    }
}

#[test]
fn a_trend_needs_a_direction() {
    let lines = "styrmått a\n  enhet %\n  grön om försämras\n  annars röd\n";
    let told = only(lines);
    assert_eq!(told.code, "plan::no-direction");
    assert_eq!(told.help, "Lägg till raden  högre är bättre  eller  lägre är bättre");
    below(&lines.replace("försämras", "oförändrat"));
}

#[test]
fn a_status_is_asked_for_in_flags_only() {
    assert_eq!(refused("röd").code, "plan::status-outside-flag");
    let plan = below(&format!(
        "{}  flagga \"f\" om röd och förändring < -5 pe\n",
        share("målet är uppnått")
    ));
    let Condition::All(parts) = &last(&plan).flags[0].condition else { panic!("two parts") };
    assert_eq!(parts[0], Condition::Status(StatusId(2)));
    let plan = below(&format!("{}  flagga \"f\" om statusen är röd\n", share("målet är uppnått")));
    assert_eq!(last(&plan).flags[0].condition, Condition::Status(StatusId(2)));
}

#[test]
fn names_are_own_anothers_or_slips() {
    assert_eq!(
        condition("a >= 5"),
        Condition::Compare(Value::Outcome, Comparison::AtLeast, constant(5))
    );
    let told = refused("utfal >= 5");
    assert_eq!(told.message, "Jag känner inte igen \"utfal\".");
    assert_eq!(told.help, "Menade du  utfall ?");
    let other = format!("styrmått b\n  målvärde minst 5 %\n{}", share("b >= 5 %"));
    let value = Elsewhere {
        item: Some(ItemId(0)),
        value: ElsewhereValue::Outcome,
        slice: None,
        period: None,
    };
    let plan = below(&other);
    let Condition::Compare(asked, ..) = &rule_set(&plan).rules[0].condition else {
        panic!("no comparison")
    };
    assert_eq!(*asked, Value::Elsewhere(value));
}

#[test]
fn roll_ups_count_statuses_under_a_heading() {
    let heading = |written: &str| format!("perspektiv \"A\"\n  grön om {written}\n  annars röd\n");
    let of = |written: &str| {
        let plan = below(&heading(written));
        plan.headings[0].rules.clone().unwrap().rules[0].condition.clone()
    };
    let red = |of| RollUp {
        statuses: vec![(crate::plan::ScaleId(0), StatusId(2))],
        not_assessed: false,
        of,
        weighted: false,
    };
    assert_eq!(
        of("inga röda"),
        Condition::Quantified(crate::language::Quantifier::No, red(Source::Items))
    );
    assert_eq!(
        of("inga röda mål"),
        Condition::Quantified(
            crate::language::Quantifier::No,
            red(Source::Level(crate::plan::LevelId(1)))
        )
    );
    assert_eq!(
        of("antal röda styrmått < 2"),
        Condition::Compare(
            Value::CountOf(red(Source::Kind(crate::language::KindWord::Styrmatt))),
            Comparison::Less,
            constant(2)
        )
    );
    assert_eq!(
        told(&heading("ingen rod"))[0].help,
        "Menade du  röd ? Statusarna är grön, gul och röd."
    );
    assert_eq!(codes(&heading("andel gröna >= 0,8")), ["plan::fraction-for-percent"]);
    assert_eq!(codes(&heading("inga röda sjukhus")), ["plan::unknown-name"]);
    assert_eq!(codes(&heading("målet är uppnått")), ["plan::of-another-kind"]);
}
