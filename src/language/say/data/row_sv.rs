//! A row's fault in Swedish.

use super::RowFault;
use super::row::{meant_or_list, unambiguous};
use super::{listed, meant};
use crate::language::Language::Sv;
use crate::language::printable;
use crate::language::say::Said;
use crate::language::table::{self, Word};

impl RowFault {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::UnknownItem { found, nearest, revises } => {
                let help = match (nearest, revises) {
                    (Some(_), _) => meant(nearest.as_deref(), Sv),
                    (None, Some(plan)) => {
                        format!("Planen ersätter {plan}: hörde namnet till den kan raden tas bort.")
                    }
                    (None, None) => String::new(),
                };
                Said::new(
                    format!("\"{}\" finns inte i planen.", printable(found)),
                    "okänt namn",
                    help,
                )
            }
            Self::AmbiguousItem { found, items } => Said::new(
                format!(
                    "\"{}\" kan vara flera saker i planen: {}.",
                    printable(found),
                    listed(items, "eller")
                ),
                "vilken är det?",
                "Skriv namnet så som det står i planen. Ska raden gälla flera, ge dem samma  datanyckel.",
            ),
            Self::UnknownHeading { found, nearest } => Said::new(
                format!("Ingen rubrik i planen heter \"{}\".", printable(found)),
                "okänd rubrik",
                meant(nearest.as_deref(), Sv),
            ),
            Self::TwoNames { first, second } => Said::new(
                format!(
                    "Raden gäller två saker: \"{}\" och \"{}\".",
                    printable(first),
                    printable(second)
                ),
                "två namn",
                "Skriv en rad för var och en.",
            ),
            Self::NoName => Said::new("Raden säger inte vad den gäller.", "inget namn", ""),
            Self::NoPeriod => Said::new(
                "Raden har ingen period.",
                "ingen period",
                "Skriv till exempel  2022,  2022-T1  eller  2022-04.",
            ),
            Self::TooFewCells { found, expected } => Said::new(
                format!("Raden har bara {found} av {expected} celler."),
                "slutar för tidigt",
                "",
            ),
            Self::TooManyCells { found, expected, joined } => Said::new(
                format!("Raden har {found} celler men det finns {expected} rubriker."),
                "fler celler än rubriker",
                joined.as_ref().map_or_else(
                    || "Innehåller en cell skiljetecknet behöver den citattecken.".to_owned(),
                    |joined| format!("Skriv talet inom citattecken:  \"{joined}\""),
                ),
            ),
            Self::UnknownValue { breakdown, found, nearest, values } => Said::new(
                format!("\"{}\" är inget värde i uppdelningen {breakdown}.", printable(found)),
                "okänt värde",
                meant_or_list(nearest.as_deref(), values, "Värdena är", Sv),
            ),
            Self::UnknownPeriod { found, likely, follow_up } => {
                let help = match (likely, follow_up) {
                    (Some(likely), Some(name)) => format!("Menade du  {likely}  eller  {name} ?"),
                    (Some(likely), None) => format!("Menade du  {likely} ?"),
                    (None, Some(name)) => format!("Menade du  {name} ?"),
                    (None, None) => {
                        "Perioder skrivs  2022,  2022-H1,  2022-T1,  2022-Q1,  2022-04  eller  2022-04-30.".to_owned()
                    }
                };
                Said::new(
                    format!("\"{}\" är ingen period jag känner.", printable(found)),
                    "okänd period",
                    help,
                )
            }
            Self::UnreadableNumber { found, spreadsheet } => Said::new(
                format!("\"{}\" är inget tal.", printable(found)),
                "inget tal",
                if *spreadsheet {
                    "Så skriver Excel när en formel är fel eller en kolumn för smal. Rätta cellen där och exportera igen."
                } else {
                    "Saknas utfallet, lämna cellen tom eller skriv  saknas."
                },
            ),
            Self::AmbiguousNumber { found, thousands, decimal } => Said::new(
                format!(
                    "\"{}\" kan vara {} eller {}.",
                    printable(found),
                    crate::language::number::write(*thousands, 0, Sv),
                    crate::language::number::write_up_to(*decimal, 3, Sv),
                ),
                "går att läsa på två sätt",
                format!(
                    "Skriv  {}  eller  {}",
                    unambiguous(*thousands, Sv),
                    unambiguous(*decimal, Sv)
                ),
            ),
            Self::NumberTooLarge { found } => Said::new(
                format!("\"{}\" är för stort för att räknas exakt.", printable(found)),
                "för stort tal",
                "Skriv talet i en större enhet, till exempel mnkr i stället för kr.",
            ),
            Self::WrongUnit { found, item, unit } => Said::new(
                format!("{item} mäts i {unit}, men här står \"{}\".", printable(found)),
                format!("inte {unit}"),
                "",
            ),
            Self::UnknownUnit { found, nearest } => Said::new(
                format!("\"{}\" är ingen enhet jag känner.", printable(found)),
                "okänd enhet",
                meant(nearest.as_deref(), Sv),
            ),
            Self::UnitsDisagree { cell, column } => Said::new(
                format!("Cellen säger {cell} men enhetskolumnen {column}."),
                "två enheter",
                "Ta bort den som är fel.",
            ),
            Self::NotYesOrNo { of, found } => Said::new(
                format!("{of} kan bara vara ja eller nej, men här står \"{}\".", printable(found)),
                "varken ja eller nej",
                "",
            ),
            Self::UnknownStatus { found, nearest, statuses } => Said::new(
                format!("\"{}\" är ingen status.", printable(found)),
                "okänd status",
                meant_or_list(nearest.as_deref(), statuses, "Statusarna är", Sv),
            ),
            Self::StatusNotByHand { item, found } => Said::new(
                format!(
                    "Status \"{}\" är given för hand, men {item} bedöms av regler.",
                    printable(found)
                ),
                "används inte",
                "Skriv  bedöms för hand  i planen. Är statusen publicerad någon annanstans, kalla kolumnen  publicerad.",
            ),
            Self::UnknownState { found, nearest, is_status } => Said::new(
                format!("\"{}\" är inget läge.", printable(found)),
                "okänt läge",
                if *is_status {
                    "Det är en status: skriv den i kolumnen  status.".to_owned()
                } else if nearest.is_some() {
                    meant(nearest.as_deref(), Sv)
                } else {
                    "Lägena är planerad, pågående, försenad, i riskzonen, slutförd och avbruten."
                        .to_owned()
                },
            ),
            Self::UnknownForecast { found, nearest } => Said::new(
                format!("\"{}\" är ingen prognos.", printable(found)),
                "okänd prognos",
                if nearest.is_some() {
                    meant(nearest.as_deref(), Sv)
                } else {
                    "Prognosen är god, osäker eller dålig.".to_owned()
                },
            ),
            Self::UnreadableDate { found, likely } => Said::new(
                format!("\"{}\" är inget datum.", printable(found)),
                "inget datum",
                likely.map_or_else(
                    || "Datum skrivs  2022-04-30.".to_owned(),
                    |likely| format!("Menade du  {likely} ?"),
                ),
            ),
            Self::WrongColumn { header, item, kind } => Said::new(
                match kind {
                    Some(kind) => format!(
                        "Kolumnen {header} är inte till för {}, och {item} är ett sådant.",
                        table::plural(Word::Kind(*kind), Sv)
                    ),
                    None => {
                        format!("Kolumnen {header} är inte till för rubriker, och {item} är en.")
                    }
                },
                "hör inte hit",
                "",
            ),
            Self::NotSupportedYet { header } => Said::new(
                format!("Kolumnen {header} stöds inte än."),
                "stöds inte än",
                "Flytta de raderna till en egen fil så länge.",
            ),
            Self::DeadlineDiffers { item, plan, data } => Said::new(
                format!(
                    "{item} ska vara klar {plan} enligt planen, men {data} enligt utfallsfilen. Filens datum gäller."
                ),
                format!("planen säger {plan}"),
                format!("Stämmer filen, skriv  klart senast {data}  i planen."),
            ),
            Self::ZeroDenominator { value } => Said::new(
                format!(
                    "Nämnaren är 0, så utfallet {} går inte att kontrollera och används inte.",
                    printable(value)
                ),
                "nämnaren är 0",
                "Lämna täljare och nämnare tomma om bara värdet är känt.",
            ),
            Self::QuotientDiffers { value, numerator, denominator, quotient } => Said::new(
                format!(
                    "Utfallet är skrivet {}, men {} av {} är {}. Kvoten används.",
                    printable(value),
                    printable(numerator),
                    printable(denominator),
                    quotient.say(Sv)
                ),
                format!("{} enligt täljare och nämnare", quotient.say(Sv)),
                "",
            ),
            Self::NegativeCount { found } => Said::new(
                format!("{} är ett antal under noll.", printable(found)),
                "under noll",
                "",
            ),
            Self::NumeratorOverDenominator { numerator, denominator } => Said::new(
                format!(
                    "Täljaren {} är större än nämnaren {}.",
                    printable(numerator),
                    printable(denominator)
                ),
                "mer än alla",
                "Har de bytt plats?",
            ),
            Self::ShareOutside { found, item } => Said::new(
                format!(
                    "{item} är en andel, men {} ligger inte mellan 0 och 100 %.",
                    printable(found)
                ),
                "utanför 0–100 %",
                "",
            ),
            Self::DecimalFraction { found, item, meant } => Said::new(
                format!(
                    "{} läses som {} %. {item} har annars tal som är långt större.",
                    printable(found),
                    printable(found)
                ),
                "ser ut som ett decimaltal ur Excel",
                format!("Menade du  {} ?", meant.say(Sv)),
            ),
            Self::ProgressOutside { found } => Said::new(
                format!("Genomförandegraden {} ligger inte mellan 0 och 100 %.", printable(found)),
                "utanför 0–100 %",
                "",
            ),
            Self::Repeated { item, first, empty } => Said::new(
                if *empty {
                    format!(
                        "{item} har två rader för samma sak, och bara den ena har ett värde. Den med värde används (se rad {first})."
                    )
                } else {
                    format!("Raden säger samma sak om {item} som rad {first}.")
                },
                "en gång till",
                "",
            ),
            Self::NothingToCompare { item } => Said::new(
                format!(
                    "Raden är bara för jämförelse, men {item} har inget utfall att jämföra med."
                ),
                "inget att jämföra med",
                "",
            ),
            Self::DiffersInUnknown { item, header, here, other, there } => Said::new(
                format!(
                    "Två rader för {item} skiljer sig bara i kolumnen \"{}\", som planen inte känner: \"{}\" här och \"{}\" på rad {other}. Ingen av dem används.",
                    printable(header),
                    printable(here),
                    printable(there)
                ),
                "vilken gäller?",
                format!(
                    "Skriv  uppdelning {}: …  i planen, eller ta bort den rad som inte ska räknas.",
                    printable(header)
                ),
            ),
        }
    }
}
