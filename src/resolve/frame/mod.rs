//! The frame of a plan: what its first block declares, and what everything below it is read by.

mod columns;
mod follow_ups;
mod levels;
mod matrix;
mod selection;
mod settings;
mod slices;
mod statuses;
mod units;

pub(super) use follow_ups::FollowUps;
pub(super) use levels::Levels;
pub(super) use matrix::matrix;
pub(super) use selection::is_unit;
pub(super) use settings::{Settings, decision};
pub(super) use slices::Slices;
pub(super) use statuses::Statuses;

use super::author::Author;
use super::blocks::Block;
use super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::blocks::Message;
use crate::language::table::Keyword;
use crate::source::Span;
use crate::syntax::{Content, Document, Statement};

/// Everything the plan's block declares.
pub(super) struct Frame {
    /// Title, year, organisation and the like.
    pub settings: Settings,
    /// Levels of headings.
    pub levels: Levels,
    /// Statuses.
    pub statuses: Statuses,
    /// Follow-ups, and periods by their names.
    pub follow_ups: FollowUps,
    /// Breakdowns.
    pub slices: Slices,
}

impl Frame {
    /// Reads the plan's block; what is missing is said, and its default stands in.
    pub fn of(
        document: &Document,
        blocks: &[Block<'_>],
        author: &Author<'_>,
        found: &mut Found,
    ) -> Self {
        let plan = first_plan(document, blocks, author, found);
        let body = plan.map_or(&[][..], |plan| plan.body.as_slice());
        let span = plan.map_or_else(|| beginning(document), |plan| plan.span);
        let mut settings = Settings::read(plan, author, found);
        let slices = Slices::read(body, author, found);
        let levels = Levels::read(body, settings.language, author, found);
        let statuses = Statuses::read(body, &levels, author, found);
        let year = settings.year.unwrap_or_else(|| {
            let guess = guessed_year(&settings.title, body);
            if plan.is_some() {
                let write = format!("{} {guess}", author.word(Keyword::Year));
                found.at(Code::MissingYear, Message::MissingYear { write }, span);
            }
            guess
        });
        settings.year = Some(year);
        let follow_ups = FollowUps::read(body, year, span, author, found);
        settings.columns = columns::columns(body, &slices, author, found);
        Self { settings, levels, statuses, follow_ups, slices }
    }

    /// The year the plan is for.
    pub fn year(&self) -> i16 {
        self.settings.year.unwrap_or_default()
    }
}

/// The place where a document begins.
fn beginning(document: &Document) -> Span {
    let line = document.lines.iter().find(|line| !matches!(line.content, Content::Blank));
    line.map_or(Span { file: document.file, start: 0, end: 0 }, |line| line.span)
}

fn first_plan<'b, 'a>(
    document: &Document,
    blocks: &'b [Block<'a>],
    author: &Author<'_>,
    found: &mut Found,
) -> Option<&'b Block<'a>> {
    let plan = |block: &&Block<'_>| matches!(block.opener, Statement::Plan(_));
    let Some(first) = blocks.iter().find(plan) else {
        // A first line that cannot be read may well have been the plan's.
        let unread = |line: &crate::syntax::Line| matches!(line.content, Content::Junk { .. });
        let said = document.lines.iter().find(|line| !matches!(line.content, Content::Blank));
        if !said.is_some_and(unread) {
            let keywords = author.told.then_some(author.language);
            let missing = Message::MissingPlan { keywords, year: guessed_year("", &[]) };
            found.at(Code::MissingPlan, missing, beginning(document));
        }
        return None;
    };
    if blocks.first().is_some_and(|block| block.span != first.span) {
        found.at(Code::MissingPlan, Message::PlanNotFirst, first.span);
    }
    for second in blocks.iter().filter(plan).skip(1) {
        let message = Message::PlanTwice { first_line: author.line(first.span) };
        found.beside(Code::DuplicateLine, message, second.span, first.span);
    }
    Some(first)
}

/// The year to offer where none is written: one in the title, else that of the first follow-up, else the first
/// decision's.
fn guessed_year(title: &str, body: &[super::blocks::Entry<'_>]) -> i16 {
    let in_title = title
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .find_map(|digits| digits.parse::<i16>().ok().filter(|year| (1900..=2100).contains(year)));
    let in_body = || {
        body.iter().find_map(|entry| match entry.statement {
            Statement::FollowUps(all) => {
                all.first().and_then(|one| one.periods.first()).map(|period| period.value.year)
            }
            Statement::Decided(decision) => decision.date.as_ref().map(|date| date.value.year()),
            _ => None,
        })
    };
    in_title.or_else(in_body).unwrap_or(2024)
}
