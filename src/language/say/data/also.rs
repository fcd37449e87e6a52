//! Further rows with a fault that has been told.

use super::listed;
use crate::language::Language;

/// Further rows with the same fault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Also {
    /// How many.
    pub count: usize,
    /// The first of them.
    pub rows: Vec<u32>,
}

impl Also {
    /// `rad 5, 6 och 7`, `rad 5, 6, 7 …`.
    pub fn say(&self, language: Language) -> String {
        let rows: Vec<String> = self.rows.iter().map(ToString::to_string).collect();
        let (word, last) = match language {
            Language::Sv => ("rad", "och"),
            Language::En if self.count == 1 => ("row", "and"),
            Language::En => ("rows", "and"),
        };
        if self.count > self.rows.len() {
            format!("{word} {} …", rows.join(", "))
        } else {
            format!("{word} {}", listed(&rows, last))
        }
    }
}
