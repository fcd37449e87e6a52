//! The pages of the codes: a wrong example gives its code and nothing worse, and a right one gives nothing at all.

use malvakt::diagnostic::{Block, Code, Diagnostic, Page, Severity, any_error};
use malvakt::language::Language;
use malvakt::outcomes::{DataBytes, read};
use malvakt::parse::parse;
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};

/// What an example of a few lines stands in.
fn frame(language: Language) -> &'static str {
    match language {
        Language::Sv => {
            "plan \"Exempel\"\n  år 2024\nregler för styrmått\n  grön om målet är uppnått\n  annars röd\n"
        }
        Language::En => {
            "plan \"Example\"\n  year 2024\nrules for indicators\n  green if target met\n  otherwise red\n"
        }
    }
}

/// The plan that an example of data alone is read with.
fn plan_of_data(language: Language) -> &'static str {
    match language {
        Language::Sv => concat!(
            "plan \"Exempel\"\n  år 2024\n  uppdelning kön: K \"kvinnor\", M \"män\"\n",
            "regler för styrmått\n  grön om målet är uppnått\n  annars röd\n",
            "styrmått återinskrivningar \"Återinskrivningar inom 30 dagar\"\n  målvärde högst 16 %\n",
            "styrmått besök \"Besök\"\n  enhet st\n  målvärde minst 100\n",
            "uppdrag digitalt \"Inför digitala besök\"\n  bedöms för hand\n  klart senast 2024-12-31\n",
        ),
        Language::En => concat!(
            "plan \"Example\"\n  year 2024\n  breakdown sex: W \"women\", M \"men\"\n",
            "rules for indicators\n  green if target met\n  otherwise red\n",
            "indicator readmissions \"Readmissions within 30 days\"\n  target at most 16 %\n",
            "indicator visits \"Visits\"\n  unit cases\n  target at least 100\n",
            "assignment digital \"Introduce digital visits\"\n  assessed by hand\n  deadline 2024-12-31\n",
        ),
    }
}

/// What is found in an example; `None` where it is no plan and no data.
fn found(blocks: &[Block], language: Language) -> Option<Vec<Diagnostic>> {
    let block =
        |wanted: &str| blocks.iter().find(|(kind, _)| *kind == wanted).map(|(_, block)| *block);
    let (plan, data) = (block("plan"), block("csv"));
    let text = match (plan, data) {
        (None, None) => return None,
        (None, Some(_)) => plan_of_data(language).to_owned(),
        (Some(plan), _) if plan.starts_with("plan ") => plan.to_owned(),
        (Some(plan), _) => format!("{}{plan}", frame(language)),
    };
    let mut files = Files::default();
    let file = files.add(File::new("example.plan", text.clone()));
    let parsed = parse(file, &text);
    let resolved = resolve(&parsed.document, &files);
    let mut found = parsed.diagnostics;
    found.extend(resolved.diagnostics);
    if let Some(data) = data.filter(|_| !any_error(&found)) {
        let data = [DataBytes { name: "example.csv".into(), bytes: data.into() }];
        found.extend(read(&resolved.plan, &mut files, &data).diagnostics);
    }
    Some(found)
}

fn told(found: &[Diagnostic], language: Language) -> String {
    let told =
        found.iter().map(|one| format!("{}: {}", one.code.text(), one.say(language).message));
    told.collect::<Vec<_>>().join("\n    ")
}

/// A warning that only stands beside an error.
const TOGETHER: &[(Code, Code)] = &[(Code::NeverTried, Code::NoReason)];

#[test]
fn a_wrong_example_gives_its_code_and_a_right_one_nothing() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        for language in [Language::Sv, Language::En] {
            let name = format!("{} ({language:?})", code.text());
            let page = Page::of(*code);
            if let Some(found) = found(&page.wrong(language), language) {
                let given = found.iter().any(|one| one.code == *code);
                let worse = |one: &Diagnostic| {
                    one.severity() == Severity::Error
                        && one.code != *code
                        && !TOGETHER.contains(&(*code, one.code))
                };
                if !given || found.iter().any(worse) {
                    wrong.push(format!("{name}, wrong:\n    {}", told(&found, language)));
                }
            }
            if let Some(found) = found(&page.right(language), language)
                && !found.is_empty()
            {
                wrong.push(format!("{name}, right:\n    {}", told(&found, language)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
