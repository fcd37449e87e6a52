//! Unknown is never green.

use std::collections::BTreeMap;

use malvakt::plan::{Status, StatusId};
use proptest::prelude::*;

use super::cases;
use super::rig::{Run, planned, run_planned};
use crate::generate::{Keyword, Row, case, monotone};

const BEST: Status = Status::Declared(StatusId(0));

/// The status of each result, by item and slice.
fn statuses(run: &Run) -> BTreeMap<String, Status> {
    let all = run.evaluated.results.iter().map(|result| {
        let extra = if result.extra { " extra" } else { "" };
        (format!("{:?} {:?}{extra}", result.item, result.slice), result.status)
    });
    all.collect()
}

/// Whether a row is a total whose parts are there too: without it they are added up, to another figure perhaps.
fn has_parts(row: &Row, rows: &[Row]) -> bool {
    let is_total = row.values.iter().all(Option::is_none);
    let of_same = |other: &&Row| {
        other.about == row.about && other.org == row.org && other.period == row.period
    };
    is_total && rows.iter().filter(of_same).any(|other| other.values.iter().any(Option::is_some))
}

proptest! {
    #![proptest_config(cases(60))]

    /// Where no rule asks whether something is missing, no row that is taken away makes a result the best there is.
    /// Only a newest earlier outcome may do so, which becomes an older one.
    #[test]
    fn no_row_that_goes_missing_makes_a_result_green(case in prop_oneof![case(), monotone()]) {
        let asks = [Keyword::Missing, Keyword::Measured, Keyword::PreviousMeasured];
        prop_assume!(!case.says_any(&asks));
        let planned = planned(&case.plan());
        let whole = case.data();
        let whole = run_planned(&planned, &[whole.as_bytes()], None);
        let before = statuses(&whole);
        for at in 0..case.rows.len().min(30) {
            let mut rows = case.rows.clone();
            let gone = rows.remove(at);
            if has_parts(&gone, &rows) {
                continue;
            }
            let less = case.data_of(&rows);
            let less = run_planned(&planned, &[less.as_bytes()], Some(&whole.at));
            for (slice, status) in statuses(&less) {
                let became = status == BEST && before.get(&slice) != Some(&BEST);
                prop_assert!(!became, "{} is {:?} without {:?}", slice, status, gone);
            }
        }
    }
}
