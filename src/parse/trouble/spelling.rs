//! Words that are nearly a keyword, or that mean one.

use std::ops::Range;
use std::sync::LazyLock;

use super::stopped::{Correction, Kind, Piece, Stopped};
use crate::diagnostic::Code;
use crate::language::say::parse::Message;
use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, fold, nearest};
use crate::parse::attempt::Junk;
use crate::parse::grammar::{Rule, Stop};
use crate::parse::known::Known;
use crate::parse::opening::openings;
use crate::parse::read::Reader;
use crate::parse::suggest::{keyword, language_of};

/// Words that other languages, and other tools, use for ours.
const SYNONYMS: &[(&str, Keyword)] = &[
    ("else", Keyword::Otherwise),
    ("övrigt", Keyword::Otherwise),
    ("when", Keyword::If),
    ("när", Keyword::If),
    ("ifall", Keyword::If),
    ("då", Keyword::If),
    ("samt", Keyword::And),
    ("blir", Keyword::Is),
    ("becomes", Keyword::Is),
    ("ska vara", Keyword::Is),
    ("greater than", Keyword::MoreThan),
    ("higher than", Keyword::MoreThan),
    ("större än", Keyword::MoreThan),
    ("högre än", Keyword::MoreThan),
    ("lower than", Keyword::LessThan),
    ("smaller than", Keyword::LessThan),
    ("lägre än", Keyword::LessThan),
    ("minimum", Keyword::AtLeast),
    ("åtminstone", Keyword::AtLeast),
    ("min", Keyword::AtLeast),
    ("maximum", Keyword::AtMost),
    ("max", Keyword::AtMost),
    ("maximalt", Keyword::AtMost),
    ("lika med", Keyword::Is),
    ("equals", Keyword::Is),
    ("equal to", Keyword::Is),
    ("versus", Keyword::ComparedTo),
    ("mot", Keyword::ComparedTo),
    ("bakgrund", Keyword::Note),
    ("comment", Keyword::Note),
    ("owner", Keyword::Responsible),
    ("ägare", Keyword::Responsible),
    ("goal", Keyword::Target),
    ("target value", Keyword::Target),
];

/// Words between others that are easily left out.
const LEFT_OUT: &[Keyword] = &[Keyword::By, Keyword::Is, Keyword::To, Keyword::And];

/// How many near forms are tried for each stretch of words.
const MOST_TRIED: usize = 3;

/// A line that begins with nearly what a statement begins with: `lägre är bätre`, `assigment U6 "…"`.
pub(super) fn opening(line: &Stopped<'_>) -> Option<Junk> {
    if line.opened > 0 || !matches!(line.rule, Rule::heading | Rule::status_rule) {
        return None;
    }
    let windows = (1..=4).rev().filter_map(|count| Some((count, window(line, 0, count)?)));
    let mut unsure = None;
    for (count, range) in windows {
        let written = line.line().get(range.clone())?;
        for form in near(line, written, count, &OPENINGS) {
            let correction = line.replace(range.clone(), form);
            if correction.reads() {
                return Some(misspelt(line, &range, form, correction));
            }
            // What follows is wrong too, but a long word so near is surely meant.
            if count == 1 && written.chars().count() > 4 && unsure.is_none() {
                unsure = Some((range.clone(), form, correction));
            }
        }
    }
    let mut first = line.pieces.iter().take(1);
    if line.rule == Rule::heading && first.any(|piece| line.known.is_level(piece.text)) {
        return None;
    }
    let (range, form, correction) = unsure?;
    Some(misspelt(line, &range, form, correction))
}

/// A word that other languages or tools use for one of ours: `else red`, `green when target met`.
pub(super) fn synonyms(line: &Stopped<'_>) -> Option<Junk> {
    (0..line.pieces.len()).find_map(|start| synonym(line, start))
}

/// A heading of no level of the plan, whose level word is nearly what opens a block: `assigment U6 "…"`.
pub(super) fn block(reader: Reader<'_>, known: &Known) -> Option<Junk> {
    let stop = Stop { at: 0, expected: Vec::new() };
    let line = Stopped::new(reader, Rule::heading, stop, known);
    let level: Vec<&Piece<'_>> =
        line.pieces.iter().take_while(|piece| piece.kind == Kind::Word).collect();
    let whole = line.line().get(..level.last()?.range.end)?;
    if nearest(whole, known.level_words()).is_some() {
        return None;
    }
    let junk = opening(&line)?;
    junk.diagnostic.edit.is_some().then_some(junk)
}

/// A word near the place where the line stops that is nearly a keyword, so that the corrected line reads.
pub(super) fn within(line: &Stopped<'_>) -> Option<Junk> {
    let at = line.found_at();
    let starts = [at, at.saturating_sub(1), at.saturating_sub(2), at.saturating_add(1)];
    for start in starts.into_iter().filter(|start| line.piece(*start).is_some()) {
        for count in (1..=3).rev() {
            let Some(range) = window(line, start, count) else { continue };
            let written = line.line().get(range.clone())?;
            for form in near(line, written, count, &KEYWORDS) {
                let correction = line.replace(range.clone(), form);
                if correction.reads() {
                    return Some(misspelt(line, &range, form, correction));
                }
            }
        }
    }
    None
}

/// A word left out where the line stops, or a word or two before: `increase 5 pp`, `example 17 % yellow`.
pub(super) fn left_out(line: &Stopped<'_>) -> Option<Junk> {
    let at = line.found_at();
    let gaps = [Some(at), at.checked_sub(1), at.checked_sub(2)].into_iter().flatten();
    let gaps = gaps.filter_map(|at| line.piece(at).map(|piece| piece.range.clone()));
    gaps.filter(|gap| gap.start >= line.opened).find_map(|gap| {
        LEFT_OUT.iter().filter(|word| may_be_left_out(line, **word)).find_map(|word| {
            let word = keyword(*word, line.language);
            let correction = line.replace(gap.start..gap.start, format!("{word} "));
            if !correction.reads() {
                return None;
            }
            let message =
                Message::MissingWord { word: word.to_owned(), write: correction.write.clone() };
            Some(line.junk(Code::UnreadableLine, message, &gap, correction))
        })
    })
}

/// `and` is surely left out only between the ends of an interval, `is` only in an example.
fn may_be_left_out(line: &Stopped<'_>, word: Keyword) -> bool {
    match word {
        Keyword::And => line.pieces.iter().any(|piece| piece.is(&["between", "mellan"])),
        Keyword::Is => line.rule == Rule::example,
        _ => line.rule == Rule::target,
    }
}

/// Every form of a word that may stand within a line, with its folded form.
static KEYWORDS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let within = |entry: &&table::Entry| {
        !matches!(entry.word, Word::Column(_) | Word::Unit(_) | Word::BuiltIn(_))
    };
    let forms = table::entries().filter(within).flat_map(table::Entry::all_forms);
    let mut forms: Vec<Form> = forms.filter(|form| table::is_whole(form)).map(Form::new).collect();
    forms.sort_by(|one, other| one.folded.cmp(&other.folded));
    forms.dedup_by(|one, other| one.folded == other.folded);
    forms
});

/// Every form that opens a statement.
static OPENINGS: LazyLock<Vec<Form>> =
    LazyLock::new(|| openings().map(|opening| Form::new(opening.form)).collect());

/// A form of a keyword, with what a first glance tells it from others by.
struct Form {
    written: &'static str,
    folded: String,
    words: usize,
    length: usize,
    language: Language,
}

impl Form {
    fn new(written: &'static str) -> Self {
        let folded = fold(written);
        Self {
            written,
            words: written.split(' ').count(),
            length: folded.chars().count(),
            language: language_of(&folded),
            folded,
        }
    }

    /// Whether it is worth measuring how near it is to other words: nearly as long, and with the same first or last
    /// letter.
    fn may_be(&self, written: &str, length: usize) -> bool {
        let ends = |text: &str| (text.chars().next(), text.chars().next_back());
        let ((first, last), (own_first, own_last)) = (ends(written), ends(&self.folded));
        let most = self.length.max(length).checked_div(3).unwrap_or(0).max(1);
        self.length.abs_diff(length) <= most && (first == own_first || last == own_last)
    }
}

/// The stretch of so many words from a piece on.
fn window(line: &Stopped<'_>, start: usize, count: usize) -> Option<Range<usize>> {
    let stretch = line.pieces.get(start..start.checked_add(count)?)?;
    let words = stretch.iter().all(|piece| piece.kind == Kind::Word);
    let range = stretch.first()?.range.start..stretch.last()?.range.end;
    words.then_some(range)
}

/// The forms of so many words nearest to what was written, the nearest first; none where it is a form already.
fn near(line: &Stopped<'_>, written: &str, count: usize, forms: &[Form]) -> Vec<&'static str> {
    let length = written.chars().count();
    let mut left: Vec<&Form> =
        forms.iter().filter(|form| form.words == count && form.may_be(written, length)).collect();
    let mut found = Vec::new();
    // Of two that are as near, the one in the author's language.
    left.sort_by_key(|form| form.language != line.language);
    if left.iter().any(|form| form.folded == written) {
        return found;
    }
    while found.len() < MOST_TRIED {
        let Some(form) = nearest(written, left.iter().map(|form| form.written)) else { break };
        left.retain(|other| other.written != form);
        found.push(form);
    }
    found
}

/// A word of another language or tool for one of ours.
fn synonym(line: &Stopped<'_>, start: usize) -> Option<Junk> {
    [2, 1].into_iter().find_map(|count| {
        let range = window(line, start, count)?;
        let written = line.line().get(range.clone())?;
        let meant =
            SYNONYMS.iter().filter(|(word, _)| *word == written).map(|(_, keyword)| keyword);
        meant.into_iter().find_map(|meant| {
            let swedish = !written.is_ascii() || line.language == Language::Sv;
            let form = keyword(*meant, if swedish { Language::Sv } else { Language::En });
            let correction = line.replace(range.clone(), form);
            correction.reads().then(|| misspelt(line, &range, form, correction))
        })
    })
}

fn misspelt(line: &Stopped<'_>, range: &Range<usize>, form: &str, correction: Correction) -> Junk {
    // Of a phrase, the word that differs.
    let place = line
        .pieces
        .iter()
        .filter(|piece| range.contains(&piece.range.start))
        .zip(form.split(' '))
        .find(|(piece, word)| piece.text != fold(word))
        .map_or(range.clone(), |(piece, _)| piece.range.clone());
    let message = Message::UnknownWord {
        found: line.author(place.clone()),
        meant: form.to_owned(),
        write: correction.reads().then(|| correction.write.clone()),
        block: correction.block().is_some(),
    };
    line.junk(Code::UnknownWord, message, &place, correction)
}
