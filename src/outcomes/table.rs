//! The observations of a run, as columns keyed by interned ids.

use std::collections::BTreeMap;
use std::hash::Hash;

use indexmap::{Equivalent, IndexMap, IndexSet};

use super::observation::Observed;
use super::reconcile::{Keyed, Record};
use super::row::AssignmentOf;
use super::slices::Slices;
use super::{
    AssignmentReport, DataFile, HeadingReport, Observation, Pooled, PublishedCount, RowPlace,
};
use crate::plan::{HeadingId, ItemId, Plan, SliceOf, Status};
use crate::quantity::{Number, Period};

/// Whose report of an assignment, and of which of its steps; `None` is the whole, and the assignment itself.
type UnitAndStep = (Option<String>, Option<u32>);

/// What was reported. Totals that are pooled from parts, and sums of months, are in it like any other observation.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    files: Vec<DataFile>,
    /// Slices in the order they are shown in; a key holds a slice's place here.
    slices: IndexSet<SliceOf>,
    /// Labels by last day, then by first; a key holds a label's place here.
    periods: IndexSet<Period>,
    /// Labels that a used row has.
    used: Vec<Period>,
    /// Keys in order; the columns go with them.
    keys: Vec<Key>,
    columns: Columns,
    comments: Vec<String>,
    assignments: BTreeMap<(ItemId, Period), IndexMap<UnitAndStep, AssignmentReport>>,
    headings: IndexMap<(HeadingId, Period), HeadingReport>,
    counts: Vec<PublishedCount>,
}

/// What an observation is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    item: ItemId,
    period: u32,
    slice: u32,
}

/// The observations, one column a property.
#[derive(Debug, Clone, Default)]
struct Columns {
    value: Vec<Observed>,
    numerator: Vec<Option<Number>>,
    denominator: Vec<Option<Number>>,
    forecast: Vec<Option<Number>>,
    decimals: Vec<u32>,
    status: Vec<Option<Status>>,
    published: Vec<Option<Status>>,
    comment: Vec<Option<u32>>,
    place: Vec<RowPlace>,
    pooled: Vec<Option<Pooled>>,
}

/// A slice to look up, with totals only as no values.
#[derive(Hash)]
struct Wanted<'a> {
    org: Option<&'a String>,
    values: &'a [Option<u32>],
}

impl Equivalent<SliceOf> for Wanted<'_> {
    fn equivalent(&self, slice: &SliceOf) -> bool {
        self.org == slice.org.as_ref() && self.values == slice.values
    }
}

/// What outcomes are made of.
pub(super) struct Parts {
    pub files: Vec<DataFile>,
    pub slices: Slices,
    pub records: Vec<Keyed>,
    pub comments: Vec<String>,
    pub assignments: IndexMap<(AssignmentOf, Period), AssignmentReport>,
    pub headings: IndexMap<(HeadingId, Period), HeadingReport>,
    pub counts: Vec<PublishedCount>,
    /// Labels of rows that are used.
    pub used: Vec<Period>,
}

impl Outcomes {
    /// Puts everything in its order.
    pub(super) fn new(plan: &Plan, parts: Parts) -> Self {
        let Parts { files, slices, records, comments, assignments, headings, counts, used } = parts;
        let all = slices.into_all();
        let (slices, places) = in_order(all, |slice| slice_order(plan, slice));
        let found: IndexSet<Period> = records.iter().map(|(_, _, period, _)| *period).collect();
        let (periods, _) = in_order(found.into_iter().collect(), |period| period_order(*period));
        let mut keyed: Vec<(Key, Record)> = Vec::with_capacity(records.len());
        for (item, slice, period, record) in records {
            let slice = places.get(slice.0 as usize).copied();
            let period = periods.get_index_of(&period).and_then(|at| u32::try_from(at).ok());
            if let Some((slice, period)) = slice.zip(period) {
                keyed.push((Key { item, period, slice }, record));
            }
        }
        keyed.sort_by_key(|(key, _)| *key);
        let mut used: Vec<Period> = used.into_iter().collect::<IndexSet<_>>().into_iter().collect();
        used.sort_by_key(|period| period_order(*period));
        let mut of_assignments: BTreeMap<_, IndexMap<_, _>> = BTreeMap::new();
        for ((AssignmentOf { item, org, step }, period), report) in assignments {
            of_assignments.entry((item, period)).or_default().insert((org, step), report);
        }
        let mut keys = Vec::with_capacity(keyed.len());
        let mut columns = Columns::default();
        for (key, record) in keyed {
            keys.push(key);
            columns.push(&record);
        }
        Self {
            files,
            slices,
            periods,
            used,
            keys,
            columns,
            comments,
            assignments: of_assignments,
            headings,
            counts,
        }
    }

    /// The files that were read, in order.
    pub fn files(&self) -> &[DataFile] {
        &self.files
    }

    /// What is reported under exactly this label; `None`: no row.
    pub fn observation(
        &self,
        item: ItemId,
        slice: &SliceOf,
        period: Period,
    ) -> Option<Observation<'_>> {
        let totals = slice.values.iter().all(Option::is_none);
        let values = if totals { &[] } else { slice.values.as_slice() };
        let slice = self.slices.get_index_of(&Wanted { org: slice.org.as_ref(), values })?;
        let period = self.periods.get_index_of(&period)?;
        let key =
            Key { item, period: u32::try_from(period).ok()?, slice: u32::try_from(slice).ok()? };
        let at = self.keys.binary_search(&key).ok()?;
        self.columns.observation(at, &self.comments)
    }

    /// The slices an item has an observation for under this label: the total first, then in the order of the plan's
    /// breakdowns, then units.
    pub fn slices(&self, item: ItemId, period: Period) -> Vec<&SliceOf> {
        let Some(period) = self.periods.get_index_of(&period).and_then(|at| u32::try_from(at).ok())
        else {
            return Vec::new();
        };
        let start = self.keys.partition_point(|key| (key.item, key.period) < (item, period));
        let keys = self.keys.iter().skip(start);
        keys.take_while(|key| (key.item, key.period) == (item, period))
            .filter_map(|key| self.slices.get_index(key.slice as usize))
            .collect()
    }

    /// The labels an item has observations under, by last day, then by first.
    pub fn periods(&self, item: ItemId) -> Vec<Period> {
        let mut found: Vec<Period> = Vec::new();
        let start = self.keys.partition_point(|key| key.item < item);
        let keys = self.keys.iter().skip(start).take_while(|key| key.item == item);
        for period in keys.filter_map(|key| self.periods.get_index(key.period as usize)) {
            if found.last() != Some(period) {
                found.push(*period);
            }
        }
        found
    }

    /// Every label that any used row has, by last day, then by first.
    pub fn all_periods(&self) -> Vec<Period> {
        self.used.clone()
    }

    /// What is reported of an assignment as a whole (`None`) or by a unit.
    pub fn assignment(
        &self,
        item: ItemId,
        org: Option<&str>,
        period: Period,
    ) -> Option<&AssignmentReport> {
        self.reported(item, (org, None), period)
    }

    /// What is reported of a step of an assignment, as a whole (`None`) or by a unit.
    pub fn step(
        &self,
        item: ItemId,
        step: u32,
        org: Option<&str>,
        period: Period,
    ) -> Option<&AssignmentReport> {
        self.reported(item, (org, Some(step)), period)
    }

    fn reported(
        &self,
        item: ItemId,
        (org, step): (Option<&str>, Option<u32>),
        period: Period,
    ) -> Option<&AssignmentReport> {
        let reports = self.assignments.get(&(item, period))?;
        let mut reports = reports.iter();
        let of = |(unit, own): &UnitAndStep| unit.as_deref() == org && *own == step;
        reports.find(|(key, _)| of(key)).map(|(_, report)| report)
    }

    /// The units that report an assignment or a step of it under this label, in the order of their rows; the whole is not among them.
    pub fn assignment_units(&self, item: ItemId, period: Period) -> Vec<&str> {
        let reports = self.assignments.get(&(item, period));
        let keys = reports.into_iter().flat_map(IndexMap::keys);
        let units: IndexSet<&str> = keys.filter_map(|(org, _)| org.as_deref()).collect();
        units.into_iter().collect()
    }

    /// Counts published elsewhere, in the order of the files.
    pub fn published_counts(&self) -> &[PublishedCount] {
        &self.counts
    }

    /// What is reported of a heading.
    pub fn heading(&self, heading: HeadingId, period: Period) -> Option<&HeadingReport> {
        self.headings.get(&(heading, period))
    }
}

impl Columns {
    fn push(&mut self, record: &Record) {
        self.value.push(record.value);
        self.numerator.push(record.numerator);
        self.denominator.push(record.denominator);
        self.forecast.push(record.forecast);
        self.decimals.push(record.decimals);
        self.status.push(record.status);
        self.published.push(record.published);
        self.comment.push(record.comment);
        self.place.push(record.place);
        self.pooled.push(record.pooled);
    }

    fn observation<'a>(&self, at: usize, comments: &'a [String]) -> Option<Observation<'a>> {
        let comment = self.comment.get(at).copied()?;
        Some(Observation {
            value: *self.value.get(at)?,
            numerator: *self.numerator.get(at)?,
            denominator: *self.denominator.get(at)?,
            forecast: *self.forecast.get(at)?,
            decimals: *self.decimals.get(at)?,
            status: *self.status.get(at)?,
            published: *self.published.get(at)?,
            comment: comment.and_then(|at| comments.get(at as usize)).map(String::as_str),
            place: *self.place.get(at)?,
            pooled: *self.pooled.get(at)?,
        })
    }
}

/// Things in an order, and the place that each has in it by the place it had before.
fn in_order<T: Hash + Eq, O: Ord>(all: Vec<T>, order: impl Fn(&T) -> O) -> (IndexSet<T>, Vec<u32>) {
    let mut numbered: Vec<(O, u32, T)> =
        (0_u32..).zip(all).map(|(at, one)| (order(&one), at, one)).collect();
    numbered.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let mut places = vec![0; numbered.len()];
    let mut ordered = IndexSet::with_capacity(numbered.len());
    for (place, (_, before, one)) in (0_u32..).zip(numbered) {
        if let Some(slot) = places.get_mut(before as usize) {
            *slot = place;
        }
        ordered.insert(one);
    }
    (ordered, places)
}

/// By last day, then by first.
fn period_order(period: Period) -> (crate::quantity::Date, crate::quantity::Date, Period) {
    (period.last(), period.first(), period)
}

/// The whole before units, those in the plan's order, others by name; the total before values of one breakdown, before crossings.
fn slice_order(plan: &Plan, slice: &SliceOf) -> impl Ord + use<> {
    let named = slice.values.iter().enumerate().filter_map(|(at, value)| Some((at, (*value)?)));
    let named: Vec<(usize, u32)> = named.take(plan.breakdowns.len()).collect();
    (slice.org.as_deref().map(|unit| plan.units.order(unit)), named.len(), named)
}
