//! How long it takes: the README's run as a whole process, a large plan parsed and resolved, many observations from
//! CSV to JSON. `cargo bench`; the figures in the README are medians of this.

#![allow(clippy::expect_used, reason = "a benchmark stops where what it measures does not work")]

use std::fmt::Write;
use std::process::{Command, Stdio};

use divan::Bencher;
use malvakt::evaluate::{evaluate, follow_up};
use malvakt::outcomes::{DataBytes, read};
use malvakt::parse::parse;
use malvakt::plan::Plan;
use malvakt::report::{Options, Report, json};
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};

fn main() {
    divan::main();
}

/// A plan with about so many lines: headings, and indicators with a target per gender, rules, a note and an example.
fn plan(lines: usize) -> String {
    let mut text = String::from(
        "plan \"Stor plan\"\n  språk sv\n  år 2024\n  uppdelning kön: K \"kvinnor\", M \"män\"\n\
         regler för indikatorer\n  grön om målet är uppnått\n  annars gul om utfall inom 10 % av målvärdet\n  annars röd\n",
    );
    for item in 0..lines / 12 {
        if item % 20 == 0 {
            let _ = writeln!(text, "område \"Område {}\"", item / 20);
        }
        let _ = write!(
            text,
            "indikator mått {item} \"Andel patienter som får vård i tid, mottagning {item}\"\n  \
             målvärde högst 17,2 % för M\n  målvärde högst 16 % för K\n  decimaler 1\n  \
             grön om målet är uppnått\n  annars gul om utfall <= målvärde + 1 pe och utfall > 2 %\n  annars röd\n  \
             flagga \"handlingsplan krävs\" om röd och försämras\n  \
             notering \"Mäts med väntetidsdatabasen; se bilaga {item}.\"\n  exempel 17,3 % för M är gul\n\n"
        );
    }
    text
}

fn resolved(text: &str) -> (Files, Plan) {
    let mut files = Files::default();
    let file = files.add(File::new("stor.plan", text));
    let parsed = parse(file, text);
    assert_eq!(parsed.diagnostics, [], "the plan can be read");
    let resolved = resolve(&parsed.document, &files);
    assert_eq!(resolved.diagnostics, [], "the plan makes sense");
    (files, resolved.plan)
}

#[divan::bench(args = [100_000, 200_000], sample_count = 5)]
fn plan_parsed(bencher: Bencher, lines: usize) {
    let text = plan(lines);
    let mut files = Files::default();
    let file = files.add(File::new("stor.plan", text.as_str()));
    bencher.bench_local(|| parse(file, &text));
}

#[divan::bench(args = [100_000, 200_000], sample_count = 5)]
fn plan_parsed_and_resolved(bencher: Bencher, lines: usize) {
    let text = plan(lines);
    bencher.bench_local(|| resolved(&text));
}

/// So many observations: every indicator, gender and month of two years.
fn observations(count: usize) -> (usize, String) {
    let items = count / 72;
    let mut text = String::from("indikator;kön;period;utfall;täljare;nämnare\n");
    for item in 0..items {
        for slice in ["", "K", "M"] {
            for month in 0..24 {
                let (year, month) = (2023 + month / 12, month % 12 + 1);
                let numerator = (item * 7 + month * 3) % 400;
                let _ = writeln!(text, "mått {item};{slice};{year}-{month:02};;{numerator};2000");
            }
        }
    }
    (items, text)
}

#[divan::bench(args = [100_000], sample_count = 5)]
fn observations_from_csv_to_json(bencher: Bencher, count: usize) {
    let (items, data) = observations(count);
    let text = plan(items * 12);
    let (files, plan) = resolved(&text);
    let data = [DataBytes { name: "utfall.csv".into(), bytes: data.into_bytes() }];
    bencher.with_inputs(|| files.clone()).bench_local_values(|mut files| {
        let read = read(&plan, &mut files, &data);
        let at = follow_up(&plan, &read.outcomes, Some("2024-12")).expect("the month has outcomes");
        let evaluated = evaluate(&plan, &read.outcomes, &at);
        let report = Report {
            plan: &plan,
            files: &files,
            sha256: "",
            evaluated: &evaluated,
            diagnostics: &read.diagnostics,
        };
        json(&report, &Options::default())
    });
}

#[divan::bench(sample_count = 50)]
fn the_readme_run_as_a_process() {
    spawn(Command::new(env!("CARGO_BIN_EXE_malvakt")).args(["run", "rules/norrbotten-ls1-2022"]));
}

/// What starting and ending a process costs by itself.
#[divan::bench(sample_count = 50)]
fn a_process_that_does_nothing() {
    spawn(&mut Command::new("true"));
}

fn spawn(command: &mut Command) {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("it starts");
    assert!(status.success(), "it ends well");
}
