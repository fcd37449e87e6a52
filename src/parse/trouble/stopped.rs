//! A line that stops making sense, with all that a look at it needs: its pieces, where it stops, and corrections.

use std::ops::Range;

use super::expected;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::language::say::parse::Message;
use crate::language::table::{self, Word};
use crate::language::{KindWord, Language};
use crate::parse::attempt::{Failure, Junk, understand};
use crate::parse::grammar::{Rule, Stop};
use crate::parse::known::Known;
use crate::parse::line::{Folded, quoted};
use crate::parse::opening::opening;
use crate::parse::read::Reader;
use crate::parse::suggest;
use crate::source::{Span, Spanned};
use crate::syntax::{ItemKind, Statement};

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `målvärde`, `U6`, `besök-80`.
    Word,
    /// What begins with a digit: `17,2`, `77-80`, `2022-04`, `1177-samtal`.
    Figure,
    /// Text in quotes.
    Text,
    /// Anything else: `%`, `<=`, `(`.
    Mark,
}

/// A piece of a line, without white space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// What it is.
    pub kind: Kind,
    /// The folded text.
    pub text: &'a str,
    /// Where it begins and ends in the folded line.
    pub range: Range<usize>,
}

impl Piece<'_> {
    /// Whether it is one of some words or marks.
    pub fn is(&self, wanted: &[&str]) -> bool {
        wanted.contains(&self.text)
    }
}

/// A line with other words in places of it.
pub(super) struct Correction {
    /// The line the author should write.
    pub write: String,
    /// The change that makes it so.
    pub edit: Edit,
    /// What it reads as; the error is a part of it that is wrong for another reason.
    read: Result<Statement, Failure>,
}

impl Correction {
    /// Whether the grammar reads it, so that the correction surely is one.
    pub fn reads(&self) -> bool {
        !matches!(self.read, Err(Failure::Stopped(..)))
    }

    /// The block it opens.
    pub fn block(&self) -> Option<Statement> {
        match &self.read {
            Ok(statement) => Some(statement).filter(|read| opens_a_block(read)).cloned(),
            Err(Failure::Said(junk)) => junk.meant.clone(),
            Err(Failure::Stopped(..)) => None,
        }
    }
}

fn opens_a_block(statement: &Statement) -> bool {
    matches!(
        statement,
        Statement::Plan(_)
            | Statement::Heading { .. }
            | Statement::Item { .. }
            | Statement::RulesFor(_)
            | Statement::RulesNamed(_)
    )
}

/// A line that stops making sense.
pub(super) struct Stopped<'a> {
    /// Reads it.
    pub reader: Reader<'a>,
    /// What kind of statement it was read as.
    pub rule: Rule,
    /// Where it stops, and what could have stood there.
    pub stop: Stop,
    /// Its pieces.
    pub pieces: Vec<Piece<'a>>,
    /// Where the phrase ends that opens it; 0 where none does.
    pub opened: usize,
    /// The language of its keywords.
    pub language: Language,
    /// What the lines before say.
    pub known: &'a Known,
}

impl<'a> Stopped<'a> {
    pub fn new(reader: Reader<'a>, rule: Rule, stop: Stop, known: &'a Known) -> Self {
        let line = reader.folded.text.as_str();
        Self {
            reader,
            rule,
            stop,
            pieces: pieces(line),
            opened: opening(line).map_or(0, |(_, end)| end),
            language: suggest::language_of(line),
            known,
        }
    }

    /// The folded line.
    pub fn line(&self) -> &'a str {
        let folded: &'a Folded = self.reader.folded;
        &folded.text
    }

    /// The piece that cannot be read; none where the line ends too soon.
    pub fn found(&self) -> Option<&Piece<'a>> {
        self.pieces.iter().find(|piece| piece.range.end > self.stop.at)
    }

    /// Which of the pieces cannot be read; their number where the line ends too soon.
    pub fn found_at(&self) -> usize {
        let pieces = self.pieces.iter();
        pieces.take_while(|piece| piece.range.end <= self.stop.at).count()
    }

    /// A piece by its number.
    pub fn piece(&self, at: usize) -> Option<&Piece<'a>> {
        self.pieces.get(at)
    }

    /// The pieces after the phrase that opens the line.
    pub fn rest(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces.iter().filter(|piece| piece.range.start >= self.opened)
    }

    /// Whether something of a kind could have stood where the line stops.
    pub fn expects(&self, rules: &[Rule]) -> bool {
        self.stop.expected.iter().any(|rule| rules.contains(rule))
    }

    /// What the author wrote at a stretch of the line.
    pub fn author(&self, range: Range<usize>) -> String {
        self.reader.author(range).trim().to_owned()
    }

    /// Where a stretch of the line was written.
    pub fn span(&self, range: &Range<usize>) -> Span {
        self.reader.folded.span(range.start, range.end)
    }

    /// Where the line stops: the piece that cannot be read, or its end.
    pub fn place(&self) -> Span {
        if let Some(piece) = self.found() {
            return self.span(&piece.range);
        }
        let whole = self.span(&(0..self.line().len()));
        Span { start: whole.end, ..whole }
    }

    /// The line with other words in places of it, in order.
    pub fn correct(&self, edits: &[(Range<usize>, String)]) -> Correction {
        let (mut write, mut change) = (String::new(), String::new());
        let mut from = 0;
        for (at, (range, words)) in edits.iter().enumerate() {
            let between = self.reader.author(from..range.start);
            write.push_str(&between);
            write.push_str(words);
            if at > 0 {
                change.push_str(&between);
            }
            change.push_str(words);
            from = range.end;
        }
        write.push_str(&self.reader.author(from..self.line().len()));
        let start = edits.first().map_or(0, |(range, _)| range.start);
        // An insertion has no width of its own, so that white space beside it stays.
        let span = Span { end: self.offset(from), start: self.offset(start), ..self.place() };
        let folded = self.reader.folded.with(edits);
        let read = if self.known.may_try(folded.text.len()) {
            understand(Reader { folded: &folded, text: self.reader.text }, self.known)
        } else {
            Err(Failure::Stopped(self.rule, self.stop.clone()))
        };
        Correction { write: suggest::squeezed(&write), edit: Edit { span, text: change }, read }
    }

    fn offset(&self, at: usize) -> u32 {
        self.reader.folded.offset(at)
    }

    /// The line with other words in one place of it.
    pub fn replace(&self, range: Range<usize>, words: impl Into<String>) -> Correction {
        self.correct(&[(range, words.into())])
    }

    /// The line without a stretch of it, and without the white space that set it apart.
    pub fn without(&self, range: &Range<usize>) -> Correction {
        self.correct(&[self.removed(range)])
    }

    /// The change that takes a stretch away, with the white space that set it apart.
    pub fn removed(&self, range: &Range<usize>) -> (Range<usize>, String) {
        let widened = self.widened(range);
        let inside = widened.start > 0 && widened.end < self.line().len();
        (widened, if inside { " " } else { "" }.to_owned())
    }

    /// A stretch with the white space around it.
    pub fn widened(&self, range: &Range<usize>) -> Range<usize> {
        let before = self.line().get(..range.start).map_or(0, |before| before.trim_end().len());
        let after = self.line().get(range.end..).unwrap_or("");
        let space = after.len().saturating_sub(after.trim_start().len());
        before..range.end.saturating_add(space)
    }

    /// The line with quotes around a stretch of it.
    pub fn quote(&self, range: &Range<usize>) -> Correction {
        self.correct(&[
            (range.start..range.start, "\"".to_owned()),
            (range.end..range.end, "\"".to_owned()),
        ])
    }

    /// A line with one thing wrong, and what puts it right.
    pub fn junk(
        &self,
        code: Code,
        message: Message,
        place: &Range<usize>,
        correction: Correction,
    ) -> Junk {
        let meant = correction.block();
        let edit = correction.reads().then_some(correction.edit);
        let diagnostic = Diagnostic::at(code, message, self.span(place));
        Junk { diagnostic: Diagnostic { edit, ..diagnostic }, meant }
    }

    /// What stands here, and what could have: the last word where no look finds more.
    pub fn plainly(&self) -> Junk {
        let before = self.found_at().checked_sub(1).and_then(|at| self.piece(at));
        let after_text = before.is_some_and(|before| before.kind == Kind::Text);
        let message = Message::Unexpected {
            after: self.before().map(|before| suggest::clipped(&before)),
            expected: expected::all(&self.stop.expected, after_text),
            found: self.found().map(|piece| suggest::clipped(&self.author(piece.range.clone()))),
            like: expected::like(self.rule),
        };
        Junk::of(Diagnostic::at(Code::UnreadableLine, message, self.place()))
    }

    /// What stands before the place where the line stops: a few words, so that a phrase is said whole.
    fn before(&self) -> Option<String> {
        let before = self.pieces.get(..self.found_at())?;
        let last = before.last()?;
        if last.kind == Kind::Text {
            return Some(suggest::unquoted(&self.author(last.range.clone())).to_owned());
        }
        let mut start = last.range.start;
        let mut words = 1_usize;
        for piece in before.iter().rev().skip(1) {
            words = if piece.range.end < start { words.saturating_add(1) } else { words };
            if words > 3 || piece.kind == Kind::Text || piece.is(&[",", "="]) {
                break;
            }
            start = piece.range.start;
        }
        Some(suggest::squeezed(&self.author(start..last.range.end)))
    }

    /// The block that a line opens whose rest cannot be read, so that what stands under it is not orphaned.
    pub fn block(&self) -> Option<Statement> {
        let nothing = || Spanned::new(String::new(), self.place());
        match self.rule {
            Rule::plan => Some(Statement::Plan(nothing())),
            Rule::item => {
                let word = self.line().get(..self.opened)?;
                let (kind, word) = item_word(word)?;
                let word = Spanned::new(word, self.span(&(0..self.opened)));
                Some(Statement::Item { kind, word, name: None, title: Some(nothing()) })
            }
            _ => None,
        }
    }
}

/// The kind that a folded word introduces.
fn item_word(folded: &str) -> Option<(ItemKind, KindWord)> {
    let word = table::find(&suggest::squeezed(folded), |word| match word {
        Word::Kind(kind) => Some(kind),
        _ => None,
    })?;
    let kind = match word {
        KindWord::Series => ItemKind::Series,
        KindWord::Assignment | KindWord::Action | KindWord::Activity => ItemKind::Assignment,
        _ => ItemKind::Indicator,
    };
    Some((kind, word))
}

/// The pieces of a folded line.
pub(super) fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut texts = quoted(line).into_iter().peekable();
    let mut from = 0;
    while let Some(rest) = line.get(from..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() {
            from = from.saturating_add(first.len_utf8());
            continue;
        }
        let (kind, length) = match texts.next_if(|text| text.start == from) {
            Some(text) => (Kind::Text, text.len()),
            None => piece(first, rest),
        };
        let range = from..from.saturating_add(length);
        let text = line.get(range.clone()).unwrap_or("");
        pieces.push(Piece { kind, text, range });
        from = from.saturating_add(length.max(first.len_utf8()));
    }
    pieces
}

/// What a text begins with, and how long it is.
fn piece(first: char, rest: &str) -> (Kind, usize) {
    let goes_on = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    if first.is_alphabetic() {
        return (Kind::Word, rest.find(|letter| !goes_on(letter)).unwrap_or(rest.len()));
    }
    if first.is_numeric() {
        return (Kind::Figure, figure(rest));
    }
    let alike = |letter: char| matches!(letter, '<' | '>' | '=' | '!' | '&' | '|');
    if alike(first) {
        return (Kind::Mark, rest.find(|letter| !alike(letter)).unwrap_or(rest.len()));
    }
    (Kind::Mark, first.len_utf8())
}

/// How long what begins with a digit is: `17,2` but not the comma of `17, 2`.
fn figure(rest: &str) -> usize {
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let joins = matches!(letter, '.' | ',' | ':' | '/' | '-' | '\u{2013}' | '\u{2212}');
        let next = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(letter.is_alphanumeric() || letter == '_' || joins && next) {
            return at;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_falls_into_words_figures_texts_and_marks() {
        let kinds: Vec<(Kind, &str)> = pieces("målvärde 77–80 %, 17,2 <= \"a b\" besök-80 (x)")
            .into_iter()
            .map(|piece| (piece.kind, piece.text))
            .collect();
        assert_eq!(
            kinds,
            [
                (Kind::Word, "målvärde"),
                (Kind::Figure, "77–80"),
                (Kind::Mark, "%"),
                (Kind::Mark, ","),
                (Kind::Figure, "17,2"),
                (Kind::Mark, "<="),
                (Kind::Text, "\"a b\""),
                (Kind::Word, "besök-80"),
                (Kind::Mark, "("),
                (Kind::Word, "x"),
                (Kind::Mark, ")"),
            ]
        );
    }

    #[test]
    fn any_text_falls_into_pieces_that_hold_all_of_it() {
        for line in ["", "  ", "\"\"\"\"", "77-", "a\u{301}\u{301}", "½ ² ⅷ", "”x“»y»", "٣٤"]
        {
            let held: usize = pieces(line).iter().map(|piece| piece.range.len()).sum();
            let black: usize =
                line.chars().filter(|letter| !letter.is_whitespace()).map(char::len_utf8).sum();
            assert_eq!(held, black, "{line}");
        }
    }
}
