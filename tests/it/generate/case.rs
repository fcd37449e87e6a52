//! A case: a plan and its data, as text.

use std::fmt;

use malvakt::language::Language;
use malvakt::language::table::Keyword;
use malvakt::quantity::Number;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::items::Wanted;
use super::measure::Measure;
use super::model::{Block, Model};
use super::pen::{Pen, Voice};
use super::plan::{plan, written};
use super::rows::{About, Cell, Row, blank, rows};
use super::sheet::{Look, csv};
use super::token::{Token, key, says, sign};

/// A plan and data for it.
#[derive(Clone)]
pub struct Case {
    pub model: Model,
    pub rows: Vec<Row>,
    /// How the data file is written.
    pub look: Look,
    voice: Vec<u8>,
}

impl Case {
    /// The plan in any of the words that are accepted.
    pub fn plan(&self) -> String {
        written(&self.model, &mut Pen::new(Voice::Mixed(&self.voice)))
    }

    /// The plan in the words of one language.
    pub fn plan_in(&self, language: Language) -> String {
        written(&self.model, &mut Pen::new(Voice::Plain(language)))
    }

    /// The plan with everything outside quotes in capitals.
    pub fn plan_in_capitals(&self) -> String {
        let mut pen = Pen::new(Voice::Mixed(&self.voice));
        pen.capitals = true;
        written(&self.model, &mut pen)
    }

    /// What a quotient is multiplied by in a row: 100 for %; `None` where a row of that unit has no parts.
    pub fn factor(&self, row: usize) -> Option<Number> {
        let About::Item(at) = self.rows[row].about else { return None };
        let factor = self.model.items().nth(at)?.measure.factor();
        (factor > 0).then(|| Number::integer(factor))
    }

    /// What the outcome of a row is measured in.
    pub fn measure(&self, row: &Row) -> Option<Measure> {
        let About::Item(at) = row.about else { return None };
        Some(self.model.items().nth(at)?.measure)
    }

    /// The same plan with every figure in another unit of the same kind, where the unit stands on a line of its own.
    pub fn with_figures_in_other_units(&self, choice: Index) -> Self {
        let mut other = self.clone();
        for block in &mut other.model.blocks {
            let Block::Item(item) = block else { continue };
            let stated = item.lines.iter().any(|line| line[0] == key(Keyword::Unit));
            for line in item.lines.iter_mut().filter(|line| stated && line[0] != key(Keyword::Unit))
            {
                for at in 1..line.len() {
                    let (Token::Number(number), Token::Unit(unit)) = (&line[at - 1], &line[at])
                    else {
                        continue;
                    };
                    let others =
                        if *unit == item.measure { unit.elsewhere(*number) } else { Vec::new() };
                    if !others.is_empty() {
                        let (unit, number) = others[choice.index(others.len())];
                        (line[at - 1], line[at]) = (Token::Number(number), Token::Unit(unit));
                    }
                }
            }
        }
        other
    }

    /// The row that sets what an item's own example sets; `None` where it is another's, or sums of months are asked for.
    pub fn row_of_example(&self, at: usize, text: &str) -> Option<Row> {
        let item = self.model.items().nth(at)?;
        let line = item.lines.iter().find(|line| line[0] == key(Keyword::Example))?;
        let followed_up_always = !item.lines.iter().any(|line| line[0] == key(Keyword::FollowUpAt));
        let written = Pen::new(Voice::Mixed(&self.voice)).line(0, line);
        let same = text.split_whitespace().count() == written.split_whitespace().count();
        if item.monthly || !followed_up_always || !same {
            return None;
        }
        let Token::Number(number) = line[1] else { return None };
        if line.contains(&sign(",")) {
            return None;
        }
        let value = line.iter().find_map(|token| match token {
            Token::Name(value) | Token::Text(value) => Some(value.as_str()),
            _ => None,
        });
        let named = line.contains(&key(Keyword::For)).then_some(value).flatten();
        let values =
            self.model.frame.breakdowns.iter().map(|breakdown| {
                breakdown.values.iter().copied().find(|value| Some(*value) == named)
            });
        let period = self.model.frame.year.to_string();
        Some(Row {
            values: values.collect(),
            value: Cell::Number(number, None),
            ..blank(&self.model, About::Item(at), &item.called[0], &period)
        })
    }

    /// Whether any line but an example says one of these words.
    pub fn says_any(&self, words: &[Keyword]) -> bool {
        let mut lines = self.model.lines().filter(|line| line[0] != key(Keyword::Example));
        lines.any(|line| words.iter().any(|word| says(line, *word)))
    }

    /// The data.
    pub fn data(&self) -> String {
        self.data_of(&self.rows)
    }

    /// Other rows, written in the same way.
    pub fn data_of(&self, rows: &[Row]) -> String {
        csv(&self.model, rows, self.look)
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}\n--- data\n{}---\n", self.plan(), self.data())
    }
}

/// A tape that mostly lasts as long as it is read.
fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), most / 2..most)
}

/// Any plan with data that can be used.
pub fn case() -> impl Strategy<Value = Case> {
    wanted(Wanted::default())
}

/// One for which a better outcome must never be a worse status.
pub fn monotone() -> impl Strategy<Value = Case> {
    wanted(Wanted { monotone: true, ..Wanted::default() })
}

/// The same, and every outcome can be written in another unit of its kind.
pub fn of_a_kind() -> impl Strategy<Value = Case> {
    wanted(Wanted { monotone: true, of_a_kind: true })
}

fn wanted(wanted: Wanted) -> impl Strategy<Value = Case> {
    let raw = (bytes(40), vec(bytes(110), 1..6), vec(bytes(140), 5), bytes(400), bytes(20));
    raw.prop_map(move |(frame, blocks, tapes, voice, look)| {
        let model = plan(&frame, &blocks, wanted);
        let rows = rows(&model, &tapes);
        Case { model, rows, look: Look::of(&look), voice }
    })
}
