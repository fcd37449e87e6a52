//! A diagnostic for eyes: the sentence, the lines it is about with their labels, what to write, and last its code.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use miette::{GraphicalReportHandler, GraphicalTheme, ThemeCharacters, ThemeStyles};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::Look;
use super::excerpt::{Excerpt, excerpts};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::printable;
use crate::language::say::Said;
use crate::language::say::diagnostic::Frame;
use crate::source::{Files, Span};

/// How far help and code stand in, as the sentence after `Fel:`.
const INDENT: &str = "     ";

/// A diagnostic in full, with a line break at its end.
///
/// ```
/// use malvakt::diagnostic::{Code, Diagnostic, render};
/// use malvakt::language::{Language, say::workspace::Message};
/// use malvakt::source::{File, Files, Span};
///
/// let mut files = Files::default();
/// let file = files.add(File::new("en.plan", "data \"utfal.csv\"\n"));
/// let message = Message::NoSuchDataFile { name: "utfal.csv".to_owned(), nearest: None };
/// let diagnostic = Diagnostic::at(Code::NoSuchDataFile, message, Span { file, start: 5, end: 16 });
/// let look = render::Look { language: Language::Sv, width: 80, colour: false };
/// assert!(render::text(&diagnostic, &files, look).starts_with("Fel i data: Datafilen utfal.csv finns inte"));
/// ```
pub fn text(diagnostic: &Diagnostic, files: &Files, look: Look) -> String {
    let words = Words::of(diagnostic, look.language);
    let mut out = opened(&words, Some(diagnostic.severity()), look);
    for excerpt in excerpts(files, &words.places, room(look.width)) {
        out.push_str(&drawn(&excerpt, look));
    }
    for name in empty_files(files, &words.places) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{INDENT}{name}");
    }
    out.push_str(&helped(&words, look));
    let code = painted(diagnostic.code.text(), Style::new().dimmed(), look);
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{INDENT}{code}");
    out
}

/// A diagnostic without the lines of the file, for beside a result: the sentence, what to write, and the place and
/// code to look it up by.
pub fn brief(diagnostic: &Diagnostic, files: &Files, look: Look) -> String {
    let words = Words::of(diagnostic, look.language);
    let mut out = opened(&words, Some(diagnostic.severity()), look);
    out.push_str(&helped(&words, look));
    let place = words.places.first().and_then(|(span, _)| {
        let file = files.get(span.file)?;
        let place = file.place(span.start);
        let place = Frame::Place { line: place.line, column: place.column }.say(look.language);
        Some(format!("{}, {place}", printable(&file.name)))
    });
    let code = diagnostic.code.text().to_owned();
    let last = place.into_iter().chain([code]).collect::<Vec<_>>().join(" · ");
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{INDENT}{}", painted(&last, Style::new().dimmed(), look));
    out
}

/// What is said without a place in a file: the sentence, opened by how bad it is, and what to write.
pub fn sentence(said: &Said, severity: Option<Severity>, look: Look) -> String {
    let words = Words::said(said, severity, look.language);
    let mut out = opened(&words, severity, look);
    out.push_str(&helped(&words, look));
    out
}

/// What to write, line by line.
fn helped(words: &Words, look: Look) -> String {
    let filled = words.help.iter().map(|line| {
        let rest = format!("{INDENT}  ");
        format!("{}\n", filled(line, INDENT, &rest, look.width))
    });
    filled.collect()
}

/// The sentence with its opening, broken to the width.
fn opened(words: &Words, severity: Option<Severity>, look: Look) -> String {
    let Some(severity) = severity else {
        return format!("{}\n", filled(&words.message, "", INDENT, look.width));
    };
    let style = Style::new().bold().fg_color(Some(colour(severity).into()));
    let opening = painted(&words.opening, style, look);
    let line = filled(&format!("{} {}", words.opening, words.message), "", INDENT, look.width);
    format!("{}\n", line.replacen(&words.opening, &opening, 1))
}

/// What a line of a file may take beside its number and the frame.
fn room(width: usize) -> usize {
    width.saturating_sub(10).max(30)
}

/// Files that places are in and that have no text to show.
fn empty_files(files: &Files, places: &[(Span, String)]) -> Vec<String> {
    let files = places.iter().filter_map(|(span, _)| files.get(span.file));
    let empty = files.filter(|file| file.text.is_empty());
    empty.map(|file| printable(&file.name).into_owned()).collect()
}

fn drawn(excerpt: &Excerpt, look: Look) -> String {
    let styles = if look.colour { ThemeStyles::ansi() } else { ThemeStyles::none() };
    let theme = GraphicalTheme { characters: ThemeCharacters::unicode(), styles };
    let handler = GraphicalReportHandler::new_themed(theme)
        .without_syntax_highlighting()
        .with_links(false)
        .with_wrap_lines(false)
        .with_context_lines(1);
    let mut out = String::new();
    if handler.render_report(&mut out, excerpt).is_err() {
        return String::new();
    }
    // miette begins with a line for the message; ours is already written.
    out.split_once('\n').map(|(_, frame)| frame.to_owned()).unwrap_or_default()
}

fn filled(line: &str, first: &str, rest: &str, width: usize) -> String {
    let options = Options::new(width.max(30))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(line, options)
}

fn painted(text: &str, style: Style, look: Look) -> String {
    if look.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

fn colour(severity: Severity) -> AnsiColor {
    match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Advice => AnsiColor::Cyan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::language::Language;
    use crate::language::say::workspace::Message;
    use crate::source::File;

    /// The frame around marks, each the first place of some words in the text, with what is said there.
    fn frame(text: &str, marks: &[(&str, &str)]) -> String {
        let spans = marks.iter().map(|(words, label)| {
            let start = text.find(words).unwrap();
            (start, start + words.len(), *label)
        });
        framed(text, &spans.collect::<Vec<_>>(), 80)
    }

    fn framed(text: &str, spans: &[(usize, usize, &str)], width: usize) -> String {
        let mut files = Files::default();
        let file = files.add(File::new("en.plan", text));
        let at = |offset: usize| u32::try_from(offset).unwrap();
        let places: Vec<(Span, String)> = spans
            .iter()
            .map(|(start, end, label)| {
                (Span { file, start: at(*start), end: at(*end) }, (*label).to_owned())
            })
            .collect();
        let look = Look { language: Language::Sv, width, colour: false };
        excerpts(&files, &places, room(width)).iter().map(|excerpt| drawn(excerpt, look)).collect()
    }

    fn lines(text: &str) -> Vec<&str> {
        text.lines().map(str::trim_end).collect()
    }

    #[test]
    fn a_tab_and_letters_of_two_bytes_leave_the_label_under_its_word() {
        let shown = frame("plan \"Å\"\n\tmål åäö bätre\n", &[("bätre", "okänt ord")]);
        assert_eq!(
            lines(&shown),
            [
                "   ╭─[en.plan:2:10]",
                " 2 │     mål åäö bätre",
                "   ·             ──┬──",
                "   ·               ╰── okänt ord",
                "   ╰────",
            ]
        );
    }

    #[test]
    fn a_line_of_windows_ends_before_its_line_break() {
        let shown = frame("ett\r\ntvå\r\n", &[("två", "här")]);
        assert_eq!(lines(&shown)[1..3], [" 2 │ två", "   · ─┬─"]);
    }

    #[test]
    fn the_end_of_a_file_can_be_pointed_at() {
        let text = "plan \"Å\"\nmål";
        let shown = framed(text, &[(text.len(), text.len(), "här tar filen slut")], 80);
        assert_eq!(
            lines(&shown),
            [
                "   ╭─[en.plan:2:4]",
                " 2 │ mål",
                "   ·    ┬",
                "   ·    ╰── här tar filen slut",
                "   ╰────",
            ]
        );
        assert_eq!(framed("", &[(0, 0, "tom")], 80), "");
    }

    #[test]
    fn what_could_steer_a_terminal_is_written_out_and_shifts_no_label() {
        let shown = frame("mål \u{202e}x\u{1b}[31m bätre", &[("bätre", "okänt ord")]);
        assert_eq!(
            lines(&shown)[1..4],
            [
                " 1 │ mål \\u{202e}x\\u{1b}[31m bätre",
                "   ·                         ──┬──",
                "   ·                           ╰── okänt ord",
            ]
        );
    }

    #[test]
    fn a_line_of_a_million_columns_is_shown_around_its_label() {
        let text = format!("{}bätre{}", "å".repeat(500_000), "x".repeat(500_000));
        let shown = frame(&text, &[("bätre", "okänt ord")]);
        let shown = lines(&shown);
        assert_eq!(shown[0], "   ╭─[en.plan:1:500001]");
        assert!(
            shown[1].contains("…å") && shown[1].contains("åbätrex") && shown[1].ends_with("x…")
        );
        assert!(shown.iter().all(|line| line.chars().count() <= 80), "{shown:#?}");
    }

    #[test]
    fn a_long_line_with_a_label_at_its_beginning_is_cut_at_its_end_only() {
        let text = format!("bätre {}", "x".repeat(200));
        let shown = frame(&text, &[("bätre", "okänt ord")]);
        assert!(lines(&shown)[1].starts_with(" 1 │ bätre xxx"), "{shown}");
        assert!(lines(&shown)[1].ends_with("x…"), "{shown}");
    }

    #[test]
    fn the_first_place_is_the_one_in_the_frame_and_far_lines_stand_apart() {
        let text = "ett\ntvå\ntre\nfyra\nfem\nsex\nsju\nåtta\n";
        let shown = frame(text, &[("sju", "igen"), ("ett", "först")]);
        let frames: Vec<&str> =
            shown.lines().filter(|line| line.contains('╭')).map(str::trim).collect();
        assert_eq!(frames, ["╭─[en.plan:7:1]", "╭─[en.plan:1:1]"]);
        let near = frame(text, &[("tre", "igen"), ("ett", "först")]);
        assert_eq!(near.matches('╭').count(), 1);
        assert!(near.contains("[en.plan:3:1]") && near.contains(" 2 │ två"), "{near}");
    }

    #[test]
    fn a_place_of_several_lines_is_shown_on_its_first() {
        let shown = framed("titel \"en\n  två\"\n", &[(6, 16, "går på")], 80);
        assert_eq!(lines(&shown)[1..3], [" 1 │ titel \"en", "   ·       ─┬─"]);
    }

    #[test]
    fn labels_that_overlap_are_both_said() {
        let shown = frame("abcdef", &[("abc", "yttre"), ("bcd", "inre")]);
        assert!(shown.contains("yttre") && shown.contains("inre"), "{shown}");
    }

    fn whole(name: &str, look: Look) -> String {
        let mut files = Files::default();
        let file = files.add(File::new("en.plan", "ersätter \"b.plan\""));
        let message =
            Message::NoSuchRevised { name: name.to_owned(), nearest: Some("c.plan".to_owned()) };
        let span = Span { file, start: 10, end: 18 };
        text(&Diagnostic::at(Code::NoSuchRevised, message, span), &files, look)
    }

    #[test]
    fn the_sentence_is_first_and_the_code_is_last() {
        let look = Look { language: Language::Sv, width: 80, colour: false };
        let shown = whole("b.plan", look);
        assert_eq!(
            lines(&shown),
            [
                "Varning: Planen som den här ersätter, b.plan, finns inte i mappen.",
                "   ╭─[en.plan:1:10]",
                " 1 │ ersätter \"b.plan\"",
                "   ·          ────┬───",
                "   ·              ╰── filen finns inte",
                "   ╰────",
                "     Menade du  ersätter \"c.plan\" ?",
                "     plan::no-such-file",
            ]
        );
        let english = whole("b.plan", Look { language: Language::En, ..look });
        assert!(english.starts_with("Warning: The plan that this one revises"), "{english}");
    }

    #[test]
    fn a_long_sentence_is_broken_to_the_width() {
        let name = "ett namn som är så långt att det inte får plats på en rad i ett smalt fönster";
        let shown = whole(name, Look { language: Language::Sv, width: 50, colour: false });
        assert!(shown.lines().all(|line| line.chars().count() <= 50), "{shown}");
        assert!(lines(&shown)[1].starts_with("     "), "{shown}");
    }

    #[test]
    fn a_name_cannot_steer_the_terminal_and_colour_is_only_where_asked() {
        let look = Look { language: Language::Sv, width: 80, colour: false };
        let shown = whole("b\u{1b}[2J\u{202e}", look);
        assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
        assert!(shown.contains("\\u{1b}[2J\\u{202e}"), "{shown}");
        assert!(
            whole("b", Look { colour: true, ..look }).starts_with("\u{1b}[1m\u{1b}[33mVarning:")
        );
    }

    #[test]
    fn places_in_two_files_are_each_shown_in_their_own() {
        let mut files = Files::default();
        let plan = files.add(File::new("en.plan", "mått a"));
        let data = files.add(File::new("utfall.csv", "a;b"));
        let message = Message::NoSuchDataFile { name: "a".to_owned(), nearest: None };
        let diagnostic =
            Diagnostic::at(Code::NoSuchDataFile, message, Span { file: data, start: 0, end: 1 })
                .and(Span { file: plan, start: 0, end: 4 });
        let look = Look { language: Language::Sv, width: 80, colour: false };
        let shown = text(&diagnostic, &files, look);
        let (data, plan) = (shown.find("utfall.csv:1:1"), shown.find("en.plan:1:1"));
        assert!(data.is_some() && data < plan, "{shown}");
    }
}
