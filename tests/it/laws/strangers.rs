//! No input stops the program, however it came about, and a plan with errors gives no results.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use malvakt::diagnostic::{any_error, render};
use malvakt::evaluate::examples;
use malvakt::language::Language;
use malvakt::report::{self, Options};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::rig::{planned, run_planned};
use crate::generate::{case, mutated};

/// Far more than any of these small inputs takes.
const PATIENCE: Duration = Duration::from_secs(5);

/// What would steer a terminal or turn the text around.
const STEERING: [char; 5] = ['\0', '\u{1b}', '\u{9b}', '\u{202e}', '\u{2066}'];

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn no_plan_stops_the_program(case in case(), faults in vec(any::<u8>(), 6..60)) {
        let started = Instant::now();
        let bytes = mutated(&case.plan(), &faults);
        let text = String::from_utf8_lossy(&bytes);
        let planned = planned(&text);
        let look = |language| render::Look { language, width: 60, colour: true };
        for one in &planned.diagnostics {
            for language in [Language::Sv, Language::En] {
                let said = render::plain(one, &planned.files, language);
                prop_assert!(!said.contains(STEERING), "{:?}", said);
                render::text(one, &planned.files, look(language));
            }
        }
        if !any_error(&planned.diagnostics) {
            let data = case.data();
            let run = run_planned(&planned, &[data.as_bytes()], None);
            run.every_report();
            let (items, headings) = examples(&planned.plan);
            report::examples(&planned.plan, &planned.files, &items, &headings, &Options::default());
        }
        prop_assert!(started.elapsed() < PATIENCE, "took {:?}:\n{}", started.elapsed(), text);
    }

    #[test]
    fn no_data_stops_the_program_or_brings_what_nobody_wrote(case in case(), faults in vec(any::<u8>(), 6..60)) {
        let started = Instant::now();
        let data = mutated(&case.data(), &faults);
        let planned = planned(&case.plan());
        let run = run_planned(&planned, &[&data], None);
        run.every_report();
        let json = run.json();
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        for text in [run.reported(report::table), run.reported(report::plain), run.reported(report::markdown)] {
            prop_assert!(!text.contains(STEERING), "{:?}", text);
        }
        prop_assert!(started.elapsed() < PATIENCE, "took {:?}", started.elapsed());
    }
}

/// A folder of its own for each law that runs the program itself.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("laws").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_plan_with_errors_is_not_evaluated(case in case(), faults in vec(any::<u8>(), 6..18)) {
        let folder = folder("errors");
        let (plan, data) = (folder.join("lag.plan"), folder.join("utfall.csv"));
        let text = mutated(&case.plan(), &faults);
        fs::write(&plan, &text).unwrap();
        fs::write(&data, case.data()).unwrap();
        let program = || Command::new(env!("CARGO_BIN_EXE_malvakt"));
        let ran = program().args(["run", "--format", "json", "--data"]).arg(&data).arg(&plan).output().unwrap();
        let refused = match String::from_utf8(text) {
            Ok(text) => any_error(&planned(&text).diagnostics),
            Err(_) => true,
        };
        if refused {
            prop_assert_eq!(ran.status.code(), Some(2));
            prop_assert!(ran.stdout.is_empty(), "{}", String::from_utf8_lossy(&ran.stdout));
            prop_assert!(!ran.stderr.is_empty(), "something is said");
        } else {
            prop_assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
        }
    }
}
