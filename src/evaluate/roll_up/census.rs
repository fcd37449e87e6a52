//! What stands under headings: items with their headlines, and headings with their statuses.

use std::cell::Cell;

use super::Placed;
use crate::language::{BuiltIn, KindWord};
use crate::plan::{HeadingId, LevelId, Plan, RollUp, ScaleId, Source, Status};
use crate::quantity::{ArithmeticError, Number};
use crate::regions::Counted;

/// One that is counted.
#[derive(Debug, Clone, Copy)]
struct Member {
    scale: ScaleId,
    status: Status,
    weight: Number,
}

/// Who stands under one heading, at any depth, each once.
#[derive(Debug, Clone, Default)]
struct Under {
    items: Vec<(KindWord, Member)>,
    headings: Vec<(LevelId, Member)>,
}

/// Who stands under each heading.
#[derive(Debug, Clone)]
pub struct Census {
    under: Vec<Under>,
}

impl Census {
    /// Everything of the items that counts, with its status.
    pub fn of<'a>(plan: &Plan, places: impl IntoIterator<Item = Placed<'a>>) -> Self {
        let mut census = Self { under: vec![Under::default(); plan.headings.len()] };
        for Placed { item, status, under } in places {
            let member = Member { scale: item.scale, status, weight: item.weight };
            for heading in under {
                if let Some(under) = census.under.get_mut(heading.0 as usize) {
                    under.items.push((item.word, member));
                }
            }
        }
        census
    }

    /// Takes in a heading that has a status, for those above it.
    pub fn add_heading(&mut self, plan: &Plan, id: HeadingId, status: Status) {
        let Some(heading) = plan.heading(id) else { return };
        let member = Member { scale: heading.scale, status, weight: heading.weight };
        for above in plan.path(heading.parent) {
            if let Some(under) = self.under.get_mut(above.0 as usize) {
                under.headings.push((heading.level, member));
            }
        }
    }

    /// Kind word and status of every item under a heading.
    pub fn statuses(&self, heading: HeadingId) -> impl Iterator<Item = (KindWord, Status)> {
        let under = self.under.get(heading.0 as usize);
        under
            .into_iter()
            .flat_map(|under| &under.items)
            .map(|(word, member)| (*word, member.status))
    }

    /// What a roll-up fact counts under a heading. `overflowed` is set where weights add up beyond 128 bits; then nothing
    /// is counted, so that what is asked is unknown.
    pub fn counted(&self, heading: HeadingId, asked: &RollUp, overflowed: &Cell<bool>) -> Counted {
        let Some(under) = self.under.get(heading.0 as usize) else {
            return crate::evaluate::unmeasured::NOTHING;
        };
        let counted = match asked.of {
            // Units and breakdowns are counted for a headline only.
            Source::Items | Source::Units | Source::Breakdown(_) => {
                count(under.items.iter().map(|(_, member)| member), asked)
            }
            Source::Kind(kind) => {
                let of_kind = under.items.iter().filter(|(word, _)| *word == kind);
                count(of_kind.map(|(_, member)| member), asked)
            }
            Source::Indicators | Source::Assignments => {
                let to_be_done = asked.of == Source::Assignments;
                let of_sort =
                    under.items.iter().filter(|(word, _)| word.is_assignment() == to_be_done);
                count(of_sort.map(|(_, member)| member), asked)
            }
            Source::Level(asked_level) => {
                let of_level = under.headings.iter().filter(|(level, _)| *level == asked_level);
                count(of_level.map(|(_, member)| member), asked)
            }
        };
        counted.unwrap_or_else(|_| {
            overflowed.set(true);
            crate::evaluate::unmeasured::NOTHING
        })
    }
}

fn count<'a>(
    members: impl Iterator<Item = &'a Member>,
    asked: &RollUp,
) -> Result<Counted, ArithmeticError> {
    let (mut those, mut assessed) = (Number::ZERO, Number::ZERO);
    for member in members {
        let weight = if asked.weighted { member.weight } else { Number::ONE };
        let counts = match member.status {
            Status::Declared(status) => {
                assessed = assessed.plus(weight)?;
                asked.statuses.contains(&(member.scale, status))
            }
            Status::BuiltIn(status) => asked.not_assessed && status != BuiltIn::Struck,
        };
        if counts {
            those = those.plus(weight)?;
        }
    }
    Ok(Counted { those, assessed, open: Number::ZERO })
}
