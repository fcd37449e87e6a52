//! The period that something most likely means which is no label: `Aug 2019`, `2022/04`, `apr-22`, `Tertial 1 2022`.

use crate::language::fold;
use crate::quantity::{Date, Part, Period};

/// Years that outcomes are of.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// A piece of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Year(i16),
    /// One or two digits.
    Small(i8),
    Day(Date),
    Month(i8),
    Tertial,
    Quarter,
    Half,
    /// `M`, as in `2022M04`.
    MonthLetter,
    WholeYear,
    /// `per`, `till`: says nothing.
    Nothing,
}

use Piece::{Day, Half, Month, MonthLetter, Nothing, Quarter, Small, Tertial, WholeYear, Year};

/// The period most likely meant; `None`: nobody can say.
pub fn likely(text: &str) -> Option<Period> {
    let year_of = |small: i8| i16::from(small).saturating_add(2000);
    match *pieces(text)?.as_slice() {
        [Day(date)] => day(date.year(), date.month(), date.day()),
        [Month(first), Month(last), Year(year)] | [Year(year), Month(first), Month(last)] => {
            span(year, first, last)
        }
        [Month(first), Month(last), Small(year)] => span(year_of(year), first, last),
        [Month(of), Small(year)] => month(year_of(year), of),
        [Month(of) | Small(of), Year(year)]
        | [Year(year), Month(of) | Small(of)]
        | [Year(year), MonthLetter, Small(of)] => month(year, of),
        [Small(of), Month(in_month), Year(year)]
        | [Month(in_month), Small(of), Year(year)]
        | [Year(year), Small(in_month), Small(of), ..]
        | [Small(of), Small(in_month), Year(year), ..] => day(year, in_month, of),
        [part @ (Tertial | Quarter | Half), Small(of), Year(year)]
        | [Year(year), part @ (Tertial | Quarter | Half), Small(of)]
        | [Small(of), part @ (Tertial | Quarter | Half), Year(year)]
        | [Year(year), Small(of), part @ (Tertial | Quarter | Half)] => block(year, part, of),
        [part @ (Tertial | Quarter | Half), Small(of), Small(year)] => {
            block(year_of(year), part, of)
        }
        [WholeYear, Year(year)] | [Year(year), WholeYear] => Some(Period::year(year)),
        _ => None,
    }
}

fn month(year: i16, month: i8) -> Option<Period> {
    (1..=12).contains(&month).then_some(Period { year, part: Part::Month(month) })
}

fn day(year: i16, month: i8, day: i8) -> Option<Period> {
    let date = Date::new(year, month, day)?;
    Some(Period { year, part: Part::Day(date.month(), date.day()) })
}

fn block(year: i16, part: Piece, of: i8) -> Option<Period> {
    let (most, part) = match part {
        Tertial => (3, Part::Tertial(of)),
        Quarter => (4, Part::Quarter(of)),
        _ => (2, Part::Half(of)),
    };
    (1..=most).contains(&of).then_some(Period { year, part })
}

/// January to some month: the part of the year that is exactly that, else the report per that month.
fn span(year: i16, first: i8, last: i8) -> Option<Period> {
    let parts = [
        Part::Year,
        Part::Half(1),
        Part::Half(2),
        Part::Tertial(1),
        Part::Tertial(2),
        Part::Tertial(3),
        Part::Quarter(1),
        Part::Quarter(2),
        Part::Quarter(3),
        Part::Quarter(4),
    ];
    let exactly = parts
        .into_iter()
        .map(|part| Period { year, part })
        .find(|period| (period.first().month(), period.last().month()) == (first, last));
    let until = (first == 1 && last > 1).then_some(Period { year, part: Part::Month(last) });
    exactly.or(until)
}

fn pieces(text: &str) -> Option<Vec<Piece>> {
    const MOST: usize = 8;
    let folded = fold(text);
    let mut pieces = Vec::new();
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let sort = |character: char| (character.is_ascii_digit(), character.is_alphabetic());
        let end = rest.find(|next| sort(next) != sort(first)).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end)?;
        rest = after;
        if first.is_ascii_digit() {
            pieces.push(digits(run)?);
        } else if first.is_alphabetic() {
            pieces.push(word(run)?);
        }
        pieces.retain(|piece| *piece != Nothing);
        if pieces.len() > MOST {
            return None;
        }
    }
    Some(pieces)
}

fn digits(run: &str) -> Option<Piece> {
    match run.len() {
        1 | 2 => run.parse().ok().map(Small),
        4 => run.parse().ok().filter(|year| YEARS.contains(year)).map(Year),
        8 => {
            let date = format!("{}-{}-{}", run.get(..4)?, run.get(4..6)?, run.get(6..)?);
            Date::parse(&date).map(Day)
        }
        _ => None,
    }
}

/// What a word says; `None`: something unknown.
fn word(run: &str) -> Option<Piece> {
    const MONTHS: [(&str, &str); 12] = [
        ("januari", "january"),
        ("februari", "february"),
        ("mars", "march"),
        ("april", "april"),
        ("maj", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("augusti", "august"),
        ("september", "september"),
        ("oktober", "october"),
        ("november", "november"),
        ("december", "december"),
    ];
    Some(match run {
        "per" | "i" | "in" | "of" | "till" | "to" | "och" | "a" | "e" | "den" => Nothing,
        "t" | "tertial" | "tertialet" => Tertial,
        "q" | "k" | "kv" | "kvartal" | "kvartalet" | "quarter" => Quarter,
        "h" | "halvår" | "halvåret" | "half" => Half,
        "m" => MonthLetter,
        "år" | "helår" | "helåret" | "year" => WholeYear,
        _ => {
            let named =
                |full: &str| full == run || run.chars().count() >= 3 && full.starts_with(run);
            let month = (1_i8..).zip(MONTHS).find(|(_, (sv, en))| named(sv) || named(en));
            Month(month?.0)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_planners_write_is_understood_well_enough_to_ask() {
        let cases = [
            ("Aug 2019", "2019-08"),
            ("april 2022", "2022-04"),
            ("2022 april", "2022-04"),
            ("2022/04", "2022-04"),
            ("2022.4", "2022-04"),
            ("2022-4", "2022-04"),
            ("04/2022", "2022-04"),
            ("apr-22", "2022-04"),
            ("maj 2021", "2021-05"),
            ("sept 2021", "2021-09"),
            ("October 2021", "2021-10"),
            ("2022M04", "2022-04"),
            ("T1 2022", "2022-T1"),
            ("2022 T1", "2022-T1"),
            ("2022T1", "2022-T1"),
            ("Tertial 2 2022", "2022-T2"),
            ("Q3-22", "2022-Q3"),
            ("kvartal 4, 2021", "2021-Q4"),
            ("halvår 1 2022", "2022-H1"),
            ("helår 2021", "2021"),
            ("jan-apr 2022", "2022-T1"),
            ("januari-augusti 2022", "2022-08"),
            ("jan-dec 2022", "2022"),
            ("20220430", "2022-04-30"),
            ("30/4/2022", "2022-04-30"),
            ("30 april 2022", "2022-04-30"),
            ("2022-04-30 00:00:00", "2022-04-30"),
            ("per april 2022", "2022-04"),
        ];
        for (written, label) in cases {
            assert_eq!(
                likely(written).map(|period| period.to_string()).as_deref(),
                Some(label),
                "{written}"
            );
        }
    }

    #[test]
    fn nothing_is_made_up() {
        for written in
            ["", "april", "vecka 14 2022", "2022-13", "T4 2022", "22-04", "44652", "ma 2022"]
        {
            assert_eq!(likely(written), None, "{written}");
        }
    }
}
