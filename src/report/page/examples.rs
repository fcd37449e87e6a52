//! What `test` and `check` say: the examples that came out wrong, and how much was read and found.

use super::super::document::{Block, Document};
use super::view::kind_one;
use crate::diagnostic::{Diagnostic, Severity};
use crate::evaluate::{Counts, Evaluated, FollowUpAt, Tested, TestedHeading};
use crate::explain::{self, Scene, explain_status, slice_name, slice_title, status_name};
use crate::language::say::explain::{Length, sentence};
use crate::language::say::report::Phrase;
use crate::language::table::{self, Keyword, Word};
use crate::language::{KindWord, Language, fold};
use crate::plan::{Example, Item, Plan, Status};
use crate::quantity::Period;
use crate::source::Files;

/// Each example that came out wrong, with why; then how many held.
pub fn examples(
    plan: &Plan,
    files: &Files,
    items: &[Tested],
    headings: &[TestedHeading],
    language: Language,
) -> Document {
    let mut page = Document::default();
    let mut failed = 0_usize;
    for tested in items {
        let item = plan.item(tested.item);
        let example = item.and_then(|item| item.examples.get(tested.example));
        let Some((item, example)) = item.zip(example) else { continue };
        if tested.got.status != example.expected {
            failed = failed.saturating_add(1);
            let said = of_item(plan, files, item, example, tested, language);
            page.blocks.extend(said);
        }
    }
    for tested in headings {
        let heading = plan.heading(tested.heading);
        let example = heading.and_then(|heading| heading.examples.get(tested.example));
        let Some((heading, example)) = heading.zip(example) else { continue };
        if tested.got != example.expected {
            failed = failed.saturating_add(1);
            page.push(fails(
                plan,
                files,
                example,
                tested.got,
                heading.scale,
                &heading.title,
                language,
            ));
            let evaluated = nothing(example.period);
            let scene = Scene { plan, files, evaluated: &evaluated };
            let because = tested.because.as_ref();
            let why =
                explain_status(&scene, tested.got, because, heading.scale, heading.rules.as_ref());
            page.blocks.extend(why.map(|why| Block::Remark(why.full(language))));
        }
    }
    let all = items.len().saturating_add(headings.len());
    let last = if all == 0 { Phrase::NoExamples } else { Phrase::ExamplesHeld { all, failed } };
    page.push(Block::Paragraph(last.say(language)));
    page
}

fn fails(
    plan: &Plan,
    files: &Files,
    example: &Example,
    got: Status,
    scale: crate::plan::ScaleId,
    name: &str,
    language: Language,
) -> Block {
    let got = plan.scale(scale).map(|scale| explain::written_name(scale, got));
    let phrase = Phrase::ExampleFails {
        example: without_keyword(&example.text),
        got: got.unwrap_or(crate::language::say::explain::StatusName::Own(String::new())),
        name: name.to_owned(),
        line: files.place(example.span).line,
    };
    Block::Paragraph(phrase.say(language))
}

/// The lines of one example that came out wrong.
fn of_item(
    plan: &Plan,
    files: &Files,
    item: &Item,
    example: &Example,
    tested: &Tested,
    language: Language,
) -> Vec<Block> {
    let evaluated = nothing(example.period);
    let scene = Scene { plan, files, evaluated: &evaluated };
    let got = &tested.got;
    let explanation = explain::explain(&scene, got);
    let mut said: Vec<String> = Vec::new();
    let line = got
        .target
        .as_ref()
        .zip(item.indicator())
        .and_then(|(figure, indicator)| indicator.targets.get(figure.line));
    // A movement is said with the baseline it is from, below.
    let target = explanation.target.as_ref().filter(|target| !target.is_move());
    if let (Some(target), Some(line)) = (target, line) {
        let target = crate::language::say::explain::Target { slices: Vec::new(), ..target.clone() };
        let phrase = Phrase::ExampleTarget {
            slice: slice_name(plan, &got.slice),
            target: target.long(language),
            line: files.place(line.span).line,
        };
        said.push(phrase.say(language));
    }
    let expected = plan.scale(item.scale).map(|scale| status_name(scale, example.expected));
    let reaches = [&explanation.better, &explanation.to_best, &explanation.worse];
    let limit =
        reaches.into_iter().flatten().find(|reach| Some(&reach.status) == expected.as_ref());
    if limit.is_none() || target.is_none() {
        said.push(sentence(&explanation.reason.say(Length::Full, language)));
    }
    if let Some(reach) = limit {
        let scale = plan.scale(item.scale);
        let name = scale.map(|scale| explain::written_name(scale, example.expected));
        let name = name.unwrap_or_else(|| reach.status.clone());
        said.push(Phrase::Limit(name, reach.at.clone()).say(language));
    }
    if let Some(other) = &tested.right_for {
        let name = |slice| slice_title(plan, slice);
        if let (Some(one), Some(other)) = (name(&got.slice), name(other)) {
            said.push(Phrase::Swapped(one, other).say(language));
        }
    }
    said.retain(|words| !words.is_empty());
    let first = fails(plan, files, example, got.status, item.scale, &item.name, language);
    let remark = (!said.is_empty()).then(|| Block::Remark(said.join(" ")));
    std::iter::once(first).chain(remark).collect()
}

/// A follow-up without data: an example sets all there is.
fn nothing(period: Period) -> Evaluated {
    Evaluated {
        published_counts: Vec::new(),
        follow_up: FollowUpAt {
            id: None,
            name: period.to_string(),
            period,
            alternatives: Vec::new(),
        },
        data: Vec::new(),
        results: Vec::new(),
        headings: Vec::new(),
        counts: Counts::default(),
        diagnostics: Vec::new(),
    }
}

/// An example line as written, without the word it begins with.
fn without_keyword(text: &str) -> String {
    let Some((first, rest)) = text.split_once(' ') else { return text.to_owned() };
    let keyword = table::entry(Word::Keyword(Keyword::Example));
    let named =
        keyword.is_some_and(|entry| entry.all_forms().any(|form| fold(form) == fold(first)));
    if named { rest.to_owned() } else { text.to_owned() }
}

/// How much was read, and how much was found.
pub fn checked(plan: &Plan, diagnostics: &[Diagnostic], language: Language) -> Document {
    let mut page = Document::default();
    let kinds = plan.kinds.keys().map(|word| so_many(plan, *word));
    let read: Vec<String> = kinds.collect();
    if !read.is_empty() {
        page.push(Block::Paragraph(Phrase::Read(read).say(language)));
    }
    let count = |severity| diagnostics.iter().filter(|found| found.severity() == severity).count();
    let (errors, warnings, advice) =
        (count(Severity::Error), count(Severity::Warning), count(Severity::Advice));
    let found = if diagnostics.is_empty() {
        Phrase::NothingFound
    } else {
        Phrase::Found { errors, warnings, advice }
    };
    page.push(Block::Paragraph(found.say(language)));
    page
}

/// `17 styrmått`, in the plan's own word.
fn so_many(plan: &Plan, word: KindWord) -> String {
    let count = plan.items.iter().filter(|item| item.word == word).count();
    let name = if count == 1 { kind_one(plan, word) } else { super::view::kind_many(plan, word) };
    format!("{count} {}", if name == "KPI" || name == "KPIs" { name } else { name.to_lowercase() })
}
