//! What is said of rules, flags and examples, in English.

use super::super::Said;
use super::super::blocks::joined;
use super::super::frame::{meant_en, or_list};
use super::Message;

impl Message {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::BlockTwice { written, first_line } => Said::new(
                format!("\"{written}\" is on line {first_line} already, under the same heading."),
                "once more",
                "Make one of them, or move one under the heading it is for.",
            )
            .and("the first"),
            Self::UnknownSet { found, nearest, sets, write } => {
                let list = match (sets.as_slice(), nearest) {
                    ([], _) => format!("The plan has no named rules. They begin with the line  {write}"),
                    ([_], Some(_)) => String::new(),
                    _ => format!("There are {}.", joined(sets, "and")),
                };
                Said::new(
                    format!("There are no rules called \"{found}\"."),
                    "unknown rules",
                    or_list(&meant_en(nearest.as_ref()), &list),
                )
            }
            Self::RulesForSeries => Said::new(
                "A series has no status, and so no rules.",
                "has no status",
                "Take the block away, or make the series an indicator.",
            ),
            Self::RulesForUnknown { found, nearest, levels } => Said::new(
                format!("\"{found}\" is neither a word for indicators or assignments nor a level."),
                "unknown word",
                or_list(
                    &meant_en(nearest.as_ref()),
                    &format!("The levels are {}.", joined(levels, "and")),
                ),
            ),
            Self::ByHandAndRules { written } => Said::new(
                format!("What is assessed by hand has no rules, but here stands \"{written}\"."),
                "a rule",
                "Take one of them away.",
            )
            .and("assessed by hand"),
            Self::TwoOtherwise { written, first } => Said::new(
                format!("\"{written}\" can never hold: \"{first}\" takes all that is left."),
                "another otherwise",
                "Take one of them away, or give the first a condition.",
            )
            .and("the first"),
            Self::NeverReached { written, after } => Said::new(
                format!("\"{written}\" can never hold: \"{after}\" above it takes all that is left."),
                "never holds",
                format!("Move  {after}  to the end."),
            )
            .and("takes all that is left"),
            Self::BelowOtherwise { written, otherwise, write } => Said::new(
                format!("\"{written}\" stands below \"{otherwise}\". Should it hold only where the rules above do not?"),
                "without otherwise",
                format!("Write  {write} , or move the line above those that begin with otherwise."),
            )
            .and("the first with otherwise"),
            Self::GivesBuiltIn { status } => Said::new(
                format!("\"{status}\" is a built-in status that no rule gives."),
                "comes of itself",
                "It comes of itself where it holds. Take the rule away.",
            ),
            Self::RulesBesideUse { set } => Said::new(
                format!("The rules \"{set}\" are used here, and then there can be no rules of its own."),
                "rules of its own",
                format!("Take them away, or take away the line that uses {set}."),
            )
            .and("the rules are taken from here"),
            Self::NoTarget { name, write, write_follow_only } => Said::new(
                format!("{name} has no target, but is held against one."),
                "has no target",
                format!("Write  {write} , or  {write_follow_only}  if it is only to be shown."),
            )
            .and("the rule asks for the target"),
            Self::EmptyBlock { written, write } => Said::new(
                format!("\"{written}\" has no rules."),
                "no rules",
                format!("Write under it for example\n{}", write.join("\n")),
            ),
            Self::RulesElsewhere { name, others, written, heading } => Said::new(
                format!(
                    "Nothing says how {name}{} is to be assessed: \"{written}\" holds only under \"{heading}\".",
                    and_others_en(*others)
                ),
                "has no rules",
                format!("Move the block above the heading \"{heading}\", and it holds everywhere. Or write another."),
            )
            .and("holds only under its heading"),
            Self::NoRules { name, others, write, by_hand } => Said::new(
                format!("Nothing says how {name}{} is to be assessed.", and_others_en(*others)),
                "has no rules",
                format!("Write for example, under the plan:\n{}\nor  {by_hand}", write.join("\n")),
            ),
            Self::Idle { written } => Said::new(
                format!("\"{written}\" is for nothing that stands in the plan."),
                "for nothing",
                "Move the block above what it is for, or take it away.",
            ),
            Self::SetTwice { written } => Said::new(
                format!("\"{written}\" sets the same thing twice."),
                "set twice",
                "Take one of them away.",
            ),
            Self::CannotSet { written } => Said::new(
                format!("\"{written}\" is worked out and cannot be set in an example."),
                "worked out",
                "Set the outcome, previous, baseline, forecast, numerator or denominator.",
            ),
            Self::AssignmentInExample { name } => Said::new(
                format!("\"{name}\" is something to be done, and has no outcome to set."),
                "has no outcome",
                "In an example the outcome of another indicator may be set.",
            ),
            Self::UnknownSetting { found, nearest } => Said::new(
                format!("I do not recognise \"{found}\"."),
                "unknown name",
                meant_en(nearest.as_ref()),
            ),
            Self::UnknownStep { found, nearest, steps } => Said::new(
                format!("The assignment has no step called \"{found}\"."),
                "unknown step",
                match (nearest, steps.as_slice()) {
                    (Some(_), _) => meant_en(nearest.as_ref()),
                    (None, []) => "It has no steps at all.".to_owned(),
                    (None, steps) => format!("Its steps are {}.", joined(steps, "and")),
                },
            ),
            Self::HeadingHasNoSlices { written, write } => Said::new(
                format!("\"{written}\": a heading has no breakdown and no headline to try."),
                "a heading has no slices",
                format!("Write only how many have which status:  {write}"),
            ),
            Self::CountNeeded { written, write } => Said::new(
                format!("\"{written}\" does not say how many have which status."),
                "no count",
                format!("Write for example  {write}"),
            ),
        }
    }
}

fn and_others_en(others: usize) -> String {
    if others == 0 { String::new() } else { format!(" (and {others} more)") }
}
