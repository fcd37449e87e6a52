//! What may be asked: one result in full, statuses and slices by their names, examples.

use super::super::{Options, checked, examples, has_status, knows_status, result_of, why};
use super::rig::{number, rig, swedish};
use crate::evaluate::{ItemResult, Tested};
use crate::plan::{Example, ExampleValue, ItemId, SliceOf, Status, StatusId};

#[test]
fn statuses_go_by_name_word_and_symbol_in_both_languages() {
    let rig = rig();
    for known in [
        "red",
        "röd",
        "RÖDA",
        "▲",
        "ej uppnått",
        "kan inte bedömas",
        "not measured",
        "◇",
        "ej rapporterad",
    ] {
        assert!(knows_status(&rig.plan, known), "{known}");
    }
    for unknown in ["", "blå", "uppnådd", "?", "ejuppnått"] {
        assert!(!knows_status(&rig.plan, unknown), "{unknown}");
    }
    let women = &rig.evaluated.results[1];
    assert!(has_status(&rig.plan, women, &["gul".into(), "röd".into()]));
    assert!(!has_status(&rig.plan, women, &["gul".into(), "i riskzonen".into()]));
}

#[test]
fn a_slice_goes_by_its_names_in_any_order() {
    let mut rig = rig();
    rig.evaluated.results.push(ItemResult {
        slice: SliceOf {
            org: Some("Sunderby sjukhus, VO Internmedicin".into()),
            values: vec![Some(1)],
        },
        headline: false,
        ..rig.evaluated.results[2].clone()
    });
    let report = rig.report();
    let item = ItemId(0);
    let found = |slice: &str| {
        let result = result_of(&report, item, Some(slice))?;
        rig.evaluated.results.iter().position(|own| own == result)
    };
    assert_eq!(found("K"), Some(1));
    assert_eq!(found("kvinnor"), Some(1));
    assert_eq!(found("MÄN"), Some(2));
    assert_eq!(found("totalen"), Some(0));
    assert_eq!(found("sunderby sjukhus, vo internmedicin, män"), Some(5));
    assert_eq!(found("M,Sunderby sjukhus, VO Internmedicin"), Some(5));
    assert_eq!(found("Sunderby sjukhus, VO Internmedicin"), None);
    assert_eq!(found("barn"), None);
    assert_eq!(found("K, M"), None);
    assert_eq!(result_of(&report, item, None), Some(&rig.evaluated.results[1]), "the headline");
    assert_eq!(result_of(&report, ItemId(9), None), None);
}

#[test]
fn why_shows_every_rule_and_where_its_numbers_are_from() {
    let rig = rig();
    let text =
        why(&rig.report(), &rig.evaluated.results[2], false, &swedish()).replace('\u{a0}', " ");
    for part in [
        "högst 17,2 % för M (rad 6)",
        "utfall.csv, rad 3",
        "rad 9:   annars gul om utfall <= målvärde + 1 pe",
        "gäller: 17,3 % ≤ 18,2 % stämmer",
        "gäller inte: regeln på rad 9 gäller redan",
        "Uppnått vid 17,2 %, 0,1 procentenheter lägre.",
        "Ej uppnått vid 18,3 %, 1,0 procentenheter högre.",
        "går inte att jämföra: utfallet för april 2021 saknas",
        "kvinnor:  ▲ ej uppnått, 18,8 %",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let falls = why(&rig.report(), &rig.evaluated.results[3], false, &swedish());
    assert!(falls.contains("fallskador;;2020-04;…"), "{falls}");
}

#[test]
fn a_failing_example_says_what_it_became_and_where_the_limit_is() {
    let mut rig = rig();
    let line = rig.plan.items[0].span;
    rig.plan.items[0].examples.push(Example {
        span: line,
        text: "exempel 18,8 % för K är gul".into(),
        shared: false,
        headline: false,
        values: vec![ExampleValue::Outcome(Some(number("18,8")))],
        slice: SliceOf { org: None, values: vec![Some(0)] },
        period: crate::quantity::Period::year(2022),
        expected: Status::Declared(StatusId(1)),
    });
    let tested = Tested {
        item: ItemId(0),
        example: 0,
        got: rig.evaluated.results[1].clone(),
        right_for: Some(SliceOf { org: None, values: vec![Some(1)] }),
    };
    let options = swedish();
    let text = examples(&rig.plan, &rig.files, std::slice::from_ref(&tested), &[], &options)
        .replace('\u{a0}', " ");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "Fel: Exemplet \"18,8 % för K är gul\" stämmer inte: det blir röd. (återinskrivningar, rad 5)"
    );
    assert_eq!(
        lines[1..3].join(" "),
        "  Målvärdet för K är högst 16 % (rad 7). Det blir gul vid 17 %. Har målvärdena för kvinnor och män   bytt plats?"
    );
    assert_eq!(lines.last(), Some(&"Exemplet stämmer inte."));
    rig.plan.items[0].examples[0].expected = Status::Declared(StatusId(2));
    let text = examples(&rig.plan, &rig.files, &[tested], &[], &options);
    assert_eq!(text, "Exemplet stämmer.\n");
    assert!(
        examples(&rig.plan, &rig.files, &[], &[], &options).starts_with("Planen har inga exempel.")
    );
}

#[test]
fn checking_says_how_much_was_read() {
    let rig = rig();
    assert_eq!(
        checked(&rig.plan, &[], &swedish()),
        "Planen har 2 styrmått och 1 åtgärd.\nInga fel.\n"
    );
    let english = Options::default();
    assert_eq!(
        checked(&rig.plan, &[], &english),
        "The plan has 2 styrmått and 1 åtgärd.\nNo errors.\n"
    );
}
