//! What is said of conditions and values.

use super::Said;
use super::frame::{meant_en, meant_sv, or_list};
use super::units::called;
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::write_amount;
use crate::quantity::{Number, Unit};

/// Whose a fact or value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// An indicator.
    Indicator,
    /// An assignment.
    Assignment,
    /// A heading.
    Heading,
}

impl Needs {
    fn swedish(self) -> &'static str {
        match self {
            Self::Indicator => "indikatorer",
            Self::Assignment => "uppdrag",
            Self::Heading => "rubriker",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Self::Indicator => "indicators",
            Self::Assignment => "assignments",
            Self::Heading => "headings",
        }
    }
}

/// Both readings of `target + 5 %`, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoWays {
    /// The target, in the unit.
    pub from: Number,
    /// With the number in the unit added.
    pub plain: Number,
    /// With the part added.
    pub part: Number,
    /// The unit.
    pub unit: Unit,
    /// The slice the target is for; empty for the total.
    pub slice: String,
}

/// A message about conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A value where a condition should stand.
    NotACondition {
        /// The value.
        value: String,
        /// What to write.
        write: String,
    },
    /// A condition where a value should stand.
    NotAValue {
        /// The condition.
        condition: String,
    },
    /// Two numbers compared.
    TwoNumbers {
        /// As written.
        written: String,
    },
    /// `5 is missing`.
    NumberMissing {
        /// The number.
        written: String,
    },
    /// A fact or value that another kind has.
    OfAnother {
        /// As written.
        written: String,
        /// Whose it is.
        needs: Needs,
        /// What it stands at.
        here: Needs,
    },
    /// An assignment's forecast used as a figure.
    ForecastIsAWord {
        /// As written.
        written: String,
    },
    /// `target + 5 %`.
    ReadsTwoWays {
        /// As written.
        written: String,
        /// What it is added to.
        of: String,
        /// Whether that is a share.
        of_share: bool,
        /// The number.
        number: Number,
        /// The unit of differences.
        difference: Unit,
        /// The readings worked out.
        example: Option<TwoWays>,
        /// The first reading.
        write_plain: String,
        /// The second.
        write_part: String,
    },
    /// Two quantities multiplied.
    Product {
        /// As written.
        written: String,
        /// What to write, where one is a percentage.
        write: Option<String>,
    },
    /// A number divided by a quantity.
    NumberOverQuantity {
        /// As written.
        written: String,
    },
    /// Two quantities of different kinds.
    Mixed {
        /// The second.
        second: String,
        /// The unit of the first, where it has one.
        one: Option<Unit>,
        /// The unit of the second.
        other: Option<Unit>,
        /// What to write.
        write: Option<String>,
    },
    /// An interval whose first end is the greater.
    Backwards {
        /// The first end.
        first: String,
        /// The last.
        last: String,
        /// What to write.
        write: String,
    },
    /// `attainment >= 0.99`.
    Fraction {
        /// As written.
        written: String,
        /// The number.
        number: Number,
        /// What to write.
        write: String,
    },
    /// `target` of a goal that is an interval.
    IntervalAsNumber {
        /// The goal.
        goal: String,
        /// Its line.
        line: u32,
        /// Values to use instead.
        write: [String; 2],
        /// And the `within`.
        within: String,
    },
    /// A percentage of a target that is zero.
    PartOfZero {
        /// As written.
        written: String,
        /// The item.
        name: String,
        /// The target.
        target: String,
        /// Whether every target of the item is zero.
        all: bool,
        /// What to write.
        write: String,
    },
    /// `improving` where nothing says which way is better.
    TrendWithoutDirection {
        /// As written.
        written: String,
        /// The item.
        name: String,
        /// `higher is better`.
        write_higher: String,
        /// `lower is better`.
        write_lower: String,
    },
    /// A tolerance under zero.
    NegativeTolerance {
        /// As written.
        written: String,
    },
    /// A status in a rule's condition.
    StatusOutsideFlag {
        /// The status.
        status: String,
        /// Whether the rule is a heading's.
        heading: bool,
    },
    /// A built-in status as a condition.
    BuiltInAsCondition {
        /// The status.
        status: String,
    },
    /// A status as a value.
    StatusAsValue {
        /// The status.
        status: String,
    },
    /// Another item's name.
    OtherItem {
        /// The name.
        name: String,
    },
    /// A name nothing has.
    UnknownName {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// A name with a reserved word in it.
    NeedsQuotes {
        /// As written.
        written: String,
        /// In quotes.
        write: String,
        /// Whether an item has that name.
        known: bool,
    },
    /// `X in 2019 in 2020`.
    TwoPeriods {
        /// As written.
        written: String,
    },
    /// A value that has no elsewhere.
    NotElsewhere {
        /// As written.
        written: String,
    },
    /// `outcome in same period last year`.
    WritePrevious {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// `no not assessed`: quantifiers are over the assessed.
    AmongTheAssessed {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// `share of not assessed`.
    ShareOfNotAssessed {
        /// As written.
        written: String,
    },
    /// `count of red or not assessed`.
    AssessedAndNot {
        /// As written.
        written: String,
    },
    /// A word after a status that is neither kind nor level.
    UnknownAmong {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
}

/// What each reading of `target + 5 %` comes to.
fn worked_out(example: &TwoWays, language: Language) -> [String; 2] {
    let write = |number: Number| {
        write_amount(number, number.decimals().unwrap_or(3).min(3), &example.unit, language)
    };
    let who = match (example.slice.as_str(), language) {
        ("", _) => String::new(),
        (slice, Language::Sv) => format!("för {slice} "),
        (slice, Language::En) => format!("for {slice} "),
    };
    [example.plain, example.part]
        .map(|to| format!("  ({who}{} → {})", write(example.from), write(to)))
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }

    fn swedish(&self) -> Said {
        let sv = Language::Sv;
        match self {
            Self::NotACondition { value, write } => Said::new(
                format!("\"{value}\" är ett värde, inget villkor."),
                "inget villkor",
                format!("Jämför det med något, till exempel  {write}"),
            ),
            Self::NotAValue { condition } => Said::new(
                format!("\"{condition}\" är ett villkor, inget värde."),
                "inget värde",
                "Här behövs ett tal eller något som kan räknas, till exempel  utfall.",
            ),
            Self::TwoNumbers { written } => Said::new(
                format!("\"{written}\" jämför två tal med varandra."),
                "bara tal",
                "Jämför med något som mäts, till exempel  utfall.",
            ),
            Self::NumberMissing { written } => Said::new(
                format!("{written} är ett tal och kan inte saknas."),
                "ett tal",
                "Skriv till exempel  utfall saknas.",
            ),
            Self::OfAnother { written, needs, here } => Said::new(
                format!("\"{written}\" finns för {}, men här gäller det {}.", needs.swedish(), here.swedish()),
                "passar inte här",
                match needs {
                    Needs::Heading => "Det som räknar ihop statusar står under en rubrik, eller i  regler för  en nivå.",
                    Needs::Indicator => "För uppdrag finns lägen (försenad, slutförd), prognoser och tider.",
                    Needs::Assignment => "För indikatorer finns utfall, målvärde och utveckling.",
                },
            ),
            Self::ForecastIsAWord { written } => Said::new(
                format!("Ett uppdrags {written} är god, osäker eller dålig, inget tal."),
                "inget tal",
                "Skriv  prognos god,  prognos osäker  eller  prognos dålig.",
            ),
            Self::ReadsTwoWays { written, of, of_share, number, difference, example, write_plain, write_part } => {
                let [plain, part] = example.as_ref().map_or_else(Default::default, |example| worked_out(example, sv));
                let number_written = write_up_to(*number, 6, sv);
                let first = if *of_share {
                    format!("{number_written} {}", if *number == Number::ONE { "procentenhet" } else { "procentenheter" })
                } else {
                    write_amount(*number, number.decimals().unwrap_or(6).min(6), difference, sv)
                };
                Said::new(
                    format!("\"{written}\" går att läsa på två sätt: {first}, eller {number_written} procent av {of}."),
                    "går att läsa på två sätt",
                    format!("Skriv  {write_plain}{plain}  eller  {write_part}{part}"),
                )
            }
            Self::Product { written, write } => Said::new(
                format!("\"{written}\" gångar två storheter med varandra."),
                "går inte att gånga",
                write.as_ref().map_or_else(
                    || "Gånga med ett tal utan enhet.".to_owned(),
                    |write| format!("Skriv  {write}"),
                ),
            ),
            Self::NumberOverQuantity { written } => Said::new(
                format!("\"{written}\" delar ett tal utan enhet med något som har en."),
                "går inte att dela",
                "Dela tvärtom, eller ge talet en enhet.",
            ),
            Self::Mixed { second, one, other, write } => {
                let unit = |unit: &Option<Unit>| match unit {
                    Some(unit) => called(unit, sv),
                    None => "ett tal utan enhet".to_owned(),
                };
                Said::new(
                    format!("\"{second}\" är i {}, men det andra är i {}.", unit(other), unit(one)),
                    "en annan enhet",
                    write.as_ref().map_or_else(
                        || "Jämför och räkna bara med samma slags storheter.".to_owned(),
                        |write| format!("Skriv  {write}"),
                    ),
                )
            }
            Self::Backwards { first, last, write } => Said::new(
                format!("Intervallet börjar på {first} och slutar på {last}."),
                "baklänges",
                format!("Skriv  {write}"),
            ),
            Self::Fraction { written, number, write } => Said::new(
                format!("{written} läses som {} %.", write_up_to(*number, 6, sv)),
                "läses i procent",
                format!("Menade du  {write} ?"),
            ),
            Self::IntervalAsNumber { goal, line, write: [deviation, met], within } => Said::new(
                format!("Målet är \"{goal}\" (rad {line}), ett intervall, och inte ett enda tal."),
                "inget tal",
                format!("Använd  {deviation},  {within}  eller  {met}"),
            )
            .and("målet"),
            Self::PartOfZero { written, name, target, all, write } => Said::new(
                if *all {
                    format!("Målvärdet för {name} är noll (\"{target}\"). \"{written}\" är alltså ingenting.")
                } else {
                    format!("{name} har ett målvärde som är noll (\"{target}\"). Då är \"{written}\" ingenting, och regeln kan inte gälla.")
                },
                "en del av noll",
                format!("Menade du till exempel  {write} ?"),
            )
            .and("målvärdet är noll"),
            Self::TrendWithoutDirection { written, name, write_higher, write_lower } => Said::new(
                format!("\"{written}\": inget säger vad som är bättre för {name}."),
                "åt vilket håll?",
                format!("Lägg till raden  {write_higher}  eller  {write_lower}"),
            ),
            Self::NegativeTolerance { written } => Said::new(
                format!("Ingenting kan vara inom {written}."),
                "mindre än noll",
                "Skriv talet utan minus.",
            ),
            Self::StatusOutsideFlag { status, heading } => Said::new(
                format!("\"{status}\" är en status, och den är inte bestämd än i en regel."),
                "en status",
                if *heading {
                    format!("Menade du det som står under rubriken? Skriv till exempel  någon {status}")
                } else {
                    "En status kan bara frågas efter i en flagga.".to_owned()
                },
            ),
            Self::BuiltInAsCondition { status } => Said::new(
                format!("\"{status}\" kan inte vara ett villkor."),
                "inget villkor",
                "Skriv till exempel  utfall saknas.",
            ),
            Self::StatusAsValue { status } => Said::new(
                format!("\"{status}\" är en status, inget värde."),
                "inget värde",
                "",
            ),
            Self::OtherItem { name } => Said::new(
                format!("Att använda {name}, en annan indikator, i ett villkor stöds inte än."),
                "stöds inte än",
                "Ta bort villkoret så länge.",
            ),
            Self::UnknownName { found, nearest } => Said::new(
                format!("Jag känner inte igen \"{found}\"."),
                "okänt namn",
                meant_sv(nearest.as_ref()),
            ),
            Self::NeedsQuotes { written, write, known } => Said::new(
                if *known {
                    format!("Namnet {written} innehåller ett ord som betyder något i språket.")
                } else {
                    format!("Jag känner inte igen \"{written}\".")
                },
                "okänt namn",
                format!("Är det ett namn? Skriv det inom citattecken:  {write}"),
            ),
            Self::TwoPeriods { written } => {
                Said::new(format!("\"{written}\" säger två perioder."), "två perioder", "Skriv en.")
            }
            Self::NotElsewhere { written } => Said::new(
                format!("\"{written}\" finns bara här och nu."),
                "finns inte för annat",
                "För andra delar och perioder finns utfall, målvärde, täljare och nämnare.",
            ),
            Self::WritePrevious { written, write } => Said::new(
                format!("\"{written}\" har ett eget ord."),
                "har ett eget ord",
                format!("Skriv  {write}"),
            ),
            Self::AmongTheAssessed { written, write } => Said::new(
                format!("\"{written}\" räknar bara bland de bedömda."),
                "bara bland de bedömda",
                format!("Skriv  {write}"),
            ),
            Self::ShareOfNotAssessed { written } => Said::new(
                format!("\"{written}\": andelar räknas av de bedömda, så den är alltid noll."),
                "alltid noll",
                "Skriv  antal ej bedömda",
            ),
            Self::AssessedAndNot { written } => Said::new(
                format!("\"{written}\" räknar bedömda och ej bedömda tillsammans."),
                "två slag",
                "Räkna dem var för sig och lägg ihop:  antal röda + antal ej bedömda",
            ),
            Self::UnknownAmong { found, nearest } => Said::new(
                format!("\"{found}\" är varken ett ord för indikatorer eller uppdrag eller en nivå."),
                "okänt ord",
                or_list(&meant_sv(nearest.as_ref()), ""),
            ),
        }
    }

    fn english(&self) -> Said {
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
