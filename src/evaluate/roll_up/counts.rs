//! Headlines counted by kind word and status.

use std::collections::BTreeMap;

use crate::evaluate::Counts;
use crate::language::{BuiltIn, KindWord};
use crate::plan::{Plan, Status, StatusId};

/// The counts of headlines: for every kind word that the plan counts every declared status, then the built-in ones
/// that occur. *Struck* is not counted.
pub fn counts(plan: &Plan, headlines: impl Iterator<Item = (KindWord, Status)>) -> Counts {
    let mut counts: Counts = plan
        .counted_kinds()
        .map(|word| (word, plan.scale_of(word).into_iter().flat_map(declared).collect()))
        .collect();
    let mut built_in: BTreeMap<BuiltIn, BTreeMap<KindWord, u32>> = BTreeMap::new();
    for (word, status) in headlines {
        let Some(of_kind) = counts.get_mut(&word) else { continue };
        let count = match status {
            Status::BuiltIn(BuiltIn::Struck) => continue,
            Status::BuiltIn(status) => built_in.entry(status).or_default().entry(word).or_default(),
            Status::Declared(_) => of_kind.entry(status).or_default(),
        };
        *count = count.saturating_add(1);
    }
    for (status, by_word) in built_in {
        for (word, count) in by_word {
            counts.entry(word).or_default().insert(Status::BuiltIn(status), count);
        }
    }
    counts
}

fn declared(scale: &crate::plan::Scale) -> impl Iterator<Item = (Status, u32)> {
    let ids = 0..u32::try_from(scale.statuses.len()).unwrap_or(u32::MAX);
    ids.map(|id| (Status::Declared(StatusId(id)), 0))
}
