//! Golden cases: files a planner could have written, each with what it must show beside it. What is refused is shown
//! as people see it, with the sentences of the other language under it.

use std::fmt::Write;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use malvakt::diagnostic::{Diagnostic, any_error, render};
use malvakt::evaluate::{evaluate, examples, follow_up};
use malvakt::language::Language;
use malvakt::outcomes::{DataBytes, read};
use malvakt::parse::parse;
use malvakt::plan::Plan;
use malvakt::report::{self, Options, Report};
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

/// The files of a folder with an ending, in order.
fn cases(name: &str, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder(name))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "{name} has cases");
    found
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// Holds every case to the snapshot beside it; all are tried before any failure is told.
fn hold(name: &str, paths: &[PathBuf], show: impl Fn(&Path) -> String) {
    let mut failed = Vec::new();
    for path in paths {
        let held = catch_unwind(AssertUnwindSafe(|| {
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(folder(name));
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(stem(path), show(path)));
        }));
        if held.is_err() {
            failed.push(file_name(path));
        }
    }
    assert!(failed.is_empty(), "{} of {}: {}", failed.len(), paths.len(), failed.join(", "));
}

struct Read {
    files: Files,
    plan: Plan,
    diagnostics: Vec<Diagnostic>,
}

/// A plan read as far as it goes: what makes no sense is looked for only where every line could be read.
fn plan_of(path: &Path) -> Read {
    let text = String::from_utf8(fs::read(path).unwrap()).expect("a case is UTF-8");
    let mut files = Files::default();
    let file = files.add(File::new(file_name(path), text.as_str()));
    let parsed = parse(file, &text);
    let resolved = resolve(&parsed.document, &files);
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(resolved.diagnostics);
    Read { files, plan: resolved.plan, diagnostics }
}

fn languages(plan: &Plan) -> (Language, Language) {
    match plan.language {
        Some(Language::En) => (Language::En, Language::Sv),
        _ => (Language::Sv, Language::En),
    }
}

/// Diagnostics as they are drawn in the plan's language, then what is said in the other.
fn shown(read: &Read) -> String {
    let (own, other) = languages(&read.plan);
    let look = render::Look { language: own, width: 100, colour: false };
    let mut out = String::new();
    for diagnostic in &read.diagnostics {
        out.push_str(&render::text(diagnostic, &read.files, look));
    }
    for diagnostic in &read.diagnostics {
        let _ = write!(out, "\n{}", render::plain(diagnostic, &read.files, other));
    }
    out
}

fn refused(name: &str) {
    hold(name, &cases(name, "plan"), |path| {
        let read = plan_of(path);
        assert!(!read.diagnostics.is_empty(), "something is found in {}", path.display());
        shown(&read)
    });
}

#[test]
fn lines_that_cannot_be_read() {
    refused("parse");
}

#[test]
fn plans_that_make_no_sense() {
    refused("resolve");
}

#[test]
fn plans_that_are_right() {
    let mut wrong = Vec::new();
    for path in cases("accepted", "plan") {
        let read = plan_of(&path);
        if !read.diagnostics.is_empty() {
            wrong.push(format!("{}\n{}", path.display(), shown(&read)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The plan of a theme with one data file.
fn with_data(plan: &Path, data: &Path) -> (Read, malvakt::outcomes::Outcomes) {
    let mut read = plan_of(plan);
    assert!(!any_error(&read.diagnostics), "{} is a plan:\n{}", plan.display(), shown(&read));
    read.diagnostics.clear();
    let bytes = DataBytes { name: file_name(data), bytes: fs::read(data).unwrap() };
    let outcomes = malvakt::outcomes::read(&read.plan, &mut read.files, &[bytes]);
    read.diagnostics = outcomes.diagnostics;
    (read, outcomes.outcomes)
}

#[test]
fn data_that_cannot_be_used_or_contradicts_itself() {
    hold("data", &cases("data", "csv"), |path| {
        let stem = stem(path);
        let (theme, _) = stem.split_once("--").expect("a data case is named THEME--FAULT");
        let (read, _) = with_data(&folder("data").join(format!("{theme}.plan")), path);
        assert!(!read.diagnostics.is_empty(), "something is found in {}", path.display());
        shown(&read)
    });
}

/// A whole run: every result on a line, with why.
#[test]
fn runs() {
    hold("run", &cases("run", "plan"), |path| {
        let mut read = plan_of(path);
        assert!(!any_error(&read.diagnostics), "{} is a plan:\n{}", path.display(), shown(&read));
        let bytes = fs::read(path.with_extension("csv")).unwrap();
        let data = DataBytes { name: file_name(&path.with_extension("csv")), bytes };
        let outcomes = read_data(&mut read, data);
        let at = follow_up(&read.plan, &outcomes, None).expect("a plan has a follow-up");
        let evaluated = evaluate(&read.plan, &outcomes, &at);
        let (own, _) = languages(&read.plan);
        let options = Options { language: own, ..Options::default() };
        let diagnostics = read.diagnostics.clone();
        let report = Report {
            plan: &read.plan,
            files: &read.files,
            sha256: "",
            evaluated: &evaluated,
            diagnostics: &diagnostics,
        };
        format!("{}\n{}", report::csv(&report, &options), shown(&read))
    });
}

fn read_data(read_plan: &mut Read, data: DataBytes) -> malvakt::outcomes::Outcomes {
    let found = read(&read_plan.plan, &mut read_plan.files, &[data]);
    read_plan.diagnostics.extend(found.diagnostics);
    found.outcomes
}

#[test]
fn examples_that_hold_and_that_do_not() {
    hold("examples", &cases("examples", "plan"), |path| {
        let read = plan_of(path);
        assert!(!any_error(&read.diagnostics), "{} is a plan:\n{}", path.display(), shown(&read));
        let (items, headings) = examples(&read.plan);
        let (own, other) = languages(&read.plan);
        let said = |language| {
            let options = Options { language, ..Options::default() };
            report::examples(&read.plan, &read.files, &items, &headings, &options)
        };
        format!("{}\n{}", said(own), said(other))
    });
}
