//! The status of headings: given by hand, or by their rules over what stands under them.

use std::cell::Cell;

use super::{Census, counts};
use crate::evaluate::status::{built_in, decided};
use crate::evaluate::unmeasured::unmeasured;
use crate::evaluate::{Because, FollowUpAt, HeadingResult, flags};
use crate::language::BuiltIn;
use crate::outcomes::{HeadingReport, Outcomes};
use crate::plan::{Heading, HeadingId, Plan, RollUp, Status};
use crate::regions::{Inputs, decide};

/// The result of every heading in the plan's order, and those on whose way a number was beyond 128 bits.
pub fn headings(
    plan: &Plan,
    outcomes: &Outcomes,
    at: &FollowUpAt,
    mut census: Census,
) -> (Vec<HeadingResult>, Vec<HeadingId>) {
    let mut results = Vec::new();
    let mut overflowed = Vec::new();
    let ids = (0..u32::try_from(plan.headings.len()).unwrap_or(u32::MAX)).map(HeadingId);
    // Parents stand before children: from the last on, a heading comes after all that lies under it.
    for id in ids.rev() {
        let Some(heading) = plan.heading(id) else { continue };
        let report = at.labels().iter().find_map(|label| outcomes.heading(id, label));
        let too_large = Cell::new(false);
        let roll_up = |asked: &RollUp| census.counted(id, asked, &too_large);
        let inputs = unmeasured(&roll_up);
        let (status, because) = status(heading, report, &inputs).unzip();
        let flags = flags::held(&heading.flags, status, &inputs);
        if too_large.get() {
            overflowed.push(id);
        }
        results.push(HeadingResult {
            heading: id,
            status,
            because,
            counts: counts(plan, census.statuses(id)),
            flags,
            comment: report.and_then(|report| report.comment.clone()),
        });
        if let Some(status) = status {
            census.add_heading(plan, id, status);
        }
    }
    results.reverse();
    overflowed.reverse();
    (results, overflowed)
}

fn status(
    heading: &Heading,
    report: Option<&HeadingReport>,
    inputs: &Inputs<'_>,
) -> Option<(Status, Because)> {
    if heading.assessed_by_hand {
        return Some(match report.and_then(|report| report.status) {
            Some(status) => (status, Because::ByHand),
            None => built_in(BuiltIn::NotMeasured, Because::NotGivenByHand),
        });
    }
    heading.rules.as_ref().map(|rules| decided(decide(rules, inputs)))
}
