//! Target lines: goals, and the slices and periods they are for. The slices named hold or beat one another, and each
//! has the same periods, so that it is always plain which line holds.

use malvakt::language::table::Keyword;

use super::conditions::Aim;
use super::frame::value_name;
use super::measure::{Decimal, Measure};
use super::model::Frame;
use super::tape::Tape;
use super::token::{Line, Token, key, name, number, sign, text};

/// The unit that is named in data and plans.
pub const UNITS: &[&str] = &["Kiruna sjukhus", "Gällivare"];

/// The targets of an item.
pub struct Goals {
    pub lines: Vec<Line>,
    pub aim: Aim,
    /// Figures in them.
    pub figures: Vec<Decimal>,
    /// The lines do not say the direction; it must stand on a line of its own.
    pub needs_direction: bool,
    /// Slices of a breakdown, and of units, that are named.
    pub names_slices: bool,
}

impl Goals {
    pub fn none() -> Self {
        Self {
            lines: Vec::new(),
            aim: Aim::None,
            figures: Vec::new(),
            needs_direction: true,
            names_slices: false,
        }
    }

    /// Nearer to an interval is better: no direction may be said.
    pub fn interval(&self) -> bool {
        self.aim == Aim::Interval
    }
}

pub fn goals(tape: &mut Tape<'_>, frame: &Frame, measure: Measure, higher: bool) -> Goals {
    let interval = tape.often(2);
    let slices = slices(tape, frame);
    let periods = periods(tape, frame);
    let mut goals = Goals { needs_direction: false, aim: Aim::Number, ..Goals::none() };
    if interval {
        goals.aim = Aim::Interval;
    }
    goals.names_slices = slices.iter().any(|slice| !slice.is_empty());
    let mut parts: Vec<Line> = Vec::new();
    for slice in &slices {
        for period in &periods {
            let mut part = if interval {
                between(tape, measure, &mut goals)
            } else {
                goal(tape, frame, measure, higher, &mut goals)
            };
            let slice_first = tape.often(8);
            let settings = if slice_first { [slice, period] } else { [period, slice] };
            part.extend(settings.into_iter().flatten().cloned());
            if tape.often(1) {
                part.extend([key(Keyword::Decided), sign("2021-12-18"), text("§ 7")]);
            }
            parts.push(part);
        }
    }
    goals.lines = on_lines(tape, parts);
    goals
}

/// Each part on a line of its own, or several with commas between.
fn on_lines(tape: &mut Tape<'_>, parts: Vec<Line>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if tape.often(6) => {
                line.push(sign(","));
                line.extend(part);
            }
            _ => lines.push(std::iter::once(key(Keyword::Target)).chain(part).collect()),
        }
    }
    lines
}

/// The `for` of each line.
fn slices(tape: &mut Tape<'_>, frame: &Frame) -> Vec<Line> {
    let for_unit = || vec![key(Keyword::For), text(UNITS[0])];
    let Some(breakdown) = frame.breakdowns.first() else {
        return if tape.often(5) { vec![Vec::new(), for_unit()] } else { vec![Vec::new()] };
    };
    let value = |at: usize| vec![key(Keyword::For), value_name(breakdown.values[at])];
    let every = || vec![key(Keyword::For), key(Keyword::Every), name(breakdown.name)];
    let both = |at: usize| value(at).into_iter().chain(for_unit()).collect();
    match tape.below(8) {
        0 | 1 => vec![Vec::new()],
        2 => vec![value(1), value(0)],
        3 => vec![Vec::new(), value(0)],
        4 => vec![Vec::new(), every()],
        5 => vec![every(), value(0)],
        6 => vec![Vec::new(), value(0), both(0)],
        _ => vec![Vec::new(), for_unit()],
    }
}

/// The `in` of each line.
fn periods(tape: &mut Tape<'_>, frame: &Frame) -> Vec<Line> {
    let year = |ahead: i16| vec![key(Keyword::In), sign(&(frame.year + ahead).to_string())];
    let follow_up = frame.follow_ups.first().filter(|first| !first.name.is_empty());
    let in_follow_up = follow_up.map(|first| vec![key(Keyword::In), name(first.name)]);
    match (tape.below(8), in_follow_up) {
        (4, _) => vec![year(0)],
        (5, _) => vec![year(0), year(2)],
        (6, Some(follow_up)) => vec![Vec::new(), follow_up],
        (7, _) => vec![year(1)],
        _ => vec![Vec::new()],
    }
}

fn figure(tape: &mut Tape<'_>, measure: Measure, goals: &mut Goals) -> Line {
    let (most, decimals) = measure.range();
    let decimals = if tape.often(6) { decimals } else { 0 };
    let mut digits = tape.wide(1 + most * 10_i64.pow(decimals));
    // Part of an interval that ends in zero would be nothing, as a part of any zero is.
    if goals.interval() && digits == 0 {
        digits = 1;
    }
    if measure.is_money() && !goals.interval() && tape.often(3) {
        digits = -digits;
    }
    let decimal = Decimal { digits, decimals };
    if digits == 0 && goals.aim == Aim::Number {
        goals.aim = Aim::Zero;
    }
    goals.figures.push(decimal);
    vec![Token::Number(decimal), Token::Unit(measure)]
}

fn between(tape: &mut Tape<'_>, measure: Measure, goals: &mut Goals) -> Line {
    let low = figure(tape, measure, goals);
    let from = goals.figures[goals.figures.len() - 1];
    let high = Decimal { digits: from.digits + tape.wide(200), ..from };
    goals.figures.push(high);
    let mut line = vec![key(Keyword::Between)];
    line.extend(low);
    line.extend([key(Keyword::And), Token::Number(high), Token::Unit(measure)]);
    line
}

fn goal(
    tape: &mut Tape<'_>,
    frame: &Frame,
    measure: Measure,
    higher: bool,
    goals: &mut Goals,
) -> Line {
    let mut line = Line::new();
    match tape.below(12) {
        0..=4 => {
            let words = if higher {
                [key(Keyword::AtLeast), key(Keyword::MoreThan), sign(">="), sign(">")]
            } else {
                [key(Keyword::AtMost), key(Keyword::LessThan), sign("<="), sign("<")]
            };
            line.push(tape.one(&words));
            line.extend(figure(tape, measure, goals));
        }
        5 | 6 => {
            goals.needs_direction = true;
            line.extend(figure(tape, measure, goals));
        }
        7 | 8 => {
            line.push(key(if higher { Keyword::Increase } else { Keyword::Decrease }));
            if tape.often(8) {
                line.push(key(Keyword::By));
                line.extend(amount(tape, measure));
            }
            line.extend(compared(tape, frame));
        }
        9 => {
            goals.needs_direction = true;
            line.push(key(Keyword::Improve));
            line.extend(compared(tape, frame));
        }
        _ => {
            goals.needs_direction = true;
            line.push(key(Keyword::Maintain));
            if tape.often(8) {
                line.push(key(Keyword::Within));
                line.extend(amount(tape, measure));
            }
            line.extend(compared(tape, frame));
        }
    }
    line
}

/// By how much.
fn amount(tape: &mut Tape<'_>, measure: Measure) -> Line {
    let percent = || Token::Unit(Measure::Known("%"));
    let of_baseline = [key(Keyword::Of), key(Keyword::Baseline)];
    match tape.below(4) {
        0 | 1 => {
            let (most, _) = measure.range();
            vec![number(tape.wide(1 + most / 5)), Token::Difference(measure)]
        }
        2 if !measure.is_share() => vec![number(tape.wide(60)), percent()],
        _ => [number(tape.wide(60)), percent()].into_iter().chain(of_baseline).collect(),
    }
}

fn compared(tape: &mut Tape<'_>, frame: &Frame) -> Line {
    if tape.often(8) { Line::new() } else { reference(tape, frame, Some(Keyword::ComparedTo)) }
}

/// What something is compared with; the word before it, where the period does not begin with one.
pub fn reference(tape: &mut Tape<'_>, frame: &Frame, word: Option<Keyword>) -> Line {
    let before = (frame.year - 1).to_string();
    let mut line: Line = word.map(key).into_iter().collect();
    match tape.below(6) {
        0 => line.push(key(Keyword::SamePeriodLastYear)),
        1 => line.extend([key(Keyword::FullYear), sign(&before)]),
        2 => line.push(key(Keyword::PreviousFollowUp)),
        3 => {
            line.extend(word.is_none().then(|| key(Keyword::In)));
            line.push(sign(&format!("{before}-04")));
        }
        _ => {
            line.extend(word.is_none().then(|| key(Keyword::In)));
            line.push(sign(&before));
        }
    }
    line
}
