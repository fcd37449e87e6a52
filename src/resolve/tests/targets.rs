//! Targets and baselines: for whom, when, which way.

use super::*;
use crate::language::Comparison;
use crate::plan::{By, Goal, Reference, Selector};
use crate::quantity::{Number, Period};

fn goal(lines: &str) -> Goal {
    indicator(&below(lines)).targets[0].goal.clone()
}

#[test]
fn a_bare_figure_is_a_floor_or_a_ceiling_by_direction() {
    let seven = Number::integer(7);
    assert_eq!(
        goal("styrmått a\n  lägre är bättre\n  målvärde 7 %\n"),
        Goal::Figure(Comparison::AtMost, seven)
    );
    assert_eq!(
        goal("styrmått a\n  målvärde 7 % för K\n  målvärde minst 5 %\n"),
        Goal::Figure(Comparison::AtLeast, seven)
    );
}

#[test]
fn a_figure_without_direction_is_asked_about_once() {
    let told = only("styrmått a\n  målvärde 14 % i 2024, 15 % i 2025\n");
    assert_eq!(told.code, "plan::no-direction");
    assert_eq!(told.message, "Jag vet inte om 14 % är ett tak eller ett golv.");
    assert_eq!(
        told.help,
        "Skriv  målvärde högst 14 % i 2024  (lägre är bättre)  eller  målvärde minst 14 % i 2024  (högre är bättre)"
    );
}

#[test]
fn improve_and_maintain_need_a_direction() {
    assert_eq!(codes("styrmått a\n  enhet %\n  målvärde förbättra\n"), ["plan::no-direction"]);
    assert_eq!(codes("styrmått a\n  enhet %\n  målvärde behålla\n"), ["plan::no-direction"]);
    assert_eq!(
        goal("styrmått a\n  enhet %\n  lägre är bättre\n  målvärde förbättra\n"),
        Goal::Decrease(None, Reference::Unsaid)
    );
    assert_eq!(
        goal("styrmått a\n  enhet %\n  högre är bättre\n  målvärde behålla inom 1 pe\n"),
        Goal::Maintain(Some(By::Amount(Number::ONE)), Reference::Unsaid)
    );
}

#[test]
fn what_contradicts_the_direction_is_an_error_with_the_fix() {
    let english = "plan \"P\"\n  year 2024\nindicator turnover\n  unit %\n  higher is better\n  target decrease\n  assessed by hand\n";
    let told = told_in(Language::Sv, english);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].code, "plan::contradicting-direction");
    assert_eq!(told[0].help, "Skriv  lower is better , eller  target increase");
    let told = only("styrmått a\n  lägre är bättre\n  målvärde minst 5 % för K\n");
    assert_eq!(told.help, "Skriv  högre är bättre , eller  målvärde högst 5 % för K");
    let contradicting = [
        "styrmått a\n  målvärde minst 5 % för K, högst 6 % för M\n",
        "styrmått a\n  högre är bättre\n  målvärde mellan 5 % och 7 %\n",
        "styrmått a\n  målvärde mellan 5 % och 7 % för K, minst 5 % för M\n",
    ];
    for lines in contradicting {
        assert_eq!(codes(lines), ["plan::contradicting-direction"], "{lines}");
    }
}

#[test]
fn an_interval_goes_from_the_lower_end() {
    let told = only("styrmått a\n  målvärde mellan 80 % och 77 %\n");
    assert_eq!(told.code, "plan::backwards-interval");
    assert_eq!(told.help, "Skriv  målvärde mellan 77 % och 80 %");
    // The unit may stand at one end only.
    let (low, high) = (Number::integer(77), Number::integer(80));
    assert_eq!(goal("styrmått a\n  målvärde mellan 77 och 80 %\n"), Goal::Between(low, high));
}

#[test]
fn a_percentage_of_a_share_reads_two_ways() {
    let told = only("styrmått a\n  enhet %\n  målvärde öka med 5 %\n  utgångsvärde 40 %\n");
    assert_eq!(told.code, "plan::percent-or-points");
    // 40 % and 5 points is 45 %; 40 % and 5 % of it is 42 %.
    assert_eq!(
        told.help,
        "Skriv  5\u{a0}pe  (40\u{a0}% → 45\u{a0}%)  eller  5\u{a0}% av utgångsvärdet  (40\u{a0}% → 42\u{a0}%)"
    );
    assert_eq!(
        codes("styrmått a\n  enhet %\n  målvärde minska med 5\n"),
        ["plan::percent-or-points"]
    );
    let twentieth = By::Part(Number::ratio(1, 20).unwrap());
    assert_eq!(
        goal("styrmått a\n  enhet %\n  målvärde öka med 5 % av utgångsvärdet\n"),
        Goal::Increase(Some(twentieth), Reference::Unsaid)
    );
    assert_eq!(
        goal("styrmått a\n  enhet st\n  målvärde minska med 5 % jämfört med helåret 2020\n"),
        Goal::Decrease(Some(twentieth), Reference::FullYear(2020))
    );
}

#[test]
fn amounts_of_change_make_sense() {
    assert_eq!(codes("styrmått a\n  enhet st\n  målvärde öka med -5 st\n"), ["plan::out-of-range"]);
    assert_eq!(
        codes("styrmått a\n  enhet st\n  målvärde öka med 5 % av målvärdet\n"),
        ["plan::part-of-other"]
    );
}

#[test]
fn what_a_change_is_compared_with() {
    let of = |words: &str| {
        let lines = format!("styrmått a\n  enhet st\n  målvärde öka jämfört med {words}\n");
        let Goal::Increase(None, reference) = goal(&lines) else { panic!("increase") };
        reference
    };
    assert_eq!(of("2020"), Reference::SamePartOf(2020));
    assert_eq!(of("2020-04"), Reference::Exactly(Period::parse("2020-04").unwrap()));
    assert_eq!(of("helåret 2020"), Reference::FullYear(2020));
    assert_eq!(of("föregående uppföljning"), Reference::PreviousFollowUp);
    assert_eq!(of("samma period förra året"), Reference::YearBefore);
    assert_eq!(of("DÅ04"), Reference::Exactly(Period::parse("2022-04").unwrap()));
}

#[test]
fn for_and_in_are_resolved() {
    let plan =
        below("styrmått a\n  målvärde minst 5 % för kvinnor för \"Kiruna sjukhus\" i DÅ04\n");
    let line = &indicator(&plan).targets[0];
    assert_eq!(line.slice.values, [Selector::One(0)]);
    assert_eq!(line.slice.org, Selector::One("Kiruna sjukhus".to_owned()));
    assert_eq!(line.validity.within, Period::parse("2022-04"));
    let plan = below("styrmått a\n  enhet st\n  målvärde öka för varje kön\n");
    assert_eq!(indicator(&plan).targets[0].slice.values, [Selector::Every]);
}

#[test]
fn a_slice_nobody_knows_is_refused() {
    let told = only("styrmått a\n  målvärde minst 5 % för Kiruna\n");
    assert_eq!(told.code, "plan::unknown-slice");
    assert_eq!(told.help, "Värdena är K och M. En enhet skrivs inom citattecken:  för \"Kiruna\"");
    let told = only("styrmått a\n  målvärde minst 5 % för varje kon\n");
    assert_eq!(told.help, "Menade du  kön ?");
    let told = only("styrmått a\n  målvärde minst 5 % för K för M\n");
    assert_eq!(told.code, "plan::two-of-one-breakdown");
    assert_eq!(told.help, "Skriv en rad för var och en, eller  för varje kön");
}

#[test]
fn the_same_slice_twice_asks_whether_the_other_was_meant() {
    let told = only("styrmått a\n  målvärde högst 17,2 % för M\n  målvärde högst 16 % för M\n");
    assert_eq!((told.code, told.line), ("plan::ambiguous-target", 12));
    assert_eq!(
        told.message,
        "Två målvärden för M: \"högst 17,2 % för M\" (rad 11) och \"högst 16 % för M\" (rad 12). Inget målvärde för K, fast uppdelningen kön har K."
    );
    assert_eq!(told.help, "Ska rad 12 vara för K?");
    assert_eq!(
        only("styrmått a\n  målvärde minst 5 %\n  målvärde minst 6 %\n").help,
        "Ta bort det ena."
    );
}

#[test]
fn lines_of_which_none_beats_the_others_name_the_case() {
    let crossing = "styrmått a\n  målvärde minst 5 % för K\n  målvärde minst 4 % i 2022\n";
    let told = only(crossing);
    assert_eq!(told.code, "plan::ambiguous-target");
    assert!(told.message.starts_with("För K, 2022 gäller flera målvärden"), "{}", told.message);
    assert_eq!(told.help, "Lägg till ett målvärde för just det:  målvärde … för K år 2022");
    // A line for exactly the case settles it.
    assert_eq!(codes(&format!("{crossing}  målvärde minst 6 % för K i 2022\n")), [""; 0]);
    // Of a count, a line without `for` is the total's alone, so the two never meet.
    let counts = "styrmått a\n  målvärde minst 5 st för K\n  målvärde minst 4 st i 2022-04\n  följs upp ÅR\n";
    assert_eq!(codes(counts), [""; 0]);
    // Periods that overlap without one containing the other.
    let overlapping =
        "styrmått a\n  målvärde minst 5 % i 2022-T1\n  målvärde minst 4 % i 2022-Q2\n";
    assert!(only(overlapping).message.starts_with("För 2022-04 "));
    // A line that says more beats one that says less.
    let nested = "styrmått a\n  målvärde minst 5 %\n  målvärde minst 4 % i 2022\n  målvärde minst 3 % i 2022-04\n  målvärde minst 2 % för varje kön\n  målvärde minst 1 % för K\n";
    assert_eq!(codes(nested), ["plan::ambiguous-target"]);
    let nested = "styrmått a\n  målvärde minst 5 %\n  målvärde minst 4 % i 2022\n  målvärde minst 3 % i 2022-04\n";
    assert_eq!(codes(nested), [""; 0]);
}

#[test]
fn a_baseline_that_may_be_a_year_is_asked_about() {
    let told = only("styrmått a\n  enhet st\n  målvärde minska\n  utgångsvärde 2020\n");
    assert_eq!(told.code, "plan::year-or-number");
    assert_eq!(told.help, "Skriv  utgångsvärde år 2020  eller  utgångsvärde 2\u{a0}020\u{a0}st");
    assert_eq!(
        codes(
            "styrmått a\n  enhet st\n  målvärde minska\n  utgångsvärde 68 st\n  utgångsvärde 70 st\n"
        ),
        ["plan::duplicate-line"]
    );
    below(
        "styrmått a\n  enhet st\n  målvärde minska\n  utgångsvärde 68 st\n  utgångsvärde 70 st för K\n",
    );
}

#[test]
fn a_count_under_zero_is_told() {
    assert_eq!(
        codes("styrmått a\n  enhet st\n  målvärde minst -5 st i 2022-04\n"),
        ["plan::impossible-target"]
    );
    // An index may be under zero, and a share over a hundred.
    below(
        "styrmått a\n  enhet \"NPS\"\n  målvärde minst -20\nstyrmått b\n  målvärde minst 110 %\n",
    );
}
