//! The target that holds for a slice and period, with its figures there.

use super::Subject;
use super::baseline::Against;
use super::gathered::{alone, figure};
use crate::evaluate::item::Place;
use crate::evaluate::unmeasured::NOTHING;
use crate::evaluate::{GoalFigure, TargetFigure};
use crate::plan::{Elsewhere, Goal, Holding, TargetLine, Value};
use crate::quantity::Part;
use crate::regions::{Ground, Inputs, Known, NoTime, TargetHere, Unknown, value};

/// A target line as it holds here.
#[derive(Debug, Clone, PartialEq)]
pub struct Holds {
    /// Which of the item's lines.
    line: usize,
    /// Which outcomes meet it.
    pub here: TargetHere,
    /// Its goals: one, or two that are both asked.
    goals: Vec<OneGoal>,
}

/// One goal as it holds here.
#[derive(Debug, Clone, PartialEq)]
struct OneGoal {
    here: TargetHere,
    /// The baseline it is counted from.
    from: Option<Against>,
    /// The part of the year its figure is divided to.
    twelfths: Option<i8>,
}

impl Subject<'_> {
    /// What the target lines say of a slice and period.
    pub(super) fn holding(&self, place: Place<'_>) -> Holding<'_> {
        self.indicator.target_for(&self.plan.units, place.slice, place.period)
    }

    /// The place of a line among the item's.
    pub(super) fn line_number(&self, line: &TargetLine) -> usize {
        let lines = &self.indicator.targets;
        lines.iter().position(|own| std::ptr::eq(own, line)).unwrap_or(0)
    }

    /// The target that is due at a slice and period, counted from the baseline of the outcome's own place.
    pub(super) fn target(&self, due: Place<'_>, place: Place<'_>) -> Option<Holds> {
        let Holding::Line(line) = self.holding(due) else { return None };
        let goals = line.goal.parts().iter();
        let goals: Vec<OneGoal> = goals.map(|goal| self.goal(goal, line, due, place)).collect();
        let here = match goals.as_slice() {
            [one, other] => TargetHere::of_both(one.here.clone(), other.here.clone()),
            [one, ..] => one.here.clone(),
            [] => return None,
        };
        Some(Holds { line: self.line_number(line), here, goals })
    }

    /// One goal of a line.
    fn goal(&self, goal: &Goal, line: &TargetLine, due: Place<'_>, place: Place<'_>) -> OneGoal {
        let from = goal.reference().map(|reference| self.goal_baseline(reference, place));
        let baseline: Known = from.as_ref().map_or(Err(Vec::new()), figure);
        let twelfths = self.twelfths(goal, line, due);
        let ground = Ground {
            from: &baseline,
            twelfths,
            higher_is_better: self.indicator.higher_is_better,
            year: due.period.year,
            scale: self.indicator.unit.scale,
            value: &|value| self.goal_value(value, place),
        };
        OneGoal { here: TargetHere::of(goal, &ground), from, twelfths }
    }

    /// A value that a goal is made of. The outcome that is judged is none, nor is what follows from it.
    fn goal_value(&self, asked: &Value, place: Place<'_>) -> Known {
        let elsewhere = |asked: &Elsewhere| {
            let other = asked.item.filter(|item| *item != self.id);
            // Another that looks at this one in its turn may move with it.
            if other.is_some_and(|other| self.plan.look_at_each_other(self.id, other)) {
                self.watch.inspect(|watch| watch.note());
            }
            self.elsewhere(asked, place)
        };
        let reading = || {
            let labels = self.at.labels_of(self.plan, place.period);
            self.figures.reading(place.slice, &labels)
        };
        let forecast = || reading().and_then(|reading| reading.forecast);
        let nothing = |unknown| Err(vec![unknown]);
        // What it does not ask for, it is not moved by.
        let of = |value: Value| Self { watch: self.watch.filter(|_| asked.has(&value)), ..*self };
        let inputs = Inputs {
            outcome: nothing(Unknown::Outcome),
            target: None,
            higher_is_better: self.indicator.higher_is_better,
            baseline: figure(&of(Value::Baseline).baseline(place)),
            previous: alone(&of(Value::Previous).previous(place)),
            previous_measured: alone(&of(Value::PreviousMeasured).previous_measured(place)),
            trend_against: nothing(Unknown::Outcome),
            trend_tolerance: self.indicator.trend_tolerance,
            forecast: forecast().ok_or_else(|| vec![Unknown::Forecast]),
            numerator: nothing(Unknown::Numerator),
            denominator: nothing(Unknown::Denominator),
            assignment: None,
            status: None,
            steps: &[],
            elsewhere: &elsewhere,
            // A goal is a value: it asks for no fact, and for nothing that follows from the outcome.
            of_other: &|fact| Err(vec![Unknown::StatusOf(fact.item, None)]),
            over_time: &NoTime,
            roll_up: &|_| NOTHING,
        };
        value(asked, &inputs)
    }

    /// The part of the year that a figure is divided to: only of a sum from 1 January, and only a figure for the whole
    /// year.
    fn twelfths(&self, goal: &Goal, line: &TargetLine, place: Place<'_>) -> Option<i8> {
        let for_the_year = line.validity.within.is_none_or(|period| period.part == Part::Year);
        let months = place.period.months_of_year();
        let accumulates = self.indicator.accumulates.is_some();
        (accumulates && for_the_year && goal.is_figure() && months < 12).then_some(months)
    }
}

impl Holds {
    /// As it is told beside an outcome.
    pub(super) fn figure(&self, outcome: &Known) -> TargetFigure {
        let goal = |goal: &OneGoal| GoalFigure {
            value: goal.here.nearest_figure(outcome).ok(),
            interval: goal.here.interval(),
            from: goal.from.clone(),
            twelfths: goal.twelfths,
            met: goal.here.met(outcome).ok(),
        };
        TargetFigure { line: self.line, goals: self.goals.iter().map(goal).collect() }
    }
}

#[cfg(test)]
mod tests {
    use crate::evaluate::ItemResult;
    use crate::evaluate::rig::{
        GREEN, RED, Table, YELLOW, assessed, at_least, in_period, indicator, measured, n, plan,
        target,
    };
    use crate::plan::{Accumulation, Goal, Item, Reference, Status};

    fn result(item: Item, label: &str, outcome: &str) -> ItemResult {
        let figures = Table::default().with("", label, outcome).with("", "2021-04", "600");
        assessed(&plan(vec![item]), &figures, "", label).result
    }

    fn accumulating(goal: crate::plan::TargetLine) -> Item {
        let mut item = measured("st", vec![goal]);
        indicator(&mut item).accumulates = Some(Accumulation::default());
        item
    }

    #[test]
    fn a_years_figure_is_divided_for_a_part_of_the_year() {
        // 4/12 of 2000 is 666.67.
        let met = result(accumulating(at_least("2000")), "2022-04", "667");
        assert_eq!(met.status, Status::Declared(GREEN));
        let figure = met.target.unwrap();
        assert_eq!(figure.goals[0].twelfths, Some(4));
        assert_eq!(figure.value(), n("2000").over(n("3")).ok());
        let missed = result(accumulating(at_least("2000")), "2022-04", "666");
        assert_eq!(missed.status, Status::Declared(YELLOW));
        let line_of_the_year = in_period(at_least("2000"), "2022");
        let of_the_year = result(accumulating(line_of_the_year), "2022-T2", "1334");
        assert_eq!(of_the_year.target.unwrap().goals[0].twelfths, Some(8));
    }

    #[test]
    fn the_year_itself_is_not_divided() {
        let result = result(accumulating(at_least("2000")), "2022", "1999");
        assert_eq!(result.status, Status::Declared(YELLOW));
        let figure = result.target.unwrap();
        assert_eq!((figure.goals[0].twelfths, figure.value()), (None, Some(n("2000"))));
    }

    #[test]
    fn a_goal_in_that_very_period_is_not_divided() {
        let goal = in_period(at_least("700"), "2022-04");
        let result = result(accumulating(goal), "2022-04", "690");
        assert_eq!(result.target.unwrap().value(), Some(n("700")));
    }

    #[test]
    fn equal_parts_of_two_years_are_compared_undivided() {
        let goal = target(Goal::Increase(None, Reference::Unsaid));
        let result = result(accumulating(goal), "2022-04", "601");
        assert_eq!(result.status, Status::Declared(GREEN));
        let figure = result.target.unwrap();
        assert_eq!((figure.goals[0].twelfths, figure.value()), (None, Some(n("600"))));
    }

    #[test]
    fn both_ends_of_an_interval_are_divided() {
        let goal = target(Goal::Between(n("1200"), n("2400")));
        let result = result(accumulating(goal), "2022-04", "810");
        assert_eq!(result.status, Status::Declared(YELLOW), "10 over 800 is within 10 %");
        let figure = result.target.unwrap();
        assert_eq!(figure.goals[0].interval, Some((n("400"), n("800"))));
        assert_eq!(figure.value(), Some(n("800")), "the nearest end");
    }

    #[test]
    fn in_the_middle_the_lower_end_is_the_nearest() {
        let goal = target(Goal::Between(n("77"), n("80")));
        let result = result(measured("%", vec![goal]), "2022", "78.5");
        assert_eq!(result.target.unwrap().value(), Some(n("77")));
        assert_eq!(result.attainment, Some(n("100")));
    }

    #[test]
    fn without_accumulation_a_figure_is_what_it_is() {
        let result = result(measured("st", vec![at_least("2000")]), "2022-04", "667");
        assert_eq!(result.status, Status::Declared(RED));
    }
}
