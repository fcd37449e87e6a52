//! Evaluate: reads a plan and its outcomes; makes a result for every item and slice with everything that led to
//! it, and the counts. Never words anything.

mod result;

pub use result::{
    BaselineFrom, Because, Counts, Evaluated, FollowUpAt, HeadingResult, ItemResult, OutcomeFigure,
    Step, TargetFigure, Tested, TestedHeading,
};
