//! How a text falls into lines: what goes on, what is a comment, what nobody can see.

use super::{at, diagnostic, parse, refused, statement};
use crate::diagnostic::Code;
use crate::source::FileId;
use crate::syntax::{Content, Statement};

fn title(text: &str) -> String {
    match statement(text) {
        Statement::Plan(title) => title.value,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
    let parsed = parse(FileId(0), "\u{feff}plan \"A\"\r\n  år 2024\r\n\r\n# slut\r\n");
    assert_eq!(parsed.diagnostics, []);
    assert_eq!(parsed.document.lines.len(), 4);
    assert!(matches!(parsed.document.lines[2].content, Content::Blank));
}

#[test]
fn a_line_that_begins_with_a_joining_word_a_comma_or_a_quote_goes_on() {
    assert_eq!(title("plan \"En lång\"\n    \"titel\"\n  ”över tre”"), "En lång titel över tre");
    for text in [
        "grön om målet är uppnått\n  och förbättras",
        "green if target met\n  OR improving",
        "flagga \"x\" om röd\n  eller försenad",
        "följs upp T1\n  , T2\n  , ÅR",
        "data \"a.csv\"\n  , \"b.csv\"",
    ] {
        statement(text);
    }
}

#[test]
fn a_line_that_begins_like_a_joining_word_is_its_own() {
    let parsed = parse(FileId(0), "plan \"A\"\norder \"B\"\nandel \"C\"\n");
    assert_eq!(parsed.document.lines.len(), 3);
}

#[test]
fn a_blank_line_or_a_comment_ends_a_statement() {
    for text in ["plan \"A\"\n\n\"B\"", "plan \"A\"\n# c\n\"B\"", "\"B\"", "och röd", "  , x"] {
        assert_eq!(diagnostic(text).code, Code::NothingToContinue, "{text}");
    }
}

#[test]
fn a_line_that_goes_on_with_a_broken_one_is_no_second_fault() {
    assert_eq!(diagnostic("grön om (röd\n  eller gul").code, Code::Parentheses);
    assert_eq!(diagnostic("note \"a\n  \"b\"").code, Code::UnclosedQuote);
}

#[test]
fn a_comment_begins_outside_quotes_and_keeps_its_place() {
    let text = "plan \"Avdelning #4\" # om #4";
    let parsed = parse(FileId(0), text);
    let line = &parsed.document.lines[0];
    assert_eq!(at(text, line.comment.unwrap()), "# om #4");
    assert_eq!(title(text), "Avdelning #4");
    assert_eq!(title("plan \"A\"#x"), "A");
}

#[test]
fn indentation_is_counted_and_means_nothing() {
    let parsed = parse(FileId(0), "plan \"A\"\n\t  år 2024");
    assert_eq!(parsed.document.lines[1].indent, 3);
    assert_eq!(parsed.diagnostics, []);
}

#[test]
fn text_has_escapes_and_quotes_of_every_kind() {
    assert_eq!(title(r#"plan "G:\new \"x\" \\""#), r#"G:\new "x" \"#);
    assert_eq!(title("plan ”A”"), "A");
    assert_eq!(title("plan “A”"), "A");
    assert_eq!(title("plan „A”"), "A");
    assert_eq!(title("plan »A»"), "A");
    assert_eq!(title("plan »A«"), "A");
    assert_eq!(title("plan ”om \"A\" och # B”"), "om \"A\" och # B");
}

#[test]
fn capitals_and_the_way_letters_are_stored_make_no_difference() {
    statement("GRÖN OM MÅLET ÄR UPPNÅTT");
    statement("GRO\u{308}N OM MA\u{30a}LET A\u{308}R UPPNA\u{30a}TT");
    // What was written is kept as it was written.
    match statement("NYCKELTAL HME \"HME\"") {
        Statement::Item { name, .. } => assert_eq!(name.unwrap().value, "HME"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn white_space_of_any_kind_is_white_space() {
    statement("target\tat\u{a0}least\u{2009}9\u{202f}847\u{a0}st");
    statement("target at\u{3000}least 5 st");
}

#[test]
fn what_nobody_can_see_is_refused_where_it_stands() {
    for hidden in ['\0', '\u{1b}', '\u{200b}', '\u{202e}', '\u{2028}', '\u{feff}', '\u{85}', '\r'] {
        let text = format!("år{hidden} 2024");
        let (code, place, mended) = refused(&text);
        assert_eq!(code, Code::BadCharacter, "{hidden:?}");
        assert_eq!(place, hidden.to_string());
        assert_eq!(mended.as_deref(), Some("år 2024"));
    }
}

#[test]
fn a_quote_without_its_end_is_told_of_where_it_opens() {
    let (code, place, _) = refused("nyckeltal fallskador \"Andel fallskador");
    assert_eq!((code, place.as_str()), (Code::UnclosedQuote, "\"Andel fallskador"));
    assert_eq!(refused("note \"Andel”").0, Code::UnclosedQuote);
    assert_eq!(refused("note ”Andel\"").0, Code::UnclosedQuote);
}
