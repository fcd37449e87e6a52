//! Data as planners have it, read against a small plan.

use super::rig::{Rig, assignment, indicator, label, plan, rig, rig_bytes};
use crate::language::{BuiltIn, State};
use crate::plan::{ItemId, Rules, Status, StatusId};

fn shares() -> Rig {
    rig(
        plan(vec![indicator("våldsfrågor", "st")]),
        "styrmått;period;utfall\nvåldsfrågor;2022-04;7\n",
    )
}

#[test]
fn a_row_is_an_outcome() {
    let rig = shares();
    assert_eq!(rig.told(), [""; 0]);
    assert_eq!(rig.value(0, "", "2022-04"), "7");
    assert_eq!(rig.value(0, "", "2021-04"), "no row");
    let file = &rig.read.outcomes.files()[0];
    assert_eq!((file.rows, file.used), (1, 1));
    assert_eq!(file.sha256.len(), 64);
}
