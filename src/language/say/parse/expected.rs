//! What could stand where a line stops making sense, in words.

use crate::language::Language;
use crate::language::table::{self, Keyword, Word};

/// Something that could stand at a place. In the order in which they are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Expected {
    /// Text in quotes.
    Text,
    /// A name.
    Name,
    /// `indicator`, `assignment` …
    Kind,
    /// A level word.
    Level,
    /// A status.
    Status,
    /// What a target is.
    Goal,
    /// What a condition asks.
    Condition,
    /// A value.
    Value,
    /// A number.
    Number,
    /// A unit.
    Unit,
    /// A year of four digits.
    Year,
    /// A day.
    Date,
    /// A period.
    Period,
    /// A code of a diagnostic.
    Code,
    /// An id.
    Id,
    /// A comparison, by sign or in words.
    Comparison,
    /// `+`, `-`, `*`, `/`.
    Arithmetic,
    /// `good`, `uncertain`, `poor`.
    Forecast,
    /// What an example sets.
    Setting,
    /// A keyword.
    Word(Keyword),
    /// A mark.
    Mark(char),
    /// That the line ends.
    End,
}

impl Expected {
    /// The words in a language.
    pub fn say(self, language: Language) -> String {
        let words = match (self, language) {
            (Self::Word(keyword), language) => {
                return format!("\"{}\"", table::written(Word::Keyword(keyword), language));
            }
            (Self::Mark(mark), _) => return format!("\"{mark}\""),
            (Self::Text, Language::Sv) => "text inom citattecken",
            (Self::Text, Language::En) => "text in quotes",
            (Self::Name, Language::Sv) => "ett namn",
            (Self::Name, Language::En) => "a name",
            (Self::Kind, Language::Sv) => "ett ord för det som mäts eller ska göras",
            (Self::Kind, Language::En) => "a word for what is measured or to be done",
            (Self::Level, Language::Sv) => "ett nivåord",
            (Self::Level, Language::En) => "a level word",
            (Self::Status, Language::Sv) => "en status",
            (Self::Status, Language::En) => "a status",
            (Self::Goal, Language::Sv) => "vad som ska nås",
            (Self::Goal, Language::En) => "what is to be reached",
            (Self::Condition, Language::Sv) => "ett villkor",
            (Self::Condition, Language::En) => "a condition",
            (Self::Value, Language::Sv) => "ett värde",
            (Self::Value, Language::En) => "a value",
            (Self::Number, Language::Sv) => "ett tal",
            (Self::Number, Language::En) => "a number",
            (Self::Unit, Language::Sv) => "en enhet",
            (Self::Unit, Language::En) => "a unit",
            (Self::Year, Language::Sv) => "ett år med fyra siffror",
            (Self::Year, Language::En) => "a year of four digits",
            (Self::Date, Language::Sv) => "en dag som 2024-12-31",
            (Self::Date, Language::En) => "a day like 2024-12-31",
            (Self::Period, Language::Sv) => "en period som 2024-04",
            (Self::Period, Language::En) => "a period like 2024-04",
            (Self::Code, Language::Sv) => "meddelandets kod",
            (Self::Code, Language::En) => "the code of a message",
            (Self::Id, Language::Sv) => "ett nummer",
            (Self::Id, Language::En) => "an id",
            (Self::Comparison, Language::Sv) => "en jämförelse som < eller minst",
            (Self::Comparison, Language::En) => "a comparison like < or at least",
            (Self::Arithmetic, Language::Sv) => "+, -, * eller /",
            (Self::Arithmetic, Language::En) => "+, -, * or /",
            (Self::Forecast, Language::Sv) => "god, osäker eller dålig",
            (Self::Forecast, Language::En) => "good, uncertain or poor",
            (Self::Setting, Language::Sv) => "vad exemplet antar",
            (Self::Setting, Language::En) => "what the example assumes",
            (Self::End, Language::Sv) => "radens slut",
            (Self::End, Language::En) => "the end of the line",
        };
        words.to_owned()
    }
}

/// `a, b or c`.
pub(super) fn list(expected: &[Expected], language: Language) -> String {
    let or = match language {
        Language::Sv => "eller",
        Language::En => "or",
    };
    let words: Vec<String> = expected.iter().map(|expected| expected.say(language)).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {or} {last}", before.join(", ")),
        None => String::new(),
    }
}
