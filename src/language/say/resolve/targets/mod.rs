//! What is said of targets and baselines.

mod en;
mod sv;

use super::Said;
use crate::language::Language;
use crate::language::unit::write_amount;
use crate::quantity::{Date, Number, Unit};

/// A target as written, and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineOf {
    /// Goal and settings.
    pub text: String,
    /// The line, from 1.
    pub line: u32,
}

/// What a goal over years is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `double by 2030` of what?
    Double,
    /// `per year` from which year?
    PerYear,
    /// `per year` by how much?
    Amount,
    /// `linear` between which figures?
    Line,
}

/// A message about targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// `70 %` of which nothing says whether it is a floor or a ceiling.
    FloorOrCeiling {
        /// The figure.
        figure: String,
        /// The line as a ceiling.
        write_most: String,
        /// The line as a floor.
        write_least: String,
    },
    /// `improve` or `maintain` without a direction.
    BetterWhichWay {
        /// The goal.
        goal: String,
        /// The item.
        name: String,
        /// `higher is better`.
        write_higher: String,
        /// `lower is better`.
        write_lower: String,
    },
    /// A goal against the item's `higher is better` or `lower is better`.
    AgainstDirection {
        /// The goal.
        goal: String,
        /// The line that says the direction.
        line: String,
        /// Whether the goal says that higher is better.
        higher: bool,
        /// The direction line to write.
        write_direction: String,
        /// The target line to write.
        write_goal: String,
    },
    /// An interval beside `higher is better`.
    IntervalAndDirection {
        /// The goal.
        goal: String,
        /// The line that says the direction.
        line: String,
    },
    /// Two goals that say different directions.
    GoalsDisagree {
        /// The second goal.
        goal: String,
        /// The first.
        first: String,
        /// Its line.
        first_line: u32,
        /// Whether one of them is an interval.
        between: bool,
    },
    /// An interval whose first end is the greater.
    Backwards {
        /// The first end.
        first: String,
        /// The last.
        last: String,
        /// The line to write.
        write: String,
    },
    /// A goal beside a second one that can stand only alone.
    GoalStandsAlone {
        /// As written.
        written: String,
    },
    /// A goal over years whose last year is not after its first.
    YearsBackwards {
        /// As written.
        written: String,
        /// The first year.
        from: i16,
        /// The last.
        to: i16,
    },
    /// A goal over years that does not say where it starts.
    NoStart {
        /// As written.
        written: String,
        /// What is missing.
        start: Start,
        /// A line to write.
        write: String,
    },
    /// A target that ends before it begins.
    NeverHolds {
        /// As written.
        written: String,
        /// The first day it says.
        first: Date,
        /// The last day it says.
        last: Date,
    },
    /// A target to be reached before it begins to hold.
    ReachedBefore {
        /// As written.
        written: String,
        /// The year it is to be reached.
        by: i16,
        /// The first day it holds.
        first: Date,
    },
    /// An amount under zero.
    NegativeAmount {
        /// As written.
        written: String,
    },
    /// `5 st of baseline`.
    PartWithoutPercent {
        /// As written.
        written: String,
    },
    /// `5 % of target` as an amount of change.
    PartOfOther {
        /// Of what.
        of: String,
        /// What to write.
        write: String,
    },
    /// `increase by 5 %` of a share.
    ByPercentOfShare {
        /// As written.
        written: String,
        /// The number.
        number: String,
        /// The unit of the item.
        unit: Unit,
        /// The baseline, and what each reading makes of it.
        example: Option<(Number, Number, Number)>,
        /// As points.
        write_points: String,
        /// As a part.
        write_part: String,
    },
    /// `baseline 2020`.
    YearOrNumber {
        /// The number.
        written: String,
        /// As a year.
        write_year: String,
        /// As a number.
        write_number: String,
    },
    /// A second baseline for the same.
    BaselineTwice {
        /// The line of the first.
        first_line: u32,
    },
    /// Two targets for exactly the same.
    TwoTargets {
        /// For what; empty for the total.
        case: String,
        /// The first.
        first: LineOf,
        /// The second.
        second: LineOf,
        /// A breakdown and a value of it that no target is for.
        missing: Option<(String, String)>,
    },
    /// Several targets for one case, none of which beats the others.
    NoneBeats {
        /// The case; empty for the total.
        case: String,
        /// The targets.
        lines: Vec<LineOf>,
        /// The line for exactly the case.
        write: String,
    },
}

fn lines_of(lines: &[LineOf], word: &str) -> String {
    let one = |line: &LineOf| format!("\"{}\" ({word} {})", line.text, line.line);
    lines.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn amounts(
    (from, points, part): (Number, Number, Number),
    unit: &Unit,
    language: Language,
) -> [String; 2] {
    let write = |number: Number| {
        write_amount(number, number.decimals().unwrap_or(3).min(3), unit, language)
    };
    [points, part].map(|to| format!("{} → {}", write(from), write(to)))
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
