//! What is said of why a result has its status: every reason with its numbers, and its words in both languages.

mod en;
mod figure;
mod in_a_row;
mod over_time;
mod rule;
mod sv;
mod target;

#[cfg(test)]
mod tests;

pub use figure::{Figure, per_period, period};
pub use in_a_row::{InARow, Occurred};
pub use over_time::{Ahead, Apart, Moved};
pub use rule::{Leaf, Operand};
pub use target::{Against, Aim, By, ForPart, Limit, Move, Target, Time, YearShare};

use std::cmp::Ordering;

use crate::language::table::{self, Word};
use crate::language::{BuiltIn, Forecast, Language, State, When};
use crate::quantity::{Date, Number, Period};

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// A few words under a row of a report that shows outcome and target itself.
    Short,
    /// A sentence that stands alone.
    Full,
}

/// A status by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusName {
    /// As the plan declares it.
    Own(String),
    /// One of the default three.
    Default(u32),
    /// A built-in one.
    BuiltIn(BuiltIn),
}

impl StatusName {
    /// The name in a language.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Own(word) => word.clone(),
            Self::Default(at) => table::written(Word::Status(*at), language).to_owned(),
            Self::BuiltIn(status) => table::written(Word::BuiltIn(*status), language).to_owned(),
        }
    }
}

/// A line of the plan: what is written there, and its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineOf {
    /// What is written.
    pub text: String,
    /// The line, from 1.
    pub line: u32,
}

/// Why a status is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The target is missed.
    Misses {
        /// The outcome.
        outcome: Figure,
        /// By how much; `None` for exactly at a limit that is not enough.
        by: Option<Figure>,
        /// Over it, not under it.
        over: bool,
        /// The target.
        target: Target,
    },
    /// The target is met.
    Meets {
        /// The outcome.
        outcome: Figure,
        /// The target.
        target: Target,
    },
    /// Against each of two goals.
    Each(Vec<Reason>),
    /// The outcome against a baseline it is to move from, whether the target is met or not.
    Moves {
        /// The outcome.
        outcome: Figure,
        /// The size of the difference.
        by: Figure,
        /// The outcome is less, the same or greater than the baseline.
        side: Ordering,
        /// The baseline.
        baseline: Figure,
        /// The period it is the outcome of; `None`: a figure in the plan.
        from: Option<Period>,
        /// The target.
        target: Target,
    },
    /// The outcome, where the rules ask nothing of a target.
    Outcome(Figure),
    /// What is reported of an assignment.
    Reported(Option<State>, Option<Forecast>),
    /// Struck by a decision, where one is named; of the heading above it, where that was struck.
    Struck {
        /// The decision, as the plan refers to it.
        decision: Decided,
        /// The title of the heading that was struck with all under it.
        heading: Option<String>,
    },
    /// Given by hand.
    ByHand,
    /// To be given by hand, and not given.
    NotGivenByHand,
    /// No outcome.
    NoOutcome(Absent, Period),
    /// No row for the assignment.
    NoReport(Period),
    /// `not measurable "reason"`.
    NotMeasurable(String),
    /// Followed up at other follow-ups: these.
    NotFollowedUp(Vec<String>),
    /// Its target is for later.
    NotDueUntil(Period),
    /// Judged at year end.
    JudgedAtYearEnd,
    /// Reported as cancelled.
    Cancelled,
    /// The denominator is under the least.
    TooFewCases {
        /// The denominator.
        denominator: Option<Figure>,
        /// The least it must be.
        least: Figure,
    },
    /// Not shown: under so many cases here, or in a figure that could be worked out from this one.
    Hidden(Option<Figure>),
    /// Follow only.
    FollowOnly,
    /// No target line holds for this slice and period.
    NoTargetLine {
        /// The slice; `None`: the total.
        slice: Option<String>,
        /// The period.
        period: Period,
    },
    /// Two target lines hold and none says more.
    TargetsConflict(LineOf, LineOf),
    /// All slices have this status.
    AllSlices,
    /// A slice is not assessed, so the worst or best cannot be said.
    SliceNotAssessed(BuiltIn),
    /// Something needed is unknown.
    Unknown {
        /// The target, where it is what lacks something.
        target: Option<Target>,
        /// All that is unknown.
        lacks: Vec<Lack>,
    },
    /// No rule covers the outcome.
    Uncovered(Option<Figure>),
    /// Rules of different statuses hold.
    Conflict(Vec<LineOf>),
    /// Counts under a heading; the rule carries the numbers.
    Counts,
}

/// When something was decided, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decided {
    /// When.
    pub date: Option<Date>,
    /// Where it stands: `§ 88`.
    pub reference: Option<String>,
}

impl Decided {
    /// `2020-06-16, § 88`; empty where nothing is named.
    pub fn say(&self) -> String {
        let date = self.date.map(|date| date.to_string());
        let parts: Vec<String> = date.into_iter().chain(self.reference.clone()).collect();
        parts.join(", ")
    }

    /// After what was done: `struck 2020-06-16, § 88`, `struck (§ 88)`, `struck`.
    pub fn after(&self, done: &str) -> String {
        match (self.date, &self.reference) {
            (Some(_), _) => format!("{done} {}", self.say()),
            (None, Some(reference)) => format!("{done} ({reference})"),
            (None, None) => done.to_owned(),
        }
    }
}

/// Why there is no outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// Not reported.
    NotReported,
    /// `.`
    NotApplicable,
    /// `..`
    Withheld,
    /// This row could not be used.
    Refused(Row),
    /// These two rows contradict each other.
    Conflict(Row, Row),
    /// A part of the sum is missing.
    PartMissing,
    /// Not shown, since the cases are few.
    TooFewCases,
    /// The denominator is zero.
    ZeroDenominator,
    /// The exact figure needs more than 128 bits.
    Overflow,
}

/// A row of a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The file.
    pub file: String,
    /// The line in it.
    pub row: u32,
}

/// One thing that is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// The outcome.
    Outcome,
    /// The outcome of a period, and a slice where it is another.
    OutcomeOf(Option<String>, Period),
    /// The status of another item: it has this built-in one.
    StatusOf(String, Option<BuiltIn>),
    /// This, of another indicator.
    Of(String, Box<Lack>),
    /// The outcome of a period is not shown, since the cases are few; the slice where it is another.
    TooFewCases(Option<String>, Period),
    /// The target is no single number.
    Target,
    /// The figure for the baseline, for a slice.
    BaselineFigure(Option<String>),
    /// Any earlier outcome.
    PreviousMeasured,
    /// So many measured outcomes, where so many are asked for.
    FewerValues(u16, u16),
    /// A year that is past.
    PastYear(i16),
    /// A year to reach the target in.
    TargetYear,
    /// A target of this period.
    TargetOf(Period),
    /// Enough cases in this period.
    UnderMinimumCases(Period),
    /// The series is broken from here, with the plan's reason.
    Break(Period, Option<String>),
    /// The forecast.
    Forecast,
    /// The numerator.
    Numerator,
    /// The denominator.
    Denominator,
    /// The progress.
    Progress,
    /// The state.
    State,
    /// What is reported of this step.
    Step(String),
    /// Any steps.
    NoSteps,
    /// The deadline.
    Deadline,
    /// The start.
    Start,
    /// An attainment of an outcome under 0 or a target not over 0.
    Attainment,
    /// Nothing under the heading is assessed.
    NothingAssessed,
    /// One of the slices that are counted is not assessed.
    SliceNotAssessed,
    /// Which direction is better.
    Direction,
    /// The status.
    Status,
    /// A percentage of zero.
    PartOfZero,
    /// A number: it is more than any.
    MoreThanAnyNumber,
    /// A number: it is less than any.
    LessThanAnyNumber,
    /// Division by zero.
    DivisionByZero,
    /// More than 128 bits.
    Overflow,
}

/// What it takes to another status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The status.
    pub status: StatusName,
    /// At this outcome.
    pub at: Figure,
    /// The size of the change.
    pub change: Figure,
    /// Upwards.
    pub up: bool,
    /// The same as whole cases, among this many.
    pub cases: Option<(i128, Figure)>,
}

/// Something a reader must know of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The shown figure suggests another status than the exact one.
    Rounded {
        /// As shown.
        shown: Figure,
        /// With as many decimals as it takes.
        exact: Figure,
    },
    /// The plan asks for rounding before it is judged.
    RoundedByPlan {
        /// As judged.
        value: Figure,
        /// As reported.
        raw: Figure,
    },
    /// Summed from so many parts; a quotient of sums where it is a share.
    Pooled {
        /// How many.
        parts: usize,
        /// Whether they are the units that lie directly in it.
        units: bool,
        /// Whether numerators and denominators were summed.
        quotient: bool,
    },
    /// So many twelfths of the year's figure hold here.
    PartOfYear(YearShare),
    /// How it goes.
    Trend {
        /// Which way.
        when: When,
        /// Against this figure, where it is known here.
        figure: Option<Figure>,
        /// Of this period; `None`: a figure in the plan.
        from: Option<Period>,
    },
    /// How it has moved over a window that the rule asks for.
    Moved(Moved),
    /// How far apart values are that the rule takes the spread of.
    Apart(Apart),
    /// The outcome is of an earlier period than the follow-up's: of this one.
    FromPeriod(Period),
    /// So many of those under a heading are not assessed, and in no share of it.
    NotAssessed {
        /// How many.
        count: u32,
        /// Of how many.
        of: u32,
    },
    /// A status published elsewhere, and whether it differs.
    Published(StatusName, bool),
    /// A flag of the plan.
    Flag(String),
}

/// What to write to put right what cannot be assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// Add this row to this file.
    AddRow(String, String),
    /// Give the baseline as a figure in this unit: for each of these parts of a slice.
    WriteBaseline(String, Vec<String>),
    /// Say which direction is better.
    WriteDirection,
    /// Give a deadline.
    WriteDeadline,
    /// Write a target that holds here: for each of these parts of a slice.
    WriteTarget(Vec<String>),
    /// End the rules with an `otherwise` of this status.
    WriteOtherwise(StatusName),
    /// Put `otherwise` before this rule.
    PutOtherwise(LineOf),
    /// Mend this row.
    MendRow(Row),
    /// Take away one of these rows.
    RemoveRow(Row, Row),
}

macro_rules! say {
    ($($thing:ty),*) => {$(
        impl $thing {
            /// The words in a language, without capital and full stop.
            pub fn say(&self, language: Language) -> String {
                match language {
                    Language::Sv => self.swedish(),
                    Language::En => self.english(),
                }
            }
        }
    )*};
}
say!(Lack, Reach, Remark, Fix);

impl Reach {
    /// In as few words as can be, where outcome and target are seen beside it: `17 fler till nära, 28 fler till
    /// uppnått, av samma 167`.
    pub fn short(&self, best: Option<&Self>, language: Language) -> String {
        match language {
            Language::Sv => self.short_swedish(best),
            Language::En => self.short_english(best),
        }
    }

    /// As a clause that stands alone: `statusen blir nära vid 63 % (10 procentenheter högre) och uppnått vid 70 %`.
    pub fn becomes(&self, best: Option<&Self>, language: Language) -> String {
        match language {
            Language::Sv => self.becomes_swedish(best),
            Language::En => self.becomes_english(best),
        }
    }
}

impl Reason {
    /// The words in a language, without capital and full stop; may be empty where there is nothing to add to the
    /// status.
    pub fn say(&self, length: Length, language: Language) -> String {
        match (language, length) {
            (Language::Sv, Length::Full) => self.swedish(),
            (Language::Sv, Length::Short) => self.short_swedish(),
            (Language::En, Length::Full) => self.english(),
            (Language::En, Length::Short) => self.short_english(),
        }
    }
}

/// A sentence: first letter as a capital, a full stop last where no mark is.
pub fn sentence(text: &str) -> String {
    let mut letters = text.trim().chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut out: String = first.to_uppercase().chain(letters).collect();
    if !out.ends_with(['.', '!', '?', '…']) {
        out.push('.');
    }
    out
}

/// Words in a list: `a, b och c`.
pub fn list(words: &[String], language: Language) -> String {
    let and = match language {
        Language::Sv => "och",
        Language::En => "and",
    };
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// A part as a percentage: 1/2 is `50 %`.
fn percent(part: Number, language: Language) -> String {
    let hundredfold = part.times(Number::HUNDRED).unwrap_or(part);
    format!("{}\u{a0}%", crate::language::number::write_up_to(hundredfold, 4, language))
}
