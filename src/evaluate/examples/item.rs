//! An example of an item, tried on its rules and targets.

use super::set::{Named, Set, reports};
use crate::evaluate::follow_up::serving;
use crate::evaluate::item::{
    Settled, Subject, Task, canonical, headline_of, is_followed_up, named, units_of,
};
use crate::evaluate::{FollowUpAt, ItemResult, Tested};
use crate::plan::{Assignment, Example, Indicator, Item, ItemId, Kind, Plan, SliceOf};
use crate::quantity::Period;

/// What comes out of an example.
pub fn tested(plan: &Plan, id: ItemId, item: &Item, at: usize, example: &Example) -> Tested {
    let (at_period, others) = (serving(plan, example.period), Named { plan, example });
    let trial = Trial { plan, id, item, example, others: &others, at: &at_period };
    let slice = canonical(example.slice.clone());
    let got = match &item.kind {
        Kind::Assignment(assignment) => trial.assignment(assignment, &slice),
        Kind::Indicator(indicator) if example.headline => trial.headline(indicator),
        Kind::Indicator(indicator) => trial.slice(indicator, &slice),
    };
    let right_for = if got.status == example.expected || example.headline {
        None
    } else {
        trial.right_for(&slice)
    };
    Tested { item: id, example: at, got, right_for }
}

/// An example on its item.
#[derive(Clone, Copy)]
struct Trial<'a> {
    plan: &'a Plan,
    id: ItemId,
    item: &'a Item,
    example: &'a Example,
    others: &'a Named<'a>,
    at: &'a FollowUpAt,
}

impl<'a> Trial<'a> {
    /// An example of the plan's year is of the year as a whole, whichever follow-ups an item has.
    fn is_followed_up(&self) -> bool {
        self.example.period == Period::year(self.plan.year)
            || self.at.id.is_none()
            || is_followed_up(self.item, self.at)
    }

    fn slice(&self, indicator: &'a Indicator, slice: &SliceOf) -> ItemResult {
        let figures = Set::of(self.example, Some(slice), &indicator.unit);
        self.subject(indicator, &figures).result(slice).result
    }

    fn subject<'s>(&self, indicator: &'s Indicator, figures: &'s Set<'s>) -> Subject<'s>
    where
        'a: 's,
    {
        Subject {
            plan: self.plan,
            id: self.id,
            item: self.item,
            indicator,
            figures,
            others: self.others,
            at: self.at,
            followed_up: self.is_followed_up(),
            watch: None,
        }
    }

    /// The headline where every slice has the figures that are set.
    fn headline(&self, indicator: &'a Indicator) -> ItemResult {
        let figures = Set::of(self.example, None, &indicator.unit);
        let subject = self.subject(indicator, &figures);
        let units = || units_of(self.plan);
        let slices = named(self.plan, indicator, &units);
        let status = |slice: &SliceOf| subject.result(slice).result.status;
        let headline = match headline_of(&subject, slices, &units, &status) {
            Some((slice, Settled::Slice(_))) => subject.result(&slice).result,
            Some((_, Settled::Together(status, because))) => {
                let bare = ItemResult::bare(self.id, self.at.period, status, because);
                ItemResult { extra: true, ..bare }
            }
            None => subject.result(&SliceOf::total()).result,
        };
        ItemResult { headline: true, ..headline }
    }

    fn assignment(&self, assignment: &Assignment, slice: &SliceOf) -> ItemResult {
        let task = Task {
            plan: self.plan,
            others: self.others,
            id: self.id,
            item: self.item,
            assignment,
            at: self.at,
            followed_up: self.is_followed_up(),
        };
        let result =
            task.result(slice.org.as_deref(), &reports(self.plan, self.item, self.example));
        ItemResult { source: None, ..result }
    }

    /// Another value of the same breakdown for which the example would be right.
    fn right_for(&self, slice: &SliceOf) -> Option<SliceOf> {
        let indicator = self.item.indicator()?;
        slice.values.iter().enumerate().find_map(|(at, value)| {
            let own = (*value)?;
            let values = self.plan.breakdowns.get(at)?.values.len();
            let others = (0..u32::try_from(values).ok()?).filter(|other| *other != own);
            others.into_iter().find_map(|other| {
                let mut swapped = slice.clone();
                *swapped.values.get_mut(at)? = Some(other);
                let status = self.slice(indicator, &swapped).status;
                (status == self.example.expected).then_some(swapped)
            })
        })
    }
}
