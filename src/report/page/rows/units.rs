//! What organisational units have reported, on a line under the row: by status, best last read first.

use super::super::super::document::Entry;
use super::super::view::View;
use crate::evaluate::ItemResult;
use crate::explain::outcome_figure;
use crate::language::say::report::Label;

/// Units by status: `Enheter – ▲ ej uppnått: Gällivare sjukhus 59 %. ■ uppnått: Kalix sjukhus 85 %; Kiruna sjukhus
/// 88 %.` A unit's own name may hold commas.
pub fn units(view: &View<'_>, results: &[&ItemResult]) -> Option<String> {
    if results.is_empty() {
        return None;
    }
    let mut groups: Vec<(Entry, Vec<String>)> = Vec::new();
    let mut sorted: Vec<&&ItemResult> = results.iter().collect();
    // The worst first: that is what is read.
    sorted.sort_by_key(|result| std::cmp::Reverse(order(result)));
    for result in sorted {
        let status = view.status(result);
        let name = view.slice(result).map(|slice| view.named(slice)).unwrap_or_default();
        let outcome =
            view.item(result).and_then(|item| item.indicator()).zip(result.outcome.as_ref()).map(
                |(indicator, outcome)| {
                    outcome_figure(outcome, &indicator.unit).say(view.language())
                },
            );
        let said = outcome.map_or_else(|| name.clone(), |outcome| format!("{name} {outcome}"));
        match groups.iter_mut().find(|(other, _)| *other == status) {
            Some((_, names)) => names.push(said),
            None => groups.push((status, vec![said])),
        }
    }
    let groups: Vec<String> = groups
        .iter()
        .map(|(status, names)| format!("{}: {}.", view.signed(status), names.join("; ")))
        .collect();
    Some(format!("{} – {}", view.label(Label::Units), groups.join(" ")))
}

/// Declared statuses by how bad they are, then those not assessed.
fn order(result: &ItemResult) -> (bool, u32) {
    match result.status {
        crate::plan::Status::Declared(id) => (true, id.0),
        crate::plan::Status::BuiltIn(_) => (false, 0),
    }
}
