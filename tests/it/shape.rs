//! The shape of `src/`: the layers that the table in `src/lib.rs` allows, files that say one thing, no floating point.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file under a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// Whether a file holds tests, which may import what they stand on.
fn is_test(path: &Path) -> bool {
    path.iter()
        .any(|part| ["tests", "tests.rs", "laws.rs", "sample.rs"].contains(&part.to_str().unwrap()))
}

/// The code of a file: its lines up to its tests, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    lines.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(at, line)| (at + 1, line))
}

/// The table of layers: each module with those it may import, in order.
fn table() -> Vec<(String, BTreeSet<String>)> {
    let text = fs::read_to_string(source().join("lib.rs")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! "));
    let rows: Vec<(&str, &str)> = rows.filter_map(|line| line.split_once("->")).collect();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut table: Vec<(String, BTreeSet<String>)> = Vec::new();
    for (module, imports) in rows {
        let (module, imports) = (words(module), words(imports));
        let [module] = module.as_slice() else { continue };
        if !module.chars().all(char::is_alphabetic) {
            continue;
        }
        let above = table.iter().map(|(name, _)| name.clone());
        let allowed = if imports.join(" ") == "every layer above" {
            above.collect()
        } else {
            imports.into_iter().collect()
        };
        table.push((module.clone(), allowed));
    }
    table
}

#[test]
fn the_table_names_every_module_and_only_layers_above() {
    let table = table();
    let named: BTreeSet<String> = table.iter().map(|(module, _)| module.clone()).collect();
    let there: BTreeSet<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(named, there, "the table in src/lib.rs and the folders of src/");
    let mut above = BTreeSet::new();
    for (module, imports) in table {
        assert!(imports.is_subset(&above), "{module} names a layer that is not above it");
        above.insert(module);
    }
}

#[test]
fn a_module_imports_only_what_its_line_allows() {
    let table: BTreeMap<String, BTreeSet<String>> = table().into_iter().collect();
    let mut wrong = Vec::new();
    for path in files(&source()).into_iter().filter(|path| !is_test(path)) {
        let inside = path.strip_prefix(source()).unwrap().to_path_buf();
        let Some(module) = inside.parent().and_then(|folder| folder.iter().next()) else {
            continue;
        };
        let module = module.to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        for (line, written) in code(&text) {
            for import in written.split("crate::").skip(1) {
                let name: String = import
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect();
                if name != module && !table[&module].contains(&name) {
                    wrong.push(format!("{}:{line} imports `{name}`", inside.display()));
                }
            }
            if written.trim_start().starts_with("use ") && written.contains("::*") {
                wrong.push(format!("{}:{line} imports by glob", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_file_says_one_thing_and_says_first_what() {
    let mut wrong = Vec::new();
    let mut in_folder: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for path in files(&source()) {
        let text = fs::read_to_string(&path).unwrap();
        let shown = path.strip_prefix(source()).unwrap().display();
        if !text.starts_with("//! ") {
            wrong.push(format!("{shown} does not open with what it holds"));
        }
        let lines = text.lines().count();
        if lines > 500 {
            wrong.push(format!("{shown} has {lines} lines"));
        }
        if path.file_name().is_some_and(|name| name != "mod.rs") {
            *in_folder.entry(path.parent().unwrap().to_path_buf()).or_default() += 1;
        }
    }
    for (folder, count) in in_folder {
        if count > 10 {
            let shown = folder.strip_prefix(source()).unwrap().display();
            wrong.push(format!("the folder {shown} has {count} files"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_floating_point_and_nothing_left_for_later() {
    for path in files(&source()) {
        let text = fs::read_to_string(&path).unwrap();
        for word in ["f32", "f64", "todo!", "unimplemented!", "HashMap", "HashSet"] {
            let found = code(&text).find(|(_, line)| {
                line.split(|letter: char| {
                    !(letter.is_alphanumeric() || letter == '_' || letter == '!')
                })
                .any(|part| part == word)
            });
            assert_eq!(found, None, "{} has {word}", path.display());
        }
    }
}
