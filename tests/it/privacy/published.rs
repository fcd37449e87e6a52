//! A table as it is published: everything that is printed of it, and which figures stand there.

use std::collections::BTreeMap;

use malvakt::diagnostic::Diagnostic;
use malvakt::evaluate::{evaluate, every_follow_up};
use malvakt::language::Language;
use malvakt::outcomes::{DataBytes, Outcomes, read};
use malvakt::parse::parse;
use malvakt::plan::Plan;
use malvakt::report::{self, Options, Report};
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};
use serde_json::Value;

use super::table::{Figures, Key, Shape, Table, value_name};

/// A plan that tables of one shape are read against.
pub struct Office {
    plan: Plan,
    files: Files,
}

/// What is printed.
pub struct Printed {
    /// The JSON of every follow-up, each on a line, and what is said of the data.
    pub json: String,
    files: Files,
    outcomes: Outcomes,
    diagnostics: Vec<Diagnostic>,
}

/// What stands there: of each slice and time its figures, or that they are hidden.
pub type Shown = BTreeMap<Key, Option<Figures>>;

impl Office {
    /// The plan of a shape.
    pub fn of(shape: &Shape) -> Self {
        let text = shape.plan();
        let mut files = Files::default();
        let file = files.add(File::new("table.plan", text.as_str()));
        let parsed = parse(file, &text);
        let resolved = resolve(&parsed.document, &files);
        let found = parsed.diagnostics.iter().chain(&resolved.diagnostics);
        for diagnostic in found {
            let said = diagnostic.say(Language::En).message;
            assert!(diagnostic.code.text() == "plan::year-figure", "{said}\n{text}");
        }
        Self { plan: resolved.plan, files }
    }

    /// Publishes a table.
    pub fn print(&self, table: &Table) -> Printed {
        let mut files = self.files.clone();
        let bytes = DataBytes { name: "table.csv".to_owned(), bytes: table.csv().into_bytes() };
        let found = read(&self.plan, &mut files, &[bytes]);
        let mut printed = Printed {
            json: String::new(),
            files,
            outcomes: found.outcomes,
            diagnostics: found.diagnostics,
        };
        let options = Options { language: Language::En, ..Options::default() };
        printed.json = self.each(&printed, |report| report::json(report, &options));
        printed
    }

    fn each(&self, printed: &Printed, write: impl Fn(&Report<'_>) -> String) -> String {
        let mut out = String::new();
        for at in every_follow_up(&self.plan, &printed.outcomes) {
            let evaluated = evaluate(&self.plan, &printed.outcomes, &at);
            let report = Report {
                plan: &self.plan,
                files: &printed.files,
                sha256: "",
                evaluated: &evaluated,
                diagnostics: &printed.diagnostics,
            };
            out.push_str(&write(&report));
            out.push('\n');
        }
        out
    }

    /// What an attacker finds in the JSON. A figure that stands in any result is known.
    pub fn shown(shape: &Shape, printed: &Printed) -> Shown {
        let mut shown = Shown::new();
        for line in printed.json.lines().filter(|line| !line.is_empty()) {
            let json: Value = serde_json::from_str(line).unwrap();
            for result in json["results"].as_array().unwrap() {
                let period = result["period"].as_str().unwrap();
                let time = shape.labels().iter().position(|label| *label == period);
                let Some(time) = time else { continue };
                let value = |at: usize, many: u32| {
                    let named = result["breakdown"][format!("b{at}")].as_str().unwrap_or("");
                    (0..=many).find(|value| value_name(at, *value) == named).unwrap()
                };
                let slice = shape
                    .breakdowns
                    .iter()
                    .enumerate()
                    .map(|(at, many)| value(at, *many))
                    .collect();
                let outcome = &result["outcome"];
                let hidden = result["status"] == "too few cases";
                assert!(!hidden || outcome.is_null(), "{line}");
                let number = |field: &str| outcome[field].as_str().unwrap().parse::<i64>().unwrap();
                let figures = (!outcome.is_null()).then(|| {
                    if shape.share {
                        [number("numerator"), number("denominator") - number("numerator")]
                    } else {
                        [number("value"), 0]
                    }
                });
                if figures.is_some() || hidden {
                    let known = shown.entry((slice, time)).or_default();
                    *known = known.or(figures);
                }
            }
        }
        shown
    }
}
