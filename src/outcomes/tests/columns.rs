//! Columns: what they are called, what they hold, and which are missing.

use super::rig::{indicator, label, plan, rig};
use crate::plan::{Column, ItemId, Plan};
use crate::source::{FileId, Span, Spanned};

fn fall() -> Plan {
    plan(vec![indicator("fall", "st")])
}

fn mapped(column: &str, header: &str) -> Column {
    let span = Span { file: FileId(0), start: 0, end: 0 };
    Column { column: Spanned::new(column.into(), span), header: Spanned::new(header.into(), span) }
}

#[test]
fn columns_are_named_in_either_language_in_any_order() {
    for text in [
        "utfall;period;styrmått\n7;2022-04;fall\n",
        "value,indicator,period\n7,fall,2022-04\n",
        "PERIOD;Värde;Indikator\n2022-04;7;fall\n",
        "period;utfall;styrmåttet\n2022-04;7;fall\n",
    ] {
        let rig = rig(fall(), text);
        assert_eq!(rig.told(), [""; 0], "{text}");
        assert_eq!(rig.value(0, "", "2022-04"), "7", "{text}");
    }
}

#[test]
fn the_plan_may_map_a_column() {
    let columns = vec![mapped("utfall", "Periodens utfall"), mapped("kön", "sex")];
    let plan = Plan { columns, ..fall() };
    let rig = rig(plan, "styrmått;sex;period;Periodens utfall\nfall;K;2022-04;7\n");
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.value(0, "K", "2022-04"), "7");
}

#[test]
fn a_mapping_that_no_file_uses_is_said() {
    let plan = Plan { columns: vec![mapped("utfall", "Periodens utfal")], ..fall() };
    let rig = rig(plan, "styrmått;period;Periodens utfall\nfall;2022-04;7\n");
    let told = rig.told();
    assert!(told.iter().any(|told| told.contains("data::unused-mapping")), "{told:?}");
    assert!(told.iter().any(|told| told.contains("data::missing-column")), "{told:?}");
}

#[test]
fn a_missing_column_is_named_with_the_nearest_header() {
    let cases = [
        ("styrmått;period;utfal\nfall;2022-04;7\n", "utfallet", "kolumner utfall = \"utfal\""),
        ("styrmått;perio;utfall\nfall;2022-04;7\n", "perioden", "kolumner period = \"perio\""),
        (
            "styrmot;period;utfall\nfall;2022-04;7\n",
            "vad raderna gäller",
            "kolumner indikator = \"styrmot\"",
        ),
    ];
    for (text, what, help) in cases {
        let rig = rig(fall(), text);
        let said: Vec<String> = (0..rig.told().len()).map(|at| rig.said(at)).collect();
        let found = said.iter().find(|said| said.contains("ingen kolumn för"));
        let found = found.unwrap_or_else(|| panic!("{said:?}"));
        assert!(found.contains(what) && found.contains(help), "{found}");
        assert_eq!(rig.used(), [(0, 0)], "{text}");
    }
}

#[test]
fn lines_above_the_header_are_pointed_out() {
    let rig = rig(fall(), "Utfall per april;;\n\nstyrmått;period;utfall\nfall;2022-04;7\n");
    let said: Vec<String> = (0..rig.told().len()).map(|at| rig.said(at)).collect();
    assert!(said.iter().any(|said| said.contains("Rubrikerna verkar stå på rad 3")), "{said:?}");
}

#[test]
fn a_first_line_that_is_no_header_is_told_once() {
    let rig = rig(fall(), "fall;2022-04;7\nfall;2021-04;5\n");
    assert_eq!(
        rig.told(),
        [
            "1 data::missing-column: Första raden ska vara rubriker, men ingen av dem känns igen. Inga rader används."
        ]
    );
}

#[test]
fn periods_as_columns_are_told_apart() {
    let rig = rig(fall(), "styrmått;2021-04;2022-04\nfall;5;7\n");
    assert_eq!(rig.told().len(), 1);
    assert!(
        rig.said(0).contains("2021-04 och 2022-04 är perioder. Skriv en rad per period"),
        "{}",
        rig.said(0)
    );
}

#[test]
fn many_unknown_columns_are_one_warning() {
    let names: Vec<String> = (0..1000).map(|at| format!("k{at}")).collect();
    let text = format!("styrmått;period;utfall;{}\nfall;2022-04;7\n", names.join(";"));
    let rig = rig(fall(), &text);
    assert_eq!(
        rig.told(),
        ["1 data::unknown-column: Jag känner inte till 1000 av kolumnerna: k0, k1, k2, k3, k4 …"]
    );
    assert_eq!(rig.value(0, "", "2022-04"), "7");
}

#[test]
fn two_columns_for_one_thing_are_refused() {
    let rig = rig(fall(), "styrmått;period;utfall;värde\nfall;2022-04;7;8\n");
    assert_eq!(
        rig.told(),
        [
            "1 data::duplicate-column: Två kolumner är samma sak: \"utfall\" och \"värde\". Inga rader används."
        ]
    );
}

#[test]
fn an_unknown_column_is_a_warning_and_its_rows_must_agree() {
    let text = "styrmått;ålder;period;utfall\nfall;0-17;2022-04;7\nfall;18-;2022-04;7\n";
    let rig = rig(fall(), text);
    assert_eq!(
        rig.told(),
        [
            "1 data::unknown-column: Jag känner inte till kolumnen \"ålder\".",
            "3 data::differs-in-unknown-column: Två rader för fall skiljer sig bara i kolumnen \"ålder\", som planen inte känner: \"18-\" här och \"0-17\" på rad 2. Ingen av dem används.",
        ]
    );
    assert!(rig.value(0, "", "2022-04").starts_with("Conflict"));
    assert_eq!(rig.used(), [(2, 0)]);
}

#[test]
fn a_column_that_holds_only_a_breakdowns_values_is_no_mere_unknown_column() {
    let rig = rig(fall(), "styrmått;sex;period;utfall\nfall;kvinnor;2022-04;7\nfall;T;2022-04;9\n");
    assert_eq!(
        rig.told(),
        [
            "1 data::unmapped-breakdown: Kolumnen \"sex\" innehåller bara värden ur uppdelningen kön, men heter inte så. Inga rader används."
        ]
    );
    assert_eq!(rig.value(0, "", "2022-04"), "no row");
}

#[test]
fn enhet_is_the_unit_of_measurement_where_every_cell_is_one() {
    let text = "styrmått;enhet;period;utfall\nkostnad;mkr;2022-04;1,5\nkostnad;tkr;2021-04;900\n";
    let plan_in_tkr = || plan(vec![indicator("kostnad", "tkr")]);
    let rig1 = rig(plan_in_tkr(), text);
    assert_eq!(rig1.told(), [""; 0]);
    assert_eq!(rig1.value(0, "", "2022-04"), "1500000");
    assert_eq!(rig1.value(0, "", "2021-04"), "900000");
    let text = "styrmått;enhet;period;utfall\nkostnad;Kiruna sjukhus;2022-04;1,5\n";
    let rig2 = rig(plan_in_tkr(), text);
    assert_eq!(rig2.value(0, "Kiruna sjukhus", "2022-04"), "1500");
    let text = "styrmått;enhet;period;utfall\nkostnad;tkr;2022-04;1,5\nkostnad;Kiruna;2022-04;1\n";
    let rig3 = rig(plan_in_tkr(), text);
    assert!(rig3.told()[0].starts_with("1 data::unit-or-org"), "{:?}", rig3.told());
}

#[test]
fn slices_and_labels_come_in_their_order() {
    let text = "styrmått;kön;verksamhet;period;utfall\n\
        fall;M;Öjebyns VC;2022-04;1\nfall;;Öjebyns VC;2022-04;3\nfall;M;;2022-04;5\nfall;;Älvsbyn;2021;3\n\
        fall;;Älvsbyn;2022-04;3\nfall;;Åsele;2022-04;3\nfall;K;;2022-04;5\nfall;;;2022-04;10\nfall;;;2022-T1;10\n";
    let rig = rig(fall(), text);
    let slices = rig.read.outcomes.slices(ItemId(0), label("2022-04"));
    let names = ["", "K", "M", "Åsele", "Älvsbyn", "Öjebyns VC", "M, Öjebyns VC"];
    let mut expected: Vec<_> = names.iter().map(|name| rig.slice(name)).collect();
    for slice in &mut expected {
        if slice.values.iter().all(Option::is_none) {
            slice.values.clear();
        }
    }
    assert_eq!(slices, expected.iter().collect::<Vec<_>>());
    // By last day, then by first: the tertial begins in January.
    let labels: Vec<String> =
        rig.read.outcomes.periods(ItemId(0)).iter().map(ToString::to_string).collect();
    assert_eq!(labels, ["2021", "2022-T1", "2022-04"]);
    assert_eq!(rig.read.outcomes.all_periods().len(), 3);
}
