//! The rows under the header.

use csv::StringRecord;

use crate::outcomes::text::{At, Dialect, Next, Rows};

/// The rows of a file, one by one; blank ones are passed over.
pub struct Body<'t> {
    rows: Rows<'t>,
    headers: Vec<String>,
    /// Where the header stands.
    pub header: At,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A row.
    Row(At),
    /// The header once more.
    Header(At),
    /// A row whose quote never ends.
    Unclosed(At),
    /// Reading stops here, for such quotes.
    GivenUp(At),
}

impl<'t> Body<'t> {
    /// Reads the header; what comes next is the first row.
    pub fn new(text: &'t str, dialect: Dialect) -> Self {
        let mut rows = Rows::new(text, dialect.separator, dialect.start);
        let mut cells = StringRecord::new();
        let mut header = At { start: 0, end: 0, line: 1 };
        loop {
            match rows.next(&mut cells) {
                Next::Row(at) if is_blank(&cells) => header = at,
                Next::Row(at) | Next::Unclosed(at) | Next::GivenUp(at) => {
                    header = at;
                    break;
                }
                Next::End => break,
            }
        }
        let headers = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        Self { rows, headers, header }
    }

    /// The headers as written.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Reads the next row into `cells`.
    pub fn next(&mut self, cells: &mut StringRecord) -> Option<Line> {
        loop {
            return match self.rows.next(cells) {
                Next::Row(_) if is_blank(cells) => continue,
                Next::Row(at) if self.is_header(cells) => Some(Line::Header(at)),
                Next::Row(at) => Some(Line::Row(at)),
                Next::Unclosed(at) => Some(Line::Unclosed(at)),
                Next::GivenUp(at) => Some(Line::GivenUp(at)),
                Next::End => None,
            };
        }
    }

    fn is_header(&self, cells: &StringRecord) -> bool {
        self.headers.iter().map(String::as_str).eq(cells.iter().map(str::trim))
    }
}

fn is_blank(cells: &StringRecord) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}
