//! How the target fared at several follow-ups in a row.

use super::{Figure, Lack, list};
use crate::language::Language;
use crate::language::table::{self, Keyword, Word};

/// The target at this follow-up and those before it, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InARow {
    /// `target met` was asked for, not `target missed`.
    pub met: bool,
    /// Each follow-up.
    pub each: Vec<Occurred>,
    /// How it came out.
    pub held: Option<bool>,
    /// What is unknown.
    pub lacks: Vec<Lack>,
}

/// The target at one follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurred {
    /// The follow-up.
    pub name: String,
    /// The outcome then.
    pub outcome: Option<Figure>,
    /// Whether the target was met; `None`: nobody can tell.
    pub met: Option<bool>,
}

impl InARow {
    /// The fact with its numbers: `"målet missas 2 uppföljningar i rad" (T2 68 %: nej, T1 72 %: ja)`.
    pub(super) fn fact(&self, language: Language) -> String {
        let word = |keyword| table::written(Word::Keyword(keyword), language);
        let asked = word(if self.met { Keyword::TargetMet } else { Keyword::TargetMissed });
        let each: Vec<String> = self.each.iter().map(|one| one.told(language)).collect();
        let (number, in_a_row) = (self.each.len(), word(Keyword::FollowUpsInARow));
        format!("\"{asked} {number} {in_a_row}\" ({})", each.join(", "))
    }

    /// The same as a clause that can be read aloud: `målet missades vid T2 (68 %) och T1 (66 %)`.
    pub(super) fn clause(&self, language: Language) -> String {
        let each: Vec<String> = self.each.iter().map(|one| one.at(language)).collect();
        let each = list(&each, language);
        match (self.met, language) {
            (true, Language::Sv) => format!("målet nåddes vid {each}"),
            (false, Language::Sv) => format!("målet missades vid {each}"),
            (true, Language::En) => format!("the target was met at {each}"),
            (false, Language::En) => format!("the target was missed at {each}"),
        }
    }
}

impl Occurred {
    fn at(&self, language: Language) -> String {
        match &self.outcome {
            Some(outcome) => format!("{} ({})", self.name, outcome.say(language)),
            None => self.name.clone(),
        }
    }

    fn told(&self, language: Language) -> String {
        let outcome = self.outcome.as_ref().map(|outcome| format!(" {}", outcome.say(language)));
        let met = match (self.met, language) {
            (Some(true), Language::Sv) => "nått",
            (Some(false), Language::Sv) => "missat",
            (None, Language::Sv) => "går inte att avgöra",
            (Some(true), Language::En) => "met",
            (Some(false), Language::En) => "missed",
            (None, Language::En) => "cannot be told",
        };
        format!("{}{}: {met}", self.name, outcome.unwrap_or_default())
    }
}
