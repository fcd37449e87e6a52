//! The plan: what was written, understood. Ids instead of names, units checked, rules and targets as typed
//! conditions. Every number in a condition or target is in the measure of its dimension (see
//! [`Unit::scale`](crate::quantity::Unit::scale)): kronor, minutes, percent.

mod condition;
mod figured;
mod item;
mod lookup;
mod needs;
mod rules;
mod scale;
mod structure;
mod target;
mod units;

pub use condition::{
    Asked, Condition, Elsewhere, ElsewherePeriod, ElsewhereValue, OtherFact, RollUp, Source, Value,
};
pub use figured::Figured;
pub use item::{
    Accumulation, AlsoUnder, Among, Assignment, AssignmentStep, Baseline, Headline, Indicator,
    Item, ItemId, Kind, SeriesBreak, TrendAgainst,
};
pub use needs::{Circle, Mentions, Order};
pub use rules::{Example, ExampleValue, Flag, Rule, RuleSet, Rules};
pub use scale::{Scale, ScaleId, Status, StatusId, StatusLevel};
pub use structure::{
    Breakdown, BreakdownId, BreakdownValue, Column, Decision, FollowUp, FollowUpId, Heading,
    HeadingId, Kinds, Level, LevelId, Plan, SliceOf, Struck, Written,
};
pub use target::{
    By, Double, Goal, Holding, Line, PerYear, Rate, Reference, Selector, SliceFor, TargetLine,
    Tolerance, Validity, holding, holds_for_parts,
};
pub use units::Units;
