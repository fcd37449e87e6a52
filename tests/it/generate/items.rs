//! Indicators, assignments and series.

use malvakt::language::table::{Keyword, Word};
use malvakt::language::{BuiltIn, Forecast, KindWord, State};

use super::conditions::{About, Aim, Measured, Subject, figure};
use super::frame::value_name;
use super::goals::{Goals, goals, reference};
use super::measure::{Decimal, MEASURES, Measure, OF_A_KIND};
use super::model::{Frame, Item, Sort};
use super::rules::{flag, rules};
use super::tape::Tape;
use super::token::{Line, Token, key, name, number, sign, text};

/// What is wanted of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Only rules for which a better outcome is never a worse status.
    pub monotone: bool,
    /// Only units that have others of their kind.
    pub of_a_kind: bool,
}

/// A name, an id and a title of an item's own; what the plan writes of them.
fn named(tape: &mut Tape<'_>, at: usize, header: &mut Line, lines: &mut Vec<Line>) -> Vec<String> {
    let base = tape.one(&[
        "väntande besök",
        "HME",
        "straßen",
        "återinskrivningar",
        "sick leave",
        "vård i hemmet",
    ]);
    let own = format!("{base} m{at}");
    let title = format!("Andel {base}, mått {at}");
    let reserved = base == "vård i hemmet";
    let written = if reserved { text(&own) } else { name(&own) };
    let mut called = match tape.below(6) {
        0..=2 => {
            header.extend([written, text(&title)]);
            vec![own, title]
        }
        3 => {
            header.push(text(&title));
            vec![title]
        }
        4 if !reserved => {
            header.push(written);
            vec![own]
        }
        _ => {
            // A long title on two lines is one title.
            header.extend([written, text(&title), text("som fortsätter")]);
            vec![own, format!("{title} som fortsätter")]
        }
    };
    if tape.often(5) {
        let id = format!("{}", 100 + at);
        let written = if tape.often(8) { text(&id) } else { sign(&id) };
        lines.push(vec![key(Keyword::Id), written]);
        called.push(id);
    }
    called
}

/// Lines that any item may have.
fn remarks(tape: &mut Tape<'_>, frame: &Frame, lines: &mut Vec<Line>) {
    if tape.often(3) {
        lines.push(vec![
            key(Keyword::Weight),
            tape.one(&[number(2), number(0), Token::Number(Decimal { digits: 15, decimals: 1 })]),
        ]);
    }
    if tape.often(2) {
        lines.push(vec![key(Keyword::Responsible), text("HR-direktören")]);
    }
    if tape.often(2) {
        lines.push(vec![key(Keyword::Note), text("Ur rapporten: \"pilen\" ned.")]);
    }
    if tape.often(2) {
        lines.push(vec![key(Keyword::Decided), text("§ 88")]);
    }
    let named: Vec<Token> = frame
        .follow_ups
        .iter()
        .filter(|one| !one.name.is_empty())
        .map(|one| name(one.name))
        .collect();
    if !named.is_empty() && tape.often(2) {
        let mut line = vec![key(Keyword::FollowUpAt)];
        for (at, follow_up) in named.iter().skip(tape.below(2)).enumerate() {
            if at > 0 {
                line.push(sign(","));
            }
            line.push(follow_up.clone());
        }
        if line.len() > 1 {
            lines.push(line);
        }
    }
}

pub fn indicator(tape: &mut Tape<'_>, frame: &Frame, at: usize, wanted: Wanted) -> Item {
    let word = tape.one(&[
        KindWord::Indicator,
        KindWord::Styrmatt,
        KindWord::Kpi,
        KindWord::Measure,
        KindWord::Matetal,
    ]);
    let measure = tape.one(if wanted.of_a_kind { OF_A_KIND } else { MEASURES });
    let higher = !tape.often(8);
    let mut header = vec![Token::Word(Word::Kind(word))];
    let mut lines = Vec::new();
    let called = named(tape, at, &mut header, &mut lines);
    let mut called = called;
    if tape.often(3) {
        let key_in_data = format!("N00{at}");
        lines.push(vec![key(Keyword::DataKey), text(&key_in_data)]);
        called.push(key_in_data);
    }
    let how = if wanted.monotone { 0 } else { tape.below(16) };
    let (by_hand, follow_only) = (how == 15, how == 14);
    let goals = match how {
        13 | 14 => Goals::none(),
        _ => goals(tape, frame, measure, higher),
    };
    // A bare number says what it counts only where the plan has one.
    let measure = match measure {
        Measure::Bare if goals.figures.is_empty() => Measure::Known("count"),
        measure => measure,
    };
    // Percentage points show per cent, so that per mille must be said.
    let shown = !matches!(measure, Measure::Own(_) | Measure::Known("‰"));
    let unsaid = goals.figures.is_empty() || !shown;
    if measure != Measure::Bare && (unsaid || tape.often(8)) {
        lines.push(unit_line(measure));
    }
    if goals.needs_direction || (!goals.interval() && tape.often(3)) {
        let word = if higher { Keyword::HigherIsBetter } else { Keyword::LowerIsBetter };
        lines.push(vec![key(word)]);
    }
    lines.extend(goals.lines.iter().cloned());
    if follow_only {
        let line = [key(Keyword::Target), key(Keyword::FollowOnly)];
        lines.push(line[tape.below(2)..].to_vec());
    }
    let own = Measured { measure, higher, target: goals.aim, figures: &goals.figures };
    let monthly = measured_how(tape, frame, own, &goals, wanted, &mut lines);
    let scale = frame.scale_of(Sort::Indicator);
    let about = About::Indicator(own);
    let of =
        Subject { frame, about, statuses: None, monotone: wanted.monotone && !goals.interval() };
    if by_hand {
        lines.push(vec![key(Keyword::AssessedByHand)]);
    } else if goals.aim == Aim::None && !follow_only
        || goals.aim == Aim::Zero
        || wanted.monotone
        || tape.often(10)
    {
        if goals.interval() && wanted.monotone {
            lines.extend(interval_rules(scale));
        } else {
            lines.extend(rules(tape, scale, of));
        }
    } else if !follow_only && tape.often(4) {
        lines.push(vec![key(Keyword::Use), name("vanliga gränser")]);
    }
    if how == 12 {
        lines.push(vec![key(Keyword::NotMeasurable), text("Under utredning")]);
    }
    if !by_hand && !follow_only && tape.often(3) {
        lines.push(flag(tape, scale, Subject { monotone: false, ..of }));
    }
    if !by_hand && !follow_only && tape.often(4) {
        lines.push(example(tape, own, frame));
    }
    remarks(tape, frame, &mut lines);
    lines.insert(0, header);
    Item {
        sort: Sort::Indicator,
        word: Word::Kind(word),
        called,
        measure,
        figures: goals.figures,
        by_hand,
        monthly,
        lines,
    }
}

/// One outcome, perhaps with more that is known, and the status it should have.
fn example(tape: &mut Tape<'_>, own: Measured<'_>, frame: &Frame) -> Line {
    let mut line = vec![key(Keyword::Example)];
    if tape.often(2) {
        let missing = [key(Keyword::Outcome), key(Keyword::Missing), key(Keyword::Is)];
        line.extend(missing);
        line.push(Token::Word(Word::BuiltIn(BuiltIn::NotMeasured)));
        return line;
    }
    line.extend(figure(tape, own));
    if tape.often(4) {
        line.extend([sign(","), key(tape.one(&[Keyword::Previous, Keyword::Baseline]))]);
        line.extend(figure(tape, own));
    }
    if tape.often(2) {
        line.extend([sign(","), key(Keyword::Denominator), number(40)]);
    }
    if let Some(breakdown) = frame.breakdowns.first()
        && tape.often(6)
    {
        line.extend([key(Keyword::For), value_name(tape.one(breakdown.values))]);
    }
    let expected = tape.one(&frame.scale_of(Sort::Indicator).statuses).0;
    line.extend([key(Keyword::Is), expected]);
    line
}

fn unit_line(measure: Measure) -> Line {
    let unit = match measure {
        Measure::Own(own) => text(own),
        known => Token::Unit(known),
    };
    vec![key(Keyword::Unit), unit]
}

/// Met or not: the rules of an interval for which nearer is never worse.
fn interval_rules(scale: &super::model::Scale) -> Vec<Line> {
    let (best, worst) = (&scale.statuses[0].0, &scale.statuses[scale.statuses.len() - 1].0);
    vec![
        vec![best.clone(), key(Keyword::If), key(Keyword::TargetMet)],
        vec![key(Keyword::Otherwise), worst.clone()],
    ]
}

/// Baseline, trend, decimals, part of the year and the like; whether outcomes are of single months.
fn measured_how(
    tape: &mut Tape<'_>,
    frame: &Frame,
    own: Measured<'_>,
    goals: &Goals,
    wanted: Wanted,
    lines: &mut Vec<Line>,
) -> bool {
    if tape.often(4) {
        if tape.often(8) {
            lines.push(
                std::iter::once(key(Keyword::Baseline))
                    .chain(reference(tape, frame, None))
                    .collect(),
            );
        } else {
            let mut line = vec![key(Keyword::Baseline)];
            // A bare figure between 1900 and 2100 might be a year.
            let mut figure = figure(tape, own);
            if own.measure == Measure::Bare {
                figure = vec![number(tape.wide(1000)), Token::Unit(Measure::Bare)];
            }
            line.extend(figure);
            lines.push(line);
        }
    }
    if tape.often(3) {
        lines.push(
            std::iter::once(key(Keyword::Trend))
                .chain(reference(tape, frame, Some(Keyword::ComparedTo)))
                .collect(),
        );
    }
    if tape.often(3) {
        let tolerance =
            [key(Keyword::TrendTolerance), number(tape.wide(6)), Token::Difference(own.measure)];
        lines.push(tolerance.to_vec());
    }
    if tape.often(4) {
        lines.push(vec![key(Keyword::Decimals), number(tape.wide(4))]);
    }
    if tape.often(2) {
        lines.push(vec![
            key(Keyword::RoundOutcomeTo),
            number(tape.wide(2)),
            key(Keyword::Decimals),
        ]);
    }
    if tape.often(3) {
        lines.push(vec![key(Keyword::MinimumCases), number(1 + tape.wide(40))]);
    }
    if tape.often(2) {
        lines.push(vec![
            key(Keyword::Break),
            key(Keyword::In),
            sign(&frame.year.to_string()),
            text("ny enkät"),
        ]);
    }
    if tape.often(2) {
        lines.push(vec![key(Keyword::Source), text("Väntetidsdatabasen")]);
    }
    let may_ask = goals.names_slices || frame.breakdowns.len() == 1;
    if tape.often(4) {
        let which = if may_ask {
            tape.one(&[Keyword::Total, Keyword::Worst, Keyword::Best])
        } else {
            Keyword::Total
        };
        lines.push(vec![key(Keyword::Headline), key(which)]);
    }
    let accumulates = !own.measure.is_share() && !wanted.monotone && tape.often(4);
    let mut monthly = false;
    if accumulates {
        let mut line = vec![key(Keyword::AccumulatesOverTheYear)];
        if tape.often(5) {
            line.extend([sign(","), key(Keyword::JudgedAtYearEnd)]);
        }
        if tape.often(5) {
            monthly = true;
            line.extend([sign(","), key(Keyword::FromMonthlyFigures)]);
        }
        lines.push(line);
    }
    monthly
}

pub fn assignment(tape: &mut Tape<'_>, frame: &Frame, at: usize) -> Item {
    let word = tape.one(&[KindWord::Assignment, KindWord::Action, KindWord::Activity]);
    let mut header = vec![Token::Word(Word::Kind(word))];
    let mut lines = Vec::new();
    let called = named(tape, at, &mut header, &mut lines);
    let scale = frame.scale_of(Sort::Assignment);
    let of = Subject { frame, about: About::Assignment, statuses: None, monotone: false };
    let by_hand = tape.often(4);
    if tape.often(5) {
        lines.push(vec![key(Keyword::Deadline), sign(&format!("{}-06-30", frame.year))]);
    }
    if by_hand {
        lines.push(vec![key(Keyword::AssessedByHand)]);
    } else if tape.often(10) {
        lines.extend(rules(tape, scale, of));
        if tape.often(4) {
            lines.push(flag(tape, scale, of));
        }
        if tape.often(4) {
            let state = Token::Word(Word::State(tape.one(&[State::Delayed, State::Completed])));
            let forecast = [key(Keyword::Forecast), Token::Word(Word::Forecast(Forecast::Good))];
            let mut line = vec![key(Keyword::Example), state, sign(",")];
            line.extend(forecast);
            line.extend([key(Keyword::Is), tape.one(&scale.statuses).0]);
            lines.push(line);
        }
    }
    remarks(tape, frame, &mut lines);
    lines.insert(0, header);
    Item {
        sort: Sort::Assignment,
        word: Word::Kind(word),
        called,
        measure: Measure::Bare,
        figures: Vec::new(),
        by_hand,
        monthly: false,
        lines,
    }
}

pub fn series(tape: &mut Tape<'_>, at: usize) -> Item {
    let measure = tape.one(MEASURES);
    let mut header = vec![Token::Word(Word::Kind(KindWord::Series))];
    let mut lines = Vec::new();
    let called = named(tape, at, &mut header, &mut lines);
    if measure != Measure::Bare {
        lines.push(unit_line(measure));
    }
    if tape.often(4) {
        lines.push(vec![key(Keyword::Decimals), number(1)]);
    }
    lines.insert(0, header);
    Item {
        sort: Sort::Series,
        word: Word::Kind(KindWord::Series),
        called,
        measure,
        figures: Vec::new(),
        by_hand: false,
        monthly: false,
        lines,
    }
}
