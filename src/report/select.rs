//! Which results are asked for: by status, unit, heading, or slice.

use std::collections::BTreeSet;

use super::{Options, Report};
use crate::evaluate::ItemResult;
use crate::explain::{slice_name, status_symbol};
use crate::language::table::{self, Keyword, Word};
use crate::language::{BuiltIn, fold};
use crate::plan::{HeadingId, Item, ItemId, Plan, Scale, SliceOf, Status, StatusId};

/// The results that are asked for, in order. Series are in no report.
pub(super) fn selected<'a>(report: &Report<'a>, options: &Options) -> Vec<&'a ItemResult> {
    let headings = options.under.as_deref().map(|under| under_heading(report.plan, under));
    let org = options.org.as_deref().map(fold);
    let all = report.evaluated.results.iter();
    all.filter(|result| reported(report.plan, result))
        .filter(|result| options.only.is_empty() || has_status(report.plan, result, &options.only))
        .filter(|result| org.is_none() || result.slice.org.as_deref().map(fold) == org)
        .filter(|result| {
            headings.as_ref().is_none_or(|headings| {
                let item = report.plan.item(result.item);
                let places = item.into_iter().flat_map(|item| places(item, result));
                places.flatten().any(|own| headings.contains(&own))
            })
        })
        .collect()
}

/// The headings that a result stands right under: its item's own, and the further ones that show it.
pub(super) fn places<'i>(
    item: &'i Item,
    result: &'i ItemResult,
) -> impl Iterator<Item = Option<HeadingId>> + use<'i> {
    let further = item.also_under.iter().filter(|place| match &place.with {
        Some(own) => !result.extra && own.org == result.slice.org,
        None => true,
    });
    std::iter::once(item.heading).chain(further.map(|place| Some(place.heading)))
}

/// How often a result counts under what is asked for: as its item's headline, and where it stands for a unit.
pub(super) fn times_counted(report: &Report<'_>, options: &Options, result: &ItemResult) -> u32 {
    let Some(item) = report.plan.item(result.item) else { return 0 };
    let asked = options.under.as_deref().map(|under| under_heading(report.plan, under));
    let is_asked = |heading: Option<HeadingId>| {
        asked.as_ref().is_none_or(|asked| heading.is_some_and(|heading| asked.contains(&heading)))
    };
    let whole = item.also_under.iter().filter(|place| place.with.is_none());
    let mut places = std::iter::once(item.heading).chain(whole.map(|place| Some(place.heading)));
    let headline = result.headline && places.any(is_asked);
    let of_unit = item.also_under.iter().filter(|place| result.stands_at(place));
    let of_unit = of_unit.filter(|place| is_asked(Some(place.heading))).count();
    u32::from(headline).saturating_add(u32::try_from(of_unit).unwrap_or(u32::MAX))
}

/// Whether anything but everything is asked for.
pub(super) fn is_partial(options: &Options) -> bool {
    !options.only.is_empty() || options.org.is_some() || options.under.is_some()
}

/// Whether a result stands in reports: those of series do not.
pub(super) fn reported(plan: &Plan, result: &ItemResult) -> bool {
    plan.item(result.item)
        .is_some_and(|item| item.indicator().is_none_or(|indicator| !indicator.series))
}

/// Every heading with this title or id, and all that stand under one.
fn under_heading(plan: &Plan, wanted: &str) -> BTreeSet<HeadingId> {
    let wanted = fold(wanted);
    let mut found = BTreeSet::new();
    for (at, heading) in plan.headings.iter().enumerate() {
        let Ok(at) = u32::try_from(at) else { break };
        let named = fold(&heading.title) == wanted
            || heading.id.as_deref().is_some_and(|id| fold(id) == wanted);
        // Parents come before their children.
        if named || heading.parent.is_some_and(|parent| found.contains(&parent)) {
            found.insert(HeadingId(at));
        }
    }
    found
}

/// Whether a word or symbol is a status of any scale of the plan, declared or built in, in either language.
pub fn knows_status(plan: &Plan, wanted: &str) -> bool {
    let wanted = fold(wanted);
    let scales = plan.scales.iter();
    scales.flat_map(statuses).any(|(scale, status)| is_called(scale, status, &wanted))
}

/// Whether a result has one of these statuses.
pub fn has_status(plan: &Plan, result: &ItemResult, wanted: &[String]) -> bool {
    let scale = plan.item(result.item).and_then(|item| plan.scale(item.scale));
    let called =
        |wanted: &String| scale.is_some_and(|scale| is_called(scale, result.status, &fold(wanted)));
    wanted.iter().any(called)
}

/// Built-in statuses in the order reports count them.
pub(super) const BUILT_IN: [BuiltIn; 7] = [
    BuiltIn::CannotBeAssessed,
    BuiltIn::NotMeasured,
    BuiltIn::TooFewCases,
    BuiltIn::NoTarget,
    BuiltIn::NotDue,
    BuiltIn::Cancelled,
    BuiltIn::Struck,
];

/// Every status of a scale.
fn statuses(scale: &Scale) -> impl Iterator<Item = (&Scale, Status)> {
    let declared = (0..).take(scale.statuses.len()).map(|at| Status::Declared(StatusId(at)));
    let built_in = BUILT_IN.into_iter().map(Status::BuiltIn);
    declared.chain(built_in).map(move |status| (scale, status))
}

/// Whether a status goes by a folded name, word or symbol.
fn is_called(scale: &Scale, status: Status, wanted: &str) -> bool {
    let is = |name: &str| fold(name) == wanted;
    let of_table = |word: Word| table::entry(word).is_some_and(|entry| entry.all_forms().any(is));
    let symbol = status_symbol(scale, status).is_some_and(is);
    let named = match status {
        Status::Declared(_) => scale.level(status).is_some_and(|level| {
            let words = [Some(&level.name), level.plural.as_ref(), level.word.as_ref()];
            words.into_iter().flatten().any(|word| is(word))
                || level.default.is_some_and(|at| of_table(Word::Status(at)))
        }),
        Status::BuiltIn(built_in) => {
            let word = scale.built_in.get(&built_in).and_then(|(_, word)| word.as_deref());
            word.is_some_and(is) || of_table(Word::BuiltIn(built_in))
        }
    };
    symbol || named
}

/// The result of an item that `--for` names (`K`, `kvinnor`, a unit, both with a comma between); its headline
/// where nothing is named.
pub fn result_of<'a>(
    report: &Report<'a>,
    item: ItemId,
    slice: Option<&str>,
) -> Option<&'a ItemResult> {
    let mut of_item = report.evaluated.results.iter().filter(|result| result.item == item);
    let Some(wanted) = slice.map(fold) else {
        let all: Vec<&ItemResult> = of_item.collect();
        return all.iter().find(|result| result.headline).or(all.first()).copied();
    };
    of_item.find(|result| !result.extra && names(report.plan, &result.slice, &wanted))
}

/// Whether a folded text names a slice: each of its parts by name or title, in any order, with commas between. A
/// unit's own name may hold commas.
fn names(plan: &Plan, slice: &SliceOf, wanted: &str) -> bool {
    let mut parts: Vec<Vec<String>> = Vec::new();
    for (breakdown, value) in plan.breakdowns.iter().zip(&slice.values) {
        let Some(value) = value.and_then(|at| breakdown.values.get(at as usize)) else { continue };
        let title = value.title.iter().map(|title| fold(title));
        parts.push(std::iter::once(fold(&value.name)).chain(title).collect());
    }
    parts.extend(slice.org.iter().map(|org| vec![fold(org)]));
    if slice_name(plan, slice).is_none() {
        return table::entry(Word::Keyword(Keyword::Total))
            .is_some_and(|entry| entry.all_forms().any(|form| fold(form) == wanted));
    }
    remaining(wanted, &parts)
}

fn remaining(wanted: &str, parts: &[Vec<String>]) -> bool {
    let wanted = wanted.trim_start_matches([',', ' ']);
    if parts.is_empty() {
        return wanted.is_empty();
    }
    parts.iter().enumerate().any(|(at, names)| {
        let rest: Vec<Vec<String>> = parts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, part)| part.clone())
            .collect();
        names.iter().filter_map(|name| wanted.strip_prefix(name.as_str())).any(|after| {
            (after.is_empty() || after.starts_with([',', ' '])) && remaining(after, &rest)
        })
    })
}
