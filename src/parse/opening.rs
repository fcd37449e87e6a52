//! Which statement a line is, by the words it begins with.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::grammar::Rule;
use crate::language::fold;
use crate::language::say::parse::Construct;
use crate::language::table::{self, Keyword, Word};

/// What a line that begins with a word or phrase of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// A statement of this kind.
    Statement(Rule),
    /// A statement of the language that this version does not have.
    NotYet(Construct),
}

/// A phrase that opens a statement.
#[derive(Debug, Clone)]
pub(super) struct Opening {
    /// The phrase, folded.
    pub phrase: String,
    /// The phrase as the table writes it.
    pub form: &'static str,
    /// What it opens.
    pub opens: Opens,
}

/// Every phrase that opens a statement, by its first word, the longest phrase first.
static OPENINGS: LazyLock<BTreeMap<String, Vec<Opening>>> = LazyLock::new(|| {
    let mut openings: BTreeMap<String, Vec<Opening>> = BTreeMap::new();
    for entry in table::entries() {
        let Some(opens) = opens(entry.word) else { continue };
        for form in entry.all_forms().filter(|form| table::is_whole(form)) {
            let phrase = fold(form);
            let first = phrase.split(' ').next().unwrap_or("").to_owned();
            openings.entry(first).or_default().push(Opening { phrase, form, opens });
        }
    }
    for phrases in openings.values_mut() {
        phrases.sort_by_key(|opening| std::cmp::Reverse(opening.phrase.len()));
    }
    openings
});

/// Every phrase that opens a statement.
pub(super) fn openings() -> impl Iterator<Item = &'static Opening> {
    OPENINGS.values().flatten()
}

/// The phrase a folded line begins with, and the offset where it ends.
pub(super) fn opening(line: &str) -> Option<(&'static Opening, usize)> {
    let phrases = OPENINGS.get(line.get(..word_end(line))?)?;
    phrases.iter().find_map(|opening| Some((opening, end_of(&opening.phrase, line)?)))
}

/// Where a phrase ends that a line begins with, whatever white space stands between its words.
fn end_of(phrase: &str, line: &str) -> Option<usize> {
    let mut rest = line;
    for word in phrase.split(' ') {
        rest = rest.trim_start().strip_prefix(word)?;
        if word_end(rest) > 0 {
            return None;
        }
    }
    Some(line.len().saturating_sub(rest.len()))
}

/// How far a word goes that a text begins with.
fn word_end(text: &str) -> usize {
    let goes_on = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    text.find(|letter| !goes_on(letter)).unwrap_or(text.len())
}

fn opens(word: Word) -> Option<Opens> {
    match word {
        Word::Kind(_) => Some(Opens::Statement(Rule::item)),
        Word::Keyword(keyword) => {
            statement(keyword).map(Opens::Statement).or_else(|| not_yet(keyword).map(Opens::NotYet))
        }
        _ => None,
    }
}

fn statement(keyword: Keyword) -> Option<Rule> {
    Some(match keyword {
        Keyword::Plan => Rule::plan,
        Keyword::Organisation => Rule::organisation,
        Keyword::Language => Rule::language,
        Keyword::Year => Rule::year,
        Keyword::Levels => Rule::levels,
        Keyword::FollowUps => Rule::follow_ups,
        Keyword::Statuses => Rule::statuses,
        Keyword::Breakdown => Rule::breakdown,
        Keyword::Units => Rule::units,
        Keyword::Data => Rule::data,
        Keyword::Columns => Rule::columns,
        Keyword::Decided => Rule::decided,
        Keyword::Proposed => Rule::proposed,
        Keyword::InForceFrom => Rule::in_force_from,
        Keyword::Revises => Rule::revises,
        Keyword::Matrix => Rule::matrix,
        Keyword::Struck => Rule::struck,
        Keyword::Rules => Rule::rules,
        Keyword::Id => Rule::id,
        Keyword::Note => Rule::note,
        Keyword::Source => Rule::source,
        Keyword::Responsible => Rule::responsible,
        Keyword::Weight => Rule::weight,
        Keyword::DataKey => Rule::data_key,
        Keyword::Unit => Rule::unit_line,
        Keyword::HigherIsBetter | Keyword::LowerIsBetter => Rule::direction,
        Keyword::Target => Rule::target,
        Keyword::Baseline => Rule::baseline,
        Keyword::Trend => Rule::trend_compared,
        Keyword::TrendTolerance => Rule::trend_tolerance,
        Keyword::Decimals => Rule::decimals,
        Keyword::RoundOutcomeTo => Rule::round_outcome,
        Keyword::Headline => Rule::headline,
        Keyword::FollowUpAt => Rule::follow_up_at,
        Keyword::AccumulatesOverTheYear => Rule::accumulates,
        Keyword::LatestWithin => Rule::latest_within,
        Keyword::Break => Rule::break_in,
        Keyword::FollowOnly => Rule::follow_only,
        Keyword::NotMeasurable => Rule::not_measurable,
        Keyword::AssessedByHand => Rule::by_hand,
        Keyword::MinimumCases | Keyword::AtLeast => Rule::minimum_cases,
        Keyword::SuppressBelow => Rule::suppress_below,
        Keyword::AtMost => Rule::at_most_items,
        Keyword::AlsoUnder => Rule::also_under,
        Keyword::Deadline => Rule::deadline,
        Keyword::Step => Rule::step,
        Keyword::Use => Rule::use_rules,
        Keyword::Allow => Rule::allow,
        Keyword::Otherwise => Rule::otherwise_rule,
        Keyword::Flag => Rule::flag,
        Keyword::Example => Rule::example,
        _ => return None,
    })
}

fn not_yet(keyword: Keyword) -> Option<Construct> {
    Some(match keyword {
        Keyword::ComputedAs => Construct::ComputedAs,
        Keyword::Let => Construct::Let,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement_of(line: &str) -> Option<Opens> {
        opening(line).map(|(opening, _)| opening.opens)
    }

    #[test]
    fn the_longest_phrase_opens_the_line() {
        assert_eq!(statement_of("data \"a.csv\""), Some(Opens::Statement(Rule::data)));
        assert_eq!(statement_of("data key \"n1\""), Some(Opens::Statement(Rule::data_key)));
        assert_eq!(
            statement_of("trend  tolerance 1"),
            Some(Opens::Statement(Rule::trend_tolerance))
        );
        assert_eq!(statement_of("trend compared to"), Some(Opens::Statement(Rule::trend_compared)));
        assert_eq!(statement_of("enheter \"a\""), Some(Opens::Statement(Rule::units)));
    }

    #[test]
    fn a_word_that_only_begins_like_a_keyword_opens_nothing() {
        for line in ["planerad om slutförd", "data-lager \"a\"", "grön om röd", "\"plan\"", ""] {
            assert_eq!(statement_of(line), None, "{line}");
        }
    }

    #[test]
    fn it_says_where_the_phrase_ends() {
        let end = |line| opening(line).map(|(_, end)| end);
        assert_eq!(end("lägre  är bättre"), Some("lägre  är bättre".len()));
        assert_eq!(end("plan\"a\""), Some(4));
    }
}
