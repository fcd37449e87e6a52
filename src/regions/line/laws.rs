//! Laws of regions, over generated rules and inputs: what a piece says is what a decision says.

use proptest::prelude::*;

use super::{CaseCount, End, Piece, Possible, Regions, Way, regions};
use crate::language::{Comparison, Operator, When};
use crate::plan::{Condition, Rule, RuleSet, StatusId, Tolerance, Value};
use crate::quantity::Number;
use crate::regions::sample::{n, nothing_known, otherwise, rule, rules};
use crate::regions::{Bound, Inputs, Known, TargetHere, Unknown, Verdict, decide};

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        (-12_i128..=12, 1_i128..=3).prop_map(|(over, under)| Number::ratio(over, under).unwrap()),
        (0_i64..=10).prop_map(|tens| Number::integer(tens * 10)),
    ]
}

/// Mostly known.
fn known(reason: Unknown) -> impl Strategy<Value = Known> {
    prop_oneof![5 => number().prop_map(Ok), 1 => Just(Err(vec![reason]))]
}

fn comparison() -> impl Strategy<Value = Comparison> {
    proptest::sample::select(vec![
        Comparison::Less,
        Comparison::AtMost,
        Comparison::More,
        Comparison::AtLeast,
        Comparison::Equal,
        Comparison::NotEqual,
    ])
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => number().prop_map(Value::Constant),
        4 => Just(Value::Outcome),
        6 => proptest::sample::select(vec![
            Value::Target,
            Value::Baseline,
            Value::Previous,
            Value::Deviation,
            Value::Attainment,
            Value::Change,
            Value::RelativeChange,
            Value::Forecast,
        ]),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(2, 6, 3, |inner| {
        let operator = proptest::sample::select(vec![
            Operator::Plus,
            Operator::Minus,
            Operator::Times,
            Operator::Over,
        ]);
        let several = proptest::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            (inner.clone(), operator, inner.clone()).prop_map(|(left, operator, right)| {
                Value::Arithmetic(Box::new(left), operator, Box::new(right))
            }),
            inner.prop_map(|value| Value::Negative(Box::new(value))),
            several.clone().prop_map(Value::Minimum),
            several.prop_map(Value::Maximum),
        ]
    })
}

fn tolerance() -> impl Strategy<Value = Tolerance> {
    prop_oneof![
        (0_i64..6).prop_map(|amount| Tolerance::Amount(Number::integer(amount))),
        (1_i128..5).prop_map(|tenths| Tolerance::Part(Number::ratio(tenths, 10).unwrap())),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    let whens = vec![When::Improving, When::Unchanged, When::Worsening];
    let simple = prop_oneof![
        6 => (any_value(), comparison(), any_value())
            .prop_map(|(left, comparison, right)| Condition::Compare(left, comparison, right)),
        2 => (any_value(), any_value(), any_value())
            .prop_map(|(value, low, high)| Condition::Between(value, low, high)),
        2 => Just(Condition::TargetMet),
        2 => tolerance().prop_map(Condition::WithinTarget),
        1 => (any_value(), tolerance(), any_value())
            .prop_map(|(value, tolerance, other)| Condition::Within(value, tolerance, other)),
        2 => proptest::sample::select(whens).prop_map(Condition::Trend),
        1 => any_value().prop_map(Condition::Missing),
        1 => Just(Condition::Always),
    ];
    simple.prop_recursive(2, 4, 2, |inner| {
        let several = proptest::collection::vec(inner.clone(), 2..3);
        prop_oneof![
            several.clone().prop_map(Condition::All),
            several.prop_map(Condition::Any),
            inner.prop_map(|condition| Condition::Not(Box::new(condition))),
        ]
    })
}

fn any_rule() -> impl Strategy<Value = Rule> {
    (0_u32..3, any::<bool>(), condition()).prop_map(|(status, says_otherwise, condition)| {
        let written = if says_otherwise { otherwise } else { rule };
        written(StatusId(status), condition)
    })
}

fn rule_set() -> impl Strategy<Value = RuleSet> {
    proptest::collection::vec(any_rule(), 1..4).prop_map(rules)
}

fn target() -> impl Strategy<Value = Option<TargetHere>> {
    let comparisons =
        vec![Comparison::AtLeast, Comparison::More, Comparison::AtMost, Comparison::Less];
    let compared = (proptest::sample::select(comparisons), known(Unknown::BaselineFigure))
        .prop_map(|(comparison, bound)| Bound::Compared(comparison, bound));
    let between = (number(), number())
        .prop_map(|(one, other)| Bound::Between(one.min(other), one.max(other)));
    let counted_from = proptest::option::weighted(0.2, known(Unknown::BaselineFigure));
    let judged = (compared, counted_from)
        .prop_map(|(bound, counted_from)| TargetHere { bound, counted_from });
    prop_oneof![
        6 => judged.prop_map(Some),
        3 => between.prop_map(|bound| Some(TargetHere { bound, counted_from: None })),
        1 => Just(None),
    ]
}

fn inputs() -> impl Strategy<Value = Inputs<'static>> {
    (
        target(),
        any::<Option<bool>>(),
        known(Unknown::BaselineFigure),
        known(Unknown::PreviousMeasured),
        known(Unknown::PreviousMeasured),
        (0_i128..4).prop_map(|halves| Number::ratio(halves, 2).unwrap()),
    )
        .prop_map(
            |(target, higher_is_better, baseline, previous, trend_against, tolerance)| Inputs {
                target,
                higher_is_better,
                baseline,
                previous,
                trend_against,
                trend_tolerance: tolerance,
                ..nothing_known()
            },
        )
}

fn possible() -> impl Strategy<Value = Possible> {
    let (zero, hundred) = (Some(Number::ZERO), Some(Number::HUNDRED));
    proptest::sample::select(vec![
        Possible::default(),
        Possible { least: zero, greatest: None },
        Possible { least: zero, greatest: hundred },
        Possible { least: None, greatest: hundred },
    ])
}

fn decided(set: &RuleSet, inputs: &Inputs<'_>, outcome: Number) -> Verdict {
    decide(set, &Inputs { outcome: Ok(outcome), ..inputs.clone() }).verdict
}

/// A grid, and everything near the ends of the pieces.
fn samples(line: &Regions) -> Vec<Number> {
    let near = [n("0"), n("0.000001"), n("-0.000001"), n("1/7"), n("-1/7")];
    let ends = line.pieces.iter().flat_map(|piece| [piece.low, piece.high]);
    let at_ends = ends.flatten().flat_map(|(end, _)| near.map(|step| end.plus(step).unwrap()));
    let grid = (-240_i128..=240).map(|halves| Number::ratio(halves, 2).unwrap());
    grid.chain(at_ends).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_piece_says_what_a_decision_says(
        set in rule_set(), inputs in inputs(), possible in possible(),
    ) {
        let Some(line) = regions(&set, &inputs, possible) else { return Ok(()) };
        for outcome in samples(&line) {
            let is_possible = possible.least.is_none_or(|least| least <= outcome)
                && possible.greatest.is_none_or(|greatest| outcome <= greatest);
            match line.at(outcome) {
                Some(verdict) => {
                    prop_assert!(is_possible);
                    let decided = decided(&set, &inputs, outcome);
                    prop_assert!(verdict.is_same_as(&decided), "{outcome:?}: {verdict:?}, {decided:?}");
                }
                None => prop_assert!(!is_possible),
            }
        }
    }

    #[test]
    fn pieces_cover_the_line_without_gap_or_overlap(
        set in rule_set(), inputs in inputs(), possible in possible(),
    ) {
        let Some(line) = regions(&set, &inputs, possible) else { return Ok(()) };
        let (first, last) = (line.pieces.first().unwrap(), line.pieces.last().unwrap());
        prop_assert_eq!(first.low, possible.least.map(|least| (least, true)));
        prop_assert_eq!(last.high, possible.greatest.map(|greatest| (greatest, true)));
        for piece in &line.pieces {
            if let (Some((low, opens)), Some((high, closes))) = (piece.low, piece.high) {
                prop_assert!(low < high || (low == high && opens && closes));
            }
        }
        for pair in line.pieces.windows(2) {
            let (high, closes) = pair[0].high.unwrap();
            let (low, opens) = pair[1].low.unwrap();
            prop_assert_eq!(high, low);
            prop_assert!(opens != closes);
            prop_assert!(!pair[0].verdict.is_same_as(&pair[1].verdict));
        }
    }
}

/// A whole line cut at random, with random statuses.
fn line() -> impl Strategy<Value = Regions> {
    let cuts = proptest::collection::btree_map(number(), any::<bool>(), 0..6);
    (cuts, proptest::collection::vec(0_u32..4, 7), any::<bool>()).prop_map(
        |(cuts, statuses, bounded)| {
            let mut low: End = bounded.then(|| (Number::integer(-13), true));
            let mut pieces = Vec::new();
            let mut verdicts = statuses.into_iter().map(|status| match status {
                3 => Verdict::Uncovered,
                status => Verdict::Status(StatusId(status), 0),
            });
            for (cut, closed) in cuts {
                let (high, verdict) = (Some((cut, closed)), verdicts.next().unwrap());
                pieces.push(Piece { low, high, verdict });
                low = Some((cut, !closed));
            }
            let high = bounded.then(|| (Number::integer(101), true));
            pieces.push(Piece { low, high, verdict: verdicts.next().unwrap() });
            Regions { pieces }
        },
    )
}

fn has(line: &Regions, outcome: Number, wanted: StatusId) -> bool {
    matches!(line.at(outcome), Some(Verdict::Status(status, _)) if *status == wanted)
}

/// Every multiple of a step on both sides of 0.
fn on_grid(step: Number, steps: i64) -> impl Iterator<Item = Number> {
    (-steps..=steps).map(move |steps| Number::integer(steps).times(step).unwrap())
}

/// The nearest on a grid that reaches beyond every cut, found by trying every number on it.
fn by_trying(line: &Regions, from: Number, wanted: StatusId, step: Number) -> Option<Number> {
    let fits =
        on_grid(step, 1_100).filter(|outcome| *outcome != from && has(line, *outcome, wanted));
    fits.min_by_key(|outcome| (outcome.minus(from).unwrap().size(), *outcome))
}

proptest! {
    #[test]
    fn the_nearest_is_the_nearest(
        line in line(), from in number(), wanted in (0_u32..3).prop_map(StatusId),
        (scale, decimals) in proptest::sample::select(vec![("1", 0), ("1", 1), ("60", 2), ("0.1", 0)]),
    ) {
        let scale = n(scale);
        let step = scale.times(Number::decimal(1, decimals).unwrap()).unwrap();
        let found = line.nearest(from, |status| status == wanted, decimals, scale);
        if let Some(outcome) = by_trying(&line, from, wanted, step) {
            prop_assert_eq!(found, Some(outcome));
        } else if let Some(outcome) = found {
            prop_assert!(has(&line, outcome, wanted));
            prop_assert!(outcome != from);
            prop_assert!(!outcome.over(step).unwrap().is_integer());
        } else {
            // Only single points have no outcome near them that decimals can write.
            for piece in line.pieces.iter().filter(|piece| piece.status() == Some(wanted)) {
                prop_assert_eq!(piece.low, piece.high);
                let point = piece.low.unwrap().0;
                prop_assert!(point == from || point.over(scale).unwrap().decimals().is_none());
            }
        }
    }

    #[test]
    fn the_fewest_cases_are_the_fewest(
        line in line(), numerator in 0_i64..60, denominator in 1_i64..60,
        wanted in (0_u32..3).prop_map(StatusId),
        way in proptest::sample::select(vec![Way::More, Way::Fewer, Way::Either]),
    ) {
        let count = CaseCount {
            numerator: Number::integer(numerator),
            denominator: Number::integer(denominator),
            factor: Number::HUNDRED,
        };
        let gives = |cases: i64| {
            let share = Number::integer(numerator + cases).over(count.denominator).unwrap();
            has(&line, share.times(Number::HUNDRED).unwrap(), wanted)
        };
        let tried = (-numerator..=1000).filter(|cases| match way {
            Way::More => *cases > 0,
            Way::Fewer => *cases < 0,
            Way::Either => *cases != 0,
        });
        let fewest = tried.filter(|cases| gives(*cases)).min_by_key(|cases| (cases.abs(), *cases));
        let found = line.nearest_cases(count, way, |status| status == wanted);
        prop_assert_eq!(found, fewest.map(i128::from));
    }
}
