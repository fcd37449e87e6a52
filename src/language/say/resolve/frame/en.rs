//! What is said of what the plan declares, in English.

use super::super::Said;
use super::super::blocks::joined;
use super::{Message, NotAStatus, meant_en, or_list};
use crate::language::Language;
use crate::language::table::{Word, plural};

impl Message {
    pub(super) fn english(&self) -> Said {
        let list = |nearest: &Option<String>, what: &str, all: &[String]| match all {
            [] => String::new(),
            [_] if nearest.is_some() => String::new(),
            [only] => format!("There is only {only}."),
            all => format!("{what} are {}.", joined(all, "and")),
        };
        match self {
            Self::LevelIsWord { level } => Said::new(
                format!(
                    "\"{level}\" means something in the language already and cannot be a level."
                ),
                "a word of the language",
                "Give the level a word of its own, for example  perspective  or  area.",
            ),
            Self::LevelTwice { level } => Said::new(
                format!("The level \"{level}\" stands twice."),
                "stands already",
                "Take one of them away.",
            ),
            Self::UnknownLevel { found, nearest, levels } => Said::new(
                format!("The plan has no level called \"{found}\"."),
                "unknown level",
                or_list(&meant_en(nearest.as_ref()), &list(nearest, "The levels", levels)),
            ),
            Self::SimilarHeading { title, earlier, line } => Said::new(
                format!("\"{title}\" differs only slightly from \"{earlier}\" on line {line}."),
                "read as a new heading",
                "Is it the same heading? Then write its title alike in both places.",
            )
            .and("the earlier heading"),
            Self::NotAStatus { status, because } => {
                let (because, help) = match because {
                    NotAStatus::BuiltIn => (
                        "is always there, and is declared only to be given a symbol",
                        format!("Write a symbol after it:  {status} \"◆\""),
                    ),
                    NotAStatus::Fact => (
                        "is a state that an assignment can have",
                        "Give the status another word, for example  under way.".to_owned(),
                    ),
                    NotAStatus::Keyword => (
                        "means something in the language already",
                        "Give the status another word.".to_owned(),
                    ),
                    NotAStatus::Level => (
                        "is a level of the plan",
                        "Give the status or the level another word.".to_owned(),
                    ),
                };
                Said::new(
                    format!("\"{status}\" cannot be a status: the word {because}."),
                    "cannot be a status",
                    help,
                )
            }
            Self::StatusTwice { status } => Said::new(
                format!("The status \"{status}\" stands twice."),
                "stands already",
                "Take one of them away.",
            ),
            Self::StatusesTwice { written } => Said::new(
                format!("The statuses are listed already: \"{written}\"."),
                "once more",
                "Take one of the lines away.",
            )
            .and("they stand here first"),
            Self::SymbolTwice { symbol, status } => Said::new(
                format!("The symbol {symbol} belongs to another status than {status} already."),
                "the same symbol",
                "Give them different symbols, so that no status is taken for another.",
            ),
            Self::UnknownStatus { found, nearest, statuses, of, others } => Said::new(
                match (of, others) {
                    (Some(kind), _) => {
                        format!(
                            "\"{found}\" is no status for {}.",
                            plural(Word::Kind(*kind), Language::En)
                        )
                    }
                    (None, Some(kind)) => {
                        format!(
                            "\"{found}\" is a status for {} only.",
                            plural(Word::Kind(*kind), Language::En)
                        )
                    }
                    (None, None) => format!("The plan has no status called \"{found}\"."),
                },
                "unknown status",
                or_list(&meant_en(nearest.as_ref()), &list(nearest, "The statuses", statuses)),
            ),
            Self::UnknownKind { found, nearest, write } => Said::new(
                format!("\"{found}\" is no word for indicators or assignments."),
                "unknown word",
                or_list(&meant_en(nearest.as_ref()), &format!("Write for example  {write}  …")),
            ),
            Self::MatrixUnknown { found, nearest, words } => Said::new(
                format!("\"{found}\" is no word for indicators or assignments."),
                "unknown word",
                or_list(&meant_en(nearest.as_ref()), &own_words(words)),
            ),
            Self::MatrixUnused { found, series: false, words } => Said::new(
                format!("Nothing in the plan is called \"{found}\", so there is nothing to count."),
                "not used in the plan",
                own_words(words),
            ),
            Self::MatrixUnused { found, series: true, words } => Said::new(
                format!("\"{found}\" is data to calculate with, which is never counted itself."),
                "never counted",
                own_words(words),
            ),
            Self::MatrixTwice { found } => Said::new(
                format!("\"{found}\" stands here twice."),
                "once more",
                "Take one of them away.",
            ),
            Self::FollowUpTwice { name } => Said::new(
                format!("Two follow-ups are called {name}."),
                "called the same",
                "Give them different names.",
            )
            .and("the first"),
            Self::FollowUpOtherYear { name, period, offered, year } => Said::new(
                format!("The follow-up {name} is {period}, but the plan is for {year}."),
                "another year than the plan's",
                format!(
                    "Write  {name} = {offered} .  Follow-ups repeat each year; other years are worked out."
                ),
            ),
            Self::UnknownFollowUp { found, nearest, follow_ups } => {
                let meant = if nearest.is_empty() {
                    String::new()
                } else {
                    format!("Did you mean  {} ?", nearest.join(", "))
                };
                Said::new(
                    format!("The plan has no follow-up called {}.", joined(found, "or")),
                    "unknown follow-up",
                    or_list(&meant, &format!("It has {}.", joined(follow_ups, "and"))),
                )
            }
            Self::UnknownPeriod { found, nearest, follow_ups } => Said::new(
                format!("\"{found}\" is neither a period nor one of the plan's follow-ups."),
                "no period",
                or_list(
                    &meant_en(nearest.as_ref()),
                    &format!(
                        "Periods are written 2022, 2022-T1, 2022-04 or by a follow-up's name ({}). Is it part of a name? Write the whole name in quotes.",
                        follow_ups.join(", ")
                    ),
                ),
            ),
            Self::NotAPeriod => Said::new(
                "A certain period is needed here.",
                "no certain period",
                "Write for example  2022,  2022-04  or the name of a follow-up.",
            ),
            Self::BreakdownTwice { name } => Said::new(
                format!("The breakdown {name} stands twice."),
                "stands already",
                "Make one line of them.",
            )
            .and("the first"),
            Self::ValueTwice { value, breakdown } => Said::new(
                format!("The breakdown {breakdown} has {value} twice."),
                "stands already",
                "Take one of them away, or give them different names.",
            ),
            Self::BreakdownIsColumn { name } => Said::new(
                format!(
                    "A breakdown cannot be called {name}: outcome files have a column of that name."
                ),
                "a column already",
                "Give the breakdown another name, in the outcome file too.",
            ),
            Self::ValueIsTotal { value } => Said::new(
                format!("{value} means the total in outcome files and cannot be a value."),
                "means the total",
                "Give the value another name, in the outcome file too.",
            ),
            Self::UnknownBreakdown { found, nearest, breakdowns } => Said::new(
                format!("The plan has no breakdown called \"{found}\"."),
                "unknown breakdown",
                or_list(&meant_en(nearest.as_ref()), &list(nearest, "The breakdowns", breakdowns)),
            ),
            Self::UnknownSlice { found, nearest, values, write_for } => {
                let unit = format!("A unit is written in quotes:  {write_for} \"{found}\"");
                let values = list(nearest, "The values", values);
                Said::new(
                    format!("No breakdown has the value \"{found}\"."),
                    "unknown value",
                    or_list(&or_list(&meant_en(nearest.as_ref()), &values), &unit),
                )
            }
            Self::ValueOfSeveral { found, breakdowns } => Said::new(
                format!("\"{found}\" is in several breakdowns: {}.", joined(breakdowns, "and")),
                "reads in several ways",
                "Give the values different names in the plan's breakdowns.",
            ),
            Self::TwoOfOneBreakdown { breakdown, every } => Said::new(
                format!("Nobody is two values of {breakdown} at once."),
                format!("another value of {breakdown}"),
                one_each(every.as_ref()),
            ),
            Self::TwoUnits { every } => Said::new(
                "The line is for two units at once.",
                "another unit",
                one_each(every.as_ref()),
            ),
            Self::UnknownColumn { found, nearest, write } => Said::new(
                format!("I have no column called \"{found}\"."),
                "unknown column",
                or_list(
                    &meant_en(nearest.as_ref()),
                    &format!("Our word stands to the left, the file's to the right:  {write}"),
                ),
            ),
            Self::ColumnTwice { written } => Said::new(
                format!("The column {written} is named already."),
                "once more",
                "Take one of them away.",
            )
            .and("named here first"),
        }
    }
}

/// What to write instead of two of one sort.
fn one_each(every: Option<&String>) -> String {
    every.map_or_else(
        || "Choose one of them.".to_owned(),
        |every| format!("Write a line for each, or  {every}"),
    )
}

/// The plan's own kind words.
fn own_words(words: &[String]) -> String {
    if words.is_empty() {
        return "The plan has nothing to count yet.".to_owned();
    }
    format!("The plan's words are {}.", joined(words, "and"))
}
