//! Baseline lines: a figure for some slices, or a period for all.

use super::super::context::Context;
use super::super::found::Found;
use super::super::units;
use super::lines::Lines;
use super::meeting::{self, Key};
use crate::diagnostic::Code;
use crate::language::Language;
use crate::language::say::resolve::targets::Message;
use crate::language::table::Keyword;
use crate::plan::{Baseline, SliceFor, Validity, holds_for_parts};
use crate::quantity::{Number, Unit};
use crate::source::Span;
use crate::syntax::{BaselineWritten, NumberWritten, SliceWritten};

/// Reads the baseline lines of an item.
pub(super) fn baselines(
    lines: &Lines<'_>,
    unit: &Unit,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Vec<Baseline> {
    let mut baselines = Vec::new();
    let mut period: Option<Span> = None;
    let mut keys: Vec<Key> = Vec::new();
    let mut spans = Vec::new();
    for (written, span) in &lines.baselines {
        match written {
            BaselineWritten::In(written) => {
                let Some(reference) = cx.frame.follow_ups.reference(written, found) else {
                    continue;
                };
                if let Some(first) = period.replace(*span) {
                    let message = Message::BaselineTwice { first_line: cx.author.line(first) };
                    found.beside(Code::DuplicateLine, message, *span, first);
                    continue;
                }
                baselines.push(Baseline::Of(reference, *span));
            }
            BaselineWritten::Figure(figure, slices) => {
                let read = of_figure(figure, slices, unit, cx, found);
                if let Some((figure, slice)) = read {
                    keys.push(Key { slice: slice.clone(), validity: Validity::default() });
                    spans.push(*span);
                    baselines.push(Baseline::Figure(figure, slice, *span));
                }
            }
        }
    }
    if let Some(conflict) =
        meeting::conflict(&keys, holds_for_parts(&unit.dimension), &cx.frame.slices.units)
    {
        let at = |index: usize| spans.get(index).copied();
        if let (Some(first), Some(second)) = (at(conflict.first), at(conflict.second)) {
            let message = Message::BaselineTwice { first_line: cx.author.line(first) };
            found.beside(Code::DuplicateLine, message, second, first);
        }
    }
    baselines
}

fn of_figure(
    figure: &NumberWritten,
    slices: &[SliceWritten],
    unit: &Unit,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<(Number, SliceFor)> {
    let slice = cx.frame.slices.selected(slices, cx.author, found);
    let year = figure.unit.is_none() && is_year(figure.number);
    if year {
        let author = cx.author;
        let (baseline, year) = (author.word(Keyword::Baseline), author.text(figure.span));
        let message = Message::YearOrNumber {
            written: year.clone(),
            write_year: format!("{baseline} {}", author.in_period(&year)),
            write_number: format!(
                "{baseline} {}",
                author.amount(figure.number, &shown(unit, author.language))
            ),
        };
        found.at(Code::YearOrNumber, message, figure.span);
        return None;
    }
    units::figure(figure, unit, cx, found).zip(slice)
}

/// A count is written with a word, so that the figure is seen to be one.
fn shown(unit: &Unit, language: Language) -> Unit {
    let mut unit = unit.clone();
    if crate::language::unit::key(&unit) == "count" && language == Language::En {
        "cases".clone_into(&mut unit.word);
    }
    unit
}

fn is_year(number: Number) -> bool {
    number.is_integer() && (1900..=2100).contains(&number.numerator())
}

/// The figure that stands for the item's baseline in a message.
pub(super) fn first_figure(baselines: &[Baseline]) -> Option<Number> {
    baselines.iter().find_map(|baseline| match baseline {
        Baseline::Figure(figure, ..) => Some(*figure),
        Baseline::Of(..) => None,
    })
}
