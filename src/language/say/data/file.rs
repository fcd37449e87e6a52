//! What is said of a data file as a whole, and of its columns.

use crate::language::Language;
use crate::language::say::Said;
use crate::language::table::Column;
use crate::quantity::Period;

/// A kind of file that is no table of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `.xlsx`
    Excel,
    /// `.xls`
    OldExcel,
    /// `.ods`
    OpenDocument,
    /// `.docx`
    Word,
    /// `.pdf`
    Pdf,
    /// `.zip`, `.gz`
    Archive,
    /// `.parquet`
    Parquet,
    /// A database file.
    Sqlite,
    /// `.json`
    Json,
    /// A web page or other markup.
    Markup,
}

/// A fault of a data file, or of one of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It is another kind of file.
    Format(Format),
    /// UTF-16 that does not say so.
    Utf16WithoutMark,
    /// Its mark promises an encoding that its bytes do not keep.
    BrokenEncoding {
        /// The encoding.
        encoding: &'static str,
        /// The first line where it breaks, where that can be said.
        line: Option<u32>,
    },
    /// Not text.
    Binary {
        /// The first line with a character that is none.
        line: u32,
    },
    /// A line nobody has written.
    LongLine {
        /// Which.
        line: u32,
        /// How long.
        bytes: usize,
        /// How long it may be.
        most: usize,
    },
    /// Beyond 4 GiB.
    TooLarge,
    /// Most lines are UTF-8, some Windows-1252.
    MixedEncodings {
        /// The first that is not UTF-8.
        line: u32,
    },
    /// Nothing in it.
    Empty,
    /// A header and no rows.
    HeaderOnly,
    /// No separator divides the header.
    OneColumn {
        /// The header.
        header: String,
    },
    /// Several separators divide the rows evenly.
    UnclearSeparator {
        /// Those.
        marks: Vec<char>,
    },
    /// More columns than any outcome table has.
    TooManyColumns {
        /// How many.
        found: usize,
        /// How many may be.
        most: usize,
    },
    /// A column that must be there is not.
    MissingColumn {
        /// Which.
        column: Column,
        /// A header that is nearly it.
        nearest: Option<String>,
        /// The headers there are.
        headers: Vec<String>,
        /// Headers that are periods: one column each.
        periods: Vec<String>,
        /// A further line that looks like the header.
        header_line: Option<u32>,
    },
    /// None of the headers means anything: the first line is no header, or in other words.
    NoHeader {
        /// What stands there.
        headers: Vec<String>,
    },
    /// Two columns for one thing.
    DuplicateColumn {
        /// The first header.
        first: String,
        /// The second.
        second: String,
    },
    /// A column nothing is known of.
    UnknownColumn {
        /// Its header.
        header: String,
        /// The nearest that is known.
        nearest: Option<String>,
    },
    /// Many such columns.
    UnknownColumns {
        /// The first of them.
        headers: Vec<String>,
        /// How many they are.
        count: usize,
    },
    /// A column with cells and no header.
    NamelessColumn {
        /// Which, from 1.
        number: usize,
    },
    /// A column that holds only a breakdown's values and is not said to be it.
    UnmappedBreakdown {
        /// Its header.
        header: String,
        /// The breakdown.
        breakdown: String,
    },
    /// A mapping of the plan that no file has the header for.
    UnusedMapping {
        /// The header.
        header: String,
        /// The nearest header there is.
        nearest: Option<String>,
    },
    /// `unit`: some cells are unit words, some are not.
    UnitOrOrg {
        /// The header.
        header: String,
        /// A cell that is a unit word.
        unit: String,
        /// One that is not.
        other: String,
        /// Its row.
        row: u32,
    },
    /// One column with both decimal marks.
    MixedMarks {
        /// The header.
        header: String,
        /// A cell with a comma, and its row.
        comma: (String, u32),
        /// A cell with a point, and its row.
        point: (String, u32),
    },
    /// The header stands among the rows again.
    RepeatedHeader,
    /// A quote that opens a cell and never ends.
    UnclosedQuote,
    /// So many such quotes that reading stops.
    QuotesGivenUp,
    /// Rows under a label that ends with a follow-up's last day and does not serve it.
    OtherLabel {
        /// The label, or several of one kind.
        labels: Vec<Period>,
        /// The follow-up's name.
        follow_up: String,
        /// Its period in the year of the first label.
        period: Period,
        /// How many rows.
        rows: usize,
        /// The settings to write: `DÅ04 = 2022-04`, with every label that serves it.
        write: (String, Vec<Period>),
    },
}

impl FileFault {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }
}

pub(super) fn on_line(line: Option<u32>, words: &str) -> String {
    line.map(|line| format!(" {words} {line}")).unwrap_or_default()
}

/// `DÅ04 = 2022-04 eller 2022-T1`.
pub(super) fn served((name, labels): &(String, Vec<Period>), or: &str) -> String {
    let labels: Vec<String> = labels.iter().map(ToString::to_string).collect();
    format!("{name} = {}", labels.join(&format!(" {or} ")))
}

pub(super) fn names(marks: &[char], language: Language) -> Vec<String> {
    let name = |mark: &char| match (mark, language) {
        (';', Language::Sv) => "semikolon",
        (',', Language::Sv) => "komma",
        (_, Language::Sv) => "tabb",
        (';', Language::En) => "semicolon",
        (',', Language::En) => "comma",
        (_, Language::En) => "tab",
    };
    marks.iter().map(|mark| name(mark).to_owned()).collect()
}
