//! The rules to write where there are none, in the author's words and with the plan's statuses.

use super::super::author::Author;
use super::super::context::Context;
use super::super::frame::Frame;
use super::blocks::Key;
use crate::language::table::{self, Keyword, Word};
use crate::language::{KindWord, State, fold};
use crate::plan::{ScaleId, StatusLevel};
use crate::syntax::ItemKind;

/// The block that would serve items of a kind, line by line.
pub(super) fn block(kind: ItemKind, word: KindWord, cx: Context<'_, '_>) -> Vec<String> {
    let author = cx.author;
    let plural = table::plural(Word::Kind(word), author.language);
    let head = format!("{} {} {plural}", author.word(Keyword::Rules), author.word(Keyword::For));
    let key = if kind == ItemKind::Assignment { Key::Assignments } else { Key::Indicators };
    let scale = cx.frame.statuses.scale_of(word);
    let lines = lines(Some(key), scale, cx.frame, author);
    std::iter::once(head).chain(lines).collect()
}

/// The rules of a block that has none, line by line.
pub(super) fn rules(key: Option<Key>, frame: &Frame, author: &Author<'_>) -> Vec<String> {
    let word = match key {
        Some(Key::Kind(word)) => Some(word),
        Some(Key::Assignments) => Some(KindWord::Assignment),
        Some(Key::Indicators) | None => Some(KindWord::Indicator),
        Some(Key::Level(_)) => None,
    };
    let scale = word.map_or(ScaleId(0), |word| frame.statuses.scale_of(word));
    let key = match word {
        Some(KindWord::Assignment | KindWord::Action | KindWord::Activity) => {
            Some(Key::Assignments)
        }
        _ => key,
    };
    lines(key, scale, frame, author)
}

fn lines(key: Option<Key>, scale: ScaleId, frame: &Frame, author: &Author<'_>) -> Vec<String> {
    let statuses = frame.statuses.written(scale, author);
    let best = statuses.first().map(|status| quoted(status)).unwrap_or_default();
    let worst = statuses.last().map(|status| quoted(status)).unwrap_or_default();
    let fact = match key {
        Some(Key::Assignments) => {
            table::written(Word::State(State::Completed), author.language).to_owned()
        }
        Some(Key::Level(_)) => {
            let best = frame.statuses.best(scale);
            let all = best.map(|level| plural(level, author)).unwrap_or_default();
            format!("{} {all}", author.word(Keyword::All))
        }
        Some(Key::Indicators | Key::Kind(_)) | None => author.word(Keyword::TargetMet).to_owned(),
    };
    vec![
        format!("  {best} {} {fact}", author.word(Keyword::If)),
        format!("  {} {worst}", author.word(Keyword::Otherwise)),
    ]
}

/// A status of many.
fn plural(level: &StatusLevel, author: &Author<'_>) -> String {
    match level.default {
        Some(at) => table::plural(Word::Status(at), author.language).to_owned(),
        None => level.plural.clone().unwrap_or_else(|| level.name.clone()),
    }
}

/// A status as a rule begins with it: one that would read as a negation stands in quotes.
fn quoted(status: &str) -> String {
    if fold(status).split(' ').any(|word| matches!(word, "ej" | "inte" | "not")) {
        format!("\"{status}\"")
    } else {
        status.to_owned()
    }
}
