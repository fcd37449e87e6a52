//! The built-in statuses of an indicator, in the order in which the first that applies is taken.

use super::Subject;
use super::gathered::Gathered;
use crate::evaluate::figures::{Place, Reading};
use crate::evaluate::status::built_in;
use crate::evaluate::{Because, OutcomeFigure};
use crate::language::BuiltIn;
use crate::outcomes::Missing;
use crate::plan::{Goal, Holding, Rules, Status};
use crate::quantity::Date;

/// A status that comes about without rules, and why.
type Given = (Status, Because);

impl Subject<'_> {
    /// The status that needs no rule, where one applies.
    pub(super) fn without_rules(&self, place: Place<'_>, gathered: &Gathered) -> Option<Given> {
        let outcome = gathered.outcome.as_ref();
        let holding = self.holding(place);
        self.not_due(place, &holding)
            .or_else(|| self.by_hand(gathered.reading.as_ref()))
            .or_else(|| self.not_measured(outcome.err().copied()))
            .or_else(|| self.too_few_cases(outcome.ok()))
            .or_else(|| self.no_target(&holding))
    }

    fn not_due(&self, place: Place<'_>, holding: &Holding<'_>) -> Option<Given> {
        let at_year_end =
            self.indicator.accumulates.is_some_and(|accumulates| accumulates.judged_at_year_end);
        let year_end = Date::new(place.period.year, 12, 31);
        let because = if !self.followed_up {
            Because::NotFollowedUp
        } else if at_year_end && Some(place.period.last()) != year_end {
            Because::JudgedAtYearEnd
        } else if let Holding::NotYet(period) = holding {
            Because::NotDueUntil(*period)
        } else {
            return None;
        };
        Some(built_in(BuiltIn::NotDue, because))
    }

    fn by_hand(&self, reading: Option<&Reading>) -> Option<Given> {
        if self.item.rules != Rules::ByHand {
            return None;
        }
        if let Some(status) = reading.and_then(|reading| reading.status) {
            return Some((status, Because::ByHand));
        }
        let because = self
            .indicator
            .not_measurable
            .clone()
            .map_or(Because::NotGivenByHand, Because::NotMeasurable);
        Some(built_in(BuiltIn::NotMeasured, because))
    }

    fn not_measured(&self, missing: Option<Missing>) -> Option<Given> {
        let not_measurable = self.indicator.not_measurable.clone().map(Because::NotMeasurable);
        let because = not_measurable.or_else(|| missing.map(Because::NoOutcome))?;
        Some(built_in(BuiltIn::NotMeasured, because))
    }

    fn too_few_cases(&self, outcome: Option<&OutcomeFigure>) -> Option<Given> {
        let least = self.indicator.minimum_cases.or(self.plan.minimum_cases)?;
        let denominator = outcome?.denominator?;
        (denominator < least).then(|| built_in(BuiltIn::TooFewCases, Because::TooFewCases(least)))
    }

    fn no_target(&self, holding: &Holding<'_>) -> Option<Given> {
        let asked = match &self.item.rules {
            Rules::By(rules) => rules.mentions_target,
            Rules::ByHand | Rules::None => true,
        };
        match holding {
            Holding::Line(line) if line.goal == Goal::FollowOnly => {
                Some(built_in(BuiltIn::NoTarget, Because::FollowOnly))
            }
            Holding::Conflict(lines) if asked => {
                let mut numbers = lines.iter().map(|line| self.line_number(line));
                let (one, other) = (numbers.next()?, numbers.next()?);
                Some(built_in(BuiltIn::CannotBeAssessed, Because::TargetsConflict(one, other)))
            }
            Holding::None | Holding::NotYet(_) if asked => {
                Some(built_in(BuiltIn::NoTarget, Because::NoTargetLine))
            }
            Holding::Line(_) | Holding::Conflict(_) | Holding::None | Holding::NotYet(_) => None,
        }
    }
}
