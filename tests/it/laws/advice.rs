//! What is offered can be done: a row that an explanation offers to add is one that the data can have.

use malvakt::diagnostic::any_error;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::cases;
use super::rig::{Run, planned, run_planned, shown};
use crate::generate::{Cell, Row, case};

/// The rows that explanations offer to add, each with `…` where its figure goes.
fn offered(run: &Run) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(&run.json()).unwrap();
    let results = json["results"].as_array().unwrap();
    let explanations = results.iter().filter_map(|result| result["explanation"].as_str());
    let rows = explanations.flat_map(|text| text.split("Add the row  ").skip(1));
    rows.filter_map(|rest| rest.split("  to ").next()).map(str::to_owned).collect()
}

/// Whether a row is there and says nothing.
fn says_nothing(row: &Row) -> bool {
    let zero = row.denominator.is_some_and(|denominator| denominator.digits == 0);
    zero || matches!(row.value, Cell::Mark(_)) || row.compare_only
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_row_that_is_offered_can_be_added_and_is_not_offered_again(case in case()) {
        // A row that is there and says that there is nothing to report is not mended by another.
        let rows: Vec<Row> = case.rows.iter().filter(|row| !says_nothing(row)).cloned().collect();
        prop_assume!(!rows.is_empty());
        let planned = planned(&case.plan());
        let data = case.data_of(&rows);
        let run = run_planned(&planned, &[data.as_bytes()], None);
        for row in offered(&run) {
            // A figure, a state or a status, whichever the row leaves open.
            let figures = ["1", "ongoing", "green", "uppfyllt", "stark", "framme"];
            let added = figures.map(|figure| {
                let more = format!("{data}{}\n", row.replace('…', figure));
                run_planned(&planned, &[more.as_bytes()], Some(&run.at))
            });
            let mut right = added.iter().filter(|other| !any_error(&other.diagnostics));
            let said = || added.iter().map(|other| shown(&other.diagnostics, &other.files)).collect::<String>();
            let Some(right) = right.next() else {
                return Err(TestCaseError::fail(format!("{row}\n{}", said())));
            };
            prop_assert!(!offered(right).contains(&row), "{} is offered still", row);
        }
    }
}
