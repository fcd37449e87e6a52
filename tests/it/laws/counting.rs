//! What is counted is what is shown, in every medium; the order of rows and the hour of the day count for nothing.

use std::collections::BTreeMap;

use malvakt::diagnostic::Diagnostic;
use malvakt::evaluate::Counts;
use malvakt::report::{self, Options};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

use super::cases;
use super::rig::{Run, run};
use crate::generate::{Row, case};

fn total(counts: &Counts) -> u32 {
    counts.values().flat_map(indexmap::IndexMap::values).sum()
}

/// What a JSON result says of each row: the item, its slice, its status, whether it is the headline.
fn of_json(json: &Value) -> Vec<[String; 4]> {
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let results = json["results"].as_array().unwrap();
    let row = |result: &Value| {
        let values =
            result["breakdown"].as_object().into_iter().flat_map(|all| all.values().map(text));
        let org = text(&result["org"]);
        let slice =
            std::iter::once(org).chain(values).filter(|part| !part.is_empty()).collect::<Vec<_>>();
        [
            text(&result["item"]),
            slice.join(" "),
            text(&result["status"]),
            result["headline"].to_string(),
        ]
    };
    results.iter().map(row).collect()
}

/// The same of the CSV.
fn of_csv(text: &str) -> Vec<[String; 4]> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (item, org, period) = (at("item"), at("org"), at("period"));
    let (status, headline) = (at("status"), at("headline"));
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let cell = |at: usize| record[at].to_owned();
        let slice: Vec<String> = (org..period).map(cell).filter(|part| !part.is_empty()).collect();
        [cell(item), slice.join(" "), cell(status), cell(headline)]
    });
    rows.collect()
}

/// How many headlines have each status, by kind word.
fn headlines(run: &Run) -> BTreeMap<String, u32> {
    let mut counted = BTreeMap::new();
    for result in run.evaluated.results.iter().filter(|result| result.headline) {
        let word = run.plan.item(result.item).unwrap().word;
        *counted.entry(format!("{word:?} {:?}", result.status)).or_insert(0) += 1;
    }
    counted
}

fn flat(counts: &Counts) -> BTreeMap<String, u32> {
    let all =
        counts.iter().flat_map(|(word, by)| by.iter().map(move |(status, n)| (word, status, n)));
    let there = all.filter(|(_, _, n)| **n > 0);
    there.map(|(word, status, n)| (format!("{word:?} {status:?}"), *n)).collect()
}

/// JSON without what says where rows stand.
pub fn without_places(text: &str) -> Value {
    let mut json: Value = serde_json::from_str(text).unwrap();
    json["data"] = Value::Null;
    json["diagnostics"] = Value::Null;
    for result in json["results"].as_array_mut().unwrap() {
        result["source"] = Value::Null;
        // A row that is refused or contradicted is named by its line, and has its comment.
        if result["outcome"].is_null() {
            result["explanation"] = Value::Null;
            result["comment"] = Value::Null;
        }
    }
    json
}

/// Where two JSON values say different things, and what.
pub fn differences(path: &str, one: &Value, other: &Value) -> Vec<String> {
    match (one, other) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => a
            .iter()
            .flat_map(|(key, value)| differences(&format!("{path}/{key}"), value, &b[key]))
            .collect(),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let both = a.iter().zip(b).enumerate();
            both.flat_map(|(at, (a, b))| differences(&format!("{path}/{at}"), a, b)).collect()
        }
        _ if one == other => Vec::new(),
        _ => vec![format!("{path}: {one} and {other}")],
    }
}

/// Codes of what was found, however it is ordered.
pub fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = diagnostics.iter().map(|one| one.code.text()).collect();
    codes.sort_unstable();
    codes
}

fn shuffled(rows: &[Row], keys: &[u16]) -> Vec<Row> {
    let key = |at: usize| keys.get(at % keys.len().max(1)).copied().unwrap_or(0);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|at| (key(*at), std::cmp::Reverse(*at)));
    order.into_iter().map(|at| rows[at].clone()).collect()
}

/// JSON, CSV and counts say the same, and each item has one headline.
pub fn formats_agree(run: &Run) -> Result<(), TestCaseError> {
    let json: Value = serde_json::from_str(&run.json()).unwrap();
    let all = of_json(&json);
    prop_assert_eq!(&all, &of_csv(&run.csv()));
    prop_assert_eq!(flat(&run.evaluated.counts), headlines(run));
    for (at, item) in run.plan.items.iter().enumerate() {
        let of_item = run.evaluated.results.iter().filter(|result| result.item.0 as usize == at);
        let headline = of_item.filter(|result| result.headline).count();
        let series = item.indicator().is_some_and(|indicator| indicator.series);
        prop_assert_eq!(headline, usize::from(!series), "headlines of {}", item.name);
    }
    let shown = json["counts"].as_object().unwrap();
    let of_words = shown.iter().filter(|(word, _)| *word != "total");
    let sum: u64 = of_words
        .flat_map(|(_, by)| by.as_object().unwrap().values())
        .map(|n| n.as_u64().unwrap())
        .sum();
    prop_assert_eq!(sum, shown["total"].as_u64().unwrap());
    prop_assert_eq!(sum, u64::from(total(&run.evaluated.counts)));
    // The summary counts every row but the extra one, by item and status.
    let options = Options { summary: true, ..Options::default() };
    let summary = run.reported_in(&options, report::csv);
    let mut reader = csv::Reader::from_reader(summary.as_bytes());
    let n: usize =
        reader.records().map(|record| record.unwrap()[2].parse::<usize>().unwrap()).sum();
    prop_assert_eq!(n, run.evaluated.results.iter().filter(|result| !result.extra).count());
    Ok(())
}

/// A heading's counts are those of its items and of the headings under it, and all are the whole's.
pub fn headings_sum(run: &Run) -> Result<(), TestCaseError> {
    for heading in &run.evaluated.headings {
        let mut sum: BTreeMap<String, u32> = BTreeMap::new();
        let under = run.evaluated.headings.iter().filter(|other| {
            run.plan.heading(other.heading).unwrap().parent == Some(heading.heading)
        });
        for other in under {
            for (key, n) in flat(&other.counts) {
                *sum.entry(key).or_insert(0) += n;
            }
        }
        for result in run.evaluated.results.iter().filter(|result| result.headline) {
            let item = run.plan.item(result.item).unwrap();
            if item.heading == Some(heading.heading) {
                *sum.entry(format!("{:?} {:?}", item.word, result.status)).or_insert(0) += 1;
            }
        }
        prop_assert_eq!(
            flat(&heading.counts),
            sum,
            "{}",
            run.plan.heading(heading.heading).unwrap().title
        );
    }
    let top = run
        .evaluated
        .headings
        .iter()
        .filter(|one| run.plan.heading(one.heading).unwrap().parent.is_none());
    let outside =
        run.evaluated.results.iter().filter(|result| {
            result.headline && run.plan.item(result.item).unwrap().heading.is_none()
        });
    let whole: u32 = top.map(|one| total(&one.counts)).sum();
    let outside = u32::try_from(outside.count()).unwrap();
    prop_assert_eq!(whole + outside, total(&run.evaluated.counts));
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn formats_agree_and_counts_are_of_headlines_and_headings_sum(case in case()) {
        let data = case.data();
        let run = run(&case.plan(), &[data.as_bytes()]);
        formats_agree(&run)?;
        headings_sum(&run)?;
    }

    #[test]
    fn the_same_input_gives_the_same_bytes_and_the_order_of_rows_none(
        case in case(),
        keys in proptest::collection::vec(any::<u16>(), 1..20),
        twice in proptest::option::of(any::<u8>()),
    ) {
        let text = case.plan();
        // Now and then two rows contradict each other; that must not depend on their order either.
        let mut rows = case.rows.clone();
        if let Some(at) = twice.filter(|_| !rows.is_empty()) {
            let mut again = rows[usize::from(at) % rows.len()].clone();
            again.period = rows[0].period.clone();
            rows.push(again);
        }
        let data = case.data_of(&rows);
        let once = run(&text, &[data.as_bytes()]);
        let again = run(&text, &[data.as_bytes()]);
        for medium in [report::json, report::csv, report::table, report::plain, report::markdown] {
            prop_assert_eq!(once.reported(medium), again.reported(medium));
        }
        let other = case.data_of(&shuffled(&rows, &keys));
        let turned = run(&text, &[other.as_bytes()]);
        let apart = differences("", &without_places(&once.json()), &without_places(&turned.json()));
        prop_assert!(apart.is_empty(), "{:#?}\n{}", apart, other);
        prop_assert_eq!(codes(&turned.diagnostics), codes(&once.diagnostics));
        prop_assert_eq!(turned.decided(), once.decided());
    }
}
