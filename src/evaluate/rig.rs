//! Small plans and figures to try evaluation on.

use indexmap::IndexMap;

use super::FollowUpAt;
use super::follow_up::{Labels, follow_up};
use super::item::{Assessed, Figures, Others, Place, Reading, Subject};
use crate::language::{Comparison, KindWord, fold, number, unit};
use crate::outcomes::{DataBytes, Missing, Outcomes, read};
use crate::plan::{
    Breakdown, BreakdownValue, Condition, FollowUp, Goal, Headline, Indicator, Item, ItemId, Kind,
    Plan, Rule, RuleSet, Rules, Scale, ScaleId, Selector, SliceFor, SliceOf, Status, StatusId,
    StatusLevel, TargetLine, Tolerance, Validity, Value,
};
use crate::quantity::{Number, Period};
use crate::regions::Unknown;
use crate::source::{FileId, Files, Span};

pub const GREEN: StatusId = StatusId(0);
pub const YELLOW: StatusId = StatusId(1);
pub const RED: StatusId = StatusId(2);

pub const NOWHERE: Span = Span { file: FileId(0), start: 0, end: 0 };

/// A number as it is written.
pub fn n(text: &str) -> Number {
    match number::read(text) {
        number::Read::Number(number, _) => number,
        other => panic!("{text}: {other:?}"),
    }
}

pub fn period(label: &str) -> Period {
    Period::parse(label).unwrap()
}

/// The total, `K` or `M`.
pub fn slice(name: &str) -> SliceOf {
    match name {
        "K" => SliceOf { org: None, values: vec![Some(0)] },
        "M" => SliceOf { org: None, values: vec![Some(1)] },
        _ => SliceOf::total(),
    }
}

pub fn unit_slice(org: &str) -> SliceOf {
    SliceOf { org: Some(org.to_owned()), values: Vec::new() }
}

/// `year 2022`, `follow-ups DÅ04 = 2022-04 or 2022-T1, DÅ08 = 2022-08, ÅR = 2022`, `breakdown kön: K, M`, green, yellow,
/// red.
pub fn plan(items: Vec<Item>) -> Plan {
    let follow_up = |name: &str, label: &str, alternatives: &[&str]| FollowUp {
        name: name.to_owned(),
        period: period(label),
        alternatives: alternatives.iter().map(|label| period(label)).collect(),
        span: NOWHERE,
    };
    let mut kinds: IndexMap<KindWord, String> = IndexMap::new();
    for item in &items {
        kinds.entry(item.word).or_insert_with(|| format!("{:?}", item.word));
    }
    let ids = (0..).map(ItemId);
    let names = items.iter().zip(ids).map(|(item, id)| (fold(&item.name), id)).collect();
    Plan {
        year: 2022,
        names,
        follow_ups: vec![
            follow_up("DÅ04", "2022-04", &["2022-T1"]),
            follow_up("DÅ08", "2022-08", &[]),
            follow_up("ÅR", "2022", &[]),
        ],
        breakdowns: vec![Breakdown {
            name: "kön".to_owned(),
            values: ["K", "M"]
                .map(|name| BreakdownValue { name: name.to_owned(), title: None })
                .to_vec(),
        }],
        scales: vec![scale()],
        items,
        kinds,
        ..Plan::default()
    }
}

pub fn scale() -> Scale {
    let level = |at: u32, name: &str| StatusLevel {
        name: name.to_owned(),
        default: Some(at),
        plural: None,
        symbol: String::new(),
        word: None,
    };
    Scale {
        kinds: Vec::new(),
        statuses: vec![level(0, "green"), level(1, "yellow"), level(2, "red")],
        built_in: IndexMap::new(),
    }
}

/// The follow-up by its name.
pub fn at(plan: &Plan, name: &str) -> FollowUpAt {
    follow_up(plan, &Outcomes::default(), Some(name)).unwrap()
}

/// An item with nothing but this.
pub fn item(word: KindWord, kind: Kind, rules: Rules) -> Item {
    Item {
        span: NOWHERE,
        name: "mått".to_owned(),
        title: "Ett mått".to_owned(),
        id: None,
        word,
        kind,
        also_under: Vec::new(),
        heading: None,
        follow_ups: Vec::new(),
        scale: ScaleId(0),
        rules,
        flags: Vec::new(),
        examples: Vec::new(),
        weight: Number::ONE,
        responsible: None,
        notes: Vec::new(),
        decisions: Vec::new(),
        struck: None,
        allows: Vec::new(),
    }
}

/// An indicator in this unit with these target lines, judged by [`by_target`].
pub fn measured(unit_word: &str, targets: Vec<TargetLine>) -> Item {
    let lower = targets.iter().any(|line| {
        matches!(
            line.goal,
            Goal::Figure(Comparison::AtMost | Comparison::Less, _) | Goal::Decrease(..)
        )
    });
    let indicator = Indicator {
        series: false,
        unit: unit::find(unit_word).unwrap(),
        higher_is_better: Some(!lower),
        targets,
        baseline: Vec::new(),
        trend_against: None,
        trend_tolerance: Number::ZERO,
        decimals: None,
        round_outcome: None,
        minimum_cases: None,
        suppress_below: None,
        headline: Headline::Total,
        data_key: None,
        source: None,
        not_measurable: None,
        accumulates: None,
        latest_within: None,
        breaks: Vec::new(),
    };
    let kind = Kind::Indicator(Box::new(indicator));
    item(KindWord::Indicator, kind, Rules::By(by_target()))
}

/// The item by another name than `mått`.
pub fn named(item: Item, name: &str) -> Item {
    Item { name: name.to_owned(), ..item }
}

/// What only an indicator has.
pub fn indicator(item: &mut Item) -> &mut Indicator {
    match &mut item.kind {
        Kind::Indicator(indicator) => indicator,
        Kind::Assignment(_) => panic!("an assignment"),
    }
}

pub fn at_least(figure: &str) -> TargetLine {
    target(Goal::Figure(Comparison::AtLeast, n(figure)))
}

pub fn at_most(figure: &str) -> TargetLine {
    target(Goal::Figure(Comparison::AtMost, n(figure)))
}

/// A goal for every slice and period.
pub fn target(goal: Goal) -> TargetLine {
    TargetLine {
        span: NOWHERE,
        text: String::new(),
        goal,
        improve: false,
        slice: SliceFor { org: Selector::Unsaid, values: vec![Selector::Unsaid] },
        validity: Validity::default(),
        by: None,
        decided: None,
    }
}

/// `for K` (0), `for M` (1).
pub fn for_value(line: TargetLine, value: u32) -> TargetLine {
    TargetLine {
        slice: SliceFor { org: Selector::Unsaid, values: vec![Selector::One(value)] },
        ..line
    }
}

pub fn in_period(line: TargetLine, label: &str) -> TargetLine {
    TargetLine { validity: Validity::within(Some(period(label))), ..line }
}

pub fn rule(status: StatusId, condition: Condition) -> Rule {
    Rule { span: NOWHERE, text: String::new(), otherwise: false, status, condition }
}

pub fn otherwise(status: StatusId, condition: Condition) -> Rule {
    Rule { otherwise: true, ..rule(status, condition) }
}

/// `green if target met`, `otherwise yellow if outcome within 10 % of target`, `otherwise red`.
pub fn by_target() -> RuleSet {
    let within = Condition::WithinTarget(Tolerance::Part(n("0.1")));
    RuleSet {
        rules: vec![
            rule(GREEN, Condition::TargetMet),
            otherwise(YELLOW, within),
            otherwise(RED, Condition::Always),
        ],
        mentions_target: true,
        own: false,
    }
}

/// `green if VALUE comparison number`, `otherwise red`.
pub fn green_if(value: Value, comparison: Comparison, figure: &str) -> Rules {
    let condition = Condition::Compare(value, comparison, Value::Constant(n(figure)));
    Rules::By(RuleSet {
        rules: vec![rule(GREEN, condition), otherwise(RED, Condition::Always)],
        mentions_target: false,
        own: true,
    })
}

/// Figures in hand, by slice and label.
#[derive(Debug, Clone, Default)]
pub struct Table(Vec<(SliceOf, Period, Reading)>);

impl Table {
    /// With an outcome, written as it is given.
    pub fn with(self, slice_name: &str, label: &str, value: &str) -> Self {
        let decimals = value.split_once('.').map_or(0, |(_, part)| part.len());
        let decimals = u32::try_from(decimals).unwrap();
        self.row(slice_name, label, Ok(n(value)), |reading| reading.decimals = decimals)
    }

    /// With an outcome of cases: of a share in percent.
    pub fn of(self, slice_name: &str, label: &str, numerator: &str, denominator: &str) -> Self {
        let (numerator, denominator) = (n(numerator), n(denominator));
        let share = numerator.over(denominator).unwrap().times(Number::HUNDRED).unwrap();
        self.row(slice_name, label, Ok(share), |reading| {
            reading.numerator = Some(numerator);
            reading.denominator = Some(denominator);
        })
    }

    /// With a row that has no outcome.
    pub fn missing(self, slice_name: &str, label: &str, missing: Missing) -> Self {
        self.row(slice_name, label, Err(missing), |_| {})
    }

    pub fn row(
        mut self,
        slice_name: &str,
        label: &str,
        value: Result<Number, Missing>,
        more: impl FnOnce(&mut Reading),
    ) -> Self {
        let mut reading = Reading {
            value,
            numerator: None,
            denominator: None,
            forecast: None,
            decimals: 0,
            pooled: None,
            status: None,
            published: None,
            comment: None,
            source: None,
        };
        more(&mut reading);
        self.0.push((slice(slice_name), period(label), reading));
        self
    }
}

impl Figures for Table {
    fn reading(&self, slice: &SliceOf, labels: &Labels) -> Option<Reading> {
        labels.iter().find_map(|label| {
            let row = self.0.iter().find(|(own, period, _)| own == slice && *period == label)?;
            Some(row.2.clone())
        })
    }

    fn labels(&self) -> Vec<Period> {
        self.0.iter().map(|(_, period, _)| *period).collect()
    }

    fn measured_before(&self, place: Place<'_>) -> Option<(Number, Option<Period>)> {
        let earlier = self.0.iter().filter(|(slice, period, reading)| {
            slice == place.slice && period.last() < place.period.last() && reading.value.is_ok()
        });
        let (_, period, reading) = earlier.max_by_key(|(_, period, _)| period.last())?;
        Some((reading.value.ok()?, Some(*period)))
    }

    fn baseline(&self, _place: Place<'_>) -> Option<Result<Number, Unknown>> {
        None
    }
}

impl Others for Table {
    fn figures<'s>(&'s self, _: ItemId, _: &'s Indicator) -> Box<dyn Figures + 's> {
        Box::new(self.clone())
    }

    fn status(&self, _: ItemId, _: &SliceOf) -> Option<Status> {
        None
    }

    fn is_reported(&self, _: ItemId, _: &Labels) -> bool {
        false
    }
}

/// The outcomes of a data file.
pub fn reported(plan: &Plan, csv: &str) -> Outcomes {
    let data = DataBytes { name: "utfall.csv".to_owned(), bytes: csv.as_bytes().to_vec() };
    let read = read(plan, &mut Files::default(), &[data]);
    assert_eq!(read.diagnostics, [], "{csv}");
    read.outcomes
}

/// The result of a slice of the plan's first item at a follow-up.
pub fn assessed(plan: &Plan, figures: &Table, slice_name: &str, name: &str) -> Assessed {
    let at = at(plan, name);
    let item = plan.items.first().unwrap();
    let subject = Subject {
        plan,
        id: ItemId(0),
        item,
        indicator: item.indicator().unwrap(),
        figures,
        others: figures,
        at: &at,
        followed_up: super::item::is_followed_up(item, &at),
        watch: None,
    };
    subject.result(&slice(slice_name))
}
