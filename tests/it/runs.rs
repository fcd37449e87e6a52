//! Whole runs: a plan and its outcomes, and the status of every result as it was worked out by hand in the plan's first
//! lines; beside it, as a snapshot, what the reader is told of each.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use malvakt::evaluate::{Counts, Evaluated, HeadingResult, evaluate, follow_up};
use malvakt::explain::written_name;
use malvakt::language::Language;
use malvakt::plan::{Plan, ScaleId, SliceOf, Status};
use malvakt::report::{self, Options, Report};

use crate::golden::{Read, cases, hold, languages, shown, with_data};

/// A run, evaluated at its newest follow-up.
pub fn run(path: &Path) -> (Read, Evaluated) {
    let (read, outcomes) = with_data(path, &path.with_extension("csv"));
    let at = follow_up(&read.plan, &outcomes, None).expect("a plan has a follow-up");
    let evaluated = evaluate(&read.plan, &outcomes, &at);
    (read, evaluated)
}

#[test]
fn every_status_is_the_one_worked_out_by_hand() {
    let mut wrong = Vec::new();
    for path in cases("run", "plan") {
        let text = fs::read_to_string(&path).unwrap();
        let (read, evaluated) = run(&path);
        let (language, _) = languages(&read.plan);
        let expected = expectations(&text);
        assert!(!expected.is_empty(), "{} says what must come out", path.display());
        let mut said: BTreeSet<&str> = BTreeSet::new();
        for (about, wanted) in &expected {
            let got = if let Some(title) = about.strip_prefix("heading ") {
                heading(&read.plan, &evaluated, title, wanted.contains(';'), language)
            } else if about == "follow-up" && read.plan.items.iter().all(|own| own.name != *about) {
                format!("{} ({})", evaluated.follow_up.name, evaluated.follow_up.period)
            } else {
                said.insert(about);
                item(&read.plan, &evaluated, about, wanted.contains("flag"), language)
            };
            if got != *wanted {
                let name = path.file_name().unwrap().display();
                wrong.push(format!("{name}: {about}\n  by hand: {wanted}\n  came out: {got}"));
            }
        }
        let about_items = expected.iter().any(|(about, _)| !about.starts_with("heading "));
        for own in read.plan.items.iter().filter(|_| about_items && !said.is_empty()) {
            if !said.contains(own.name.as_str()) {
                wrong.push(format!("{}: nothing is said of {}", path.display(), own.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_the_reader_is_told() {
    hold("run", &cases("run", "plan"), |path| {
        let (read, evaluated) = run(path);
        let (language, _) = languages(&read.plan);
        let options = Options { language, explain: true, ..Options::default() };
        let report = Report {
            plan: &read.plan,
            files: &read.files,
            sha256: "",
            evaluated: &evaluated,
            diagnostics: &read.diagnostics,
        };
        format!("{}\n{}", report::table(&report, &options), shown(&read))
    });
}

/// The lines `# Väntat:` and `# Expected:`: what each is about, and what must come out.
fn expectations(text: &str) -> Vec<(String, String)> {
    let marks = ["# Väntat: ", "# Expected: ", "# Expected "];
    // An item may be called so.
    let text = text.replace("# Väntad uppföljning: ", "# Expected follow-up: ");
    text.lines()
        .filter_map(|line| marks.iter().find_map(|mark| line.strip_prefix(mark)))
        .filter_map(|line| line.split_once(": "))
        .map(|(about, wanted)| {
            let heading = about.strip_prefix("rubrik ").map(|title| format!("heading {title}"));
            // An item may be called `uppföljning`: only what is `Väntad` is the follow-up.
            let follow_up = ["# Väntad uppföljning", "# Expected follow-up"]
                .iter()
                .any(|mark| text.contains(&format!("{mark}: {wanted}")));
            let about = if follow_up { "follow-up".to_owned() } else { about.to_owned() };
            (heading.unwrap_or(about), wanted.to_owned())
        })
        .collect()
}

/// `totalen röd (samlad); K grön, flagga "…"`.
fn item(plan: &Plan, evaluated: &Evaluated, name: &str, flags: bool, language: Language) -> String {
    let (total, headline, nothing) = match language {
        Language::Sv => ("totalen", "samlad", "inget resultat"),
        Language::En => ("total", "headline", "no result"),
    };
    let mut parts = Vec::new();
    let mut raised: Vec<&str> = Vec::new();
    for result in &evaluated.results {
        let own = plan.item(result.item).expect("a result is of an item");
        if own.name != name {
            continue;
        }
        let status = status(plan, own.scale, result.status, language);
        let slice = slice(plan, &result.slice);
        parts.push(match (result.extra, result.headline) {
            (true, _) => format!("{headline} {status}"),
            (false, true) => format!("{} {status} ({headline})", slice.as_deref().unwrap_or(total)),
            (false, false) => format!("{} {status}", slice.as_deref().unwrap_or(total)),
        });
        raised.extend(result.flags.iter().map(|flag| own.flags[*flag].text.as_str()));
    }
    let mut out = if parts.is_empty() { nothing.to_owned() } else { parts.join("; ") };
    if flags {
        let (none, one, many, and) = match language {
            Language::Sv => ("ingen flagga", "flagga", "flaggor", "och"),
            Language::En => ("no flag", "flag", "flags", "and"),
        };
        raised.sort_unstable();
        let quoted: Vec<String> = raised.iter().map(|flag| format!("\"{flag}\"")).collect();
        let said = match quoted.as_slice() {
            [] => none.to_owned(),
            [flag] => format!("{one} {flag}"),
            all => format!("{many} {}", all.join(&format!(" {and} "))),
        };
        out = format!("{out}, {said}");
    }
    out
}

/// A heading's status, and with `counts` what stands under it.
fn heading(
    plan: &Plan,
    evaluated: &Evaluated,
    title: &str,
    counts: bool,
    language: Language,
) -> String {
    let title_of = |result: &HeadingResult| {
        let titles = plan.path(Some(result.heading)).into_iter().filter_map(|id| plan.heading(id));
        titles.map(|heading| heading.title.clone()).collect::<Vec<_>>().join(" / ")
    };
    let result = evaluated.headings.iter().find(|result| {
        let path = title_of(result);
        path == title || path.rsplit(" / ").next() == Some(title)
    });
    let Some(result) = result else { return "no such heading".to_owned() };
    let scale = plan.heading(result.heading).expect("a result is of a heading").scale;
    let none = match language {
        Language::Sv => "ingen status",
        Language::En => "no status",
    };
    let own = result.status.map_or(none.to_owned(), |own| status(plan, scale, own, language));
    if counts { format!("{own}; {}", counted(plan, &result.counts, language)) } else { own }
}

/// `nyckeltal grön 1, gul 0; uppdrag grön 0`.
fn counted(plan: &Plan, counts: &Counts, language: Language) -> String {
    let kinds = counts.iter().map(|(kind, of)| {
        let scale = plan.scale_of(*kind).expect("a kind has a scale");
        let each = of.iter().map(|(status, count)| {
            format!("{} {count}", written_name(scale, *status).say(language))
        });
        format!("{} {}", plan.kinds[kind], each.collect::<Vec<_>>().join(", "))
    });
    kinds.collect::<Vec<_>>().join("; ")
}

fn status(plan: &Plan, scale: ScaleId, status: Status, language: Language) -> String {
    written_name(plan.scale(scale).expect("an item has a scale"), status).say(language)
}

/// A slice by the names of its values and its unit; `None` for the total.
fn slice(plan: &Plan, slice: &SliceOf) -> Option<String> {
    let values = plan.breakdowns.iter().zip(&slice.values);
    let values = values.filter_map(|(breakdown, value)| {
        value.map(|at| breakdown.values[at as usize].name.clone())
    });
    let parts: Vec<String> = slice.org.clone().into_iter().chain(values).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
