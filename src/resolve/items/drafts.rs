//! The items of a plan with their names, which are unique over it.

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::Block;
use super::super::found::Found;
use super::super::frame::Frame;
use super::super::headings::Outline;
use super::super::words;
use crate::diagnostic::Code;
use crate::language::say::resolve::items::Message;
use crate::language::{KindWord, fold};
use crate::plan::{HeadingId, ItemId};
use crate::source::Span;
use crate::syntax::{ItemKind, Statement};

/// An item before its lines are read.
pub(in crate::resolve) struct Draft<'b, 'a> {
    /// Its block.
    pub block: &'b Block<'a>,
    /// What it is.
    pub kind: ItemKind,
    /// The word it was introduced by.
    pub word: KindWord,
    /// That word as written.
    pub word_written: &'a str,
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The heading it stands under.
    pub heading: Option<HeadingId>,
}

/// The names of the items: by folded name.
#[derive(Default)]
pub(in crate::resolve) struct Names {
    /// Folded name to item.
    pub ids: IndexMap<String, ItemId>,
    written: Vec<String>,
}

impl Names {
    /// The item with a name.
    pub fn find(&self, name: &str) -> Option<ItemId> {
        self.ids.get(&fold(name)).copied()
    }

    /// Every name as written.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.written.iter().map(String::as_str)
    }
}

/// Takes the items out of the blocks, and gives each its name.
pub(in crate::resolve) fn drafts<'b, 'a>(
    blocks: &'b [Block<'a>],
    outline: &Outline<'_>,
    frame: &Frame,
    author: &Author<'a>,
    found: &mut Found,
) -> (Vec<Draft<'b, 'a>>, Names) {
    let mut drafts: Vec<Draft<'b, 'a>> = Vec::new();
    let mut names = Names::default();
    let mut ids: IndexMap<String, Span> = IndexMap::new();
    for (block, heading) in blocks.iter().zip(&outline.under) {
        let Statement::Item { kind, word, name, title } = block.opener else { continue };
        let id = block.body.iter().find_map(|line| match line.statement {
            Statement::Id(id) => Some(id),
            _ => None,
        });
        let called = name.as_ref().or(title.as_ref()).or(id);
        let written = called.map(|name| name.value.clone()).unwrap_or_default();
        let title = title.as_ref().map_or_else(|| written.clone(), |title| title.value.clone());
        if block.read
            && let Some(name) = name
            && !author.quoted(name.span)
            && (words::taken(&fold(&name.value))
                || !frame.statuses.everywhere(&name.value).is_empty())
        {
            let write = format!("{} \"{}\"", author.written(word.span), name.value);
            found.at(
                Code::NameIsWord,
                Message::NameIsWord { name: name.value.clone(), write },
                name.span,
            );
        }
        if let Some(id) = id {
            let span = id.span;
            if let Some(first) = ids.get(&fold(&id.value)) {
                let message =
                    Message::IdTwice { id: id.value.clone(), first_line: author.line(*first) };
                found.beside(Code::DuplicateId, message, span, *first);
            } else {
                ids.insert(fold(&id.value), span);
            }
        }
        let draft = Draft {
            block,
            kind: *kind,
            word: word.value,
            word_written: author.written(word.span),
            name: written,
            title,
            heading: *heading,
        };
        let at = ItemId(u32::try_from(drafts.len()).unwrap_or(u32::MAX));
        let place = called.map_or(block.span, |name| name.span);
        let folded = fold(&draft.name);
        if folded.trim().is_empty() {
            // A line that cannot be read has its diagnostic, whatever it was to be called.
            if block.read {
                let write = format!("{} \"…\"", draft.word_written);
                found.at(Code::EmptyName, Message::EmptyName { write }, place);
            }
        } else if let Some(first) = names.ids.get(&folded).and_then(|id| drafts.get(id.0 as usize))
        {
            let message = twice(first, &draft, outline, &names, author);
            found.beside(Code::DuplicateName, message, place, first.block.span);
        } else {
            names.ids.insert(folded, at);
            names.written.push(draft.name.clone());
        }
        drafts.push(draft);
    }
    (drafts, names)
}

/// Two items of one name, with another name to give the second.
fn twice(
    first: &Draft<'_, '_>,
    second: &Draft<'_, '_>,
    outline: &Outline<'_>,
    names: &Names,
    author: &Author<'_>,
) -> Message {
    let title_of = |draft: &Draft<'_, '_>| {
        draft
            .heading
            .and_then(|id| outline.headings.get(id.0 as usize))
            .map(|heading| heading.title)
    };
    // Where they stand under different headings, the heading's first long word tells them apart.
    let place =
        title_of(second).filter(|title| title_of(first) != Some(*title)).and_then(|title| {
            title
                .split_whitespace()
                .map(fold)
                .find(|word| word.chars().count() >= 5 && word.chars().all(char::is_alphabetic))
        });
    let offered = place
        .map(|word| format!("{} {word}", second.name))
        .filter(|offered| names.find(offered).is_none())
        .or_else(|| {
            (2..=9)
                .map(|at| format!("{}-{at}", second.name))
                .find(|name| names.find(name).is_none())
        });
    Message::NameTwice {
        name: first.name.clone(),
        capitals: first.name != second.name
            && first.name.to_lowercase() == second.name.to_lowercase(),
        kind: first.word,
        first_line: author.line(first.block.span),
        heading: title_of(first).map(str::to_owned),
        offered,
    }
}
