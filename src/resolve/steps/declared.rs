//! The steps of an assignment: its parts, each with a name of its own within it.

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::found::Found;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::items::Message;
use crate::language::table::Keyword;
use crate::plan::AssignmentStep;
use crate::source::Span;
use crate::syntax::{Name, Text};

/// The steps so far, by folded name.
#[derive(Default)]
pub(in crate::resolve) struct Steps(IndexMap<String, AssignmentStep>);

impl Steps {
    /// Takes a step in.
    pub fn take(
        &mut self,
        name: Option<&Name>,
        title: Option<&Text>,
        line: Span,
        author: &Author<'_>,
        found: &mut Found,
    ) {
        let Some(called) = name.or(title) else { return };
        let title = title.map_or_else(|| called.value.clone(), |title| title.value.clone());
        let step = AssignmentStep { span: line, name: called.value.clone(), title };
        let folded = fold(&called.value);
        if folded.trim().is_empty() {
            let write = format!("{} a \"…\"", author.word(Keyword::Step));
            found.at(Code::EmptyName, Message::EmptyName { write }, called.span);
        } else if let Some(first) = self.0.get(&folded) {
            let message = Message::StepTwice {
                name: called.value.clone(),
                first_line: author.line(first.span),
            };
            found.beside(Code::DuplicateName, message, called.span, first.span);
        } else {
            self.0.insert(folded, step);
        }
    }

    /// All of them, in order.
    pub fn into_all(self) -> Vec<AssignmentStep> {
        self.0.into_values().collect()
    }
}
