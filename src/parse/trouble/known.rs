//! What is known of the lines before: the plan's level words, and how many lines could not be read.

use crate::language::fold;
use crate::syntax::Statement;

/// The levels of a plan without a `levels` line.
const DEFAULT_LEVELS: [&str; 6] = ["area", "goal", "factor", "område", "mål", "faktor"];

/// How many lines are looked at closely before they are said plainly.
const MOST_LOOKS: usize = 300;

/// What the lines before say that helps to explain one that cannot be read.
#[derive(Debug, Default)]
pub(in crate::parse) struct Known {
    levels: Vec<String>,
    looks: usize,
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

    /// The plan's level words, folded.
    pub fn level_words(&self) -> impl Iterator<Item = &str> {
        let defaults = if self.levels.is_empty() { DEFAULT_LEVELS.as_slice() } else { &[] };
        self.levels.iter().map(String::as_str).chain(defaults.iter().copied())
    }

    /// Whether one more line may be looked at closely.
    pub fn may_look(&mut self) -> bool {
        self.looks = self.looks.saturating_add(1);
        self.looks <= MOST_LOOKS
    }
}
