//! What is said of conditions and values, in Swedish.

use super::super::Said;
use super::super::frame::{meant_sv, or_list};
use super::super::units::called;
use super::{Message, Needs, worked_out};
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::write_amount;
use crate::quantity::{Number, Unit};

impl Message {
    pub(super) fn swedish(&self) -> Said {
        let sv = Language::Sv;
        match self {
            Self::NotACondition { value, write } => Said::new(
                format!("\"{value}\" är ett värde, inget villkor."),
                "inget villkor",
                format!("Jämför det med något, till exempel  {write}"),
            ),
            Self::NotAValue { condition } => Said::new(
                format!("\"{condition}\" är ett villkor, inget värde."),
                "inget värde",
                "Här behövs ett tal eller något som kan räknas, till exempel  utfall.",
            ),
            Self::TwoNumbers { written } => Said::new(
                format!("\"{written}\" jämför två tal med varandra."),
                "bara tal",
                "Jämför med något som mäts, till exempel  utfall.",
            ),
            Self::NumberMissing { written } => Said::new(
                format!("{written} är ett tal och kan inte saknas."),
                "ett tal",
                "Skriv till exempel  utfall saknas.",
            ),
            Self::OfAnother { written, needs, here } => Said::new(
                format!("\"{written}\" finns för {}, men här gäller det {}.", needs.swedish(), here.swedish()),
                "passar inte här",
                match needs {
                    Needs::Heading => "Det som räknar ihop statusar står under en rubrik, eller i  regler för  en nivå.",
                    Needs::Indicator => "För uppdrag finns lägen (försenad, slutförd), prognoser och tider.",
                    Needs::Assignment => "För indikatorer finns utfall, målvärde och utveckling.",
                },
            ),
            Self::ForecastIsAWord { written } => Said::new(
                format!("Ett uppdrags {written} är god, osäker eller dålig, inget tal."),
                "inget tal",
                "Skriv  prognos god,  prognos osäker  eller  prognos dålig.",
            ),
            Self::ReadsTwoWays { written, of, of_share, number, difference, example, write_plain, write_part } => {
                let [plain, part] = example.as_ref().map_or_else(Default::default, |example| worked_out(example, sv));
                let number_written = write_up_to(*number, 6, sv);
                let first = if *of_share {
                    format!("{number_written} {}", if *number == Number::ONE { "procentenhet" } else { "procentenheter" })
                } else {
                    write_amount(*number, number.decimals().unwrap_or(6).min(6), difference, sv)
                };
                Said::new(
                    format!("\"{written}\" går att läsa på två sätt: {first}, eller {number_written} procent av {of}."),
                    "går att läsa på två sätt",
                    format!("Skriv  {write_plain}{plain}  eller  {write_part}{part}"),
                )
            }
            Self::Product { written, write } => Said::new(
                format!("\"{written}\" multiplicerar två storheter."),
                "går inte att multiplicera",
                write.as_ref().map_or_else(
                    || "Multiplicera med ett tal utan enhet.".to_owned(),
                    |write| format!("Skriv  {write}"),
                ),
            ),
            Self::NumberOverQuantity { written } => Said::new(
                format!("\"{written}\" delar ett tal utan enhet med något som har en."),
                "går inte att dela",
                "Dela tvärtom, eller ge talet en enhet.",
            ),
            Self::Mixed { second, one, other, write } => {
                let unit = |unit: &Option<Unit>| match unit {
                    Some(unit) => called(unit, sv),
                    None => "ett tal utan enhet".to_owned(),
                };
                Said::new(
                    format!("\"{second}\" är i {}, men det andra är i {}.", unit(other), unit(one)),
                    "en annan enhet",
                    write.as_ref().map_or_else(
                        || "Jämför och räkna bara med samma slags storheter.".to_owned(),
                        |write| format!("Skriv  {write}"),
                    ),
                )
            }
            Self::Backwards { first, last, write } => Said::new(
                format!("Intervallet börjar på {first} och slutar på {last}."),
                "baklänges",
                format!("Skriv  {write}"),
            ),
            Self::Fraction { written, number, write } => Said::new(
                format!("{written} läses som {} %.", write_up_to(*number, 6, sv)),
                "läses i procent",
                format!("Menade du  {write} ?"),
            ),
            Self::IntervalAsNumber { goal, line, write: [deviation, met], within } => Said::new(
                format!("Målet är \"{goal}\" (rad {line}), ett intervall, och inte ett enda tal."),
                "inget tal",
                format!("Använd  {deviation},  {within}  eller  {met}"),
            )
            .and("målet"),
            Self::PartOfZero { written, name, target, all, write } => Said::new(
                if *all {
                    format!("Målvärdet för {name} är noll (\"{target}\"). \"{written}\" är alltså ingenting.")
                } else {
                    format!("{name} har ett målvärde som är noll (\"{target}\"). Då är \"{written}\" ingenting, och regeln kan inte gälla.")
                },
                "en del av noll",
                format!("Menade du till exempel  {write} ?"),
            )
            .and("målvärdet är noll"),
            Self::TrendWithoutDirection { written, name, write_higher, write_lower } => Said::new(
                format!("\"{written}\": inget säger vad som är bättre för {name}."),
                "åt vilket håll?",
                format!("Lägg till raden  {write_higher}  eller  {write_lower}"),
            ),
            Self::NegativeTolerance { written } => Said::new(
                format!("Ingenting kan vara inom {written}."),
                "mindre än noll",
                "Skriv talet utan minus.",
            ),
            Self::StatusOutsideFlag { status, heading } => Said::new(
                format!("\"{status}\" är en status, och den är inte bestämd än i en regel."),
                "en status",
                if *heading {
                    format!("Menade du det som står under rubriken? Skriv till exempel  någon {status}")
                } else {
                    "En status kan bara frågas efter i en flagga.".to_owned()
                },
            ),
            Self::BuiltInAsCondition { status } => Said::new(
                format!("\"{status}\" kan inte vara ett villkor."),
                "inget villkor",
                "Skriv till exempel  utfall saknas.",
            ),
            Self::StatusAsValue { status } => Said::new(
                format!("\"{status}\" är en status, inget värde."),
                "inget värde",
                "",
            ),
            Self::OtherItem { name } => Said::new(
                format!("Att använda {name}, en annan indikator, i ett villkor stöds inte än."),
                "stöds inte än",
                "Ta bort villkoret så länge.",
            ),
            Self::UnknownName { found, nearest } => Said::new(
                format!("Jag känner inte igen \"{found}\"."),
                "okänt namn",
                meant_sv(nearest.as_ref()),
            ),
            Self::NeedsQuotes { written, write, known } => Said::new(
                if *known {
                    format!("Namnet {written} innehåller ett ord som betyder något i språket.")
                } else {
                    format!("Jag känner inte igen \"{written}\".")
                },
                "okänt namn",
                format!("Är det ett namn? Skriv det inom citattecken:  {write}"),
            ),
            Self::TwoPeriods { written } => {
                Said::new(format!("\"{written}\" säger två perioder."), "två perioder", "Skriv en.")
            }
            Self::NotElsewhere { written } => Said::new(
                format!("\"{written}\" finns bara här och nu."),
                "finns inte för annat",
                "För andra delar och perioder finns utfall, målvärde, täljare och nämnare.",
            ),
            Self::WritePrevious { written, write } => Said::new(
                format!("\"{written}\" har ett eget ord."),
                "har ett eget ord",
                format!("Skriv  {write}"),
            ),
            Self::AmongTheAssessed { written, write } => Said::new(
                format!("\"{written}\" räknar bara bland de bedömda."),
                "bara bland de bedömda",
                format!("Skriv  {write}"),
            ),
            Self::ShareOfNotAssessed { written } => Said::new(
                format!("\"{written}\": andelar räknas av de bedömda, så den är alltid noll."),
                "alltid noll",
                "Skriv  antal ej bedömda",
            ),
            Self::AssessedAndNot { written } => Said::new(
                format!("\"{written}\" räknar bedömda och ej bedömda tillsammans."),
                "två slag",
                "Räkna dem var för sig och lägg ihop:  antal röda + antal ej bedömda",
            ),
            Self::UnknownAmong { found, nearest } => Said::new(
                format!("\"{found}\" är varken ett ord för indikatorer eller uppdrag eller en nivå."),
                "okänt ord",
                or_list(&meant_sv(nearest.as_ref()), ""),
            ),
        }
    }
}
