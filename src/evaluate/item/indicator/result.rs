//! The result of one slice: the status decided, and everything told beside it.

use super::derived::{Derived, is_judgeable};
use super::over_time::Times;
use super::step::Steps;
use super::{Assessed, Subject};
use crate::evaluate::item::Place;
use crate::evaluate::{Because, ItemResult, flags, status};
use crate::outcomes::Missing;
use crate::plan::{Elsewhere, ItemId, OtherFact, RuleSet, Rules, SliceOf, Status};
use crate::regions::{Inputs, decide};

impl Subject<'_> {
    /// The result of a slice at this follow-up.
    pub fn result(&self, slice: &SliceOf) -> Assessed {
        let place = Place { slice, period: self.served(slice) };
        let watch = self.watch_over(place);
        let watched = Subject { watch: Some(&watch), ..*self };
        let gathered = watched.gather(place);
        // One that looks at this one in its turn may move with it.
        let look = |other: ItemId| {
            if other != self.id && self.plan.look_at_each_other(self.id, other) {
                watch.note();
            }
        };
        let elsewhere = |asked: &Elsewhere| {
            asked.item.inspect(|other| look(*other));
            watched.elsewhere(asked, place)
        };
        let times = Times::of(watched, place);
        let asking = self.asking(place);
        let of_other = |fact: &OtherFact| {
            look(fact.item);
            asking.fact(fact)
        };
        let inputs = Inputs { of_other: &of_other, ..gathered.inputs(self, &elsewhere, &times) };
        let (status, because) =
            self.without_rules(place, &gathered).unwrap_or_else(|| self.by_rules(&inputs));
        let derived = Derived::of(&inputs);
        let steps = match (&because, status, &gathered.outcome) {
            // With itself in a rule by another name, another outcome would be only half put in place.
            (Because::Rules(_), Status::Declared(status), Ok(outcome)) if !watch.met() => {
                // Rules that did not come into it are asked for these.
                Some(self.steps(outcome, &inputs, status)).filter(|_| !watch.met())
            }
            _ => None,
        };
        let steps: Steps = steps.unwrap_or_default();
        let overflowed =
            derived.overflowed(&inputs, &because) || gathered.outcome == Err(Missing::Overflow);
        let judgeable = is_judgeable(status, &because);
        let (target_met, deviation, attainment) = derived.against_target(judgeable);
        let result = ItemResult {
            item: self.id,
            slice: slice.clone(),
            headline: false,
            extra: false,
            period: place.period,
            target: gathered.target.as_ref().map(|holds| holds.figure(&inputs.outcome)),
            target_met,
            deviation,
            attainment,
            change: derived.change(),
            trend: derived.trend(&gathered),
            further: times.told(self.item, &inputs),
            to_better: steps.better,
            to_best: steps.best,
            to_worse: steps.worse,
            flags: flags::held(&self.item.flags, Some(status), &inputs),
            status,
            because,
            assignment: None,
            steps: Vec::new(),
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

#[cfg(test)]
mod tests {
    use crate::evaluate::rig::{
        GREEN, NOWHERE, RED, Table, YELLOW, assessed, at_least, at_most, for_value, green_if,
        indicator, measured, n, otherwise, period, plan, rule, target,
    };
    use crate::evaluate::{BaselineFrom, Because, ItemResult};
    use crate::language::{BuiltIn, Comparison, Operator, When};
    use crate::plan::{Condition, Flag, Goal, Plan, Reference, RuleSet, Rules, Status, Value};
    use crate::quantity::{ArithmeticError, Number};
    use crate::regions::{Unknown, Verdict};

    fn result(plan: &Plan, figures: &Table, slice: &str, at: &str) -> ItemResult {
        assessed(plan, figures, slice, at).result
    }

    #[test]
    fn twenty_nine_of_fifty_is_58_percent_and_meets_it_exactly() {
        let plan = plan(vec![measured("%", vec![at_least("58")])]);
        let result = result(&plan, &Table::default().of("", "2022", "29", "50"), "", "ÅR");
        assert_eq!(result.status, Status::Declared(GREEN));
        assert_eq!(result.target_met, Some(true));
        assert_eq!(result.deviation, Some(Number::ZERO));
        assert_eq!(result.attainment, Some(n("100")));
        assert_eq!(result.outcome.unwrap().numerator, Some(n("29")));
    }

    #[test]
    fn the_readmissions_of_men_are_yellow_a_tenth_over() {
        let mut item =
            measured("%", vec![for_value(at_most("17.2"), 1), for_value(at_most("16"), 0)]);
        let limit = Value::Arithmetic(
            Box::new(Value::Target),
            Operator::Plus,
            Box::new(Value::Constant(n("1"))),
        );
        item.rules = Rules::By(RuleSet {
            rules: vec![
                rule(GREEN, Condition::TargetMet),
                otherwise(YELLOW, Condition::Compare(Value::Outcome, Comparison::AtMost, limit)),
                otherwise(RED, Condition::Always),
            ],
            mentions_target: true,
            own: true,
        });
        let plan = plan(vec![item]);
        let figures = Table::default()
            .with("M", "2022-04", "17.3")
            .with("K", "2022-04", "18.8")
            .with("", "2022-04", "17.9");
        let men = result(&plan, &figures, "M", "DÅ04");
        assert_eq!(men.status, Status::Declared(YELLOW));
        assert_eq!(men.target.as_ref().unwrap().line, 0);
        assert_eq!(men.target.unwrap().value(), Some(n("17.2")));
        assert_eq!(men.target_met, Some(false));
        assert_eq!(men.deviation, Some(n("0.1")));
        let women = result(&plan, &figures, "K", "DÅ04");
        assert_eq!(women.status, Status::Declared(RED));
        assert_eq!(women.deviation, Some(n("2.8")));
        let all = result(&plan, &figures, "", "DÅ04");
        assert_eq!(all.status, Status::BuiltIn(BuiltIn::NoTarget));
        assert_eq!(all.because, Because::NoTargetLine);
    }

    #[test]
    fn an_increase_is_from_the_same_period_last_year() {
        let plan =
            plan(vec![measured("st", vec![target(Goal::Increase(None, Reference::Unsaid))])]);
        let figures = Table::default().with("", "2022-04", "203").with("", "2021-T1", "176");
        let result = result(&plan, &figures, "", "DÅ04");
        assert_eq!(result.status, Status::Declared(GREEN));
        let last_year = BaselineFrom::Period(period("2021-04"));
        assert_eq!(result.baseline, Some((n("176"), last_year)));
        assert_eq!(result.target.unwrap().goals[0].from, Some(Ok((n("176"), last_year))));
        assert_eq!(result.change, Some(n("27")));
        assert_eq!(result.trend, Ok((When::Improving, last_year)));
    }

    #[test]
    fn a_missing_baseline_is_never_taken_as_zero() {
        let plan = plan(vec![measured(
            "st",
            vec![target(Goal::Decrease(None, Reference::SamePartOf(2020)))],
        )]);
        let figures = Table::default().with("", "2022-04", "90").with("", "2021-04", "68");
        let result = result(&plan, &figures, "", "DÅ04");
        assert_eq!(result.status, Status::BuiltIn(BuiltIn::CannotBeAssessed));
        let missing = Unknown::Baseline(period("2020-04"));
        assert_eq!(result.target.unwrap().goals[0].from, Some(Err(missing.clone())));
        let Because::Rules(decision) = result.because else { panic!("no rules") };
        assert_eq!(decision.verdict, Verdict::Unknown(vec![missing]));
        assert_eq!((result.target_met, result.deviation), (None, None));
        assert_eq!((result.to_better, result.to_worse), (None, None));
        assert_eq!(result.trend.unwrap().0, When::Worsening, "lower is better, 68 to 90");
    }

    #[test]
    fn a_flag_is_tested_whatever_the_status_and_unknown_adds_nothing() {
        let mut item = measured("%", vec![at_most("7")]);
        let flag = |condition| Flag { span: NOWHERE, text: String::new(), condition };
        item.flags = vec![
            flag(Condition::Status(RED)),
            flag(Condition::Trend(When::Worsening)),
            flag(Condition::Missing(Value::Previous)),
        ];
        let plan = plan(vec![item]);
        let red = Table::default().with("", "2022-04", "19.3");
        assert_eq!(result(&plan, &red, "", "DÅ04").flags, [0, 2], "last year is missing");
        let worse = red.with("", "2021-04", "14");
        assert_eq!(result(&plan, &worse, "", "DÅ04").flags, [0, 1]);
        let nothing = Table::default();
        assert_eq!(result(&plan, &nothing, "", "DÅ04").flags, [2], "not measured");
    }

    #[test]
    fn a_flag_says_nothing_of_what_is_not_due() {
        let mut item = measured("%", vec![crate::evaluate::rig::in_period(at_most("7"), "2030")]);
        let condition = Condition::Missing(Value::Previous);
        item.flags = vec![Flag { span: NOWHERE, text: String::new(), condition }];
        let plan = plan(vec![item]);
        let figures = Table::default().with("", "2022", "19.3");
        assert!(result(&plan, &figures, "", "ÅR").flags.is_empty());
    }

    #[test]
    fn what_leaves_128_bits_is_said_and_never_a_wrong_status() {
        let mut item = measured("st", vec![at_least("1")]);
        let large = "100000000000000000000000000000";
        let square =
            Value::Arithmetic(Box::new(Value::Outcome), Operator::Times, Box::new(Value::Outcome));
        item.rules = green_if(square, Comparison::More, "1");
        let plan = plan(vec![item]);
        let assessed = assessed(&plan, &Table::default().with("", "2022", large), "", "ÅR");
        assert!(assessed.overflowed);
        assert_eq!(assessed.result.status, Status::BuiltIn(BuiltIn::CannotBeAssessed));
        let Because::Rules(decision) = assessed.result.because else { panic!("no rules") };
        let overflow = Unknown::Arithmetic(ArithmeticError::Overflow);
        assert_eq!(decision.verdict, Verdict::Unknown(vec![overflow]));
    }

    #[test]
    fn a_rounded_outcome_is_judged_rounded_with_the_raw_beside() {
        let mut item = measured("%", vec![at_least("70")]);
        indicator(&mut item).round_outcome = Some(0);
        let plan = plan(vec![item]);
        let figures = Table::default().with("", "2022", "69.6");
        let result = result(&plan, &figures, "", "ÅR");
        assert_eq!(result.status, Status::Declared(GREEN));
        let outcome = result.outcome.unwrap();
        assert_eq!((outcome.value, outcome.raw, outcome.decimals), (n("70"), n("69.6"), 0));
    }

    #[test]
    fn without_rounding_by_the_plan_69_6_is_not_70() {
        let plan = plan(vec![measured("%", vec![at_least("70")])]);
        let figures = Table::default().with("", "2022", "69.6");
        let result = result(&plan, &figures, "", "ÅR");
        assert_eq!(result.status, Status::Declared(YELLOW));
        assert_eq!(result.target_met, Some(false));
    }

    #[test]
    fn too_few_cases_are_not_held_against_the_target() {
        let mut item = measured("%", vec![at_least("50")]);
        indicator(&mut item).minimum_cases = Some(n("10"));
        let plan = plan(vec![item]);
        let few = result(&plan, &Table::default().of("", "2022", "9", "9"), "", "ÅR");
        assert_eq!(few.status, Status::BuiltIn(BuiltIn::TooFewCases));
        assert_eq!(few.because, Because::TooFewCases(n("10")));
        assert_eq!((few.target_met, few.deviation, few.attainment), (None, None, None));
        let enough = result(&plan, &Table::default().of("", "2022", "9", "10"), "", "ÅR");
        assert_eq!(enough.status, Status::Declared(GREEN));
    }
}
