//! What makes sense and is yet hardly what was meant.

use super::super::author::Author;
use super::super::context::Context;
use super::super::found::Found;
use super::drafts::Draft;
use super::lines::Lines;
use crate::diagnostic::Code;
use crate::language::say::resolve::items::{Message, YearFigure};
use crate::language::table::Keyword;
use crate::plan::{FollowUp, FollowUpId, Goal, TargetLine};
use crate::quantity::{Dimension, Number, Part, Unit};

/// A target that is never tried, since its indicator is not measured.
pub(super) fn never_tried(
    lines: &Lines<'_>,
    targets: &[TargetLine],
    draft: &Draft<'_, '_>,
    author: &Author<'_>,
    found: &mut Found,
) {
    let tried = targets.iter().find(|line| line.goal != Goal::FollowOnly);
    if let (Some(target), Some(line)) = (tried, lines.not_measurable.span()) {
        let message = Message::NeverTried {
            name: draft.name.clone(),
            write: format!("{} {} \"…\"", author.word(Keyword::Allow), Code::NeverTried.text()),
        };
        found.beside(Code::NeverTried, message, target.span, line);
    }
}

/// A count or money with a year's figure that is followed up within the year.
pub(super) fn year_figure(
    lines: &Lines<'_>,
    targets: &[TargetLine],
    unit: &Unit,
    follow_ups: &[FollowUpId],
    draft: &Draft<'_, '_>,
    cx: Context<'_, '_>,
    found: &mut Found,
) {
    let summed = matches!(unit.dimension, Dimension::Count | Dimension::Money(_));
    let judged =
        lines.not_measurable.value().is_none() && lines.judgement.by_hand.value().is_none();
    if !summed || !judged || lines.accumulates.value().is_some() {
        return;
    }
    let of_year = targets.iter().find_map(|line| {
        let whole_year = line.validity.within.is_none_or(|period| period.part == Part::Year);
        let figure = line.goal.parts().iter().find_map(|goal| match goal {
            Goal::Figure(_, figure) => Some(*figure),
            Goal::Between(_, high) => Some(*high),
            _ => None,
        })?;
        (whole_year && !figure.is_zero()).then_some((line, figure))
    });
    let Some((line, figure)) = of_year else { return };
    let all = &cx.frame.follow_ups.all;
    let at = |id: &FollowUpId| all.get(id.0 as usize);
    let own: Vec<&FollowUp> = if follow_ups.is_empty() {
        all.iter().collect()
    } else {
        follow_ups.iter().filter_map(at).collect()
    };
    let within = own
        .into_iter()
        .filter(|follow_up| follow_up.period.part != Part::Year)
        .find(|follow_up| follow_up.period.months_of_year() < 12);
    let Some(follow_up) = within else { return };
    let months = follow_up.period.months_of_year();
    let part = Number::ratio(i128::from(months), 12).and_then(|part| figure.times(part));
    let Ok(part) = part.and_then(|part| part.over(unit.scale)) else { return };
    let author = cx.author;
    let accumulates = author.word(Keyword::AccumulatesOverTheYear);
    let message = Message::MissingAccumulates(YearFigure {
        name: draft.name.clone(),
        figure: figure.over(unit.scale).unwrap_or(figure),
        unit: unit.clone(),
        year: line.validity.within.map_or(cx.frame.year(), |period| period.year),
        follow_up: follow_up.name.clone(),
        months,
        part,
        write: accumulates.to_owned(),
        write_at_end: format!("{accumulates}, {}", author.word(Keyword::JudgedAtYearEnd)),
    });
    found.at(Code::YearFigure, message, line.span);
}

/// A figure under zero for what is counted or timed.
pub(super) fn impossible(
    targets: &[TargetLine],
    unit: &Unit,
    stated: bool,
    cx: Context<'_, '_>,
    found: &mut Found,
) {
    // A number without a unit may be an index, which can be under zero.
    let counted = unit.dimension == Dimension::Count
        && (stated || crate::language::unit::key(unit) != "count");
    if !counted && unit.dimension != Dimension::Time {
        return;
    }
    for line in targets {
        let under = line.goal.parts().iter().any(|goal| match goal {
            Goal::Figure(_, figure) => figure.is_negative(),
            Goal::Between(low, _) => low.is_negative(),
            _ => false,
        });
        if under {
            let message = Message::UnderZero {
                written: cx.author.text(line.span),
                write: cx.author.either("minska med 5", "decrease by 5"),
            };
            found.at(Code::ImpossibleTarget, message, line.span);
        }
    }
}
