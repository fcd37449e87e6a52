//! Plans as planners drafted them, whole.

use super::*;
use crate::language::{BuiltIn, KindWord};
use crate::plan::{Goal, Headline, Reference, ScaleId, Selector, Status};
use crate::quantity::{Dimension, Number, Period};

#[test]
fn the_norrbotten_plan_resolves_without_a_word() {
    let text = include_str!("../../../rules/norrbotten-ls1-2022/norrbotten-ls1-2022.plan");
    let plan = plan(text);
    assert_eq!((plan.year, plan.items.len()), (2022, 18 + 31));
    let words: Vec<(&KindWord, &str)> = plan.kinds.iter().map(|(k, w)| (k, w.as_str())).collect();
    assert_eq!(words, [(&KindWord::Styrmatt, "styrmått"), (&KindWord::Action, "åtgärd")]);
    // Four perspectives stand in both chapters; the fifth has no strategic goal under it.
    let perspectives = plan.headings.iter().filter(|heading| heading.parent.is_none()).count();
    assert_eq!(perspectives, 5);
    let id = plan.names["återinskrivningar"];
    let item = plan.item(id).unwrap();
    let measured = item.indicator().unwrap();
    assert_eq!(measured.unit.dimension, Dimension::Share);
    assert_eq!(measured.higher_is_better, Some(false));
    assert_eq!(measured.headline, Headline::Worst(Vec::new()));
    assert_eq!(measured.targets[0].text, "högst 17,2 % för M");
    assert_eq!(measured.targets[0].slice.values, [Selector::One(1)]);
    let Rules::By(rules) = &item.rules else { panic!("by rules") };
    assert!(rules.own && rules.mentions_target);
    assert_eq!(rules.rules[1].text, "annars gul om utfall <= målvärde + 1 pe");
    assert_eq!(item.examples.len(), 2);
    let action = plan.item(plan.names["å12"]).unwrap();
    assert_eq!((action.rules.clone(), action.scale), (Rules::ByHand, ScaleId(1)));
    assert_eq!(plan.scales[1].statuses[1].word.as_deref(), Some("pågår"));
    assert!(plan.scales[1].built_in.contains_key(&BuiltIn::NotMeasured));
    let falls = plan.item(plan.names["fallskador"]).unwrap().indicator().unwrap();
    let half = crate::plan::By::Part(Number::ratio(1, 2).unwrap());
    assert_eq!(falls.targets[0].goal, Goal::Decrease(Some(half), Reference::SamePartOf(2020)));
    let example = &plan.item(plan.names["våldsfrågor"]).unwrap().examples[0];
    assert_eq!(example.period, Period::year(2022));
    assert_eq!(example.slice.values, [Some(0)]);
    assert_eq!(example.expected, Status::Declared(crate::plan::StatusId(0)));
}

#[test]
fn an_english_plan_is_the_same_plan() {
    let english = "plan \"P\"\n  year 2022\n  breakdown sex: K, M\nindicator a\n  target at most 17.2 % for M\n  target at most 16 % for K\n  green if target met\n  otherwise yellow if outcome <= target + 1 pp\n  otherwise red\n";
    let swedish = "plan \"P\"\n  år 2022\n  uppdelning sex: K, M\nindikator a\n  målvärde högst 17,2 % för M\n  målvärde högst 16 % för K\n  grön om målet är uppnått\n  annars gul om utfall <= målvärde + 1 pe\n  annars röd\n";
    let (one, other) = (plan(english), plan(swedish));
    let conditions = |plan: &Plan| {
        rule_set(plan).rules.iter().map(|rule| rule.condition.clone()).collect::<Vec<_>>()
    };
    assert_eq!(conditions(&one), conditions(&other));
    let goals = |plan: &Plan| {
        indicator(plan).targets.iter().map(|line| line.goal.clone()).collect::<Vec<_>>()
    };
    assert_eq!(goals(&one), goals(&other));
}
