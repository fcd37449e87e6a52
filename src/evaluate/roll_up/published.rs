//! Counts published elsewhere, held against ours.

use indexmap::IndexMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::{CountCompared, Counts, FollowUpAt, HeadingResult};
use crate::language::BuiltIn;
use crate::language::say::evaluate::Message;
use crate::outcomes::{Outcomes, PublishedCount, PublishedKind, PublishedStatus};
use crate::plan::{HeadingId, LevelId, Plan, ScaleId, Status};

/// How many headings of a level under a heading (`None`: in all) have a status.
type OfHeadings = IndexMap<(Option<HeadingId>, LevelId), IndexMap<Status, u32>>;

/// The counts that are of this follow-up, each with ours, and a diagnostic for each that differs.
pub fn published(
    plan: &Plan,
    outcomes: &Outcomes,
    at: &FollowUpAt,
    whole: &Counts,
    headings: &[HeadingResult],
) -> (Vec<CountCompared>, Vec<Diagnostic>) {
    let here = |count: &&PublishedCount| {
        count.period.is_none_or(|period| at.labels().iter().any(|label| label == period))
    };
    let here: Vec<&PublishedCount> = outcomes.published_counts().iter().filter(here).collect();
    let levels = here.iter().any(|count| matches!(count.kind, PublishedKind::Level(_)));
    let of_headings = if levels { by_level(plan, headings) } else { OfHeadings::new() };
    let mut compared = Vec::with_capacity(here.len());
    let mut diagnostics = Vec::new();
    for count in here {
        let own = match count.kind {
            PublishedKind::Level(level) => of_level(&of_headings, count, level),
            PublishedKind::All | PublishedKind::Kind(_) => {
                let counts = match count.heading {
                    None => Some(whole),
                    Some(id) => headings.get(id.0 as usize).map(|result| &result.counts),
                };
                counts.map_or(0, |counts| of_items(plan, counts, count))
            }
        };
        if own != count.count {
            let message =
                Message::CountDiffers { of: count.written.clone(), published: count.count, own };
            diagnostics.push(Diagnostic::at(Code::CountDiffers, message, count.span));
        }
        compared.push(CountCompared { published: count.clone(), own });
    }
    (compared, diagnostics)
}

fn of_items(plan: &Plan, counts: &Counts, asked: &PublishedCount) -> u32 {
    let of_kind = counts.iter().filter(|(kind, _)| match asked.kind {
        PublishedKind::Kind(asked) => **kind == asked,
        PublishedKind::All | PublishedKind::Level(_) => true,
    });
    let each = of_kind.flat_map(|(kind, statuses)| {
        let scale = plan.scale_id_of(*kind);
        statuses.iter().filter(move |(status, _)| is(&asked.status, scale, **status))
    });
    each.fold(0, |sum: u32, (_, count)| sum.saturating_add(*count))
}

fn of_level(of_headings: &OfHeadings, asked: &PublishedCount, level: LevelId) -> u32 {
    let statuses = of_headings.get(&(asked.heading, level)).into_iter().flatten();
    let those = statuses.filter(|(status, _)| is(&asked.status, ScaleId(0), **status));
    those.fold(0, |sum: u32, (_, count)| sum.saturating_add(*count))
}

fn by_level(plan: &Plan, headings: &[HeadingResult]) -> OfHeadings {
    let mut counts = OfHeadings::new();
    for result in headings {
        let (Some(heading), Some(status)) = (plan.heading(result.heading), result.status) else {
            continue;
        };
        let above = plan.path(heading.parent).into_iter().map(Some).chain([None]);
        for under in above {
            let of_level = counts.entry((under, heading.level)).or_default();
            let count = of_level.entry(status).or_insert(0);
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// Whether a status is one of those asked for; *struck* is counted nowhere.
fn is(asked: &PublishedStatus, scale: ScaleId, status: Status) -> bool {
    if status == Status::BuiltIn(BuiltIn::Struck) {
        return false;
    }
    match asked {
        PublishedStatus::All => true,
        PublishedStatus::NotAssessed => matches!(status, Status::BuiltIn(_)),
        PublishedStatus::These(these) => these.iter().any(|(of, one)| {
            *one == status && (*of == scale || matches!(status, Status::BuiltIn(_)))
        }),
    }
}
