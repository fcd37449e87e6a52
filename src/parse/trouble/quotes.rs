//! Quotes that are missing, single, or too many.

use std::ops::Range;

use super::stopped::{Correction, Kind, Piece, Stopped};
use crate::diagnostic::Code;
use crate::language::say::parse::Message;
use crate::parse::attempt::Junk;
use crate::parse::grammar::Rule;
use crate::parse::suggest;

/// `indicator length of stay 'Average length of stay'`.
pub(super) fn single(line: &Stopped<'_>) -> Option<Junk> {
    const SINGLE: &[&str] = &["'", "’", "‘", "´", "`", "‚"];
    let marks: Vec<Range<usize>> = line
        .pieces
        .iter()
        .filter(|piece| piece.kind == Kind::Mark && piece.is(SINGLE))
        .map(|piece| piece.range.clone())
        .collect();
    let [first, .., last] = marks.as_slice() else { return None };
    let quote = || "\"".to_owned();
    let mut correction = line.correct(&[(first.clone(), quote()), (last.clone(), quote())]);
    if !correction.reads() && line.rule == Rule::item {
        // The name before it needs quotes too.
        let start = line.rest().next()?.range.start;
        let end = line.line().get(..first.start)?.trim_end().len();
        correction = line.correct(&[
            (start..start, quote()),
            (end..end, quote()),
            (first.clone(), quote()),
            (last.clone(), quote()),
        ]);
    }
    let message = Message::SingleQuotes { write: correction.write.clone() };
    Some(line.junk(Code::MissingQuotes, message, &(first.start..last.end), correction))
}

/// `year "2022"`, `target "70 %"`.
pub(super) fn unneeded(line: &Stopped<'_>) -> Option<Junk> {
    let text = line.found().filter(|piece| piece.kind == Kind::Text && line.opened > 0)?;
    let written = line.author(text.range.clone());
    let correction = line.replace(text.range.clone(), suggest::unquoted(&written));
    if !correction.reads() {
        return None;
    }
    let message = Message::UnneededQuotes { text: written, write: correction.write.clone() };
    Some(line.junk(Code::UnneededQuotes, message, &text.range.clone(), correction))
}

/// `note Reported by the wards`, `data utfall 2024.csv`, `flag action plan if red`.
pub(super) fn missing(line: &Stopped<'_>) -> Option<Junk> {
    let found = line.found_at();
    let start = line.piece(found)?.range.start;
    // An id is one word; more than one is text from its beginning.
    let start = if line.rule == Rule::id { line.rest().next()?.range.start } else { start };
    let wanted = line.expects(&[Rule::text, Rule::texts]) || line.rule == Rule::id;
    if !wanted || line.rule == Rule::heading || line.piece(found)?.kind == Kind::Text {
        return None;
    }
    let reads = |range: &Range<usize>| {
        let correction = line.quote(range);
        correction.reads().then_some(correction)
    };
    let ranges = ends(line, found).map(|end| start..end);
    let mut corrections =
        ranges.filter_map(|range| reads(&range).map(|correction| (range, correction)));
    let (range, correction) = corrections.next().or_else(|| each(line, start)).or_else(|| {
        // The rest of the line cannot be read even so, but text is all that can stand here.
        let range = start..line.line().len();
        let only = !line.stop.expected.contains(&Rule::EOI) && line.rule != Rule::flag;
        only.then(|| (range.clone(), line.quote(&range)))
    })?;
    let message = Message::MissingQuotes {
        text: line.author(range.clone()),
        write: correction.write.clone(),
    };
    Some(line.junk(Code::MissingQuotes, message, &range, correction))
}

/// Where a text without quotes may end: at the line's end, before its last `if`, before the next comma or quote.
fn ends(line: &Stopped<'_>, found: usize) -> impl Iterator<Item = usize> {
    let rest = || line.pieces.iter().skip(found).zip(line.pieces.iter().skip(found).skip(1));
    let before = |wanted: &dyn Fn(&Piece<'_>) -> bool| {
        rest().find(|(_, next)| wanted(next)).map(|(piece, _)| piece.range.end)
    };
    let last_if = rest().rfind(|(_, next)| next.is(&["if", "om"]));
    let last_if = last_if.map(|(piece, _)| piece.range.end);
    let comma = before(&|next| next.is(&[","]));
    let text = before(&|next| next.kind == Kind::Text);
    // Of a list, each is quoted for itself.
    let list = matches!(
        line.rule,
        Rule::data | Rule::statuses | Rule::breakdown | Rule::columns | Rule::units
    );
    let whole = Some(line.line().len()).filter(|_| !(list && comma.is_some()));
    [whole, last_if, comma, text].into_iter().flatten()
}

/// `data a.csv, b.csv`, `statuses green ■, yellow ●`: each of a list in quotes.
fn each(line: &Stopped<'_>, start: usize) -> Option<(Range<usize>, Correction)> {
    if line.rule == Rule::statuses {
        let symbol = |piece: &&Piece<'_>| piece.kind == Kind::Mark && !piece.is(&[",", "(", ")"]);
        let symbols = line.rest().filter(symbol).map(|piece| piece.range.clone());
        let quote = || "\"".to_owned();
        let edits: Vec<_> = symbols
            .flat_map(|range| {
                [(range.start..range.start, quote()), (range.end..range.end, quote())]
            })
            .collect();
        let correction = line.correct(&edits);
        let range = line.found()?.range.clone();
        return correction.reads().then_some((range, correction));
    }
    if line.rule != Rule::data {
        return None;
    }
    let rest = line.line().get(start..)?;
    let (mut from, mut edits) = (start, Vec::new());
    for part in rest.split(',') {
        let head = part.len().saturating_sub(part.trim_start().len());
        let begin = from.saturating_add(head);
        let end = begin.saturating_add(part.trim().len());
        edits.push((begin..begin, "\"".to_owned()));
        edits.push((end..end, "\"".to_owned()));
        from = from.saturating_add(part.len()).saturating_add(1);
    }
    let correction = line.correct(&edits);
    correction.reads().then(|| (start..line.line().len(), correction))
}
