//! What others say: the outcomes of other indicators and series, for the rules and goals of one that names them.

use super::{Figures, Place, Reported, Subject};
use crate::evaluate::FollowUpAt;
use crate::outcomes::Outcomes;
use crate::plan::{Elsewhere, Indicator, ItemId, Plan};
use crate::regions::{Known, Unknown};

/// Where the figures of every indicator come from.
pub trait Others {
    /// The figures of one of them.
    fn figures<'s>(&'s self, item: ItemId, indicator: &'s Indicator) -> Box<dyn Figures + 's>;
}

impl Others for Outcomes {
    fn figures<'s>(&'s self, item: ItemId, _: &'s Indicator) -> Box<dyn Figures + 's> {
        Box::new(Reported { outcomes: self, item })
    }
}

/// A value that names another item, as it is asked for from a slice and period of this one. What is unknown of the other
/// is said to be the other's.
pub fn of_other(
    plan: &Plan,
    at: &FollowUpAt,
    others: &dyn Others,
    asked: &Elsewhere,
    from: Place<'_>,
) -> Known {
    let Some(id) = asked.item else { return Err(vec![Unknown::Outcome]) };
    let Some((item, indicator)) = plan.item(id).and_then(|item| Some((item, item.indicator()?)))
    else {
        return Err(vec![Unknown::Of(id, Box::new(Unknown::Outcome))]);
    };
    let figures = others.figures(id, indicator);
    let figures = figures.as_ref();
    let subject = Subject { plan, id, item, indicator, figures, others, at, followed_up: true };
    let of = |unknown| Unknown::Of(id, Box::new(unknown));
    subject.own_elsewhere(asked, from).map_err(|lacks| lacks.into_iter().map(of).collect())
}
