//! Rows: what they are about, and what is said of one that cannot be used.

use super::rig::{Rig, indicator, of, plan, rig};
use crate::plan::Plan;

fn two() -> Plan {
    let mut readmissions = indicator("återinskrivningar", "%");
    readmissions.title = "Oplanerade återinskrivningar inom 30 dagar".into();
    readmissions.id = Some("N3".into());
    of(&mut readmissions).data_key = Some("U30112".into());
    plan(vec![readmissions, indicator("fallskador", "st")])
}

fn row(cells: &str) -> Rig {
    rig(two(), &format!("styrmått;kön;period;utfall;kommentar\n{cells}\n"))
}

#[test]
fn an_item_is_known_by_name_id_title_and_data_key() {
    for name in [
        "återinskrivningar",
        "ÅTERINSKRIVNINGAR",
        "n3",
        "U30112",
        "oplanerade  återinskrivningar inom 30 dagar",
        "a\u{30a}terinskrivningar",
    ] {
        let rig = row(&format!("{name};;2022-04;17,3;"));
        assert_eq!(rig.value(0, "", "2022-04"), "17.3", "{name}");
    }
}

#[test]
fn one_data_key_may_serve_several_items() {
    let keyed = |name| {
        let mut item = indicator(name, "%");
        of(&mut item).data_key = Some("N00941".into());
        item
    };
    let text = "styrmått;period;utfall\nN00941;2022-04;7,1 %\nN00941;2021-04;7,1 st\n";
    let rig = rig(plan(vec![keyed("sjuktal"), keyed("sjuktal år två")]), text);
    assert_eq!(rig.value(0, "", "2022-04"), "7.1");
    assert_eq!(rig.value(1, "", "2022-04"), "7.1");
    // One row, and its fault, are told once.
    assert_eq!(rig.used(), [(2, 1)]);
    assert_eq!(rig.told(), ["3 data::wrong-unit: sjuktal mäts i %, men här står \"st\"."]);
    assert!(!rig.said(0).contains("till"), "{}", rig.said(0));
}

#[test]
fn an_id_that_is_anothers_name_is_ambiguous() {
    let mut other = indicator("fallskador", "st");
    other.id = Some("vårdtid".into());
    let text = "styrmått;period;utfall\nvårdtid;2022-04;7\n";
    let rig = rig(plan(vec![indicator("vårdtid", "dagar"), other]), text);
    assert_eq!(
        rig.told(),
        [
            "2 data::ambiguous-item: \"vårdtid\" kan vara flera saker i planen: vårdtid eller fallskador."
        ]
    );
}

#[test]
fn an_unknown_name_is_told_with_the_nearest_and_its_comment() {
    let rig1 = row("fallskadar;;2022-04;7;ny sedan mars");
    assert_eq!(rig1.told(), ["2 data::unknown-item: \"fallskadar\" finns inte i planen."]);
    assert_eq!(
        rig1.said(0),
        "\"fallskadar\" finns inte i planen. [okänt namn; raden används inte; kommentar: \"ny sedan mars\"] Menade du  fallskador ?"
    );
    let rig2 = row("kömiljarden;;2020-08;7;");
    assert_eq!(
        rig2.said(0),
        "\"kömiljarden\" finns inte i planen. [okänt namn; raden används inte] "
    );
}

#[test]
fn a_period_nobody_knows_is_told_with_the_one_meant() {
    let rig1 = row("fallskador;;Aug 2022;7;");
    assert_eq!(
        rig1.said(0),
        "\"Aug 2022\" är ingen period jag känner. [okänd period; raden används inte] Menade du  2022-08  eller  DÅ08 ?\nfallskador är därför ej mätt vid DÅ08."
    );
    assert!(rig1.value(1, "", "2022-08").starts_with("Refused"));
    // Another row gives the outcome, so nothing is left without one.
    let rig2 = row("fallskador;;Aug 2022;7;\nfallskador;;2022-08;7;");
    assert_eq!(rig2.value(1, "", "2022-08"), "7");
    assert!(!rig2.said(0).contains("ej mätt"), "{}", rig2.said(0));
    let rig3 = row("fallskador;;DÅ4;7;");
    assert!(rig3.said(0).contains("Menade du  DÅ04 ?"), "{}", rig3.said(0));
    assert!(row("fallskador;;2022-T4;7;").said(0).contains("tre tertial"));
    // A period no follow-up has leaves no follow-up without an outcome.
    assert!(!row("fallskador;;maj 2022;7;").said(0).contains("ej mätt"));
    let rig4 = row("fallskador;;;7;");
    assert_eq!(rig4.told(), ["2 data::unknown-period: Raden har ingen period."]);
    assert_eq!(rig4.read.outcomes.all_periods(), []);
}

#[test]
fn follow_ups_names_are_periods() {
    let rig = row("fallskador;;DÅ04;7;\nfallskador;;då04 2021;5;");
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.value(1, "", "2022-04"), "7");
    assert_eq!(rig.value(1, "", "2021-04"), "5");
}

#[test]
fn a_breakdowns_value_is_known_by_name_and_title() {
    let rig1 =
        row("fallskador;kvinnor;2022-04;3;\nfallskador;m;2022-04;4;\nfallskador;Totalt;2022-04;7;");
    assert_eq!(rig1.told(), [""; 0]);
    assert_eq!(rig1.value(1, "K", "2022-04"), "3");
    assert_eq!(rig1.value(1, "M", "2022-04"), "4");
    assert_eq!(rig1.value(1, "", "2022-04"), "7");
    let rig2 = row("fallskador;kvinnnor;2022-04;3;");
    assert_eq!(
        rig2.said(0),
        "\"kvinnnor\" är inget värde i uppdelningen kön. [okänt värde; raden används inte] Menade du  kvinnor ?"
    );
    let rig3 = row("fallskador;X;2022-04;3;");
    assert!(
        rig3.said(0).contains("Värdena är K och M. Totalen lämnas tom eller skrivs  totalt."),
        "{}",
        rig3.said(0)
    );
}

#[test]
fn ragged_rows_are_told() {
    // Cells that are left out at the end are empty, as long as period and outcome are there.
    let rig1 = row("fallskador;;2022-04;7");
    assert_eq!(rig1.told(), [""; 0]);
    assert_eq!(rig1.value(1, "", "2022-04"), "7");
    assert_eq!(
        row("fallskador;;2022-04").told(),
        ["2 data::ragged-row: Raden har bara 3 av 5 celler."]
    );
    let rig2 = row("fallskador;;2022-04;7;bra;mycket bra");
    assert_eq!(rig2.told(), ["2 data::ragged-row: Raden har 6 celler men det finns 5 rubriker."]);
    let rig3 = rig(
        two(),
        "styrmått,period,utfall\nfallskador,2022-04,7\nåterinskrivningar,2022-04,17,3\n",
    );
    assert!(rig3.said(0).contains("Skriv talet inom citattecken:  \"17,3\""), "{}", rig3.said(0));
    assert_eq!(rig3.value(1, "", "2022-04"), "7");
}

#[test]
fn a_row_that_is_divided_by_another_mark_is_told() {
    let rig = row("fallskador,,2022-04,7,");
    assert_eq!(rig.told(), ["2 data::ragged-row: Raden har bara 1 av 5 celler."]);
    assert!(rig.said(0).contains("Raden är delad med \",\""), "{}", rig.said(0));
}

#[test]
fn a_letter_that_only_looks_the_same_is_told() {
    let rig = row("fallskador;\u{41a};2022-04;7;");
    assert!(
        rig.said(0).contains("Menade du  K ? Bokstäverna är ur ett annat alfabet"),
        "{}",
        rig.said(0)
    );
}

#[test]
fn a_row_that_is_about_nothing_or_two_things_is_told() {
    assert_eq!(row(";;2022-04;7;").told(), ["2 data::no-name: Raden säger inte vad den gäller."]);
    let text = "styrmått;uppdrag;period;utfall\nfallskador;återinskrivningar;2022-04;7\n";
    let rig = rig(two(), text);
    assert_eq!(
        rig.told(),
        [
            "2 data::ambiguous-item: Raden gäller två saker: \"fallskador\" och \"återinskrivningar\"."
        ]
    );
}

#[test]
fn the_same_fault_on_many_rows_is_told_once_and_counted() {
    let rows = "fallskador;;Aug 2022;7;\n".repeat(1000);
    let rig1 = row(&rows);
    assert_eq!(rig1.told().len(), 1);
    assert!(
        rig1.said(0).contains("Samma sak på 999 rader till (rad 3, 4, 5, 6, 7 …)."),
        "{}",
        rig1.said(0)
    );
    assert_eq!(rig1.used(), [(1000, 0)]);
    let rows: String =
        (0..1000).map(|at| format!("okänt {at};;2022-04;7;\n")).collect::<Vec<_>>().concat();
    let rig2 = row(&rows);
    assert_eq!(rig2.told().len(), 6);
    assert!(
        rig2.told()[5].contains("Samma slags fel finns på 995 rader till i kolumnen styrmått."),
        "{:?}",
        rig2.told()
    );
}

#[test]
fn a_row_under_another_label_is_not_used_and_the_or_is_offered() {
    let text = "styrmått;period;utfall\nfallskador;2022-T2;7\nfallskador;2021-T2;5\nfallskador;2022-T1;5\n";
    let rig = rig(two(), text);
    assert_eq!(rig.told().len(), 1, "{:?}", rig.told());
    assert_eq!(
        rig.said(0),
        "2 rader under 2021-T2 och 2022-T2 används inte för DÅ08: perioden slutar samma dag som 2022-08 men heter något annat. [slutar samma dag som 2022-08] Är det samma sak, skriv  uppföljningar DÅ08 = 2022-08 eller 2022-T2  i planen."
    );
    assert_eq!(rig.value(1, "", "2022-T2"), "7");
    assert_eq!(rig.value(1, "", "2022-08"), "no row");
}

#[test]
fn a_step_or_a_count_of_what_has_none_leaves_the_row_unused() {
    let text = "styrmått;delpunkt;period;utfall\nfallskador;a;2022-04;7\nfallskador;;2021-04;7\n";
    let rig = rig(two(), text);
    assert_eq!(
        rig.told(),
        [
            "2 data::wrong-column: Kolumnen delpunkt är inte till för styrmått, och fallskador är ett sådant."
        ]
    );
    assert_eq!(rig.value(1, "", "2022-04"), "no row");
    assert_eq!(rig.value(1, "", "2021-04"), "7");
    let text = "rubrik;styrmått;slag;period;utfall;antal\n;fallskador;;2022-04;7;\n;fallskador;styrmått;2022-04;;3\n";
    let rig = super::rig::rig(two(), text);
    assert_eq!(
        rig.told(),
        [
            "3 data::wrong-column: Ett publicerat antal gäller en rubrik, men raden nämner \"fallskador\" och antalet 3."
        ]
    );
    assert_eq!(rig.value(1, "", "2022-04"), "7");
}

#[test]
fn of_what_is_long_the_beginning_is_told() {
    let rig = row(&format!("fallskador;;2022-04;{};", "sjuttio".repeat(10_000)));
    assert!(rig.told()[0].len() < 200, "{:.300}", rig.told()[0]);
    let rig = row(&format!("{};;2022-04;7;{}", "x".repeat(10_000), "y".repeat(10_000)));
    assert!(rig.said(0).len() < 700, "{:.900}", rig.said(0));
}

#[test]
fn what_strangers_write_cannot_steer_what_is_printed() {
    let rig = row("fall\u{202e}\u{1b}[31m;;2022-04;7;");
    assert!(rig.told()[0].contains("fall\\u{202e}\\u{1b}[31m"), "{:?}", rig.told());
}
