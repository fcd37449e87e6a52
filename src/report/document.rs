//! A document: headings, paragraphs and tables, as every medium writes them. It holds what is said, never how it is
//! set: columns, signs and words are kept apart, so that a screen reader gets words where a board gets a symbol.

/// What is said, from first to last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Its parts in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// What the document is, and of which follow-up.
    Title(String, String),
    /// A heading.
    Heading(Heading),
    /// Words that flow.
    Paragraph(String),
    /// What stands under what came before it, a sentence or more.
    Remark(String),
    /// Things one under the other.
    List(Vec<String>),
    /// Notes of the table before, which marks in it point to: ¹ and on.
    Footnotes(Vec<String>),
    /// Names and what they are, one a line: `Utfall`, `17,3 %`.
    Facts(Vec<Fact>),
    /// What signs mean: the sign and its words.
    Legend(Vec<(String, String)>),
    /// A table.
    Table(Table),
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// How far down: 0 is the highest under the title.
    pub depth: usize,
    /// How it is set.
    pub rank: Rank,
    /// What sort of heading it is (`strategiskt mål`), where that is said.
    pub word: Option<String>,
    /// Its title.
    pub title: String,
    /// Its status, where it has one.
    pub status: Option<Entry>,
}

/// How a heading is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// The highest of a plan: in capitals where capitals are all there is.
    First,
    /// Between.
    Middle,
    /// Nearest to the rows.
    Last,
    /// Of our own, not the plan's.
    Own,
}

/// A name and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// What it is, each on its own line.
    pub entries: Vec<Entry>,
}

/// Rows with the same columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What its rows are (`Åtgärder`), where the columns do not say it.
    pub caption: Option<String>,
    /// Whether the names of the columns are said again here, where the table above has the same.
    pub header: bool,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it holds; tables of one document have columns of the same role equally wide.
    pub role: Role,
    /// Its name.
    pub title: String,
    /// Its name where there is room, or where it is read aloud.
    pub spoken: String,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A number or id.
    Id,
    /// The heading a row stands under.
    Under,
    /// The title: takes the room that is left.
    Title,
    /// The target.
    Target,
    /// When it is followed up.
    FollowUps,
    /// The outcome.
    Outcome,
    /// The status.
    Status,
    /// The trend: its sign is enough where a legend says what it means.
    Trend,
    /// What somebody said of it.
    Comment,
    /// A count; to the right. Which one of the table's.
    Count(usize),
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// A cell a column.
    pub cells: Vec<Cell>,
    /// What stands under the row, a paragraph each.
    pub under: Vec<String>,
}

/// A cell: one entry for the whole, or one for each slice of the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// One line of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// Which slice it is of; `None`: the whole.
    pub of: Option<Slice>,
    /// A sign: a status's symbol, a trend's arrow.
    pub sign: Option<String>,
    /// The words.
    pub words: String,
    /// How it is toned, where colour is used as an addition.
    pub tone: Tone,
}

/// What a slice is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// `K`.
    pub short: String,
    /// `kvinnor`.
    pub spoken: String,
}

/// A tone; never the only bearer of anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// None.
    #[default]
    Plain,
    /// The best status.
    Best,
    /// One between.
    Middle,
    /// The worst.
    Worst,
    /// Not assessed.
    Unassessed,
}

impl Document {
    /// With a further part.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}

impl Entry {
    /// Words alone.
    pub fn words(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.sign.is_none()
    }

    /// Sign and words: `▲ ej uppnått`.
    pub fn signed(&self) -> String {
        match &self.sign {
            Some(sign) if self.words.is_empty() => sign.clone(),
            Some(sign) => format!("{sign} {}", self.words),
            None => self.words.clone(),
        }
    }
}

impl Cell {
    /// A cell with words alone.
    pub fn words(words: impl Into<String>) -> Self {
        let entry = Entry::words(words);
        Self { entries: if entry.is_empty() { Vec::new() } else { vec![entry] } }
    }
}

impl Fact {
    /// A name and words.
    pub fn new(name: impl Into<String>, words: impl Into<String>) -> Self {
        Self { name: name.into(), entries: vec![Entry::words(words)] }
    }
}

impl Column {
    /// A column with one name.
    pub fn new(role: Role, title: impl Into<String>) -> Self {
        let title = title.into();
        Self { role, spoken: title.clone(), title }
    }
}

/// A number as a mark of a note: `¹`.
pub fn superscript(number: usize) -> String {
    let raised = |digit: char| match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        _ => '⁹',
    };
    number.to_string().chars().map(raised).collect()
}
