//! Follow-ups, and periods as they are written.

use indexmap::IndexMap;

use super::super::author::Author;
use super::super::blocks::{Entry, Once};
use super::super::found::Found;
use crate::diagnostic::Code;
use crate::language::fold;
use crate::language::say::resolve::frame::Message;
use crate::plan::{FollowUp, FollowUpId, Reference};
use crate::quantity::{Part, Period};
use crate::source::Span;
use crate::syntax::{FollowUpWritten, Name, PeriodWritten, Statement};

/// The follow-ups of the plan's year.
pub(in crate::resolve) struct FollowUps {
    /// In order; never empty.
    pub all: Vec<FollowUp>,
    names: IndexMap<String, FollowUpId>,
}

impl FollowUps {
    /// Reads the `follow-ups` line; without one there is one, the year.
    pub fn read(
        body: &[Entry<'_>],
        year: i16,
        plan: Span,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Self {
        let mut written: Once<&Vec<FollowUpWritten>> = Once::default();
        for Entry { span, statement } in body {
            if let Statement::FollowUps(all) = statement {
                written.set(all, *span, author, found);
            }
        }
        let mut follow_ups = Self { all: Vec::new(), names: IndexMap::new() };
        for one in written.take().into_iter().flatten() {
            follow_ups.declare(one, year, found);
        }
        if follow_ups.all.is_empty() {
            let name = year.to_string();
            follow_ups.names.insert(name.clone(), FollowUpId(0));
            let period = Period::year(year);
            follow_ups.all.push(FollowUp { name, period, alternatives: Vec::new(), span: plan });
        }
        follow_ups
    }

    fn declare(&mut self, one: &FollowUpWritten, year: i16, found: &mut Found) {
        let mut periods = Vec::new();
        for period in &one.periods {
            if period.value.year != year {
                let message = Message::FollowUpOtherYear {
                    name: one.name.value.clone(),
                    period: period.value,
                    offered: period.value.in_year(year),
                    year,
                };
                found.at(Code::FollowUpYear, message, period.span);
            }
            periods.push(period.value.in_year(year));
        }
        let Some((period, alternatives)) = periods.split_first() else { return };
        let folded = fold(&one.name.value);
        if let Some(first) = self.names.get(&folded).and_then(|id| self.get(*id)) {
            let (message, first) =
                (Message::FollowUpTwice { name: one.name.value.clone() }, first.span);
            found.beside(Code::DuplicateName, message, one.name.span, first);
            return;
        }
        self.names.insert(folded, FollowUpId(u32::try_from(self.all.len()).unwrap_or(u32::MAX)));
        self.all.push(FollowUp {
            name: one.name.value.clone(),
            period: *period,
            alternatives: alternatives.to_vec(),
            span: one.name.span,
        });
    }

    fn get(&self, id: FollowUpId) -> Option<&FollowUp> {
        self.all.get(id.0 as usize)
    }

    /// The follow-up with a name.
    pub fn find(&self, name: &str) -> Option<FollowUpId> {
        self.names.get(&fold(name)).copied()
    }

    /// The follow-ups a `follow up at` line names. Those it does not know are one diagnostic.
    pub fn named(&self, names: &[Name], found: &mut Found) -> Vec<FollowUpId> {
        let mut ids = Vec::new();
        let mut unknown: Vec<&Name> = Vec::new();
        for name in names {
            match self.find(&name.value) {
                Some(id) if ids.contains(&id) => {}
                Some(id) => ids.push(id),
                None => unknown.push(name),
            }
        }
        if let Some(first) = unknown.first() {
            let nearest = |name: &&Name, found: &mut Found| {
                found.nearest(&name.value, self.written()).map(str::to_owned)
            };
            let message = Message::UnknownFollowUp {
                found: unknown.iter().map(|name| name.value.clone()).collect(),
                nearest: unknown.iter().filter_map(|name| nearest(name, found)).collect(),
                follow_ups: self.written().map(str::to_owned).collect(),
            };
            found.at(Code::UnknownFollowUp, message, first.span);
        }
        ids
    }

    fn written(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|one| one.name.as_str())
    }

    /// A period that is one: `2022`, `2022-04`, `DÅ04`, `full year 2022`.
    pub fn period(&self, written: &PeriodWritten, found: &mut Found) -> Option<Period> {
        match written {
            PeriodWritten::Period(period) => Some(period.value),
            PeriodWritten::FullYear(year) => Some(Period::year(year.value)),
            PeriodWritten::Named(name) => self.named_period(name, found),
            PeriodWritten::PreviousFollowUp(span) | PeriodWritten::SamePeriodLastYear(span) => {
                found.at(Code::NotAPeriod, Message::NotAPeriod, *span);
                None
            }
        }
    }

    /// The period of a follow-up's name, which may stand wherever a period may.
    pub fn named_period(&self, name: &Name, found: &mut Found) -> Option<Period> {
        if let Some(follow_up) = self.find(&name.value).and_then(|id| self.get(id)) {
            return Some(follow_up.period);
        }
        let nearest = found.nearest(&name.value, self.written()).map(str::to_owned);
        let message = Message::UnknownPeriod {
            found: name.value.clone(),
            nearest,
            follow_ups: self.written().map(str::to_owned).collect(),
        };
        found.at(Code::UnknownFollowUp, message, name.span);
        None
    }

    /// What something is compared with: a bare year is the same part of it.
    pub fn reference(&self, written: &PeriodWritten, found: &mut Found) -> Option<Reference> {
        Some(match written {
            PeriodWritten::Period(period) if period.value.part == Part::Year => {
                Reference::SamePartOf(period.value.year)
            }
            PeriodWritten::Period(period) => Reference::Exactly(period.value),
            PeriodWritten::FullYear(year) => Reference::FullYear(year.value),
            PeriodWritten::PreviousFollowUp(_) => Reference::PreviousFollowUp,
            PeriodWritten::SamePeriodLastYear(_) => Reference::YearBefore,
            PeriodWritten::Named(name) => Reference::Exactly(self.named_period(name, found)?),
        })
    }
}
