//! The constructs of the language that this version does not have, by name, with what to do meanwhile.

use crate::language::Language;

/// A construct of the language that is not built yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Construct {
    /// `latest within 12 months`.
    LatestWithin,
    /// `computed as A / B`.
    ComputedAs,
    /// `let floor = 60 %`.
    Let,
    /// `3 follow-ups in a row`.
    InARow,
    /// `improving over 5 years`.
    TrendOver,
    /// `gap between K and M`.
    Gap,
    /// `spread of A, B`.
    Spread,
    /// `mean change over 5 years`.
    MeanChange,
    /// `projected in 2030`.
    Projection,
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
            Self::LatestWithin => (
                "det senaste utfallet",
                "Ta bort raden så länge, och lägg utfallet på uppföljningens egen period.",
            ),
            Self::ComputedAs => (
                "utfall som räknas ur andra",
                "Ta bort raden så länge, och lägg det uträknade utfallet i utfallsfilen.",
            ),
            Self::Let => ("ett namngivet tal", "Skriv talet där det används så länge."),
            Self::InARow => ("flera uppföljningar i rad", "Fråga om en uppföljning så länge."),
            Self::TrendOver => {
                ("utveckling över flera år", "Skriv bara förbättras eller försämras så länge.")
            }
            Self::Gap => (
                "skillnaden mellan två delar",
                "Lägg skillnaden som ett eget nyckeltal i utfallsfilen så länge.",
            ),
            Self::Spread => (
                "spridningen av flera värden",
                "Lägg spridningen som ett eget nyckeltal i utfallsfilen så länge.",
            ),
            Self::MeanChange => {
                ("årlig förändring", "Jämför med ett år så länge:  förändring > 1 pe")
            }
            Self::Projection => ("en framskrivning", "Jämför med utfallet så länge."),
        }
    }

    fn english(self) -> (&'static str, &'static str) {
        match self {
            Self::LatestWithin => (
                "the latest outcome",
                "Leave the line out for now, and put the outcome at the follow-up's own period.",
            ),
            Self::ComputedAs => (
                "an outcome computed from others",
                "Leave the line out for now, and put the computed outcome in the outcome file.",
            ),
            Self::Let => ("a named number", "Write the number where it is used for now."),
            Self::InARow => ("several follow-ups in a row", "Ask for one follow-up for now."),
            Self::TrendOver => {
                ("a trend over several years", "Write only improving or worsening for now.")
            }
            Self::Gap => (
                "the gap between two slices",
                "Put the gap as an indicator of its own in the outcome file for now.",
            ),
            Self::Spread => (
                "the spread of several values",
                "Put the spread as an indicator of its own in the outcome file for now.",
            ),
            Self::MeanChange => ("a mean change", "Compare with one year for now:  change > 1 pp"),
            Self::Projection => ("a projection", "Compare with the outcome for now."),
        }
    }
}
