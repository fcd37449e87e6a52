//! Conditions and values, as lines of tokens.

use malvakt::language::table::{Keyword, Word};
use malvakt::language::{Forecast, KindWord, State};

use super::frame::value_name;
use super::measure::{Decimal, Measure};
use super::model::{Frame, Scale, Sort};
use super::tape::Tape;
use super::token::{Line, Token, key, number, sign};

/// What a condition may be about.
#[derive(Clone, Copy)]
pub struct Subject<'f> {
    pub frame: &'f Frame,
    pub about: About<'f>,
    /// In a flag: the statuses it may ask for.
    pub statuses: Option<&'f Scale>,
    /// Each condition holds for everything better than an outcome it holds for.
    pub monotone: bool,
}

/// What the rules are of.
#[derive(Clone, Copy)]
pub enum About<'f> {
    /// Any indicator that has a target, whatever its unit.
    AnyIndicator,
    /// One indicator.
    Indicator(Measured<'f>),
    Assignment,
    Heading,
}

/// What its rules must know of an indicator.
#[derive(Clone, Copy)]
pub struct Measured<'f> {
    pub measure: Measure,
    pub higher: bool,
    pub target: Aim,
    /// Figures of its target lines.
    pub figures: &'f [Decimal],
}

/// What its target lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    None,
    /// Has a number, which a percentage may be of.
    Number,
    /// Has a number, and one is zero.
    Zero,
    Interval,
}

pub fn condition(tape: &mut Tape<'_>, of: Subject<'_>) -> Line {
    joined(tape, of, 2, false)
}

/// With `and`, `or`, `not` and parentheses around what needs them.
fn joined(tape: &mut Tape<'_>, of: Subject<'_>, depth: usize, inside: bool) -> Line {
    let kind = if depth == 0 { 0 } else { tape.below(8) };
    let word = match kind {
        5 => Keyword::And,
        6 => Keyword::Or,
        7 if !of.monotone => return negated(tape, of, depth),
        _ => return fact(tape, of),
    };
    let mut line = joined(tape, of, depth - 1, true);
    for _ in 0..=tape.below(2) {
        line.push(key(word));
        line.extend(joined(tape, of, depth - 1, true));
    }
    if inside { parenthesised(line) } else { line }
}

fn negated(tape: &mut Tape<'_>, of: Subject<'_>, depth: usize) -> Line {
    let inner = joined(tape, of, depth - 1, true);
    // `inte påbörjad` and `ej uppfyllt` are a state and a status of their own.
    let bare = matches!(inner.as_slice(), [Token::Word(Word::Keyword(_))]);
    let inner = if bare || inner[0] == sign("(") { inner } else { parenthesised(inner) };
    std::iter::once(key(Keyword::Not)).chain(inner).collect()
}

fn parenthesised(line: Line) -> Line {
    std::iter::once(sign("(")).chain(line).chain([sign(")")]).collect()
}

fn fact(tape: &mut Tape<'_>, of: Subject<'_>) -> Line {
    if let Some(scale) = of.statuses
        && tape.often(8)
    {
        return vec![tape.one(&scale.statuses).0];
    }
    match of.about {
        About::Assignment => of_assignment(tape),
        About::Heading => rolled_up(tape, of.frame),
        About::AnyIndicator => of_target(tape, None),
        About::Indicator(own) if of.monotone => monotone(tape, own),
        About::Indicator(own) => of_indicator(tape, own, of.frame),
    }
}

fn of_assignment(tape: &mut Tape<'_>) -> Line {
    let states = [
        State::Completed,
        State::Ongoing,
        State::Delayed,
        State::Planned,
        State::AtRisk,
        State::Cancelled,
    ];
    match tape.below(7) {
        0..=2 => vec![Token::Word(Word::State(tape.one(&states)))],
        3 => {
            let forecast = tape.one(&[Forecast::Good, Forecast::Uncertain, Forecast::Poor]);
            vec![key(Keyword::Forecast), Token::Word(Word::Forecast(forecast))]
        }
        4 => vec![tape.one(&[key(Keyword::DeadlinePassed), key(Keyword::StartPassed)])],
        5 => {
            let percent = number(tape.wide(101));
            vec![
                key(Keyword::Progress),
                comparison(tape, None),
                percent,
                Token::Unit(Measure::Known("%")),
            ]
        }
        _ => {
            let value = tape.one(&[Keyword::Forecast, Keyword::Progress]);
            is_missing(value, tape.often(8))
        }
    }
}

fn is_missing(value: Keyword, measured: bool) -> Line {
    vec![
        key(value),
        key(Keyword::Is),
        key(if measured { Keyword::Measured } else { Keyword::Missing }),
    ]
}

/// One comparison; `Some(true)` of those that higher outcomes keep, `Some(false)` lower.
fn comparison(tape: &mut Tape<'_>, higher: Option<bool>) -> Token {
    let up = [sign(">="), sign(">"), key(Keyword::AtLeast), key(Keyword::MoreThan)];
    let down = [sign("<="), sign("<"), key(Keyword::AtMost), key(Keyword::LessThan)];
    match higher {
        Some(true) => tape.one(&up),
        Some(false) => tape.one(&down),
        None => {
            let all: Vec<Token> = up
                .into_iter()
                .chain(down)
                .chain([sign("="), key(Keyword::Is), sign("!=")])
                .collect();
            tape.one(&all)
        }
    }
}

/// Facts about a target, that any unit has.
fn of_target(tape: &mut Tape<'_>, aim: Option<Aim>) -> Line {
    let percent = |tape: &mut Tape<'_>| number(1 + tape.wide(60));
    match tape.below(8) {
        0 | 1 => vec![key(Keyword::TargetMet)],
        2 => vec![key(Keyword::TargetMissed)],
        3 | 4 if aim != Some(Aim::Zero) => {
            let unit = Token::Unit(Measure::Known("%"));
            let of = [key(Keyword::Of), key(Keyword::Target)];
            let within = [key(Keyword::Outcome), key(Keyword::Within), percent(tape), unit];
            within.into_iter().chain(of).collect()
        }
        5 => vec![tape.one(&[
            key(Keyword::Improving),
            key(Keyword::Worsening),
            key(Keyword::Unchanged),
        ])],
        6 => {
            let value = tape.one(&[key(Keyword::Attainment), key(Keyword::RelativeChange)]);
            vec![value, comparison(tape, None), percent(tape), Token::Unit(Measure::Known("%"))]
        }
        _ => is_missing(tape.one(&[Keyword::Outcome, Keyword::Previous]), tape.often(8)),
    }
}

/// What holds for everything better than an outcome it holds for.
fn monotone(tape: &mut Tape<'_>, own: Measured<'_>) -> Line {
    match (tape.below(6), own.target) {
        (0, Aim::Number | Aim::Zero) => vec![key(Keyword::TargetMet)],
        (1 | 2, Aim::Number) => {
            let percent = [number(1 + tape.wide(60)), Token::Unit(Measure::Known("%"))];
            let within = [key(Keyword::Outcome), key(Keyword::Within)].into_iter().chain(percent);
            within.chain([key(Keyword::Of), key(Keyword::Target)]).collect()
        }
        (3, _) => vec![key(Keyword::Improving)],
        (4, Aim::Number) => {
            let mut line = vec![key(Keyword::Deviation), comparison(tape, Some(false))];
            line.extend(difference(tape, own.measure));
            line
        }
        _ => {
            let mut line = vec![key(Keyword::Outcome), comparison(tape, Some(own.higher))];
            line.extend(figure(tape, own));
            line
        }
    }
}

fn of_indicator(tape: &mut Tape<'_>, own: Measured<'_>, frame: &Frame) -> Line {
    match tape.below(12) {
        0..=2 if own.target != Aim::None => of_target(tape, Some(own.target)),
        3 => {
            let mut line = vec![key(tape.one(&[Keyword::Change, Keyword::Deviation]))];
            if own.target == Aim::None {
                line[0] = key(Keyword::Change);
            }
            line.push(comparison(tape, None));
            line.extend(difference(tape, own.measure));
            line
        }
        4 if own.measure.factor() > 0 => {
            let value = tape.one(&[Keyword::Denominator, Keyword::Numerator]);
            vec![key(value), comparison(tape, None), number(tape.wide(300))]
        }
        5 => {
            let values =
                [Keyword::Outcome, Keyword::Baseline, Keyword::Forecast, Keyword::Denominator];
            is_missing(tape.one(&values), tape.often(8))
        }
        6 if own.target != Aim::None => {
            let within = [key(Keyword::Outcome), key(Keyword::Within)].into_iter();
            within
                .chain(difference(tape, own.measure))
                .chain([key(Keyword::Of), key(Keyword::Target)])
                .collect()
        }
        7 => {
            let low = figure(tape, own);
            let high = low.iter().map(|token| match token {
                Token::Number(low) => {
                    Token::Number(Decimal { digits: low.digits + tape.wide(50), ..*low })
                }
                unit => unit.clone(),
            });
            let high: Line = high.collect();
            let mut line = value(tape, own, frame, 0);
            line.push(key(Keyword::Between));
            line.extend(low);
            line.push(key(Keyword::And));
            line.extend(high);
            line
        }
        8 => vec![tape.one(&[
            key(Keyword::Improving),
            key(Keyword::Worsening),
            key(Keyword::Unchanged),
        ])],
        _ => {
            let mut line = value(tape, own, frame, 1);
            if tape.often(3) {
                line.push(key(Keyword::Is));
            }
            let mut compared = comparison(tape, None);
            if line.last() == Some(&key(Keyword::Is)) && compared == key(Keyword::Is) {
                compared = sign(">=");
            }
            line.push(compared);
            line.extend(value(tape, own, frame, 2));
            line
        }
    }
}

/// How much: in the unit, of shares in percentage points.
fn difference(tape: &mut Tape<'_>, measure: Measure) -> Line {
    let (most, decimals) = measure.range();
    let digits = tape.wide(1 + most / 4);
    vec![Token::Number(Decimal { digits, decimals: decimals.min(1) }), Token::Difference(measure)]
}

/// A figure in the unit, near a target's or anywhere.
pub fn figure(tape: &mut Tape<'_>, own: Measured<'_>) -> Line {
    let (most, decimals) = own.measure.range();
    let near = own.figures.first().filter(|_| tape.often(8));
    let decimal = match near {
        Some(near) => Decimal { digits: near.digits + tape.wide(9) - 4, decimals: near.decimals },
        None => Decimal {
            digits: tape.wide(1 + most),
            decimals: decimals.min(u32::from(tape.often(4))),
        },
    };
    vec![Token::Number(decimal), Token::Unit(own.measure)]
}

/// A value of the item's own unit; what is compound stands in parentheses inside another.
fn value(tape: &mut Tape<'_>, own: Measured<'_>, frame: &Frame, depth: usize) -> Line {
    let plain = [
        Keyword::Outcome,
        Keyword::Previous,
        Keyword::Baseline,
        Keyword::PreviousMeasured,
        Keyword::Forecast,
    ];
    let number_of = matches!(own.target, Aim::Number | Aim::Zero);
    match tape.below(if depth == 0 { 6 } else { 12 }) {
        2 if number_of => vec![key(Keyword::Target)],
        3 => vec![key(tape.one(&plain))],
        4 => elsewhere(tape, frame),
        5 if depth > 0 => figure(tape, own),
        6 => {
            let mut line = value(tape, own, frame, 0);
            line.push(tape.one(&[sign("+"), sign("-")]));
            line.extend(difference(tape, own.measure));
            line
        }
        7 => {
            let mut line = value(tape, own, frame, 0);
            line.push(tape.one(&[sign("*"), sign("/")]));
            line.push(Token::Number(Decimal { digits: 1 + tape.wide(30), decimals: 1 }));
            line
        }
        8 => {
            let percent =
                [number(1 + tape.wide(120)), Token::Unit(Measure::Known("%")), key(Keyword::Of)];
            let of = if number_of { Keyword::Target } else { Keyword::Previous };
            percent.into_iter().chain([key(of)]).collect()
        }
        9 => {
            let mut line = vec![tape.one(&[key(Keyword::MinimumOf), key(Keyword::MaximumOf)])];
            line.extend(value(tape, own, frame, 0));
            line.push(sign(","));
            line.extend(value(tape, own, frame, 0));
            line
        }
        10 => parenthesised(value(tape, own, frame, depth - 1)),
        _ => vec![key(Keyword::Outcome)],
    }
}

/// An outcome or target of another slice or period.
fn elsewhere(tape: &mut Tape<'_>, frame: &Frame) -> Line {
    let mut line = vec![key(Keyword::Outcome)];
    if let Some(breakdown) = frame.breakdowns.first()
        && tape.often(8)
    {
        line.extend([key(Keyword::For), value_name(tape.one(breakdown.values))]);
        return line;
    }
    line.push(key(Keyword::In));
    let before = frame.year - 1;
    match tape.below(4) {
        0 => line.push(sign(&before.to_string())),
        1 => line.extend([key(Keyword::FullYear), sign(&before.to_string())]),
        2 => line.push(sign(&format!("{before}-04"))),
        _ => line.push(sign(&frame.year.to_string())),
    }
    line
}

/// Facts about what stands under a heading.
fn rolled_up(tape: &mut Tape<'_>, frame: &Frame) -> Line {
    let kind = |word| Some(Token::Plural(Word::Kind(word)));
    let (of, scale) = match tape.below(5) {
        0 | 1 => (None, &frame.scale),
        2 => (kind(KindWord::Indicator), &frame.scale),
        3 => (kind(KindWord::Assignment), frame.scale_of(Sort::Assignment)),
        _ => (frame.levels.last().map(|(_, many)| many.clone()), &frame.scale),
    };
    let (one, many) = tape.one(&scale.statuses);
    let many = if tape.often(4) { one } else { many };
    let mut line = Vec::new();
    match tape.below(8) {
        0..=3 => {
            line.push(key(tape.one(&[Keyword::All, Keyword::Any, Keyword::None, Keyword::Most])));
            line.push(many);
            line.extend(of);
        }
        4 => {
            line.extend([key(Keyword::CountOf), many]);
            line.extend(of);
            line.extend([comparison(tape, None), number(tape.wide(4))]);
        }
        5 => {
            line.extend([key(Keyword::CountOf), key(Keyword::NotAssessed)]);
            line.extend([comparison(tape, None), number(tape.wide(4))]);
        }
        share => {
            line.push(key(if share == 6 { Keyword::ShareOf } else { Keyword::WeightedShareOf }));
            line.push(many);
            if tape.often(6) {
                line.extend([key(Keyword::Or), tape.one(&scale.statuses).1]);
            }
            line.extend(of);
            let percent = number(tape.wide(101));
            line.extend([comparison(tape, None), percent, Token::Unit(Measure::Known("%"))]);
        }
    }
    line
}
