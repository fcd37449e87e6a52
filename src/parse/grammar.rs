//! The grammar's parser. Its `Rule` never leaves `parse`.

use std::num::NonZeroUsize;
use std::sync::Once;

use pest::Parser;
use pest::error::{Error, ErrorVariant};
use pest::iterators::Pair;

/// The parser of one statement.
#[derive(pest_derive::Parser)]
#[grammar = "grammar/lexical.pest"]
#[grammar = "grammar/keywords.pest"]
#[grammar = "grammar/expression.pest"]
#[grammar = "grammar/statement.pest"]
struct Grammar;

/// More calls than the longest statement needs: a second net under our own limits.
const MOST_CALLS: usize = 30_000_000;

static LIMIT: Once = Once::new();

/// Where a line stops making sense, and what could have stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stop {
    /// The offset in the folded line.
    pub at: usize,
    /// What could have stood there.
    pub expected: Vec<Rule>,
}

/// Reads a folded line as one kind of statement.
pub(super) fn read(rule: Rule, text: &str) -> Result<Pair<'_, Rule>, Stop> {
    // The setting is the whole process's, and nothing else in it parses with pest.
    LIMIT.call_once(|| pest::set_call_limit(NonZeroUsize::new(MOST_CALLS)));
    let mut pairs = Grammar::parse(rule, text).map_err(|error| stop(&error))?;
    pairs.next().ok_or_else(|| Stop { at: 0, expected: Vec::new() })
}

fn stop(error: &Error<Rule>) -> Stop {
    let at = match error.location {
        pest::error::InputLocation::Pos(at) | pest::error::InputLocation::Span((at, _)) => at,
    };
    let expected = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => positives.clone(),
        ErrorVariant::CustomError { .. } => Vec::new(),
    };
    Stop { at, expected }
}
