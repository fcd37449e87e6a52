//! Values: figures, units, marks for what is missing, quotients.

use super::rig::{Rig, indicator, of, plan, rig};
use crate::language::Comparison;
use crate::plan::{Goal, SliceFor, TargetLine};
use crate::quantity::Number;
use crate::source::{FileId, Span};

fn one(unit: &str, cells: &str) -> Rig {
    rig(
        plan(vec![indicator("mått", unit)]),
        &format!("styrmått;period;utfall\nmått;2022-04;{cells}\n"),
    )
}

#[test]
fn a_figure_is_in_the_measure_of_the_items_dimension() {
    let cases = [
        ("%", "17,3 %", "17.3"),
        ("%", "17,3", "17.3"),
        ("‰", "5", "0.5"),
        ("st", "9 847", "9847"),
        ("st", "9 847 st", "9847"),
        ("tkr", "1,5 mkr", "1500000"),
        ("tkr", "250", "250000"),
        ("mnkr", "+19 mnkr", "19000000"),
        ("h", "90 min", "90"),
        ("per 1000 invånare", "5,2", "5.2"),
        ("poäng", "72 poäng", "72"),
        ("ja/nej", "ja", "1"),
        ("ja/nej", "Nej", "0"),
    ];
    for (unit, cell, value) in cases {
        let rig = one(unit, cell);
        assert_eq!(rig.told(), [""; 0], "{unit} {cell}");
        assert_eq!(rig.value(0, "", "2022-04"), value, "{unit} {cell}");
    }
}

#[test]
fn decimals_are_those_of_the_items_unit() {
    let decimals = |unit, cell| one(unit, cell).observation(0, "", "2022-04").unwrap().decimals;
    assert_eq!(decimals("%", "17,30 %"), 2);
    assert_eq!(decimals("tkr", "1,5 mkr"), 0);
    assert_eq!(decimals("mkr", "1500 tkr"), 1);
}

#[test]
fn what_is_mixed_up_is_refused_and_the_observation_knows_why() {
    let cases = [
        ("%", "17 st", "data::wrong-unit", "mått mäts i %, men här står \"st\"."),
        ("%", "17 pe", "data::wrong-unit", "mått mäts i %, men här står \"pe\"."),
        ("tkr", "17 EUR", "data::wrong-unit", "mått mäts i tkr, men här står \"EUR\"."),
        ("st", "17 stk", "data::unknown-unit", "\"stk\" är ingen enhet jag känner."),
        ("st", "ca 50", "data::unreadable-number", "\"ca 50\" är inget tal."),
        ("st", "#DIV/0!", "data::unreadable-number", "\"#DIV/0!\" är ett fel ur Excel, inget tal."),
        ("st", "1E+05", "data::unreadable-number", "\"1E+05\" är en kortform ur Excel, inget tal."),
        ("%", "51 %*", "data::unreadable-number", "\"51 %*\" har ett fotnotstecken efter talet."),
        ("st", "\u{ff18}\u{ff11}", "data::unreadable-number", "\"\u{ff18}\u{ff11}\" är inget tal."),
        ("st", "2.000", "data::ambiguous-number", "\"2.000\" kan vara 2\u{a0}000 eller 2."),
        (
            "ja/nej",
            "kanske",
            "data::not-yes-or-no",
            "mått kan bara vara ja eller nej, men här står \"kanske\".",
        ),
        (
            "ja/nej",
            "1",
            "data::not-yes-or-no",
            "mått kan bara vara ja eller nej, men här står \"1\".",
        ),
    ];
    for (unit, cell, code, said) in cases {
        let rig = one(unit, cell);
        assert_eq!(rig.told(), [format!("2 {code}: {said}")]);
        assert!(rig.value(0, "", "2022-04").starts_with("Refused"), "{cell}");
        assert!(rig.said(0).contains("mått är därför ej mätt vid DÅ04."), "{}", rig.said(0));
        assert_eq!(rig.at(0), cell);
    }
    assert!(one("st", "2.000").said(0).contains("Skriv  2\u{a0}000  eller  2"));
    assert!(one("st", "4,125").said(0).contains("Skriv  4\u{a0}125  eller  4,1250"));
}

#[test]
fn the_column_decides_the_decimal_mark() {
    let text = "styrmått;period;utfall\nmått;2022-04;2.000\nmått;2021-04;17,3\n";
    let rig1 = rig(plan(vec![indicator("mått", "st")]), text);
    assert_eq!(rig1.told(), [""; 0]);
    assert_eq!(rig1.value(0, "", "2022-04"), "2000");
    let text = "styrmått,period,utfall\nmått,2022-04,2.000\nmått,2021-04,17.3\n";
    let rig2 = rig(plan(vec![indicator("mått", "st")]), text);
    assert_eq!(rig2.value(0, "", "2022-04"), "2");
    let text = "styrmått;period;utfall\nmått;2022-04;2.000\nmått;2021-04;17,3\nmått;2020-04;1.5\n";
    let rig3 = rig(plan(vec![indicator("mått", "st")]), text);
    assert_eq!(
        rig3.told(),
        [
            "1 data::mixed-decimal-marks: Kolumnen \"utfall\" har både decimalkomma (17,3 på rad 3) och decimalpunkt (1.5 på rad 4).",
            "2 data::ambiguous-number: \"2.000\" kan vara 2\u{a0}000 eller 2.",
        ]
    );
    assert_eq!(rig3.value(0, "", "2020-04"), "1.5");
}

#[test]
fn what_is_missing_is_kept_apart_from_zero_and_by_kind() {
    for (cell, why) in [
        ("", "NotReported"),
        ("-", "NotReported"),
        ("–", "NotReported"),
        ("N/A", "NotReported"),
        ("saknas", "NotReported"),
        (".", "NotApplicable"),
        ("..", "Withheld"),
        ("0", "0"),
    ] {
        let rig = one("st", cell);
        assert_eq!(rig.told(), [""; 0], "{cell}");
        assert_eq!(rig.value(0, "", "2022-04"), why, "{cell}");
    }
}

fn quotient(unit: &str, cells: &str) -> Rig {
    let text = format!("styrmått;period;utfall;täljare;nämnare\nmått;2022-04;{cells}\n");
    rig(plan(vec![indicator("mått", unit)]), &text)
}

#[test]
fn a_quotient_is_the_outcome_and_the_value_is_held_against_it() {
    let rig = quotient("%", "53 %;89;167");
    assert_eq!(rig.told(), [""; 0]);
    // 8900/167
    assert_eq!(rig.value(0, "", "2022-04"), "53.293413173653");
    assert_eq!(rig.observation(0, "", "2022-04").unwrap().decimals, 0);
    assert_eq!(quotient("%", ";29;50").value(0, "", "2022-04"), "58");
    assert_eq!(quotient("per 1000 invånare", ";30;6000").value(0, "", "2022-04"), "5");
    assert_eq!(quotient("per 100 000", ";30;6000").value(0, "", "2022-04"), "500");
    assert_eq!(quotient("kr", ";3000;60").value(0, "", "2022-04"), "50");
    assert_eq!(quotient("tkr", ";3 mkr;60").value(0, "", "2022-04"), "50000");
    let rig = quotient("%", "54 %;89;167");
    assert_eq!(
        rig.told(),
        [
            "2 data::quotient-differs: Utfallet är skrivet 54 %, men 89 av 167 är 53,3\u{a0}%. Kvoten används."
        ]
    );
    assert_eq!(rig.value(0, "", "2022-04"), "53.293413173653");
}

#[test]
fn a_zero_denominator_is_no_outcome() {
    assert_eq!(quotient("%", ";0;0").value(0, "", "2022-04"), "ZeroDenominator");
    let rig = quotient("%", "50 %;0;0");
    assert_eq!(rig.value(0, "", "2022-04"), "ZeroDenominator");
    assert!(rig.told()[0].starts_with("2 data::zero-denominator"), "{:?}", rig.told());
}

#[test]
fn half_a_quotient_or_an_impossible_one_is_no_outcome() {
    let rig = quotient("%", ";89;");
    assert_eq!(
        rig.told(),
        ["2 data::no-denominator: Täljaren 89 har ingen nämnare, och utfallet är tomt."]
    );
    assert!(rig.value(0, "", "2022-04").starts_with("Refused"));
    // With a value it is only something more that is known.
    assert_eq!(quotient("%", "53 %;89;").told(), [""; 0]);
    let rig = quotient("%", ";89;-167");
    assert_eq!(rig.told(), ["2 data::impossible-value: Nämnaren -167 är under noll."]);
    assert!(rig.value(0, "", "2022-04").starts_with("Refused"));
}

#[test]
fn a_withheld_value_is_not_worked_out_from_its_parts() {
    assert_eq!(quotient("%", "..;3;50").value(0, "", "2022-04"), "Withheld");
    assert_eq!(quotient("%", "-;3;50").value(0, "", "2022-04"), "6");
}

#[test]
fn what_can_hardly_be_is_a_warning() {
    let told = |rig: &Rig| rig.told().join("\n");
    assert!(told(&one("st", "-7")).contains("data::unlikely-value: -7 är ett antal under noll."));
    let rig1 = quotient("%", ";167;89");
    assert!(told(&rig1).contains("data::unlikely-value: Täljaren 167 är större än nämnaren 89."));
    let share = plan(vec![indicator("Andel digitala besök", "%")]);
    let rig2 = rig(share, "styrmått;period;utfall\nAndel digitala besök;2022-04;120 %\n");
    assert!(told(&rig2).contains("ligger inte mellan 0 och 100 %"));
    // A share that is no part of something may well be over 100 or under 0.
    assert_eq!(told(&one("%", "237,1 %")), "");
    assert_eq!(told(&one("%", "-14,5 %")), "");
    assert_eq!(told(&one("mkr", "-7")), "");
}

#[test]
fn a_decimal_fraction_among_percentages_is_a_warning() {
    let text = "styrmått;period;utfall\nmått;2022-04;0,53\nmått;2021-04;48\nmått;2020-04;51\n";
    let rig1 = rig(plan(vec![indicator("mått", "%")]), text);
    assert_eq!(
        rig1.told(),
        [
            "2 data::decimal-fraction: 0,53 läses som 0,53 %. mått har annars tal som är långt större."
        ]
    );
    assert!(rig1.said(0).contains("Menade du  53\u{a0}% ?"), "{}", rig1.said(0));
    for text in [
        "styrmått;period;utfall\nmått;2022-04;0,8\nmått;2021-04;1,2\n",
        "styrmått;period;utfall\nmått;2022-04;0,53 %\nmått;2021-04;48 %\n",
        "styrmått;period;utfall\nmått;2022-04;0,53\n",
    ] {
        assert_eq!(rig(plan(vec![indicator("mått", "%")]), text).told(), [""; 0], "{text}");
    }
    // Where there is nothing else, the target tells.
    let mut item = indicator("mått", "%");
    of(&mut item).targets.push(TargetLine {
        span: Span { file: FileId(0), start: 0, end: 0 },
        text: "minst 70 %".into(),
        goal: Goal::Figure(Comparison::AtLeast, Number::integer(70)),
        improve: false,
        slice: SliceFor::default(),
        validity: crate::plan::Validity::default(),
        by: None,
        decided: None,
    });
    let rig2 = rig(plan(vec![item]), "styrmått;period;utfall\nmått;2022-04;0,53\n");
    assert!(rig2.told()[0].contains("data::decimal-fraction"), "{:?}", rig2.told());
}

#[test]
fn a_share_that_lost_its_decimal_mark_is_a_warning() {
    let text = "styrmått;period;utfall\nmått;2022-04;810 %\nmått;2021-04;79 %\n";
    let rig1 = rig(plan(vec![indicator("mått", "%")]), text);
    assert_eq!(rig1.told(), ["2 data::unlikely-value: 810 % är långt mer än allt annat om mått."]);
    for text in [
        "styrmått;period;utfall\nmått;2022-04;237 %\nmått;2021-04;190 %\nmått;2020-04;20 %\n",
        "styrmått;period;utfall\nmått;2022-04;237,1 %\n",
    ] {
        assert_eq!(rig(plan(vec![indicator("mått", "%")]), text).told(), [""; 0], "{text}");
    }
}

#[test]
fn a_cell_and_its_column_must_say_the_same_unit() {
    let text = "styrmått;måttenhet;period;utfall\nmått;tkr;2022-04;1,5 mkr\n";
    let rig = rig(plan(vec![indicator("mått", "tkr")]), text);
    assert_eq!(rig.told(), ["2 data::wrong-unit: Cellen säger mkr men enhetskolumnen tkr."]);
}
