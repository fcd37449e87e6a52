//! What is said of targets and baselines, in English.

use super::super::Said;
use super::{Message, Start, amounts, lines_of};
use crate::language::Language;

impl Message {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::FloorOrCeiling { figure, write_most, write_least } => Said::new(
                format!("I do not know whether {figure} is a ceiling or a floor."),
                "ceiling or floor?",
                format!("Write  {write_most}  (lower is better)  or  {write_least}  (higher is better)"),
            ),
            Self::BetterWhichWay { goal, name, write_higher, write_lower } => Said::new(
                format!("The target of {name} is \"{goal}\", but nothing says which way is better."),
                "which way?",
                format!("Add the line  {write_higher}  or  {write_lower}"),
            ),
            Self::AgainstDirection { goal, line, higher, write_direction, write_goal } => Said::new(
                format!(
                    "The target is \"{goal}\", so {} is better, but you have written \"{line}\".",
                    if *higher { "higher" } else { "lower" }
                ),
                "says the opposite",
                format!("Write  {write_direction} , or  {write_goal}"),
            )
            .and("the direction stands here"),
            Self::IntervalAndDirection { goal, line } => Said::new(
                format!("\"{goal}\" says what is best already: the nearer to the interval the better. \"{line}\" says something else."),
                "the nearer the better",
                format!("Take away the line  {line}"),
            )
            .and("the direction stands here"),
            Self::GoalsDisagree { goal, first, first_line, between } => Said::new(
                if *between {
                    format!("\"{goal}\" and \"{first}\" (line {first_line}) disagree on what is better: with an interval nearer is better.")
                } else {
                    format!("\"{goal}\" and \"{first}\" (line {first_line}) disagree on what is better, higher or lower.")
                },
                "one way",
                "An indicator has one direction. Put one of the goals right, or make two indicators.",
            )
            .and("the other way"),
            Self::Backwards { first, last, write } => Said::new(
                format!("The interval begins at {first} and ends at {last}."),
                "backwards",
                format!("Write  {write}"),
            ),
            Self::NegativeAmount { written } => Said::new(
                format!("The change {written} is under zero."),
                "under zero",
                "Write the number without its minus, and  decrease  for  increase  if that is meant.",
            ),
            Self::GoalStandsAlone { written } => Said::new(
                format!("\"{written}\" cannot stand together with another goal."),
                "stands only alone",
                "Two goals at once are two limits, for example  target at least 75 % and increase  – else make two indicators.",
            ),
            Self::YearsBackwards { written, from, to } => Said::new(
                format!("\"{written}\" goes from {from} to {to}: the last year is not after the first."),
                "the years go backwards",
                "Change the years about.",
            ),
            Self::NoStart { written, start, write } => Said::new(
                match start {
                    Start::Double => format!("\"{written}\" does not say which year's outcome is to be doubled."),
                    Start::PerYear => format!("\"{written}\" does not say from which year the change is counted."),
                    Start::Amount => format!("\"{written}\" does not say how much to increase or decrease each year."),
                    Start::Line => format!("\"{written}\" draws a straight line, but has not two years with a figure each."),
                },
                "starts nowhere",
                format!("Write for example  {write}"),
            ),
            Self::NeverHolds { written, first, last } => Said::new(
                format!("\"{written}\" never holds: it begins {first} and ends {last}."),
                "ends before it begins",
                "A target holds from the first day until the last. Change the days about, or take one of them away.",
            ),
            Self::ReachedBefore { written, by, first } => Said::new(
                format!("\"{written}\" is to be reached by {by}, but holds only from {first}."),
                "before the day it begins to hold",
                format!("Write a year from {} on, or take it away.", first.year()),
            ),
            Self::PartWithoutPercent { written } => Said::new(
                format!("{written} is no share of anything."),
                "no percentage",
                "A part of the baseline is written in percent:  5 % of baseline",
            ),
            Self::PartOfOther { of, write } => Said::new(
                format!("A change is counted from the baseline, not from {of}."),
                "not the baseline",
                format!("Write  {write}"),
            ),
            Self::ByPercentOfShare { written, number, unit, example, write_points, write_part } => {
                let worked = example.map(|example| amounts(example, unit, Language::En));
                let [points, part] = worked.map_or_else(Default::default, |worked| {
                    worked.map(|worked| format!("  ({worked})"))
                });
                Said::new(
                    format!("\"{written}\" of a share reads two ways: {number} percentage points, or {number} percent of the baseline."),
                    "reads two ways",
                    format!("Write  {write_points}{points}  or  {write_part}{part}"),
                )
            }
            Self::YearOrNumber { written, write_year, write_number } => Said::new(
                format!("{written} may be a year or a number."),
                "year or number?",
                format!("Write  {write_year}  or  {write_number}"),
            ),
            Self::BaselineTwice { first_line } => Said::new(
                format!("There is a baseline for this already, on line {first_line}."),
                "another",
                "Take one of them away.",
            )
            .and("the first"),
            Self::TwoTargets { case, first, second, missing } => {
                let case = if case.is_empty() { "the same".to_owned() } else { case.clone() };
                let (more, help) = match missing {
                    Some((breakdown, value)) => (
                        format!(" There is no target for {value}, though the breakdown {breakdown} has {value}."),
                        format!("Should line {} be for {value}?", second.line),
                    ),
                    None => (String::new(), "Take one of them away.".to_owned()),
                };
                Said::new(
                    format!(
                        "Two targets for {case}: \"{}\" (line {}) and \"{}\" (line {}).{more}",
                        first.text, first.line, second.text, second.line
                    ),
                    "another",
                    help,
                )
                .and("the first")
            }
            Self::NoneBeats { case, lines, write } => Said::new(
                format!("For {case} several targets hold, and none goes before the others: {}.", lines_of(lines, "line")),
                "holds too",
                format!("Add a target for exactly that:  {write}"),
            )
            .and("holds"),
        }
    }
}
