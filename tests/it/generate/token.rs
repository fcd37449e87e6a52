//! Lines of a plan before they are in a language: keywords by what they mean, names and texts as they are, figures as
//! numbers. One line is written in Swedish, in English or in both, and means the same.

use malvakt::language::table::{Keyword, Word};

use super::measure::{Decimal, Measure};

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    /// A word of the language.
    Word(Word),
    /// Its plural (`rules for indicators`, `all green`).
    Plural(Word),
    /// One of two words that are no keywords: Swedish, English.
    Either(&'static str, &'static str),
    /// A name, bare.
    Name(String),
    /// Text in quotes.
    Text(String),
    /// A number.
    Number(Decimal),
    /// The unit of the number before it.
    Unit(Measure),
    /// The difference of two shares, else the unit itself.
    Difference(Measure),
    /// A sign, a period, a date: the same in both languages.
    Sign(String),
}

/// A line.
pub type Line = Vec<Token>;

pub fn key(keyword: Keyword) -> Token {
    Token::Word(Word::Keyword(keyword))
}

pub fn sign(text: &str) -> Token {
    Token::Sign(text.to_owned())
}

pub fn text(text: &str) -> Token {
    Token::Text(text.to_owned())
}

pub fn name(name: &str) -> Token {
    Token::Name(name.to_owned())
}

pub fn number(value: i64) -> Token {
    Token::Number(Decimal { digits: value, decimals: 0 })
}

/// Whether a line says a word anywhere.
pub fn says(line: &[Token], keyword: Keyword) -> bool {
    line.contains(&key(keyword))
}
