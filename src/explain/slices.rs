//! What slices and statuses are called.

use crate::language::Language;
use crate::language::say::explain::StatusName;
use crate::language::table::{self, Word};
use crate::plan::{Plan, Scale, SliceOf, Status};

/// A slice by the names of its values: `K`, `Kiruna sjukhus, K`; `None` for the total.
pub fn slice_name(plan: &Plan, slice: &SliceOf) -> Option<String> {
    let values = plan.breakdowns.iter().zip(&slice.values).filter_map(|(breakdown, value)| {
        breakdown.values.get((*value)? as usize).map(|value| value.name.clone())
    });
    let parts: Vec<String> = slice.org.clone().into_iter().chain(values).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The parts of a slice as the plan writes each after `for`: a unit in quotes.
pub fn written_parts(plan: &Plan, slice: &SliceOf) -> Vec<String> {
    let values = plan.breakdowns.iter().zip(&slice.values).filter_map(|(breakdown, value)| {
        breakdown.values.get((*value)? as usize).map(|value| value.name.clone())
    });
    values.chain(slice.org.iter().map(|org| format!("\"{org}\""))).collect()
}

/// A slice by the titles of its values: `kvinnor`.
pub fn slice_title(plan: &Plan, slice: &SliceOf) -> Option<String> {
    let values = plan.breakdowns.iter().zip(&slice.values).filter_map(|(breakdown, value)| {
        let value = breakdown.values.get((*value)? as usize)?;
        Some(value.title.clone().unwrap_or_else(|| value.name.clone()))
    });
    let parts: Vec<String> = slice.org.clone().into_iter().chain(values).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The word of a status beside its symbol: the one declared for it, else its name.
pub fn status_name(scale: &Scale, status: Status) -> StatusName {
    match status {
        Status::Declared(_) => scale.level(status).map_or_else(
            || StatusName::Own("?".to_owned()),
            |level| match (&level.word, level.default) {
                (Some(word), _) => StatusName::Own(word.clone()),
                (None, Some(default)) => StatusName::Default(default),
                (None, None) => StatusName::Own(level.name.clone()),
            },
        ),
        Status::BuiltIn(built_in) => scale
            .built_in
            .get(&built_in)
            .and_then(|(_, word)| word.clone())
            .map_or(StatusName::BuiltIn(built_in), StatusName::Own),
    }
}

/// The symbol of a status, where it has one.
pub fn status_symbol(scale: &Scale, status: Status) -> Option<&str> {
    match status {
        Status::Declared(_) => scale.level(status).map(|level| level.symbol.as_str()),
        Status::BuiltIn(built_in) => {
            scale.built_in.get(&built_in).and_then(|(symbol, _)| symbol.as_deref())
        }
    }
}

/// The name of a status as a rule writes it.
pub fn written_name(scale: &Scale, status: Status) -> StatusName {
    match (scale.level(status), status) {
        (Some(level), _) => {
            level.default.map_or_else(|| StatusName::Own(level.name.clone()), StatusName::Default)
        }
        (None, Status::BuiltIn(built_in)) => StatusName::BuiltIn(built_in),
        (None, Status::Declared(_)) => StatusName::Own(String::new()),
    }
}

/// The plural of a status as a rule writes it: `gröna`; its name where it has none of its own.
pub fn plural_name(scale: &Scale, status: Status, language: Language) -> String {
    let level = scale.level(status);
    let default = level.and_then(|level| level.default);
    let own = level.and_then(|level| level.plural.clone());
    match default {
        Some(at) => table::plural(Word::Status(at), language).to_owned(),
        None => own.unwrap_or_else(|| written_name(scale, status).say(language)),
    }
}
