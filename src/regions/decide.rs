//! The status of one outcome, with every step that led there.

use super::known::add_reasons;
use super::{Decision, Inputs, Tried, Truth, Verdict, judge};
use crate::plan::{Rule, RuleSet, StatusId};

/// Tries every rule of a set: the evaluation table of the language, with c a rule's condition, h whether it holds, P
/// the statuses of rules whose h is not false, and C the `or` of all c.
///
/// | P | C | verdict |
/// | --- | --- | --- |
/// | one status | true | that status |
/// | one status | unknown | unknown |
/// | none | false | uncovered |
/// | several, two of different statuses with h true | any | conflict |
/// | several, else | any | unknown |
pub fn decide(rules: &RuleSet, inputs: &Inputs<'_>) -> Decision {
    let mut tried: Vec<Tried> = Vec::with_capacity(rules.rules.len());
    let mut covered = Truth::False;
    for (at, rule) in rules.rules.iter().enumerate() {
        let condition = judge(&rule.condition, inputs);
        let own = condition.truth;
        let holds = if rule.otherwise { own.and(covered.negated()) } else { own };
        covered = covered.or(own);
        tried.push(Tried { rule: at, condition, holds });
    }
    Decision { verdict: verdict(&rules.rules, &tried, covered), tried }
}

fn verdict(rules: &[Rule], tried: &[Tried], covered: Truth) -> Verdict {
    let given = |holds: fn(Truth) -> bool| {
        let holding = tried.iter().filter(move |tried| holds(tried.holds));
        holding.filter_map(|tried| rules.get(tried.rule).map(|rule| (tried.rule, rule.status)))
    };
    let certain = || given(|holds| holds == Truth::True);
    let possible = || given(|holds| holds != Truth::False);
    let Some((first, status)) = possible().next() else { return Verdict::Uncovered };
    if differ(possible()) {
        if differ(certain()) {
            return Verdict::Conflict(certain().map(|(rule, _)| rule).collect());
        }
    } else if covered == Truth::True {
        // The status may be certain though no single rule is: `green if A`, `otherwise green`, with A unknown.
        let rule = certain().next().map_or(first, |(rule, _)| rule);
        return Verdict::Status(status, rule);
    }
    let mut reasons = Vec::new();
    for open in tried.iter().filter(|tried| tried.holds == Truth::Unknown) {
        add_reasons(&mut reasons, open.condition.reasons());
    }
    Verdict::Unknown(reasons)
}

/// Whether there are two of different statuses.
fn differ(mut given: impl Iterator<Item = (usize, StatusId)>) -> bool {
    let Some((_, first)) = given.next() else { return false };
    given.any(|(_, status)| status != first)
}
