//! A change of several figures at once that leaves every sum as it is: who sees the sums cannot tell it has happened.

use std::collections::BTreeMap;

use super::axis::Move;
use super::board::{Board, Place};
use crate::quantity::Number;

/// Figures of one kind that change together, some up and some down.
#[derive(Debug, Clone)]
pub struct Block {
    /// The figures by number, each with how it changes when the first goes up by one.
    pub changes: Vec<(usize, i32)>,
    /// Whether it tells nothing of which of them was few.
    pub mutual: bool,
}

impl Block {
    /// The change that a move along each axis makes, begun at a place. None where it would change a figure that is
    /// shown whatever happens: one that is 0.
    pub fn of(board: &Board, place: &Place, moves: &[&Move], kind: usize) -> Option<Self> {
        let mut changes: Vec<(Place, i32)> = vec![(Vec::new(), 1)];
        for along in moves {
            changes = changes
                .iter()
                .flat_map(|(start, by)| {
                    along.changes.iter().map(move |(at, change)| {
                        let mut place = start.clone();
                        place.push(*at);
                        (place, by.saturating_mul(*change))
                    })
                })
                .collect();
        }
        let mut found = Vec::new();
        for (place, by) in changes {
            let Some((at, _, cell)) = board.cells.get_full(&place) else { continue };
            let Some(figure) = cell.figure(kind) else { continue };
            if figure.is_zero() && !cell.hidden {
                return None;
            }
            found.push((at, by));
        }
        let from = board.cells.get_index_of(place)?;
        found.sort_by_key(|(at, _)| (*at != from, *at));
        Some(Self { changes: found, mutual: moves.iter().all(|along| along.mutual) })
    }

    /// How many of its figures are still shown.
    pub fn shown(&self, board: &Board) -> usize {
        let shown = |at: usize| board.cells.get_index(at).is_some_and(|(_, cell)| !cell.hidden);
        self.changes.iter().filter(|(at, _)| shown(*at)).count()
    }
}

/// Figures as they are changed step by step.
pub struct Changed<'a> {
    board: &'a Board,
    kind: usize,
    by: BTreeMap<usize, i128>,
}

impl<'a> Changed<'a> {
    /// As they are.
    pub fn new(board: &'a Board, kind: usize) -> Self {
        Self { board, kind, by: BTreeMap::new() }
    }

    /// Changes a block as far as its figures let it, at most so many steps; up or down. How many steps it were.
    pub fn take(&mut self, block: &Block, up: bool, most: i128) -> i128 {
        let mut steps = most;
        for (at, by) in &block.changes {
            let by = if up { *by } else { by.saturating_neg() };
            if by < 0 {
                let room = self.room(*at, block, i128::from(by.unsigned_abs()));
                steps = steps.min(room);
            }
        }
        let steps = steps.max(0);
        for (at, by) in &block.changes {
            let by = if up { *by } else { by.saturating_neg() };
            let change = i128::from(by).saturating_mul(steps);
            let own = self.by.entry(*at).or_insert(0);
            *own = own.saturating_add(change);
        }
        steps
    }

    /// How many steps down a figure can go. One that is not 0 stays so, since 0 is shown; and one that is not few
    /// stays so, where one could tell that it is not.
    fn room(&self, at: usize, block: &Block, by: i128) -> i128 {
        let Some((_, cell)) = self.board.cells.get_index(at) else { return 0 };
        let Some(figure) = cell.figure(self.kind) else { return 0 };
        let first = block.changes.first().is_some_and(|(first, _)| *first == at);
        let limit = cell.limit.unwrap_or(Number::ZERO);
        let least = if cell.is_between() || figure.is_zero() {
            0
        } else if block.mutual || first || figure < limit {
            1
        } else {
            limit.ceiling()
        };
        let now = figure.floor().saturating_add(self.by.get(&at).copied().unwrap_or(0));
        now.saturating_sub(least).max(0).checked_div(by).unwrap_or(0)
    }
}
