//! The help of the command line, in Swedish.

use super::help::{OptionWords, Topic, Verb, VerbWords};

pub(super) fn verb(verb: Verb) -> VerbWords {
    match verb {
        Verb::Malvakt => VerbWords {
            about: "Målvakt följer upp planer: den läser en plan och dess utfall, och säger för varje styrmått och \
                    uppdrag vilken status det har, och varför.",
            usage: "KOMMANDO …",
            examples: &[
                ("malvakt run verksamhetsplan.plan", "följer upp planen"),
                ("malvakt why verksamhetsplan.plan återinskrivningar", "förklarar en status"),
                ("malvakt run --help", "hjälp om ett kommando"),
            ],
        },
        Verb::Run => VerbWords {
            about: "Följer upp en plan: varje styrmått och uppdrag med status och skäl.",
            usage: "PLAN [--data FIL]… [--at UPPFÖLJNING]",
            examples: &[
                ("malvakt run verksamhetsplan.plan", "den senaste uppföljningen"),
                (
                    "malvakt run verksamhetsplan.plan --at DÅ04 -o rapport.md",
                    "en viss, till en fil",
                ),
                (
                    "malvakt run verksamhetsplan.plan --data utfall.csv --format json",
                    "med andra data, för program",
                ),
                (
                    "malvakt run verksamhetsplan.plan --only röd,gul --explain",
                    "det som inte är grönt, utförligt",
                ),
            ],
        },
        Verb::Why => VerbWords {
            about: "Förklarar en status: varje regel som prövades, med talen i den och var de står.",
            usage: "PLAN NAMN [--for DEL] [--at UPPFÖLJNING]",
            examples: &[
                ("malvakt why verksamhetsplan.plan återinskrivningar", "den status som räknas"),
                ("malvakt why verksamhetsplan.plan återinskrivningar --for K", "kvinnornas"),
            ],
        },
        Verb::Check => VerbWords {
            about: "Granskar planer: allt som kan vara fel utan att något följs upp.",
            usage: "PLAN… [--data[=FIL]]",
            examples: &[
                ("malvakt check verksamhetsplan.plan", "planen ensam"),
                ("malvakt check verksamhetsplan.plan --data", "planen och dess datafiler"),
                ("malvakt check planer --format json", "alla planer i en mapp, för program"),
            ],
        },
        Verb::Test => VerbWords {
            about: "Prövar raderna exempel i planer: blir det den status som står?",
            usage: "PLAN…",
            examples: &[("malvakt test verksamhetsplan.plan", "prövar alla exempel")],
        },
        Verb::Explain => VerbWords {
            about: "Förklarar ett meddelande, med ett fel och ett rätt exempel.",
            usage: "[KOD]",
            examples: &[
                ("malvakt explain plan::unknown-name", "sidan om en kod"),
                ("malvakt explain", "alla koder"),
            ],
        },
        Verb::Completions => VerbWords {
            about: "Skriver det som får ett skal att fylla i kommandon med tabb.",
            usage: "SKAL",
            examples: &[(
                "malvakt completions bash > ~/.local/share/bash-completion/completions/malvakt",
                "för bash",
            )],
        },
        Verb::Man => VerbWords {
            about: "Skriver manualsidan.",
            usage: "[KOMMANDO]",
            examples: &[
                ("malvakt man > malvakt.1", "sidan om programmet"),
                ("malvakt man run > malvakt-run.1", "sidan om run"),
            ],
        },
    }
}

pub(super) fn option(topic: Topic) -> OptionWords {
    let (value, help) = match topic {
        Topic::Plan => ("PLAN", "Planens fil, eller en mapp med en enda plan; - läser standard in"),
        Topic::Plans => ("PLAN", "Planernas filer, eller mappar med planer; - läser standard in"),
        Topic::Item => ("NAMN", "Namn, nr eller titel på det som ska förklaras"),
        Topic::Code => ("KOD", "Koden som står sist i meddelandet; utan kod visas alla"),
        Topic::Shell => ("SKAL", "bash, zsh, fish, elvish eller powershell"),
        Topic::Of => ("KOMMANDO", "Kommandot som sidan ska handla om; utan det hela programmet"),
        Topic::Data => ("FIL", "Utfallsfil i stället för dem planen anger; kan anges flera gånger"),
        Topic::CheckData => ("FIL", "Granska även planens datafiler, eller med =FIL en annan"),
        Topic::At => {
            ("UPPFÖLJNING", "Uppföljning eller period: DÅ04, 2022-04; all är varje period i data")
        }
        Topic::Slice => ("DEL", "Del av utfallet: K, en verksamhet, eller båda med komma emellan"),
        Topic::Format => {
            ("FORMAT", "table, json, csv eller markdown; annars efter filens ändelse, annars table")
        }
        Topic::CheckFormat => ("FORMAT", "text, json (ett objekt per rad), sarif eller github"),
        Topic::Output => ("FIL", "Skriv till en fil i stället för till skärmen"),
        Topic::Only => ("STATUS", "Bara resultat med de här statusarna: röd,gul"),
        Topic::Org => ("VERKSAMHET", "Bara resultat för en verksamhet"),
        Topic::Under => ("RUBRIK", "Bara det som står under en rubrik"),
        Topic::Explained => ("", "Hela förklaringen under varje rad"),
        Topic::Summary => ("", "Bara antalen"),
        Topic::FailOn => ("STATUS", "Sluta med 1 om något har någon av de här statusarna"),
        Topic::Strict => ("", "Godta inga fel i data: sluta med 2 utan resultat"),
        Topic::Lang => ("sv|en", "Språk; annars planens, annars systemets"),
        Topic::Color => ("NÄR", "Färg: auto, always eller never"),
        Topic::Width => ("TECKEN", "Så många tecken får en rad ha; annars skärmens bredd"),
        Topic::Plain => ("", "Utan tabeller och tecken, för skärmläsare"),
        Topic::Help => ("", "Visa den här hjälpen"),
        Topic::Version => ("", "Visa versionen"),
    };
    OptionWords { value, help }
}
