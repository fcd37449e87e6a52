//! Rows that contradict each other.

use super::rig::{Rig, indicator, plan, rig};
use crate::plan::Plan;

/// The plan of the real report, as far as data need it.
fn norrbotten() -> Plan {
    let items = [
        ("väntande besök", "%"),
        ("väntande operation", "%"),
        ("BUP bedömning", "%"),
        ("BUP utredning", "%"),
        ("våldsfrågor", "st"),
        ("suicidbedömning", "%"),
        ("digitala besök", "%"),
        ("akutbesök äldre", "st"),
        ("äldreandel akuten", "%"),
        ("palliativ strategi", "%"),
        ("utskrivningsklara", "%"),
        ("återinskrivningar", "%"),
        ("fallskador", "st"),
        ("läkemedelsberättelse", "%"),
        ("inhyrda", "%"),
        ("sjukfrånvaro", "%"),
        ("budgetavvikelse", "mnkr"),
    ];
    plan(items.map(|(name, unit)| indicator(name, unit)).to_vec())
}

#[test]
fn the_reports_contradictions_are_each_found_once() {
    let text = include_str!("../../../rules/norrbotten-ls1-2022/utfall.csv");
    let rig = rig(norrbotten(), text);
    assert_eq!(
        rig.told(),
        [
            "19 data::differs: Uppgifterna om våldsfrågor, DÅ04 (2022-04), stämmer inte överens: totalt 338\u{a0}st (summan av delarna) mot 339 (rad 19); kvinnor 203 (rad 15) mot 205 (rad 17); män 135 (rad 16) mot 134 (rad 18). Det första talet används.",
            "25 data::does-not-add-up: Delarna och totalen för våldsfrågor, DÅ04 2020 (2020-04), stämmer inte: kvinnor 270 + män 200 = 470\u{a0}st, men totalen är 400 (rad 25).",
            "26 data::differs: Uppgifterna om suicidbedömning, DÅ04 (2022-04), stämmer inte överens: kvinnor 7 % (rad 26) mot 17 % (rad 28); män 17 % (rad 27) mot 8 % (rad 29). Det första talet används.",
            "39 data::differs: Uppgifterna om äldreandel akuten, DÅ04 (2022-04), stämmer inte överens: kvinnor 20 % (rad 39) mot 18 % (rad 41); män 16 % (rad 40) mot 14 % (rad 42). Det första talet används.",
            "68 data::differs: Uppgifterna om läkemedelsberättelse, DÅ04 (2022-04), stämmer inte överens: kvinnor 78 % (rad 68) mot 79 % (644 av 819) (rad 70); män 76 % (rad 69) mot 78 % (658 av 845) (rad 71). Det första talet används.",
            "72 data::does-not-add-up: Summorna för läkemedelsberättelse, DÅ04 (2022-04), stämmer inte överens: per kön (endast jämförelse) 1\u{a0}302 av 1\u{a0}664 (78,2\u{a0}%), per verksamhet (6 st) 1\u{a0}324 av 1\u{a0}757 (75,4\u{a0}%), totalen 78,5 % (rad 72).",
        ]
    );
    // Only of one of them are the sexes swapped.
    let swapped = (0..6).filter(|at| rig.said(*at).contains("kan ha bytt plats"));
    assert_eq!(swapped.collect::<Vec<_>>(), [2]);
    // Every row is used but the 11 for comparison.
    let (rows, used) = rig.used()[0];
    assert_eq!(rows - used, 9);
}

fn shares(rows: &str) -> Rig {
    let text = format!("styrmått;kön;period;utfall;endast jämförelse;kommentar\n{rows}");
    rig(plan(vec![indicator("suicidbedömning", "%")]), &text)
}

#[test]
fn two_figures_for_one_thing_are_an_error_and_neither_is_used() {
    let rig = shares(
        "suicidbedömning;M;2022-04;17 %;;styrmåttsraden\nsuicidbedömning;K;2022-04;7 %;;styrmåttsraden\n\
         suicidbedömning;K;2022-04;17 %;;tabellen\nsuicidbedömning;M;2022-04;17 %;;tabellen\n",
    );
    assert_eq!(
        rig.told(),
        [
            "3 data::duplicate-row: Två olika utfall för suicidbedömning, kvinnor, DÅ04 (2022-04): 7 % (rad 3) och 17 % (rad 4). Inget av dem används.",
            "5 data::repeated-row: Raden säger samma sak om suicidbedömning som rad 2.",
        ]
    );
    assert!(
        rig.said(0).contains("[kvinnor: 7 %, \"styrmåttsraden\" | kvinnor: 17 %, \"tabellen\"]")
    );
    assert!(rig.said(0).ends_with("Ta bort den rad som är fel."), "{}", rig.said(0));
    assert!(rig.value(0, "K", "2022-04").starts_with("Conflict"));
    assert_eq!(rig.value(0, "M", "2022-04"), "17");
    assert_eq!(rig.used(), [(4, 2)]);
}

#[test]
fn swapped_sexes_are_seen_whatever_the_order_of_the_rows() {
    let rows = [
        "suicidbedömning;M;2022-04;17 %;;rad\nsuicidbedömning;K;2022-04;7 %;;rad\nsuicidbedömning;K;2022-04;17 %;;text\nsuicidbedömning;M;2022-04;8 %;;text\n",
        "suicidbedömning;M;2022-04;8 %;;text\nsuicidbedömning;K;2022-04;7 %;;rad\nsuicidbedömning;M;2022-04;17 %;;rad\nsuicidbedömning;K;2022-04;17 %;;text\n",
    ];
    for rows in rows {
        let rig = shares(rows);
        assert_eq!(rig.told().len(), 1, "{:?}", rig.told());
        assert!(rig.told()[0].contains("Olika utfall för suicidbedömning, DÅ04 (2022-04): "));
        assert!(rig.said(0).contains("kan ha bytt plats"), "{}", rig.said(0));
    }
    // 7 then 17 against 8 then 17: nothing is swapped.
    let rig = shares(
        "suicidbedömning;K;2022-04;7 %;;rad\nsuicidbedömning;M;2022-04;8 %;;rad\nsuicidbedömning;K;2022-04;17 %;;text\nsuicidbedömning;M;2022-04;17 %;;text\n",
    );
    assert!(!rig.said(0).contains("bytt plats"), "{}", rig.said(0));
}

#[test]
fn alternatives_of_one_follow_up_with_different_values_contradict() {
    let rig1 = shares("suicidbedömning;;2022-04;7 %;;\nsuicidbedömning;;2022-T1;8 %;;\n");
    assert_eq!(
        rig1.told(),
        [
            "2 data::duplicate-row: Två olika utfall för suicidbedömning, DÅ04 (2022-04): 7 % (rad 2) och 8 % (rad 3). Inget av dem används."
        ]
    );
    assert!(rig1.value(0, "", "2022-T1").starts_with("Conflict"));
    let rig2 = shares("suicidbedömning;;2021-04;7 %;;\nsuicidbedömning;;2021-T1;8 %;;\n");
    assert!(rig2.told()[0].contains("DÅ04 2021 (2021-04)"), "{:?}", rig2.told());
    let rig3 = shares("suicidbedömning;;2022-04;7 %;;\nsuicidbedömning;;2022-T1;7,0 %;;\n");
    assert_eq!(rig3.value(0, "", "2022-T1"), "7");
    assert_eq!(rig3.used(), [(2, 2)]);
}

#[test]
fn a_row_for_comparison_is_never_used() {
    let rig1 = shares("suicidbedömning;K;2022-04;7 %;ja;löptexten\n");
    assert_eq!(rig1.value(0, "K", "2022-04"), "no row");
    assert_eq!(
        rig1.told(),
        [
            "2 data::nothing-to-compare: Raden är bara för jämförelse, men suicidbedömning har inget utfall att jämföra med."
        ]
    );
    let rig2 = shares("suicidbedömning;K;2022-04;7 %;kanske;\n");
    assert_eq!(
        rig2.told(),
        [
            "2 data::not-yes-or-no: endast jämförelse kan bara vara ja eller nej, men här står \"kanske\"."
        ]
    );
    // To its own precision 78 % agrees with 78,3 %, and 79 % does not.
    assert_eq!(
        shares("suicidbedömning;;2022-04;78,3 %;;\nsuicidbedömning;;2022-04;78 %;ja;\n").told(),
        [""; 0]
    );
    assert_eq!(
        shares("suicidbedömning;;2022-04;78,3 %;;\nsuicidbedömning;;2022-04;79 %;ja;\n")
            .told()
            .len(),
        1
    );
}

#[test]
fn an_empty_row_beside_a_value_takes_nothing_away() {
    let rig1 = shares("suicidbedömning;;2022-04;;;\nsuicidbedömning;;2022-04;7 %;;\n");
    assert_eq!(rig1.value(0, "", "2022-04"), "7");
    assert!(rig1.told()[0].contains("data::repeated-row"), "{:?}", rig1.told());
    // What is withheld is not given by another row.
    let rig2 = shares("suicidbedömning;;2022-04;..;;\nsuicidbedömning;;2022-04;7 %;;\n");
    assert!(rig2.value(0, "", "2022-04").starts_with("Conflict"));
}

#[test]
fn a_flood_of_contradictions_is_told_in_part_and_counted() {
    let rows = (0..100)
        .map(|at| {
            format!("suicidbedömning;;{};1 %;;\nsuicidbedömning;;{};2 %;;\n", 1950 + at, 1950 + at)
        })
        .collect::<Vec<_>>()
        .concat();
    let rig = shares(&rows);
    assert_eq!(rig.told().len(), 26);
    assert!(
        rig.told()[25].contains("Samma slags fel finns på 75 rader till."),
        "{}",
        rig.told()[25]
    );
}

#[test]
fn one_observation_on_many_rows_takes_no_longer_than_many_observations() {
    let rows = "suicidbedömning;;2022-04;7 %;;\n".repeat(20_000);
    let rig = shares(&rows);
    assert_eq!(rig.value(0, "", "2022-04"), "7");
    assert_eq!(rig.told().len(), 1);
}
