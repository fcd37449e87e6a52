//! The plan's own lines: year, levels, follow-ups, statuses, breakdowns.

use malvakt::language::table::{Column, Keyword, Word};
use malvakt::language::{BuiltIn, KindWord};

use super::model::{Breakdown, FollowUp, Frame, Scale};
use super::tape::Tape;
use super::token::{Line, Token, key, name, number, sign, text};

/// What the plan calls the column of outcomes, where it maps it.
pub const MAPPED: &str = "Periodens utfall";

pub fn frame(tape: &mut Tape<'_>) -> Frame {
    let year = i16::try_from(2022 + tape.below(3)).unwrap();
    let mut lines = vec![
        vec![key(Keyword::Plan), text("Verksamhetsplan")],
        vec![key(Keyword::Year), sign(&year.to_string())],
    ];
    let scale = scale(tape, None, &mut lines);
    let assignments = tape.often(5).then(|| own_scale(tape, true, &mut lines));
    let follow_ups = follow_ups(tape, year, &mut lines);
    let breakdowns = breakdowns(tape, &mut lines);
    let levels = levels(tape, &mut lines);
    lines.extend(remarks(tape));
    let mapped = tape.often(3);
    if mapped {
        let value = Token::Word(Word::Column(Column::Value));
        lines.push(vec![key(Keyword::Columns), value, sign("="), text(MAPPED)]);
    }
    // The plan's lines may stand in any order under the first.
    let turn = tape.below(lines.len() - 1);
    lines[1..].rotate_left(turn);
    Frame { year, follow_ups, scale, assignments, breakdowns, mapped, levels, lines }
}

fn remarks(tape: &mut Tape<'_>) -> Vec<Line> {
    let date = || sign("2021-12-18");
    tape.some(&[
        vec![key(Keyword::Language), key(Keyword::Swedish)],
        vec![key(Keyword::Organisation), text("Region \"Nord\"")],
        vec![key(Keyword::Note), text("Valt här: gränserna."), text("Resten är rapportens.")],
        vec![key(Keyword::Decided), date(), text("§ 131")],
        vec![key(Keyword::Proposed), date(), text("HSN § 88")],
        vec![key(Keyword::InForceFrom), sign("2022-01-01")],
        vec![key(Keyword::Data), text("utfall.csv")],
        vec![key(Keyword::MinimumCases), number(10)],
    ])
}

fn scale(tape: &mut Tape<'_>, kind: Option<Token>, lines: &mut Vec<Line>) -> Scale {
    match tape.below(4) {
        0 => Scale { statuses: defaults(3), symbols: Vec::new() },
        1 => {
            let scale = Scale { statuses: defaults(3), symbols: vec!["■", "●", "▲"] };
            let mut line =
                declared(&scale, kind, Some(["uppnått", "nära", "ej uppnått"].as_slice()));
            let not_measured = Token::Word(Word::BuiltIn(BuiltIn::NotMeasured));
            line.extend([sign(","), not_measured, text("◆")]);
            lines.push(line);
            scale
        }
        2 => {
            let scale = Scale { statuses: defaults(2), symbols: vec!["+", "0"] };
            lines.push(declared(&scale, kind, None));
            scale
        }
        _ => own_scale(tape, false, lines),
    }
}

/// Statuses in the plan's own words.
fn own_scale(tape: &mut Tape<'_>, of_assignments: bool, lines: &mut Vec<Line>) -> Scale {
    let kind = of_assignments.then_some(Token::Plural(Word::Kind(KindWord::Assignment)));
    let statuses: &[(&str, &str)] = match tape.below(3) {
        0 => &[
            ("uppfyllt", "uppfyllda"),
            ("delvis uppfyllt", "delvis uppfyllda"),
            ("ej uppfyllt", "ej uppfyllda"),
        ],
        1 => &[
            ("stark", "starka"),
            ("godtagbar", "godtagbara"),
            ("svag", "svaga"),
            ("kritisk", "kritiska"),
        ],
        _ => &[("framme", "alla framme"), ("på väg", "på väg ännu"), ("stannat", "stannade")],
    };
    let statuses = statuses.iter().map(|(one, many)| (name(one), name(many))).collect();
    let scale = Scale { statuses, symbols: Vec::new() };
    lines.push(declared(&scale, kind, None));
    scale
}

/// Green, yellow, red: the first so many, or green and red.
fn defaults(count: u32) -> Vec<(Token, Token)> {
    let all = if count == 2 { vec![0, 2] } else { (0..count).collect() };
    let both = |at| (Token::Word(Word::Status(at)), Token::Plural(Word::Status(at)));
    all.into_iter().map(both).collect()
}

fn declared(scale: &Scale, kind: Option<Token>, words: Option<&[&str]>) -> Line {
    let mut line = vec![key(Keyword::Statuses)];
    if let Some(kind) = kind {
        line.extend([key(Keyword::For), kind]);
    }
    for (at, (one, many)) in scale.statuses.iter().enumerate() {
        if at > 0 {
            line.push(sign(","));
        }
        line.push(one.clone());
        if let Token::Name(_) = many {
            line.extend([sign("("), many.clone(), sign(")")]);
        }
        line.extend(scale.symbols.get(at).map(|symbol| text(symbol)));
        line.extend(words.and_then(|words| words.get(at)).map(|word| text(word)));
    }
    line
}

fn follow_ups(tape: &mut Tape<'_>, year: i16, lines: &mut Vec<Line>) -> Vec<FollowUp> {
    let sets: &[&[(&str, &[&str])]] = &[
        &[],
        &[("DÅ04", &["-04", "-T1"]), ("DÅ08", &["-08", "-T2"]), ("ÅR", &[""])],
        &[("kvartal ett", &["-Q1"]), ("halvår", &["-H1", "-06"]), ("bokslut", &[""])],
        &[("T1", &["-T1"]), ("T2", &["-T2"]), ("T3", &["-T3"])],
        &[("delår maj", &["-05-31", "-05"]), ("år-slut", &["", "-12"])],
    ];
    let set = tape.one(sets);
    if set.is_empty() {
        return vec![FollowUp { name: "", period: year.to_string(), alternatives: Vec::new() }];
    }
    let mut line = vec![key(Keyword::FollowUps)];
    for (at, (called, periods)) in set.iter().enumerate() {
        if at > 0 {
            line.push(sign(","));
        }
        line.extend([name(called), sign("=")]);
        for (at, period) in periods.iter().enumerate() {
            if at > 0 {
                line.push(key(Keyword::Or));
            }
            line.push(sign(&format!("{year}{period}")));
        }
    }
    lines.push(line);
    let period = |part: &str| format!("{year}{part}");
    let follow_up = |(name, periods): &(&'static str, &[&str])| FollowUp {
        name,
        period: period(periods[0]),
        alternatives: periods[1..].iter().map(|part| period(part)).collect(),
    };
    set.iter().map(follow_up).collect()
}

fn breakdowns(tape: &mut Tape<'_>, lines: &mut Vec<Line>) -> Vec<Breakdown> {
    let sex = Breakdown { name: "kön", values: &["K", "M"] };
    let age = Breakdown { name: "åldersgrupp", values: &["0-17", "18-64", "65+"] };
    let chosen = match tape.below(4) {
        0 => Vec::new(),
        1 => vec![sex],
        2 => vec![age],
        _ => vec![sex, age],
    };
    for breakdown in &chosen {
        let mut line = vec![key(Keyword::Breakdown), name(breakdown.name), sign(":")];
        for (at, value) in breakdown.values.iter().enumerate() {
            if at > 0 {
                line.push(sign(","));
            }
            line.extend([value_name(value), text(&format!("alla {value}"))]);
        }
        lines.push(line);
    }
    chosen
}

/// A breakdown's value as a plan writes it: quoted unless it is a word.
pub fn value_name(value: &str) -> Token {
    if value.chars().all(char::is_alphabetic) { name(value) } else { text(value) }
}

fn levels(tape: &mut Tape<'_>, lines: &mut Vec<Line>) -> Vec<(Token, Token)> {
    let own: &[(&str, &str)] = match tape.below(3) {
        0 => {
            return vec![
                (Token::Either("område", "area"), Token::Either("områden", "areas")),
                (Token::Either("mål", "goal"), Token::Either("mål", "goals")),
                (Token::Either("faktor", "factor"), Token::Either("faktorer", "factors")),
            ];
        }
        1 => &[
            ("perspektiv", "perspektiv"),
            ("strategiskt mål", "strategiska mål"),
            ("framgångsfaktor", "framgångsfaktorer"),
        ],
        _ => &[("inriktningsmål", "inriktningsmål"), ("insats", "insatser")],
    };
    let mut line = vec![key(Keyword::Levels)];
    for (at, (one, many)) in own.iter().enumerate() {
        if at > 0 {
            line.push(sign(">"));
        }
        line.push(name(one));
        if one != many {
            line.extend([sign("("), name(many), sign(")")]);
        }
        if at == 0 {
            line.extend([key(Keyword::Or), name("huvudområde")]);
        }
    }
    lines.push(line);
    own.iter().map(|(one, many)| (name(one), name(many))).collect()
}
