//! Workspace: reads the files of a plan and its data from disk; makes the plan, its outcomes and everything that was
//! found on the way. Never judges, and never prints.

mod data;
mod decode;
mod disk;
mod find;
mod open;

pub use data::Given;
pub use disk::{same_file, write};
pub use find::{one_plan, plans};
pub use open::{Opened, open};

use crate::language::Language;
use crate::language::say::workspace::Message;

/// The name that stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// What the machine could not do: find, read or write a file. It has no place in a text; a file that a plan names is
/// a diagnostic on the line that names it instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.say(Language::En).message)]
pub struct Failure(pub Message);
