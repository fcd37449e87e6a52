//! The grammar's parser. Its `Rule` never leaves `parse`.

use std::num::NonZeroUsize;
use std::sync::Once;

use pest::Parser;
use pest::error::Error;
use pest::iterators::Pair;

/// The parser of one statement.
#[derive(pest_derive::Parser)]
#[grammar = "grammar/lexical.pest"]
#[grammar = "grammar/keywords.pest"]
#[grammar = "grammar/expression.pest"]
#[grammar = "grammar/statement.pest"]
struct Grammar;

static LIMIT: Once = Once::new();

/// Reads one folded statement.
pub(super) fn statement(text: &str) -> Result<Pair<'_, Rule>, Box<Error<Rule>>> {
    // A second net under our own limit on nesting; the setting is the process's.
    LIMIT.call_once(|| pest::set_call_limit(NonZeroUsize::new(20_000_000)));
    let mut pairs = Grammar::parse(Rule::line, text).map_err(Box::new)?;
    pairs.next().ok_or_else(|| {
        Box::new(Error::new_from_pos(
            pest::error::ErrorVariant::CustomError { message: String::new() },
            pest::Position::from_start(text),
        ))
    })
}
