//! The organisational unit of a row.

use super::{Cells, Reader};
use crate::diagnostic::Code;
use crate::language::say::data::{Effect, RowFault};
use crate::language::table::Column;
use crate::language::{fold, nearest};
use crate::outcomes::cell::is_total;

/// So many units are named where one is not known.
const MOST: usize = 8;

impl Reader<'_> {
    /// The organisational unit of a row; `None` is the whole. `Err` where the plan's `units` lines have no such unit.
    pub fn unit_of(&mut self, cells: &Cells<'_>) -> Result<Option<String>, ()> {
        let cell = cells.of(Column::Org);
        if is_total(&fold(cell)) {
            return Ok(None);
        }
        match self.plan.units.named(cell) {
            Some(unit) => return Ok(unit.map(str::to_owned)),
            None if !self.plan.units.is_empty() => return Err(()),
            None => {}
        }
        if !self.slices.is_named(cell) {
            self.misspelt_unit(cells, cell);
        }
        Ok(Some(self.slices.unit(cell)))
    }

    /// Says that a row's unit is none of the plan's.
    pub fn unknown_org(&mut self, cells: &Cells<'_>) {
        let (cell, units) = (cells.of(Column::Org), &self.plan.units);
        let fault = || RowFault::UnknownOrg {
            found: cell.to_owned(),
            nearest: nearest(cell, units.names()).map(str::to_owned),
            units: units.names().take(MOST).map(str::to_owned).collect(),
        };
        let at = cells.columns.place(Column::Org);
        self.refuse(cells, None, at, Code::UnknownDataOrg, fault);
    }

    /// Warns where a unit that nothing names is spelled nearly as one that the plan names.
    fn misspelt_unit(&mut self, cells: &Cells<'_>, cell: &str) {
        let Some(meant) = self.slices.named().find(|name| is_nearly(cell, name)) else { return };
        let (found, meant) = (cell.to_owned(), meant.to_owned());
        let fault = || RowFault::SimilarOrg { found, meant };
        let at = cells.columns.place(Column::Org);
        self.fault(cells, None, at, Code::SimilarOrg, Effect::Nothing, fault);
    }
}

/// Whether two names of units are nearly the same: word by word, since many units share their last word, and with the
/// same numbers, since many differ only in those.
fn is_nearly(one: &str, other: &str) -> bool {
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let close = |name: &str| fold(name).replace([' ', '-'], "");
    let words = |name: &str| fold(name).split([' ', '-']).map(str::to_owned).collect::<Vec<_>>();
    let (own, of_other) = (words(one), words(other));
    let alike = |(word, meant): (&String, &String)| {
        word == meant || nearest(word, [meant.as_str()]).is_some()
    };
    let near = own.len() == of_other.len() && own.iter().zip(&of_other).all(alike);
    digits(one) == digits(other) && (near || close(one) == close(other))
}

#[cfg(test)]
mod tests {
    use super::is_nearly;

    #[test]
    fn names_of_units_are_compared_word_by_word() {
        assert!(is_nearly("Kirunna sjukhus", "Kiruna sjukhus"));
        assert!(is_nearly("Gallivare sjukhus", "Gällivare sjukhus"));
        assert!(is_nearly("Gällivaresjukhus", "Gällivare sjukhus"));
        assert!(!is_nearly("Kalix sjukhus", "Kiruna sjukhus"));
        assert!(!is_nearly("Vårdcentral 2", "Vårdcentral 1"));
    }
}
