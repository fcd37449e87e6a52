//! In Swedish.

use super::{Expected, Message, PeriodFault, code_point, expected, line, values_back, years_back};
use crate::language::Language::Sv as SV;
use crate::language::number;
use crate::language::say::Said;
use crate::quantity::Number;

impl Message {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::UnknownWord { found, meant, write, block } => {
                let below = if *block {
                    "Raderna under läses som om det stod så. "
                } else {
                    ""
                };
                let write = write.as_ref().unwrap_or(meant);
                Said::new(
                    format!("Jag känner inte igen \"{found}\". Menade du \"{meant}\"?"),
                    "okänt ord",
                    format!("{below}Skriv{}", line(write)),
                )
            }
            Self::UnknownLine { found, heading } => Said::new(
                format!("Jag förstår inte raden: \"{found}\" inleder inget jag känner igen."),
                "okänt ord",
                match heading {
                    Some(heading) => {
                        format!("Är det en rubrik ska titeln stå inom citattecken:{}", line(heading))
                    }
                    None => "En rad börjar med ett nyckelord, en status med om efter, eller ett nivåord \
                             med en titel inom citattecken."
                        .to_owned(),
                },
            ),
            Self::GoesOnWithout { found } => Said::new(
                format!("Raden börjar med \"{found}\" och kan inte läsas för sig."),
                "fortsätter något",
                "En rad fortsätter den ovanför bara om den börjar med och, eller, ett komma eller ett \
                 citattecken. Skriv allt på en rad.",
            ),
            Self::Unexpected { after, expected, found, like } => {
                unexpected(after.as_deref(), expected, found.as_deref(), {
                    like.map(|like| like.say(SV))
                })
            }
            Self::Unreadable { written } => {
                Said::new(format!("Jag kan inte läsa \"{written}\"."), "kan inte läsas", "")
            }
            Self::PlanTooLarge { bytes, most } => Said::new(
                format!(
                    "Planen är för stor: {}. Den största jag läser är {}.",
                    size(*bytes),
                    size(*most)
                ),
                "för stor",
                "Är det rätt fil? En plan är text, ofta några hundra rader.",
            ),
            Self::LineTooLong { bytes, most } => Said::new(
                format!(
                    "Raden är för lång: {}. Den längsta jag läser är {}.",
                    size(*bytes),
                    size(*most)
                ),
                "för lång",
                "Dela raden. En titel eller notering kan fortsätta på nästa rad, med egna citattecken.",
            ),
            Self::NestedTooDeep { most } => Said::new(
                format!("Parenteserna ligger i varandra djupare än {most} steg."),
                "för djupt",
                "Dela villkoret i flera regler.",
            ),
            Self::TooManyOperators { most } => Said::new(
                format!("Uträkningen har fler än {most} led."),
                "för många led",
                "Lägg det uträknade talet i utfallsfilen i stället.",
            ),
            Self::BadCharacter { character } => Said::new(
                format!("Här står ett tecken som inte syns: {}.", invisible(*character)),
                "osynligt tecken",
                "Ta bort det. Det följer ofta med när text klistras in.",
            ),
            Self::UnclosedQuote { opened, closed } => Said::new(
                format!("Citattecknet {opened} öppnar en text som aldrig tar slut på raden."),
                "texten börjar här",
                match closed {
                    Some(closed) => format!(
                        "Texten börjar med {opened} men {closed} avslutar den inte. Använd samma tecken i båda ändar."
                    ),
                    None => "Sätt ett citattecken där texten slutar.".to_owned(),
                },
            ),
            Self::NothingToContinue => Said::new(
                "Raden fortsätter en rad ovanför, men där står ingen.",
                "fortsätter ingenting",
                "En rad som börjar med och, eller, ett komma eller ett citattecken hör ihop med raden närmast \
                 ovanför, utan tom rad eller kommentar emellan.",
            ),
            Self::AmbiguousNumber { written, thousands, decimal } => Said::new(
                format!("\"{written}\" kan vara {thousands} eller {decimal}."),
                "går att läsa på två sätt",
                format!("Skriv{} eller{}", line(thousands), line(decimal)),
            ),
            Self::NumberTooLarge { written } => Said::new(
                format!("Talet {written} är för stort för att räknas exakt."),
                "för stort tal",
                "Skriv det i en större enhet, till exempel mnkr i stället för kr.",
            ),
            Self::UnreadableNumber { written, write } => Said::new(
                format!("\"{written}\" är inget tal jag kan läsa."),
                "inget tal",
                match write {
                    Some(write) => format!("Skriv{}", line(write)),
                    None => "Ett tal har högst ett decimaltecken, och tusental skiljs med mellanslag: 9 847,5"
                        .to_owned(),
                },
            ),
            Self::WrongGroups { written, write } => Said::new(
                format!("\"{written}\" är inget tal jag kan läsa: grupper har tre siffror."),
                "fel grupper",
                format!("Skriv{}", line(write)),
            ),
            Self::NumberInWords { written, write } => Said::new(
                format!("Talet \"{written}\" ska skrivas med siffror."),
                "tal i ord",
                format!("Skriv{}", line(write)),
            ),
            Self::NotWhole { written } => Said::new(
                format!("Här ska ett helt tal stå; {written} är det inte."),
                "inget helt tal",
                "Skriv ett helt tal, till exempel 1.",
            ),
            Self::NoWindow { written, none: true, author } => Said::new(
                format!("\"{written}\" säger inte över hur lång tid."),
                "över hur lång tid?",
                format!("Skriv till exempel  {written} {}", years_back(*author)),
            ),
            Self::NoWindow { written, none: false, author } => Said::new(
                format!("\"{written}\" är varken ett antal år eller ett antal uppmätta värden."),
                "varken år eller värden",
                format!("Skriv till exempel  {}  eller  {}", years_back(*author), values_back(*author)),
            ),
            Self::BadYear { written, write } => Said::new(
                format!("\"{written}\" är inget år."),
                "inget år",
                match write {
                    Some(write) => format!("Skriv{}", line(write)),
                    None => "Ett år skrivs med fyra siffror, till exempel 2024.".to_owned(),
                },
            ),
            Self::BadDate { written, no_such_day, write } => Said::new(
                if *no_such_day {
                    format!("Dagen {written} finns inte i kalendern.")
                } else {
                    format!("\"{written}\" är inget datum jag kan läsa.")
                },
                "inget datum",
                match write {
                    Some(write) => format!("Skriv{}", line(write)),
                    None => "Ett datum skrivs år-månad-dag, till exempel 2024-12-31.".to_owned(),
                },
            ),
            Self::DateThenText { date, write } => Said::new(
                format!("Datumet \"{date}\" förstår jag, men det ska skrivas år-månad-dag, och texten efter det \
                         inom citattecken."),
                "datum och text",
                format!("Skriv{}", line(write)),
            ),
            Self::BadPeriod { written, fault, write } => Said::new(
                format!("\"{written}\" är ingen period{}.", match fault {
                    PeriodFault::NoSuchMonth => ": ett år har tolv månader",
                    PeriodFault::NoSuchTertial => ": ett år har tre tertial",
                    PeriodFault::NoSuchQuarter => ": ett år har fyra kvartal",
                    PeriodFault::NoSuchHalf => ": ett år har två halvår",
                    PeriodFault::NoSuchDay => ": dagen finns inte i kalendern",
                    PeriodFault::NoPeriod => " jag känner",
                }),
                "ingen period",
                match write {
                    Some(write) => format!("Menade du{} ?", line(write)),
                    None => "En period skrivs 2024, 2024-H1, 2024-T1, 2024-Q1, 2024-04 eller 2024-04-30.".to_owned(),
                },
            ),
            Self::ChainedComparison { write, between, both_ends } => Said::new(
                "Två jämförelser i rad kan inte läsas.",
                "jämför två gånger",
                match between {
                    Some(between) if *both_ends => format!("Skriv{}", line(between)),
                    Some(between) => format!(
                        "Skriv{} eller, om båda gränserna ska räknas med,{}",
                        line(write),
                        line(between)
                    ),
                    None => format!("Skriv{}", line(write)),
                },
            ),
            Self::MixedAndOr { and_first, or_first } => Said::new(
                "Och bredvid eller går att läsa på två sätt.",
                "och och eller",
                format!("Sätt parenteser. Skriv{} eller{}", line(and_first), line(or_first)),
            ),
            Self::ListThenMore { of_the_list, of_the_last } => Said::new(
                "En uträkning efter en lista går att läsa på två sätt.",
                "hör till listan eller till det sista",
                format!("Sätt parenteser. Skriv{} eller{}", line(of_the_list), line(of_the_last)),
            ),
            Self::MinusWithoutSpaces { written, write } => Said::new(
                format!("\"{written}\" är ingen skillnad: ett minus mellan värden har mellanslag på båda sidor."),
                "minus utan mellanslag",
                format!("Skriv{}", line(write)),
            ),
            Self::UnderOver { word, number, write, during } => Said::new(
                if *during {
                    format!("\"{word} {number}\" är ingen jämförelse: under betyder under tiden, som i under 2020.")
                } else {
                    format!("\"{word} {number}\" är ingen jämförelse.")
                },
                "ingen jämförelse",
                format!("Skriv{}", line(write)),
            ),
            Self::Range { written, write } => Said::new(
                format!("\"{written}\" är inget tal. Ett intervall skrivs i ord."),
                "ett intervall",
                format!("Skriv{}", line(write)),
            ),
            Self::UnknownSign { sign, meant, write } => Said::new(
                format!("Tecknet \"{sign}\" kan inte läsas. Menade du \"{meant}\"?"),
                "okänt tecken",
                write.as_ref().map(|write| format!("Skriv{}", line(write))).unwrap_or_default(),
            ),
            Self::GoalWithEquals { sign, write } => Said::new(
                format!("Ett målvärde nås från ett håll; \"{sign}\" säger inte vilket."),
                "ska bort, eller bli minst eller högst",
                format!("Skriv{} eller sätt minst eller högst i stället.", line(write)),
            ),
            Self::WantsSign { sign, write } => Said::new(
                format!("Här ska tecknet \"{sign}\" stå."),
                format!("här ska \"{sign}\" stå"),
                format!("Skriv{}", line(write)),
            ),
            Self::Parenthesis { opened: true } => Said::new(
                "Parentesen öppnas men stängs aldrig.",
                "öppnas här",
                "Sätt ) där den ska sluta.",
            ),
            Self::Parenthesis { opened: false } => Said::new(
                "Parentesen stängs men har aldrig öppnats.",
                "stängs här",
                "Ta bort den, eller sätt ( där den ska börja.",
            ),
            Self::EmptyParentheses => Said::new(
                "Mellan parenteserna står ingenting.",
                "tom",
                "Skriv ett villkor eller ett värde mellan dem.",
            ),
            Self::ForWhom { part, slices } => Said::new(
                format!("Är \"{part}\" också {slices}? Raden går att läsa på två sätt."),
                "för vem?",
                format!("Skriv{} eller skriv en rad för sig.", line(&format!("{part} {slices}"))),
            ),
            Self::SaidTwice { written } => Said::new(
                format!("\"{written}\" säger samma sak en gång till."),
                "andra gången",
                "Ta bort det ena, eller skriv två rader.",
            ),
            Self::ComparedToNothing { written } => Said::new(
                format!("\"{written}\" hör till en rörelse, och målet säger ingen."),
                "jämförs inte med något",
                "Skriv  öka,  minska,  förbättra  eller  behålla  före, till exempel  målvärde minska med 50 % jämfört med 2020",
            ),
            Self::EndIsNoFigure { written } => Said::new(
                format!("Ett intervall går mellan två tal, och {written} är inget tal."),
                "inget tal",
                "Skriv talet, till exempel  målvärde mellan 77 och 80 %, eller ett mål åt ett håll:  målvärde minst (utfall i 2019)",
            ),
            Self::OrMore { written, write } => Said::new(
                format!("\"{written}\" efter talet kan inte läsas."),
                "kan inte läsas",
                format!("Skriv{}", line(write)),
            ),
            Self::ChangeTo { written, write } => Said::new(
                format!("\"{written}\" kan inte läsas: öka och minska säger hur mycket, inte till vad."),
                "till vad",
                format!("Skriv{}", line(write)),
            ),
            Self::WithinOfWhat { written, write } => Said::new(
                format!("Inom {written} av vad?"),
                "av vad?",
                format!("Skriv{}", line(write)),
            ),
            Self::MissingIf { write } => Said::new(
                "Mellan status och villkor saknas om.",
                "här saknas om",
                format!("Skriv{}", line(write)),
            ),
            Self::MissingWord { word, write } => Said::new(
                format!("Här saknas \"{word}\"."),
                format!("här saknas {word}"),
                format!("Skriv{}", line(write)),
            ),
            Self::ConditionFirst { write } => Said::new(
                "En regel börjar med sin status.",
                "villkoret står först",
                format!("Skriv{}", line(write)),
            ),
            Self::Bullet { bullet, write } => Said::new(
                format!("En rad som börjar med \"{bullet}\" kan inte läsas."),
                "punkt eller nummer",
                format!("Ta bort det. Skriv{}", line(write)),
            ),
            Self::MissingQuotes { text, write } => Said::new(
                format!("Texten \"{text}\" behöver citattecken."),
                "text utan citattecken",
                format!("Skriv{}", line(write)),
            ),
            Self::TitleWithoutQuotes { title, write, whole } => Said::new(
                format!("Titeln \"{title}\" behöver citattecken."),
                "namn och titel i ett",
                format!("Skriv{} eller, om allt är titeln,{}", line(write), line(whole)),
            ),
            Self::SingleQuotes { write } => Said::new(
                "Text står inom dubbla citattecken, inte enkla.",
                "enkla citattecken",
                format!("Skriv{}", line(write)),
            ),
            Self::UnneededQuotes { text, write } => Said::new(
                format!("{text} ska stå utan citattecken."),
                "utan citattecken",
                format!("Skriv{}", line(write)),
            ),
            Self::ReservedInName { name, word, write } => Said::new(
                format!("Namnet \"{name}\" innehåller ordet \"{word}\", som betyder något i språket."),
                "betyder något i språket",
                format!("Skriv namnet inom citattecken:{}", line(write)),
            ),
            Self::NameNeedsQuotes { name, write } => Said::new(
                format!("Namnet \"{name}\" behöver citattecken: ett namn är annars bara ord, som börjar med en bokstav."),
                "namn som inte bara är ord",
                format!("Skriv{}", line(write)),
            ),
            Self::TakeAway { found, write } => Said::new(
                format!("\"{found}\" ska inte stå här."),
                "ska bort",
                format!("Skriv{}", line(write)),
            ),
            Self::CommaEndsLine { write } => Said::new(
                "Ett komma sist på raden för den inte vidare till nästa.",
                "ska bort, eller stå först på nästa rad",
                format!("Hör nästa rad till uppräkningen, börja den med kommat. Annars, skriv{}", line(write)),
            ),
            Self::TwoStatements { second } => Said::new(
                "På varje rad står en sak.",
                "börjar en ny rad",
                format!("Flytta{} till en egen rad.", line(second)),
            ),
            Self::NotSupportedYet { construct, written } => Said::new(
                format!("\"{written}\" stöds inte än: {}.", construct.name(SV)),
                "stöds inte än",
                construct.meanwhile(SV),
            ),
        }
    }
}

fn unexpected(
    after: Option<&str>,
    expected: &[Expected],
    found: Option<&str>,
    like: Option<&str>,
) -> Said {
    let wanted = expected::list(expected, SV);
    let message = match (after, found) {
        (_, Some(found)) if expected.is_empty() => format!("Jag kan inte läsa \"{found}\" här."),
        (Some(after), Some(found)) => {
            format!("Efter \"{after}\" väntade jag mig {wanted}, men där står \"{found}\".")
        }
        (None, Some(found)) => format!("Här väntade jag mig {wanted}, men här står \"{found}\"."),
        (Some(after), None) => {
            format!("Raden slutar för tidigt: efter \"{after}\" ska det stå {wanted}.")
        }
        (None, None) => format!("Raden slutar för tidigt: här ska det stå {wanted}."),
    };
    let label = if found.is_some() { "kan inte läsas" } else { "raden slutar" };
    let help = like.map(|like| format!("Till exempel{}", line(like))).unwrap_or_default();
    Said::new(message, label, help)
}

fn invisible(character: char) -> String {
    let name = match character {
        '\0' => "noll, som inte hör hemma i text",
        '\r' => "en vagnretur utan radbrytning",
        '\u{feff}' => "en byteordningsmarkering mitt i texten",
        '\u{200b}' => "ett mellanslag utan bredd",
        '\u{200c}' | '\u{200d}' => "en osynlig fog",
        '\u{2028}' | '\u{2029}' => "en radbrytning av ett slag som andra program inte ser",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "ett tecken som vänder läsriktningen"
        }
        _ => return code_point(character),
    };
    format!("{name} ({})", code_point(character))
}

fn size(bytes: usize) -> String {
    let number = |bytes: usize| {
        number::write(Number::integer(i64::try_from(bytes).unwrap_or(i64::MAX)), 0, SV)
    };
    match bytes / 1024 {
        0 => format!("{} byte", number(bytes)),
        kilobytes if kilobytes < 1024 => format!("{} kB", number(kilobytes)),
        kilobytes => format!("{} MB", number(kilobytes / 1024)),
    }
}
