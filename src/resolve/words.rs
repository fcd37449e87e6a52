//! What the built-in words mean: a name that is exactly one of them is told from the word.

use crate::language::table::{self, Word};
use crate::language::{BuiltIn, KindWord};

/// The kind a folded word is, singular or plural.
pub(super) fn kind(folded: &str) -> Option<KindWord> {
    table::find(folded, |word| if let Word::Kind(kind) = word { Some(kind) } else { None })
}

/// The built-in status a folded word is.
pub(super) fn built_in(folded: &str) -> Option<BuiltIn> {
    table::find(folded, |word| if let Word::BuiltIn(status) = word { Some(status) } else { None })
}

/// Which of the default three statuses a folded word is.
pub(super) fn default_status(folded: &str) -> Option<u32> {
    table::find(folded, |word| if let Word::Status(at) = word { Some(at) } else { None })
}

/// Whether a folded word is a word of the language: a keyword, a kind, a fact or a status. Units and columns are
/// not: they stand where no name can.
pub(super) fn taken(folded: &str) -> bool {
    table::meanings(folded).iter().any(|word| match word {
        Word::Keyword(_) | Word::Kind(_) | Word::State(_) | Word::BuiltIn(_) | Word::Status(_) => {
            true
        }
        Word::Forecast(_) | Word::Unit(_) | Word::Column(_) => false,
    })
}

/// The words that `wanted` picks out, as they are written in either language.
pub(super) fn forms<'w>(wanted: impl Fn(Word) -> bool + 'w) -> impl Iterator<Item = &'w str> {
    let shorter = |form: &'static str| -> &'w str { form };
    let entries = table::entries().filter(move |entry| wanted(entry.word));
    entries.flat_map(table::Entry::all_forms).map(shorter)
}
