//! Whole plans.

use super::parse;
use crate::diagnostic::Code;
use crate::source::FileId;

#[test]
fn the_real_plan_reads_without_a_word() {
    let text = include_str!("../../../rules/norrbotten-ls1-2022/norrbotten-ls1-2022.plan");
    assert_eq!(parse(FileId(0), text).diagnostics, []);
}

#[test]
fn the_plans_of_the_language_page_read_without_a_word() {
    let page = include_str!("../../../docs/language.md");
    let mut plans = 0;
    for block in page.split("```plan").skip(1) {
        let (mark, plan) = block.split_once('\n').unwrap();
        let plan = plan.split("```").next().unwrap();
        let found: Vec<Code> =
            parse(FileId(0), plan).diagnostics.iter().map(|found| found.code).collect();
        // A block marked with a code is refused with it, here or by a later pass.
        let refused_here = found.iter().all(|code| format!("plan{mark}") == code.text());
        assert!(refused_here, "{plan}\n{found:?}");
        plans += 1;
    }
    assert!(plans > 5, "the page has plans");
}

#[test]
fn a_plan_in_one_language_is_the_same_program_in_the_other() {
    let english = "indicator readmissions \"Oplanerade\"\n  target at most 17.2 % for M\n  green if target met\n  \
                   otherwise yellow if outcome <= target + 1 pp\n  otherwise red\n  \
                   flag \"x\" if red and worsening\n  example 17.3 % for M is yellow\n";
    let swedish = "styrmått readmissions \"Oplanerade\"\n  målvärde högst 17,2 % för M\n  grön om målet är uppnått\n  \
                   annars gul om utfall <= målvärde + 1 pe\n  annars röd\n  \
                   flagga \"x\" om röd och försämras\n  exempel 17,3 % för M är gul\n";
    for text in [english, swedish] {
        let parsed = parse(FileId(0), text);
        assert_eq!(parsed.diagnostics, []);
        assert_eq!(parsed.document.lines.len(), 7);
    }
}

#[test]
fn seven_broken_lines_are_seven_diagnostics_and_the_rest_is_read() {
    let text = "plan \"Tandvården 2024\"\n  språk sv\n  organisation Folktandvården\n  uppföljningar T1 2024-04\n\n\
                nyckeltal uteblivna \"Uteblivna besök\"\n  vikt två\n  målvärde högst 4 %\n  annrs röd\n  följs upp\n\n\
                nyckeltal munhälsa \"Munhälsa\"\n  målvärde minst 2.000\n  grön om (målet är uppnått\n  annars röd\n";
    let parsed = parse(FileId(0), text);
    let codes: Vec<Code> = parsed.diagnostics.iter().map(|found| found.code).collect();
    assert_eq!(
        codes,
        [
            Code::MissingQuotes,
            Code::UnknownSign,
            Code::UnreadableNumber,
            Code::UnknownWord,
            Code::UnreadableLine,
            Code::AmbiguousNumber,
            Code::Parentheses,
        ]
    );
    assert!(parsed.diagnostics.is_sorted_by_key(|found| found.places.first().unwrap().start));
    assert_eq!(parsed.document.lines.len(), 15);
}
