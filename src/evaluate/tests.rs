//! Whole follow-ups: a plan and its data file in, every result and count out.

use super::rig::{
    GREEN, RED, YELLOW, at, at_least, at_most, for_value, indicator, item, measured, n, named,
    otherwise, period, plan, reported, rule, slice, target, unit_slice,
};
use super::{Because, Evaluated, evaluate, every_follow_up, follow_up};
use crate::diagnostic::Code;
use crate::language::{BuiltIn, Comparison, KindWord, Operator, State};
use crate::outcomes::Outcomes;
use crate::plan::{
    Assignment, Condition, Goal, Headline, Item, Kind, Plan, Reference, RuleSet, Rules, Selector,
    SliceFor, SliceOf, Status, Value,
};

/// Slice, status, and whether it is the headline, of each result.
type Row = (SliceOf, Status, bool);

fn evaluated(plan: &Plan, csv: &str, name: &str) -> Evaluated {
    evaluate(plan, &reported(plan, csv), &at(plan, name))
}

fn rows(plan: &Plan, csv: &str) -> Vec<Row> {
    let results = evaluated(plan, csv, "DÅ04").results;
    results.into_iter().map(|result| (result.slice, result.status, result.headline)).collect()
}

fn built_in(status: BuiltIn) -> Status {
    Status::BuiltIn(status)
}

const GREEN_: Status = Status::Declared(GREEN);
const YELLOW_: Status = Status::Declared(YELLOW);
const RED_: Status = Status::Declared(RED);

fn readmissions() -> Item {
    let mut item = measured("%", vec![for_value(at_most("17.2"), 1), for_value(at_most("16"), 0)]);
    indicator(&mut item).headline = Headline::Worst(Vec::new());
    item
}

#[test]
fn slices_that_targets_name_and_slices_with_rows_have_results() {
    let plan = plan(vec![readmissions()]);
    let csv = "indicator;kön;org;period;value\nmått;M;;2022-04;17,3 %\nmått;;;2022-04;17,9 %\n\
               mått;K;;2021-04;15 %\nmått;;Kiruna sjukhus;2022-T1;12 %\n";
    let expected = [
        (slice(""), built_in(BuiltIn::NoTarget), false),
        (slice("K"), built_in(BuiltIn::NotMeasured), false),
        (slice("M"), YELLOW_, false),
        (unit_slice("Kiruna sjukhus"), built_in(BuiltIn::NoTarget), false),
        // Women are not measured and men are not red: the worst cannot be said.
        (slice(""), built_in(BuiltIn::CannotBeAssessed), true),
    ];
    assert_eq!(rows(&plan, csv), expected);
    let extra = evaluated(&plan, csv, "DÅ04").results.pop().unwrap();
    assert!(extra.extra);
    assert_eq!(extra.because, Because::SliceNotAssessed(BuiltIn::NotMeasured));
}

#[test]
fn the_worst_slice_is_the_headline_itself() {
    let plan = plan(vec![readmissions()]);
    let csv = "indicator;kön;period;value\nmått;K;2022-04;18,8 %\nmått;M;2022-04;17,3 %\n";
    assert_eq!(rows(&plan, csv), [(slice("K"), RED_, true), (slice("M"), YELLOW_, false)]);
    let only_men = "indicator;kön;period;value\nmått;M;2022-04;37,3 %\n";
    let expected = [(slice("K"), built_in(BuiltIn::NotMeasured), false), (slice("M"), RED_, true)];
    assert_eq!(rows(&plan, only_men), expected);
}

#[test]
fn without_data_slices_are_not_measured_together() {
    let plan = plan(vec![readmissions()]);
    let not_measured = built_in(BuiltIn::NotMeasured);
    let evaluated = evaluate(&plan, &Outcomes::default(), &at(&plan, "DÅ04"));
    let rows: Vec<Row> = evaluated
        .results
        .iter()
        .map(|result| (result.slice.clone(), result.status, result.headline))
        .collect();
    let expected = [
        (slice("K"), not_measured, false),
        (slice("M"), not_measured, false),
        (slice(""), not_measured, true),
    ];
    assert_eq!(rows, expected);
    assert_eq!(evaluated.results[2].because, Because::Slices);
}

#[test]
fn where_targets_name_none_the_worst_is_over_the_only_breakdown() {
    let mut item = measured("%", vec![at_least("70")]);
    indicator(&mut item).headline = Headline::Worst(Vec::new());
    let plan = plan(vec![item]);
    let csv = "indicator;kön;period;value\nmått;K;2022-04;78 %\nmått;M;2022-04;66 %\n\
               mått;;2022-04;72 %\n";
    let expected =
        [(slice(""), GREEN_, false), (slice("K"), GREEN_, false), (slice("M"), YELLOW_, true)];
    assert_eq!(rows(&plan, csv), expected);
    // Men have no row, and so no result; the plan still counts them.
    let women = "indicator;kön;period;value\nmått;K;2022-04;78 %\n";
    let expected = [
        (slice(""), built_in(BuiltIn::NotMeasured), false),
        (slice("K"), GREEN_, false),
        (slice(""), built_in(BuiltIn::CannotBeAssessed), true),
    ];
    assert_eq!(rows(&plan, women), expected);
}

#[test]
fn for_every_unit_is_each_that_any_row_names() {
    let mut line = at_least("70");
    line.slice = SliceFor { org: Selector::Every, values: vec![Selector::Unsaid] };
    let mut item = measured("%", vec![line]);
    indicator(&mut item).headline = Headline::Best(Vec::new());
    let plan = plan(vec![item]);
    let csv = "indicator;org;period;value\nmått;Piteå sjukhus;2022-04;72 %\n\
               mått;Kalix sjukhus;2021-04;80 %\n";
    let expected = [
        (unit_slice("Kalix sjukhus"), built_in(BuiltIn::NotMeasured), false),
        (unit_slice("Piteå sjukhus"), GREEN_, true),
    ];
    assert_eq!(rows(&plan, csv), expected);
}

#[test]
fn a_count_has_its_target_for_the_total_only() {
    let goal = target(Goal::Decrease(None, Reference::Unsaid));
    let plan = plan(vec![measured("st", vec![goal])]);
    let csv = "indicator;kön;org;period;value\nmått;;;2022-04;90\nmått;;;2021-04;68\n\
               mått;;VO Internmedicin;2022-04;85\n";
    let expected = [
        (slice(""), RED_, true),
        (unit_slice("VO Internmedicin"), built_in(BuiltIn::NoTarget), false),
    ];
    assert_eq!(rows(&plan, csv), expected);
}

#[test]
fn every_headline_is_counted_once_by_kind_and_a_series_never() {
    let mut series = named(measured("%", Vec::new()), "underlaget");
    indicator(&mut series).series = true;
    series.word = KindWord::Series;
    series.rules = Rules::None;
    let rules = RuleSet {
        rules: vec![
            rule(GREEN, Condition::State(State::Completed)),
            otherwise(YELLOW, Condition::Always),
        ],
        mentions_target: false,
        own: false,
    };
    let task = |name: &str| {
        let kind = Kind::Assignment(Assignment::default());
        named(item(KindWord::Action, kind, Rules::By(rules.clone())), name)
    };
    let plan = plan(vec![readmissions(), series, task("ett"), task("två")]);
    let csv = "indicator;kön;period;value\nmått;K;2022-04;18,8 %\nunderlaget;;2022-04;3 %\n";
    let mut files = crate::source::Files::default();
    let data =
        [csv, "assignment;org;period;state\nett;;2022-04;pågående\nett;Kalix;2022-04;klar\n"].map(
            |text| crate::outcomes::DataBytes {
                name: "utfall.csv".to_owned(),
                bytes: text.as_bytes().to_vec(),
            },
        );
    let read = crate::outcomes::read(&plan, &mut files, &data);
    assert_eq!(read.diagnostics, []);
    let evaluated = evaluate(&plan, &read.outcomes, &at(&plan, "DÅ04"));
    let of = |word: KindWord| -> Vec<(Status, u32)> {
        evaluated.counts[&word].iter().map(|(status, count)| (*status, *count)).collect()
    };
    assert_eq!(of(KindWord::Indicator), [(GREEN_, 0), (YELLOW_, 0), (RED_, 1)]);
    let not_measured = built_in(BuiltIn::NotMeasured);
    assert_eq!(of(KindWord::Action), [(GREEN_, 0), (YELLOW_, 1), (RED_, 0), (not_measured, 1)]);
    assert_eq!(evaluated.counts.len(), 2);
    let headlines = evaluated.results.iter().filter(|result| result.headline).count();
    assert_eq!(headlines, 3, "one an item");
    let kalix = evaluated.results.iter().find(|result| result.slice == unit_slice("Kalix"));
    assert_eq!(kalix.map(|result| result.status), Some(GREEN_));
}

#[test]
fn an_overflow_is_told_once_an_item() {
    let mut item = measured("st", vec![at_least("1")]);
    let square =
        Value::Arithmetic(Box::new(Value::Outcome), Operator::Times, Box::new(Value::Outcome));
    let one = Value::Constant(n("1"));
    let over_one = Condition::Compare(square, Comparison::More, one);
    let rules = vec![rule(GREEN, over_one), otherwise(RED, Condition::Always)];
    item.rules = Rules::By(RuleSet { rules, mentions_target: false, own: true });
    let plan = plan(vec![item]);
    let csv = "indicator;kön;period;value\nmått;;2022-04;100000000000000000000000000000\n\
               mått;K;2022-04;100000000000000000000000000000\n";
    let evaluated = evaluated(&plan, csv, "DÅ04");
    assert_eq!(evaluated.diagnostics.len(), 1);
    assert_eq!(evaluated.diagnostics[0].code, Code::Overflow);
    let cannot = built_in(BuiltIn::CannotBeAssessed);
    assert!(evaluated.results.iter().all(|result| result.status == cannot));
}

#[test]
fn the_newest_follow_up_with_outcomes_is_taken() {
    let plan = plan(vec![measured("%", vec![at_least("70")])]);
    let chosen = |csv: &str| follow_up(&plan, &reported(&plan, csv), None).unwrap().name;
    let head = "indicator;period;value\n";
    assert_eq!(chosen(&format!("{head}mått;2022-T1;70\nmått;2021;60\n")), "DÅ04");
    assert_eq!(chosen(&format!("{head}mått;2022-08;70\nmått;2022-04;60\n")), "DÅ08");
    assert_eq!(chosen(&format!("{head}mått;2023-04;70\nmått;2022;60\n")), "DÅ04 2023");
    assert_eq!(chosen(&format!("{head}mått;2021;70\n")), "ÅR", "from the plan's year on");
    let form = format!("{head}mått;2022-04;70\nmått;2022-08;\nmått;2022;-\n");
    assert_eq!(chosen(&form), "DÅ04", "empty cells say nothing");
    assert_eq!(chosen(&format!("{head}mått;2022-05;70\n")), "ÅR", "no follow-up has May");
}

#[test]
fn every_period_in_the_data_is_the_follow_up_it_serves() {
    let plan = plan(vec![measured("%", vec![at_least("70")])]);
    let csv = "indicator;kön;period;value\nmått;;2022-T1;70\nmått;;2021;60\nmått;K;2022-04;70\n\
               mått;;2022-05;71\n";
    let every = every_follow_up(&plan, &reported(&plan, csv));
    let names: Vec<&str> = every.iter().map(|at| at.name.as_str()).collect();
    assert_eq!(names, ["ÅR 2021", "DÅ04", "2022-05"]);
    assert_eq!(every[1].period, period("2022-04"));
}

#[test]
fn a_status_by_hand_is_the_rows() {
    let mut by_hand = measured("%", Vec::new());
    by_hand.rules = Rules::ByHand;
    let plan = plan(vec![by_hand]);
    let csv = "indicator;period;value;status\nmått;2022-04;;gul\n";
    assert_eq!(rows(&plan, csv), [(slice(""), YELLOW_, true)]);
}
