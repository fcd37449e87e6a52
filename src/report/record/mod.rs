//! Records: results for other programs, as JSON and as CSV. Numbers are plain, names are the plan's own or English,
//! and nothing depends on how it is shown.

mod assignment;
mod csv;
mod decisions;
mod item;
mod json;
mod over_time;
mod schema;
mod step;

pub use csv::{results, summary};
pub use json::json;

use crate::evaluate::Counts;
use crate::language::BuiltIn;
use crate::language::unit::key as unit_key;
use crate::plan::Plan;
use crate::quantity::{Number, Unit};
use schema::{Counted, StatusCounts};

/// A number of the dimension's measure as a plain decimal in the unit.
fn plain(measure: Number, unit: &Unit) -> String {
    crate::explain::in_unit(measure, unit).plain()
}

/// Words for people, in what programs read: with ordinary spaces.
fn words(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A file's name as it was given; only its last part where the whole would tell where somebody keeps their files.
fn file_name(name: &str) -> String {
    let absolute = name.starts_with(['/', '\\', '~'])
        || name.split(['/', '\\']).any(|part| part == ".." || part.ends_with(':'));
    if absolute { crate::explain::base_name(name).to_owned() } else { name.to_owned() }
}

/// Counts by kind word as first written, and status; *struck* is not counted.
fn counted(plan: &Plan, counts: &Counts) -> Counted {
    let of_kind = counts.iter().filter_map(|(word, statuses)| {
        let scale = plan.scale_of(*word)?;
        let name = plan.kinds.get(word)?.clone();
        let counted = statuses
            .iter()
            .filter(|(status, _)| **status != crate::plan::Status::BuiltIn(BuiltIn::Struck))
            .map(|(status, count)| (super::page::machine_status(scale, *status), *count));
        Some((name, counted.collect::<StatusCounts>()))
    });
    of_kind.collect()
}
