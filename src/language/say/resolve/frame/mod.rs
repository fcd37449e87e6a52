//! What is said of levels, statuses, follow-ups, breakdowns and columns.

mod en;
mod sv;

use super::Said;
use crate::language::{KindWord, Language};
use crate::quantity::Period;

/// Why a word cannot be a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotAStatus {
    /// It is built in.
    BuiltIn,
    /// It is a fact about assignments.
    Fact,
    /// It is a word of the language.
    Keyword,
    /// It is a level.
    Level,
}

/// A message about what the plan's block declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A level word that is a word of the language.
    LevelIsWord {
        /// The word.
        level: String,
    },
    /// A level word that names two levels.
    LevelTwice {
        /// The word.
        level: String,
    },
    /// A heading whose word is no level.
    UnknownLevel {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The levels.
        levels: Vec<String>,
    },
    /// A heading that is nearly the same as an earlier one.
    SimilarHeading {
        /// Its title.
        title: String,
        /// The earlier one's.
        earlier: String,
        /// The line of the earlier one.
        line: u32,
    },
    /// A word that cannot be a status.
    NotAStatus {
        /// The word.
        status: String,
        /// Why not.
        because: NotAStatus,
    },
    /// A status that is declared twice.
    StatusTwice {
        /// The status.
        status: String,
    },
    /// A second `statuses` line for the same.
    StatusesTwice {
        /// The line.
        written: String,
    },
    /// Two statuses with one symbol.
    SymbolTwice {
        /// The symbol.
        symbol: String,
        /// The second status.
        status: String,
    },
    /// A word that is no status of its scale.
    UnknownStatus {
        /// The word.
        found: String,
        /// The status that was meant.
        nearest: Option<String>,
        /// The scale.
        statuses: Vec<String>,
        /// What the scale is for, where it is not the plan's.
        of: Option<KindWord>,
        /// What it is a status of instead.
        others: Option<KindWord>,
    },
    /// A word that is no kind of item.
    UnknownKind {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// A line, for instance.
        write: String,
    },
    /// A word of the `matrix` line that is no kind of item.
    MatrixUnknown {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The plan's own words.
        words: Vec<String>,
    },
    /// A word of the `matrix` line that nothing in the plan is called.
    MatrixUnused {
        /// The word.
        found: String,
        /// Whether it is one for series, which are never counted.
        series: bool,
        /// The plan's own words.
        words: Vec<String>,
    },
    /// A word that the `matrix` line has twice.
    MatrixTwice {
        /// The word.
        found: String,
    },
    /// Two follow-ups of one name.
    FollowUpTwice {
        /// The name.
        name: String,
    },
    /// A follow-up in another year than the plan's.
    FollowUpOtherYear {
        /// The name.
        name: String,
        /// As written.
        period: Period,
        /// In the plan's year.
        offered: Period,
        /// The plan's year.
        year: i16,
    },
    /// Names of follow-ups the plan does not have.
    UnknownFollowUp {
        /// The names.
        found: Vec<String>,
        /// What they were meant to be.
        nearest: Vec<String>,
        /// The plan's follow-ups.
        follow_ups: Vec<String>,
    },
    /// A word where a period should stand.
    UnknownPeriod {
        /// The word.
        found: String,
        /// The follow-up that was meant.
        nearest: Option<String>,
        /// The plan's follow-ups.
        follow_ups: Vec<String>,
    },
    /// `previous follow-up` where a period should stand.
    NotAPeriod,
    /// Two breakdowns of one name.
    BreakdownTwice {
        /// The name.
        name: String,
    },
    /// A value that a breakdown has twice.
    ValueTwice {
        /// The value.
        value: String,
        /// The breakdown.
        breakdown: String,
    },
    /// A breakdown that is called as a column of outcome data is.
    BreakdownIsColumn {
        /// The name.
        name: String,
    },
    /// A value that in outcome data means the total.
    ValueIsTotal {
        /// The value.
        value: String,
    },
    /// A breakdown the plan does not have.
    UnknownBreakdown {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The plan's breakdowns.
        breakdowns: Vec<String>,
    },
    /// A word after `for` that is no value of a breakdown.
    UnknownSlice {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The values there are.
        values: Vec<String>,
        /// `for`, as the author writes it.
        write_for: String,
    },
    /// A value that several breakdowns have.
    ValueOfSeveral {
        /// The value.
        found: String,
        /// The breakdowns.
        breakdowns: Vec<String>,
    },
    /// `for K for M`.
    TwoOfOneBreakdown {
        /// The breakdown.
        breakdown: String,
        /// `for every kön`, where that may stand.
        every: Option<String>,
    },
    /// Two units in one slice.
    TwoUnits {
        /// `for every unit`, where that may stand.
        every: Option<String>,
    },
    /// A column we do not know.
    UnknownColumn {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// A mapping, for instance.
        write: String,
    },
    /// A column that is named twice.
    ColumnTwice {
        /// As written.
        written: String,
    },
}

/// `Menade du  X ?`, or nothing.
pub(super) fn meant_sv(nearest: Option<&String>) -> String {
    nearest.map(|nearest| format!("Menade du  {nearest} ?")).unwrap_or_default()
}

/// `Did you mean  X ?`, or nothing.
pub(super) fn meant_en(nearest: Option<&String>) -> String {
    nearest.map(|nearest| format!("Did you mean  {nearest} ?")).unwrap_or_default()
}

/// A question where there is one, and what there is to choose from.
pub(super) fn or_list(meant: &str, list: &str) -> String {
    [meant, list].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
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
