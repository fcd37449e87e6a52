//! What is refused before it costs anything, and what must not cost much though it is allowed.

use super::{diagnostic, parse};
use crate::diagnostic::Code;
use crate::parse::LARGEST;
use crate::parse::attempt::understand;
use crate::parse::known::Known;
use crate::parse::line::{Folded, logical_lines};
use crate::parse::read::Reader;
use crate::source::FileId;

#[test]
fn ten_thousand_parentheses_are_refused() {
    let line = format!("green if {}red{}", "(".repeat(10_000), ")".repeat(10_000));
    assert_eq!(diagnostic(&line).code, Code::NestedTooDeep);
}

#[test]
fn forty_nested_brackets_with_one_error_inside_are_refused() {
    let line = format!("green if {}red red 5{}", "(".repeat(40), ")".repeat(40));
    assert_eq!(diagnostic(&line).code, Code::NestedTooDeep);
}

#[test]
fn a_megabyte_of_not_and_a_line_of_a_million_columns_are_refused() {
    assert_eq!(diagnostic(&format!("green if {}red", "not ".repeat(300_000))).code, Code::TooLarge);
    assert_eq!(diagnostic(&format!("note \"{}\"", "x".repeat(1_000_000))).code, Code::TooLarge);
    assert_eq!(diagnostic(&"(".repeat(1_000_000)).code, Code::TooLarge);
    // Lines that go on are one statement.
    assert_eq!(diagnostic(&format!("note \"a\"{}", "\n\"b\"".repeat(50_000))).code, Code::TooLarge);
}

#[test]
fn a_text_beyond_the_largest_is_not_read_at_all() {
    let parsed = parse(FileId(0), &"x".repeat(LARGEST + 1));
    assert_eq!(parsed.diagnostics.len(), 1);
    assert_eq!(parsed.diagnostics[0].code, Code::TooLarge);
    assert!(parsed.document.lines.is_empty());
    assert_eq!(diagnostic(&"x".repeat(LARGEST)).code, Code::TooLarge);
}

#[test]
fn parentheses_in_text_do_not_nest() {
    let line = format!("note \"{}\"", "(".repeat(100));
    assert_eq!(parse(FileId(0), &line).diagnostics, []);
    let line = format!("note ”{}”", "(".repeat(100));
    assert_eq!(parse(FileId(0), &line).diagnostics, []);
}

#[test]
fn a_sum_of_thousands_is_refused_and_a_long_list_is_not() {
    let line = format!("green if outcome{} > 5", " + 1".repeat(1_000));
    assert_eq!(diagnostic(&line).code, Code::NestedTooDeep);
    let line = format!("green if outcome > 5{}", " or red".repeat(1_000));
    assert_eq!(parse(FileId(0), &line).diagnostics, []);
    let line = format!("green if min of 1{} > 5", ", 1".repeat(1_000));
    assert_eq!(parse(FileId(0), &line).diagnostics, []);
}

/// Lines within our limits that would take an unfactored grammar the age of the universe. They are parsed here in
/// a debug build by the hundred; a test that does not end says that one of them is exponential.
#[test]
fn no_line_within_the_limits_takes_long() {
    let deep = |inside: &str, depth: usize| {
        format!("green if {}{inside}{}", "(".repeat(depth), ")".repeat(depth))
    };
    let mut lines = Vec::new();
    let insides = [
        "red",
        "red red 5",
        "1 + 1",
        "outcome within 5",
        "5 % of",
        "between 1 and",
        "min of 1,",
        "not",
        "count of",
        "status of x is",
        "projected in 2030",
        "outcome is not",
        "not not not red",
        "a < b < c <",
        "outcome in",
        "%",
        "gap between a and",
        "no",
        "share of red or",
        "target met 3 follow-ups",
        "5 % of target + 1 % of",
    ];
    for inside in insides {
        for depth in 1..=16 {
            lines.push(deep(inside, depth));
        }
        // Something before, between and after the parentheses, over and over.
        for around in [
            "1 + (",
            "not (",
            "5 % of (",
            "min of 1, (",
            "outcome within 5 of (",
            "a and (",
            "a < (",
        ] {
            lines.push(format!("green if {}{inside}{}", around.repeat(16), ")".repeat(16)));
            lines.push(format!("green if {}{inside}{}", around.repeat(16), ") + 1".repeat(16)));
            lines.push(format!("target at least {}{inside}{}", around.repeat(16), ")".repeat(16)));
        }
    }
    for word in [
        "not ",
        "if ",
        "outcome ",
        "outcome in ",
        "outcome for ",
        "5 % of ",
        "min of ",
        "- ",
        "-",
        "(",
        "( ",
        "a, ",
        "between ",
        "within ",
        "is ",
        "is not ",
        "at least ",
        "count of ",
        "and ",
        "1 ",
        "12 50 ",
        "år ",
        "år 2024 ",
        "\"a\" ",
        "2024 ",
        "för ",
        "i ",
        "ej ",
        "ej påbörjad ",
        "målet är ",
        "forecast ",
        "status of a is ",
        "= ",
        "<",
        "1,2,",
        "1.",
        "per ",
        "ab-",
        "a/",
    ] {
        for head in [
            "green if ",
            "target ",
            "baseline ",
            "example ",
            "otherwise ",
            "statuses ",
            "levels ",
            "rules ",
            "",
            "indicator ",
        ] {
            lines.push(format!("{head}{}", word.repeat(300)));
            lines.push(format!("{head}{}x", word.repeat(300)));
        }
    }
    assert!(lines.len() > 1_500);
    for line in &lines {
        let logical = logical_lines(FileId(0), line);
        let folded = Folded::new(logical.first().unwrap(), line);
        // Read or not: that it ends is what is asked.
        let read = understand(Reader { folded: &folded, text: line }, &Known::default());
        assert!(read.is_ok() || read.is_err());
    }
}

#[test]
fn what_is_tried_to_explain_a_plan_has_an_end() {
    let line = format!("green if {}red red 5{}\n", "1 + (".repeat(16), ")".repeat(16));
    let parsed = parse(FileId(0), &line.repeat(100));
    assert_eq!(parsed.diagnostics.len(), 100);
}

#[test]
fn a_file_that_is_no_plan_is_told_of_line_by_line() {
    let csv = "styrmått;period;utfall\n".repeat(3_000);
    assert_eq!(parse(FileId(0), &csv).diagnostics.len(), 3_000);
}

#[test]
fn any_bytes_that_are_text_give_diagnostics_and_never_a_panic() {
    // Every prefix of a line, and every line with one character of it made another.
    let line =
        "annars gul om (utfall för ”K” <= målvärde + 1 pe) och inte inom 10 % av målvärdet # slut";
    let ends = line.char_indices().map(|(at, _)| at);
    for end in ends {
        let prefix = line.get(..end).unwrap();
        let suffix = line.get(end..).unwrap();
        for other in ['(', '"', '-', '\u{301}', 'İ'] {
            parse(FileId(0), &format!("{prefix}{other}{suffix}"));
        }
        parse(FileId(0), prefix);
        parse(FileId(0), suffix);
    }
}
