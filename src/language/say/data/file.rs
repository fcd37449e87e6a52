//! What is said of a data file as a whole, and of its columns.

use super::{and, listed, meant, or};
use crate::language::say::Said;
use crate::language::table::{self, Column, Word};
use crate::language::{Language, printable};
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
        /// A further line that looks like the header.
        header_line: Option<u32>,
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

    fn swedish(&self) -> Said {
        match self {
            Self::Format(format) => {
                let (what, help) = format.swedish();
                Said::new(format!("Filen är {what}."), "läses inte", help)
            }
            Self::Utf16WithoutMark => Said::new(
                "Filen är sparad som UTF-16 utan märke i början, så bokstäverna går inte att läsa säkert.",
                "läses inte",
                "Spara om den som CSV UTF-8.",
            ),
            Self::BrokenEncoding { encoding, line } => Said::new(
                format!("Filen säger att den är {encoding}, men är det inte{}.", on_line(*line, "på rad")),
                "läses inte",
                "Öppna den i Excel eller en texteditor och spara om den som CSV UTF-8.",
            ),
            Self::Binary { line } => Said::new(
                format!("Filen är inte text: rad {line} innehåller tecken som ingen tabell har."),
                "läses inte",
                "Spara utfallen som CSV UTF-8 och ange den filen.",
            ),
            Self::LongLine { line, bytes, most } => Said::new(
                format!("Rad {line} är {bytes} tecken lång. Ingen utfallstabell har så långa rader; gränsen är {most}."),
                "läses inte",
                "Kontrollera att filen är en tabell med radbrytningar.",
            ),
            Self::TooLarge => Said::new(
                "Filen är större än 4 GiB.",
                "läses inte",
                "Dela den i flera filer, till exempel en per år.",
            ),
            Self::MixedEncodings { line } => Said::new(
                format!("Filen blandar två teckenkodningar: de flesta rader är UTF-8, men rad {line} är Windows-1252."),
                "läst som Windows-1252",
                "Kontrollera å, ä och ö på den raden och spara om filen som CSV UTF-8.",
            ),
            Self::Empty => Said::new("Filen är tom.", "ingenting här", "Första raden ska vara rubriker, till exempel  indikator;period;utfall"),
            Self::HeaderOnly => Said::new("Filen har rubriker men inga rader.", "bara rubriker", ""),
            Self::OneColumn { header } => Said::new(
                format!("Jag hittar inga kolumner: \"{}\" delas inte av semikolon, komma eller tabb.", printable(header)),
                "en enda kolumn",
                "Första raden ska vara rubriker med ; mellan, till exempel  indikator;period;utfall",
            ),
            Self::UnclearSeparator { marks } => Said::new(
                format!("Kolumnerna kan delas på flera sätt: {} passar lika bra.", listed(&names(marks, Language::Sv), "och")),
                "vilket är det?",
                format!("Skriv en första rad som säger vilket:  {}", marks.first().map(|mark| format!("sep={mark}")).unwrap_or_default()),
            ),
            Self::TooManyColumns { found, most } => Said::new(
                format!("Filen har {found} kolumner. Ingen utfallstabell har så många; gränsen är {most}."),
                "läses inte",
                "Skriv ett utfall per rad, inte ett per kolumn.",
            ),
            Self::MissingColumn { column, nearest, headers, header_line } => {
                let word = table::written(Word::Column(*column), Language::Sv);
                let help = if let Some(line) = header_line {
                    format!("Rubrikerna verkar stå på rad {line}. Ta bort raderna ovanför.")
                } else if let Some(nearest) = nearest {
                    format!("Är det \"{nearest}\"?  Skriv  kolumner {word} = \"{nearest}\"  i planen, eller kalla kolumnen {word}.")
                } else {
                    format!("Kalla kolumnen {word}, eller skriv  kolumner {word} = \"…\"  i planen. Rubrikerna är: {}.", headers.join(", "))
                };
                let what = match column {
                    Column::Indicator => "vad raderna gäller (indikator, uppdrag eller rubrik)",
                    Column::Period => "perioden",
                    _ => "utfallet",
                };
                Said::new(format!("Filen har ingen kolumn för {what}, så inga rader används."), "rubrikerna", help)
            }
            Self::DuplicateColumn { first, second } => Said::new(
                format!("Två kolumner är samma sak: \"{first}\" och \"{second}\". Inga rader används."),
                "den första",
                "Ta bort den ena, eller ge den ett annat namn.",
            )
            .and("den andra"),
            Self::UnknownColumn { header, nearest } => Said::new(
                format!("Jag känner inte till kolumnen \"{}\".", printable(header)),
                "används inte",
                nearest.as_ref().map_or_else(
                    || "Är den en uppdelning, skriv  uppdelning  i planen. Annars kan den stå kvar; rader som bara skiljer sig där används inte.".to_owned(),
                    |nearest| meant(Some(nearest), Language::Sv),
                ),
            ),
            Self::NamelessColumn { number } => Said::new(
                format!("Kolumn {number} har celler men ingen rubrik."),
                "används inte",
                "Skriv en rubrik över den.",
            ),
            Self::UnmappedBreakdown { header, breakdown } => Said::new(
                format!("Kolumnen \"{}\" innehåller bara värden ur uppdelningen {breakdown}, men heter inte så. Inga rader används.", printable(header)),
                format!("är det {breakdown}?"),
                format!("Skriv  kolumner {breakdown} = \"{}\"  i planen, eller kalla kolumnen {breakdown}.", printable(header)),
            ),
            Self::UnusedMapping { header, nearest } => Said::new(
                format!("Ingen utfallsfil har en kolumn som heter \"{header}\"."),
                "den finns inte",
                meant(nearest.as_deref(), Language::Sv),
            ),
            Self::UnitOrOrg { header, unit, other, row } => Said::new(
                format!("Kolumnen \"{header}\" läses som verksamhet, fast \"{unit}\" är en måttenhet: \"{}\" på rad {row} är ingen.", printable(other)),
                "verksamhet eller måttenhet?",
                "Kalla kolumnen  verksamhet  eller  måttenhet.",
            ),
            Self::MixedMarks { header, comma, point } => Said::new(
                format!("Kolumnen \"{header}\" har både decimalkomma ({} på rad {}) och decimalpunkt ({} på rad {}).", comma.0, comma.1, point.0, point.1),
                "två decimaltecken",
                "Skriv alla tal i kolumnen på samma sätt.",
            ),
            Self::RepeatedHeader => Said::new("Rubrikraden står en gång till.", "hoppas över", ""),
            Self::UnclosedQuote => Said::new(
                "Ett citattecken öppnar cellen men avslutar den aldrig. Raden används inte.",
                "öppnas här",
                "Ta bort citattecknet, eller skriv det dubbelt (\"\") om det hör till texten.",
            ),
            Self::QuotesGivenUp => Said::new(
                "Citattecknen går inte att para ihop. Härifrån läses inte filen.",
                "här slutar läsningen",
                "Spara om filen som CSV UTF-8 från Excel.",
            ),
            Self::OtherLabel { labels, follow_up, period, rows, write } => {
                let list = listed(&labels.iter().map(ToString::to_string).collect::<Vec<_>>(), "och");
                Said::new(
                    format!("{} under {list} används inte för {follow_up}: perioden slutar samma dag som {period} men heter något annat.", counted(*rows, "rad", "rader")),
                    format!("slutar samma dag som {period}"),
                    format!("Är det samma sak, skriv  uppföljningar {}  i planen.", served(write, "eller")),
                )
            }
        }
    }

    fn english(&self) -> Said {
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
                format!("I find no columns: no semicolon, comma or tab divides \"{}\".", printable(header)),
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
            Self::MissingColumn { column, nearest, headers, header_line } => {
                let word = table::written(Word::Column(*column), Language::En);
                let help = if let Some(line) = header_line {
                    format!("The headers seem to be on line {line}. Take the lines above it away.")
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
                format!("I do not know the column \"{}\".", printable(header)),
                "not used",
                nearest.as_ref().map_or_else(
                    || "If it is a breakdown, write  breakdown  in the plan. Else it may stay; rows that differ only there are not used.".to_owned(),
                    |nearest| meant(Some(nearest), Language::En),
                ),
            ),
            Self::NamelessColumn { number } => Said::new(
                format!("Column {number} has cells and no header."),
                "not used",
                "Write a header above it.",
            ),
            Self::UnmappedBreakdown { header, breakdown } => Said::new(
                format!("The column \"{}\" holds only values of the breakdown {breakdown} and is not called so. None of the rows are used.", printable(header)),
                format!("is it {breakdown}?"),
                format!("Write  columns {breakdown} = \"{}\"  in the plan, or call the column {breakdown}.", printable(header)),
            ),
            Self::UnusedMapping { header, nearest } => Said::new(
                format!("No data file has a column called \"{header}\"."),
                "there is none",
                meant(nearest.as_deref(), Language::En),
            ),
            Self::UnitOrOrg { header, unit, other, row } => Said::new(
                format!("The column \"{header}\" is read as organisational units, though \"{unit}\" is a unit of measurement: \"{}\" on row {row} is none.", printable(other)),
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
                    format!("{} under {list} not used for {follow_up}: the period ends on the same day as {period} and has another label.", counted_are(*rows)),
                    format!("ends on the same day as {period}"),
                    format!("If they are the same thing, write  follow-ups {}  in the plan.", served(write, or(Language::En))),
                )
            }
        }
    }
}

impl Format {
    fn swedish(self) -> (&'static str, &'static str) {
        let excel = "Öppna den i Excel, välj Spara som, CSV UTF-8, och ange den filen i stället.";
        let csv = "Ange en CSV-fil.";
        match self {
            Self::Excel => ("en Excelbok, och Excel läses inte än", excel),
            Self::OldExcel => ("en äldre Excelbok (xls), och Excel läses inte än", excel),
            Self::OpenDocument => ("ett OpenDocument-kalkylark, och sådana läses inte än", excel),
            Self::Word => ("ett Word-dokument, inte en tabell", csv),
            Self::Pdf => ("en PDF, inte en tabell", csv),
            Self::Archive => {
                ("ett packat arkiv, inte en tabell", "Packa upp den och ange CSV-filen i den.")
            }
            Self::Parquet => ("en Parquetfil, och Parquet läses inte än", csv),
            Self::Sqlite => ("en databas, och databaser läses inte än", csv),
            Self::Json => ("JSON, och JSON läses inte än", csv),
            Self::Markup => ("en webbsida eller XML, inte en tabell i text", excel),
        }
    }

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

fn on_line(line: Option<u32>, words: &str) -> String {
    line.map(|line| format!(" {words} {line}")).unwrap_or_default()
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn counted_are(count: usize) -> String {
    if count == 1 { "1 row is".to_owned() } else { format!("{count} rows are") }
}

/// `DÅ04 = 2022-04 eller 2022-T1`.
fn served((name, labels): &(String, Vec<Period>), or: &str) -> String {
    let labels: Vec<String> = labels.iter().map(ToString::to_string).collect();
    format!("{name} = {}", labels.join(&format!(" {or} ")))
}

fn names(marks: &[char], language: Language) -> Vec<String> {
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
