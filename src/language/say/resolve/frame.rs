//! What is said of levels, statuses, follow-ups, breakdowns and columns.

use super::Said;
use super::blocks::joined;
use crate::language::Language;
use crate::quantity::Period;

/// Why a word cannot be a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotAStatus {
    /// It is built in.
    BuiltIn,
    /// It is a fact about assignments.
    Fact,
    /// It is a word of the language.
    Keyword,
    /// It is a level.
    Level,
}

/// A message about what the plan's block declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A level word that is a word of the language.
    LevelIsWord {
        /// The word.
        level: String,
    },
    /// A level word that names two levels.
    LevelTwice {
        /// The word.
        level: String,
    },
    /// A heading whose word is no level.
    UnknownLevel {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The levels.
        levels: Vec<String>,
    },
    /// A heading that is nearly the same as an earlier one.
    SimilarHeading {
        /// Its title.
        title: String,
        /// The earlier one's.
        earlier: String,
        /// The line of the earlier one.
        line: u32,
    },
    /// A word that cannot be a status.
    NotAStatus {
        /// The word.
        status: String,
        /// Why not.
        because: NotAStatus,
    },
    /// A status that is declared twice.
    StatusTwice {
        /// The status.
        status: String,
    },
    /// A second `statuses` line for the same.
    StatusesTwice {
        /// The line.
        written: String,
    },
    /// Two statuses with one symbol.
    SymbolTwice {
        /// The symbol.
        symbol: String,
        /// The second status.
        status: String,
    },
    /// A word that is no status of its scale.
    UnknownStatus {
        /// The word.
        found: String,
        /// The status that was meant.
        nearest: Option<String>,
        /// The scale.
        statuses: Vec<String>,
    },
    /// A word that is no kind of item.
    UnknownKind {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// Two follow-ups of one name.
    FollowUpTwice {
        /// The name.
        name: String,
    },
    /// A follow-up in another year than the plan's.
    FollowUpOtherYear {
        /// The name.
        name: String,
        /// As written.
        period: Period,
        /// In the plan's year.
        offered: Period,
        /// The plan's year.
        year: i16,
    },
    /// Names of follow-ups the plan does not have.
    UnknownFollowUp {
        /// The names.
        found: Vec<String>,
        /// What they were meant to be.
        nearest: Vec<String>,
        /// The plan's follow-ups.
        follow_ups: Vec<String>,
    },
    /// A word where a period should stand.
    UnknownPeriod {
        /// The word.
        found: String,
        /// The follow-up that was meant.
        nearest: Option<String>,
        /// The plan's follow-ups.
        follow_ups: Vec<String>,
    },
    /// `previous follow-up` where a period should stand.
    NotAPeriod,
    /// Two breakdowns of one name.
    BreakdownTwice {
        /// The name.
        name: String,
    },
    /// A value that a breakdown has twice.
    ValueTwice {
        /// The value.
        value: String,
        /// The breakdown.
        breakdown: String,
    },
    /// A breakdown the plan does not have.
    UnknownBreakdown {
        /// The name.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The plan's breakdowns.
        breakdowns: Vec<String>,
    },
    /// A word after `for` that is no value of a breakdown.
    UnknownSlice {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The values there are.
        values: Vec<String>,
        /// `for`, as the author writes it.
        write_for: String,
    },
    /// A value that several breakdowns have.
    ValueOfSeveral {
        /// The value.
        found: String,
        /// The breakdowns.
        breakdowns: Vec<String>,
    },
    /// `for K for M`.
    TwoOfOneBreakdown {
        /// The second, as written.
        second: String,
        /// The breakdown.
        breakdown: String,
        /// `for`, as the author writes it.
        write_for: String,
    },
    /// Two units in one slice.
    TwoUnits {
        /// The second, as written.
        second: String,
        /// `for`, as the author writes it.
        write_for: String,
    },
    /// A column we do not know.
    UnknownColumn {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// A column that is named twice.
    ColumnTwice {
        /// As written.
        written: String,
    },
}

/// `Menade du  X ?`, or nothing.
pub(super) fn meant_sv(nearest: Option<&String>) -> String {
    nearest.map(|nearest| format!("Menade du  {nearest} ?")).unwrap_or_default()
}

/// `Did you mean  X ?`, or nothing.
pub(super) fn meant_en(nearest: Option<&String>) -> String {
    nearest.map(|nearest| format!("Did you mean  {nearest} ?")).unwrap_or_default()
}

/// A question where there is one, and what there is to choose from.
pub(super) fn or_list(meant: &str, list: &str) -> String {
    if meant.is_empty() { list.to_owned() } else { format!("{meant} {list}") }
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
        let list = |what: &str, all: &[String]| {
            if all.is_empty() {
                String::new()
            } else {
                format!("{what} är {}.", joined(all, "och"))
            }
        };
        match self {
            Self::LevelIsWord { level } => Said::new(
                format!("\"{level}\" betyder redan något i språket och kan inte vara en nivå."),
                "redan ett ord i språket",
                "Ge nivån ett eget ord, till exempel  perspektiv  eller  målområde.",
            ),
            Self::LevelTwice { level } => Said::new(
                format!("Nivån \"{level}\" står två gånger."),
                "står redan",
                "Ta bort den ena.",
            ),
            Self::UnknownLevel { found, nearest, levels } => Said::new(
                format!("Planen har ingen nivå som heter \"{found}\"."),
                "okänd nivå",
                or_list(&meant_sv(nearest.as_ref()), &list("Nivåerna", levels)),
            ),
            Self::SimilarHeading { title, earlier, line } => Said::new(
                format!("\"{title}\" skiljer sig bara lite från \"{earlier}\" på rad {line}."),
                "läses som en ny rubrik",
                "Är det samma rubrik? Skriv då titeln likadant på båda ställena.",
            )
            .and("den tidigare rubriken"),
            Self::NotAStatus { status, because } => {
                let (because, help) = match because {
                    NotAStatus::BuiltIn => (
                        "finns alltid, och deklareras bara för att få en symbol",
                        format!("Skriv en symbol efter:  {status} \"◆\""),
                    ),
                    NotAStatus::Fact => (
                        "är ett läge som ett uppdrag kan ha",
                        "Ge statusen ett annat ord, till exempel  på väg.".to_owned(),
                    ),
                    NotAStatus::Keyword => {
                        ("betyder redan något i språket", "Ge statusen ett annat ord.".to_owned())
                    }
                    NotAStatus::Level => {
                        ("är en nivå i planen", "Ge statusen eller nivån ett annat ord.".to_owned())
                    }
                };
                Said::new(
                    format!("\"{status}\" kan inte vara en status: ordet {because}."),
                    "kan inte vara en status",
                    help,
                )
            }
            Self::StatusTwice { status } => Said::new(
                format!("Statusen \"{status}\" står två gånger."),
                "står redan",
                "Ta bort den ena.",
            ),
            Self::StatusesTwice { written } => Said::new(
                format!("Statusarna är redan uppräknade: \"{written}\"."),
                "en gång till",
                "Ta bort den ena raden.",
            )
            .and("här står de först"),
            Self::SymbolTwice { symbol, status } => Said::new(
                format!("Symbolen {symbol} har redan en annan status än {status}."),
                "samma symbol",
                "Ge dem olika symboler, så att ingen status kan förväxlas med en annan.",
            ),
            Self::UnknownStatus { found, nearest, statuses } => Said::new(
                format!("Planen har ingen status som heter \"{found}\"."),
                "okänd status",
                or_list(&meant_sv(nearest.as_ref()), &list("Statusarna", statuses)),
            ),
            Self::UnknownKind { found, nearest } => Said::new(
                format!("\"{found}\" är inget ord för indikatorer eller uppdrag."),
                "okänt ord",
                meant_sv(nearest.as_ref()),
            ),
            Self::FollowUpTwice { name } => Said::new(
                format!("Två uppföljningar heter {name}."),
                "heter likadant",
                "Ge dem olika namn.",
            )
            .and("den första"),
            Self::FollowUpOtherYear { name, period, offered, year } => Said::new(
                format!("Uppföljningen {name} är {period}, men planen gäller {year}."),
                "ett annat år än planens",
                format!(
                    "Skriv  {name} = {offered} .  Uppföljningarna gäller varje år; andra år räknas fram."
                ),
            ),
            Self::UnknownFollowUp { found, nearest, follow_ups } => {
                let meant = if nearest.is_empty() {
                    String::new()
                } else {
                    format!("Menade du  {} ?", nearest.join(", "))
                };
                Said::new(
                    format!("Planen har ingen uppföljning som heter {}.", joined(found, "eller")),
                    "okänd uppföljning",
                    or_list(&meant, &format!("Den har {}.", joined(follow_ups, "och"))),
                )
            }
            Self::UnknownPeriod { found, nearest, follow_ups } => Said::new(
                format!("\"{found}\" är varken en period eller en av planens uppföljningar."),
                "ingen period",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    &format!(
                        "Perioder skrivs 2022, 2022-T1, 2022-04 eller med uppföljningens namn ({}). Är det en del av ett namn? Sätt hela namnet inom citattecken.",
                        follow_ups.join(", ")
                    ),
                ),
            ),
            Self::NotAPeriod => Said::new(
                "Här behövs en bestämd period.",
                "ingen bestämd period",
                "Skriv till exempel  2022,  2022-04  eller en uppföljnings namn.",
            ),
            Self::BreakdownTwice { name } => Said::new(
                format!("Uppdelningen {name} står två gånger."),
                "står redan",
                "Slå ihop dem till en rad.",
            )
            .and("den första"),
            Self::ValueTwice { value, breakdown } => Said::new(
                format!("Uppdelningen {breakdown} har {value} två gånger."),
                "står redan",
                "Ta bort den ena, eller ge dem olika namn.",
            ),
            Self::UnknownBreakdown { found, nearest, breakdowns } => Said::new(
                format!("Planen har ingen uppdelning som heter \"{found}\"."),
                "okänd uppdelning",
                or_list(&meant_sv(nearest.as_ref()), &list("Uppdelningarna", breakdowns)),
            ),
            Self::UnknownSlice { found, nearest, values, write_for } => {
                let unit = format!("En enhet skrivs inom citattecken:  {write_for} \"{found}\"");
                let values = list("Värdena", values);
                Said::new(
                    format!("Ingen uppdelning har värdet \"{found}\"."),
                    "okänt värde",
                    or_list(&or_list(&meant_sv(nearest.as_ref()), &values), &unit),
                )
            }
            Self::ValueOfSeveral { found, breakdowns } => Said::new(
                format!("\"{found}\" finns i flera uppdelningar: {}.", joined(breakdowns, "och")),
                "går att läsa på flera sätt",
                "Ge värdena olika namn i planens uppdelningar.",
            ),
            Self::TwoOfOneBreakdown { second, breakdown, write_for } => Said::new(
                format!("Ingen är två värden av {breakdown} samtidigt."),
                format!("ett värde av {breakdown} till"),
                format!(
                    "Menade du vart och ett för sig? Skriv målet en gång till efter ett komma:  …, … {write_for} {second}"
                ),
            ),
            Self::TwoUnits { second, write_for } => Said::new(
                "Raden gäller två enheter samtidigt.",
                "en enhet till",
                format!(
                    "Menade du vart och ett för sig? Skriv målet en gång till efter ett komma:  …, … {write_for} {second}"
                ),
            ),
            Self::UnknownColumn { found, nearest } => Said::new(
                format!("Jag har ingen kolumn som heter \"{found}\"."),
                "okänd kolumn",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    "Till vänster står vårt ord, till höger filens:  utfall = \"Periodens utfall\"",
                ),
            ),
            Self::ColumnTwice { written } => Said::new(
                format!("Kolumnen {written} är redan nämnd."),
                "en gång till",
                "Ta bort den ena.",
            )
            .and("nämnd här först"),
        }
    }

    fn english(&self) -> Said {
        let list = |what: &str, all: &[String]| {
            if all.is_empty() {
                String::new()
            } else {
                format!("{what} are {}.", joined(all, "and"))
            }
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
                or_list(&meant_en(nearest.as_ref()), &list("The levels", levels)),
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
            Self::UnknownStatus { found, nearest, statuses } => Said::new(
                format!("The plan has no status called \"{found}\"."),
                "unknown status",
                or_list(&meant_en(nearest.as_ref()), &list("The statuses", statuses)),
            ),
            Self::UnknownKind { found, nearest } => Said::new(
                format!("\"{found}\" is no word for indicators or assignments."),
                "unknown word",
                meant_en(nearest.as_ref()),
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
            Self::UnknownBreakdown { found, nearest, breakdowns } => Said::new(
                format!("The plan has no breakdown called \"{found}\"."),
                "unknown breakdown",
                or_list(&meant_en(nearest.as_ref()), &list("The breakdowns", breakdowns)),
            ),
            Self::UnknownSlice { found, nearest, values, write_for } => {
                let unit = format!("A unit is written in quotes:  {write_for} \"{found}\"");
                let values = list("The values", values);
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
            Self::TwoOfOneBreakdown { second, breakdown, write_for } => Said::new(
                format!("Nobody is two values of {breakdown} at once."),
                format!("another value of {breakdown}"),
                format!(
                    "Did you mean each of them? Write the goal again after a comma:  …, … {write_for} {second}"
                ),
            ),
            Self::TwoUnits { second, write_for } => Said::new(
                "The line is for two units at once.",
                "another unit",
                format!(
                    "Did you mean each of them? Write the goal again after a comma:  …, … {write_for} {second}"
                ),
            ),
            Self::UnknownColumn { found, nearest } => Said::new(
                format!("I have no column called \"{found}\"."),
                "unknown column",
                or_list(
                    &meant_en(nearest.as_ref()),
                    "Our word stands to the left, the file's to the right:  value = \"Outcome of the period\"",
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
