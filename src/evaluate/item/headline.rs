//! Which result counts for an indicator: the total, the worst or best of its slices, or what rules make of them.

use std::cell::RefCell;

use super::Asking;
use crate::evaluate::Because;
use crate::evaluate::status::{built_in, decided};
use crate::evaluate::unmeasured::unmeasured;
use crate::language::BuiltIn;
use crate::plan::{
    Among, Elsewhere, OtherFact, RollUp, RuleSet, Scale, ScaleId, Source, Status, StatusId,
};
use crate::quantity::Number;
use crate::regions::{Counted, Inputs, decide};

/// Which of several statuses decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outermost {
    /// The worst.
    Worst,
    /// The best.
    Best,
}

/// What slices come to together.
#[derive(Debug, Clone, PartialEq)]
pub enum Settled {
    /// This one of them decides.
    Slice(usize),
    /// None of them does: the status they have together, and why.
    Together(Status, Because),
}

/// The worst or best of statuses in the plan's order; `None` where there are none. Of equal ones the first decides. One
/// that is not assessed leaves it open, unless another has the worst (or best) status there is.
pub fn settle(which: Outermost, scale: &Scale, statuses: &[Status]) -> Option<Settled> {
    statuses.first()?;
    if let [_] = statuses {
        return Some(Settled::Slice(0));
    }
    if let Some(together) = shared(statuses) {
        return Some(together);
    }
    let assessed = statuses.iter().enumerate().filter_map(|(at, status)| match status {
        Status::Declared(id) => Some((*id, at)),
        Status::BuiltIn(_) => None,
    });
    let outermost = match which {
        Outermost::Worst => assessed.min_by_key(|(id, at)| (std::cmp::Reverse(*id), *at)),
        Outermost::Best => assessed.min(),
    };
    let not_assessed = statuses.iter().find_map(|status| match status {
        Status::BuiltIn(status) => Some(*status),
        Status::Declared(_) => None,
    });
    match (outermost, not_assessed) {
        (Some((id, at)), Some(_)) if id == limit(which, scale) => Some(Settled::Slice(at)),
        (Some((_, at)), None) => Some(Settled::Slice(at)),
        (_, Some(status)) => {
            let because = Because::SliceNotAssessed(status);
            let (status, because) = built_in(BuiltIn::CannotBeAssessed, because);
            Some(Settled::Together(status, because))
        }
        (None, None) => None,
    }
}

/// The built-in status that all slices share, where they do.
fn shared(statuses: &[Status]) -> Option<Settled> {
    let first = statuses.first()?;
    let (Status::BuiltIn(status), true) = (first, statuses.iter().all(|status| status == first))
    else {
        return None;
    };
    let (status, because) = built_in(*status, Because::Slices);
    Some(Settled::Together(status, because))
}

/// What rules over slices come to. `of` gives the statuses of a part of the slices; `statuses` are those of all that
/// the rules are over; `asking` asks other items.
pub fn by_rules(
    rules: &RuleSet,
    scale: ScaleId,
    statuses: &[Status],
    of: &dyn Fn(&Among) -> Vec<Status>,
    asking: &Asking<'_>,
) -> Settled {
    // What the rules ask about: where all of it shares one built-in status, that is the headline's.
    let met: RefCell<Vec<Status>> = RefCell::default();
    let roll_up = |asked: &RollUp| {
        let statuses = match asked.of {
            Source::Units => of(&Among::Units),
            Source::Breakdown(at) => of(&Among::Breakdown(at)),
            Source::Items
            | Source::Kind(_)
            | Source::Indicators
            | Source::Assignments
            | Source::Level(_) => statuses.to_vec(),
        };
        met.borrow_mut().extend(&statuses);
        count(asked, scale, &statuses)
    };
    let elsewhere = |asked: &Elsewhere| asking.value(asked);
    let of_other = |fact: &OtherFact| asking.fact(fact);
    let inputs = Inputs { elsewhere: &elsewhere, of_other: &of_other, ..unmeasured(&roll_up) };
    let (status, because) = decided(decide(rules, &inputs));
    let together = shared(&met.borrow());
    together.unwrap_or(Settled::Together(status, because))
}

fn count(asked: &RollUp, scale: ScaleId, statuses: &[Status]) -> Counted {
    let whole = |count: usize| Number::integer(i64::try_from(count).unwrap_or(i64::MAX));
    let is_built_in = |status: &&Status| matches!(status, Status::BuiltIn(_));
    let open = statuses.iter().filter(is_built_in).count();
    let is_asked = |status: &&Status| match status {
        Status::Declared(status) => asked.statuses.contains(&(scale, *status)),
        Status::BuiltIn(_) => asked.not_assessed,
    };
    let those = statuses.iter().filter(is_asked).count();
    let assessed = statuses.len().saturating_sub(open);
    Counted { those: whole(those), assessed: whole(assessed), open: whole(open) }
}

/// The status that no other slice can outdo.
fn limit(which: Outermost, scale: &Scale) -> StatusId {
    match which {
        Outermost::Best => StatusId(0),
        Outermost::Worst => {
            let last = scale.statuses.len().saturating_sub(1);
            StatusId(u32::try_from(last).unwrap_or(u32::MAX))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Outermost, Settled, settle};
    use crate::evaluate::Because;
    use crate::evaluate::rig::{GREEN, RED, YELLOW, scale};
    use crate::language::BuiltIn;
    use crate::plan::Status;

    const NOT_MEASURED: Status = Status::BuiltIn(BuiltIn::NotMeasured);
    const NO_TARGET: Status = Status::BuiltIn(BuiltIn::NoTarget);

    fn worst(statuses: &[Status]) -> Option<Settled> {
        settle(Outermost::Worst, &scale(), statuses)
    }

    fn best(statuses: &[Status]) -> Option<Settled> {
        settle(Outermost::Best, &scale(), statuses)
    }

    fn open(status: BuiltIn) -> Settled {
        let cannot = Status::BuiltIn(BuiltIn::CannotBeAssessed);
        Settled::Together(cannot, Because::SliceNotAssessed(status))
    }

    #[test]
    fn the_worst_or_best_decides_and_of_equal_ones_the_first() {
        let [green, yellow, red] = [GREEN, YELLOW, RED].map(Status::Declared);
        assert_eq!(worst(&[green, red, yellow]), Some(Settled::Slice(1)));
        assert_eq!(worst(&[green, yellow, yellow]), Some(Settled::Slice(1)));
        assert_eq!(best(&[red, yellow, green, green]), Some(Settled::Slice(2)));
        assert_eq!(best(&[red, red]), Some(Settled::Slice(0)));
    }

    #[test]
    fn one_that_is_not_assessed_leaves_it_open_unless_nothing_could_outdo_another() {
        let [green, yellow, red] = [GREEN, YELLOW, RED].map(Status::Declared);
        assert_eq!(worst(&[yellow, NOT_MEASURED]), Some(open(BuiltIn::NotMeasured)));
        assert_eq!(worst(&[NOT_MEASURED, red]), Some(Settled::Slice(1)));
        assert_eq!(best(&[yellow, NO_TARGET]), Some(open(BuiltIn::NoTarget)));
        assert_eq!(best(&[red, NO_TARGET, green]), Some(Settled::Slice(2)));
        assert_eq!(worst(&[NO_TARGET, NOT_MEASURED]), Some(open(BuiltIn::NoTarget)));
    }

    #[test]
    fn what_all_share_is_theirs_together() {
        let together = Some(Settled::Together(NOT_MEASURED, Because::Slices));
        assert_eq!(worst(&[NOT_MEASURED, NOT_MEASURED]), together);
        assert_eq!(worst(&[]), None);
        assert_eq!(worst(&[NOT_MEASURED]), Some(Settled::Slice(0)));
    }
}
