//! Blocks: each line belongs to the nearest block line above it, whatever its indentation says.

mod once;
mod places;

pub(super) use once::Once;

use super::author::Author;
use super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::blocks::{Message, Where};
use crate::source::Span;
use crate::syntax::{Content, Document, ItemKind, Statement};

/// A block line with the lines under it.
pub(in crate::resolve) struct Block<'a> {
    /// Its own line.
    pub span: Span,
    /// What it opens.
    pub opener: &'a Statement,
    /// The lines under it that may stand there.
    pub body: Vec<Entry<'a>>,
    /// Whether its line was read; else it has its diagnostic, and this is what it meant.
    pub read: bool,
    /// The end of its last line.
    pub end: u32,
    /// Whether a line under it cannot be read: then nobody can say what it lacks.
    pub unread: bool,
    /// Whether the line before was a rule that cannot stand here.
    rules_misplaced: bool,
}

/// A line in a block.
#[derive(Clone, Copy)]
pub(in crate::resolve) struct Entry<'a> {
    /// The line, without its comment.
    pub span: Span,
    /// What it says.
    pub statement: &'a Statement,
}

/// What sort of block a statement opens, if any.
pub(in crate::resolve) fn opens(statement: &Statement) -> Option<Where> {
    match statement {
        Statement::Plan(_) => Some(Where::Plan),
        Statement::Heading { .. } => Some(Where::Heading),
        Statement::Item { kind: ItemKind::Indicator, .. } => Some(Where::Indicator),
        Statement::Item { kind: ItemKind::Assignment, .. } => Some(Where::Assignment),
        Statement::Item { kind: ItemKind::Series, .. } => Some(Where::Series),
        Statement::RulesFor(_) | Statement::RulesNamed(_) => Some(Where::Rules),
        _ => None,
    }
}

/// The blocks of a document, in order. A line that cannot stand in its block is a diagnostic and left out.
pub(in crate::resolve) fn blocks<'a>(
    document: &'a Document,
    author: &Author<'_>,
    found: &mut Found,
) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut indents = Indents::default();
    // Under a first line that cannot be read nobody can say what the next lines belong to.
    let mut unread = false;
    for line in &document.lines {
        let (statement, read) = match &line.content {
            Content::Statement(statement) => (statement, true),
            Content::Junk { meant: Some(statement) } => (statement, false),
            Content::Junk { meant: None } => {
                unread = true;
                if let Some(block) = blocks.last_mut() {
                    block.unread = true;
                }
                continue;
            }
            Content::Blank => continue,
        };
        let span = author.statement(line);
        if opens(statement).is_some() {
            indents.open(line.indent, span);
            blocks.push(Block {
                span,
                opener: statement,
                read,
                body: Vec::new(),
                end: span.end,
                unread: false,
                rules_misplaced: false,
            });
            continue;
        }
        let Some(block) = blocks.last_mut() else {
            if unread {
                continue;
            }
            let message = Message::NoBlock {
                written: author.text(span),
                belongs: places::places(statement).to_vec(),
            };
            found.at(Code::MisplacedLine, message, span);
            continue;
        };
        block.end = span.end;
        if read {
            indents.property(line.indent, span, author, found);
        }
        let under = opens(block.opener).unwrap_or(Where::Plan);
        if places::places(statement).contains(&under) {
            block.body.push(Entry { span, statement });
        } else if !block.unread {
            // After a line that cannot be read nobody knows what the next belong to.
            // Rules that stand wrongly stand together, and are one fault.
            let rule = matches!(statement, Statement::Rule { .. });
            if std::mem::replace(&mut block.rules_misplaced, rule) && rule {
                continue;
            }
            let kind = match block.opener {
                Statement::Item { word, .. } => Some(word.value),
                _ => None,
            };
            let message = Message::Misplaced {
                written: author.text(span),
                under,
                kind,
                belongs: places::places(statement).to_vec(),
            };
            found.beside(Code::MisplacedLine, message, span, block.span);
        }
    }
    blocks
}

/// What the indentation seems to say.
#[derive(Default)]
struct Indents {
    /// The blocks that are open by indentation, outermost first.
    open: Vec<(u32, Span)>,
    /// Whether a line of the nearest block was indented further than the block line.
    indented: bool,
}

impl Indents {
    fn open(&mut self, indent: u32, span: Span) {
        while self.open.last().is_some_and(|(outer, _)| *outer >= indent) {
            self.open.pop();
        }
        self.open.push((indent, span));
        self.indented = false;
    }

    /// Warns where a line is indented as if it belonged to another block than the nearest.
    fn property(&mut self, indent: u32, span: Span, author: &Author<'_>, found: &mut Found) {
        let Some((own, block)) = self.open.last().copied() else { return };
        if indent > own {
            self.indented = true;
            return;
        }
        let outer = self.open.iter().rev().find(|(outer, _)| *outer < indent);
        if outer.is_none() && !self.indented {
            return;
        }
        let message = Message::Indentation {
            written: author.text(span),
            block: author.text(block),
            seems: outer.map(|(_, outer)| author.text(*outer)),
        };
        found.beside(Code::Indentation, message, span, block);
    }
}
