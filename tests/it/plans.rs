//! The real plans of `rules/`, whole: what is found in them and their data, their examples, and the follow-up as it is
//! read in both languages.

use std::path::{Path, PathBuf};

use malvakt::diagnostic::{any_error, render};
use malvakt::evaluate::{Evaluated, evaluate, examples, follow_up};
use malvakt::explain::{slice_name, status_symbol};
use malvakt::language::Language;
use malvakt::report::{self, Options, Report};
use malvakt::workspace::{Given, Opened, open, plans};

/// The plans by their place in the project, as whoever stands in it would name them: what is printed breaks its lines
/// by the length of that name, which must be the same on every machine. A folder may hold several.
fn real_plans() -> Vec<PathBuf> {
    plans(&[PathBuf::from("rules")]).unwrap()
}

/// A plan with its data, and its newest follow-up.
fn followed_up(path: &Path) -> (Opened, Evaluated) {
    let mut opened = open(path).unwrap();
    let outcomes = opened.read_data(Given::PlansOwn).unwrap().expect("the plan is read");
    let plan = opened.plan.as_ref().expect("the plan makes sense");
    let at = follow_up(plan, &outcomes, None).expect("a plan has a follow-up");
    let evaluated = evaluate(plan, &outcomes, &at);
    (opened, evaluated)
}

/// The plan of this name under `rules`.
fn named(name: &str) -> PathBuf {
    let all = real_plans();
    let found = all.iter().find(|path| path.file_stem().is_some_and(|stem| stem == name));
    found.unwrap_or_else(|| panic!("no plan is called {name}")).clone()
}

#[test]
fn every_plan_is_without_errors_and_its_examples_hold() {
    for path in real_plans() {
        let (opened, _) = followed_up(&path);
        assert!(!any_error(&opened.diagnostics), "{}", path.display());
        let plan = opened.plan.as_ref().unwrap();
        let (items, headings) = examples(plan);
        for tested in items {
            let example = &plan.item(tested.item).unwrap().examples[tested.example];
            assert_eq!(tested.got.status, example.expected, "{}", example.text);
        }
        for tested in headings {
            let example = &plan.heading(tested.heading).unwrap().examples[tested.example];
            assert_eq!(tested.got, example.expected, "{}", example.text);
        }
    }
}

#[test]
fn every_follow_up_reads_as_it_should_in_both_languages() {
    for path in real_plans() {
        let (opened, evaluated) = followed_up(&path);
        let plan = opened.plan.as_ref().unwrap();
        let report = Report {
            plan,
            files: &opened.files,
            sha256: "",
            evaluated: &evaluated,
            diagnostics: &opened.diagnostics,
        };
        for (language, ending) in [(Language::Sv, "sv"), (Language::En, "en")] {
            let options = Options { language, ..Options::default() };
            let look = render::Look { language, width: 100, colour: false };
            let found =
                opened.diagnostics.iter().map(|one| render::brief(one, &opened.files, look));
            let shown = format!(
                "{}\n{}\n{}",
                found.collect::<String>(),
                report::table(&report, &options),
                report::markdown(&report, &options)
            );
            let name = path.file_stem().unwrap().to_str().unwrap();
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("../cases/plans");
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(format!("{name}.{ending}"), shown));
        }
    }
}

/// The cells whose symbols the Norrbotten report published, as the report has them.
#[test]
fn the_published_symbols_of_norrbotten_come_out_by_the_written_rules() {
    let (opened, evaluated) = followed_up(&named("norrbotten-ls1-2022"));
    let plan = opened.plan.as_ref().unwrap();
    let symbol = |name: &str, slice: Option<&str>| {
        let result = evaluated.results.iter().find(|result| {
            plan.item(result.item).unwrap().name == name
                && slice_name(plan, &result.slice).as_deref() == slice
        });
        let result = result.unwrap_or_else(|| panic!("{name} has a result for {slice:?}"));
        let scale = plan.scale(plan.item(result.item).unwrap().scale).unwrap();
        status_symbol(scale, result.status).map(str::to_owned)
    };
    let is = |symbol: &str| Some(symbol.to_owned());
    assert_eq!(symbol("återinskrivningar", Some("M")), is("●"), "17,3 against 17,2");
    assert_eq!(symbol("återinskrivningar", Some("K")), is("▲"), "18,8 against 16");
    assert_eq!(symbol("läkemedelsberättelse", Some("M")), is("■"), "76 against 70");
    assert_eq!(symbol("läkemedelsberättelse", Some("K")), is("■"), "78 against 70");
    assert_eq!(symbol("fallskador", None), None, "90 falls: no baseline, so no symbol of a status");
    let actions = ["●", "◇", "●", "●", "●", "●", "●", "●", "●", "●", "▲"];
    for (number, published) in (7..).zip(actions) {
        assert_eq!(symbol(&format!("Å{number}"), None), is(published), "action {number}");
    }
    let rest = ["▲", "●", "●", "●", "●", "●", "●"];
    for (number, published) in (25..).zip(rest) {
        assert_eq!(symbol(&format!("Å{number}"), None), is(published), "action {number}");
    }
    let indicators =
        plan.items.iter().filter(|item| item.indicator().is_some_and(|own| !own.series));
    assert_eq!(indicators.count(), 17);
    assert_eq!(plan.items.iter().filter(|item| item.indicator().is_none()).count(), 31);
}
