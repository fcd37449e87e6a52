//! A generated plan: its lines, and what a law or the data must know about them.

use malvakt::language::table::Word;

use super::measure::{Decimal, Measure};
use super::token::{Line, Token};

/// A plan.
#[derive(Debug, Clone)]
pub struct Model {
    pub frame: Frame,
    pub blocks: Vec<Block>,
}

/// What the plan's own lines declare.
#[derive(Debug, Clone)]
pub struct Frame {
    pub year: i16,
    pub follow_ups: Vec<FollowUp>,
    pub scale: Scale,
    /// What assignments have instead.
    pub assignments: Option<Scale>,
    pub breakdowns: Vec<Breakdown>,
    /// Outcomes stand in a column of another name.
    pub mapped: bool,
    /// The word of each level, highest first: singular, plural.
    pub levels: Vec<(Token, Token)>,
    /// The lines that say all this and more.
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone)]
pub struct FollowUp {
    pub name: &'static str,
    pub period: String,
    pub alternatives: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Breakdown {
    pub name: &'static str,
    pub values: &'static [&'static str],
}

/// Statuses, best first: each as it is written, and in the plural.
#[derive(Debug, Clone)]
pub struct Scale {
    pub statuses: Vec<(Token, Token)>,
    /// Symbols, where the plan gives them.
    pub symbols: Vec<&'static str>,
}

/// A block line and what stands under it.
#[derive(Debug, Clone)]
pub enum Block {
    Heading(Heading),
    Rules(Vec<Line>),
    Item(Item),
}

#[derive(Debug, Clone)]
pub struct Heading {
    pub title: String,
    pub by_hand: bool,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone)]
pub struct Item {
    pub sort: Sort,
    pub word: Word,
    /// What the data may call it.
    pub called: Vec<String>,
    pub measure: Measure,
    /// Figures in its target lines, for outcomes near them.
    pub figures: Vec<Decimal>,
    pub by_hand: bool,
    /// `not measurable`, `assessed by hand`, a series: no outcome is judged.
    pub monthly: bool,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Indicator,
    Assignment,
    Series,
}

impl Model {
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.blocks
            .iter()
            .filter_map(|block| if let Block::Item(item) = block { Some(item) } else { None })
    }
}

impl Model {
    /// Every line of every block.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Heading(heading) => &heading.lines,
            Block::Rules(lines) => lines,
            Block::Item(item) => &item.lines,
        })
    }
}

impl Frame {
    /// The scale an item's statuses are of.
    pub fn scale_of(&self, sort: Sort) -> &Scale {
        match (sort, &self.assignments) {
            (Sort::Assignment, Some(scale)) => scale,
            _ => &self.scale,
        }
    }
}
