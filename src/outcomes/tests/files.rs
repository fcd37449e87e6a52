//! Files as a whole: encodings, separators, hashes, and what is no table.

use super::rig::{indicator, plan, rig, rig_bytes};

const HEADER: &str = "styrmått;period;utfall\n";

#[test]
fn a_row_is_an_outcome() {
    let rig = rig(plan(vec![indicator("fall", "st")]), "styrmått;period;utfall\nfall;2022-04;7\n");
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.value(0, "", "2022-04"), "7");
    assert_eq!(rig.value(0, "", "2021-04"), "no row");
    assert_eq!(rig.used(), [(1, 1)]);
}

#[test]
fn a_files_hash_is_of_its_bytes() {
    // echo -n "abc" | sha256sum
    let rig = rig_bytes(plan(vec![indicator("fall", "st")]), &[("abc.csv", b"abc")]);
    let hash = rig.read.outcomes.files()[0].sha256.as_deref().unwrap();
    assert_eq!(hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn a_file_from_an_older_excel_is_read() {
    // Windows-1252, semicolons, decimal commas, CRLF.
    let bytes = b"styrm\xE5tt;k\xF6n;period;utfall\r\n\xE5terinskrivningar;K;2022-04;18,8 %\r\n";
    let rig = rig_bytes(plan(vec![indicator("återinskrivningar", "%")]), &[("utfall.csv", bytes)]);
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.value(0, "K", "2022-04"), "18.8");
}

#[test]
fn a_file_that_is_no_table_says_what_it_is() {
    let excel = b"PK\x03\x04\x14\0[Content_Types].xml\0xl/workbook.xml";
    let rig = rig_bytes(plan(vec![indicator("fall", "st")]), &[("utfall.xlsx", excel)]);
    assert_eq!(
        rig.told(),
        ["1 data::not-supported-yet: Filen är en Excelbok, och Excel läses inte än."]
    );
    assert!(rig.said(0).contains("välj Spara som, CSV UTF-8"));
    assert_eq!(rig.used(), [(0, 0)]);
    let cases: [(&[u8], &str); 6] = [
        (b"%PDF-1.7", "data::unreadable-file"),
        (b"styrm\xE5tt;\0\0\0", "data::unreadable-file"),
        (b"\xEF\xBB\xBFstyrm\xE5tt;period;utfall\n", "data::bad-encoding"),
        (b"", "data::empty-file"),
        (b"styrm\xE5tt;period;utfall\n", "data::no-rows"),
        (b"bara text\nrad tv\xE5\n", "data::unclear-separator"),
    ];
    for (bytes, code) in cases {
        let rig = rig_bytes(plan(vec![indicator("fall", "st")]), &[("fil", bytes)]);
        let told = rig.told();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(code), "{told:?} {code}");
    }
}

#[test]
fn what_is_too_wide_or_too_long_ends_at_once() {
    let wide = ";".repeat(1_000_000);
    let long = format!("{HEADER}fall;2022-04;{}\n", "9".repeat(2 << 20));
    let deep = format!("{HEADER}fall;2022-04;{}\n", "9".repeat(1 << 19));
    let cases =
        [(wide, "kolumner"), (long, "tecken lång"), (deep, "för stort för att räknas exakt")];
    for (text, said) in cases {
        let rig = rig(plan(vec![indicator("fall", "st")]), &text);
        assert!(rig.told()[0].contains(said), "{:.200}", rig.told()[0]);
    }
}

#[test]
fn a_quote_that_never_ends_costs_its_row_only() {
    let text = "styrmått;period;utfall;kommentar\nfall;2022-04;7;\"rättad\nfall;2021-04;5;\n";
    let rig = rig(plan(vec![indicator("fall", "st")]), text);
    assert_eq!(rig.told().len(), 1);
    assert!(rig.told()[0].starts_with("2 data::unclosed-quote"), "{:?}", rig.told());
    assert_eq!(rig.value(0, "", "2021-04"), "5");
    assert_eq!(rig.used(), [(2, 1)]);
}

#[test]
fn header_again_blank_rows_and_trailing_separators_do_no_harm() {
    let text = "styrmått;period;utfall;;\n\nfall;2022-04;7;;\n;;;;\nstyrmått;period;utfall;;\nfall;2021-04;5;;\n";
    let rig = rig(plan(vec![indicator("fall", "st")]), text);
    assert_eq!(rig.told(), ["5 data::repeated-header: Rubrikraden står en gång till."]);
    assert_eq!(rig.used(), [(2, 2)]);
    assert_eq!(rig.observation(0, "", "2021-04").unwrap().place.row, 6);
}

#[test]
fn a_cell_with_line_breaks_keeps_the_lines_an_editor_shows() {
    let text = "styrmått;period;utfall;kommentar\nfall;2022-04;7;\"två\nrader\"\nfall;2021-04;5;\n";
    let rig = rig(plan(vec![indicator("fall", "st")]), text);
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.observation(0, "", "2022-04").unwrap().comment, Some("två\nrader"));
    assert_eq!(rig.observation(0, "", "2021-04").unwrap().place.row, 4);
}

#[test]
fn several_files_make_one_set_of_outcomes() {
    let files: [(&str, &[u8]); 2] = [
        ("a.csv", "styrmått;period;utfall\nfall;2022-04;7\n".as_bytes()),
        ("b.csv", "styrmått,period,utfall\nfall,2021-04,5\nfall,2022-04,8\n".as_bytes()),
    ];
    let rig = rig_bytes(plan(vec![indicator("fall", "st")]), &files);
    assert_eq!(
        rig.told(),
        [
            "2 data::duplicate-row: Två olika utfall för fall, DÅ04 (2022-04): 7 (a.csv rad 2) och 8 (b.csv rad 3). Inget av dem används."
        ]
    );
    assert_eq!(rig.used(), [(1, 0), (2, 1)]);
}

#[test]
fn thousands_of_rows_and_items_are_read_without_a_scan_of_all_items_for_each() {
    use std::fmt::Write;
    let items: Vec<_> = (0..1000).map(|at| indicator(&format!("mått {at}x"), "%")).collect();
    let mut text = String::from("styrmått;kön;period;utfall;täljare;nämnare\n");
    for at in 0..1000 {
        for month in 1..=3 {
            for (sex, numerator) in [("K", 40), ("M", 50), ("", 90)] {
                let denominator = if sex.is_empty() { 200 } else { 100 };
                let share = numerator * 100 / denominator;
                writeln!(
                    text,
                    "mått {at}x;{sex};2022-{month:02};{share} %;{numerator};{denominator}"
                )
                .unwrap();
            }
        }
    }
    let rig = rig(plan(items), &text);
    assert_eq!(rig.value(999, "M", "2022-03"), "50");
    assert_eq!(rig.used(), [(9_000, 9_000)]);
}
