//! A row's fault in English.

use super::row::{meant_or_list, unambiguous};
use super::{NotNumber, RowFault};
use super::{and, listed, meant, meant_instead, quoted};
use crate::language::Language::En;
use crate::language::say::Said;
use crate::language::table::{self, Word};
use crate::language::{KindWord, unit};

impl RowFault {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::UnknownItem { found, nearest, revises, ids } => {
                let help = match (nearest, revises) {
                    (Some(_), _) => meant_instead(found, nearest.as_deref(), En),
                    _ if !ids.is_empty() => {
                        format!("The numbers in the plan are {}.", listed(ids, "and"))
                    }
                    (None, Some(plan)) => format!(
                        "The plan revises {plan}: if the name belonged there, the row can be taken away."
                    ),
                    (None, None) => String::new(),
                };
                Said::new(
                    format!("\"{}\" is not in the plan.", quoted(found)),
                    "unknown name",
                    help,
                )
            }
            Self::AmbiguousItem { found, items } => Said::new(
                format!(
                    "\"{}\" may be several things in the plan: {}.",
                    quoted(found),
                    listed(items, "or")
                ),
                "which is it?",
                "Write the name as it stands in the plan. If the row is for several, give them the same  data key.",
            ),
            Self::AmbiguousHeading { found, paths } => Said::new(
                format!(
                    "\"{}\" is several headings in the plan: {}.",
                    quoted(found),
                    listed(paths, "and")
                ),
                "which is it?",
                "Give each an  id  in the plan, and write that here.",
            ),
            Self::WrongKind { found, kind, header } => Said::new(
                format!(
                    "{} is among the plan's {}, and stands in the column {header}.",
                    quoted(found),
                    table::plural(Word::Kind(*kind), En)
                ),
                "in the wrong column",
                "",
            ),
            Self::UnknownHeading { found, nearest } => Said::new(
                format!("No heading in the plan is called \"{}\".", quoted(found)),
                "unknown heading",
                meant(nearest.as_deref(), En),
            ),
            Self::UnknownStep { found, item, nearest, steps } => Said::new(
                format!("{item} has no step called \"{}\".", quoted(found)),
                "unknown step",
                if steps.is_empty() {
                    "The assignment has no steps in the plan. Write them there, or leave the cell empty."
                        .to_owned()
                } else {
                    meant_or_list(nearest.as_deref(), steps, "The steps are", En)
                },
            ),
            Self::TwoNames { first, second } => Said::new(
                format!(
                    "The row is about two things: \"{}\" and \"{}\".",
                    quoted(first),
                    quoted(second)
                ),
                "two names",
                "Write a row for each.",
            ),
            Self::NoName => Said::new("The row does not say what it is about.", "no name", ""),
            Self::NoPeriod => Said::new(
                "The row has no period.",
                "no period",
                "Write for example  2022,  2022-T1  or  2022-04.",
            ),
            Self::TooFewCells { found, expected, other } => Said::new(
                format!("The row has only {found} of {expected} cells."),
                "ends too early",
                other
                    .map(|mark| {
                        format!("The row is divided by \"{mark}\", and the headers are not.")
                    })
                    .unwrap_or_default(),
            ),
            Self::TooManyCells { found, expected, joined } => Said::new(
                format!("The row has {found} cells and there are {expected} headers."),
                "more cells than headers",
                joined.as_ref().map_or_else(
                    || "A cell that holds the separator needs quotes.".to_owned(),
                    |joined| format!("Write the number in quotes:  \"{joined}\""),
                ),
            ),
            Self::UnknownValue { breakdown, found, nearest, values } => Said::new(
                format!("\"{}\" is no value of the breakdown {breakdown}.", quoted(found)),
                "unknown value",
                if nearest.is_some() {
                    meant_instead(found, nearest.as_deref(), En)
                } else {
                    format!(
                        "The values are {}. The total is left empty or written  total.",
                        listed(values, "and")
                    )
                },
            ),
            Self::UnknownOrg { found, nearest, units } => Said::new(
                format!("\"{}\" is no unit on the plan's lines of units.", quoted(found)),
                "unknown unit",
                if nearest.is_some() {
                    meant_instead(found, nearest.as_deref(), En)
                } else {
                    format!(
                        "The units are {}. Add it to a  units  line of the plan, or take the row away.",
                        listed(units, "and")
                    )
                },
            ),
            Self::SimilarOrg { found, meant } => Said::new(
                format!("\"{}\" is called nearly as a unit of the plan.", quoted(found)),
                "another unit than the plan's",
                meant_instead(found, Some(meant), En),
            ),
            Self::UnknownPeriod { found, likely, follow_up, beyond } => {
                let help = match (likely, follow_up) {
                    (Some(likely), Some(name)) => format!("Did you mean  {likely}  or  {name} ?"),
                    (Some(likely), None) => format!("Did you mean  {likely} ?"),
                    (None, Some(name)) => format!("Did you mean  {name} ?"),
                    (None, None) if *beyond => {
                        "A year has two halves (H), three tertials (T), four quarters (Q) and twelve months.".to_owned()
                    }
                    (None, None) => {
                        "Periods are written  2022,  2022-H1,  2022-T1,  2022-Q1,  2022-04  or  2022-04-30.".to_owned()
                    }
                };
                Said::new(
                    format!("\"{}\" is no period I know.", quoted(found)),
                    "unknown period",
                    help,
                )
            }
            Self::UnreadableNumber { found, why } => {
                let (what, help) = match why {
                    NotNumber::Words => (
                        "is no number",
                        "If the outcome is missing, leave the cell empty or write  N/A.",
                    ),
                    NotNumber::Spreadsheet => (
                        "is an error of Excel's, no number",
                        "Excel writes this where a formula is wrong or a column too narrow. Mend the cell there and export again.",
                    ),
                    NotNumber::Exponent => (
                        "is a short form of Excel's, no number",
                        "Show the cell as a number with all its digits in Excel and export again.",
                    ),
                    NotNumber::NotACount => (
                        "is no count",
                        "Write how many there are as a whole number, for example 12.",
                    ),
                    NotNumber::Footnote => (
                        "has a footnote's mark after the number",
                        "Write the footnote in the column  comment.",
                    ),
                };
                Said::new(format!("\"{}\" {what}.", quoted(found)), "no number", help)
            }
            Self::AmbiguousNumber { found, thousands, decimal } => Said::new(
                format!(
                    "\"{}\" may be {} or {}.",
                    quoted(found),
                    crate::language::number::write(*thousands, 0, En),
                    crate::language::number::write_up_to(*decimal, 3, En),
                ),
                "reads two ways",
                format!(
                    "Write  {}  or  {}",
                    unambiguous(*thousands, En),
                    unambiguous(*decimal, En)
                ),
            ),
            Self::NumberTooLarge { found } => Said::new(
                format!("\"{}\" is too large to be exact.", quoted(found)),
                "number too large",
                "Write the number in a larger unit, for example MSEK instead of SEK.",
            ),
            Self::WrongUnit { found, item, unit } => {
                let word = unit::write_word(unit, En);
                // A bare count has no word in English.
                let (is, not) = if word.is_empty() {
                    ("is a count".to_owned(), "not a count".to_owned())
                } else {
                    (format!("is measured in {word}"), format!("not {word}"))
                };
                Said::new(format!("{item} {is}, and here stands \"{}\".", quoted(found)), not, "")
            }
            Self::UnknownUnit { found, nearest } => Said::new(
                format!("\"{}\" is no unit I know.", quoted(found)),
                "unknown unit",
                meant(nearest.as_deref(), En),
            ),
            Self::UnitsDisagree { cell, column } => Said::new(
                format!("The cell says {cell} and the unit column {column}."),
                "two units",
                "Take away the one that is wrong.",
            ),
            Self::NotYesOrNo { of, found } => Said::new(
                format!("{of} can only be yes or no, and here stands \"{}\".", quoted(found)),
                "neither yes nor no",
                "",
            ),
            Self::UnknownStatus { found, nearest, statuses } => Said::new(
                format!("\"{}\" is no status.", quoted(found)),
                "unknown status",
                meant_or_list(nearest.as_deref(), statuses, "The statuses are", En),
            ),
            Self::StatusNotByHand { item, found } => Said::new(
                format!(
                    "The status \"{}\" is given by hand, and {item} is assessed by rules.",
                    quoted(found)
                ),
                "not used",
                "Write  assessed by hand  in the plan. If the status was published elsewhere, call the column  published.",
            ),
            Self::UnknownState { found, nearest, is_status } => Said::new(
                format!("\"{}\" is no state.", quoted(found)),
                "unknown state",
                if *is_status {
                    "It is a status: write it in the column  status.".to_owned()
                } else if nearest.is_some() {
                    meant(nearest.as_deref(), En)
                } else {
                    "The states are planned, ongoing, delayed, at risk, completed and cancelled."
                        .to_owned()
                },
            ),
            Self::UnknownForecast { found, nearest } => Said::new(
                format!("\"{}\" is no forecast.", quoted(found)),
                "unknown forecast",
                if nearest.is_some() {
                    meant(nearest.as_deref(), En)
                } else {
                    "The forecast is good, uncertain or poor.".to_owned()
                },
            ),
            Self::UnreadableDate { found, likely } => Said::new(
                format!("\"{}\" is no date.", quoted(found)),
                "no date",
                likely.map_or_else(
                    || "Dates are written  2022-04-30.".to_owned(),
                    |likely| format!("Did you mean  {likely} ?"),
                ),
            ),
            Self::WrongColumn { header, item, kind } => Said::new(
                match kind {
                    Some(kind) => format!(
                        "The column {header} is not for {}, and {item} is one.",
                        table::plural(Word::Kind(*kind), En)
                    ),
                    None => format!("The column {header} is not for headings, and {item} is one."),
                },
                "does not belong here",
                match kind {
                    Some(KindWord::Assignment | KindWord::Action | KindWord::Activity) => {
                        "How it goes is written in the column  state  or  status."
                    }
                    Some(_) => "What is measured has a  value.",
                    None => "A heading has only  status  and  comment.",
                },
            ),
            Self::UnknownKind { found, kinds } => Said::new(
                format!("The plan counts no \"{}\".", quoted(found)),
                "unknown kind",
                if kinds.is_empty() {
                    String::new()
                } else {
                    format!("It counts {}.", listed(kinds, and(En)))
                },
            ),
            Self::CountOfItem { item, count } => Said::new(
                format!(
                    "A published count is of a heading, but the row names \"{}\" and the count {}.",
                    quoted(item),
                    quoted(count)
                ),
                "a count is of a heading",
                "Write the count on a row of its own with  heading, kind, status, count.",
            ),
            Self::DeadlineDiffers { item, plan, data } => Said::new(
                format!(
                    "{item} is due {plan} in the plan and {data} in the data. The data's date holds."
                ),
                format!("the plan says {plan}"),
                format!("If the data is right, write  deadline {data}  in the plan."),
            ),
            Self::ZeroDenominator { value } => Said::new(
                format!(
                    "The denominator is 0, so the outcome {} cannot be checked and is not used.",
                    quoted(value)
                ),
                "the denominator is 0",
                "Leave numerator and denominator empty if only the value is known.",
            ),
            Self::QuotientDiffers { value, numerator, denominator, quotient } => Said::new(
                format!(
                    "The outcome is written {}, and {} of {} is {}. The quotient is used.",
                    quoted(value),
                    quoted(numerator),
                    quoted(denominator),
                    quotient.say(En)
                ),
                format!("{} by numerator and denominator", quotient.say(En)),
                "",
            ),
            Self::NumeratorAlone { numerator } => Said::new(
                format!(
                    "The numerator {} has no denominator, and the value is empty.",
                    quoted(numerator)
                ),
                "no denominator",
                "Write the denominator, or the value.",
            ),
            Self::NegativeDenominator { found } => Said::new(
                format!("The denominator {} is under zero.", quoted(found)),
                "under zero",
                "",
            ),
            Self::FarLarger { found, item } => Said::new(
                format!("{} is far more than all else of {item}.", quoted(found)),
                "is a decimal mark missing?",
                "",
            ),
            Self::NoProgress { found } => Said::new(
                format!("\"{}\" is no progress.", quoted(found)),
                "no number",
                "Write it in percent, for example  50 %.",
            ),
            Self::NegativeCount { found } => {
                Said::new(format!("{} is a count under zero.", quoted(found)), "under zero", "")
            }
            Self::NumeratorOverDenominator { numerator, denominator } => Said::new(
                format!(
                    "The numerator {} is larger than the denominator {}.",
                    quoted(numerator),
                    quoted(denominator)
                ),
                "more than all",
                "Have they changed places?",
            ),
            Self::ShareOutside { found, item } => Said::new(
                format!("{item} is a share, and {} is not between 0 and 100 %.", quoted(found)),
                "outside 0–100 %",
                "",
            ),
            Self::DecimalFraction { found, item, meant } => Said::new(
                format!(
                    "{} reads as {} %. {item} has other figures far larger than that.",
                    quoted(found),
                    quoted(found)
                ),
                "looks like a decimal fraction from Excel",
                format!("Did you mean  {} ?", meant.say(En)),
            ),
            Self::ProgressOutside { found } => Said::new(
                format!("The progress {} is not between 0 and 100 %.", quoted(found)),
                "outside 0–100 %",
                "",
            ),
            Self::Hidden { code } => super::hidden::fault(code, En),
            Self::Repeated { item, first, empty } => Said::new(
                if *empty {
                    format!(
                        "{item} has two rows for one thing, and only one of them has a value. The one with a value is used (see row {first})."
                    )
                } else {
                    format!("The row says the same of {item} as row {first}.")
                },
                "once more",
                "",
            ),
            Self::NothingToCompare { item } => Said::new(
                format!(
                    "The row is only for comparison, and {item} has no outcome to compare with."
                ),
                "nothing to compare with",
                "",
            ),
            Self::DiffersInUnknown { item, header, here, other, there } => Said::new(
                format!(
                    "Two rows for {item} differ only in the column \"{}\", which the plan does not know: \"{}\" here and \"{}\" on row {other}. Neither is used.",
                    quoted(header),
                    quoted(here),
                    quoted(there)
                ),
                "which holds?",
                format!(
                    "Write  breakdown {}: …  in the plan, or take away the row that should not count.",
                    quoted(header)
                ),
            ),
        }
    }
}
