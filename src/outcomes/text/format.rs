//! Kinds of files that are no table of text, by their first bytes.

use crate::language::say::data::Format;

/// The kind of a file that is no text; `None`: it may be text.
pub fn binary(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(packed(bytes));
    }
    let starts: [(&[u8], Format); 5] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::OldExcel),
        (b"%PDF", Format::Pdf),
        (b"PAR1", Format::Parquet),
        (b"SQLite format 3\0", Format::Sqlite),
        (b"\x1F\x8B", Format::Archive),
    ];
    starts.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| format)
}

/// What is packed in a zip, by the names of its parts: they stand at its beginning and in the list at its end.
fn packed(bytes: &[u8]) -> Format {
    const NEAR: usize = 65_536;
    let first = bytes.get(..NEAR.min(bytes.len())).unwrap_or(bytes);
    let last = bytes.get(bytes.len().saturating_sub(NEAR)..).unwrap_or(bytes);
    let holds = |name: &[u8]| {
        [first, last].iter().any(|part| part.windows(name.len()).any(|window| window == name))
    };
    if holds(b"xl/") {
        Format::Excel
    } else if holds(b"opendocument.spreadsheet") {
        Format::OpenDocument
    } else if holds(b"word/") {
        Format::Word
    } else {
        Format::Archive
    }
}

/// The kind of a text that is no table.
pub fn markup(text: &str) -> Option<Format> {
    let start: String = text.trim_start().chars().take(16).collect::<String>().to_ascii_lowercase();
    if ["<!doctype", "<html", "<table", "<?xml"].iter().any(|mark| start.starts_with(mark)) {
        return Some(Format::Markup);
    }
    let squeezed: String = start.split_whitespace().collect();
    (squeezed.starts_with("{\"") || squeezed.starts_with("[{\"")).then_some(Format::Json)
}
