//! Headings: how they nest, which are one and the same, and their properties.

mod outline;
mod properties;
mod similar;

pub(super) use outline::Outline;
pub(super) use properties::HeadingLines;
