//! Why a line cannot be read, and what its author meant. Each file knows one kind of mistake; a correction is offered
//! only where the corrected line reads.

mod begin;
mod expected;
mod known;
mod names;
mod numbers;
mod quotes;
mod signs;
mod spelling;
mod stopped;
mod times;

pub(super) use known::Known;

use self::stopped::Stopped;
use super::attempt::Failure;
use super::read::Reader;
use crate::diagnostic::Diagnostic;
use crate::syntax::Statement;

/// A line that cannot be read.
pub(super) struct Junk {
    /// Why.
    pub diagnostic: Diagnostic,
    /// The block it meant to open.
    pub meant: Option<Statement>,
}

impl Junk {
    /// A line that meant to open no block.
    pub fn of(diagnostic: Diagnostic) -> Self {
        Self { diagnostic, meant: None }
    }
}

/// A look at a line for one kind of mistake.
type Look = fn(&Stopped<'_>) -> Option<Junk>;

/// The looks in the order in which they are taken: first what surely is wrong wherever it stands, then what is wrong
/// where the line stops making sense, last what may be misspelt.
const LOOKS: &[Look] = &[
    begin::bullet,
    quotes::single,
    signs::after_the_keyword,
    signs::parentheses,
    signs::unknown,
    signs::two_statements,
    numbers::range,
    numbers::under_over,
    numbers::minus,
    numbers::or_more,
    numbers::change_to,
    numbers::groups,
    numbers::in_words,
    numbers::within_of_what,
    times::date,
    times::period,
    quotes::unneeded,
    signs::wanted,
    names::needs_quotes,
    begin::condition_first,
    spelling::opening,
    spelling::synonyms,
    begin::missing_if,
    begin::heading_without_quotes,
    quotes::missing,
    spelling::left_out,
    spelling::within,
    signs::too_much,
    begin::goes_on_without,
    begin::unknown,
];

/// Why a line cannot be read.
pub(super) fn explain(reader: Reader<'_>, failure: Failure, known: &mut Known) -> Junk {
    let (rule, stop) = match failure {
        Failure::Said(diagnostic, meant) => return Junk { diagnostic: *diagnostic, meant },
        Failure::Stopped(rule, stop) => (rule, stop),
    };
    // A file that is no plan at all has thousands of such lines; after some hundred, each is said plainly.
    let looks = if known.may_look() { LOOKS } else { &[] };
    let stopped = Stopped::new(reader, rule, stop, known);
    let mut junk =
        looks.iter().find_map(|look| look(&stopped)).unwrap_or_else(|| stopped.plainly());
    junk.meant = junk.meant.or_else(|| stopped.block());
    junk
}

/// A block word that is misspelt so that the line reads as a heading of no level of the plan: `assigment U6 "…"`.
pub(super) fn misspelt_block(reader: Reader<'_>, known: &mut Known) -> Option<Junk> {
    if !known.may_look() {
        return None;
    }
    spelling::block(reader, known)
}
