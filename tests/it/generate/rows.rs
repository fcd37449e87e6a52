//! Rows of outcomes for a generated plan, one observation each.

use malvakt::language::{Forecast, State};
use malvakt::quantity::Number;

use super::goals::UNITS;
use super::measure::{Decimal, Measure};
use super::model::{Block, Heading, Item, Model, Sort};
use super::tape::Tape;
use super::token::Token;

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// An item, by its place among the plan's.
    Item(usize),
    Heading,
}

/// A row; what is `None` or empty is an empty cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub about: About,
    /// Whether it stands in the column of assignments.
    pub assignment: bool,
    pub called: String,
    pub org: Option<&'static str>,
    /// Of each breakdown its value or the total.
    pub values: Vec<Option<&'static str>>,
    pub period: String,
    pub value: Cell,
    pub numerator: Option<Decimal>,
    pub denominator: Option<Decimal>,
    pub forecast: Option<Decimal>,
    pub status: Option<Token>,
    pub published: Option<Token>,
    pub comment: Option<&'static str>,
    pub compare_only: bool,
    pub state: Option<State>,
    pub outlook: Option<Forecast>,
    pub progress: Option<Decimal>,
    pub start: Option<String>,
    pub deadline: Option<String>,
}

/// An outcome as a cell holds it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    /// A number, and its unit where one is written.
    Number(Decimal, Option<Measure>),
    /// Why there is none.
    Mark(&'static str),
}

/// Rows for every item that has a tape, and for headings by hand.
pub fn rows(model: &Model, tapes: &[Vec<u8>]) -> Vec<Row> {
    let mut rows = Vec::new();
    // One follow-up is under way; of those before it some are reported too.
    let of_all = tapes.first().and_then(|tape| tape.last()).copied().unwrap_or(0);
    let follow_up = usize::from(of_all) % model.frame.follow_ups.len();
    for (at, item) in model.items().enumerate() {
        let empty = Vec::new();
        let mut tape = Tape::new(tapes.get(at).unwrap_or(&empty));
        match item.sort {
            Sort::Assignment => of_assignment(&mut tape, model, (at, item), follow_up, &mut rows),
            Sort::Indicator | Sort::Series => {
                of_indicator(&mut tape, model, (at, item), follow_up, &mut rows);
            }
        }
    }
    // A title that stands under two headings names neither.
    let titled = |title: &str| {
        let same = |block: &&Block| matches!(block, Block::Heading(other) if other.title == title);
        model.blocks.iter().filter(same).count()
    };
    for block in &model.blocks {
        if let Block::Heading(heading) = block
            && heading.by_hand
            && titled(&heading.title) == 1
        {
            rows.push(of_heading(model, heading));
        }
    }
    rows
}

pub fn blank(model: &Model, about: About, called: &str, period: &str) -> Row {
    Row {
        about,
        assignment: false,
        called: called.to_owned(),
        org: None,
        values: vec![None; model.frame.breakdowns.len()],
        period: period.to_owned(),
        value: Cell::Empty,
        numerator: None,
        denominator: None,
        forecast: None,
        status: None,
        published: None,
        comment: None,
        compare_only: false,
        state: None,
        outlook: None,
        progress: None,
        start: None,
        deadline: None,
    }
}

/// The period of a follow-up, by its own label or by another that serves it.
fn current(tape: &mut Tape<'_>, model: &Model, follow_up: usize) -> String {
    let follow_up = &model.frame.follow_ups[follow_up];
    match follow_up.alternatives.first() {
        Some(other) if tape.often(4) => other.clone(),
        _ => follow_up.period.clone(),
    }
}

/// The same part of another year.
fn years_before(period: &str, years: i16) -> String {
    let year: i16 = period[..4].parse().unwrap();
    format!("{}{}", year - years, &period[4..])
}

/// The label of the follow-up that a period serves, in its year.
fn serves(model: &Model, period: &str) -> String {
    let (year, part) = period.split_at(4);
    let serving = model.frame.follow_ups.iter().find(|follow_up| {
        let labels = std::iter::once(&follow_up.period).chain(&follow_up.alternatives);
        labels.into_iter().any(|label| label[4..] == *part)
    });
    let part = serving.map_or(part, |follow_up| &follow_up.period[4..]);
    format!("{year}{part}")
}

fn of_heading(model: &Model, heading: &Heading) -> Row {
    let mut row = blank(model, About::Heading, &heading.title, &model.frame.follow_ups[0].period);
    row.status = Some(model.frame.scale.statuses[0].0.clone());
    row
}

fn of_assignment(
    tape: &mut Tape<'_>,
    model: &Model,
    (at, item): (usize, &Item),
    follow_up: usize,
    rows: &mut Vec<Row>,
) {
    if tape.often(3) {
        return;
    }
    let orgs = if tape.often(2) { vec![None, Some(UNITS[0])] } else { vec![None] };
    for org in orgs {
        let mut row = blank(
            model,
            About::Item(at),
            &tape.one(&item.called),
            &current(tape, model, follow_up),
        );
        row.assignment = true;
        row.org = org;
        let scale = model.frame.scale_of(Sort::Assignment);
        if item.by_hand {
            row.status = Some(tape.one(&scale.statuses).0);
            rows.push(row);
            continue;
        }
        let states = [
            State::Completed,
            State::Ongoing,
            State::Delayed,
            State::Planned,
            State::AtRisk,
            State::Cancelled,
        ];
        row.state = (!tape.often(2)).then(|| tape.one(&states));
        row.outlook =
            tape.often(8).then(|| tape.one(&[Forecast::Good, Forecast::Uncertain, Forecast::Poor]));
        row.progress = tape.often(8).then(|| Decimal { digits: tape.wide(101), decimals: 0 });
        row.start = tape.often(4).then(|| format!("{}-02-01", model.frame.year));
        row.deadline = tape.often(3).then(|| format!("{}-09-30", model.frame.year));
        row.published = tape.often(2).then(|| tape.one(&scale.statuses).0);
        if row.state.is_none() && row.outlook.is_none() && row.progress.is_none() {
            row.state = Some(State::Ongoing);
        }
        rows.push(row);
    }
}

fn of_indicator(
    tape: &mut Tape<'_>,
    model: &Model,
    (at, item): (usize, &Item),
    follow_up: usize,
    rows: &mut Vec<Row>,
) {
    let now = current(tape, model, follow_up);
    let mut periods = vec![now.clone()];
    if !tape.often(3) {
        periods.push(years_before(&now, 1));
    }
    if tape.often(9) {
        periods.push((model.frame.year - 1).to_string());
    }
    if tape.often(4) {
        periods.push(years_before(&now, 2));
    }
    if tape.often(4) {
        periods.push(format!("{}-04", model.frame.year - 1));
    }
    if item.monthly {
        periods = (1..=12).map(|month| format!("{}-{month:02}", model.frame.year)).collect();
    }
    if follow_up > 0 && tape.often(5) {
        periods.push(model.frame.follow_ups[follow_up - 1].period.clone());
    }
    periods.sort();
    // Two labels that serve one follow-up are two rows for one observation.
    let mut done = Vec::new();
    periods.retain(|period| {
        let serves = serves(model, period);
        let first = !done.contains(&serves);
        done.push(serves);
        first
    });
    let slices = slices(tape, model);
    let called = tape.one(&item.called);
    for period in &periods {
        for (org, values) in &slices {
            if tape.often(1) {
                continue;
            }
            let mut row = blank(model, About::Item(at), &called, period);
            row.org = *org;
            row.values.clone_from(values);
            if item.by_hand {
                row.status = Some(tape.one(&model.frame.scale.statuses).0);
            }
            outcome(tape, item, &mut row);
            row.forecast = tape.often(5).then(|| figure(tape, item));
            row.comment = tape.often(2).then_some("enligt tabellen; \"sid. 4\"");
            row.published = tape.often(1).then(|| tape.one(&model.frame.scale.statuses).0);
            let compared = Row { compare_only: true, ..row.clone() };
            rows.push(row);
            if tape.often(1) {
                rows.push(compared);
            }
        }
    }
}

type Slice = (Option<&'static str>, Vec<Option<&'static str>>);

fn slices(tape: &mut Tape<'_>, model: &Model) -> Vec<Slice> {
    let breakdowns = &model.frame.breakdowns;
    let total = || vec![None; breakdowns.len()];
    let whole = (None, total());
    let mut slices = Vec::new();
    let kind = tape.below(6);
    if kind != 3 || breakdowns.is_empty() {
        slices.push(whole);
    }
    if let Some(first) = breakdowns.first()
        && (1..=4).contains(&kind)
    {
        for value in first.values {
            let mut values = total();
            values[0] = Some(*value);
            slices.push((None, values.clone()));
            if kind == 4 {
                slices.push((Some(UNITS[0]), values));
            }
        }
    }
    if kind == 5 {
        slices.extend(UNITS.iter().map(|unit| (Some(*unit), total())));
    }
    slices
}

/// A figure near one of the targets, or anywhere that is sensible.
fn figure(tape: &mut Tape<'_>, item: &Item) -> Decimal {
    let (most, decimals) = item.measure.range();
    if !item.figures.is_empty() && !tape.often(5) {
        let near = tape.one(&item.figures);
        let off = i64::from(tape.byte() % 16);
        let finer = decimals > near.decimals && tape.often(6);
        let (digits, decimals) = if finer {
            (near.digits * 10, near.decimals + 1)
        } else {
            (near.digits, near.decimals)
        };
        let away = if off % 2 == 0 { off / 2 } else { -(off + 1) / 2 };
        let digits = digits + away;
        let counted = !item.measure.is_money();
        return Decimal { digits: if counted { digits.max(0) } else { digits }, decimals };
    }
    let decimals = if tape.often(8) { decimals } else { 0 };
    Decimal { digits: tape.wide(1 + most * 10_i64.pow(decimals)), decimals }
}

fn outcome(tape: &mut Tape<'_>, item: &Item, row: &mut Row) {
    const MARKS: &[&str] = &["-", "", "–", "N/A", "saknas", ".", ".."];
    let factor = i128::from(item.measure.factor());
    match tape.below(8) {
        5 | 6 if factor > 0 => {
            let denominator = tape.one(&[200, 40, 125, 7, 1000, 12, 350, 0]);
            let wished = figure(tape, item).number();
            let near = Number::ratio(denominator.into(), factor).unwrap().times(wished).unwrap();
            let numerator = near.rounded(0).unwrap().numerator().clamp(0, denominator.into());
            let whole = |digits: i128| Decimal { digits: digits.try_into().unwrap(), decimals: 0 };
            row.numerator = Some(whole(numerator));
            row.denominator = Some(whole(denominator.into()));
            let quotient = Number::ratio(numerator * factor, denominator.into());
            if let Ok(quotient) = quotient
                && tape.often(6)
            {
                let decimals = u32::from(tape.byte() % 3);
                let value = Decimal::of(quotient.rounded(decimals).unwrap(), decimals).unwrap();
                row.value = Cell::Number(value, None);
            }
        }
        7 if tape.often(8) => row.value = Cell::Mark(tape.one(MARKS)),
        _ => {
            let written = tape.often(4).then_some(item.measure);
            row.value = Cell::Number(figure(tape, item), written);
        }
    }
}
