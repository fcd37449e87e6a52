//! Which flags hold.

use crate::language::BuiltIn;
use crate::plan::{Flag, Status};
use crate::regions::{Inputs, Truth, judge};

/// The flags that hold, by index: tested whatever the status but *struck* and *not due*; one that is unknown adds
/// nothing. A heading may have no status at all.
pub fn held(flags: &[Flag], status: Option<Status>, inputs: &Inputs<'_>) -> Vec<usize> {
    if matches!(status, Some(Status::BuiltIn(BuiltIn::Struck | BuiltIn::NotDue))) {
        return Vec::new();
    }
    let inputs = Inputs { status, ..inputs.clone() };
    let holds = |flag: &Flag| judge(&flag.condition, &inputs).truth == Truth::True;
    flags.iter().enumerate().filter(|(_, flag)| holds(flag)).map(|(at, _)| at).collect()
}
