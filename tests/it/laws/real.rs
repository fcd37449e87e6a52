//! The real plan under the same laws.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use malvakt::diagnostic::any_error;
use malvakt::evaluate::{Evaluated, ItemResult};
use malvakt::plan::{Status, StatusId};
use malvakt::quantity::Number;
use malvakt::report;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::cases;
use super::counting::{codes, formats_agree, headings_sum, without_places};
use super::rig::{Planned, Run, planned, run, run_planned, shown};
use crate::generate::mutated;

struct Real {
    plan: String,
    outcomes: String,
    actions: String,
}

fn real() -> Real {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/norrbotten-ls1-2022");
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    Real {
        plan: text("norrbotten-ls1-2022.plan"),
        outcomes: text("utfall.csv"),
        actions: text("atgarder.csv"),
    }
}

impl Real {
    fn run(&self) -> Run {
        run(&self.plan, &[self.outcomes.as_bytes(), self.actions.as_bytes()])
    }
}

/// The lines of a file under its header in another order.
fn turned(text: &str, by: usize) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let rest = lines.len() - 1;
    lines[1..].rotate_left(by % rest);
    lines[1..].reverse();
    lines.join("\n")
}

fn statuses(evaluated: &Evaluated) -> BTreeMap<String, Status> {
    let all = evaluated.results.iter();
    all.map(|result| {
        (format!("{:?} {:?} {}", result.item, result.slice, result.extra), result.status)
    })
    .collect()
}

#[test]
fn it_is_read_the_same_in_every_encoding_and_each_time() {
    let real = real();
    let once = real.run();
    for medium in [report::json, report::csv, report::table, report::plain, report::markdown] {
        assert_eq!(once.reported(medium), real.run().reported(medium));
    }
    let data = [real.outcomes.as_bytes(), real.actions.as_bytes()];
    let decomposed: String = real.plan.nfd().collect();
    for other in [decomposed, real.plan.replace('\n', "\r\n"), format!("\u{feff}{}", real.plan)] {
        assert_eq!(run(&other, &data).decided(), once.decided());
    }
    let decomposed: [String; 2] = [&real.outcomes, &real.actions].map(|text| text.nfd().collect());
    let excel: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(real.outcomes.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for outcomes in [decomposed[0].as_bytes(), &excel, real.outcomes.replace(';', "\t").as_bytes()]
    {
        assert_eq!(
            run(&real.plan, &[outcomes, decomposed[1].as_bytes()]).decided(),
            once.decided()
        );
    }
}

#[test]
fn its_formats_agree_and_its_headings_sum() {
    let run = real().run();
    formats_agree(&run).unwrap();
    headings_sum(&run).unwrap();
}

#[test]
fn the_order_of_its_rows_counts_for_nothing() {
    let real = real();
    let once = real.run();
    for by in [0, 1, 17, 40] {
        let (outcomes, actions) = (turned(&real.outcomes, by), turned(&real.actions, by));
        let other = run(&real.plan, &[outcomes.as_bytes(), actions.as_bytes()]);
        assert_eq!(without_places(&other.json()), without_places(&once.json()));
        assert_eq!(codes(&other.diagnostics), codes(&once.diagnostics));
    }
}

#[test]
fn no_row_of_it_that_goes_missing_makes_a_result_green() {
    let real = real();
    let planned = planned(&real.plan);
    let whole = run_planned(&planned, &[real.outcomes.as_bytes(), real.actions.as_bytes()], None);
    let before = statuses(&whole.evaluated);
    let best = Status::Declared(StatusId(0));
    let lines: Vec<&str> = real.outcomes.lines().collect();
    for gone in 1..lines.len() {
        let rest: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
        let less = run_planned(
            &planned,
            &[rest.join("\n").as_bytes(), real.actions.as_bytes()],
            Some(&whole.at),
        );
        for (slice, status) in statuses(&less.evaluated) {
            let became = status == best && before.get(&slice) != Some(&best);
            assert!(!became, "{slice} without {}", lines[gone]);
        }
    }
}

/// One cell of one line replaced, and others emptied.
fn with_cell(text: &str, row: u32, column: &str, value: &str, emptied: &[&str]) -> String {
    let headers: Vec<&str> = text.lines().next().unwrap().split(';').collect();
    let at = |name: &str| headers.iter().position(|header| *header == name).unwrap();
    let lines = text.lines().zip(1_u32..).map(|(line, number)| {
        if number != row {
            return line.to_owned();
        }
        let mut cells: Vec<&str> = line.split(';').collect();
        cells[at(column)] = value;
        for name in emptied {
            cells[at(name)] = "";
        }
        cells.join(";")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_it_would_take_takes_it() {
    let real = real();
    let planned = planned(&real.plan);
    let run = run_planned(&planned, &[real.outcomes.as_bytes(), real.actions.as_bytes()], None);
    let tried: usize =
        run.evaluated.results.iter().map(|result| steps_hold(&real, &planned, &run, result)).sum();
    assert!(tried >= 10, "the plan has steps to try: {tried}");
}

/// Tries the steps of a result; how many there were.
fn steps_hold(real: &Real, planned: &Planned, run: &Run, result: &ItemResult) -> usize {
    let (Some(place), Some(outcome)) = (result.source, &result.outcome) else { return 0 };
    if outcome.pooled.is_some() || result.extra {
        return 0;
    }
    let scale = run.plan.item(result.item).unwrap().indicator().unwrap().unit.scale;
    let status_with = |outcomes: &str| {
        let other =
            run_planned(planned, &[outcomes.as_bytes(), real.actions.as_bytes()], Some(&run.at));
        statuses(&other.evaluated)
            [&format!("{:?} {:?} {}", result.item, result.slice, result.extra)]
    };
    let steps = [result.to_better, result.to_worse].into_iter().flatten();
    steps
        .map(|step| {
            let figure = step.outcome.over(scale).unwrap().plain().replace('.', ",");
            let other =
                with_cell(&real.outcomes, place.row, "utfall", &figure, &["täljare", "nämnare"]);
            assert_eq!(status_with(&other), Status::Declared(step.status), "{figure}");
            if let (Some(cases), Some(numerator)) = (step.cases, outcome.numerator) {
                let more = numerator.plus(Number::ratio(cases, 1).unwrap()).unwrap().plain();
                let other = with_cell(&real.outcomes, place.row, "täljare", &more, &["utfall"]);
                assert_eq!(status_with(&other), Status::Declared(step.status), "{cases} cases");
            }
        })
        .count()
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn nothing_done_to_it_stops_the_program(
        faults in proptest::collection::vec(any::<u8>(), 6..60),
        data_faults in proptest::collection::vec(any::<u8>(), 6..60),
    ) {
        let real = real();
        let text = mutated(&real.plan, &faults);
        let text = String::from_utf8_lossy(&text);
        let spoiled = planned(&text);
        prop_assert!(any_error(&spoiled.diagnostics) || shown(&spoiled.diagnostics, &spoiled.files).is_empty());
        let whole = planned(&real.plan);
        let outcomes = mutated(&real.outcomes, &data_faults);
        run_planned(&whole, &[&outcomes, real.actions.as_bytes()], None).every_report();
    }
}
