//! From a decision to a status.

use super::Because;
use crate::language::BuiltIn;
use crate::plan::Status;
use crate::quantity::ArithmeticError;
use crate::regions::{Decision, Unknown, Verdict};

/// The status a decision comes to: *cannot be assessed* where it comes to none.
pub fn decided(decision: Decision) -> (Status, Because) {
    let status = match decision.verdict {
        Verdict::Status(status, _) => Status::Declared(status),
        Verdict::Unknown(_) | Verdict::Uncovered | Verdict::Conflict(_) => {
            Status::BuiltIn(BuiltIn::CannotBeAssessed)
        }
    };
    (status, Because::Rules(decision))
}

/// Whether a decision needed a number beyond 128 bits.
pub fn overflowed(because: &Because) -> bool {
    let Because::Rules(Decision { verdict: Verdict::Unknown(unknown), .. }) = because else {
        return false;
    };
    unknown.contains(&Unknown::Arithmetic(ArithmeticError::Overflow))
}

/// A built-in status and why.
pub fn built_in(status: BuiltIn, because: Because) -> (Status, Because) {
    (Status::BuiltIn(status), because)
}
