//! The verbs, one file each: what can be typed after it, and what it does.

pub mod check;
pub mod completions;
pub mod explain;
pub mod man;
pub mod run;
pub mod test;
pub mod why;
