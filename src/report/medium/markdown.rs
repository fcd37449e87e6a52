//! A document as Markdown: tables of the GitHub dialect, `<br>` between the slices of a cell. What strangers wrote is
//! text in it and nothing else: no markup of theirs is let through.

use std::fmt::Write;

use super::super::document::{Block, Cell, Document, Entry, Fact, Heading, Table};
use crate::language::printable;

/// The document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut page = Page { out: String::new() };
    for block in &document.blocks {
        page.block(block);
    }
    page.out
}

struct Page {
    out: String,
}

impl Page {
    /// A part with an empty line after it.
    fn part(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push_str("\n\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title, of) => {
                self.part(&format!("# {}", text(title)));
                self.part(&paragraph(of));
            }
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(words) | Block::Remark(words) => self.part(&paragraph(words)),
            Block::List(items) => {
                let items: Vec<String> =
                    items.iter().map(|item| format!("- {}", paragraph(item))).collect();
                self.part(&items.join("\n"));
            }
            Block::Footnotes(notes) => {
                let notes: Vec<String> = notes
                    .iter()
                    .enumerate()
                    .map(|(at, note)| {
                        format!("{} {}", superscript(at.saturating_add(1)), text(note))
                    })
                    .collect();
                self.part(&notes.join("  \n"));
            }
            Block::Facts(facts) => {
                let facts: Vec<String> = facts.iter().map(fact).collect();
                self.part(&facts.join("\n"));
            }
            Block::Legend(signs) => {
                let signs: Vec<String> = signs
                    .iter()
                    .map(|(sign, words)| format!("{} {}", text(sign), text(words)))
                    .collect();
                self.part(&signs.join(" · "));
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let marks = "#".repeat(heading.depth.saturating_add(2).min(6));
        let mut title = match (&heading.word, heading.depth) {
            (Some(word), depth) if depth > 0 => format!("{}: {}", text(word), text(&heading.title)),
            _ => text(&heading.title),
        };
        if let Some(status) = &heading.status {
            // Writing to a String cannot fail.
            let _ = write!(title, " – {}", text(&status.signed()));
        }
        self.part(&format!("{marks} {title}"));
    }

    fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.part(&format!("**{}**", text(caption)));
        }
        let header: Vec<String> = table.columns.iter().map(|column| text(&column.title)).collect();
        let rules: Vec<&str> = table
            .columns
            .iter()
            .map(|column| match column.role {
                super::super::document::Role::Count(_) => "---:",
                _ => "---",
            })
            .collect();
        let mut lines =
            vec![format!("| {} |", header.join(" | ")), format!("| {} |", rules.join(" | "))];
        for row in &table.rows {
            let last = table
                .columns
                .iter()
                .position(|column| column.role == super::super::document::Role::Status);
            let cells: Vec<String> = row
                .cells
                .iter()
                .enumerate()
                .map(|(at, own)| {
                    let mut lines = cell(own);
                    if last == Some(at) {
                        lines.extend(row.under.iter().map(|under| format!("*{}*", text(under))));
                    }
                    lines.join("<br>")
                })
                .collect();
            lines.push(format!("| {} |", cells.join(" | ")));
        }
        self.part(&lines.join("\n"));
    }
}

fn cell(cell: &Cell) -> Vec<String> {
    let several = cell.entries.len() > 1;
    let mut lines: Vec<String> = cell
        .entries
        .iter()
        .map(|entry| match &entry.of {
            Some(slice) if !entry.is_empty() => {
                format!("{}: {}", text(&slice.short), text(&entry.signed()))
            }
            _ => text(&entry.signed()),
        })
        .collect();
    if !several || lines.iter().all(String::is_empty) {
        lines.retain(|line| !line.is_empty());
    }
    lines
}

fn fact(fact: &Fact) -> String {
    let entry = |entry: &Entry| match &entry.of {
        Some(slice) => format!("{}: {}", text(&slice.short), text(&entry.signed())),
        None => text(&entry.signed()),
    };
    let entries: Vec<String> = fact.entries.iter().map(entry).collect();
    format!("- **{}:** {}", text(&fact.name), entries.join("<br>"))
}

/// Text that begins a paragraph: what would make a list or a heading of it is text too.
fn paragraph(words: &str) -> String {
    let escaped = text(words);
    let digits = escaped.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if digits.len() < escaped.len()
        && let Some(rest) = digits.strip_prefix(['.', ')'])
        && let (Some(number), Some(mark)) = (escaped.strip_suffix(digits), digits.chars().next())
    {
        return format!("{number}\\{mark}{rest}");
    }
    if escaped.starts_with(['-', '+', '#', '=', '>', '~']) {
        return format!("\\{escaped}");
    }
    escaped
}

/// Text with everything that Markdown or HTML would take for markup escaped.
fn text(words: &str) -> String {
    let safe = printable(words);
    let mut out = String::with_capacity(safe.len());
    for character in safe.trim().chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                out.push('\\');
                out.push(character);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            other => out.push(other),
        }
    }
    out
}

fn superscript(number: usize) -> String {
    super::super::document::superscript(number)
}
