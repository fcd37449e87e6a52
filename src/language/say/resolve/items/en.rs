//! What is said of items, in English.

use super::super::Said;
use super::super::blocks::joined;
use super::super::frame::{meant_en, or_list};
use super::super::units::called;
use super::{Message, Waiting, one_en, round};
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::write_amount;

impl Message {
    pub(super) fn english(&self) -> Said {
        let en = Language::En;
        match self {
            Self::NameIsWord { name, write } => Said::new(
                format!("The name \"{name}\" means something in the language already."),
                "a word of the language",
                format!("Give another name, or write it in quotes everywhere:  {write}"),
            ),
            Self::Circle { waiting: Waiting::Outcomes, ring } => match ring.as_slice() {
                [one] => Said::new(
                    format!("\"{one}\" is computed from its own outcome."),
                    "computed from itself",
                    "Compute it from other indicators and series.",
                ),
                _ => Said::new(
                    format!("The outcomes are computed from each other in a circle: {}.", round(ring)),
                    "in the circle",
                    "Let one of them have its outcome in the outcome file.",
                ),
            },
            Self::Circle { waiting: Waiting::Statuses, ring } => match ring.as_slice() {
                [one] => Said::new(
                    format!("The status of \"{one}\" waits for itself."),
                    "waits for itself",
                    "Let its rules ask for the outcome instead of the status.",
                ),
                _ => Said::new(
                    format!("The statuses wait for each other in a circle: {}.", round(ring)),
                    "in the circle",
                    "Let one of them ask for an outcome instead of a status.",
                ),
            },
            Self::EmptyName { write } => Said::new(
                "The name is empty.",
                "no name",
                format!("Write a name or a title:  {write}"),
            ),
            Self::NameTwice { name, kind, first_line, heading, capitals, offered } => {
                let under = heading.as_ref().map(|heading| format!(", \"{heading}\"")).unwrap_or_default();
                let offered =
                    offered.as_ref().map(|offered| format!(", for example  {offered}")).unwrap_or_default();
                let capitals = if *capitals { "Capitals do not tell names apart. " } else { "" };
                Said::new(
                    format!("There is {} called {name} already (line {first_line}{under}).", one_en(*kind)),
                    "the same name once more",
                    format!("{capitals}Give the second a name of its own{offered}."),
                )
                .and("the first")
            }
            Self::StepTwice { name, first_line } => Said::new(
                format!("The assignment has a step called {name} already, on line {first_line}."),
                "called the same",
                "A row of data cannot know which it belongs to. Give the second a name of its own.",
            )
            .and("the first"),
            Self::NoSteps { written, name, write } => Said::new(
                format!("\"{written}\" asks about steps, but {name} has none."),
                "there are no steps to ask about",
                format!("Write them under the assignment:  {write}"),
            )
            .and("this assignment"),
            Self::IdTwice { id, first_line } => Said::new(
                format!("The id {id} is on line {first_line} already."),
                "the same id once more",
                "A row of data with only that id cannot know which it belongs to. Give the second an id of its own.",
            )
            .and("the first"),
            Self::NegativeWeight { weight } => Said::new(
                format!("The weight {} is under zero.", write_up_to(*weight, 6, en)),
                "under zero",
                "Write 0 for what is not to count, else a number over zero.",
            ),
            Self::Decimals { decimals, most } => Said::new(
                format!("{} will not do as a number of decimals.", write_up_to(*decimals, 6, en)),
                "no number of decimals",
                format!("Write a whole number from 0 to {most}."),
            ),
            Self::LooksBack { number, least, most } => Said::new(
                format!("{} is too few or too many to look back over.", write_up_to(*number, 6, en)),
                "too few or too many",
                format!("Write a whole number from {least} to {most}."),
            ),
            Self::NoLength { written, write } => Said::new(
                format!("\"{written}\" is no length that an outcome may be old: it is given in whole months or years."),
                "no length in months or years",
                format!("Write for example  {write}"),
            ),
            Self::NoCases { write } => Said::new(
                "The least number of cases is at least 1.",
                "less than one case",
                format!("Write for example  {write} , or take the line away."),
            ),
            Self::NoReason { write } => Said::new(
                "Why can it not be measured?",
                "the reason is missing",
                format!("Write why:  {write}"),
            ),
            Self::NeverTried { name, write } => Said::new(
                format!("{name} has a target that is never tried as long as it is not measurable."),
                "never tried",
                format!("Take the target away, or let it stand with the line  {write}"),
            )
            .and("not measurable"),
            Self::UnknownCode { found, nearest } => Said::new(
                format!("I have no code called \"{found}\"."),
                "unknown code",
                or_list(&meant_en(nearest.as_ref()), "The code stands last in the warning."),
            ),
            Self::CannotAllow { code } => Said::new(
                format!("{code} is an error, and errors cannot be allowed."),
                "an error",
                "Put it right. Only warnings and advice can be allowed.",
            ),
            Self::MissingAccumulates(figure) => Said::new(
                format!(
                    "{} is for the whole of {}, but {} is followed up at {} already.",
                    write_amount(figure.figure, figure.figure.decimals().unwrap_or(0).min(3), &figure.unit, en),
                    figure.year,
                    figure.name,
                    figure.follow_up
                ),
                "for the whole year",
                format!(
                    "Add  {}  ({} is then held against {}, {} twelfths of the year)  or  {}",
                    figure.write,
                    figure.follow_up,
                    write_amount(figure.part, figure.part.decimals().unwrap_or(0).min(1), &figure.unit, en),
                    figure.months,
                    figure.write_at_end
                ),
            ),
            Self::UnderZero { written, write } => Said::new(
                format!("\"{written}\" is under zero, which no count can be."),
                "under zero",
                format!("Is a change meant? Write for example  {write}"),
            ),
            Self::HeadlineOfNothing { name, written, breakdowns } => {
                let help = if breakdowns.is_empty() {
                    "Add a breakdown to the plan, or take the line away.".to_owned()
                } else {
                    format!(
                        "The plan has several breakdowns ({}). Write targets for the one that is meant.",
                        joined(breakdowns, "and")
                    )
                };
                Said::new(
                    format!("\"{written}\": {name} has no slices to choose among."),
                    "no slices",
                    help,
                )
            }
            Self::NegativeTolerance { written } => Said::new(
                format!("Nothing can be within {written}."),
                "under zero",
                "Write the number without its minus.",
            ),
            Self::ShareAccumulates { name, unit } => Said::new(
                format!("{name} is a share ({}) and cannot be added up over the year.", called(unit, en)),
                "a share does not accumulate",
                "Take the line away. A share of the year so far is held against the whole target.",
            ),
            Self::TooManyItems { heading, most, has } => Said::new(
                format!("\"{heading}\" has {has} items, more than {}.", write_up_to(*most, 0, en)),
                "more than that",
                "Take some away, or raise the number.",
            )
            .and("the heading"),
        }
    }
}
