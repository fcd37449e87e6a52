//! The target that holds for a slice and period, with its figures there.

use super::Subject;
use super::baseline::Against;
use crate::evaluate::TargetFigure;
use crate::evaluate::figures::Place;
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
        self.indicator.target_for(place.slice, place.period)
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
        let for_the_year = line.period.is_none_or(|period| period.part == Part::Year);
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
