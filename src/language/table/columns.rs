//! Columns of outcome data.

use super::{Entry, Word};

/// A column of outcome data, beside those of breakdowns and of the plan's kind words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The indicator: name, id, title or data key.
    Indicator,
    /// The assignment.
    Assignment,
    /// The heading.
    Heading,
    /// The step of an assignment.
    Step,
    /// The period.
    Period,
    /// The outcome.
    Value,
    /// The unit of measurement.
    Unit,
    /// The organisational unit.
    Org,
    /// `unit`/`enhet`: which of the two its cells decide.
    UnitOrOrg,
    /// The numerator.
    Numerator,
    /// The denominator.
    Denominator,
    /// A forecast: a figure, or an assignment's.
    Forecast,
    /// A status given by hand.
    Status,
    /// A comment.
    Comment,
    /// Held against the other rows, never used.
    CompareOnly,
    /// A status published elsewhere.
    Published,
    /// An assignment's state.
    State,
    /// An assignment's completion.
    Progress,
    /// When it starts.
    Start,
    /// When it is to be done.
    Deadline,
    /// In published counts: the kind.
    Kind,
    /// In published counts: how many.
    Count,
}

macro_rules! columns {
    ($($name:ident [$($en:literal),+] [$($sv:literal),+];)*) => {
        pub(super) const COLUMNS: &[Entry] = &[
            $(Entry { word: Word::Column(Column::$name), en: &[$($en),+], sv: &[$($sv),+] },)*
        ];
    };
}

columns! {
    Indicator ["indicator"] ["indikator"];
    Assignment ["assignment"] ["uppdrag"];
    Heading ["heading"] ["rubrik"];
    Step ["step"] ["delpunkt"];
    Period ["period"] ["period"];
    Value ["value", "outcome"] ["utfall", "värde"];
    Unit ["unit of measurement"] ["måttenhet"];
    Org ["org", "organisational unit", "organisation"] ["verksamhet", "organisationsenhet"];
    UnitOrOrg ["unit"] ["enhet"];
    Numerator ["numerator"] ["täljare"];
    Denominator ["denominator"] ["nämnare"];
    Forecast ["forecast"] ["prognos"];
    Status ["status"] ["status"];
    Comment ["comment", "note"] ["kommentar", "anmärkning"];
    CompareOnly ["compare only"] ["endast jämförelse"];
    Published ["published"] ["publicerad"];
    State ["state"] ["läge"];
    Progress ["progress"] ["genomförandegrad"];
    Start ["start"] ["start"];
    Deadline ["deadline"] ["klart senast"];
    Kind ["kind"] ["slag"];
    Count ["count"] ["antal"];
}
