//! What is said of rules, flags and examples.

use super::Said;
use super::blocks::joined;
use super::frame::{meant_en, meant_sv, or_list};
use crate::language::Language;

/// A message about rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A second block for the same at one heading.
    BlockTwice {
        /// The line.
        written: String,
        /// The line of the first.
        first_line: u32,
    },
    /// A set that `use` names and the plan does not have.
    UnknownSet {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The sets there are.
        sets: Vec<String>,
        /// The line that begins one of that name.
        write: String,
    },
    /// `rules for series`.
    RulesForSeries,
    /// `rules for` a word that is neither kind nor level.
    RulesForUnknown {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The levels.
        levels: Vec<String>,
    },
    /// `assessed by hand` beside rules.
    ByHandAndRules {
        /// The first rule.
        written: String,
    },
    /// Two bare `otherwise`.
    TwoOtherwise {
        /// The second.
        written: String,
        /// The first.
        first: String,
    },
    /// A rule below a bare `otherwise`.
    NeverReached {
        /// The rule.
        written: String,
        /// The `otherwise`.
        after: String,
    },
    /// A rule without `otherwise` below one with it.
    BelowOtherwise {
        /// The rule.
        written: String,
        /// The one with `otherwise`.
        otherwise: String,
        /// The rule to write.
        write: String,
    },
    /// A rule that gives a built-in status.
    GivesBuiltIn {
        /// The status.
        status: String,
    },
    /// Own rules beside `use`.
    RulesBesideUse {
        /// The set.
        set: String,
    },
    /// Rules that mention the target, of an item that has none.
    NoTarget {
        /// The item.
        name: String,
        /// The line to write.
        write: String,
        /// The other line to write.
        write_follow_only: String,
    },
    /// A block without a rule.
    EmptyBlock {
        /// The line.
        written: String,
        /// The rules to write.
        write: Vec<String>,
    },
    /// An item that rules would serve if they did not stand under another heading.
    RulesElsewhere {
        /// The item.
        name: String,
        /// How many others of its kind there are.
        others: usize,
        /// The block's line.
        written: String,
        /// The title of the heading it stands under.
        heading: String,
    },
    /// Items that no rules serve.
    NoRules {
        /// The first.
        name: String,
        /// How many others of its kind there are.
        others: usize,
        /// The block to write.
        write: Vec<String>,
        /// The line to write instead.
        by_hand: String,
    },
    /// A block that serves nothing.
    Idle {
        /// The line.
        written: String,
    },
    /// A value that an example sets twice.
    SetTwice {
        /// The example.
        written: String,
    },
    /// A value that follows from others and cannot be set.
    CannotSet {
        /// As written.
        written: String,
    },
    /// Another item in an example.
    OtherItemInExample {
        /// The name.
        name: String,
    },
    /// A name in an example that nothing has.
    UnknownSetting {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// An example of a heading that names a slice.
    HeadingHasNoSlices {
        /// The example.
        written: String,
        /// The line to write.
        write: String,
    },
    /// An example of a heading whose figure is no count of a status.
    CountNeeded {
        /// As written.
        written: String,
        /// The line to write.
        write: String,
    },
}

fn and_others_sv(others: usize) -> String {
    if others == 0 { String::new() } else { format!(" (och {others} till)") }
}

fn and_others_en(others: usize) -> String {
    if others == 0 { String::new() } else { format!(" (and {others} more)") }
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
            Self::BlockTwice { written, first_line } => Said::new(
                format!("\"{written}\" finns redan på rad {first_line}, under samma rubrik."),
                "en gång till",
                "Slå ihop dem, eller flytta den ena under den rubrik den gäller.",
            )
            .and("det första"),
            Self::UnknownSet { found, nearest, sets, write } => {
                let list = match (sets.as_slice(), nearest) {
                    ([], _) => format!("Planen har inga namngivna regler. De börjar med raden  {write}"),
                    ([_], Some(_)) => String::new(),
                    _ => format!("De som finns är {}.", joined(sets, "och")),
                };
                Said::new(
                    format!("Det finns inga regler som heter \"{found}\"."),
                    "okända regler",
                    or_list(&meant_sv(nearest.as_ref()), &list),
                )
            }
            Self::RulesForSeries => Said::new(
                "Ett underlag har ingen status, och därför inga regler.",
                "har ingen status",
                "Ta bort blocket, eller gör underlaget till en indikator.",
            ),
            Self::RulesForUnknown { found, nearest, levels } => Said::new(
                format!("\"{found}\" är varken ett ord för indikatorer eller uppdrag eller en nivå."),
                "okänt ord",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    &format!("Nivåerna är {}.", joined(levels, "och")),
                ),
            ),
            Self::ByHandAndRules { written } => Said::new(
                format!("Det som bedöms för hand har inga regler, men här står \"{written}\"."),
                "en regel",
                "Ta bort det ena.",
            )
            .and("bedöms för hand"),
            Self::TwoOtherwise { written, first } => Said::new(
                format!("\"{written}\" kan aldrig gälla: \"{first}\" tar redan allt som är kvar."),
                "ett annars till",
                "Ta bort det ena, eller ge det första ett villkor.",
            )
            .and("det första"),
            Self::NeverReached { written, after } => Said::new(
                format!("\"{written}\" kan aldrig gälla: \"{after}\" ovanför tar allt som är kvar."),
                "gäller aldrig",
                format!("Flytta  {after}  sist."),
            )
            .and("tar allt som är kvar"),
            Self::BelowOtherwise { written, otherwise, write } => Said::new(
                format!("\"{written}\" står under \"{otherwise}\". Ska den gälla bara när reglerna ovanför inte gör det?"),
                "utan annars",
                format!("Skriv  {write} , eller flytta raden ovanför de rader som börjar med annars."),
            )
            .and("den första med annars"),
            Self::GivesBuiltIn { status } => Said::new(
                format!("\"{status}\" är en inbyggd status som ingen regel ger."),
                "ges av sig själv",
                "Den kommer av sig själv när den gäller. Ta bort regeln.",
            ),
            Self::RulesBesideUse { set } => Said::new(
                format!("Raden använder reglerna \"{set}\", och då kan här inte stå egna regler."),
                "egna regler",
                format!("Ta bort dem, eller ta bort raden som använder {set}."),
            )
            .and("reglerna tas härifrån"),
            Self::NoTarget { name, write, write_follow_only } => Said::new(
                format!("{name} har inget målvärde, men bedöms mot ett."),
                "har inget målvärde",
                format!("Skriv  {write} , eller  {write_follow_only}  om den bara ska redovisas."),
            )
            .and("regeln frågar efter målet"),
            Self::EmptyBlock { written, write } => Said::new(
                format!("\"{written}\" har inga regler."),
                "inga regler",
                format!("Skriv under den till exempel\n{}", write.join("\n")),
            ),
            Self::RulesElsewhere { name, others, written, heading } => Said::new(
                format!(
                    "Inget säger hur {name}{} ska bedömas: \"{written}\" gäller bara under \"{heading}\".",
                    and_others_sv(*others)
                ),
                "har inga regler",
                format!("Flytta blocket ovanför rubriken \"{heading}\", så gäller det överallt. Eller skriv ett till."),
            )
            .and("gäller bara under sin rubrik"),
            Self::NoRules { name, others, write, by_hand } => Said::new(
                format!("Inget säger hur {name}{} ska bedömas.", and_others_sv(*others)),
                "har inga regler",
                format!("Skriv till exempel, under planen:\n{}\neller  {by_hand}", write.join("\n")),
            ),
            Self::Idle { written } => Said::new(
                format!("\"{written}\" gäller inget som står i planen."),
                "gäller inget",
                "Flytta blocket ovanför det som det ska gälla, eller ta bort det.",
            ),
            Self::SetTwice { written } => Said::new(
                format!("\"{written}\" sätter samma sak två gånger."),
                "sätts två gånger",
                "Ta bort det ena.",
            ),
            Self::CannotSet { written } => Said::new(
                format!("\"{written}\" räknas fram och kan inte sättas i ett exempel."),
                "räknas fram",
                "Sätt utfall, föregående, utgångsvärde, prognos, täljare eller nämnare.",
            ),
            Self::OtherItemInExample { name } => Said::new(
                format!("Att sätta {name}, en annan indikator, i ett exempel stöds inte än."),
                "stöds inte än",
                "Ta bort exemplet så länge.",
            ),
            Self::UnknownSetting { found, nearest } => Said::new(
                format!("Jag känner inte igen \"{found}\"."),
                "okänt namn",
                meant_sv(nearest.as_ref()),
            ),
            Self::HeadingHasNoSlices { written, write } => Said::new(
                format!("\"{written}\": en rubrik har ingen uppdelning och ingen samlad status att pröva."),
                "en rubrik har inga delar",
                format!("Skriv bara hur många som har vilken status:  {write}"),
            ),
            Self::CountNeeded { written, write } => Said::new(
                format!("\"{written}\" säger inte hur många som har vilken status."),
                "inget antal",
                format!("Skriv till exempel  {write}"),
            ),
        }
    }

    fn english(&self) -> Said {
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
            Self::OtherItemInExample { name } => Said::new(
                format!("To set {name}, another indicator, in an example is not supported yet."),
                "not supported yet",
                "Leave the example out for now.",
            ),
            Self::UnknownSetting { found, nearest } => Said::new(
                format!("I do not recognise \"{found}\"."),
                "unknown name",
                meant_en(nearest.as_ref()),
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
