//! What the command line says, in Swedish.

use super::{Message, listed};
use crate::language::say::Said;

impl Message {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::UnknownVerb { found, nearest } => plain(
                format!("Jag känner inte igen kommandot \"{found}\"."),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownOption { found, nearest } => plain(
                format!("Jag känner inte igen flaggan {found}."),
                meant(nearest.as_deref(), ""),
            ),
            Self::TooMuch { found } => {
                plain(format!("\"{found}\" är för mycket: här väntas inget mer."), "")
            }
            Self::InvalidValue { option, found, possible, nearest } => plain(
                format!("{option} kan inte vara \"{found}\"."),
                meant(nearest.as_deref(), &choices(possible)),
            ),
            Self::MissingValue { option, possible } => {
                plain(format!("{option} saknar sitt värde."), choices(possible))
            }
            Self::NeedlessValue { option } => plain(format!("{option} tar inget värde."), ""),
            Self::Missing { missing } => plain(format!("{} saknas.", listed(missing, "och")), ""),
            Self::Conflict { one, other } => {
                plain(format!("{one} och {other} går inte att ange tillsammans."), "")
            }
            Self::Twice { option } => plain(format!("{option} kan bara anges en gång."), ""),
            Self::NotText => plain("Kommandoraden innehåller något som inte är text.", ""),
            Self::Unclear => plain("Kommandoraden går inte att förstå.", ""),
            Self::UnknownItem { found, nearest } => {
                plain(format!("Inget i planen heter \"{found}\"."), meant(nearest.as_deref(), ""))
            }
            Self::IsHeading { found, items } => plain(
                format!("\"{found}\" är en rubrik. why förklarar det som står under den."),
                one_of(items),
            ),
            Self::AmbiguousItem { found, items } => plain(
                format!("\"{found}\" kan vara {} i planen. Vilken menas?", several(items.len())),
                one_of(items),
            ),
            Self::UnknownFollowUp { found, nearest, known } => plain(
                format!(
                    "Planen har ingen uppföljning som heter \"{found}\". Den har {}.",
                    listed(known, "och")
                ),
                meant(nearest.as_deref(), "En period skrivs 2022, 2022-T1, 2022-Q1 eller 2022-04."),
            ),
            Self::NoPeriods => plain("Det finns inga perioder i data att följa upp.", ""),
            Self::UnknownStatus { found, nearest, known } => plain(
                format!(
                    "Planen har ingen status som heter \"{found}\". Den har {}.",
                    listed(known, "och")
                ),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownHeading { found, nearest } => plain(
                format!("Planen har ingen rubrik som heter \"{found}\"."),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownUnit { found, nearest, known } if known.is_empty() => plain(
                format!(
                    "Ingen verksamhet heter \"{found}\": inget resultat är uppdelat på verksamheter."
                ),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownUnit { found, nearest, known } => plain(
                format!(
                    "Ingen verksamhet heter \"{found}\". De som har resultat är {}.",
                    listed(known, "och")
                ),
                meant(nearest.as_deref(), ""),
            ),
            Self::UnknownSlice { item, found, known } if known.is_empty() => {
                plain(format!("{item} har inget resultat för \"{found}\", bara för totalen."), "")
            }
            Self::UnknownSlice { item, found, known } => plain(
                format!(
                    "{item} har inget resultat för \"{found}\". Det har för {}.",
                    listed(known, "och")
                ),
                "",
            ),
            Self::NoResult { item, follow_up } => {
                plain(format!("{item} har inget resultat vid {follow_up}."), "")
            }
            Self::UnknownCode { found, nearest } => plain(
                format!("Det finns ingen kod \"{found}\"."),
                if nearest.is_empty() {
                    "Skriv  malvakt explain  för att se alla koder.".to_owned()
                } else {
                    format!("Menade du  {} ?", listed(nearest, "eller"))
                },
            ),
            Self::FormatNotYet { format } => plain(
                format!("Formatet {format} stöds inte än."),
                "Välj table, json, csv eller markdown.",
            ),
            Self::UnknownEnding { path, known } => plain(
                format!("Namnet {path} säger inte vilket format filen ska ha."),
                format!("Låt namnet sluta på {}, eller ange  --format", listed(known, "eller")),
            ),
            Self::PlainOnlyTable { format } => plain(
                format!("--plain och --format {format} går inte att ange tillsammans."),
                "--plain är tabellen för skärmläsare. Välj det ena.",
            ),
            Self::NotEvaluated { errors: 1 } => {
                plain("Planen har ett fel. Inget bedöms förrän det är rättat.", "")
            }
            Self::NotEvaluated { errors } => {
                plain(format!("Planen har {errors} fel. Inget bedöms förrän de är rättade."), "")
            }
            Self::Strict { errors } => plain(
                format!(
                    "Data har {errors} fel, och --strict tillåter inga. Inget resultat skrivs."
                ),
                "",
            ),
            Self::WithLines { command } => plain(format!("Raderna visas av:  {command}"), ""),
            Self::More { hidden, command } => {
                plain(format!("{hidden} till visas inte här."), format!("Visa alla:  {command}"))
            }
            Self::FailedOn { found, statuses } => {
                plain(format!("{found} har status {} (--fail-on).", listed(statuses, "eller")), "")
            }
        }
    }
}

fn plain(message: impl Into<String>, help: impl Into<String>) -> Said {
    let help = help.into();
    Said { message: message.into(), labels: Vec::new(), help: (!help.is_empty()).then_some(help) }
}

fn meant(nearest: Option<&str>, otherwise: &str) -> String {
    nearest.map_or_else(|| otherwise.to_owned(), |nearest| format!("Menade du  {nearest} ?"))
}

fn choices(possible: &[String]) -> String {
    if possible.is_empty() {
        String::new()
    } else {
        format!("Välj {}.", listed(possible, "eller"))
    }
}

fn one_of(items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("Skriv  {}", listed(items, "eller")) }
}

fn several(number: usize) -> String {
    match number {
        2 => "två saker".to_owned(),
        3 => "tre saker".to_owned(),
        number => format!("{number} saker"),
    }
}
