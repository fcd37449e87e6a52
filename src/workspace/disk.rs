//! The only place that touches disk and standard input. Everything is read with a limit, and never from what may have
//! no end.
#![allow(clippy::disallowed_methods, reason = "this is the module that touches disk")]
#![allow(clippy::disallowed_types, reason = "this is the module that touches disk")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::language::say::workspace::Why;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// Nothing.
    Nothing,
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A pipe or a device.
    Other,
}

/// Why bytes were not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// There are more than asked for: this many, where that is known.
    TooLarge(Option<u64>),
    /// The machine could not.
    Cannot(Why),
}

/// What stands at a path.
pub fn thing(path: &Path) -> Result<Thing, Why> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Ok(Thing::File),
        Ok(found) if found.is_dir() => Ok(Thing::Folder),
        Ok(_) => Ok(Thing::Other),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(Thing::Nothing)
        }
        Err(error) => Err(why(&error)),
    }
}

/// The bytes of a file, where they are no more than `most`; of a larger one nothing is read.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Unread> {
    let found = fs::metadata(path).map_err(|error| Unread::Cannot(why(&error)))?;
    // A pipe nobody writes to would be waited for, and a device may have no end.
    if !found.is_file() {
        return Err(Unread::Cannot(Why::NoOrdinaryFile));
    }
    if found.len() > most {
        return Err(Unread::TooLarge(Some(found.len())));
    }
    let file = File::open(path).map_err(|error| Unread::Cannot(why(&error)))?;
    limited(file, most)
}

/// The bytes of standard input, where they are no more than `most`.
pub fn standard_input(most: u64) -> Result<Vec<u8>, Unread> {
    limited(io::stdin().lock(), most)
}

fn limited(from: impl Read, most: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    from.take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| Unread::Cannot(why(&error)))?;
    if bytes.len() as u64 > most { Err(Unread::TooLarge(None)) } else { Ok(bytes) }
}

/// The names in a folder, sorted; whether each is a folder. Those that begin with a point are left out.
pub fn list(folder: &Path) -> Result<Vec<(String, bool)>, Why> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| why(&error))? {
        let Ok(entry) = entry else { continue };
        // A link to a folder is no folder here: it may lead back.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let Ok(name) = entry.file_name().into_string() else { continue };
        if !name.starts_with('.') {
            names.push((name, is_folder));
        }
    }
    names.sort();
    Ok(names)
}

/// Whether two paths are the same file.
pub fn same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Writes a file whole or not at all: beside it first, then in its place.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Why> {
    let kept = match fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(Why::IsFolder),
        // What is no ordinary file, such as /dev/null, cannot be replaced, only written to.
        Ok(found) if !found.is_file() => {
            return fs::write(path, bytes).map_err(|error| why(&error));
        }
        Ok(found) if found.permissions().readonly() => return Err(Why::Forbidden),
        Ok(found) => Some(found.permissions()),
        Err(_) => None,
    };
    // Where the name is a link, what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (beside, mut file) = beside(&target).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Why::NoFolder,
        _ => why(&error),
    })?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.sync_all())
        .and_then(|()| kept.map_or(Ok(()), |kept| fs::set_permissions(&beside, kept)))
        .and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        // Already failing; that the half-written file may be left behind changes nothing.
        let _ = fs::remove_file(&beside);
        why(&error)
    })
}

/// A new file in the folder of another.
fn beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut attempt: u32 = 0;
    loop {
        let beside = target.with_file_name(format!(".{name}.{}.{attempt}", std::process::id()));
        match File::create_new(&beside) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < 100 => {
                attempt = attempt.saturating_add(1);
            }
            Err(error) => return Err(error),
            Ok(file) => return Ok((beside, file)),
        }
    }
}

fn why(error: &io::Error) -> Why {
    match error.kind() {
        ErrorKind::PermissionDenied => Why::Forbidden,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Why::DiskFull
        }
        ErrorKind::IsADirectory => Why::IsFolder,
        _ => Why::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for a test, taken away when it ends.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder =
                std::env::temp_dir().join(format!("malvakt-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_file_is_written_whole_and_nothing_is_left_beside_it() {
        let folder = Folder::new("write");
        let path = folder.0.join("rapport.json");
        write(&path, b"en").unwrap();
        write(&path, b"tv\xc3\xa5").unwrap();
        assert_eq!(read(&path, 10), Ok("två".as_bytes().to_vec()));
        assert_eq!(list(&folder.0).unwrap(), [("rapport.json".to_owned(), false)]);
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_not_there_and_one_in_the_way_are_told_apart() {
        let folder = Folder::new("place");
        assert_eq!(write(&folder.0.join("ingen/rapport.json"), b""), Err(Why::NoFolder));
        assert_eq!(write(&folder.0, b""), Err(Why::IsFolder));
        assert_eq!(thing(&folder.0.join("ingen")), Ok(Thing::Nothing));
        assert_eq!(thing(&folder.0), Ok(Thing::Folder));
    }

    #[test]
    fn a_file_larger_than_asked_for_is_not_read() {
        let folder = Folder::new("large");
        let path = folder.0.join("stor.csv");
        // A file of a terabyte that takes no room: reading it would be noticed.
        File::create(&path).unwrap().set_len(1 << 40).unwrap();
        assert_eq!(read(&path, 1000), Err(Unread::TooLarge(Some(1 << 40))));
        assert_eq!(limited(&b"abcd"[..], 3), Err(Unread::TooLarge(None)));
        assert_eq!(limited(&b"abc"[..], 3), Ok(b"abc".to_vec()));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_keeps_being_a_link_and_a_device_is_not_read() {
        let folder = Folder::new("link");
        let (path, link) = (folder.0.join("a.csv"), folder.0.join("b.csv"));
        write(&path, b"a").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(same_file(&path, &link));
        write(&link, b"b").unwrap();
        assert_eq!(read(&path, 9), Ok(b"b".to_vec()));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(Path::new("/dev/zero"), 9), Err(Unread::Cannot(Why::NoOrdinaryFile)));
    }
}
