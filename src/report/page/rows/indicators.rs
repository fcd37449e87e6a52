//! The rows of what is measured: each slice on its own line in the cell, and under the row why it is not green.

use super::super::super::document::{Cell, Column, Entry, Role, Row, Tone};
use super::super::view::{Layout, View};
use super::reasons::{in_full, joined, name, reasons};
use super::remarks::{comments, flags, notes, published};
use super::units::units;
use crate::evaluate::{Because, ItemResult};
use crate::explain::{Explanation, outcome_figure, target_of_line};
use crate::language::When;
use crate::language::say::explain::{Target, Time};
use crate::language::say::report::Label;
use crate::plan::{Indicator, Item, Status};

/// The sign of a trend that nobody can tell.
const NOT_COMPARABLE: &str = "–";

/// The columns after the title.
pub fn columns(view: &View<'_>) -> Vec<Column> {
    let outcome = match view.layout {
        Layout::Narrow | Layout::Spoken => Label::Outcome,
        Layout::Wide => Label::PeriodOutcome,
    };
    let mut columns = vec![Column::new(Role::Target, view.label(Label::Target))];
    if view.layout == Layout::Wide {
        columns.push(Column::new(Role::FollowUps, view.label(Label::FollowUps)));
    }
    columns.push(Column::new(Role::Outcome, view.label(outcome)));
    columns.push(Column::new(Role::Status, view.label(Label::Achieved)));
    columns.push(Column {
        role: Role::Trend,
        title: view.label(match view.layout {
            Layout::Narrow | Layout::Spoken => Label::TrendShort,
            Layout::Wide => Label::Trend,
        }),
        spoken: view.label(Label::Trend),
    });
    columns
}

/// The cells after the title, and what stands under the row.
pub fn row(view: &View<'_>, item: &Item, indicator: &Indicator, results: &[&ItemResult]) -> Row {
    let all_in_cells = view.options.org.is_some() || are_of_one_unit(results);
    let (in_cells, of_units): (Vec<&ItemResult>, Vec<&ItemResult>) = results
        .iter()
        .partition(|result| all_in_cells || result.headline || result.slice.org.is_none());
    let explained: Vec<(&ItemResult, Explanation)> =
        in_cells.iter().map(|result| (*result, view.explain(result))).collect();
    let under = under(view, item, &explained, &of_units);
    let mut cells = vec![Cell { entries: targets(view, indicator, &explained) }];
    if view.layout == Layout::Wide {
        cells.push(Cell::words(follow_ups(view, item, indicator)));
    }
    let alike = all_unmeasured(&in_cells);
    let entries = |entry: &dyn Fn(&ItemResult) -> Entry| Cell {
        entries: in_cells
            .iter()
            .take(if alike { 1 } else { in_cells.len() })
            .map(|result| Entry {
                of: view.slice_within(result).filter(|_| !alike),
                ..entry(result)
            })
            .collect(),
    };
    cells.push(entries(&|result| {
        let outcome = result.outcome.as_ref().filter(|_| !result.extra);
        let figure = outcome.map(|outcome| outcome_figure(outcome, &indicator.unit));
        Entry::words(figure.map(|figure| figure.say(view.language())).unwrap_or_default())
    }));
    if view.layout == Layout::Narrow && !alike {
        name_slices(cells.last_mut());
    }
    cells.push(entries(&|result| view.status(result)));
    cells.push(trends(view, entries(&|result| trend(view, result))));
    Row { cells, under }
}

/// Whether all results are of the same unit: what stands under a further heading with that unit's result.
fn are_of_one_unit(results: &[&ItemResult]) -> bool {
    let unit = results.first().and_then(|result| result.slice.org.as_ref());
    unit.is_some() && results.iter().all(|result| result.slice.org.as_ref() == unit)
}

/// Whether no slice has an outcome, all for the same sort of reason: then it is said once.
fn all_unmeasured(results: &[&ItemResult]) -> bool {
    let first = results.first().map(|result| result.status);
    results.len() > 1
        && matches!(first, Some(Status::BuiltIn(_)))
        && results.iter().all(|result| result.outcome.is_none() && Some(result.status) == first)
}

/// Where a slice has no outcome, its name alone stands there, for the status beside it to be of something.
fn name_slices(outcomes: Option<&mut Cell>) {
    let entries = outcomes.into_iter().flat_map(|cell| &mut cell.entries);
    for entry in entries.filter(|entry| entry.words.is_empty()) {
        let name = entry.of.take().map(|slice| slice.short);
        entry.words = name.unwrap_or_default();
    }
}

/// One entry for all where it is the same, else one a slice.
fn targets(
    view: &View<'_>,
    indicator: &Indicator,
    explained: &[(&ItemResult, Explanation)],
) -> Vec<Entry> {
    let entries: Vec<Entry> = explained
        .iter()
        .map(|(result, explanation)| Entry {
            of: view.slice_within(result),
            ..Entry::words(
                explanation
                    .target
                    .as_ref()
                    .map(|target| target.short(view.language()))
                    .unwrap_or_default(),
            )
        })
        .collect();
    let mut said = entries.iter().filter(|entry| !entry.words.is_empty());
    match said.next() {
        // Nothing is judged here, but the plan may still say what is to be reached.
        None => written(view, indicator),
        Some(first) => {
            let whole = entries.iter().find(|entry| entry.of.is_none());
            let of_whole = whole.is_none_or(|whole| !whole.words.is_empty());
            if of_whole && said.all(|other| other.words == first.words) {
                vec![Entry::words(first.words.clone())]
            } else {
                entries
            }
        }
    }
}

/// The plan's target lines, where none of them holds for a result.
fn written(view: &View<'_>, indicator: &Indicator) -> Vec<Entry> {
    let lines = indicator.targets.iter();
    let targets = lines.map(|line| target_of_line(view.plan(), indicator, line));
    let mut entries: Vec<Entry> = Vec::new();
    for target in targets {
        let plain =
            Target { slices: Vec::new(), time: Time::default(), ..target.clone() } == target;
        let words =
            if plain { target.short(view.language()) } else { target.long(view.language()) };
        let entry = Entry::words(words);
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries
}

/// When it is followed up; what cannot be measured says why instead.
fn follow_ups(view: &View<'_>, item: &Item, indicator: &Indicator) -> String {
    if let Some(why) = &indicator.not_measurable {
        return why.clone();
    }
    let all = &view.plan().follow_ups;
    let own = item.follow_ups.iter().filter_map(|id| all.get(id.0 as usize));
    let names: Vec<&str> = if item.follow_ups.is_empty() {
        all.iter().map(|follow_up| follow_up.name.as_str()).collect()
    } else {
        own.map(|follow_up| follow_up.name.as_str()).collect()
    };
    names.join(", ")
}

/// `↑ bättre`; a dash with its words where there is an outcome and nothing to compare it with.
pub fn trend(view: &View<'_>, result: &ItemResult) -> Entry {
    if result.outcome.is_none() || result.extra {
        return Entry::default();
    }
    let (sign, label) = match result.trend.as_ref().map(|(when, _)| *when) {
        Ok(When::Improving) => ("↑", Label::Better),
        Ok(When::Unchanged) => ("→", Label::Unchanged),
        Ok(When::Worsening) => ("↓", Label::Worse),
        Err(_) => (NOT_COMPARABLE, Label::NotComparable),
    };
    Entry { of: None, sign: Some(sign.to_owned()), words: view.label(label), tone: Tone::Plain }
}

/// In a cell with words, what all slices have in common is said once, and a dash needs none.
fn trends(view: &View<'_>, mut cell: Cell) -> Cell {
    if view.layout != Layout::Wide {
        return cell;
    }
    for entry in &mut cell.entries {
        if entry.sign.as_deref() == Some(NOT_COMPARABLE) {
            entry.words = String::new();
        }
    }
    let first = cell.entries.first().map(Entry::signed).unwrap_or_default();
    if cell.entries.iter().all(|entry| entry.signed() == first) {
        cell.entries.truncate(1);
        cell.entries.iter_mut().for_each(|entry| entry.of = None);
    }
    cell
}

/// What stands under a row.
fn under(
    view: &View<'_>,
    item: &Item,
    explained: &[(&ItemResult, Explanation)],
    of_units: &[&ItemResult],
) -> Vec<String> {
    let mut under: Vec<String> = Vec::new();
    if view.options.explain {
        let several = explained.len() > 1;
        under.extend(in_full(
            view,
            explained.iter().map(|(result, explanation)| {
                (name(view, result, several), explanation.full(view.language()))
            }),
        ));
    } else {
        under.extend(reasons(view, explained));
    }
    under.extend(units(view, of_units));
    if view.options.explain {
        // Of a unit for which the plan has no target, the line of units says all there is to say.
        let judged = |result: &&&ItemResult| result.because != Because::NoTargetLine;
        let of_units = of_units
            .iter()
            .filter(judged)
            .map(|result| (name(view, result, true), view.explain(result).full(view.language())));
        under.extend(in_full(view, of_units));
    }
    let all: Vec<&ItemResult> =
        explained.iter().map(|(result, _)| *result).chain(of_units.iter().copied()).collect();
    under.extend(flags(view, item, &all));
    under.extend(published(view, item, &all));
    if view.options.explain {
        under.extend(comments(view, &all));
        if view.layout != Layout::Wide {
            under.extend(notes(view, item));
        }
    } else {
        // What was set by hand, or has no outcome, has no reason but what whoever reported it says.
        let told = explained.iter().filter(|(result, _)| {
            matches!(
                result.because,
                Because::ByHand | Because::NotGivenByHand | Because::NoOutcome(_)
            )
        });
        let said = told.filter_map(|(result, _)| {
            Some((name(view, result, explained.len() > 1), result.comment.clone()?))
        });
        under.extend(joined(view, said.collect()));
    }
    under
}
