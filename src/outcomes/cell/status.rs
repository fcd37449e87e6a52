//! Statuses by name, word or symbol.

use indexmap::IndexMap;

use crate::language::table::{self, Word};
use crate::language::{Language, fold, nearest};
use crate::plan::{Plan, Scale, ScaleId, Status, StatusId, StatusLevel};

/// Every way to write every status of every scale of a plan.
#[derive(Debug, Default)]
pub struct Statuses {
    scales: Vec<IndexMap<String, Status>>,
}

impl Statuses {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self { scales: plan.scales.iter().map(written).collect() }
    }

    /// The status a cell gives: a name in any inflection, the word beside the symbol, or the symbol.
    pub fn find(&self, scale: ScaleId, cell: &str) -> Option<Status> {
        self.scales.get(scale.0 as usize)?.get(&key(cell)).copied()
    }

    /// The nearest way to write a status.
    pub fn nearest(&self, scale: ScaleId, cell: &str) -> Option<String> {
        let ways = self.scales.get(scale.0 as usize)?.keys().map(String::as_str);
        nearest(cell, ways).map(ToOwned::to_owned)
    }
}

/// What a scale's statuses are called, for people to choose from: `■ klar` where a word is declared, else the name.
pub fn names(scale: &Scale, language: Language) -> Vec<String> {
    let name = |level: &StatusLevel| match (&level.word, level.default) {
        (Some(word), _) => format!("{} {word}", level.symbol),
        (None, Some(at)) => table::written(Word::Status(at), language).to_owned(),
        (None, None) => level.name.clone(),
    };
    scale.statuses.iter().map(name).collect()
}

/// Words folded; symbols without the mark that asks for their coloured picture.
fn key(cell: &str) -> String {
    fold(&cell.replace(['\u{fe0e}', '\u{fe0f}'], ""))
}

fn written(scale: &Scale) -> IndexMap<String, Status> {
    let mut ways: Vec<(String, Status)> = Vec::new();
    let declared = || {
        (0_u32..).zip(&scale.statuses).map(|(at, level)| (Status::Declared(StatusId(at)), level))
    };
    for (status, level) in declared() {
        ways.push((level.name.clone(), status));
        ways.extend(level.plural.iter().map(|plural| (plural.clone(), status)));
        let forms = level.default.and_then(|at| table::entry(Word::Status(at)));
        ways.extend(
            forms.iter().flat_map(|entry| entry.all_forms()).map(|form| (form.to_owned(), status)),
        );
    }
    for entry in table::entries() {
        if let Word::BuiltIn(built_in) = entry.word {
            let status = Status::BuiltIn(built_in);
            ways.extend(entry.all_forms().map(|form| (form.to_owned(), status)));
        }
    }
    for (status, level) in declared() {
        ways.extend(level.word.iter().map(|word| (word.clone(), status)));
    }
    for (built_in, (_, word)) in &scale.built_in {
        ways.extend(word.iter().map(|word| (word.clone(), Status::BuiltIn(*built_in))));
    }
    for (status, level) in declared() {
        ways.push((level.symbol.clone(), status));
    }
    for (built_in, (symbol, _)) in &scale.built_in {
        ways.extend(symbol.iter().map(|symbol| (symbol.clone(), Status::BuiltIn(*built_in))));
    }
    let mut found = IndexMap::new();
    for (way, status) in ways {
        found.entry(key(&way)).or_insert(status);
    }
    found
}
