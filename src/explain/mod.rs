//! Explain: reads a plan and a result; makes the reasons for its status, as a tree with places and numbers. Words
//! come from `language`; nothing is decided here that was not decided before.

mod because;
mod explanation;
mod figures;
mod lacks;
mod over_time;
mod reason;
mod row;
mod slices;
mod target;

pub use explanation::{Explanation, Short, Tried, explain, explain_heading, explain_status};
pub use figures::{
    bare as bare_figure, derived as derived_figure, difference_unit, in_unit,
    outcome as outcome_figure, written as written_figure,
};
pub use lacks::base_name;
pub use reason::decided as decided_words;
pub use row::item_cell;
pub use slices::{slice_name, slice_title, status_name, status_symbol, written_name};
pub use target::of_line as target_of_line;

use crate::evaluate::Evaluated;
use crate::plan::Plan;
use crate::source::Files;

/// What a result is explained from.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's and the data's files.
    pub files: &'a Files,
    /// The follow-up the result is of.
    pub evaluated: &'a Evaluated,
}
