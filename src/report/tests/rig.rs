//! A small follow-up, written out by hand: what reports are tried on.

use indexmap::IndexMap;

pub use super::words::number;

use super::super::{Options, Report};
use super::words::{count, scale, share};
use crate::evaluate::{
    BaselineFrom, Because, Counts, Evaluated, FollowUpAt, GoalFigure, HeadingResult, ItemResult,
    OutcomeFigure, Step, TargetFigure,
};
use crate::language::{BuiltIn, Comparison, KindWord, Language, When};
use crate::outcomes::{DataFile, RowPlace};
use crate::plan::{
    Assignment, Breakdown, BreakdownValue, By, Condition, FollowUp, Goal, Heading, HeadingId,
    Headline, Indicator, Item, ItemId, Kind, Level, LevelId, Plan, Reference, Rule, RuleSet, Rules,
    ScaleId, Selector, SliceFor, SliceOf, Status, StatusId, TargetLine, Validity, Value,
};
use crate::quantity::{Number, Period, Unit};
use crate::regions::{Decision, Detail, Judged, Tried, Truth, Unknown, Verdict};
use crate::source::{File, FileId, Files, Span};

pub struct Rig {
    pub plan: Plan,
    pub files: Files,
    pub evaluated: Evaluated,
}

impl Rig {
    pub fn report(&self) -> Report<'_> {
        Report {
            plan: &self.plan,
            files: &self.files,
            sha256: "abc",
            evaluated: &self.evaluated,
            diagnostics: &[],
        }
    }
}

pub fn swedish() -> Options {
    Options { language: Language::Sv, ..Options::default() }
}

const TEXT: &str = r#"plan "Länssjukvård 1, 2022"
perspektiv "Verksamhet"
strategiskt mål "God nära och samordnad vård"
framgångsfaktor "En sammanhållen vård"
styrmått återinskrivningar "Oplanerade återinskrivningar inom 30 dagar, 65 år eller äldre"
  målvärde högst 17,2 % för M
  målvärde högst 16 % för K
  grön om målet är uppnått
  annars gul om utfall <= målvärde + 1 pe
  annars röd
styrmått fallskador "Vårdrelaterade fallskador hos äldre"
  målvärde minska med 50 % jämfört med 2020
åtgärd Å12 "Utveckla den palliativa vården"
"#;

const DATA: &str = "styrmått;kön;period;utfall\n\
    återinskrivningar;K;2022-04;18,8 %\n\
    återinskrivningar;M;2022-04;17,3 %\n\
    återinskrivningar;;2022-04;17,94 %\n\
    fallskador;;2022-04;90\n";

fn span(of: &str) -> Span {
    let start = TEXT.find(of).unwrap();
    let at = |offset: usize| u32::try_from(offset).unwrap();
    Span { file: FileId(0), start: at(start), end: at(start + of.len()) }
}

fn rule(text: &str, otherwise: bool, status: u32, condition: Condition) -> Rule {
    Rule { span: span(text), text: text.to_owned(), otherwise, status: StatusId(status), condition }
}

fn rules() -> RuleSet {
    let limit = Value::Arithmetic(
        Box::new(Value::Target),
        crate::language::Operator::Plus,
        Box::new(Value::Constant(Number::ONE)),
    );
    RuleSet {
        rules: vec![
            rule("grön om målet är uppnått", false, 0, Condition::TargetMet),
            rule(
                "annars gul om utfall <= målvärde + 1 pe",
                true,
                1,
                Condition::Compare(Value::Outcome, Comparison::AtMost, limit),
            ),
            rule("annars röd", true, 2, Condition::Always),
        ],
        mentions_target: true,
        own: true,
    }
}

fn target(text: &str, goal: Goal, value: Selector<u32>) -> TargetLine {
    TargetLine {
        span: span(text),
        text: text.trim_start_matches("målvärde ").to_owned(),
        goal,
        improve: false,
        slice: SliceFor { org: Selector::Unsaid, values: vec![value] },
        validity: Validity::default(),
        by: None,
        decided: None,
    }
}

fn indicator(unit: Unit, targets: Vec<TargetLine>) -> Indicator {
    Indicator {
        series: false,
        unit,
        higher_is_better: Some(false),
        targets,
        baseline: Vec::new(),
        trend_against: None,
        trend_tolerance: Number::ZERO,
        decimals: None,
        round_outcome: None,
        minimum_cases: None,
        headline: Headline::Worst(Vec::new()),
        suppress_below: None,
        data_key: None,
        source: None,
        not_measurable: None,
        accumulates: None,
        latest_within: None,
        breaks: Vec::new(),
    }
}

fn item(line: &str, name: &str, title: &str, word: KindWord, kind: Kind, rules: Rules) -> Item {
    let scale = u32::from(word == KindWord::Action);
    Item {
        span: span(line),
        name: name.into(),
        title: title.into(),
        id: (word == KindWord::Action).then(|| "12".to_owned()),
        word,
        kind,
        heading: Some(HeadingId(2)),
        also_under: Vec::new(),
        follow_ups: Vec::new(),
        scale: ScaleId(scale),
        rules,
        flags: Vec::new(),
        examples: Vec::new(),
        weight: Number::ONE,
        responsible: None,
        notes: vec!["Gult upp till en procentenhet över.".into()],
        decisions: Vec::new(),
        struck: None,
        allows: Vec::new(),
    }
}

fn heading(word: &str, level: u32, title: &str) -> Heading {
    Heading {
        span: span(title),
        level: LevelId(level),
        word: word.into(),
        title: title.into(),
        parent: level.checked_sub(1).map(HeadingId),
        id: None,
        weight: Number::ONE,
        notes: Vec::new(),
        responsible: None,
        decisions: Vec::new(),
        struck: None,
        assessed_by_hand: false,
        at_most_items: None,
        rules: None,
        flags: Vec::new(),
        examples: Vec::new(),
        scale: ScaleId(0),
    }
}

fn period() -> Period {
    Period::parse("2022-04").unwrap()
}

/// A result that nothing is known of.
fn result(item: u32, slice: Option<u32>, because: Because, status: Status) -> ItemResult {
    ItemResult {
        slice: SliceOf { org: None, values: vec![slice] },
        headline: slice != Some(1),
        trend: Err(Unknown::Previous(period().year_before())),
        ..ItemResult::bare(ItemId(item), period(), status, because)
    }
}

fn outcome(value: &str, decimals: u32) -> OutcomeFigure {
    let value = number(value);
    OutcomeFigure {
        value,
        raw: value,
        numerator: None,
        denominator: None,
        forecast: None,
        decimals,
        pooled: None,
    }
}

/// The three rules as they came out for an outcome over its target: which of them decided.
fn decision(value: &str, goal: &str, decided: usize) -> Decision {
    let (value, goal) = (number(value), number(goal));
    let truth = |held: bool| if held { Truth::True } else { Truth::False };
    let near = decided == 1;
    let limit = goal.plus(Number::ONE).unwrap();
    let tried = [
        (
            Truth::False,
            Truth::False,
            Detail::Target {
                outcome: Ok(value),
                deviation: Ok(value.minus(goal).unwrap()),
                allowed: None,
            },
        ),
        (truth(near), truth(near), Detail::Compared(Ok(value), Ok(limit))),
        (Truth::True, truth(!near), Detail::Fact(None)),
    ];
    Decision {
        verdict: Verdict::Status(StatusId(u32::try_from(decided).unwrap()), decided),
        tried: tried
            .into_iter()
            .enumerate()
            .map(|(rule, (condition, holds, detail))| Tried {
                rule,
                condition: Judged { truth: condition, detail },
                holds,
            })
            .collect(),
    }
}

/// A plan with two indicators and an action, followed up in April.
pub fn rig() -> Rig {
    let mut files = Files::default();
    files.add(File::new("ls1.plan", TEXT));
    files.add(File::new("utfall.csv", DATA));
    let mut kinds = IndexMap::new();
    kinds.insert(KindWord::Styrmatt, "styrmått".to_owned());
    kinds.insert(KindWord::Action, "åtgärd".to_owned());
    let at_most = |value: &str| Goal::Figure(Comparison::AtMost, number(value));
    let readmissions = indicator(
        share(),
        vec![
            target("målvärde högst 17,2 % för M", at_most("17,2"), Selector::One(1)),
            target("målvärde högst 16 % för K", at_most("16"), Selector::One(0)),
        ],
    );
    let half = By::Part(Number::ratio(1, 2).unwrap());
    let falls = indicator(
        count(),
        vec![target(
            "målvärde minska med 50 % jämfört med 2020",
            Goal::Decrease(Some(half), Reference::SamePartOf(2020)),
            Selector::Unsaid,
        )],
    );
    let value =
        |name: &str, title: &str| BreakdownValue { name: name.into(), title: Some(title.into()) };
    let plan = Plan {
        title: "Länssjukvård 1, 2022".into(),
        organisation: Some("Region Norrbotten".into()),
        language: Some(Language::Sv),
        year: 2022,
        levels: ["perspektiv", "strategiskt mål", "framgångsfaktor"]
            .map(|word| Level { words: vec![(word.into(), None)] })
            .into(),
        follow_ups: vec![FollowUp {
            name: "DÅ04".into(),
            period: period(),
            alternatives: Vec::new(),
            span: span("plan"),
        }],
        scales: vec![
            scale(Vec::new(), ["uppnått", "nära", "ej uppnått"], ("◆", None)),
            scale(
                vec![KindWord::Action],
                ["klar", "pågår", "i riskzonen"],
                ("◇", Some("ej rapporterad")),
            ),
        ],
        breakdowns: vec![Breakdown {
            name: "kön".into(),
            values: vec![value("K", "kvinnor"), value("M", "män")],
        }],
        headings: vec![
            heading("perspektiv", 0, "Verksamhet"),
            heading("strategiskt mål", 1, "God nära och samordnad vård"),
            heading("framgångsfaktor", 2, "En sammanhållen vård"),
        ],
        items: vec![
            item(
                "styrmått återinskrivningar",
                "återinskrivningar",
                "Oplanerade återinskrivningar inom 30 dagar, 65 år eller äldre",
                KindWord::Styrmatt,
                Kind::Indicator(Box::new(readmissions)),
                Rules::By(rules()),
            ),
            item(
                "styrmått fallskador",
                "fallskador",
                "Vårdrelaterade fallskador hos äldre",
                KindWord::Styrmatt,
                Kind::Indicator(Box::new(falls)),
                Rules::By(RuleSet { own: false, ..rules() }),
            ),
            item(
                "åtgärd Å12",
                "Å12",
                "Utveckla den palliativa vården",
                KindWord::Action,
                Kind::Assignment(Assignment::default()),
                Rules::ByHand,
            ),
        ],
        kinds,
        ..Plan::default()
    };
    Rig { plan, files, evaluated: evaluated() }
}

fn evaluated() -> Evaluated {
    let declared = |id: u32| Status::Declared(StatusId(id));
    let goal = |value: Option<Number>, from| GoalFigure {
        met: value.map(|_| false),
        value,
        from,
        ..GoalFigure::default()
    };
    let figure = |line: usize, value: &str| {
        Some(TargetFigure { line, goals: vec![goal(Some(number(value)), None)] })
    };
    let row = |row: u32| Some(RowPlace { file: FileId(1), row });
    let step = |status: u32, outcome: &str, change: &str| {
        Some(Step {
            status: StatusId(status),
            outcome: number(outcome),
            change: number(change),
            cases: None,
        })
    };
    let total = ItemResult {
        headline: false,
        outcome: Some(outcome("17,94", 1)),
        source: row(4),
        ..result(0, None, Because::NoTargetLine, Status::BuiltIn(BuiltIn::NoTarget))
    };
    let women = ItemResult {
        outcome: Some(outcome("18,8", 1)),
        target: figure(1, "16"),
        target_met: Some(false),
        deviation: Some(number("2,8")),
        to_better: step(1, "17", "-1,8"),
        published: Some(declared(2)),
        source: row(2),
        ..result(0, Some(0), Because::Rules(decision("18,8", "16", 2)), declared(2))
    };
    let men = ItemResult {
        outcome: Some(outcome("17,3", 1)),
        target: figure(0, "17,2"),
        target_met: Some(false),
        deviation: Some(number("0,1")),
        attainment: number("17,2")
            .over(number("17,3"))
            .and_then(|part| part.times(Number::HUNDRED))
            .ok(),
        to_better: step(0, "17,2", "-0,1"),
        to_worse: step(2, "18,3", "1"),
        published: Some(declared(0)),
        source: row(3),
        ..result(0, Some(1), Because::Rules(decision("17,3", "17,2", 1)), declared(1))
    };
    let missing = Period::parse("2020-04").unwrap();
    let falls = ItemResult {
        outcome: Some(outcome("90", 0)),
        target: Some(TargetFigure {
            line: 0,
            goals: vec![goal(None, Some(Err(Unknown::Baseline(missing))))],
        }),
        trend: Ok((When::Worsening, BaselineFrom::Period(period().year_before()))),
        baseline: Some((number("68"), BaselineFrom::Period(period().year_before()))),
        change: Some(number("22")),
        source: row(5),
        ..result(
            1,
            None,
            Because::Rules(Decision {
                verdict: Verdict::Unknown(vec![Unknown::Baseline(missing)]),
                tried: Vec::new(),
            }),
            Status::BuiltIn(BuiltIn::CannotBeAssessed),
        )
    };
    let action = ItemResult {
        comment: Some("Arbete pågår.".into()),
        ..result(2, None, Because::ByHand, declared(1))
    };
    let mut counts = Counts::default();
    let of = |list: &[(Status, u32)]| list.iter().copied().collect::<IndexMap<Status, u32>>();
    counts.insert(
        KindWord::Styrmatt,
        of(&[
            (declared(0), 0),
            (declared(1), 0),
            (declared(2), 1),
            (Status::BuiltIn(BuiltIn::CannotBeAssessed), 1),
        ]),
    );
    counts.insert(KindWord::Action, of(&[(declared(0), 0), (declared(1), 1), (declared(2), 0)]));
    Evaluated {
        published_counts: Vec::new(),
        follow_up: FollowUpAt {
            id: None,
            name: "DÅ04".into(),
            period: period(),
            alternatives: Vec::new(),
        },
        data: vec![DataFile { file: FileId(1), sha256: Some("def".into()), rows: 4, used: 4 }],
        results: vec![total, women, men, falls, action],
        headings: (0..3)
            .map(|at| HeadingResult {
                published: None,
                heading: HeadingId(at),
                status: None,
                because: None,
                counts: counts.clone(),
                flags: Vec::new(),
                comment: None,
            })
            .collect(),
        counts,
        diagnostics: Vec::new(),
    }
}
