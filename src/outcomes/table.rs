//! The observations of a run, as columns keyed by interned ids.

use super::{AssignmentReport, DataFile, HeadingReport, Observation};
use crate::plan::{HeadingId, ItemId, SliceOf};
use crate::quantity::Period;

/// What was reported. Totals that are pooled from parts, and sums of months, are in it like any other observation.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    files: Vec<DataFile>,
}

impl Outcomes {
    /// The files that were read, in order.
    pub fn files(&self) -> &[DataFile] {
        &self.files
    }

    /// What is reported under exactly this label; `None`: no row.
    pub fn observation(
        &self,
        _item: ItemId,
        _slice: &SliceOf,
        _period: Period,
    ) -> Option<Observation<'_>> {
        None
    }

    /// The slices an item has an observation for under this label: the total first, then in the order of the plan's
    /// breakdowns, then units by name.
    pub fn slices(&self, _item: ItemId, _period: Period) -> Vec<&SliceOf> {
        Vec::new()
    }

    /// The labels an item has observations under, by last day, then by first.
    pub fn periods(&self, _item: ItemId) -> Vec<Period> {
        Vec::new()
    }

    /// Every label that any used row has, by last day, then by first.
    pub fn all_periods(&self) -> Vec<Period> {
        Vec::new()
    }

    /// What is reported of an assignment as a whole (`None`) or by a unit.
    pub fn assignment(
        &self,
        _item: ItemId,
        _org: Option<&str>,
        _period: Period,
    ) -> Option<&AssignmentReport> {
        None
    }

    /// The units that report an assignment under this label, by name; the whole is not among them.
    pub fn assignment_units(&self, _item: ItemId, _period: Period) -> Vec<&str> {
        Vec::new()
    }

    /// What is reported of a heading.
    pub fn heading(&self, _heading: HeadingId, _period: Period) -> Option<&HeadingReport> {
        None
    }
}
