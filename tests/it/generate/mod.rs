//! Random plans and data, valid by construction and written as planners write them.

mod conditions;
mod frame;
mod goals;
mod items;
mod measure;
mod model;
mod pen;
mod plan;
mod rules;
mod tape;
mod token;

pub use items::Wanted;
pub use pen::{Pen, Voice};
pub use plan::{plan, written};
