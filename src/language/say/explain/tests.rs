//! Reasons as a planner reads them.

use std::cmp::Ordering;

use super::{
    Absent, Against, Aim, By, Figure, Fix, ForPart, Lack, Leaf, Length, Limit, Move, Reach, Reason,
    Remark, Row, StatusName, Target, Time, YearShare, sentence,
};
use crate::language::{BuiltIn, Comparison, Language, Quantifier, When, number, unit};
use crate::quantity::{Number, Period};

fn figure(text: &str, word: &str) -> Figure {
    let number::Read::Number(number, decimals) = number::read(text) else { panic!("{text}") };
    Figure { number, decimals, unit: unit::find(word).unwrap() }
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn target(aim: Aim) -> Target {
    Target {
        aim,
        slices: Vec::new(),
        time: Time::default(),
        bound: None,
        baseline: None,
        year_share: None,
    }
}

fn at_least(text: &str, word: &str) -> Target {
    target(Aim::Compared(Comparison::AtLeast, figure(text, word)))
}

fn halve() -> Target {
    let half = Number::ratio(1, 2).unwrap();
    Target {
        bound: Some(figure("50", "st")),
        baseline: Some((figure("100", "st"), Some(period("2020-04")))),
        ..target(Aim::Move(Move::Decrease, Some(By::Part(half)), Some(Against::Year(2020))))
    }
}

fn said(reason: &Reason, language: Language) -> [String; 2] {
    [Length::Full, Length::Short].map(|length| reason.say(length, language).replace('\u{a0}', " "))
}

fn row(row: u32) -> Row {
    Row { file: "utfall.csv".into(), row }
}

#[test]
fn how_far_it_is_and_from_what() {
    let misses = Reason::Misses {
        outcome: figure("53", "%"),
        by: Some(figure("17", "pe")),
        over: false,
        target: at_least("70", "%"),
    };
    assert_eq!(
        said(&misses, Language::Sv),
        [
            "utfallet 53 % är 17 procentenheter under målvärdet minst 70 %",
            "17 procentenheter under målet"
        ]
    );
    assert_eq!(
        said(&misses, Language::En),
        [
            "the outcome 53 % is 17 percentage points under the target of at least 70 %",
            "17 percentage points under the target"
        ]
    );
    let falls = Reason::Misses {
        outcome: figure("90", "st"),
        by: Some(figure("40", "st")),
        over: true,
        target: halve(),
    };
    assert_eq!(
        said(&falls, Language::Sv),
        [
            "utfallet 90 st är 40 st över målet att minska med 50 % jämfört med 2020, alltså 50 st \
             (april 2020: 100 st)",
            "40 st över målet (50 st)"
        ]
    );
    let exactly = Reason::Misses {
        outcome: figure("85", "%"),
        by: None,
        over: false,
        target: target(Aim::Compared(Comparison::More, figure("85", "%"))),
    };
    assert_eq!(said(&exactly, Language::Sv)[1], "precis på gränsen, som inte räcker");
}

#[test]
fn a_figure_for_the_year_says_which_part_of_it_holds_here() {
    let share = YearShare {
        twelfths: 4,
        here: Limit::One(figure("666,7", "st")),
        year: Some(figure("2 000", "st")),
    };
    let asked = Reason::Misses {
        outcome: figure("620", "st"),
        by: Some(figure("46,7", "st")),
        over: false,
        target: Target { year_share: Some(share), ..at_least("2 000", "st") },
    };
    assert_eq!(
        said(&asked, Language::Sv),
        [
            "utfallet 620 st är 46,7 st under målvärdet minst 2 000 st, här 666,7 st \
             (4/12 av årets 2 000 st)",
            "46,7 st under målet (666,7 st, 4/12 av årets 2 000 st)"
        ]
    );
}

#[test]
fn an_interval_for_the_year_is_said_with_the_ends_that_hold_here() {
    let share = YearShare {
        twelfths: 4,
        here: Limit::Between(figure("100", "st"), figure("110", "st")),
        year: None,
    };
    let asked = Reason::Misses {
        outcome: figure("111", "st"),
        by: Some(figure("1", "st")),
        over: true,
        target: Target {
            year_share: Some(share),
            ..target(Aim::Between(figure("300", "st"), figure("330", "st")))
        },
    };
    assert_eq!(
        said(&asked, Language::Sv)[0],
        "utfallet 111 st är 1 st över målvärdet mellan 300 och 330 st, här mellan 100 och 110 st \
         (4/12 av årets tal)"
    );
}

#[test]
fn a_movement_is_more_or_fewer_of_things_and_higher_or_lower_of_shares() {
    let increase = || Target {
        slices: vec![ForPart::One("K".into())],
        ..target(Aim::Move(Move::Increase, None, Some(Against::FullYear(2021))))
    };
    let moves = |outcome: &str, by: &str, side, word: &str| Reason::Moves {
        outcome: figure(outcome, word),
        by: figure(by, if word == "%" { "pe" } else { word }),
        side,
        baseline: figure("176", word),
        from: Some(period("2021")),
        target: increase(),
    };
    assert_eq!(
        said(&moves("203", "27", Ordering::Greater, "st"), Language::Sv)[0],
        "utfallet 203 st är 27 fler än helåret 2021 (176 st), och målet är att öka jämfört med \
         helåret 2021 för K"
    );
    assert_eq!(
        said(&moves("166", "10", Ordering::Less, "%"), Language::Sv)[1],
        "10 procentenheter lägre än helåret 2021 (176 %)"
    );
    assert_eq!(
        said(&moves("176", "0", Ordering::Equal, "st"), Language::En)[1],
        "the same as full year 2021 (176)"
    );
}

#[test]
fn what_is_missing_is_named() {
    let unknown = Reason::Unknown {
        target: Some(halve()),
        lacks: vec![Lack::OutcomeOf(None, period("2020-04"))],
    };
    assert_eq!(
        said(&unknown, Language::Sv),
        [
            "målet är att minska med 50 % jämfört med 2020, och utfallet för april 2020 saknas",
            "utfallet för april 2020 saknas"
        ]
    );
    let conflict = Reason::NoOutcome(Absent::Conflict(row(27), row(28)), period("2022-04"));
    assert_eq!(
        said(&conflict, Language::Sv)[1],
        "rad 27 och rad 28 i utfall.csv har olika utfall, och inget av dem används"
    );
    assert_eq!(
        said(&Reason::NotDueUntil(period("2030")), Language::Sv)[0],
        "målvärdet gäller först från 2030"
    );
    let slices = Reason::SliceNotAssessed(BuiltIn::NotMeasured);
    assert!(said(&slices, Language::En)[0].contains("\"not measured\""));
}

#[test]
fn another_status_is_said_in_the_unit_and_in_whole_cases() {
    let reach = |at: Figure, change: Figure, up, cases| Reach {
        status: StatusName::Default(0),
        at,
        change,
        up,
        cases,
    };
    let share = reach(figure("70", "%"), figure("17", "pe"), true, Some((28, figure("167", "st"))));
    let plain = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(
        plain(share.say(Language::Sv)),
        "grön vid 70 %, 17 procentenheter högre, vilket kräver 28 fler av samma 167"
    );
    assert_eq!(plain(share.short(None, Language::En)), "28 more for green, of the same 167");
    let yellow = Reach {
        status: StatusName::Default(1),
        ..reach(figure("63", "%"), figure("10", "pe"), true, Some((17, figure("167", "st"))))
    };
    assert_eq!(
        plain(yellow.short(Some(&share), Language::Sv)),
        "17 fler till gul, 28 fler till grön, av samma 167"
    );
    assert_eq!(
        plain(yellow.becomes(Some(&share), Language::Sv)),
        "statusen blir gul vid 63 % (10 procentenheter högre, vilket kräver 17 fler av samma 167) och \
         grön vid 70 % (17 procentenheter högre, vilket kräver 28 fler av samma 167)"
    );
    assert_eq!(
        plain(yellow.becomes(None, Language::En)),
        "the status becomes yellow at 63 %, 10 percentage points higher, which takes 17 more of the \
         same 167"
    );
    let count =
        reach(figure("50", "st"), figure("40", "st"), false, Some((-40, figure("0", "st"))));
    assert_eq!(plain(count.say(Language::Sv)), "grön vid 50 st, 40 färre");
}

#[test]
fn rules_are_told_with_their_numbers() {
    let share = |text: &str| Ok(figure(text, "%"));
    let leaf = Leaf::Compared(share("18,8"), Comparison::AtMost, share("16"), Some(false));
    assert_eq!(leaf.say(Language::Sv).replace('\u{a0}', " "), "18,8 % ≤ 16 % stämmer inte");
    assert_eq!(leaf.clause(Language::Sv), None, "what does not hold is no reason");
    let holds = Leaf::Compared(share("17,3"), Comparison::AtMost, share("18,2"), Some(true));
    let clause = holds.clause(Language::Sv).unwrap().replace('\u{a0}', " ");
    assert_eq!(clause, "17,3 % är högst 18,2 %");
    let missing = vec![Lack::OutcomeOf(None, period("2020"))];
    let unknown = Leaf::Within(Err(missing), Ok(figure("1,72", "pe")), None);
    assert_eq!(
        unknown.say(Language::Sv).replace('\u{a0}', " "),
        "avvikelsen ? ≤ 1,72 pe går inte att avgöra: utfallet för helåret 2020 saknas"
    );
    let trend = Leaf::Trend(When::Improving, None, Ok(When::Worsening));
    assert_eq!(trend.say(Language::Sv), "\"förbättras\" (försämras) stämmer inte");
    let all = Leaf::Counted(Quantifier::All, "gröna".into(), 2, 3, Some(false));
    assert_eq!(all.say(Language::Sv), "\"alla gröna\" (2 av 3 bedömda) stämmer inte");
    assert_eq!(Leaf::Above(12).say(Language::Sv), "regeln på rad 12 gäller redan");
    let red = Leaf::Status("röd".into(), Some(true));
    assert_eq!(red.say(Language::Sv), "\"röd\" stämmer");
}

#[test]
fn what_to_write_is_written_out() {
    let row = Fix::AddRow("fallskador;;;2020-04;…".into(), "utfall.csv".into());
    assert_eq!(row.say(Language::Sv), "lägg till raden  fallskador;;;2020-04;…  i utfall.csv");
    assert_eq!(Fix::WriteTarget(vec!["K".into()]).say(Language::En), "write  target … for K");
    let rounded = Remark::Rounded { shown: figure("70", "%"), exact: figure("69,6", "%") };
    assert_eq!(rounded.say(Language::Sv).replace('\u{a0}', " "), "visas som 70 % men är 69,6 %");
}

#[test]
fn a_sentence_begins_with_a_capital_and_ends() {
    assert_eq!(sentence("ökar"), "Ökar.");
    assert_eq!(sentence(" skriv …"), "Skriv …");
    assert_eq!(sentence(""), "");
}
