//! What is said of items and their own lines.

mod en;
mod sv;

use super::Said;
use crate::language::table::{Word, written};
use crate::language::{KindWord, Language};
use crate::quantity::{Number, Unit};

/// A year's figure that is held against outcomes within the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearFigure {
    /// The item.
    pub name: String,
    /// The figure, in the unit.
    pub figure: Number,
    /// The unit.
    pub unit: Unit,
    /// The year.
    pub year: i16,
    /// The first follow-up within it.
    pub follow_up: String,
    /// How many months that follow-up is after.
    pub months: i8,
    /// What the figure would be then, in the unit.
    pub part: Number,
    /// The line to write.
    pub write: String,
    /// The other line to write.
    pub write_at_end: String,
}

/// What waits in a circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Statuses, in rules.
    Statuses,
    /// Computed outcomes.
    Outcomes,
}

/// A ring as it is read: `a → b → a`. Of a long one the middle is left out, and how many they are is said.
fn round(ring: &[String]) -> String {
    const MOST: usize = 12;
    let first = ring.first().cloned();
    let mut names: Vec<String> = ring.iter().chain(&first).cloned().collect();
    if names.len() > MOST.saturating_add(1) {
        let all = ring.len();
        let last = names.split_off(names.len().saturating_sub(MOST / 2));
        names.truncate(MOST / 2);
        names.push(format!("… ({all})"));
        names.extend(last);
    }
    names.join(" → ")
}

/// A message about items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A name that is a word of the language.
    NameIsWord {
        /// The name.
        name: String,
        /// The line to write.
        write: String,
    },
    /// Items that wait for each other, in order.
    Circle {
        /// With what.
        waiting: Waiting,
        /// Their names.
        ring: Vec<String>,
    },
    /// A name of nothing but blanks.
    EmptyName {
        /// The line to write.
        write: String,
    },
    /// Two items of one name.
    NameTwice {
        /// The name.
        name: String,
        /// The kind of the first.
        kind: KindWord,
        /// The line of the first.
        first_line: u32,
        /// The heading of the first.
        heading: Option<String>,
        /// Whether they differ in capitals.
        capitals: bool,
        /// Another name for the second.
        offered: Option<String>,
    },
    /// Two steps of one assignment with one name.
    StepTwice {
        /// The name.
        name: String,
        /// The line of the first.
        first_line: u32,
    },
    /// A rule that asks about the steps of an assignment that has none.
    NoSteps {
        /// The rule.
        written: String,
        /// The assignment.
        name: String,
        /// A step, for instance.
        write: String,
    },
    /// Two items of one id.
    IdTwice {
        /// The id.
        id: String,
        /// The line of the first.
        first_line: u32,
    },
    /// A weight under zero.
    NegativeWeight {
        /// The weight.
        weight: Number,
    },
    /// A number of decimals that is none.
    Decimals {
        /// As written.
        decimals: Number,
        /// The most there may be.
        most: u32,
    },
    /// A number of years, values or follow-ups back that is none.
    LooksBack {
        /// As written.
        number: Number,
        /// The least it may be.
        least: u16,
        /// The most it may be.
        most: u16,
    },
    /// A length that is none in months or years.
    NoLength {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// A least number of cases under 1.
    NoCases {
        /// The line to write.
        write: String,
    },
    /// `not measurable` without a reason.
    NoReason {
        /// The line to write.
        write: String,
    },
    /// A target that is never tried.
    NeverTried {
        /// The item.
        name: String,
        /// The line that allows it.
        write: String,
    },
    /// `allow` with a code we do not have.
    UnknownCode {
        /// The code.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// `allow` with an error's code.
    CannotAllow {
        /// The code.
        code: String,
    },
    /// A year's figure held against outcomes within the year.
    MissingAccumulates(YearFigure),
    /// A goal under zero of what is counted.
    UnderZero {
        /// The goal.
        written: String,
        /// A goal of change, for instance.
        write: String,
    },
    /// `headline worst` where no slices are named.
    HeadlineOfNothing {
        /// The item.
        name: String,
        /// The line.
        written: String,
        /// The plan's breakdowns.
        breakdowns: Vec<String>,
    },
    /// A tolerance under zero.
    NegativeTolerance {
        /// As written.
        written: String,
    },
    /// `accumulates` on a share.
    ShareAccumulates {
        /// The item.
        name: String,
        /// Its unit.
        unit: Unit,
    },
    /// More items under a heading than it says.
    TooManyItems {
        /// The heading.
        heading: String,
        /// How many it may have.
        most: Number,
        /// How many it has.
        has: u32,
    },
}

/// A kind with its article: `ett nyckeltal`.
pub(super) fn one_sv(kind: KindWord) -> String {
    let article = match kind {
        KindWord::Indicator | KindWord::Action | KindWord::Activity => "en",
        KindWord::Measure
        | KindWord::Kpi
        | KindWord::Styrmatt
        | KindWord::Matetal
        | KindWord::Assignment
        | KindWord::Series => "ett",
    };
    format!("{article} {}", written(Word::Kind(kind), Language::Sv))
}

/// A kind with its article: `an indicator`.
pub(super) fn one_en(kind: KindWord) -> String {
    let article = match kind {
        KindWord::Indicator | KindWord::Assignment | KindWord::Action | KindWord::Activity => "an",
        KindWord::Measure
        | KindWord::Kpi
        | KindWord::Styrmatt
        | KindWord::Matetal
        | KindWord::Series => "a",
    };
    format!("{article} {}", written(Word::Kind(kind), Language::En))
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
