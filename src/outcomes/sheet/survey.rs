//! What the cells say of their columns: `unit` is one or the other, which decimal mark is used, and whether a column
//! nobody named is a breakdown.

use csv::StringRecord;

use super::body::{Body, Line};
use super::columns::Columns;
use super::role::{Role, known_headers, role, words_for};
use crate::language::say::data::FileFault;
use crate::language::table::Column;
use crate::language::{fold, nearest};
use crate::outcomes::cell::{Mark, Units, YEARS, evidence, is_total};
use crate::plan::Plan;
use crate::quantity::Period;

/// Columns whose cells are figures.
const FIGURES: [Column; 5] =
    [Column::Value, Column::Numerator, Column::Denominator, Column::Forecast, Column::Progress];

/// So many unknown columns are told one by one.
const FEW: usize = 5;

/// Something found of a file's columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Of which columns; none is the header as a whole.
    pub columns: Vec<usize>,
    /// What.
    pub fault: FileFault,
    /// Whether the rows cannot be used because of it.
    pub refuses: bool,
}

/// What the cells of one column say.
#[derive(Debug, Default)]
struct Seen {
    filled: bool,
    unit: Option<String>,
    other: Option<(String, u32)>,
    /// Breakdowns whose values every cell is.
    breakdowns: Vec<usize>,
    /// Whether any cell is more than a total.
    value: bool,
    comma: Option<(String, u32)>,
    point: Option<(String, u32)>,
}

/// Goes through all rows once, and settles what each column holds.
pub fn survey(plan: &Plan, units: &mut Units, mut body: Body<'_>) -> (Columns, Vec<Finding>) {
    let headers = body.headers().to_vec();
    let mut roles: Vec<Role> = headers.iter().map(|header| role(plan, header)).collect();
    unknown_unless_counts(&mut roles);
    let mut seen: Vec<Seen> = roles.iter().map(|_| Seen::default()).collect();
    let free: Vec<usize> = (0..plan.breakdowns.len())
        .filter(|breakdown| !roles.contains(&Role::Breakdown(*breakdown)))
        .collect();
    for (seen, role) in seen.iter_mut().zip(&roles) {
        if matches!(role, Role::Unknown | Role::Nameless) {
            seen.breakdowns.clone_from(&free);
        }
    }
    let values = breakdown_values(plan);
    let mut cells = StringRecord::new();
    let mut rows = 0_usize;
    let mut header_line = None;
    while let Some(line) = body.next(&mut cells) {
        let Line::Row(at) = line else { continue };
        rows += 1;
        if rows <= 10 && header_line.is_none() && looks_like_header(plan, &cells) {
            header_line = Some(at.line);
        }
        for ((seen, role), cell) in seen.iter_mut().zip(&roles).zip(cells.iter()) {
            let cell = cell.trim();
            if !cell.is_empty() {
                seen.cell(*role, cell, at.line, units, &values);
            }
        }
    }
    let mut findings = Vec::new();
    let mut marks = Vec::new();
    for (at, ((seen, role), header)) in seen.iter().zip(&mut roles).zip(&headers).enumerate() {
        let (mark, found) = seen.settle(plan, role, at, header);
        marks.push(mark);
        findings.extend(found);
    }
    findings = few_unknown(findings, &headers);
    findings.extend(duplicates(&roles, &headers));
    if let Some(lacking) = lacking(plan, &roles, &headers, header_line) {
        // What the other columns are is of no use before this one is found.
        findings = vec![lacking];
    }
    if rows == 0 {
        findings.push(Finding {
            columns: Vec::new(),
            fault: FileFault::HeaderOnly,
            refuses: false,
        });
    }
    (Columns::new(headers, roles, marks, plan), findings)
}

/// `slag` and `antal` are columns of published counts, and of nothing else.
fn unknown_unless_counts(roles: &mut [Role]) {
    let all = [Column::Heading, Column::Kind, Column::Count];
    if all.iter().all(|column| roles.contains(&Role::Column(*column))) {
        return;
    }
    for role in roles {
        if matches!(role, Role::Column(Column::Kind | Column::Count)) {
            *role = Role::Unknown;
        }
    }
}

/// The names and titles of each breakdown's values, folded.
fn breakdown_values(plan: &Plan) -> Vec<Vec<String>> {
    let ways = |breakdown: &crate::plan::Breakdown| {
        let names = breakdown.values.iter().map(|value| fold(&value.name));
        let titles = breakdown.values.iter().filter_map(|value| value.title.as_deref().map(fold));
        names.chain(titles).collect()
    };
    plan.breakdowns.iter().map(ways).collect()
}

/// A row that has both a column for names and one for periods is the header, under lines that are none.
fn looks_like_header(plan: &Plan, cells: &StringRecord) -> bool {
    let roles: Vec<Role> = cells.iter().take(100).map(|cell| role(plan, cell)).collect();
    roles.contains(&Role::Column(Column::Period))
        && roles.iter().any(|role| matches!(role, Role::Item(_) | Role::Column(Column::Heading)))
}

impl Seen {
    fn cell(
        &mut self,
        role: Role,
        cell: &str,
        row: u32,
        units: &mut Units,
        values: &[Vec<String>],
    ) {
        self.filled = true;
        if role == Role::Column(Column::UnitOrOrg) {
            if units.find(cell).is_some() {
                self.unit.get_or_insert_with(|| cell.to_owned());
            } else {
                self.other.get_or_insert_with(|| (cell.to_owned(), row));
            }
        }
        if !self.breakdowns.is_empty() {
            let folded = fold(cell);
            let is_value = |at: &usize| values.get(*at).is_some_and(|ways| ways.contains(&folded));
            self.value |= self.breakdowns.iter().any(is_value);
            self.breakdowns.retain(|at| is_value(at) || is_total(&folded));
        }
        if matches!(role, Role::Column(column) if FIGURES.contains(&column)) {
            let first = match evidence(cell) {
                Some(Mark::Comma) => &mut self.comma,
                Some(Mark::Point) => &mut self.point,
                None => return,
            };
            first.get_or_insert_with(|| (cell.to_owned(), row));
        }
    }

    /// The column's decimal mark, and what is to be said of it.
    fn settle(
        &self,
        plan: &Plan,
        role: &mut Role,
        at: usize,
        header: &str,
    ) -> (Option<Mark>, Option<Finding>) {
        let found = |fault, refuses| Some(Finding { columns: vec![at], fault, refuses });
        let finding = self.settle_role(plan, role, at, header);
        match (&self.comma, &self.point) {
            (Some(_), None) => (Some(Mark::Comma), finding),
            (None, Some(_)) => (Some(Mark::Point), finding),
            (Some(comma), Some(point)) => {
                let (header, comma, point) = (header.to_owned(), comma.clone(), point.clone());
                (None, found(FileFault::MixedMarks { header, comma, point }, false))
            }
            (None, None) => (None, finding),
        }
    }

    fn settle_role(
        &self,
        plan: &Plan,
        role: &mut Role,
        at: usize,
        header: &str,
    ) -> Option<Finding> {
        let header = header.to_owned();
        let found = |fault, refuses| Some(Finding { columns: vec![at], fault, refuses });
        match role {
            Role::Column(Column::UnitOrOrg) => {
                let unit = self.other.is_none();
                *role = Role::Column(if unit { Column::Unit } else { Column::Org });
                match (&self.unit, &self.other) {
                    (Some(unit), Some((other, row))) => {
                        let (unit, other, row) = (unit.clone(), other.clone(), *row);
                        found(FileFault::UnitOrOrg { header, unit, other, row }, false)
                    }
                    _ => None,
                }
            }
            Role::Unknown | Role::Nameless if self.value && !self.breakdowns.is_empty() => {
                let breakdown = self.breakdowns.first().and_then(|at| plan.breakdowns.get(*at));
                let breakdown = breakdown.map(|own| own.name.clone()).unwrap_or_default();
                found(FileFault::UnmappedBreakdown { header, breakdown }, true)
            }
            Role::Unknown => {
                let known = known_headers(plan);
                let nearest = nearest(&header, known.iter().map(String::as_str));
                let nearest = nearest.map(ToOwned::to_owned);
                found(FileFault::UnknownColumn { header, nearest }, false)
            }
            Role::Nameless if self.filled => {
                found(FileFault::NamelessColumn { number: at.saturating_add(1) }, false)
            }
            Role::Nameless | Role::Item(_) | Role::Breakdown(_) | Role::Column(_) => None,
        }
    }
}

/// Unknown columns one by one, or all together where they are many.
fn few_unknown(findings: Vec<Finding>, headers: &[String]) -> Vec<Finding> {
    let is_unknown = |finding: &Finding| matches!(finding.fault, FileFault::UnknownColumn { .. });
    let count = findings.iter().filter(|finding| is_unknown(finding)).count();
    if count <= FEW {
        return findings;
    }
    let (unknown, mut rest): (Vec<Finding>, Vec<Finding>) =
        findings.into_iter().partition(is_unknown);
    let first: Vec<usize> =
        unknown.iter().flat_map(|finding| &finding.columns).take(FEW).copied().collect();
    let names = first.iter().filter_map(|at| headers.get(*at)).cloned().collect();
    rest.push(Finding {
        columns: first.into_iter().take(1).collect(),
        fault: FileFault::UnknownColumns { headers: names, count },
        refuses: false,
    });
    rest
}

fn duplicates(roles: &[Role], headers: &[String]) -> Option<Finding> {
    let header = |at: usize| headers.get(at).cloned().unwrap_or_default();
    let named = |role: &Role| !matches!(role, Role::Unknown | Role::Nameless);
    roles.iter().enumerate().find_map(|(second, role)| {
        let first = roles.iter().take(second).position(|earlier| earlier == role && named(role))?;
        Some(Finding {
            columns: vec![first, second],
            fault: FileFault::DuplicateColumn { first: header(first), second: header(second) },
            refuses: true,
        })
    })
}

/// What must be there and is not.
fn lacking(
    plan: &Plan,
    roles: &[Role],
    headers: &[String],
    header_line: Option<u32>,
) -> Option<Finding> {
    let has = |column| roles.contains(&Role::Column(column));
    let item = roles.iter().any(|role| matches!(role, Role::Item(_))) || has(Column::Heading);
    let none = roles.iter().all(|role| matches!(role, Role::Unknown | Role::Nameless));
    if none && header_line.is_none() {
        let headers = headers.iter().take(12).cloned().collect();
        let fault = FileFault::NoHeader { headers };
        return Some(Finding { columns: Vec::new(), fault, refuses: true });
    }
    let outcome = [
        Column::Value,
        Column::Status,
        Column::State,
        Column::Forecast,
        Column::Progress,
        Column::Start,
        Column::Deadline,
        Column::Published,
        Column::Count,
    ];
    let quotient = has(Column::Numerator) && has(Column::Denominator);
    let column = if !item {
        Column::Indicator
    } else if !has(Column::Period) && !has(Column::Count) {
        Column::Period
    } else if !quotient && !outcome.into_iter().any(has) {
        Column::Value
    } else {
        return None;
    };
    let unknown = headers.iter().zip(roles).filter(|(_, role)| **role == Role::Unknown);
    let unknown: Vec<&str> = unknown.map(|(header, _)| header.as_str()).collect();
    let is_period =
        |header: &&&str| Period::parse(header).is_some_and(|period| YEARS.contains(&period.year));
    let periods = unknown.iter().filter(is_period).take(12).map(|one| (*one).to_owned()).collect();
    let nearest = words_for(plan, column)
        .iter()
        .find_map(|word| nearest(word, unknown.iter().copied()))
        .or(if let [only] = unknown.as_slice() { Some(only) } else { None });
    let nearest = nearest.map(ToOwned::to_owned);
    let headers = headers.iter().take(12).cloned().collect();
    let fault = FileFault::MissingColumn { column, nearest, headers, periods, header_line };
    Some(Finding { columns: Vec::new(), fault, refuses: true })
}
