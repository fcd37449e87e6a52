//! What others say: the outcomes, statuses and trends of other items, for the rules and goals of one that names them.

use super::slices::{canonical, within};
use super::{Figures, Place, Subject, Times};
use crate::evaluate::FollowUpAt;
use crate::evaluate::follow_up::Labels;
use crate::plan::{Asked, Elsewhere, Indicator, ItemId, OtherFact, Plan, SliceOf, Status};
use crate::regions::{Is, Known, Unknown, trend, trend_over};

/// What is known of every item.
pub trait Others {
    /// The figures of an indicator or a series.
    fn figures<'s>(&'s self, item: ItemId, indicator: &'s Indicator) -> Box<dyn Figures + 's>;

    /// The status of an item: of this slice, else its headline; `None` where it is not known yet.
    fn status(&self, item: ItemId, slice: &SliceOf) -> Option<Status>;

    /// Whether anything is reported of an assignment.
    fn is_reported(&self, item: ItemId, labels: &Labels) -> bool;
}

/// What others are asked from.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The follow-up.
    pub at: &'a FollowUpAt,
    /// The others.
    pub others: &'a dyn Others,
    /// The slice and period that asks.
    pub from: Place<'a>,
}

impl Asking<'_> {
    /// A value that names another item. What is unknown of the other is said to be the other's.
    pub fn value(&self, asked: &Elsewhere) -> Known {
        let Some(id) = asked.item else { return Err(vec![Unknown::Outcome]) };
        self.of(id, |subject| subject.own_elsewhere(asked, self.from))
    }

    /// A fact of another item.
    pub fn fact(&self, fact: &OtherFact) -> Result<Is, Vec<Unknown>> {
        let slice = match &fact.slice {
            Some(said) => within(self.from.slice, said),
            None => canonical(self.from.slice.clone()),
        };
        match fact.asked {
            Asked::Status(_) => match self.others.status(fact.item, &slice) {
                Some(Status::Declared(status)) => Ok(Is::Status(status)),
                Some(Status::BuiltIn(status)) => {
                    Err(vec![Unknown::StatusOf(fact.item, Some(status))])
                }
                None => Err(vec![Unknown::StatusOf(fact.item, None)]),
            },
            Asked::Trend(_, over) => self.of(fact.item, |subject| {
                let place = Place { slice: &slice, period: self.from.period };
                let gathered = subject.gather(place);
                let elsewhere = |asked: &Elsewhere| subject.elsewhere(asked, place);
                let times = Times::of(*subject, place);
                let inputs = gathered.inputs(subject, &elsewhere, &times);
                match over {
                    Some(window) => trend_over(window, &inputs),
                    None => trend(&inputs),
                }
                .map(Is::Trend)
            }),
            Asked::Unreported => {
                let reported = self.others.is_reported(fact.item, &self.at.labels());
                Ok(Is::Unreported(!reported))
            }
        }
    }

    /// Asks another indicator.
    fn of<T>(
        &self,
        id: ItemId,
        ask: impl FnOnce(&Subject<'_>) -> Result<T, Vec<Unknown>>,
    ) -> Result<T, Vec<Unknown>> {
        let Self { plan, at, others, .. } = *self;
        let of = |unknown| Unknown::Of(id, Box::new(unknown));
        let Some((item, indicator)) =
            plan.item(id).and_then(|item| Some((item, item.indicator()?)))
        else {
            return Err(vec![of(Unknown::Outcome)]);
        };
        let figures = others.figures(id, indicator);
        let figures = figures.as_ref();
        let subject = Subject {
            plan,
            id,
            item,
            indicator,
            figures,
            others,
            at,
            followed_up: true,
            watch: None,
        };
        ask(&subject).map_err(|lacks| lacks.into_iter().map(of).collect())
    }
}
