//! Headings whose titles differ only slightly: one word of several letters, by a letter or two.

use std::collections::BTreeMap;

use crate::language::nearest;
use crate::plan::{HeadingId, LevelId};

/// How many titles that agree in all but one word are looked at; a chapter of hundreds is a list, not a misspelling.
const LOOKED_AT: usize = 8;

/// How short a word may be to be misspelt: `A` and `B` are two names.
const SHORTEST: usize = 4;

/// How many words a title may have to be compared word by word.
const MOST_WORDS: usize = 40;

type Under = (Option<HeadingId>, LevelId);

/// The titles so far, by where they stand and what is left of them without one of their words.
#[derive(Default)]
pub(super) struct Similar {
    titles: BTreeMap<(Under, String), Vec<(String, HeadingId)>>,
}

impl Similar {
    /// Takes a title in; the earlier heading that it differs only slightly from, if any.
    pub fn earlier(&mut self, under: Under, title: &str, id: HeadingId) -> Option<HeadingId> {
        let words: Vec<&str> = title.split(' ').collect();
        if words.len() > MOST_WORDS {
            return None;
        }
        let mut near = None;
        for (at, word) in words.iter().enumerate() {
            let rest: Vec<&str> = words
                .iter()
                .enumerate()
                .map(|(other, word)| if other == at { "*" } else { word })
                .collect();
            let alike = self.titles.entry((under, rest.join(" "))).or_default();
            near = near.or_else(|| {
                alike.iter().find(|(other, _)| misspelt(word, other)).map(|(_, earlier)| *earlier)
            });
            if alike.len() < LOOKED_AT {
                alike.push(((*word).to_owned(), id));
            }
        }
        near
    }
}

/// Whether one word looks like the other with a slip in it.
fn misspelt(one: &str, other: &str) -> bool {
    let number = |word: &str| word.chars().any(|letter| letter.is_ascii_digit());
    let shortest = one.chars().count().min(other.chars().count());
    shortest >= SHORTEST
        && one.chars().count().abs_diff(other.chars().count()) <= 1
        && !number(one)
        && !number(other)
        && nearest(one, [other]).is_some()
        && differing(one, other) <= 1
}

/// How many letters stand between the common beginning and the common end.
fn differing(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = one.len().min(other.len()).saturating_sub(start);
    let end =
        one.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    one.len().max(other.len()).saturating_sub(start).saturating_sub(end)
}
