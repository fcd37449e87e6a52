//! Rows of cells, each with the place it has in the text.

use std::ops::Range;

use csv::StringRecord;

/// After so many quotes that never end, the rest of a file is not read.
const MOST_UNCLOSED: usize = 20;

/// Where a row stands: bytes of the text, and the line it begins on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// First byte.
    pub start: u32,
    /// The byte after the last, without its line break.
    pub end: u32,
    /// The line, from 1.
    pub line: u32,
}

/// What comes next in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// A row; its cells are in the record.
    Row(At),
    /// A row whose quote, here, never ends. Reading goes on at the next line.
    Unclosed(At),
    /// So many of them that reading stops.
    GivenUp(At),
    /// The end.
    End,
}

/// The rows of a text, one by one.
pub struct Rows<'t> {
    text: &'t str,
    separator: u8,
    reader: csv::Reader<&'t [u8]>,
    base: usize,
    counted: usize,
    line: u32,
    unclosed: usize,
}

impl<'t> Rows<'t> {
    /// The rows from a byte on.
    pub fn new(text: &'t str, separator: u8, start: usize) -> Self {
        let reader = reader(text, separator, start);
        Self { text, separator, reader, base: start, counted: 0, line: 1, unclosed: 0 }
    }

    /// Reads the next row into `cells`. Empty lines are passed over.
    pub fn next(&mut self, cells: &mut StringRecord) -> Next {
        let position = |reader: &csv::Reader<&[u8]>| {
            usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
        };
        let before = self.base.saturating_add(position(&self.reader));
        if !self.reader.read_record(cells).unwrap_or(false) {
            return Next::End;
        }
        let after = self.base.saturating_add(position(&self.reader)).min(self.text.len());
        let raw = self.text.get(before..after).unwrap_or("");
        let lead = raw.len() - raw.trim_start_matches(['\n', '\r']).len();
        let start = before.saturating_add(lead);
        let raw = raw.trim_matches(['\n', '\r']);
        let at = self.at(start, start.saturating_add(raw.len()));
        if !raw.contains(['\n', '\r']) && !raw.contains('"') {
            return Next::Row(at);
        }
        let Some(open) = broken_quote(raw, self.separator) else { return Next::Row(at) };
        self.unclosed += 1;
        let open = start.saturating_add(open);
        let rest = self.text.get(open..).unwrap_or("");
        let end = rest.find('\n').map_or(self.text.len(), |length| open.saturating_add(length));
        self.base = end.saturating_add(1).min(self.text.len());
        self.reader = reader(self.text, self.separator, self.base);
        let at = self.at(open, end);
        if self.unclosed > MOST_UNCLOSED { Next::GivenUp(at) } else { Next::Unclosed(at) }
    }

    /// A place, with its line: line breaks are counted once, going forward.
    fn at(&mut self, start: usize, end: usize) -> At {
        let passed = self.text.as_bytes().get(self.counted..start).unwrap_or(&[]);
        let breaks = passed.split(|byte| *byte == b'\n').count() - 1;
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.counted = self.counted.max(start);
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        At { start: offset(start), end: offset(end), line: self.line }
    }
}

fn reader(text: &str, separator: u8, start: usize) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.get(start..).unwrap_or("").as_bytes())
}

/// The bytes of a cell in the text of its row, without quotes around it; the end of the row where it has no such cell.
pub fn cell_range(row: &str, separator: u8, column: usize) -> Range<usize> {
    let mut found = row.len()..row.len();
    walk(row, separator, |at, range, _| {
        if at == column {
            found = range;
        }
    });
    found
}

/// Where a quote opens that never ends, or ends in the middle of a cell on a later line: the row's first quote that goes
/// on over a line break, since the ones after it may only look broken because of it.
fn broken_quote(row: &str, separator: u8) -> Option<usize> {
    let (mut first, mut broken) = (None, false);
    walk(row, separator, |_, range, bad| {
        let lines = row.get(range.clone()).is_some_and(|cell| cell.contains('\n'));
        if first.is_none() && (bad || lines) {
            first = Some(range.start.saturating_sub(1));
        }
        broken |= bad;
    });
    first.filter(|_| broken)
}

/// Goes through the cells of a row as the reader divides it; each with its bytes, and whether its quote is broken.
fn walk(row: &str, separator: u8, mut each: impl FnMut(usize, Range<usize>, bool)) {
    let bytes = row.as_bytes();
    let byte = |at: usize| bytes.get(at).copied();
    let (mut at, mut column) = (0_usize, 0_usize);
    loop {
        let start = at;
        let mut range = None;
        let mut broken = false;
        if byte(at) == Some(b'"') {
            let mut inside = at + 1;
            let closed = loop {
                match (byte(inside), byte(inside + 1)) {
                    (Some(b'"'), Some(b'"')) => inside += 2,
                    (Some(b'"'), _) => break true,
                    (Some(_), _) => inside += 1,
                    (None, _) => break false,
                }
            };
            let ends = byte(inside + 1).is_none_or(|next| next == separator);
            let lines = bytes.get(at..inside).is_some_and(|cell| cell.contains(&b'\n'));
            broken = !closed || !ends && lines;
            if ends || broken {
                range = Some(start + 1..inside.max(start + 1));
            }
            at = inside.saturating_add(1).min(bytes.len());
        }
        while byte(at).is_some_and(|here| here != separator) {
            at += 1;
        }
        each(column, range.unwrap_or(start..at), broken);
        if byte(at).is_none() {
            return;
        }
        at += 1;
        column += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u32, Result<Vec<String>, u32>)> {
        let mut rows = Rows::new(text, b';', 0);
        let mut cells = StringRecord::new();
        let mut found = Vec::new();
        loop {
            match rows.next(&mut cells) {
                Next::Row(at) => {
                    found.push((at.line, Ok(cells.iter().map(str::to_owned).collect())));
                }
                Next::Unclosed(at) => found.push((at.line, Err(at.start))),
                Next::GivenUp(_) | Next::End => return found,
            }
        }
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Result<Vec<String>, u32>) {
        (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
    }

    #[test]
    fn a_row_has_the_line_an_editor_shows() {
        let text = "a;b\r\n\r\n1;2\r\n\"två\r\nrader\";3\r\n4;5";
        assert_eq!(
            all(text),
            [
                row(1, &["a", "b"]),
                row(3, &["1", "2"]),
                row(4, &["två\r\nrader", "3"]),
                row(6, &["4", "5"]),
            ]
        );
    }

    #[test]
    fn a_quote_that_never_ends_costs_one_row() {
        let text = "a;b\n\"x;1\ny;2\nz;3\n";
        let expected = [row(1, &["a", "b"]), (2, Err(4)), row(3, &["y", "2"]), row(4, &["z", "3"])];
        assert_eq!(all(text), expected);
    }

    #[test]
    fn a_quote_that_ends_in_the_next_quoted_cell_costs_one_row() {
        let text = "a;b\n\"x;1\n\"y\";2\n";
        assert_eq!(all(text), [row(1, &["a", "b"]), (2, Err(4)), row(3, &["y", "2"])]);
    }

    #[test]
    fn quotes_within_a_cell_are_text() {
        assert_eq!(all("5\" skruv;\"a \"\"b\"\"\"\n"), [row(1, &["5\" skruv", "a \"b\""])]);
    }

    #[test]
    fn quotes_that_swallow_everything_stop_the_reading() {
        let text = "a\";\"b\n".repeat(10_000);
        assert_eq!(all(&text).len(), MOST_UNCLOSED);
    }

    #[test]
    fn a_cell_is_found_in_its_row() {
        let text = "x;\"a;b\";2022-04;";
        let cell = |column| text.get(cell_range(text, b';', column)).unwrap();
        assert_eq!([cell(0), cell(1), cell(2), cell(3), cell(9)], ["x", "a;b", "2022-04", "", ""]);
    }
}
