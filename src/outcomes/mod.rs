//! Outcomes: observations as columns, keyed by interned ids. Reads the text of data files and the plan; makes
//! outcomes and diagnostics of the rows that cannot be used. Never judges.

mod cell;
mod fault;
mod mask;
mod observation;
mod occasion;
mod reconcile;
mod row;
mod settle;
mod sheet;
mod slices;
mod table;
#[cfg(test)]
mod tests;
mod text;

pub use observation::{
    AssignmentReport, DataFile, HeadingReport, Missing, Observation, Observed, Pooled,
    PublishedCount, PublishedKind, PublishedStatus, RowPlace,
};
pub use table::Outcomes;

use row::{Cells, Reader, RowAt};
use sheet::{Body, Line, Sheet};

use crate::diagnostic::Diagnostic;
use crate::language::say::data::FileFault;
use crate::language::{fold, nearest};
use crate::plan::Plan;
use crate::source::Files;

/// A data file as it lies on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataBytes {
    /// The name people see.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Outcomes, and what of the data could not be used or contradicts itself.
#[derive(Debug, Clone)]
pub struct Read {
    /// The outcomes.
    pub outcomes: Outcomes,
    /// What was found, by file and row.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads data files; their decoded texts are added to `files`, so that diagnostics and results can point into them.
pub fn read(plan: &Plan, files: &mut Files, data: &[DataBytes]) -> Read {
    let mut reader = Reader::new(plan);
    let mut diagnostics = Vec::new();
    let (mut known, mut sheets, mut headers) = (Vec::new(), Vec::new(), Vec::new());
    // Every sheet's place in `known`.
    let mut of_sheet = Vec::new();
    for bytes in data {
        let opened = sheet::open(plan, &mut reader.units, files, bytes, &mut diagnostics);
        let mut file = opened.file;
        headers.extend(opened.headers);
        if let Some(sheet) = opened.sheet {
            file.rows = lines(&mut reader, files, &sheet, sheets.len(), &mut diagnostics);
            of_sheet.push(known.len());
            sheets.push(sheet);
        }
        known.push(file);
    }
    diagnostics.extend(unused_mappings(plan, &headers));
    let (read, concealed) =
        settle::settle(reader, files, Opened { known, sheets, of_sheet }, diagnostics);
    concealed.hide_lines(files);
    read
}

/// The files as they were opened.
struct Opened {
    /// Every file.
    known: Vec<DataFile>,
    /// Those with rows.
    sheets: Vec<Sheet>,
    /// For each of those, its place among all.
    of_sheet: Vec<usize>,
}

/// Reads the rows of a file; how many there are.
fn lines(
    reader: &mut Reader<'_>,
    files: &Files,
    sheet: &Sheet,
    number: usize,
    diagnostics: &mut Vec<Diagnostic>,
) -> usize {
    let text = files.get(sheet.file).map_or("", |file| file.text.as_str());
    let mut body = Body::new(text, sheet.dialect);
    let mut record = csv::StringRecord::new();
    let mut rows = 0_usize;
    while let Some(line) = body.next(&mut record) {
        let (fault, at) = match line {
            Line::Row(at) => {
                rows += 1;
                let place = RowAt { sheet: number, file: sheet.file, at };
                reader.row(Cells { record: &record, columns: &sheet.columns, place });
                continue;
            }
            Line::Header(at) => (FileFault::RepeatedHeader, at),
            Line::Unclosed(at) => (FileFault::UnclosedQuote, at),
            Line::GivenUp(at) => (FileFault::QuotesGivenUp, at),
        };
        rows += usize::from(matches!(fault, FileFault::UnclosedQuote));
        let stops = matches!(fault, FileFault::QuotesGivenUp);
        diagnostics.push(sheet::diagnostic(fault, vec![sheet.row_span(at)]));
        if stops {
            break;
        }
    }
    rows
}

/// Mappings of the plan that no file has the header for.
fn unused_mappings(plan: &Plan, headers: &[String]) -> Vec<Diagnostic> {
    let has = |wanted: &str| headers.iter().any(|header| fold(header) == fold(wanted));
    let unused = |column: &&crate::plan::Column| !headers.is_empty() && !has(&column.header.value);
    let told = |column: &crate::plan::Column| {
        let header = column.header.value.clone();
        let nearest = nearest(&header, headers.iter().map(String::as_str)).map(ToOwned::to_owned);
        sheet::diagnostic(FileFault::UnusedMapping { header, nearest }, vec![column.header.span])
    };
    plan.columns.iter().filter(unused).map(told).collect()
}
