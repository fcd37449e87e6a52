//! Conditions and values that read two ways, written so that they read one.

use super::keyword;
use crate::language::table::{self, Keyword, Word};
use crate::language::{Comparison, Language, fold};

/// A chained comparison, taken apart.
pub(in crate::parse) struct Unchained {
    /// Two comparisons with `and`: says exactly what the chain did.
    pub apart: String,
    /// With `between`, which counts both ends.
    pub between: Option<String>,
    /// Whether the chain counted both ends too.
    pub both_ends: bool,
}

/// `60 <= outcome < 70` as `outcome >= 60 and outcome < 70`, and as `outcome between 60 and 70`.
pub(in crate::parse) fn unchained(
    [first, value, last]: [&str; 3],
    (one, two): (Comparison, Comparison),
    language: Language,
) -> Unchained {
    let and = keyword(Keyword::And, language);
    let rises = |sign| matches!(sign, Comparison::Less | Comparison::AtMost);
    let falls = |sign| matches!(sign, Comparison::More | Comparison::AtLeast);
    let both_ends =
        [one, two].iter().all(|sign| matches!(sign, Comparison::AtMost | Comparison::AtLeast));
    // From low to high, whichever way it was written.
    let (low, above, below, high) = if rises(one) && rises(two) {
        (first, turned(one), sign(two), last)
    } else if falls(one) && falls(two) {
        (last, sign(two), turned(one), first)
    } else {
        return Unchained {
            apart: format!("{first} {} {value} {and} {value} {} {last}", sign(one), sign(two)),
            between: None,
            both_ends,
        };
    };
    let between = keyword(Keyword::Between, language);
    Unchained {
        apart: format!("{value} {above} {low} {and} {value} {below} {high}"),
        between: Some(format!("{value} {between} {low} {and} {high}")),
        both_ends,
    }
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::AtMost => "<=",
        Comparison::More => ">",
        Comparison::AtLeast => ">=",
        Comparison::Equal => "=",
        Comparison::NotEqual => "!=",
    }
}

/// The sign with its sides changed about.
fn turned(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => ">",
        Comparison::AtMost => ">=",
        Comparison::More => "<",
        Comparison::AtLeast => "<=",
        same => sign(same),
    }
}

/// Clauses and the words between them, with parentheses around those that `and` joins, or those that `or` joins.
/// Each part says whether it is an `or`; the words between clauses are every second.
pub(in crate::parse) fn parenthesised(parts: &[(bool, String)], or_first: bool) -> String {
    let mut groups: Vec<Vec<&str>> = vec![Vec::new()];
    let mut outer: Vec<&str> = Vec::new();
    for (at, (is_or, words)) in parts.iter().enumerate() {
        let joins = at % 2 == 1;
        if joins && *is_or != or_first {
            outer.push(words);
            groups.push(Vec::new());
        } else if let Some(group) = groups.last_mut() {
            group.push(words);
        }
    }
    let mut out = String::new();
    let mut outer = outer.into_iter();
    for group in groups {
        if !out.is_empty() {
            out = format!("{out} {} ", outer.next().unwrap_or(""));
        }
        let group_words = group.join(" ");
        out = if group.len() > 1 { format!("{out}({group_words})") } else { out + &group_words };
    }
    out
}

/// `target-5 pp`, read as a name, as the difference it is meant as.
pub(in crate::parse) fn difference(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let (at, left, right) = words.iter().enumerate().find_map(|(at, word)| {
        let (left, right) = word.split_once(['-', '\u{2212}'])?;
        let meant =
            is_value(left) && (right.starts_with(|l: char| l.is_ascii_digit()) || is_value(right));
        meant.then_some((at, left, right))
    })?;
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    *words.get_mut(at)? = format!("{left} - {right}");
    Some(words.join(" "))
}

/// Whether a word is a built-in value.
fn is_value(word: &str) -> bool {
    const VALUES: [Keyword; 11] = [
        Keyword::Outcome,
        Keyword::Target,
        Keyword::Baseline,
        Keyword::Previous,
        Keyword::Forecast,
        Keyword::Deviation,
        Keyword::Attainment,
        Keyword::Change,
        Keyword::Numerator,
        Keyword::Denominator,
        Keyword::Progress,
    ];
    let folded = fold(word);
    VALUES
        .iter()
        .filter_map(|keyword| table::entry(Word::Keyword(*keyword)))
        .any(|entry| entry.all_forms().any(|form| fold(form) == folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(bool, String)> {
        text.split(' ').map(|word| (word == "or", word.to_owned())).collect()
    }

    #[test]
    fn a_chain_is_taken_apart_from_low_to_high() {
        use Comparison::{AtLeast, AtMost, Less, More};
        let apart = |signs| unchained(["60", "outcome", "70"], signs, Language::En);
        assert_eq!(apart((AtMost, Less)).apart, "outcome >= 60 and outcome < 70");
        assert!(!apart((AtMost, Less)).both_ends);
        assert_eq!(apart((AtMost, AtMost)).between.as_deref(), Some("outcome between 60 and 70"));
        assert!(apart((AtMost, AtMost)).both_ends);
        let falling = unchained(["70", "utfall", "60"], (AtLeast, More), Language::Sv);
        assert_eq!(falling.apart, "utfall > 60 och utfall <= 70");
        assert_eq!(falling.between.as_deref(), Some("utfall mellan 60 och 70"));
        let neither = unchained(["a", "b", "c"], (Less, More), Language::En);
        assert_eq!(neither.apart, "a < b and b > c");
        assert_eq!(neither.between, None);
    }

    #[test]
    fn both_ways_to_set_parentheses() {
        assert_eq!(parenthesised(&parts("a and b or c"), false), "(a and b) or c");
        assert_eq!(parenthesised(&parts("a and b or c"), true), "a and (b or c)");
        assert_eq!(
            parenthesised(&parts("a or b and c and d or e"), false),
            "a or (b and c and d) or e"
        );
    }

    #[test]
    fn a_minus_that_lacks_its_spaces() {
        assert_eq!(difference("target-5 pp").as_deref(), Some("target - 5 pp"));
        assert_eq!(difference("Utfall-föregående").as_deref(), Some("Utfall - föregående"));
        assert_eq!(difference("besök-80"), None);
        assert_eq!(difference("target-groups"), None);
    }
}
