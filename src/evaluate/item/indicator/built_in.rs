//! The built-in statuses of an indicator, in the order in which the first that applies is taken.

use super::Subject;
use super::gathered::Gathered;
use crate::evaluate::item::{Place, Reading};
use crate::evaluate::status::built_in;
use crate::evaluate::{Because, OutcomeFigure};
use crate::language::BuiltIn;
use crate::outcomes::Missing;
use crate::plan::{Goal, Holding, Rules, Status};
use crate::quantity::{Date, Number};

/// A status that comes about without rules, and why.
type Given = (Status, Because);

impl Subject<'_> {
    /// The status that needs no rule, where one applies.
    pub(super) fn without_rules(&self, place: Place<'_>, gathered: &Gathered) -> Option<Given> {
        let outcome = gathered.outcome.as_ref();
        let due = Place { period: self.at.period, ..place };
        let holding = self.holding(due);
        self.not_due(due, &holding)
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
        if not_measurable.is_none() && missing == Some(Missing::TooFewCases) {
            let limit = self.indicator.suppress_below.or(self.plan.suppress_below);
            return Some(built_in(BuiltIn::TooFewCases, Because::Hidden(limit)));
        }
        let because = not_measurable.or_else(|| missing.map(Because::NoOutcome))?;
        Some(built_in(BuiltIn::NotMeasured, because))
    }

    fn too_few_cases(&self, outcome: Option<&OutcomeFigure>) -> Option<Given> {
        let least = self.has_too_few_cases(outcome?)?;
        Some(built_in(BuiltIn::TooFewCases, Because::TooFewCases(least)))
    }

    /// The least denominator, where an outcome's is under it.
    pub(super) fn has_too_few_cases(&self, outcome: &OutcomeFigure) -> Option<Number> {
        let least = self.indicator.minimum_cases.or(self.plan.minimum_cases)?;
        (outcome.denominator? < least).then_some(least)
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

#[cfg(test)]
mod tests {
    use crate::evaluate::Because;
    use crate::evaluate::rig::{
        GREEN, RED, Table, assessed, at_least, at_most, green_if, in_period, indicator, measured,
        n, period, plan, target,
    };
    use crate::language::{BuiltIn, Comparison};
    use crate::outcomes::Missing;
    use crate::plan::{Accumulation, FollowUpId, Goal, Item, Rules, Status, Value};

    fn given(item: Item, figures: &Table, at: &str) -> (Status, Because) {
        let result = assessed(&plan(vec![item]), figures, "", at).result;
        (result.status, result.because)
    }

    fn built_in(status: BuiltIn, because: Because) -> (Status, Because) {
        (Status::BuiltIn(status), because)
    }

    fn in_april() -> Table {
        Table::default().with("", "2022-04", "53")
    }

    #[test]
    fn not_followed_up_comes_before_everything() {
        let mut item = measured("%", vec![at_least("70")]);
        item.follow_ups = vec![FollowUpId(2)];
        item.rules = Rules::ByHand;
        indicator(&mut item).not_measurable = Some("Under utredning".to_owned());
        let not_due = built_in(BuiltIn::NotDue, Because::NotFollowedUp);
        assert_eq!(given(item.clone(), &in_april(), "DÅ04"), not_due);
        let not_due_either = built_in(BuiltIn::NotDue, Because::NotFollowedUp);
        assert_eq!(given(item.clone(), &in_april(), "2022-05"), not_due_either);
        assert_ne!(given(item, &in_april(), "ÅR"), not_due);
    }

    #[test]
    fn judged_at_year_end_is_not_due_before() {
        let mut item = measured("st", vec![at_least("10")]);
        let accumulates = Accumulation { judged_at_year_end: true, from_monthly_figures: false };
        indicator(&mut item).accumulates = Some(accumulates);
        let not_due = built_in(BuiltIn::NotDue, Because::JudgedAtYearEnd);
        assert_eq!(given(item.clone(), &in_april(), "DÅ04"), not_due);
        for label in ["2022", "2022-12", "2022-T3", "2022-Q4"] {
            let figures = Table::default().with("", label, "53");
            assert_eq!(given(item.clone(), &figures, label).0, Status::Declared(GREEN), "{label}");
        }
    }

    #[test]
    fn before_a_coming_target_it_is_not_due_and_after_one_there_is_none() {
        let coming = measured("%", vec![in_period(at_least("70"), "2030")]);
        let until = Because::NotDueUntil(period("2030"));
        assert_eq!(given(coming, &in_april(), "DÅ04"), built_in(BuiltIn::NotDue, until));
        let between = vec![in_period(at_least("70"), "2020"), in_period(at_least("100"), "2024")];
        let none = built_in(BuiltIn::NoTarget, Because::NoTargetLine);
        assert_eq!(given(measured("%", between), &in_april(), "DÅ04"), none);
    }

    #[test]
    fn a_status_by_hand_needs_no_outcome_and_its_absence_is_said() {
        let mut item = measured("%", Vec::new());
        item.rules = Rules::ByHand;
        let by_hand = Table::default().row("", "2022-04", Err(Missing::NotReported), |row| {
            row.status = Some(Status::Declared(RED));
        });
        assert_eq!(given(item.clone(), &by_hand, "DÅ04"), (Status::Declared(RED), Because::ByHand));
        let not_given = built_in(BuiltIn::NotMeasured, Because::NotGivenByHand);
        assert_eq!(given(item, &in_april(), "DÅ04"), not_given);
    }

    #[test]
    fn what_cannot_be_measured_is_not_measured_even_with_an_outcome() {
        let mut item = measured("%", vec![at_least("70")]);
        indicator(&mut item).not_measurable = Some("Under utredning".to_owned());
        let because = Because::NotMeasurable("Under utredning".to_owned());
        assert_eq!(given(item, &in_april(), "DÅ04"), built_in(BuiltIn::NotMeasured, because));
    }

    #[test]
    fn why_there_is_no_outcome_is_kept() {
        let not_measured = |missing| built_in(BuiltIn::NotMeasured, Because::NoOutcome(missing));
        let item = || measured("%", vec![at_least("70")]);
        assert_eq!(given(item(), &Table::default(), "DÅ04"), not_measured(Missing::NotReported));
        for missing in [Missing::Withheld, Missing::NotApplicable, Missing::PartMissing] {
            let figures = Table::default().missing("", "2022-04", missing);
            assert_eq!(given(item(), &figures, "DÅ04"), not_measured(missing));
        }
    }

    #[test]
    fn the_label_itself_answers_before_an_alternative() {
        let figures =
            Table::default().missing("", "2022-04", Missing::Withheld).with("", "2022-T1", "90");
        let withheld = built_in(BuiltIn::NotMeasured, Because::NoOutcome(Missing::Withheld));
        let item = || measured("%", vec![at_least("70")]);
        assert_eq!(given(item(), &figures, "DÅ04"), withheld);
        let figures = Table::default().with("", "2022-T1", "90");
        assert_eq!(given(item(), &figures, "DÅ04").0, Status::Declared(GREEN));
        let another_label = Table::default().with("", "2022-Q1", "90");
        assert_eq!(
            given(item(), &another_label, "DÅ04"),
            built_in(BuiltIn::NotMeasured, Because::NoOutcome(Missing::NotReported))
        );
    }

    #[test]
    fn the_plans_minimum_serves_where_the_item_says_nothing() {
        let mut plan = plan(vec![measured("%", vec![at_least("70")])]);
        plan.minimum_cases = Some(n("50"));
        let few = Table::default().of("", "2022", "29", "49");
        let result = assessed(&plan, &few, "", "ÅR").result;
        assert_eq!(result.because, Because::TooFewCases(n("50")));
        let unknown = Table::default().with("", "2022", "100");
        assert_eq!(assessed(&plan, &unknown, "", "ÅR").result.status, Status::Declared(GREEN));
    }

    #[test]
    fn follow_only_has_no_target_whatever_the_rules_are() {
        let mut item = measured("%", vec![target(Goal::FollowOnly)]);
        let none = built_in(BuiltIn::NoTarget, Because::FollowOnly);
        assert_eq!(given(item.clone(), &in_april(), "DÅ04"), none);
        item.rules = Rules::None;
        assert_eq!(given(item, &in_april(), "DÅ04"), none);
    }

    #[test]
    fn rules_that_ask_nothing_of_a_target_need_none() {
        let mut item = measured("%", Vec::new());
        item.rules = green_if(Value::Outcome, Comparison::AtLeast, "50");
        assert_eq!(given(item, &in_april(), "DÅ04").0, Status::Declared(GREEN));
    }

    #[test]
    fn two_lines_of_which_none_says_more_are_named() {
        let item = measured("%", vec![at_most("7"), at_most("8")]);
        let because = Because::TargetsConflict(0, 1);
        assert_eq!(given(item, &in_april(), "DÅ04"), built_in(BuiltIn::CannotBeAssessed, because));
    }
}
