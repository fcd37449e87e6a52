//! Items: their names, their own lines, and what they mean.

mod assemble;
mod baselines;
mod direction;
mod drafts;
mod lines;
mod meeting;
mod notices;
mod others;
mod targets;
mod units_of;

pub(super) use assemble::{Under, item};
pub(super) use direction::Direction;
pub(super) use drafts::{Draft, Names, drafts};
pub(super) use others::{Other, others};
