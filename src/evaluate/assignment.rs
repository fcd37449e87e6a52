//! One assignment at one follow-up: its result as a whole and by each unit that reports it.

use super::status::{built_in, decided};
use super::unmeasured::{NOTHING, unmeasured};
use super::{Because, FollowUpAt, ItemResult, flags};
use crate::language::{BuiltIn, State};
use crate::outcomes::AssignmentReport;
use crate::plan::{Assignment, Condition, Item, ItemId, RuleSet, Rules, SliceOf, Status};
use crate::regions::{Inputs, Reported, decide};

/// An assignment at a follow-up.
#[derive(Clone, Copy)]
pub struct Task<'a> {
    /// Which item.
    pub id: ItemId,
    /// The item.
    pub item: &'a Item,
    /// What only an assignment has.
    pub assignment: &'a Assignment,
    /// The follow-up.
    pub at: &'a FollowUpAt,
    /// Whether it is followed up then.
    pub followed_up: bool,
}

impl Task<'_> {
    /// The result of what is reported as a whole or by a unit.
    pub fn result(&self, org: Option<&str>, report: Option<&AssignmentReport>) -> ItemResult {
        let inputs = self.inputs(report);
        let (status, because) =
            self.without_rules(report).unwrap_or_else(|| match &self.item.rules {
                Rules::By(rules) => decided(decide(rules, &inputs)),
                Rules::ByHand | Rules::None => decided(decide(&RuleSet::default(), &inputs)),
            });
        ItemResult {
            flags: flags::held(&self.item.flags, Some(status), &inputs),
            comment: report.and_then(|report| report.comment.clone()),
            published: report.and_then(|report| report.published),
            source: report.map(|report| report.place),
            assignment: report.cloned(),
            slice: SliceOf { org: org.map(str::to_owned), values: Vec::new() },
            ..ItemResult::bare(self.id, self.at.period, status, because)
        }
    }

    fn without_rules(&self, report: Option<&AssignmentReport>) -> Option<(Status, Because)> {
        if !self.followed_up {
            return Some(built_in(BuiltIn::NotDue, Because::NotFollowedUp));
        }
        let Some(report) = report else {
            return Some(built_in(BuiltIn::NotMeasured, Because::NoReport));
        };
        match &self.item.rules {
            Rules::ByHand => Some(match report.status {
                Some(status) => (status, Because::ByHand),
                None => built_in(BuiltIn::NotMeasured, Because::NotGivenByHand),
            }),
            Rules::By(rules) if !cancelled_is_ruled(rules) && is_cancelled(report) => {
                Some(built_in(BuiltIn::Cancelled, Because::Cancelled))
            }
            Rules::None if is_cancelled(report) => {
                Some(built_in(BuiltIn::Cancelled, Because::Cancelled))
            }
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
