//! Lines and the blocks they belong to.

use super::*;
use crate::plan::HeadingId;

#[test]
fn a_line_where_it_makes_no_sense_says_where_it_belongs() {
    let told = only("styrmått a\n  målvärde minst 5 %\n  år 2023\n");
    assert_eq!((told.code, told.line), ("plan::misplaced-line", 12));
    assert_eq!(told.message, "Raden  år 2023  hör inte hemma under ett styrmått.");
    assert_eq!(told.help, "Flytta den så att den står under planen (raden  plan \"…\").");
    assert_eq!(
        only("åtgärd b \"B\"\n  bedöms för hand\n  målvärde minst 5\n").help,
        "Flytta den så att den står under en indikator."
    );
    assert_eq!(
        only("underlag c \"C\"\n  målvärde minst 5\n").message,
        "Raden  målvärde minst 5  hör inte hemma under ett underlag."
    );
}

#[test]
fn a_line_above_every_block_stands_under_nothing() {
    let told = told_in(Language::Sv, "organisation \"X\"\nplan \"P\"\n  år 2022\n");
    assert_eq!(told[0].code, "plan::misplaced-line");
    assert_eq!(told[0].message, "Raden  organisation \"X\"  står inte under något.");
}

#[test]
fn the_nearest_block_counts_and_indentation_that_says_otherwise_is_told() {
    let told = only("perspektiv \"A\"\n  styrmått a\n    målvärde minst 5 %\n  notering \"n\"\n");
    assert_eq!((told.code, told.line), ("plan::indentation", 13));
    assert_eq!(
        told.message,
        "Raden  notering \"n\"  hör till  styrmått a , som är närmast ovanför."
    );
    // A line as far out as its block, below lines that are further in.
    assert_eq!(codes("styrmått a\n  målvärde minst 5 %\nnotering \"n\"\n"), ["plan::indentation"]);
    // A file without any indentation says nothing.
    assert_eq!(codes("styrmått a\nmålvärde minst 5 %\nnotering \"n\"\n"), [""; 0]);
}

#[test]
fn a_plan_is_needed_once_and_first() {
    assert_eq!(
        told_in(Language::Sv, "\nstyrmått a\n  bedöms för hand\n")[0].code,
        "plan::missing-plan"
    );
    let twice = told_in(Language::Sv, "plan \"P\"\n  år 2022\nplan \"Q\"\n");
    assert_eq!(twice[0].message, "Filen har redan en plan, på rad 1.");
    let late = told_in(Language::Sv, "styrmått a\n  bedöms för hand\nplan \"P\"\n  år 2022\n");
    assert_eq!((late[0].code, late[0].line), ("plan::missing-plan", 3));
}

#[test]
fn a_missing_year_is_offered_from_the_title() {
    let told = told_in(Language::En, "plan \"Verksamhetsplan 2023\"\n  organisation \"R\"\n");
    assert_eq!(told[0].code, "plan::missing-year");
    assert_eq!(told[0].message, "The plan does not say which year it is for.");
    assert!(told[0].help.ends_with("2023"), "{}", told[0].help);
}

#[test]
fn what_is_said_twice_names_the_first_line() {
    let told = only("styrmått a\n  målvärde minst 5 %\n  decimaler 1\n  decimaler 2\n");
    assert_eq!((told.code, told.line), ("plan::duplicate-line", 13));
    assert_eq!(told.message, "\"decimaler 2\" säger något annat än \"decimaler 1\" på rad 12.");
}

#[test]
fn a_misspelt_block_line_opens_the_block_that_was_meant() {
    let text = format!("{HEAD}åtgrd Å1 \"A\"\n  bedöms för hand\n  ansvarig \"X\"\n");
    let mut files = Files::default();
    let file = files.add(File::new("test.plan", text.as_str()));
    let parsed = parse(file, &text);
    assert_eq!(parsed.diagnostics.len(), 1);
    let resolved = resolve(&parsed.document, &files);
    assert_eq!(
        resolved.diagnostics.iter().filter(|one| one.code.text() == "plan::misplaced-line").count(),
        0
    );
    assert_eq!(resolved.plan.items[0].responsible.as_deref(), Some("X"));
}

#[test]
fn what_follows_from_a_line_that_cannot_be_read_is_not_said() {
    let text = format!("{HEAD}styrmått a\n  målvärde xyz zyx\n  exempel 5 % är grön\n");
    let mut files = Files::default();
    let file = files.add(File::new("test.plan", text.as_str()));
    let parsed = parse(file, &text);
    assert_eq!(parsed.diagnostics.len(), 1);
    assert_eq!(resolve(&parsed.document, &files).diagnostics, []);
}

#[test]
fn headings_nest_by_rank_and_the_same_one_goes_on() {
    let plan = below(
        "perspektiv \"A\"\n  ansvarig \"Anna\"\nmål \"Ett\"\nperspektiv \"B\"\nmål \"Ett\"\nperspektiv \"A\"\nmål \"Ett\"\n  nr 7\nåtgärd x\n  bedöms för hand\n",
    );
    let titles: Vec<(&str, Option<HeadingId>)> =
        plan.headings.iter().map(|one| (one.title.as_str(), one.parent)).collect();
    assert_eq!(
        titles,
        [("A", None), ("Ett", Some(HeadingId(0))), ("B", None), ("Ett", Some(HeadingId(2)))]
    );
    assert_eq!(plan.headings[1].id.as_deref(), Some("7"));
    assert_eq!(plan.items[0].heading, Some(HeadingId(1)));
    assert_eq!(plan.items[0].responsible.as_deref(), Some("Anna"));
}

#[test]
fn a_title_with_a_slip_in_it_is_advice_and_a_longer_title_is_not() {
    let told = only("perspektiv \"Hållbar verksamhet\"\nperspektiv \"Hållbar versamhet\"\n");
    assert_eq!((told.code, told.line), ("plan::similar-heading", 11));
    assert_eq!(codes("perspektiv \"God vård\"\nperspektiv \"God vård och omsorg\"\n"), [""; 0]);
    assert_eq!(codes("perspektiv \"Mål nr 1\"\nperspektiv \"Mål nr 2\"\n"), [""; 0]);
    assert_eq!(codes("perspektiv \"Område A\"\nperspektiv \"Område B\"\n"), [""; 0]);
}

#[test]
fn a_heading_of_no_level_gets_the_nearest_and_is_read_as_it() {
    let told = only("perspektv \"A\"\nåtgärd x\n  bedöms för hand\n");
    assert_eq!(told.code, "plan::unknown-level");
    assert_eq!(told.message, "Planen har ingen nivå som heter \"perspektv\".");
    assert_eq!(told.help, "Menade du  perspektiv ? Nivåerna är perspektiv och mål.");
}

#[test]
fn follow_up_at_holds_for_what_stands_under_it() {
    let plan = below(
        "perspektiv \"A\"\n  följs upp ÅR\nåtgärd x\n  bedöms för hand\nåtgärd y\n  följs upp DÅ04\n  bedöms för hand\n",
    );
    let at: Vec<Vec<u32>> =
        plan.items.iter().map(|item| item.follow_ups.iter().map(|id| id.0).collect()).collect();
    assert_eq!(at, [[1], [0]]);
}
