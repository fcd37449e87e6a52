//! Which follow-up a run is of.

use super::FollowUpAt;
use crate::outcomes::Outcomes;
use crate::plan::Plan;

/// The follow-up that `--at` names: one of the plan's (in the plan's year, or `DÅ04 2023`), or a period; without a
/// name the newest that has outcomes, from the plan's year on; else that year's last. `None`: there is none so called.
pub fn follow_up(_plan: &Plan, _outcomes: &Outcomes, _named: Option<&str>) -> Option<FollowUpAt> {
    None
}

/// Every period in the data, oldest first, each as the follow-up it serves (`--at all`).
pub fn every_follow_up(_plan: &Plan, _outcomes: &Outcomes) -> Vec<FollowUpAt> {
    Vec::new()
}
