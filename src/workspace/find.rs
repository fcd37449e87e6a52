//! Which plan files are meant by what was given: a file, a folder, standard input.

use std::path::{Path, PathBuf};

use super::disk::{self, Thing};
use super::{Failure, STANDARD_INPUT};
use crate::language::nearest;
use crate::language::say::workspace::Message;

/// How deep plans are looked for under a folder.
const DEEPEST: usize = 16;

/// The plan that one path means: the file, or the only plan of the folder.
pub fn one_plan(given: &Path) -> Result<PathBuf, Failure> {
    if given.as_os_str() == STANDARD_INPUT {
        return Ok(given.to_owned());
    }
    match known(given)? {
        Thing::Folder => {}
        Thing::Nothing => return Err(missing(given)),
        Thing::File | Thing::Other => return no_table(given),
    }
    let plans = plans_in(given)?;
    match plans.as_slice() {
        [plan] => Ok(given.join(plan)),
        [] => {
            let mut below = Vec::new();
            under(given, DEEPEST, &mut below)?;
            let below = below.iter().map(|path| path.display().to_string()).collect();
            Err(Failure(Message::NoPlan { folder: given.display().to_string(), below }))
        }
        _ => {
            let plans = plans.iter().map(|plan| given.join(plan).display().to_string()).collect();
            Err(Failure(Message::SeveralPlans { folder: given.display().to_string(), plans }))
        }
    }
}

/// The plans that several paths mean: of a folder every plan in it and under it.
pub fn plans(given: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut plans = Vec::new();
    for path in given {
        if path.as_os_str() == STANDARD_INPUT {
            plans.push(path.clone());
            continue;
        }
        match known(path)? {
            Thing::Folder => {
                let before = plans.len();
                under(path, DEEPEST, &mut plans)?;
                if plans.len() == before {
                    let folder = path.display().to_string();
                    return Err(Failure(Message::NoPlan { folder, below: Vec::new() }));
                }
            }
            Thing::Nothing => return Err(missing(path)),
            Thing::File | Thing::Other => plans.push(no_table(path)?),
        }
    }
    Ok(plans)
}

/// Refuses a table of data where a plan must stand: read as a plan, every row of it would be a fault.
fn no_table(path: &Path) -> Result<PathBuf, Failure> {
    let table = path.extension().is_some_and(|ending| {
        ["csv", "tsv"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    });
    if table {
        return Err(Failure(Message::DataForPlan { path: path.display().to_string() }));
    }
    Ok(path.to_owned())
}

fn known(path: &Path) -> Result<Thing, Failure> {
    disk::thing(path)
        .map_err(|why| Failure(Message::Unreadable { path: path.display().to_string(), why }))
}

fn is_plan(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("plan"))
}

fn listed(folder: &Path) -> Result<Vec<(String, bool)>, Failure> {
    disk::list(folder)
        .map_err(|why| Failure(Message::Unreadable { path: folder.display().to_string(), why }))
}

fn plans_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let files = listed(folder)?.into_iter().filter(|(name, is_folder)| !is_folder && is_plan(name));
    Ok(files.map(|(name, _)| name).collect())
}

/// Every plan in a folder and under it, in the order of the names.
fn under(folder: &Path, deep: usize, plans: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let Some(deeper) = deep.checked_sub(1) else { return Ok(()) };
    for (name, is_folder) in listed(folder)? {
        let path = folder.join(&name);
        if is_folder {
            under(&path, deeper, plans)?;
        } else if is_plan(&name) {
            plans.push(path);
        }
    }
    Ok(())
}

/// What to say of a path where nothing stands: the nearest name in its folder, or that the folder is missing too.
pub fn missing(path: &Path) -> Failure {
    let shown = path.display().to_string();
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent
        && disk::thing(parent) != Ok(Thing::Folder)
    {
        let folder = Some(parent.display().to_string());
        return Failure(Message::NoSuchFile { path: shown, nearest: None, folder });
    }
    let nearest = near(parent.unwrap_or(Path::new("")), path)
        .map(|name| path.with_file_name(name).display().to_string());
    Failure(Message::NoSuchFile { path: shown, nearest, folder: None })
}

/// The name in a folder that is nearest to that of a path.
pub fn near(folder: &Path, path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let names: Vec<String> = disk::list(folder)
        .ok()?
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| name != wanted)
        .collect();
    if let Some(nearest) = nearest(wanted, names.iter().map(String::as_str)) {
        return Some(nearest.to_owned());
    }
    // The beginning alone, or the name without its ending, is meant often enough: `utfall` for `utfall.csv`.
    let (stem, ending) = (Path::new(wanted).file_stem()?.to_str()?, Path::new(wanted).extension());
    let mut begun = names.iter().filter(|name| {
        let same_kind = ending.is_none() || Path::new(name).extension() == ending;
        same_kind && name.starts_with(stem)
    });
    match (begun.next(), begun.next()) {
        (Some(only), None) => Some(only.clone()),
        _ => None,
    }
}
