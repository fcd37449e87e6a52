//! What the plan's block declares: levels, statuses, follow-ups, breakdowns.

use super::*;
use crate::language::BuiltIn;
use crate::plan::{Condition, StatusId};
use crate::quantity::Period;

fn of(lines: &str) -> Vec<Told> {
    told_in(Language::Sv, &format!("plan \"P\"\n  år 2022\n{lines}"))
}

fn code_of(lines: &str) -> &'static str {
    let told = of(lines);
    assert_eq!(told.len(), 1, "{told:#?}");
    told[0].code
}

#[test]
fn the_default_levels_are_read_in_either_language() {
    let plan = plan("plan \"P\"\n  år 2022\narea \"A\"\nmål \"B\"\nfaktor \"C\"\nområde \"D\"\n");
    let levels: Vec<u32> = plan.headings.iter().map(|heading| heading.level.0).collect();
    assert_eq!(levels, [0, 1, 2, 0]);
}

#[test]
fn two_words_may_share_a_level() {
    let plan = plan(
        "plan \"P\"\n  år 2022\n  nivåer perspektiv > effektmål (effektmålen) eller mål\nperspektiv \"A\"\neffektmål \"B\"\nmål \"C\"\n",
    );
    let parents: Vec<bool> = plan.headings.iter().map(|heading| heading.parent.is_some()).collect();
    assert_eq!(parents, [false, true, true]);
    assert_eq!(plan.headings[2].word, "mål");
}

#[test]
fn a_level_may_not_be_a_word_of_the_language() {
    assert_eq!(code_of("  nivåer perspektiv > plan\n"), "plan::bad-level");
    assert_eq!(code_of("  nivåer indikator\n"), "plan::bad-level");
    assert_eq!(code_of("  nivåer perspektiv > perspektiv\n"), "plan::bad-level");
    // A heading of a refused level is not a fault of its own.
    assert_eq!(code_of("  nivåer perspektiv > avvikelse\navvikelse \"A\"\n"), "plan::bad-level");
}

#[test]
fn the_default_statuses_have_shapes_of_their_own() {
    let plan = plan("plan \"P\"\n  år 2022\n");
    let statuses = &plan.scales[0].statuses;
    let names: Vec<&str> = statuses.iter().map(|level| level.name.as_str()).collect();
    assert_eq!(names, ["green", "yellow", "red"]);
    let symbols: std::collections::BTreeSet<&str> =
        statuses.iter().map(|level| level.symbol.as_str()).collect();
    assert_eq!(symbols.len(), 3);
}

#[test]
fn a_status_without_a_symbol_gets_one_that_no_other_has() {
    let plan = plan("plan \"P\"\n  år 2022\n  statusar bra, halvbra \"■\", kass, ej mätt \"●\"\n");
    let scale = &plan.scales[0];
    let symbols: std::collections::BTreeSet<&str> =
        scale.statuses.iter().map(|level| level.symbol.as_str()).chain(["●"]).collect();
    assert_eq!(symbols.len(), 4);
    assert_eq!(scale.built_in[&BuiltIn::NotMeasured].0.as_deref(), Some("●"));
}

#[test]
fn a_status_may_not_be_a_fact_a_level_a_keyword_or_built_in() {
    assert_eq!(code_of("  statusar uppfyllt, påbörjat, kvar\n"), "plan::bad-status");
    assert_eq!(code_of("  nivåer fokusområde\n  statusar bra, fokusområde\n"), "plan::bad-status");
    assert_eq!(code_of("  statusar bra, utfall\n"), "plan::bad-status");
    assert_eq!(code_of("  statusar bra, ej mätt\n"), "plan::bad-status");
    assert_eq!(code_of("  statusar bra, bra\n"), "plan::duplicate-name");
    assert_eq!(code_of("  statusar grön \"■\", röd \"■\"\n"), "plan::duplicate-symbol");
    // Where it is used it is not a second fault.
    assert_eq!(
        code_of(
            "  statusar uppfyllt, påbörjat\nåtgärd a\n  uppfyllt om slutförd\n  annars påbörjat\n"
        ),
        "plan::bad-status"
    );
}

#[test]
fn statuses_for_assignments_are_for_every_kind_without_its_own() {
    let text = "plan \"P\"\n  år 2022\n  statusar för uppdrag i mål, på väg\n  statusar för åtgärder gjort, ogjort\nuppdrag a\n  bedöms för hand\nåtgärd b\n  bedöms för hand\naktivitet c\n  bedöms för hand\nstyrmått d\n  bedöms för hand\n";
    let plan = plan(text);
    let names: Vec<&str> = plan
        .items
        .iter()
        .map(|item| plan.scale(item.scale).unwrap().statuses[0].name.as_str())
        .collect();
    assert_eq!(names, ["i mål", "gjort", "i mål", "green"]);
    assert_eq!(code_of("  statusar för vårdplatser grön, röd\n"), "plan::unknown-name");
}

#[test]
fn the_longest_declared_status_wins_over_not() {
    let text = "plan \"P\"\n  år 2022\n  statusar uppnått, ej uppnått\nstyrmått a\n  målvärde minst 5 %\n  uppnått om målet är uppnått\n  annars ej uppnått\n  flagga \"f\" om ej uppnått\n  flagga \"g\" om ej (uppnått)\n";
    let plan = plan(text);
    let flags: Vec<&Condition> = last(&plan).flags.iter().map(|flag| &flag.condition).collect();
    assert_eq!(*flags[0], Condition::Status(StatusId(1)));
    assert_eq!(*flags[1], Condition::Not(Box::new(Condition::Status(StatusId(0)))));
}

#[test]
fn an_unknown_status_gets_the_nearest_and_the_list() {
    let told = of(
        "  statusar uppfyllt, delvis uppfyllt, ej uppnått\nstyrmått a\n  målvärde minst 5 %\n  uppfylld om målet är uppnått\n  annars \"ej uppnått\"\n",
    );
    assert_eq!(told[0].message, "Planen har ingen status som heter \"uppfylld\".");
    assert_eq!(
        told[0].help,
        "Menade du  uppfyllt ? Statusarna är uppfyllt, delvis uppfyllt och ej uppnått."
    );
    // The word shown beside a symbol is no name, but says which is meant.
    let told =
        of("  statusar grön \"■\" \"klart\", röd\nåtgärd a\n  klart om slutförd\n  annars röd\n");
    assert_eq!(told[0].help, "Menade du  grön ? Statusarna är grön och röd.");
}

#[test]
fn without_follow_ups_there_is_the_year() {
    let plan = plan("plan \"P\"\n  år 2022\n");
    assert_eq!((plan.follow_ups.len(), plan.follow_ups[0].period), (1, Period::year(2022)));
}

#[test]
fn follow_ups_are_of_the_plans_year_and_have_names_of_their_own() {
    let told = of("  uppföljningar T1 = 2021-04\n");
    assert_eq!(told[0].code, "plan::follow-up-year");
    assert_eq!(
        told[0].help,
        "Skriv  T1 = 2022-04 .  Uppföljningarna gäller varje år; andra år räknas fram."
    );
    assert_eq!(code_of("  uppföljningar T1 = 2022-04, t1 = 2022-08\n"), "plan::duplicate-name");
}

#[test]
fn an_unknown_follow_up_gets_the_nearest_and_the_list() {
    let told = only("styrmått a\n  målvärde minst 5 %\n  följs upp DÅ4, ÅR\n");
    assert_eq!(told.message, "Planen har ingen uppföljning som heter DÅ4.");
    assert_eq!(told.help, "Menade du  DÅ04 ? Den har DÅ04 och ÅR.");
}

#[test]
fn breakdowns_and_columns_are_named_once() {
    assert_eq!(code_of("  uppdelning kön: K, K\n"), "plan::duplicate-name");
    assert_eq!(code_of("  uppdelning kön: K, M\n  uppdelning kön: A, B\n"), "plan::duplicate-name");
    assert_eq!(code_of("  kolumner utfal = \"Värde\"\n"), "plan::unknown-column");
    assert_eq!(code_of("  kolumner utfall = \"A\", utfall = \"B\"\n"), "plan::duplicate-line");
    let plan = plan(
        "plan \"P\"\n  år 2022\n  uppdelning kön: K, M\n  kolumner styrmått = \"Mått\", kön = \"Sex\"\n",
    );
    assert_eq!(plan.columns.len(), 2);
}
