//! Results: a status for every item and slice, with everything that led to it. Numbers are in the measure of the
//! item's dimension.

use indexmap::IndexMap;

use crate::diagnostic::Diagnostic;
use crate::language::{BuiltIn, Horizon, KindWord, When, Window};
use crate::outcomes::{AssignmentReport, DataFile, Missing, Pooled, PublishedCount, RowPlace};
use crate::plan::{AlsoUnder, FollowUpId, HeadingId, ItemId, SliceOf, Status, StatusId, Value};
use crate::quantity::{Number, Period};
use crate::regions::{Decision, Earlier, Tried, Unknown};

/// A follow-up of a plan: every result, by item in the plan's order.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluated {
    /// Which follow-up.
    pub follow_up: FollowUpAt,
    /// The data it rests on.
    pub data: Vec<DataFile>,
    /// Results in the plan's order; of an item the total first, then slices in the plan's order, then units
    /// in the plan's order, and those that its `units` lines do not name by name.
    pub results: Vec<ItemResult>,
    /// Headings in the plan's order.
    pub headings: Vec<HeadingResult>,
    /// Headlines counted by kind word and status.
    pub counts: Counts,
    /// Counts published elsewhere, each held against ours.
    pub published_counts: Vec<CountCompared>,
    /// What was found while evaluating.
    pub diagnostics: Vec<Diagnostic>,
}

/// A count published elsewhere, and ours of the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountCompared {
    /// What was published.
    pub published: PublishedCount,
    /// How many we count.
    pub own: u32,
}

impl CountCompared {
    /// Whether the two are not the same.
    pub fn differs(&self) -> bool {
        self.published.count != self.own
    }
}

/// Which follow-up was evaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpAt {
    /// Which of the plan's; `None` for a period it has no follow-up for (`--at all`).
    pub id: Option<FollowUpId>,
    /// Its name, or the period.
    pub name: String,
    /// Its period, in the year that is followed up.
    pub period: Period,
    /// Other labels that serve it, in that year.
    pub alternatives: Vec<Period>,
}

/// Headlines counted: for each kind word, how many have each status that is declared or occurs; *struck* is not counted.
pub type Counts = IndexMap<KindWord, IndexMap<Status, u32>>;

/// The status of one item for one slice, and everything that led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemResult {
    /// The item.
    pub item: ItemId,
    /// The slice.
    pub slice: SliceOf,
    /// Whether it is the one that counts for the item.
    pub headline: bool,
    /// Whether it is the extra row that stands for the slices together and is none of them.
    pub extra: bool,
    /// The period whose outcome it is.
    pub period: Period,
    /// The status.
    pub status: Status,
    /// What decided it.
    pub because: Because,
    /// The outcome.
    pub outcome: Option<OutcomeFigure>,
    /// The target line that holds.
    pub target: Option<TargetFigure>,
    /// Whether the target is met; `None`: unknown.
    pub target_met: Option<bool>,
    /// How far on the wrong side; negative: to spare.
    pub deviation: Option<Number>,
    /// In percent.
    pub attainment: Option<Number>,
    /// The item's baseline.
    pub baseline: Option<(Number, BaselineFrom)>,
    /// Outcome − baseline.
    pub change: Option<Number>,
    /// How it goes; or why nobody can say.
    pub trend: Result<(When, BaselineFrom), Unknown>,
    /// How it has moved, where that leads and how far apart values are, where rules and flags ask for it.
    pub further: FurtherFigures,
    /// The nearest better outcome.
    pub to_better: Option<Step>,
    /// The nearest outcome with the best status, where the nearest better one is another.
    pub to_best: Option<Step>,
    /// The nearest worse outcome.
    pub to_worse: Option<Step>,
    /// Flags that hold, by index in the item's.
    pub flags: Vec<usize>,
    /// The row's comment.
    pub comment: Option<String>,
    /// A status published elsewhere.
    pub published: Option<Status>,
    /// The row it rests on.
    pub source: Option<RowPlace>,
    /// An assignment's report.
    pub assignment: Option<AssignmentReport>,
    /// What is reported of each of its steps, in the plan's order; `None` where there is no row.
    pub steps: Vec<Option<AssignmentReport>>,
}

impl ItemResult {
    /// Whether it is what stands at a further place with a unit's result.
    pub fn stands_at(&self, place: &AlsoUnder) -> bool {
        !self.extra && place.with.as_ref() == Some(&self.slice)
    }

    /// A status of an item as a whole with nothing beside it.
    pub(crate) fn bare(item: ItemId, period: Period, status: Status, because: Because) -> Self {
        Self {
            item,
            slice: SliceOf::total(),
            headline: false,
            extra: false,
            period,
            status,
            because,
            outcome: None,
            target: None,
            target_met: None,
            deviation: None,
            attainment: None,
            baseline: None,
            change: None,
            trend: Err(Unknown::Outcome),
            further: FurtherFigures::default(),
            to_better: None,
            to_best: None,
            to_worse: None,
            flags: Vec::new(),
            comment: None,
            published: None,
            source: None,
            assignment: None,
            steps: Vec::new(),
        }
    }
}

/// What decided a status.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// The rules: the verdict and every rule tried.
    Rules(Decision),
    /// It was struck, by the decision that the plan names.
    Struck,
    /// It was given by hand.
    ByHand,
    /// It is to be given by hand, and is not.
    NotGivenByHand,
    /// There is no outcome.
    NoOutcome(Missing),
    /// There is no row for the assignment.
    NoReport,
    /// `not measurable "reason"`.
    NotMeasurable(String),
    /// Not followed up at this follow-up.
    NotFollowedUp,
    /// Its target is for a later year.
    NotDueUntil(Period),
    /// Judged at year end.
    JudgedAtYearEnd,
    /// Reported as cancelled, with no rule for it.
    Cancelled,
    /// The denominator is under this.
    TooFewCases(Number),
    /// Its figures are not shown: under this many cases here, or in another figure that could be worked out from
    /// these. `None`: the limit is another item's.
    Hidden(Option<Number>),
    /// Follow only.
    FollowOnly,
    /// No target line holds for this slice and period.
    NoTargetLine,
    /// Two target lines hold and none says more than the other: their indexes.
    TargetsConflict(usize, usize),
    /// This slice is the headline's: the worst or best of the slices.
    Slices,
    /// One of the slices is not assessed, so their worst or best cannot be said.
    SliceNotAssessed(BuiltIn),
}

impl Because {
    /// The rules that were tried, where rules decided.
    pub fn tried(&self) -> &[Tried] {
        if let Self::Rules(decision) = self { &decision.tried } else { &[] }
    }
}

/// An outcome, as judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeFigure {
    /// As judged.
    pub value: Number,
    /// As reported, before any rounding the plan asks for.
    pub raw: Number,
    /// Its numerator.
    pub numerator: Option<Number>,
    /// Its denominator.
    pub denominator: Option<Number>,
    /// Its forecast figure.
    pub forecast: Option<Number>,
    /// Decimals it is shown with, in the item's unit.
    pub decimals: u32,
    /// What it was summed from, where it was.
    pub pooled: Option<Pooled>,
}

/// The target that holds for a slice and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFigure {
    /// Which of the item's target lines.
    pub line: usize,
    /// Its goals: one, or two that are both asked.
    pub goals: Vec<GoalFigure>,
}

impl TargetFigure {
    /// Its goal, where it has but one.
    pub fn only(&self) -> Option<&GoalFigure> {
        if let [only] = self.goals.as_slice() { Some(only) } else { None }
    }

    /// The target as one number; `None` for two goals, for yes or no, and where what it needs is unknown.
    pub fn value(&self) -> Option<Number> {
        self.only()?.value
    }
}

/// One goal of the target that holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalFigure {
    /// The goal as a number: the nearest end of an interval; `None` where what it needs is unknown, and for yes or no.
    pub value: Option<Number>,
    /// An interval's ends, as they hold here.
    pub interval: Option<(Number, Number)>,
    /// The baseline it is counted from, where it has one.
    pub from: Option<Result<(Number, BaselineFrom), Unknown>>,
    /// The figure is for the year, and this many twelfths of it hold here.
    pub twelfths: Option<i8>,
    /// Whether the outcome meets it; `None`: unknown.
    pub met: Option<bool>,
}

/// Where a baseline comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BaselineFrom {
    /// The outcome of this period.
    Period(Period),
    /// A figure in the plan.
    Figure,
}

/// What rules and flags ask of other times and values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FurtherFigures {
    /// How the outcome has moved, a window each.
    pub moved: Vec<Moved>,
    /// Where that leads, a projection each.
    pub carried: Vec<Carried>,
    /// How far apart values are, a spread or gap each.
    pub spreads: Vec<Spread>,
}

/// How an outcome has moved over a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Over what.
    pub window: Window,
    /// The outcome it begins with, where it is known.
    pub from: Option<Earlier>,
    /// The mean change a year.
    pub per_year: Option<Number>,
}

/// An outcome carried on by its mean change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// To when.
    pub horizon: Horizon,
    /// By the mean change over this.
    pub window: Window,
    /// The year.
    pub year: Option<i16>,
    /// The outcome it leads to.
    pub outcome: Option<Number>,
    /// How far that is on the wrong side of the target of then.
    pub deviation: Option<Number>,
}

/// How far apart values are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// Each, with its number where it is known.
    pub each: Vec<(Value, Option<Number>)>,
    /// The greatest less the least.
    pub spread: Option<Number>,
}

/// The nearest outcome with another status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The status it would have.
    pub status: StatusId,
    /// That outcome, at as many decimals as are shown.
    pub outcome: Number,
    /// How much it is from the outcome.
    pub change: Number,
    /// The same as whole cases more (or fewer, negative) in the numerator, among the same denominator; for a count,
    /// the change itself.
    pub cases: Option<i128>,
}

/// A heading with its counts, and its status where it has rules.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadingResult {
    /// The heading.
    pub heading: HeadingId,
    /// Its status; `None` where it has neither rules nor a status by hand.
    pub status: Option<Status>,
    /// What decided it.
    pub because: Option<Because>,
    /// Headlines under it, counted.
    pub counts: Counts,
    /// Flags that hold, by index in the heading's.
    pub flags: Vec<usize>,
    /// The row's comment.
    pub comment: Option<String>,
    /// A status published elsewhere.
    pub published: Option<Status>,
}

/// An example of an item, tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Tested {
    /// The item.
    pub item: ItemId,
    /// Which of its examples.
    pub example: usize,
    /// What came out, with everything that led to it.
    pub got: ItemResult,
    /// Where it came out wrong for one value of a breakdown and would be right for another: that other slice.
    /// The targets of the two may have changed places.
    pub right_for: Option<SliceOf>,
}

/// An example of a heading's roll-up rules, tried.
#[derive(Debug, Clone, PartialEq)]
pub struct TestedHeading {
    /// The heading.
    pub heading: HeadingId,
    /// Which of its examples.
    pub example: usize,
    /// The status that came out.
    pub got: Status,
    /// What decided it.
    pub because: Option<Because>,
}
