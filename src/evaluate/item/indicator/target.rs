//! The target that holds for a slice and period, with its figures there.

use super::Subject;
use super::baseline::Against;
use crate::evaluate::TargetFigure;
use crate::evaluate::item::Place;
use crate::plan::{Goal, Holding, TargetLine};
use crate::quantity::Part;
use crate::regions::{Known, TargetHere};

/// A target line as it holds here.
#[derive(Debug, Clone, PartialEq)]
pub struct Holds {
    /// Which of the item's lines.
    line: usize,
    /// Which outcomes meet it.
    pub here: TargetHere,
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

    /// The target that holds for a slice and period.
    pub(super) fn target(&self, place: Place<'_>) -> Option<Holds> {
        let Holding::Line(line) = self.holding(place) else { return None };
        let from = match line.goal {
            Goal::Increase(_, reference)
            | Goal::Decrease(_, reference)
            | Goal::Maintain(_, reference) => Some(self.goal_baseline(reference, place)),
            Goal::Figure(..) | Goal::Between(..) | Goal::FollowOnly => None,
        };
        let baseline: Known = match &from {
            Some(Ok((baseline, _))) => Ok(*baseline),
            Some(Err(unknown)) => Err(vec![unknown.clone()]),
            None => Err(Vec::new()),
        };
        let twelfths = self.twelfths(line, place);
        let higher_is_better = self.indicator.higher_is_better;
        Some(Holds {
            line: self.line_number(line),
            here: TargetHere::of(&line.goal, &baseline, twelfths, higher_is_better),
            from,
            twelfths,
        })
    }

    /// The part of the year that a figure is divided to: only of a sum from 1 January, and only a figure for the whole
    /// year.
    fn twelfths(&self, line: &TargetLine, place: Place<'_>) -> Option<i8> {
        let for_the_year = line.validity.within.is_none_or(|period| period.part == Part::Year);
        let figure = matches!(line.goal, Goal::Figure(..) | Goal::Between(..));
        let months = place.period.months_of_year();
        (self.indicator.accumulates.is_some() && for_the_year && figure && months < 12)
            .then_some(months)
    }
}

impl Holds {
    /// As it is told beside an outcome.
    pub(super) fn figure(&self, outcome: &Known) -> TargetFigure {
        TargetFigure {
            line: self.line,
            value: self.here.nearest_figure(outcome).ok(),
            interval: self.here.interval(),
            from: self.from.clone(),
            twelfths: self.twelfths,
        }
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
        assert_eq!(figure.twelfths, Some(4));
        assert_eq!(figure.value, n("2000").over(n("3")).ok());
        let missed = result(accumulating(at_least("2000")), "2022-04", "666");
        assert_eq!(missed.status, Status::Declared(YELLOW));
        let line_of_the_year = in_period(at_least("2000"), "2022");
        let of_the_year = result(accumulating(line_of_the_year), "2022-T2", "1334");
        assert_eq!(of_the_year.target.unwrap().twelfths, Some(8));
    }

    #[test]
    fn the_year_itself_is_not_divided() {
        let result = result(accumulating(at_least("2000")), "2022", "1999");
        assert_eq!(result.status, Status::Declared(YELLOW));
        let figure = result.target.unwrap();
        assert_eq!((figure.twelfths, figure.value), (None, Some(n("2000"))));
    }

    #[test]
    fn a_goal_in_that_very_period_is_not_divided() {
        let goal = in_period(at_least("700"), "2022-04");
        let result = result(accumulating(goal), "2022-04", "690");
        assert_eq!(result.target.unwrap().value, Some(n("700")));
    }

    #[test]
    fn equal_parts_of_two_years_are_compared_undivided() {
        let goal = target(Goal::Increase(None, Reference::Unsaid));
        let result = result(accumulating(goal), "2022-04", "601");
        assert_eq!(result.status, Status::Declared(GREEN));
        let figure = result.target.unwrap();
        assert_eq!((figure.twelfths, figure.value), (None, Some(n("600"))));
    }

    #[test]
    fn both_ends_of_an_interval_are_divided() {
        let goal = target(Goal::Between(n("1200"), n("2400")));
        let result = result(accumulating(goal), "2022-04", "810");
        assert_eq!(result.status, Status::Declared(YELLOW), "10 over 800 is within 10 %");
        let figure = result.target.unwrap();
        assert_eq!(figure.interval, Some((n("400"), n("800"))));
        assert_eq!(figure.value, Some(n("800")), "the nearest end");
    }

    #[test]
    fn in_the_middle_the_lower_end_is_the_nearest() {
        let goal = target(Goal::Between(n("77"), n("80")));
        let result = result(measured("%", vec![goal]), "2022", "78.5");
        assert_eq!(result.target.unwrap().value, Some(n("77")));
        assert_eq!(result.attainment, Some(n("100")));
    }

    #[test]
    fn without_accumulation_a_figure_is_what_it_is() {
        let result = result(measured("st", vec![at_least("2000")]), "2022-04", "667");
        assert_eq!(result.status, Status::Declared(RED));
    }
}
