//! Rows of one observation: that they agree, or that none of them can be used.

use indexmap::IndexMap;

use super::{Cell, Cells, Ground, Record, Scene, row};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::Column;
use crate::outcomes::fault::{Faults, Found, Place};
use crate::outcomes::row::Row;
use crate::outcomes::slices::SliceId;
use crate::outcomes::{Missing, Observed};
use crate::plan::ItemId;
use crate::quantity::{Number, Period};

/// Of rows that contradict each other, so many are told.
const MOST_KINDS: usize = 10;

/// The slices of an item at an occasion, each with what its rows make.
pub fn merge(
    ground: &Ground<'_>,
    order: &[(ItemId, Period, SliceId, usize)],
    scene: &Scene<'_>,
    faults: &mut Faults,
) -> Cells {
    let mut cells = Cells::new();
    for of_slice in order.chunk_by(|one, other| one.2 == other.2) {
        let Some((_, _, slice, _)) = of_slice.first() else { continue };
        let rows: Vec<usize> = of_slice.iter().map(|(.., at)| *at).collect();
        cells.insert(*slice, cell(ground, &rows, scene, faults));
    }
    cells
}

fn cell(ground: &Ground<'_>, all: &[usize], scene: &Scene<'_>, faults: &mut Faults) -> Cell {
    let mut cell = Cell::default();
    let (mut usable, mut refused) = (Vec::new(), None);
    for at in all {
        let Some(own) = row(ground, *at) else { continue };
        if own.compare_only {
            cell.compared.push(*at);
            continue;
        }
        if !cell.labels.contains(&own.period) {
            cell.labels.push(own.period);
        }
        if own.is_refused() {
            refused.get_or_insert(own);
        } else {
            usable.push((*at, own));
        }
    }
    let Some((_, first)) = usable.first().copied() else {
        cell.record = refused.map(|row| record(row, row.value));
        return cell;
    };
    let conflict = |one: &Row, other: &Row| {
        Observed::Missing(Missing::Conflict(one.place.place(), other.place.place()))
    };
    if let Some((one, other)) = apart_in_unknown(&usable) {
        differs_in_unknown(ground, scene, one, other, faults);
        cell.record = Some(bare_record(first, conflict(one, other)));
        return cell;
    }
    // A quotient says more than a plain value, and a value more than none: the others are held against it.
    let best = usable.iter().min_by_key(|(at, row)| (rank(row), *at)).map_or(first, |(_, row)| row);
    let mut whole = *best;
    let mut kinds: Vec<(usize, &Row)> = Vec::new();
    for (at, other) in &usable {
        if agree(&whole, other) {
            fill(&mut whole, other);
        } else if kinds.len() < MOST_KINDS && !kinds.iter().any(|(_, known)| agree(known, other)) {
            kinds.push((*at, other));
        }
    }
    if !kinds.is_empty() {
        kinds.extend(usable.iter().find(|(_, row)| std::ptr::eq(*row, best)).copied());
        kinds.sort_unstable_by_key(|(at, _)| *at);
        if let [(_, one), (_, other), ..] = kinds.as_slice() {
            cell.record = Some(bare_record(first, conflict(one, other)));
        }
        // The others say the same as one of them; they are told beside it.
        let of_kind: Vec<usize> = kinds.iter().map(|(at, _)| *at).collect();
        let others = usable.iter().map(|(at, _)| *at).filter(|at| !of_kind.contains(at));
        cell.conflict = of_kind.iter().copied().chain(others).take(MOST_KINDS).collect();
        cell.conflict.sort_unstable();
        return cell;
    }
    cell.rows = usable.iter().map(|(at, _)| *at).collect();
    for (_, other) in usable.iter().skip(1) {
        repeated(ground, scene, first, other, faults);
    }
    cell.record = Some(record(&whole, whole.value));
    cell
}

/// Two rows of one file that differ in its unknown columns. Rows of different files have different columns there.
fn apart_in_unknown<'a>(rows: &[(usize, &'a Row)]) -> Option<(&'a Row, &'a Row)> {
    let mut firsts: IndexMap<usize, &Row> = IndexMap::new();
    rows.iter().find_map(|(_, row)| {
        let first = *firsts.entry(row.place.sheet).or_insert(row);
        (first.unknown != row.unknown).then_some((first, *row))
    })
}

/// How much a row's value says; less is more.
fn rank(row: &Row) -> u8 {
    match row.value {
        Observed::Value(_) if row.is_quotient() => 0,
        Observed::Value(_) => 1,
        Observed::Missing(Missing::NotReported) => 3,
        Observed::Missing(_) => 2,
    }
}

/// Takes over what another row says of the same.
fn fill(whole: &mut Row, other: &Row) {
    if !whole.is_quotient() {
        whole.numerator = whole.numerator.or(other.numerator);
        whole.denominator = whole.denominator.or(other.denominator);
    }
    whole.forecast = whole.forecast.or(other.forecast);
    whole.status = whole.status.or(other.status);
    whole.published = whole.published.or(other.published);
    whole.comment = whole.comment.or(other.comment);
    whole.decimals = whole.decimals.max(other.decimals);
}

/// Whether two rows can both be true of one observation.
fn agree(one: &Row, other: &Row) -> bool {
    let same = |one: Option<Number>, other: Option<Number>| match (one, other) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    let values = match (one.value, other.value) {
        (Observed::Value(value), Observed::Value(of_other)) => {
            let plain_precision = match (one.is_quotient(), other.is_quotient()) {
                (true, false) => other.precision,
                (false, true) => one.precision,
                _ => Number::ZERO,
            };
            value.minus(of_other).is_ok_and(|apart| apart.size() <= plain_precision)
        }
        (Observed::Value(_), Observed::Missing(missing))
        | (Observed::Missing(missing), Observed::Value(_)) => missing == Missing::NotReported,
        (Observed::Missing(_), Observed::Missing(_)) => true,
    };
    values
        && same(one.numerator, other.numerator)
        && same(one.denominator, other.denominator)
        && same(one.forecast, other.forecast)
        && (one.status == other.status || one.status.is_none() || other.status.is_none())
        && (one.published == other.published
            || one.published.is_none()
            || other.published.is_none())
}

fn record(row: &Row, value: Observed) -> Record {
    Record {
        value,
        numerator: row.numerator,
        denominator: row.denominator,
        forecast: row.forecast,
        precision: row.precision,
        decimals: row.decimals,
        status: row.status,
        published: row.published,
        comment: row.comment,
        place: row.place.place(),
        pooled: None,
    }
}

/// A record that only says why there is no value.
fn bare_record(row: &Row, value: Observed) -> Record {
    Record {
        numerator: None,
        denominator: None,
        forecast: None,
        status: None,
        published: None,
        ..record(row, value)
    }
}

fn repeated(ground: &Ground<'_>, scene: &Scene<'_>, first: &Row, other: &Row, faults: &mut Faults) {
    let has_value = |row: &Row| matches!(row.value, Observed::Value(_));
    let empty = has_value(first) != has_value(other);
    let told = if empty && has_value(other) { other } else { first };
    let found = Found {
        code: Code::RepeatedRow,
        place: ground.fault_place(other.place, Column::Indicator),
        written: "",
        effect: Effect::Nothing,
        comment: ground.comment(other),
        about: None,
    };
    let (item, line) = (scene.name.to_owned(), told.place.at.line);
    let written = format!("{item}\u{1f}{line}");
    let found = Found { written: &written, ..found };
    faults.push(&found, || RowFault::Repeated { item, first: line, empty });
}

/// Says that two rows differ only in a column the plan does not know.
fn differs_in_unknown(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    first: &Row,
    other: &Row,
    faults: &mut Faults,
) {
    let unknown = |row: &Row| ground.rows.unknown.get_index(row.unknown as usize);
    let cells = |row: &Row| -> Vec<&str> {
        unknown(row).map(|(cells, ())| cells.split('\u{1f}').collect()).unwrap_or_default()
    };
    let sheet = ground.sheets.get(other.place.sheet);
    let columns = sheet.map(|sheet| sheet.columns.unknown.as_slice()).unwrap_or_default();
    let (here, there) = (cells(other), cells(first));
    let differing = columns.iter().zip(here.iter().zip(there.iter().chain(std::iter::repeat(&""))));
    let mut differing = differing.filter(|(_, (here, there))| here != there);
    let (column, here, there) = match differing.next() {
        Some((column, (here, there))) => (Some(*column), *here, *there),
        None => (None, "", ""),
    };
    let header = sheet.zip(column).map(|(sheet, at)| sheet.columns.header(at).to_owned());
    let header = header.unwrap_or_default();
    let place = Place { sheet: other.place.sheet, at: other.place.at, column };
    let written =
        format!("{}\u{1f}{}\u{1f}{}", scene.name, first.place.at.line, other.place.at.line);
    let found = Found {
        code: Code::DiffersInUnknown,
        place,
        written: &written,
        effect: Effect::Nothing,
        comment: ground.comment(other),
        about: None,
    };
    faults.push(&found, || RowFault::DiffersInUnknown {
        item: scene.name.to_owned(),
        header,
        here: here.to_owned(),
        other: first.place.at.line,
        there: there.to_owned(),
    });
}
