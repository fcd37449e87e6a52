//! The plan as a whole, its headings, breakdowns and follow-ups.

use indexmap::IndexMap;

use super::{Example, Flag, Item, ItemId, Order, RuleSet, Scale, ScaleId, Units};
use crate::language::{KindWord, Language};
use crate::quantity::{Date, Number, Period};
use crate::source::{FileId, Span};

/// Text with the place where it was written.
pub type Written = crate::source::Spanned<String>;

/// Which heading of [`Plan::headings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadingId(pub u32);

/// Which level of [`Plan::levels`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LevelId(pub u32);

/// Which follow-up of [`Plan::follow_ups`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FollowUpId(pub u32);

/// Which breakdown of [`Plan::breakdowns`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BreakdownId(pub u32);

/// A resolved plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// The file it was written in.
    pub file: FileId,
    /// Its title.
    pub title: String,
    /// The organisation, where one is given.
    pub organisation: Option<String>,
    /// The language it says it is in.
    pub language: Option<Language>,
    /// The year it is for.
    pub year: i16,
    /// The decision log: decided and proposed, in order.
    pub decisions: Vec<Decision>,
    /// When it comes into force.
    pub in_force_from: Option<Date>,
    /// The plan file it replaces.
    pub revises: Option<Written>,
    /// Its levels, highest first.
    pub levels: Vec<Level>,
    /// Its follow-ups, as in the plan's year, in order. Never empty.
    pub follow_ups: Vec<FollowUp>,
    /// The scales of statuses: the first is the plan's own, then those of single kinds.
    pub scales: Vec<Scale>,
    /// Its breakdowns, in order.
    pub breakdowns: Vec<Breakdown>,
    /// Which organisational unit lies in which.
    pub units: Units,
    /// Its data files, relative to the plan.
    pub data: Vec<Written>,
    /// Columns with other names in the data.
    pub columns: Vec<Column>,
    /// A denominator under this makes *too few cases*, unless an item says otherwise.
    pub minimum_cases: Option<Number>,
    /// A numerator, or what is left of its denominator, from 1 up to under this is hidden, unless an item says otherwise.
    pub suppress_below: Option<Number>,
    /// Notes of the plan as a whole.
    pub notes: Vec<String>,
    /// Headings in the plan's order, parents before children.
    pub headings: Vec<Heading>,
    /// Items in the plan's order.
    pub items: Vec<Item>,
    /// In which order items need each other.
    pub order: Order,
    /// Names to items; every name is here in folded form.
    pub names: IndexMap<String, ItemId>,
    /// The kind words in use, each as first written, in the plan's order.
    pub kinds: Kinds,
    /// `matrix`: the kind words that are counted, in this order; `None`: all of them, in the plan's order.
    pub matrix: Option<Vec<KindWord>>,
}

/// The kind words in use, each as first written (`styrmått`), in the plan's order.
pub type Kinds = IndexMap<KindWord, String>;

/// A decision or a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Where it is written.
    pub span: Span,
    /// `proposed` instead of `decided`.
    pub proposed: bool,
    /// When.
    pub date: Option<Date>,
    /// Where it stands.
    pub reference: Option<String>,
}

/// What was struck stays readable with its decision; it is not judged or counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Struck {
    /// The decision.
    pub decision: Decision,
    /// The heading above that was struck with all under it; `None`: it was struck itself.
    pub with: Option<HeadingId>,
}

/// A level of headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Its words with their plurals; the first names it.
    pub words: Vec<(String, Option<String>)>,
}

/// A follow-up of the plan's year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Its name, as written.
    pub name: String,
    /// Its period in the plan's year.
    pub period: Period,
    /// Other labels that serve it.
    pub alternatives: Vec<Period>,
    /// Where it is written.
    pub span: Span,
}

/// A breakdown: `kön: K "kvinnor", M "män"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// Its name, as written.
    pub name: String,
    /// Its values in order.
    pub values: Vec<BreakdownValue>,
}

/// One value of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakdownValue {
    /// As in the data.
    pub name: String,
    /// What it is called in reports.
    pub title: Option<String>,
}

/// A slice of an item: a unit or the whole, and of each breakdown one value or the total.
///
/// The empty slice is the total of the whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SliceOf {
    /// The organisational unit, as the plan or else the data spells it first; `None` is the whole.
    pub org: Option<String>,
    /// For each breakdown of the plan in order, the index of its value; `None` is the total. As long as
    /// [`Plan::breakdowns`], or empty for all totals.
    pub values: Vec<Option<u32>>,
}

impl SliceOf {
    /// The whole and the total of every breakdown.
    pub fn total() -> Self {
        Self::default()
    }

    /// Whether it is the total of the whole.
    pub fn is_total(&self) -> bool {
        self.org.is_none() && self.values.iter().all(Option::is_none)
    }
}

/// `columns indicator = "Styrmått"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Our word for it, as written.
    pub column: Written,
    /// The file's header.
    pub header: Written,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// Where its line is.
    pub span: Span,
    /// Its level.
    pub level: LevelId,
    /// The level word as written (`strategiskt mål`).
    pub word: String,
    /// Its title.
    pub title: String,
    /// The heading above it.
    pub parent: Option<HeadingId>,
    /// Its id.
    pub id: Option<String>,
    /// Its weight in roll-ups; 1 unless said.
    pub weight: Number,
    /// Its notes.
    pub notes: Vec<String>,
    /// Who is responsible; the nearest above where it says nothing itself.
    pub responsible: Option<String>,
    /// Decisions it cites.
    pub decisions: Vec<Decision>,
    /// It was struck, with all that stands under it.
    pub struck: Option<Struck>,
    /// Whether its status is given by hand.
    pub assessed_by_hand: bool,
    /// `at most 12 items`.
    pub at_most_items: Option<Number>,
    /// Its roll-up rules: its own, or the nearest `rules for LEVELWORD`.
    pub rules: Option<RuleSet>,
    /// Flags.
    pub flags: Vec<Flag>,
    /// Examples of its roll-up rules.
    pub examples: Vec<Example>,
    /// Its scale of statuses.
    pub scale: ScaleId,
}
