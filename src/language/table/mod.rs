//! The one table of words: every keyword, kind, state, forecast, status, built-in status, unit and column, with
//! its forms in English and Swedish. Parsing, formatting, completion, data and documentation all read it.
//!
//! The first form of a language is the one we write; the others are understood.

mod columns;
mod keywords;
mod things;
mod units;

pub use columns::Column;
pub use keywords::Keyword;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{BuiltIn, Forecast, KindWord, Language, State};

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// A word or phrase of the grammar.
    Keyword(Keyword),
    /// A kind of item: second form its plural.
    Kind(KindWord),
    /// An assignment's state.
    State(State),
    /// An assignment's forecast, without the word `forecast`.
    Forecast(Forecast),
    /// One of the three default statuses: 0 green, 1 yellow, 2 red. Second form its plural.
    Status(u32),
    /// A built-in status.
    BuiltIn(BuiltIn),
    /// A unit; its first English form is its key.
    Unit(&'static str),
    /// A column of outcome data.
    Column(Column),
}

/// A word and its forms in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What it means.
    pub word: Word,
    /// English forms, the one we write first.
    pub en: &'static [&'static str],
    /// Swedish forms, the one we write first.
    pub sv: &'static [&'static str],
}

impl Entry {
    /// Its forms in a language.
    pub fn forms(&self, language: Language) -> &'static [&'static str] {
        match language {
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }

    /// Its forms in both languages, English first.
    pub fn all_forms(&self) -> impl Iterator<Item = &'static str> {
        self.en.iter().chain(self.sv).copied()
    }
}

/// Every entry: keywords, then kinds, states, forecasts and statuses, then units, then columns.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    keywords::KEYWORDS.iter().chain(things::THINGS).chain(units::UNITS).chain(columns::COLUMNS)
}

/// The entry of a word.
pub fn entry(word: Word) -> Option<&'static Entry> {
    entries().find(|entry| entry.word == word)
}

/// The form we write, in a language; empty for a word the table lacks, which a test rules out.
pub fn written(word: Word, language: Language) -> &'static str {
    entry(word).and_then(|entry| entry.forms(language).first()).copied().unwrap_or("")
}

/// The plural we write, for kinds and default statuses.
pub fn plural(word: Word, language: Language) -> &'static str {
    entry(word).and_then(|entry| entry.forms(language).get(1)).copied().unwrap_or("")
}

/// A state of several things: `slutförda`. In English it is the same word, and so are some in Swedish.
pub fn of_several(state: State, language: Language) -> &'static str {
    let forms = entry(Word::State(state)).map_or(&[][..], |entry| entry.forms(language));
    let inflected = language == Language::Sv && !matches!(state, State::Ongoing | State::AtRisk);
    let plural = forms.get(2).filter(|_| inflected);
    plural.or_else(|| forms.first()).copied().unwrap_or("")
}

/// The table by folded form: made once, since every line of a plan and every cell of a file may be looked up.
static BY_FORM: LazyLock<BTreeMap<String, Vec<Word>>> = LazyLock::new(|| {
    let mut by_form: BTreeMap<String, Vec<Word>> = BTreeMap::new();
    for entry in entries() {
        for form in entry.all_forms() {
            let words = by_form.entry(super::fold(form)).or_default();
            if !words.contains(&entry.word) {
                words.push(entry.word);
            }
        }
    }
    by_form
});

/// Everything a folded text means, in the order of the table.
///
/// ```
/// use malvakt::language::table::{meanings, Word};
/// use malvakt::language::State;
/// assert_eq!(meanings("försenad"), [Word::State(State::Delayed)]);
/// ```
pub fn meanings(folded: &str) -> &'static [Word] {
    BY_FORM.get(folded).map_or(&[], Vec::as_slice)
}

/// The words and phrases that cannot stand in a name unless it is quoted.
pub fn reserved() -> impl Iterator<Item = &'static str> {
    let words = keywords::RESERVED.iter().filter_map(|keyword| entry(Word::Keyword(*keyword)));
    words.flat_map(Entry::all_forms).chain(keywords::RESERVED_WORDS.iter().copied())
}

/// Whether a form is words that stand side by side, not `minst … fall` with something between.
pub fn is_whole(form: &str) -> bool {
    !form.contains(keywords::GAP)
}

/// What a folded text means among the words that `wanted` picks out.
pub fn find<T>(folded: &str, wanted: impl Fn(Word) -> Option<T>) -> Option<T> {
    meanings(folded).iter().copied().find_map(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_means_two_things_of_one_sort() {
        // Keywords may share a form (`av` is *of* and *for*): the grammar tells them apart by where they stand.
        let sort = |word: Word| std::mem::discriminant(&word);
        let all: Vec<_> = entries()
            .filter(|entry| !matches!(entry.word, Word::Keyword(_)))
            .flat_map(|entry| entry.all_forms().map(|form| (entry.word, super::super::fold(form))))
            .collect();
        for (at, (word, form)) in all.iter().enumerate() {
            for (other, same) in all.iter().skip(at + 1) {
                assert!(
                    sort(*word) != sort(*other) || word == other || form != same,
                    "{form} is {word:?} and {other:?}"
                );
            }
        }
    }

    #[test]
    fn every_entry_has_a_form_in_both_languages() {
        assert!(entries().all(|entry| !entry.en.is_empty() && !entry.sv.is_empty()));
    }
}
