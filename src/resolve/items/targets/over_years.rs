//! Goals over years: `double by 2030`, `per year`, and straight lines between dated figures.

use std::collections::BTreeMap;

use super::goals::Goals;
use crate::diagnostic::Code;
use crate::language::say::resolve::targets::{Message, Start};
use crate::plan::{
    self, Baseline, By, Double, Line, PerYear, Rate, Reference, SliceFor, TargetLine, Validity,
};
use crate::quantity::{Part, Period};
use crate::resolve::context::Context;
use crate::resolve::found::Found;
use crate::source::{Span, Spanned};
use crate::syntax::{Change, Goal, PeriodWritten, TargetPart};

impl Goals<'_, '_, '_> {
    /// `double by 2030 compared to 2020 [linear]`.
    pub(super) fn double(
        &self,
        part: &TargetPart,
        by: &Spanned<i16>,
        compared_to: Option<&PeriodWritten>,
        found: &mut Found,
    ) -> Option<Double> {
        let reference = match compared_to {
            Some(written) => self.cx.frame.follow_ups.reference(written, found)?,
            None => Reference::Unsaid,
        };
        let start = self.year_of(reference);
        let unsaid = reference == Reference::Unsaid && self.baselines.is_empty();
        if unsaid || part.linear.is_some() && start.is_none() {
            return self.no_start(part, Start::Double, found);
        }
        if let Some(start) = start.filter(|start| *start >= by.value) {
            return self.backwards(part, start, by.value, found);
        }
        Some(Double { by: by.value, since: start.filter(|_| part.linear.is_some()), reference })
    }

    /// The year that a baseline is of, where it is told.
    fn year_of(&self, reference: Reference) -> Option<i16> {
        match reference {
            Reference::SamePartOf(year) | Reference::FullYear(year) => Some(year),
            Reference::Exactly(period) => Some(period.year),
            Reference::PreviousFollowUp | Reference::YearBefore => None,
            Reference::Unsaid => self.baselines.iter().find_map(|baseline| match baseline {
                Baseline::Of(Reference::SamePartOf(year) | Reference::FullYear(year), _) => {
                    Some(*year)
                }
                Baseline::Of(Reference::Exactly(period), _) => Some(period.year),
                Baseline::Of(..) | Baseline::Figure(..) => None,
            }),
        }
    }

    /// `increase by 2.1 % per year from 2008 to 2050`.
    pub(super) fn per_year(&self, part: &TargetPart, found: &mut Found) -> Option<PerYear> {
        let Goal::Change { change, by: Some(by), compared_to } = &part.goal.value else {
            return self.no_start(part, Start::Amount, found);
        };
        if change.value == Change::Maintain {
            return self.no_start(part, Start::Amount, found);
        }
        let of_baseline = by.of.is_some();
        let rate = match self.amount(by, change.value, found)? {
            By::Amount(amount) => Rate::Amount(amount),
            By::Part(part) if of_baseline => Rate::OfBaseline(part),
            By::Part(part) => Rate::OfYearBefore(part),
        };
        let up = self.upwards(part, change, found)?;
        let year = |period: &Spanned<Period>| {
            (period.value.part == Part::Year).then_some(period.value.year)
        };
        let compared = match compared_to {
            Some(PeriodWritten::Period(period)) => year(period),
            _ => None,
        };
        let since = match &part.from {
            Some(from) => year(from),
            None => compared,
        };
        let last = part.until.as_ref().map(year);
        let (Some(since), None | Some(Some(_))) = (since, last) else {
            return self.no_start(part, Start::PerYear, found);
        };
        let last = last.flatten();
        if let Some(last) = last.filter(|last| *last <= since) {
            return self.backwards(part, since, last, found);
        }
        Some(PerYear { up, rate, since, last })
    }

    fn no_start<T>(&self, part: &TargetPart, start: Start, found: &mut Found) -> Option<T> {
        no_start(part, start, self.cx, found);
        None
    }

    fn backwards<T>(&self, part: &TargetPart, from: i16, to: i16, found: &mut Found) -> Option<T> {
        let written = self.cx.author.text(part.span);
        let message = Message::YearsBackwards { written, from, to };
        found.at(Code::NeverHolds, message, part.span);
        None
    }
}

fn no_start(part: &TargetPart, start: Start, cx: Context<'_, '_>, found: &mut Found) {
    let written = cx.author.text(part.span);
    let write = match start {
        Start::Double => cx.author.either(
            "målvärde fördubbla till 2030 jämfört med 2020",
            "target double by 2030 compared to 2020",
        ),
        Start::PerYear | Start::Amount => cx.author.either(
            "målvärde öka med 2,1 % per år från 2008 till 2050",
            "target increase by 2.1 % per year from 2008 to 2050",
        ),
        Start::Line => cx.author.either(
            "målvärde minst 70 % år 2022, minst 100 % år 2024 linjärt",
            "target at least 70 % in 2022, at least 100 % in 2024 linear",
        ),
    };
    found.at(Code::NoStart, Message::NoStart { written, start, write }, part.span);
}

/// A target line with the part and the statement it was written in.
pub(super) struct Written<'p> {
    /// The part.
    pub part: &'p TargetPart,
    /// Its statement.
    pub statement: Span,
    /// Which of the target lines.
    pub at: usize,
}

/// The figures of years, by year, with their places among the written lines.
type Years = BTreeMap<i16, usize>;

/// The lines between the dated figures of statements that say `linear`. A figure alone on its statement begins at the
/// nearest one before it of the same slices.
pub(super) fn between(
    written: &[Written<'_>],
    targets: &[TargetLine],
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Vec<TargetLine> {
    let line_of = |written: &Written<'_>| targets.get(written.at);
    let dated = |written: &Written<'_>| {
        let line = line_of(written)?;
        let within = line.validity.within.filter(|within| within.part == Part::Year)?;
        let alone = line.validity == Validity::within(Some(within));
        let figure = matches!(line.goal, plan::Goal::Figure(..));
        (alone && figure).then_some((&line.slice, within.year))
    };
    let mut all: BTreeMap<&SliceFor, Years> = BTreeMap::new();
    let mut of_statement: BTreeMap<(u32, &SliceFor), Years> = BTreeMap::new();
    let mut linear: BTreeMap<u32, &TargetPart> = BTreeMap::new();
    for (at, own) in written.iter().enumerate() {
        let statement = own.statement.start;
        let asked = own.part.linear.is_some();
        if let Some((slice, year)) = dated(own) {
            all.entry(slice).or_default().insert(year, at);
            of_statement.entry((statement, slice)).or_default().insert(year, at);
        } else if asked && line_of(own).is_none_or(|line| line.goal.validity().is_none()) {
            no_start(own.part, Start::Line, cx, found);
        }
        if asked {
            linear.insert(statement, own.part);
        }
    }
    let mut lines = Vec::new();
    for ((statement, slice), years) in &of_statement {
        let Some(part) = linear.get(statement) else { continue };
        let earlier = years.keys().next().and_then(|first| {
            let before = all.get(slice)?.range(..first).next_back();
            before.filter(|_| years.len() == 1)
        });
        let points: Vec<(i16, usize)> =
            earlier.into_iter().chain(years).map(|(year, at)| (*year, *at)).collect();
        if points.len() < 2 {
            no_start(part, Start::Line, cx, found);
        }
        for ((first, from), (last, to)) in points.iter().zip(points.iter().skip(1)) {
            let ends = || {
                let (from, to) = (line_of(written.get(*from)?)?, line_of(written.get(*to)?)?);
                let (plan::Goal::Figure(_, low), plan::Goal::Figure(comparison, high)) =
                    (&from.goal, &to.goal)
                else {
                    return None;
                };
                let line =
                    Line { comparison: *comparison, first: (*first, *low), last: (*last, *high) };
                let goal = plan::Goal::Line(line);
                let validity = goal.validity()?;
                // Of two years side by side there is none between.
                let any = validity.first() <= validity.last();
                any.then(|| TargetLine { goal, validity, ..to.clone() })
            };
            lines.extend(ends());
        }
    }
    lines
}
