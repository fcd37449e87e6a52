//! Rows written as the text of a data file, in any of the ways that say the same.

use malvakt::language::table::{self, Column, Word};
use malvakt::language::{Language, unit};

use super::frame::MAPPED;
use super::measure::{Decimal, Measure};
use super::model::Model;
use super::rows::{About, Cell, Row};
use super::tape::Tape;
use super::token::Token;

/// How a data file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub language: Language,
    pub comma: bool,
    pub separator: u8,
    pub turned: usize,
    /// What stands for a total, and between thousands.
    pub total: &'static str,
    pub thousands: &'static str,
    pub crlf: bool,
    /// Items in the column of their own kind word.
    pub own_words: bool,
}

impl Look {
    /// As we would write one.
    pub fn plain() -> Self {
        Self {
            language: Language::En,
            comma: false,
            separator: b';',
            turned: 0,
            total: "",
            thousands: "",
            crlf: false,
            own_words: false,
        }
    }

    pub fn of(bytes: &[u8]) -> Self {
        let mut tape = Tape::new(bytes);
        Self {
            language: tape.one(&[Language::En, Language::Sv]),
            comma: tape.often(8),
            separator: tape.one(b";,\t"),
            turned: tape.below(16),
            total: tape.one(&["", "T", "total", "totalt", "TOTALT"]),
            thousands: tape.one(&["", " ", "\u{a0}"]),
            crlf: tape.often(4),
            own_words: tape.often(6),
        }
    }
}

/// A column: its header, and what each row has in it.
struct Filled {
    header: String,
    cells: Vec<String>,
}

/// The text of a data file. Columns that no row fills are left out.
pub fn csv(model: &Model, rows: &[Row], look: Look) -> String {
    let mut columns = columns(model, rows, look);
    // A file of indicators has a column for outcomes, though every one be missing.
    let indicators = rows.iter().any(|row| row.about != About::Heading && !row.assignment);
    let outcomes = outcomes_header(model, look);
    columns.retain(|column| {
        let filled = column.cells.iter().any(|cell| !cell.is_empty());
        filled || indicators && column.header == outcomes
    });
    let turned = look.turned % columns.len().max(1);
    columns.rotate_left(turned);
    let mut writer = csv::WriterBuilder::new();
    writer.delimiter(look.separator);
    if look.crlf {
        writer.terminator(csv::Terminator::CRLF);
    }
    let mut writer = writer.from_writer(Vec::new());
    if columns.is_empty() {
        return String::new();
    }
    writer.write_record(columns.iter().map(|column| &column.header)).unwrap();
    for at in 0..rows.len() {
        writer.write_record(columns.iter().map(|column| &column.cells[at])).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn columns(model: &Model, rows: &[Row], look: Look) -> Vec<Filled> {
    let header = |column| table::written(Word::Column(column), look.language).to_owned();
    let word = |word: Word| table::written(word, look.language).to_owned();
    let number =
        |number: &Option<Decimal>| number.map_or(String::new(), |number| figure(number, look));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let status = |status: &Option<Token>| {
        status.as_ref().map_or(String::new(), |one| status_word(one, look))
    };
    let column = |header: String, cell: &dyn Fn(&Row) -> String| Filled {
        header,
        cells: rows.iter().map(cell).collect(),
    };
    let of = |one, cell: &dyn Fn(&Row) -> String| column(header(one), cell);
    let called = |row: &Row, wanted: bool| if wanted { row.called.clone() } else { String::new() };
    let mut columns = Vec::new();
    let words: Vec<Word> = model.items().map(|item| item.word).collect();
    let own_word = |row: &Row| match row.about {
        About::Item(at) if look.own_words => words.get(at).copied(),
        _ => None,
    };
    let mut seen: Vec<Word> = Vec::new();
    for own in words.iter().copied() {
        if look.own_words && !seen.contains(&own) {
            seen.push(own);
            columns.push(column(word(own), &|row| called(row, own_word(row) == Some(own))));
        }
    }
    if !look.own_words {
        columns.push(of(Column::Indicator, &|row| {
            called(row, row.about != About::Heading && !row.assignment)
        }));
        columns.push(of(Column::Assignment, &|row| called(row, row.assignment)));
    }
    columns.push(of(Column::Heading, &|row| called(row, row.about == About::Heading)));
    for (at, breakdown) in model.frame.breakdowns.iter().enumerate() {
        let named = rows.iter().any(|row| row.values[at].is_some());
        let total = if named { look.total } else { "" };
        columns.push(column(breakdown.name.to_owned(), &|row| {
            row.values[at].unwrap_or(total).to_owned()
        }));
    }
    columns.push(of(Column::Org, &|row| row.org.unwrap_or("").to_owned()));
    columns.push(of(Column::Period, &|row| row.period.clone()));
    columns.push(column(outcomes_header(model, look), &|row| cell(&row.value, look)));
    columns.push(of(Column::Numerator, &|row| number(&row.numerator)));
    columns.push(of(Column::Denominator, &|row| number(&row.denominator)));
    columns.push(of(Column::Forecast, &|row| {
        row.outlook.map_or(number(&row.forecast), |outlook| word(Word::Forecast(outlook)))
    }));
    columns.push(of(Column::Status, &|row| status(&row.status)));
    columns.push(of(Column::Published, &|row| status(&row.published)));
    columns.push(of(Column::State, &|row| {
        row.state.map_or(String::new(), |state| word(Word::State(state)))
    }));
    columns.push(of(Column::Progress, &|row| number(&row.progress)));
    columns.push(of(Column::Start, &|row| text(&row.start)));
    columns.push(of(Column::Deadline, &|row| text(&row.deadline)));
    let yes = match look.language {
        Language::Sv => "ja",
        Language::En => "yes",
    };
    columns.push(of(Column::CompareOnly, &|row| {
        if row.compare_only { yes.to_owned() } else { String::new() }
    }));
    columns.push(of(Column::Comment, &|row| row.comment.unwrap_or("").to_owned()));
    columns
}

fn outcomes_header(model: &Model, look: Look) -> String {
    let plain = table::written(Word::Column(Column::Value), look.language);
    if model.frame.mapped { MAPPED.to_owned() } else { plain.to_owned() }
}

fn status_word(status: &Token, look: Look) -> String {
    match status {
        Token::Word(word) => table::written(*word, look.language).to_owned(),
        Token::Name(name) => name.clone(),
        other => unreachable!("{other:?} is no status"),
    }
}

fn cell(value: &Cell, look: Look) -> String {
    match value {
        Cell::Empty => String::new(),
        Cell::Mark(mark) => (*mark).to_owned(),
        Cell::Number(number, None) => figure(*number, look),
        Cell::Number(number, Some(measure)) => {
            let word = match measure {
                Measure::Known(key) => unit::write_word(&unit::find(key).unwrap(), look.language),
                Measure::Rate(words) | Measure::Own(words) => (*words).to_owned(),
                Measure::Bare => String::new(),
            };
            format!("{} {word}", figure(*number, look)).trim_end().to_owned()
        }
    }
}

fn figure(number: Decimal, look: Look) -> String {
    let plain = number.plain();
    let (sign, rest) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push_str(look.thousands);
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(if look.comma { ',' } else { '.' });
        out.push_str(part);
    }
    out
}
