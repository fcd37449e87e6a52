//! What is said of targets and baselines, in Swedish.

use super::super::Said;
use super::{Message, Start, amounts, lines_of};
use crate::language::Language;

impl Message {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::FloorOrCeiling { figure, write_most, write_least } => Said::new(
                format!("Jag vet inte om {figure} är ett tak eller ett golv."),
                "tak eller golv?",
                format!("Skriv  {write_most}  (lägre är bättre)  eller  {write_least}  (högre är bättre)"),
            ),
            Self::BetterWhichWay { goal, name, write_higher, write_lower } => Said::new(
                format!("Målet för {name} är \"{goal}\", men inget säger åt vilket håll som är bättre."),
                "åt vilket håll?",
                format!("Lägg till raden  {write_higher}  eller  {write_lower}"),
            ),
            Self::AgainstDirection { goal, line, higher, write_direction, write_goal } => Said::new(
                format!(
                    "Målet är \"{goal}\", alltså att {} är bättre, men du har skrivit \"{line}\".",
                    if *higher { "högre" } else { "lägre" }
                ),
                "säger tvärtemot",
                format!("Skriv  {write_direction} , eller  {write_goal}"),
            )
            .and("här står riktningen"),
            Self::IntervalAndDirection { goal, line } => Said::new(
                format!("\"{goal}\" säger redan vad som är bäst: ju närmare intervallet desto bättre. \"{line}\" säger något annat."),
                "ju närmare desto bättre",
                format!("Ta bort raden  {line}"),
            )
            .and("här står riktningen"),
            Self::GoalsDisagree { goal, first, first_line, between } => Said::new(
                if *between {
                    format!("\"{goal}\" och \"{first}\" (rad {first_line}) säger olika om vad som är bättre: i ett intervall är närmare bättre.")
                } else {
                    format!("\"{goal}\" och \"{first}\" (rad {first_line}) säger olika om vad som är bättre, högre eller lägre.")
                },
                "åt ena hållet",
                "En indikator har en riktning. Rätta det ena målet, eller gör två indikatorer.",
            )
            .and("åt andra hållet"),
            Self::Backwards { first, last, write } => Said::new(
                format!("Intervallet börjar på {first} och slutar på {last}."),
                "baklänges",
                format!("Skriv  {write}"),
            ),
            Self::NegativeAmount { written } => Said::new(
                format!("Förändringen {written} är mindre än noll."),
                "mindre än noll",
                "Skriv talet utan minus, och  minska  i stället för  öka  om det är det som menas.",
            ),
            Self::GoalStandsAlone { written } => Said::new(
                format!("\"{written}\" kan inte stå tillsammans med ett annat mål."),
                "står bara ensamt",
                "Två mål på en gång är två gränser, till exempel  målvärde minst 75 % och öka  – gör annars två nyckeltal.",
            ),
            Self::YearsBackwards { written, from, to } => Said::new(
                format!("\"{written}\" går från {from} till {to}: det sista året är inte efter det första."),
                "åren går baklänges",
                "Byt åren.",
            ),
            Self::NoStart { written, start, write } => Said::new(
                match start {
                    Start::Double => format!("\"{written}\" säger inte vilket års utfall som ska fördubblas."),
                    Start::PerYear => format!("\"{written}\" säger inte från vilket år förändringen räknas."),
                    Start::Amount => format!("\"{written}\" säger inte hur mycket som ska öka eller minska varje år."),
                    Start::Line => format!("\"{written}\" drar en rät linje, men har inte två år med var sitt tal."),
                },
                "börjar ingenstans",
                format!("Skriv till exempel  {write}"),
            ),
            Self::NeverHolds { written, first, last } => Said::new(
                format!("\"{written}\" gäller aldrig: det börjar {first} och slutar {last}."),
                "slutar innan det börjar",
                "Ett målvärde gäller från första dagen till och med den sista. Byt dagarna, eller ta bort en av dem.",
            ),
            Self::ReachedBefore { written, by, first } => Said::new(
                format!("\"{written}\" ska vara nått {by}, men gäller först från {first}."),
                "före den dag det börjar gälla",
                format!("Skriv ett år från {} och framåt, eller ta bort det.", first.year()),
            ),
            Self::PartWithoutPercent { written } => Said::new(
                format!("{written} är ingen andel av något."),
                "ingen procent",
                "En del av utgångsvärdet skrivs i procent:  5 % av utgångsvärdet",
            ),
            Self::PartOfOther { of, write } => Said::new(
                format!("En förändring räknas från utgångsvärdet, inte från {of}."),
                "inte utgångsvärdet",
                format!("Skriv  {write}"),
            ),
            Self::ByPercentOfShare { written, number, unit, example, write_points, write_part } => {
                let worked = example.map(|example| amounts(example, unit, Language::Sv));
                let [points, part] = worked.map_or_else(Default::default, |worked| {
                    worked.map(|worked| format!("  ({worked})"))
                });
                Said::new(
                    format!("\"{written}\" av en andel går att läsa på två sätt: {number} procentenheter, eller {number} procent av utgångsvärdet."),
                    "går att läsa på två sätt",
                    format!("Skriv  {write_points}{points}  eller  {write_part}{part}"),
                )
            }
            Self::YearOrNumber { written, write_year, write_number } => Said::new(
                format!("{written} kan vara ett år eller ett tal."),
                "år eller tal?",
                format!("Skriv  {write_year}  eller  {write_number}"),
            ),
            Self::BaselineTwice { first_line } => Said::new(
                format!("Det finns redan ett utgångsvärde för detta, på rad {first_line}."),
                "ett till",
                "Ta bort det ena.",
            )
            .and("det första"),
            Self::TwoTargets { case, first, second, missing } => {
                let case = if case.is_empty() { "samma sak".to_owned() } else { case.clone() };
                let (more, help) = match missing {
                    Some((breakdown, value)) => (
                        format!(" Inget målvärde för {value}, fast uppdelningen {breakdown} har {value}."),
                        format!("Ska rad {} vara för {value}?", second.line),
                    ),
                    None => (String::new(), "Ta bort det ena.".to_owned()),
                };
                Said::new(
                    format!(
                        "Två målvärden för {case}: \"{}\" (rad {}) och \"{}\" (rad {}).{more}",
                        first.text, first.line, second.text, second.line
                    ),
                    "ett till",
                    help,
                )
                .and("det första")
            }
            Self::NoneBeats { case, lines, write } => Said::new(
                format!("För {case} gäller flera målvärden, och inget av dem går före: {}.", lines_of(lines, "rad")),
                "gäller också",
                format!("Lägg till ett målvärde för just det:  {write}"),
            )
            .and("gäller"),
        }
    }
}
