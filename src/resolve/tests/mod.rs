//! Plans as people write them, and what is made and said of them.

mod blocks;
mod conditions;
mod frame;
mod items;
mod real_plans;
mod rules;
mod targets;
mod units;

use super::{Resolved, resolve};
use crate::language::Language;
use crate::parse::parse;
use crate::plan::{Indicator, Item, Plan, RuleSet, Rules};
use crate::source::{File, Files};

/// A plan's beginning, whose lines need no attention: lines 1 to 9.
const HEAD: &str = "plan \"Vårdplan\"\n  år 2022\n  nivåer perspektiv > mål\n  uppföljningar DÅ04 = 2022-04, ÅR = 2022\n  uppdelning kön: K \"kvinnor\", M \"män\"\nregler för styrmått\n  grön om målet är uppnått\n  annars röd\n\n";

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    code: &'static str,
    line: u32,
    message: String,
    help: String,
}

/// A text, parsed and resolved.
fn read(text: &str) -> (Resolved, Files) {
    let mut files = Files::default();
    let file = files.add(File::new("test.plan", text));
    let parsed = parse(file, text);
    assert_eq!(parsed.diagnostics, [], "the text must parse:\n{text}");
    (resolve(&parsed.document, &files), files)
}

/// What is said of a text, in a language. Every place must have its label, in both languages.
fn told_in(language: Language, text: &str) -> Vec<Told> {
    let (resolved, files) = read(text);
    let told = resolved.diagnostics.iter().map(|diagnostic| {
        for language in [Language::Sv, Language::En] {
            let labels = diagnostic.say(language).labels;
            assert_eq!(labels.len(), diagnostic.places.len(), "{diagnostic:?}");
        }
        let said = diagnostic.say(language);
        Told {
            code: diagnostic.code.text(),
            line: files.place(diagnostic.places[0]).line,
            message: said.message,
            help: said.help.unwrap_or_default(),
        }
    });
    told.collect()
}

/// What is said of lines below [`HEAD`], in Swedish.
fn told(lines: &str) -> Vec<Told> {
    told_in(Language::Sv, &format!("{HEAD}{lines}"))
}

/// The one thing that is said of lines below [`HEAD`].
fn only(lines: &str) -> Told {
    let told = told(lines);
    assert_eq!(told.len(), 1, "{told:#?}");
    told.into_iter().next().unwrap()
}

/// The codes of what is said of lines below [`HEAD`].
fn codes(lines: &str) -> Vec<&'static str> {
    told(lines).into_iter().map(|told| told.code).collect()
}

/// The plan of a text of which nothing is said.
fn plan(text: &str) -> Plan {
    let (resolved, _) = read(text);
    assert_eq!(resolved.diagnostics, [], "nothing to say:\n{text}");
    resolved.plan
}

/// The plan of lines below [`HEAD`] of which nothing is said.
fn below(lines: &str) -> Plan {
    plan(&format!("{HEAD}{lines}"))
}

fn last(plan: &Plan) -> &Item {
    plan.items.last().unwrap()
}

fn indicator(plan: &Plan) -> &Indicator {
    last(plan).indicator().unwrap()
}

/// The rules of the last item.
fn rule_set(plan: &Plan) -> &RuleSet {
    let Rules::By(set) = &last(plan).rules else { panic!("{:?}", last(plan).rules) };
    set
}
