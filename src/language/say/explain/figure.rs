//! Figures and periods in words.

use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, number, unit};
use crate::quantity::{Dimension, Number, Part, Period, Unit};

/// A number in its unit, with as many decimals as it is shown with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// In the unit itself.
    pub number: Number,
    /// Decimals.
    pub decimals: u32,
    /// The unit.
    pub unit: Unit,
}

impl Figure {
    /// With its unit: `17,3 %`, `90 st`, `ja`.
    pub fn say(&self, language: Language) -> String {
        if self.unit.dimension == Dimension::YesNo {
            let keyword = if self.number.is_zero() { Keyword::No } else { Keyword::Yes };
            return table::written(Word::Keyword(keyword), language).to_owned();
        }
        unit::write_amount(self.number, self.decimals, &self.unit, language)
    }

    /// With its unit written out where it is short for something: `0,1 procentenheter`.
    pub fn spelled(&self, language: Language) -> String {
        if self.unit.dimension != Dimension::Points {
            return self.say(language);
        }
        let one = self.number.size() == Number::ONE && self.decimals == 0;
        let word = match language {
            Language::Sv if one => "procentenhet",
            Language::Sv => "procentenheter",
            Language::En if one => "percentage point",
            Language::En => "percentage points",
        };
        format!("{}\u{a0}{word}", self.bare(language))
    }

    /// Without its unit.
    pub fn bare(&self, language: Language) -> String {
        number::write(self.number, self.decimals, language)
    }

    /// Whether it is yes or no, so that there is no more or less of it.
    pub fn is_yes_or_no(&self) -> bool {
        self.unit.dimension == Dimension::YesNo
    }

    /// Whether it counts things, so that there are more or fewer of them.
    pub fn counts(&self) -> bool {
        self.unit.dimension == Dimension::Count
    }
}

/// A period in words: `april 2022`, `januari–april 2022`, `helåret 2022`.
///
/// ```
/// use malvakt::language::{Language, say::explain::period};
/// use malvakt::quantity::Period;
/// assert_eq!(period(Period::parse("2022-T1").unwrap(), Language::Sv), "januari–april 2022");
/// ```
pub fn period(period: Period, language: Language) -> String {
    let year = period.year;
    let (first, last) =
        (month(period.first().month(), language), month(period.last().month(), language));
    match (period.part, language) {
        (Part::Year, Language::Sv) => format!("helåret {year}"),
        (Part::Year, Language::En) => format!("full year {year}"),
        (Part::Month(_), _) => format!("{first} {year}"),
        (Part::Day(_, day), _) => format!("{day} {first} {year}"),
        (Part::Half(_) | Part::Tertial(_) | Part::Quarter(_), _) => {
            format!("{first}–{last} {year}")
        }
    }
}

/// What a follow-up of a period is per: `per april 2022`.
pub fn per_period(of: Period, language: Language) -> String {
    let words = period(of, language);
    match (of.part, language) {
        (Part::Month(_) | Part::Day(..), Language::Sv) => format!("per {words}"),
        (Part::Month(_) | Part::Day(..), Language::En) => format!("as of {words}"),
        _ => words,
    }
}

fn month(month: i8, language: Language) -> &'static str {
    let (sv, en) = match month {
        1 => ("januari", "January"),
        2 => ("februari", "February"),
        3 => ("mars", "March"),
        4 => ("april", "April"),
        5 => ("maj", "May"),
        6 => ("juni", "June"),
        7 => ("juli", "July"),
        8 => ("augusti", "August"),
        9 => ("september", "September"),
        10 => ("oktober", "October"),
        11 => ("november", "November"),
        _ => ("december", "December"),
    };
    match language {
        Language::Sv => sv,
        Language::En => en,
    }
}
