//! The attacker: reads everything that is printed of random tables, knows the plan, adds, subtracts and compares, and
//! never narrows few cases down to less than there are numbers from 1 up to the limit.
//!
//! There are ten thousand tables: about 40 seconds on two cores. `PRIVACY_TABLES=300 cargo test --test it privacy` tries
//! fewer, `PRIVACY_TABLES=100000 PRIVACY_SEED=7` more and others.

mod attack;
mod published;
mod table;

use std::collections::BTreeMap;
use std::env;

use attack::{Figure, bounds};
use published::{Office, Shown};
use table::{Dice, Figures, Table, Time};

/// So many tables unless the environment asks for others.
fn tables(usual: u64) -> impl Iterator<Item = Table> {
    let asked = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (many, seed) =
        (asked("PRIVACY_TABLES").unwrap_or(usual), asked("PRIVACY_SEED").unwrap_or(2022));
    (0..many).map(move |at| {
        Table::random(&mut Dice(seed.wrapping_mul(1_000_003).wrapping_add(at * 7919)))
    })
}

/// The figures that are few: of what is hidden, those from 1 up to the limit.
fn few(table: &Table, shown: &Shown) -> Vec<(Figure, usize)> {
    let limit = table.shape.limit;
    let kinds = if table.shape.share { 2 } else { 1 };
    let mut few = Vec::new();
    for (key, figures) in &table.cells {
        let hidden = shown.get(key).is_none_or(Option::is_none);
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
    let (own, before) =
        (table.cells[&(slice.to_vec(), time)], table.cells[&(slice.to_vec(), time - 1)]);
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
    let all: Vec<Table> = tables(10_000).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let hidden: usize = std::thread::scope(|scope| {
        let parts: Vec<_> = all
            .chunks(all.len().div_ceil(threads).max(1))
            .map(|tables| scope.spawn(|| hold_out(tables)))
            .collect();
        parts.into_iter().map(|part| part.join().expect("an attack fails")).sum()
    });
    assert!(hidden > 100, "figures are hidden at all: {hidden}");
}

/// Attacks tables; how many figures of them are hidden.
fn hold_out(tables: &[Table]) -> usize {
    let mut offices: BTreeMap<String, Office> = BTreeMap::new();
    let mut hidden = 0;
    for (at, table) in tables.iter().enumerate() {
        let office = offices.entry(table.shape.plan()).or_insert_with(|| Office::of(&table.shape));
        let shown = office.publish(table, at.is_multiple_of(10));
        check_shown(table, &shown);
        hidden += shown.values().filter(|figures| figures.is_none()).count();
        if let Some((left, figure)) = narrowest(table, &shown) {
            let wanted = table.shape.limit - 1;
            assert!(left >= wanted, "{figure:?} has {left} values left\n{table:#?}\n{shown:#?}");
        }
    }
    hidden
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
            None => {
                assert!(table.shape.share || own[0] != 0, "{key:?} is 0 and hidden\n{table:#?}");
            }
        }
    }
    for key in table.cells.keys().filter(|key| !shown.contains_key(*key)) {
        // What is only the sum of its parts is not printed where no target is for it.
        let named = key.0.iter().filter(|value| **value > 0).count();
        let has_target = named == 0 || named == 1 && !table.shape.share;
        let is_sum = named < table.shape.breakdowns.len() && !table.rows.contains(key);
        assert!(is_sum && !has_target, "{key:?} is neither shown nor hidden\n{table:#?}");
    }
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
