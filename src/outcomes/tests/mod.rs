//! Data as planners have it, read against a small plan.

mod columns;
mod contradictions;
mod files;
mod pooling;
mod reports;
mod rig;
mod rows;
mod values;
