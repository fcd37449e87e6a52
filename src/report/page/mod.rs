//! Pages: what was evaluated, as documents. One file a page or part of one; how anything is set is the medium's.

mod examples;
mod follow_up;
mod rows;
mod view;
mod why;

pub use examples::{checked, examples};
pub use follow_up::follow_up;
pub use view::{Layout, View, machine_status};
pub use why::why;
