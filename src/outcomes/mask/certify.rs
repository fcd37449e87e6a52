//! Hides as many figures as it takes that none of the hidden ones can be narrowed down by adding and subtracting.
//!
//! For each hidden figure, tables are sought that differ from the true one in hidden figures only and have every sum
//! the same: whoever reads what is shown cannot tell them apart. There must be as many values for the figure among
//! them as there are under its limit. Where there are not, a further figure is hidden, and that figure is looked at
//! in its turn.
//!
//! A few cases always hide one more: the sister figure in the order of the plan, whatever it is. So what is hidden
//! says where a few cases are to within a pair, and never how many.

use super::axis::Move;
use super::block::{Block, Changed};
use super::board::{Board, Cell, Place, moved};
use super::figures::KINDS;

/// Ways that are looked at for one figure.
const MOST_BLOCKS: usize = 600;

/// Hides figures until every hidden one is safe.
pub fn hide(board: &mut Board) {
    while let Some(at) = board.next_hidden() {
        secure(board, at);
    }
}

/// Makes one hidden figure safe.
fn secure(board: &mut Board, at: usize) {
    let Some((_, cell)) = board.cells.get_index(at) else { return };
    let few: Vec<usize> = (0..KINDS).filter(|kind| cell.is_few(*kind)).collect();
    for kind in &few {
        widen(board, at, *kind, true);
    }
    if !few.is_empty() || cell_is_between(board, at) {
        return;
    }
    // A figure that is hidden for the sake of another is not to be worked out either.
    let wide = |kind: usize| {
        let blocks = blocks(board, at, kind, true);
        width(board, at, kind, &blocks) >= wanted(board, at)
    };
    if !(0..KINDS).any(wide) {
        widen(board, at, 0, false);
    }
}

fn cell_is_between(board: &Board, at: usize) -> bool {
    board.cells.get_index(at).is_some_and(|(_, cell)| cell.is_between())
}

/// How many values must be left for a figure: as many as there are from 1 up to its limit.
fn wanted(board: &Board, at: usize) -> i128 {
    let limit = board.cells.get_index(at).and_then(|(_, cell)| cell.limit);
    limit.map_or(1, |limit| limit.ceiling().saturating_sub(1))
}

/// Hides others until a figure has as many values as it must.
fn widen(board: &mut Board, at: usize, kind: usize, few: bool) {
    let wanted = wanted(board, at);
    let mut taken: Vec<Block> = Vec::new();
    if few {
        // Even where those that are hidden already would do: which of two is few is not to be told.
        let first = blocks(board, at, kind, false).into_iter().next();
        if let Some(block) = first {
            hide_all(board, &block);
            taken.push(block);
        }
    }
    taken.extend(blocks(board, at, kind, true));
    if width(board, at, kind, &taken) >= wanted {
        return;
    }
    let mut others = blocks(board, at, kind, false);
    others.sort_by_key(|block| block.shown(board));
    for block in others {
        let so_far = width(board, at, kind, &taken);
        taken.push(block);
        if width(board, at, kind, &taken) <= so_far {
            taken.pop();
            continue;
        }
        if let Some(block) = taken.last() {
            hide_all(board, block);
        }
        if width(board, at, kind, &taken) >= wanted {
            return;
        }
    }
    hide_everything(board);
}

fn hide_all(board: &mut Board, block: &Block) {
    for (at, _) in &block.changes {
        board.hide(*at);
    }
}

/// Nothing else helped: all that is not 0 is hidden.
fn hide_everything(board: &mut Board) {
    let counted = |cell: &Cell| cell.figure(0).is_some_and(|figure| !figure.is_zero());
    for at in 0..board.cells.len() {
        if board.cells.get_index(at).is_some_and(|(_, cell)| counted(cell)) {
            board.hide(at);
        }
    }
}

/// How many values a figure can have while only these change: as many as they can step up and down, and its own.
fn width(board: &Board, at: usize, kind: usize, blocks: &[Block]) -> i128 {
    let wanted = wanted(board, at);
    let steps = |up: bool| {
        let mut changed = Changed::new(board, kind);
        let mut steps = 0_i128;
        for block in blocks {
            if steps >= wanted {
                break;
            }
            steps = steps.saturating_add(changed.take(block, up, wanted.saturating_sub(steps)));
        }
        steps
    };
    steps(true).saturating_add(steps(false)).saturating_add(1)
}

/// The changes that begin at a figure, those to be tried first in front. With `hidden_only`, those of which nothing is
/// shown.
fn blocks(board: &Board, at: usize, kind: usize, hidden_only: bool) -> Vec<Block> {
    let Some((place, _)) = board.cells.get_index(at) else { return Vec::new() };
    let divided = board.axes.iter().filter(|axis| !axis.sums.is_empty()).count();
    let most = match divided {
        0 | 1 => 64,
        2 => 12,
        _ => 5,
    };
    let along: Vec<Vec<Move>> = board
        .axes
        .iter()
        .zip(place)
        .enumerate()
        .map(|(number, (axis, own))| {
            let usable = |to: u32| usable(board, &moved(place, number, to), kind, hidden_only);
            axis.moves(*own, &usable, most)
        })
        .collect();
    let mut found: Vec<Block> = Vec::new();
    for choice in choices(&along.iter().map(Vec::len).collect::<Vec<_>>()) {
        let moves: Option<Vec<&Move>> =
            along.iter().zip(&choice).map(|(moves, at)| moves.get(*at)).collect();
        let block = moves.and_then(|moves| Block::of(board, place, &moves, kind));
        found.extend(block.filter(|block| !hidden_only || block.shown(board) == 0));
    }
    found
}

/// Whether a change may be at a place: nothing is there, or what is there can be hidden.
fn usable(board: &Board, place: &Place, kind: usize, hidden_only: bool) -> bool {
    board.cells.get(place).is_none_or(|cell| {
        let not_zero = cell.figure(kind).is_none_or(|figure| !figure.is_zero());
        cell.hidden || (not_zero && !hidden_only)
    })
}

/// One of each, in the order of how far they are from the first of all.
fn choices(of: &[usize]) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    for many in of {
        all = all
            .iter()
            .flat_map(|start| {
                (0..*many).map(move |at| {
                    let mut choice = start.clone();
                    choice.push(at);
                    choice
                })
            })
            .take(MOST_BLOCKS)
            .collect();
    }
    all.sort_by_key(|choice| (choice.iter().sum::<usize>(), choice.clone()));
    all
}
