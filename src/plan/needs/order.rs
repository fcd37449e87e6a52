//! In which order items need each other, and the circles among them.

use super::Mentions;
use crate::plan::{Item, ItemId, Plan};

/// In which order items need each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// Every item, those whose status the rules of others ask for before these; empty where none does.
    pub by_status: Vec<ItemId>,
    /// Items whose flags ask for the status of others.
    pub flags_ask: Vec<ItemId>,
    /// For each item which knot it is in: items that look at each other, directly or through others. Empty where none
    /// looks at another.
    pub knots: Vec<u32>,
}

/// Items that wait for each other, in the order of the ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Circle {
    /// The rules of each ask for the status of the next.
    Statuses(Vec<ItemId>),
    /// The outcome of each is computed from that of the next.
    Outcomes(Vec<ItemId>),
}

impl Order {
    /// The order of a plan's items, and the circles among them.
    pub fn of(items: &[Item]) -> (Self, Vec<Circle>) {
        let mentions: Vec<Mentions> = items.iter().map(Mentions::of_rules).collect();
        let statuses = edges(mentions.iter().map(|mentions| mentions.statuses.as_slice()));
        let asks =
            |(_, item): &(ItemId, &Item)| !Mentions::of_flags(&item.flags).statuses.is_empty();
        let flags_ask = (0..).map(ItemId).zip(items).filter(asks).map(|(id, _)| id).collect();
        let mut order = Self { flags_ask, ..Self::default() };
        let mut circles = Vec::new();
        if statuses.iter().any(|needs| !needs.is_empty()) {
            let components = components(&statuses);
            let rings = components.iter().filter_map(|all| ring(&statuses, all));
            circles.extend(rings.map(Circle::Statuses));
            order.by_status = components.into_iter().flatten().filter_map(id).collect();
        }
        let both: Vec<Vec<ItemId>> = mentions
            .into_iter()
            .map(|mentions| [mentions.statuses, mentions.outcomes].concat())
            .collect();
        let looks = edges(both.iter().map(Vec::as_slice));
        if looks.iter().any(|needs| !needs.is_empty()) {
            order.knots = vec![0; items.len()];
            for (number, component) in (0_u32..).zip(components(&looks)) {
                for at in component {
                    if let Some(knot) = order.knots.get_mut(at) {
                        *knot = number;
                    }
                }
            }
        }
        (order, circles)
    }
}

impl Plan {
    /// Every item, those whose status others ask for before these.
    pub fn in_order_of_status(&self) -> impl Iterator<Item = ItemId> {
        let in_order = self.order.by_status.len() == self.items.len();
        let by_status = in_order.then_some(self.order.by_status.iter().copied());
        let as_written = (0..u32::try_from(self.items.len()).unwrap_or(u32::MAX)).map(ItemId);
        let as_written = (!in_order).then_some(as_written);
        by_status.into_iter().flatten().chain(as_written.into_iter().flatten())
    }

    /// Whether an item that one looks at looks at that one in its turn, directly or through others.
    pub fn look_at_each_other(&self, one: ItemId, other: ItemId) -> bool {
        let knot = |id: ItemId| self.order.knots.get(id.0 as usize);
        knot(one).is_some() && knot(one) == knot(other)
    }
}

fn id(at: usize) -> Option<ItemId> {
    u32::try_from(at).ok().map(ItemId)
}

fn edges<'m>(needs: impl Iterator<Item = &'m [ItemId]>) -> Vec<Vec<usize>> {
    needs.map(|needs| needs.iter().map(|id| id.0 as usize).collect()).collect()
}

/// What is needed comes before what needs it; those that need each other come together. After R. E. Tarjan, *Depth-first
/// search and linear graph algorithms* (1972), without recursion: in time linear in the edges.
fn components(needs: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut search = Search {
        needs,
        number: vec![None; needs.len()],
        lowest: vec![0; needs.len()],
        waiting: Vec::new(),
        is_waiting: vec![false; needs.len()],
        next: 0,
        found: Vec::new(),
    };
    for start in 0..needs.len() {
        search.from(start);
    }
    search.found
}

struct Search<'n> {
    needs: &'n [Vec<usize>],
    number: Vec<Option<usize>>,
    lowest: Vec<usize>,
    waiting: Vec<usize>,
    is_waiting: Vec<bool>,
    next: usize,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        if self.number.get(start).is_none_or(Option::is_some) {
            return;
        }
        // Each with how many of those it needs have been looked at.
        let mut path: Vec<(usize, usize)> = Vec::new();
        self.enter(start, &mut path);
        while let Some((at, looked)) = path.last_mut() {
            let at = *at;
            let needed = self.needs.get(at).and_then(|needs| needs.get(*looked)).copied();
            *looked = looked.saturating_add(1);
            if let Some(needed) = needed {
                match self.number.get(needed).copied() {
                    Some(None) => self.enter(needed, &mut path),
                    Some(Some(number)) if self.waits(needed) => self.lower(at, number),
                    _ => {}
                }
                continue;
            }
            path.pop();
            self.leave(at);
            if let Some((before, _)) = path.last() {
                let lowest = self.lowest.get(at).copied().unwrap_or(usize::MAX);
                self.lower(*before, lowest);
            }
        }
    }

    fn enter(&mut self, at: usize, path: &mut Vec<(usize, usize)>) {
        if let (Some(number), Some(lowest), Some(waits)) =
            (self.number.get_mut(at), self.lowest.get_mut(at), self.is_waiting.get_mut(at))
        {
            (*number, *lowest, *waits) = (Some(self.next), self.next, true);
            self.next = self.next.saturating_add(1);
            self.waiting.push(at);
            path.push((at, 0));
        }
    }

    fn waits(&self, at: usize) -> bool {
        self.is_waiting.get(at).copied().unwrap_or(false)
    }

    fn lower(&mut self, at: usize, to: usize) {
        if let Some(lowest) = self.lowest.get_mut(at) {
            *lowest = to.min(*lowest);
        }
    }

    /// All that it needs has been looked at: where it reaches none that was before it, it closes what waits since it.
    fn leave(&mut self, at: usize) {
        let number = self.number.get(at).copied().flatten();
        if number.is_none() || number != self.lowest.get(at).copied() {
            return;
        }
        let mut component = Vec::new();
        while let Some(one) = self.waiting.pop() {
            if let Some(waits) = self.is_waiting.get_mut(one) {
                *waits = false;
            }
            component.push(one);
            if one == at {
                break;
            }
        }
        component.reverse();
        self.found.push(component);
    }
}

/// The shortest ring through the first of those that need each other; `None` where there is only one and it does not
/// need itself.
fn ring(needs: &[Vec<usize>], component: &[usize]) -> Option<Vec<ItemId>> {
    let first = *component.iter().min()?;
    let among: std::collections::BTreeSet<usize> = component.iter().copied().collect();
    let mut from: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    let mut queue = std::collections::VecDeque::from([first]);
    while let Some(at) = queue.pop_front() {
        for needed in needs.get(at)?.iter().copied().filter(|needed| among.contains(needed)) {
            if needed == first {
                let mut ring: Vec<usize> = std::iter::successors(Some(at), |at| {
                    from.get(at).copied().filter(|_| *at != first)
                })
                .collect();
                ring.reverse();
                return ring.into_iter().map(id).collect();
            }
            if let std::collections::btree_map::Entry::Vacant(slot) = from.entry(needed) {
                slot.insert(at);
                queue.push_back(needed);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{components, ring};
    use crate::plan::ItemId;

    #[test]
    fn what_is_needed_comes_first() {
        let needs = vec![vec![2], vec![0], vec![3], vec![]];
        assert_eq!(components(&needs), [vec![3], vec![2], vec![0], vec![1]]);
    }

    #[test]
    fn those_that_need_each_other_come_together_and_the_shortest_ring_is_named() {
        let needs = vec![vec![1], vec![2, 3], vec![0], vec![2], vec![4], vec![0]];
        let all = components(&needs);
        assert_eq!(all.iter().map(Vec::len).collect::<Vec<_>>(), [4, 1, 1]);
        assert_eq!(ring(&needs, &all[0]), Some([0, 1, 2].map(ItemId).to_vec()));
        assert_eq!(ring(&needs, &all[1]), Some(vec![ItemId(4)]), "it needs itself");
        assert_eq!(ring(&needs, &all[2]), None);
    }

    #[test]
    fn a_long_chain_needs_no_deep_stack() {
        let length = 200_000;
        let needs: Vec<Vec<usize>> =
            (0..length).map(|at| if at + 1 < length { vec![at + 1] } else { Vec::new() }).collect();
        let all = components(&needs);
        assert_eq!((all.len(), all[0].clone()), (length, vec![length - 1]));
        let mut circle = needs;
        circle[length - 1] = vec![0];
        let all = components(&circle);
        assert_eq!(ring(&circle, &all[0]).map(|ring| ring.len()), Some(length));
    }
}
