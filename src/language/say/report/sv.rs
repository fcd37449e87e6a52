//! Sentences of reports in Swedish.

use super::{Phrase, capital, ended, in_parentheses, numbers, so_many};
use crate::language::say::explain::{StatusName, list, sentence};
use crate::language::table::{self, Word};
use crate::language::{BuiltIn, Language};

const SV: Language = Language::Sv;

impl Phrase {
    pub(super) fn swedish(&self) -> String {
        match self {
            Self::Selected { only, org, under, shown, of } => {
                let only = (!only.is_empty()).then(|| list(only, SV));
                let org = org.as_ref().map(|org| format!("enheten {org}"));
                let under = under.as_ref().map(|under| format!("under \"{under}\""));
                let asked: Vec<String> = only.into_iter().chain(org).chain(under).collect();
                format!("Visar bara {}: {shown} av {of} resultat.", asked.join(", "))
            }
            Self::NothingHere => "Här finns inget att redovisa.".to_owned(),
            Self::NothingSelected => "Inget resultat stämmer med urvalet.".to_owned(),
            Self::HowMany(count, kind, status) => {
                let kind = kind.as_ref().map(|kind| format!("{kind} ")).unwrap_or_default();
                format!("{count} {kind}{}", status_of(*count, status))
            }
            Self::Of(part, whole) => format!("{} av {}", part.bare(SV), whole.bare(SV)),
            Self::Each(of, reason) if of.is_empty() => sentence(reason),
            Self::Each(of, reason) => format!("{}: {}", capital(&list(of, SV)), ended(reason)),
            Self::Published(statuses) => {
                let same = statuses.iter().all(|(.., same)| *same);
                let each: Vec<String> = statuses
                    .iter()
                    .map(|(of, status, as_here)| {
                        let of = of.as_ref().map(|of| format!("{of} ")).unwrap_or_default();
                        let differs = if *as_here { "" } else { " (skiljer sig)" };
                        format!("{of}{status}{differs}")
                    })
                    .collect();
                let same = if same { ", som här" } else { "" };
                format!("Publicerat: {}{same}.", each.join(", "))
            }
            Self::PublishedInAll { all, differ: 0, .. } => {
                format!("Statusen är som den publicerade i alla {all} fall där en är publicerad.")
            }
            Self::PublishedInAll { all, differ, names } => format!(
                "{differ} av {} skiljer sig från den status som räknats fram här{}.",
                so_many(*all, "publicerad status", "publicerade statusar"),
                in_parentheses(names, SV)
            ),
            Self::CountsInAll { all, differing } if differing.is_empty() => match all {
                1 => "Det publicerade antalet är som det räknas här.".to_owned(),
                all => format!("Alla {all} publicerade antal är som de räknas här."),
            },
            Self::CountsInAll { all, differing } => format!(
                "{} av {} skiljer sig från det som räknas här{}.",
                differing.len(),
                so_many(*all, "publicerat antal", "publicerade antal"),
                in_parentheses(differing, SV)
            ),
            Self::CountDiffers { of, published, own } => {
                let of = if of.is_empty() { "hela planen" } else { of };
                format!("{of}: {published} publicerat, {own} här")
            }
            Self::Contradictions { count, names } => format!(
                "{} i utfallsfilerna{}.",
                so_many(*count, "motsägelse", "motsägelser"),
                in_parentheses(names, SV)
            ),
            Self::RowsToSee(count) => format!(
                "{} på rader i utfallsfilerna.",
                so_many(*count, "annan anmärkning", "andra anmärkningar")
            ),
            Self::ThanLastYear => "än samma period förra året".to_owned(),
            Self::TrendAgainst(others) => match others.as_slice() {
                [(name, against)] => sentence(&format!("{name} jämförs med {against}")),
                others => {
                    let each: Vec<String> = others
                        .iter()
                        .map(|(name, against)| format!("{name} ({against})"))
                        .collect();
                    format!("Jämförs med en annan period: {}.", list(&each, SV))
                }
            },
            Self::RulesFor(items, rules) => {
                format!("{}: {}.", list(items, SV), rules.join("; "))
            }
            Self::ByHand(items) => format!("{}: statusen sätts för hand.", list(items, SV)),
            Self::DataFile { file, rows, used } => {
                format!("{file}: {}, varav {used} används.", so_many(*rows, "rad", "rader"))
            }
            Self::InFile(file, rows) => format!("{file}, rad {}", list(&numbers(rows), SV)),
            Self::OnLine(line) => format!("rad {line}"),
            Self::Decided(decided) => decided.after("beslutad"),
            Self::Proposed(decided) => decided.after("föreslagen"),
            Self::Struck(decided) => decided.after("struken"),
            Self::InForceFrom(date) => format!("Gäller från {date}."),
            Self::Revises(plan) => format!("Ersätter {plan}."),
            Self::Steps(of, steps) => {
                let of = of.as_ref().map(|of| format!(", {of}")).unwrap_or_default();
                format!("Delpunkter{of}: {}", ended(&steps.join("; ")))
            }
            Self::PublishedAs(status, differs) => {
                let differs = if *differs { " (skiljer sig)" } else { "" };
                format!("publicerad som {status}{differs}")
            }
            Self::Flag(text) => format!("Flagga: {}", ended(text)),
            Self::Named(label, text) => format!("{}: {}", label.say(SV), ended(text)),
            Self::ExistingCases(of) => format!(
                "Det gäller bland de {} fall som redan ingår. Kommer nya fall till ändras talet.",
                of.bare(SV)
            ),
            Self::NewCases { more: true } => "Fallen tillkommer.".to_owned(),
            Self::NewCases { more: false } => "Så många färre under perioden.".to_owned(),
            Self::Held => "gäller".to_owned(),
            Self::NotHeld => "gäller inte".to_owned(),
            Self::Counts => "Det här är den status som räknas.".to_owned(),
            Self::StandsForAll => {
                "Det här är den status som räknas; den står för delarna tillsammans.".to_owned()
            }
            Self::ExampleFails { example, got, name, line } => format!(
                "Fel: Exemplet \"{example}\" stämmer inte: det blir {}. ({name}, rad {line})",
                got.say(SV)
            ),
            Self::ExampleTarget { slice, target, line } => {
                let of = slice.as_ref().map(|slice| format!(" för {slice}")).unwrap_or_default();
                format!("Målvärdet{of} är {target} (rad {line}).")
            }
            Self::Limit(status, at) => format!("Det blir {} vid {}.", status.say(SV), at.say(SV)),
            Self::Swapped(one, other) => {
                format!("Har målvärdena för {one} och {other} bytt plats?")
            }
            Self::ExamplesHeld { all: 1, failed: 0 } => "Exemplet stämmer.".to_owned(),
            Self::ExamplesHeld { all: 2, failed: 0 } => "Båda exemplen stämmer.".to_owned(),
            Self::ExamplesHeld { all, failed: 0 } => format!("Alla {all} exempel stämmer."),
            Self::ExamplesHeld { all: 1, .. } => "Exemplet stämmer inte.".to_owned(),
            Self::ExamplesHeld { all, failed } => {
                format!("{failed} av {all} exempel stämmer inte.")
            }
            Self::NoExamples => {
                "Planen har inga exempel. Skriv till exempel  exempel 17,3 % för M är gul"
                    .to_owned()
            }
            Self::Read(parts) => format!("Planen har {}.", list(parts, SV)),
            Self::Found { errors, warnings, advice } => {
                let warnings = (*warnings > 0).then(|| so_many(*warnings, "varning", "varningar"));
                let advice = (*advice > 0).then(|| so_many(*advice, "råd", "råd"));
                let parts: Vec<String> = std::iter::once(so_many(*errors, "fel", "fel"))
                    .chain(warnings)
                    .chain(advice)
                    .collect();
                sentence(&list(&parts, SV))
            }
            Self::NothingFound => "Inga fel.".to_owned(),
        }
    }
}

/// A status after a number: `2 gröna`, `1 utan målvärde`.
fn status_of(count: u32, status: &StatusName) -> String {
    match status {
        StatusName::Default(at) if count != 1 => table::plural(Word::Status(*at), SV).to_owned(),
        StatusName::BuiltIn(BuiltIn::NoTarget) => "utan målvärde".to_owned(),
        StatusName::BuiltIn(BuiltIn::TooFewCases) => "med för få fall".to_owned(),
        StatusName::BuiltIn(BuiltIn::NotMeasured) if count != 1 => "ej mätta".to_owned(),
        StatusName::BuiltIn(BuiltIn::NotDue) if count != 1 => "inte aktuella".to_owned(),
        StatusName::BuiltIn(BuiltIn::Cancelled) if count != 1 => "avbrutna".to_owned(),
        StatusName::Own(word) if count != 1 => of_several(word),
        StatusName::Own(_) | StatusName::Default(_) | StatusName::BuiltIn(_) => status.say(SV),
    }
}

/// A plan's own word in the plural, where it ends as one that is known: `ej uppnådda`, `ej rapporterade`.
fn of_several(word: &str) -> String {
    const ENDINGS: [(&str, &str); 11] = [
        ("uppnått", "uppnådda"),
        ("uppfyllt", "uppfyllda"),
        ("påbörjat", "påbörjade"),
        ("genomfört", "genomförda"),
        ("avslutat", "avslutade"),
        ("försenat", "försenade"),
        ("redovisat", "redovisade"),
        ("rapporterat", "rapporterade"),
        ("klart", "klara"),
        ("klar", "klara"),
        ("ad", "ade"),
    ];
    let plural = ENDINGS.iter().find_map(|(one, many)| {
        word.strip_suffix(one).map(|beginning| format!("{beginning}{many}"))
    });
    plural.unwrap_or_else(|| word.to_owned())
}
