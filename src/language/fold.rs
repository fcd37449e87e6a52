//! Words are compared after Unicode NFC and full case folding, with white space folded to single spaces.

use unicode_normalization::UnicodeNormalization;

/// The form two words are compared in: `Öka`, `öka` and a Mac's decomposed `öka` are the same.
///
/// ```
/// use malvakt::language::fold;
/// assert_eq!(fold("  O\u{308}KA   Mer "), "öka mer");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return squeezed(&text.to_ascii_lowercase());
    }
    // What Swedish is written in is composed already, and folds letter by letter; only `ß` becomes two.
    if text.chars().all(|letter| letter.is_ascii() || matches!(letter, 'À'..='ÿ' if letter != 'ß'))
    {
        return squeezed(&text.to_lowercase());
    }
    squeezed(
        &caseless::default_case_fold_str(&text.nfc().collect::<String>()).nfc().collect::<String>(),
    )
}

fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_folds_letter_by_letter_folds_as_everything_else() {
        for letter in 'À'..='ÿ' {
            let whole: String = caseless::default_case_fold_str(&letter.to_string());
            assert_eq!(fold(&format!("a{letter}")), format!("a{whole}"), "{letter}");
        }
    }
}
