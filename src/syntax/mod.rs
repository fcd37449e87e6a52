//! Syntax: what was written, line by line, with its places. Nothing here knows what a name means.

mod example;
mod expression;
mod line;
mod statement;
mod target;

pub use example::{Example, Setting};
pub use expression::{
    Expression, Node, NumberWritten, PeriodWritten, Tolerance, UnitWritten, ValueWord,
    WindowWritten,
};
pub use line::{Content, Document, Line};
pub use statement::{
    Accumulation, BreakdownWritten, ColumnWritten, Decision, FollowUpWritten, HeadlineWritten,
    ItemKind, LevelWritten, Statement, StatusWritten, UnitsWritten, ValueWritten,
};
pub use target::{AmountWritten, BaselineWritten, Change, Goal, SliceWritten, Target, TargetPart};

use crate::source::Spanned;

/// A name or word as it was written, without quotes.
pub type Name = Spanned<String>;

/// Quoted text, without its quotes and with its escapes undone.
pub type Text = Spanned<String>;
