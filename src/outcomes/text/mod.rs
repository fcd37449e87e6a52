//! From bytes to cells: the encoding, the separator, and rows with their places.

mod decode;
mod dialect;
mod format;
mod rows;

pub use decode::{Decoded, decode};
pub use dialect::{Dialect, dialect};
pub use rows::{At, Next, Rows, cell_range};
