//! Totals from parts, and years from months.

use super::rig::{Rig, indicator, of, plan, rig};
use crate::outcomes::Pooled;
use crate::plan::{Accumulation, Breakdown, BreakdownValue};

fn parts(unit: &str, rows: &str) -> Rig {
    let text = format!("styrmått;kön;verksamhet;period;utfall;täljare;nämnare\n{rows}");
    rig(plan(vec![indicator("mått", unit)]), &text)
}

#[test]
fn a_shares_total_is_the_sum_of_cases_over_the_sum_of_all() {
    let rig = parts("%", "mått;K;;2022-04;53 %;89;167\nmått;M;;2022-04;53 %;90;169\n");
    // 179 of 336
    assert_eq!(rig.value(0, "", "2022-04"), "53.273809523810");
    let total = rig.observation(0, "", "2022-04").unwrap();
    assert_eq!((total.pooled, total.decimals), (Some(Pooled::Values(2)), 0));
    assert_eq!(total.numerator.unwrap().plain(), "179");
    assert_eq!(rig.observation(0, "K", "2022-04").unwrap().pooled, None);
}

#[test]
fn a_mean_of_shares_is_never_taken() {
    let rig1 = parts("%", "mått;K;;2022-04;20 %;;\nmått;M;;2022-04;16 %;;\n");
    assert_eq!(rig1.value(0, "", "2022-04"), "no row");
    let rig2 = parts("%", "mått;K;;2022-04;20 %;20;100\nmått;M;;2022-04;16 %;;\n");
    assert_eq!(rig2.value(0, "", "2022-04"), "PartMissing");
}

#[test]
fn a_counts_total_is_the_sum_and_one_missing_part_leaves_it_missing() {
    assert_eq!(
        parts("st", "mått;K;;2022-04;7 040;;\nmått;M;;2022-04;7 308;;\n").value(0, "", "2022-04"),
        "14348"
    );
    assert_eq!(
        parts("mkr", "mått;K;;2022-04;1,5;;\nmått;M;;2022-04;2;;\n").value(0, "", "2022-04"),
        "3500000"
    );
    for rows in [
        "mått;K;;2022-04;7 040;;\n",
        "mått;K;;2022-04;7 040;;\nmått;M;;2022-04;;;\n",
        "mått;K;;2022-04;7 040;;\nmått;M;;2022-04;..;;\n",
        "mått;K;;2022-04;7 040;;\nmått;M;;2022-04;ca 7;;\n",
        "mått;K;;2022-04;7 040;;\nmått;M;;2022-04;7;;\nmått;M;;2022-04;8;;\n",
    ] {
        assert_eq!(parts("st", rows).value(0, "", "2022-04"), "PartMissing", "{rows}");
    }
}

#[test]
fn a_total_that_is_reported_as_missing_is_the_answer() {
    for (cell, why) in [("..", "Withheld"), ("", "NotReported"), ("ca 9", "Refused(")] {
        let rows = format!("mått;K;;2022-04;3;;\nmått;M;;2022-04;4;;\nmått;;;2022-04;{cell};;\n");
        assert!(parts("st", &rows).value(0, "", "2022-04").starts_with(why), "{cell}");
    }
}

#[test]
fn each_units_parts_make_that_units_total_and_units_are_not_added() {
    let rig = parts(
        "st",
        "mått;K;Kiruna;2022-04;3;;\nmått;M;Kiruna;2022-04;4;;\nmått;;Kalix;2022-04;5;;\n",
    );
    assert_eq!(rig.value(0, "Kiruna", "2022-04"), "7");
    assert_eq!(rig.value(0, "", "2022-04"), "no row");
}

#[test]
fn parts_that_do_not_make_their_total_are_told() {
    let rig1 = parts("st", "mått;K;;2022-04;270;;\nmått;M;;2022-04;200;;\nmått;;;2022-04;400;;\n");
    assert_eq!(rig1.value(0, "", "2022-04"), "400");
    assert_eq!(
        rig1.told(),
        [
            "4 data::does-not-add-up: Delarna och totalen för mått, DÅ04 (2022-04), stämmer inte: kvinnor 270 + män 200 = 470\u{a0}st, men totalen är 400 (rad 4)."
        ]
    );
    // To the precision of what is written: 1,5 + 2,5 may be 4,1 mkr, and not 4,2.
    assert_eq!(
        parts("mkr", "mått;K;;2022-04;1,5;;\nmått;M;;2022-04;2,5;;\nmått;;;2022-04;4,1;;\n").told(),
        [""; 0]
    );
    assert_eq!(
        parts("mkr", "mått;K;;2022-04;1,5;;\nmått;M;;2022-04;2,5;;\nmått;;;2022-04;4,2;;\n")
            .told()
            .len(),
        1
    );
    let rig2 =
        parts("%", "mått;K;;2022-04;;20;100\nmått;M;;2022-04;;30;100\nmått;;;2022-04;30 %;;\n");
    assert_eq!(
        rig2.told(),
        [
            "4 data::does-not-add-up: Delarna och totalen för mått, DÅ04 (2022-04), stämmer inte: per kön 50 av 200 (25,0\u{a0}%), men totalen är 30 % (rad 4)."
        ]
    );
    // Shares of units are no parts of a share.
    assert_eq!(
        parts("%", "mått;;A;2022-04;80 %;;\nmått;;B;2022-04;81 %;;\nmått;;;2022-04;80 %;;\n")
            .told(),
        [""; 0]
    );
    // Units may be more than report; they cannot be more than the whole.
    assert_eq!(
        parts("st", "mått;;A;2022-04;2;;\nmått;;B;2022-04;3;;\nmått;;;2022-04;6;;\n").told(),
        [""; 0]
    );
    assert_eq!(
        parts("st", "mått;;A;2022-04;4;;\nmått;;B;2022-04;3;;\nmått;;;2022-04;6;;\n").told().len(),
        1
    );
}

#[test]
fn crossed_breakdowns_are_pooled_one_after_the_other() {
    let value = |name: &str| BreakdownValue { name: name.into(), title: None };
    let mut plan = plan(vec![indicator("mått", "st")]);
    plan.breakdowns
        .push(Breakdown { name: "ålder".into(), values: vec![value("unga"), value("äldre")] });
    let text = "styrmått;kön;ålder;period;utfall\nmått;K;unga;2022-04;1\nmått;K;äldre;2022-04;2\n\
                mått;M;unga;2022-04;3\nmått;M;äldre;2022-04;4\n";
    let rig = rig(plan, text);
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.value(0, "K", "2022-04"), "3");
    assert_eq!(rig.value(0, "äldre", "2022-04"), "6");
    assert_eq!(rig.value(0, "", "2022-04"), "10");
}

fn monthly(unit: &str, rows: &str) -> Rig {
    let mut item = indicator("mått", unit);
    of(&mut item).accumulates =
        Some(Accumulation { judged_at_year_end: false, from_monthly_figures: true });
    let text = format!("styrmått;kön;period;utfall;täljare;nämnare\n{rows}");
    rig(plan(vec![item]), &text)
}

#[test]
fn monthly_figures_add_up_from_january() {
    let rows = (1..=6)
        .map(|month| format!("mått;;2022-{month:02};{month};;\n"))
        .collect::<Vec<_>>()
        .concat();
    let rig = monthly("st", &rows);
    assert_eq!(rig.told(), [""; 0]);
    for (label, sum) in [
        ("2022-01", "1"),
        ("2022-04", "10"),
        ("2022-T1", "10"),
        ("2022-Q1", "6"),
        ("2022-Q2", "21"),
        ("2022-H1", "21"),
        ("2022", "no row"),
        ("2022-T2", "no row"),
    ] {
        assert_eq!(rig.value(0, "", label), sum, "{label}");
    }
    assert_eq!(rig.observation(0, "", "2022-T1").unwrap().place.row, 5);
}

#[test]
fn a_missing_month_leaves_the_sum_missing() {
    let rig = monthly(
        "st",
        "mått;;2022-01;1;;\nmått;;2022-02;1;;\nmått;;2022-04;1;;\nmått;;2021-01;5;;\n",
    );
    assert_eq!(rig.value(0, "", "2022-02"), "2");
    assert_eq!(rig.value(0, "", "2022-03"), "no row");
    assert_eq!(rig.value(0, "", "2022-04"), "PartMissing");
    assert_eq!(rig.value(0, "", "2021-01"), "5");
}

#[test]
fn months_of_parts_and_of_shares_add_up_too() {
    let rig1 = monthly(
        "st",
        "mått;K;2022-01;1;;\nmått;M;2022-01;2;;\nmått;K;2022-02;3;;\nmått;M;2022-02;4;;\n",
    );
    assert_eq!(rig1.value(0, "K", "2022-02"), "4");
    assert_eq!(rig1.value(0, "", "2022-02"), "10");
    let rig2 = monthly("%", "mått;;2022-01;;1;10\nmått;;2022-02;;2;20\n");
    assert_eq!(rig2.value(0, "", "2022-02"), "10");
    let rig3 = monthly("%", "mått;;2022-01;10 %;;\nmått;;2022-02;20 %;;\n");
    assert_eq!(rig3.value(0, "", "2022-02"), "no row");
}

#[test]
fn months_add_up_in_any_unit_that_accumulates_and_parts_do_not() {
    let rows = "mått;;2022-01;1;;\nmått;;2022-02;2;;\nmått;K;2022-01;3;;\nmått;M;2022-01;4;;\n";
    // Hours are held in minutes.
    for (unit, sum) in [("timmar", "180"), ("poäng", "3"), ("per 1000 invånare", "3")] {
        assert_eq!(monthly(unit, rows).value(0, "", "2022-02"), sum, "{unit}");
    }
    let only_parts = "mått;K;2022-01;3;;\nmått;M;2022-01;4;;\n";
    assert_eq!(monthly("timmar", only_parts).value(0, "", "2022-01"), "no row");
}

#[test]
fn a_label_that_is_reported_beside_its_months_is_held_against_them() {
    let rows = "mått;;2022-01;1;;\nmått;;2022-02;1;;\nmått;;2022-03;1;;\nmått;;2022-04;1;;\nmått;;2022-T1;5;;\n";
    let rig = monthly("st", rows);
    assert_eq!(rig.value(0, "", "2022-T1"), "5");
    assert_eq!(
        rig.told(),
        [
            "6 data::does-not-add-up: Delarna och totalen för mått, DÅ04 (2022-T1), stämmer inte: 4 månader 4\u{a0}st, men totalen är 5 (rad 6)."
        ]
    );
}
