//! The data files of a plan: its own, or those that are given instead.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::disk::{self, Thing, Unread};
use super::find::{missing, near};
use super::{Failure, Opened, STANDARD_INPUT};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::workspace::{Message, Why};
use crate::outcomes::{DataBytes, Outcomes, read};
use crate::source::Span;

/// The largest data file that is read, in bytes.
pub const LARGEST_DATA: u64 = 512_000_000;

/// Which data files to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given<'a> {
    /// Those that the plan names, relative to it.
    PlansOwn,
    /// These.
    Files(&'a [PathBuf]),
}

impl Opened {
    /// The paths of the data files.
    pub fn data_paths(&self, given: Given<'_>) -> Vec<PathBuf> {
        match given {
            Given::Files(files) => files.to_vec(),
            Given::PlansOwn => self
                .plan
                .iter()
                .flat_map(|plan| &plan.data)
                .map(|written| self.found_beside(&written.value))
                .collect(),
        }
    }

    /// Reads the data. What is wrong with it is added to the diagnostics; `None`: a file that the plan names could not
    /// be read, and a diagnostic on its line says why.
    pub fn read_data(&mut self, given: Given<'_>) -> Result<Option<Outcomes>, Failure> {
        let data = match given {
            Given::Files(files) => self.given(files)?,
            Given::PlansOwn => match self.own() {
                Some(data) => data,
                None => return Ok(None),
            },
        };
        let Some(plan) = &self.plan else { return Ok(None) };
        let read = read(plan, &mut self.files, &data);
        self.diagnostics.extend(read.diagnostics);
        Ok(Some(read.outcomes))
    }

    fn given(&self, paths: &[PathBuf]) -> Result<Vec<DataBytes>, Failure> {
        let from_input = |path: &PathBuf| path.as_os_str() == STANDARD_INPUT;
        let inputs = paths.iter().filter(|path| from_input(path)).count();
        if inputs.saturating_add(usize::from(from_input(&self.path))) > 1 {
            return Err(Failure(Message::StandardInputTwice));
        }
        paths.iter().map(|path| given_file(path, from_input(path))).collect()
    }

    /// The plan's own files; each that cannot be read is a diagnostic.
    fn own(&mut self) -> Option<Vec<DataBytes>> {
        let plan = self.plan.as_ref()?;
        let mut data = Vec::new();
        let mut faults = Vec::new();
        for written in &plan.data {
            let path = self.found_beside(&written.value);
            match disk::read(&path, LARGEST_DATA) {
                Ok(bytes) => data.push(DataBytes { name: written.value.clone(), bytes }),
                Err(unread) => faults.push(fault(&path, &written.value, written.span, unread)),
            }
        }
        let whole = faults.is_empty();
        self.diagnostics.extend(faults);
        whole.then_some(data)
    }

    /// A file that the plan names. A name typed on a Mac may be composed in another way than the same name on disk.
    fn found_beside(&self, name: &str) -> PathBuf {
        let path = self.beside(name);
        if name.is_ascii() || disk::thing(&path) != Ok(Thing::Nothing) {
            return path;
        }
        let composed = |name: &str| name.nfc().collect::<String>();
        let folder = path.parent().unwrap_or(Path::new(""));
        let wanted = path.file_name().and_then(|name| name.to_str()).map(composed);
        let names = disk::list(folder).unwrap_or_default();
        match names.iter().find(|(name, _)| Some(composed(name)) == wanted) {
            Some((name, _)) => folder.join(name),
            None => path,
        }
    }
}

fn given_file(path: &Path, from_input: bool) -> Result<DataBytes, Failure> {
    let name = path.display().to_string();
    let read = if from_input {
        disk::standard_input(LARGEST_DATA)
    } else {
        match disk::thing(path) {
            Ok(Thing::Nothing) => return Err(missing(path)),
            Ok(Thing::Folder) => return Err(folder(path)),
            Ok(Thing::File | Thing::Other) | Err(_) => disk::read(path, LARGEST_DATA),
        }
    };
    match read {
        Ok(bytes) => Ok(DataBytes { name, bytes }),
        Err(Unread::TooLarge(bytes)) => {
            Err(Failure(Message::TooLarge { name, bytes, most: LARGEST_DATA }))
        }
        Err(Unread::Cannot(why)) => Err(Failure(Message::Unreadable { path: name, why })),
    }
}

fn folder(path: &Path) -> Failure {
    let inside = disk::list(path).unwrap_or_default().into_iter();
    let inside = inside.filter(|(name, is_folder)| {
        !is_folder
            && Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
    });
    let inside = inside.map(|(name, _)| path.join(name).display().to_string()).collect();
    Failure(Message::Folder { path: path.display().to_string(), inside })
}

/// What is wrong with a file that the plan names, on the line that names it.
fn fault(path: &Path, name: &str, span: Span, unread: Unread) -> Diagnostic {
    match (unread, disk::thing(path)) {
        (Unread::TooLarge(bytes), _) => {
            let message = Message::TooLarge { name: name.to_owned(), bytes, most: LARGEST_DATA };
            Diagnostic::at(Code::DataTooLarge, message, span)
        }
        (Unread::Cannot(_), Ok(Thing::Nothing)) => {
            let message =
                Message::NoSuchDataFile { name: name.to_owned(), nearest: offered(path, name) };
            Diagnostic::at(Code::NoSuchDataFile, message, span)
        }
        (Unread::Cannot(_), Ok(Thing::Folder)) => {
            Diagnostic::at(Code::UnreadableFile, folder(path).0, span)
        }
        (Unread::Cannot(why), _) => unreadable(name, why, span),
    }
}

fn unreadable(name: &str, why: Why, span: Span) -> Diagnostic {
    let message = Message::Unreadable { path: name.to_owned(), why };
    Diagnostic::at(Code::UnreadableFile, message, span)
}

/// The name to write instead, relative to the plan as the one written.
fn offered(path: &Path, name: &str) -> Option<String> {
    // As Windows writes it.
    let slashes = name.replace('\\', "/");
    let folder = path.parent().unwrap_or(Path::new(""));
    if slashes != name && disk::thing(&folder.join(&slashes)) == Ok(Thing::File) {
        return Some(slashes);
    }
    let near = near(folder, path)?;
    Some(Path::new(name).with_file_name(near).display().to_string())
}
