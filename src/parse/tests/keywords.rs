//! The keyword part of the grammar is written from the table of words, and held to it here.

use std::fmt::Write;

use crate::language::fold;
use crate::language::table::{self, Entry, Word};

const WRITTEN: &str = include_str!("../../../grammar/keywords.pest");

/// `grammar/keywords.pest` as the table has it: a rule a keyword, its forms longest first.
fn grammar_of_keywords() -> String {
    let mut out = String::from(
        "// Written from the table of words (src/language/table). Do not edit: a test holds the two together.\n\n\
         // Words that cannot stand in a name unless it is quoted.\n",
    );
    let reserved = alternatives(table::reserved());
    writeln!(out, "reserved = @{{ ({reserved}) ~ edge }}\n").unwrap();
    for entry in table::entries() {
        if let Some(rule) = rule(entry) {
            let forms = alternatives(entry.all_forms());
            writeln!(out, "{rule} = @{{ ({forms}) ~ edge }}").unwrap();
        }
    }
    out
}

fn rule(entry: &Entry) -> Option<String> {
    Some(match entry.word {
        Word::Keyword(keyword) => snake("k", &format!("{keyword:?}")),
        Word::Kind(kind) => snake("kind", &format!("{kind:?}")),
        Word::State(state) => snake("state", &format!("{state:?}")),
        Word::Forecast(forecast) => snake("forecast", &format!("{forecast:?}")),
        Word::Status(_) | Word::BuiltIn(_) | Word::Unit(_) | Word::Column(_) => return None,
    })
}

/// `FollowUpAt` as `k_follow_up_at`.
fn snake(prefix: &str, camel: &str) -> String {
    let mut out = String::from(prefix);
    for letter in camel.chars() {
        if letter.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Forms as alternatives, longest first: the first that fits is taken.
fn alternatives<'a>(forms: impl Iterator<Item = &'a str>) -> String {
    let mut forms: Vec<String> = forms.filter(|form| table::is_whole(form)).map(fold).collect();
    forms.sort_by(|one, two| two.chars().count().cmp(&one.chars().count()).then(one.cmp(two)));
    forms.dedup();
    let phrase = |form: &String| {
        let words: Vec<String> = form.split(' ').map(|word| format!("\"{word}\"")).collect();
        words.join(" ~ sp ~ ")
    };
    forms.iter().map(phrase).collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_grammar_has_the_words_of_the_table() {
    let wanted = grammar_of_keywords();
    assert!(
        WRITTEN == wanted,
        "grammar/keywords.pest differs from the table of words; it should read:\n\n{wanted}"
    );
}

#[test]
fn the_reserved_words_are_those_of_the_language_page() {
    let page = "if om otherwise annars for för in i of av and och or eller not inte ej icke is är from från to till \
                until by med per within inom between mellan minst lägst högst linear linjärt decided beslutad \
                missing saknas";
    let phrases = [
        "at least",
        "at most",
        "more than",
        "mer än",
        "less than",
        "mindre än",
        "compared to",
        "jämfört med",
    ];
    // Other forms of the same keywords.
    let inflected = ["beslutat", "beslutade", "fler än", "färre än", "compared with", "jmf med"];
    let mut wanted: Vec<&str> = page.split_whitespace().chain(phrases).chain(inflected).collect();
    wanted.sort_unstable();
    let mut reserved: Vec<&str> = table::reserved().collect();
    reserved.sort_unstable();
    reserved.dedup();
    assert_eq!(reserved, wanted);
}
