//! What strangers wrote, made safe to print.

/// Text with control characters, bidirectional marks and other invisible characters written out (`\u{202e}`), so
/// that nothing in a plan or in data can steer a terminal or reorder what is read. Line feeds and tabs are written
/// out too; ordinary text is unchanged.
///
/// ```
/// use malvakt::language::printable;
/// assert_eq!(printable("röd\u{1b}[32m"), "röd\\u{1b}[32m");
/// ```
pub fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_unsafe(character) {
            out.extend(character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out.into()
}

/// Whether a character must not be printed as it is: controls, bidirectional marks, zero-width and private ones.
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
