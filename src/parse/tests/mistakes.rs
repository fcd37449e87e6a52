//! The mistakes planners make: what is said of each, where, and what puts it right.

use super::{parse, refused};
use crate::diagnostic::Code;
use crate::language::Language;
use crate::source::FileId;
use crate::syntax::{Content, ItemKind, Statement};

/// A line, its code, the place, and the corrected line where one surely is.
type Mistake = (&'static str, Code, &'static str, Option<&'static str>);

fn hold(mistakes: &[Mistake]) {
    for (line, code, place, mended) in mistakes {
        let (found, here, edited) = refused(line);
        assert_eq!((found, here.as_str(), edited.as_deref()), (*code, *place, *mended), "{line}");
        if let Some(mended) = mended {
            let left = parse(FileId(0), mended).diagnostics;
            assert!(left.is_empty(), "{mended}: {left:?}");
        }
    }
}

#[test]
fn misspelt_words() {
    hold(&[
        ("lägre är bätre", Code::UnknownWord, "bätre", Some("lägre är bättre")),
        ("assigment U6 \"A\"", Code::UnknownWord, "assigment", Some("assignment U6 \"A\"")),
        ("styrmåt väntan \"A\"", Code::UnknownWord, "styrmåt", Some("styrmått väntan \"A\"")),
        ("otherwize red", Code::UnknownWord, "otherwize", Some("otherwise red")),
        ("annrs gul om utfall > 5", Code::UnknownWord, "annrs", Some("annars gul om utfall > 5")),
        ("target at leest 80 %", Code::UnknownWord, "leest", Some("target at least 80 %")),
        ("målvärde mints 80 %", Code::UnknownWord, "mints", Some("målvärde minst 80 %")),
        ("else red", Code::UnknownWord, "else", Some("otherwise red")),
        ("grön när målet är uppnått", Code::UnknownWord, "när", Some("grön om målet är uppnått")),
        ("flaga \"x\" om röd", Code::UnknownWord, "flaga", Some("flagga \"x\" om röd")),
        (
            "grön om utfall innom 5 pe av målvärdet",
            Code::UnknownWord,
            "innom",
            Some("grön om utfall inom 5 pe av målvärdet"),
        ),
    ]);
}

#[test]
fn the_lines_under_a_misspelt_block_are_read_as_its_own() {
    let text = "assigment U6 \"Ta fram en plan\"\n  responsible \"Direktören\"\n";
    let parsed = parse(FileId(0), text);
    assert_eq!(parsed.diagnostics.len(), 1);
    let Content::Junk { meant: Some(Statement::Item { kind, name, title, .. }) } =
        &parsed.document.lines[0].content
    else {
        panic!()
    };
    assert_eq!(*kind, ItemKind::Assignment);
    assert_eq!(name.as_ref().unwrap().value, "U6");
    assert_eq!(title.as_ref().unwrap().value, "Ta fram en plan");
    assert_eq!(super::at(text, title.as_ref().unwrap().span), "\"Ta fram en plan\"");
    let said = parsed.diagnostics[0].say(Language::Sv);
    assert!(said.message.contains("assigment") && said.message.contains("assignment"));
    assert!(said.help.unwrap().contains("Raderna under läses"));
}

#[test]
fn a_block_that_cannot_be_read_is_still_a_block() {
    for (line, is_plan) in [
        ("plan", true),
        ("plan Verksamhetsplan", true),
        ("nyckeltal %", false),
        ("nyckeltal fall \"Andel fallskador", false),
    ] {
        let parsed = parse(FileId(0), line);
        assert_eq!(parsed.diagnostics.len(), 1, "{line}");
        let Content::Junk { meant: Some(meant) } = &parsed.document.lines[0].content else {
            panic!("{line}")
        };
        assert_eq!(matches!(meant, Statement::Plan(_)), is_plan);
    }
}

#[test]
fn a_level_of_the_plan_is_no_misspelt_word() {
    let text = "plan \"A\"\n  levels styrmål > datum\nstyrmål \"A\"\ndatum \"B\"\n";
    assert_eq!(parse(FileId(0), text).diagnostics, []);
    // A misspelt level is for who knows the levels to say.
    assert_eq!(parse(FileId(0), "levels perspektiv\nperpektiv \"A\"\n").diagnostics, []);
}

#[test]
fn bullets_and_numbers() {
    hold(&[
        ("- målvärde högst 6 %", Code::Bullet, "-", Some("målvärde högst 6 %")),
        ("• green if target met", Code::Bullet, "•", Some("green if target met")),
        ("– annars röd", Code::Bullet, "–", Some("annars röd")),
        ("2. uppdrag munhälsa \"A\"", Code::Bullet, "2.", Some("uppdrag munhälsa \"A\"")),
        ("a) målvärde högst 6 %", Code::Bullet, "a)", Some("målvärde högst 6 %")),
    ]);
}

#[test]
fn quotes() {
    hold(&[
        (
            "organisation Region Norrbotten",
            Code::MissingQuotes,
            "Region Norrbotten",
            Some("organisation \"Region Norrbotten\""),
        ),
        (
            "note Mäts i april, varje år.",
            Code::MissingQuotes,
            "Mäts i april, varje år.",
            Some("note \"Mäts i april, varje år.\""),
        ),
        (
            "data utfall 2024.csv",
            Code::MissingQuotes,
            "utfall 2024.csv",
            Some("data \"utfall 2024.csv\""),
        ),
        (
            "data a.csv, b.csv",
            Code::MissingQuotes,
            "a.csv, b.csv",
            Some("data \"a.csv\", \"b.csv\""),
        ),
        (
            "flagga handlingsplan krävs om röd",
            Code::MissingQuotes,
            "handlingsplan krävs",
            Some("flagga \"handlingsplan krävs\" om röd"),
        ),
        (
            "beslutad 2019-12-18 § 131",
            Code::MissingQuotes,
            "§ 131",
            Some("beslutad 2019-12-18 \"§ 131\""),
        ),
        (
            "ej mätbar Under utredning",
            Code::MissingQuotes,
            "Under utredning",
            Some("ej mätbar \"Under utredning\""),
        ),
        ("id 3 a", Code::MissingQuotes, "3 a", Some("id \"3 a\"")),
        (
            "statusar grön ■, gul ●",
            Code::MissingQuotes,
            "■",
            Some("statusar grön \"■\", gul \"●\""),
        ),
        ("mål God vård", Code::MissingQuotes, "God vård", Some("mål \"God vård\"")),
        ("note 'ett'", Code::MissingQuotes, "'ett'", Some("note \"ett\"")),
        ("year \"2022\"", Code::UnneededQuotes, "\"2022\"", Some("year 2022")),
        (
            "target at least \"70 %\"",
            Code::UnneededQuotes,
            "\"70 %\"",
            Some("target at least 70 %"),
        ),
        (
            "nyckeltal läkarbesök Antal läkarbesök på vårdcentral",
            Code::MissingQuotes,
            "läkarbesök Antal läkarbesök på vårdcentral",
            None,
        ),
    ]);
}

#[test]
fn names_that_need_quotes() {
    hold(&[
        (
            "indicator span of control \"A\"",
            Code::ReservedInName,
            "span of control",
            Some("indicator \"span of control\" \"A\""),
        ),
        (
            "nyckeltal vård i hemmet \"A\"",
            Code::ReservedInName,
            "vård i hemmet",
            Some("nyckeltal \"vård i hemmet\" \"A\""),
        ),
        (
            "nyckeltal 1177-samtal \"A\"",
            Code::ReservedInName,
            "1177-samtal",
            Some("nyckeltal \"1177-samtal\" \"A\""),
        ),
        ("nyckeltal in/ut \"A\"", Code::ReservedInName, "in/ut", Some("nyckeltal \"in/ut\" \"A\"")),
        ("rules per capita", Code::ReservedInName, "per capita", Some("rules \"per capita\"")),
        (
            "följs upp uppföljning i juni, ÅR",
            Code::ReservedInName,
            "uppföljning i juni",
            Some("följs upp \"uppföljning i juni\", ÅR"),
        ),
        (
            "målvärde högst 5 % för 0-17 år",
            Code::ReservedInName,
            "0-17 år",
            Some("målvärde högst 5 % för \"0-17 år\""),
        ),
        (
            "uppdelning ålder: 0-17 \"barn\", 65+ \"äldre\"",
            Code::ReservedInName,
            "0-17",
            Some("uppdelning ålder: \"0-17\" \"barn\", \"65+\" \"äldre\""),
        ),
    ]);
}

#[test]
fn numbers() {
    hold(&[
        ("målvärde minst 2.000", Code::AmbiguousNumber, "2.000", None),
        ("target at least 1,000", Code::AmbiguousNumber, "1,000", None),
        ("exempel 9.847 är grön", Code::AmbiguousNumber, "9.847", None),
        ("target at most 1.000.000", Code::UnreadableNumber, "1.000.000", None),
        ("target at most 1,250.50", Code::UnreadableNumber, "1,250.50", None),
        (
            "målvärde minst 12 50 00",
            Code::UnreadableNumber,
            "12 50 00",
            Some("målvärde minst 125 000"),
        ),
        ("minimum cases ten", Code::UnreadableNumber, "ten", Some("minimum cases 10")),
        ("vikt dubbel", Code::UnreadableNumber, "dubbel", Some("vikt 2")),
        ("decimals 1.5", Code::UnreadableNumber, "1.5", None),
        (
            "target at most 99999999999999999999999999999999999999999999",
            Code::NumberTooLarge,
            "99999999999999999999999999999999999999999999",
            None,
        ),
        ("target 77-80", Code::Range, "77-80", Some("target between 77 and 80")),
        ("målvärde 77–80 %", Code::Range, "77–80", Some("målvärde mellan 77 och 80 %")),
        (
            "target between 85 % - 90 %",
            Code::Range,
            "85 % - 90",
            Some("target between 85 % and 90 %"),
        ),
        (
            "green if outcome 77-80",
            Code::Range,
            "77-80",
            Some("green if outcome between 77 and 80"),
        ),
        ("målvärde under 7 %", Code::UnderOver, "under 7 %", Some("målvärde mindre än 7 %")),
        (
            "grön om utfall över 100 %",
            Code::UnderOver,
            "över 100 %",
            Some("grön om utfall mer än 100 %"),
        ),
        ("target above 5", Code::UnderOver, "above 5", Some("target more than 5")),
        ("målvärde 95 % eller mer", Code::UnreadableLine, "eller mer", Some("målvärde minst 95 %")),
        (
            "målvärde minska till 5 %",
            Code::UnreadableLine,
            "minska till",
            Some("målvärde högst 5 %"),
        ),
        ("målvärde öka 5 %", Code::UnreadableLine, "5", Some("målvärde öka med 5 %")),
        (
            "green if outcome >= target-1.5 pp",
            Code::MinusWithoutSpaces,
            "target-1",
            Some("green if outcome >= target - 1.5 pp"),
        ),
        (
            "annars gul om utfall inom 10 %",
            Code::UnreadableLine,
            "10 %",
            Some("annars gul om utfall inom 10 % av målvärdet"),
        ),
    ]);
}

#[test]
fn days_and_periods() {
    hold(&[
        (
            "beslutad 18 december 2019 § 131",
            Code::BadDate,
            "18 december 2019",
            Some("beslutad 2019-12-18 \"§ 131\""),
        ),
        ("deadline 31/12 2024", Code::BadDate, "31/12 2024", Some("deadline 2024-12-31")),
        ("deadline 31/12/2024", Code::BadDate, "31/12/2024", None),
        ("deadline 2024-02-30", Code::BadDate, "2024-02-30", None),
        ("decided 2019-18-12 \"§ 1\"", Code::BadDate, "2019-18-12", None),
        ("klart senast hösten 2024", Code::UnreadableLine, "hösten", None),
        (
            "uppföljningar DÅ = april 2024, ÅR = 2024",
            Code::BadPeriod,
            "april 2024",
            Some("uppföljningar DÅ = 2024-04, ÅR = 2024"),
        ),
        ("follow-ups T1 = T1 2024", Code::BadPeriod, "T1 2024", Some("follow-ups T1 = 2024-T1")),
        ("follow-ups T4 = 2024-T4", Code::BadPeriod, "2024-T4", None),
        ("follow-ups X = 2024-13", Code::BadPeriod, "2024-13", None),
        (
            "målvärde minst 5 % i april 2024",
            Code::BadPeriod,
            "april 2024",
            Some("målvärde minst 5 % i 2024-04"),
        ),
        ("år 24", Code::BadPeriod, "24", None),
    ]);
}

#[test]
fn signs() {
    hold(&[
        ("green if outcome => 90 %", Code::UnknownSign, "=>", Some("green if outcome >= 90 %")),
        ("green if outcome =< 90 %", Code::UnknownSign, "=<", Some("green if outcome <= 90 %")),
        ("green if outcome == 0", Code::UnknownSign, "==", Some("green if outcome = 0")),
        (
            "grön om målet är uppnått && förbättras",
            Code::UnknownSign,
            "&&",
            Some("grön om målet är uppnått och förbättras"),
        ),
        ("målvärde högst – 5 %", Code::UnknownSign, "–", Some("målvärde högst - 5 %")),
        ("målvärde: minst 95 %", Code::UnreadableLine, ":", Some("målvärde minst 95 %")),
        ("target = at least 95 %", Code::UnreadableLine, "=", Some("target at least 95 %")),
        ("green if target met.", Code::UnreadableLine, ".", Some("green if target met")),
        ("nivåer perspektiv, mål", Code::UnknownSign, ",", Some("nivåer perspektiv > mål")),
        (
            "uppföljningar T1 2024-04, ÅR = 2024",
            Code::UnknownSign,
            "2024-04",
            Some("uppföljningar T1 = 2024-04, ÅR = 2024"),
        ),
        (
            "columns value \"Utfall\"",
            Code::UnknownSign,
            "\"Utfall\"",
            Some("columns value = \"Utfall\""),
        ),
        (
            "uppdelning kön K \"kvinnor\"",
            Code::UnknownSign,
            "K",
            Some("uppdelning kön: K \"kvinnor\""),
        ),
        ("grön om (målet är uppnått", Code::Parentheses, "(", None),
        ("green if target met)", Code::Parentheses, ")", None),
        ("grön om ()", Code::Parentheses, "()", None),
        (
            "målvärde minst 95 %; grön om målet är uppnått",
            Code::UnreadableLine,
            "grön om målet är uppnått",
            None,
        ),
    ]);
}

#[test]
fn conditions() {
    hold(&[
        ("if target met then green", Code::MissingIf, "if", Some("green if target met")),
        ("annars om utfall > 5 gul", Code::MissingIf, "om", Some("annars gul om utfall > 5")),
        ("green target met", Code::MissingIf, "target", Some("green if target met")),
        ("annars gul utfall > 5", Code::MissingIf, "utfall", Some("annars gul om utfall > 5")),
        ("flag \"x\" red", Code::MissingIf, "red", Some("flag \"x\" if red")),
        (
            "exempel 17,3 % för M gul",
            Code::UnreadableLine,
            "gul",
            Some("exempel 17,3 % för M är gul"),
        ),
        ("within 5 pp of target", Code::UnreadableLine, "within", None),
        ("green if", Code::UnreadableLine, "", None),
        ("green if target met and", Code::UnreadableLine, "", None),
        ("flag \"x\"", Code::UnreadableLine, "", None),
    ]);
}

#[test]
fn what_nothing_explains_says_what_could_stand_there() {
    let help = |line: &str, language| {
        let said = super::diagnostic(line).say(language);
        (said.message, said.help.unwrap_or_default())
    };
    assert_eq!(
        help("target at least", Language::En),
        (
            "The line ends too soon: after \"target at least\" there should be a value.".to_owned(),
            "For example  target at least 80 %".to_owned()
        )
    );
    assert_eq!(
        help("följs upp", Language::Sv),
        (
            "Raden slutar för tidigt: efter \"följs upp\" ska det stå ett namn.".to_owned(),
            "Till exempel  följs upp T2, ÅR".to_owned()
        )
    );
    assert_eq!(
        help("language fi", Language::En).0,
        "After \"language\" I expected \"sv\" or \"en\"; I found \"fi\"."
    );
    assert_eq!(
        help("foo bar", Language::Sv).0,
        "Jag förstår inte raden: \"foo\" inleder inget jag känner igen."
    );
}
