//! A rule's condition as it came out: facts and comparisons with their numbers.

use super::lacks::lacks;
use super::{Scene, figures, slices};
use crate::evaluate::ItemResult;
use crate::language::say::explain::{InARow, Lack, Leaf, Occurred, Operand};
use crate::language::table::{self, Word};
use crate::language::{Comparison, Quantifier, When};
use crate::plan::{Asked, Condition, Goal, OtherFact, RollUp, Status, StatusId, Value};
use crate::quantity::{Number, Unit};
use crate::regions::{Detail, Is, Judged, Known, Occasion, Truth, Unknown};

/// What conditions are put into words from.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The plan and its follow-up.
    pub scene: Scene<'a>,
    /// The item's unit, where it has one.
    pub unit: Option<&'a Unit>,
    /// The item's result; a heading has none.
    pub result: Option<&'a ItemResult>,
}

/// True, false or unknown as the words take it.
pub fn truth(truth: Truth) -> Option<bool> {
    match truth {
        Truth::True => Some(true),
        Truth::False => Some(false),
        Truth::Unknown => None,
    }
}

impl Ground<'_> {
    /// Every fact and comparison of a condition, in the order written.
    pub fn leaves(&self, condition: &Condition, judged: &Judged) -> Vec<Leaf> {
        let held = truth(judged.truth);
        let leaf = match (condition, &judged.detail) {
            (Condition::All(conditions) | Condition::Any(conditions), Detail::Parts(parts)) => {
                let each = conditions.iter().zip(parts);
                return each.flat_map(|(condition, part)| self.leaves(condition, part)).collect();
            }
            (Condition::Not(inside), Detail::Parts(parts)) => {
                let inside = parts.iter().flat_map(|part| self.leaves(inside, part)).collect();
                Leaf::Not(inside, held)
            }
            (Condition::Compare(left, comparison, right), Detail::Compared(one, other)) => {
                let (one, other) = self.operands((left, one), (right, other));
                Leaf::Compared(one, *comparison, other, held)
            }
            (Condition::Between(value, low, high), Detail::Between(a, b, c)) => {
                let unit = self.unit_of(&[value, low, high]);
                let [a, b, c] = [a, b, c].map(|known| self.operand(known, &unit));
                Leaf::Between(a, b, c, held)
            }
            (Condition::TargetMet | Condition::WithinTarget(_), Detail::Parts(parts)) => {
                let parts = parts.iter().enumerate();
                return parts.filter_map(|(at, part)| self.of_goal(at, part)).collect();
            }
            (Condition::TargetMet | Condition::WithinTarget(_), Detail::Target { .. }) => {
                return self.of_goal(0, judged).into_iter().collect();
            }
            (Condition::Within(value, _, other), Detail::Within(distance, allowed)) => {
                let unit = figures::difference_unit(&self.unit_of(&[value, other]));
                let (distance, allowed) = self.pair(distance, allowed, &unit);
                Leaf::Within(distance, allowed, held)
            }
            (Condition::Trend(asked), Detail::Trend(change, is)) => {
                Leaf::Trend(*asked, None, self.goes(change, *is))
            }
            (Condition::TrendOver(asked, window), Detail::Trend(change, is)) => {
                Leaf::Trend(*asked, Some(*window), self.goes(change, *is))
            }
            (
                Condition::MetInARow(_) | Condition::MissedInARow(_),
                Detail::InARow { here, before },
            ) => Leaf::InARow(self.in_a_row(condition, judged, here, before)),
            (Condition::State(asked), _) => {
                Leaf::State(*asked, self.report().and_then(|report| report.state))
            }
            (Condition::Forecast(asked), _) => {
                Leaf::Forecast(*asked, self.report().and_then(|report| report.forecast))
            }
            (Condition::Of(fact), Detail::Of(is)) => self.of_other(fact, is),
            (Condition::Missing(value), _) => Leaf::Missing(self.whose(value), held == Some(true)),
            (Condition::ForecastMissing, _) => Leaf::ForecastMissing(held == Some(true)),
            (Condition::DeadlinePassed, _) => Leaf::DeadlinePassed(self.deadline(), held),
            (Condition::StartPassed, _) => {
                Leaf::StartPassed(self.report().and_then(|report| report.start), held)
            }
            (Condition::Quantified(quantifier, of), Detail::Counted(counted, all, _)) => {
                Leaf::Counted(*quantifier, self.statuses(*quantifier, of), *counted, *all, held)
            }
            (Condition::Steps(quantifier, are), Detail::Steps(counted)) => Leaf::Steps {
                quantifier: *quantifier,
                are: are.clone(),
                those: counted.those,
                all: counted.all,
                unknown: counted.unknown.clone(),
                held,
            },
            (Condition::Always, _) => Leaf::Always,
            // A detail of another shape carries no numbers to show.
            _ => Leaf::Status(self.status(condition), held),
        };
        vec![leaf]
    }

    /// A fact of another item, by its name.
    fn of_other(&self, fact: &OtherFact, is: &Result<Is, Vec<Unknown>>) -> Leaf {
        let plan = self.scene.plan;
        let item = plan.item(fact.item);
        let name = item.map(|item| item.name.clone()).unwrap_or_default();
        let slice = fact.slice.as_ref().and_then(|slice| slices::slice_name(plan, slice));
        let name = match slice {
            Some(slice) => format!("{name} ({slice})"),
            None => name,
        };
        let lacks = |unknown: &Vec<Unknown>| self.lacks(unknown);
        match fact.asked {
            Asked::Status(asked) => {
                let scale = item.and_then(|item| plan.scale(item.scale));
                let called = |status: StatusId| {
                    let status = Status::Declared(status);
                    scale.map(|scale| slices::written_name(scale, status))
                };
                let is = match is {
                    Ok(Is::Status(is)) => Ok(called(*is)),
                    Ok(_) => Ok(None),
                    Err(unknown) => Err(lacks(unknown)),
                };
                Leaf::StatusOf(name, called(asked), is)
            }
            Asked::Trend(asked, over) => {
                let is = match is {
                    Ok(Is::Trend(is)) => Ok(*is),
                    Ok(_) => Err(Vec::new()),
                    Err(unknown) => Err(lacks(unknown)),
                };
                Leaf::TrendOf(name, asked, over, is)
            }
            Asked::Unreported => Leaf::Missing(Some(name), matches!(is, Ok(Is::Unreported(true)))),
        }
    }

    /// The name of the other item that a value is of, where it is.
    fn whose(&self, value: &Value) -> Option<String> {
        let Value::Elsewhere(elsewhere) = value else { return None };
        Some(self.scene.plan.item(elsewhere.item?)?.name.clone())
    }

    fn goes(&self, change: &Known, is: Option<When>) -> Result<When, Vec<Lack>> {
        is.ok_or_else(|| {
            change.as_ref().err().map(|unknown| self.lacks(unknown)).unwrap_or_default()
        })
    }

    /// The target at this follow-up and those before it.
    fn in_a_row(
        &self,
        condition: &Condition,
        judged: &Judged,
        here: &Judged,
        before: &[Occasion],
    ) -> InARow {
        let unit = self.unit.cloned().unwrap_or_else(figures::no_unit);
        let figure = |known: &Known| {
            known.as_ref().ok().map(|number| figures::derived(*number, &unit, self.shown()))
        };
        let outcome = match &here.detail {
            Detail::Target { outcome, .. } => figure(outcome),
            _ => None,
        };
        let name = self.scene.evaluated.follow_up.name.clone();
        let now = Occurred { name, outcome, met: truth(here.truth) };
        let earlier = before.iter().map(|occasion| Occurred {
            name: occasion.name.clone(),
            outcome: figure(&occasion.outcome),
            met: occasion.met.as_ref().ok().copied(),
        });
        InARow {
            met: matches!(condition, Condition::MetInARow(_)),
            each: std::iter::once(now).chain(earlier).collect(),
            held: truth(judged.truth),
            lacks: self.lacks(&judged.reasons()),
        }
    }

    fn report(&self) -> Option<&crate::outcomes::AssignmentReport> {
        self.result.and_then(|result| result.assignment.as_ref())
    }

    fn deadline(&self) -> Option<crate::quantity::Date> {
        let planned = || {
            let item = self.scene.plan.item(self.result?.item)?;
            match &item.kind {
                crate::plan::Kind::Assignment(assignment) => assignment.deadline,
                crate::plan::Kind::Indicator(_) => None,
            }
        };
        self.report().and_then(|report| report.deadline).or_else(planned)
    }

    fn lacks(&self, unknown: &[crate::regions::Unknown]) -> Vec<Lack> {
        lacks(&self.scene, self.result, unknown)
    }

    fn shown(&self) -> u32 {
        self.result.and_then(|result| result.outcome.as_ref()).map_or(0, |outcome| outcome.decimals)
    }

    fn unit_of(&self, values: &[&Value]) -> Unit {
        values
            .iter()
            .find_map(|value| figures::unit_of(value, self.unit, self.scene.plan))
            .unwrap_or_else(figures::no_unit)
    }

    fn operand(&self, known: &Known, unit: &Unit) -> Operand {
        match known {
            Ok(number) => Ok(figures::derived(*number, unit, self.shown().max(1))),
            Err(unknown) => Err(self.lacks(unknown)),
        }
    }

    fn pair(&self, left: &Known, right: &Known, unit: &Unit) -> (Operand, Operand) {
        match (left, right) {
            (Ok(left), Ok(right)) => {
                let (left, right) = figures::pair(*left, *right, unit, self.shown());
                (Ok(left), Ok(right))
            }
            _ => (self.operand(left, unit), self.operand(right, unit)),
        }
    }

    fn operands(&self, left: (&Value, &Known), right: (&Value, &Known)) -> (Operand, Operand) {
        self.pair(left.1, right.1, &self.unit_of(&[left.0, right.0]))
    }

    /// What is asked of one goal of the target: whether it is met, or nearly.
    fn of_goal(&self, at: usize, judged: &Judged) -> Option<Leaf> {
        let Detail::Target { outcome, deviation, allowed } = &judged.detail else { return None };
        let held = truth(judged.truth);
        let Some(allowed) = allowed else {
            return Some(self.goal_met(at, outcome, deviation, held));
        };
        let unit = self.unit.map_or_else(figures::no_unit, figures::difference_unit);
        let (deviation, allowed) = self.pair(deviation, allowed, &unit);
        Some(Leaf::Within(deviation, allowed, held))
    }

    /// The outcome against what a goal asks for.
    fn goal_met(&self, at: usize, outcome: &Known, deviation: &Known, held: Option<bool>) -> Leaf {
        let unit = self.unit.cloned().unwrap_or_else(figures::no_unit);
        let indicator = self
            .result
            .and_then(|result| self.scene.plan.item(result.item))
            .and_then(crate::plan::Item::indicator);
        let figure = self.result.and_then(|result| result.target.as_ref());
        let goal = figure
            .zip(indicator)
            .and_then(|(figure, indicator)| indicator.targets.get(figure.line))
            .and_then(|line| line.goal.parts().get(at));
        let figure = figure.and_then(|figure| figure.goals.get(at));
        if let Some(Goal::Is(yes)) = goal {
            let asked = if *yes { Number::ONE } else { Number::ZERO };
            let (outcome, asked) = self.pair(outcome, &Ok(asked), &unit);
            return Leaf::Compared(outcome, Comparison::Equal, asked, held);
        }
        if let Some((low, high)) = figure.and_then(|figure| figure.interval) {
            let known = [outcome, &Ok(low), &Ok(high)].map(|known| self.operand(known, &unit));
            let [value, low, high] = known;
            return Leaf::Between(value, low, high, held);
        }
        let higher = indicator.and_then(|indicator| indicator.higher_is_better).unwrap_or(true);
        let comparison = match goal {
            Some(Goal::Figure(comparison, _) | Goal::Value(comparison, ..)) => *comparison,
            Some(Goal::Line(line)) => line.comparison,
            Some(Goal::Increase(None, _)) => Comparison::More,
            Some(Goal::Decrease(None, _)) => Comparison::Less,
            Some(Goal::Increase(Some(_), _)) => Comparison::AtLeast,
            Some(Goal::Decrease(Some(_), _)) => Comparison::AtMost,
            _ if higher => Comparison::AtLeast,
            _ => Comparison::AtMost,
        };
        let bound: Known = match figure.and_then(|figure| figure.value) {
            Some(value) => Ok(value),
            None => Err(deviation.as_ref().err().cloned().unwrap_or_default()),
        };
        let (outcome, bound) = self.pair(outcome, &bound, &unit);
        Leaf::Compared(outcome, comparison, bound, held)
    }

    /// The statuses a roll-up counts, by the plan's names: `alla gröna`, `någon röd`.
    fn statuses(&self, quantifier: Quantifier, of: &RollUp) -> String {
        let many = matches!(quantifier, Quantifier::All | Quantifier::Most);
        let plan = self.scene.plan;
        let language = plan.language.unwrap_or_default();
        if of.not_assessed {
            return table::written(Word::Keyword(table::Keyword::NotAssessed), language).to_owned();
        }
        let mut names: Vec<String> = Vec::new();
        for (scale, status) in &of.statuses {
            let Some(scale) = plan.scale(*scale) else { continue };
            let status = Status::Declared(*status);
            let name = if many {
                slices::plural_name(scale, status, language)
            } else {
                slices::written_name(scale, status).say(language)
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }

    fn status(&self, condition: &Condition) -> String {
        let Condition::Status(status) = condition else { return String::new() };
        let scale = self
            .result
            .and_then(|result| self.scene.plan.item(result.item))
            .and_then(|item| self.scene.plan.scale(item.scale));
        let language = self.scene.plan.language.unwrap_or_default();
        scale
            .map(|scale| slices::status_name(scale, Status::Declared(*status)).say(language))
            .unwrap_or_default()
    }
}
