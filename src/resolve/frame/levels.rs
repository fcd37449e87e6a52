//! The levels of headings, and their words.

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::{Entry, Once};
use super::super::found::Found;
use super::super::words;
use crate::diagnostic::Code;
use crate::language::say::resolve::frame::Message;
use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, fold};
use crate::plan::{Level, LevelId};
use crate::syntax::{LevelWritten, Name, Statement};

/// Endings a plural or definite form may have where the plan gives no plural.
const ENDINGS: &[&str] =
    &["er", "ar", "or", "n", "en", "et", "na", "erna", "arna", "orna", "s", "es"];

/// The levels, highest first, and which level each word is.
pub(in crate::resolve) struct Levels {
    /// The levels.
    pub all: Vec<Level>,
    words: IndexMap<String, LevelId>,
    /// The words to offer: of the default levels those of the author's language.
    offered: Vec<String>,
    /// Words that were declared and cannot be levels: that is said once, where they are declared.
    refused: Vec<String>,
}

impl Levels {
    /// Reads the `levels` line; without one, `area > goal > factor`.
    pub fn read(
        body: &[Entry<'_>],
        language: Option<Language>,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Self {
        let mut written: Once<&Vec<LevelWritten>> = Once::default();
        for Entry { span, statement } in body {
            if let Statement::Levels(levels) = statement {
                written.set(levels, *span, author, found);
            }
        }
        let mut levels = Self {
            all: Vec::new(),
            words: IndexMap::new(),
            offered: Vec::new(),
            refused: Vec::new(),
        };
        let Some(written) = written.take() else {
            levels.default_ones(language, author.language);
            return levels;
        };
        for level in written {
            let id = LevelId(u32::try_from(levels.all.len()).unwrap_or(u32::MAX));
            let mut kept = Vec::new();
            for (name, plural) in &level.words {
                if levels.declare(name, id, found) {
                    if let Some(plural) = plural {
                        levels.words.entry(fold(&plural.value)).or_insert(id);
                    }
                    let plural = plural.as_ref().map(|plural| plural.value.clone());
                    levels.offered.push(name.value.clone());
                    kept.push((name.value.clone(), plural));
                }
            }
            levels.all.push(Level { words: kept });
        }
        levels
    }

    fn declare(&mut self, name: &Name, id: LevelId, found: &mut Found) -> bool {
        let folded = fold(&name.value);
        let is_target = |word: &Word| *word == Word::Keyword(Keyword::Target);
        if words::taken(&folded) && !table::meanings(&folded).iter().all(is_target) {
            let message = Message::LevelIsWord { level: name.value.clone() };
            found.at(Code::BadLevel, message, name.span);
            self.refused.push(folded);
            return false;
        }
        if self.words.contains_key(&folded) {
            let message = Message::LevelTwice { level: name.value.clone() };
            found.at(Code::BadLevel, message, name.span);
            return false;
        }
        self.words.insert(folded, id);
        true
    }

    fn default_ones(&mut self, language: Option<Language>, keywords: Language) {
        let defaults = [
            (["area", "areas"], ["område", "områden"]),
            (["goal", "goals"], ["mål", "mål"]),
            (["factor", "factors"], ["faktor", "faktorer"]),
        ];
        for (id, (en, sv)) in (0_u32..).zip(defaults) {
            let [one, _] = if keywords == Language::En { en } else { sv };
            self.offered.push(one.to_owned());
            let both = if language == Some(Language::En) { [en, sv] } else { [sv, en] };
            for form in both.as_flattened() {
                self.words.insert(fold(form), LevelId(id));
            }
            let words =
                both.iter().map(|[one, many]| ((*one).to_owned(), Some((*many).to_owned())));
            self.all.push(Level { words: words.collect() });
        }
    }

    /// The level a word is, in singular, plural or definite form.
    pub fn find(&self, word: &str) -> Option<LevelId> {
        let folded = fold(word);
        let bare =
            || ENDINGS.iter().find_map(|ending| self.words.get(folded.strip_suffix(ending)?));
        self.words.get(&folded).or_else(bare).copied()
    }

    /// The level a heading's word is: exactly the word.
    pub fn of_heading(&self, word: &str) -> Option<LevelId> {
        self.words.get(&fold(word)).copied()
    }

    /// Whether a word was declared and refused.
    pub fn refused(&self, word: &str) -> bool {
        self.refused.contains(&fold(word))
    }

    /// The words to offer.
    pub fn offered(&self) -> Vec<String> {
        self.offered.clone()
    }

    /// Every level's words, as written.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.all.iter().flat_map(|level| &level.words).map(|(word, _)| word.as_str())
    }
}
