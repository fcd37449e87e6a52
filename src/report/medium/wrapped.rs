//! Text broken into lines, measured as the eye sees it, with nothing in it that could steer a terminal.

use textwrap::{Options, WordSplitter, WrapAlgorithm};

use crate::language::printable;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// A text made safe, in lines of at most so many columns. A word that is longer is broken; a no-break space is kept.
/// An empty text is no line.
pub fn lines(text: &str, columns: usize) -> Vec<String> {
    let safe = printable(text);
    if safe.trim().is_empty() {
        return Vec::new();
    }
    let wrap = |columns: usize| -> Vec<String> {
        let options = Options::new(columns)
            .wrap_algorithm(WrapAlgorithm::FirstFit)
            .word_splitter(WordSplitter::NoHyphenation);
        textwrap::wrap(&safe, options).into_iter().map(std::borrow::Cow::into_owned).collect()
    };
    let most = columns.max(2);
    // textwrap adds up characters; signs of several characters may be wider together.
    let fits = |lines: &Vec<String>| lines.iter().all(|line| width(line) <= most);
    (2..=most).rev().map(wrap).find(fits).unwrap_or_else(|| wrap(2))
}

/// The widest word of a text: what a column must hold for no word to be broken.
pub fn longest_word(text: &str) -> usize {
    printable(text).split(' ').map(width).max().unwrap_or(0)
}

/// A text with spaces up to a width.
pub fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_asked_for() {
        let texts = [
            "Andel patienter med palliativ diagnos som har en dokumenterad behandlingsstrategi (%)",
            "sjukvårdsproduktionsuppföljningsindikatorsammanställning",
            "日本語の指標名はとても長い",
            "9\u{a0}847\u{a0}st av 10\u{a0}440\u{a0}st",
        ];
        for text in texts {
            for columns in 2..40 {
                for line in lines(text, columns) {
                    assert!(width(&line) <= columns, "{columns}: {line}");
                }
            }
        }
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(lines("under målet 17,3\u{a0}% nu", 16), ["under målet", "17,3\u{a0}% nu"]);
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_let_through() {
        assert_eq!(lines("röd\u{1b}[32m\u{202e}", 40), ["röd\\u{1b}[32m\\u{202e}"]);
    }
}
