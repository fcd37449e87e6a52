//! Lines that begin wrongly: with a bullet, with the condition, with what goes on with the line above, or with no
//! word we know.

use std::ops::Range;

use super::stopped::{Kind, Stopped};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::language::table::{self, Keyword};
use crate::parse::attempt::Junk;
use crate::parse::grammar::{self, Rule};
use crate::parse::suggest::{self, keyword};

/// Marks that word processors put before the lines of a list.
const BULLETS: &[&str] = &[
    "-", "–", "—", "−", "*", "•", "·", "▪", "▫", "◦", "‣", "●", "○", "■", "□", "✓", "→", ">", "+",
];

/// `- target at most 6 %`, `2. target at most 6 %`, `a) target at most 6 %`.
pub(super) fn bullet(line: &Stopped<'_>) -> Option<Junk> {
    let (first, second) = (line.piece(0)?, line.piece(1)?);
    let counts = |kind: Kind, text: &str| match kind {
        Kind::Figure => text.bytes().all(|byte| byte.is_ascii_digit()),
        Kind::Word => text.chars().count() == 1,
        _ => false,
    };
    let numbered = counts(first.kind, first.text)
        && second.is(&[".", ")"])
        && second.range.start == first.range.end;
    let (end, rest) = if numbered {
        (second.range.end, line.piece(2)?.range.start)
    } else if first.kind == Kind::Mark && first.is(BULLETS) {
        (first.range.end, second.range.start)
    } else {
        return None;
    };
    let correction = line.without(&(0..rest));
    let message = Message::Bullet { bullet: line.author(0..end), write: correction.write.clone() };
    Some(line.junk(Code::Bullet, message, &(0..end), correction))
}

/// `if target met then green`, `annars om utfall > 5 gul`.
pub(super) fn condition_first(line: &Stopped<'_>) -> Option<Junk> {
    const IF: &[&str] = &["if", "om", "when", "när", "ifall"];
    const THEN: &[&str] = &["then", "så", "då", "blir", ":", ",", "=>", "->", "="];
    let otherwise = line.rule == Rule::otherwise_rule;
    let at = usize::from(otherwise);
    let first = line.piece(at).filter(|piece| piece.is(IF))?;
    let last = line.pieces.len();
    // The status is the last word or the last few.
    let correction = (1..=3).find_map(|words| {
        let status = line.piece(last.checked_sub(words)?)?;
        let condition = line.pieces.get(at.saturating_add(1)..last.checked_sub(words)?)?;
        let condition = match condition.split_last() {
            Some((then, before)) if then.is(THEN) => before,
            _ => condition,
        };
        let range = condition.first()?.range.start..condition.last()?.range.end;
        let status = line.author(status.range.start..line.line().len());
        let rule =
            format!("{status} {} {}", keyword(Keyword::If, line.language), line.author(range));
        let correction = line.replace(first.range.start..line.line().len(), rule);
        correction.reads().then_some(correction)
    })?;
    let message = Message::ConditionFirst { write: correction.write.clone() };
    Some(line.junk(Code::MissingIf, message, &first.range.clone(), correction))
}

/// `green target met`, `flag "…" red`, `annars gul utfall > 5`.
pub(super) fn missing_if(line: &Stopped<'_>) -> Option<Junk> {
    let place = if line.rule == Rule::flag && line.expects(&[Rule::k_if]) {
        line.found()?.range.clone()
    } else if matches!(line.rule, Rule::heading | Rule::otherwise_rule) {
        // After a status of a word or a few, a condition begins with something that is no plain name.
        let from = usize::from(line.rule == Rule::otherwise_rule).saturating_add(1);
        let pieces = line.pieces.iter().skip(from).take(3);
        pieces.map(|piece| piece.range.clone()).find(|range| begins_a_condition(line, range))?
    } else {
        return None;
    };
    let correction =
        line.replace(place.start..place.start, format!("{} ", keyword(Keyword::If, line.language)));
    if !correction.reads() {
        return None;
    }
    let message = Message::MissingIf { write: correction.write.clone() };
    Some(line.junk(Code::MissingIf, message, &place, correction))
}

fn begins_a_condition(line: &Stopped<'_>, range: &Range<usize>) -> bool {
    let Some(rest) = line.line().get(range.start..) else { return false };
    grammar::read(Rule::part, rest)
        .ok()
        .and_then(|part| part.into_inner().next())
        .is_some_and(|value| !matches!(value.as_rule(), Rule::name | Rule::quantity))
}

/// `perspektiv Verksamhet`, where `perspektiv` is one of the plan's levels.
pub(super) fn heading_without_quotes(line: &Stopped<'_>) -> Option<Junk> {
    // `mål` is a level too: before words that are no goal it is a heading's.
    let begins = line.found_at() == 1 && line.found().is_some_and(|piece| piece.kind == Kind::Word);
    let heading = line.rule == Rule::heading || line.rule == Rule::target && begins;
    if !heading || line.pieces.iter().any(|piece| piece.kind == Kind::Text) {
        return None;
    }
    let level = |words: &usize| {
        let last = line.piece(words.checked_sub(1)?)?;
        line.known.is_level(line.line().get(..last.range.end)?).then_some(*words)
    };
    let words = (1..line.pieces.len()).rev().find(|words| level(words).is_some())?;
    let title = line.piece(words)?.range.start..line.line().len();
    let correction = line.quote(&title);
    let message = Message::MissingQuotes {
        text: line.author(title.clone()),
        write: correction.write.clone(),
    };
    Some(line.junk(Code::MissingQuotes, message, &title, correction))
}

/// `within 5 pp of target`, alone on a line.
pub(super) fn goes_on_without(line: &Stopped<'_>) -> Option<Junk> {
    let first = line.piece(0).filter(|_| line.opened == 0)?;
    let reserved = table::reserved().any(|form| {
        let word = form.split(' ').next().unwrap_or(form);
        word == first.text
    });
    let sign = first.is(&["<", "<=", ">=", "≤", "≥", "=", "!=", "≠", "/", "×", "%"]);
    if !reserved && !sign {
        return None;
    }
    let message = Message::GoesOnWithout { found: line.author(first.range.clone()) };
    Some(Junk::of(Diagnostic::at(Code::UnreadableLine, message, line.span(&first.range))))
}

/// A line that begins with a word no statement begins with.
pub(super) fn unknown(line: &Stopped<'_>) -> Option<Junk> {
    let first = line.piece(0).filter(|_| line.opened == 0)?;
    if line.rule != Rule::heading {
        return None;
    }
    let whole = line.author(0..line.line().len());
    let words_only = line.pieces.iter().all(|piece| piece.kind == Kind::Word);
    let heading = suggest::level_and_title(&whole).filter(|_| words_only);
    let heading = heading.map(|(level, title)| format!("{level} \"{title}\""));
    let found = suggest::clipped(&line.author(first.range.clone()));
    let message = Message::UnknownLine { found, heading };
    Some(Junk::of(Diagnostic::at(Code::UnknownWord, message, line.span(&first.range))))
}
