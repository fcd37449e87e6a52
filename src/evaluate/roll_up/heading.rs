//! The status of headings: given by hand, or by their rules over what stands under them.

use std::cell::Cell;

use super::{Census, counts};
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::item::{Asking, Place};
use crate::evaluate::status::{built_in, decided};
use crate::evaluate::unmeasured::unmeasured;
use crate::evaluate::{Because, FollowUpAt, HeadingResult, SoFar, flags, status};
use crate::language::BuiltIn;
use crate::language::say::evaluate::Message;
use crate::outcomes::HeadingReport;
use crate::plan::{Elsewhere, Heading, HeadingId, OtherFact, Plan, RollUp, SliceOf, Status};
use crate::regions::{Inputs, decide};

/// The result of every heading in the plan's order, and where a number beyond 128 bits was needed.
pub fn headings(
    plan: &Plan,
    so_far: &SoFar<'_>,
    at: &FollowUpAt,
    mut census: Census,
) -> (Vec<HeadingResult>, Vec<Diagnostic>) {
    let mut results = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let ids = (0..u32::try_from(plan.headings.len()).unwrap_or(u32::MAX)).map(HeadingId);
    // Parents stand before children: from the last on, a heading comes after all that lies under it.
    for id in ids.rev() {
        let Some(heading) = plan.heading(id) else { continue };
        let report = at.labels().iter().find_map(|label| so_far.outcomes.heading(id, label));
        let too_large = Cell::new(false);
        let roll_up = |asked: &RollUp| census.counted(id, asked, &too_large);
        let total = SliceOf::total();
        let place = Place { slice: &total, period: at.period };
        let asking = Asking { plan, at, others: so_far, from: place };
        let elsewhere = |asked: &Elsewhere| asking.value(asked);
        let of_other = |fact: &OtherFact| asking.fact(fact);
        let inputs = Inputs { elsewhere: &elsewhere, of_other: &of_other, ..unmeasured(&roll_up) };
        let (status, because) = status_of(heading, report, &inputs).unzip();
        let flags = flags::held(&heading.flags, status, &inputs);
        let title = || heading.title.clone();
        let message = if too_large.get() {
            Some(Message::WeightsOverflow { heading: title() })
        } else {
            let overflowed = because.as_ref().is_some_and(status::overflowed);
            overflowed.then(|| Message::Overflow { item: title() })
        };
        diagnostics
            .extend(message.map(|message| Diagnostic::at(Code::Overflow, message, heading.span)));
        results.push(HeadingResult {
            heading: id,
            status,
            because,
            counts: counts(plan, census.statuses(id)),
            flags,
            comment: report.and_then(|report| report.comment.clone()),
            published: report.and_then(|report| report.published),
        });
        if let Some(status) = status {
            census.add_heading(plan, id, status);
        }
    }
    results.reverse();
    diagnostics.reverse();
    (results, diagnostics)
}

fn status_of(
    heading: &Heading,
    report: Option<&HeadingReport>,
    inputs: &Inputs<'_>,
) -> Option<(Status, Because)> {
    if heading.struck.is_some() {
        return Some(built_in(BuiltIn::Struck, Because::Struck));
    }
    if heading.assessed_by_hand {
        return Some(match report.and_then(|report| report.status) {
            Some(status) => (status, Because::ByHand),
            None => built_in(BuiltIn::NotMeasured, Because::NotGivenByHand),
        });
    }
    heading.rules.as_ref().map(|rules| decided(decide(rules, inputs)))
}

#[cfg(test)]
mod tests {
    use super::headings;
    use crate::diagnostic::Code;
    use crate::evaluate::rig::{
        GREEN, NOWHERE, RED, YELLOW, at, at_least, measured, n, otherwise, plan, rule,
    };
    use crate::evaluate::roll_up::{Census, Placed};
    use crate::evaluate::{Because, HeadingResult, SoFar};
    use crate::language::Comparison;
    use crate::language::{BuiltIn, KindWord, Quantifier};
    use crate::outcomes::Outcomes;
    use crate::plan::{
        Condition, Flag, Heading, HeadingId, LevelId, Plan, RollUp, RuleSet, ScaleId, Source,
        Status, StatusId, Value,
    };
    use crate::quantity::Number;

    fn nothing() -> SoFar<'static> {
        static NOTHING: std::sync::LazyLock<Outcomes> = std::sync::LazyLock::new(Outcomes::default);
        SoFar { outcomes: &NOTHING, results: Vec::new() }
    }

    fn heading(level: u32, parent: Option<u32>, rules: Option<RuleSet>) -> Heading {
        Heading {
            span: NOWHERE,
            level: LevelId(level),
            word: "mål".to_owned(),
            title: "Ett mål".to_owned(),
            parent: parent.map(HeadingId),
            id: None,
            weight: Number::ONE,
            notes: Vec::new(),
            responsible: None,
            decisions: Vec::new(),
            struck: None,
            assessed_by_hand: false,
            at_most_items: None,
            rules,
            flags: Vec::new(),
            examples: Vec::new(),
            scale: ScaleId(0),
        }
    }

    fn of(status: StatusId, of: Source) -> RollUp {
        RollUp { statuses: vec![(ScaleId(0), status)], not_assessed: false, of, weighted: false }
    }

    /// `red if any red WHAT`, `otherwise green`.
    fn any_red(of_what: Source) -> RuleSet {
        let any = Condition::Quantified(Quantifier::Any, of(RED, of_what));
        let rules = vec![rule(RED, any), otherwise(GREEN, Condition::Always)];
        RuleSet { rules, mentions_target: false, own: true }
    }

    /// Two headings, one in the other, each with items of these statuses.
    fn evaluated(headings_of_plan: Vec<Heading>, statuses: &[(u32, Status)]) -> Vec<HeadingResult> {
        let items = statuses.iter().map(|(heading, _)| {
            let mut item = measured("%", vec![at_least("70")]);
            item.heading = Some(HeadingId(*heading));
            item
        });
        let mut plan: Plan = plan(items.collect());
        plan.headings = headings_of_plan;
        let placed = plan.items.iter().zip(statuses).map(|(item, (_, status))| Placed {
            item,
            status: *status,
            under: plan.headings_of(item),
        });
        let census = Census::of(&plan, placed);
        headings(&plan, &nothing(), &at(&plan, "DÅ04"), census).0
    }

    const NOT_MEASURED: Status = Status::BuiltIn(BuiltIn::NotMeasured);

    #[test]
    fn items_of_all_depths_are_counted_once_in_every_heading_above() {
        let two = vec![heading(0, None, None), heading(1, Some(0), None)];
        let [green, red] = [GREEN, RED].map(Status::Declared);
        let results = evaluated(two, &[(0, green), (1, red), (1, NOT_MEASURED)]);
        let counts = |at: usize| {
            let (word, counts) = results[at].counts.first().unwrap();
            assert_eq!(*word, KindWord::Indicator);
            counts.iter().map(|(status, count)| (*status, *count)).collect::<Vec<_>>()
        };
        let yellow = Status::Declared(YELLOW);
        assert_eq!(counts(0), [(green, 1), (yellow, 0), (red, 1), (NOT_MEASURED, 1)]);
        assert_eq!(counts(1), [(green, 0), (yellow, 0), (red, 1), (NOT_MEASURED, 1)]);
        assert_eq!(results[0].status, None, "no rules, no status");
    }

    #[test]
    fn a_level_counts_the_headings_under_it() {
        let lower = Source::Level(LevelId(1));
        let [green, red] = [GREEN, RED].map(Status::Declared);
        let plan = || {
            vec![
                heading(0, None, Some(any_red(lower))),
                heading(1, Some(0), Some(any_red(Source::Items))),
                heading(1, Some(0), Some(any_red(Source::Kind(KindWord::Indicator)))),
            ]
        };
        let results = evaluated(plan(), &[(1, green), (2, red)]);
        let statuses: Vec<_> = results.iter().map(|result| result.status).collect();
        assert_eq!(statuses, [Some(red), Some(green), Some(red)]);
        // Red itself, the item directly under the highest is no heading of that level.
        let results = evaluated(plan(), &[(0, red), (1, green), (2, green)]);
        assert_eq!(results[0].status, Some(green));
    }

    #[test]
    fn over_none_assessed_nothing_can_be_said() {
        let one = vec![heading(0, None, Some(any_red(Source::Items)))];
        let results = evaluated(one, &[(0, NOT_MEASURED)]);
        assert_eq!(results[0].status, Some(Status::BuiltIn(BuiltIn::CannotBeAssessed)));
    }

    #[test]
    fn shares_are_of_the_assessed_and_weights_only_where_they_are_asked_for() {
        let share = |weighted| {
            let green = RollUp { weighted, ..of(GREEN, Source::Items) };
            let enough = Condition::Compare(
                Value::ShareOf(green),
                Comparison::AtLeast,
                Value::Constant(n("75")),
            );
            let rules = vec![rule(GREEN, enough), otherwise(RED, Condition::Always)];
            RuleSet { rules, mentions_target: false, own: true }
        };
        let [green, red] = [GREEN, RED].map(Status::Declared);
        let status = |weighted, weight: &str| {
            let mut items = vec![measured("%", Vec::new()), measured("%", Vec::new())];
            items[0].weight = n(weight);
            for item in &mut items {
                item.heading = Some(HeadingId(0));
            }
            items.push(items[1].clone());
            let mut plan: Plan = plan(items);
            plan.headings = vec![heading(0, None, Some(share(weighted)))];
            let statuses = [green, red, NOT_MEASURED];
            let placed = plan.items.iter().zip(statuses).map(|(item, status)| Placed {
                item,
                status,
                under: plan.headings_of(item),
            });
            let census = Census::of(&plan, placed);
            headings(&plan, &nothing(), &at(&plan, "DÅ04"), census)
        };
        assert_eq!(status(false, "3").0[0].status, Some(red), "1 of 2");
        assert_eq!(status(true, "3").0[0].status, Some(green), "3 of 4");
        let (results, diagnostics) = status(true, "170141183460469231731687303715884105727");
        assert_eq!(results[0].status, Some(Status::BuiltIn(BuiltIn::CannotBeAssessed)));
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(diagnostics[0].code, Code::Overflow);
    }

    #[test]
    fn by_hand_without_a_row_is_not_measured_and_flags_are_tested_all_the_same() {
        let mut by_hand = heading(0, None, None);
        by_hand.assessed_by_hand = true;
        let red = Condition::Quantified(Quantifier::Any, of(RED, Source::Items));
        by_hand.flags = vec![Flag { span: NOWHERE, text: String::new(), condition: red }];
        let results = evaluated(vec![by_hand], &[(0, Status::Declared(RED))]);
        assert_eq!(results[0].status, Some(NOT_MEASURED));
        assert_eq!(results[0].because, Some(Because::NotGivenByHand));
        assert_eq!(results[0].flags, [0]);
    }
}
