//! Rules: which block serves an item or heading, its rules, flags and examples.

mod blocks;
mod examples;
mod headline;
mod serve;
mod set;
mod to_write;
mod unserved;

pub(super) use blocks::RuleBlocks;
pub(super) use headline::headline;
pub(super) use serve::{Served, heading_served, served};
pub(super) use unserved::unserved;
