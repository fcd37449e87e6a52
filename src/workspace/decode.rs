//! The bytes of a plan as text, or what they seem to be instead.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::language::say::workspace::Seems;

/// Why bytes are no plan text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotText {
    /// What they seem to be.
    pub seems: Seems,
    /// The text as it can best be shown; empty where it is none.
    pub text: String,
    /// The place in it, as bytes, of the first thing that is not UTF-8.
    pub place: (usize, usize),
}

/// Reads bytes as UTF-8, with or without a byte order mark. Nothing else is guessed at and read: a colour must not
/// depend on a guess.
pub fn decode(bytes: Vec<u8>) -> Result<String, NotText> {
    if let Some(not_text) = of_other_kind(&bytes) {
        return Err(not_text);
    }
    let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        not_utf8(error.as_bytes(), valid)
    })
}

fn of_other_kind(bytes: &[u8]) -> Option<NotText> {
    let binary = |seems| Some(NotText { seems, text: String::new(), place: (0, 0) });
    let utf16 = |encoding: &'static Encoding, bytes: &[u8]| {
        let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
        let end = text.lines().next().map_or(0, str::len);
        Some(NotText { seems: Seems::Utf16, text, place: (0, end) })
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => utf16(UTF_16BE, rest),
        // Without a mark: every other byte of western text is 0.
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => utf16(UTF_16LE, bytes),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => utf16(UTF_16BE, bytes),
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => binary(Seems::Office),
        [b'%', b'P', b'D', b'F', ..] => binary(Seems::Pdf),
        _ => None,
    }
}

fn not_utf8(bytes: &[u8], valid: usize) -> NotText {
    let controls = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31 | 127)).count();
    if controls > bytes.len() / 20 {
        return NotText { seems: Seems::Binary, text: String::new(), place: (0, 0) };
    }
    let lossy = String::from_utf8_lossy(bytes);
    let letters =
        lossy.chars().filter(|letter| !letter.is_ascii() && *letter != '\u{fffd}').count();
    if letters > 0 {
        // Letters of UTF-8 do not come about by chance in another encoding.
        let end = valid.saturating_add('\u{fffd}'.len_utf8());
        return NotText { seems: Seems::Damaged, text: lossy.into_owned(), place: (valid, end) };
    }
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    // Up to there all is ASCII, which is the same in both.
    let length = text.get(valid..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    NotText { seems: Seems::Windows1252, place: (valid, valid.saturating_add(length)), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_is_read_with_and_without_a_mark() {
        assert_eq!(decode("mål".into()), Ok("mål".to_owned()));
        assert_eq!(decode(b"\xef\xbb\xbfm\xc3\xa5l".to_vec()), Ok("mål".to_owned()));
        assert_eq!(decode(Vec::new()), Ok(String::new()));
    }

    #[test]
    fn windows_1252_is_named_and_its_first_letter_is_pointed_at() {
        let not_text = decode(b"plan \"V\xe5rd\"\n".to_vec()).unwrap_err();
        assert_eq!(not_text.seems, Seems::Windows1252);
        assert_eq!(not_text.text, "plan \"Vård\"\n");
        assert_eq!(not_text.text.get(not_text.place.0..not_text.place.1), Some("å"));
    }

    #[test]
    fn utf_16_is_named_with_and_without_a_mark() {
        let little: Vec<u8> = "mål".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "mål".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [&b"\xff\xfe"[..], b""].map(|mark| [mark, &little].concat()) {
            let not_text = decode(bytes).unwrap_err();
            assert_eq!((not_text.seems, not_text.text.as_str()), (Seems::Utf16, "mål"));
        }
        for bytes in [&b"\xfe\xff"[..], b""].map(|mark| [mark, &big].concat()) {
            assert_eq!(decode(bytes).unwrap_err().text, "mål");
        }
    }

    #[test]
    fn one_damaged_byte_among_utf_8_is_pointed_at() {
        let not_text = decode("mål\ng\u{0}".replace('\u{0}', "").into_bytes()).map(|_| ());
        assert_eq!(not_text, Ok(()));
        let not_text = decode(b"m\xc3\xa5l g\xf6r".to_vec()).unwrap_err();
        assert_eq!(not_text.seems, Seems::Damaged);
        assert_eq!(not_text.text.get(not_text.place.0..not_text.place.1), Some("\u{fffd}"));
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(b"PK\x03\x04\x14".to_vec()).unwrap_err().seems, Seems::Office);
        assert_eq!(decode(b"%PDF-1.7".to_vec()).unwrap_err().seems, Seems::Pdf);
        let noise: Vec<u8> = (0..=255).collect();
        assert_eq!(decode(noise).unwrap_err().seems, Seems::Binary);
    }
}
