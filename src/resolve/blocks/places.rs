//! In which blocks a statement makes sense.

use crate::language::say::resolve::blocks::Where::{
    self, Assignment, Heading, Indicator, Plan, Rules, Series,
};
use crate::syntax::Statement;

/// The blocks a statement may stand in; none for a block line.
pub(super) fn places(statement: &Statement) -> &'static [Where] {
    match statement {
        Statement::Plan(_)
        | Statement::Heading { .. }
        | Statement::Item { .. }
        | Statement::RulesFor(_)
        | Statement::RulesNamed(_) => &[],
        Statement::Organisation(_)
        | Statement::Language(_)
        | Statement::Year(_)
        | Statement::InForceFrom(_)
        | Statement::Revises(_)
        | Statement::Levels(_)
        | Statement::FollowUps(_)
        | Statement::Statuses { .. }
        | Statement::Breakdown(_)
        | Statement::Units(_)
        | Statement::Data(_)
        | Statement::Columns(_)
        | Statement::Matrix(_) => &[Plan],
        Statement::Decided(_) | Statement::Proposed(_) => &[Plan, Heading, Indicator, Assignment],
        Statement::MinimumCases(_) | Statement::SuppressBelow(_) => &[Plan, Indicator, Series],
        Statement::Note(_) => &[Plan, Heading, Indicator, Assignment, Series],
        Statement::Id(_) | Statement::Responsible(_) => &[Heading, Indicator, Assignment, Series],
        Statement::Weight(_) | Statement::FollowUpAt(_) | Statement::Struck(_) => {
            &[Heading, Indicator, Assignment]
        }
        Statement::AtMostItems(_) => &[Heading],
        Statement::Source(_)
        | Statement::DataKey(_)
        | Statement::Unit(_)
        | Statement::Decimals(_)
        | Statement::RoundOutcome(_)
        | Statement::Accumulates(_)
        | Statement::LatestWithin(_)
        | Statement::Break { .. } => &[Indicator, Series],
        Statement::Direction(_)
        | Statement::Target(_)
        | Statement::Baseline(_)
        | Statement::TrendComparedTo(_)
        | Statement::TrendTolerance(_)
        | Statement::Headline(_)
        | Statement::FollowOnly
        | Statement::NotMeasurable(_) => &[Indicator],
        Statement::Deadline(_) | Statement::Step { .. } => &[Assignment],
        Statement::Use(_) | Statement::AlsoUnder { .. } => &[Indicator, Assignment],
        Statement::Allow { .. } => &[Indicator, Assignment, Series],
        Statement::AssessedByHand
        | Statement::Rule { .. }
        | Statement::Flag { .. }
        | Statement::Example(_) => &[Heading, Indicator, Assignment, Rules],
    }
}
