//! What stands last: what the arrows mean, what is published otherwise, what the data contradicts itself about, and
//! the commands that show more.

use super::super::super::document::{Block, Fact};
use super::super::super::select::is_partial;
use super::super::rows::trend;
use super::super::view::{Layout, View};
use super::contradictions::{counted, of_rows};
use crate::evaluate::{BaselineFrom, ItemResult};
use crate::language::say::explain::period;
use crate::language::say::report::{Label, Phrase};
use crate::plan::{Item, Status, StatusId};

/// The end of the page.
pub fn ending(view: &View<'_>, shown: &[&ItemResult]) -> Vec<Block> {
    let mut blocks: Vec<Block> = legend(view, shown);
    let said = published(view, shown).into_iter().chain(published_counts(view));
    let said = said.chain(counted(view));
    blocks.extend(said.map(Block::Paragraph));
    if view.layout != Layout::Wide {
        blocks.extend(commands(view, shown));
    }
    blocks
}

/// What the arrows mean, where there are any.
fn legend(view: &View<'_>, shown: &[&ItemResult]) -> Vec<Block> {
    let placed = |result: &ItemResult| {
        let places = view.item(result).map(|item| item.also_under.as_slice()).unwrap_or_default();
        places.iter().any(|place| result.stands_at(place))
    };
    let in_cells = |result: &&&ItemResult| {
        let asked = result.slice.org.is_none() || view.options.org.is_some();
        asked || result.headline || placed(result)
    };
    if !shown.iter().filter(in_cells).any(|result| !trend(view, result).is_empty()) {
        return Vec::new();
    }
    let last_year = view.say(&Phrase::ThanLastYear);
    let signs = [
        ("↑", view.label(Label::Better)),
        ("→", view.label(Label::Unchanged)),
        ("↓", format!("{} {last_year}", view.label(Label::Worse))),
        ("–", view.label(Label::NotComparable)),
    ];
    let legend = Block::Legend(signs.map(|(sign, words)| (sign.to_owned(), words)).into());
    vec![legend].into_iter().chain(against(view, shown)).collect()
}

/// The items whose trends are against another period than the same of last year.
fn against(view: &View<'_>, shown: &[&ItemResult]) -> Option<Block> {
    let mut others: Vec<(String, String)> = Vec::new();
    for result in shown {
        let Ok((_, from)) = result.trend else { continue };
        let Some(item) = view.item(result) else { continue };
        let words = match from {
            BaselineFrom::Period(of) if of == result.period.year_before() => continue,
            BaselineFrom::Period(of) => period(of, view.language()),
            BaselineFrom::Figure => view.label(Label::TheBaseline),
        };
        if !others.iter().any(|(name, _)| *name == item.name) {
            others.push((item.name.clone(), words));
        }
    }
    let phrase = (!others.is_empty()).then_some(Phrase::TrendAgainst(others))?;
    Some(Block::Paragraph(view.say(&phrase)))
}

/// How many published statuses there are, and which differ: of items and their slices, of steps and of headings.
fn published(view: &View<'_>, shown: &[&ItemResult]) -> Option<String> {
    let (mut all, mut differ, mut names) = (0_usize, 0_usize, Vec::new());
    let mut compare = |own: Status, published: Option<Status>, name: &dyn Fn() -> String| {
        let Some(published) = published else { return };
        all = all.saturating_add(1);
        if published != own {
            differ = differ.saturating_add(1);
            let name = name();
            if !names.contains(&name) {
                names.push(name);
            }
        }
    };
    for result in shown {
        let name = || view.item(result).map(|item| item.name.clone()).unwrap_or_default();
        compare(result.status, result.published, &name);
        for step in result.steps.iter().flatten() {
            // A step has no status but the one it is given.
            if let Some(own) = step.status {
                compare(own, step.published, &name);
            }
        }
    }
    if !is_partial(view.options) {
        for result in &view.report.evaluated.headings {
            let heading = view.plan().heading(result.heading);
            let title = || heading.map(|heading| heading.title.clone()).unwrap_or_default();
            if let Some(own) = result.status {
                compare(own, result.published, &title);
            }
        }
    }
    (all > 0).then(|| view.say(&Phrase::PublishedInAll { all, differ, names }))
}

/// How many published counts there are, and which differ.
fn published_counts(view: &View<'_>) -> Option<String> {
    let counts = &view.report.evaluated.published_counts;
    let differing = counts.iter().filter(|count| count.differs()).map(|count| {
        let of = count.published.written.join(", ");
        view.say(&Phrase::CountDiffers { of, published: count.published.count, own: count.own })
    });
    let differing: Vec<String> = differing.collect();
    (!counts.is_empty()).then(|| view.say(&Phrase::CountsInAll { all: counts.len(), differing }))
}

/// The commands that show more.
fn commands(view: &View<'_>, shown: &[&ItemResult]) -> Option<Block> {
    let plan = view.plan();
    let file = view.report.files.get(plan.file)?;
    let file = quoted(&file.name);
    let mut facts: Vec<Fact> = Vec::new();
    if of_rows(view).next().is_some() {
        let command = format!("malvakt check {file} --data");
        facts.push(Fact::new(view.label(Label::ShowThem), command));
    }
    if let Some((item, result)) = most_in_need(view, shown) {
        let slice = view.slice(result).filter(|_| !result.extra);
        let slice =
            slice.map(|slice| format!(" --for {}", quoted(&slice.short))).unwrap_or_default();
        let at = plan_follow_up(view).map(|name| format!(" --at {name}")).unwrap_or_default();
        let command = format!("malvakt why {file} {}{slice}{at}", quoted(&item.name));
        facts.push(Fact::new(view.label(Label::WhyOne), command));
    }
    let noted = shown.iter().filter_map(|result| view.item(result));
    if !view.options.explain && noted.into_iter().any(|item| !item.notes.is_empty()) {
        facts.push(Fact::new(view.label(Label::InFull), format!("malvakt run {file} --explain")));
    }
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// The follow-up's name, where it is not the plan's own choice: one that must be asked for again.
fn plan_follow_up(view: &View<'_>) -> Option<String> {
    let follow_up = &view.report.evaluated.follow_up;
    (follow_up.period.year != view.plan().year).then(|| follow_up.period.to_string())
}

/// The result most worth a question: the worst assessed headline, else the first that is not the best.
fn most_in_need<'a>(
    view: &View<'a>,
    shown: &[&'a ItemResult],
) -> Option<(&'a Item, &'a ItemResult)> {
    let measured = shown.iter().filter_map(|result| {
        let item = view.item(result)?;
        item.indicator().map(|_| (item, *result))
    });
    let worst = |(_, result): &(&Item, &ItemResult)| match result.status {
        Status::Declared(id) => (true, id.0, result.headline),
        Status::BuiltIn(_) => (false, 1, result.headline),
    };
    // The first of the worst, where `max_by_key` would take the last.
    let first = measured.reduce(|best, next| if worst(&next) > worst(&best) { next } else { best });
    first.filter(|(_, result)| result.status != Status::Declared(StatusId(0)))
}

/// A word of a command line, in quotes where a shell would take it apart.
fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_./:,%+=@".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
