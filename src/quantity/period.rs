//! Periods: labels with a first and a last day.

use std::fmt;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The day, or `None` where the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2020-06-16`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next().filter(|part| part.len() == 4)?;
        let month = parts.next().filter(|part| part.len() == 2)?;
        let day = parts.next().filter(|part| part.len() == 2)?;
        Self::new(
            digits(year)?,
            i8::try_from(digits(month)?).ok()?,
            i8::try_from(digits(day)?).ok()?,
        )
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day so many months before; the last of its month where that month is shorter.
    #[must_use]
    pub fn months_before(self, months: u16) -> Self {
        let before = self.0.checked_sub(jiff::Span::new().months(months));
        Self(before.unwrap_or(jiff::civil::Date::MIN))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// Which part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The whole year.
    Year,
    /// `H1`, `H2`.
    Half(i8),
    /// `T1` to `T3`: four months.
    Tertial(i8),
    /// `Q1` to `Q4`.
    Quarter(i8),
    /// A month, 1 to 12. As a follow-up it is the report per that month.
    Month(i8),
    /// One day: month and day of the month.
    Day(i8, i8),
}

/// A label with a first and a last day: `2022`, `2022-H1`, `2022-T1`, `2022-Q1`, `2022-04`, `2022-04-30`.
///
/// ```
/// use malvakt::quantity::Period;
/// let april = Period::parse("202204").unwrap();
/// assert_eq!(april.to_string(), "2022-04");
/// assert_eq!(april.last().to_string(), "2022-04-30");
/// assert_eq!(april.in_year(2021).to_string(), "2021-04");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year.
    pub year: i16,
    /// Which part of it.
    pub part: Part,
}

fn digits(text: &str) -> Option<i16> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

impl Period {
    /// The whole year.
    pub fn year(year: i16) -> Self {
        Self { year, part: Part::Year }
    }

    /// Reads a label; `None` for anything that is no period or no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let head = text.get(..4)?;
        let year = digits(head)?;
        let rest = text.get(4..)?;
        if rest.is_empty() {
            return Some(Self::year(year));
        }
        let month = |text: &str| {
            digits(text)
                .and_then(|month| i8::try_from(month).ok())
                .filter(|month| (1..=12).contains(month))
        };
        let Some(part) = rest.strip_prefix('-') else {
            let part = (rest.len() == 2).then(|| month(rest)).flatten()?;
            return Some(Self { year, part: Part::Month(part) });
        };
        let within = |text: &str, most: i8| {
            digits(text)
                .and_then(|number| i8::try_from(number).ok())
                .filter(|number| text.len() == 1 && (1..=most).contains(number))
        };
        let mut letters = part.chars();
        let part = match letters.next()? {
            'H' | 'h' => Part::Half(within(letters.as_str(), 2)?),
            'T' | 't' => Part::Tertial(within(letters.as_str(), 3)?),
            'Q' | 'q' | 'K' | 'k' => Part::Quarter(within(letters.as_str(), 4)?),
            _ if part.len() == 2 => Part::Month(month(part)?),
            _ => {
                let date = Date::parse(text)?;
                Part::Day(date.month(), date.day())
            }
        };
        Some(Self { year, part })
    }

    /// First and last month.
    fn months(self) -> (i8, i8) {
        let block = |number: i8, length: i8| {
            let last = number.saturating_mul(length);
            (last.saturating_sub(length).saturating_add(1), last)
        };
        match self.part {
            Part::Year => (1, 12),
            Part::Half(number) => block(number, 6),
            Part::Tertial(number) => block(number, 4),
            Part::Quarter(number) => block(number, 3),
            Part::Month(month) | Part::Day(month, _) => (month, month),
        }
    }

    /// The first day.
    pub fn first(self) -> Date {
        let (month, _) = self.months();
        let day = if let Part::Day(_, day) = self.part { day } else { 1 };
        Date::new(self.year, month, day).unwrap_or(Date(jiff::civil::Date::MIN))
    }

    /// The last day.
    pub fn last(self) -> Date {
        let (_, month) = self.months();
        if let Part::Day(..) = self.part {
            return self.first();
        }
        jiff::civil::Date::new(self.year, month, 1)
            .map_or(Date(jiff::civil::Date::MAX), |first| Date(first.last_of_month()))
    }

    /// The month its last day lies in, 1 to 12: an accumulating outcome is for so many twelfths of the year.
    pub fn months_of_year(self) -> i8 {
        self.months().1
    }

    /// The same part of another year. 29 February becomes the 28th.
    #[must_use]
    pub fn in_year(self, year: i16) -> Self {
        let part = match self.part {
            Part::Day(2, 29) if Date::new(year, 2, 29).is_none() => Part::Day(2, 28),
            part => part,
        };
        Self { year, part }
    }

    /// The same part of the year before: what an outcome is compared to unless the plan says otherwise.
    #[must_use]
    pub fn year_before(self) -> Self {
        self.in_year(self.year.saturating_sub(1))
    }

    /// Whether every day of `other` lies in this period.
    pub fn contains(self, other: Self) -> bool {
        self.first() <= other.first() && other.last() <= self.last()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.part {
            Part::Year => write!(f, "{year:04}"),
            Part::Half(number) => write!(f, "{year:04}-H{number}"),
            Part::Tertial(number) => write!(f, "{year:04}-T{number}"),
            Part::Quarter(number) => write!(f, "{year:04}-Q{number}"),
            Part::Month(month) => write!(f, "{year:04}-{month:02}"),
            Part::Day(month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_its_first_and_last_day() {
        let cases = [
            ("2022", "2022-01-01", "2022-12-31"),
            ("2022-H1", "2022-01-01", "2022-06-30"),
            ("2022-h2", "2022-07-01", "2022-12-31"),
            ("2022-T1", "2022-01-01", "2022-04-30"),
            ("2022-T3", "2022-09-01", "2022-12-31"),
            ("2022-Q1", "2022-01-01", "2022-03-31"),
            ("2022-K4", "2022-10-01", "2022-12-31"),
            ("2022-04", "2022-04-01", "2022-04-30"),
            ("202204", "2022-04-01", "2022-04-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2022-04-30", "2022-04-30", "2022-04-30"),
        ];
        for (label, first, last) in cases {
            let period = Period::parse(label).unwrap();
            assert_eq!(
                (period.first().to_string(), period.last().to_string()),
                (first.into(), last.into()),
                "{label}"
            );
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for label in [
            "",
            "22",
            "2022-",
            "2022-13",
            "2022-00",
            "202213",
            "2022-T4",
            "2022-Q5",
            "2022-H3",
            "2022-02-30",
            "2022-4",
            "2022-T",
            "2022-T11",
            "Aug 2019",
            "2022/04",
            "-2022",
            "2022-04-3",
            "20220430",
            "２０２２",
        ] {
            assert_eq!(Period::parse(label), None, "{label}");
        }
    }

    #[test]
    fn a_leap_day_has_a_year_before() {
        let leap = Period::parse("2024-02-29").unwrap();
        assert_eq!(leap.year_before().to_string(), "2023-02-28");
        assert_eq!(Period::parse("2022-T1").unwrap().year_before().to_string(), "2021-T1");
    }

    #[test]
    fn months_back_end_with_a_month() {
        let before =
            |day: &str, months| Date::parse(day).unwrap().months_before(months).to_string();
        assert_eq!(before("2022-04-30", 12), "2021-04-30");
        assert_eq!(before("2021-06-30", 4), "2021-02-28");
        assert_eq!(before("2024-02-29", 12), "2023-02-28");
    }

    #[test]
    fn a_year_holds_its_parts_and_not_another_years() {
        let year = Period::year(2022);
        assert!(year.contains(Period::parse("2022-04").unwrap()));
        assert!(!year.contains(Period::parse("2021-04").unwrap()));
        assert!(!Period::parse("2022-T1").unwrap().contains(year));
    }
}
