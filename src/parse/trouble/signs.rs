//! Marks: after a keyword, in pairs, unknown, wanted or too many.

use std::ops::Range;

use super::stopped::{Correction, Kind, Stopped};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::language::table::Keyword;
use crate::parse::attempt::Junk;
use crate::parse::grammar::Rule;
use crate::parse::suggest::keyword;

/// `target: 70 %`, `year = 2024`.
pub(super) fn after_the_keyword(line: &Stopped<'_>) -> Option<Junk> {
    let mark = line.rest().next().filter(|piece| piece.is(&[":", "="]) && line.opened > 0)?;
    let correction = line.without(&mark.range);
    if !correction.reads() {
        return None;
    }
    let message = Message::TakeAway {
        found: line.author(mark.range.clone()),
        write: correction.write.clone(),
    };
    Some(line.junk(Code::UnreadableLine, message, &mark.range.clone(), correction))
}

/// A parenthesis without its other half, or with nothing in it.
pub(super) fn parentheses(line: &Stopped<'_>) -> Option<Junk> {
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut before: Option<&str> = None;
    for piece in &line.pieces {
        if piece.is(&["("]) {
            open.push(piece.range.clone());
        } else if piece.is(&[")"]) {
            let Some(opened) = open.pop() else {
                return Some(parenthesis(
                    line,
                    &piece.range,
                    Message::Parenthesis { opened: false },
                ));
            };
            if before == Some("(") {
                let place = opened.start..piece.range.end;
                return Some(parenthesis(line, &place, Message::EmptyParentheses));
            }
        }
        before = Some(piece.text);
    }
    let opened = open.pop()?;
    Some(parenthesis(line, &opened, Message::Parenthesis { opened: true }))
}

fn parenthesis(line: &Stopped<'_>, place: &Range<usize>, message: Message) -> Junk {
    Junk::of(Diagnostic::at(Code::Parentheses, message, line.span(place)))
}

/// `==`, `=>`, `&&`, a dash for a minus.
pub(super) fn unknown(line: &Stopped<'_>) -> Option<Junk> {
    line.pieces.iter().filter(|piece| piece.kind == Kind::Mark).find_map(|piece| {
        let meant = match piece.text {
            "==" | "===" => "=",
            "=>" => ">=",
            "=<" => "<=",
            "<>" | "><" | "=!" | "!==" => "!=",
            "&&" | "&" => keyword(Keyword::And, line.language),
            "||" | "|" => keyword(Keyword::Or, line.language),
            "!" | "~" | "¬" => keyword(Keyword::Not, line.language),
            "–" | "—" | "‐" | "‑" => "-",
            "÷" => "/",
            "·" | "∙" => "*",
            "％" => "%",
            _ => return None,
        };
        let apart = line.widened(&piece.range);
        let ways = [
            (piece.range.clone(), meant.to_owned()),
            (apart.clone(), format!(" {meant} ")),
            // A sign of its own before a number stands right before it.
            (apart, format!(" {meant}")),
        ];
        let mut ways = ways.map(|(range, words)| line.replace(range, words)).into_iter();
        let first = ways.next()?;
        let correction =
            if first.reads() { first } else { ways.find(Correction::reads).unwrap_or(first) };
        let doubled = piece.text.len() > 1 && piece.text.is_ascii();
        if !correction.reads() && !doubled {
            return None;
        }
        let message = Message::UnknownSign {
            sign: line.author(piece.range.clone()),
            meant: meant.to_owned(),
            write: correction.reads().then(|| correction.write.clone()),
        };
        Some(line.junk(Code::UnknownSign, message, &piece.range.clone(), correction))
    })
}

/// `target 95 %; green if target met`.
pub(super) fn two_statements(line: &Stopped<'_>) -> Option<Junk> {
    let mark = line.found().filter(|piece| piece.is(&[";", "|", "/", "."]))?;
    let next = line.piece(line.found_at().checked_add(1)?)?;
    let second = next.range.start..line.line().len();
    let first_reads = line.without(&(mark.range.start..second.end)).reads();
    if !first_reads || !line.without(&(0..second.start)).reads() {
        return None;
    }
    let message = Message::TwoStatements { second: line.author(second.clone()) };
    Some(Junk::of(Diagnostic::at(Code::UnreadableLine, message, line.span(&second))))
}

/// `levels a, b`, `follow-ups T1 2024-04`, `breakdown kön K, M`.
pub(super) fn wanted(line: &Stopped<'_>) -> Option<Junk> {
    let (sign, instead): (&str, &[&str]) = match line.rule {
        Rule::levels => (">", &[",", "/", "→", "-", "–", ";", ">>"]),
        Rule::units => (">", &[":", "=", "/", "→", "-", "–", ";", ">>", "<"]),
        Rule::follow_ups | Rule::columns => ("=", &[":", "-", "→", "is", "är"]),
        Rule::breakdown => (":", &["=", "-", ","]),
        _ => return None,
    };
    let (place, correction) =
        replaced(line, sign, instead).or_else(|| inserted(line, sign)).filter(|_| {
            line.expects(&[Rule::equals, Rule::colon, Rule::above, Rule::k_or, Rule::open])
        })?;
    let message = Message::WantsSign { sign: sign.to_owned(), write: correction.write.clone() };
    Some(line.junk(Code::UnknownSign, message, &place, correction))
}

/// All other signs between the parts, or the one where the line stops, made the right one.
fn replaced(
    line: &Stopped<'_>,
    sign: &str,
    instead: &[&str],
) -> Option<(Range<usize>, Correction)> {
    let wrong = line.rest().filter(|piece| piece.is(instead)).map(|piece| piece.range.clone());
    let here = line.found().filter(|piece| piece.is(instead)).map(|piece| piece.range.clone());
    [here.into_iter().collect::<Vec<_>>(), wrong.collect()].into_iter().find_map(|ranges| {
        let first = ranges.first()?.clone();
        let edits = ranges.iter().map(|range| (line.widened(range), apart(sign)));
        let edits: Vec<_> = edits.collect();
        let correction = line.correct(&edits);
        correction.reads().then_some((first, correction))
    })
}

/// A sign with its white space: a colon stands right after its name.
fn apart(sign: &str) -> String {
    if sign == ":" { format!("{sign} ") } else { format!(" {sign} ") }
}

/// Between how many pieces a sign is tried.
const MOST_GAPS: usize = 8;

/// The sign put between two pieces before the place where the line stops.
fn inserted(line: &Stopped<'_>, sign: &str) -> Option<(Range<usize>, Correction)> {
    let until = line.stop.at.max(line.opened);
    let gaps = line.rest().skip(1).take(MOST_GAPS).map(|piece| piece.range.clone());
    gaps.take_while(|range| range.start <= until).find_map(|range| {
        let gap = line.widened(&(range.start..range.start));
        let correction = line.replace(gap, apart(sign));
        correction.reads().then_some((range, correction))
    })
}

/// A mark or a word that makes no difference, and must not stand there: `green if the target met.`
pub(super) fn too_much(line: &Stopped<'_>) -> Option<Junk> {
    const FILLERS: &[&str] = &[
        "the", "a", "an", "en", "ett", "den", "det", "ska", "skall", "vara", "be", "should",
        "must", "then", "så", "på", "st",
    ];
    let at = line.found_at();
    let starts = [at, at.checked_sub(1)?];
    let stretches = starts.into_iter().flat_map(|start| [(start, 1), (start, 2)]);
    stretches.into_iter().find_map(|(start, count)| {
        let stretch = line.pieces.get(start..start.checked_add(count)?)?;
        let harmless = stretch.iter().all(|piece| match piece.kind {
            Kind::Mark if piece.is(&[","]) => piece.range.end == line.line().len(),
            Kind::Mark => piece.is(&[".", ";", ":", "!", "?"]),
            Kind::Word => piece.is(FILLERS),
            Kind::Figure | Kind::Text => false,
        });
        let range = stretch.first()?.range.start..stretch.last()?.range.end;
        let correction = line.without(&range);
        if !harmless || range.start < line.opened || !correction.reads() {
            return None;
        }
        let (found, write) = (line.author(range.clone()), correction.write.clone());
        let message = if found == "," {
            Message::CommaEndsLine { write }
        } else {
            Message::TakeAway { found, write }
        };
        Some(line.junk(Code::UnreadableLine, message, &range, correction))
    })
}
