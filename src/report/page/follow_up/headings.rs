//! A heading, its status, and what is to be said of it before its rows.

use super::super::super::document::{Block, Document, Heading};
use super::super::super::select::is_partial;
use super::super::view::{Layout, View, status};
use super::grouped::Grouped;
use crate::explain::explain_heading;
use crate::language::say::report::{Label, Phrase};
use crate::plan::HeadingId;

/// Writes a heading, if anything of it is shown; says whether it is.
pub fn heading(view: &View<'_>, grouped: &Grouped<'_>, id: HeadingId, page: &mut Document) -> bool {
    let empty = grouped.is_empty_heading(id) && !is_partial(view.options);
    if !empty && !grouped.any_below(id) {
        return false;
    }
    page.blocks.extend(view.heading(id).map(Block::Heading));
    remarks(view, id, page);
    let notes = view.plan().heading(id).map_or(&[][..], |heading| &heading.notes);
    if empty || view.options.explain || view.layout == Layout::Wide {
        page.blocks.extend(notes.iter().cloned().map(Block::Remark));
    }
    let judged = view.heading_result(id).is_some_and(|result| result.status.is_some());
    if empty && notes.is_empty() && !judged {
        page.push(Block::Remark(view.say(&Phrase::NothingHere)));
    }
    true
}

/// The status of a heading that is no heading of the page, where it has one.
pub fn status_only(view: &View<'_>, id: HeadingId, page: &mut Document) {
    if let Some(Heading { title, status: Some(status), .. }) = view.heading(id) {
        page.push(Block::Paragraph(format!("{title}: {}", view.signed(&status))));
        remarks(view, id, page);
    }
}

/// Why a heading has its status, its flags and its comment.
fn remarks(view: &View<'_>, id: HeadingId, page: &mut Document) {
    let Some((result, heading)) = view.heading_result(id).zip(view.plan().heading(id)) else {
        return;
    };
    let explanation = explain_heading(&view.scene(), result);
    let explanation = explanation.filter(|explanation| !explanation.best || view.options.explain);
    page.blocks.extend(explanation.map(|why| Block::Remark(why.full(view.language()))));
    for flag in result.flags.iter().filter_map(|at| heading.flags.get(*at)) {
        page.push(Block::Remark(view.say(&Phrase::Flag(flag.text.clone()))));
    }
    let scale = view.plan().scale(heading.scale);
    let published = result.published.zip(scale).map(|(own, scale)| {
        let words = view.signed(&status(scale, own, view.language()));
        match result.status {
            Some(ours) => view.say(&Phrase::Published(vec![(None, words, ours == own)])),
            None => view.say(&Phrase::Named(Label::Published, words)),
        }
    });
    page.blocks.extend(published.map(Block::Remark));
    page.blocks.extend(result.comment.clone().map(Block::Remark));
}
