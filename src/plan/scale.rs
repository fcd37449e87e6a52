//! Statuses: those a plan declares, best first, and those built in beside them.

use indexmap::IndexMap;

use crate::language::BuiltIn;

/// Which scale of [`Plan::scales`](super::Plan::scales).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScaleId(pub u32);

/// Which status of a [`Scale`]; 0 is the best, so a smaller id is a better status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusId(pub u32);

/// A scale of statuses, best first, and the symbols and words of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The kind words it is for; empty for the plan's own.
    pub kinds: Vec<crate::language::KindWord>,
    /// The declared statuses, best first.
    pub statuses: Vec<StatusLevel>,
    /// Symbols and words given to built-in statuses.
    pub built_in: IndexMap<BuiltIn, (Option<String>, Option<String>)>,
}

/// One declared status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLevel {
    /// Its name as declared; for the default three the English word.
    pub name: String,
    /// Which of the default three it is (0 green, 1 yellow, 2 red), where it is one: shown in the reader's language.
    pub default: Option<u32>,
    /// Its plural as declared.
    pub plural: Option<String>,
    /// Its symbol: declared, or one of its own shape.
    pub symbol: String,
    /// Its word beside the symbol, where one is declared.
    pub word: Option<String>,
}

/// The status of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A status of the item's scale: the item is *assessed*.
    Declared(StatusId),
    /// A built-in one.
    BuiltIn(BuiltIn),
}
