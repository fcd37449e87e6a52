//! What another status takes, as a record.

use super::super::page::machine_status;
use super::plain;
use super::schema::StepRecord;
use crate::evaluate::Step;
use crate::explain::difference_unit;
use crate::plan::{Scale, Status};
use crate::quantity::Unit;

/// A step as a record, in the item's unit.
pub fn record(scale: &Scale, step: Option<Step>, unit: &Unit) -> Option<StepRecord> {
    let step = step?;
    Some(StepRecord {
        status: machine_status(scale, Status::Declared(step.status)),
        outcome: plain(step.outcome, unit),
        change: plain(step.change, &difference_unit(unit)),
        cases: step.cases,
    })
}
