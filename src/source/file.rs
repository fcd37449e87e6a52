//! A file's name and text, and the lines and columns of its bytes.

use std::collections::BTreeSet;

use super::{FileId, Span};

/// One file that was read: its name as the user gave it, and its text, decoded.
#[derive(Debug, Clone)]
pub struct File {
    /// The name people see: as given on the command line or in the plan.
    pub name: String,
    /// The whole text.
    pub text: String,
    starts: Vec<u32>,
    /// The lines that may be shown: those up to one, and these after it. `None`: all.
    shown: Option<(u32, BTreeSet<u32>)>,
}

/// A line and column as people count them, both from 1; columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Character in the line, from 1.
    pub column: u32,
}

impl File {
    /// A file with this name and text. Offsets are 32 bits: what lies beyond 4 GiB has no place.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1)))
            .collect();
        Self { name: name.into(), text, starts, shown: None }
    }

    /// The line (from 1) that holds a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX)
    }

    /// The byte a line begins at; lines are counted from 1.
    pub fn line_start(&self, line: u32) -> u32 {
        self.starts.get(line.saturating_sub(1) as usize).copied().unwrap_or(u32::MAX)
    }

    /// The text of a line, counted from 1, without its line break.
    pub fn line_text(&self, line: u32) -> &str {
        let at = |line: u32| self.starts.get(line as usize).copied();
        let start = at(line.saturating_sub(1)).unwrap_or(u32::MAX) as usize;
        let end = at(line).map_or(self.text.len(), |next| next as usize);
        self.text.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// A line as people may see it: one whose figures are hidden is a mark and nothing else.
    pub fn shown_line(&self, line: u32) -> &str {
        if self.is_shown(line) { self.line_text(line) } else { "•••" }
    }

    /// Whether a line may be shown.
    pub fn is_shown(&self, line: u32) -> bool {
        self.shown.as_ref().is_none_or(|(upto, others)| line <= *upto || others.contains(&line))
    }

    /// Line and column of a byte offset. In a line that is hidden, its beginning: how far in a figure ends tells how
    /// long it is.
    pub fn place(&self, offset: u32) -> Place {
        let line = self.line(offset);
        if !self.is_shown(line) {
            return Place { line, column: 1 };
        }
        let start = self.starts.get(line.saturating_sub(1) as usize).copied().unwrap_or(0);
        let before = self.text.get(start as usize..offset as usize).unwrap_or("");
        let column = u32::try_from(before.chars().count()).unwrap_or(u32::MAX).saturating_add(1);
        Place { line, column }
    }
}

/// The files of one run, in the order they were read.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: Vec<File>,
}

impl Files {
    /// Takes a file in and gives it its id.
    pub fn add(&mut self, file: File) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    /// The file, where there is one with this id.
    pub fn get(&self, id: FileId) -> Option<&File> {
        self.files.get(id.0 as usize)
    }

    /// From here on, shows only the lines of a file up to one, and these after it.
    pub fn show_only(&mut self, id: FileId, upto: u32, others: BTreeSet<u32>) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            file.shown = Some((upto, others));
        }
    }

    /// What is written at a place.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file)
            .and_then(|file| file.text.get(span.start as usize..span.end as usize))
            .unwrap_or("")
    }

    /// Line and column where a place begins.
    pub fn place(&self, span: Span) -> Place {
        self.get(span.file).map_or(Place { line: 1, column: 1 }, |file| file.place(span.start))
    }

    /// The files, in the order they were read.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }
}
