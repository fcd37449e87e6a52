//! What is said of files, in Swedish.

use super::{Message, Seems, Why, one_of, size};
use crate::language::Language;
use crate::language::say::Said;

impl Message {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::NoSuchFile { path, nearest, folder } => match (nearest, folder) {
                (_, Some(folder)) => Said::new(
                    format!("Filen {path} finns inte: det finns ingen mapp {folder}."),
                    "",
                    "",
                ),
                (Some(nearest), None) => Said::new(
                    format!("Filen {path} finns inte."),
                    "",
                    format!("Menade du  {nearest} ?"),
                ),
                (None, None) => Said::new(format!("Filen {path} finns inte."), "", ""),
            },
            Self::NoSuchDataFile { name, nearest } => Said::new(
                format!("Datafilen {name} finns inte i planens mapp."),
                "filen finns inte",
                nearest.as_ref().map_or_else(
                    || "Lägg filen bredvid planen, eller ange den med  --data FIL".to_owned(),
                    |nearest| format!("Menade du  data \"{nearest}\" ?"),
                ),
            ),
            Self::NoSuchRevised { name, nearest } => Said::new(
                format!("Planen som den här ersätter, {name}, finns inte i mappen."),
                "filen finns inte",
                nearest
                    .as_ref()
                    .map(|nearest| format!("Menade du  ersätter \"{nearest}\" ?"))
                    .unwrap_or_default(),
            ),
            Self::Unreadable { path, why } => Said::new(
                format!("{path} går inte att läsa: {}.", why.swedish()),
                "",
                why.swedish_help(),
            ),
            Self::Unwritable { path, why } => {
                Said::new(format!("{path} går inte att skriva: {}.", why.swedish()), "", "")
            }
            Self::Unprintable { why } => Said::new(
                format!("Standard ut går inte att skriva till: {}.", why.swedish()),
                "",
                "",
            ),
            Self::Folder { path, inside } => Said::new(
                format!("{path} är en mapp, inte en fil."),
                "",
                one_of("I mappen finns", inside, "och"),
            ),
            Self::NoPlan { folder, below } => Said::new(
                format!("I mappen {folder} finns ingen plan (en fil som slutar på .plan)."),
                "",
                one_of("I mapparna under finns", below, "och"),
            ),
            Self::SeveralPlans { folder, plans } => Said::new(
                format!("I mappen {folder} finns {} planer. Vilken menas?", plans.len()),
                "",
                one_of("Ange en av dem:", plans, "eller"),
            ),
            Self::DataForPlan { path } => Said::new(
                format!("{path} är en tabell med data, ingen plan."),
                "",
                format!("Ange planen, och data efter  --data:  malvakt run PLAN --data {path}"),
            ),
            Self::TooLarge { name, bytes, most } => Said::new(
                match bytes {
                    Some(bytes) => format!(
                        "{name} är för stor: {}. Som mest läses {}.",
                        size(*bytes, Language::Sv),
                        size(*most, Language::Sv)
                    ),
                    None => {
                        format!("{name} är för stor. Som mest läses {}.", size(*most, Language::Sv))
                    }
                },
                "för stor fil",
                "",
            ),
            Self::BadEncoding { name, seems, line } => bad_encoding_sv(name, *seems, *line),
            Self::StandardInputTwice => Said::new(
                "Bara en av planen och datafilerna kan läsas från standard in ( - ).",
                "",
                "Spara den ena i en fil.",
            ),
            Self::WouldOverwrite { path } => Said::new(
                format!("{path} är en fil som rapporten bygger på och skrivs inte över."),
                "",
                "Ange ett annat namn efter  -o",
            ),
        }
    }
}

impl Why {
    fn swedish(&self) -> String {
        match self {
            Self::Forbidden => "du har inte behörighet".to_owned(),
            Self::NoOrdinaryFile => {
                "den är ingen vanlig fil utan ett rör eller en enhet".to_owned()
            }
            Self::DiskFull => "disken är full".to_owned(),
            Self::NoFolder => "mappen finns inte".to_owned(),
            Self::IsFolder => "det finns en mapp med det namnet".to_owned(),
            Self::Other(said) => said.clone(),
        }
    }

    fn swedish_help(&self) -> &'static str {
        match self {
            Self::NoOrdinaryFile => {
                "Skicka innehållet på standard in och skriv  -  i stället för filens namn."
            }
            Self::Forbidden | Self::DiskFull | Self::NoFolder | Self::IsFolder | Self::Other(_) => {
                ""
            }
        }
    }
}

fn bad_encoding_sv(name: &str, seems: Seems, line: u32) -> Said {
    let save = "Öppna filen i Anteckningar, välj Arkiv, Spara som, och kodningen UTF-8.";
    match seems {
        Seems::Windows1252 => Said::new(
            format!(
                "{name} är inte sparad som UTF-8. Den ser ut att vara sparad som Windows-1252 (ANSI)."
            ),
            format!("å, ä eller ö på rad {line} är inte UTF-8"),
            save,
        ),
        Seems::Utf16 => Said::new(
            format!(
                "{name} är inte sparad som UTF-8. Den ser ut att vara sparad som UTF-16 (Unicode)."
            ),
            "hela filen är UTF-16",
            save,
        ),
        Seems::Damaged => Said::new(
            format!(
                "Rad {line} i {name} innehåller något som inte är UTF-8, fast resten av filen är det."
            ),
            "här går texten inte att läsa",
            "Skriv om ordet där  \u{fffd}  står, och spara filen.",
        ),
        Seems::Office => Said::new(
            format!(
                "{name} är ingen textfil. Den ser ut att vara ett dokument från Word eller Excel."
            ),
            "",
            "En plan är ren text. Spara dokumentet som oformaterad text i UTF-8.",
        ),
        Seems::Pdf => Said::new(
            format!("{name} är ingen textfil. Den ser ut att vara en PDF."),
            "",
            "En plan är ren text, sparad i UTF-8.",
        ),
        Seems::Binary => Said::new(
            format!("{name} är ingen textfil."),
            "",
            "En plan är ren text, sparad i UTF-8.",
        ),
    }
}
