//! Every outcome at which a rule may come out otherwise than beside it.
//!
//! With all inputs but the outcome fixed, a value is on every stretch of the line one of a few quotients of
//! polynomials in the outcome: its *forms*. `max of outcome, 5` has the forms `outcome` and `5`. Between the points where
//! a value breaks (it divides by zero there, or is not defined beyond) it is continuous, so a comparison of two values
//! can only change where one form of the one equals one form of the other. All those points are gathered; a few too
//! many do no harm, since [`decide`](crate::regions::decide) has the word on every one of them and between them.

use super::over_time::{mean_change, projected, projected_deviation};
use super::polynomial::Quotient;
use crate::language::Operator;
use crate::plan::{Condition, RuleSet, Tolerance, Value};
use crate::quantity::Number;
use crate::regions::value::distance;
use crate::regions::{Inputs, Known, TargetHere, value};

/// A value may have so many forms; a plan a person can read is far below it.
const MOST_FORMS: usize = 200;

/// The points so far.
pub(super) struct Breakpoints<'a> {
    inputs: &'a Inputs<'a>,
    points: Vec<Number>,
}

/// All breakpoints of a rule set, lowest first, each once. `None` where one of them is no rational number, or its
/// arithmetic leaves 128 bits.
pub(super) fn breakpoints(rules: &RuleSet, inputs: &Inputs<'_>) -> Option<Vec<Number>> {
    let mut gathered = Breakpoints { inputs, points: Vec::new() };
    for rule in &rules.rules {
        gathered.condition(&rule.condition)?;
    }
    let mut points = gathered.points;
    points.sort_unstable();
    points.dedup();
    Some(points)
}

/// A known number as the one form of a value; an unknown value has none, and no comparison with it changes.
fn forms(known: &Known) -> Vec<Quotient> {
    known.iter().map(|number| Quotient::constant(*number)).collect()
}

/// Every form of the one put together with every form of the other.
pub(super) fn combined(
    left: &[Quotient],
    right: &[Quotient],
    of_two: impl Fn(&Quotient, &Quotient) -> Option<Quotient>,
) -> Option<Vec<Quotient>> {
    let mut all = Vec::with_capacity(left.len().saturating_mul(right.len()).min(MOST_FORMS));
    for one in left {
        for other in right {
            add(&mut all, of_two(one, other)?)?;
        }
    }
    Some(all)
}

fn add(forms: &mut Vec<Quotient>, form: Quotient) -> Option<()> {
    if !forms.contains(&form) {
        forms.push(form);
    }
    (forms.len() <= MOST_FORMS).then_some(())
}

/// A value and its opposite: the forms of its size.
pub(super) fn sized(forms: Vec<Quotient>) -> Vec<Quotient> {
    let opposites: Vec<Quotient> = forms.iter().map(Quotient::negated).collect();
    forms.into_iter().chain(opposites).collect()
}

/// The outcome less a number.
pub(super) fn outcome_less(number: Number) -> Option<Quotient> {
    Quotient::outcome().minus(&Quotient::constant(number))
}

/// The forms of the deviation of a value.
pub(super) fn deviation(target: &TargetHere, of: &Quotient) -> Option<Vec<Quotient>> {
    let over = |end: Number| of.minus(&Quotient::constant(end));
    if let Some((low, high)) = target.interval() {
        return Some(vec![over(low)?.negated(), over(high)?]);
    }
    let over = target.figure().into_iter().map(over).collect::<Option<_>>()?;
    Some(sized(over))
}

impl Breakpoints<'_> {
    fn condition(&mut self, condition: &Condition) -> Option<()> {
        match condition {
            Condition::All(conditions) | Condition::Any(conditions) => {
                conditions.iter().try_for_each(|part| self.condition(part))
            }
            Condition::Not(condition) => self.condition(condition),
            Condition::Compare(left, _, right) => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                self.crossings(&left, &right)
            }
            Condition::Between(value, low, high) => {
                let value = self.value(value)?;
                let (low, high) = (self.value(low)?, self.value(high)?);
                self.crossings(&value, &low)?;
                self.crossings(&value, &high)
            }
            Condition::TargetMet | Condition::MetInARow(_) | Condition::MissedInARow(_) => {
                self.target();
                Some(())
            }
            Condition::WithinTarget(tolerance) => self.within_target(*tolerance),
            Condition::Within(value, tolerance, other) => {
                let (value, other) = (self.value(value)?, self.value(other)?);
                let allowed = match tolerance {
                    Tolerance::Amount(amount) => vec![Quotient::constant(*amount)],
                    Tolerance::Part(part) => {
                        self.zeros(&other)?;
                        let part = Quotient::constant(*part);
                        combined(&sized(other.clone()), &[part], Quotient::times)?
                    }
                };
                let distance = sized(combined(&value, &other, Quotient::minus)?);
                self.crossings(&distance, &allowed)
            }
            Condition::Trend(_) => self.trend(&self.inputs.trend_against),
            Condition::TrendOver(_, window) => {
                let earlier = self.inputs.over_time.earlier(*window);
                self.trend(&earlier.map(|earlier| earlier.outcome))
            }
            Condition::Missing(value) => self.value(value).map(|_| ()),
            Condition::Always
            | Condition::State(_)
            | Condition::Forecast(_)
            | Condition::ForecastMissing
            | Condition::DeadlinePassed
            | Condition::StartPassed
            | Condition::Steps(..)
            | Condition::Status(_)
            | Condition::Of(_)
            | Condition::Quantified(..) => Some(()),
        }
    }

    /// Where it begins and ends to be unchanged from an earlier outcome.
    fn trend(&mut self, earlier: &Known) -> Option<()> {
        let change = self.change(earlier)?;
        let tolerance = Quotient::constant(self.inputs.trend_tolerance);
        let bounds = [tolerance.negated(), Quotient::constant(Number::ZERO), tolerance];
        self.crossings(&change, &bounds)
    }

    /// Where a form of the one equals a form of the other.
    fn crossings(&mut self, left: &[Quotient], right: &[Quotient]) -> Option<()> {
        for one in left {
            for other in right {
                self.points.extend(one.minus(other)?.roots()?);
            }
        }
        Some(())
    }

    fn zeros(&mut self, forms: &[Quotient]) -> Option<()> {
        for form in forms {
            self.points.extend(form.roots()?);
        }
        Some(())
    }

    /// Where the target begins and ends to be met.
    fn target(&mut self) {
        self.points.extend(self.inputs.target.iter().flat_map(TargetHere::figures));
    }

    fn within_target(&mut self, tolerance: Tolerance) -> Option<()> {
        self.target();
        let Some(target) = &self.inputs.target else { return Some(()) };
        match target.both() {
            Some(goals) => goals.iter().try_for_each(|goal| self.within_goal(goal, tolerance)),
            None => self.within_goal(target, tolerance),
        }
    }

    fn within_goal(&mut self, target: &TargetHere, tolerance: Tolerance) -> Option<()> {
        let deviation = deviation(target, &Quotient::outcome())?;
        let ends = match target.interval() {
            Some((low, high)) => {
                // The nearest end changes in the middle.
                self.points.push(low.plus(high).ok()?.over(Number::integer(2)).ok()?);
                vec![low, high]
            }
            None => target.figure().into_iter().collect(),
        };
        let allowed: Vec<Quotient> = match tolerance {
            Tolerance::Amount(amount) => vec![Quotient::constant(amount)],
            Tolerance::Part(part) => {
                let of = |end: Number| end.size().times(part).ok().map(Quotient::constant);
                ends.into_iter().map(of).collect::<Option<_>>()?
            }
        };
        self.crossings(&deviation, &allowed)
    }

    /// The forms of a value; where it breaks is noted.
    fn value(&mut self, of: &Value) -> Option<Vec<Quotient>> {
        match of {
            Value::Outcome => Some(vec![Quotient::outcome()]),
            Value::Deviation => match &self.inputs.target {
                Some(target) => deviation(target, &Quotient::outcome()),
                None => Some(Vec::new()),
            },
            Value::Attainment => match &self.inputs.target {
                Some(target) => self.attainment(target),
                None => Some(Vec::new()),
            },
            Value::Change => self.change(&self.inputs.baseline),
            Value::RelativeChange => {
                let change = self.change(&self.inputs.baseline)?;
                let baseline = self.inputs.baseline.as_ref().ok().filter(|of| !of.is_zero());
                let Some(baseline) = baseline else { return Some(Vec::new()) };
                let factor = Number::HUNDRED.over(baseline.size()).ok()?;
                combined(&change, &[Quotient::constant(factor)], Quotient::times)
            }
            Value::Arithmetic(left, operator, right) => {
                let (left, mut right) = (self.value(left)?, self.value(right)?);
                match operator {
                    Operator::Plus => combined(&left, &right, Quotient::plus),
                    Operator::Minus => combined(&left, &right, Quotient::minus),
                    Operator::Times => combined(&left, &right, Quotient::times),
                    Operator::Over => {
                        self.zeros(&right)?;
                        right.retain(|form| !form.is_zero());
                        combined(&left, &right, Quotient::divided_by)
                    }
                }
            }
            Value::Negative(value) => {
                self.value(value).map(|forms| forms.iter().map(Quotient::negated).collect())
            }
            Value::Minimum(values) | Value::Maximum(values) => self.any_of(values),
            Value::Spread(values) => {
                let all = self.any_of(values)?;
                combined(&all, &all, Quotient::minus)
            }
            Value::MeanChange(window) => mean_change(*window, self.inputs),
            Value::Projected(horizon, window) => projected(*horizon, *window, self.inputs),
            Value::ProjectedDeviation(horizon, window) => {
                projected_deviation(*horizon, *window, self.inputs)
            }
            Value::Constant(_)
            | Value::Target
            | Value::Baseline
            | Value::Previous
            | Value::PreviousMeasured
            | Value::Forecast
            | Value::Numerator
            | Value::Denominator
            | Value::Progress
            | Value::Elsewhere(_)
            | Value::StepCount(_)
            | Value::StepShare(_)
            | Value::CountOf(_)
            | Value::ShareOf(_) => Some(forms(&value(of, self.inputs))),
        }
    }

    /// The forms of all values of a list.
    fn any_of(&mut self, values: &[Value]) -> Option<Vec<Quotient>> {
        let mut all = Vec::new();
        for value in values {
            for form in self.value(value)? {
                add(&mut all, form)?;
            }
        }
        Some(all)
    }

    fn attainment(&mut self, target: &TargetHere) -> Option<Vec<Quotient>> {
        // Not defined under 0; at 0 it may be more than any number.
        self.points.push(Number::ZERO);
        let ends: Vec<Number> = match target.interval() {
            Some((low, high)) => vec![low, high],
            None => target.figure().into_iter().collect(),
        };
        let mut all = vec![Quotient::constant(Number::HUNDRED)];
        let hundred_outcomes = Quotient::constant(Number::HUNDRED).times(&Quotient::outcome())?;
        for end in ends.into_iter().filter(|end| *end > Number::ZERO) {
            let of_end = hundred_outcomes.divided_by(&Quotient::constant(end))?;
            let to_end = Quotient::constant(end.times(Number::HUNDRED).ok()?);
            add(&mut all, of_end)?;
            add(&mut all, to_end.divided_by(&Quotient::outcome())?)?;
        }
        Some(all)
    }

    /// The forms of the change from an earlier outcome: for an interval, of the distance to it.
    fn change(&self, from: &Known) -> Option<Vec<Quotient>> {
        let Ok(from) = from else { return Some(Vec::new()) };
        let Some((low, high)) = self.inputs.target.as_ref().and_then(TargetHere::interval) else {
            return Some(vec![outcome_less(*from)?]);
        };
        let before = Quotient::constant(distance(low, high, *from).ok()?);
        let now =
            [Quotient::constant(Number::ZERO), outcome_less(low)?.negated(), outcome_less(high)?];
        combined(&now, &[before], Quotient::minus)
    }
}
