//! Sentences of reports in English.

use super::{Phrase, capital, ended, in_parentheses, numbers, so_many};
use crate::language::say::explain::{StatusName, list, sentence};
use crate::language::{BuiltIn, Language};

const EN: Language = Language::En;

impl Phrase {
    pub(super) fn english(&self) -> String {
        match self {
            Self::Selected { only, org, under, shown, of } => {
                let only = (!only.is_empty()).then(|| list(only, EN));
                let org = org.as_ref().map(|org| format!("the unit {org}"));
                let under = under.as_ref().map(|under| format!("under \"{under}\""));
                let asked: Vec<String> = only.into_iter().chain(org).chain(under).collect();
                format!("Shows only {}: {shown} of {of} results.", asked.join(", "))
            }
            Self::NothingHere => "There is nothing to report here.".to_owned(),
            Self::NothingSelected => "No result is what was asked for.".to_owned(),
            Self::HowMany(count, kind, status) => {
                let kind = kind.as_ref().map(|kind| format!("{kind} ")).unwrap_or_default();
                format!("{count} {kind}{}", status_of(status))
            }
            Self::Of(part, whole) => format!("{} of {}", part.bare(EN), whole.bare(EN)),
            Self::Each(of, reason) if of.is_empty() => sentence(reason),
            Self::Each(of, reason) => format!("{}: {}", capital(&list(of, EN)), ended(reason)),
            Self::Published(statuses) => {
                let same = statuses.iter().all(|(.., same)| *same);
                let each: Vec<String> = statuses
                    .iter()
                    .map(|(of, status, as_here)| {
                        let of = of.as_ref().map(|of| format!("{of} ")).unwrap_or_default();
                        let differs = if *as_here { "" } else { " (differs)" };
                        format!("{of}{status}{differs}")
                    })
                    .collect();
                let same = if same { ", as here" } else { "" };
                format!("Published: {}{same}.", each.join(", "))
            }
            Self::PublishedInAll { all, differ: 0, .. } => {
                format!("The status is as published in all {all} cases where one is published.")
            }
            Self::PublishedInAll { all, differ, names } => format!(
                "{differ} of {} {} from the one worked out here{}.",
                so_many(*all, "published status", "published statuses"),
                if *differ == 1 { "differs" } else { "differ" },
                in_parentheses(names, EN)
            ),
            Self::CountsInAll { all, differing } if differing.is_empty() => match all {
                1 => "The published count is as it comes out here.".to_owned(),
                all => format!("All {all} published counts are as they come out here."),
            },
            Self::CountsInAll { all, differing } => format!(
                "{} of {} differs from what comes out here{}.",
                differing.len(),
                so_many(*all, "published count", "published counts"),
                in_parentheses(differing, EN)
            ),
            Self::CountDiffers { of, published, own } => {
                let of = if of.is_empty() { "the whole plan" } else { of };
                format!("{of}: {published} published, {own} here")
            }
            Self::Contradictions { count, names } => format!(
                "{} in the data{}.",
                so_many(*count, "contradiction", "contradictions"),
                in_parentheses(names, EN)
            ),
            Self::RowsToSee(count) => {
                format!(
                    "{} on rows of the data.",
                    so_many(*count, "further remark", "further remarks")
                )
            }
            Self::ThanLastYear => "than the same period last year".to_owned(),
            Self::TrendAgainst(others) => match others.as_slice() {
                [(name, against)] => sentence(&format!("{name} is compared with {against}")),
                others => {
                    let each: Vec<String> = others
                        .iter()
                        .map(|(name, against)| format!("{name} ({against})"))
                        .collect();
                    format!("Compared with another period: {}.", list(&each, EN))
                }
            },
            Self::RulesFor(items, rules) => {
                format!("{}: {}.", list(items, EN), rules.join("; "))
            }
            Self::ByHand(items) => format!("{}: the status is given by hand.", list(items, EN)),
            Self::DataFile { file, rows, used } => {
                format!("{file}: {}, {used} of them used.", so_many(*rows, "row", "rows"))
            }
            Self::InFile(file, rows) => {
                let row = if rows.len() == 1 { "row" } else { "rows" };
                format!("{file}, {row} {}", list(&numbers(rows), EN))
            }
            Self::OnLine(line) => format!("line {line}"),
            Self::Decided(decided) => decided.after("decided"),
            Self::Proposed(decided) => decided.after("proposed"),
            Self::Struck(decided) => decided.after("struck"),
            Self::InForceFrom(date) => format!("In force from {date}."),
            Self::Revises(plan) => format!("Replaces {plan}."),
            Self::Steps(of, steps) => {
                let of = of.as_ref().map(|of| format!(", {of}")).unwrap_or_default();
                format!("Steps{of}: {}", ended(&steps.join("; ")))
            }
            Self::PublishedAs(status, differs) => {
                let differs = if *differs { " (differs)" } else { "" };
                format!("published as {status}{differs}")
            }
            Self::Flag(text) => format!("Flag: {}", ended(text)),
            Self::Named(label, text) => format!("{}: {}", label.say(EN), ended(text)),
            Self::ExistingCases(of) => format!(
                "That is among the {} cases already counted. With new cases the number is another.",
                of.bare(EN)
            ),
            Self::NewCases { more: true } => "The cases are new ones.".to_owned(),
            Self::NewCases { more: false } => "So many fewer in the period.".to_owned(),
            Self::Held => "holds".to_owned(),
            Self::NotHeld => "does not hold".to_owned(),
            Self::Counts => "This is the status that counts.".to_owned(),
            Self::StandsForAll => {
                "This is the status that counts; it stands for the parts together.".to_owned()
            }
            Self::ExampleFails { example, got, name, line } => format!(
                "Error: The example \"{example}\" does not hold: it comes out as {}. ({name}, line {line})",
                got.say(EN)
            ),
            Self::ExampleTarget { slice, target, line } => {
                let of = slice.as_ref().map(|slice| format!(" for {slice}")).unwrap_or_default();
                format!("The target{of} is {target} (line {line}).")
            }
            Self::Limit(status, at) => {
                format!("It becomes {} at {}.", status.say(EN), at.say(EN))
            }
            Self::Swapped(one, other) => {
                format!("Have the targets for {one} and {other} changed places?")
            }
            Self::ExamplesHeld { all: 1, failed: 0 } => "The example holds.".to_owned(),
            Self::ExamplesHeld { all: 2, failed: 0 } => "Both examples hold.".to_owned(),
            Self::ExamplesHeld { all, failed: 0 } => format!("All {all} examples hold."),
            Self::ExamplesHeld { all: 1, .. } => "The example does not hold.".to_owned(),
            Self::ExamplesHeld { all, failed } => {
                format!("{failed} of {all} examples do not hold.")
            }
            Self::NoExamples => {
                "The plan has no examples. Write, for one,  example 17.3 % for M is yellow"
                    .to_owned()
            }
            Self::Read(parts) => format!("The plan has {}.", list(parts, EN)),
            Self::Found { errors, warnings, advice } => {
                let warnings = (*warnings > 0).then(|| so_many(*warnings, "warning", "warnings"));
                let advice =
                    (*advice > 0).then(|| so_many(*advice, "piece of advice", "pieces of advice"));
                let parts: Vec<String> = std::iter::once(so_many(*errors, "error", "errors"))
                    .chain(warnings)
                    .chain(advice)
                    .collect();
                sentence(&list(&parts, EN))
            }
            Self::NothingFound => "No errors.".to_owned(),
        }
    }
}

/// A status after a number: `2 green`, `1 without a target`.
fn status_of(status: &StatusName) -> String {
    match status {
        StatusName::BuiltIn(BuiltIn::NoTarget) => "without a target".to_owned(),
        StatusName::BuiltIn(BuiltIn::TooFewCases) => "with too few cases".to_owned(),
        StatusName::Own(_) | StatusName::Default(_) | StatusName::BuiltIn(_) => status.say(EN),
    }
}
