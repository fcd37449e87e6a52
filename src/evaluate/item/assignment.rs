//! One assignment at one follow-up: its result as a whole and by each unit that reports it.

use super::{Asking, Others, Place};
use crate::evaluate::status::{built_in, decided};
use crate::evaluate::unmeasured::{NOTHING, unmeasured};
use crate::evaluate::{Because, FollowUpAt, ItemResult, flags};
use crate::language::{BuiltIn, State};
use crate::outcomes::AssignmentReport;
use crate::plan::{
    Assignment, AssignmentStep, Condition, Elsewhere, Item, ItemId, OtherFact, Plan, RuleSet,
    Rules, SliceOf, Status,
};
use crate::regions::{Inputs, Reported, StepHere, StepReported, decide};

/// An assignment at a follow-up.
#[derive(Clone, Copy)]
pub struct Task<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Which item.
    pub id: ItemId,
    /// The item.
    pub item: &'a Item,
    /// What only an assignment has.
    pub assignment: &'a Assignment,
    /// Where the figures of indicators come from.
    pub others: &'a dyn Others,
    /// The follow-up.
    pub at: &'a FollowUpAt,
    /// Whether it is followed up then.
    pub followed_up: bool,
}

/// What is reported of an assignment and of each of its steps, as a whole or by a unit.
#[derive(Debug, Clone, Default)]
pub struct Reports {
    /// Of the assignment itself.
    pub own: Option<AssignmentReport>,
    /// Of its steps, in the plan's order; `None` where there is no row.
    pub steps: Vec<Option<AssignmentReport>>,
}

impl Reports {
    fn of_steps(&self, steps: &[AssignmentStep]) -> Vec<StepHere> {
        let said = |report: &AssignmentReport| StepReported {
            state: report.state,
            forecast: report.forecast,
        };
        let here = |(step, report): (&AssignmentStep, &Option<AssignmentReport>)| StepHere {
            name: step.name.clone(),
            reported: report.as_ref().map(said),
        };
        steps.iter().zip(&self.steps).map(here).collect()
    }
}

impl Task<'_> {
    /// The result of what is reported as a whole or by a unit.
    pub fn result(&self, org: Option<&str>, reports: &Reports) -> ItemResult {
        let report = reports.own.as_ref();
        let slice = SliceOf { org: org.map(str::to_owned), values: Vec::new() };
        let place = Place { slice: &slice, period: self.at.period };
        let asking = Asking { plan: self.plan, at: self.at, others: self.others, from: place };
        let elsewhere = |asked: &Elsewhere| asking.value(asked);
        let of_other = |fact: &OtherFact| asking.fact(fact);
        let steps = reports.of_steps(&self.assignment.steps);
        let own = self.inputs(report);
        let inputs = Inputs { elsewhere: &elsewhere, of_other: &of_other, steps: &steps, ..own };
        let (status, because) =
            self.without_rules(reports).unwrap_or_else(|| match &self.item.rules {
                Rules::By(rules) => decided(decide(rules, &inputs)),
                Rules::ByHand | Rules::None => decided(decide(&RuleSet::default(), &inputs)),
            });
        ItemResult {
            flags: flags::held(&self.item.flags, Some(status), &inputs),
            comment: report.and_then(|report| report.comment.clone()),
            published: report.and_then(|report| report.published),
            source: report.map(|report| report.place),
            assignment: report.cloned(),
            steps: reports.steps.clone(),
            slice: slice.clone(),
            ..ItemResult::bare(self.id, self.at.period, status, because)
        }
    }

    /// Where nothing is reported of it, nor of any of its steps, it is *not measured*.
    fn without_rules(&self, reports: &Reports) -> Option<(Status, Because)> {
        if !self.followed_up {
            return Some(built_in(BuiltIn::NotDue, Because::NotFollowedUp));
        }
        let report = reports.own.as_ref();
        if report.is_none() && reports.steps.iter().all(Option::is_none) {
            return Some(built_in(BuiltIn::NotMeasured, Because::NoReport));
        }
        let cancelled = report.is_some_and(is_cancelled);
        match &self.item.rules {
            Rules::ByHand => Some(match report.and_then(|report| report.status) {
                Some(status) => (status, Because::ByHand),
                None => built_in(BuiltIn::NotMeasured, Because::NotGivenByHand),
            }),
            Rules::By(rules) if cancelled && !cancelled_is_ruled(rules) => {
                Some(built_in(BuiltIn::Cancelled, Because::Cancelled))
            }
            Rules::None if cancelled => Some(built_in(BuiltIn::Cancelled, Because::Cancelled)),
            Rules::By(_) | Rules::None => None,
        }
    }

    fn inputs<'a>(&self, report: Option<&AssignmentReport>) -> Inputs<'a> {
        let reported = report.map(|report| Reported {
            state: report.state,
            forecast: report.forecast,
            progress: report.progress,
            start: report.start,
            deadline: report.deadline.or(self.assignment.deadline),
            last_day: self.at.period.last(),
        });
        Inputs { assignment: reported, ..unmeasured(&|_| NOTHING) }
    }
}

fn is_cancelled(report: &AssignmentReport) -> bool {
    report.state == Some(State::Cancelled)
}

fn cancelled_is_ruled(rules: &RuleSet) -> bool {
    rules.rules.iter().any(|rule| mentions_cancelled(&rule.condition))
}

fn mentions_cancelled(condition: &Condition) -> bool {
    match condition {
        Condition::State(state) => *state == State::Cancelled,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(mentions_cancelled),
        Condition::Not(inside) => mentions_cancelled(inside),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Reports, Task};
    use crate::evaluate::rig::{GREEN, NOWHERE, RED, YELLOW, at, item, otherwise, plan, rule};
    use crate::evaluate::{Because, ItemResult};
    use crate::language::{BuiltIn, Forecast, KindWord, State};
    use crate::outcomes::{AssignmentReport, RowPlace};
    use crate::plan::{
        Assignment, Condition, Flag, FollowUpId, Item, ItemId, Kind, RuleSet, Rules, Status,
    };
    use crate::quantity::Date;
    use crate::source::FileId;

    fn task(rules: Rules) -> Item {
        let kind =
            Kind::Assignment(Assignment { deadline: Date::new(2022, 3, 31), steps: Vec::new() });
        item(KindWord::Action, kind, rules)
    }

    /// `green if completed`, `yellow if ongoing`, `red if delayed or at risk`.
    fn by_state() -> Rules {
        let bad = [State::Delayed, State::AtRisk].map(Condition::State);
        Rules::By(RuleSet {
            rules: vec![
                rule(GREEN, Condition::State(State::Completed)),
                rule(YELLOW, Condition::State(State::Ongoing)),
                rule(RED, Condition::Any(bad.to_vec())),
            ],
            mentions_target: false,
            own: false,
        })
    }

    fn report(state: Option<State>) -> AssignmentReport {
        AssignmentReport {
            state,
            forecast: None,
            progress: None,
            start: None,
            deadline: None,
            status: None,
            published: None,
            comment: Some("Arbetet pågår.".to_owned()),
            place: RowPlace { file: FileId(0), row: 2 },
        }
    }

    fn result(item: &Item, report: Option<&AssignmentReport>) -> ItemResult {
        let plan = plan(vec![item.clone()]);
        let at = at(&plan, "DÅ04");
        let Kind::Assignment(assignment) = &item.kind else { panic!("an indicator") };
        let followed_up = crate::evaluate::item::is_followed_up(item, &at);
        let others = &crate::evaluate::rig::Table::default();
        Task { plan: &plan, id: ItemId(0), item, assignment, others, at: &at, followed_up }
            .result(None, &Reports { own: report.cloned(), steps: Vec::new() })
    }

    #[test]
    fn the_state_that_is_reported_decides() {
        let ongoing = result(&task(by_state()), Some(&report(Some(State::Ongoing))));
        assert_eq!(ongoing.status, Status::Declared(YELLOW));
        assert_eq!(ongoing.comment.as_deref(), Some("Arbetet pågår."));
        assert_eq!(ongoing.source, Some(RowPlace { file: FileId(0), row: 2 }));
        assert_eq!(ongoing.assignment.unwrap().state, Some(State::Ongoing));
        let delayed = result(&task(by_state()), Some(&report(Some(State::Delayed))));
        assert_eq!(delayed.status, Status::Declared(RED));
    }

    #[test]
    fn with_no_row_it_is_not_measured_and_with_no_state_it_cannot_be_assessed() {
        let nothing = result(&task(by_state()), None);
        assert_eq!(nothing.status, Status::BuiltIn(BuiltIn::NotMeasured));
        assert_eq!(nothing.because, Because::NoReport);
        let silent = result(&task(by_state()), Some(&report(None)));
        assert_eq!(silent.status, Status::BuiltIn(BuiltIn::CannotBeAssessed));
    }

    #[test]
    fn cancelled_is_a_status_of_its_own_unless_a_rule_is_for_it() {
        let cancelled = report(Some(State::Cancelled));
        let found = result(&task(by_state()), Some(&cancelled));
        assert_eq!(found.status, Status::BuiltIn(BuiltIn::Cancelled));
        assert_eq!(found.because, Because::Cancelled);
        let rules = vec![
            rule(RED, Condition::State(State::Cancelled)),
            otherwise(GREEN, Condition::Always),
        ];
        let for_it = Rules::By(RuleSet { rules, mentions_target: false, own: true });
        assert_eq!(result(&task(for_it), Some(&cancelled)).status, Status::Declared(RED));
    }

    #[test]
    fn by_hand_takes_the_status_of_the_row() {
        let mut by_hand = report(Some(State::Cancelled));
        by_hand.status = Some(Status::Declared(YELLOW));
        let found = result(&task(Rules::ByHand), Some(&by_hand));
        assert_eq!((found.status, found.because), (Status::Declared(YELLOW), Because::ByHand));
        let not_given = result(&task(Rules::ByHand), Some(&report(None)));
        assert_eq!(not_given.status, Status::BuiltIn(BuiltIn::NotMeasured));
        assert_eq!(not_given.because, Because::NotGivenByHand);
        assert_eq!(result(&task(Rules::ByHand), None).because, Because::NoReport);
    }

    #[test]
    fn what_is_not_followed_up_is_not_due() {
        let mut item = task(by_state());
        item.follow_ups = vec![FollowUpId(2)];
        let found = result(&item, Some(&report(Some(State::Delayed))));
        assert_eq!(found.status, Status::BuiltIn(BuiltIn::NotDue));
    }

    #[test]
    fn a_deadline_of_the_data_beats_the_plans() {
        let mut item = task(by_state());
        item.flags = vec![Flag {
            span: NOWHERE,
            text: "tiden har gått ut".to_owned(),
            condition: Condition::DeadlinePassed,
        }];
        let mut late = report(Some(State::Ongoing));
        assert_eq!(result(&item, Some(&late)).flags, [0], "31 March is before 30 April");
        late.deadline = Date::new(2022, 12, 31);
        assert!(result(&item, Some(&late)).flags.is_empty());
        assert!(result(&item, None).flags.is_empty(), "with no row nothing is known");
        late.forecast = Some(Forecast::Good);
        assert_eq!(result(&item, Some(&late)).status, Status::Declared(YELLOW));
    }
}
