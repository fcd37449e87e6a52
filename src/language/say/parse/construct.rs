//! The constructs of the language that this version does not have, by name, with what to do meanwhile.

use crate::language::Language;

/// A construct of the language that is not built yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Construct {
    /// `computed as A / B`.
    ComputedAs,
    /// `let floor = 60 %`.
    Let,
}

impl Construct {
    /// What it is called.
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::Sv => self.swedish().0,
            Language::En => self.english().0,
        }
    }

    /// What to do until it is there.
    pub fn meanwhile(self, language: Language) -> &'static str {
        match language {
            Language::Sv => self.swedish().1,
            Language::En => self.english().1,
        }
    }

    fn swedish(self) -> (&'static str, &'static str) {
        match self {
            Self::ComputedAs => (
                "utfall som räknas ur andra",
                "Ta bort raden så länge, och lägg det uträknade utfallet i utfallsfilen.",
            ),
            Self::Let => ("ett namngivet tal", "Skriv talet där det används så länge."),
        }
    }

    fn english(self) -> (&'static str, &'static str) {
        match self {
            Self::ComputedAs => (
                "an outcome computed from others",
                "Leave the line out for now, and put the computed outcome in the outcome file.",
            ),
            Self::Let => ("a named number", "Write the number where it is used for now."),
        }
    }
}
