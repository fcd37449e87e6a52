//! The figures of items that tell of each other, each at its place: which unit, which value of every breakdown, when.
//! And which of them add up to which.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use super::axis::{Axis, Sum};
use super::figures::{Figures, KINDS, figures, is_small};
use super::limit;
use super::periods::{When, nested, steps};
use crate::outcomes::occasion::settled;
use crate::outcomes::reconcile::Keyed;
use crate::outcomes::slices::Slices;
use crate::plan::{Indicator, Item, Plan};
use crate::quantity::Number;

/// A place: one number for each axis, units first, then breakdowns, then time.
pub type Place = Vec<u32>;

/// A figure at a place.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// The records it is of; none for what only lies between others.
    pub records: Vec<usize>,
    /// What is counted.
    pub figures: Figures,
    /// Under this it is hidden.
    pub limit: Option<Number>,
    /// Whether one of its records has few cases, whatever the others say.
    pub has_few: bool,
    /// Whether it is not shown.
    pub hidden: bool,
}

/// Figures and their sums.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// The axes.
    pub axes: Vec<Axis>,
    /// The figures.
    pub cells: IndexMap<Place, Cell>,
    /// Figures that were hidden last, to be looked at.
    fresh: Vec<usize>,
}

impl Cell {
    /// Whether it has few cases of a kind.
    pub fn is_few(&self, kind: usize) -> bool {
        let figure = self.figure(kind);
        figure.zip(self.limit).is_some_and(|(figure, limit)| is_small(figure, limit))
    }

    /// What is counted, of a kind.
    pub fn figure(&self, kind: usize) -> Option<Number> {
        self.figures.get(kind).copied().flatten()
    }

    /// Whether it lies between others and is never shown by itself.
    pub fn is_between(&self) -> bool {
        self.records.is_empty()
    }
}

impl Board {
    /// The figures of some records.
    pub fn of(plan: &Plan, slices: &Slices, records: &[Keyed], family: &[usize]) -> Self {
        let indicator = |at: usize| -> Option<&Indicator> {
            plan.item(records.get(at)?.0).and_then(Item::indicator)
        };
        let own = || family.iter().filter_map(|at| Some((*at, records.get(*at)?, indicator(*at)?)));
        let largest = own().filter_map(|(_, _, indicator)| limit(plan, indicator)).max();
        let mut units: IndexSet<Option<&str>> = IndexSet::from([None]);
        let mut times: IndexSet<When> = IndexSet::new();
        let mut cells: IndexMap<Place, Cell> = IndexMap::new();
        for (at, (_, slice, period, record), indicator) in own() {
            let slice = slices.get(*slice);
            let when = When::of(settled(plan, *period), indicator.accumulates.is_some());
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let mut key: Place = vec![place(units.insert_full(slice.org.as_deref()).0)];
            let value = |at: usize| slice.values.get(at).copied().flatten();
            let values = (0..plan.breakdowns.len()).map(|at| value(at).map_or(0, |own| own + 1));
            key.extend(values);
            key.push(place(times.insert_full(when).0));
            let cell = cells.entry(key).or_default();
            cell.records.push(at);
            cell.limit = largest;
            let counted = figures(record, indicator);
            for (own, counted) in cell.figures.iter_mut().zip(counted) {
                *own = own.or(counted);
                let few = counted.zip(largest).is_some_and(|(own, limit)| is_small(own, limit));
                cell.has_few |= few;
            }
        }
        let organisation = Axis { sums: of_units(plan, &units) };
        let mut board = Self { axes: vec![organisation], cells, fresh: Vec::new() };
        board.axes.extend(plan.breakdowns.iter().map(|breakdown| {
            let parts = (1..=u32::try_from(breakdown.values.len()).unwrap_or(0)).collect();
            Axis { sums: vec![Sum { whole: 0, parts }] }
        }));
        let time = board.time(times, largest);
        board.axes.push(time);
        board.keep_what_is_there();
        board.hide_few();
        board
    }

    /// The axis of time. What lies between two figures that accumulate becomes a figure of its own.
    fn time(&mut self, mut times: IndexSet<When>, limit: Option<Number>) -> Axis {
        let sorted: BTreeSet<When> = times.iter().copied().collect();
        let place = |times: &IndexSet<When>, when: When| {
            times.get_index_of(&when).and_then(|at| u32::try_from(at).ok())
        };
        let mut sums = nested(&sorted, &|when| place(&times, when));
        for (earlier, later, between) in steps(&sorted) {
            times.insert(between);
            let places = [earlier, later, between].map(|when| place(&times, when));
            let [Some(earlier), Some(later), Some(between)] = places else { continue };
            sums.push(Sum { whole: later, parts: vec![earlier, between] });
            self.add_between((earlier, later), between, limit);
        }
        Axis { sums }
    }

    fn add_between(&mut self, (earlier, later): (u32, u32), between: u32, limit: Option<Number>) {
        let at = |place: &Place, time: u32| {
            let mut place = place.clone();
            place.pop();
            place.push(time);
            place
        };
        let of_later = self.cells.iter().filter(|(place, _)| place.last() == Some(&later));
        let found = of_later.filter_map(|(place, cell)| {
            let before = self.cells.get(&at(place, earlier))?;
            let mut figures: Figures = [None; KINDS];
            for (kind, figure) in figures.iter_mut().enumerate() {
                let apart = cell.figure(kind)?.minus(before.figure(kind)?).ok();
                *figure = apart.filter(|apart| !apart.is_negative());
                if cell.figures.iter().flatten().count() == 1 {
                    break;
                }
            }
            figures.iter().any(Option::is_some).then_some(())?;
            Some((at(place, between), Cell { figures, limit, ..Cell::default() }))
        });
        let found: Vec<(Place, Cell)> = found.collect();
        self.cells.extend(found);
    }

    /// Leaves only sums of which every part is there somewhere.
    fn keep_what_is_there(&mut self) {
        for at in 0..self.axes.len() {
            let Some(axis) = self.axes.get(at) else { continue };
            let mut wholes: BTreeMap<u32, Vec<&Place>> = BTreeMap::new();
            for (place, _) in self.cells.iter().filter(|(_, cell)| cell.figure(0).is_some()) {
                wholes.entry(place.get(at).copied().unwrap_or(0)).or_default().push(place);
            }
            let time = at + 1 == self.axes.len();
            let there = |sum: &Sum| {
                let of_sum = wholes.get(&sum.whole);
                of_sum.into_iter().flatten().any(|place| self.adds_up(place, at, sum, time))
            };
            let sums: Vec<Sum> = axis.sums.iter().filter(|sum| there(sum)).cloned().collect();
            if let Some(axis) = self.axes.get_mut(at) {
                axis.sums = sums;
            }
        }
    }

    /// Whether every part of a sum is there at a place; of periods, which need not be sums of each other, whether they
    /// also are what the whole is.
    fn adds_up(&self, place: &Place, axis: usize, sum: &Sum, exactly: bool) -> bool {
        let figure =
            |at: u32| self.cells.get(&moved(place, axis, at)).and_then(|cell| cell.figure(0));
        let parts: Option<Vec<Number>> = sum.parts.iter().map(|part| figure(*part)).collect();
        let (Some(parts), Some(whole)) = (parts, figure(sum.whole)) else { return false };
        let added = parts.into_iter().try_fold(Number::ZERO, Number::plus);
        !exactly || added == Ok(whole)
    }

    /// Hides what is few by itself; what lies between others is never shown.
    fn hide_few(&mut self) {
        for at in 0..self.cells.len() {
            let cell = self.cells.get_index(at).map(|(_, cell)| cell);
            let few = |cell: &Cell| (0..KINDS).any(|kind| cell.is_few(kind));
            if cell.is_some_and(|cell| cell.has_few || cell.is_between() || few(cell)) {
                self.hide(at);
            }
        }
        self.fresh.reverse();
    }

    /// Hides a figure.
    pub fn hide(&mut self, at: usize) {
        if let Some((_, cell)) = self.cells.get_index_mut(at).filter(|(_, cell)| !cell.hidden) {
            cell.hidden = true;
            self.fresh.push(at);
        }
    }

    /// A hidden figure that was not looked at yet.
    pub fn next_hidden(&mut self) -> Option<usize> {
        self.fresh.pop()
    }

    /// The records that are not shown.
    pub fn hidden_records(&self) -> Vec<usize> {
        let hidden = self.cells.values().filter(|cell| cell.hidden);
        hidden.flat_map(|cell| cell.records.iter().copied()).collect()
    }
}

/// The units that lie in others, where each that lies there has figures.
fn of_units(plan: &Plan, units: &IndexSet<Option<&str>>) -> Vec<Sum> {
    let place = |unit: Option<&str>| {
        let at = units.get_index_of(&unit)?;
        u32::try_from(at).ok()
    };
    let sum = |whole: Option<&str>| {
        let parts: Option<Vec<u32>> =
            plan.units.children_of(whole).map(|part| place(Some(part))).collect();
        let parts = parts.filter(|parts| !parts.is_empty())?;
        Some(Sum { whole: place(whole)?, parts })
    };
    units.iter().copied().filter_map(sum).collect()
}

/// A place moved along an axis.
pub fn moved(place: &Place, axis: usize, to: u32) -> Place {
    let mut place = place.clone();
    if let Some(own) = place.get_mut(axis) {
        *own = to;
    }
    place
}
