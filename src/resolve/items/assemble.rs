//! An item put together from its lines, its heading and the rules that serve it.

use super::super::conditions::{Measured, Subject};
use super::super::context::Context;
use super::super::found::{Allowed, Found};
use super::super::rules::{RuleBlocks, Served, headline, served};
use super::super::steps::asks_about_none;
use super::super::units;
use super::baselines::baselines;
use super::direction::{Direction, direction};
use super::drafts::Draft;
use super::lines::Lines;
use super::notices;
use super::targets::{Aims, targets};
use super::units_of::unit_of;
use crate::diagnostic::Code;
use crate::language::say::resolve::items::Message;
use crate::plan::{
    Accumulation, Assignment, FollowUpId, Goal, Indicator, Item, Kind, Reference, Rules, Struck,
};
use crate::quantity::{Dimension, Number, Unit};
use crate::source::Span;
use crate::syntax::ItemKind;

/// What an item has from the headings above it.
#[derive(Debug, Clone, Default)]
pub(in crate::resolve) struct Under {
    /// Who is responsible.
    pub responsible: Option<String>,
    /// When it is followed up; empty for every follow-up.
    pub follow_ups: Vec<FollowUpId>,
    /// A heading above was struck.
    pub struck: Option<Struck>,
}

/// Puts an item together. An item that no rules serve is added to `unserved`.
pub(in crate::resolve) fn item<'b, 'a>(
    draft: &'b Draft<'b, 'a>,
    under: &Under,
    blocks: &RuleBlocks<'a>,
    cx: Context<'_, 'a>,
    allowed: &mut Vec<Allowed>,
    unserved: &mut Vec<&'b Draft<'b, 'a>>,
    found: &mut Found,
) -> Item {
    let (block, mark) = (draft.block, found.mark());
    let whole = Span { end: block.end, ..block.span };
    let mut lines = Lines::read(&block.body, whole, cx, allowed, found);
    let follow_ups =
        lines.follow_up_at.value().cloned().unwrap_or_else(|| under.follow_ups.clone());
    let own = lines.struck.value().cloned().map(|decision| Struck { decision, with: None });
    let struck = own.or_else(|| under.struck.clone());
    let (kind, decided) = match draft.kind {
        ItemKind::Assignment => {
            let steps = std::mem::take(&mut lines.steps).into_all();
            let decided = served(
                draft,
                &lines.judgement,
                lines.used.value().copied(),
                &Subject::Assignment(&steps),
                blocks,
                cx,
                found,
            );
            if steps.is_empty() {
                let own = (draft.name.as_str(), block.span);
                asks_about_none(decided.rules.as_ref(), own, cx.author, found);
            }
            let deadline = lines.deadline.value().copied();
            (Kind::Assignment(Assignment { deadline, steps }), decided)
        }
        ItemKind::Indicator | ItemKind::Series => {
            let (indicator, direction) = indicator(draft, &lines, &follow_ups, cx, found);
            let measured = Measured {
                name: &draft.name,
                unit: Some(&indicator.unit),
                direction,
                targets: &indicator.targets,
                aimed: !lines.targets.is_empty() || lines.follow_only.value().is_some(),
                not_measurable: lines.not_measurable.value().is_some() || struck.is_some(),
            };
            let decided = match draft.kind {
                ItemKind::Series => Served { rules: Some(Rules::None), ..Served::default() },
                _ => served(
                    draft,
                    &lines.judgement,
                    lines.used.value().copied(),
                    &Subject::Indicator(&measured),
                    blocks,
                    cx,
                    found,
                ),
            };
            (Kind::Indicator(Box::new(indicator)), decided)
        }
    };
    let rules = decided.rules.unwrap_or_else(|| {
        if struck.is_none() && !needs_none(&kind) && !block.unread {
            unserved.push(draft);
        }
        Rules::None
    });
    if block.unread {
        let unit_said = lines.unit.value().is_some();
        found.hush(mark, |code| match code {
            Code::NoTarget | Code::NoDirection => true,
            Code::MixedUnits => !unit_said,
            _ => false,
        });
    }
    Item {
        span: block.span,
        name: draft.name.clone(),
        title: draft.title.clone(),
        id: lines.id.take(),
        word: draft.word,
        kind,
        heading: draft.heading,
        also_under: Vec::new(),
        follow_ups,
        scale: cx.frame.statuses.scale_of(draft.word),
        rules,
        flags: decided.flags,
        examples: decided.examples,
        weight: lines.weight.take().unwrap_or(Number::ONE),
        responsible: lines.responsible.take().or_else(|| under.responsible.clone()),
        notes: lines.notes,
        decisions: lines.decisions,
        struck,
        allows: lines.allows,
    }
}

/// Whether an item needs no rules: it is never judged.
fn needs_none(kind: &Kind) -> bool {
    let Kind::Indicator(indicator) = kind else { return false };
    let follow_only = !indicator.targets.is_empty()
        && indicator.targets.iter().all(|line| line.goal == Goal::FollowOnly);
    indicator.series || indicator.not_measurable.is_some() || follow_only
}

fn indicator(
    draft: &Draft<'_, '_>,
    lines: &Lines<'_>,
    follow_ups: &[FollowUpId],
    cx: Context<'_, '_>,
    found: &mut Found,
) -> (Indicator, Direction) {
    let unit = unit_of(lines, cx, found);
    let stated = lines.unit.value().is_some();
    let direction = direction(lines, cx.author, found);
    let baseline = baselines(lines, &unit, cx, found);
    let aims = Aims { name: &draft.name, unit: &unit, direction, baselines: &baseline };
    let targets = targets(lines, &aims, cx, found);
    notices::never_tried(lines, &targets, draft, cx.author, found);
    notices::year_figure(lines, &targets, &unit, follow_ups, draft, cx, found);
    notices::impossible(&targets, &unit, stated, cx, found);
    let headline = headline(&lines.headline, &lines.headline_rules, &targets, draft, cx, found);
    let trend_against: Option<Reference> = lines
        .trend_against
        .value()
        .and_then(|written| cx.frame.follow_ups.reference(written, found));
    let indicator = Indicator {
        series: draft.kind == ItemKind::Series,
        higher_is_better: direction.higher_is_better(),
        baseline,
        trend_against,
        trend_tolerance: tolerance(lines, &unit, cx, found),
        decimals: lines.decimals.value().copied(),
        round_outcome: lines.round_outcome.value().copied(),
        minimum_cases: lines.minimum_cases.value().copied(),
        suppress_below: lines.suppress_below.value().copied(),
        headline,
        data_key: lines.data_key.value().cloned(),
        source: lines.source.value().cloned(),
        not_measurable: lines
            .not_measurable
            .value()
            .map(|reason| reason.clone().unwrap_or_default()),
        accumulates: accumulates(lines, &unit, draft, found),
        latest_within: lines.latest_within.value().copied(),
        breaks: lines.breaks.clone(),
        unit,
        targets,
    };
    (indicator, direction)
}

/// `trend tolerance 0.5 pp`; a bare number is in the unit, of a share in percentage points.
fn tolerance(lines: &Lines<'_>, unit: &Unit, cx: Context<'_, '_>, found: &mut Found) -> Number {
    let Some(written) = lines.trend_tolerance.value() else { return Number::ZERO };
    let figure = units::figure(written, &units::difference(unit), cx, found);
    let Some(figure) = figure else { return Number::ZERO };
    if figure.is_negative() {
        let message = Message::NegativeTolerance { written: cx.author.text(written.span) };
        found.at(Code::OutOfRange, message, written.span);
        return Number::ZERO;
    }
    figure
}

/// A sum from 1 January: of anything but a share.
fn accumulates(
    lines: &Lines<'_>,
    unit: &Unit,
    draft: &Draft<'_, '_>,
    found: &mut Found,
) -> Option<Accumulation> {
    let how = lines.accumulates.value()?;
    if let (Dimension::Share | Dimension::Points | Dimension::YesNo, Some(span)) =
        (&unit.dimension, lines.accumulates.span())
    {
        let message = Message::ShareAccumulates { name: draft.name.clone(), unit: unit.clone() };
        found.at(Code::ShareAccumulates, message, span);
        return None;
    }
    Some(Accumulation {
        judged_at_year_end: how.judged_at_year_end,
        from_monthly_figures: how.from_monthly_figures,
    })
}
