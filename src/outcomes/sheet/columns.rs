//! What each column of a data file holds.

use std::collections::BTreeMap;

use super::role::Role;
use crate::language::KindWord;
use crate::language::table::Column;
use crate::outcomes::cell::Mark;
use crate::plan::Plan;

/// The columns of a file.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// The headers as written.
    pub headers: Vec<String>,
    /// What each holds.
    pub roles: Vec<Role>,
    /// Columns with items' names, and the kind each is for.
    pub items: Vec<(usize, KindWord)>,
    /// For each breakdown of the plan, its column.
    pub breakdowns: Vec<Option<usize>>,
    /// Columns the plan does not know.
    pub unknown: Vec<usize>,
    /// The decimal mark of each column, where its cells settle it.
    pub marks: Vec<Option<Mark>>,
    places: BTreeMap<Column, usize>,
}

impl Columns {
    /// From what each column holds.
    pub fn new(
        headers: Vec<String>,
        roles: Vec<Role>,
        marks: Vec<Option<Mark>>,
        plan: &Plan,
    ) -> Self {
        let mut columns = Self {
            breakdowns: vec![None; plan.breakdowns.len()],
            headers,
            marks,
            ..Self::default()
        };
        for (at, role) in roles.iter().enumerate() {
            match role {
                Role::Item(kind) => columns.items.push((at, *kind)),
                Role::Breakdown(breakdown) => {
                    if let Some(place) = columns.breakdowns.get_mut(*breakdown) {
                        *place = Some(at);
                    }
                }
                Role::Column(column) => {
                    columns.places.insert(*column, at);
                }
                Role::Unknown | Role::Nameless => columns.unknown.push(at),
            }
        }
        columns.roles = roles;
        columns
    }

    /// Where a column stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.get(&column).copied()
    }

    /// A column's header.
    pub fn header(&self, at: usize) -> &str {
        self.headers.get(at).map_or("", String::as_str)
    }

    /// A column's decimal mark.
    pub fn mark(&self, at: usize) -> Option<Mark> {
        self.marks.get(at).copied().flatten()
    }
}
