//! Random plans and data, valid by construction and written as planners write them.

mod case;
mod conditions;
mod frame;
mod goals;
mod items;
mod measure;
mod model;
mod pen;
mod plan;
mod rows;
mod rules;
mod sheet;
mod tape;
mod token;

pub use case::case;
pub use rows::Row;
pub use sheet::Look;
