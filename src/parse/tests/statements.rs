//! Every kind of line, in both languages.

use super::{at, parse, statement};
use crate::language::{Forecast, KindWord, Language, State};
use crate::source::FileId;
use crate::syntax::{
    Content, HeadlineWritten, ItemKind, PeriodWritten, Setting, Statement, ValueWord,
};

fn some(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}

fn item(text: &str) -> (ItemKind, KindWord, Option<String>, Option<String>) {
    match statement(text) {
        Statement::Item { kind, word, name, title } => {
            (kind, word.value, name.map(|name| name.value), title.map(|title| title.value))
        }
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn items_with_their_kind_words_names_and_titles() {
    use ItemKind::{Assignment, Indicator, Series};
    for (line, kind, word) in [
        ("indicator a \"A\"", Indicator, KindWord::Indicator),
        ("mått a \"A\"", Indicator, KindWord::Measure),
        ("KPI a \"A\"", Indicator, KindWord::Kpi),
        ("styrmått a \"A\"", Indicator, KindWord::Styrmatt),
        ("mätetal a \"A\"", Indicator, KindWord::Matetal),
        ("uppdrag a \"A\"", Assignment, KindWord::Assignment),
        ("åtgärd a \"A\"", Assignment, KindWord::Action),
        ("activity a \"A\"", Assignment, KindWord::Activity),
        ("underlag a \"A\"", Series, KindWord::Series),
    ] {
        assert_eq!(item(line), (kind, word, some("a"), some("A")), "{line}");
    }
    let named = |line| {
        let (_, _, name, title) = item(line);
        (name, title)
    };
    assert_eq!(named("nyckeltal sick  leave \"Sjuk\""), (some("sick leave"), some("Sjuk")));
    assert_eq!(
        named("nyckeltal \"span of control\" \"Chefer\""),
        (some("span of control"), some("Chefer"))
    );
    assert_eq!(named("nyckeltal \"Chefer\""), (None, some("Chefer")));
    assert_eq!(named("nyckeltal chefer"), (some("chefer"), None));
    assert_eq!(
        named("nyckeltal \"Chefer\"\n  \"och medarbetare\""),
        (None, some("Chefer och medarbetare"))
    );
    assert_eq!(
        named("nyckeltal c \"Chefer\"\n  \"och andra\""),
        (some("c"), some("Chefer och andra"))
    );
    assert_eq!(named("nyckeltal besök-80 \"B\""), (some("besök-80"), some("B")));
}

#[test]
fn the_places_of_an_item_are_those_of_its_words() {
    let line = "  styrmått väntande besök \"Andel\"\n    \"som väntat\"";
    let Statement::Item { word, name, title, .. } = statement(line) else { panic!() };
    assert_eq!(at(line, word.span), "styrmått");
    assert_eq!(at(line, name.unwrap().span), "väntande besök");
    assert_eq!(at(line, title.unwrap().span), "\"Andel\"\n    \"som väntat\"");
}

#[test]
fn a_level_word_with_a_title_is_a_heading() {
    for (line, word) in [
        ("perspektiv \"Verksamhet\"", "perspektiv"),
        ("strategiskt mål \"God vård\"", "strategiskt mål"),
        ("mål \"God vård\"", "mål"),
        ("målvärde \"God vård\"", "målvärde"),
    ] {
        let Statement::Heading { level, .. } = statement(line) else { panic!("{line}") };
        assert_eq!(level.value, word);
    }
    assert!(matches!(statement("mål minst 5 %"), Statement::Target(_)));
    // A level of the plan may begin with a keyword; a keyword alone stays one.
    let text =
        "levels target area > plan\ntarget area \"Health care\"\nplan \"A\"\ntarget at least 5 %\n";
    let parsed = parse(FileId(0), text);
    assert_eq!(parsed.diagnostics, []);
    let content = |at: usize| &parsed.document.lines[at].content;
    assert!(matches!(content(1), Content::Statement(Statement::Heading { .. })));
    assert!(matches!(content(2), Content::Statement(Statement::Plan(_))));
    assert!(matches!(content(3), Content::Statement(Statement::Target(_))));
}

#[test]
fn rules_and_the_lines_that_use_them() {
    let Statement::RulesFor(kind) = statement("regler för strategiska mål") else { panic!() };
    assert_eq!(kind.value, "strategiska mål");
    let Statement::RulesNamed(name) = statement("rules strict") else { panic!() };
    assert_eq!(name.value, "strict");
    assert!(matches!(statement("använd strict"), Statement::Use(_)));
}

#[test]
fn rules_say_their_status_and_whether_they_say_otherwise() {
    for (line, otherwise, status, conditioned) in [
        ("green if target met", false, "green", true),
        ("annars gul om utfall > 5", true, "gul", true),
        ("annars röd", true, "röd", false),
        ("röd annars", true, "röd", false),
        ("annars ej uppnått", true, "ej uppnått", false),
        ("otherwise \"ej uppnått\"", true, "ej uppnått", false),
        ("delvis uppfyllt om utfall > 5", false, "delvis uppfyllt", true),
        ("mål uppnått om utfall > 5", false, "mål uppnått", true),
    ] {
        let Statement::Rule { otherwise: is, status: named, condition } = statement(line) else {
            panic!("{line}")
        };
        assert_eq!(
            (is, named.value.as_str(), condition.is_some()),
            (otherwise, status, conditioned),
            "{line}"
        );
    }
}

#[test]
fn the_plans_own_lines() {
    let Statement::Language(language) = statement("språk svenska") else { panic!() };
    assert_eq!(language.value, Language::Sv);
    let Statement::Year(year) = statement("år 2024") else { panic!() };
    assert_eq!(year.value, 2024);

    let Statement::Levels(levels) = statement("levels effektmål or mål (målen) > faktor") else {
        panic!()
    };
    let words: Vec<Vec<&str>> = levels
        .iter()
        .map(|level| level.words.iter().map(|(word, _)| word.value.as_str()).collect())
        .collect();
    assert_eq!(words, [vec!["effektmål", "mål"], vec!["faktor"]]);
    assert_eq!(levels[0].words[1].1.as_ref().unwrap().value, "målen");

    let line = "uppföljningar DÅ04 = 2022-04 eller 2022-T1, ÅR = 2022, \"i juni\" = 2022-06-30";
    let Statement::FollowUps(follow_ups) = statement(line) else { panic!() };
    let names: Vec<&str> = follow_ups.iter().map(|one| one.name.value.as_str()).collect();
    assert_eq!(names, ["DÅ04", "ÅR", "i juni"]);
    assert_eq!(follow_ups[0].periods.len(), 2);
    assert_eq!(at(line, follow_ups[0].periods[1].span), "2022-T1");

    let line = "statuses for assignments uppfyllt (uppfyllda) \"■\" \"klart\", ej uppfyllt (ej uppfyllda) \"▲\", not measured";
    let Statement::Statuses { kind, statuses } = statement(line) else { panic!() };
    assert_eq!(kind.unwrap().value, "assignments");
    let names: Vec<&str> = statuses.iter().map(|one| one.name.value.as_str()).collect();
    assert_eq!(names, ["uppfyllt", "ej uppfyllt", "not measured"]);
    assert_eq!(statuses[0].word.as_ref().unwrap().value, "klart");
    assert_eq!(statuses[1].plural.as_ref().unwrap().value, "ej uppfyllda");
    assert!(statuses[2].symbol.is_none());

    let Statement::Breakdown(breakdown) = statement("uppdelning kön: K \"kvinnor\", M") else {
        panic!()
    };
    assert_eq!((breakdown.name.value.as_str(), breakdown.values.len()), ("kön", 2));
    assert_eq!(breakdown.values[0].title.as_ref().unwrap().value, "kvinnor");

    let Statement::Data(files) = statement("data \"a.csv\", \"b.csv\"") else { panic!() };
    assert_eq!(files.len(), 2);
    let Statement::Columns(columns) = statement("columns unit of measurement = \"Enhet\"") else {
        panic!()
    };
    assert_eq!(columns[0].column.value, "unit of measurement");
}

#[test]
fn decisions_have_a_day_or_a_reference_or_both() {
    let Statement::Decided(decision) = statement("beslutad 2019-12-18 \"§ 131\"") else {
        panic!()
    };
    assert_eq!(decision.date.unwrap().value.to_string(), "2019-12-18");
    assert_eq!(decision.reference.unwrap().value, "§ 131");
    let Statement::Proposed(decision) = statement("proposed \"§ 88\"") else { panic!() };
    assert!(decision.date.is_none());
    assert!(matches!(statement("decided 2019-12-18"), Statement::Decided(_)));
    assert!(matches!(statement("gäller från 2020-04-02"), Statement::InForceFrom(_)));
}

#[test]
fn lines_of_items() {
    let Statement::Unit(unit) = statement("enhet per 1000 invånare") else { panic!() };
    assert_eq!(unit.value, "per 1000 invånare");
    for unit in ["%", "yes/no", "\"poäng\"", "miljoner kronor", "per 100 000", "per år", "kWh/m2"]
    {
        assert!(matches!(statement(&format!("unit {unit}")), Statement::Unit(_)), "{unit}");
    }
    let Statement::Id(id) = statement("nr 3a.1") else { panic!() };
    assert_eq!(id.value, "3a.1");
    assert!(matches!(statement("lower is better"), Statement::Direction(false)));
    assert!(matches!(statement("högre är bättre"), Statement::Direction(true)));
    for (line, which) in [
        ("samlad status sämsta", HeadlineWritten::Worst(Vec::new())),
        ("headline total", HeadlineWritten::Total),
        ("headline best", HeadlineWritten::Best(Vec::new())),
    ] {
        let Statement::Headline(found) = statement(line) else { panic!("{line}") };
        assert_eq!(found.value, which);
    }
    let Statement::FollowUpAt(names) = statement("följs upp vid DÅ04, ÅR") else { panic!() };
    assert_eq!(names.len(), 2);
    let Statement::Accumulates(how) = statement("ackumuleras över året, bedöms vid årets slut")
    else {
        panic!()
    };
    assert!(how.judged_at_year_end && !how.from_monthly_figures);
    let Statement::Accumulates(how) = statement("accumulates over the year from monthly figures")
    else {
        panic!()
    };
    assert!(how.from_monthly_figures);
    let Statement::Break { period, reason } = statement("brott 2020 \"ny enkät\"") else {
        panic!()
    };
    assert!(matches!(period, PeriodWritten::Period(_)) && reason.is_some());
    for line in ["minimum cases 10", "minst 10 fall"] {
        let Statement::MinimumCases(number) = statement(line) else { panic!("{line}") };
        assert_eq!(number.value.plain(), "10");
    }
    assert!(matches!(statement("at most 12 items"), Statement::AtMostItems(_)));
    assert!(matches!(statement("ej mätbar"), Statement::NotMeasurable(None)));
    assert!(matches!(
        statement("går inte att mäta \"Under utredning\""),
        Statement::NotMeasurable(Some(_))
    ));
    assert!(matches!(statement("redovisas"), Statement::FollowOnly));
    assert!(matches!(statement("bedöms för hand"), Statement::AssessedByHand));
    assert!(matches!(
        statement("utveckling jämfört med helåret 2021"),
        Statement::TrendComparedTo(_)
    ));
    assert!(matches!(statement("oförändrat inom 0,5 pe"), Statement::TrendTolerance(_)));
    assert!(matches!(statement("avrunda utfallet till 0 decimaler"), Statement::RoundOutcome(_)));
    assert!(matches!(statement("klart senast 2024-12-31"), Statement::Deadline(_)));
    assert!(matches!(statement("vikt 2,5"), Statement::Weight(_)));
    let Statement::Allow { code, .. } = statement("allow plan::similar-title \"x\"") else {
        panic!()
    };
    assert_eq!(code.value, "plan::similar-title");
    assert!(matches!(statement("flagga \"x\" om röd och försämras"), Statement::Flag { .. }));
}

#[test]
fn examples() {
    let example = |line| match statement(line) {
        Statement::Example(example) => example,
        other => panic!("{other:?}"),
    };
    let found = example("exempel 17,3 % för M är gul");
    assert_eq!(found.status.value, "gul");
    assert_eq!(found.slices[0].value, "M");
    assert!(
        matches!(&found.settings[..], [Setting::Value(None, number)] if number.number.plain() == "17.3")
    );

    let found = example(
        "example headline outcome 8.2 %, previous 7.9 %, denominator 40 in 2024 is not measured",
    );
    assert!(found.headline.is_some() && found.period.is_some());
    assert_eq!(found.status.value, "not measured");
    let words: Vec<Option<ValueWord>> = found
        .settings
        .iter()
        .map(|setting| match setting {
            Setting::Value(word, _) => *word,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        words,
        [Some(ValueWord::Outcome), Some(ValueWord::Previous), Some(ValueWord::Denominator)]
    );

    let found = example("exempel försenad, prognos god är röd");
    assert!(matches!(
        &found.settings[..],
        [Setting::State(State::Delayed, _), Setting::Forecast(Forecast::Good, _)]
    ));
    let found = example("example outcome missing is not measured");
    assert!(matches!(&found.settings[..], [Setting::Missing(ValueWord::Outcome, _)]));
    let found = example("example 2 red, 13 yellow, 1 ej uppfyllt is yellow");
    let units: Vec<String> = found
        .settings
        .iter()
        .map(|setting| match setting {
            Setting::Value(None, number) => number.unit.as_ref().unwrap().value.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(units, ["red", "yellow", "ej uppfyllt"]);
    let found = example("example outcome 5, internal grants 40 mkr is green");
    assert!(
        matches!(&found.settings[1], Setting::Item(name, _) if name.value == "internal grants")
    );
}
