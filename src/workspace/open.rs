//! A plan, opened: read, decoded, parsed and resolved.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::decode::{NotText, decode};
use super::disk::{self, Thing, Unread};
use super::find::{missing, near};
use super::{Failure, STANDARD_INPUT};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::workspace::Message;
use crate::parse::parse;
use crate::plan::Plan;
use crate::resolve::resolve;
use crate::source::{File, FileId, Files, Span};

/// The largest plan that is read, in bytes: some hundred thousand lines.
pub const LARGEST_PLAN: u64 = 32_000_000;

/// A plan that was opened, and what was found in it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The plan's file, and its data's once they are read.
    pub files: Files,
    /// Where it lies; `-` for standard input.
    pub path: PathBuf,
    /// The hash of its bytes, in hexadecimal.
    pub sha256: String,
    /// As much of it as could be understood; `None` where it is no text at all.
    pub plan: Option<Plan>,
    /// What was found, in the order of the lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// Opens a plan. What is wrong with its text is in its diagnostics; an error is what the machine could not do.
pub fn open(path: &Path) -> Result<Opened, Failure> {
    let name = path.display().to_string();
    let read = if path.as_os_str() == STANDARD_INPUT {
        disk::standard_input(LARGEST_PLAN)
    } else {
        disk::read(path, LARGEST_PLAN)
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(Unread::TooLarge(bytes)) => return Ok(too_large(path, name, bytes)),
        Err(Unread::Cannot(_)) if disk::thing(path) == Ok(Thing::Nothing) => {
            return Err(missing(path));
        }
        Err(Unread::Cannot(why)) => return Err(Failure(Message::Unreadable { path: name, why })),
    };
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let mut opened = Opened {
        files: Files::default(),
        path: path.to_owned(),
        sha256,
        plan: None,
        diagnostics: Vec::new(),
    };
    match decode(bytes) {
        Ok(text) => opened.understand(name, text),
        Err(not_text) => opened.refuse(name, not_text),
    }
    Ok(opened)
}

fn too_large(path: &Path, name: String, bytes: Option<u64>) -> Opened {
    let mut files = Files::default();
    let file = files.add(File::new(name.clone(), ""));
    let message = Message::TooLarge { name, bytes, most: LARGEST_PLAN };
    let diagnostics =
        vec![Diagnostic::at(Code::TooLarge, message, Span { file, start: 0, end: 0 })];
    Opened { files, path: path.to_owned(), sha256: String::new(), plan: None, diagnostics }
}

impl Opened {
    fn understand(&mut self, name: String, text: String) {
        let file = self.files.add(File::new(name, text));
        let text = self.files.get(file).map_or("", |file| file.text.as_str());
        let parsed = parse(file, text);
        let resolved = resolve(&parsed.document, &self.files);
        self.diagnostics = parsed.diagnostics;
        self.diagnostics.extend(resolved.diagnostics);
        self.diagnostics.extend(self.revised(&resolved.plan));
        // Both passes report in the order of the lines; a reader wants one list in that order.
        self.diagnostics.sort_by_key(|found| found.places.first().map(|place| place.start));
        self.plan = Some(resolved.plan);
    }

    fn refuse(&mut self, name: String, not_text: NotText) {
        let file = self.files.add(File::new(name.clone(), not_text.text));
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let span = Span { file, start: at(not_text.place.0), end: at(not_text.place.1) };
        let line = self.files.place(span).line;
        let message = Message::BadEncoding { name, seems: not_text.seems, line };
        self.diagnostics.push(Diagnostic::at(Code::BadEncoding, message, span));
    }

    /// The plan that this one replaces, where it is not in the folder.
    fn revised(&self, plan: &Plan) -> Option<Diagnostic> {
        let revised = plan.revises.as_ref()?;
        let path = self.beside(&revised.value);
        if disk::thing(&path) != Ok(Thing::Nothing) {
            return None;
        }
        let nearest = near(path.parent().unwrap_or(Path::new("")), &path)
            .filter(|name| self.path.file_name().is_none_or(|own| own != name.as_str()));
        let message = Message::NoSuchRevised { name: revised.value.clone(), nearest };
        Some(Diagnostic::at(Code::NoSuchRevised, message, revised.span))
    }

    /// A file that the plan names, relative to it.
    pub(super) fn beside(&self, name: &str) -> PathBuf {
        self.path.parent().unwrap_or(Path::new("")).join(name)
    }

    /// The plan's own file.
    pub fn file(&self) -> FileId {
        FileId::default()
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}
