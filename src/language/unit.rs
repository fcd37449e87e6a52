//! Units: found by any of their words, and written in a language.

use super::table::{self, Word};
use super::{Language, fold, number};
use crate::quantity::{Dimension, Number, Unit};

/// The unit a word stands for in either language; any `per …` is a rate of its own words. `None`: not built in.
///
/// ```
/// use malvakt::language::unit::find;
/// use malvakt::quantity::Dimension;
/// assert_eq!(find("procentenheter").unwrap().dimension, Dimension::Points);
/// assert_eq!(find("mnkr").unwrap().scale, malvakt::quantity::Number::integer(1_000_000));
/// assert_eq!(find("per cent").unwrap().dimension, Dimension::Share);
/// assert_eq!(find("poäng"), None);
/// ```
pub fn find(word: &str) -> Option<Unit> {
    let folded = fold(word);
    // `per cent` is a word of the table; any other `per …` is a rate.
    let key =
        table::find(&folded, |word| if let Word::Unit(key) = word { Some(key) } else { None });
    if key.is_none()
        && let Some(per) = folded.strip_prefix("per ")
    {
        let key: String = per
            .split(' ')
            .map(|part| part.replace(number::is_group_space, ""))
            .collect::<Vec<_>>()
            .join(" ");
        return Some(Unit {
            dimension: Dimension::Rate(joined_digits(&key)),
            scale: Number::ONE,
            word: word.trim().to_owned(),
        });
    }
    let key = key?;
    let (dimension, scale) = built_in(key)?;
    Some(Unit { dimension, scale, word: key.to_owned() })
}

/// `1 000 invånare` and `1000 invånare` are the same rate.
fn joined_digits(text: &str) -> String {
    let mut out = String::new();
    let mut last_was_digit = false;
    for part in text.split(' ') {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        if !(out.is_empty() || digits && last_was_digit) {
            out.push(' ');
        }
        out.push_str(part);
        last_was_digit = digits;
    }
    out
}

fn built_in(key: &str) -> Option<(Dimension, Number)> {
    let money = |currency: &str, scale: i64| {
        (Dimension::Money(currency.to_owned()), Number::integer(scale))
    };
    Some(match key {
        "%" => (Dimension::Share, Number::ONE),
        "‰" => (Dimension::Share, Number::ratio(1, 10).ok()?),
        "pp" => (Dimension::Points, Number::ONE),
        "cases" | "persons" | "count" => (Dimension::Count, Number::ONE),
        "min" => (Dimension::Time, Number::ONE),
        "h" => (Dimension::Time, Number::integer(60)),
        "days" => (Dimension::Time, Number::integer(1_440)),
        "weeks" => (Dimension::Time, Number::integer(10_080)),
        "months" => (Dimension::Months, Number::ONE),
        "years" => (Dimension::Months, Number::integer(12)),
        "kr" => money("kr", 1),
        "tkr" => money("kr", 1_000),
        "mkr" => money("kr", 1_000_000),
        "mdkr" => money("kr", 1_000_000_000),
        "EUR" | "USD" | "DKK" | "NOK" | "GBP" => money(key, 1),
        "yes/no" => (Dimension::YesNo, Number::ONE),
        _ => return None,
    })
}

/// The unit's word in a language, as written after a number; an author's own word is kept. A bare count in English
/// has no word.
pub fn write_word(unit: &Unit, language: Language) -> String {
    if unit.word == "count" && language == Language::En {
        return String::new();
    }
    let key =
        |word| if let Word::Unit(key) = word { (key == unit.word).then_some(word) } else { None };
    match table::entries().find_map(|entry| key(entry.word)) {
        Some(word) => table::written(word, language).to_owned(),
        None => unit.word.clone(),
    }
}

/// A number *in the unit itself* with its unit, for people: `17,3 %`, `90 st`, `0.1 pp`.
pub fn write_amount(number: Number, decimals: u32, unit: &Unit, language: Language) -> String {
    let word = write_word(unit, language);
    let number = number::write(number, decimals, language);
    if word.is_empty() { number } else { format!("{number}\u{a0}{word}") }
}

/// Every unit word in both languages, for suggestions.
pub fn words() -> impl Iterator<Item = &'static str> {
    table::entries()
        .filter(|entry| matches!(entry.word, Word::Unit(_)))
        .flat_map(table::Entry::all_forms)
}
