//! What counts of an item, and under which headings: its headline once, and each unit's result that stands by itself.

use crate::evaluate::ItemResult;
use crate::plan::{HeadingId, Item, Plan, Status};

/// A status that counts, under these headings.
#[derive(Debug, Clone)]
pub struct Placed<'a> {
    /// Whose it is.
    pub item: &'a Item,
    /// The status.
    pub status: Status,
    /// Every heading that it counts under, each once.
    pub under: Vec<HeadingId>,
}

/// What counts of an item with these results.
pub fn places<'a>(plan: &Plan, item: &'a Item, results: &[ItemResult]) -> Vec<Placed<'a>> {
    let headline = results.iter().find(|result| result.headline);
    let headline = headline.map(|result| Placed {
        item,
        status: result.status,
        under: plan.headings_of(item),
    });
    let of_units = item.also_under.iter().filter_map(|place| {
        let own = results.iter().find(|result| result.stands_at(place))?;
        let under = plan.path(Some(place.heading));
        Some(Placed { item, status: own.status, under })
    });
    headline.into_iter().chain(of_units).collect()
}
