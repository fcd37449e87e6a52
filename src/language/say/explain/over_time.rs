//! How an outcome has moved since an earlier one, where that leads, and how far apart values are.

use std::cmp::Ordering;

use super::{Figure, list, period};
use crate::language::Language;
use crate::quantity::Period;

/// How an outcome has moved since an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The period of the earlier one.
    pub from: Period,
    /// The earlier one.
    pub figure: Figure,
    /// The size of the mean change a year.
    pub per_year: Figure,
    /// Down, not at all or up.
    pub side: Ordering,
    /// Where it leads, where that is asked for.
    pub ahead: Option<Ahead>,
}

/// Where a mean change leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// The year.
    pub year: i16,
    /// The outcome it leads to.
    pub outcome: Figure,
    /// How far from the target of that year, and whether on the right side, at it or on the wrong side.
    pub off: Option<(Figure, Ordering)>,
}

impl Moved {
    /// The words in a language, without capital and full stop.
    pub fn say(&self, language: Language) -> String {
        let (per_year, figure) = (self.per_year.spelled(language), self.figure.say(language));
        let from = period(self.from, language);
        let moved = match (self.side, language) {
            (Ordering::Greater, Language::Sv) => format!("har stigit med {per_year} per år"),
            (Ordering::Less, Language::Sv) => format!("har sjunkit med {per_year} per år"),
            (Ordering::Equal, Language::Sv) => "är oförändrat".to_owned(),
            (Ordering::Greater, Language::En) => format!("has risen by {per_year} a year"),
            (Ordering::Less, Language::En) => format!("has fallen by {per_year} a year"),
            (Ordering::Equal, Language::En) => "has not changed".to_owned(),
        };
        let moved = match language {
            Language::Sv => format!("utfallet {moved} sedan {from} ({figure})"),
            Language::En => format!("the outcome {moved} since {from} ({figure})"),
        };
        match &self.ahead {
            Some(ahead) => format!("{moved}{}", ahead.say(language)),
            None => moved,
        }
    }
}

impl Ahead {
    fn say(&self, language: Language) -> String {
        let (year, outcome) = (self.year, self.outcome.say(language));
        let leads = match language {
            Language::Sv => format!(", och blir i den takten {outcome} år {year}"),
            Language::En => format!(", and at that pace is {outcome} in {year}"),
        };
        let Some((off, side)) = &self.off else { return leads };
        let off = off.spelled(language);
        let off = match (side, language) {
            (Ordering::Equal, Language::Sv) => "precis vid målvärdet".to_owned(),
            (Ordering::Greater, Language::Sv) => format!("{off} på fel sida om målvärdet"),
            (Ordering::Less, Language::Sv) => format!("{off} på rätt sida om målvärdet"),
            (Ordering::Equal, Language::En) => "exactly at the target".to_owned(),
            (Ordering::Greater, Language::En) => format!("{off} on the wrong side of the target"),
            (Ordering::Less, Language::En) => format!("{off} on the right side of the target"),
        };
        format!("{leads}, {off}")
    }
}

/// How far apart values are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Each, by the slice it is of where it is of one.
    pub each: Vec<(Option<String>, Figure)>,
    /// The greatest less the least.
    pub by: Figure,
}

impl Apart {
    /// The words in a language, without capital and full stop.
    pub fn say(&self, language: Language) -> String {
        let each: Vec<String> = self
            .each
            .iter()
            .map(|(name, figure)| match name {
                Some(name) => format!("{name} ({})", figure.say(language)),
                None => figure.say(language),
            })
            .collect();
        let (each, by) = (list(&each, language), self.by.spelled(language));
        match (self.each.len(), language) {
            (2, Language::Sv) => format!("mellan {each} skiljer det {by}"),
            (_, Language::Sv) => format!("mellan det högsta och lägsta av {each} skiljer det {by}"),
            (2, Language::En) => format!("{each} are {by} apart"),
            (_, Language::En) => format!("the highest and lowest of {each} are {by} apart"),
        }
    }
}
