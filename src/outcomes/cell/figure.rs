//! A number in a cell, with the unit written after it. The decimal mark is the column's.

use crate::language::number::{self, Read};
use crate::language::say::data::NotNumber;
use crate::quantity::Number;

/// A decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `17,3`
    Comma,
    /// `17.3`
    Point,
}

impl Mark {
    fn character(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// A cell read as a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure<'t> {
    /// A number, the decimals it was written with, and the word after it.
    Number {
        /// The number, in the unit written or understood.
        number: Number,
        /// Decimals.
        decimals: u32,
        /// The word after it; empty where there is none.
        unit: &'t str,
    },
    /// `2.000` in a column that nothing decides.
    Ambiguous {
        /// With the mark between thousands.
        thousands: Number,
        /// With the mark before decimals.
        decimal: Number,
    },
    /// Beyond 128 bits.
    TooLarge,
    /// No number.
    No,
}

/// Reads a cell as a figure: `17,3`, `9 847 st`, `+19 mnkr`, `1.234,5`. `decimal` is the column's decimal mark.
pub fn read_figure(cell: &str, decimal: Option<Mark>) -> Figure<'_> {
    let (digits, unit) = split(cell);
    let figure = |read| match read {
        Read::Number(number, decimals) => Figure::Number { number, decimals, unit },
        Read::Ambiguous { thousands, decimal } => Figure::Ambiguous { thousands, decimal },
        Read::TooLarge => Figure::TooLarge,
        Read::No => Figure::No,
    };
    match marks(digits) {
        Marks::None => figure(number::read(digits)),
        Marks::One(mark) => match (figure(number::read(digits)), decimal) {
            (Figure::Ambiguous { decimal: number, .. }, Some(decided)) if decided == mark => {
                Figure::Number { number, decimals: 3, unit }
            }
            (Figure::Ambiguous { thousands: number, .. }, Some(_)) => {
                Figure::Number { number, decimals: 0, unit }
            }
            (read, _) => read,
        },
        Marks::Grouped { by, decimal } => match ungrouped(digits, by, decimal) {
            Some(plain) => figure(number::read(&plain)),
            None => Figure::No,
        },
        Marks::Unclear => Figure::No,
    }
}

/// What a cell says of its column's decimal mark; `None`: nothing.
pub fn evidence(cell: &str) -> Option<Mark> {
    if !cell.contains([',', '.']) {
        return None;
    }
    let (digits, _) = split(cell);
    match marks(digits) {
        Marks::None | Marks::Unclear => None,
        Marks::One(mark) => matches!(number::read(digits), Read::Number(..)).then_some(mark),
        Marks::Grouped { by, decimal } => ungrouped(digits, by, decimal).map(|_| by.other()),
    }
}

/// What stands in place of a number.
pub fn not_a_number(cell: &str) -> NotNumber {
    let (digits, rest) = split(cell);
    let exponent = rest.strip_prefix(['E', 'e']).is_some_and(|exponent| {
        let digits = exponent.trim_start_matches(['+', '-']);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    let footnote = ['*', '†', '‡', '¹', '²', '³', '⁴', '⁵'];
    if cell.trim_start().starts_with('#') {
        NotNumber::Spreadsheet
    } else if exponent && !digits.is_empty() {
        NotNumber::Exponent
    } else if rest.ends_with(footnote) && !digits.is_empty() {
        NotNumber::Footnote
    } else {
        NotNumber::Words
    }
}

/// The digits with signs, marks and spaces that begin a cell, and what comes after.
fn split(cell: &str) -> (&str, &str) {
    let cell = cell.trim();
    let of_number = |character: char| {
        character.is_ascii_digit()
            || matches!(character, '+' | '-' | '\u{2212}' | ',' | '.')
            || number::is_group_space(character)
    };
    let end = cell.find(|character| !of_number(character)).unwrap_or(cell.len());
    let (digits, unit) = cell.split_at_checked(end).unwrap_or((cell, ""));
    (digits.trim_end(), unit)
}

/// Which marks a number is written with.
enum Marks {
    None,
    /// One mark, once.
    One(Mark),
    /// One mark between groups of three, and perhaps the other one before the decimals.
    Grouped {
        by: Mark,
        decimal: bool,
    },
    Unclear,
}

fn marks(digits: &str) -> Marks {
    let count = |mark: Mark| digits.matches(mark.character()).count();
    match (count(Mark::Comma), count(Mark::Point)) {
        (0, 0) => Marks::None,
        (1, 0) => Marks::One(Mark::Comma),
        (0, 1) => Marks::One(Mark::Point),
        (_, 0) => Marks::Grouped { by: Mark::Comma, decimal: false },
        (0, _) => Marks::Grouped { by: Mark::Point, decimal: false },
        (commas, points) => {
            let comma_last = digits.rfind(',') > digits.rfind('.');
            match (comma_last, commas, points) {
                (true, 1, _) => Marks::Grouped { by: Mark::Point, decimal: true },
                (false, _, 1) => Marks::Grouped { by: Mark::Comma, decimal: true },
                _ => Marks::Unclear,
            }
        }
    }
}

/// The number without its marks between thousands; `None` where they do not stand between groups of three. Three
/// decimals get a fourth, so that they read one way.
fn ungrouped(digits: &str, by: Mark, decimal: bool) -> Option<String> {
    let (whole, part) = if decimal {
        let (whole, part) = digits.rsplit_once(by.other().character())?;
        (whole, Some(part))
    } else {
        (digits, None)
    };
    let mut groups = whole.split(by.character());
    let first = groups.next()?.trim_start_matches(['+', '-', '\u{2212}']);
    let plain = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let starts = (1..=3).contains(&first.len()) && plain(first);
    if !starts || !groups.all(|group| group.len() == 3 && plain(group)) {
        return None;
    }
    let mut out = whole.replace(by.character(), "");
    if let Some(part) = part {
        out.push(',');
        out.push_str(part);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(cell: &str, decimal: Option<Mark>) -> Option<(String, u32, &str)> {
        match read_figure(cell, decimal) {
            Figure::Number { number, decimals, unit } => Some((number.plain(), decimals, unit)),
            _ => None,
        }
    }

    #[test]
    fn figures_are_read_with_their_units() {
        let cases = [
            ("17,3", "17.3", 1, ""),
            ("17.3 %", "17.3", 1, "%"),
            ("51%", "51", 0, "%"),
            ("9 847 st", "9847", 0, "st"),
            ("7\u{a0}040", "7040", 0, ""),
            ("+19 mnkr", "19", 0, "mnkr"),
            ("\u{2212}14,5 %", "-14.5", 1, "%"),
            ("1.234,5", "1234.5", 1, ""),
            ("1,234.5", "1234.5", 1, ""),
            ("1.234.567", "1234567", 0, ""),
            ("-1.234.567,25", "-1234567.25", 2, ""),
            ("1.234,567", "1234.567", 3, ""),
            ("5,2 per 1000 invånare", "5.2", 1, "per 1000 invånare"),
        ];
        for (cell, value, decimals, unit) in cases {
            assert_eq!(number(cell, None), Some((value.into(), decimals, unit)), "{cell}");
        }
    }

    #[test]
    fn the_column_decides_what_one_mark_and_three_digits_mean() {
        assert!(matches!(read_figure("2.000", None), Figure::Ambiguous { .. }));
        assert_eq!(number("2.000", Some(Mark::Comma)), Some(("2000".into(), 0, "")));
        assert_eq!(number("2.000", Some(Mark::Point)), Some(("2".into(), 3, "")));
        assert_eq!(number("1,125 %", Some(Mark::Comma)), Some(("1.125".into(), 3, "%")));
    }

    #[test]
    fn what_a_cell_says_of_its_column() {
        assert_eq!(evidence("17,3 %"), Some(Mark::Comma));
        assert_eq!(evidence("0,125"), Some(Mark::Comma));
        assert_eq!(evidence("1.234.567"), Some(Mark::Comma));
        assert_eq!(evidence("1,234.5"), Some(Mark::Point));
        for nothing in ["1,000", "12.500", "17", "a,b", "1.2,3.4", "1.23.456"] {
            assert_eq!(evidence(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for cell in ["ca 50", "<10", "1.2.3", "12,34,567", "1.234,5,6", "1-2", "- 5", "(5)", "%"] {
            assert_eq!(read_figure(cell, None), Figure::No, "{cell}");
        }
        assert_eq!(read_figure(&"9".repeat(60), None), Figure::TooLarge);
    }

    #[test]
    fn a_spreadsheets_own_marks_are_known() {
        let cases = [
            ("#DIV/0!", NotNumber::Spreadsheet),
            ("####", NotNumber::Spreadsheet),
            ("1E+05", NotNumber::Exponent),
            ("2.5e-3", NotNumber::Exponent),
            ("51 %*", NotNumber::Footnote),
            ("5 EUR", NotNumber::Words),
            ("E4", NotNumber::Words),
            ("*", NotNumber::Words),
        ];
        for (cell, why) in cases {
            assert_eq!(not_a_number(cell), why, "{cell}");
        }
    }
}
