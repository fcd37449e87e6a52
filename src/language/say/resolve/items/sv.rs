//! What is said of items, in Swedish.

use super::super::Said;
use super::super::blocks::joined;
use super::super::frame::{meant_sv, or_list};
use super::super::units::called;
use super::{Message, Waiting, one_sv, round};
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::write_amount;

impl Message {
    pub(super) fn swedish(&self) -> Said {
        let sv = Language::Sv;
        match self {
            Self::NameIsWord { name, write } => Said::new(
                format!("Namnet \"{name}\" betyder redan något i språket."),
                "redan ett ord i språket",
                format!("Ge ett annat namn, eller skriv det inom citattecken överallt:  {write}"),
            ),
            Self::Circle { waiting: Waiting::Outcomes, ring } => match ring.as_slice() {
                [one] => Said::new(
                    format!("\"{one}\" räknas ur sitt eget utfall."),
                    "räknas ur sig självt",
                    "Räkna det ur andra nyckeltal och underlag.",
                ),
                _ => Said::new(
                    format!("Utfallen räknas ur varandra i en cirkel: {}.", round(ring)),
                    "i cirkeln",
                    "Låt ett av dem ha sitt utfall i utfallsfilen.",
                ),
            },
            Self::Circle { waiting: Waiting::Statuses, ring } => match ring.as_slice() {
                [one] => Said::new(
                    format!("Statusen för \"{one}\" väntar på sig själv."),
                    "väntar på sig själv",
                    "Låt reglerna fråga efter utfallet i stället för statusen.",
                ),
                _ => Said::new(
                    format!("Statusarna väntar på varandra i en cirkel: {}.", round(ring)),
                    "i cirkeln",
                    "Låt en av dem fråga efter ett utfall i stället för en status.",
                ),
            },
            Self::EmptyName { write } => Said::new(
                "Namnet är tomt.",
                "inget namn",
                format!("Skriv ett namn eller en titel:  {write}"),
            ),
            Self::NameTwice { name, kind, first_line, heading, capitals, offered } => {
                let under = heading.as_ref().map(|heading| format!(", \"{heading}\"")).unwrap_or_default();
                let offered =
                    offered.as_ref().map(|offered| format!(", till exempel  {offered}")).unwrap_or_default();
                let capitals =
                    if *capitals { "Stora och små bokstäver skiljer inte namn åt. " } else { "" };
                Said::new(
                    format!("Det finns redan {} som heter {name} (rad {first_line}{under}).", one_sv(*kind)),
                    "samma namn en gång till",
                    format!("{capitals}Ge det andra ett eget namn{offered}."),
                )
                .and("det första")
            }
            Self::StepTwice { name, first_line } => Said::new(
                format!("Uppdraget har redan en delpunkt som heter {name}, på rad {first_line}."),
                "heter likadant",
                "En rad i data kan inte veta vilken den hör till. Ge den andra ett eget namn.",
            )
            .and("den första"),
            Self::NoSteps { written, name, write } => Said::new(
                format!("\"{written}\" frågar om delpunkter, men {name} har inga."),
                "det finns inga delpunkter att fråga om",
                format!("Skriv dem i uppdraget:  {write}"),
            )
            .and("det här uppdraget"),
            Self::IdTwice { id, first_line } => Said::new(
                format!("Nr {id} finns redan på rad {first_line}."),
                "samma nr en gång till",
                "En rad i data med bara det numret kan inte veta vilken den hör till. Ge den andra ett eget nr.",
            )
            .and("det första"),
            Self::NegativeWeight { weight } => Said::new(
                format!("Vikten {} är mindre än noll.", write_up_to(*weight, 6, sv)),
                "mindre än noll",
                "Skriv 0 för det som inte ska räknas in, annars ett tal över noll.",
            ),
            Self::Decimals { decimals, most } => Said::new(
                format!("{} går inte som antal decimaler.", write_up_to(*decimals, 6, sv)),
                "inget antal decimaler",
                format!("Skriv ett heltal från 0 till {most}."),
            ),
            Self::LooksBack { number, least, most } => Said::new(
                format!("{} är för få eller för många att se tillbaka över.", write_up_to(*number, 6, sv)),
                "för få eller för många",
                format!("Skriv ett heltal från {least} till {most}."),
            ),
            Self::NoLength { written, write } => Said::new(
                format!("\"{written}\" säger inte hur gammalt ett utfall får vara: det anges i hela månader eller år."),
                "ingen tid i månader eller år",
                format!("Skriv till exempel  {write}"),
            ),
            Self::NoCases { write } => Said::new(
                "Det minsta antalet fall är minst 1.",
                "mindre än ett fall",
                format!("Skriv till exempel  {write} , eller ta bort raden."),
            ),
            Self::NoReason { write } => Said::new(
                "Varför går det inte att mäta?",
                "skälet saknas",
                format!("Skriv varför:  {write}"),
            ),
            Self::NeverTried { name, write } => Said::new(
                format!("{name} har ett målvärde som aldrig prövas så länge det inte går att mäta."),
                "prövas aldrig",
                format!("Ta bort målvärdet, eller låt det stå med raden  {write}"),
            )
            .and("går inte att mäta"),
            Self::UnknownCode { found, nearest } => Said::new(
                format!("Jag har ingen kod som heter \"{found}\"."),
                "okänd kod",
                or_list(&meant_sv(nearest.as_ref()), "Koden står sist i varningen."),
            ),
            Self::CannotAllow { code } => Said::new(
                format!("{code} är ett fel, och fel kan inte tillåtas."),
                "ett fel",
                "Rätta felet. Bara varningar och råd kan tillåtas.",
            ),
            Self::MissingAccumulates(figure) => Said::new(
                format!(
                    "{} gäller hela {}, men {} följs upp redan vid {}.",
                    write_amount(figure.figure, figure.figure.decimals().unwrap_or(0).min(3), &figure.unit, sv),
                    figure.year,
                    figure.name,
                    figure.follow_up
                ),
                "gäller hela året",
                format!(
                    "Lägg till  {}  ({} prövas då mot {}, {} tolftedelar av året)  eller  {}",
                    figure.write,
                    figure.follow_up,
                    write_amount(figure.part, figure.part.decimals().unwrap_or(0).min(1), &figure.unit, sv),
                    figure.months,
                    figure.write_at_end
                ),
            ),
            Self::UnderZero { written, write } => Said::new(
                format!("\"{written}\" är mindre än noll, och något antal kan inte vara det."),
                "mindre än noll",
                format!("Är det en förändring som menas? Skriv till exempel  {write}"),
            ),
            Self::HeadlineOfNothing { name, written, breakdowns } => {
                let help = if breakdowns.is_empty() {
                    "Lägg till en uppdelning i planen, eller ta bort raden.".to_owned()
                } else {
                    format!(
                        "Planen har flera uppdelningar ({}). Skriv målvärden för den som menas.",
                        joined(breakdowns, "och")
                    )
                };
                Said::new(
                    format!("\"{written}\": {name} har inga delar att välja bland."),
                    "inga delar",
                    help,
                )
            }
            Self::NegativeTolerance { written } => Said::new(
                format!("Ingenting kan vara inom {written}."),
                "mindre än noll",
                "Skriv talet utan minus.",
            ),
            Self::ShareAccumulates { name, unit } => Said::new(
                format!("{name} är en andel ({}) och kan inte läggas ihop över året.", called(unit, sv)),
                "en andel ackumuleras inte",
                "Ta bort raden. En andel hittills i år prövas mot hela målvärdet.",
            ),
            Self::TooManyItems { heading, most, has } => Said::new(
                format!("\"{heading}\" har {has} poster, fler än {}.", write_up_to(*most, 0, sv)),
                "fler än så",
                "Ta bort några, eller höj talet.",
            )
            .and("rubriken"),
        }
    }
}
