//! What is said of files, in English.

use super::{Message, Seems, Why, one_of, size};
use crate::language::Language;
use crate::language::say::Said;

impl Message {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::NoSuchFile { path, nearest, folder } => match (nearest, folder) {
                (_, Some(folder)) => Said::new(
                    format!("There is no file {path}: there is no folder {folder}."),
                    "",
                    "",
                ),
                (Some(nearest), None) => Said::new(
                    format!("There is no file {path}."),
                    "",
                    format!("Did you mean  {nearest} ?"),
                ),
                (None, None) => Said::new(format!("There is no file {path}."), "", ""),
            },
            Self::NoSuchDataFile { name, nearest } => Said::new(
                format!("There is no data file {name} in the plan's folder."),
                "no such file",
                nearest.as_ref().map_or_else(
                    || "Put the file beside the plan, or name it with  --data FILE".to_owned(),
                    |nearest| format!("Did you mean  data \"{nearest}\" ?"),
                ),
            ),
            Self::NoSuchRevised { name, nearest } => Said::new(
                format!("The plan that this one revises, {name}, is not in the folder."),
                "no such file",
                nearest
                    .as_ref()
                    .map(|nearest| format!("Did you mean  revises \"{nearest}\" ?"))
                    .unwrap_or_default(),
            ),
            Self::Unreadable { path, why } => Said::new(
                format!("{path} cannot be read: {}.", why.english()),
                "",
                why.english_help(),
            ),
            Self::Unwritable { path, why } => {
                Said::new(format!("{path} cannot be written: {}.", why.english()), "", "")
            }
            Self::Unprintable { why } => Said::new(
                format!("Standard output cannot be written to: {}.", why.english()),
                "",
                "",
            ),
            Self::Folder { path, inside } => Said::new(
                format!("{path} is a folder, not a file."),
                "",
                one_of("The folder holds", inside, "and"),
            ),
            Self::NoPlan { folder, below } => Said::new(
                format!("There is no plan (a file that ends in .plan) in the folder {folder}."),
                "",
                one_of("The folders under it hold", below, "and"),
            ),
            Self::SeveralPlans { folder, plans } => Said::new(
                format!("There are {} plans in the folder {folder}. Which is meant?", plans.len()),
                "",
                one_of("Name one of them:", plans, "or"),
            ),
            Self::DataForPlan { path } => Said::new(
                format!("{path} is a table of data, no plan."),
                "",
                format!(
                    "Give the plan, and the data after  --data:  malvakt run PLAN --data {path}"
                ),
            ),
            Self::TooLarge { name, bytes, most } => Said::new(
                match bytes {
                    Some(bytes) => format!(
                        "{name} is too large: {}. At most {} are read.",
                        size(*bytes, Language::En),
                        size(*most, Language::En)
                    ),
                    None => {
                        format!(
                            "{name} is too large. At most {} are read.",
                            size(*most, Language::En)
                        )
                    }
                },
                "too large a file",
                "",
            ),
            Self::BadEncoding { name, seems, line } => bad_encoding_en(name, *seems, *line),
            Self::StandardInputTwice => Said::new(
                "Only one of the plan and the data files can be read from standard input ( - ).",
                "",
                "Save the other as a file.",
            ),
            Self::WouldOverwrite { path } => Said::new(
                format!("{path} is a file that the report rests on, and is not written over."),
                "",
                "Give another name after  -o",
            ),
        }
    }
}

impl Why {
    fn english(&self) -> String {
        match self {
            Self::Forbidden => "you have no permission".to_owned(),
            Self::NoOrdinaryFile => "it is no ordinary file but a pipe or a device".to_owned(),
            Self::DiskFull => "the disk is full".to_owned(),
            Self::NoFolder => "the folder is not there".to_owned(),
            Self::IsFolder => "there is a folder of that name".to_owned(),
            Self::Other(said) => said.clone(),
        }
    }

    fn english_help(&self) -> &'static str {
        match self {
            Self::NoOrdinaryFile => {
                "Send the content to standard input and write  -  for the name of the file."
            }
            Self::Forbidden | Self::DiskFull | Self::NoFolder | Self::IsFolder | Self::Other(_) => {
                ""
            }
        }
    }
}

fn bad_encoding_en(name: &str, seems: Seems, line: u32) -> Said {
    let save = "Open the file in Notepad, choose File, Save as, and the encoding UTF-8.";
    match seems {
        Seems::Windows1252 => Said::new(
            format!("{name} is not saved as UTF-8. It seems to be saved as Windows-1252 (ANSI)."),
            format!("a letter on line {line} is not UTF-8"),
            save,
        ),
        Seems::Utf16 => Said::new(
            format!("{name} is not saved as UTF-8. It seems to be saved as UTF-16 (Unicode)."),
            "the whole file is UTF-16",
            save,
        ),
        Seems::Damaged => Said::new(
            format!(
                "Line {line} of {name} holds something that is not UTF-8, though the rest of the file is."
            ),
            "here the text cannot be read",
            "Write the word with  \u{fffd}  in it again, and save the file.",
        ),
        Seems::Office => Said::new(
            format!("{name} is no text file. It seems to be a document of Word or Excel."),
            "",
            "A plan is plain text. Save the document as plain text in UTF-8.",
        ),
        Seems::Pdf => Said::new(
            format!("{name} is no text file. It seems to be a PDF."),
            "",
            "A plan is plain text, saved in UTF-8.",
        ),
        Seems::Binary => Said::new(
            format!("{name} is no text file."),
            "",
            "A plan is plain text, saved in UTF-8.",
        ),
    }
}
