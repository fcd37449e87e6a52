//! The rows of what is to be done: number, title, status, and what is said of it.

use super::super::super::document::{Cell, Column, Entry, Role, Row};
use super::super::view::{Layout, View};
use super::reasons::{joined, name};
use super::remarks::{flags, notes, published};
use super::steps::steps;
use crate::evaluate::ItemResult;
use crate::explain::Explanation;
use crate::language::say::report::{Label, Phrase};
use crate::plan::Item;

/// The columns after the title.
pub fn columns(view: &View<'_>) -> Vec<Column> {
    let status = Column::new(Role::Status, view.label(Label::Status));
    match view.layout {
        // An empty column keeps the statuses of actions under those of indicators.
        Layout::Narrow | Layout::Spoken => vec![status, Column::new(Role::Trend, String::new())],
        Layout::Wide => vec![status, Column::new(Role::Comment, view.label(Label::Comment))],
    }
}

/// The cells after the title, and what stands under the row.
pub fn row(view: &View<'_>, item: &Item, results: &[&ItemResult]) -> Row {
    let explained: Vec<(&ItemResult, Explanation)> =
        results.iter().map(|result| (*result, view.explain(result))).collect();
    let entries = results
        .iter()
        .map(|result| Entry { of: view.slice_within(result), ..view.status(result) })
        .collect();
    let reasons = explained.iter().map(|(result, explanation)| {
        let words = if view.options.explain {
            explanation.full(view.language())
        } else {
            explanation.short(view.language()).say()
        };
        (name(view, result, results.len() > 1), words)
    });
    let mut under: Vec<String> = joined(view, reasons.collect()).into_iter().collect();
    under.extend(steps(view, item, results));
    let comments = results.iter().filter_map(|result| {
        Some((name(view, result, results.len() > 1), result.comment.clone()?))
    });
    let comments = joined(view, comments.collect());
    under.extend(flags(view, item, results));
    under.extend(published(view, item, results));
    let mut cells = vec![Cell { entries }];
    match view.layout {
        Layout::Narrow | Layout::Spoken => {
            cells.push(Cell::default());
            under.extend(comments);
            if view.options.explain {
                let responsible = item.responsible.clone();
                under.extend(
                    responsible.map(|who| view.say(&Phrase::Named(Label::Responsible, who))),
                );
                under.extend(notes(view, item));
            }
        }
        Layout::Wide => cells.push(Cell::words(comments.unwrap_or_default())),
    }
    Row { cells, under }
}
