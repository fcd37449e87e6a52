//! The `matrix` line: which kind words are counted, and in which order.

use super::super::author::Author;
use super::super::blocks::{Block, Entry, Once};
use super::super::found::Found;
use super::super::words;
use crate::diagnostic::Code;
use crate::language::say::resolve::frame::Message;
use crate::language::table::Word;
use crate::language::{KindWord, fold};
use crate::plan::Kinds;
use crate::syntax::{Name, Statement};

/// Reads it. A word that no item of the plan has is an error: what it was to count would be missing in silence.
pub(in crate::resolve) fn matrix(
    plan: &Block<'_>,
    kinds: &Kinds,
    author: &Author<'_>,
    found: &mut Found,
) -> Option<Vec<KindWord>> {
    let mut written: Once<&Vec<Name>> = Once::default();
    for Entry { span, statement } in &plan.body {
        if let Statement::Matrix(names) = statement {
            written.set(names, *span, author, found);
        }
    }
    let mut counted = Vec::new();
    for name in written.take()? {
        let Some(kind) = words::kind(&fold(&name.value)) else {
            let forms = words::forms(|word| matches!(word, Word::Kind(_)));
            let nearest = found.nearest(&name.value, forms).map(str::to_owned);
            let message =
                Message::MatrixUnknown { found: name.value.clone(), nearest, words: used(kinds) };
            found.at(Code::UnknownName, message, name.span);
            continue;
        };
        if !kinds.contains_key(&kind) {
            let series = kind == KindWord::Series;
            let message =
                Message::MatrixUnused { found: name.value.clone(), series, words: used(kinds) };
            found.at(Code::UnknownName, message, name.span);
        } else if counted.contains(&kind) {
            let message = Message::MatrixTwice { found: name.value.clone() };
            found.at(Code::DuplicateLine, message, name.span);
        } else {
            counted.push(kind);
        }
    }
    Some(counted)
}

/// The plan's own words.
fn used(kinds: &Kinds) -> Vec<String> {
    kinds.values().cloned().collect()
}
