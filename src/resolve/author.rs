//! How the author writes: the text at a place, and corrected lines in the author's own language.

use std::collections::BTreeSet;

use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, fold, number, unit};
use crate::quantity::{Number, Unit};
use crate::source::{Files, Span};
use crate::syntax::{Content, Document, Line};

/// The text of a plan and the language its keywords are in.
pub(super) struct Author<'a> {
    files: &'a Files,
    /// The language most of its lines begin in; what we offer to write is in it.
    pub language: Language,
    /// Whether any line tells it.
    pub told: bool,
}

/// How many lines are looked at to tell the language of the keywords.
const LOOKED_AT: usize = 200;

impl<'a> Author<'a> {
    /// The author of a document.
    pub fn of(document: &Document, files: &'a Files) -> Self {
        let mut author = Self { files, language: Language::Sv, told: false };
        let firsts = |language| -> BTreeSet<String> {
            let words = table::entries()
                .filter(|entry| matches!(entry.word, Word::Keyword(_) | Word::Kind(_)));
            words
                .flat_map(|entry| entry.forms(language))
                .filter_map(|form| fold(form).split(' ').next().map(str::to_owned))
                .collect()
        };
        let (swedish, english) = (firsts(Language::Sv), firsts(Language::En));
        let said =
            document.lines.iter().filter(|line| matches!(line.content, Content::Statement(_)));
        let (mut more_swedish, mut more_english) = (0_usize, 0_usize);
        for line in said.take(LOOKED_AT) {
            let first = fold(author.written(line.span).split_whitespace().next().unwrap_or(""));
            let (sv, en) = (swedish.contains(&first), english.contains(&first));
            more_swedish = more_swedish.saturating_add(usize::from(sv && !en));
            more_english = more_english.saturating_add(usize::from(en && !sv));
        }
        author.told = more_english != more_swedish;
        if more_english > more_swedish {
            author.language = Language::En;
        }
        author
    }

    /// What is written at a place.
    pub fn written(&self, span: Span) -> &'a str {
        self.files.text(span)
    }

    /// What is written at a place, without comments and with white space folded to single spaces.
    pub fn text(&self, span: Span) -> String {
        let mut out = String::new();
        for line in self.written(span).lines() {
            for word in without_comment(line).split_whitespace() {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(word);
            }
        }
        out
    }

    /// A line's own text: without the comment at its end.
    pub fn statement(&self, line: &Line) -> Span {
        let mut span = line.span;
        if let Some(comment) = line.comment.filter(|comment| comment.start > span.start) {
            // A comment on the last physical line ends the statement; one further up stands inside it.
            let after = Span { start: comment.start, ..span };
            if !self.written(after).contains('\n') {
                span.end = comment.start;
            }
        }
        let written = self.written(span);
        let blank = written.len().saturating_sub(written.trim_end().len());
        span.end = span.end.saturating_sub(u32::try_from(blank).unwrap_or(0));
        span
    }

    /// Whether a name was written in quotes.
    pub fn quoted(&self, span: Span) -> bool {
        self.written(span).starts_with(['"', '”', '“', '„', '»', '«'])
    }

    /// The line a place is on, from 1.
    pub fn line(&self, span: Span) -> u32 {
        self.files.get(span.file).map_or(1, |file| file.line(span.start))
    }

    /// A keyword as this author writes it.
    pub fn word(&self, keyword: Keyword) -> &'static str {
        table::written(Word::Keyword(keyword), self.language)
    }

    /// One of two ways to write the same, by this author's language.
    pub fn either(&self, swedish: &str, english: &str) -> String {
        match self.language {
            Language::Sv => swedish.to_owned(),
            Language::En => english.to_owned(),
        }
    }

    /// A number as this author writes it.
    pub fn number(&self, value: Number) -> String {
        number::write_up_to(value, 6, self.language)
    }

    /// A value's word after `of`: Swedish has the definite form there.
    pub fn after_of(&self, keyword: Keyword) -> &'static str {
        match (self.language, keyword) {
            (Language::Sv, Keyword::Target) => "målvärdet",
            (Language::Sv, Keyword::Outcome) => "utfallet",
            (Language::Sv, Keyword::Baseline) => "utgångsvärdet",
            _ => self.word(keyword),
        }
    }

    /// `in 2024`, as this author writes it.
    pub fn in_period(&self, period: &str) -> String {
        let word = match self.language {
            Language::Sv => "år",
            Language::En => self.word(Keyword::In),
        };
        format!("{word} {period}")
    }

    /// The question for the status of something named so.
    pub fn status_of(&self, name: &str) -> String {
        self.either(&format!("status för {name} är grön"), &format!("status of {name} is green"))
    }

    /// A number in the unit itself, as this author writes it.
    pub fn amount(&self, value: Number, unit: &Unit) -> String {
        let decimals = value.decimals().unwrap_or(6).min(6);
        unit::write_amount(value, decimals, unit, self.language)
    }
}

/// A physical line up to its comment.
fn without_comment(line: &str) -> &str {
    let (mut closing, mut escaped) = (None::<&[char]>, false);
    for (offset, letter) in line.char_indices() {
        match closing {
            Some(_) if escaped => escaped = false,
            Some(['"']) if letter == '\\' => escaped = true,
            Some(marks) if marks.contains(&letter) => closing = None,
            Some(_) => {}
            None => match letter {
                '"' => closing = Some(&['"']),
                '”' | '“' | '„' => closing = Some(&['”', '“']),
                '»' | '«' => closing = Some(&['»', '«']),
                '#' => return line.get(..offset).unwrap_or(line),
                _ => {}
            },
        }
    }
    line
}
