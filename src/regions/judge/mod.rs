//! How a condition comes out: true, false or unknown, with the numbers in it.

use crate::language::{Comparison, Operator, Quantifier, When, Window};
use crate::plan::{Condition, RollUp, Status, StatusId, Tolerance, Value};
use crate::quantity::{ArithmeticError, Date, Number};
use crate::regions::extended::{Extended, Found, holds, known};
use crate::regions::known::both;
use crate::regions::value::{change, find, no_target};
use crate::regions::{
    Bound, Detail, Inputs, Is, Judged, Known, Reported, StepsCounted, TargetHere, Truth, Unknown,
};

/// How one condition comes out.
pub fn judge(condition: &Condition, inputs: &Inputs<'_>) -> Judged {
    match condition {
        Condition::Always => fact(Ok(true)),
        Condition::All(conditions) => parts(conditions, inputs, Truth::True, Truth::and),
        Condition::Any(conditions) => parts(conditions, inputs, Truth::False, Truth::or),
        Condition::Not(condition) => {
            let part = judge(condition, inputs);
            Judged { truth: part.truth.negated(), detail: Detail::Parts(vec![part]) }
        }
        Condition::Compare(left, comparison, right) => {
            let (left, right) = (find(left, inputs), find(right, inputs));
            let truth = compare(&left, *comparison, &right);
            Judged { truth, detail: Detail::Compared(known(left), known(right)) }
        }
        Condition::Between(value, low, high) => {
            let [value, low, high] = [value, low, high].map(|value| find(value, inputs));
            let over = compare(&value, Comparison::AtLeast, &low);
            let under = compare(&value, Comparison::AtMost, &high);
            // Like every comparison it is unknown with an unknown part, even where the known end would settle it.
            let told = over != Truth::Unknown && under != Truth::Unknown;
            let truth = if told { over.and(under) } else { Truth::Unknown };
            Judged { truth, detail: Detail::Between(known(value), known(low), known(high)) }
        }
        Condition::TargetMet => target_met(inputs),
        Condition::WithinTarget(tolerance) => within_target(*tolerance, inputs),
        Condition::Within(value, tolerance, other) => within(value, *tolerance, other, inputs),
        Condition::Trend(asked) => goes(*asked, &inputs.trend_against, inputs),
        Condition::TrendOver(asked, window) => {
            let earlier = inputs.over_time.earlier(*window).map(|earlier| earlier.outcome);
            goes(*asked, &earlier, inputs)
        }
        Condition::MetInARow(follow_ups) => in_a_row(true, *follow_ups, inputs),
        Condition::MissedInARow(follow_ups) => in_a_row(false, *follow_ups, inputs),
        Condition::Missing(value) => fact(Ok(find(value, inputs).is_err())),
        Condition::State(asked) => fact(
            reported(inputs).and_then(|of| of.state.ok_or(Unknown::State)).map(|is| is == *asked),
        ),
        Condition::Forecast(asked) => fact(reported(inputs).map(|of| of.forecast == Some(*asked))),
        Condition::ForecastMissing => {
            fact(Ok(inputs.assignment.is_none_or(|of| of.forecast.is_none())))
        }
        Condition::DeadlinePassed => fact(passed(inputs, |of| of.deadline, Unknown::Deadline)),
        Condition::StartPassed => fact(passed(inputs, |of| of.start, Unknown::Start)),
        Condition::Steps(quantifier, are) => {
            let counted = StepsCounted::of(are, inputs);
            Judged { truth: counted.holds(*quantifier), detail: Detail::Steps(counted) }
        }
        Condition::Status(asked) => fact(status_is(*asked, inputs)),
        Condition::Of(fact) => {
            let is = (inputs.of_other)(fact);
            let answers = |is: &Is| is.answers(fact.asked).into();
            Judged { truth: is.as_ref().map_or(Truth::Unknown, answers), detail: Detail::Of(is) }
        }
        Condition::Quantified(quantifier, of) => quantified(*quantifier, of, inputs),
    }
}

/// How the outcome goes, in the direction that is better, against what the trend is against.
pub fn trend(inputs: &Inputs<'_>) -> Result<When, Vec<Unknown>> {
    trend_from(&inputs.trend_against, inputs)
}

/// How the outcome goes over a window.
pub fn trend_over(window: Window, inputs: &Inputs<'_>) -> Result<When, Vec<Unknown>> {
    trend_from(&inputs.over_time.earlier(window).map(|earlier| earlier.outcome), inputs)
}

/// How the outcome goes against an earlier one.
fn trend_from(earlier: &Known, inputs: &Inputs<'_>) -> Result<When, Vec<Unknown>> {
    let change = change(inputs, earlier)?;
    if change.size() <= inputs.trend_tolerance {
        return Ok(When::Unchanged);
    }
    let interval = inputs.target.as_ref().and_then(TargetHere::interval).is_some();
    // The change of an interval is that of the distance to it, and nearer is better.
    let higher = if interval { Some(false) } else { inputs.higher_is_better };
    let higher = higher.ok_or_else(|| vec![Unknown::Direction])?;
    let better = change.is_negative() != higher && !change.is_zero();
    Ok(if better { When::Improving } else { When::Worsening })
}

fn goes(asked: When, earlier: &Known, inputs: &Inputs<'_>) -> Judged {
    let (change, is) = match trend_from(earlier, inputs) {
        Ok(is) => (change(inputs, earlier), Some(is)),
        Err(reasons) => (Err(reasons), None),
    };
    let truth = is.map_or(Truth::Unknown, |is| (is == asked).into());
    Judged { truth, detail: Detail::Trend(change, is) }
}

/// The target met, or missed, here and at the follow-ups before.
fn in_a_row(met: bool, follow_ups: u16, inputs: &Inputs<'_>) -> Judged {
    let here = target_met(inputs);
    let before = inputs.over_time.before(follow_ups.saturating_sub(1));
    let wanted = |truth: Truth| if met { truth } else { truth.negated() };
    let earlier = before.iter().map(|occasion| match occasion.met {
        Ok(met) => met.into(),
        Err(_) => Truth::Unknown,
    });
    let truth = earlier.map(wanted).fold(wanted(here.truth), Truth::and);
    Judged { truth, detail: Detail::InARow { here: Box::new(here), before } }
}

fn fact(known: Result<bool, Unknown>) -> Judged {
    let truth = known.as_ref().map_or(Truth::Unknown, |holds| (*holds).into());
    Judged { truth, detail: Detail::Fact(known.err()) }
}

fn parts(
    conditions: &[Condition],
    inputs: &Inputs<'_>,
    of_none: Truth,
    of_two: impl Fn(Truth, Truth) -> Truth,
) -> Judged {
    let parts: Vec<Judged> = conditions.iter().map(|part| judge(part, inputs)).collect();
    let truth = parts.iter().map(|part| part.truth).fold(of_none, of_two);
    Judged { truth, detail: Detail::Parts(parts) }
}

fn compare(left: &Found, comparison: Comparison, right: &Found) -> Truth {
    let (Ok(left), Ok(right)) = (left, right) else { return Truth::Unknown };
    // Both beyond any number on the same side: nobody can say which is more.
    left.compare(*right).map_or(Truth::Unknown, |order| holds(comparison, order).into())
}

fn target_met(inputs: &Inputs<'_>) -> Judged {
    let outcome = inputs.outcome.clone();
    let Some(target) = &inputs.target else {
        let detail = Detail::Target { outcome, deviation: no_target(inputs), allowed: None };
        return Judged { truth: Truth::Unknown, detail };
    };
    each(target, |goal| goal_met(goal, &outcome))
}

fn within_target(tolerance: Tolerance, inputs: &Inputs<'_>) -> Judged {
    let outcome = inputs.outcome.clone();
    let Some(target) = &inputs.target else {
        let (deviation, allowed) = (no_target(inputs), Some(Err(vec![Unknown::Target])));
        let detail = Detail::Target { outcome, deviation, allowed };
        return Judged { truth: Truth::Unknown, detail };
    };
    each(target, |goal| within_goal(goal, tolerance, &outcome))
}

/// What is asked of a target is asked of each of two goals.
fn each(target: &TargetHere, ask: impl Fn(&TargetHere) -> Judged) -> Judged {
    let Some(goals) = target.both() else { return ask(target) };
    let parts: Vec<Judged> = goals.iter().map(ask).collect();
    let truth = parts.iter().map(|part| part.truth).fold(Truth::True, Truth::and);
    Judged { truth, detail: Detail::Parts(parts) }
}

fn goal_met(goal: &TargetHere, outcome: &Known) -> Judged {
    let (met, deviation) = (goal.met(outcome), goal.deviation(outcome));
    let truth = met.as_ref().map_or(Truth::Unknown, |met| (*met).into());
    let deviation = if truth == Truth::Unknown { lacking(met, deviation) } else { deviation };
    Judged { truth, detail: Detail::Target { outcome: outcome.clone(), deviation, allowed: None } }
}

fn within_goal(goal: &TargetHere, tolerance: Tolerance, outcome: &Known) -> Judged {
    if let Bound::Is(_) = goal.bound {
        // Yes or no is met or missed, never nearly.
        return goal_met(goal, outcome);
    }
    let (met, deviation) = (goal.met(outcome), goal.deviation(outcome));
    let allowed = goal.allowed(tolerance, outcome);
    let truth_met = met.as_ref().map_or(Truth::Unknown, |met| (*met).into());
    let near = match (&deviation, &allowed) {
        (Ok(deviation), Ok(allowed)) => (deviation <= allowed).into(),
        _ => Truth::Unknown,
    };
    let truth = truth_met.or(near);
    let deviation = if truth == Truth::Unknown { lacking(met, deviation) } else { deviation };
    let detail = Detail::Target { outcome: outcome.clone(), deviation, allowed: Some(allowed) };
    Judged { truth, detail }
}

/// A deviation, with the reasons why it is unknown whether the target is met: a bound may be unknown where what it
/// is counted from is not.
fn lacking(met: Result<bool, Vec<Unknown>>, deviation: Known) -> Known {
    both(met, deviation).map(|(_, deviation)| deviation)
}

fn within(value: &Value, tolerance: Tolerance, other: &Value, inputs: &Inputs<'_>) -> Judged {
    let (value, other) = (find(value, inputs), find(other, inputs));
    let allowed = match tolerance {
        Tolerance::Amount(amount) => Ok(Extended::Finite(amount)),
        Tolerance::Part(part) => other.clone().and_then(|other| match other {
            Extended::Finite(Number::ZERO) => Err(vec![Unknown::PartOfZero]),
            other => other.size().combined(Operator::Times, Extended::Finite(part)),
        }),
    };
    let distance = both(value, other)
        .and_then(|(value, other)| value.combined(Operator::Minus, other).map(Extended::size));
    let truth = compare(&distance, Comparison::AtMost, &allowed);
    Judged { truth, detail: Detail::Within(known(distance), known(allowed)) }
}

/// What is reported of the assignment; every fact about one with no row is unknown.
fn reported(inputs: &Inputs<'_>) -> Result<Reported, Unknown> {
    inputs.assignment.ok_or(Unknown::State)
}

fn passed(
    inputs: &Inputs<'_>,
    date: impl Fn(Reported) -> Option<Date>,
    unknown: Unknown,
) -> Result<bool, Unknown> {
    let reported = reported(inputs)?;
    Ok(date(reported).ok_or(unknown)? < reported.last_day)
}

fn status_is(asked: StatusId, inputs: &Inputs<'_>) -> Result<bool, Unknown> {
    match inputs.status {
        Some(Status::Declared(status)) => Ok(status == asked),
        Some(Status::BuiltIn(_)) | None => Err(Unknown::Status),
    }
}

fn quantified(quantifier: Quantifier, of: &RollUp, inputs: &Inputs<'_>) -> Judged {
    let counted = (inputs.roll_up)(of);
    let holds = |those: Number, among: Number| match quantifier {
        _ if among.is_zero() => Truth::Unknown,
        Quantifier::All => (those == among).into(),
        Quantifier::Any => (!those.is_zero()).into(),
        Quantifier::No => those.is_zero().into(),
        Quantifier::Most => {
            let rest = among.minus(those);
            rest.map_or(Truth::Unknown, |rest| (those > rest).into())
        }
    };
    // A slice that is not assessed is unknown, not absent: what holds must hold whatever it turns out to be.
    let truth = |among: Number| -> Result<Truth, ArithmeticError> {
        let (most, all) = (counted.those.plus(counted.open)?, among.plus(counted.open)?);
        let (least, most) = (holds(counted.those, all), holds(most, all));
        Ok(if least == most { least } else { Truth::Unknown })
    };
    let whole = |number: Number| u32::try_from(number.floor()).unwrap_or(u32::MAX);
    let among = counted.among(of);
    let truth = among.and_then(truth).unwrap_or(Truth::Unknown);
    let all = among.unwrap_or(counted.assessed);
    let open = !counted.open.is_zero() && truth == Truth::Unknown;
    Judged { truth, detail: Detail::Counted(whole(counted.those), whole(all), open) }
}

#[cfg(test)]
mod tests;
