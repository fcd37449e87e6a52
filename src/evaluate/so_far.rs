//! What is known while items are assessed: everything that was reported, and the statuses so far.

use super::ItemResult;
use super::follow_up::Labels;
use super::item::{Figures, Others, Reported, canonical};
use crate::outcomes::Outcomes;
use crate::plan::{Indicator, ItemId, SliceOf, Status};

/// What was reported, and the results so far.
#[derive(Debug)]
pub struct SoFar<'a> {
    /// What was reported.
    pub outcomes: &'a Outcomes,
    /// The results of each item by its id; none of one that is not assessed yet.
    pub results: Vec<Vec<ItemResult>>,
}

impl Others for SoFar<'_> {
    fn figures<'s>(&'s self, item: ItemId, _: &'s Indicator) -> Box<dyn Figures + 's> {
        Box::new(Reported { outcomes: self.outcomes, item })
    }

    fn status(&self, item: ItemId, slice: &SliceOf) -> Option<Status> {
        let results = self.results.get(item.0 as usize)?;
        let slice = canonical(slice.clone());
        let same = results.iter().find(|result| !result.extra && result.slice == slice);
        let headline = || results.iter().find(|result| result.headline);
        same.or_else(headline).map(|result| result.status)
    }

    fn is_reported(&self, item: ItemId, labels: &Labels) -> bool {
        let reported = |label| {
            self.outcomes.assignment(item, None, label).is_some()
                || !self.outcomes.assignment_units(item, label).is_empty()
        };
        labels.iter().any(reported)
    }
}
