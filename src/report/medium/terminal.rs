//! A document for a terminal. comfy-table is not used: a reason runs under its row through all columns, a slice stays
//! level through the cells of its row, and the columns of many tables are equally wide, none of which it can.

use anstyle::{AnsiColor, Style};

use super::super::document::{
    Block, Cell, Column, Document, Entry, Fact, Heading, Rank, Role, Row, Table, Tone,
};
use super::columns::{GAP, Widths, is_counts, is_labelled, shown};
use super::wrapped::{lines, padded, width};

/// Lines are never longer than this, however wide the window: the eye must find back.
const WIDEST: usize = 120;
/// Nor is a page set narrower.
const NARROWEST: usize = 40;
/// How far rows stand in under their heading, and what is said of them under that.
const INDENT: usize = 2;

/// The document as text for a terminal of so many columns, with colour as an addition or without.
pub fn terminal(document: &Document, columns: usize, colour: bool) -> String {
    let mut page = Page {
        out: String::new(),
        columns: columns.clamp(NARROWEST, WIDEST),
        colour,
        widths: Widths::of(document),
    };
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if before.is_some_and(|before| is_apart(before, block)) {
            page.line("");
        }
        page.block(block);
        before = Some(block);
    }
    page.out
}

/// Whether an empty line stands between two parts.
fn is_apart(before: &Block, block: &Block) -> bool {
    match before {
        Block::Heading(above) => match block {
            Block::Heading(heading) => heading.rank == Rank::Last && above.rank != Rank::Last,
            _ => false,
        },
        Block::Remark(_) | Block::Table(_) => !matches!(block, Block::Table(_) | Block::Remark(_)),
        Block::Paragraph(_) => !matches!(block, Block::Paragraph(_) | Block::Remark(_)),
        Block::Legend(_) => !matches!(block, Block::Paragraph(_)),
        Block::Title(..) | Block::List(_) | Block::Footnotes(_) | Block::Facts(_) => true,
    }
}

struct Page {
    out: String,
    columns: usize,
    colour: bool,
    widths: Widths,
}

impl Page {
    /// A line of the page. Where lines are broken, no-break spaces have done their work; ordinary ones can be
    /// searched for and copied.
    fn line(&mut self, text: &str) {
        self.out.push_str(text.replace('\u{a0}', " ").trim_end_matches(' '));
        self.out.push('\n');
    }

    /// Lines of a text, so far in, and further in from the second on.
    fn wrapped(&mut self, text: &str, indent: usize, hanging: usize, style: Style) {
        let room = self.columns.saturating_sub(indent.saturating_add(hanging));
        for (at, line) in lines(text, room).iter().enumerate() {
            let indent = if at == 0 { indent } else { indent.saturating_add(hanging) };
            let line = self.styled(line, style);
            self.line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    fn styled(&self, text: &str, style: Style) -> String {
        if !self.colour || style == Style::new() || text.is_empty() {
            return text.to_owned();
        }
        format!("{}{text}{}", style.render(), style.render_reset())
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title, of) => self.title(title, of),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => self.wrapped(text, 0, 0, Style::new()),
            Block::Remark(text) => self.wrapped(text, INDENT, 0, Style::new()),
            Block::List(items) => {
                for item in items {
                    self.wrapped(item, 0, INDENT, Style::new());
                }
            }
            Block::Footnotes(notes) => {
                for (at, note) in notes.iter().enumerate() {
                    let number = at.saturating_add(1);
                    self.wrapped(&format!("{number}. {note}"), INDENT, INDENT, Style::new());
                }
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Legend(signs) => {
                for line in self.legend(signs) {
                    self.wrapped(&line, 0, INDENT, Style::new());
                }
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn title(&mut self, title: &str, of: &str) {
        let (own, of) = (lines(title, self.columns), lines(of, self.columns));
        let bold = Style::new().bold();
        if let ([title], [of]) = (own.as_slice(), of.as_slice()) {
            let taken = width(title).saturating_add(width(of));
            if taken.saturating_add(GAP) <= self.columns {
                let gap = " ".repeat(self.columns.saturating_sub(taken));
                let title = self.styled(title, bold);
                return self.line(&format!("{title}{gap}{of}"));
            }
        }
        for line in own {
            let line = self.styled(&line, bold);
            self.line(&line);
        }
        for line in of {
            let indent = self.columns.saturating_sub(width(&line));
            self.line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let mut text = match (&heading.word, heading.rank) {
            (_, Rank::First) => heading.title.to_uppercase(),
            (Some(word), Rank::Middle) => format!("{word}: {}", heading.title),
            _ => heading.title.clone(),
        };
        if let Some(status) = &heading.status {
            text = format!("{text}  {}", status.signed());
        }
        self.wrapped(&text, 0, INDENT, Style::new().bold());
    }

    /// As many signs a line as there is room for, none parted from its words.
    fn legend(&self, signs: &[(String, String)]) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for sign in signs.iter().map(|(sign, words)| format!("{sign} {words}")) {
            match lines.last_mut() {
                Some(line)
                    if width(line).saturating_add(GAP).saturating_add(width(&sign))
                        <= self.columns =>
                {
                    line.push_str("  ");
                    line.push_str(&sign);
                }
                _ => lines.push(sign),
            }
        }
        lines
    }

    fn facts(&mut self, facts: &[Fact]) {
        let most = self.columns / 3;
        let name = |fact: &Fact| format!("{}:", fact.name);
        let widest = facts.iter().map(|fact| width(&name(fact))).max().unwrap_or(0).min(most);
        let room = self.columns.saturating_sub(widest.saturating_add(GAP));
        for fact in facts {
            let names = lines(&name(fact), widest);
            let words = fact.entries.iter().flat_map(|entry| {
                let style = style(entry.tone);
                let text = entry_in_full(entry);
                lines(&text, room).into_iter().map(move |line| (line, style)).collect::<Vec<_>>()
            });
            let words: Vec<(String, Style)> = words.collect();
            for at in 0..names.len().max(words.len()) {
                let name = padded(names.get(at).map_or("", String::as_str), widest);
                let words = words
                    .get(at)
                    .map(|(words, style)| self.styled(words, *style))
                    .unwrap_or_default();
                self.line(&format!("{name}  {words}"));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let indent = if is_counts(table) { 0 } else { INDENT };
        let room = self.columns.saturating_sub(indent);
        let Some(widths) = self.widths.fit(table, room) else { return self.stacked(table) };
        if let Some(caption) = &table.caption {
            self.wrapped(caption, indent, 0, Style::new().underline());
        }
        if table.header {
            let header = table.columns.iter().map(|column| Cell::words(column.title.clone()));
            let row = Row { cells: header.collect(), under: Vec::new() };
            self.row(table, &row, &widths, indent, Style::new().underline());
        }
        for row in &table.rows {
            self.row(table, row, &widths, indent, Style::new());
            for text in &row.under {
                let indent = indent.saturating_add(INDENT).saturating_add(INDENT);
                self.wrapped(text, indent, 0, Style::new().dimmed());
            }
        }
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[usize], indent: usize, head: Style) {
        let bands = row.cells.iter().map(|cell| cell.entries.len()).max().unwrap_or(0);
        let columns = table.columns.iter().zip(widths).zip(&row.cells);
        let broken: Vec<Broken> =
            columns.map(|((column, width), cell)| broken(table, column, cell, *width)).collect();
        let laid = level(broken, bands);
        let height = laid.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut line = " ".repeat(indent);
            for (place, ((lines, width), column)) in
                laid.iter().zip(widths).zip(&table.columns).enumerate()
            {
                let (text, own) = lines.get(at).cloned().unwrap_or_default();
                let pad = " ".repeat(width.saturating_sub(super::wrapped::width(&text)));
                let text = self.styled(&text, if head == Style::new() { own } else { head });
                if place > 0 {
                    line.push_str(&" ".repeat(GAP));
                }
                if matches!(column.role, Role::Count(_)) {
                    line.push_str(&pad);
                    line.push_str(&text);
                } else {
                    line.push_str(&text);
                    line.push_str(&pad);
                }
            }
            self.line(&line);
        }
    }

    /// A table in so little room that its cells stand one under the other, each with the name of its column.
    fn stacked(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.wrapped(caption, 0, 0, Style::new());
        }
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                for entry in cell.entries.iter().filter(|entry| !entry.is_empty()) {
                    let title = if column.title.is_empty() {
                        String::new()
                    } else {
                        format!("{}: ", column.title)
                    };
                    let text = format!("{title}{}", entry_in_full(entry));
                    self.wrapped(&text, INDENT, INDENT, style(entry.tone));
                }
            }
            for text in &row.under {
                self.wrapped(text, INDENT.saturating_add(INDENT), 0, Style::new());
            }
        }
    }
}

/// Lines with their styles.
type Broken = Vec<Vec<(String, Style)>>;

/// The entries of a cell, each in lines.
fn broken(table: &Table, column: &Column, cell: &Cell, columns: usize) -> Broken {
    let labelled = is_labelled(table, column);
    let each = cell.entries.iter().map(|entry| {
        let text = shown(entry, column, labelled);
        lines(&text, columns).into_iter().map(|line| (line, style(entry.tone))).collect()
    });
    each.collect()
}

/// The cells of a row in lines, with what is of one slice on a level in all of them. A cell that has one entry for
/// all slices flows beside them.
fn level(cells: Vec<Broken>, bands: usize) -> Vec<Vec<(String, Style)>> {
    let height = |band: usize| {
        let of_slices = cells.iter().filter(|cell| cell.len() > 1);
        of_slices.filter_map(|cell| cell.get(band)).map(Vec::len).max().unwrap_or(0).max(1)
    };
    let heights: Vec<usize> = (0..bands).map(height).collect();
    cells
        .into_iter()
        .map(|cell| {
            if cell.len() < 2 {
                return cell.into_iter().flatten().collect();
            }
            let mut lines = Vec::new();
            for (mut band, height) in cell.into_iter().zip(&heights) {
                band.resize(*height, (String::new(), Style::new()));
                lines.extend(band);
            }
            lines
        })
        .collect()
}

/// An entry with the slice it is of, where it has one.
fn entry_in_full(entry: &Entry) -> String {
    match &entry.of {
        Some(slice) if !entry.is_empty() => format!("{} {}", slice.short, entry.signed()),
        _ => entry.signed(),
    }
}

fn style(tone: Tone) -> Style {
    let colour = match tone {
        Tone::Plain | Tone::Unassessed => return Style::new(),
        Tone::Best => AnsiColor::Green,
        Tone::Middle => AnsiColor::Yellow,
        Tone::Worst => AnsiColor::Red,
    };
    Style::new().fg_color(Some(colour.into()))
}
