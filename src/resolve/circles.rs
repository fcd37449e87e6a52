//! Circles: things that wait for each other, each with its whole ring.

use super::found::Found;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::resolve::items::{Message, Waiting};
use crate::plan::{Circle, Item, ItemId};

/// How many of the items of a circle are pointed at.
const SHOWN: usize = 5;

/// An error for each circle.
pub(super) fn say(circles: &[Circle], items: &[Item], found: &mut Found) {
    for circle in circles {
        let (waiting, ring) = match circle {
            Circle::Statuses(ring) => (Waiting::Statuses, ring),
            Circle::Outcomes(ring) => (Waiting::Outcomes, ring),
        };
        let of = |id: &ItemId| items.get(id.0 as usize);
        let mut places = ring.iter().filter_map(of).take(SHOWN).map(|item| item.span);
        let Some(first) = places.next() else { continue };
        let ring = ring.iter().filter_map(of).map(|item| item.name.clone()).collect();
        let message = Message::Circle { waiting, ring };
        let diagnostic = Diagnostic::at(Code::Circle, message, first);
        found.push(places.fold(diagnostic, Diagnostic::and));
    }
}
