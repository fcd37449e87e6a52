//! A case: a plan and its data, as text.

use std::fmt;

use malvakt::language::Language;
use proptest::collection::vec;
use proptest::prelude::*;

use super::items::Wanted;
use super::model::Model;
use super::pen::{Pen, Voice};
use super::plan::{plan, written};
use super::rows::{Row, rows};
use super::sheet::{Look, csv};

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

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..most)
}

/// Any plan with data that can be used.
pub fn case() -> impl Strategy<Value = Case> {
    wanted(Wanted::default())
}

/// One for which a better outcome must never be a worse status.
pub fn monotone() -> impl Strategy<Value = Case> {
    wanted(Wanted { monotone: true })
}

fn wanted(wanted: Wanted) -> impl Strategy<Value = Case> {
    let raw = (bytes(24), vec(bytes(80), 0..6), vec(bytes(60), 0..6), bytes(160), bytes(9));
    raw.prop_map(move |(frame, blocks, tapes, voice, look)| {
        let model = plan(&frame, &blocks, wanted);
        let rows = rows(&model, &tapes);
        Case { model, rows, look: Look::of(&look), voice }
    })
}
