//! Why a line cannot be read, and what its author meant. Each file knows one kind of mistake; a correction is offered
//! only where the corrected line reads.

mod begin;
mod expected;
mod names;
mod numbers;
mod quotes;
mod signs;
mod spelling;
mod stopped;
mod times;

use self::stopped::Stopped;
use super::attempt::{Failure, Junk};
use super::grammar::Stop;
use super::known::Known;
use super::opening::{Opens, opening};
use super::read::Reader;
use crate::syntax::Statement;

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

/// The looks that correct nothing, for lines that are too long or too many to be looked at closely.
const GLANCES: &[Look] = &[signs::parentheses, begin::goes_on_without, begin::unknown];

/// How long a line may be, in bytes, to be looked at closely: each look may read it anew.
const LONGEST_LOOKED_AT: usize = 4 * 1024;

/// Why a line cannot be read.
pub(super) fn explain(reader: Reader<'_>, failure: Failure, known: &Known) -> Junk {
    let (rule, stop) = match failure {
        Failure::Said(junk) => return *junk,
        Failure::Stopped(rule, stop) => (rule, stop),
    };
    let bytes = reader.folded.text.len();
    let closely = bytes <= LONGEST_LOOKED_AT && known.may_try(bytes);
    let looks = if closely { LOOKS } else { GLANCES };
    let stopped = Stopped::new(reader, rule, stop, known);
    let mut junk =
        looks.iter().find_map(|look| look(&stopped)).unwrap_or_else(|| stopped.plainly());
    junk.meant = junk.meant.or_else(|| stopped.block());
    junk
}

/// The block that a line opens by its first word, though nothing more of it can be read.
pub(super) fn block(reader: Reader<'_>, known: &Known) -> Option<Statement> {
    let rule = match opening(&reader.folded.text)?.0.opens {
        Opens::Statement(rule) => rule,
        Opens::NotYet(_) => return None,
    };
    Stopped::new(reader, rule, Stop { at: reader.folded.text.len(), expected: Vec::new() }, known)
        .block()
}

/// A block word that is misspelt so that the line reads as a heading of no level of the plan: `assigment U6 "…"`.
pub(super) fn misspelt_block(reader: Reader<'_>, known: &Known) -> Option<Junk> {
    let bytes = reader.folded.text.len();
    if bytes > LONGEST_LOOKED_AT || !known.may_try(bytes) {
        return None;
    }
    spelling::block(reader, known)
}
