//! What is known of the lines before: the plan's level words, and how much has been tried to explain those that could
//! not be read.

use std::cell::Cell;

use crate::language::fold;
use crate::syntax::Statement;

/// The levels of a plan without a `levels` line.
const DEFAULT_LEVELS: [&str; 6] = ["area", "goal", "factor", "område", "mål", "faktor"];

/// How many bytes of corrected lines are read in all to explain the lines of one plan: enough for a hundred or so.
/// A file that is no plan at all has thousands of lines that cannot be read; the later ones are said plainly.
const MOST_TRIED: usize = 128 * 1024;

/// What the lines before say that helps to explain one that cannot be read.
#[derive(Debug)]
pub(super) struct Known {
    levels: Vec<String>,
    left: Cell<usize>,
}

impl Default for Known {
    fn default() -> Self {
        Self { levels: Vec::new(), left: Cell::new(MOST_TRIED) }
    }
}

impl Known {
    /// Takes in a statement that was read.
    pub fn take(&mut self, statement: &Statement) {
        if let Statement::Levels(levels) = statement {
            for (word, plural) in levels.iter().flat_map(|level| &level.words) {
                self.levels.push(fold(&word.value));
                self.levels.extend(plural.iter().map(|plural| fold(&plural.value)));
            }
        }
    }

    /// Whether a word is one of the plan's levels.
    pub fn is_level(&self, word: &str) -> bool {
        let folded = fold(word);
        self.level_words().any(|level| level == folded)
    }

    /// Whether a folded line begins with one of the plan's level words and goes on with a title, though its first word
    /// is a keyword: `target area "Health care"`.
    pub fn heads(&self, line: &str) -> bool {
        let quote = line.find(['"', '”', '“', '„', '»', '«']);
        let words = quote.and_then(|quote| line.get(..quote)).map(str::split_whitespace);
        words
            .is_some_and(|words| self.level_words().any(|level| level.split(' ').eq(words.clone())))
    }

    /// The plan's level words, folded.
    pub fn level_words(&self) -> impl Iterator<Item = &str> {
        let defaults = if self.levels.is_empty() { DEFAULT_LEVELS.as_slice() } else { &[] };
        self.levels.iter().map(String::as_str).chain(defaults.iter().copied())
    }

    /// Whether a corrected line of so many bytes may be tried; it is counted.
    pub fn may_try(&self, bytes: usize) -> bool {
        let left = self.left.get().checked_sub(bytes);
        self.left.set(left.unwrap_or(0));
        left.is_some()
    }
}
