//! Conditions and values.

use super::{at, refused, statement};
use crate::diagnostic::Code;
use crate::language::{Comparison, Operator};
use crate::syntax::{Expression, Node, NumberWritten, PeriodWritten, Statement};

/// The condition of a rule.
fn condition(text: &str) -> Expression {
    match statement(text) {
        Statement::Rule { condition: Some(condition), .. } => condition,
        other => panic!("{text}: {other:?}"),
    }
}

/// A condition as a tree in parentheses, names and periods as they were written.
fn tree(condition_text: &str) -> String {
    shape(&condition(&format!("x if {condition_text}")))
}

fn shape(expression: &Expression) -> String {
    let all = |parts: &[Expression]| parts.iter().map(shape).collect::<Vec<_>>().join(" ");
    match &expression.node {
        Node::Or(parts) => format!("(or {})", all(parts)),
        Node::And(parts) => format!("(and {})", all(parts)),
        Node::Not(part) => format!("(not {})", shape(part)),
        Node::Compare { left, comparison, right } => {
            let sign = match comparison.value {
                Comparison::Less => "<",
                Comparison::AtMost => "<=",
                Comparison::More => ">",
                Comparison::AtLeast => ">=",
                Comparison::Equal => "=",
                Comparison::NotEqual => "!=",
            };
            format!("({sign} {} {})", shape(left), shape(right))
        }
        Node::Between { value, low, high } => {
            format!("(between {} {} {})", shape(value), shape(low), shape(high))
        }
        Node::Within { value, tolerance, of } => {
            format!("(within {} {} {})", shape(value), number(tolerance), shape(of))
        }
        Node::Missing { of, missing: true } => format!("(missing {})", shape(of)),
        Node::Missing { of, missing: false } => format!("(measured {})", shape(of)),
        Node::Quantified { quantifier, words } => format!("({quantifier:?} {})", words.value),
        Node::RollUp { share, weighted, words } => {
            let words: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
            let how = match (share, weighted) {
                (true, true) => "weighted",
                (true, false) => "share",
                _ => "count",
            };
            format!("({how} {})", words.join("|"))
        }
        Node::Number(written) => number(written),
        Node::PartOf { part, of } => format!("(of {} {})", number(part), shape(of)),
        Node::Arithmetic { left, operator, right } => {
            let sign = match operator.value {
                Operator::Plus => "+",
                Operator::Minus => "-",
                Operator::Times => "*",
                Operator::Over => "/",
            };
            format!("({sign} {} {})", shape(left), shape(right))
        }
        Node::Negative(part) => format!("(- {})", shape(part)),
        Node::Minimum(parts) => format!("(min {})", all(parts)),
        Node::Maximum(parts) => format!("(max {})", all(parts)),
        Node::Value(word) => format!("{word:?}"),
        Node::For { value, slice } => format!("(for {} {})", shape(value), slice.value),
        Node::In { value, period } => format!("(in {} {})", shape(value), period_of(period)),
        Node::Name(name) => format!("'{name}'"),
        fact => format!("{fact:?}"),
    }
}

fn number(written: &NumberWritten) -> String {
    let unit = written.unit.as_ref().map(|unit| unit.value.as_str()).unwrap_or_default();
    format!("{}{unit}", written.number.plain())
}

fn period_of(period: &PeriodWritten) -> String {
    match period {
        PeriodWritten::Period(period) => period.value.to_string(),
        PeriodWritten::FullYear(year) => format!("full {}", year.value),
        PeriodWritten::PreviousFollowUp(_) => "previous follow-up".to_owned(),
        PeriodWritten::SamePeriodLastYear(_) => "same period".to_owned(),
        PeriodWritten::Named(name) => format!("'{}'", name.value),
    }
}

#[test]
fn comparisons_by_sign_and_in_words() {
    for (written, meant) in [
        ("outcome < 5", "(< Outcome 5)"),
        ("outcome ≤ 5", "(<= Outcome 5)"),
        ("outcome is at least 5 %", "(>= Outcome 5%)"),
        ("utfall är högst 5 st", "(<= Outcome 5st)"),
        ("utfallet mer än 5", "(> Outcome 5)"),
        ("utfall mindre än 5", "(< Outcome 5)"),
        ("outcome is 0", "(= Outcome 0)"),
        ("outcome is not 0", "(!= Outcome 0)"),
        ("outcome != 0", "(!= Outcome 0)"),
        ("outcome is not at least 5", "(not (>= Outcome 5))"),
        ("outcome between 5 and 7 and red", "(and (between Outcome 5 7) 'red')"),
        ("utfall är mellan 5 och 7", "(between Outcome 5 7)"),
        ("outcome - previous between 1 and 2", "(between (- Outcome Previous) 1 2)"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
}

#[test]
fn and_or_not_and_parentheses() {
    for (written, meant) in [
        ("a and b and c", "(and 'a' 'b' 'c')"),
        ("a or b or c", "(or 'a' 'b' 'c')"),
        ("(a or b) and c", "(and (or 'a' 'b') 'c')"),
        ("((a))", "'a'"),
        ("not a and b", "(and (not 'a') 'b')"),
        ("not outcome > 5", "(not (> Outcome 5))"),
        ("inte (a eller b)", "(not (or 'a' 'b'))"),
        ("not not a", "(not (not 'a'))"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
    // A status that begins with `ej` is told from the opposite of one by its place.
    let text = "x if not (uppfyllt)";
    let Node::Not(inner) = condition(text).node else { panic!() };
    assert_eq!(at(text, inner.span), "(uppfyllt)");
}

#[test]
fn arithmetic_has_its_precedence_and_reads_from_the_left() {
    for (written, meant) in [
        ("outcome > 1 + 2 * 3", "(> Outcome (+ 1 (* 2 3)))"),
        ("outcome > 1 - 2 - 3", "(> Outcome (- (- 1 2) 3))"),
        ("outcome > (1 + 2) * 3", "(> Outcome (* (+ 1 2) 3))"),
        ("outcome > 6 / 2 × 3", "(> Outcome (* (/ 6 2) 3))"),
        ("outcome > -5", "(> Outcome -5)"),
        ("outcome > - 5", "(> Outcome -5)"),
        ("outcome > −5 − 3", "(> Outcome (- -5 3))"),
        ("outcome > -target", "(> Outcome (- Target))"),
        ("utfall <= målvärde + 1 pe", "(<= Outcome (+ Target 1pe))"),
        ("outcome > target + 10 % of target", "(> Outcome (+ Target (of 10% Target)))"),
        ("outcome > 5 procent av (target + 1)", "(> Outcome (of 5procent (+ Target 1)))"),
        ("outcome > min of target, 5", "(> Outcome (min Target 5))"),
        ("outcome > 1 + max of target, (5 + 1)", "(> Outcome (+ 1 (max Target (+ 5 1))))"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
}

#[test]
fn values_elsewhere() {
    for (written, meant) in [
        ("outcome in 2019 > 5", "(> (in Outcome 2019) 5)"),
        ("utfall år 2019 > 5", "(> (in Outcome 2019) 5)"),
        ("utfall under 2019 > 5", "(> (in Outcome 2019) 5)"),
        ("outcome for K in 2019-04 > 5", "(> (in (for Outcome K) 2019-04) 5)"),
        ("outcome in full year 2019 > 5", "(> (in Outcome full 2019) 5)"),
        ("utfall helåret 2019 > 5", "(> (in Outcome full 2019) 5)"),
        ("outcome in DÅ04 > 5", "(> (in Outcome 'DÅ04') 5)"),
        ("utfall i ÅR > 5", "(> (in Outcome 'ÅR') 5)"),
        ("outcome in previous follow-up > 5", "(> (in Outcome previous follow-up) 5)"),
        ("sick leave for \"VO Kirurgi\" > 5", "(> (for 'sick leave' VO Kirurgi) 5)"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
}

#[test]
fn facts() {
    for (written, meant) in [
        ("target met", "TargetMet(true)"),
        ("målet är inte uppnått", "TargetMet(false)"),
        ("målet uppnås", "TargetMet(true)"),
        ("outcome within 10 % of target", "(within Outcome 10% Target)"),
        ("utfall inom 2 pe av målvärdet", "(within Outcome 2pe Target)"),
        ("outcome is not within 2 of target", "(not (within Outcome 2 Target))"),
        ("red and worsening", "(and 'red' Trend(Worsening))"),
        ("förbättras", "Trend(Improving)"),
        ("outcome is missing", "(missing Outcome)"),
        ("utfall saknas", "(missing Outcome)"),
        ("outcome is not missing", "(not (missing Outcome))"),
        ("utfall är uppmätt", "(measured Outcome)"),
        ("försenad eller i riskzonen", "(or State(Delayed) State(AtRisk))"),
        ("ej påbörjad", "State(Planned)"),
        ("inte pågående", "(not State(Ongoing))"),
        ("prognos mycket god", "Forecast(Good)"),
        ("forecast is poor", "Forecast(Poor)"),
        ("forecast is missing", "(missing Forecast)"),
        ("tiden har gått ut och inte slutförd", "(and DeadlinePassed (not State(Completed)))"),
        ("progress >= 90 %", "(>= Progress 90%)"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
}

#[test]
fn roll_ups() {
    for (written, meant) in [
        ("all green", "(All green)"),
        ("any red indicators or no yellow", "(or (Any red indicators) (No yellow))"),
        ("de flesta ej uppfyllda", "(Most ej uppfyllda)"),
        ("count of red > 2", "(> (count red) 2)"),
        ("share of green or yellow >= 50 %", "(>= (share green|yellow) 50%)"),
        ("andel röda > 25 % och inga gula", "(and (> (share röda) 25%) (No gula))"),
        ("weighted share of green > 5 %", "(> (weighted green) 5%)"),
        ("count of not assessed = 0", "(= (count not assessed) 0)"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
}

#[test]
fn a_built_in_word_followed_by_a_plain_word_is_part_of_a_name() {
    for (written, meant) in [
        ("target groups > 5", "(> 'target groups' 5)"),
        ("planerad vård > 5", "(> 'planerad vård' 5)"),
        ("förändring kost > 5", "(> 'förändring kost' 5)"),
        ("\"target\" > 5", "(> 'target' 5)"),
        ("målgrupper > 5", "(> 'målgrupper' 5)"),
        ("besök-80 > 5", "(> 'besök-80' 5)"),
    ] {
        assert_eq!(tree(written), meant, "{written}");
    }
}

#[test]
fn every_part_has_its_place() {
    let text = "annars gul om utfall för K <= målvärde + 1 pe";
    let expression = condition(text);
    assert_eq!(at(text, expression.span), "utfall för K <= målvärde + 1 pe");
    let Node::Compare { left, comparison, right } = expression.node else { panic!() };
    assert_eq!(at(text, left.span), "utfall för K");
    assert_eq!(at(text, comparison.span), "<=");
    assert_eq!(at(text, right.span), "målvärde + 1 pe");
    let Node::Arithmetic { right, .. } = right.node else { panic!() };
    assert_eq!(at(text, right.span), "1 pe");
}

#[test]
fn a_condition_over_two_lines_has_its_places_in_both() {
    let text = "grön om målet är uppnått # först\n    och utfall > 5 # sedan";
    let Node::And(parts) = condition(text).node else { panic!() };
    assert_eq!(at(text, parts[0].span), "målet är uppnått");
    assert_eq!(at(text, parts[1].span), "utfall > 5");
}

#[test]
fn what_reads_two_ways_is_refused() {
    for (text, code, place) in [
        ("x if a and b or c", Code::MixedAndOr, "a and b or c"),
        ("x if (a or b and c)", Code::MixedAndOr, "a or b and c"),
        ("x if 60 <= outcome < 70", Code::ChainedComparison, "60 <= outcome < 70"),
        ("x if a = b = c", Code::ChainedComparison, "a = b = c"),
        ("x if min of a, b + 1 > 5", Code::MixedAndOr, "min of a, b + 1"),
        ("x if outcome >= target-5 pp", Code::MinusWithoutSpaces, "target-5 pp"),
        ("x if outcome >= target -5 pp", Code::MinusWithoutSpaces, "-"),
        ("x if outcome >= 2.000", Code::AmbiguousNumber, "2.000"),
    ] {
        let (found, here, _) = refused(text);
        assert_eq!((found, here.as_str()), (code, place), "{text}");
    }
}
