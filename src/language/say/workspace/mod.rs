//! What is said of files that cannot be found, read or written.

mod en;
mod sv;

use super::Said;
use crate::language::Language;

/// A message of `workspace`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// There is no file or folder so called.
    NoSuchFile {
        /// As it was given.
        path: String,
        /// The nearest name in its folder.
        nearest: Option<String>,
        /// The folder it was looked for in, where that is missing too.
        folder: Option<String>,
    },
    /// A data file that the plan names is not there.
    NoSuchDataFile {
        /// As the plan names it.
        name: String,
        /// The nearest name in its folder.
        nearest: Option<String>,
    },
    /// The plan that this one replaces is not there.
    NoSuchRevised {
        /// As the plan names it.
        name: String,
        /// The nearest name in its folder.
        nearest: Option<String>,
    },
    /// A file is there and cannot be read.
    Unreadable {
        /// As it was given.
        path: String,
        /// Why.
        why: Why,
    },
    /// A file cannot be written.
    Unwritable {
        /// As it was given.
        path: String,
        /// Why.
        why: Why,
    },
    /// Standard output cannot be written to.
    Unprintable {
        /// Why.
        why: Why,
    },
    /// A folder stands where a file must.
    Folder {
        /// As it was given.
        path: String,
        /// Files in it that could be meant.
        inside: Vec<String>,
    },
    /// A folder that should hold one plan holds none.
    NoPlan {
        /// As it was given.
        folder: String,
        /// Plans in the folders under it.
        below: Vec<String>,
    },
    /// A folder that should hold one plan holds several.
    SeveralPlans {
        /// As it was given.
        folder: String,
        /// The plans.
        plans: Vec<String>,
    },
    /// A table of data stands where the plan must.
    DataForPlan {
        /// As it was given.
        path: String,
    },
    /// A file is larger than is read.
    TooLarge {
        /// As it was given.
        name: String,
        /// How many bytes it has; `None`: more than are read.
        bytes: Option<u64>,
        /// How many are read.
        most: u64,
    },
    /// A plan that is not text in UTF-8.
    BadEncoding {
        /// As it was given.
        name: String,
        /// What it seems to be.
        seems: Seems,
        /// The first line that cannot be read.
        line: u32,
    },
    /// Both the plan and the data were to come from standard input.
    StandardInputTwice,
    /// The report would be written over the plan or its data.
    WouldOverwrite {
        /// The file.
        path: String,
    },
}

/// Why the machine could not read or write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The user may not.
    Forbidden,
    /// A pipe or a device.
    NoOrdinaryFile,
    /// No room left.
    DiskFull,
    /// The folder is not there.
    NoFolder,
    /// A folder has the name.
    IsFolder,
    /// What the machine says itself.
    Other(String),
}

/// What a file seems to be instead of text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seems {
    /// Windows-1252.
    Windows1252,
    /// UTF-16.
    Utf16,
    /// UTF-8 with damage in it.
    Damaged,
    /// A document of Word or Excel, or another archive.
    Office,
    /// A PDF.
    Pdf,
    /// No text at all.
    Binary,
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }
}

/// How many names a sentence lists.
const LISTED: usize = 8;

/// `I mappen finns a.plan, b.plan och c.plan.`; nothing of none.
fn one_of(opening: &str, names: &[String], and: &str) -> String {
    let mut listed: Vec<&str> = names.iter().take(LISTED).map(String::as_str).collect();
    if names.len() > listed.len() {
        listed.push("…");
    }
    match listed.split_last() {
        None => String::new(),
        Some((last, [])) => format!("{opening} {last}"),
        Some((last, rest)) => format!("{opening} {} {and} {last}", rest.join(", ")),
    }
}

/// A number of bytes as people say it: `1,2 GB`, `32 MB`, `17 kB`.
fn size(bytes: u64, language: Language) -> String {
    const GIGA: u64 = 1_000_000_000;
    if bytes >= GIGA {
        let tenths = bytes / (GIGA / 10);
        let mark = match language {
            Language::Sv => ',',
            Language::En => '.',
        };
        return format!("{}{mark}{} GB", tenths / 10, tenths % 10);
    }
    if bytes >= 1_000_000 {
        format!("{} MB", bytes / 1_000_000)
    } else {
        format!("{} kB", bytes.div_ceil(1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_the_unit_people_use() {
        assert_eq!(size(1_250_000_000, Language::Sv), "1,2 GB");
        assert_eq!(size(1_250_000_000, Language::En), "1.2 GB");
        assert_eq!(size(32_000_000, Language::Sv), "32 MB");
        assert_eq!(size(1, Language::Sv), "1 kB");
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(one_of("Där finns", &names(&[]), "och"), "");
        assert_eq!(one_of("Där finns", &names(&["a"]), "och"), "Där finns a");
        assert_eq!(one_of("Där finns", &names(&["a", "b", "c"]), "och"), "Där finns a, b och c");
    }
}
