//! All results of one item at one follow-up, one of them its headline.

mod assignment;
mod figures;
mod headline;
mod indicator;
mod others;
mod slices;

pub(super) use assignment::{Reports, Task};
pub(super) use figures::{Figures, Place, Reading, Reported};
pub(super) use headline::Settled;
use indicator::Times;
pub(super) use indicator::{Assessed, Subject};
pub(super) use others::{Asking, Others};
pub(super) use slices::{canonical, named, units_of};

use std::collections::BTreeMap;

use super::follow_up::Labels;
use super::{Because, FollowUpAt, ItemResult, SoFar, status};
use crate::language::BuiltIn;
use crate::outcomes::Outcomes;
use crate::plan::{Among, Headline, Item, ItemId, Kind, Plan, SliceOf, Status};
use headline::{Outermost, by_rules, settle};
use slices::{of_among, ordered, that_count, units, with_results};

/// The results of one item.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OfItem {
    /// In order; exactly one is the headline. None for a series.
    pub results: Vec<ItemResult>,
    /// Whether a number beyond 128 bits was needed.
    pub overflowed: bool,
}

/// Whether an item is followed up at a follow-up.
pub fn is_followed_up(item: &Item, at: &FollowUpAt) -> bool {
    item.follow_ups.is_empty() || at.id.is_some_and(|id| item.follow_ups.contains(&id))
}

/// The results of an item.
pub fn of_item(
    plan: &Plan,
    so_far: &SoFar<'_>,
    at: &FollowUpAt,
    id: ItemId,
    item: &Item,
) -> OfItem {
    let series = item.indicator().is_some_and(|indicator| indicator.series);
    if item.struck.is_some() && !series {
        let (status, because) = status::built_in(BuiltIn::Struck, Because::Struck);
        let result = ItemResult::bare(id, at.period, status, because);
        let results = vec![ItemResult { headline: true, ..result }];
        return OfItem { results, overflowed: false };
    }
    let followed_up = is_followed_up(item, at);
    let (outcomes, others): (&Outcomes, &dyn Others) = (so_far.outcomes, so_far);
    match &item.kind {
        Kind::Assignment(assignment) => {
            let task = Task { plan, id, item, assignment, others, at, followed_up };
            let results = of_assignment(&task, outcomes);
            let overflowed = results.iter().any(|result| status::overflowed(&result.because));
            OfItem { results, overflowed }
        }
        Kind::Indicator(indicator) if indicator.series => OfItem::default(),
        Kind::Indicator(indicator) => {
            let figures = Reported { outcomes, item: id };
            let figures = &figures;
            let watch = None;
            let subject =
                Subject { plan, id, item, indicator, figures, others, at, followed_up, watch };
            of_indicator(&subject, outcomes)
        }
    }
}

/// The whole counts; then each unit that reports, in the plan's order.
fn of_assignment(task: &Task<'_>, outcomes: &Outcomes) -> Vec<ItemResult> {
    let labels: Labels = task.at.labels();
    let reports = |org: Option<&str>| {
        let own = labels.iter().find_map(|label| outcomes.assignment(task.id, org, label));
        let step = |step| labels.iter().find_map(|label| outcomes.step(task.id, step, org, label));
        Reports {
            own: own.cloned(),
            steps: task.item.steps().map(|at| step(at).cloned()).collect(),
        }
    };
    let mut units: Vec<&str> =
        labels.iter().flat_map(|label| outcomes.assignment_units(task.id, label)).collect();
    let placed = task.item.also_under.iter().filter_map(|place| place.with.as_ref());
    units.extend(placed.filter_map(|slice| slice.org.as_deref()));
    units.sort_by_cached_key(|unit| task.plan.units.order(unit));
    units.dedup();
    let whole = ItemResult { headline: true, ..task.result(None, &reports(None)) };
    let units = units.into_iter().map(|unit| task.result(Some(unit), &reports(Some(unit))));
    std::iter::once(whole).chain(units).collect()
}

fn of_indicator(subject: &Subject<'_>, outcomes: &Outcomes) -> OfItem {
    let indicator = subject.indicator;
    let named = named(subject.plan, indicator, &|| units(subject.plan, outcomes, subject.id));
    let labels = subject.at.labels();
    let placed = subject.item.also_under.iter().filter_map(|place| place.with.as_ref());
    let asked: Vec<SliceOf> = named.iter().chain(placed).cloned().collect();
    let mut slices = with_results(subject.plan, indicator, &asked, outcomes, subject.id, &labels);
    if indicator.latest_within.is_some() {
        slices.extend(subject.with_older(outcomes));
        slices = ordered(subject.plan, slices);
    }
    let mut of_item = OfItem::default();
    for slice in &slices {
        of_item.take(subject.result(slice));
    }
    let own_units = || units(subject.plan, outcomes, subject.id);
    match of_item.settled(subject, named, &own_units) {
        Some((slice, Settled::Slice(_))) => of_item.mark(subject, &slice),
        Some((_, Settled::Together(status, because))) => {
            let extra = ItemResult::bare(subject.id, subject.at.period, status, because);
            of_item.results.push(ItemResult { headline: true, extra: true, ..extra });
        }
        None => of_item.mark(subject, &SliceOf::total()),
    }
    of_item
}

impl OfItem {
    fn take(&mut self, assessed: Assessed) {
        self.overflowed |= assessed.overflowed;
        self.results.push(assessed.result);
    }

    /// Makes a slice's result the headline; it is made where nothing else asked for it.
    fn mark(&mut self, subject: &Subject<'_>, slice: &SliceOf) {
        if !self.results.iter().any(|result| result.slice == *slice) {
            self.take(subject.result(slice));
        }
        if let Some(result) = self.results.iter_mut().find(|result| result.slice == *slice) {
            result.headline = true;
        }
    }

    /// What slices come to, and the one that decides where one does; `None` where the total counts. A slice that has no
    /// row counts all the same: the plan settles what is counted, never the data.
    fn settled(
        &self,
        subject: &Subject<'_>,
        named: Vec<SliceOf>,
        units: &dyn Fn() -> Vec<String>,
    ) -> Option<(SliceOf, Settled)> {
        let own: BTreeMap<&SliceOf, Status> = self
            .results
            .iter()
            .filter(|result| !result.extra)
            .map(|result| (&result.slice, result.status))
            .collect();
        let found = |slice: &SliceOf| {
            own.get(slice).copied().unwrap_or_else(|| subject.result(slice).result.status)
        };
        headline_of(subject, named, units, &found)
    }
}

/// What an indicator's slices come to by its headline, and the one that decides where one does; `None` where the total
/// counts. `status` is that of a slice.
pub fn headline_of(
    subject: &Subject<'_>,
    named: Vec<SliceOf>,
    units: &dyn Fn() -> Vec<String>,
    status: &dyn Fn(&SliceOf) -> Status,
) -> Option<(SliceOf, Settled)> {
    let plan = subject.plan;
    let (which, among): (Outermost, &[Among]) = match &subject.indicator.headline {
        Headline::Total => return None,
        Headline::Worst(among) => (Outermost::Worst, among),
        Headline::Best(among) => (Outermost::Best, among),
        Headline::Rules(rules) => {
            let over = that_count(plan, &[], named, units);
            let statuses: Vec<Status> = over.iter().map(status).collect();
            let of = |among: &Among| -> Vec<Status> {
                of_among(plan, among, units)
                    .into_iter()
                    .map(canonical)
                    .map(|own| status(&own))
                    .collect()
            };
            let all = if statuses.is_empty() { of(&Among::Units) } else { statuses };
            let total = SliceOf::total();
            let place = Place { slice: &total, period: subject.at.period };
            let asking = Asking { plan, at: subject.at, others: subject.others, from: place };
            let settled = by_rules(rules, subject.item.scale, &all, &of, &asking);
            return Some((SliceOf::total(), settled));
        }
    };
    let over = that_count(plan, among, named, units);
    let statuses: Vec<Status> = over.iter().map(status).collect();
    let settled = settle(which, plan.scale(subject.item.scale)?, &statuses)?;
    let slice = match &settled {
        Settled::Slice(at) => over.get(*at)?.clone(),
        Settled::Together(..) => SliceOf::total(),
    };
    Some((slice, settled))
}
