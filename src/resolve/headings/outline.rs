//! The outline: headings nest by rank, and the same one written again goes on.

use std::collections::BTreeMap;

use super::super::author::Author;
use super::super::blocks::{Block, Entry};
use super::super::found::Found;
use super::super::frame::Frame;
use super::super::words;
use super::similar::Similar;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::frame::Message;
use crate::language::table::Word;
use crate::plan::{HeadingId, LevelId};
use crate::source::Span;
use crate::syntax::{Name, Statement};

/// A heading with the lines of all its blocks.
pub(in crate::resolve) struct Outlined<'a> {
    /// Its first line.
    pub span: Span,
    /// Its level.
    pub level: LevelId,
    /// The level word as written.
    pub word: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The heading above.
    pub parent: Option<HeadingId>,
    /// Its lines.
    pub body: Vec<Entry<'a>>,
}

/// The headings of a plan, parents before children, and where every block stands.
pub(in crate::resolve) struct Outline<'a> {
    /// The headings.
    pub headings: Vec<Outlined<'a>>,
    /// For each block, the heading it stands under; for a heading's own block, that heading.
    pub under: Vec<Option<HeadingId>>,
}

impl<'a> Outline<'a> {
    /// Nests the headings of a plan.
    pub fn of(blocks: &[Block<'a>], frame: &Frame, author: &Author<'_>, found: &mut Found) -> Self {
        let mut outline = Self { headings: Vec::new(), under: Vec::with_capacity(blocks.len()) };
        let mut open: Vec<(LevelId, HeadingId)> = Vec::new();
        let mut known: BTreeMap<(Option<HeadingId>, LevelId, String), HeadingId> = BTreeMap::new();
        let mut similar = Similar::default();
        for block in blocks {
            if let Statement::Heading { level, title } = block.opener
                && let Some(rank) = level_of(level, frame, found)
            {
                while open.last().is_some_and(|(above, _)| *above >= rank) {
                    open.pop();
                }
                let parent = open.last().map(|(_, heading)| *heading);
                let key = (parent, rank, fold(&title.value));
                let id = if let Some(id) = known.get(&key) {
                    *id
                } else {
                    let id = outline.add(block, rank, &level.value, &title.value, parent);
                    let earlier = similar.earlier((parent, rank), &key.2, id);
                    if let Some(earlier) = earlier.and_then(|earlier| outline.get(earlier)) {
                        let message = Message::SimilarHeading {
                            title: title.value.clone(),
                            earlier: earlier.title.to_owned(),
                            line: author.line(earlier.span),
                        };
                        found.beside(Code::SimilarHeading, message, title.span, earlier.span);
                    }
                    known.insert(key, id);
                    id
                };
                if let Some(heading) = outline.headings.get_mut(id.0 as usize) {
                    heading.body.extend(block.body.iter().copied());
                }
                open.push((rank, id));
            }
            outline.under.push(open.last().map(|(_, heading)| *heading));
        }
        outline
    }

    fn add(
        &mut self,
        block: &Block<'a>,
        level: LevelId,
        word: &'a str,
        title: &'a str,
        parent: Option<HeadingId>,
    ) -> HeadingId {
        let id = HeadingId(u32::try_from(self.headings.len()).unwrap_or(u32::MAX));
        let body = Vec::new();
        self.headings.push(Outlined { span: block.span, level, word, title, parent, body });
        id
    }

    fn get(&self, id: HeadingId) -> Option<&Outlined<'a>> {
        self.headings.get(id.0 as usize)
    }
}

/// The level of a heading's word. A word that is none is an error, and read as the level it is nearest to.
fn level_of(level: &Name, frame: &Frame, found: &mut Found) -> Option<LevelId> {
    let known = frame.levels.of_heading(&level.value);
    if known.is_some() || frame.levels.refused(&level.value) {
        return known;
    }
    let nearest = found.nearest(&level.value, frame.levels.written()).map(str::to_owned);
    let meant = nearest.as_ref().and_then(|nearest| frame.levels.of_heading(nearest));
    let blocks = |word: Word| matches!(word, Word::Keyword(_) | Word::Kind(_));
    let nearest = match nearest {
        Some(nearest) => Some(nearest),
        None => found.nearest(&level.value, words::forms(blocks)).map(str::to_owned),
    };
    let message = Message::UnknownLevel {
        found: level.value.clone(),
        nearest,
        levels: frame.levels.offered(),
    };
    found.at(Code::UnknownLevel, message, level.span);
    meant
}
