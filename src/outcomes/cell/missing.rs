//! Marks for what is missing, as Swedish public statistics write them.

use crate::language::fold;
use crate::language::table::{self, Keyword, Word};
use crate::outcomes::Missing;

/// Why there is no value in a cell; `None`: there may be one. Empty, `-`, `–`, `N/A` and `saknas` are not reported, `.` is
/// not applicable, `..` is withheld.
pub fn missing(cell: &str) -> Option<Missing> {
    let cell = cell.trim();
    match cell {
        "" | "-" | "\u{2013}" | "\u{2014}" | "\u{2212}" => return Some(Missing::NotReported),
        "." => return Some(Missing::NotApplicable),
        ".." => return Some(Missing::Withheld),
        _ => {}
    }
    if !cell.starts_with(char::is_alphabetic) {
        return None;
    }
    let folded = fold(cell);
    let wanted = |word| (word == Word::Keyword(Keyword::Missing)).then_some(());
    (folded == "n/a" || table::find(&folded, wanted).is_some()).then_some(Missing::NotReported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kinds_of_missing_are_kept_apart() {
        for cell in ["", " ", "-", "–", "N/A", "n/a", "saknas", "Saknas", "missing"] {
            assert_eq!(missing(cell), Some(Missing::NotReported), "{cell}");
        }
        assert_eq!(missing("."), Some(Missing::NotApplicable));
        assert_eq!(missing(".."), Some(Missing::Withheld));
        for cell in ["0", "-5", "...", "okänt", "0,5"] {
            assert_eq!(missing(cell), None, "{cell}");
        }
    }
}
