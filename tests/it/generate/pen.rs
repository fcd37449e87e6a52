//! Lines written out: in Swedish, in English or in both, plainly or in any of the ways that are accepted.

use malvakt::language::table::{self, Keyword, Word};
use malvakt::language::{Language, unit};

use super::measure::{Decimal, Measure};
use super::tape::Tape;
use super::token::{Line, Token};

/// In which words a plan is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice<'v> {
    /// The words that we write ourselves, in one language.
    Plain(Language),
    /// Any form of either language, as the bytes choose.
    Mixed(&'v [u8]),
}

/// What writes.
pub struct Pen<'v> {
    voice: Voice<'v>,
    choices: Tape<'v>,
    /// Everything outside quotes in capitals.
    pub capitals: bool,
}

impl<'v> Pen<'v> {
    pub fn new(voice: Voice<'v>) -> Self {
        let bytes = if let Voice::Mixed(bytes) = voice { bytes } else { &[] };
        Self { voice, choices: Tape::new(bytes), capitals: false }
    }

    /// A line, indented as the formatter would.
    pub fn line(&mut self, indent: usize, line: &Line) -> String {
        let mut out = " ".repeat(indent);
        let mut tokens = line.iter().enumerate();
        while let Some((at, token)) = tokens.next() {
            let before = at.checked_sub(1).and_then(|at| line.get(at));
            let mut written = self.token(token, before, line.get(at + 1));
            // A phrase around a number: `minst … fall`.
            if let Some((head, tail)) = written.split_once('…')
                && let Some((_, inside)) = tokens.next()
            {
                written = format!("{head}{}{tail}", self.token(inside, None, None));
            }
            if written.is_empty() {
                continue;
            }
            let closes =
                matches!(token, Token::Sign(sign) if [",", ":", ")"].contains(&sign.as_str()));
            let opened = matches!(before, Some(Token::Sign(sign)) if sign == "(");
            let stuck = written == "%" && self.choices.often(4);
            if !(at == 0 || closes || opened || stuck) {
                out.push(' ');
            }
            out.push_str(&written);
        }
        out.push('\n');
        out
    }

    fn token(&mut self, token: &Token, before: Option<&Token>, after: Option<&Token>) -> String {
        let written = match token {
            Token::Text(text) => return self.quoted(text),
            Token::Word(word) => self.word(*word, after),
            Token::Plural(word) => self.plural(*word),
            Token::Either(swedish, english) => match self.language() {
                Language::Sv => (*swedish).to_owned(),
                Language::En => (*english).to_owned(),
            },
            Token::Name(name) => name.clone(),
            Token::Number(number) => {
                let signed = matches!(before, Some(Token::Word(_)));
                self.number(*number, signed)
            }
            Token::Difference(measure) if measure.is_share() => self.any_form(Word::Unit("pp")),
            Token::Unit(measure) | Token::Difference(measure) => self.unit(*measure),
            Token::Sign(sign) => self.sign(sign),
        };
        if self.capitals { written.to_uppercase() } else { written }
    }

    fn language(&mut self) -> Language {
        match self.voice {
            Voice::Plain(language) => language,
            Voice::Mixed(_) if self.choices.often(8) => Language::Sv,
            Voice::Mixed(_) => Language::En,
        }
    }

    fn any_form(&mut self, word: Word) -> String {
        let language = self.language();
        let forms = table::entry(word).unwrap().forms(language);
        match self.voice {
            Voice::Plain(_) => forms[0].to_owned(),
            Voice::Mixed(_) => self.choices.one(forms).to_owned(),
        }
    }

    fn word(&mut self, word: Word, after: Option<&Token>) -> String {
        match word {
            // `år` and `under` before a follow-up's name would go on with a unit or a name before them.
            Word::Keyword(Keyword::In) if !matches!(after, Some(Token::Sign(_))) => {
                match self.language() {
                    Language::Sv => "i".to_owned(),
                    Language::En => "in".to_owned(),
                }
            }
            // `av` is of and for; `rules av` is not what anybody writes.
            // The singular names the item; in the table the forms of kinds are singular, plural, definite.
            Word::Keyword(Keyword::For) | Word::Kind(_) => {
                table::written(word, self.language()).to_owned()
            }
            _ => self.any_form(word),
        }
    }

    fn plural(&mut self, word: Word) -> String {
        let language = self.language();
        table::plural(word, language).to_owned()
    }

    fn quoted(&mut self, text: &str) -> String {
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        let plain = !text.contains(['"', '\\', '”', '“', '»', '«']);
        let (open, close) = match self.choices.below(8) {
            1 if plain => ("”", "”"),
            2 if plain => ("“", "”"),
            3 if plain => ("»", "«"),
            _ => ("\"", "\""),
        };
        format!("{open}{escaped}{close}")
    }

    /// `signed`: a plus may stand before it.
    fn number(&mut self, number: Decimal, signed: bool) -> String {
        let plain = number.plain();
        let comma = self.language() == Language::Sv;
        let (mark_before, rest) = match plain.strip_prefix('-') {
            Some(rest) => (if self.choices.often(8) { "\u{2212}" } else { "-" }, rest),
            None if signed && self.choices.often(1) => ("+", plain.as_str()),
            None => ("", plain.as_str()),
        };
        let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
        let space = match self.choices.below(6) {
            1 => " ",
            2 => "\u{a0}",
            3 => "\u{202f}",
            4 => "\u{2009}",
            _ => "",
        };
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push_str(space);
            }
            grouped.push(digit);
        }
        let mark = match (part.is_empty(), comma) {
            (true, _) => "",
            (false, true) => ",",
            (false, false) => ".",
        };
        format!("{mark_before}{grouped}{mark}{part}")
    }

    /// A unit as it stands after a number or on its own line.
    fn unit(&mut self, measure: Measure) -> String {
        match measure {
            Measure::Known(key) => match self.voice {
                Voice::Plain(language) => {
                    let own = unit::find(key).unwrap();
                    let word = unit::write_word(&own, language);
                    if word.is_empty() { "st".to_owned() } else { word }
                }
                Voice::Mixed(_) => self.any_form(Word::Unit(key)),
            },
            Measure::Rate(words) | Measure::Own(words) => words.to_owned(),
            Measure::Bare => String::new(),
        }
    }

    fn sign(&mut self, sign: &str) -> String {
        match (sign, self.choices.often(6)) {
            ("<=", true) => "≤",
            (">=", true) => "≥",
            ("!=", true) => "≠",
            ("*", true) => "×",
            (same, _) => same,
        }
        .to_owned()
    }
}
