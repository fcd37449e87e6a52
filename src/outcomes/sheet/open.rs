//! Opens a data file: its text, its separator and what its columns hold.

use sha2::{Digest, Sha256};

use super::role::{Role, role};
use super::survey::survey;
use super::{Body, Sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::data::{FileFault, Format, Message};
use crate::outcomes::cell::Units;
use crate::outcomes::text::{Decoded, Dialect, decode, dialect};
use crate::outcomes::{DataBytes, DataFile};
use crate::plan::Plan;
use crate::source::{File, FileId, Files, Span};

/// A file as it was opened.
pub struct Opened {
    /// What is known of it; its rows are counted when they are read.
    pub file: DataFile,
    /// Its columns; `None` where its rows cannot be used.
    pub sheet: Option<Sheet>,
    /// Headers it has, where it was divided at all.
    pub headers: Vec<String>,
}

/// Opens a file and adds its text to `files`.
pub fn open(
    plan: &Plan,
    units: &mut Units,
    files: &mut Files,
    data: &DataBytes,
    diagnostics: &mut Vec<Diagnostic>,
) -> Opened {
    let (decoded, fault) = match decode(&data.bytes) {
        Ok(decoded) => (decoded, None),
        Err(fault) => (Decoded { text: String::new(), mixed: None }, Some(fault)),
    };
    let file = files.add(File::new(data.name.clone(), decoded.text));
    let known = DataFile { file, sha256: Some(hash(&data.bytes)), rows: 0, used: 0 };
    let closed = |headers| Opened { file: known.clone(), sheet: None, headers };
    if let Some(fault) = fault {
        diagnostics.push(at_start(file, fault));
        return closed(Vec::new());
    }
    let Some(text) = files.get(file).map(|file| file.text.as_str()) else {
        return closed(Vec::new());
    };
    if let Some(line) = decoded.mixed {
        let span = line_span(files, file, line);
        diagnostics.push(diagnostic(FileFault::MixedEncodings { line }, vec![span]));
    }
    let known_header = |header: &str| !matches!(role(plan, header), Role::Unknown | Role::Nameless);
    let dialect = match dialect(text, &known_header) {
        Ok(dialect) => dialect,
        Err(fault) => {
            let line = first_line(text);
            let span = Span { file, start: line.0, end: line.1 };
            diagnostics.push(diagnostic(fault, vec![span]));
            return closed(Vec::new());
        }
    };
    let (sheet, refused) = columns(plan, units, files, text, (file, dialect), diagnostics);
    let headers = sheet.columns.headers.clone();
    if refused { closed(headers) } else { Opened { sheet: Some(sheet), ..closed(headers) } }
}

fn columns(
    plan: &Plan,
    units: &mut Units,
    files: &Files,
    text: &str,
    (file, dialect): (FileId, Dialect),
    diagnostics: &mut Vec<Diagnostic>,
) -> (Sheet, bool) {
    let body = Body::new(text, dialect);
    let header = body.header;
    let (columns, findings) = survey(plan, units, body);
    let sheet = Sheet { file, dialect, columns };
    let refused = findings.iter().any(|finding| finding.refuses);
    for finding in findings {
        let mut places: Vec<Span> =
            finding.columns.iter().map(|column| sheet.cell_span(files, header, *column)).collect();
        if places.is_empty() {
            places.push(sheet.row_span(header));
        }
        diagnostics.push(diagnostic(finding.fault, places));
    }
    (sheet, refused)
}

fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::new(), |mut out, byte| {
        // Writing to a String never fails.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn at_start(file: FileId, fault: FileFault) -> Diagnostic {
    diagnostic(fault, vec![Span { file, start: 0, end: 0 }])
}

/// The first line with something on it.
fn first_line(text: &str) -> (u32, u32) {
    let start = text.len() - text.trim_start().len();
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("");
    // What is told is where to look; a line of a million columns is not.
    let end = start.saturating_add(line.len().min(200));
    let end = (start..=end).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(start);
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    (offset(start), offset(end))
}

fn line_span(files: &Files, file: FileId, line: u32) -> Span {
    let text = files.get(file).map_or("", |file| file.text.as_str());
    let before =
        text.split_inclusive('\n').take(line.saturating_sub(1) as usize).map(str::len).sum();
    let length = text.get(before..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { file, start: offset(before), end: offset(before.saturating_add(length)) }
}

/// A diagnostic of a file.
pub fn diagnostic(fault: FileFault, places: Vec<Span>) -> Diagnostic {
    let code = code(&fault);
    Diagnostic { code, message: Message::File(fault).into(), places, edit: None }
}

fn code(fault: &FileFault) -> Code {
    match fault {
        FileFault::Format(
            Format::Excel
            | Format::OldExcel
            | Format::OpenDocument
            | Format::Parquet
            | Format::Sqlite
            | Format::Json,
        ) => Code::DataNotSupportedYet,
        FileFault::Format(Format::Word | Format::Pdf | Format::Archive | Format::Markup)
        | FileFault::Binary { .. }
        | FileFault::LongLine { .. }
        | FileFault::TooLarge
        | FileFault::TooManyColumns { .. } => Code::UnreadableFile,
        FileFault::Utf16WithoutMark | FileFault::BrokenEncoding { .. } => Code::DataEncoding,
        FileFault::MixedEncodings { .. } => Code::MixedEncodings,
        FileFault::Empty => Code::EmptyFile,
        FileFault::HeaderOnly => Code::NoRows,
        FileFault::OneColumn { .. } | FileFault::UnclearSeparator { .. } => Code::UnclearSeparator,
        FileFault::MissingColumn { .. } | FileFault::NoHeader { .. } => Code::MissingColumn,
        FileFault::DuplicateColumn { .. } => Code::DuplicateColumn,
        FileFault::UnknownColumn { .. }
        | FileFault::UnknownColumns { .. }
        | FileFault::NamelessColumn { .. } => Code::UnknownDataColumn,
        FileFault::UnmappedBreakdown { .. } => Code::UnmappedBreakdown,
        FileFault::UnusedMapping { .. } => Code::UnusedMapping,
        FileFault::UnitOrOrg { .. } => Code::UnitOrOrg,
        FileFault::MixedMarks { .. } => Code::MixedMarks,
        FileFault::RepeatedHeader => Code::RepeatedHeader,
        FileFault::UnclosedQuote | FileFault::QuotesGivenUp => Code::UnclosedCell,
        FileFault::OtherLabel { .. } => Code::OtherLabel,
    }
}
