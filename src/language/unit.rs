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

/// Forms that stand after one, beside those that stand after any other number.
const ONE: &[(&str, &str)] = &[
    ("case", "cases"),
    ("person", "persons"),
    ("minute", "minutes"),
    ("hour", "hours"),
    ("day", "days"),
    ("week", "weeks"),
    ("month", "months"),
    ("year", "years"),
    ("procentenhet", "procentenheter"),
    ("person", "personer"),
    ("minut", "minuter"),
    ("timme", "timmar"),
    ("dag", "dagar"),
    ("vecka", "veckor"),
    ("månad", "månader"),
    ("krona", "kronor"),
];

/// A built-in unit with the word that its author uses for it: what is written `mnkr` stays `mnkr`. A share keeps its
/// sign, and a word that cannot stand after a number (`antal`) gives way to the usual one.
///
/// ```
/// use malvakt::language::{unit::{as_written, find, write_word}, Language};
/// let millions = as_written(find("mnkr").unwrap(), "mnkr");
/// assert_eq!(write_word(&millions, Language::Sv), "mnkr");
/// assert_eq!(write_word(&millions, Language::En), "mkr");
/// assert_eq!(write_word(&as_written(find("antal").unwrap(), "antal"), Language::Sv), "st");
/// ```
pub fn as_written(unit: Unit, written: &str) -> Unit {
    let Some(entry) = entry(&unit) else { return unit };
    let folded = fold(written);
    let form = entry.all_forms().find(|form| fold(form) == folded);
    let form = form.map(|form| {
        let several = ONE
            .iter()
            .find(|(one, many)| *one == form && entry.all_forms().any(|form| form == *many));
        several.map_or(form, |(_, many)| *many)
    });
    let usual = |form: &&str| {
        [Language::Sv, Language::En]
            .iter()
            .any(|language| entry.forms(*language).first() == Some(form))
    };
    match form.filter(|form| !usual(form) && *form != "antal") {
        Some(form) if !matches!(unit.dimension, Dimension::Share | Dimension::Points) => {
            Unit { word: form.to_owned(), ..unit }
        }
        _ => unit,
    }
}

/// The entry of a built-in unit, by its key or by the form that its author uses.
fn entry(unit: &Unit) -> Option<&'static table::Entry> {
    let is_unit = |entry: &&table::Entry| matches!(entry.word, Word::Unit(_));
    table::entries().filter(is_unit).find(|entry| entry.all_forms().any(|form| form == unit.word))
}

/// The unit's key for programs: the same whatever form its author uses; an author's own word is its own key.
pub fn key(unit: &Unit) -> &str {
    match entry(unit).map(|entry| entry.word) {
        Some(Word::Unit(key)) => key,
        _ => &unit.word,
    }
}

/// The unit's word in a language, as written after a number: the form its author uses, where that is one of the
/// language, else the first. An author's own word is kept. A bare count in English has no word.
pub fn write_word(unit: &Unit, language: Language) -> String {
    let Some(entry) = entry(unit) else { return unit.word.clone() };
    let key = entry.word;
    let own =
        entry.forms(language).iter().find(|form| **form == unit.word && key != Word::Unit(form));
    match (own, language) {
        (Some(own), _) => (*own).to_owned(),
        (None, Language::En) if key == Word::Unit("count") => String::new(),
        (None, _) => table::written(key, language).to_owned(),
    }
}

/// A number *in the unit itself* with its unit, for people: `17,3 %`, `90 st`, `1 dag`, `0.1 pp`.
pub fn write_amount(number: Number, decimals: u32, unit: &Unit, language: Language) -> String {
    let mut word = write_word(unit, language);
    if number == Number::ONE && decimals == 0 {
        let one = ONE.iter().find(|(_, many)| *many == word);
        word = one.map_or(word, |(one, _)| (*one).to_owned());
    }
    let number = number::write(number, decimals, language);
    if word.is_empty() { number } else { format!("{number}\u{a0}{word}") }
}

/// Every unit word in both languages, for suggestions.
pub fn words() -> impl Iterator<Item = &'static str> {
    table::entries()
        .filter(|entry| matches!(entry.word, Word::Unit(_)))
        .flat_map(table::Entry::all_forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_shown_by_its_authors_word_where_the_reader_has_it() {
        let of = |word: &str| as_written(find(word).unwrap(), word);
        let said = |word: &str, language| {
            write_amount(Number::integer(19), 0, &of(word), language).replace('\u{a0}', " ")
        };
        assert_eq!(said("mnkr", Language::Sv), "19 mnkr");
        assert_eq!(said("mnkr", Language::En), "19 mkr");
        assert_eq!(said("timmar", Language::Sv), "19 timmar");
        assert_eq!(said("timme", Language::Sv), "19 timmar");
        assert_eq!(said("hours", Language::Sv), "19 h");
        assert_eq!(said("antal", Language::Sv), "19 st");
        assert_eq!(said("procent", Language::Sv), "19 %");
        assert_eq!(said("stycken", Language::En), "19");
        for (word, own) in [("mnkr", "mkr"), ("stycken", "count"), ("hours", "h"), ("%", "%")] {
            assert_eq!(key(&of(word)), own);
        }
    }

    #[test]
    fn one_of_something_is_in_the_singular() {
        let one = |word: &str, language| {
            write_amount(Number::ONE, 0, &find(word).unwrap(), language).replace('\u{a0}', " ")
        };
        assert_eq!(one("personer", Language::Sv), "1 person");
        assert_eq!(one("days", Language::En), "1 day");
        assert_eq!(one("st", Language::Sv), "1 st");
    }
}
