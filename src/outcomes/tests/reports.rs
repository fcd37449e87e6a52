//! Assignments, headings, and statuses given by hand.

use super::rig::{Rig, assignment, indicator, label, plan, rig};
use crate::language::{BuiltIn, Forecast, State};
use crate::outcomes::AssignmentReport;
use crate::plan::{
    Assignment, Heading, HeadingId, ItemId, Kind, LevelId, Plan, Rules, ScaleId, Status, StatusId,
};
use crate::quantity::{Date, Number};
use crate::source::{FileId, Span};

fn actions() -> Plan {
    let mut dated = assignment("palliativ vård");
    dated.kind =
        Kind::Assignment(Assignment { deadline: Date::parse("2022-12-31"), steps: Vec::new() });
    plan(vec![assignment("kontinuitet"), dated, indicator("fallskador", "st")])
}

fn read(header: &str, rows: &str) -> Rig {
    rig(actions(), &format!("{header}\n{rows}\n"))
}

fn report(rig: &Rig, item: u32) -> &AssignmentReport {
    rig.read.outcomes.assignment(ItemId(item), None, label("2022-04")).unwrap()
}

#[test]
fn an_assignment_is_reported_in_words_and_dates() {
    let header = "åtgärd;period;läge;prognos;genomförandegrad;start;klart senast;kommentar";
    let rig =
        read(header, "kontinuitet;2022-04;enligt plan;god;60 %;2022-01-01;2022-12-31;två spår");
    assert_eq!(rig.told(), [""; 0]);
    let report = report(&rig, 0);
    assert_eq!(report.state, Some(State::Ongoing));
    assert_eq!(report.forecast, Some(Forecast::Good));
    assert_eq!(report.progress, Some(Number::integer(60)));
    assert_eq!(report.start, Date::parse("2022-01-01"));
    assert_eq!(report.deadline, Date::parse("2022-12-31"));
    assert_eq!(report.comment.as_deref(), Some("två spår"));
    assert_eq!(report.place.row, 2);
    assert_eq!(rig.used(), [(1, 1)]);
}

#[test]
fn a_status_by_hand_is_a_name_a_word_or_a_symbol() {
    let cases = [
        ("grön", Status::Declared(StatusId(0))),
        ("Green", Status::Declared(StatusId(0))),
        ("●", Status::Declared(StatusId(1))),
        ("▲\u{fe0f}", Status::Declared(StatusId(2))),
        ("pågår", Status::Declared(StatusId(1))),
        ("◇", Status::BuiltIn(BuiltIn::NotMeasured)),
        ("ej rapporterad", Status::BuiltIn(BuiltIn::NotMeasured)),
    ];
    for (cell, status) in cases {
        let rig = read("åtgärd;period;status", &format!("kontinuitet;2022-04;{cell}"));
        assert_eq!(rig.told(), [""; 0], "{cell}");
        assert_eq!(report(&rig, 0).status, Some(status), "{cell}");
    }
    let rig = read("åtgärd;period;status", "kontinuitet;2022-04;gron");
    assert_eq!(
        rig.said(0),
        "\"gron\" är ingen status. [okänd status; raden används inte] Menade du  grön ?"
    );
    assert!(rig.read.outcomes.assignment(ItemId(0), None, label("2022-04")).is_none());
}

#[test]
fn a_status_for_what_rules_assess_is_an_error_and_the_value_is_used() {
    let rig1 = read("styrmått;period;utfall;status", "fallskador;2022-04;90;röd");
    assert_eq!(
        rig1.told(),
        [
            "2 data::status-not-by-hand: Status \"röd\" är given för hand, men fallskador bedöms av regler."
        ]
    );
    assert_eq!(rig1.value(2, "", "2022-04"), "90");
    assert_eq!(rig1.observation(2, "", "2022-04").unwrap().status, None);
    let rig2 = read("styrmått;period;utfall;status", "fallskador;2022-04;;röd");
    assert!(rig2.value(2, "", "2022-04").starts_with("Refused"));
    let mut by_hand = actions();
    by_hand.items[2].rules = Rules::ByHand;
    let rig3 =
        rig(by_hand, "styrmått;period;utfall;status;publicerad\nfallskador;2022-04;;röd;gul\n");
    assert_eq!(rig3.told(), [""; 0]);
    let observation = rig3.observation(2, "", "2022-04").unwrap();
    assert_eq!(observation.status, Some(Status::Declared(StatusId(2))));
    assert_eq!(observation.published, Some(Status::Declared(StatusId(1))));
}

#[test]
fn words_that_mean_nothing_are_told() {
    let cases = [
        ("åtgärd;period;läge", "kontinuitet;2022-04;försenat-ish", "data::unknown-state"),
        ("åtgärd;period;läge", "kontinuitet;2022-04;grön", "data::unknown-state"),
        ("åtgärd;period;prognos", "kontinuitet;2022-04;sådär", "data::unknown-state"),
        ("åtgärd;period;genomförandegrad", "kontinuitet;2022-04;halva", "data::unreadable-number"),
        ("åtgärd;period;genomförandegrad", "kontinuitet;2022-04;5 st", "data::wrong-unit"),
        ("åtgärd;period;genomförandegrad", "kontinuitet;2022-04;160", "data::impossible-value"),
        (
            "åtgärd;period;läge;start",
            "kontinuitet;2022-04;pågår;30/4/2022",
            "data::unreadable-date",
        ),
        ("åtgärd;period;läge;utfall", "kontinuitet;2022-04;pågår;7", "data::wrong-column"),
        ("åtgärd;period;läge;kön", "kontinuitet;2022-04;pågår;K", "data::wrong-column"),
        ("styrmått;period;utfall;läge", "fallskador;2022-04;7;pågår", "data::wrong-column"),
    ];
    for (header, row, code) in cases {
        let told = read(header, row).told();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(code), "{told:?}");
    }
    let rig = read("åtgärd;period;läge", "kontinuitet;2022-04;grön");
    assert!(rig.said(0).contains("skriv den i kolumnen  status"), "{}", rig.said(0));
    let rig = read("åtgärd;period;läge;start", "kontinuitet;2022-04;pågår;30/4/2022");
    assert!(rig.said(0).contains("Menade du  2022-04-30 ?"), "{}", rig.said(0));
    let rig = read("styrmått;period;utfall;läge", "fallskador;2022-04;7;pågår");
    assert_eq!(rig.value(2, "", "2022-04"), "7");
}

#[test]
fn a_report_with_a_cell_that_cannot_be_read_is_not_used_in_part() {
    // Without its forecast an assignment could be judged better than it is.
    let rig = read("åtgärd;period;läge;prognos", "kontinuitet;2022-04;pågår;dåligg");
    assert_eq!(rig.told(), ["2 data::unknown-state: \"dåligg\" är ingen prognos."]);
    assert!(rig.said(0).contains("raden används inte] Menade du  dålig ?"), "{}", rig.said(0));
    assert!(rig.read.outcomes.assignment(ItemId(0), None, label("2022-04")).is_none());
    // A value for something to be done says nothing of how it goes.
    let rig = read("åtgärd;period;utfall", "kontinuitet;2022-04;51 %");
    assert!(rig.told()[0].contains("data::wrong-column"), "{:?}", rig.told());
    assert!(rig.read.outcomes.assignment(ItemId(0), None, label("2022-04")).is_none());
    assert_eq!(rig.used(), [(1, 0)]);
}

#[test]
fn a_number_nothing_has_is_told_with_those_there_are() {
    let mut plan = actions();
    plan.items[0].id = Some("1".into());
    plan.items[1].id = Some("2".into());
    let rig = rig(plan, "åtgärd;period;läge\n9;2022-04;pågår\n");
    assert!(rig.said(0).contains("Numren i planen är 1 och 2."), "{}", rig.said(0));
}

#[test]
fn an_item_stands_in_a_column_for_its_kind() {
    let rig = read("uppdrag;period;utfall", "fallskador;2022-04;7");
    assert_eq!(
        rig.told(),
        [
            "2 data::wrong-column: fallskador hör till planens styrmått, men står i kolumnen uppdrag."
        ]
    );
}

#[test]
fn another_deadline_than_the_plans_is_a_warning() {
    let rig = read("åtgärd;period;läge;klart senast", "palliativ vård;2022-04;pågår;2023-06-30");
    assert_eq!(
        rig.told(),
        [
            "2 data::deadline-differs: palliativ vård ska vara klar 2022-12-31 enligt planen, men 2023-06-30 enligt utfallsfilen. Filens datum gäller."
        ]
    );
    assert_eq!(report(&rig, 1).deadline, Date::parse("2023-06-30"));
}

#[test]
fn units_report_an_assignment_by_themselves() {
    let rows = "kontinuitet;Piteå;2022-04;pågår\nkontinuitet;Kalix;2022-04;klar\nkontinuitet;;2022-T1;pågår";
    let rig = read("åtgärd;verksamhet;period;läge", rows);
    let outcomes = &rig.read.outcomes;
    assert_eq!(outcomes.assignment_units(ItemId(0), label("2022-04")), ["Piteå", "Kalix"]);
    assert!(outcomes.assignment(ItemId(0), None, label("2022-04")).is_none());
    assert!(outcomes.assignment(ItemId(0), None, label("2022-T1")).is_some());
    let kalix = outcomes.assignment(ItemId(0), Some("Kalix"), label("2022-04")).unwrap();
    assert_eq!(kalix.state, Some(State::Completed));
}

#[test]
fn two_reports_that_differ_are_both_left_out() {
    let rows = "kontinuitet;2022-04;pågår;\nkontinuitet;2022-T1;klar;\npalliativ vård;2022-04;pågår;\npalliativ vård;2022-04;försenad;ja";
    let rig = read("åtgärd;period;läge;endast jämförelse", rows);
    assert_eq!(
        rig.told(),
        [
            "2 data::duplicate-row: Två olika utfall för kontinuitet, DÅ04 (2022-04): pågår (rad 2) och klar (rad 3). Inget av dem används.",
            "4 data::differs: Uppgifterna om palliativ vård, DÅ04 (2022-04), stämmer inte överens: totalt pågår (rad 4) mot försenad (rad 5). Det första talet används.",
        ]
    );
    assert!(rig.read.outcomes.assignment(ItemId(0), None, label("2022-04")).is_none());
    assert_eq!(report(&rig, 1).state, Some(State::Ongoing));
}

#[test]
fn a_headings_status_may_be_given_by_hand() {
    let heading = |title: &str, assessed_by_hand| Heading {
        span: Span { file: FileId(0), start: 0, end: 0 },
        level: LevelId(0),
        word: "mål".into(),
        title: title.into(),
        parent: None,
        id: None,
        weight: Number::ONE,
        notes: Vec::new(),
        responsible: None,
        decisions: Vec::new(),
        struck: None,
        assessed_by_hand,
        at_most_items: None,
        rules: None,
        flags: Vec::new(),
        examples: Vec::new(),
        scale: ScaleId(0),
    };
    let plan =
        Plan { headings: vec![heading("God vård", true), heading("Ekonomi", false)], ..actions() };
    let text = "rubrik;styrmått;period;utfall;status\nGod vård;;2022-04;;gul\nEkonomi;;2022-04;;gul\nGod vrd;;2022-04;;gul\n;fallskador;2022-04;7;\n";
    let rig = rig(plan, text);
    let status = rig.read.outcomes.heading(HeadingId(0), label("2022-04")).unwrap().status;
    assert_eq!(status, Some(Status::Declared(StatusId(1))));
    assert_eq!(rig.value(2, "", "2022-04"), "7");
    assert_eq!(
        rig.told(),
        [
            "3 data::status-not-by-hand: Status \"gul\" är given för hand, men Ekonomi bedöms av regler.",
            "4 data::unknown-item: Ingen rubrik i planen heter \"God vrd\".",
        ]
    );
}
