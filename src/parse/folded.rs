//! The folded copy of a line that the grammar reads, with the way back to what was written.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::lines::Logical;
use crate::source::{FileId, Span};

/// A logical line after NFC and full case folding, and for each byte of it the offset it came from.
pub(super) struct Folded {
    /// What the grammar reads.
    pub text: String,
    /// For each byte of `text`, and for its end, the offset in the file.
    origin: Vec<u32>,
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
            origin: Vec::with_capacity(size),
            file: logical.span.file,
        };
        for part in &logical.parts {
            if !folded.text.is_empty() {
                folded.text.push('\n');
                folded.origin.push(part.start);
            }
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
        let origin = |at: usize| self.origin.get(at).or(self.origin.last()).copied().unwrap_or(0);
        Span { file: self.file, start: origin(start), end: origin(end).max(origin(start)) }
    }
}
