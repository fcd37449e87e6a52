//! Which rules serve which item, and examples.

use super::*;
use crate::plan::{ExampleValue, ItemId};
use crate::quantity::{Number, Period};

/// A plan without rules: lines 1 to 3.
fn bare(lines: &str) -> String {
    format!("plan \"P\"\n  år 2022\n  nivåer perspektiv > mål\n{lines}")
}

fn said(lines: &str) -> Vec<(&'static str, u32)> {
    told_in(Language::Sv, &bare(lines)).into_iter().map(|told| (told.code, told.line)).collect()
}

/// Which rules each item has, by the text of the first; `hand` or `none`.
fn first_rules(plan: &Plan) -> Vec<String> {
    let of = |item: &Item| match &item.rules {
        Rules::By(set) => set.rules[0].text.clone(),
        Rules::ByHand => "hand".to_owned(),
        Rules::None => "none".to_owned(),
    };
    plan.items.iter().map(of).collect()
}

#[test]
fn the_nearest_block_wins_whole_and_a_kinds_own_word_beats_the_general_one() {
    let plan = plan(&bare(
        "regler för uppdrag\n  grön om slutförd\n  annars röd\nregler för åtgärder\n  gul om slutförd\n  annars röd\nperspektiv \"A\"\nregler för uppdrag\n  röd om slutförd\n  annars grön\nuppdrag a\nåtgärd b\nperspektiv \"B\"\nuppdrag c\nåtgärd d\n",
    ));
    assert_eq!(
        first_rules(&plan),
        ["röd om slutförd", "röd om slutförd", "grön om slutförd", "gul om slutförd"]
    );
}

#[test]
fn own_rules_replace_those_of_the_block_whole_and_flags_add_up() {
    let plan = plan(&bare(
        "regler för styrmått\n  grön om målet är uppnått\n  annars röd\n  flagga \"block\" om röd\n  exempel 4 % är röd\nstyrmått a\n  målvärde minst 5 %\n  grön om utfall >= 4 %\n  annars röd\n  flagga \"eget\" om röd\nstyrmått b\n  målvärde minst 5 %\nstyrmått c\n  målvärde minst 5 %\n  exempel 5 % är grön\n",
    ));
    let [a, b, c] = plan.items.as_slice() else { panic!("three") };
    let Rules::By(own) = &a.rules else { panic!("by rules") };
    assert_eq!((own.rules.len(), own.own, own.mentions_target), (2, true, false));
    let flags: Vec<&str> = a.flags.iter().map(|flag| flag.text.as_str()).collect();
    assert_eq!(flags, ["eget", "block"]);
    assert_eq!(a.examples.len(), 0);
    assert_eq!(b.examples.iter().map(|one| one.shared).collect::<Vec<_>>(), [true]);
    assert_eq!(
        c.examples.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(),
        ["exempel 5 % är grön"]
    );
}

#[test]
fn a_named_set_is_taken_by_use() {
    let text = "regler grova\n  grön om slutförd\n  annars röd\nuppdrag a\n  använd grova\n";
    assert_eq!(first_rules(&plan(&bare(text))), ["grön om slutförd"]);
    let told = told_in(Language::Sv, &bare(&text.replace("använd grova", "använd grovva")));
    // That the set then serves nothing follows from the slip, and is not said too.
    assert_eq!((told.len(), told[0].help.as_str()), (1, "Menade du  grova ?"));
    let beside = format!("{text}  grön om slutförd\n  annars röd\n");
    assert_eq!(said(&beside), [("plan::rules-beside-use", 9)]);
}

#[test]
fn headings_take_the_rules_of_their_level_that_stand_above_them() {
    let plan = plan(&bare(
        "regler för mål\n  grön om inga röda\n  annars röd\nperspektiv \"A\"\n  bedöms för hand\nmål \"B\"\n  högst 3 poster\nmål \"C\"\n  grön om alla gröna\n  annars röd\n",
    ));
    let first = |at: usize| plan.headings[at].rules.as_ref().map(|set| set.rules[0].text.as_str());
    assert_eq!(
        (first(0), first(1), first(2)),
        (None, Some("grön om inga röda"), Some("grön om alla gröna"))
    );
    assert!(plan.headings[0].assessed_by_hand);
}

#[test]
fn an_item_without_rules_is_offered_the_block_to_write() {
    let told = told_in(
        Language::Sv,
        &bare("styrmått a\n  målvärde minst 5 %\nstyrmått b\n  målvärde minst 5 %\n"),
    );
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].message, "Inget säger hur a (och 1 till) ska bedömas.");
    assert!(
        told[0].help.contains("regler för styrmått\n  grön om målet är uppnått\n  annars röd"),
        "{}",
        told[0].help
    );
    // These need none.
    plan(&bare(
        "styrmått a\n  bedöms för hand\nstyrmått b\n  redovisas\nstyrmått c\n  ej mätbar \"utreds\"\nunderlag d\n",
    ));
}

#[test]
fn rules_that_mention_a_target_need_one() {
    let told = only("styrmått a\n  enhet %\n");
    assert_eq!((told.code, told.line), ("plan::no-target", 10));
    assert_eq!(told.message, "a har inget målvärde, men bedöms mot ett.");
    below("styrmått a\n  enhet %\n  ej mätbar \"utreds\"\n");
    below("styrmått a\n  enhet %\n  målvärde redovisas\n");
    below("styrmått a\n  enhet %\n  grön om utfall > 5\n  annars röd\n");
}

#[test]
fn the_order_of_rules_is_seen_to() {
    let of = |rules: &str| {
        let lines = format!("styrmått a\n  målvärde minst 5 %\n{rules}");
        told(&lines).into_iter().map(|told| (told.code, told.line)).collect::<Vec<_>>()
    };
    assert_eq!(
        of("  annars gul om utfall > 4 %\n  grön om målet är uppnått\n"),
        [("plan::rule-order", 13)]
    );
    assert_eq!(
        of("  grön om målet är uppnått\n  annars gul\n  annars röd\n"),
        [("plan::rule-order", 14)]
    );
    assert_eq!(
        of("  grön om målet är uppnått\n  annars röd\n  annars gul om utfall > 4 %\n"),
        [("plan::rule-order", 14)]
    );
    assert_eq!(of("  röd om målet missas\n  grön om målet är uppnått\n"), []);
    assert_eq!(
        of("  bedöms för hand\n  grön om målet är uppnått\n"),
        [("plan::by-hand-and-rules", 13)]
    );
}

#[test]
fn rules_give_declared_statuses_only() {
    let told = only(
        "styrmått a\n  målvärde minst 5 %\n  ej mätt om utfall saknas\n  annars grön om målet är uppnått\n  annars röd\n",
    );
    assert_eq!(told.code, "plan::bad-status");
}

#[test]
fn a_fault_of_a_shared_line_is_said_once_and_names_the_item() {
    let text = bare(
        "regler för styrmått\n  grön om utfall >= 5 %\n  annars röd\nstyrmått a\n  enhet %\nstyrmått b\n  enhet st\nstyrmått c\n  enhet st\n",
    );
    let (resolved, _) = read(&text);
    assert_eq!(resolved.diagnostics.len(), 1);
    let said = resolved.diagnostics[0].say(Language::Sv);
    assert_eq!(said.labels[1], "så läst för b");
}

#[test]
fn a_block_serves_something_and_stands_once() {
    let below_it = "uppdrag a\n  bedöms för hand\nperspektiv \"A\"\nregler för uppdrag\n  grön om slutförd\n  annars röd\n";
    assert_eq!(said(below_it), [("plan::idle-rules", 7)]);
    // A plan may have rules for what it does not have yet.
    assert_eq!(said("regler för uppdrag\n  grön om slutförd\n  annars röd\n"), []);
    // What is wrong in it is said all the same.
    assert_eq!(
        said("regler för uppdrag\n  grön om slutförd\n  annars rosa\n"),
        [("plan::unknown-status", 6)]
    );
    assert_eq!(
        said(
            "regler för uppdrag\n  bedöms för hand\nregler för uppdrag\n  bedöms för hand\nuppdrag a\n"
        )[0],
        ("plan::duplicate-rules", 6)
    );
    assert_eq!(said("regler för vårdplatser\n  annars röd\n"), [("plan::unknown-name", 4)]);
}

#[test]
fn examples_set_values_in_the_items_unit() {
    let lines = "styrmått a\n  enhet tkr\n  målvärde öka\n  exempel utfall 8, föregående 0,007 mkr, nämnare 40 för K i 2021 är grön\n";
    let plan = below(lines);
    let example = &last(&plan).examples[0];
    assert_eq!(
        example.values,
        [
            ExampleValue::Outcome(Some(Number::integer(8_000))),
            ExampleValue::Previous(Some(Number::integer(7_000))),
            ExampleValue::Denominator(Some(Number::integer(40))),
        ]
    );
    assert_eq!((example.slice.values.clone(), example.period), (vec![Some(0)], Period::year(2021)));
}

#[test]
fn examples_make_sense() {
    let of =
        |example: &str| codes(&format!("styrmått a\n  målvärde minst 5 %\n  exempel {example}\n"));
    assert_eq!(of("5 % är blå"), ["plan::unknown-status"]);
    assert_eq!(of("5 st är grön"), ["plan::mixed-units"]);
    assert_eq!(of("avvikelse 5 är grön"), ["plan::bad-example"]);
    assert_eq!(of("5 %, utfall 6 % är grön"), ["plan::bad-example"]);
    assert_eq!(of("försenad är grön"), ["plan::of-another-kind"]);
    assert_eq!(of("utfall saknas är ej mätt"), [""; 0]);
    assert_eq!(of("5 % för Q är grön"), ["plan::unknown-slice"]);
    let other = "styrmått b\n  målvärde minst 5 %\nstyrmått a\n  målvärde minst 5 %\n  exempel 5 %, b 6 % är grön\n";
    assert_eq!(codes(other), [""; 0]);
    let of_other = ExampleValue::Other(ItemId(0), Some(Number::integer(6)));
    assert!(last(&below(other)).examples[0].values.contains(&of_other));
    let assignment =
        "uppdrag a\n  grön om slutförd\n  annars röd\n  exempel försenad, prognos god är röd\n";
    assert_eq!(codes(assignment), [""; 0]);
    assert_eq!(
        codes(&assignment.replace("försenad, prognos god", "5 %")),
        ["plan::of-another-kind"]
    );
}

#[test]
fn a_headings_examples_count_statuses() {
    let lines =
        "perspektiv \"A\"\n  grön om inga röda\n  annars röd\n  exempel 2 röda, 7 gröna är röd\n";
    let plan = below(lines);
    assert_eq!(plan.headings[0].examples[0].values.len(), 2);
    assert_eq!(codes(&lines.replace("2 röda", "2 rosa")), ["plan::unknown-status"]);
    assert_eq!(codes(&lines.replace("7 gröna är", "7 gröna för K är")), ["plan::bad-example"]);
}

#[test]
fn a_block_without_rules_is_told_once_and_not_its_items() {
    let text = "regler för uppdrag\nuppdrag a\nuppdrag b\n";
    let told = told_in(Language::Sv, &bare(text));
    assert_eq!((told.len(), told[0].code), (1, "plan::no-rules"));
    assert_eq!(told[0].message, "\"regler för uppdrag\" har inga regler.");
    assert_eq!(told[0].help, "Skriv under den till exempel\n  grön om slutförd\n  annars röd");
}

#[test]
fn rules_under_another_heading_are_pointed_at() {
    let text = "perspektiv \"Vård\"\nregler för uppdrag\n  bedöms för hand\nuppdrag a\nperspektiv \"Tandvård\"\nuppdrag b\nuppdrag c\n";
    let told = told_in(Language::Sv, &bare(text));
    assert_eq!((told.len(), told[0].code), (1, "plan::no-rules"));
    assert_eq!(
        told[0].message,
        "Inget säger hur b (och 1 till) ska bedömas: \"regler för uppdrag\" gäller bara under \"Vård\"."
    );
}

#[test]
fn what_is_counted_stands_before_or_after_its_status() {
    for condition in
        ["alla mål gröna", "någon röda mål", "antal röda mål > 1", "alla perspektiv gröna"]
    {
        let rules =
            format!("perspektiv \"Vård\"\n  grön om {condition}\n  annars röd\nmål \"Tid\"\n");
        plan(&bare(&rules));
    }
    let told =
        told_in(Language::Sv, &bare("perspektiv \"A\"\n  grön om alla mål orange\n  annars röd\n"));
    assert_eq!(told[0].message, "Planen har ingen status som heter \"orange\".");
}
