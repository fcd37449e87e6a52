//! What is said of units.

use super::Said;
use super::frame::{meant_en, meant_sv, or_list};
use crate::language::{Language, unit};
use crate::quantity::Unit;

/// A message about units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A word that is no unit.
    UnknownUnit {
        /// The word.
        found: String,
        /// The nearest.
        nearest: Option<String>,
        /// The line that declares it.
        declare: String,
    },
    /// `%` where percentage points are meant.
    PercentForPoints {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// Percentage points where `%` is meant.
    PointsForPercent {
        /// As written.
        written: String,
        /// What to write.
        write: String,
    },
    /// A figure in another kind of unit than its item's.
    AnotherUnit {
        /// As written.
        written: String,
        /// The item's unit.
        wanted: Unit,
        /// The line that gives the item the figure's unit.
        unit_line: String,
    },
    /// A level in percentage points, where nothing says that a difference is what is measured.
    LevelInPoints {
        /// As written.
        written: String,
        /// The share to write.
        write: String,
        /// The line that says that it is a difference.
        unit_line: String,
    },
    /// A figure for what is yes or no.
    FigureOfYesNo {
        /// As written.
        written: String,
        /// The line to write.
        write: String,
    },
    /// A number that needs more than 128 bits in the measure of its unit.
    TooLarge,
}

/// A unit's word, for a sentence; a count that says none is `antal`.
pub(super) fn called(unit: &Unit, language: Language) -> String {
    match (unit.word.as_str(), language) {
        ("count", Language::Sv) => "antal (st)".to_owned(),
        ("count", Language::En) => "a count".to_owned(),
        _ => unit::write_word(unit, language),
    }
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
            Self::UnknownUnit { found, nearest, declare } => Said::new(
                format!("Jag känner inte igen enheten \"{found}\"."),
                "okänd enhet",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    &format!("En egen enhet skrivs inom citattecken:  {declare}"),
                ),
            ),
            Self::PercentForPoints { written, write } => Said::new(
                format!("{written} är en andel, men här behövs en skillnad mellan andelar."),
                "procent i stället för procentenheter",
                format!("Skriv  {write}"),
            ),
            Self::PointsForPercent { written, write } => Said::new(
                format!("{written} är en skillnad mellan andelar, men här behövs en andel."),
                "procentenheter i stället för procent",
                format!("Skriv  {write}"),
            ),
            Self::AnotherUnit { written, wanted, unit_line } => Said::new(
                format!(
                    "{written} går inte ihop med enheten, som är {}.",
                    called(wanted, Language::Sv)
                ),
                "en annan enhet",
                format!("Rätta talet, eller ge indikatorn enheten:  {unit_line}"),
            ),
            Self::LevelInPoints { written, write, unit_line } => Said::new(
                format!("{written} är en skillnad mellan två andelar, inte en andel."),
                "procentenheter i stället för procent",
                format!(
                    "Skriv  {write} .  Är det en skillnad som mäts? Lägg till raden  {unit_line}"
                ),
            ),
            Self::FigureOfYesNo { written, write } => Said::new(
                format!("{written} är ett tal, men utfallet är ja eller nej."),
                "ett tal",
                format!("Skriv  {write}"),
            ),
            Self::TooLarge => Said::new(
                "Talet är för stort för att räknas exakt.",
                "för stort tal",
                "Skriv det i en större enhet, till exempel mnkr i stället för kr.",
            ),
        }
    }

    fn english(&self) -> Said {
        match self {
            Self::UnknownUnit { found, nearest, declare } => Said::new(
                format!("I do not recognise the unit \"{found}\"."),
                "unknown unit",
                or_list(
                    &meant_en(nearest.as_ref()),
                    &format!("A unit of your own is written in quotes:  {declare}"),
                ),
            ),
            Self::PercentForPoints { written, write } => Said::new(
                format!("{written} is a share, but a difference of shares is needed here."),
                "percent for percentage points",
                format!("Write  {write}"),
            ),
            Self::PointsForPercent { written, write } => Said::new(
                format!("{written} is a difference of shares, but a share is needed here."),
                "percentage points for percent",
                format!("Write  {write}"),
            ),
            Self::AnotherUnit { written, wanted, unit_line } => Said::new(
                format!(
                    "{written} does not go with the unit, which is {}.",
                    called(wanted, Language::En)
                ),
                "another unit",
                format!("Put the figure right, or give the indicator its unit:  {unit_line}"),
            ),
            Self::LevelInPoints { written, write, unit_line } => Said::new(
                format!("{written} is a difference between two shares, not a share."),
                "percentage points for percent",
                format!(
                    "Write  {write} .  Is it a difference that is measured? Add the line  {unit_line}"
                ),
            ),
            Self::FigureOfYesNo { written, write } => Said::new(
                format!("{written} is a number, but the outcome is yes or no."),
                "a number",
                format!("Write  {write}"),
            ),
            Self::TooLarge => Said::new(
                "The number is too large to be exact.",
                "too large a number",
                "Write it in a larger unit, for example MSEK instead of SEK.",
            ),
        }
    }
}
