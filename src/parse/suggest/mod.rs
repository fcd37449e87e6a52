//! What to write instead: corrected numbers, days, periods and conditions, worked out from what was written.

mod expression;
mod number;
mod time;

pub(super) use expression::{difference, parenthesised, unchained};
pub(super) use number::{both_readings, in_figures, number, regrouped};
pub(super) use time::{bad_period, date, is_year_month_day, period, year};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::line::outside_quotes;
use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, fold, nearest};

/// Words that only one of the languages has.
static ONLY_IN: LazyLock<BTreeMap<String, Option<Language>>> = LazyLock::new(|| {
    let mut languages: BTreeMap<String, Option<Language>> = BTreeMap::new();
    let entries = table::entries().filter(|entry| !matches!(entry.word, Word::Column(_)));
    for (entry, language) in
        entries.flat_map(|entry| [Language::Sv, Language::En].map(|language| (entry, language)))
    {
        for word in entry.forms(language).iter().flat_map(|form| form.split(' ')) {
            languages
                .entry(fold(word))
                .and_modify(|only| *only = only.filter(|only| *only == language))
                .or_insert(Some(language));
        }
    }
    languages
});

/// The language a folded line is written in, by its keywords; English where nothing tells.
pub(super) fn language_of(line: &str) -> Language {
    let outside: String = outside_quotes(line).map(|(_, letter)| letter).collect();
    let known = outside
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '-'))
        .filter_map(|word| ONLY_IN.get(word).copied().flatten());
    let (swedish, english): (Vec<_>, Vec<_>) =
        known.partition(|language| *language == Language::Sv);
    if swedish.len() > english.len() { Language::Sv } else { Language::En }
}

/// What stands between the quotes of a text.
pub(super) fn unquoted(written: &str) -> &str {
    let mut inside = written.chars();
    inside.next();
    inside.next_back();
    inside.as_str()
}

/// The first of several folded words, and `otherwise` or `annars`, where it is nearly that.
pub(super) fn nearly_otherwise(words: &str) -> Option<(&str, &'static str)> {
    let (word, _) = words.split_once(' ')?;
    // Most words are told apart by their first letter, without a closer look.
    let otherwise =
        word.starts_with(['o', 'a']).then(|| table::entry(Word::Keyword(Keyword::Otherwise)))??;
    let meant = nearest(word, otherwise.all_forms())?;
    (fold(meant) != word).then_some((word, meant))
}

/// What is quoted in a sentence: the beginning, where it is long.
pub(super) fn clipped(written: &str) -> String {
    match written.char_indices().nth(60) {
        Some((at, _)) if written.chars().count() > 80 => {
            format!("{}…", written.get(..at).unwrap_or(written))
        }
        _ => written.to_owned(),
    }
}

/// White space folded to single spaces.
pub(super) fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name and a title written as one, without quotes: the title begins at the first word, after others, with a
/// capital that is no abbreviation, and has three words or more (`sjuktal Region Norrbotten` is a name).
pub(super) fn name_and_title(written: &str) -> Option<(String, String)> {
    let begins_a_title = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    let words: Vec<&str> = written.split_whitespace().collect();
    let at = words.iter().skip(1).position(begins_a_title)?.saturating_add(1);
    let (name, title) = words.split_at_checked(at)?;
    (title.len() > 2).then(|| (name.join(" "), title.join(" ")))
}

/// A heading without quotes: its title begins at the first word, after the first, with a capital.
pub(super) fn level_and_title(written: &str) -> Option<(String, String)> {
    let words: Vec<&str> = written.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let at = words.iter().skip(1).position(capital)?.saturating_add(1);
    let (level, title) = words.split_at_checked(at)?;
    Some((level.join(" "), title.join(" ")))
}

/// A keyword as written in a language.
pub(super) fn keyword(keyword: Keyword, language: Language) -> &'static str {
    table::written(Word::Keyword(keyword), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_begins_with_a_capital() {
        let split = |words| name_and_title(words);
        assert_eq!(
            split("läkarbesök Antal läkarbesök på vårdcentral"),
            Some(("läkarbesök".to_owned(), "Antal läkarbesök på vårdcentral".to_owned()))
        );
        for name in [
            "sick leave of staff",
            "BUP bedömning i länet",
            "sjuktal Region Norrbotten",
            "Vårdköer",
        ] {
            assert_eq!(split(name), None, "{name}");
        }
    }

    #[test]
    fn the_keywords_tell_the_language_of_a_line() {
        assert_eq!(language_of("grön om utfall 60 < 5"), Language::Sv);
        assert_eq!(language_of("green if outcome < 5"), Language::En);
        assert_eq!(language_of("note \"om och eller\" if"), Language::En);
        assert_eq!(language_of("xyz"), Language::En);
    }
}
