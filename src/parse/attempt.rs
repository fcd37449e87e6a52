//! One attempt at a line: as the statement its first words say it is.

use super::grammar::{self, Rule, Stop};
use super::known::Known;
use super::line::outside_quotes;
use super::opening::{Opens, opening};
use super::read::{Reader, has_plain_status};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::{Construct, Message};
use crate::syntax::Statement;

/// Why a line is no statement.
pub(super) enum Failure {
    /// It stops making sense, read as this kind of statement.
    Stopped(Rule, Stop),
    /// It reads, but a part of it is wrong.
    Said(Box<Junk>),
}

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

/// Which kind of statement a folded line is, by its first words.
pub(super) fn kind(reader: Reader<'_>, known: &Known) -> Result<Rule, Failure> {
    let line = reader.folded.text.as_str();
    Ok(match opening(line) {
        Some((opening, end)) => {
            let rest = line.get(end..).unwrap_or("");
            let titled = begins_with_quote(rest);
            match opening.opens {
                _ if !titled && known.heads(line) => Rule::heading,
                // `mål` followed by text is a heading, by anything else a target.
                Opens::Statement(Rule::target) if titled => Rule::heading,
                Opens::Statement(rule) => rule,
                Opens::NotYet(construct) => return Err(not_yet(reader, construct, end)),
            }
        }
        None if any_word(line, &["if", "om", "otherwise", "annars"]) => Rule::status_rule,
        None => Rule::heading,
    })
}

/// The statement a folded line is.
pub(super) fn understand(reader: Reader<'_>, known: &Known) -> Result<Statement, Failure> {
    let line = reader.folded.text.as_str();
    let rule = kind(reader, known)?;
    let said = |diagnostic: Box<Diagnostic>, meant| {
        Failure::Said(Box::new(Junk { diagnostic: *diagnostic, meant }))
    };
    match grammar::read(rule, line) {
        Ok(pair) => {
            reader.statement(&pair).map_err(|diagnostic| said(diagnostic, reader.block(&pair)))
        }
        // A status may begin as a target line does: `mål uppnått om …`.
        Err(stop) if rule == Rule::target => match grammar::read(Rule::status_rule, line) {
            Ok(pair) if has_plain_status(&pair) => {
                reader.statement(&pair).map_err(|diagnostic| said(diagnostic, None))
            }
            _ => Err(Failure::Stopped(rule, stop)),
        },
        Err(stop) => Err(Failure::Stopped(rule, stop)),
    }
}

fn begins_with_quote(rest: &str) -> bool {
    rest.trim_start().starts_with(['"', '”', '“', '„', '»', '«'])
}

fn not_yet(reader: Reader<'_>, construct: Construct, end: usize) -> Failure {
    let message = Message::NotSupportedYet { construct, written: reader.author(0..end) };
    let span = reader.folded.span(0, end);
    Failure::Said(Box::new(Junk::of(Diagnostic::at(Code::NotSupportedYet, message, span))))
}

/// Whether one of some words stands in a line, outside quotes.
fn any_word(line: &str, wanted: &[&str]) -> bool {
    let mut word = String::new();
    let mut letters = outside_quotes(line).map(|(_, letter)| letter).chain([' ']);
    letters.any(|letter| {
        if letter.is_alphanumeric() || letter == '-' || letter == '_' {
            word.push(letter);
            return false;
        }
        let found = wanted.contains(&word.as_str());
        word.clear();
        found
    })
}
