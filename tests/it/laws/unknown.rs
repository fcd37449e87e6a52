//! Unknown is never green.

use std::collections::BTreeMap;

use malvakt::plan::{Status, StatusId};
use proptest::prelude::*;

use super::cases;
use super::rig::{Run, planned, run_planned};
use crate::generate::{Keyword, case, monotone};

const BEST: Status = Status::Declared(StatusId(0));

/// Each result by item and slice: its status, and whether it was added up from parts.
fn statuses(run: &Run) -> BTreeMap<String, (Status, bool)> {
    let all = run.evaluated.results.iter().map(|result| {
        let pooled = result.outcome.as_ref().is_some_and(|outcome| outcome.pooled.is_some());
        let extra = if result.extra { " extra" } else { "" };
        (format!("{:?} {:?}{extra}", result.item, result.slice), (result.status, pooled))
    });
    all.collect()
}

proptest! {
    #![proptest_config(cases(60))]

    /// Where no rule asks whether something is missing, no row that is taken away makes a result the best there is.
    /// A total that was given and is then added up from its parts is another figure, and so is a newest earlier
    /// outcome that becomes an older one.
    #[test]
    fn no_row_that_goes_missing_makes_a_result_green(case in prop_oneof![case(), monotone()]) {
        let asks = [Keyword::Missing, Keyword::Measured, Keyword::PreviousMeasured];
        prop_assume!(!case.says_any(&asks));
        let planned = planned(&case.plan());
        let whole = case.data();
        let whole = run_planned(&planned, &[whole.as_bytes()], None);
        let before = statuses(&whole);
        for gone in 0..case.rows.len().min(30) {
            let mut rows = case.rows.clone();
            let gone = rows.remove(gone);
            let less = case.data_of(&rows);
            let less = run_planned(&planned, &[less.as_bytes()], Some(&whole.at));
            for (slice, (status, pooled)) in statuses(&less) {
                let green_before = before.get(&slice).is_some_and(|(status, _)| *status == BEST);
                prop_assert!(status != BEST || pooled || green_before, "{} is {:?} without {:?}", slice, status, gone);
            }
        }
    }
}
