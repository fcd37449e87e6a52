//! The decision log: what was proposed and decided of the plan, and of single headings, items and targets.

use super::super::super::document::{Block, Heading, Rank};
use super::super::view::View;
use crate::explain::decided_words;
use crate::language::say::explain::sentence;
use crate::language::say::report::{Label, Phrase};
use crate::plan::{Decision, Struck};

/// The log, where the plan has one.
pub fn decisions(view: &View<'_>) -> Vec<Block> {
    let plan = view.plan();
    let mut said: Vec<String> =
        plan.decisions.iter().map(|decision| sentence(&words(view, decision))).collect();
    said.extend(plan.in_force_from.map(|date| view.say(&Phrase::InForceFrom(date))));
    said.extend(plan.revises.iter().map(|own| view.say(&Phrase::Revises(own.value.clone()))));
    for heading in &plan.headings {
        let struck = heading.struck.as_ref();
        said.extend(of(view, &heading.title, heading.decisions.iter(), struck));
    }
    for item in &plan.items {
        let targets = item.indicator().map_or(&[][..], |indicator| &indicator.targets);
        let of_targets = targets.iter().filter_map(|line| line.decided.as_ref());
        let own = item.decisions.iter().chain(of_targets);
        let struck = item.struck.as_ref();
        said.extend(of(view, &item.title, own, struck));
    }
    if said.is_empty() {
        return Vec::new();
    }
    let heading = Heading {
        depth: 0,
        rank: Rank::Own,
        word: None,
        title: view.label(Label::Decisions),
        status: None,
    };
    vec![Block::Heading(heading), Block::List(said)]
}

fn of<'a>(
    view: &View<'_>,
    title: &str,
    decisions: impl Iterator<Item = &'a Decision>,
    struck: Option<&Struck>,
) -> Option<String> {
    let decided = decisions.map(|decision| words(view, decision));
    // What was struck with a heading is said of the heading.
    let struck = struck.filter(|struck| struck.with.is_none());
    let struck = struck.map(|own| view.say(&Phrase::Struck(decided_words(&own.decision))));
    let all: Vec<String> = decided.chain(struck).collect();
    (!all.is_empty()).then(|| sentence(&format!("{title}: {}", all.join("; "))))
}

/// `beslutad 2019-12-18, § 131`.
pub fn words(view: &View<'_>, decision: &Decision) -> String {
    let said = decided_words(decision);
    view.say(&if decision.proposed { Phrase::Proposed(said) } else { Phrase::Decided(said) })
}
