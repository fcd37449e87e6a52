//! A look at every character of a line: where its quotes and its comment are, and what nobody can see.

use std::ops::Range;

use super::is_quote;
use crate::language::is_unsafe;

/// What a line holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// Where its code ends and a comment begins, or its length.
    pub code_end: usize,
    /// A quote that is opened and not closed.
    pub open_quote: Option<(usize, char)>,
    /// A character nobody can see, in the code.
    pub unseen: Option<(usize, char)>,
}

pub(super) fn scan(line: &str) -> Scan {
    let mut found = Scan { code_end: line.len(), ..Scan::default() };
    let mut quotes = Quotes::default();
    for (offset, letter) in line.char_indices() {
        if found.unseen.is_none() && letter != '\t' && is_unsafe(letter) {
            found.unseen = Some((offset, letter));
        }
        if !quotes.inside(offset, letter) && letter == '#' {
            found.code_end = offset;
            break;
        }
    }
    found.open_quote = quotes.opened;
    found
}

/// The characters of a text that stand outside quotes, with their offsets.
pub(in crate::parse) fn outside_quotes(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quotes = Quotes::default();
    text.char_indices().filter(move |(offset, letter)| !quotes.inside(*offset, *letter))
}

/// Where each text in quotes stands, its quotes included.
pub(in crate::parse) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut quotes = Quotes::default();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (offset, letter) in text.char_indices() {
        let opened = quotes.opened.map(|(opened, _)| opened);
        quotes.inside(offset, letter);
        if let (Some(opened), None) = (opened, quotes.opened) {
            found.push(opened..offset.saturating_add(letter.len_utf8()));
        }
    }
    found
}

/// Which quote is open, as a text is gone through.
#[derive(Default)]
struct Quotes {
    opened: Option<(usize, char)>,
    escaping: bool,
}

impl Quotes {
    /// Takes the next character; whether it is inside quotes, the marks themselves included.
    fn inside(&mut self, offset: usize, letter: char) -> bool {
        let Some((_, open)) = self.opened else {
            if is_quote(letter) {
                self.opened = Some((offset, letter));
            }
            return self.opened.is_some();
        };
        // `\"` and `\\` are escapes in straight quotes; any other `\` stands for itself.
        if self.escaping && matches!(letter, '"' | '\\') {
            self.escaping = false;
        } else if closes(open, letter) {
            self.opened = None;
        } else {
            self.escaping = open == '"' && letter == '\\';
        }
        true
    }
}

fn closes(open: char, letter: char) -> bool {
    match open {
        '"' => letter == '"',
        '”' | '“' | '„' => matches!(letter, '”' | '“'),
        _ => matches!(letter, '»' | '«'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: &str) -> &str {
        line.get(..scan(line).code_end).unwrap()
    }

    #[test]
    fn a_comment_begins_outside_quotes() {
        assert_eq!(code("note \"nr #1\" # two"), "note \"nr #1\" ");
        assert_eq!(code("note ”nr #1” # two"), "note ”nr #1” ");
        assert_eq!(code("note »nr #1» # two"), "note »nr #1» ");
        assert_eq!(code("# all of it"), "");
    }

    #[test]
    fn an_escaped_quote_does_not_close() {
        assert_eq!(code(r#"note "a \" # b" # c"#), r#"note "a \" # b" "#);
        assert_eq!(code(r#"note "a \\" # c"#), r#"note "a \\" "#);
        assert_eq!(code(r#"note "G:\new" # c"#), r#"note "G:\new" "#);
    }

    #[test]
    fn a_quote_left_open_is_found_where_it_opens() {
        assert_eq!(scan("note \"a").open_quote, Some((5, '"')));
        assert_eq!(scan("note \"a”").open_quote, Some((5, '"')));
        assert_eq!(scan("note ”a\"").open_quote, Some((5, '”')));
        assert_eq!(scan("note \"a\"").open_quote, None);
    }

    #[test]
    fn each_text_in_quotes_is_found() {
        assert_eq!(quoted(r#"a "b \" c" ”d”"#), [2..10, 11..18]);
        assert_eq!(quoted("\"a\"\"b\""), [0..3, 3..6]);
        assert!(quoted("a \"b").is_empty());
    }

    #[test]
    fn what_nobody_sees_is_found_in_the_code_only() {
        assert_eq!(scan("år\u{200b} 2024").unseen, Some((3, '\u{200b}')));
        assert_eq!(scan("år 2024 # \u{200b}").unseen, None);
        assert_eq!(scan("år\t2024").unseen, None);
    }
}
