//! Numbers: the two readings of an ambiguous one, and what an unreadable one was meant as.

use crate::language::number::{Read, is_group_space, read};

/// A number in words, up to twelve, in either language.
const IN_WORDS: &[(&str, u32)] = &[
    ("noll", 0),
    ("zero", 0),
    ("ett", 1),
    ("en", 1),
    ("one", 1),
    ("två", 2),
    ("two", 2),
    ("dubbel", 2),
    ("dubbelt", 2),
    ("double", 2),
    ("tre", 3),
    ("three", 3),
    ("fyra", 4),
    ("four", 4),
    ("fem", 5),
    ("five", 5),
    ("sex", 6),
    ("six", 6),
    ("sju", 7),
    ("seven", 7),
    ("åtta", 8),
    ("eight", 8),
    ("nio", 9),
    ("nine", 9),
    ("tio", 10),
    ("ten", 10),
    ("elva", 11),
    ("eleven", 11),
    ("tolv", 12),
    ("twelve", 12),
    ("tjugo", 20),
    ("twenty", 20),
    ("hundra", 100),
    ("hundred", 100),
    ("tusen", 1000),
    ("thousand", 1000),
];

/// A folded word as a number, where it is one.
pub(in crate::parse) fn in_figures(word: &str) -> Option<String> {
    let found = IN_WORDS.iter().find(|(words, _)| *words == word);
    found.map(|(_, number)| number.to_string())
}

/// `2.000` with its mark as a thousands mark, and as a decimal mark: `2 000` and `2`. What would still read two ways
/// gets a fourth decimal.
pub(in crate::parse) fn both_readings(written: &str) -> (String, String) {
    let Some((whole, part)) = written.split_once([',', '.']) else {
        return (written.to_owned(), written.to_owned());
    };
    let mark = written.chars().find(|letter| matches!(letter, ',' | '.')).unwrap_or(',');
    let kept = part.trim_end_matches('0');
    let decimal = match kept.len() {
        0 => whole.to_owned(),
        3.. => format!("{whole}{mark}{part}0"),
        _ => format!("{whole}{mark}{kept}"),
    };
    (format!("{whole} {part}"), decimal)
}

/// What an unreadable number was meant as: `1.000.000` is `1 000 000`, `1,250.50` is `1 250.50`.
pub(in crate::parse) fn number(written: &str) -> Option<String> {
    let sign: &str = if written.starts_with(['+', '-', '\u{2212}']) {
        written.get(..written.chars().next()?.len_utf8())?
    } else {
        ""
    };
    let body = written.strip_prefix(sign)?;
    let marks: Vec<char> = body.chars().filter(|letter| matches!(letter, ',' | '.')).collect();
    let groups: Vec<&str> =
        body.split(|letter| matches!(letter, ',' | '.') || is_group_space(letter)).collect();
    // All marks alike group thousands; a last mark of another kind is the decimal mark.
    let (last, before) = (marks.last()?, marks.get(..marks.len().checked_sub(1)?)?);
    let decimal = before.iter().all(|mark| mark != last);
    let wholes = if decimal { groups.get(..groups.len().checked_sub(1)?)? } else { &groups };
    let grouped = wholes.first().is_some_and(|first| (1..=3).contains(&first.len()))
        && wholes.iter().skip(1).all(|group| group.len() == 3);
    if !grouped {
        return None;
    }
    let whole = wholes.join(" ");
    let write = if decimal {
        format!("{sign}{whole}{last}{}", groups.last()?)
    } else {
        format!("{sign}{whole}")
    };
    matches!(read(&write), Read::Number(..)).then_some(write)
}

/// Digits grouped by three from the right: `12 50 00` is `125 000`.
pub(in crate::parse) fn regrouped(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().filter(char::is_ascii_digit).collect();
    let mut out = String::new();
    for (at, digit) in digits.iter().enumerate() {
        if at > 0 && digits.len().saturating_sub(at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(*digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_readings_can_be_written_unambiguously() {
        let both = |written| both_readings(written);
        assert_eq!(both("2.000"), ("2 000".to_owned(), "2".to_owned()));
        assert_eq!(both("1,000"), ("1 000".to_owned(), "1".to_owned()));
        assert_eq!(both("12,500"), ("12 500".to_owned(), "12,5".to_owned()));
        assert_eq!(both("14.978"), ("14 978".to_owned(), "14.9780".to_owned()));
        assert_eq!(both("-4,120"), ("-4 120".to_owned(), "-4,12".to_owned()));
        for (thousands, decimal) in ["2.000", "12,500", "14.978"].map(both) {
            assert!(matches!(read(&thousands), Read::Number(..)));
            assert!(matches!(read(&decimal), Read::Number(..)));
        }
    }

    #[test]
    fn what_was_meant_where_that_is_clear() {
        assert_eq!(number("1.000.000").as_deref(), Some("1 000 000"));
        assert_eq!(number("1,250.50").as_deref(), Some("1 250.50"));
        assert_eq!(number("-1.250,5").as_deref(), Some("-1 250,5"));
        assert_eq!(number("1.2.3"), None);
        assert_eq!(number("12.50.00"), None);
    }

    #[test]
    fn digits_are_grouped_by_three() {
        assert_eq!(regrouped("12 50 00"), "125 000");
        assert_eq!(regrouped("999"), "999");
    }
}
