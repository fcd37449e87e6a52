//! Days and periods: what a day or a period in the wrong form was meant as.

use crate::diagnostic::{Code, Diagnostic};
use crate::language::fold;
use crate::language::say::parse::{Message, PeriodFault};
use crate::quantity::{Date, Period};
use crate::source::Span;

/// The months' names, by how each begins in either language.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["maj", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// The day a text means: `18 december 2019`, `18/12 2019`, `31.12.2024`, `20241231`, `2019-18-12`.
pub(in crate::parse) fn date(text: &str) -> Option<Date> {
    let folded = fold(text);
    let parts: Vec<&str> = parts(&folded).filter(|part| !matches!(*part, "den" | "the")).collect();
    match parts.as_slice() {
        [whole] if whole.len() == 8 => {
            Date::parse(&format!("{}-{}-{}", whole.get(..4)?, whole.get(4..6)?, whole.get(6..)?))
        }
        [one, two, three] if four_digits(one) => day(one, two, three),
        [one, two, three] if four_digits(three) => day(three, two, one),
        _ => None,
    }
}

/// A day from its year and its month and day, in either order.
fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let year: i16 = year.parse().ok()?;
    let number = |part: &str| month_named(part).or_else(|| part.parse().ok());
    let (month_number, day_number) = (number(month)?, number(day)?);
    if month_named(day).is_some() || month_number > 12 {
        return Date::new(year, day_number, month_number);
    }
    Date::new(year, month_number, day_number)
}

/// The period a text means: `april 2024`, `T1 2024`, `kvartal 2 2024`, `2024/04`, `2024-4`.
pub(in crate::parse) fn period(text: &str) -> Option<Period> {
    let folded = fold(text);
    let parts: Vec<&str> = parts(&folded).collect();
    let year = parts.iter().find(|part| four_digits(part))?;
    let rest: String = parts.iter().filter(|part| *part != year).copied().collect();
    if let Some(month) = month_named(&rest) {
        return Period::parse(&format!("{year}-{month:02}"));
    }
    if let Ok(month) = rest.parse::<u32>() {
        return Period::parse(&format!("{year}-{month:02}"));
    }
    let digits = rest.trim_start_matches(|letter: char| letter.is_alphabetic());
    let word = rest.strip_suffix(digits)?;
    let letter = match word {
        "t" | "tertial" => 'T',
        "q" | "k" | "kvartal" | "quarter" => 'Q',
        "h" | "halvår" | "half" => 'H',
        _ => return None,
    };
    Period::parse(&format!("{year}-{letter}{digits}"))
}

/// The diagnostic of a label that is no period.
pub(in crate::parse) fn bad_period(written: &str, span: Span) -> Diagnostic {
    let folded = fold(written);
    let (year, part) = folded.split_once('-').unwrap_or((folded.as_str(), ""));
    let numbered = |letter: char| {
        let number = part.strip_prefix(letter).and_then(|number| number.parse::<u32>().ok());
        number.is_some()
    };
    let (fault, nearest) = if is_year_month_day(written) {
        (PeriodFault::NoSuchDay, None)
    } else if numbered('t') {
        (PeriodFault::NoSuchTertial, Some(format!("{year}-T3")))
    } else if numbered('q') || numbered('k') {
        (PeriodFault::NoSuchQuarter, Some(format!("{year}-Q4")))
    } else if numbered('h') {
        (PeriodFault::NoSuchHalf, Some(format!("{year}-H2")))
    } else if part.len() == 2 && part.parse::<u32>().is_ok() {
        (PeriodFault::NoSuchMonth, None)
    } else {
        (PeriodFault::NoPeriod, period(written).map(|period| period.to_string()))
    };
    let message = Message::BadPeriod { written: written.to_owned(), fault, write: nearest };
    Diagnostic::at(Code::BadPeriod, message, span)
}

/// The year that two digits mean.
pub(in crate::parse) fn year(written: &str) -> Option<String> {
    (written.len() == 2 && written.parse::<u32>().is_ok()).then(|| format!("20{written}"))
}

/// Whether a text is a day in the right form, though perhaps none of the calendar's.
pub(in crate::parse) fn is_year_month_day(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    let numbers: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    lengths == [4, 2, 2] && matches!(numbers.as_slice(), [_, 1..=12, 1..=31])
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty())
}

fn four_digits(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn month_named(text: &str) -> Option<i8> {
    let month = MONTHS.iter().position(|names| names.iter().any(|name| text.starts_with(name)))?;
    let plausible = text.len() <= "september".len() && text.chars().all(char::is_alphabetic);
    i8::try_from(month).ok().filter(|_| plausible).map(|month| month.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        for written in [
            "18 december 2019",
            "den 18 dec 2019",
            "18/12 2019",
            "18.12.2019",
            "2019-18-12",
            "20191218",
            "2019/12/18",
        ] {
            assert_eq!(
                date(written).map(|date| date.to_string()).as_deref(),
                Some("2019-12-18"),
                "{written}"
            );
        }
        for written in ["hösten 2024", "2024", "2024-02-30", "32/12 2024", ""] {
            assert_eq!(date(written), None, "{written}");
        }
    }

    #[test]
    fn periods_as_people_write_them() {
        let meant = |written| period(written).map(|period| period.to_string());
        assert_eq!(meant("april 2024").as_deref(), Some("2024-04"));
        assert_eq!(meant("Aug 2019").as_deref(), Some("2019-08"));
        assert_eq!(meant("T1 2024").as_deref(), Some("2024-T1"));
        assert_eq!(meant("tertial 2 2024").as_deref(), Some("2024-T2"));
        assert_eq!(meant("kvartal 4, 2024").as_deref(), Some("2024-Q4"));
        assert_eq!(meant("2024-4").as_deref(), Some("2024-04"));
        assert_eq!(meant("2024/04").as_deref(), Some("2024-04"));
        assert_eq!(meant("våren 2024"), None);
        assert_eq!(meant("april"), None);
    }

    #[test]
    fn a_year_of_two_digits() {
        assert_eq!(year("24").as_deref(), Some("2024"));
        assert_eq!(year("224"), None);
    }
}
