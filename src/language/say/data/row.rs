//! What is said of a row of data that cannot be used, or is worth a look.

use super::{Also, Occasion, and, listed, meant};
use crate::language::say::Said;
use crate::language::say::explain::Figure;
use crate::language::{KindWord, Language, printable};
use crate::quantity::{Date, Number, Period, Unit};

/// A fault of a row, with what follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowMessage {
    /// What is wrong.
    pub fault: RowFault,
    /// What is left unused.
    pub effect: Effect,
    /// The row's comment.
    pub comment: Option<String>,
    /// The item that is not measured because of it, and when.
    pub left: Option<(String, Occasion)>,
    /// Other rows with the same fault.
    pub also: Also,
}

/// What is left unused because of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The whole row.
    Row,
    /// This cell.
    Cell,
    /// Nothing.
    Nothing,
}

/// A fault of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// A name nothing in the plan has.
    UnknownItem {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The plan file this one replaces, where it names one.
        revises: Option<String>,
        /// Where a number is written: the numbers there are.
        ids: Vec<String>,
    },
    /// A name that several things have.
    AmbiguousItem {
        /// The name.
        found: String,
        /// Their names.
        items: Vec<String>,
    },
    /// A title that several headings have.
    AmbiguousHeading {
        /// The title.
        found: String,
        /// Where each stands.
        paths: Vec<String>,
    },
    /// An item in a column for the other kind.
    WrongKind {
        /// The item.
        found: String,
        /// What it is.
        kind: KindWord,
        /// The header.
        header: String,
    },
    /// A step that the assignment does not have.
    UnknownStep {
        /// The name.
        found: String,
        /// The assignment.
        item: String,
        /// The nearest.
        nearest: Option<String>,
        /// The steps there are.
        steps: Vec<String>,
    },
    /// A heading nothing is called.
    UnknownHeading {
        /// The title.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// Two names in one row.
    TwoNames {
        /// The first.
        first: String,
        /// The second.
        second: String,
    },
    /// No name.
    NoName,
    /// No period.
    NoPeriod,
    /// Fewer cells than it takes.
    TooFewCells {
        /// How many.
        found: usize,
        /// How many headers there are.
        expected: usize,
        /// Another mark that would divide it as the header is.
        other: Option<char>,
    },
    /// More cells than headers.
    TooManyCells {
        /// How many.
        found: usize,
        /// How many headers there are.
        expected: usize,
        /// Two cells that are one number with a comma: what to write.
        joined: Option<String>,
    },
    /// No value of this breakdown.
    UnknownValue {
        /// The breakdown.
        breakdown: String,
        /// What is written.
        found: String,
        /// The nearest value.
        nearest: Option<String>,
        /// The values there are.
        values: Vec<String>,
    },
    /// No unit of the plan's.
    UnknownOrg {
        /// What is written.
        found: String,
        /// The nearest unit.
        nearest: Option<String>,
        /// The first of the units there are.
        units: Vec<String>,
    },
    /// A unit that is spelled nearly as one that the plan names.
    SimilarOrg {
        /// What is written.
        found: String,
        /// The plan's.
        meant: String,
    },
    /// No period.
    UnknownPeriod {
        /// What is written.
        found: String,
        /// The period it most likely is.
        likely: Option<Period>,
        /// The follow-up it most likely is.
        follow_up: Option<String>,
        /// Whether it names a part that a year does not have: `2022-T4`.
        beyond: bool,
    },
    /// No number.
    UnreadableNumber {
        /// What is written.
        found: String,
        /// What it is instead.
        why: NotNumber,
    },
    /// A number that reads two ways.
    AmbiguousNumber {
        /// What is written.
        found: String,
        /// With the mark between thousands, as it would be written.
        thousands: Number,
        /// With the mark before decimals.
        decimal: Number,
    },
    /// A number beyond 128 bits.
    NumberTooLarge {
        /// What is written.
        found: String,
    },
    /// A unit of another kind than the item's.
    WrongUnit {
        /// The unit.
        found: String,
        /// The item.
        item: String,
        /// Its unit.
        unit: Unit,
    },
    /// No unit.
    UnknownUnit {
        /// What is written.
        found: String,
        /// The nearest unit word.
        nearest: Option<String>,
    },
    /// The cell and the unit column say different units.
    UnitsDisagree {
        /// The cell's unit.
        cell: String,
        /// The column's.
        column: String,
    },
    /// Only yes or no can be the outcome.
    NotYesOrNo {
        /// The header, or the item.
        of: String,
        /// What is written.
        found: String,
    },
    /// No status.
    UnknownStatus {
        /// What is written.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The statuses there are.
        statuses: Vec<String>,
    },
    /// A status given for what is not assessed by hand.
    StatusNotByHand {
        /// The item or heading.
        item: String,
        /// The status.
        found: String,
    },
    /// No state of an assignment.
    UnknownState {
        /// What is written.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// Whether it is a status instead.
        is_status: bool,
    },
    /// No forecast of an assignment.
    UnknownForecast {
        /// What is written.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// No date.
    UnreadableDate {
        /// What is written.
        found: String,
        /// The date it most likely is.
        likely: Option<Date>,
    },
    /// A cell in a column that is not for such a thing.
    WrongColumn {
        /// The header.
        header: String,
        /// The item or heading.
        item: String,
        /// What it is; `None` for a heading.
        kind: Option<KindWord>,
    },
    /// A count of nothing that the plan counts.
    UnknownKind {
        /// What is written.
        found: String,
        /// The kinds there are.
        kinds: Vec<String>,
    },
    /// A published count in a row that names an item.
    CountOfItem {
        /// The item.
        item: String,
        /// The count.
        count: String,
    },
    /// The deadline is another than the plan's.
    DeadlineDiffers {
        /// The assignment.
        item: String,
        /// The plan's.
        plan: Date,
        /// The data's.
        data: Date,
    },
    /// The denominator is zero while a value is given.
    ZeroDenominator {
        /// The value.
        value: String,
    },
    /// The value is not numerator / denominator.
    QuotientDiffers {
        /// The value.
        value: String,
        /// The numerator.
        numerator: String,
        /// The denominator.
        denominator: String,
        /// What the quotient is.
        quotient: Figure,
    },
    /// A numerator without a denominator, and no value.
    NumeratorAlone {
        /// The numerator.
        numerator: String,
    },
    /// A denominator under zero.
    NegativeDenominator {
        /// What is written.
        found: String,
    },
    /// A count under zero.
    NegativeCount {
        /// What is written.
        found: String,
    },
    /// A share far larger than all else of the item.
    FarLarger {
        /// What is written.
        found: String,
        /// The item.
        item: String,
    },
    /// No progress.
    NoProgress {
        /// What is written.
        found: String,
    },
    /// More cases than there are.
    NumeratorOverDenominator {
        /// The numerator.
        numerator: String,
        /// The denominator.
        denominator: String,
    },
    /// A part of something that is under 0 or over 100 %.
    ShareOutside {
        /// What is written.
        found: String,
        /// The item.
        item: String,
    },
    /// A share that looks like a decimal fraction.
    DecimalFraction {
        /// What is written.
        found: String,
        /// The item.
        item: String,
        /// What it would be as a share.
        meant: Figure,
    },
    /// Progress outside 0–100 %.
    ProgressOutside {
        /// What is written.
        found: String,
    },
    /// A fault of a row whose figures are not shown.
    Hidden {
        /// The code of the fault.
        code: &'static str,
    },
    /// The same is said again.
    Repeated {
        /// The item or heading.
        item: String,
        /// The row that says it first.
        first: u32,
        /// Whether this row or the first is empty, so that they do not say the same.
        empty: bool,
    },
    /// A row for comparison with nothing to compare.
    NothingToCompare {
        /// The item.
        item: String,
    },
    /// Rows of one observation that differ only in a column the plan does not know.
    DiffersInUnknown {
        /// The item.
        item: String,
        /// The header.
        header: String,
        /// This row's cell.
        here: String,
        /// The other row.
        other: u32,
        /// Its cell.
        there: String,
    },
}

/// What stands in place of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNumber {
    /// Words.
    Words,
    /// A spreadsheet's error: `#DIV/0!`.
    Spreadsheet,
    /// A spreadsheet's short form: `1E+05`.
    Exponent,
    /// A number with a footnote's mark.
    Footnote,
    /// Something else than a whole number, where things are counted.
    NotACount,
}

impl RowMessage {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        let mut said = match language {
            Language::Sv => self.fault.swedish(),
            Language::En => self.fault.english(),
        };
        if let Some(label) = said.labels.first_mut() {
            self.finish_label(label, language);
        }
        let help: Vec<String> =
            said.help.take().into_iter().chain(self.consequences(language)).collect();
        said.help = (!help.is_empty()).then(|| help.join("\n"));
        said
    }

    fn finish_label(&self, label: &mut String, language: Language) {
        let unused = match (self.effect, language) {
            (Effect::Row, Language::Sv) => "raden används inte",
            (Effect::Row, Language::En) => "the row is not used",
            (Effect::Cell, Language::Sv) => "cellen används inte",
            (Effect::Cell, Language::En) => "the cell is not used",
            (Effect::Nothing, _) => "",
        };
        if !unused.is_empty() {
            if !label.is_empty() {
                label.push_str("; ");
            }
            label.push_str(unused);
        }
        if let Some(comment) = &self.comment {
            let word = match language {
                Language::Sv => "kommentar",
                Language::En => "comment",
            };
            if !label.is_empty() {
                label.push_str("; ");
            }
            label.push_str(word);
            label.push_str(": \"");
            label.push_str(&cut(comment));
            label.push('"');
        }
    }

    fn consequences(&self, language: Language) -> impl Iterator<Item = String> + use<> {
        let left = self.left.as_ref().map(|(item, occasion)| {
            let when = occasion.short();
            match language {
                Language::Sv => format!("{item} är därför ej mätt vid {when}."),
                Language::En => format!("So {item} is not measured at {when}."),
            }
        });
        let also = (self.also.count > 0).then(|| {
            let (count, rows) = (self.also.count, self.also.say(language));
            match language {
                Language::Sv => format!("Samma sak på {count} rader till ({rows})."),
                Language::En if count == 1 => format!("The same on 1 more row ({rows})."),
                Language::En => format!("The same on {count} more rows ({rows})."),
            }
        });
        left.into_iter().chain(also)
    }
}

/// A comment, safe to print; of a long one its beginning.
fn cut(comment: &str) -> String {
    const MOST: usize = 300;
    let start: String = comment.chars().take(MOST).collect();
    let more = if start.len() < comment.len() { "…" } else { "" };
    format!("{}{more}", printable(&start))
}

/// `1 000` or `1,5` as one would write it so that it reads one way only.
pub(super) fn unambiguous(number: Number, language: Language) -> String {
    let decimals = number.decimals().unwrap_or(12);
    let decimals = if decimals == 3 { 4 } else { decimals };
    crate::language::number::write(number, decimals, language)
}

/// `Menade du  X ?`, else the list of what there is.
pub(super) fn meant_or_list(
    nearest: Option<&str>,
    list: &[String],
    lead: &str,
    language: Language,
) -> String {
    if nearest.is_some() {
        return meant(nearest, language);
    }
    format!("{lead} {}.", listed(list, and(language)))
}
