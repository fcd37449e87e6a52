//! The real plans of `rules/`, whole: what is found in them and their data, their examples, and the follow-up as it is
//! read in both languages.

mod hart;
mod jamtland_harjedalen;
mod norrbotten;
mod vgr;

use std::fs;
use std::path::{Path, PathBuf};

use malvakt::diagnostic::{any_error, render};
use malvakt::evaluate::{Evaluated, ItemResult, evaluate, examples, follow_up};
use malvakt::explain::{slice_name, status_name, status_symbol};
use malvakt::language::Language;
use malvakt::plan::{Plan, Status};
use malvakt::report::{self, Options, Report};
use malvakt::workspace::{Given, Opened, open, plans};

/// The plans by their place in the project, as whoever stands in it would name them: what is printed breaks its lines
/// by the length of that name, which must be the same on every machine. A folder may hold several.
fn real_plans() -> Vec<PathBuf> {
    plans(&[PathBuf::from("rules")]).unwrap()
}

/// The name of a plan, after its folder's where it does not begin with that.
fn name_of(path: &Path) -> String {
    let folder = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
    let own = path.file_stem().unwrap().to_str().unwrap();
    if own.starts_with(folder) { own.to_owned() } else { format!("{folder}--{own}") }
}

/// A plan with its data, and its newest follow-up.
struct FollowedUp {
    opened: Opened,
    evaluated: Evaluated,
}

impl FollowedUp {
    fn of(path: &Path) -> Self {
        let mut opened = open(path).unwrap();
        let outcomes = opened.read_data(Given::PlansOwn).unwrap().expect("the plan is read");
        let plan = opened.plan.as_ref().expect("the plan makes sense");
        let at = follow_up(plan, &outcomes, None).expect("a plan has a follow-up");
        let evaluated = evaluate(plan, &outcomes, &at);
        Self { opened, evaluated }
    }

    /// The plan of this name, after its folder's where it does not begin with that.
    fn named(name: &str) -> Self {
        let path = real_plans().into_iter().find(|path| name_of(path) == name);
        Self::of(&path.unwrap_or_else(|| panic!("no plan is called {name}")))
    }

    fn plan(&self) -> &Plan {
        self.opened.plan.as_ref().unwrap()
    }

    /// The result of an item by its name, for the total or for a slice.
    fn result(&self, name: &str, slice: Option<&str>) -> &ItemResult {
        let plan = self.plan();
        let found = self.evaluated.results.iter().find(|result| {
            plan.item(result.item).unwrap().name == name
                && slice_name(plan, &result.slice).as_deref() == slice
        });
        found.unwrap_or_else(|| panic!("{name} has a result for {slice:?}"))
    }

    /// The word of a status: the plan's own, else the English one.
    fn word(&self, result: &ItemResult, status: Status) -> String {
        let scale = self.plan().item(result.item).unwrap().scale;
        status_name(self.plan().scale(scale).unwrap(), status).say(Language::En)
    }

    /// The symbol of a status, where it has one.
    fn symbol(&self, result: &ItemResult, status: Status) -> Option<&str> {
        let scale = self.plan().item(result.item).unwrap().scale;
        status_symbol(self.plan().scale(scale).unwrap(), status)
    }
}

#[test]
fn every_plan_is_without_errors_and_its_examples_hold() {
    for path in real_plans() {
        let FollowedUp { opened, .. } = FollowedUp::of(&path);
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
        let FollowedUp { opened, evaluated } = FollowedUp::of(&path);
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
            let name = name_of(&path);
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("../../cases/plans");
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(format!("{name}.{ending}"), shown));
        }
    }
}

#[test]
fn every_example_is_on_the_page_that_lists_them() {
    let page = fs::read_to_string("rules/examples/README.md").unwrap();
    for path in plans(&[PathBuf::from("rules/examples")]).unwrap() {
        let file = path.file_name().unwrap().to_str().unwrap();
        assert!(page.contains(&format!("({file})")), "{file} is listed");
    }
}
