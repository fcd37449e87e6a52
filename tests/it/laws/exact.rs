//! Nothing is rounded on the way to a status, and no unit is a matter of taste.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use malvakt::evaluate::{FollowUpAt, examples};
use malvakt::plan::{Status, StatusId};
use malvakt::quantity::Period;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::cases;
use super::rig::{Run, planned, run, run_planned};
use crate::generate::{Case, Cell, case, of_a_kind};

/// Quotients by these end after few decimals, so that a target can be met exactly.
const ROUND: &[i128] =
    &[1, 2, 4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 125, 200, 250, 400, 500, 1000, 2000];

const MET: Status = Status::Declared(StatusId(0));

/// 1234 with two decimals is 12,34; three decimals after one to three digits get a fourth, as a planner must write it.
fn decimal(digits: i128, decimals: u32) -> String {
    let all = format!("{:0>1$}", digits, decimals as usize + 1);
    let (whole, part) = all.split_at(all.len() - decimals as usize);
    match decimals {
        0 => whole.to_owned(),
        3 => format!("{whole},{part}0"),
        _ => format!("{whole},{part}"),
    }
}

fn status_of_only(run: &Run) -> Status {
    run.evaluated.results[0].status
}

/// The statuses of all results, by item and slice.
fn statuses(run: &Run) -> BTreeMap<String, Status> {
    let all = run.evaluated.results.iter();
    all.map(|result| {
        (format!("{:?} {:?} {}", result.item, result.slice, result.extra), result.status)
    })
    .collect()
}

proptest! {
    #![proptest_config(cases(100))]

    /// The oracle is cross-multiplication in integers: n / d × factor against digits / 10^decimals.
    #[test]
    fn a_quotient_is_held_against_its_target_exactly(
        denominator in prop_oneof![select(ROUND), 1..4000_i128],
        part in any::<Index>(),
        decimals in 0..5_u32,
        off in -1..=1_i128,
        words in 0..4_usize,
        rate in any::<bool>(),
    ) {
        let numerator = i128::try_from(part.index(usize::try_from(denominator).unwrap() + 1)).unwrap();
        let (factor, unit) = if rate { (1000, "per 1000 invånare") } else { (100, "%") };
        let ten = 10_i128.pow(decimals);
        // The nearest figure with so many decimals, which now and then is the quotient itself.
        let digits = (numerator * factor * ten / denominator + off).max(0);
        let goal = ["minst", "mer än", "högst", "mindre än"][words];
        let target = decimal(digits, decimals);
        let plan = format!(
            "plan \"P\"\n  år 2024\nmått m\n  målvärde {goal} {target} {unit}\n  grön om målet är uppnått\n  annars röd\n"
        );
        let data = format!("mått;period;täljare;nämnare\nm;2024;{numerator};{denominator}\n");
        let order = (numerator * factor * ten).cmp(&(digits * denominator));
        let met = match words {
            0 => order != Ordering::Less,
            1 => order == Ordering::Greater,
            2 => order != Ordering::Greater,
            _ => order == Ordering::Less,
        };
        let run = run(&plan, &[data.as_bytes()]);
        prop_assert_eq!(status_of_only(&run) == MET, met, "{}{}", plan, data);
        prop_assert_eq!(run.evaluated.results[0].target_met, Some(met));
    }

    /// A target is met exactly by the same figure, however many zeros or decimals it is written with.
    #[test]
    fn a_figure_meets_itself_in_every_spelling(digits in 0..2_000_000_i128, decimals in 0..5_u32, zeros in 0..4_u32) {
        let (target, outcome) = (decimal(digits, decimals), decimal(digits * 10_i128.pow(zeros), decimals + zeros));
        let plan = format!(
            "plan \"P\"\n  år 2024\nmått m\n  målvärde mellan {target} och {target} mkr\n  grön om målet är uppnått\n  annars röd\n"
        );
        let data = format!("mått;period;utfall\nm;2024;{outcome}\n");
        prop_assert_eq!(status_of_only(&run(&plan, &[data.as_bytes()])), MET, "{}{}", plan, data);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_cell_or_a_figure_in_another_unit_of_its_kind_changes_no_status(case in of_a_kind(), choice in any::<Index>()) {
        let data = case.data();
        let before = run(&case.plan(), &[data.as_bytes()]);
        let other = case.data_of(&in_other_units(&case, choice));
        let after = run(&case.plan(), &[other.as_bytes()]);
        prop_assert_eq!(statuses(&after), statuses(&before), "{}", other);
        let figures = case.with_figures_in_other_units(choice);
        let after = run(&figures.plan(), &[data.as_bytes()]);
        prop_assert_eq!(statuses(&after), statuses(&before), "{}", figures.plan());
    }

    /// What an example sets is all that is known, as if the data had that row and no other.
    #[test]
    fn an_example_comes_out_as_a_run_with_just_that_row(case in case()) {
        let planned = planned(&case.plan());
        let year = Period::year(planned.plan.year);
        let at = FollowUpAt { id: None, name: year.to_string(), period: year, alternatives: Vec::new() };
        let (tested, _) = examples(&planned.plan);
        for one in tested {
            let example = &planned.plan.item(one.item).unwrap().examples[one.example];
            let Some(row) = case.row_of_example(one.item.0 as usize, &example.text) else { continue };
            let data = case.data_of(&[row]);
            let run = run_planned(&planned, &[data.as_bytes()], Some(&at));
            let same = run.evaluated.results.iter().find(|result| {
                result.item == one.item && result.slice == one.got.slice && !result.extra
            });
            let same = same.expect("a slice with a row has a result");
            prop_assert_eq!(one.got.status, same.status, "{}", example.text);
            prop_assert_eq!(one.got.deviation, same.deviation, "{}", example.text);
        }
    }
}

/// Every cell that can be is written in another unit of the same kind.
fn in_other_units(case: &Case, choice: Index) -> Vec<crate::generate::Row> {
    let mut rows = case.rows.clone();
    for row in &mut rows {
        let Cell::Number(number, _) = row.value else { continue };
        let Some(measure) = case.measure(row) else { continue };
        let others = measure.elsewhere(number);
        if !others.is_empty() {
            let (unit, number) = others[choice.index(others.len())];
            row.value = Cell::Number(number, Some(unit));
        }
    }
    rows
}
