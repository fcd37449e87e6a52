//! What was decided of the plan, a heading or an item, as records.

use super::schema::DecisionRecord;
use crate::plan::{Decision, Struck};

/// Every decision in order, and last the one that struck it.
pub fn decisions(all: &[Decision], struck: Option<&Struck>) -> Vec<DecisionRecord> {
    let record = |decision: &Decision, word| DecisionRecord {
        decision: word,
        date: decision.date.map(|date| date.to_string()),
        reference: decision.reference.clone(),
    };
    let word = |decision: &Decision| if decision.proposed { "proposed" } else { "decided" };
    let decided = all.iter().map(|decision| record(decision, word(decision)));
    decided.chain(struck.map(|struck| record(&struck.decision, "struck"))).collect()
}
