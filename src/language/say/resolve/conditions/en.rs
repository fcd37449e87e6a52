//! What is said of conditions and values, in English.

use super::super::Said;
use super::super::frame::{meant_en, or_list};
use super::super::units::called;
use super::{Message, Needs, worked_out};
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::write_amount;
use crate::quantity::{Number, Unit};

impl Message {
    pub(super) fn english(&self) -> Said {
        let en = Language::En;
        match self {
            Self::NotACondition { value, write } => Said::new(
                format!("\"{value}\" is a value, not a condition."),
                "not a condition",
                format!("Compare it with something, for example  {write}"),
            ),
            Self::NotAValue { condition } => Said::new(
                format!("\"{condition}\" is a condition, not a value."),
                "not a value",
                "A number or something to calculate with is needed here, for example  outcome.",
            ),
            Self::TwoNumbers { written } => Said::new(
                format!("\"{written}\" compares two numbers."),
                "only numbers",
                "Compare with something that is measured, for example  outcome.",
            ),
            Self::NumberMissing { written } => Said::new(
                format!("{written} is a number and cannot be missing."),
                "a number",
                "Write for example  outcome is missing.",
            ),
            Self::OfAnother { written, needs, here } => Said::new(
                format!("\"{written}\" is for {}, but this is about {}.", needs.english(), here.english()),
                "does not fit here",
                match needs {
                    Needs::Heading => "What counts statuses stands under a heading, or in  rules for  a level.",
                    Needs::Indicator => "Assignments have states (delayed, completed), forecasts and dates.",
                    Needs::Assignment => "Indicators have an outcome, a target and a trend.",
                },
            ),
            Self::ForecastIsAWord { written } => Said::new(
                format!("An assignment's {written} is good, uncertain or poor, not a number."),
                "not a number",
                "Write  forecast good,  forecast uncertain  or  forecast poor.",
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
            Self::Mixed { second, one, other, write } => {
                let unit = |unit: &Option<Unit>| match unit {
                    Some(unit) => called(unit, en),
                    None => "a number without a unit".to_owned(),
                };
                Said::new(
                    format!("\"{second}\" is in {}, but the other is in {}.", unit(other), unit(one)),
                    "another unit",
                    write.as_ref().map_or_else(
                        || "Compare and calculate with quantities of one kind only.".to_owned(),
                        |write| format!("Write  {write}"),
                    ),
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
            Self::StatusOutsideFlag { status, heading } => Said::new(
                format!("\"{status}\" is a status, and in a rule it is not decided yet."),
                "a status",
                if *heading {
                    format!("Did you mean what stands under the heading? Write for example  any {status}")
                } else {
                    "A status can only be asked for in a flag.".to_owned()
                },
            ),
            Self::BuiltInAsCondition { status } => Said::new(
                format!("\"{status}\" cannot be a condition."),
                "not a condition",
                "Write for example  outcome is missing.",
            ),
            Self::StatusAsValue { status } => {
                Said::new(format!("\"{status}\" is a status, not a value."), "not a value", "")
            }
            Self::OtherItem { name } => Said::new(
                format!("To use {name}, another indicator, in a condition is not supported yet."),
                "not supported yet",
                "Leave the condition out for now.",
            ),
            Self::UnknownName { found, nearest } => Said::new(
                format!("I do not recognise \"{found}\"."),
                "unknown name",
                meant_en(nearest.as_ref()),
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
            Self::WritePrevious { written, write } => Said::new(
                format!("\"{written}\" has a word of its own."),
                "has a word of its own",
                format!("Write  {write}"),
            ),
            Self::AmongTheAssessed { written, write } => Said::new(
                format!("\"{written}\" counts among the assessed only."),
                "among the assessed only",
                format!("Write  {write}"),
            ),
            Self::ShareOfNotAssessed { written } => Said::new(
                format!("\"{written}\": shares are of the assessed, so it is always zero."),
                "always zero",
                "Write  count of not assessed",
            ),
            Self::AssessedAndNot { written } => Said::new(
                format!("\"{written}\" counts the assessed and the others together."),
                "two kinds",
                "Count each and add them:  count of red + count of not assessed",
            ),
            Self::UnknownAmong { found, nearest } => Said::new(
                format!("\"{found}\" is neither a word for indicators or assignments nor a level."),
                "unknown word",
                or_list(&meant_en(nearest.as_ref()), ""),
            ),
        }
    }
}
