//! Which result counts for an indicator: the total, or the worst or best of its slices.

use crate::evaluate::Because;
use crate::evaluate::status::built_in;
use crate::language::BuiltIn;
use crate::plan::{Headline, Scale, Status, StatusId};

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
pub fn settle(headline: Headline, scale: &Scale, statuses: &[Status]) -> Option<Settled> {
    let first = *statuses.first()?;
    if let [_] = statuses {
        return Some(Settled::Slice(0));
    }
    let all_alike = statuses.iter().all(|status| *status == first);
    if let (Status::BuiltIn(status), true) = (first, all_alike) {
        let (status, because) = built_in(status, Because::Slices);
        return Some(Settled::Together(status, because));
    }
    let assessed = statuses.iter().enumerate().filter_map(|(at, status)| match status {
        Status::Declared(id) => Some((*id, at)),
        Status::BuiltIn(_) => None,
    });
    let outermost = match headline {
        Headline::Worst | Headline::Total => {
            assessed.min_by_key(|(id, at)| (std::cmp::Reverse(*id), *at))
        }
        Headline::Best => assessed.min(),
    };
    let not_assessed = statuses.iter().find_map(|status| match status {
        Status::BuiltIn(status) => Some(*status),
        Status::Declared(_) => None,
    });
    match (outermost, not_assessed) {
        (Some((id, at)), Some(_)) if id == limit(headline, scale) => Some(Settled::Slice(at)),
        (Some((_, at)), None) => Some(Settled::Slice(at)),
        (_, Some(status)) => {
            let because = Because::SliceNotAssessed(status);
            let (status, because) = built_in(BuiltIn::CannotBeAssessed, because);
            Some(Settled::Together(status, because))
        }
        (None, None) => None,
    }
}

/// The status that no other slice can outdo.
fn limit(headline: Headline, scale: &Scale) -> StatusId {
    match headline {
        Headline::Best => StatusId(0),
        Headline::Worst | Headline::Total => {
            let last = scale.statuses.len().saturating_sub(1);
            StatusId(u32::try_from(last).unwrap_or(u32::MAX))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Settled, settle};
    use crate::evaluate::Because;
    use crate::evaluate::rig::{GREEN, RED, YELLOW, scale};
    use crate::language::BuiltIn;
    use crate::plan::{Headline, Status};

    const NOT_MEASURED: Status = Status::BuiltIn(BuiltIn::NotMeasured);
    const NO_TARGET: Status = Status::BuiltIn(BuiltIn::NoTarget);

    fn worst(statuses: &[Status]) -> Option<Settled> {
        settle(Headline::Worst, &scale(), statuses)
    }

    fn best(statuses: &[Status]) -> Option<Settled> {
        settle(Headline::Best, &scale(), statuses)
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
