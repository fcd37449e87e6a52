//! Random plans and data, valid by construction and written as planners write them.

mod case;
mod conditions;
mod frame;
mod goals;
mod items;
mod measure;
mod model;
mod mutate;
mod pen;
mod plan;
mod rows;
mod rules;
mod sheet;
mod tape;
mod token;

pub use case::{Case, case, monotone, of_a_kind};
pub use malvakt::language::table::Keyword;
pub use measure::Decimal;
pub use mutate::mutated;
pub use rows::{About, Cell, Row};
pub use sheet::Look;
