//! Numbers as people write them: groups by space, decimal comma or point, U+2212.

use super::Language;
use crate::quantity::Number;

/// What a text is, read as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// A number, and the decimals it was written with.
    Number(Number, u32),
    /// One mark and exactly three digits after it: `2.000` is two thousand, or two with three decimals.
    Ambiguous {
        /// With the mark as a thousands mark.
        thousands: Number,
        /// With the mark as a decimal mark.
        decimal: Number,
    },
    /// A number beyond 128 bits.
    TooLarge,
    /// No number.
    No,
}

/// Whether a character groups digits: a space, a no-break space or a thin one.
pub fn is_group_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Reads a whole text as a number: a sign (`+`, `-`, U+2212), digits, groups of three by space, one decimal comma or
/// point. `1,000` and `12.500` (one to three digits not beginning with 0, one mark, exactly three digits) read two ways.
///
/// ```
/// use malvakt::language::number::{read, Read};
/// use malvakt::quantity::Number;
/// assert_eq!(read("9 847"), Read::Number(Number::integer(9847), 0));
/// assert_eq!(read("\u{2212}17,3"), Read::Number(Number::ratio(-173, 10).unwrap(), 1));
/// assert!(matches!(read("2.000"), Read::Ambiguous { .. }));
/// assert_eq!(read("0,125"), Read::Number(Number::ratio(1, 8).unwrap(), 3));
/// ```
pub fn read(text: &str) -> Read {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = match text.split_once([',', '.']) {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let Some(digits) = ungrouped(whole) else { return Read::No };
    let part = part.unwrap_or("");
    if digits.is_empty()
        || (text.len() != whole.len() && part.is_empty())
        || !part.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Read::No;
    }
    let decimals = u32::try_from(part.len()).unwrap_or(u32::MAX);
    let signed = |number: Number| if negative { number.negated() } else { number };
    let all = format!("{digits}{part}");
    let Ok(value) = all.parse::<i128>() else { return Read::TooLarge };
    let Ok(decimal) = Number::decimal(value, decimals) else { return Read::TooLarge };
    let grouped = whole.chars().any(is_group_space);
    if decimals == 3 && !grouped && (1..=3).contains(&digits.len()) && !digits.starts_with('0') {
        return match Number::decimal(value, 0) {
            Ok(thousands) => {
                Read::Ambiguous { thousands: signed(thousands), decimal: signed(decimal) }
            }
            Err(_) => Read::TooLarge,
        };
    }
    Read::Number(signed(decimal), decimals)
}

/// The digits of a whole part without its group spaces; `None` where it is no such part.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(is_group_space);
    let first = groups.next()?;
    let plain = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut digits = first.to_owned();
    if !plain(first) {
        return None;
    }
    for group in groups {
        if first.len() > 3 || first.is_empty() || group.len() != 3 || !plain(group) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

/// A number for people: exactly so many decimals (rounded half away from zero), groups of three by no-break space
/// from 1 000 on, decimal comma in Swedish and point in English, U+2212 for minus.
///
/// ```
/// use malvakt::language::{number::write, Language};
/// use malvakt::quantity::Number;
/// assert_eq!(write(Number::ratio(-98475, 10).unwrap(), 1, Language::Sv), "\u{2212}9\u{a0}847,5");
/// assert_eq!(write(Number::ratio(35, 2).unwrap(), 0, Language::En), "18");
/// ```
pub fn write(number: Number, decimals: u32, language: Language) -> String {
    let (negative, whole, part) = number.digits(decimals);
    let mut out = String::new();
    if negative {
        out.push('\u{2212}');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len().saturating_sub(at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(match language {
            Language::Sv => ',',
            Language::En => '.',
        });
        out.push_str(&part);
    }
    out
}

/// A number for people with as many decimals as it takes, at most `most`.
///
/// ```
/// use malvakt::language::{number::write_up_to, Language};
/// use malvakt::quantity::Number;
/// assert_eq!(write_up_to(Number::ratio(173, 10).unwrap(), 3, Language::Sv), "17,3");
/// assert_eq!(write_up_to(Number::ratio(2, 3).unwrap(), 3, Language::En), "0.667");
/// ```
pub fn write_up_to(number: Number, most: u32, language: Language) -> String {
    write(number, number.decimals().unwrap_or(most).min(most), language)
}
