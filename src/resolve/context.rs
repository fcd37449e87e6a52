//! What every block is read by: the author, the frame, the names and the units of the plan.

use super::author::Author;
use super::frame::Frame;
use super::items::{Names, Other};
use super::units::Units;
use crate::plan::Kinds;

/// Everything that holds for the whole plan.
#[derive(Clone, Copy)]
pub(super) struct Context<'c, 'a> {
    /// The text and its author.
    pub author: &'c Author<'a>,
    /// What the plan's block declares.
    pub frame: &'c Frame,
    /// The items' names.
    pub names: &'c Names,
    /// The kind words in use.
    pub kinds: &'c Kinds,
    /// The units that items declare.
    pub units: &'c Units,
    /// The items as others see them, by id; none while they are being looked through.
    pub others: &'c [Other],
}

impl<'c> Context<'c, '_> {
    /// The item with a name, as others see it.
    pub fn other(&self, name: &str) -> Option<&'c Other> {
        self.others.get(self.names.find(name)?.0 as usize)
    }
}
