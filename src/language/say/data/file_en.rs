//! A data file's fault in English.

use super::file::{names, on_line, served};
use super::{FileFault, Format, and, listed, meant, or, quoted};
use crate::language::Language;
use crate::language::say::Said;
use crate::language::table::{self, Column, Word};

impl FileFault {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::Format(format) => {
                let (what, help) = format.english();
                Said::new(format!("The file is {what}."), "not read", help)
            }
            Self::Utf16WithoutMark => Said::new(
                "The file is saved as UTF-16 without a mark at its beginning, so its letters cannot be read for certain.",
                "not read",
                "Save it again as CSV UTF-8.",
            ),
            Self::BrokenEncoding { encoding, line } => Said::new(
                format!("The file says it is {encoding} and is not{}.", on_line(*line, "on line")),
                "not read",
                "Open it in Excel or a text editor and save it again as CSV UTF-8.",
            ),
            Self::Binary { line } => Said::new(
                format!("The file is not text: line {line} has characters that no table has."),
                "not read",
                "Save the outcomes as CSV UTF-8 and give that file.",
            ),
            Self::LongLine { line, bytes, most } => Said::new(
                format!("Line {line} is {bytes} characters long. No table of outcomes has such lines; the limit is {most}."),
                "not read",
                "See that the file is a table with line breaks.",
            ),
            Self::TooLarge => Said::new(
                "The file is larger than 4 GiB.",
                "not read",
                "Divide it into several files, for example one a year.",
            ),
            Self::MixedEncodings { line } => Said::new(
                format!("The file mixes two encodings: most lines are UTF-8, but line {line} is Windows-1252."),
                "read as Windows-1252",
                "Look at the letters on that line and save the file again as CSV UTF-8.",
            ),
            Self::Empty => Said::new("The file is empty.", "nothing here", "The first line should be headers, for example  indicator;period;value"),
            Self::HeaderOnly => Said::new("The file has headers and no rows.", "only headers", ""),
            Self::OneColumn { header } => Said::new(
                format!("I find no columns: no semicolon, comma or tab divides \"{}\".", quoted(header)),
                "one column",
                "The first line should be headers with ; between them, for example  indicator;period;value",
            ),
            Self::UnclearSeparator { marks } => Said::new(
                format!("The columns can be divided in several ways: {} fit as well.", listed(&names(marks, Language::En), and(Language::En))),
                "which is it?",
                format!("Write a first line that says which:  {}", marks.first().map(|mark| format!("sep={mark}")).unwrap_or_default()),
            ),
            Self::TooManyColumns { found, most } => Said::new(
                format!("The file has {found} columns. No table of outcomes has so many; the limit is {most}."),
                "not read",
                "Write one outcome a row, not one a column.",
            ),
            Self::MissingColumn { column, nearest, headers, periods, header_line } => {
                let word = table::written(Word::Column(*column), Language::En);
                let help = if let Some(line) = header_line {
                    format!("The headers seem to be on line {line}. Take the lines above it away.")
                } else if !periods.is_empty() {
                    format!("{} are periods. Write one row a period, with the columns  period  and  value.", listed(periods, "and"))
                } else if let Some(nearest) = nearest {
                    format!("Is it \"{nearest}\"?  Write  columns {word} = \"{nearest}\"  in the plan, or call the column {word}.")
                } else {
                    format!("Call the column {word}, or write  columns {word} = \"…\"  in the plan. The headers are: {}.", headers.join(", "))
                };
                let what = match column {
                    Column::Indicator => "what the rows are about (indicator, assignment or heading)",
                    Column::Period => "the period",
                    _ => "the outcome",
                };
                Said::new(format!("The file has no column for {what}, so none of its rows are used."), "the headers", help)
            }
            Self::DuplicateColumn { first, second } => Said::new(
                format!("Two columns are the same thing: \"{first}\" and \"{second}\". None of the rows are used."),
                "the first",
                "Take one of them away, or give it another name.",
            )
            .and("the second"),
            Self::UnknownColumn { header, nearest } => Said::new(
                format!("I do not know the column \"{}\".", quoted(header)),
                "not used",
                nearest.as_ref().map_or_else(
                    || "If it is a breakdown, write  breakdown  in the plan. Else it may stay; rows that differ only there are not used.".to_owned(),
                    |nearest| meant(Some(nearest), Language::En),
                ),
            ),
            Self::NoHeader { headers } => Said::new(
                "The first line should be headers, and none of these is known. None of the rows are used.",
                "no headers",
                format!(
                    "Write a first line such as  indicator;period;value,  or say in the plan what the columns are called:  columns indicator = \"{}\", …",
                    headers.iter().find(|header| !header.is_empty()).map(|header| quoted(header)).unwrap_or_default()
                ),
            ),
            Self::UnknownColumns { headers, count } => Said::new(
                format!("I do not know {count} of the columns: {} …", headers.iter().map(|header| quoted(header)).collect::<Vec<_>>().join(", ")),
                "not used",
                "If one of them is a breakdown, write  breakdown  in the plan. Rows that differ only in them are not used.",
            ),
            Self::NamelessColumn { number } => Said::new(
                format!("Column {number} has cells and no header."),
                "not used",
                "Write a header above it.",
            ),
            Self::UnmappedBreakdown { header, breakdown } => Said::new(
                format!("The column \"{}\" holds only values of the breakdown {breakdown} and is not called so. None of the rows are used.", quoted(header)),
                format!("is it {breakdown}?"),
                format!("Write  columns {breakdown} = \"{}\"  in the plan, or call the column {breakdown}.", quoted(header)),
            ),
            Self::UnusedMapping { header, nearest } => Said::new(
                format!("No data file has a column called \"{header}\"."),
                "there is none",
                meant(nearest.as_deref(), Language::En),
            ),
            Self::UnitOrOrg { header, unit, other, row } => Said::new(
                format!("The column \"{header}\" is read as organisational units, though \"{unit}\" is a unit of measurement: \"{}\" on row {row} is none.", quoted(other)),
                "which kind of unit?",
                "Call the column  org  or  unit of measurement.",
            ),
            Self::MixedMarks { header, comma, point } => Said::new(
                format!("The column \"{header}\" has both decimal commas ({} on row {}) and decimal points ({} on row {}).", comma.0, comma.1, point.0, point.1),
                "two decimal marks",
                "Write all numbers of the column in one way.",
            ),
            Self::RepeatedHeader => Said::new("The header stands here once more.", "skipped", ""),
            Self::UnclosedQuote => Said::new(
                "A quote opens the cell and never ends it. The row is not used.",
                "opens here",
                "Take the quote away, or write it twice (\"\") if it belongs to the text.",
            ),
            Self::QuotesGivenUp => Said::new(
                "The quotes cannot be paired. The file is not read from here on.",
                "reading stops here",
                "Save the file again as CSV UTF-8 from Excel.",
            ),
            Self::OtherLabel { labels, follow_up, period, rows, write } => {
                let list = listed(&labels.iter().map(ToString::to_string).collect::<Vec<_>>(), "and");
                Said::new(
                    format!("{} under {list} {} not used for {follow_up}: the period ends on the same day as {period} and has another label.", if *rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") },
                        if *rows == 1 { "is" } else { "are" }),
                    format!("ends on the same day as {period}"),
                    format!("If they are the same thing, write  follow-ups {}  in the plan.", served(write, or(Language::En))),
                )
            }
        }
    }
}

impl Format {
    fn english(self) -> (&'static str, &'static str) {
        let excel = "Open it in Excel, choose Save as, CSV UTF-8, and give that file instead.";
        let csv = "Give a CSV file.";
        match self {
            Self::Excel => ("an Excel workbook, and Excel is not read yet", excel),
            Self::OldExcel => ("an older Excel workbook (xls), and Excel is not read yet", excel),
            Self::OpenDocument => {
                ("an OpenDocument spreadsheet, and those are not read yet", excel)
            }
            Self::Word => ("a Word document, not a table", csv),
            Self::Pdf => ("a PDF, not a table", csv),
            Self::Archive => {
                ("a packed archive, not a table", "Unpack it and give the CSV file in it.")
            }
            Self::Parquet => ("a Parquet file, and Parquet is not read yet", csv),
            Self::Sqlite => ("a database, and databases are not read yet", csv),
            Self::Json => ("JSON, and JSON is not read yet", csv),
            Self::Markup => ("a web page or XML, not a table in text", excel),
        }
    }
}
