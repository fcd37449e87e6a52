//! What is said of conditions and values, in English.

use super::super::Said;
use super::super::blocks::joined;
use super::super::frame::{meant_en, or_list};
use super::{Message, Needs, worked_out};
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::{write_amount, write_word};
use crate::quantity::{Dimension, Number, Unit};

impl Message {
    pub(super) fn english(&self) -> Said {
        let en = Language::En;
        match self {
            Self::NotACondition { value, write } => Said::new(
                format!("\"{value}\" is a value, not a condition."),
                "not a condition",
                format!("Compare it with something, for example  {write}"),
            ),
            Self::NotAValue { condition, write } => Said::new(
                format!("\"{condition}\" is a condition, not a value."),
                "not a value",
                format!("A number or something to calculate with is needed here, for example  {write}"),
            ),
            Self::TwoNumbers { written, write } => Said::new(
                format!("\"{written}\" compares two numbers."),
                "only numbers",
                format!("Compare with something that is measured, for example  {write}"),
            ),
            Self::NumberMissing { written, write } => Said::new(
                format!("{written} is a number and cannot be missing."),
                "a number",
                format!("Write for example  {write}"),
            ),
            Self::OfAnother { written, needs, here, write } => Said::new(
                format!("\"{written}\" is for {}, but this is about {}.", needs.english(), here.english()),
                "does not fit here",
                match (needs, here) {
                    (Needs::Heading, _) => "What counts statuses stands under a heading, or in rules for a level.".to_owned(),
                    (_, Needs::Slices) => format!("The headline counts the statuses of the slices, for example  {}", joined(write, "or")),
                    (_, Needs::Heading) => format!("A heading is assessed by what stands under it, for example  {}", joined(write, "or")),
                    (_, Needs::Assignment) => format!("For assignments there are for example  {}", joined(write, "and")),
                    (_, Needs::Indicator) => format!("For indicators there are for example  {}", joined(write, "and")),
                },
            ),
            Self::UnknownPart { found, known } => Said::new(
                format!("\"{found}\" are no slices of the outcome."),
                "unknown slices",
                format!("Without a word it is all slices. Else there are {}.", joined(known, "and")),
            ),
            Self::ForecastIsAWord { written, write } => Said::new(
                format!("An assignment's {written} is good, uncertain or poor, not a number."),
                "not a number",
                format!("Write for example  {write}"),
            ),
            Self::ReadsTwoWays { written, of, of_share, number, difference, example, write_plain, write_part } => {
                let [plain, part] = example.as_ref().map_or_else(Default::default, |example| worked_out(example, en));
                let number_written = write_up_to(*number, 6, en);
                let first = if *of_share {
                    format!("{number_written} {}", if *number == Number::ONE { "percentage point" } else { "percentage points" })
                } else {
                    write_amount(*number, number.decimals().unwrap_or(6).min(6), difference, en)
                };
                Said::new(
                    format!("\"{written}\" reads two ways: {first}, or {number_written} percent of {of}."),
                    "reads two ways",
                    format!("Write  {write_plain}{plain}  or  {write_part}{part}"),
                )
            }
            Self::Product { written, write } => Said::new(
                format!("\"{written}\" multiplies two quantities."),
                "cannot be multiplied",
                write.as_ref().map_or_else(
                    || "Multiply by a number without a unit.".to_owned(),
                    |write| format!("Write  {write}"),
                ),
            ),
            Self::NumberOverQuantity { written } => Said::new(
                format!("\"{written}\" divides a number without a unit by something that has one."),
                "cannot be divided",
                "Divide the other way, or give the number a unit.",
            ),
            Self::Mixed { first, second, one, other, write, instead } => {
                Said::new(
                    format!("\"{second}\" is {}, but \"{first}\" is {}.", what(other.as_ref()), what(one.as_ref())),
                    "another unit",
                    match (write, instead) {
                        (Some(write), Some(instead)) => format!("Write  {write} , or compare  {instead}  instead."),
                        (Some(write), None) => format!("Write  {write}"),
                        (None, _) => together(one.as_ref(), other.as_ref()).to_owned(),
                    },
                )
            }
            Self::Backwards { first, last, write } => Said::new(
                format!("The interval begins at {first} and ends at {last}."),
                "backwards",
                format!("Write  {write}"),
            ),
            Self::Fraction { written, number, write } => Said::new(
                format!("{written} is read as {} %.", write_up_to(*number, 6, en)),
                "read as percent",
                format!("Did you mean  {write} ?"),
            ),
            Self::IntervalAsNumber { goal, line, write: [deviation, met], within } => Said::new(
                format!("The target is \"{goal}\" (line {line}), an interval, and not a single number."),
                "not a number",
                format!("Use  {deviation},  {within}  or  {met}"),
            )
            .and("the target"),
            Self::NotOneNumber { written, goal, line, two, write } => Said::new(
                if *two {
                    format!("The target is \"{goal}\" (line {line}), two goals at once, so \"{written}\" is no number.")
                } else {
                    format!("The target is \"{goal}\" (line {line}), yes or no, so \"{written}\" is no number.")
                },
                "not a number",
                format!("Ask instead for  {write}"),
            )
            .and("the target"),
            Self::GoalOfItself { written, write } => Said::new(
                format!("\"{written}\" follows from the outcome that is judged, or from the target itself: such a goal says nothing."),
                "the goal itself",
                format!("Compare with something else, for example  {write}"),
            ),
            Self::PartOfZero { written, name, target, all, write } => Said::new(
                if *all {
                    format!("The target of {name} is zero (\"{target}\"). So \"{written}\" is nothing.")
                } else {
                    format!("{name} has a target that is zero (\"{target}\"). Then \"{written}\" is nothing, and the rule cannot hold.")
                },
                "a part of zero",
                format!("Did you mean for example  {write} ?"),
            )
            .and("the target is zero"),
            Self::TrendWithoutDirection { written, name, write_higher, write_lower } => Said::new(
                format!("\"{written}\": nothing says what is better for {name}."),
                "which way?",
                format!("Add the line  {write_higher}  or  {write_lower}"),
            ),
            Self::NegativeTolerance { written } => Said::new(
                format!("Nothing can be within {written}."),
                "under zero",
                "Write the number without its minus.",
            ),
            Self::StatusOutsideFlag { status, write } => Said::new(
                format!("\"{status}\" is a status, and in a rule it is not decided yet."),
                "a status",
                write.as_ref().map_or_else(
                    || "A status can only be asked for in a flag.".to_owned(),
                    |write| format!("Did you mean what stands under the heading? Write for example  {write}"),
                ),
            ),
            Self::BuiltInAsCondition { status, write } => Said::new(
                format!("\"{status}\" cannot be a condition."),
                "not a condition",
                format!("Write for example  {write}"),
            ),
            Self::StatusAsValue { status } => Said::new(
                format!("\"{status}\" is a status, not a value."),
                "not a value",
                "Compare with a number or with the target, for example  outcome >= target - 5 pp",
            ),
            Self::AssignmentAsValue { name, write } => Said::new(
                format!("\"{name}\" is something to be done, and has no outcome."),
                "has no outcome",
                format!("Ask for its status instead:  {write}"),
            ),
            Self::StatusOfSeries { name } => Said::new(
                format!("\"{name}\" is a series to calculate with, and gets no status."),
                "has no status",
                "Ask for its outcome instead, or make the series an indicator with rules.",
            ),
            Self::StatusAlone { written, write } => Said::new(
                format!("\"{written}\" is a status: say which it is to be."),
                "which status?",
                format!("Write  {write}"),
            ),
            Self::BuiltInOfOther { status, write } => Said::new(
                format!("\"{status}\" is no status to ask for: what is asked of something that is not assessed cannot be told."),
                "not assessed",
                format!("Ask for the outcome instead:  {write}"),
            ),
            Self::TrendOfValue { written } => Said::new(
                format!("Trends are of indicators, and \"{written}\" is another value."),
                "no indicator",
                "Write the name of an indicator, or compare the value with another.",
            ),
            Self::UnknownName { found, nearest, write } => Said::new(
                format!("I do not recognise \"{found}\"."),
                "unknown name",
                match nearest {
                    Some(_) => meant_en(nearest.as_ref()),
                    None => format!("What may stand here is for example  {}", joined(write, "or")),
                },
            ),
            Self::NeedsQuotes { written, write, known } => Said::new(
                if *known {
                    format!("The name {written} contains a word that means something in the language.")
                } else {
                    format!("I do not recognise \"{written}\".")
                },
                "unknown name",
                format!("Is it a name? Write it in quotes:  {write}"),
            ),
            Self::TwoPeriods { written } => {
                Said::new(format!("\"{written}\" says two periods."), "two periods", "Write one.")
            }
            Self::NotElsewhere { written } => Said::new(
                format!("\"{written}\" is only here and now."),
                "not elsewhere",
                "Of other slices and periods there are outcome, target, numerator and denominator.",
            ),
            Self::NoGap { written } => Said::new(
                format!("\"{written}\" is the gap between a slice and itself, and always zero."),
                "the same slice twice",
                "Write two different slices, for example two values of a breakdown or two units.",
            ),
            Self::NoTargetYear { written, name, target, line, write, write_year } => Said::new(
                format!("{name} has no target year: the target \"{target}\" on line {line} says no year, and \"{written}\" needs one."),
                "no target year",
                format!("Write  {write}  if that is when it is to be reached, or the year here:  {write_year}"),
            ),
            Self::AmongTheAssessed { written, write } => Said::new(
                format!("\"{written}\" counts among the assessed only."),
                "among the assessed only",
                format!("Write  {write}"),
            ),
            Self::ShareOfNotAssessed { written, write } => Said::new(
                format!("\"{written}\": shares are of the assessed, so it is always zero."),
                "always zero",
                format!("Write  {write}"),
            ),
            Self::AssessedAndNot { written, write } => Said::new(
                format!("\"{written}\" counts the assessed and the others together."),
                "two kinds",
                format!("Count each and add them:  {write}"),
            ),
            Self::UnknownAmong { found, nearest } => Said::new(
                format!("\"{found}\" is neither a word for indicators or assignments nor a level."),
                "unknown word",
                or_list(&meant_en(nearest.as_ref()), ""),
            ),
        }
    }
}

/// What something is, by its unit.
fn what(unit: Option<&Unit>) -> String {
    let Some(unit) = unit else { return "a number without a unit".to_owned() };
    let word = write_word(unit, Language::En);
    match unit.dimension {
        Dimension::Share => format!("a share ({word})"),
        Dimension::Points => format!("a difference of shares ({word})"),
        Dimension::Count => "a count".to_owned(),
        Dimension::Rate(_) => format!("a number {word}"),
        Dimension::Time | Dimension::Months => format!("a time in {word}"),
        Dimension::Money(_) => format!("an amount in {word}"),
        Dimension::YesNo => "yes or no".to_owned(),
        Dimension::Own(_) => format!("in {word}"),
    }
}

/// What to do about two quantities of different kinds.
fn together(one: Option<&Unit>, other: Option<&Unit>) -> &'static str {
    match (one.map(|unit| &unit.dimension), other.map(|unit| &unit.dimension)) {
        (Some(Dimension::Months), Some(Dimension::Time))
        | (Some(Dimension::Time), Some(Dimension::Months)) => {
            "Months differ in length. Write both in one unit, for example in days."
        }
        (Some(Dimension::Money(_)), Some(Dimension::Money(_))) => {
            "Currencies are never converted. Write both in one currency."
        }
        (Some(Dimension::Rate(_)), Some(Dimension::Rate(_))) => "Write both per the same number.",
        _ => "Compare and calculate only with things of one kind.",
    }
}
