//! What is said of conditions and values.

mod en;
mod sv;

use super::Said;
use crate::language::Language;
use crate::language::unit::write_amount;
use crate::quantity::{Number, Unit};

/// Whose a fact or value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// An indicator.
    Indicator,
    /// An assignment.
    Assignment,
    /// A heading.
    Heading,
    /// The slices of an indicator.
    Slices,
}

impl Needs {
    fn swedish(self) -> &'static str {
        match self {
            Self::Indicator => "indikatorer",
            Self::Assignment => "uppdrag",
            Self::Heading => "rubriker",
            Self::Slices => "samlad status",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Self::Indicator => "indicators",
            Self::Assignment => "assignments",
            Self::Heading => "headings",
            Self::Slices => "the headline",
        }
    }
}

/// Both readings of `target + 5 %`, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoWays {
    /// The target, in the unit.
    pub from: Number,
    /// With the number in the unit added.
    pub plain: Number,
    /// With the part added.
    pub part: Number,
    /// The unit.
    pub unit: Unit,
    /// The slice the target is for; empty for the total.
    pub slice: String,
}

/// A message about conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A value where a condition should stand.
    NotACondition {
        /// The value.
        value: String,
        /// What to write.
        write: String,
    },
    /// A condition where a value should stand.
    NotAValue {
        /// The condition.
        condition: String,
        /// What to write.
        write: String,
    },
    /// Two numbers compared.
    TwoNumbers {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// `5 is missing`.
    NumberMissing {
        /// The number.
        written: String,
        /// What to write.
        write: String,
    },
    /// A fact or value that another kind has.
    OfAnother {
        /// As written.
        written: String,
        /// Whose it is.
        needs: Needs,
        /// What it stands at.
        here: Needs,
        /// What may stand there.
        write: Vec<String>,
    },
    /// An assignment's forecast used as a figure.
    ForecastIsAWord {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// `target + 5 %`.
    ReadsTwoWays {
        /// As written.
        written: String,
        /// What it is added to.
        of: String,
        /// Whether that is a share.
        of_share: bool,
        /// The number.
        number: Number,
        /// The unit of differences.
        difference: Unit,
        /// The readings worked out.
        example: Option<Box<TwoWays>>,
        /// The first reading.
        write_plain: String,
        /// The second.
        write_part: String,
    },
    /// Two quantities multiplied.
    Product {
        /// As written.
        written: String,
        /// What to write, where one is a percentage.
        write: Option<String>,
    },
    /// A number divided by a quantity.
    NumberOverQuantity {
        /// As written.
        written: String,
    },
    /// Two quantities of different kinds.
    Mixed {
        /// The first, as written.
        first: String,
        /// The second.
        second: String,
        /// The unit of the first, where it has one.
        one: Option<Unit>,
        /// The unit of the second.
        other: Option<Unit>,
        /// What to write.
        write: Option<String>,
        /// Another value that would fit.
        instead: Option<String>,
    },
    /// An interval whose first end is the greater.
    Backwards {
        /// The first end.
        first: String,
        /// The last.
        last: String,
        /// What to write.
        write: String,
    },
    /// `attainment >= 0.99`.
    Fraction {
        /// As written.
        written: String,
        /// The number.
        number: Number,
        /// What to write.
        write: String,
    },
    /// `target` of a goal that is an interval.
    IntervalAsNumber {
        /// The goal.
        goal: String,
        /// Its line.
        line: u32,
        /// Values to use instead.
        write: [String; 2],
        /// And the `within`.
        within: String,
    },
    /// A value that needs the target as one number, of two goals or of yes or no.
    NotOneNumber {
        /// As written.
        written: String,
        /// The goal.
        goal: String,
        /// Its line.
        line: u32,
        /// Whether it is two goals; else yes or no.
        two: bool,
        /// `target met`.
        write: String,
    },
    /// A goal that is made of the outcome it judges, or of the target itself.
    GoalOfItself {
        /// As written.
        written: String,
        /// A goal to write.
        write: String,
    },
    /// A percentage of a target that is zero.
    PartOfZero {
        /// As written.
        written: String,
        /// The item.
        name: String,
        /// The target.
        target: String,
        /// Whether every target of the item is zero.
        all: bool,
        /// What to write.
        write: String,
    },
    /// `improving` where nothing says which way is better.
    TrendWithoutDirection {
        /// As written.
        written: String,
        /// The item.
        name: String,
        /// `higher is better`.
        write_higher: String,
        /// `lower is better`.
        write_lower: String,
    },
    /// A tolerance under zero.
    NegativeTolerance {
        /// As written.
        written: String,
    },
    /// A status in a rule's condition.
    StatusOutsideFlag {
        /// The status.
        status: String,
        /// What to write, where it stands under a heading.
        write: Option<String>,
    },
    /// A built-in status as a condition.
    BuiltInAsCondition {
        /// The status.
        status: String,
        /// What to write.
        write: String,
    },
    /// A status as a value.
    StatusAsValue {
        /// The status.
        status: String,
    },
    /// An assignment's name as a value.
    AssignmentAsValue {
        /// The name.
        name: String,
        /// What to write.
        write: String,
    },
    /// `status of X` of a series, which has none.
    StatusOfSeries {
        /// The name.
        name: String,
    },
    /// `status of X` without a status to be.
    StatusAlone {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// A built-in status asked for of another item.
    BuiltInOfOther {
        /// The status.
        status: String,
        /// What to write.
        write: String,
    },
    /// `numerator is improving`.
    TrendOfValue {
        /// As written.
        written: String,
    },
    /// A name nothing has.
    UnknownName {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// What may stand there.
        write: Vec<String>,
    },
    /// A name with a reserved word in it.
    NeedsQuotes {
        /// As written.
        written: String,
        /// In quotes.
        write: String,
        /// Whether an item has that name.
        known: bool,
    },
    /// `X in 2019 in 2020`.
    TwoPeriods {
        /// As written.
        written: String,
    },
    /// A value that has no elsewhere.
    NotElsewhere {
        /// As written.
        written: String,
    },
    /// `gap between K and K`.
    NoGap {
        /// As written.
        written: String,
    },
    /// `projected in target year` where no target says a year.
    NoTargetYear {
        /// As written.
        written: String,
        /// The indicator.
        name: String,
        /// Its first target.
        target: String,
        /// Its line.
        line: u32,
        /// The target with a year.
        write: String,
        /// A year instead.
        write_year: String,
    },
    /// `no not assessed`: quantifiers are over the assessed.
    AmongTheAssessed {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// `share of not assessed`.
    ShareOfNotAssessed {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// `count of red or not assessed`.
    AssessedAndNot {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// A word for slices that are none.
    UnknownPart {
        /// As written.
        found: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A word after a status that is neither kind nor level.
    UnknownAmong {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
}

/// What each reading of `target + 5 %` comes to.
fn worked_out(example: &TwoWays, language: Language) -> [String; 2] {
    let write = |number: Number| {
        write_amount(number, number.decimals().unwrap_or(3).min(3), &example.unit, language)
    };
    let who = match (example.slice.as_str(), language) {
        ("", _) => String::new(),
        (slice, Language::Sv) => format!("för {slice} "),
        (slice, Language::En) => format!("for {slice} "),
    };
    [example.plain, example.part]
        .map(|to| format!("  ({who}{} → {})", write(example.from), write(to)))
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
