//! Items: indicators, assignments and series.

use super::{
    Decision, Example, Flag, FollowUpId, HeadingId, Reference, RuleSet, Rules, ScaleId, SliceFor,
    SliceOf, Struck, TargetLine, Written,
};
use crate::language::KindWord;
use crate::quantity::{Date, Number, Period, Unit};
use crate::source::Span;

/// Which item of [`Plan::items`](super::Plan::items).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

/// An indicator, an assignment or a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Where its line is.
    pub span: Span,
    /// Its name, as written; the title or id where none is.
    pub name: String,
    /// Its title; the name where none is written.
    pub title: String,
    /// Its id.
    pub id: Option<String>,
    /// The word it was introduced by.
    pub word: KindWord,
    /// What it is.
    pub kind: Kind,
    /// The heading it stands under.
    pub heading: Option<HeadingId>,
    /// The further headings it stands under.
    pub also_under: Vec<AlsoUnder>,
    /// The follow-ups it is followed up at; empty for every one.
    pub follow_ups: Vec<FollowUpId>,
    /// Its scale of statuses.
    pub scale: ScaleId,
    /// How its status comes about.
    pub rules: Rules,
    /// Flags: its own, then those of the rules it uses.
    pub flags: Vec<Flag>,
    /// Examples: its own, else those of the rules it uses.
    pub examples: Vec<Example>,
    /// Its weight in roll-ups; 1 unless said.
    pub weight: Number,
    /// Who is responsible; the nearest heading's where it says nothing itself.
    pub responsible: Option<String>,
    /// Notes.
    pub notes: Vec<String>,
    /// Decisions it cites.
    pub decisions: Vec<Decision>,
    /// It was struck, by itself or with a heading it stands under.
    pub struck: Option<Struck>,
    /// Codes that are allowed, each with its reason.
    pub allows: Vec<(Written, String)>,
}

/// `also under "Tandvård" with "Folktandvården"`: a further place of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlsoUnder {
    /// The heading.
    pub heading: HeadingId,
    /// The slice whose result stands there, and counts for itself; `None`: the item stands there as a whole, and counts
    /// once in any heading above both of its places.
    pub with: Option<SliceOf>,
}

/// What an item is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Something measured. A series is an indicator that is never judged.
    Indicator(Box<Indicator>),
    /// Something to be done.
    Assignment(Assignment),
}

/// What only an indicator has.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// `series`: data to calculate with; not judged, not counted, not in the report.
    pub series: bool,
    /// Its unit.
    pub unit: Unit,
    /// Whether higher is better (true), lower (false), or neither is said (`None`): between two ends, or nothing needs it.
    pub higher_is_better: Option<bool>,
    /// Its target lines.
    pub targets: Vec<TargetLine>,
    /// Its baseline.
    pub baseline: Vec<Baseline>,
    /// What the trend is against; `None`: the baseline line, else last year.
    pub trend_against: Option<TrendAgainst>,
    /// |change| up to this is unchanged; in the measure of the dimension.
    pub trend_tolerance: Number,
    /// Decimals to show.
    pub decimals: Option<u32>,
    /// Every outcome is rounded to so many decimals, in the unit itself, before it is judged.
    pub round_outcome: Option<u32>,
    /// A denominator under this makes *too few cases*.
    pub minimum_cases: Option<Number>,
    /// A numerator, or what is left of its denominator, from 1 up to under this is hidden.
    pub suppress_below: Option<Number>,
    /// Which result counts.
    pub headline: Headline,
    /// Its names in the data, beside name, id and title.
    pub data_key: Option<String>,
    /// Where it is from.
    pub source: Option<String>,
    /// Why it cannot be measured.
    pub not_measurable: Option<String>,
    /// Its outcome is a sum from 1 January.
    pub accumulates: Option<Accumulation>,
    /// Where a follow-up of its own has no outcome, the newest at most so many months older serves.
    pub latest_within: Option<u16>,
    /// Breaks in its series.
    pub breaks: Vec<SeriesBreak>,
}

/// A baseline line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Baseline {
    /// A figure, in the measure of the dimension, and the slices it holds for.
    Figure(Number, SliceFor, Span),
    /// The outcome of a period.
    Of(Reference, Span),
}

/// What a trend is against.
pub type TrendAgainst = Reference;

/// `break in 2020 "new survey"`: outcomes before and from then are not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesBreak {
    /// From the first day of this.
    pub from: Period,
    /// Why.
    pub reason: Option<String>,
}

/// Which result counts for an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Headline {
    /// The total.
    Total,
    /// The worst of these, or, where it names none, of the slices that targets name, else of the only breakdown.
    Worst(Vec<Among>),
    /// The best of them.
    Best(Vec<Among>),
    /// Rules over the slices decide.
    Rules(RuleSet),
}

/// Some of the slices of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Among {
    /// The total.
    Total,
    /// Every unit.
    Units,
    /// Every value of this breakdown.
    Breakdown(usize),
    /// This one.
    Slice(SliceOf),
}

/// What only an assignment has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignment {
    /// When it is to be done.
    pub deadline: Option<Date>,
    /// Its parts, in order: reported and shown, not counted.
    pub steps: Vec<AssignmentStep>,
}

/// A part of an assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentStep {
    /// Where its line is.
    pub span: Span,
    /// Its name, as written; the title where none is.
    pub name: String,
    /// Its title; the name where none is written.
    pub title: String,
}

/// `accumulates over the year, judged at year end, from monthly figures`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Accumulation {
    /// `judged at year end`: *not due* before.
    pub judged_at_year_end: bool,
    /// `from monthly figures`: the outcome is the sum of the months' figures.
    pub from_monthly_figures: bool,
}
