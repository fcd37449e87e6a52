//! Bytes to text: a byte-order mark decides, else what is valid UTF-8 is UTF-8, else it is Windows-1252.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::format;
use crate::language::say::data::FileFault;

/// The longest line a table has, in bytes.
const LONGEST_LINE: usize = 1 << 20;

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// The first line that is not UTF-8 in a file where others are.
    pub mixed: Option<u32>,
}

/// The text of a file, or why it has none.
pub fn decode(bytes: &[u8]) -> Result<Decoded, FileFault> {
    if let Some(format) = format::binary(bytes) {
        return Err(FileFault::Format(format));
    }
    if u32::try_from(bytes.len()).is_err() {
        return Err(FileFault::TooLarge);
    }
    // Before anything is copied, so that a gigabyte of one line costs nothing.
    if let Some(fault) = too_long(bytes) {
        return Err(fault);
    }
    let mut decoded = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Decoded { text: marked_utf8(rest)?, mixed: None },
        [0xFF, 0xFE, rest @ ..] => Decoded { text: utf16(UTF_16LE, rest)?, mixed: None },
        [0xFE, 0xFF, rest @ ..] => Decoded { text: utf16(UTF_16BE, rest)?, mixed: None },
        _ if looks_like_utf16(bytes) => return Err(FileFault::Utf16WithoutMark),
        _ => unmarked(bytes),
    };
    if let Some(at) = not_text(&decoded.text) {
        return Err(FileFault::Binary { line: line_of(decoded.text.as_bytes(), at) });
    }
    if let Some(format) = format::markup(&decoded.text) {
        return Err(FileFault::Format(format));
    }
    if !decoded.text.contains('\n') && decoded.text.contains('\r') {
        // Lines as old Macs end them; everything that counts lines counts line feeds.
        decoded.text = decoded.text.replace('\r', "\n");
    }
    Ok(decoded)
}

fn too_long(bytes: &[u8]) -> Option<FileFault> {
    let mut lines = (1_u32..).zip(bytes.split(|byte| matches!(byte, b'\n' | b'\r')));
    let (line, long) = lines.find(|(_, text)| text.len() > LONGEST_LINE)?;
    Some(FileFault::LongLine { line, bytes: long.len(), most: LONGEST_LINE })
}

/// The line, from 1, that holds a byte.
fn line_of(bytes: &[u8], at: usize) -> u32 {
    let before = bytes.get(..at).unwrap_or(bytes);
    let breaks = before.split(|byte| *byte == b'\n').count() - 1;
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

fn marked_utf8(bytes: &[u8]) -> Result<String, FileFault> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(FileFault::BrokenEncoding {
            encoding: "UTF-8",
            line: Some(line_of(bytes, error.valid_up_to())),
        }),
    }
}

fn utf16(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, FileFault> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        return Err(FileFault::BrokenEncoding { encoding: "UTF-16", line: None });
    }
    Ok(text.into_owned())
}

/// In UTF-16 nearly every other byte of a Western text is zero, and always the same one of the two.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = sample.len() / 2;
    even.max(odd) * 10 >= pairs * 4 && even.min(odd) * 10 < pairs && pairs > 1
}

fn unmarked(bytes: &[u8]) -> Decoded {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), mixed: None };
    }
    // Lines from two sources pasted together: a line that is valid UTF-8 beyond ASCII is never Windows-1252 by chance.
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let utf8 = |line: &[u8]| std::str::from_utf8(line).is_ok();
    if lines().any(|line| !line.is_ascii() && utf8(line)) {
        let text = lines().map(line_text).collect();
        let first = (1_u32..).zip(lines()).find(|(_, line)| !utf8(line));
        return Decoded { text, mixed: first.map(|(line, _)| line) };
    }
    Decoded { text: windows_1252(bytes), mixed: None }
}

fn line_text(line: &[u8]) -> String {
    std::str::from_utf8(line).map_or_else(|_| windows_1252(line), ToOwned::to_owned)
}

fn windows_1252(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// The first character that no table has, where it has a NUL, or some control characters and more than one in a hundred.
fn not_text(text: &str) -> Option<usize> {
    if let Some(at) = text.find('\0') {
        return Some(at);
    }
    let control = |character: char| {
        character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}')
    };
    let first = text.find(control)?;
    let count = text.chars().filter(|character| control(*character)).count();
    (count > 4 && count * 100 > text.chars().count()).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::say::data::Format;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text
    }

    #[test]
    fn swedish_letters_come_through_in_every_encoding() {
        let table = "mått;värde\nåäö ÅÄÖ;1,5\n";
        let mut little = vec![0xFF, 0xFE];
        little.extend(table.encode_utf16().flat_map(u16::to_le_bytes));
        let mut big = vec![0xFE, 0xFF];
        big.extend(table.encode_utf16().flat_map(u16::to_be_bytes));
        let marked = [b"\xEF\xBB\xBF", table.as_bytes()].concat();
        let windows = b"m\xE5tt;v\xE4rde\n\xE5\xE4\xF6 \xC5\xC4\xD6;1,5\n";
        for bytes in [table.as_bytes(), &little, &big, &marked, windows] {
            assert_eq!(text(bytes), table);
        }
    }

    #[test]
    fn what_is_no_table_is_named() {
        let cases: [(&[u8], Format); 9] = [
            (b"PK\x03\x04\x14\0[Content_Types].xml\0xl/workbook.xml", Format::Excel),
            (b"PK\x03\x04\x14\0word/document.xml", Format::Word),
            (b"PK\x03\x04\x14\0utfall.csv", Format::Archive),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Format::OldExcel),
            (b"%PDF-1.7\n", Format::Pdf),
            (b"PAR1\x15\x04", Format::Parquet),
            (b"SQLite format 3\0", Format::Sqlite),
            (b"<!DOCTYPE html><table>", Format::Markup),
            (b"[\n  {\"indikator\": 1}]", Format::Json),
        ];
        for (bytes, format) in cases {
            assert_eq!(decode(bytes), Err(FileFault::Format(format)));
        }
    }

    #[test]
    fn an_encoding_that_is_not_kept_is_refused_with_its_line() {
        let broken = b"\xEF\xBB\xBFperiod\n\xE5r\n";
        assert_eq!(
            decode(broken),
            Err(FileFault::BrokenEncoding { encoding: "UTF-8", line: Some(2) })
        );
        let odd = b"\xFF\xFEa\0b";
        assert_eq!(decode(odd), Err(FileFault::BrokenEncoding { encoding: "UTF-16", line: None }));
        let unmarked: Vec<u8> = "period;utfall".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&unmarked), Err(FileFault::Utf16WithoutMark));
    }

    #[test]
    fn nul_and_controls_are_no_text() {
        assert_eq!(decode(b"a;b\n1;\0\n"), Err(FileFault::Binary { line: 2 }));
        assert_eq!(decode(b"\x01\x02\x03\x04\x05"), Err(FileFault::Binary { line: 1 }));
    }

    #[test]
    fn a_line_that_nobody_wrote_is_refused_before_it_is_read() {
        let mut bytes = b"a;b\n".to_vec();
        bytes.resize(3 << 20, b'x');
        let Err(FileFault::LongLine { line: 2, bytes: length, .. }) = decode(&bytes) else {
            panic!("read");
        };
        assert_eq!(length, (3 << 20) - 4);
    }

    #[test]
    fn lines_of_two_encodings_are_each_read_and_said_so() {
        let bytes = b"m\xC3\xA5tt;v\xC3\xA4rde\nf\xF6da;1\n";
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.text, "mått;värde\nföda;1\n");
        assert_eq!(decoded.mixed, Some(2));
    }

    #[test]
    fn lines_of_an_old_mac_are_lines() {
        assert_eq!(text(b"a;b\r1;2\r"), "a;b\n1;2\n");
    }
}
