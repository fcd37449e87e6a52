//! What is said of rules, flags and examples.

mod en;
mod sv;

use super::Said;
use crate::language::Language;

/// A message about rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A second block for the same at one heading.
    BlockTwice {
        /// The line.
        written: String,
        /// The line of the first.
        first_line: u32,
    },
    /// A set that `use` names and the plan does not have.
    UnknownSet {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The sets there are.
        sets: Vec<String>,
        /// The line that begins one of that name.
        write: String,
    },
    /// `rules for series`.
    RulesForSeries,
    /// `rules for` a word that is neither kind nor level.
    RulesForUnknown {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The levels.
        levels: Vec<String>,
    },
    /// `assessed by hand` beside rules.
    ByHandAndRules {
        /// The first rule.
        written: String,
    },
    /// Two bare `otherwise`.
    TwoOtherwise {
        /// The second.
        written: String,
        /// The first.
        first: String,
    },
    /// A rule below a bare `otherwise`.
    NeverReached {
        /// The rule.
        written: String,
        /// The `otherwise`.
        after: String,
    },
    /// A rule without `otherwise` below one with it.
    BelowOtherwise {
        /// The rule.
        written: String,
        /// The one with `otherwise`.
        otherwise: String,
        /// The rule to write.
        write: String,
    },
    /// A rule that gives a built-in status.
    GivesBuiltIn {
        /// The status.
        status: String,
    },
    /// Own rules beside `use`.
    RulesBesideUse {
        /// The set.
        set: String,
    },
    /// Rules that mention the target, of an item that has none.
    NoTarget {
        /// The item.
        name: String,
        /// The line to write.
        write: String,
        /// The other line to write.
        write_follow_only: String,
    },
    /// A block without a rule.
    EmptyBlock {
        /// The line.
        written: String,
        /// The rules to write.
        write: Vec<String>,
    },
    /// An item that rules would serve if they did not stand under another heading.
    RulesElsewhere {
        /// The item.
        name: String,
        /// How many others of its kind there are.
        others: usize,
        /// The block's line.
        written: String,
        /// The title of the heading it stands under.
        heading: String,
    },
    /// Items that no rules serve.
    NoRules {
        /// The first.
        name: String,
        /// How many others of its kind there are.
        others: usize,
        /// The block to write.
        write: Vec<String>,
        /// The line to write instead.
        by_hand: String,
    },
    /// A block that serves nothing.
    Idle {
        /// The line.
        written: String,
    },
    /// A value that an example sets twice.
    SetTwice {
        /// The example.
        written: String,
    },
    /// A value that follows from others and cannot be set.
    CannotSet {
        /// As written.
        written: String,
    },
    /// An assignment in an example as if it had an outcome.
    AssignmentInExample {
        /// The name.
        name: String,
    },
    /// A name in an example that nothing has.
    UnknownSetting {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// A step that the assignment does not have.
    UnknownStep {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The assignment's steps.
        steps: Vec<String>,
    },
    /// An example of a heading that names a slice.
    HeadingHasNoSlices {
        /// The example.
        written: String,
        /// The line to write.
        write: String,
    },
    /// An example of a heading whose figure is no count of a status.
    CountNeeded {
        /// As written.
        written: String,
        /// The line to write.
        write: String,
    },
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }
}
