//! What the command line says, in English.

use super::{Message, listed};
use crate::language::say::Said;

impl Message {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::UnknownVerb { found, nearest } => plain(
                format!("I do not recognise the command \"{found}\"."),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownOption { found, nearest } => plain(
                format!("I do not recognise the option {found}."),
                meant(nearest.as_deref(), ""),
            ),
            Self::TooMuch { found } => {
                plain(format!("\"{found}\" is too much: nothing more is expected here."), "")
            }
            Self::InvalidValue { option, found, possible, nearest } => plain(
                format!("{option} cannot be \"{found}\"."),
                meant(nearest.as_deref(), &choices(possible)),
            ),
            Self::MissingValue { option, possible } => {
                plain(format!("{option} lacks its value."), choices(possible))
            }
            Self::NeedlessValue { option } => plain(format!("{option} takes no value."), ""),
            Self::Missing { missing } if missing.len() == 1 => {
                plain(format!("{} is missing.", listed(missing, "and")), "")
            }
            Self::Missing { missing } => {
                plain(format!("{} are missing.", listed(missing, "and")), "")
            }
            Self::Conflict { one, other } => {
                plain(format!("{one} and {other} cannot be given together."), "")
            }
            Self::Twice { option } => plain(format!("{option} can be given only once."), ""),
            Self::NotText => plain("The command line holds something that is not text.", ""),
            Self::Unclear => plain("The command line cannot be understood.", ""),
            Self::UnknownItem { found, nearest } => plain(
                format!("Nothing in the plan is called \"{found}\"."),
                meant(nearest.as_deref(), ""),
            ),
            Self::IsHeading { found, items } => plain(
                format!("\"{found}\" is a heading. why explains what stands under it."),
                one_of(items),
            ),
            Self::AmbiguousItem { found, items } => plain(
                format!("\"{found}\" can be {} things in the plan. Which is meant?", items.len()),
                one_of(items),
            ),
            Self::UnknownFollowUp { found, nearest, known } => plain(
                format!(
                    "The plan has no follow-up called \"{found}\". It has {}.",
                    listed(known, "and")
                ),
                meant(nearest.as_deref(), "A period is written 2022, 2022-T1, 2022-Q1 or 2022-04."),
            ),
            Self::NoPeriods => plain("There are no periods in the data to follow up.", ""),
            Self::UnknownStatus { found, nearest, known } => plain(
                format!(
                    "The plan has no status called \"{found}\". It has {}.",
                    listed(known, "and")
                ),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownHeading { found, nearest } => plain(
                format!("The plan has no heading called \"{found}\"."),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownUnit { found, nearest, known } if known.is_empty() => plain(
                format!(
                    "No organisational unit is called \"{found}\": no result is divided by unit."
                ),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownUnit { found, nearest, known } => plain(
                format!(
                    "No organisational unit is called \"{found}\". Those with results are {}.",
                    listed(known, "and")
                ),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownSlice { item, found, known } if known.is_empty() => {
                plain(format!("{item} has no result for \"{found}\", only for the total."), "")
            }
            Self::UnknownSlice { item, found, known } => plain(
                format!(
                    "{item} has no result for \"{found}\". It has for {}.",
                    listed(known, "and")
                ),
                "",
            ),
            Self::NoResult { item, follow_up } => {
                plain(format!("{item} has no result at {follow_up}."), "")
            }
            Self::UnknownCode { found, nearest } => plain(
                format!("There is no code \"{found}\"."),
                if nearest.is_empty() {
                    "Write  malvakt explain  to see all codes.".to_owned()
                } else {
                    format!("Did you mean  {} ?", listed(nearest, "or"))
                },
            ),
            Self::FormatNotYet { format } => plain(
                format!("The format {format} is not supported yet."),
                "Choose table, json, csv or markdown.",
            ),
            Self::UnknownEnding { path, known } => plain(
                format!("The name {path} does not say which format the file shall have."),
                format!("Let the name end in {}, or give  --format", listed(known, "or")),
            ),
            Self::PlainOnlyTable { format } => plain(
                format!("--plain and --format {format} cannot be given together."),
                "--plain is the table for screen readers. Choose one of them.",
            ),
            Self::NotEvaluated { errors: 1 } => {
                plain("The plan has one error. Nothing is judged until it is mended.", "")
            }
            Self::NotEvaluated { errors } => plain(
                format!("The plan has {errors} errors. Nothing is judged until they are mended."),
                "",
            ),
            Self::Strict { errors: 1 } => plain(
                "The data have one error, and --strict allows none. No result is written.",
                "",
            ),
            Self::Strict { errors } => plain(
                format!(
                    "The data have {errors} errors, and --strict allows none. No result is written."
                ),
                "",
            ),
            Self::WithLines { command } => {
                plain(format!("Shown with their lines by:  {command}"), "")
            }
            Self::More { hidden, command } => {
                plain(format!("{hidden} more are not shown here."), format!("Show all:  {command}"))
            }
            Self::FailedOn { found: 1, statuses } => {
                plain(format!("1 has the status {} (--fail-on).", listed(statuses, "or")), "")
            }
            Self::FailedOn { found, statuses } => plain(
                format!("{found} have the status {} (--fail-on).", listed(statuses, "or")),
                "",
            ),
        }
    }
}

fn plain(message: impl Into<String>, help: impl Into<String>) -> Said {
    let help = help.into();
    Said { message: message.into(), labels: Vec::new(), help: (!help.is_empty()).then_some(help) }
}

fn meant(nearest: Option<&str>, otherwise: &str) -> String {
    nearest.map_or_else(|| otherwise.to_owned(), |nearest| format!("Did you mean  {nearest} ?"))
}

fn choices(possible: &[String]) -> String {
    if possible.is_empty() { String::new() } else { format!("Choose {}.", listed(possible, "or")) }
}

fn one_of(items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("Write  {}", listed(items, "or")) }
}
