//! What is said of targets and baselines.

use super::Said;
use crate::language::Language;
use crate::language::unit::write_amount;
use crate::quantity::{Number, Unit};

/// A target as written, and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineOf {
    /// Goal and settings.
    pub text: String,
    /// The line, from 1.
    pub line: u32,
}

/// A message about targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// `70 %` of which nothing says whether it is a floor or a ceiling.
    FloorOrCeiling {
        /// The figure.
        figure: String,
        /// The line as a ceiling.
        write_most: String,
        /// The line as a floor.
        write_least: String,
    },
    /// `improve` or `maintain` without a direction.
    BetterWhichWay {
        /// The goal.
        goal: String,
        /// The item.
        name: String,
        /// `higher is better`.
        write_higher: String,
        /// `lower is better`.
        write_lower: String,
    },
    /// A goal against the item's `higher is better` or `lower is better`.
    AgainstDirection {
        /// The goal.
        goal: String,
        /// The line that says the direction.
        line: String,
        /// Whether the goal says that higher is better.
        higher: bool,
        /// The direction line to write.
        write_direction: String,
        /// The target line to write.
        write_goal: String,
    },
    /// An interval beside `higher is better`.
    IntervalAndDirection {
        /// The goal.
        goal: String,
        /// The line that says the direction.
        line: String,
    },
    /// Two goals that say different directions.
    GoalsDisagree {
        /// The second goal.
        goal: String,
        /// The first.
        first: String,
        /// Its line.
        first_line: u32,
        /// Whether one of them is an interval.
        between: bool,
    },
    /// An interval whose first end is the greater.
    Backwards {
        /// The first end.
        first: String,
        /// The last.
        last: String,
        /// The line to write.
        write: String,
    },
    /// An amount under zero.
    NegativeAmount {
        /// As written.
        written: String,
    },
    /// `5 st of baseline`.
    PartWithoutPercent {
        /// As written.
        written: String,
    },
    /// `5 % of target` as an amount of change.
    PartOfOther {
        /// Of what.
        of: String,
        /// What to write.
        write: String,
    },
    /// `increase by 5 %` of a share.
    ByPercentOfShare {
        /// As written.
        written: String,
        /// The number.
        number: String,
        /// The unit of the item.
        unit: Unit,
        /// The baseline, and what each reading makes of it.
        example: Option<(Number, Number, Number)>,
        /// As points.
        write_points: String,
        /// As a part.
        write_part: String,
    },
    /// `increase within 5`, `maintain by 5`.
    ByOrWithin {
        /// The goal.
        written: String,
        /// The line to write.
        write: String,
    },
    /// `baseline 2020`.
    YearOrNumber {
        /// The number.
        written: String,
        /// As a year.
        write_year: String,
        /// As a number.
        write_number: String,
    },
    /// A second baseline for the same.
    BaselineTwice {
        /// The line of the first.
        first_line: u32,
    },
    /// Two targets for exactly the same.
    TwoTargets {
        /// For what; empty for the total.
        case: String,
        /// The first.
        first: LineOf,
        /// The second.
        second: LineOf,
        /// A breakdown and a value of it that no target is for.
        missing: Option<(String, String)>,
    },
    /// Several targets for one case, none of which beats the others.
    NoneBeats {
        /// The case; empty for the total.
        case: String,
        /// The targets.
        lines: Vec<LineOf>,
        /// The end of a line for exactly the case.
        write: String,
    },
}

fn lines_of(lines: &[LineOf], word: &str) -> String {
    let one = |line: &LineOf| format!("\"{}\" ({word} {})", line.text, line.line);
    lines.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn amounts(
    (from, points, part): (Number, Number, Number),
    unit: &Unit,
    language: Language,
) -> [String; 2] {
    let write = |number: Number| {
        write_amount(number, number.decimals().unwrap_or(3).min(3), unit, language)
    };
    [points, part].map(|to| format!("{} → {}", write(from), write(to)))
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
        match self {
            Self::FloorOrCeiling { figure, write_most, write_least } => Said::new(
                format!("Jag vet inte om {figure} är ett tak eller ett golv."),
                "tak eller golv?",
                format!("Skriv  {write_most}  (lägre är bättre)  eller  {write_least}  (högre är bättre)"),
            ),
            Self::BetterWhichWay { goal, name, write_higher, write_lower } => Said::new(
                format!("Målet för {name} är \"{goal}\", men inget säger åt vilket håll som är bättre."),
                "åt vilket håll?",
                format!("Lägg till raden  {write_higher}  eller  {write_lower}"),
            ),
            Self::AgainstDirection { goal, line, higher, write_direction, write_goal } => Said::new(
                format!(
                    "Målet är \"{goal}\", alltså att {} är bättre, men du har skrivit \"{line}\".",
                    if *higher { "högre" } else { "lägre" }
                ),
                "säger tvärtemot",
                format!("Skriv  {write_direction} , eller  {write_goal}"),
            )
            .and("här står riktningen"),
            Self::IntervalAndDirection { goal, line } => Said::new(
                format!("\"{goal}\" säger redan vad som är bäst: ju närmare intervallet desto bättre. \"{line}\" säger något annat."),
                "ju närmare desto bättre",
                format!("Ta bort raden  {line}"),
            )
            .and("här står riktningen"),
            Self::GoalsDisagree { goal, first, first_line, between } => Said::new(
                if *between {
                    format!("\"{goal}\" och \"{first}\" (rad {first_line}) säger olika om vad som är bättre: i ett intervall är närmare bättre.")
                } else {
                    format!("\"{goal}\" och \"{first}\" (rad {first_line}) säger olika om vad som är bättre, högre eller lägre.")
                },
                "åt ena hållet",
                "En indikator har en riktning. Rätta det ena målet, eller gör två indikatorer.",
            )
            .and("åt andra hållet"),
            Self::Backwards { first, last, write } => Said::new(
                format!("Intervallet börjar på {first} och slutar på {last}."),
                "baklänges",
                format!("Skriv  {write}"),
            ),
            Self::NegativeAmount { written } => Said::new(
                format!("Förändringen {written} är mindre än noll."),
                "mindre än noll",
                "Skriv talet utan minus, och  minska  i stället för  öka  om det är det som menas.",
            ),
            Self::PartWithoutPercent { written } => Said::new(
                format!("{written} är ingen andel av något."),
                "ingen procent",
                "En del av utgångsvärdet skrivs i procent:  5 % av utgångsvärdet",
            ),
            Self::PartOfOther { of, write } => Said::new(
                format!("En förändring räknas från utgångsvärdet, inte från {of}."),
                "inte utgångsvärdet",
                format!("Skriv  {write}"),
            ),
            Self::ByPercentOfShare { written, number, unit, example, write_points, write_part } => {
                let worked = example.map(|example| amounts(example, unit, Language::Sv));
                let [points, part] = worked.map_or_else(Default::default, |worked| {
                    worked.map(|worked| format!("  ({worked})"))
                });
                Said::new(
                    format!("\"{written}\" av en andel går att läsa på två sätt: {number} procentenheter, eller {number} procent av utgångsvärdet."),
                    "går att läsa på två sätt",
                    format!("Skriv  {write_points}{points}  eller  {write_part}{part}"),
                )
            }
            Self::ByOrWithin { written, write } => Said::new(
                format!("\"{written}\" går inte att läsa: något ökar eller minskar *med* så mycket, och behålls *inom* så mycket."),
                "fel ord",
                format!("Skriv  {write}"),
            ),
            Self::YearOrNumber { written, write_year, write_number } => Said::new(
                format!("{written} kan vara ett år eller ett tal."),
                "år eller tal?",
                format!("Skriv  {write_year}  eller  {write_number}"),
            ),
            Self::BaselineTwice { first_line } => Said::new(
                format!("Det finns redan ett utgångsvärde för detta, på rad {first_line}."),
                "ett till",
                "Ta bort det ena.",
            )
            .and("det första"),
            Self::TwoTargets { case, first, second, missing } => {
                let case = if case.is_empty() { "samma sak".to_owned() } else { case.clone() };
                let (more, help) = match missing {
                    Some((breakdown, value)) => (
                        format!(" Inget målvärde för {value}, fast uppdelningen {breakdown} har {value}."),
                        format!("Ska rad {} vara för {value}?", second.line),
                    ),
                    None => (String::new(), "Ta bort det ena.".to_owned()),
                };
                Said::new(
                    format!(
                        "Två målvärden för {case}: \"{}\" (rad {}) och \"{}\" (rad {}).{more}",
                        first.text, first.line, second.text, second.line
                    ),
                    "ett till",
                    help,
                )
                .and("det första")
            }
            Self::NoneBeats { case, lines, write } => Said::new(
                format!("För {case} gäller flera målvärden, och inget går före de andra: {}.", lines_of(lines, "rad")),
                "gäller också",
                format!("Lägg till ett målvärde för just det:  målvärde … {write}"),
            )
            .and("gäller"),
        }
    }

    fn english(&self) -> Said {
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
            Self::ByOrWithin { written, write } => Said::new(
                format!("\"{written}\" cannot be read: a thing increases or decreases *by* so much, and is maintained *within* so much."),
                "the wrong word",
                format!("Write  {write}"),
            ),
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
                format!("Add a target for exactly that:  target … {write}"),
            )
            .and("holds"),
        }
    }
}
