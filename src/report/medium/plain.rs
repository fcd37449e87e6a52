//! A document for a screen reader: one fact a line, words instead of signs, no columns and no boxes.

use super::super::document::{Block, Document, Entry, Fact, Heading, Table};
use crate::language::printable;

/// The document as text to be read aloud.
pub fn plain(document: &Document) -> String {
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
    /// A line that ends as a sentence does, so that a voice pauses.
    fn line(&mut self, text: &str) {
        let text = printable(text.trim());
        if text.is_empty() {
            return;
        }
        self.out.push_str(&text.replace('\u{a0}', " "));
        if !text.ends_with(['.', '!', '?', ':', '…']) {
            self.out.push('.');
        }
        self.out.push('\n');
    }

    fn apart(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title, of) => {
                self.line(&title.replace(" · ", ", "));
                self.line(of);
            }
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) | Block::Remark(text) => self.line(text),
            Block::List(items) => items.iter().for_each(|item| self.line(item)),
            Block::Footnotes(notes) => {
                for (at, note) in notes.iter().enumerate() {
                    self.line(&format!("{}: {note}", at.saturating_add(1)));
                }
            }
            Block::Facts(facts) => facts.iter().for_each(|fact| self.fact(fact)),
            // Signs are read as their words, so there is nothing to explain.
            Block::Legend(_) => {}
            Block::Table(table) => self.table(table),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.apart();
        let title = match &heading.word {
            Some(word) => format!("{word}: {}", heading.title),
            None => heading.title.clone(),
        };
        self.line(&title);
        if let Some(status) = &heading.status {
            self.line(&status.words);
        }
    }

    fn fact(&mut self, fact: &Fact) {
        for entry in fact.entries.iter().filter(|entry| !entry.is_empty()) {
            self.entry(&fact.name, entry);
        }
    }

    /// `Utfall, kvinnor: 53 %.`
    fn entry(&mut self, name: &str, entry: &Entry) {
        let words = spoken(entry);
        let of = entry.of.as_ref().map(|slice| format!(", {}", slice.spoken)).unwrap_or_default();
        self.line(&if name.is_empty() { words } else { format!("{name}{of}: {words}") });
    }

    fn table(&mut self, table: &Table) {
        for row in &table.rows {
            self.apart();
            let of_counts = super::columns::is_counts(table);
            for (at, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
                for entry in cell.entries.iter().filter(|entry| !entry.is_empty()) {
                    if of_counts && at == 0 {
                        self.line(&format!("{}:", entry.words));
                    } else {
                        self.entry(&column.spoken, entry);
                    }
                }
            }
            row.under.iter().for_each(|text| self.line(text));
        }
    }
}

/// Words for an entry: those of its sign where it has no others.
fn spoken(entry: &Entry) -> String {
    match (&entry.sign, entry.words.is_empty()) {
        (Some(sign), true) => sign.clone(),
        _ => entry.words.clone(),
    }
}
