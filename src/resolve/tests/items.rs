//! Names of items, and their own lines.

use super::*;
use crate::plan::{Headline, Kind};

#[test]
fn a_name_is_the_title_or_the_id_where_none_is_written() {
    let plan = below(
        "åtgärd \"Rehabilitering i hemmet\"\n  bedöms för hand\nåtgärd Å2\n  bedöms för hand\n",
    );
    assert_eq!(plan.names["rehabilitering i hemmet"].0, 0);
    assert_eq!((plan.items[1].name.as_str(), plan.items[1].title.as_str()), ("Å2", "Å2"));
}

#[test]
fn names_are_unique_whatever_their_case() {
    let told = only(
        "perspektiv \"Vård\"\nstyrmått sjuktal\n  målvärde högst 5 %\nperspektiv \"Tandvård\"\nstyrmått Sjuktal\n  målvärde högst 5 %\n",
    );
    assert_eq!((told.code, told.line), ("plan::duplicate-name", 14));
    assert_eq!(told.message, "Det finns redan ett styrmått som heter sjuktal (rad 11, \"Vård\").");
    assert_eq!(
        told.help,
        "Stora och små bokstäver skiljer inte namn åt. Ge det andra ett eget namn, till exempel  Sjuktal tandvård."
    );
}

#[test]
fn a_name_that_is_a_word_of_the_language_needs_quotes() {
    // The words of the language are told where lines are read; the plan's own statuses here.
    let told = told_in(
        Language::Sv,
        "plan \"P\"\n  år 2022\n  statusar uppfyllt, missat\nstyrmått uppfyllt \"T\"\n  bedöms för hand\n",
    );
    assert_eq!((told.len(), told[0].code), (1, "plan::name-is-a-word"));
    assert!(told[0].help.ends_with("styrmått \"uppfyllt\""), "{}", told[0].help);
    below("styrmått \"prognos\" \"T\"\n  målvärde minst 5 %\n");
    below("styrmått target groups \"T\"\n  målvärde minst 5 %\n");
}

#[test]
fn a_name_of_nothing_is_refused() {
    let told = only("styrmått \"  \" \"Titel\"\n  målvärde minst 5 %\n");
    assert_eq!(
        (told.code, told.help.as_str()),
        ("plan::empty-name", "Skriv ett namn eller en titel:  styrmått \"…\"")
    );
}

#[test]
fn two_items_of_one_id_are_told() {
    assert_eq!(
        codes("åtgärd a\n  nr 1\n  bedöms för hand\nåtgärd b\n  nr 1\n  bedöms för hand\n"),
        ["plan::duplicate-id"]
    );
}

#[test]
fn numbers_have_their_ranges() {
    assert_eq!(codes("åtgärd a\n  vikt -1\n  bedöms för hand\n"), ["plan::out-of-range"]);
    assert_eq!(codes("styrmått a\n  målvärde minst 5 %\n  decimaler 13\n"), ["plan::out-of-range"]);
    assert_eq!(
        codes("styrmått a\n  målvärde minst 5 %\n  oförändrat inom -1 pe\n"),
        ["plan::out-of-range"]
    );
}

#[test]
fn why_something_cannot_be_measured_must_be_said() {
    let told = told("styrmått SIP\n  ej mätbar\n  målvärde minst 90 %\n");
    assert_eq!(
        told.iter().map(|one| (one.code, one.line)).collect::<Vec<_>>(),
        [("plan::no-reason", 11), ("plan::never-tried", 12)]
    );
    assert_eq!(told[0].help, "Skriv varför:  ej mätbar \"…\"");
    assert_eq!(
        told[1].message,
        "SIP har ett målvärde som aldrig prövas så länge det inte går att mäta."
    );
    let told = only("styrmått SIP\n  ej mätbar \"utreds\"\n  målvärde minst 90 %\n");
    assert_eq!(told.code, "plan::never-tried");
    let plan = below("styrmått SIP\n  enhet %\n  ej mätbar \"utreds\"\n");
    assert_eq!(indicator(&plan).not_measurable.as_deref(), Some("utreds"));
}

#[test]
fn a_years_figure_followed_up_within_the_year_is_asked_about() {
    let told = only("styrmått våldsfrågor\n  målvärde minst 2 000 st\n");
    assert_eq!((told.code, told.line), ("plan::year-figure", 11));
    assert_eq!(
        told.message,
        "2\u{a0}000\u{a0}st gäller hela 2022, men våldsfrågor följs upp redan vid DÅ04."
    );
    // 2 000 × 4/12 = 666.67.
    assert!(told.help.contains("mot 667\u{a0}st"), "{}", told.help);
    let quiet = [
        "styrmått a\n  målvärde minst 2 000 st\n  ackumuleras över året\n",
        "styrmått a\n  målvärde minst 2 000 st\n  följs upp ÅR\n",
        "styrmått a\n  målvärde minst 2 000 st i 2022-04\n",
        "styrmått a\n  enhet st\n  målvärde öka\n",
        "styrmått a\n  målvärde minst 20 %\n",
        "styrmått a\n  målvärde minst 2 000 st\n  tillåt plan::year-figure \"antal platser\"\n",
    ];
    for lines in quiet {
        assert_eq!(codes(lines), [""; 0], "{lines}");
    }
}

#[test]
fn only_what_is_no_error_can_be_allowed() {
    let told = only("styrmått a\n  målvärde minst 5 %\n  tillåt plan::unknown-name \"x\"\n");
    assert_eq!(told.code, "plan::cannot-allow");
    let told = only("styrmått a\n  målvärde minst 5 %\n  tillåt plan::yer-figure \"x\"\n");
    assert_eq!(told.help, "Menade du  plan::year-figure ? Koden står sist i varningen.");
}

#[test]
fn a_share_is_not_added_up() {
    assert_eq!(
        codes("styrmått a\n  målvärde minst 5 %\n  ackumuleras över året\n"),
        ["plan::share-accumulates"]
    );
}

#[test]
fn the_headline_is_settled_by_the_plan() {
    let of = |lines: &str| indicator(&below(lines)).headline.clone();
    assert_eq!(
        of("styrmått a\n  målvärde minst 5 % för K\n  målvärde minst 6 % för M\n"),
        Headline::Worst(Vec::new())
    );
    assert_eq!(
        of("styrmått a\n  målvärde minst 5 %\n  målvärde minst 6 % för M\n"),
        Headline::Total
    );
    assert_eq!(
        of("styrmått a\n  målvärde minst 5 %\n  samlad status bästa\n"),
        Headline::Best(Vec::new())
    );
    let text = "plan \"P\"\n  år 2022\nstyrmått a\n  målvärde minst 5 %\n  samlad status sämsta\n  grön om målet är uppnått\n  annars röd\n";
    assert_eq!(told_in(Language::Sv, text)[0].code, "plan::headline-of-nothing");
}

#[test]
fn more_items_than_a_heading_says_are_told() {
    let lines = "perspektiv \"A\"\n  högst 1 poster\nmål \"B\"\nåtgärd x\n  bedöms för hand\nåtgärd y\n  bedöms för hand\n";
    let told = only(lines);
    assert_eq!(told.message, "\"A\" har 2 poster, fler än 1.");
}

#[test]
fn a_deadline_and_what_else_an_assignment_says_is_kept() {
    let plan = below(
        "uppdrag a \"A\"\n  klart senast 2022-12-31\n  bedöms för hand\n  notering \"n\"\n  vikt 2\n",
    );
    let Kind::Assignment(assignment) = &last(&plan).kind else { panic!("an assignment") };
    assert_eq!(assignment.deadline.unwrap().to_string(), "2022-12-31");
    assert_eq!((last(&plan).notes.len(), last(&plan).weight), (1, 2.into()));
}
