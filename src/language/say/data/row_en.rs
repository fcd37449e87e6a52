//! A row's fault in English.

use super::RowFault;
use super::row::{meant_or_list, unambiguous};
use super::{listed, meant};
use crate::language::Language::En;
use crate::language::printable;
use crate::language::say::Said;
use crate::language::table::{self, Word};

impl RowFault {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::UnknownItem { found, nearest, revises } => {
                let help = match (nearest, revises) {
                    (Some(_), _) => meant(nearest.as_deref(), En),
                    (None, Some(plan)) => format!(
                        "The plan revises {plan}: if the name belonged there, the row can be taken away."
                    ),
                    (None, None) => String::new(),
                };
                Said::new(
                    format!("\"{}\" is not in the plan.", printable(found)),
                    "unknown name",
                    help,
                )
            }
            Self::AmbiguousItem { found, items } => Said::new(
                format!(
                    "\"{}\" may be several things in the plan: {}.",
                    printable(found),
                    listed(items, "or")
                ),
                "which is it?",
                "Write the name as it stands in the plan. If the row is for several, give them the same  data key.",
            ),
            Self::UnknownHeading { found, nearest } => Said::new(
                format!("No heading in the plan is called \"{}\".", printable(found)),
                "unknown heading",
                meant(nearest.as_deref(), En),
            ),
            Self::TwoNames { first, second } => Said::new(
                format!(
                    "The row is about two things: \"{}\" and \"{}\".",
                    printable(first),
                    printable(second)
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
            Self::TooFewCells { found, expected } => Said::new(
                format!("The row has only {found} of {expected} cells."),
                "ends too early",
                "",
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
                format!("\"{}\" is no value of the breakdown {breakdown}.", printable(found)),
                "unknown value",
                meant_or_list(nearest.as_deref(), values, "The values are", En),
            ),
            Self::UnknownPeriod { found, likely, follow_up } => {
                let help = match (likely, follow_up) {
                    (Some(likely), Some(name)) => format!("Did you mean  {likely}  or  {name} ?"),
                    (Some(likely), None) => format!("Did you mean  {likely} ?"),
                    (None, Some(name)) => format!("Did you mean  {name} ?"),
                    (None, None) => {
                        "Periods are written  2022,  2022-H1,  2022-T1,  2022-Q1,  2022-04  or  2022-04-30.".to_owned()
                    }
                };
                Said::new(
                    format!("\"{}\" is no period I know.", printable(found)),
                    "unknown period",
                    help,
                )
            }
            Self::UnreadableNumber { found, spreadsheet } => Said::new(
                format!("\"{}\" is no number.", printable(found)),
                "no number",
                if *spreadsheet {
                    "Excel writes this where a formula is wrong or a column too narrow. Mend the cell there and export again."
                } else {
                    "If the outcome is missing, leave the cell empty or write  N/A."
                },
            ),
            Self::AmbiguousNumber { found, thousands, decimal } => Said::new(
                format!(
                    "\"{}\" may be {} or {}.",
                    printable(found),
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
                format!("\"{}\" is too large to be exact.", printable(found)),
                "number too large",
                "Write the number in a larger unit, for example MSEK instead of SEK.",
            ),
            Self::WrongUnit { found, item, unit } => Said::new(
                format!("{item} is measured in {unit}, and here stands \"{}\".", printable(found)),
                format!("not {unit}"),
                "",
            ),
            Self::UnknownUnit { found, nearest } => Said::new(
                format!("\"{}\" is no unit I know.", printable(found)),
                "unknown unit",
                meant(nearest.as_deref(), En),
            ),
            Self::UnitsDisagree { cell, column } => Said::new(
                format!("The cell says {cell} and the unit column {column}."),
                "two units",
                "Take away the one that is wrong.",
            ),
            Self::NotYesOrNo { of, found } => Said::new(
                format!("{of} can only be yes or no, and here stands \"{}\".", printable(found)),
                "neither yes nor no",
                "",
            ),
            Self::UnknownStatus { found, nearest, statuses } => Said::new(
                format!("\"{}\" is no status.", printable(found)),
                "unknown status",
                meant_or_list(nearest.as_deref(), statuses, "The statuses are", En),
            ),
            Self::StatusNotByHand { item, found } => Said::new(
                format!(
                    "The status \"{}\" is given by hand, and {item} is assessed by rules.",
                    printable(found)
                ),
                "not used",
                "Write  assessed by hand  in the plan. If the status was published elsewhere, call the column  published.",
            ),
            Self::UnknownState { found, nearest, is_status } => Said::new(
                format!("\"{}\" is no state.", printable(found)),
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
                format!("\"{}\" is no forecast.", printable(found)),
                "unknown forecast",
                if nearest.is_some() {
                    meant(nearest.as_deref(), En)
                } else {
                    "The forecast is good, uncertain or poor.".to_owned()
                },
            ),
            Self::UnreadableDate { found, likely } => Said::new(
                format!("\"{}\" is no date.", printable(found)),
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
                "",
            ),
            Self::NotSupportedYet { header } => Said::new(
                format!("The column {header} is not supported yet."),
                "not supported yet",
                "Move those rows to a file of their own for now.",
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
                    printable(value)
                ),
                "the denominator is 0",
                "Leave numerator and denominator empty if only the value is known.",
            ),
            Self::QuotientDiffers { value, numerator, denominator, quotient } => Said::new(
                format!(
                    "The outcome is written {}, and {} of {} is {}. The quotient is used.",
                    printable(value),
                    printable(numerator),
                    printable(denominator),
                    quotient.say(En)
                ),
                format!("{} by numerator and denominator", quotient.say(En)),
                "",
            ),
            Self::NegativeCount { found } => {
                Said::new(format!("{} is a count under zero.", printable(found)), "under zero", "")
            }
            Self::NumeratorOverDenominator { numerator, denominator } => Said::new(
                format!(
                    "The numerator {} is larger than the denominator {}.",
                    printable(numerator),
                    printable(denominator)
                ),
                "more than all",
                "Have they changed places?",
            ),
            Self::ShareOutside { found, item } => Said::new(
                format!("{item} is a share, and {} is not between 0 and 100 %.", printable(found)),
                "outside 0–100 %",
                "",
            ),
            Self::DecimalFraction { found, item, meant } => Said::new(
                format!(
                    "{} reads as {} %. {item} has other figures far larger than that.",
                    printable(found),
                    printable(found)
                ),
                "looks like a decimal fraction from Excel",
                format!("Did you mean  {} ?", meant.say(En)),
            ),
            Self::ProgressOutside { found } => Said::new(
                format!("The progress {} is not between 0 and 100 %.", printable(found)),
                "outside 0–100 %",
                "",
            ),
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
                    printable(header),
                    printable(here),
                    printable(there)
                ),
                "which holds?",
                format!(
                    "Write  breakdown {}: …  in the plan, or take away the row that should not count.",
                    printable(header)
                ),
            ),
        }
    }
}
