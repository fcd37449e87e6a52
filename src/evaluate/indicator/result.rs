//! The result of one slice: the status decided, and everything told beside it.

use std::cell::Cell;

use super::derived::{Derived, is_judgeable};
use super::elsewhere::meant;
use super::{Assessed, Subject};
use crate::evaluate::figures::Place;
use crate::evaluate::{Because, ItemResult, flags, status};
use crate::outcomes::Missing;
use crate::plan::{Elsewhere, ElsewhereValue, RuleSet, Rules, SliceOf, Status};
use crate::regions::{Inputs, decide};

impl Subject<'_> {
    /// The result of a slice at this follow-up.
    pub fn result(&self, slice: &SliceOf) -> Assessed {
        let place = Place { slice, period: self.at.period };
        let gathered = self.gather(place);
        let asks_itself = Cell::new(false);
        let elsewhere = |asked: &Elsewhere| {
            let itself = meant(asked, place) == (slice.clone(), place.period);
            if itself && asked.value == ElsewhereValue::Outcome {
                asks_itself.set(true);
            }
            self.elsewhere(asked, place)
        };
        let inputs = gathered.inputs(self, &elsewhere);
        let (status, because) =
            self.without_rules(place, &gathered).unwrap_or_else(|| self.by_rules(&inputs));
        let derived = Derived::of(&inputs);
        let (to_better, to_worse) = match (&because, status, &gathered.outcome) {
            // With itself in a rule by another name, another outcome would be only half put in place.
            (Because::Rules(_), Status::Declared(status), Ok(outcome)) if !asks_itself.get() => {
                self.steps(outcome, &inputs, status)
            }
            _ => (None, None),
        };
        let overflowed =
            derived.overflowed(&inputs, &because) || gathered.outcome == Err(Missing::Overflow);
        let judgeable = is_judgeable(status, &because);
        let (target_met, deviation, attainment) = derived.against_target(judgeable);
        let result = ItemResult {
            item: self.id,
            slice: slice.clone(),
            headline: false,
            extra: false,
            period: self.at.period,
            target: gathered.target.as_ref().map(|holds| holds.figure(&inputs.outcome)),
            target_met,
            deviation,
            attainment,
            change: derived.change(),
            trend: derived.trend(&gathered),
            to_better,
            to_worse,
            flags: flags::held(&self.item.flags, Some(status), &inputs),
            status,
            because,
            assignment: None,
            baseline: gathered.baseline.ok(),
            outcome: gathered.outcome.ok(),
            comment: gathered.reading.as_ref().and_then(|reading| reading.comment.clone()),
            published: gathered.reading.as_ref().and_then(|reading| reading.published),
            source: gathered.reading.as_ref().and_then(|reading| reading.source),
        };
        Assessed { result, overflowed }
    }

    fn by_rules(&self, inputs: &Inputs<'_>) -> (Status, Because) {
        let none = RuleSet::default();
        let rules = if let Rules::By(rules) = &self.item.rules { rules } else { &none };
        status::decided(decide(rules, inputs))
    }
}
