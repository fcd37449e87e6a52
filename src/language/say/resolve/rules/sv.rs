//! What is said of rules, flags and examples, in Swedish.

use super::super::Said;
use super::super::blocks::joined;
use super::super::frame::{meant_sv, or_list};
use super::Message;

impl Message {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::BlockTwice { written, first_line } => Said::new(
                format!("\"{written}\" finns redan på rad {first_line}, under samma rubrik."),
                "en gång till",
                "Slå ihop dem, eller flytta den ena under den rubrik den gäller.",
            )
            .and("det första"),
            Self::UnknownSet { found, nearest, sets, write } => {
                let list = match (sets.as_slice(), nearest) {
                    ([], _) => format!("Planen har inga namngivna regler. De börjar med raden  {write}"),
                    ([_], Some(_)) => String::new(),
                    _ => format!("De som finns är {}.", joined(sets, "och")),
                };
                Said::new(
                    format!("Det finns inga regler som heter \"{found}\"."),
                    "okända regler",
                    or_list(&meant_sv(nearest.as_ref()), &list),
                )
            }
            Self::RulesForSeries => Said::new(
                "Ett underlag har ingen status, och därför inga regler.",
                "har ingen status",
                "Ta bort blocket, eller gör underlaget till en indikator.",
            ),
            Self::RulesForUnknown { found, nearest, levels } => Said::new(
                format!("\"{found}\" är varken ett ord för indikatorer eller uppdrag eller en nivå."),
                "okänt ord",
                or_list(
                    &meant_sv(nearest.as_ref()),
                    &format!("Nivåerna är {}.", joined(levels, "och")),
                ),
            ),
            Self::ByHandAndRules { written } => Said::new(
                format!("Det som bedöms för hand har inga regler, men här står \"{written}\"."),
                "en regel",
                "Ta bort det ena.",
            )
            .and("bedöms för hand"),
            Self::TwoOtherwise { written, first } => Said::new(
                format!("\"{written}\" kan aldrig gälla: \"{first}\" tar redan allt som är kvar."),
                "ett annars till",
                "Ta bort det ena, eller ge det första ett villkor.",
            )
            .and("det första"),
            Self::NeverReached { written, after } => Said::new(
                format!("\"{written}\" kan aldrig gälla: \"{after}\" ovanför tar allt som är kvar."),
                "gäller aldrig",
                format!("Flytta  {after}  sist."),
            )
            .and("tar allt som är kvar"),
            Self::BelowOtherwise { written, otherwise, write } => Said::new(
                format!("\"{written}\" står under \"{otherwise}\". Ska den gälla bara när reglerna ovanför inte gör det?"),
                "utan annars",
                format!("Skriv  {write} , eller flytta raden ovanför de rader som börjar med annars."),
            )
            .and("den första med annars"),
            Self::GivesBuiltIn { status } => Said::new(
                format!("\"{status}\" är en inbyggd status som ingen regel ger."),
                "ges av sig själv",
                "Den kommer av sig själv när den gäller. Ta bort regeln.",
            ),
            Self::RulesBesideUse { set } => Said::new(
                format!("Raden använder reglerna \"{set}\", och då kan här inte stå egna regler."),
                "egna regler",
                format!("Ta bort dem, eller ta bort raden som använder {set}."),
            )
            .and("reglerna tas härifrån"),
            Self::NoTarget { name, write, write_follow_only } => Said::new(
                format!("{name} har inget målvärde, men bedöms mot ett."),
                "har inget målvärde",
                format!("Skriv  {write} , eller  {write_follow_only}  om den bara ska redovisas."),
            )
            .and("regeln frågar efter målet"),
            Self::EmptyBlock { written, write } => Said::new(
                format!("\"{written}\" har inga regler."),
                "inga regler",
                format!("Skriv under den till exempel\n{}", write.join("\n")),
            ),
            Self::RulesElsewhere { name, others, written, heading } => Said::new(
                format!(
                    "Inget säger hur {name}{} ska bedömas: \"{written}\" gäller bara under \"{heading}\".",
                    and_others_sv(*others)
                ),
                "har inga regler",
                format!("Flytta blocket ovanför rubriken \"{heading}\", så gäller det överallt. Eller skriv ett till."),
            )
            .and("gäller bara under sin rubrik"),
            Self::NoRules { name, others, write, by_hand } => Said::new(
                format!("Inget säger hur {name}{} ska bedömas.", and_others_sv(*others)),
                "har inga regler",
                format!("Skriv till exempel, under planen:\n{}\neller  {by_hand}", write.join("\n")),
            ),
            Self::Idle { written } => Said::new(
                format!("\"{written}\" gäller inget som står i planen."),
                "gäller inget",
                "Flytta blocket ovanför det som det ska gälla, eller ta bort det.",
            ),
            Self::SetTwice { written } => Said::new(
                format!("\"{written}\" sätter samma sak två gånger."),
                "sätts två gånger",
                "Ta bort det ena.",
            ),
            Self::CannotSet { written } => Said::new(
                format!("\"{written}\" räknas fram och kan inte sättas i ett exempel."),
                "räknas fram",
                "Sätt utfall, föregående, utgångsvärde, prognos, täljare eller nämnare.",
            ),
            Self::AssignmentInExample { name } => Said::new(
                format!("\"{name}\" är något som ska göras och har inget utfall att sätta."),
                "har inget utfall",
                "I ett exempel kan utfallet för ett annat nyckeltal sättas.",
            ),
            Self::UnknownSetting { found, nearest } => Said::new(
                format!("Jag känner inte igen \"{found}\"."),
                "okänt namn",
                meant_sv(nearest.as_ref()),
            ),
            Self::UnknownStep { found, nearest, steps } => Said::new(
                format!("Uppdraget har ingen delpunkt som heter \"{found}\"."),
                "okänd delpunkt",
                match (nearest, steps.as_slice()) {
                    (Some(_), _) => meant_sv(nearest.as_ref()),
                    (None, []) => "Det har inga delpunkter alls.".to_owned(),
                    (None, steps) => format!("Dess delpunkter är {}.", joined(steps, "och")),
                },
            ),
            Self::HeadingHasNoSlices { written, write } => Said::new(
                format!("\"{written}\": en rubrik har ingen uppdelning och ingen samlad status att pröva."),
                "en rubrik har inga delar",
                format!("Skriv bara hur många som har vilken status:  {write}"),
            ),
            Self::CountNeeded { written, write } => Said::new(
                format!("\"{written}\" säger inte hur många som har vilken status."),
                "inget antal",
                format!("Skriv till exempel  {write}"),
            ),
        }
    }
}

fn and_others_sv(others: usize) -> String {
    if others == 0 { String::new() } else { format!(" (och {others} till)") }
}
