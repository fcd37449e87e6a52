//! What reports say around the plan's own words: names of columns and headings, and whole sentences.

mod en;
mod label;
mod sv;

pub use label::Label;

use super::explain::{Decided, Figure, StatusName};
use crate::language::Language;
use crate::language::table::{self, Keyword, Word};
use crate::quantity::Date;

/// A sentence of a report, or a part of one, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// Only these statuses, this unit, what stands under this heading: so many results of so many.
    Selected {
        /// Statuses, as asked for.
        only: Vec<String>,
        /// The unit.
        org: Option<String>,
        /// The heading.
        under: Option<String>,
        /// Results shown.
        shown: usize,
        /// Of all.
        of: usize,
    },
    /// Nothing stands under a heading.
    NothingHere,
    /// Nothing is shown, since nothing is selected.
    NothingSelected,
    /// So many of a kind (said where the sentence begins) have a status: `2 styrmått uppnått`, `4 ej uppnått`.
    HowMany(u32, Option<String>, StatusName),
    /// `89 av 167`.
    Of(Figure, Figure),
    /// A reason and what it is of: `K och M: 2 procentenheter under målet`.
    Each(Vec<String>, String),
    /// What is published elsewhere: of each slice (`None`: the whole) its status, and whether it is as here.
    Published(Vec<(Option<String>, String, bool)>),
    /// Published statuses, counted: those that differ by the names of their items.
    PublishedInAll {
        /// How many.
        all: usize,
        /// How many differ.
        differ: usize,
        /// Where.
        names: Vec<String>,
    },
    /// Published counts, counted: those that differ, each in words.
    CountsInAll {
        /// How many.
        all: usize,
        /// Those that differ.
        differing: Vec<String>,
    },
    /// A published count that differs: of what, and both.
    CountDiffers {
        /// Of what.
        of: String,
        /// What was published.
        published: u32,
        /// Ours.
        own: u32,
    },
    /// Facts in the data contradict each other.
    Contradictions {
        /// How many.
        count: usize,
        /// About what.
        names: Vec<String>,
    },
    /// Rows could not be used, or are worth a look for another reason.
    RowsToSee(usize),
    /// What a trend is against, but for what is said of single items.
    ThanLastYear,
    /// These items' trends are against another period than last year's same: against this.
    TrendAgainst(Vec<(String, String)>),
    /// How statuses come about: of these items, these rules.
    RulesFor(Vec<String>, Vec<String>),
    /// These items are assessed by hand.
    ByHand(Vec<String>),
    /// A data file: its name, rows and those used.
    DataFile {
        /// Its name.
        file: String,
        /// Its rows.
        rows: usize,
        /// Those used.
        used: usize,
    },
    /// Rows of a file: `utfall.csv, rad 12 och 13`.
    InFile(String, Vec<u32>),
    /// A line of the plan: `rad 131`.
    OnLine(u32),
    /// Decided: when, and where it stands.
    Decided(Decided),
    /// Proposed.
    Proposed(Decided),
    /// Struck.
    Struck(Decided),
    /// The plan is in force from this day.
    InForceFrom(Date),
    /// The plan replaces this one.
    Revises(String),
    /// The steps of an assignment with what is reported of each; of a unit, where there are several results.
    Steps(Option<String>, Vec<String>),
    /// What a step was published as, and whether that differs from its status here.
    PublishedAs(String, bool),
    /// A flag.
    Flag(String),
    /// A responsible person or unit, and so on: a name and what it is.
    Named(Label, String),
    /// A step to another status asks existing cases to change: among so many.
    ExistingCases(Figure),
    /// A step to another status in a count: more cases come, or fewer.
    NewCases {
        /// More, not fewer.
        more: bool,
    },
    /// A rule held.
    Held,
    /// A rule did not hold.
    NotHeld,
    /// A result is the one that counts for the item.
    Counts,
    /// A result is none of the slices: it stands for them together.
    StandsForAll,
    /// An example did not come out as written.
    ExampleFails {
        /// As written, without its keyword.
        example: String,
        /// What came out.
        got: StatusName,
        /// The item's or heading's name.
        name: String,
        /// The line of the example.
        line: u32,
    },
    /// The target that held in an example: slice, target, line.
    ExampleTarget {
        /// The slice; `None`: the total.
        slice: Option<String>,
        /// The target.
        target: String,
        /// Its line.
        line: u32,
    },
    /// Where the status begins that an example expects.
    Limit(StatusName, Figure),
    /// Two slices' targets may have changed places.
    Swapped(String, String),
    /// How many examples held.
    ExamplesHeld {
        /// All.
        all: usize,
        /// Those that did not.
        failed: usize,
    },
    /// There are no examples.
    NoExamples,
    /// What was read of a plan: how many of each kind, in words of the plan.
    Read(Vec<String>),
    /// How much was found: errors, warnings, advice.
    Found {
        /// Errors.
        errors: usize,
        /// Warnings.
        warnings: usize,
        /// Advice.
        advice: usize,
    },
    /// Nothing was found.
    NothingFound,
}

impl Phrase {
    /// The words in a language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }
}

/// A word with a capital.
///
/// ```
/// assert_eq!(malvakt::language::say::report::capital("åtgärder"), "Åtgärder");
/// ```
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `1 rad`, `2 rader`.
fn so_many(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Names after what they belong to: ` (a, b)`, the first of many; nothing for none.
fn in_parentheses(names: &[String], language: Language) -> String {
    const MOST: usize = 8;
    let shown: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    let hidden = names.len().saturating_sub(MOST);
    match (shown.as_slice(), hidden, language) {
        ([], ..) => String::new(),
        (shown, 0, _) => format!(" ({})", shown.join(", ")),
        (shown, hidden, Language::Sv) => format!(" ({} och {hidden} till)", shown.join(", ")),
        (shown, hidden, Language::En) => format!(" ({} and {hidden} more)", shown.join(", ")),
    }
}

/// A full stop last where no mark is.
fn ended(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Signs of comparison between spaces as words, for a voice that would skip them.
///
/// ```
/// use malvakt::language::{Language, say::report::spoken};
/// assert_eq!(spoken("18,8 % ≤ 16 %", Language::Sv), "18,8 % är högst 16 %");
/// ```
pub fn spoken(text: &str, language: Language) -> String {
    let word = |keyword| table::written(Word::Keyword(keyword), language);
    let (is, equal) = match language {
        Language::Sv => ("är", ("lika med", "inte lika med")),
        Language::En => ("is", ("equal to", "not equal to")),
    };
    let signs = [
        (" ≤ ", word(Keyword::AtMost)),
        (" ≥ ", word(Keyword::AtLeast)),
        (" < ", word(Keyword::LessThan)),
        (" > ", word(Keyword::MoreThan)),
        (" = ", equal.0),
        (" ≠ ", equal.1),
    ];
    signs
        .into_iter()
        .fold(text.to_owned(), |text, (sign, word)| text.replace(sign, &format!(" {is} {word} ")))
}

fn numbers(rows: &[u32]) -> Vec<String> {
    rows.iter().map(u32::to_string).collect()
}
