//! What is said of lines that stand where they make no sense.

use super::Said;
use super::items::{one_en, one_sv};
use crate::language::table::{Keyword, Word, written};
use crate::language::{KindWord, Language};

/// A sort of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Where {
    /// `plan "…"`.
    Plan,
    /// A level word and a title.
    Heading,
    /// `indicator …`.
    Indicator,
    /// `assignment …`.
    Assignment,
    /// `series …`.
    Series,
    /// `rules …`.
    Rules,
}

impl Where {
    fn swedish(self) -> &'static str {
        match self {
            Self::Plan => "planen (raden  plan \"…\")",
            Self::Heading => "en rubrik",
            Self::Indicator => "en indikator",
            Self::Assignment => "ett uppdrag",
            Self::Series => "ett underlag",
            Self::Rules => "regler",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Self::Plan => "the plan (the line  plan \"…\")",
            Self::Heading => "a heading",
            Self::Indicator => "an indicator",
            Self::Assignment => "an assignment",
            Self::Series => "a series",
            Self::Rules => "rules",
        }
    }
}

/// A message about the place of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A property above every block line.
    NoBlock {
        /// The line.
        written: String,
        /// The blocks it may stand in.
        belongs: Vec<Where>,
    },
    /// A property in a block where it makes no sense.
    Misplaced {
        /// The line.
        written: String,
        /// The sort of block.
        under: Where,
        /// The word that introduces it, where it is an item.
        kind: Option<KindWord>,
        /// The blocks it may stand in.
        belongs: Vec<Where>,
    },
    /// A line that is indented as if it belonged elsewhere.
    Indentation {
        /// The line.
        written: String,
        /// The block line it belongs to.
        block: String,
        /// The block line it seems to belong to; `None`: none of its own.
        seems: Option<String>,
    },
    /// A property that was said already.
    Twice {
        /// The line.
        written: String,
        /// The line where it was said first.
        first_line: u32,
    },
    /// A property that was said already, and otherwise.
    Otherwise {
        /// The line.
        written: String,
        /// What was said first.
        earlier: String,
        /// The line where it was said.
        first_line: u32,
    },
    /// No line `plan "…"`.
    MissingPlan {
        /// The language of the keywords; `None` where nothing tells.
        keywords: Option<Language>,
        /// The year to write.
        year: i16,
    },
    /// A second line `plan "…"`.
    PlanTwice {
        /// The line of the first.
        first_line: u32,
    },
    /// Blocks above the plan's line.
    PlanNotFirst,
    /// The plan has no `year`.
    MissingYear {
        /// The line to write.
        write: String,
    },
}

/// A list with the last two joined by a word: `a, b eller c`.
pub(super) fn joined<S: AsRef<str>>(words: &[S], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [all @ .., end] => {
            let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", all.join(", "), end.as_ref())
        }
    }
}

fn year_word(language: Language) -> &'static str {
    written(Word::Keyword(Keyword::Year), language)
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
        let under = |belongs: &[Where]| {
            let places: Vec<&str> = belongs.iter().map(|place| place.swedish()).collect();
            joined(&places, "eller")
        };
        match self {
            Self::NoBlock { written, belongs } => Said::new(
                format!("Raden  {written}  står inte under något."),
                "står före allt den kan höra till",
                format!("Flytta den så att den står under {}.", under(belongs)),
            ),
            Self::Misplaced { written, under: here, kind, belongs } => {
                let place = kind.map_or_else(|| here.swedish().to_owned(), one_sv);
                let help = if *here == Where::Series && belongs.contains(&Where::Indicator) {
                    format!(
                        "Ett underlag bedöms inte. Ska det bedömas? Gör det till {}.",
                        one_sv(KindWord::Indicator)
                    )
                } else {
                    format!("Flytta den så att den står under {}.", under(belongs))
                };
                Said::new(
                    format!("Raden  {written}  hör inte hemma under {place}."),
                    "hör inte hit",
                    help,
                )
                .and("den läses som en rad under den här")
            }
            Self::Indentation { written, block, seems } => {
                let seems = match seems {
                    Some(seems) => format!("indraget ser ut att höra till  {seems}"),
                    None => "indraget ser inte ut att höra dit".to_owned(),
                };
                Said::new(
                    format!("Raden  {written}  hör till  {block} , som är närmast ovanför."),
                    seems,
                    "Flytta raden dit den hör, eller dra in den under den rad den hör till.",
                )
                .and("hit räknas den")
            }
            Self::Twice { written, first_line } => Said::new(
                format!("Raden  {written}  står redan på rad {first_line}."),
                "sagt en gång till",
                "Ta bort den ena.",
            )
            .and("sagt här först"),
            Self::Otherwise { written, earlier, first_line } => Said::new(
                format!("\"{written}\" säger något annat än \"{earlier}\" på rad {first_line}."),
                "sagt en gång till",
                "Ta bort den som inte gäller.",
            )
            .and("sagt här först"),
            Self::MissingPlan { keywords, year } => Said::new(
                "Filen börjar inte med en plan.",
                "här börjar filen",
                format!(
                    "Skriv överst  plan \"Planens namn\"  och under den  {} {year}",
                    year_word(keywords.unwrap_or(Language::Sv))
                ),
            ),
            Self::PlanTwice { first_line } => Said::new(
                format!("Filen har redan en plan, på rad {first_line}."),
                "en plan till",
                "En fil är en plan. Lägg den andra i en egen fil.",
            )
            .and("den första planen"),
            Self::PlanNotFirst => Said::new(
                "Raden  plan \"…\"  ska stå först.",
                "står efter annat",
                "Flytta den, och raderna under den, överst i filen.",
            ),
            Self::MissingYear { write } => Said::new(
                "Planen säger inte vilket år den gäller.",
                "året saknas",
                format!("Skriv under den här raden  {write}"),
            ),
        }
    }

    fn english(&self) -> Said {
        let under = |belongs: &[Where]| {
            let places: Vec<&str> = belongs.iter().map(|place| place.english()).collect();
            joined(&places, "or")
        };
        match self {
            Self::NoBlock { written, belongs } => Said::new(
                format!("The line  {written}  stands under nothing."),
                "stands above everything it could belong to",
                format!("Move it so that it stands under {}.", under(belongs)),
            ),
            Self::Misplaced { written, under: here, kind, belongs } => {
                let place = kind.map_or_else(|| here.english().to_owned(), one_en);
                let help = if *here == Where::Series && belongs.contains(&Where::Indicator) {
                    format!(
                        "A series is not assessed. Is it to be? Make it {}.",
                        one_en(KindWord::Indicator)
                    )
                } else {
                    format!("Move it so that it stands under {}.", under(belongs))
                };
                Said::new(
                    format!("The line  {written}  does not belong under {place}."),
                    "does not belong here",
                    help,
                )
                .and("it is read as a line under this")
            }
            Self::Indentation { written, block, seems } => {
                let seems = match seems {
                    Some(seems) => {
                        format!("the indentation looks as if it belonged to  {seems}")
                    }
                    None => "the indentation looks as if it did not belong there".to_owned(),
                };
                Said::new(
                    format!("The line  {written}  belongs to  {block} , the nearest above it."),
                    seems,
                    "Move the line to where it belongs, or indent it under the line it belongs to.",
                )
                .and("it counts as a line of this")
            }
            Self::Twice { written, first_line } => Said::new(
                format!("The line  {written}  is on line {first_line} already."),
                "said once more",
                "Take one of them away.",
            )
            .and("said here first"),
            Self::Otherwise { written, earlier, first_line } => Said::new(
                format!(
                    "\"{written}\" says something other than \"{earlier}\" on line {first_line}."
                ),
                "said once more",
                "Take away the one that does not hold.",
            )
            .and("said here first"),
            Self::MissingPlan { keywords, year } => Said::new(
                "The file does not begin with a plan.",
                "the file begins here",
                format!(
                    "Write at the top  plan \"The plan's name\"  and under it  {} {year}",
                    year_word(keywords.unwrap_or(Language::En))
                ),
            ),
            Self::PlanTwice { first_line } => Said::new(
                format!("The file has a plan already, on line {first_line}."),
                "another plan",
                "A file is one plan. Put the other in a file of its own.",
            )
            .and("the first plan"),
            Self::PlanNotFirst => Said::new(
                "The line  plan \"…\"  must stand first.",
                "stands after other things",
                "Move it, and the lines under it, to the top of the file.",
            ),
            Self::MissingYear { write } => Said::new(
                "The plan does not say which year it is for.",
                "the year is missing",
                format!("Write under this line  {write}"),
            ),
        }
    }
}
