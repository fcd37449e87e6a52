//! What one cell says: a figure, a mark for what is missing, a period, a unit, a status.

mod figure;
mod likely;
mod missing;
mod period;
mod status;
mod unit;

pub use figure::{Figure, Mark, evidence, not_a_number, read_figure};
pub use likely::{YEARS, likely};
pub use missing::missing;
pub use period::{PeriodCell, Periods, is_beyond};
pub use status::{Statuses, names as status_names};
pub use unit::Units;

use crate::language::fold;
use crate::language::table::{self, Keyword, Word};

/// Whether a cell stands for a total: empty, `T`, `total`, `totalt`.
pub fn is_total(folded: &str) -> bool {
    matches!(folded, "" | "t" | "total" | "totalt" | "totalen")
}

/// What a cell that says yes or no says; an empty one says no. `None`: neither.
pub fn yes(cell: &str) -> Option<bool> {
    if cell.is_empty() {
        return Some(false);
    }
    let folded = fold(cell);
    let is = |keyword| {
        table::find(&folded, |word| (word == Word::Keyword(keyword)).then_some(())).is_some()
    };
    match folded.as_str() {
        "n" | "0" => Some(false),
        "j" | "y" | "x" | "1" => Some(true),
        _ if is(Keyword::Yes) => Some(true),
        _ if is(Keyword::No) => Some(false),
        _ => None,
    }
}
