//! What is said of conditions and values, in Swedish.

use super::super::Said;
use super::super::blocks::joined;
use super::super::frame::{meant_sv, or_list};
use super::{Message, Needs, worked_out};
use crate::language::Language;
use crate::language::number::write_up_to;
use crate::language::unit::{write_amount, write_word};
use crate::quantity::{Dimension, Number, Unit};

impl Message {
    pub(super) fn swedish(&self) -> Said {
        let sv = Language::Sv;
        match self {
            Self::NotACondition { value, write } => Said::new(
                format!("\"{value}\" är ett värde, inget villkor."),
                "inget villkor",
                format!("Jämför det med något, till exempel  {write}"),
            ),
            Self::NotAValue { condition, write } => Said::new(
                format!("\"{condition}\" är ett villkor, inget värde."),
                "inget värde",
                format!("Här behövs ett tal eller något som kan räknas, till exempel  {write}"),
            ),
            Self::TwoNumbers { written, write } => Said::new(
                format!("\"{written}\" jämför två tal med varandra."),
                "bara tal",
                format!("Jämför med något som mäts, till exempel  {write}"),
            ),
            Self::NumberMissing { written, write } => Said::new(
                format!("{written} är ett tal och kan inte saknas."),
                "ett tal",
                format!("Skriv till exempel  {write}"),
            ),
            Self::OfAnother { written, needs, here, write } => Said::new(
                format!("\"{written}\" finns för {}, men här gäller det {}.", needs.swedish(), here.swedish()),
                "passar inte här",
                match (needs, here) {
                    (Needs::Heading, _) => "Det som räknar ihop statusar står under en rubrik, eller i regler för en nivå.".to_owned(),
                    (_, Needs::Slices) => format!("Samlad status räknas ur delarnas statusar, till exempel  {}", joined(write, "eller")),
                    (_, Needs::Heading) => format!("En rubrik bedöms efter det som står under den, till exempel  {}", joined(write, "eller")),
                    (_, Needs::Assignment) => format!("För uppdrag finns till exempel  {}", joined(write, "och")),
                    (_, Needs::Indicator) => format!("För indikatorer finns till exempel  {}", joined(write, "och")),
                },
            ),
            Self::UnknownPart { found, known } => Said::new(
                format!("\"{found}\" är inga delar av utfallet."),
                "okända delar",
                format!("Utan ord gäller det alla delar. Annars finns {}.", joined(known, "och")),
            ),
            Self::ForecastIsAWord { written, write } => Said::new(
                format!("Ett uppdrags {written} är god, osäker eller dålig, inget tal."),
                "inget tal",
                format!("Skriv till exempel  {write}"),
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
            Self::Mixed { first, second, one, other, write, instead } => {
                Said::new(
                    format!("\"{second}\" är {}, men \"{first}\" är {}.", what(other.as_ref()), what(one.as_ref())),
                    "en annan enhet",
                    match (write, instead) {
                        (Some(write), Some(instead)) => format!("Skriv  {write} , eller jämför  {instead}  i stället."),
                        (Some(write), None) => format!("Skriv  {write}"),
                        (None, _) => together(one.as_ref(), other.as_ref()).to_owned(),
                    },
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
            Self::NotOneNumber { written, goal, line, two, write } => Said::new(
                if *two {
                    format!("Målet är \"{goal}\" (rad {line}), två mål på en gång, så \"{written}\" är inget tal.")
                } else {
                    format!("Målet är \"{goal}\" (rad {line}), ja eller nej, så \"{written}\" är inget tal.")
                },
                "inget tal",
                format!("Fråga i stället om  {write}"),
            )
            .and("målet"),
            Self::GoalOfItself { written, write } => Said::new(
                format!("\"{written}\" följer av utfallet som ska bedömas, eller av målet självt: så säger målet ingenting."),
                "målet självt",
                format!("Jämför med något annat, till exempel  {write}"),
            ),
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
            Self::StatusOutsideFlag { status, write } => Said::new(
                format!("\"{status}\" är en status, och i en regel är den inte bestämd än."),
                "en status",
                write.as_ref().map_or_else(
                    || "En status kan bara frågas efter i en flagga.".to_owned(),
                    |write| format!("Menade du det som står under rubriken? Skriv till exempel  {write}"),
                ),
            ),
            Self::BuiltInAsCondition { status, write } => Said::new(
                format!("\"{status}\" kan inte vara ett villkor."),
                "inget villkor",
                format!("Skriv till exempel  {write}"),
            ),
            Self::StatusAsValue { status } => Said::new(
                format!("\"{status}\" är en status, inget värde."),
                "inget värde",
                "Jämför med ett tal eller med målvärdet, till exempel  utfall >= målvärde - 5 pe",
            ),
            Self::AssignmentAsValue { name, write } => Said::new(
                format!("\"{name}\" är något som ska göras och har inget utfall."),
                "har inget utfall",
                format!("Fråga om statusen i stället:  {write}"),
            ),
            Self::StatusOfSeries { name } => Said::new(
                format!("\"{name}\" är ett underlag att räkna med och får ingen status."),
                "har ingen status",
                "Fråga efter utfallet i stället, eller gör underlaget till ett nyckeltal med regler.",
            ),
            Self::StatusAlone { written, write } => Said::new(
                format!("\"{written}\" är en status: säg vilken den ska vara."),
                "vilken status?",
                format!("Skriv  {write}"),
            ),
            Self::BuiltInOfOther { status, write } => Said::new(
                format!("\"{status}\" är ingen status att fråga efter: en fråga om något som inte är bedömt går inte att avgöra."),
                "inte bedömd",
                format!("Fråga om utfallet i stället:  {write}"),
            ),
            Self::TrendOfValue { written } => Said::new(
                format!("Utvecklingen följs för nyckeltal, och \"{written}\" är ett annat värde."),
                "inget nyckeltal",
                "Skriv namnet på ett nyckeltal, eller jämför värdet med ett annat.",
            ),
            Self::UnknownName { found, nearest, write } => Said::new(
                format!("Jag känner inte igen \"{found}\"."),
                "okänt namn",
                match nearest {
                    Some(_) => meant_sv(nearest.as_ref()),
                    None => format!("Här kan till exempel stå  {}", joined(write, "eller")),
                },
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
            Self::NoGap { written } => Said::new(
                format!("\"{written}\" är skillnaden mellan en del och den själv, och alltid noll."),
                "samma del två gånger",
                "Skriv två olika delar, till exempel två värden i en uppdelning eller två enheter.",
            ),
            Self::NoTargetYear { written, name, target, line, write, write_year } => Said::new(
                format!("{name} har inget målår: målvärdet \"{target}\" på rad {line} säger inget år, och \"{written}\" behöver ett."),
                "inget målår",
                format!("Skriv  {write}  om det är då målet ska nås, eller året här:  {write_year}"),
            ),
            Self::AmongTheAssessed { written, write } => Said::new(
                format!("\"{written}\" räknar bara bland de bedömda."),
                "bara bland de bedömda",
                format!("Skriv  {write}"),
            ),
            Self::ShareOfNotAssessed { written, write } => Said::new(
                format!("\"{written}\": andelar räknas av de bedömda, så den är alltid noll."),
                "alltid noll",
                format!("Skriv  {write}"),
            ),
            Self::AssessedAndNot { written, write } => Said::new(
                format!("\"{written}\" räknar bedömda och ej bedömda tillsammans."),
                "två slag",
                format!("Räkna dem var för sig och lägg ihop:  {write}"),
            ),
            Self::UnknownAmong { found, nearest } => Said::new(
                format!("\"{found}\" är varken ett ord för indikatorer eller uppdrag eller en nivå."),
                "okänt ord",
                or_list(&meant_sv(nearest.as_ref()), ""),
            ),
        }
    }
}

/// What something is, by its unit.
fn what(unit: Option<&Unit>) -> String {
    let Some(unit) = unit else { return "ett tal utan enhet".to_owned() };
    let word = write_word(unit, Language::Sv);
    match unit.dimension {
        Dimension::Share => format!("en andel ({word})"),
        Dimension::Points => format!("en skillnad mellan andelar ({word})"),
        Dimension::Count => "ett antal".to_owned(),
        Dimension::Rate(_) => format!("ett tal {word}"),
        Dimension::Time | Dimension::Months => format!("en tid i {word}"),
        Dimension::Money(_) => format!("ett belopp i {word}"),
        Dimension::YesNo => "ja eller nej".to_owned(),
        Dimension::Own(_) => format!("i {word}"),
    }
}

/// What to do about two quantities of different kinds.
fn together(one: Option<&Unit>, other: Option<&Unit>) -> &'static str {
    match (one.map(|unit| &unit.dimension), other.map(|unit| &unit.dimension)) {
        (Some(Dimension::Months), Some(Dimension::Time))
        | (Some(Dimension::Time), Some(Dimension::Months)) => {
            "Månader är olika långa. Skriv båda i samma enhet, till exempel i dagar."
        }
        (Some(Dimension::Money(_)), Some(Dimension::Money(_))) => {
            "Valutor räknas inte om till varandra. Skriv båda i samma valuta."
        }
        (Some(Dimension::Rate(_)), Some(Dimension::Rate(_))) => "Skriv båda per lika många.",
        _ => "Jämför och räkna bara med sådant som är av samma slag.",
    }
}
