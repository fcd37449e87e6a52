//! Random tables: cases and the rest for each slice and time, such that everything that should add up does.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    /// One of so many, from 0.
    pub fn below(&mut self, many: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % many
    }

    fn often(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// How a table hangs together in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// One year.
    Once,
    /// Two years, of which neither tells of the other.
    Years,
    /// Three months and the quarter they make.
    Quarter,
    /// What has accumulated to March, April and May.
    SoFar,
    /// The figures of three months, from which it accumulates.
    Monthly,
}

/// A slice and a time. Of a breakdown 0 is the total.
pub type Key = (Vec<u32>, usize);

/// Cases, and the rest of those they are out of.
pub type Figures = [i64; 2];

/// A kind of plan and what its data look like.
#[derive(Debug, Clone)]
pub struct Shape {
    /// How many values each breakdown has.
    pub breakdowns: Vec<u32>,
    /// Whether there is a row for each crossing, not for each value of each breakdown apart.
    pub crossed: bool,
    /// How it hangs together in time.
    pub time: Time,
    /// A share of cases, not a count of them.
    pub share: bool,
    /// Whether one row serves two indicators.
    pub twins: bool,
    /// Under this it is hidden.
    pub limit: i64,
}

/// A table: what is true, and which of it has a row.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it looks like.
    pub shape: Shape,
    /// What is true of every slice at every time; of months it is what has accumulated.
    pub cells: BTreeMap<Key, Figures>,
    /// Those with a row of their own. The others follow from them.
    pub rows: Vec<Key>,
}

impl Shape {
    /// A random one.
    pub fn random(dice: &mut Dice) -> Self {
        let breakdowns = match dice.below(10) {
            0..5 => vec![pick(dice, &[2, 2, 3, 4, 5])],
            5..9 => vec![2, pick(dice, &[2, 3, 4])],
            _ => vec![2, 2, 2],
        };
        let time = [Time::Once, Time::Once, Time::Years, Time::Quarter, Time::SoFar, Time::Monthly];
        let time = time[usize::try_from(dice.below(6)).unwrap()];
        let share = dice.often(40) && !matches!(time, Time::SoFar | Time::Monthly);
        Self {
            crossed: dice.often(60),
            breakdowns,
            time,
            share,
            twins: dice.often(15),
            limit: *[3, 4, 5, 10].get(usize::try_from(dice.below(4)).unwrap()).unwrap(),
        }
    }

    /// The labels of its times.
    pub fn labels(&self) -> &'static [&'static str] {
        match self.time {
            Time::Once => &["2022"],
            Time::Years => &["2021", "2022"],
            Time::Quarter => &["2022-01", "2022-02", "2022-03", "2022-Q1"],
            Time::SoFar => &["2022-03", "2022-04", "2022-05"],
            Time::Monthly => &["2022-01", "2022-02", "2022-03"],
        }
    }

    /// The plan.
    pub fn plan(&self) -> String {
        let mut text = "plan \"Tabell\"\n  language en\n  year 2022\n".to_owned();
        let follow_ups: Vec<String> = self
            .labels()
            .iter()
            .enumerate()
            .map(|(at, label)| format!("F{at} = {label}"))
            .collect();
        if self.time != Time::Years {
            let _ = writeln!(text, "  follow-ups {}", follow_ups.join(", "));
        }
        for (at, many) in self.breakdowns.iter().enumerate() {
            let values: Vec<String> = (0..*many).map(|value| value_name(at, value + 1)).collect();
            let _ = writeln!(text, "  breakdown b{at}: {}", values.join(", "));
        }
        let _ = writeln!(text, "  suppress below {}", self.limit);
        for name in if self.twins { ["one", "two"].as_slice() } else { &["one"] } {
            let _ = write!(text, "\nindicator {name}\n  data key \"key\"\n");
            let target = if self.share { "at least 50 %" } else { "at most 12 st" };
            if !self.share {
                text.push_str("  unit st\n");
            }
            match self.time {
                Time::SoFar => text.push_str("  accumulates over the year\n"),
                Time::Monthly => {
                    text.push_str("  accumulates over the year, from monthly figures\n");
                }
                Time::Once | Time::Years | Time::Quarter => {}
            }
            let every: Vec<String> = (0..self.breakdowns.len())
                .map(|at| format!(", {target} for every b{at}"))
                .filter(|_| !self.share)
                .collect();
            let _ = writeln!(text, "  target {target}{}", every.concat());
            text.push_str("  green if target met\n  otherwise yellow if outcome within 20 % of target\n  otherwise red\n");
            text.push_str("  flag \"worse\" if worsening\n");
        }
        text
    }

    /// The slices.
    pub fn slices(&self) -> Vec<Vec<u32>> {
        let mut slices: Vec<Vec<u32>> = vec![Vec::new()];
        for many in &self.breakdowns {
            slices = slices
                .iter()
                .flat_map(|start| {
                    (0..=*many).map(move |value| {
                        let mut slice = start.clone();
                        slice.push(value);
                        slice
                    })
                })
                .collect();
        }
        let named = |slice: &Vec<u32>| slice.iter().filter(|value| **value > 0).count();
        slices.retain(|slice| self.crossed || named(slice) <= 1);
        slices
    }
}

/// What a value is called in the data.
pub fn value_name(breakdown: usize, value: u32) -> String {
    if value == 0 { String::new() } else { format!("v{breakdown}{value}") }
}

fn pick(dice: &mut Dice, from: &[u32]) -> u32 {
    from[usize::try_from(dice.below(u64::try_from(from.len()).unwrap())).unwrap()]
}

impl Table {
    /// A random one.
    pub fn random(dice: &mut Dice) -> Self {
        let shape = Shape::random(dice);
        let times = shape.labels().len();
        let mut cells: BTreeMap<Key, Figures> = BTreeMap::new();
        for time in 0..times {
            if shape.time == Time::Quarter && time + 1 == times {
                for slice in shape.slices() {
                    let sum = sum((0..time).map(|month| cells[&(slice.clone(), month)]));
                    cells.insert((slice, time), sum);
                }
                continue;
            }
            for (slice, own) in with_cases(&shape, dice) {
                let before = match shape.time {
                    Time::SoFar | Time::Monthly if time > 0 => cells[&(slice.clone(), time - 1)],
                    _ => [0, 0],
                };
                cells.insert((slice, time), sum([before, own].into_iter()));
            }
        }
        let (totals, margins) = (dice.often(60), dice.often(30));
        let in_months = shape.time == Time::Monthly;
        let crossings = if shape.crossed { shape.breakdowns.len() } else { 1 };
        let has_row = |(slice, _): &&Key| {
            let named = slice.iter().filter(|value| **value > 0).count();
            let total = named == 0;
            named == crossings || total && totals && !in_months || !total && margins && !in_months
        };
        let rows = cells.keys().filter(has_row).cloned().collect();
        Self { shape, cells, rows }
    }

    /// The data as a file.
    pub fn csv(&self) -> String {
        let names: Vec<String> =
            (0..self.shape.breakdowns.len()).map(|at| format!("b{at};")).collect();
        let mut text = format!("indicator;{}period;value;numerator;denominator\n", names.concat());
        for key in &self.rows {
            let (slice, time) = key;
            let mut own = self.cells[key];
            if self.shape.time == Time::Monthly && *time > 0 {
                let before = self.cells[&(slice.clone(), time - 1)];
                own = [own[0] - before[0], own[1] - before[1]];
            }
            text.push_str("key;");
            for (at, value) in slice.iter().enumerate() {
                let _ = write!(text, "{};", value_name(at, *value));
            }
            let _ = write!(text, "{};", self.shape.labels()[*time]);
            let _ = if self.shape.share {
                writeln!(text, ";{};{}", own[0], own[0] + own[1])
            } else {
                writeln!(text, "{};;", own[0])
            };
        }
        text
    }
}

fn sum(figures: impl Iterator<Item = Figures>) -> Figures {
    figures.fold([0, 0], |one, other| [one[0] + other[0], one[1] + other[1]])
}

/// Figures of every slice at one time; of a share none is 0 of 0.
fn with_cases(shape: &Shape, dice: &mut Dice) -> BTreeMap<Vec<u32>, Figures> {
    loop {
        let cells = at_one_time(shape, dice);
        if !shape.share || cells.values().all(|own| *own != [0, 0]) {
            return cells;
        }
    }
}

/// Figures of every slice at one time.
fn at_one_time(shape: &Shape, dice: &mut Dice) -> BTreeMap<Vec<u32>, Figures> {
    let mut cells: BTreeMap<Vec<u32>, Figures> = BTreeMap::new();
    let slices = shape.slices();
    if shape.crossed {
        let is_leaf = |slice: &&Vec<u32>| slice.iter().all(|value| *value > 0);
        let leaves: Vec<Vec<u32>> = slices.iter().filter(is_leaf).cloned().collect();
        for leaf in leaves {
            let own = figures(shape, dice);
            for slice in &slices {
                let holds = slice.iter().zip(&leaf).all(|(own, of)| *own == 0 || own == of);
                if holds {
                    let so_far = cells.entry(slice.clone()).or_default();
                    *so_far = sum([*so_far, own].into_iter());
                }
            }
        }
        return cells;
    }
    // The values of the first breakdown make the total; those of the others divide the same total.
    let slice = |at: usize, value: u32| -> Vec<u32> {
        (0..shape.breakdowns.len()).map(|own| if own == at { value } else { 0 }).collect()
    };
    let mut total = [0, 0];
    for value in 1..=shape.breakdowns[0] {
        let own = figures(shape, dice);
        total = sum([total, own].into_iter());
        cells.insert(slice(0, value), own);
    }
    cells.insert(slice(0, 0), total);
    for (at, many) in shape.breakdowns.iter().enumerate().skip(1) {
        let mut left = total;
        for value in 1..=*many {
            let take = |of: i64, dice: &mut Dice| {
                let most = u64::try_from(of).unwrap() + 1;
                i64::try_from(dice.below(most)).unwrap()
            };
            let own =
                if value == *many { left } else { [take(left[0], dice), take(left[1], dice)] };
            left = [left[0] - own[0], left[1] - own[1]];
            cells.insert(slice(at, value), own);
        }
    }
    cells
}

fn figures(shape: &Shape, dice: &mut Dice) -> Figures {
    let one = |dice: &mut Dice| {
        let limit = u64::try_from(shape.limit).unwrap();
        let number = match dice.below(100) {
            0..12 => 0,
            12..40 => 1 + dice.below(limit - 1),
            40..75 => limit + dice.below(2 * limit),
            _ => limit + dice.below(60),
        };
        i64::try_from(number).unwrap()
    };
    let cases = one(dice);
    if !shape.share {
        return [cases, 0];
    }
    let rest = one(dice);
    [cases, if cases + rest == 0 { 1 } else { rest }]
}
