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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::Comparison;
    use crate::plan::{Condition, Value};
    use crate::regions::Unknown;
    use crate::regions::sample::{
        GREEN, RED, YELLOW, compare, constant, not, nothing_known, otherwise, rule, rules,
    };

    const TRUTHS: [Truth; 3] = [Truth::True, Truth::False, Truth::Unknown];

    /// The reasons that the unknown conditions of the first, second and third rule have.
    const REASONS: [Unknown; 3] = [Unknown::Numerator, Unknown::Denominator, Unknown::Forecast];

    /// A condition for the rule in this place that comes out so.
    fn comes_out(truth: Truth, place: usize) -> Condition {
        let unknown = [Value::Numerator, Value::Denominator, Value::Forecast];
        match truth {
            Truth::True => Condition::Always,
            Truth::False => not(Condition::Always),
            Truth::Unknown => compare(unknown[place].clone(), Comparison::More, constant("0")),
        }
    }

    /// A row of the table: each rule's status, whether it says otherwise, and how its condition comes out.
    type Row = Vec<(StatusId, bool, Truth)>;

    fn decided(row: &[(StatusId, bool, Truth)]) -> Verdict {
        let written = row.iter().enumerate().map(|(place, (status, says_otherwise, truth))| {
            let condition = comes_out(*truth, place);
            let written = if *says_otherwise { otherwise } else { rule };
            written(*status, condition)
        });
        decide(&rules(written.collect()), &nothing_known()).verdict
    }

    /// Every sequence of three.
    fn triples<T: Copy>(of: &[T]) -> Vec<[T; 3]> {
        let mut all = Vec::new();
        for first in of {
            for second in of {
                for third in of {
                    all.push([*first, *second, *third]);
                }
            }
        }
        all
    }

    /// The table in other words. In a world where every unknown is settled one way or the other, a rule holds or
    /// not. A status is possible where a rule gives it in some world; a rule is certain where it holds in all.
    fn by_worlds(row: &[(StatusId, bool, Truth)]) -> Verdict {
        let mut worlds: Vec<Vec<bool>> = vec![Vec::new()];
        for (_, _, truth) in row {
            let settled: &[bool] = match truth {
                Truth::True => &[true],
                Truth::False => &[false],
                Truth::Unknown => &[true, false],
            };
            let extended = worlds.iter().flat_map(|world| {
                settled.iter().map(|holds| [world.as_slice(), &[*holds]].concat())
            });
            worlds = extended.collect();
        }
        let holding: Vec<Vec<bool>> = worlds
            .iter()
            .map(|world| {
                let holds = |at: usize| {
                    let (_, says_otherwise, _) = row[at];
                    world[at] && !(says_otherwise && world[..at].contains(&true))
                };
                (0..row.len()).map(holds).collect()
            })
            .collect();
        let everywhere = |at: usize| holding.iter().all(|world| world[at]);
        let somewhere = |at: usize| holding.iter().any(|world| world[at]);
        let statuses = |which: &dyn Fn(usize) -> bool| -> BTreeSet<StatusId> {
            (0..row.len()).filter(|at| which(*at)).map(|at| row[at].0).collect()
        };
        let possible = statuses(&somewhere);
        let mut all_rules = 0..row.len();
        if possible.is_empty() {
            return Verdict::Uncovered;
        }
        if statuses(&everywhere).len() > 1 {
            return Verdict::Conflict(all_rules.filter(|at| everywhere(*at)).collect());
        }
        let covered = worlds.iter().all(|world| world.contains(&true));
        if possible.len() == 1 && covered {
            let rule = all_rules.clone().find(|at| everywhere(*at));
            let rule = rule.or_else(|| all_rules.find(|at| somewhere(*at))).unwrap();
            return Verdict::Status(row[rule].0, rule);
        }
        let open = all_rules
            .filter(|at| row[*at].2 == Truth::Unknown && somewhere(*at) && !everywhere(*at));
        Verdict::Unknown(open.map(|at| REASONS[at].clone()).collect())
    }

    #[test]
    fn three_rules_come_out_as_the_table_says() {
        let mut tried = 0;
        for statuses in triples(&[GREEN, YELLOW, RED]) {
            for says_otherwise in triples(&[false, true]) {
                for truths in triples(&TRUTHS) {
                    let row: Row =
                        (0..3).map(|at| (statuses[at], says_otherwise[at], truths[at])).collect();
                    assert_eq!(decided(&row), by_worlds(&row), "{row:?}");
                    tried += 1;
                }
            }
        }
        assert_eq!(tried, 27 * 8 * 27);
    }

    #[test]
    fn rows_worked_out_by_hand() {
        use Truth::{False, True, Unknown as Open};
        let unknown = |reasons: &[Unknown]| Verdict::Unknown(reasons.to_vec());
        let [first, second, third] = REASONS;

        // green if …; otherwise yellow if …; otherwise red
        let ladder = |green, yellow| {
            decided(&[(GREEN, false, green), (YELLOW, true, yellow), (RED, true, True)])
        };
        assert_eq!(ladder(True, False), Verdict::Status(GREEN, 0));
        assert_eq!(ladder(True, True), Verdict::Status(GREEN, 0));
        assert_eq!(ladder(True, Open), Verdict::Status(GREEN, 0));
        assert_eq!(ladder(False, True), Verdict::Status(YELLOW, 1));
        assert_eq!(ladder(False, False), Verdict::Status(RED, 2));
        // Yellow if green does not hold; whether it does, nobody knows.
        assert_eq!(ladder(Open, True), unknown(std::slice::from_ref(&first)));
        assert_eq!(ladder(False, Open), unknown(std::slice::from_ref(&second)));
        assert_eq!(ladder(Open, Open), unknown(&[first.clone(), second.clone()]));

        // Rules that stand on their own, in any order.
        assert_eq!(
            decided(&[(RED, false, False), (GREEN, false, True)]),
            Verdict::Status(GREEN, 1)
        );
        assert_eq!(decided(&[(RED, false, False), (GREEN, false, False)]), Verdict::Uncovered);
        assert_eq!(
            decided(&[(RED, false, True), (GREEN, false, False), (YELLOW, false, True)]),
            Verdict::Conflict(vec![0, 2])
        );
        // Two that give the same status agree.
        assert_eq!(
            decided(&[(RED, false, False), (GREEN, false, True), (GREEN, false, True)]),
            Verdict::Status(GREEN, 1)
        );
        // One holds, another of a different status might: unknown, never the one that happens to be known.
        assert_eq!(
            decided(&[(GREEN, false, True), (RED, false, Open)]),
            unknown(std::slice::from_ref(&second))
        );
        // Only one status is possible, but nothing may hold at all.
        assert_eq!(decided(&[(GREEN, false, Open)]), unknown(std::slice::from_ref(&first)));
        // Green either way, though no single rule is certain.
        assert_eq!(
            decided(&[(GREEN, false, Open), (GREEN, true, True)]),
            Verdict::Status(GREEN, 0)
        );
        // A conflict is one whatever a third rule would say.
        assert_eq!(
            decided(&[(GREEN, false, True), (RED, false, True), (YELLOW, false, Open)]),
            Verdict::Conflict(vec![0, 1])
        );
        assert_eq!(
            decided(&[(GREEN, false, False), (RED, false, False), (YELLOW, false, Open)]),
            unknown(&[third])
        );
        assert_eq!(decided(&[]), Verdict::Uncovered);
    }

    #[test]
    fn every_rule_is_told_with_how_it_came_out() {
        let set = rules(vec![
            rule(GREEN, comes_out(Truth::Unknown, 0)),
            otherwise(YELLOW, Condition::Always),
            otherwise(RED, comes_out(Truth::False, 2)),
        ]);
        let decision = decide(&set, &nothing_known());
        let told: Vec<(usize, Truth, Truth)> = decision
            .tried
            .iter()
            .map(|tried| (tried.rule, tried.condition.truth, tried.holds))
            .collect();
        assert_eq!(
            told,
            [
                (0, Truth::Unknown, Truth::Unknown),
                (1, Truth::True, Truth::Unknown),
                (2, Truth::False, Truth::False),
            ]
        );
    }
}
