//! The folded copy of a line that the grammar reads, with the way back to what was written.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Logical;
use crate::source::{FileId, Span};

/// A logical line after NFC and full case folding, and for each byte of it the offset it came from.
#[derive(Debug, Clone)]
pub(in crate::parse) struct Folded {
    /// What the grammar reads.
    pub text: String,
    /// For each byte of `text`, and for its end, the offset in the file.
    origin: Vec<u32>,
    /// Where its lines stand in the file, without comments.
    parts: Vec<Span>,
    file: FileId,
}

impl Folded {
    /// Folds the parts of a line; between two parts stands a line feed.
    pub fn new(logical: &Logical, source: &str) -> Self {
        let size = logical
            .parts
            .iter()
            .map(|part| part.end.saturating_sub(part.start) as usize)
            .sum::<usize>();
        let mut folded = Self {
            text: String::with_capacity(size),
            origin: Vec::with_capacity(size.saturating_add(1)),
            parts: logical.parts.clone(),
            file: logical.span.file,
        };
        let mut before = None;
        for part in &logical.parts {
            if let Some(end) = before {
                folded.text.push('\n');
                folded.origin.push(end);
            }
            before = Some(part.end);
            let written = source.get(part.start as usize..part.end as usize).unwrap_or("");
            folded.push(written, part.start);
        }
        folded.origin.push(logical.parts.last().map_or(0, |part| part.end));
        folded
    }

    fn push(&mut self, written: &str, start: u32) {
        if written.is_ascii() {
            self.text.extend(written.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
            self.origin.extend((start..).take(written.len()));
            return;
        }
        let mut letters = written.char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let from = start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
            if letter.is_ascii() && letters.peek().is_none_or(|(_, next)| !is_combining_mark(*next))
            {
                self.text.push(letter.to_ascii_lowercase());
                self.origin.push(from);
                continue;
            }
            // A letter and the marks that follow it are normalised together.
            let mut cluster = String::from(letter);
            while let Some((_, mark)) = letters.next_if(|(_, next)| is_combining_mark(*next)) {
                cluster.push(mark);
            }
            let composed: String = cluster.nfc().collect();
            let folded: String = caseless::default_case_fold_str(&composed).nfc().collect();
            self.origin.extend(std::iter::repeat_n(from, folded.len()));
            self.text.push_str(&folded);
        }
    }

    /// Where in the file a stretch of the folded text was written, without white space at its ends.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let stretch = self.text.get(start..end).unwrap_or("");
        let start = start.saturating_add(stretch.len().saturating_sub(stretch.trim_start().len()));
        let end = start.saturating_add(stretch.trim().len());
        let (start, end) = (self.offset(start), self.offset(end));
        Span { file: self.file, start, end: end.max(start) }
    }

    /// The offset in the file of a byte of the folded text.
    pub fn offset(&self, at: usize) -> u32 {
        self.origin.get(at).or(self.origin.last()).copied().unwrap_or(0)
    }

    /// What the author wrote at a stretch of the folded text, on one line, white space and all.
    pub fn author(&self, source: &str, range: Range<usize>) -> String {
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        let stretches = self.parts.iter().filter_map(|part| {
            let (from, to) = (part.start.max(start), part.end.min(end));
            source.get(from as usize..to as usize).filter(|stretch| !stretch.is_empty())
        });
        stretches.collect::<Vec<_>>().join(" ")
    }

    /// The same line with other words in places of it, in order; what stands there now was written where the old did.
    pub fn with(&self, edits: &[(Range<usize>, String)]) -> Self {
        let mut text = String::with_capacity(self.text.len());
        let mut origin = Vec::with_capacity(self.origin.len());
        let mut from = 0;
        for (range, words) in edits {
            text.push_str(self.text.get(from..range.start).unwrap_or(""));
            origin.extend(self.origin.get(from..range.start).unwrap_or_default());
            let words = fold_in_place(words);
            let at = self.offset(range.start);
            origin.extend(std::iter::repeat_n(at, words.len()));
            text.push_str(&words);
            from = range.end;
        }
        text.push_str(self.text.get(from..).unwrap_or(""));
        origin.extend(self.origin.get(from..).unwrap_or_default());
        Self { text, origin, parts: self.parts.clone(), file: self.file }
    }
}

/// Folded as the rest of the line is, white space kept.
fn fold_in_place(words: &str) -> String {
    caseless::default_case_fold_str(&words.nfc().collect::<String>()).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::super::logical_lines;
    use super::*;

    fn folded(text: &str) -> Folded {
        Folded::new(logical_lines(FileId(0), text).first().unwrap(), text)
    }

    #[test]
    fn what_a_mac_types_is_what_windows_types() {
        assert_eq!(folded("O\u{308}KA").text, "öka");
        assert_eq!(folded("Öka").text, "öka");
    }

    #[test]
    fn a_place_in_the_folded_line_is_the_place_where_it_was_written() {
        let text = "  MÅLVÄRDE  HO\u{308}GST 7 %";
        let line = folded(text);
        let at = line.text.find("högst").unwrap();
        let span = line.span(at, at + "högst".len());
        assert_eq!(text.get(span.start as usize..span.end as usize), Some("HO\u{308}GST"));
    }

    #[test]
    fn a_letter_that_folds_to_two_keeps_its_place() {
        let text = "note STRASSE ß x";
        let line = folded(text);
        let at = line.text.rfind('x').unwrap();
        assert_eq!(line.span(at, at + 1).start as usize, text.rfind('x').unwrap());
    }

    #[test]
    fn a_corrected_line_keeps_the_places_of_the_rest() {
        let text = "assigment U6 \"A\"";
        let line = folded(text);
        let corrected = line.with(&[(0..9, "assignment".to_owned())]);
        assert_eq!(corrected.text, "assignment u6 \"a\"");
        let at = corrected.text.find("u6").unwrap();
        assert_eq!(corrected.span(at, at + 2), line.span(10, 12));
    }
}
