//! Examples as planners write them, and what comes out.

use super::examples;
use crate::evaluate::rig::{
    GREEN, NOWHERE, RED, YELLOW, at_least, at_most, for_value, green_if, in_period, indicator,
    item, measured, n, otherwise, period, plan, rule, slice, target,
};
use crate::evaluate::{Because, Tested};
use crate::language::{BuiltIn, Comparison, KindWord, Operator, Quantifier, State};
use crate::plan::{
    Accumulation, Assignment, By, Condition, Example, ExampleValue, FollowUpId, Goal, Heading,
    Headline, Item, Kind, LevelId, Plan, Reference, RollUp, RuleSet, Rules, ScaleId, Source,
    Status, StatusId, Value,
};
use crate::quantity::Number;

fn example(values: Vec<ExampleValue>, slice_name: &str, expected: StatusId) -> Example {
    Example {
        span: NOWHERE,
        text: String::new(),
        shared: false,
        headline: false,
        values,
        slice: slice(slice_name),
        period: period("2022"),
        expected: Status::Declared(expected),
    }
}

fn outcome(figure: &str) -> ExampleValue {
    ExampleValue::Outcome(Some(n(figure)))
}

fn previous(figure: &str) -> ExampleValue {
    ExampleValue::Previous(Some(n(figure)))
}

fn tested(mut item: Item, example: Example) -> Tested {
    item.examples = vec![example];
    let (mut tested, headings) = examples(&plan(vec![item]));
    assert!(headings.is_empty());
    assert_eq!(tested.len(), 1);
    tested.remove(0)
}

fn got(item: &Item, values: Vec<ExampleValue>, slice_name: &str) -> Status {
    tested(item.clone(), example(values, slice_name, GREEN)).got.status
}

/// `target at most A for M, at most B for K`, `otherwise yellow if outcome <= target + 1 pp`.
fn readmissions(men: &str, women: &str) -> Item {
    let mut item = measured("%", vec![for_value(at_most(men), 1), for_value(at_most(women), 0)]);
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
    item
}

#[test]
fn an_example_is_of_the_slice_it_names() {
    let tested = tested(readmissions("17.2", "16"), example(vec![outcome("17.3")], "M", YELLOW));
    assert_eq!(tested.got.status, Status::Declared(YELLOW));
    assert_eq!(tested.right_for, None);
    assert_eq!(tested.got.slice, slice("M"));
    assert_eq!(tested.got.outcome.unwrap().decimals, 1);
}

#[test]
fn genders_the_wrong_way_round_are_seen() {
    let tested = tested(readmissions("16", "17.2"), example(vec![outcome("17.3")], "M", YELLOW));
    assert_eq!(tested.got.status, Status::Declared(RED), "17.3 is over 16 + 1");
    assert_eq!(tested.right_for, Some(slice("K")));
}

#[test]
fn a_wrong_example_that_would_be_wrong_for_all_says_so_of_none() {
    let tested = tested(readmissions("17.2", "16"), example(vec![outcome("30")], "M", YELLOW));
    assert_eq!(tested.got.status, Status::Declared(RED));
    assert_eq!(tested.right_for, None);
}

#[test]
fn previous_is_the_baseline_where_that_is_last_year() {
    let increase = measured("st", vec![target(Goal::Increase(None, Reference::Unsaid))]);
    let yellow = vec![outcome("135"), previous("139")];
    assert_eq!(got(&increase, yellow, ""), Status::Declared(YELLOW));
    let green = vec![outcome("203"), previous("176")];
    assert_eq!(got(&increase, green.clone(), ""), Status::Declared(GREEN));
    let no_target = Status::BuiltIn(BuiltIn::NoTarget);
    assert_eq!(got(&increase, green.clone(), "K"), no_target, "a count is the total's only");
    let from_2021 = measured("st", vec![target(Goal::Increase(None, Reference::SamePartOf(2021)))]);
    assert_eq!(got(&from_2021, green.clone(), ""), Status::Declared(GREEN));
    let from_2020 = measured("st", vec![target(Goal::Increase(None, Reference::SamePartOf(2020)))]);
    let cannot = Status::BuiltIn(BuiltIn::CannotBeAssessed);
    assert_eq!(got(&from_2020, green, ""), cannot, "last year is not 2020");
}

#[test]
fn a_baseline_that_is_set_serves_the_goal_whatever_it_is_compared_to() {
    let by_half = Goal::Decrease(Some(By::Part(n("0.5"))), Reference::SamePartOf(2020));
    let falls = measured("st", vec![target(by_half)]);
    let baseline = ExampleValue::Baseline(Some(n("100")));
    for (figure, status) in [("90", RED), ("55", YELLOW), ("50", GREEN)] {
        let values = vec![outcome(figure), baseline.clone()];
        assert_eq!(got(&falls, values, ""), Status::Declared(status), "{figure}");
    }
}

#[test]
fn what_is_not_set_is_missing() {
    let mut item = measured("%", vec![at_least("70")]);
    assert_eq!(got(&item, vec![previous("80")], ""), Status::BuiltIn(BuiltIn::NotMeasured));
    let missing = vec![ExampleValue::Outcome(None)];
    assert_eq!(got(&item, missing, ""), Status::BuiltIn(BuiltIn::NotMeasured));
    item.rules = green_if(Value::Previous, Comparison::More, "5");
    let cannot = Status::BuiltIn(BuiltIn::CannotBeAssessed);
    assert_eq!(got(&item, vec![outcome("80")], ""), cannot);
}

#[test]
fn cases_that_are_set_are_held_to_the_minimum_and_say_what_the_share_is() {
    let mut item = measured("%", vec![at_least("58")]);
    indicator(&mut item).minimum_cases = Some(n("50"));
    let of = |denominator: &str| ExampleValue::Denominator(Some(n(denominator)));
    let few = vec![outcome("8.2"), of("40")];
    assert_eq!(got(&item, few, ""), Status::BuiltIn(BuiltIn::TooFewCases));
    let exactly = vec![ExampleValue::Numerator(Some(n("29"))), of("50")];
    assert_eq!(got(&item, exactly, ""), Status::Declared(GREEN));
}

#[test]
fn a_years_example_is_judged_against_the_years_figure() {
    let mut item = measured("st", vec![at_least("2000")]);
    indicator(&mut item).accumulates =
        Some(Accumulation { judged_at_year_end: true, from_monthly_figures: false });
    assert_eq!(got(&item, vec![outcome("667")], ""), Status::Declared(RED));
    assert_eq!(got(&item, vec![outcome("2000")], ""), Status::Declared(GREEN));
    let mut in_april = example(vec![outcome("667")], "", GREEN);
    in_april.period = period("2022-04");
    let not_due = tested(item.clone(), in_april.clone()).got;
    assert_eq!(not_due.because, Because::JudgedAtYearEnd);
    indicator(&mut item).accumulates = Some(Accumulation::default());
    assert_eq!(tested(item, in_april).got.status, Status::Declared(GREEN), "4/12 of 2000");
}

#[test]
fn an_example_of_the_year_asks_no_follow_up() {
    let mut item = measured("%", vec![at_least("70")]);
    item.follow_ups = vec![FollowUpId(0)];
    assert_eq!(got(&item, vec![outcome("70")], ""), Status::Declared(GREEN));
    let mut in_august = example(vec![outcome("70")], "", GREEN);
    in_august.period = period("2022-08");
    assert_eq!(tested(item, in_august).got.because, Because::NotFollowedUp);
}

#[test]
fn an_example_in_another_year_has_that_years_target() {
    let lines = vec![in_period(at_least("70"), "2022"), in_period(at_least("100"), "2024")];
    let item = measured("%", lines);
    assert_eq!(got(&item, vec![outcome("76")], "M"), Status::Declared(GREEN));
    let mut in_2024 = example(vec![outcome("76")], "M", RED);
    in_2024.period = period("2024");
    assert_eq!(tested(item, in_2024).got.status, Status::Declared(RED));
}

#[test]
fn the_headline_is_asked_for_by_name() {
    let mut item = readmissions("17.2", "16");
    indicator(&mut item).headline = Headline::Worst(Vec::new());
    let mut headline = example(vec![outcome("17.1")], "", RED);
    headline.headline = true;
    let got = tested(item, headline).got;
    assert!(got.headline);
    assert_eq!((got.status, got.slice), (Status::Declared(RED), slice("K")));
}

#[test]
fn an_assignments_state_is_set() {
    let rules = vec![
        rule(GREEN, Condition::State(State::Completed)),
        otherwise(RED, Condition::State(State::Delayed)),
    ];
    let rules = Rules::By(RuleSet { rules, mentions_target: false, own: false });
    let task = item(KindWord::Action, Kind::Assignment(Assignment::default()), rules);
    let delayed = tested(task.clone(), example(vec![ExampleValue::State(State::Delayed)], "", RED));
    assert_eq!(delayed.got.status, Status::Declared(RED));
    assert_eq!(delayed.got.source, None);
    let nothing = tested(task, example(vec![ExampleValue::Outcome(None)], "", RED));
    assert_eq!(nothing.got.because, Because::NoReport);
}

#[test]
fn counts_are_set_in_a_heading() {
    let red = RollUp {
        statuses: vec![(ScaleId(0), RED)],
        not_assessed: false,
        of: Source::Kind(KindWord::Indicator),
        weighted: false,
    };
    let most = Condition::Quantified(Quantifier::Most, red.clone());
    let any = Condition::Quantified(Quantifier::Any, red);
    let rules = RuleSet {
        rules: vec![rule(RED, most), otherwise(YELLOW, any), otherwise(GREEN, Condition::Always)],
        mentions_target: false,
        own: true,
    };
    let count = |count, status| ExampleValue::Count(count, Status::Declared(status));
    let example = |values| example(values, "", YELLOW);
    let heading = Heading {
        span: NOWHERE,
        level: LevelId(0),
        word: "mål".to_owned(),
        title: "Ett mål".to_owned(),
        parent: None,
        id: None,
        weight: Number::ONE,
        notes: Vec::new(),
        responsible: None,
        decisions: Vec::new(),
        struck: None,
        assessed_by_hand: false,
        at_most_items: None,
        rules: Some(rules),
        flags: Vec::new(),
        examples: vec![
            example(vec![count(2, RED), count(13, YELLOW), count(7, GREEN)]),
            example(vec![count(12, RED), count(11, GREEN)]),
            example(vec![count(2, GREEN)]),
            example(Vec::new()),
        ],
        scale: ScaleId(0),
    };
    let mut plan: Plan = plan(Vec::new());
    plan.headings = vec![heading];
    let (_, tested) = examples(&plan);
    let got: Vec<Status> = tested.iter().map(|tested| tested.got).collect();
    let [green, yellow, red] = [GREEN, YELLOW, RED].map(Status::Declared);
    assert_eq!(got, [yellow, red, green, Status::BuiltIn(BuiltIn::CannotBeAssessed)]);
}
