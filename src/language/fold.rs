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
