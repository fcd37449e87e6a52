//! How the target fared at the item's own follow-ups before this one.

use super::Times;
use crate::evaluate::FollowUpAt;
use crate::evaluate::follow_up::follow_up_before;
use crate::evaluate::item::Place;
use crate::evaluate::item::indicator::Subject;
use crate::outcomes::Missing;
use crate::plan::{Condition, FollowUpId};
use crate::quantity::{ArithmeticError, Date};
use crate::regions::{NoTime, Occasion, Truth, Unknown, judge};

impl Times<'_> {
    /// The follow-ups before this one, the newest first.
    pub(super) fn occasions(&self, follow_ups: u16) -> Vec<Occasion> {
        let own = self.own_follow_ups();
        let before = |at: &FollowUpAt| follow_up_before(self.subject.plan, &own, at.period, at.id);
        let earlier = std::iter::successors(before(self.subject.at), before);
        earlier.take(usize::from(follow_ups)).map(|at| self.occasion(&at)).collect()
    }

    /// The follow-ups at which the item is judged; of one that is judged at year end those that end with a year.
    fn own_follow_ups(&self) -> Vec<FollowUpId> {
        let Subject { plan, item, indicator, .. } = self.subject;
        let at_year_end = indicator.accumulates.is_some_and(|how| how.judged_at_year_end);
        if !at_year_end {
            return item.follow_ups.clone();
        }
        let ends_a_year = |id: &FollowUpId| {
            let period = plan.follow_ups.get(id.0 as usize).map(|own| own.period);
            period.is_some_and(|period| Some(period.last()) == Date::new(period.year, 12, 31))
        };
        let every = 0..u32::try_from(plan.follow_ups.len()).unwrap_or(u32::MAX);
        let own = every.map(FollowUpId);
        own.filter(|id| item.follow_ups.is_empty() || item.follow_ups.contains(id))
            .filter(ends_a_year)
            .collect()
    }

    /// The target at an earlier follow-up: its own, against what was the outcome then.
    fn occasion(&self, at: &FollowUpAt) -> Occasion {
        let subject = Subject { at, followed_up: true, ..self.subject };
        let place = Place { slice: self.place.slice, period: subject.served(self.place.slice) };
        // An older outcome that serves here too is the one that is judged.
        subject.looks_up(place.slice, at.labels_of(subject.plan, place.period).iter());
        let gathered = subject.gather(place);
        let inputs = gathered.inputs(&subject, &|_| Err(vec![Unknown::Outcome]), &NoTime);
        let met = || {
            if gathered.target.is_none() {
                return Err(vec![Unknown::TargetOf(at.period)]);
            }
            let outcome = gathered.outcome.as_ref().map_err(|missing| match missing {
                Missing::Overflow => vec![ArithmeticError::Overflow.into()],
                Missing::TooFewCases => {
                    vec![Unknown::TooFewCases(place.slice.clone(), at.period)]
                }
                _ => vec![Unknown::OutcomeOf(place.slice.clone(), at.period)],
            })?;
            if subject.has_too_few_cases(outcome).is_some() {
                return Err(vec![Unknown::UnderMinimumCases(at.period)]);
            }
            let judged = judge(&Condition::TargetMet, &inputs);
            match judged.truth {
                Truth::True => Ok(true),
                Truth::False => Ok(false),
                Truth::Unknown => Err(judged.reasons()),
            }
        };
        let met = met();
        Occasion { name: at.name.clone(), period: at.period, outcome: inputs.outcome, met }
    }
}
