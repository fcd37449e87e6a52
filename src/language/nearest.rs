//! The nearest name to a misspelt one.

use super::fold;

/// The candidate nearest to what was written, if any is near enough to be meant: at most a third of its letters
/// wrong. Letters that differ only in their dots or ring (å ä a, ö o, é e) count as half an edit.
///
/// ```
/// use malvakt::language::nearest;
/// assert_eq!(nearest("bätre", ["bättre", "sämre"]), Some("bättre"));
/// assert_eq!(nearest("DÅ4", ["DÅ04", "DÅ08", "ÅR"]), Some("DÅ04"));
/// assert_eq!(nearest("kömiljarden", ["våldsfrågor"]), None);
/// ```
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = fold(found);
    let bare = undotted(&found);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let folded = fold(candidate);
        let length = found.chars().count().max(folded.chars().count());
        // Twice the edits, so that a letter that only lacks its dots counts as one half.
        let edits = strsim::osa_distance(&found, &folded)
            .saturating_add(strsim::osa_distance(&bare, &undotted(&folded)));
        let near_enough = edits.saturating_mul(3) <= length.saturating_mul(2).max(4)
            && edits < length.saturating_mul(2);
        if near_enough && best.is_none_or(|(least, _)| edits < least) {
            best = Some((edits, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn undotted(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            // The last two of a line are letters of other alphabets that look the same, as they come along in pasted text.
            'å' | 'ä' | 'à' | 'á' | 'а' | 'α' => 'a',
            'ö' | 'ø' | 'о' | 'ο' => 'o',
            'é' | 'è' | 'е' | 'ε' => 'e',
            'ü' => 'u',
            'і' | 'ι' => 'i',
            'к' | 'κ' => 'k',
            'м' | 'μ' => 'm',
            'н' | 'η' => 'h',
            'р' | 'ρ' => 'p',
            'с' => 'c',
            'т' | 'τ' => 't',
            'у' | 'υ' => 'y',
            'х' | 'χ' => 'x',
            other => other,
        })
        .collect()
}
