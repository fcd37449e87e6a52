//! Golden cases: files a planner could have written, each with what it must show beside it. What is refused is shown
//! as people see it, with the sentences of the other language under it.

use std::fmt::Write;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use malvakt::diagnostic::{Diagnostic, any_error, render};
use malvakt::evaluate::examples;
use malvakt::language::Language;
use malvakt::outcomes::{DataBytes, Outcomes};
use malvakt::parse::parse;
use malvakt::plan::Plan;
use malvakt::report::{self, Options};
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};

pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

/// The files of a folder with an ending, in order.
pub fn cases(name: &str, ending: &str) -> Vec<PathBuf> {
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

pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// Holds every case to the snapshot beside it; all are tried before any failure is told.
pub fn hold(name: &str, paths: &[PathBuf], show: impl Fn(&Path) -> String) {
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

pub struct Read {
    pub files: Files,
    pub plan: Plan,
    pub diagnostics: Vec<Diagnostic>,
}

/// A plan, and all that is said of it.
pub fn plan_of(path: &Path) -> Read {
    plan_from(path, &String::from_utf8(fs::read(path).unwrap()).expect("a case is UTF-8"))
}

fn plan_from(path: &Path, text: &str) -> Read {
    let mut files = Files::default();
    let file = files.add(File::new(file_name(path), text));
    let parsed = parse(file, text);
    let resolved = resolve(&parsed.document, &files);
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(resolved.diagnostics);
    Read { files, plan: resolved.plan, diagnostics }
}

pub fn languages(plan: &Plan) -> (Language, Language) {
    match plan.language {
        Some(Language::En) => (Language::En, Language::Sv),
        _ => (Language::Sv, Language::En),
    }
}

/// Diagnostics as they are drawn in the plan's language, then what is said in the other.
pub fn shown(read: &Read) -> String {
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
pub fn with_data(plan: &Path, data: &Path) -> (Read, Outcomes) {
    let mut read = plan_of(plan);
    assert!(!any_error(&read.diagnostics), "{} is a plan:\n{}", plan.display(), shown(&read));
    read.diagnostics.clear();
    let bytes = DataBytes { name: file_name(data), bytes: fs::read(data).unwrap() };
    let found = malvakt::outcomes::read(&read.plan, &mut read.files, &[bytes]);
    read.diagnostics = found.diagnostics;
    (read, found.outcomes)
}

#[test]
fn data_that_cannot_be_used_or_contradicts_itself() {
    hold("data", &cases("data", "csv"), |path| {
        let stem = stem(path);
        let (theme, _) = stem.split_once("--").expect("a data case is named THEME--FAULT");
        let (read, _) = with_data(&folder("data").join(format!("{theme}.plan")), path);
        shown(&read)
    });
}

/// Text from strangers: whatever comes out, it is said so that nothing in it can steer a terminal. Bytes that are no
/// UTF-8 are refused before they are parsed (see the tests of the program).
#[test]
fn text_from_strangers() {
    let readable = |path: &PathBuf| String::from_utf8(fs::read(path).unwrap()).is_ok();
    let plans: Vec<PathBuf> = cases("hostile", "plan").into_iter().filter(readable).collect();
    hold("hostile", &plans, |path| unseen(shown(&plan_of(path))));
    hold("hostile", &cases("hostile", "csv"), |path| {
        let (read, _) = with_data(&folder("hostile").join("data.plan"), path);
        unseen(shown(&read))
    });
}

fn unseen(shown: String) -> String {
    let steering = |letter: char| letter != '\n' && malvakt::language::is_unsafe(letter);
    assert!(!shown.contains(steering), "{shown:?}");
    shown
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
