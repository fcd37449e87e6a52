//! The row to add to a data file, in that file's own columns.

use super::Scene;
use super::lacks::base_name;
use crate::language::table::{self, Column, Word};
use crate::language::{KindWord, fold};
use crate::plan::{Item, ItemId, Kind, Plan, SliceOf};
use crate::quantity::Period;
use crate::source::{File, FileId};

/// The row that would report an item, or one of its steps, for a slice and period, with `…` where the figure (or the status) goes, and the
/// file it belongs in: the one that already has rows of the item, else the first whose columns fit.
pub fn row_to_add(
    scene: &Scene<'_>,
    (id, item): (ItemId, &Item),
    slice: &SliceOf,
    period: Period,
    (wanted, step): (Column, Option<&str>),
) -> Option<(String, String)> {
    // Of single months no one row is enough: the sum from January needs each of them.
    let accumulates = item.indicator().and_then(|indicator| indicator.accumulates);
    if accumulates.is_some_and(|how| how.from_monthly_figures) {
        return None;
    }
    // Results are by item in the plan's order.
    let results = &scene.evaluated.results;
    let first = results.partition_point(|result| result.item < id);
    let own = results.iter().skip(first).take_while(|result| result.item == id);
    let place = own.into_iter().find_map(|result| result.source);
    let read = scene.evaluated.data.iter().map(|data| data.file);
    let candidates: Vec<FileId> = place.map(|place| place.file).into_iter().chain(read).collect();
    candidates.into_iter().find_map(|id| {
        let file = scene.files.get(id)?;
        let (mark, columns) = header(scene.plan, file)?;
        let here = place.filter(|place| place.file == id);
        let sample = here.map(|place| cells(file.line_text(place.row), mark)).unwrap_or_default();
        // A file without a column for the unit or for the breakdown cannot say which slice a row is of.
        let has = |meaning: Meaning| columns.iter().any(|(column, _)| *column == meaning);
        let of_slice = slice.values.iter().enumerate().filter(|(_, value)| value.is_some());
        let fits = has(Meaning::Column(wanted))
            && (step.is_none() || has(Meaning::Column(Column::Step)))
            && has(Meaning::Column(Column::Period))
            && of_slice.map(|(at, _)| Meaning::Breakdown(at)).all(has)
            && (slice.org.is_none()
                || has(Meaning::Column(Column::Org))
                || has(Meaning::Column(Column::UnitOrOrg)));
        if !fits {
            return None;
        }
        let filled = |at: usize| sample.get(at).filter(|cell| !cell.is_empty());
        let named = named_in(&columns, item, |at| filled(at).is_some())?;
        let mut row: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(at, (meaning, _))| match meaning {
                Meaning::Item if at == named => filled(at).unwrap_or(&item.name).clone(),
                Meaning::Breakdown(at) => value_name(scene, slice, *at).unwrap_or_default(),
                Meaning::Column(column) if *column == wanted => "…".to_owned(),
                Meaning::Column(Column::Period) => period.to_string(),
                Meaning::Column(Column::Step) => step.unwrap_or_default().to_owned(),
                Meaning::Column(Column::Org | Column::UnitOrOrg) => {
                    slice.org.clone().unwrap_or_default()
                }
                Meaning::Column(Column::Unit) => sample.get(at).cloned().unwrap_or_default(),
                Meaning::Item | Meaning::Column(_) | Meaning::Other => String::new(),
            })
            .collect();
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
        let row: Vec<String> = row.iter().map(|cell| quoted(cell, mark)).collect();
        Some((row.join(&mark.to_string()), base_name(&file.name).to_owned()))
    })
}

/// A row names one item: in the column that names it in its other rows, else in that of its own word, or of its kind.
fn named_in(columns: &[Heading], item: &Item, filled: impl Fn(usize) -> bool) -> Option<usize> {
    let assignment = matches!(item.kind, Kind::Assignment(_));
    let of_kind = |word: Word| match word {
        Word::Column(Column::Assignment)
        | Word::Kind(KindWord::Assignment | KindWord::Action | KindWord::Activity) => assignment,
        _ => !assignment,
    };
    let of_items = || {
        let all = columns.iter().enumerate();
        all.filter_map(|(at, (meaning, word))| {
            (*meaning == Meaning::Item).then_some((at, (*word)?))
        })
    };
    let in_use = of_items().find(|(at, _)| filled(*at));
    let of_word = || of_items().find(|(_, word)| *word == Word::Kind(item.word));
    let fitting = || of_items().find(|(_, word)| of_kind(*word));
    in_use.or_else(of_word).or_else(fitting).map(|(at, _)| at)
}

/// A cell as it must be written between these marks.
fn quoted(cell: &str, mark: char) -> String {
    if cell.contains([mark, '"', '\n', '\r']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

/// What a row of a data file says it is about: the name of an item, as it stands there.
pub fn item_cell(plan: &Plan, file: &File, row: u32) -> Option<String> {
    let (mark, columns) = header(plan, file)?;
    let line = cells(file.line_text(row), mark);
    let mut named = columns.iter().zip(line).filter(|((meaning, _), _)| *meaning == Meaning::Item);
    named.find_map(|(_, cell)| (!cell.is_empty()).then_some(cell))
}

/// What a column of a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// The item's name.
    Item,
    /// A value of this breakdown.
    Breakdown(usize),
    /// One of our columns.
    Column(Column),
    /// Something else.
    Other,
}

/// What a column holds, with the word of ours it is called by.
type Heading = (Meaning, Option<Word>);

fn value_name(scene: &Scene<'_>, slice: &SliceOf, at: usize) -> Option<String> {
    let value = (*slice.values.get(at)?)? as usize;
    Some(scene.plan.breakdowns.get(at)?.values.get(value)?.name.clone())
}

/// The mark between cells, and what each column holds with the word of ours it is called by.
fn header(plan: &Plan, file: &File) -> Option<(char, Vec<Heading>)> {
    let line =
        file.text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("sep="))?;
    let line = line.trim_start_matches('\u{feff}');
    let mark = [';', '\t', ',']
        .into_iter()
        .max_by_key(|mark| (line.matches(*mark).count(), u8::from(*mark == ';')))?;
    let meanings = cells(line, mark).iter().map(|cell| meaning(plan, cell)).collect();
    Some((mark, meanings))
}

fn meaning(plan: &Plan, cell: &str) -> Heading {
    let mapped = plan.columns.iter().find(|column| fold(&column.header.value) == fold(cell));
    let word = mapped.map_or(cell, |column| column.column.value.as_str());
    let folded = fold(word);
    if let Some(at) = plan.breakdowns.iter().position(|own| fold(&own.name) == folded) {
        return (Meaning::Breakdown(at), None);
    }
    let found = table::find(&folded, |word| match word {
        Word::Kind(_) | Word::Column(Column::Indicator | Column::Assignment) => {
            Some((Meaning::Item, Some(word)))
        }
        Word::Column(column) => Some((Meaning::Column(column), Some(word))),
        _ => None,
    });
    found.unwrap_or((Meaning::Other, None))
}

/// The cells of one line.
fn cells(line: &str, mark: char) -> Vec<String> {
    // To build a reader costs more than a whole line; only a quoted cell needs one.
    if !line.contains('"') {
        return line.split(mark).map(|cell| cell.trim().to_owned()).collect();
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(u8::try_from(mark).unwrap_or(b';'))
        .from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(|cell| cell.trim().to_owned()).collect()
}
