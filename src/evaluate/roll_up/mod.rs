//! Roll-ups: what stands under a heading, counted, and the heading's own status.

mod census;
mod counts;
mod heading;
mod place;
mod published;

pub(super) use census::Census;
pub(super) use counts::counts;
pub(super) use heading::headings;
pub(super) use place::{Placed, places};
pub(super) use published::published;
