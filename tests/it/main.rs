//! What must hold of the whole: one test program, one module a concern.
#![allow(clippy::disallowed_methods, reason = "tests read their cases and run the program")]
#![allow(clippy::disallowed_types, reason = "tests read their cases and run the program")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops where something does not hold"
)]

mod cli;
mod docs;
mod generate;
mod golden;
mod laws;
mod pages;
mod plans;
mod privacy;
mod runs;
mod shape;
