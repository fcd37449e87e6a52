//! What is said of items and their own lines.

use super::Said;
use super::blocks::joined;
use super::frame::{meant_en, meant_sv, or_list};
use super::units::called;
use crate::language::number::write_up_to;
use crate::language::unit::write_amount;
use crate::language::{Language, number};
use crate::quantity::{Number, Unit};

/// A year's figure that is held against outcomes within the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearFigure {
    /// The item.
    pub name: String,
    /// The figure, in the unit.
    pub figure: Number,
    /// The unit.
    pub unit: Unit,
    /// The year.
    pub year: i16,
    /// The first follow-up within it.
    pub follow_up: String,
    /// How many months that follow-up is after.
    pub months: i8,
    /// What the figure would be then, in the unit.
    pub part: Number,
    /// The line to write.
    pub write: String,
    /// The other line to write.
    pub write_at_end: String,
}

/// A message about items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A name that is a word of the language.
    NameIsWord {
        /// The name.
        name: String,
        /// The line to write.
        write: String,
    },
    /// Two items of one name.
    NameTwice {
        /// The name.
        name: String,
        /// The kind word of the first.
        word: String,
        /// The line of the first.
        first_line: u32,
        /// The heading of the first.
        heading: Option<String>,
        /// Another name for the second.
        offered: Option<String>,
    },
    /// Two items of one id.
    IdTwice {
        /// The id.
        id: String,
        /// The line of the first.
        first_line: u32,
    },
    /// A weight under zero.
    NegativeWeight {
        /// The weight.
        weight: Number,
    },
    /// A number of decimals that is none.
    Decimals {
        /// The most there may be.
        most: u32,
    },
    /// `not measurable` without a reason.
    NoReason {
        /// The line to write.
        write: String,
    },
    /// A target that is never tried.
    NeverTried {
        /// The item.
        name: String,
    },
    /// `allow` with a code we do not have.
    UnknownCode {
        /// The code.
        found: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// `allow` with an error's code.
    CannotAllow {
        /// The code.
        code: String,
    },
    /// A year's figure held against outcomes within the year.
    MissingAccumulates(YearFigure),
    /// A goal under zero of what is counted.
    UnderZero {
        /// The goal.
        written: String,
    },
    /// `headline worst` where no slices are named.
    HeadlineOfNothing {
        /// The item.
        name: String,
        /// The line.
        written: String,
        /// The plan's breakdowns.
        breakdowns: Vec<String>,
    },
    /// A tolerance under zero.
    NegativeTolerance {
        /// As written.
        written: String,
    },
    /// `accumulates` on a share.
    ShareAccumulates {
        /// The item.
        name: String,
        /// Its unit.
        unit: Unit,
    },
    /// More items under a heading than it says.
    TooManyItems {
        /// The heading.
        heading: String,
        /// How many it may have.
        most: Number,
        /// How many it has.
        has: u32,
    },
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
            Self::NameIsWord { name, write } => Said::new(
                format!("Namnet \"{name}\" betyder redan något i språket."),
                "redan ett ord i språket",
                format!("Ge ett annat namn, eller skriv det inom citattecken överallt:  {write}"),
            ),
            Self::NameTwice { name, word, first_line, heading, offered } => {
                let under = heading.as_ref().map(|heading| format!(", \"{heading}\"")).unwrap_or_default();
                let offered =
                    offered.as_ref().map(|offered| format!(", till exempel  {offered}")).unwrap_or_default();
                Said::new(
                    format!("Det finns redan ett namn {name} i planen: {word} (rad {first_line}{under})."),
                    "samma namn en gång till",
                    format!("Ge det andra ett eget namn{offered}."),
                )
                .and("det första")
            }
            Self::IdTwice { id, first_line } => Said::new(
                format!("Nr {id} finns redan på rad {first_line}."),
                "samma nr en gång till",
                "En rad i data med bara det numret kan inte veta vilken den hör till. Ge den andra ett eget nr.",
            )
            .and("det första"),
            Self::NegativeWeight { weight } => Said::new(
                format!("Vikten {} är mindre än noll.", write_up_to(*weight, 6, sv)),
                "mindre än noll",
                "Skriv 0 för det som inte ska räknas in, annars ett tal över noll.",
            ),
            Self::Decimals { most } => Said::new(
                "Antalet decimaler ska vara ett heltal.",
                "inget antal decimaler",
                format!("Skriv ett heltal från 0 till {most}."),
            ),
            Self::NoReason { write } => Said::new(
                "Varför går det inte att mäta?",
                "skälet saknas",
                format!("Skriv varför:  {write}"),
            ),
            Self::NeverTried { name } => Said::new(
                format!("{name} har ett målvärde som aldrig kommer att prövas så länge det är ej mätbart."),
                "prövas aldrig",
                "",
            )
            .and("därför att det är ej mätbart"),
            Self::UnknownCode { found, nearest } => Said::new(
                format!("Jag har ingen kod som heter \"{found}\"."),
                "okänd kod",
                or_list(&meant_sv(nearest.as_ref()), "Koden står sist i varningen."),
            ),
            Self::CannotAllow { code } => Said::new(
                format!("{code} är ett fel, och fel kan inte tillåtas."),
                "ett fel",
                "Rätta felet. Bara varningar och råd kan tillåtas.",
            ),
            Self::MissingAccumulates(figure) => Said::new(
                format!(
                    "{} gäller hela {}, men {} följs upp redan vid {}.",
                    write_amount(figure.figure, figure.figure.decimals().unwrap_or(0).min(3), &figure.unit, sv),
                    figure.year,
                    figure.name,
                    figure.follow_up
                ),
                "gäller hela året",
                format!(
                    "Lägg till  {}  ({} prövas då mot {}, {} tolftedelar av året)  eller  {}",
                    figure.write,
                    figure.follow_up,
                    write_amount(figure.part, figure.part.decimals().unwrap_or(0).min(1), &figure.unit, sv),
                    figure.months,
                    figure.write_at_end
                ),
            ),
            Self::UnderZero { written } => Said::new(
                format!("\"{written}\" är mindre än noll, och något antal kan inte vara det."),
                "mindre än noll",
                "Är det en förändring som menas? Skriv till exempel  minska med 5 st",
            ),
            Self::HeadlineOfNothing { name, written, breakdowns } => {
                let help = if breakdowns.is_empty() {
                    "Lägg till en uppdelning i planen, eller ta bort raden.".to_owned()
                } else {
                    format!(
                        "Planen har flera uppdelningar ({}). Skriv målvärden för den som menas.",
                        joined(breakdowns, "och")
                    )
                };
                Said::new(
                    format!("\"{written}\": {name} har inga delar att välja bland."),
                    "inga delar",
                    help,
                )
            }
            Self::NegativeTolerance { written } => Said::new(
                format!("Ingenting kan vara inom {written}."),
                "mindre än noll",
                "Skriv talet utan minus.",
            ),
            Self::ShareAccumulates { name, unit } => Said::new(
                format!("{name} är en andel ({}) och kan inte läggas ihop över året.", called(unit, sv)),
                "en andel ackumuleras inte",
                "Ta bort raden. En andel hittills i år prövas mot hela målvärdet.",
            ),
            Self::TooManyItems { heading, most, has } => Said::new(
                format!("\"{heading}\" har {has} poster, fler än {}.", number::write_up_to(*most, 0, sv)),
                "fler än så",
                "Ta bort några, eller höj talet.",
            )
            .and("rubriken"),
        }
    }

    fn english(&self) -> Said {
        let en = Language::En;
        match self {
            Self::NameIsWord { name, write } => Said::new(
                format!("The name \"{name}\" means something in the language already."),
                "a word of the language",
                format!("Give another name, or write it in quotes everywhere:  {write}"),
            ),
            Self::NameTwice { name, word, first_line, heading, offered } => {
                let under = heading.as_ref().map(|heading| format!(", \"{heading}\"")).unwrap_or_default();
                let offered =
                    offered.as_ref().map(|offered| format!(", for example  {offered}")).unwrap_or_default();
                Said::new(
                    format!("The plan has a name {name} already: {word} (line {first_line}{under})."),
                    "the same name once more",
                    format!("Give the second a name of its own{offered}."),
                )
                .and("the first")
            }
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
            Self::Decimals { most } => Said::new(
                "The number of decimals must be a whole number.",
                "no number of decimals",
                format!("Write a whole number from 0 to {most}."),
            ),
            Self::NoReason { write } => Said::new(
                "Why can it not be measured?",
                "the reason is missing",
                format!("Write why:  {write}"),
            ),
            Self::NeverTried { name } => Said::new(
                format!("{name} has a target that will never be tried as long as it is not measurable."),
                "never tried",
                "",
            )
            .and("since it is not measurable"),
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
            Self::UnderZero { written } => Said::new(
                format!("\"{written}\" is under zero, which no count can be."),
                "under zero",
                "Is a change meant? Write for example  decrease by 5 cases",
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
                format!("\"{heading}\" has {has} items, more than {}.", number::write_up_to(*most, 0, en)),
                "more than that",
                "Take some away, or raise the number.",
            )
            .and("the heading"),
        }
    }
}
