//! Which items need which others, and in what order.

mod mentions;
mod order;

pub use mentions::Mentions;
pub use order::{Circle, Order};
