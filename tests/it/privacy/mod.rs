//! The attacker: reads everything that is printed of random tables, knows the plan, adds, subtracts and compares, and
//! never narrows few cases down to less than there are numbers from 1 up to the limit.
//!
//! `PRIVACY_TABLES=100000 PRIVACY_SEED=7 cargo test --test it privacy` digs deeper.

mod attack;
mod published;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::env;

use attack::{Change, Figure, bounds, changes, sums};
use published::{Office, Printed, Shown};
use table::{Dice, Figures, Key, Table, Time};

/// So many tables unless the environment asks for others.
fn tables(usual: u64) -> impl Iterator<Item = Table> {
    let asked = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (many, seed) = (asked("PRIVACY_TABLES").unwrap_or(usual), asked("PRIVACY_SEED").unwrap_or(2022));
    (0..many).map(move |at| Table::random(&mut Dice(seed.wrapping_mul(1_000_003).wrapping_add(at * 7919))))
}

/// The figures that are few: of what is hidden, those from 1 up to the limit.
fn few(table: &Table, shown: &Shown) -> Vec<(Figure, usize)> {
    let limit = table.shape.limit;
    let kinds = if table.shape.share { 2 } else { 1 };
    let mut few = Vec::new();
    for (key, figures) in &table.cells {
        let hidden = shown.get(key).is_some_and(Option::is_none);
        let kinds = (0..kinds).filter(|kind| (1..limit).contains(&figures[*kind]));
        few.extend(kinds.filter(|_| hidden).map(|kind| ((key.clone(), false), kind)));
    }
    // What came between two times that accumulate is few cases as well.
    if matches!(table.shape.time, Time::SoFar | Time::Monthly) {
        for (slice, time) in table.cells.keys().filter(|(_, time)| *time > 0) {
            let own = between(table, slice, *time);
            if (1..limit).contains(&own[0]) {
                few.push((((slice.clone(), *time), true), 0));
            }
        }
    }
    few
}

fn between(table: &Table, slice: &[u32], time: usize) -> Figures {
    let (own, before) = (table.cells[&(slice.to_vec(), time)], table.cells[&(slice.to_vec(), time - 1)]);
    [own[0] - before[0], own[1] - before[1]]
}

/// The fewest values that are left for few cases by adding and subtracting, and for which.
fn narrowest(table: &Table, shown: &Shown) -> Option<(i64, Figure)> {
    let both = [0, 1].map(|kind| bounds(&table.shape, shown, kind));
    let left = few(table, shown).into_iter().map(|(figure, kind)| {
        let (least, most) = both[kind].get(&figure).copied().unwrap_or((0, i64::MAX - 1));
        (most - least + 1, figure)
    });
    left.min()
}

#[test]
fn ten_thousand_tables_are_not_told_by_adding_and_subtracting() {
    let mut hidden = 0;
    for table in tables(10_000) {
        let office = Office::of(&table.shape);
        let printed = office.print(&table);
        let shown = office.shown(&table.shape, &printed);
        check_shown(&table, &shown);
        hidden += shown.values().filter(|figures| figures.is_none()).count();
        if let Some((left, figure)) = narrowest(&table, &shown) {
            assert!(left >= table.shape.limit - 1, "{figure:?} has {left} values left\n{table:#?}\n{shown:#?}");
        }
    }
    assert!(hidden > 1000, "figures are hidden at all: {hidden}");
}

/// What is shown is true; few cases are not among it; and 0 is.
fn check_shown(table: &Table, shown: &Shown) {
    let limit = table.shape.limit;
    for (key, figures) in shown {
        let own = table.cells[key];
        let is_few = own.iter().any(|figure| (1..limit).contains(figure));
        match figures {
            Some(figures) => {
                assert_eq!(*figures, own, "{key:?}\n{table:#?}");
                assert!(!is_few, "{key:?} has few cases and is shown\n{table:#?}");
            }
            None => assert!(table.shape.share || own[0] != 0, "{key:?} is 0 and hidden\n{table:#?}"),
        }
    }
    assert_eq!(shown.len(), table.cells.len(), "everything is published or hidden\n{table:#?}");
}

/// The same attack where only few cases are hidden and nothing beside them: it must succeed, else it is no attack.
#[test]
fn without_further_figures_hidden_the_attack_succeeds() {
    let (mut tried, mut told) = (0, 0);
    for table in tables(300).take(300) {
        let limit = table.shape.limit;
        let is_few = |figures: &Figures| figures.iter().any(|own| (1..limit).contains(own));
        let only_few: Shown = table
            .cells
            .iter()
            .map(|(key, figures)| (key.clone(), (!is_few(figures)).then_some(*figures)))
            .collect();
        if few(&table, &only_few).is_empty() {
            continue;
        }
        tried += 1;
        let narrowest = narrowest(&table, &only_few);
        told += usize::from(narrowest.is_some_and(|(left, _)| left < limit - 1));
    }
    assert!(tried > 100 && told * 2 > tried, "{told} of {tried} tables are told");
}

/// For few cases there are as many tables as there are numbers up to the limit that differ in them and print alike, in
/// every medium: then nothing that is printed tells them apart, be it a figure, a status, an order or a word.
#[test]
fn tables_that_differ_in_few_cases_print_alike() {
    let mut compared = 0;
    for (at, table) in tables(1500).enumerate() {
        let office = Office::of(&table.shape);
        let printed = office.print(&table);
        let shown = office.shown(&table.shape, &printed);
        let alike = Alike::find(&office, &table, &printed, &shown);
        let wanted = usize::try_from(table.shape.limit - 1).unwrap();
        for (figure, kind) in few(&table, &shown) {
            let left = alike.values.get(&(figure.clone(), kind)).map_or(1, BTreeSet::len);
            assert!(left >= wanted, "{figure:?} ({kind}) has {left} values that print alike\n{table:#?}\n{shown:#?}");
        }
        if let Some(other) = alike.other.filter(|_| at.is_multiple_of(20)) {
            let other = office.print(&other);
            assert_eq!(office.everything(&printed), office.everything(&other), "{table:#?}");
            compared += 1;
        }
    }
    assert!(compared > 10, "{compared}");
}

/// Tables that print alike.
#[derive(Default)]
struct Alike {
    /// The values that each figure has among them.
    values: BTreeMap<(Figure, usize), BTreeSet<i64>>,
    /// One of them.
    other: Option<Table>,
}

impl Alike {
    fn find(office: &Office, table: &Table, printed: &Printed, shown: &Shown) -> Self {
        let mut alike = Self::default();
        let wanted = usize::try_from(table.shape.limit - 1).unwrap();
        let sums = sums(&table.shape, shown);
        let targets = few(table, shown);
        for (figure, kind) in &targets {
            alike.take(table, &targets);
            let known = |alike: &Self| {
                alike.values.get(&(figure.clone(), *kind)).is_some_and(|own| own.len() >= wanted)
            };
            let all = changes(&sums, shown, figure, 24);
            let ways = all.iter().map(|change| vec![change]);
            let pairs = all.iter().flat_map(|one| all.iter().map(move |other| vec![one, other]));
            'ways: for way in ways.chain(pairs) {
                for step in 1..=table.shape.limit {
                    for step in [step, -step] {
                        if known(&alike) {
                            break 'ways;
                        }
                        let Some(other) = changed(table, &way, step, *kind) else { continue };
                        let new = alike.values[&(figure.clone(), *kind)]
                            .contains(&value(&other, figure, *kind));
                        if !new && office.print(&other).json == printed.json {
                            alike.take(&other, &targets);
                            alike.other = Some(other);
                        }
                    }
                }
            }
        }
        alike
    }

    fn take(&mut self, table: &Table, targets: &[(Figure, usize)]) {
        for (figure, kind) in targets {
            let own = value(table, figure, *kind);
            self.values.entry((figure.clone(), *kind)).or_default().insert(own);
        }
    }
}

fn value(table: &Table, ((slice, time), is_between): &Figure, kind: usize) -> i64 {
    if *is_between { between(table, slice, *time)[kind] } else { table.cells[&(slice.clone(), *time)][kind] }
}

/// A table with figures changed: the first change so many steps, a second one half of them the other way where it
/// undoes nothing.
fn changed(table: &Table, way: &[&Change], steps: i64, kind: usize) -> Option<Table> {
    let mut other = table.clone();
    for (at, change) in way.iter().enumerate() {
        let steps = if at == 0 { steps } else { steps.signum() };
        for ((key, between), by) in change.iter().filter(|((_, between), _)| !between) {
            debug_assert!(!between);
            let own: &mut Figures = other.cells.get_mut(key as &Key)?;
            own[kind] += by * steps;
        }
    }
    let negative = |table: &Table| {
        let in_cells = table.cells.values().flatten().any(|figure| *figure < 0);
        let accumulates = matches!(table.shape.time, Time::SoFar | Time::Monthly);
        in_cells
            || accumulates
                && table
                    .cells
                    .keys()
                    .filter(|(_, time)| *time > 0)
                    .any(|(slice, time)| between(table, slice, *time)[0] < 0)
    };
    (!negative(&other)).then_some(other)
}
