//! A table as it is published: which figures stand in its results, and that the same are printed.

use std::collections::BTreeMap;

use malvakt::evaluate::{ItemResult, evaluate, every_follow_up};
use malvakt::language::{BuiltIn, Language};
use malvakt::outcomes::{DataBytes, read};
use malvakt::parse::parse;
use malvakt::plan::{Plan, Status};
use malvakt::quantity::Number;
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

    /// What stands in the results of every follow-up of a table: what an attacker reads, in whatever form it is printed.
    /// A figure that stands in any of them is known. With `print`, it is read from the JSON as well.
    pub fn publish(&self, table: &Table, print: bool) -> Shown {
        let mut files = self.files.clone();
        let bytes = DataBytes { name: "table.csv".to_owned(), bytes: table.csv().into_bytes() };
        let found = read(&self.plan, &mut files, &[bytes]);
        let (mut shown, mut printed) = (Shown::new(), Shown::new());
        for at in every_follow_up(&self.plan, &found.outcomes) {
            let evaluated = evaluate(&self.plan, &found.outcomes, &at);
            for result in &evaluated.results {
                note(&mut shown, in_result(&table.shape, result));
            }
            if print {
                let report = Report {
                    plan: &self.plan,
                    files: &files,
                    sha256: "",
                    evaluated: &evaluated,
                    diagnostics: &found.diagnostics,
                };
                let options = Options { language: Language::En, ..Options::default() };
                let json: Value = serde_json::from_str(&report::json(&report, &options)).unwrap();
                for result in json["results"].as_array().unwrap() {
                    note(&mut printed, in_json(&table.shape, result));
                }
            }
        }
        assert!(!print || shown == printed, "{table:#?}\n{shown:#?}\n{printed:#?}");
        shown
    }
}

fn note(shown: &mut Shown, found: Option<(Key, Option<Figures>)>) {
    if let Some((key, figures)) = found {
        let known = shown.entry(key).or_default();
        *known = known.or(figures);
    }
}

fn time(shape: &Shape, period: &str) -> Option<usize> {
    shape.labels().iter().position(|label| *label == period)
}

/// The figures of a result, or that they are hidden; nothing where it has neither.
fn in_result(shape: &Shape, result: &ItemResult) -> Option<(Key, Option<Figures>)> {
    let time = time(shape, &result.period.to_string())?;
    let value = |at: usize| result.slice.values.get(at).copied().flatten();
    let slice = (0..shape.breakdowns.len()).map(|at| value(at).map_or(0, |own| own + 1)).collect();
    let hidden = result.status == Status::BuiltIn(BuiltIn::TooFewCases);
    assert!(!hidden || result.outcome.is_none(), "{result:?}");
    let figures = result.outcome.as_ref().map(|outcome| {
        let number = |number: Number| -> i64 {
            assert!(number.is_integer(), "{number:?}");
            i64::try_from(number.floor()).unwrap()
        };
        let part = |own: Option<Number>| number(own.unwrap());
        if shape.share {
            let numerator = part(outcome.numerator);
            [numerator, part(outcome.denominator) - numerator]
        } else {
            [number(outcome.value), 0]
        }
    });
    (hidden || figures.is_some()).then_some(((slice, time), figures))
}

/// The same of a result as it is printed.
fn in_json(shape: &Shape, result: &Value) -> Option<(Key, Option<Figures>)> {
    let time = time(shape, result["period"].as_str().unwrap())?;
    let value = |(at, many): (usize, &u32)| {
        let named = result["breakdown"][format!("b{at}")].as_str().unwrap_or("");
        (0..=*many).find(|value| value_name(at, *value) == named).unwrap()
    };
    let slice = shape.breakdowns.iter().enumerate().map(value).collect();
    let outcome = &result["outcome"];
    let hidden = result["status"] == "too few cases";
    assert!(!hidden || outcome.is_null(), "{result}");
    let number = |field: &str| outcome[field].as_str().unwrap().parse::<i64>().unwrap();
    let figures = (!outcome.is_null()).then(|| {
        if shape.share {
            [number("numerator"), number("denominator") - number("numerator")]
        } else {
            [number("value"), 0]
        }
    });
    (hidden || figures.is_some()).then_some(((slice, time), figures))
}
