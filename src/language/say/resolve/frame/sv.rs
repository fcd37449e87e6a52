//! What is said of what the plan declares, in Swedish.

use super::super::Said;
use super::super::blocks::joined;
use super::{Message, NotAStatus, meant_sv, or_list};
use crate::language::Language;
use crate::language::table::{Word, plural};

impl Message {
    pub(super) fn swedish(&self) -> Said {
        let list = |nearest: &Option<String>, what: &str, all: &[String]| match all {
            [] => String::new(),
            [_] if nearest.is_some() => String::new(),
            [only] => format!("Det enda som finns är {only}."),
            all => format!("{what} är {}.", joined(all, "och")),
        };
        match self {
            Self::LevelIsWord { level } => Said::new(
                format!("\"{level}\" betyder redan något i språket och kan inte vara en nivå."),
                "redan ett ord i språket",
                "Ge nivån ett eget ord, till exempel  perspektiv  eller  målområde.",
            ),
            Self::LevelTwice { level } => Said::new(
                format!("Nivån \"{level}\" står två gånger."),
                "står redan",
                "Ta bort den ena.",
            ),
            Self::UnknownLevel { found, nearest, levels } => Said::new(
                format!("Planen har ingen nivå som heter \"{found}\"."),
                "okänd nivå",
                or_list(&meant_sv(nearest.as_ref()), &list(nearest, "Nivåerna", levels)),
            ),
            Self::SimilarHeading { title, earlier, line } => Said::new(
                format!("\"{title}\" skiljer sig bara lite från \"{earlier}\" på rad {line}."),
                "läses som en ny rubrik",
                "Är det samma rubrik? Skriv då titeln likadant på båda ställena.",
            )
            .and("den tidigare rubriken"),
            Self::NotAStatus { status, because } => {
                let (because, help) = match because {
                    NotAStatus::BuiltIn => (
                        "finns alltid, och deklareras bara för att få en symbol",
                        format!("Skriv en symbol efter:  {status} \"◆\""),
                    ),
                    NotAStatus::Fact => (
                        "är ett läge som ett uppdrag kan ha",
                        "Ge statusen ett annat ord, till exempel  på väg.".to_owned(),
                    ),
                    NotAStatus::Keyword => {
                        ("betyder redan något i språket", "Ge statusen ett annat ord.".to_owned())
                    }
                    NotAStatus::Level => {
                        ("är en nivå i planen", "Ge statusen eller nivån ett annat ord.".to_owned())
                    }
                };
                Said::new(
                    format!("\"{status}\" kan inte vara en status: ordet {because}."),
                    "kan inte vara en status",
                    help,
                )
            }
            Self::StatusTwice { status } => Said::new(
                format!("Statusen \"{status}\" står två gånger."),
                "står redan",
                "Ta bort den ena.",
            ),
            Self::StatusesTwice { written } => Said::new(
                format!("Statusarna är redan uppräknade: \"{written}\"."),
                "en gång till",
                "Ta bort den ena raden.",
            )
            .and("här står de först"),
            Self::SymbolTwice { symbol, status } => Said::new(
                format!("Symbolen {symbol} har redan en annan status än {status}."),
                "samma symbol",
                "Ge dem olika symboler, så att ingen status kan förväxlas med en annan.",
            ),
            Self::UnknownStatus { found, nearest, statuses, of, others } => Said::new(
                match (of, others) {
                    (Some(kind), _) => {
                        format!(
                            "\"{found}\" är ingen status för {}.",
                            plural(Word::Kind(*kind), Language::Sv)
                        )
                    }
                    (None, Some(kind)) => {
                        format!(
                            "\"{found}\" är en status bara för {}.",
                            plural(Word::Kind(*kind), Language::Sv)
                        )
                    }
                    (None, None) => format!("Planen har ingen status som heter \"{found}\"."),
                },
                "okänd status",
                or_list(&meant_sv(nearest.as_ref()), &list(nearest, "Statusarna", statuses)),
            ),
            Self::UnknownKind { found, nearest, write } => Said::new(
                format!("\"{found}\" är inget ord för indikatorer eller uppdrag."),
                "okänt ord",
                or_list(&meant_sv(nearest.as_ref()), &format!("Skriv till exempel  {write}  …")),
            ),
            Self::MatrixUnknown { found, nearest, words } => Said::new(
                format!("\"{found}\" är inget ord för indikatorer eller uppdrag."),
                "okänt ord",
                or_list(&meant_sv(nearest.as_ref()), &own_words(words)),
            ),
            Self::MatrixUnused { found, series: false, words } => Said::new(
                format!("Inget i planen kallas \"{found}\", så det finns inget att räkna."),
                "används inte i planen",
                own_words(words),
            ),
            Self::MatrixUnused { found, series: true, words } => Said::new(
                format!("\"{found}\" är data att räkna med och räknas aldrig självt."),
                "räknas aldrig",
                own_words(words),
            ),
            Self::MatrixTwice { found } => Said::new(
                format!("\"{found}\" står två gånger."),
                "en gång till",
                "Ta bort det ena.",
            ),
            Self::FollowUpTwice { name } => Said::new(
                format!("Två uppföljningar heter {name}."),
                "heter likadant",
                "Ge dem olika namn.",
            )
            .and("den första"),
            Self::FollowUpOtherYear { name, period, offered, year } => Said::new(
                format!("Uppföljningen {name} är {period}, men planen gäller {year}."),
                "ett annat år än planens",
                format!(
                    "Skriv  {name} = {offered} .  Uppföljningarna gäller varje år; andra år räknas fram."
                ),
            ),
            Self::UnknownFollowUp { found, nearest, follow_ups } => {
                let meant = if nearest.is_empty() {
                    String::new()
                } else {
                    format!("Menade du  {} ?", nearest.join(", "))
                };
                Said::new(
                    format!("Planen har ingen uppföljning som heter {}.", joined(found, "eller")),
                    "okänd uppföljning",
                    or_list(&meant, &format!("Den har {}.", joined(follow_ups, "och"))),
                )
            }
            Self::UnknownPeriod { found, nearest, follow_ups } => Said::new(
                format!("\"{found}\" är varken en period eller en av planens uppföljningar."),
                "ingen period",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    &format!(
                        "Perioder skrivs 2022, 2022-T1, 2022-04 eller med uppföljningens namn ({}). Är det en del av ett namn? Sätt hela namnet inom citattecken.",
                        follow_ups.join(", ")
                    ),
                ),
            ),
            Self::NotAPeriod => Said::new(
                "Här behövs en bestämd period.",
                "ingen bestämd period",
                "Skriv till exempel  2022,  2022-04  eller en uppföljnings namn.",
            ),
            Self::BreakdownTwice { name } => Said::new(
                format!("Uppdelningen {name} står två gånger."),
                "står redan",
                "Slå ihop dem till en rad.",
            )
            .and("den första"),
            Self::ValueTwice { value, breakdown } => Said::new(
                format!("Uppdelningen {breakdown} har {value} två gånger."),
                "står redan",
                "Ta bort den ena, eller ge dem olika namn.",
            ),
            Self::BreakdownIsColumn { name } => Said::new(
                format!(
                    "En uppdelning kan inte heta {name}: så heter redan en kolumn i utfallsfiler."
                ),
                "redan en kolumn",
                "Ge uppdelningen ett annat namn, också i utfallsfilen.",
            ),
            Self::ValueIsTotal { value } => Said::new(
                format!("{value} betyder totalen i utfallsfiler och kan inte vara ett värde."),
                "betyder totalen",
                "Ge värdet ett annat namn, också i utfallsfilen.",
            ),
            Self::UnknownBreakdown { found, nearest, breakdowns } => Said::new(
                format!("Planen har ingen uppdelning som heter \"{found}\"."),
                "okänd uppdelning",
                or_list(&meant_sv(nearest.as_ref()), &list(nearest, "Uppdelningarna", breakdowns)),
            ),
            Self::UnknownSlice { found, nearest, values, write_for } => {
                let unit = format!("En enhet skrivs inom citattecken:  {write_for} \"{found}\"");
                let values = list(nearest, "Värdena", values);
                Said::new(
                    format!("Ingen uppdelning har värdet \"{found}\"."),
                    "okänt värde",
                    or_list(&or_list(&meant_sv(nearest.as_ref()), &values), &unit),
                )
            }
            Self::ValueOfSeveral { found, breakdowns } => Said::new(
                format!("\"{found}\" finns i flera uppdelningar: {}.", joined(breakdowns, "och")),
                "går att läsa på flera sätt",
                "Ge värdena olika namn i planens uppdelningar.",
            ),
            Self::TwoOfOneBreakdown { breakdown, every } => Said::new(
                format!("Ingen är två värden av {breakdown} samtidigt."),
                format!("ett värde av {breakdown} till"),
                one_each(every.as_ref()),
            ),
            Self::TwoUnits { every } => Said::new(
                "Raden gäller två enheter samtidigt.",
                "en enhet till",
                one_each(every.as_ref()),
            ),
            Self::UnknownColumn { found, nearest, write } => Said::new(
                format!("Jag har ingen kolumn som heter \"{found}\"."),
                "okänd kolumn",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    &format!("Till vänster står vårt ord, till höger filens:  {write}"),
                ),
            ),
            Self::ColumnTwice { written } => Said::new(
                format!("Kolumnen {written} är redan nämnd."),
                "en gång till",
                "Ta bort den ena.",
            )
            .and("nämnd här först"),
        }
    }
}

/// What to write instead of two of one sort.
fn one_each(every: Option<&String>) -> String {
    every.map_or_else(
        || "Välj en av dem.".to_owned(),
        |every| format!("Skriv en rad för var och en, eller  {every}"),
    )
}

/// The plan's own kind words.
fn own_words(words: &[String]) -> String {
    if words.is_empty() {
        return "Planen har inget att räkna än.".to_owned();
    }
    format!("Planens ord är {}.", joined(words, "och"))
}
