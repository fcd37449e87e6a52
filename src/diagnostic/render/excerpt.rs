//! The lines a diagnostic points at, as they can be shown: a tab as spaces, a control character written out, a long
//! line only around its label, and a cell after the last character so that the end of a line can be pointed at.
//!
//! It is also what miette reads instead of the file: miette counts columns in bytes and loses a place of no length at
//! the end of a file.

use std::borrow::Cow;

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};
use unicode_width::UnicodeWidthChar;

use crate::language::{is_unsafe, printable};
use crate::source::{File, FileId, Files, Span};

/// Lines of one file with nothing left out between them, and the labels on them.
#[derive(Debug)]
pub struct Excerpt {
    /// The file's name and, for the frame, where the first label is.
    name: String,
    first: u32,
    line: u32,
    column: u32,
    text: String,
    labels: Vec<LabeledSpan>,
}

/// A place on one line, with what is said of it.
struct Mark<'a> {
    line: u32,
    /// Bytes within the line.
    start: usize,
    end: usize,
    label: &'a str,
    place: usize,
}

/// Lines with so many others between them stand in one excerpt, those between included.
const BETWEEN: u32 = 2;

const TAB: usize = 4;

/// The excerpts of the places of a diagnostic: the one with the first place first. `room` is how many columns a line
/// may take.
pub fn excerpts(files: &Files, places: &[(Span, String)], room: usize) -> Vec<Excerpt> {
    let mut by_file: Vec<(FileId, Vec<Mark<'_>>)> = Vec::new();
    for (place, (span, label)) in places.iter().enumerate() {
        let Some(file) = files.get(span.file).filter(|file| !file.text.is_empty()) else {
            continue;
        };
        let mark = mark(file, *span, label, place);
        match by_file.iter_mut().find(|(id, _)| *id == span.file) {
            Some((_, marks)) => marks.push(mark),
            None => by_file.push((span.file, vec![mark])),
        }
    }
    let mut excerpts = Vec::new();
    for (id, mut marks) in by_file {
        let Some(file) = files.get(id) else { continue };
        marks.sort_by_key(|mark| (mark.line, mark.start, mark.place));
        let mut groups: Vec<Vec<Mark<'_>>> = Vec::new();
        for mark in marks {
            match groups.last_mut() {
                Some(group)
                    if group.last().is_some_and(|last| {
                        mark.line <= last.line.saturating_add(BETWEEN).saturating_add(1)
                    }) =>
                {
                    group.push(mark);
                }
                _ => groups.push(vec![mark]),
            }
        }
        let first = |group: &Vec<Mark<'_>>| group.iter().map(|mark| mark.place).min();
        excerpts.extend(groups.iter().map(|group| (first(group), excerpt(file, group, room))));
    }
    excerpts.sort_by_key(|(first, _)| *first);
    excerpts.into_iter().map(|(_, excerpt)| excerpt).collect()
}

/// A place that goes on over several lines is shown on its first.
fn mark<'a>(file: &File, span: Span, label: &'a str, place: usize) -> Mark<'a> {
    let line = file.line(span.start);
    let length = file.shown_line(line).len();
    if !file.is_shown(line) {
        return Mark { line, start: 0, end: length, label, place };
    }
    let within = |offset: u32| (offset.saturating_sub(file.line_start(line)) as usize).min(length);
    let end = if file.line(span.end) == line { within(span.end) } else { length };
    Mark { line, start: within(span.start), end, label, place }
}

fn excerpt(file: &File, marks: &[Mark<'_>], room: usize) -> Excerpt {
    let lines = marks.iter().map(|mark| mark.line);
    let (first, last) = (lines.clone().min().unwrap_or(1), lines.max().unwrap_or(1));
    let mut text = String::new();
    let mut labels: Vec<(usize, LabeledSpan)> = Vec::new();
    for line in first..=last {
        let here: Vec<&Mark<'_>> = marks.iter().filter(|mark| mark.line == line).collect();
        let shown = Shown::new(file.shown_line(line), &here, room);
        for (mark, (cell, start, end)) in here.iter().zip(&shown.marks) {
            let label = fitted(mark.label, *cell, room);
            let (start, length) = (text.len().saturating_add(*start), end.saturating_sub(*start));
            labels.push((mark.place, LabeledSpan::new(label, start, length)));
        }
        text.push_str(&shown.text);
        text.push('\n');
    }
    let main = marks.iter().min_by_key(|mark| mark.place);
    let place = main.map(|mark| {
        let before = file.shown_line(mark.line).get(..mark.start).unwrap_or("");
        (mark.line, u32::try_from(before.chars().count()).unwrap_or(u32::MAX).saturating_add(1))
    });
    let (line, column) = place.unwrap_or((first, 1));
    labels.sort_by_key(|(place, _)| *place);
    let labels = labels.into_iter().enumerate().map(|(at, (_, label))| {
        if at == 0 {
            let text = label.label().map(ToOwned::to_owned);
            LabeledSpan::new_primary_with_span(text, *label.inner())
        } else {
            label
        }
    });
    let labels = labels.collect();
    Excerpt { name: printable(&file.name).into_owned(), first, line, column, text, labels }
}

/// A label broken into lines that fit to the right of its place.
fn fitted(label: &str, cell: usize, room: usize) -> Option<String> {
    if label.is_empty() {
        return None;
    }
    let width = room.saturating_sub(cell.saturating_add(5)).max(24);
    let options = textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    Some(textwrap::wrap(label, options).join("\n"))
}

/// One line as it is shown, and where its marks are in that: the cell where the sign under it goes, and its bytes.
struct Shown {
    text: String,
    marks: Vec<(usize, usize, usize)>,
}

impl Shown {
    fn new(line: &str, marks: &[&Mark<'_>], room: usize) -> Self {
        let (from, to) = window(line, marks, room);
        let mut text = String::new();
        // Where in `text` each mark begins and ends, once known.
        let mut found: Vec<(Option<usize>, Option<usize>)> = vec![(None, None); marks.len()];
        let mut cell: usize = 0;
        for (at, character) in line.char_indices() {
            let (shown, width) = shown(character, cell);
            let visible = cell >= from && cell.saturating_add(width) <= to;
            if visible {
                if text.is_empty() && from > 0 {
                    text.push('…');
                }
                for (mark, (start, end)) in marks.iter().zip(&mut found) {
                    if at >= mark.start {
                        start.get_or_insert(text.len());
                    }
                    if at >= mark.end {
                        end.get_or_insert(text.len());
                    }
                }
                text.push_str(&shown);
            }
            cell = cell.saturating_add(width);
            if cell > to {
                break;
            }
        }
        let cut = cell > to;
        let end_of_text = text.len();
        // The cell after the last character.
        text.push(if cut { '…' } else { ' ' });
        let marks = found.into_iter().map(|(start, end)| {
            let start = start.unwrap_or(end_of_text);
            let least =
                text.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            let end = end.unwrap_or(end_of_text).max(start.saturating_add(least));
            let width = |range: std::ops::Range<usize>| text.get(range).map_or(0, cells);
            let middle = width(0..start).saturating_add(width(start..end) / 2);
            (middle, start, end)
        });
        let marks: Vec<_> = marks.collect();
        if !cut && text.ends_with(' ') && !pointed_at_end(&marks, end_of_text) {
            text.truncate(end_of_text);
        }
        Self { text, marks }
    }
}

fn pointed_at_end(marks: &[(usize, usize, usize)], end_of_text: usize) -> bool {
    marks.iter().any(|(_, _, end)| *end > end_of_text)
}

/// A character as it is shown, and how many cells it takes.
fn shown(character: char, cell: usize) -> (Cow<'static, str>, usize) {
    if character == '\t' {
        let width = TAB.saturating_sub(cell % TAB);
        return (" ".repeat(width).into(), width);
    }
    if is_unsafe(character) {
        let text: String = character.escape_unicode().collect();
        let width = text.len();
        return (text.into(), width);
    }
    (character.to_string().into(), character.width().unwrap_or(0))
}

fn cells(text: &str) -> usize {
    text.chars().map(|character| character.width().unwrap_or(0)).fold(0, usize::saturating_add)
}

/// The cells of a line that are shown, from and to: all of them where they fit, else those around the first mark.
fn window(line: &str, marks: &[&Mark<'_>], room: usize) -> (usize, usize) {
    let start = marks.iter().min_by_key(|mark| mark.place).map_or(0, |mark| mark.start);
    let (mut cell, mut at_mark) = (0_usize, 0_usize);
    for (at, character) in line.char_indices() {
        if at <= start {
            at_mark = cell;
        }
        cell = cell.saturating_add(shown(character, cell).1);
        if cell > room && at > start {
            break;
        }
    }
    if start >= line.len() {
        at_mark = cell;
    }
    if cell <= room {
        return (0, usize::MAX);
    }
    let room = room.saturating_sub(2);
    let from = if at_mark < room / 2 { 0 } else { at_mark.saturating_sub(room / 3) };
    (from, from.saturating_add(room))
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _span: &SourceSpan,
        before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        // Without lines around it, only the place is asked for, to be shown in the frame.
        let place = |number: u32| number.saturating_sub(1) as usize;
        let (line, column) = if before == 0 {
            (place(self.line), place(self.column))
        } else {
            (place(self.first), 0)
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            self.text.as_bytes(),
            (0, self.text.len()).into(),
            line,
            column,
            self.text.len(),
        )))
    }
}

impl std::fmt::Display for Excerpt {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Excerpt {}

impl Diagnostic for Excerpt {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
