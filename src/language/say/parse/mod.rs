//! What is said of a line that cannot be read.

mod construct;
mod en;
mod expected;
mod like;
mod sv;

pub use construct::Construct;
pub use expected::Expected;
pub use like::Like;

use super::Said;
use crate::language::Language;

/// Why a label is no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFault {
    /// `2024-13`.
    NoSuchMonth,
    /// `2024-T4`.
    NoSuchTertial,
    /// `2024-Q5`.
    NoSuchQuarter,
    /// `2024-H3`.
    NoSuchHalf,
    /// `2024-02-30`.
    NoSuchDay,
    /// Nothing like a period.
    NoPeriod,
}

/// A message of `parse`. `write` is always what to write instead: the corrected line, or the part of it that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Words that are nearly a keyword: `lägre är bätre`.
    UnknownWord {
        /// The word that is misspelt.
        found: String,
        /// The keyword it is nearly.
        meant: String,
        /// The corrected line, where it is more than the keyword.
        write: Option<String>,
        /// Whether the lines under it are read as if the word were right.
        block: bool,
    },
    /// A line that begins with a word no statement begins with.
    UnknownLine {
        /// The first word.
        found: String,
        /// The line as a heading, where it could be one.
        heading: Option<String>,
    },
    /// A line that goes on with the one above, but does not begin with what lines go on with.
    GoesOnWithout {
        /// How it begins.
        found: String,
    },
    /// Something else than what can stand there.
    Unexpected {
        /// What stands before it.
        after: Option<String>,
        /// What could stand there.
        expected: Vec<Expected>,
        /// What stands there; `None` where the line ends.
        found: Option<String>,
        /// How such a line looks.
        like: Option<Like>,
    },
    /// A part nobody can read.
    Unreadable {
        /// The part.
        written: String,
    },
    /// A plan larger than any that is read.
    PlanTooLarge {
        /// Its size.
        bytes: usize,
        /// The largest.
        most: usize,
    },
    /// A statement longer than any that is read.
    LineTooLong {
        /// Its size.
        bytes: usize,
        /// The longest.
        most: usize,
    },
    /// Parentheses in parentheses, too many.
    NestedTooDeep {
        /// The deepest.
        most: usize,
    },
    /// A sum of too many terms.
    TooManyOperators {
        /// The most.
        most: usize,
    },
    /// A character nobody can see.
    BadCharacter {
        /// The character.
        character: char,
    },
    /// A quote that is opened and not closed.
    UnclosedQuote {
        /// The mark that opens it.
        opened: char,
        /// Another mark after it, that does not close it.
        closed: Option<char>,
    },
    /// A line that goes on with a statement, with none above.
    NothingToContinue,
    /// `2.000`.
    AmbiguousNumber {
        /// The number.
        written: String,
        /// With its mark as a thousands mark.
        thousands: String,
        /// With its mark as a decimal mark.
        decimal: String,
    },
    /// A number beyond what is kept exactly.
    NumberTooLarge {
        /// The number.
        written: String,
    },
    /// `1.2.3`.
    UnreadableNumber {
        /// The number.
        written: String,
        /// What it was meant as.
        write: Option<String>,
    },
    /// `12 50 00`.
    WrongGroups {
        /// The digits.
        written: String,
        /// Grouped by three.
        write: String,
    },
    /// `minimum cases ten`.
    NumberInWords {
        /// The word.
        written: String,
        /// The corrected line.
        write: String,
    },
    /// `decimals 1.5`.
    NotWhole {
        /// The number.
        written: String,
    },
    /// `over 18 months`, or `mean change` over nothing.
    NoWindow {
        /// As written.
        written: String,
        /// Nothing is said of how far back.
        none: bool,
        /// The author's language.
        author: Language,
    },
    /// `year 24`.
    BadYear {
        /// The year.
        written: String,
        /// The year of four digits.
        write: Option<String>,
    },
    /// `2024-02-30`, `31/12/2024`.
    BadDate {
        /// The day.
        written: String,
        /// It has the right form, and the calendar has no such day.
        no_such_day: bool,
        /// The day it means.
        write: Option<String>,
    },
    /// `decided 18 december 2019 § 131`: a day in another form, and text without quotes after it.
    DateThenText {
        /// The day.
        date: String,
        /// The corrected line.
        write: String,
    },
    /// `2024-13`, `april 2024`.
    BadPeriod {
        /// The label.
        written: String,
        /// Why.
        fault: PeriodFault,
        /// The nearest period, or the one it means.
        write: Option<String>,
    },
    /// `60 <= outcome < 70`.
    ChainedComparison {
        /// Two comparisons that say the same.
        write: String,
        /// With `between`.
        between: Option<String>,
        /// Whether `between` says the same too.
        both_ends: bool,
    },
    /// `A and B or C`.
    MixedAndOr {
        /// With parentheses around what `and` joins.
        and_first: String,
        /// With parentheses around what `or` joins.
        or_first: String,
    },
    /// `min of A, B + 1`.
    ListThenMore {
        /// As a sum of the list.
        of_the_list: String,
        /// As a sum in the list.
        of_the_last: String,
    },
    /// `target-5 pp`.
    MinusWithoutSpaces {
        /// What reads as a name.
        written: String,
        /// The corrected line.
        write: String,
    },
    /// `utfall under 5 %`.
    UnderOver {
        /// `under` or `över`.
        word: String,
        /// The number after it.
        number: String,
        /// With a comparison.
        write: String,
        /// Whether the word also means *during*.
        during: bool,
    },
    /// `77-80`.
    Range {
        /// The range.
        written: String,
        /// With `between`.
        write: String,
    },
    /// `==`, `=>`, `&&`, `–`.
    UnknownSign {
        /// The sign.
        sign: String,
        /// The sign or word it means.
        meant: String,
        /// The corrected line.
        write: Option<String>,
    },
    /// `target = 70 %`.
    GoalWithEquals {
        /// The sign.
        sign: String,
        /// The line without it.
        write: String,
    },
    /// `levels a, b`: other signs stand between the parts of such a line.
    WantsSign {
        /// The sign.
        sign: String,
        /// The corrected line.
        write: String,
    },
    /// A parenthesis without its other half.
    Parenthesis {
        /// Whether it is opened and not closed.
        opened: bool,
    },
    /// `()`.
    EmptyParentheses,
    /// `target for K 70 % in 2022, 100 % in 2024`.
    ForWhom {
        /// The part that does not say.
        part: String,
        /// What the part before it is for.
        slices: String,
    },
    /// `in 2022 in 2024`.
    SaidTwice {
        /// The second.
        written: String,
    },
    /// `compared to 2020` after a goal that is no movement.
    ComparedToNothing {
        /// As written.
        written: String,
    },
    /// `between (outcome in 2019) and 80`.
    EndIsNoFigure {
        /// As written.
        written: String,
    },
    /// `95 % eller mer`.
    OrMore {
        /// What follows the number.
        written: String,
        /// The corrected line.
        write: String,
    },
    /// `minska till 5 %`.
    ChangeTo {
        /// What is written.
        written: String,
        /// The corrected line.
        write: String,
    },
    /// `inom 10 %` and nothing after it.
    WithinOfWhat {
        /// The tolerance.
        written: String,
        /// The corrected line.
        write: String,
    },
    /// `green target met`.
    MissingIf {
        /// The corrected line.
        write: String,
    },
    /// `increase 5 pp`, `example 17 % yellow`.
    MissingWord {
        /// The word.
        word: String,
        /// The corrected line.
        write: String,
    },
    /// `if target met then green`.
    ConditionFirst {
        /// The corrected line.
        write: String,
    },
    /// `- target at most 6 %`.
    Bullet {
        /// The bullet.
        bullet: String,
        /// The line without it.
        write: String,
    },
    /// `note Reported by the wards`.
    MissingQuotes {
        /// What needs quotes.
        text: String,
        /// The corrected line.
        write: String,
    },
    /// `nyckeltal läkarbesök Antal läkarbesök`.
    TitleWithoutQuotes {
        /// What looks like a title.
        title: String,
        /// With the title in quotes.
        write: String,
        /// With all of it in quotes.
        whole: String,
    },
    /// `'a title'`.
    SingleQuotes {
        /// The corrected line.
        write: String,
    },
    /// `year "2022"`.
    UnneededQuotes {
        /// The text.
        text: String,
        /// The corrected line.
        write: String,
    },
    /// `indicator span of control "…"`.
    ReservedInName {
        /// The name.
        name: String,
        /// The reserved word in it.
        word: String,
        /// The corrected line.
        write: String,
    },
    /// `indicator 1177-samtal "…"`, `indicator in/ut "…"`.
    NameNeedsQuotes {
        /// The name.
        name: String,
        /// The corrected line.
        write: String,
    },
    /// `target: 70 %`.
    TakeAway {
        /// What is too much.
        found: String,
        /// The line without it.
        write: String,
    },
    /// `follow-ups T1 = 2024-04,`.
    CommaEndsLine {
        /// The line without it.
        write: String,
    },
    /// `target 95 %; green if target met`.
    TwoStatements {
        /// What belongs on a line of its own.
        second: String,
    },
    /// A construct of the language that this version does not have.
    NotSupportedYet {
        /// Which.
        construct: Construct,
        /// How it is written.
        written: String,
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

/// What to write, set apart from the sentence.
fn line(write: &str) -> String {
    format!("  {write}")
}

/// A character as a code point: `U+200B`.
fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// `over 5 years`, as its author would write it.
fn years_back(author: Language) -> &'static str {
    match author {
        Language::Sv => "över 5 år",
        Language::En => "over 5 years",
    }
}

/// `over the last 6 values`, as its author would write it.
fn values_back(author: Language) -> &'static str {
    match author {
        Language::Sv => "över de senaste 6 värdena",
        Language::En => "over the last 6 values",
    }
}
