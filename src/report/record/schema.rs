//! The JSON, field by field in the order it is written. A contract: fields are added, never renamed or moved.

use serde::{Serialize, Serializer};

use crate::diagnostic::render::Record;

/// An object whose fields are the plan's own words, in order.
#[derive(Debug)]
pub struct Fields<T>(pub Vec<(String, T)>);

/// How many have each status.
pub type StatusCounts = Fields<u32>;
/// By kind word.
pub type Counted = Fields<StatusCounts>;

impl<T: Serialize> Serialize for Fields<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<T> FromIterator<(String, T)> for Fields<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

/// The whole.
#[derive(Debug, Serialize)]
pub struct Output {
    pub malvakt: &'static str,
    pub schema: u32,
    pub plan: PlanFile,
    pub follow_up: FollowUp,
    pub data: Vec<Data>,
    pub results: Vec<ItemRecord>,
    pub headings: Vec<HeadingRecord>,
    pub counts: AllCounts,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub published_counts: Vec<PublishedCountRecord>,
    pub diagnostics: Vec<Record>,
}

/// The plan.
#[derive(Debug, Serialize)]
pub struct PlanFile {
    pub title: String,
    pub organisation: Option<String>,
    pub file: String,
    pub sha256: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revises: Option<String>,
}

/// A decision of the plan, or of one of its headings or items.
#[derive(Debug, Serialize)]
pub struct DecisionRecord {
    /// `decided`, `proposed` or `struck`.
    pub decision: &'static str,
    pub date: Option<String>,
    pub reference: Option<String>,
}

/// The follow-up.
#[derive(Debug, Serialize)]
pub struct FollowUp {
    pub name: String,
    pub period: String,
}

/// A data file.
#[derive(Debug, Serialize)]
pub struct Data {
    pub file: String,
    pub sha256: Option<String>,
    pub rows: usize,
    pub used: usize,
}

/// A result.
#[derive(Debug, Serialize)]
pub struct ItemRecord {
    pub item: String,
    pub kind: &'static str,
    pub word: String,
    pub id: Option<String>,
    pub title: String,
    pub path: Vec<String>,
    pub also_under: Vec<AlsoUnder>,
    pub assignment: Option<AssignmentRecord>,
    pub headline: bool,
    /// `headline`, on the row that stands for the slices together and is none of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slice: Option<&'static str>,
    pub org: Option<String>,
    pub breakdown: Fields<String>,
    pub period: String,
    pub status: String,
    pub symbol: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_differs: Option<bool>,
    pub outcome: Option<Outcome>,
    pub target: Option<TargetRecord>,
    pub target_met: Option<bool>,
    pub deviation: Option<String>,
    pub attainment: Option<String>,
    pub baseline: Option<Baseline>,
    pub change: Option<String>,
    pub trend: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub over_time: Vec<OverTime>,
    pub rule: Option<RuleRecord>,
    pub explanation: String,
    pub to_better: Option<StepRecord>,
    pub to_best: Option<StepRecord>,
    pub to_worse: Option<StepRecord>,
    pub trace: Vec<Trace>,
    pub flags: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionRecord>,
    pub comment: Option<String>,
    pub source: Option<Source>,
}

/// A further place in the plan.
#[derive(Debug, Serialize)]
pub struct AlsoUnder {
    pub path: Vec<String>,
    pub org: Option<String>,
}

/// What is reported of an assignment.
#[derive(Debug, Serialize)]
pub struct AssignmentRecord {
    pub state: Option<String>,
    pub forecast: Option<String>,
    pub progress: Option<String>,
    pub start: Option<String>,
    pub deadline: Option<String>,
    pub steps: Vec<AssignmentStepRecord>,
}

/// A step of an assignment, and what is reported of it.
#[derive(Debug, Serialize)]
pub struct AssignmentStepRecord {
    pub step: String,
    pub title: String,
    pub state: Option<String>,
    pub forecast: Option<String>,
    pub progress: Option<String>,
    pub start: Option<String>,
    pub deadline: Option<String>,
    pub status: Option<String>,
    pub symbol: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_differs: Option<bool>,
    pub comment: Option<String>,
    pub source: Option<Source>,
}

/// An outcome.
#[derive(Debug, Serialize)]
pub struct Outcome {
    pub value: String,
    pub raw: String,
    pub unit: String,
    pub numerator: Option<String>,
    pub denominator: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast: Option<String>,
}

/// The target that holds.
#[derive(Debug, Serialize)]
pub struct TargetRecord {
    pub value: Option<String>,
    pub unit: String,
    pub comparison: &'static str,
    pub text: String,
}

/// The item's baseline.
#[derive(Debug, Serialize)]
pub struct Baseline {
    pub value: String,
    pub unit: String,
    pub period: Option<String>,
}

/// How the outcome has moved over a window that a rule or flag asks for.
#[derive(Debug, Serialize)]
pub struct OverTime {
    pub over: String,
    pub from: Option<String>,
    pub outcome: Option<String>,
    pub per_year: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub projected: Vec<Projected>,
}

/// Where that leads.
#[derive(Debug, Serialize)]
pub struct Projected {
    pub year: Option<i16>,
    pub outcome: Option<String>,
    pub deviation: Option<String>,
}

/// A rule of the plan.
#[derive(Debug, Serialize)]
pub struct RuleRecord {
    pub text: String,
    pub file: String,
    pub line: u32,
}

/// What another status takes.
#[derive(Debug, Serialize)]
pub struct StepRecord {
    pub status: String,
    pub outcome: String,
    pub change: String,
    pub cases: Option<i128>,
}

/// A rule as it was tried.
#[derive(Debug, Serialize)]
pub struct Trace {
    pub rule: String,
    pub line: u32,
    pub held: Option<bool>,
    pub because: String,
}

/// A row of data.
#[derive(Debug, Serialize)]
pub struct Source {
    pub file: String,
    pub row: u32,
}

/// A heading.
#[derive(Debug, Serialize)]
pub struct HeadingRecord {
    pub level: String,
    pub title: String,
    pub path: Vec<String>,
    pub status: Option<String>,
    pub explanation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_differs: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionRecord>,
    #[serde(flatten)]
    pub counts: Counted,
}

/// A count published elsewhere, and ours.
#[derive(Debug, Serialize)]
pub struct PublishedCountRecord {
    /// Heading, kind and status, as the row says them.
    pub of: Vec<String>,
    pub published: u32,
    pub own: u32,
    pub differs: bool,
    pub source: Source,
}

/// The counts of the whole plan.
#[derive(Debug, Serialize)]
pub struct AllCounts {
    #[serde(flatten)]
    pub kinds: Counted,
    pub total: u32,
}
