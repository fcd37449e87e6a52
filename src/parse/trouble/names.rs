//! Names that must be quoted: with a reserved word, a figure or a mark in them.

use std::ops::Range;

use super::stopped::{Correction, Kind, Piece, Stopped};
use crate::diagnostic::Code;
use crate::language::say::parse::Message;
use crate::language::table;
use crate::parse::attempt::Junk;
use crate::parse::grammar::{self, Rule};
use crate::parse::suggest;

/// `indicator span of control "…"`, `indicator 1177-samtal "…"`, `follow up at uppföljning i juni`.
pub(super) fn needs_quotes(line: &Stopped<'_>) -> Option<Junk> {
    let name = region(line)?;
    let written = line.author(name.clone());
    if let Some(junk) = title_in_it(line, &name, &written) {
        return Some(junk);
    }
    let mut correction = line.quote(&name);
    if !correction.reads() {
        correction = each(line)?;
    }
    let write = correction.write.clone();
    let mut inside = line.pieces.iter().filter(|piece| name.contains(&piece.range.start));
    let words_only = inside.all(|piece| piece.kind == Kind::Word);
    let message = match reserved_word(line, &name) {
        Some(word) if words_only => {
            let word = line.author(word);
            Message::ReservedInName { name: written, word, write }
        }
        _ => Message::NameNeedsQuotes { name: written, write },
    };
    Some(line.junk(Code::ReservedInName, message, &name, correction))
}

/// An item's name and title, both without quotes.
fn title_in_it(line: &Stopped<'_>, name: &Range<usize>, written: &str) -> Option<Junk> {
    let ends_there = line.line().get(name.end..).is_some_and(|rest| rest.trim().is_empty());
    if line.rule != Rule::item || !ends_there {
        return None;
    }
    let (head, title) = suggest::name_and_title(written)?;
    let correction = line.replace(name.clone(), format!("{head} \"{title}\""));
    if !correction.reads() {
        return None;
    }
    let whole = line.quote(name).write;
    let message = Message::TitleWithoutQuotes { title, write: correction.write.clone(), whole };
    Some(line.junk(Code::MissingQuotes, message, name, correction))
}

/// The stretch that is meant as a name: between the marks that such a line has between its names.
fn region(line: &Stopped<'_>) -> Option<Range<usize>> {
    let separates: fn(&Piece<'_>) -> bool = match line.rule {
        Rule::item | Rule::rules | Rule::use_rules => |piece| piece.kind == Kind::Text,
        Rule::follow_up_at | Rule::levels | Rule::units => |piece| piece.is(&[",", ">", "(", ")"]),
        Rule::follow_ups | Rule::breakdown => {
            |piece| piece.is(&[",", "=", ":"]) || piece.kind == Kind::Text
        }
        // In a target or an example a name stands after `for`.
        Rule::target | Rule::example | Rule::baseline
            if line.expects(&[Rule::name, Rule::bare_name, Rule::text, Rule::every]) =>
        {
            return after_for(line);
        }
        _ => return None,
    };
    let mut rest: Vec<&Piece<'_>> = line.rest().collect();
    if line.rule == Rule::rules && rest.first().is_some_and(|piece| piece.is(&["for", "för"])) {
        rest.remove(0);
    }
    // One block of rules is for one kind: `rules for indicators and assignments` is no name.
    let joins = |piece: &&Piece<'_>| piece.is(&["and", "och", "or", "eller", ","]);
    if line.rule == Rule::rules && rest.iter().any(joins) {
        return None;
    }
    let stretch = rest
        .split(|piece| separates(piece))
        .filter(|stretch| !stretch.is_empty())
        .find(|stretch| stretch.last().is_some_and(|last| last.range.end > line.stop.at))
        .or_else(|| rest.split(|piece| separates(piece)).next())?;
    let name = stretch.first()?.range.start..stretch.last()?.range.end;
    (name.start <= line.stop.at).then_some(name)
}

/// All names of a list that need quotes, in quotes: `breakdown ålder: 0-17 "barn", 18+ "vuxna"`.
fn each(line: &Stopped<'_>) -> Option<Correction> {
    let pieces: Vec<&Piece<'_>> = line.rest().collect();
    let separates =
        |piece: &&Piece<'_>| piece.kind == Kind::Text || piece.is(&[",", "=", ":", ">", "(", ")"]);
    let mut edits = Vec::new();
    for stretch in pieces.split(separates) {
        let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { continue };
        let range = first.range.start..last.range.end;
        let name = line.line().get(range.clone())?;
        let reads = grammar::read(Rule::bare_name, name).is_ok_and(|read| read.as_str() == name);
        let period = grammar::read(Rule::period, name).is_ok_and(|read| read.as_str() == name);
        if !reads && !period {
            edits.push((range.start..range.start, "\"".to_owned()));
            edits.push((range.end..range.end, "\"".to_owned()));
        }
    }
    Some(line.correct(&edits)).filter(Correction::reads)
}

/// `for 65+`, `for 0-17 år`: up to the next comma, or the end.
fn after_for(line: &Stopped<'_>) -> Option<Range<usize>> {
    let at = line.found_at();
    let first = line.piece(at)?;
    line.piece(at.checked_sub(1)?).filter(|piece| piece.is(&["for", "för"]))?;
    let last =
        line.pieces.iter().skip(at).take_while(|piece| !piece.is(&[",", "is", "är"])).last()?;
    Some(first.range.start..last.range.end)
}

/// The first reserved word or phrase in a stretch of the line.
fn reserved_word(line: &Stopped<'_>, name: &Range<usize>) -> Option<Range<usize>> {
    let inside = line.pieces.iter().filter(|piece| name.contains(&piece.range.start));
    inside.filter(|piece| piece.kind == Kind::Word).find_map(|piece| {
        let rest = line.line().get(piece.range.start..name.end)?;
        let mut found: Vec<&str> = table::reserved()
            .filter(|form| {
                rest.strip_prefix(form).is_some_and(|rest| {
                    !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-')
                })
            })
            .collect();
        found.sort_by_key(|form| form.len());
        let form = found.pop()?;
        Some(piece.range.start..piece.range.start.saturating_add(form.len()))
    })
}
