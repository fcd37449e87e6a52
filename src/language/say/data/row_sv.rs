//! A row's fault in Swedish.

use super::row::{meant_or_list, unambiguous};
use super::{NotNumber, RowFault};
use super::{and, listed, meant, meant_instead, quoted};
use crate::language::Language::Sv;
use crate::language::say::Said;
use crate::language::table::{self, Word};
use crate::language::{KindWord, unit};

impl RowFault {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::UnknownItem { found, nearest, revises, ids } => {
                let help = match (nearest, revises) {
                    (Some(_), _) => meant_instead(found, nearest.as_deref(), Sv),
                    _ if !ids.is_empty() => format!("Numren i planen är {}.", listed(ids, "och")),
                    (None, Some(plan)) => {
                        format!("Planen ersätter {plan}: hörde namnet till den kan raden tas bort.")
                    }
                    (None, None) => String::new(),
                };
                Said::new(format!("\"{}\" finns inte i planen.", quoted(found)), "okänt namn", help)
            }
            Self::AmbiguousItem { found, items } => Said::new(
                format!(
                    "\"{}\" kan vara flera saker i planen: {}.",
                    quoted(found),
                    listed(items, "eller")
                ),
                "vilken är det?",
                "Skriv namnet så som det står i planen. Ska raden gälla flera, ge dem samma  datanyckel.",
            ),
            Self::AmbiguousHeading { found, paths } => Said::new(
                format!(
                    "\"{}\" är flera rubriker i planen: {}.",
                    quoted(found),
                    listed(paths, "och")
                ),
                "vilken är det?",
                "Ge dem var sitt  nr  i planen, och skriv det här.",
            ),
            Self::WrongKind { found, kind, header } => Said::new(
                format!(
                    "{} hör till planens {}, men står i kolumnen {header}.",
                    quoted(found),
                    table::plural(Word::Kind(*kind), Sv)
                ),
                "i fel kolumn",
                "",
            ),
            Self::UnknownHeading { found, nearest } => Said::new(
                format!("Ingen rubrik i planen heter \"{}\".", quoted(found)),
                "okänd rubrik",
                meant(nearest.as_deref(), Sv),
            ),
            Self::UnknownStep { found, item, nearest, steps } => Said::new(
                format!("{item} har ingen delpunkt som heter \"{}\".", quoted(found)),
                "okänd delpunkt",
                if steps.is_empty() {
                    "Uppdraget har inga delpunkter i planen. Skriv dem i planen, eller lämna cellen tom."
                        .to_owned()
                } else {
                    meant_or_list(nearest.as_deref(), steps, "Delpunkterna är", Sv)
                },
            ),
            Self::TwoNames { first, second } => Said::new(
                format!(
                    "Raden gäller två saker: \"{}\" och \"{}\".",
                    quoted(first),
                    quoted(second)
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
            Self::TooFewCells { found, expected, other } => Said::new(
                format!("Raden har bara {found} av {expected} celler."),
                "slutar för tidigt",
                other
                    .map(|mark| format!("Raden är delad med \"{mark}\", rubrikerna är det inte."))
                    .unwrap_or_default(),
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
                format!("\"{}\" är inget värde i uppdelningen {breakdown}.", quoted(found)),
                "okänt värde",
                if nearest.is_some() {
                    meant_instead(found, nearest.as_deref(), Sv)
                } else {
                    format!(
                        "Värdena är {}. Totalen lämnas tom eller skrivs  totalt.",
                        listed(values, "och")
                    )
                },
            ),
            Self::UnknownOrg { found, nearest, units } => Said::new(
                format!("\"{}\" är ingen enhet på planens rader med enheter.", quoted(found)),
                "okänd enhet",
                if nearest.is_some() {
                    meant_instead(found, nearest.as_deref(), Sv)
                } else {
                    format!(
                        "Enheterna är {}. Lägg till den på en rad  enheter  i planen, eller ta bort raden.",
                        listed(units, "och")
                    )
                },
            ),
            Self::SimilarOrg { found, meant } => Said::new(
                format!("\"{}\" heter nästan som en enhet i planen.", quoted(found)),
                "en annan enhet än planens",
                meant_instead(found, Some(meant), Sv),
            ),
            Self::UnknownPeriod { found, likely, follow_up, beyond } => {
                let help = match (likely, follow_up) {
                    (Some(likely), Some(name)) => format!("Menade du  {likely}  eller  {name} ?"),
                    (Some(likely), None) => format!("Menade du  {likely} ?"),
                    (None, Some(name)) => format!("Menade du  {name} ?"),
                    (None, None) if *beyond => {
                        "Ett år har två halvår (H), tre tertial (T), fyra kvartal (Q) och tolv månader.".to_owned()
                    }
                    (None, None) => {
                        "Perioder skrivs  2022,  2022-H1,  2022-T1,  2022-Q1,  2022-04  eller  2022-04-30.".to_owned()
                    }
                };
                Said::new(
                    format!("\"{}\" är ingen period jag känner.", quoted(found)),
                    "okänd period",
                    help,
                )
            }
            Self::UnreadableNumber { found, why } => {
                let (what, help) = match why {
                    NotNumber::Words => {
                        ("är inget tal", "Saknas utfallet, lämna cellen tom eller skriv  saknas.")
                    }
                    NotNumber::Spreadsheet => (
                        "är ett fel ur Excel, inget tal",
                        "Så skriver Excel när en formel är fel eller en kolumn för smal. Rätta cellen där och exportera igen.",
                    ),
                    NotNumber::Exponent => (
                        "är en kortform ur Excel, inget tal",
                        "Visa cellen som tal med alla siffror i Excel och exportera igen.",
                    ),
                    NotNumber::NotACount => (
                        "är inget antal",
                        "Skriv hur många det är med ett heltal, till exempel 12.",
                    ),
                    NotNumber::Footnote => (
                        "har ett fotnotstecken efter talet",
                        "Skriv fotnoten i kolumnen  kommentar.",
                    ),
                };
                Said::new(format!("\"{}\" {what}.", quoted(found)), "inget tal", help)
            }
            Self::AmbiguousNumber { found, thousands, decimal } => Said::new(
                format!(
                    "\"{}\" kan vara {} eller {}.",
                    quoted(found),
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
                format!("\"{}\" är för stort för att räknas exakt.", quoted(found)),
                "för stort tal",
                "Skriv talet i en större enhet, till exempel mnkr i stället för kr.",
            ),
            Self::WrongUnit { found, item, unit } => {
                let unit = unit::write_word(unit, Sv);
                Said::new(
                    format!("{item} mäts i {unit}, men här står \"{}\".", quoted(found)),
                    format!("inte {unit}"),
                    "",
                )
            }
            Self::UnknownUnit { found, nearest } => Said::new(
                format!("\"{}\" är ingen enhet jag känner.", quoted(found)),
                "okänd enhet",
                meant(nearest.as_deref(), Sv),
            ),
            Self::UnitsDisagree { cell, column } => Said::new(
                format!("Cellen säger {cell} men enhetskolumnen {column}."),
                "två enheter",
                "Ta bort den som är fel.",
            ),
            Self::NotYesOrNo { of, found } => Said::new(
                format!("{of} kan bara vara ja eller nej, men här står \"{}\".", quoted(found)),
                "varken ja eller nej",
                "",
            ),
            Self::UnknownStatus { found, nearest, statuses } => Said::new(
                format!("\"{}\" är ingen status.", quoted(found)),
                "okänd status",
                meant_or_list(nearest.as_deref(), statuses, "Statusarna är", Sv),
            ),
            Self::StatusNotByHand { item, found } => Said::new(
                format!(
                    "Status \"{}\" är given för hand, men {item} bedöms av regler.",
                    quoted(found)
                ),
                "används inte",
                "Skriv  bedöms för hand  i planen. Är statusen publicerad någon annanstans, kalla kolumnen  publicerad.",
            ),
            Self::UnknownState { found, nearest, is_status } => Said::new(
                format!("\"{}\" är inget läge.", quoted(found)),
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
                format!("\"{}\" är ingen prognos.", quoted(found)),
                "okänd prognos",
                if nearest.is_some() {
                    meant(nearest.as_deref(), Sv)
                } else {
                    "Prognosen är god, osäker eller dålig.".to_owned()
                },
            ),
            Self::UnreadableDate { found, likely } => Said::new(
                format!("\"{}\" är inget datum.", quoted(found)),
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
                match kind {
                    Some(KindWord::Assignment | KindWord::Action | KindWord::Activity) => {
                        "Hur det går skrivs i kolumnen  läge  eller  status."
                    }
                    Some(_) => "Det som mäts har ett  utfall.",
                    None => "En rubrik har bara  status  och  kommentar.",
                },
            ),
            Self::UnknownKind { found, kinds } => Said::new(
                format!("Planen räknar inga \"{}\".", quoted(found)),
                "okänt slag",
                if kinds.is_empty() {
                    String::new()
                } else {
                    format!("Den räknar {}.", listed(kinds, and(Sv)))
                },
            ),
            Self::CountOfItem { item, count } => Said::new(
                format!(
                    "Ett publicerat antal gäller en rubrik, men raden nämner \"{}\" och antalet {}.",
                    quoted(item),
                    quoted(count)
                ),
                "ett antal gäller en rubrik",
                "Skriv antalet på en egen rad med  rubrik, slag, status, antal.",
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
                    quoted(value)
                ),
                "nämnaren är 0",
                "Lämna täljare och nämnare tomma om bara värdet är känt.",
            ),
            Self::QuotientDiffers { value, numerator, denominator, quotient } => Said::new(
                format!(
                    "Utfallet är skrivet {}, men {} av {} är {}. Kvoten används.",
                    quoted(value),
                    quoted(numerator),
                    quoted(denominator),
                    quotient.say(Sv)
                ),
                format!("{} enligt täljare och nämnare", quotient.say(Sv)),
                "",
            ),
            Self::NumeratorAlone { numerator } => Said::new(
                format!("Täljaren {} har ingen nämnare, och utfallet är tomt.", quoted(numerator)),
                "ingen nämnare",
                "Skriv nämnaren, eller utfallet.",
            ),
            Self::NegativeDenominator { found } => {
                Said::new(format!("Nämnaren {} är under noll.", quoted(found)), "under noll", "")
            }
            Self::FarLarger { found, item } => Said::new(
                format!("{} är långt mer än allt annat om {item}.", quoted(found)),
                "saknas ett decimaltecken?",
                "",
            ),
            Self::NoProgress { found } => Said::new(
                format!("\"{}\" är ingen genomförandegrad.", quoted(found)),
                "inget tal",
                "Skriv den i procent, till exempel  50 %.",
            ),
            Self::NegativeCount { found } => {
                Said::new(format!("{} är ett antal under noll.", quoted(found)), "under noll", "")
            }
            Self::NumeratorOverDenominator { numerator, denominator } => Said::new(
                format!(
                    "Täljaren {} är större än nämnaren {}.",
                    quoted(numerator),
                    quoted(denominator)
                ),
                "mer än alla",
                "Har de bytt plats?",
            ),
            Self::ShareOutside { found, item } => Said::new(
                format!(
                    "{item} är en andel, men {} ligger inte mellan 0 och 100 %.",
                    quoted(found)
                ),
                "utanför 0–100 %",
                "",
            ),
            Self::DecimalFraction { found, item, meant } => Said::new(
                format!(
                    "{} läses som {} %. {item} har annars tal som är långt större.",
                    quoted(found),
                    quoted(found)
                ),
                "ser ut som ett decimaltal ur Excel",
                format!("Menade du  {} ?", meant.say(Sv)),
            ),
            Self::ProgressOutside { found } => Said::new(
                format!("Genomförandegraden {} ligger inte mellan 0 och 100 %.", quoted(found)),
                "utanför 0–100 %",
                "",
            ),
            Self::Hidden { code } => super::hidden::fault(code, Sv),
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
                    quoted(header),
                    quoted(here),
                    quoted(there)
                ),
                "vilken gäller?",
                format!(
                    "Skriv  uppdelning {}: …  i planen, eller ta bort den rad som inte ska räknas.",
                    quoted(header)
                ),
            ),
        }
    }
}
