//! Headings: how they nest, which are one and the same, and their properties.

mod also_under;
mod outline;
mod properties;
mod similar;

pub(super) use also_under::{all_places, also_under};
pub(super) use outline::Outline;
pub(super) use properties::HeadingLines;
