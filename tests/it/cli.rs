//! The program itself: what it answers, where it prints it, how it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// How a run of the program ended, and what it printed.
#[derive(Debug)]
struct Ran {
    status: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        // A no-break space between a number and its unit is as good as a space here.
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace('\u{a0}', " ");
        Self { status: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// The program, in a folder, in an environment that says nothing.
fn malvakt(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malvakt"));
    command.current_dir(folder).stdin(Stdio::null());
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}

/// A folder of its own for a test, taken away when it ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("malvakt-it-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn run(&self, typed: &[&str]) -> Ran {
        malvakt(&self.0).args(typed).output().unwrap().into()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Asserts that a run could not be done and said why on standard error alone.
#[track_caller]
fn could_not(ran: &Ran, says: &[&str]) {
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert_eq!(ran.out, "", "{ran:?}");
    for part in says {
        assert!(ran.err.contains(part), "{part:?} is not in\n{}", ran.err);
    }
}

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    let folder = Folder::new("help");
    let english = folder.run(&["--help"]);
    assert_eq!(english.status, Some(0));
    assert!(english.out.contains("Usage: malvakt COMMAND"), "{}", english.out);
    let swedish = folder.run(&["run", "--help", "--lang", "sv"]);
    assert!(swedish.out.contains("Så här skrivs det: malvakt run PLAN"), "{}", swedish.out);
    assert!(swedish.out.contains("Exempel:\n  malvakt run "), "{}", swedish.out);
    let around =
        malvakt(&folder.0).arg("--help").env("LC_MESSAGES", "sv_SE.UTF-8").output().unwrap();
    assert!(Ran::from(around).out.contains("Kommandon:"));
}

#[test]
fn every_verb_has_help_with_an_example_and_no_english_in_swedish() {
    let folder = Folder::new("verbs");
    for verb in ["run", "why", "check", "test", "explain", "completions", "man"] {
        for (language, example) in [("sv", "Exempel:"), ("en", "Examples:")] {
            let ran = folder.run(&[verb, "--help", "--lang", language]);
            assert_eq!(ran.status, Some(0), "{ran:?}");
            let example = ran.out.split_once(example).map(|(_, rest)| rest).unwrap_or_default();
            assert!(example.contains(&format!("malvakt {verb}")), "{verb} {language}: {}", ran.out);
            assert!(!ran.out.contains('\u{1b}'), "{verb} {language}");
            if language == "sv" {
                for english in ["Usage", "Options", "Arguments", "possible values", "Print help"] {
                    assert!(!ran.out.contains(english), "{verb}: {english}\n{}", ran.out);
                }
            }
        }
    }
}

#[test]
fn nothing_typed_shows_help_and_could_not_be_done() {
    let ran = Folder::new("nothing").run(&[]);
    could_not(&ran, &["Usage: malvakt COMMAND"]);
}

#[test]
fn what_is_mistyped_is_answered_in_the_language_asked_for() {
    let folder = Folder::new("mistyped");
    could_not(
        &folder.run(&["runn", "--lang", "sv"]),
        &[
            "Fel: Jag känner inte igen kommandot \"runn\".\n     Menade du  run ?\n",
            "malvakt --help",
        ],
    );
    could_not(
        &folder.run(&["run", "a.plan", "--formt", "csv"]),
        &["Error: I do not recognise the option --formt.\n     Did you mean  --format ?\n"],
    );
    could_not(&folder.run(&["run", "--lang=sv"]), &["Fel: PLAN saknas.", "malvakt run --help"]);
    could_not(&folder.run(&["run", "a", "--lang", "tyska"]), &["--lang", "\"tyska\"", "sv or en"]);
    could_not(&folder.run(&["run", "a", "--width", "3"]), &["--width", "\"3\""]);
    could_not(&folder.run(&["fmt", "a.plan"]), &["\"fmt\""]);
}

#[test]
fn what_is_mistyped_cannot_steer_the_terminal() {
    let ran = Folder::new("steer").run(&["run\u{1b}[2J\u{202e}"]);
    could_not(&ran, &["\\u{1b}[2J\\u{202e}"]);
    assert!(!ran.err.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn a_format_that_is_not_built_yet_says_so() {
    let folder = Folder::new("format").with("a.plan", "plan \"A\"\n");
    could_not(&folder.run(&["run", "a.plan", "--format", "html"]), &["html is not supported yet"]);
    could_not(
        &folder.run(&["run", "a.plan", "-o", "a.xlsx", "--lang", "sv"]),
        &["Formatet xlsx stöds inte än."],
    );
    could_not(&folder.run(&["run", "a.plan", "-o", "rapport.doc"]), &["rapport.doc", ".json"]);
    could_not(&folder.run(&["run", "a.plan", "--plain", "--format", "json"]), &["--plain"]);
}

#[test]
fn a_missing_file_gets_the_nearest_name() {
    let folder = Folder::new("missing").with("verksamhetsplan.plan", "plan \"A\"\n");
    could_not(
        &folder.run(&["check", "verksamhetplan.plan", "--lang", "sv"]),
        &["Fel: Filen verksamhetplan.plan finns inte.", "Menade du  verksamhetsplan.plan ?"],
    );
    could_not(
        &folder.run(&["run", "ingen/a.plan"]),
        &["There is no file ingen/a.plan: there is no folder ingen."],
    );
    could_not(
        &folder.run(&["run", "a.plan\0".trim_end_matches('\0')]),
        &["There is no file a.plan."],
    );
}

#[test]
fn a_table_of_data_is_no_plan() {
    let folder = Folder::new("table").with("utfall.csv", DATA);
    let says = ["utfall.csv är en tabell med data", "malvakt run PLAN --data utfall.csv"];
    could_not(&folder.run(&["run", "utfall.csv", "--lang", "sv"]), &says);
    could_not(&folder.run(&["check", "utfall.csv", "--lang", "sv"]), &says);
}

#[test]
fn a_folder_stands_for_its_only_plan() {
    let none = Folder::new("none").with("under/a.plan", "plan \"A\"\n");
    could_not(&none.run(&["run", ".", "--lang", "sv"]), &["ingen plan", "under/a.plan"]);
    let two = Folder::new("two").with("a.plan", "plan \"A\"\n").with("b.plan", "plan \"B\"\n");
    could_not(
        &two.run(&["why", ".", "x", "--lang", "sv"]),
        &["I mappen . finns 2 planer. Vilken menas?", "./a.plan eller ./b.plan"],
    );
}

#[test]
fn plans_that_are_checked_together_are_told_apart() {
    let folder = Folder::new("together");
    let plan = |title: &str| format!("plan \"{title}\"\n  språk sv\n  år 2024\n");
    let folder = folder.with("planer/en.plan", plan("En")).with("planer/två.plan", plan("Två"));
    for verb in ["check", "test"] {
        let both = folder.run(&[verb, "planer"]);
        assert_eq!(both.status, Some(0), "{both:?}");
        let (one, two) = both.out.split_once("\n\n").expect("a line between them");
        assert!(one.starts_with("planer/en.plan\n"), "{}", both.out);
        assert!(two.starts_with("planer/två.plan\n"), "{}", both.out);
        let alone = folder.run(&[verb, "planer/en.plan"]);
        assert!(!alone.out.contains("en.plan"), "one alone needs no name: {}", alone.out);
    }
}

#[test]
fn a_plan_in_another_encoding_is_told_from_one_that_cannot_be_read() {
    let folder = Folder::new("encoding")
        .with("latin.plan", b"plan \"V\xe5rd\"\n")
        .with("utf16.plan", b"\xff\xfep\0l\0a\0n\0")
        .with("excel.plan", b"PK\x03\x04\x14\0\x06\0")
        .with("mark.plan", b"\xef\xbb\xbfplan \"V\xc3\xa5rd\"\r\n  year 2024\r\n");
    let ran = folder.run(&["run", "latin.plan", "--lang", "sv"]);
    could_not(&ran, &["Windows-1252", "plan \"Vård\"", "latin.plan:1:8", "plan::bad-encoding"]);
    could_not(&folder.run(&["run", "utf16.plan"]), &["UTF-16", "Notepad"]);
    could_not(&folder.run(&["run", "excel.plan"]), &["Word or Excel"]);
    let ran = folder.run(&["check", "mark.plan", "--format", "json"]);
    assert!(!ran.out.contains("bad-"), "{ran:?}");
}

#[test]
fn a_plan_that_is_too_large_is_not_read() {
    let folder = Folder::new("large");
    fs::File::create(folder.0.join("a.plan")).unwrap().set_len(3_200_000_000).unwrap();
    could_not(&folder.run(&["run", "a.plan", "--lang", "sv"]), &["3,2 GB", "plan::too-large"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_nobody_writes_to_is_not_waited_for() {
    let folder = Folder::new("pipe");
    let made = Command::new("mkfifo").arg(folder.0.join("a.plan")).status().unwrap();
    assert!(made.success());
    could_not(&folder.run(&["run", "a.plan", "--lang", "sv"]), &["ingen vanlig fil", " - "]);
    could_not(&folder.run(&["run", "/dev/zero"]), &["no ordinary file"]);
}

#[test]
fn a_plan_that_cannot_be_read_is_not_evaluated() {
    let broken = "plan \"A\"\n  år 2024\nstyrmåt a \"A\"\n  målvärd 3 %\n";
    let folder = Folder::new("broken").with("a.plan", broken);
    could_not(
        &folder.run(&["run", "a.plan", "--lang", "sv"]),
        &["Fel: ", "a.plan:3:1", "plan::unknown-word", "Inget bedöms förrän"],
    );
    let ran = folder.run(&["check", "a.plan", "--lang", "sv"]);
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.out.contains("a.plan:3:1") && ran.err.is_empty(), "{ran:?}");
    let plain = folder.run(&["check", "a.plan", "--lang", "sv", "--plain"]);
    assert!(plain.out.contains("a.plan, rad 3, tecken 1"), "{plain:?}");
    assert!(!plain.out.contains(['╭', '│', '·']), "{plain:?}");
    could_not(&folder.run(&["test", "a.plan"]), &["plan::unknown-word"]);
}

#[test]
fn seven_broken_lines_are_seven_objects() {
    let broken = format!("plan \"A\"\n  year 2024\n{}", "  tagret at least 3 %\n".repeat(7));
    let folder = Folder::new("seven").with("a.plan", broken);
    let ran = folder.run(&["check", "a.plan", "--format", "json"]);
    let unknown: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|found| found["code"] == "plan::unknown-word")
        .collect();
    assert_eq!(unknown.len(), 7, "{}", ran.out);
    assert_eq!(unknown[6]["line"], 9);
    for key in
        ["severity", "message", "help", "file", "column", "end_line", "end_column", "related"]
    {
        assert!(unknown[0].get(key).is_some(), "{key}");
    }
    let ran = folder.run(&["check", "a.plan", "--format", "github"]);
    assert!(
        ran.out.lines().all(|line| line.starts_with("::error file=a.plan,line=")),
        "{}",
        ran.out
    );
    let ran = folder.run(&["check", "a.plan", "--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.status, Some(1));
    assert!(sarif["runs"][0]["results"].as_array().unwrap().len() >= 7);
}

#[test]
fn a_plan_comes_from_standard_input() {
    let folder = Folder::new("stdin").with("a.plan", "plan \"A\"\n  tagret 3\n");
    let input = fs::File::open(folder.0.join("a.plan")).unwrap();
    let ran: Ran = malvakt(&folder.0).args(["check", "-"]).stdin(input).output().unwrap().into();
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.out.contains("[-:2:3]"), "{ran:?}");
}

#[test]
fn colour_is_only_where_it_is_asked_for() {
    let folder = Folder::new("colour").with("a.plan", "plan \"A\"\n  tagret 3\n");
    assert!(!folder.run(&["check", "a.plan"]).out.contains('\u{1b}'));
    assert!(folder.run(&["check", "a.plan", "--color", "always"]).out.contains("\u{1b}[31m"));
    assert!(!folder.run(&["check", "a.plan", "--color", "never"]).out.contains('\u{1b}'));
}

#[test]
fn a_line_of_a_million_columns_is_not_printed_whole() {
    let line = format!("plan \"A\"\n  {} tagret 3\n", "ö".repeat(1_000_000));
    let folder = Folder::new("columns").with("a.plan", line);
    let ran = folder.run(&["check", "a.plan"]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.out.len() < 10_000, "{} bytes", ran.out.len());
}

#[test]
fn nul_and_noise_are_refused_without_noise() {
    let noise: Vec<u8> = (0..4000_u32).map(|at| u8::try_from(at * 7919 % 256).unwrap()).collect();
    let folder =
        Folder::new("noise").with("noise.plan", noise).with("nul.plan", b"plan \"A\0B\"\n\0\n");
    for plan in ["noise.plan", "nul.plan"] {
        let ran = folder.run(&["run", plan]);
        could_not(&ran, &["Error: "]);
        assert!(!ran.err.contains('\0'), "{ran:?}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = Folder::new("closed");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let ran =
        malvakt(&folder.0).arg("explain").stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
    let ran: Ran = ran.wait_with_output().unwrap().into();
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let folder = Folder::new("full");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = malvakt(&folder.0).args(["explain", "--lang", "sv"]).stdout(full).output().unwrap();
    could_not(&ran.into(), &["Standard ut går inte att skriva till: disken är full."]);
}

#[test]
fn explain_shows_a_page_a_list_and_the_nearest() {
    let folder = Folder::new("explain");
    let page = folder.run(&["explain", "plan::unknown-name", "--lang", "sv"]);
    assert_eq!(page.status, Some(0));
    assert!(
        page.out.starts_with("plan::unknown-name\n\n") && page.out.contains("\nRätt:\n"),
        "{page:?}"
    );
    let list = folder.run(&["explain"]);
    assert!(
        list.out.contains("plan::unknown-name\n    Nothing in the plan has that name.\n"),
        "{list:?}"
    );
    could_not(
        &folder.run(&["explain", "plan::unkown-name"]),
        &["Did you mean  plan::unknown-name"],
    );
}

#[test]
fn shells_and_man_get_theirs() {
    let folder = Folder::new("shells");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = folder.run(&["completions", shell]);
        assert!(ran.status == Some(0) && ran.out.contains("malvakt"), "{shell}: {ran:?}");
    }
    let page = folder.run(&["man", "--lang", "sv"]);
    assert!(page.out.contains(".SH NAMN\nmalvakt"), "{}", page.out);
    let page = folder.run(&["man", "run"]);
    assert!(page.out.contains(".SH NAME\nmalvakt\\-run"), "{}", page.out);
    could_not(&folder.run(&["man", "rnu"]), &["\"rnu\""]);
    could_not(&folder.run(&["completions", "cmd"]), &["cmd"]);
}

const PLAN: &str = r#"plan "Vård 2024"
  språk sv
  år 2024
  uppföljningar DÅ04 = 2024-04, ÅR = 2024
  uppdelning kön: K "kvinnor", M "män"
  data "utfall.csv"

regler för styrmått
  grön om målet är uppnått
  annars gul om utfall inom 10 % av målvärdet
  annars röd

område "Vård på sjukhus"

styrmått återinskrivningar "Oplanerade återinskrivningar"
  målvärde högst 16 %
  exempel 15 % är grön

styrmått väntande besök "Väntande till besök"
  målvärde minst 90 %

styrmått väntande operation "Väntande till operation"
  målvärde minst 90 %
"#;

const DATA: &str = "styrmått;kön;verksamhet;period;utfall
återinskrivningar;;;2024;18,8 %
återinskrivningar;K;;2024;15 %
återinskrivningar;;Kiruna sjukhus;2024;17 %
väntande besök;;;2024;91 %
väntande operation;;;2024;95 %
väntande operation;;;2024-04;85 %
";

/// A plan whose `återinskrivningar` are red: 18.8 % is over 16 % by more than a tenth. The others are green.
fn followed_up(name: &str) -> Folder {
    Folder::new(name).with("vård.plan", PLAN).with("utfall.csv", DATA)
}

fn json(ran: &Ran) -> serde_json::Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"))
}

#[test]
fn a_run_prints_the_follow_up_and_is_done() {
    let folder = followed_up("run");
    let ran = folder.run(&["run", "."]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(ran.err, "", "{ran:?}");
    assert!(ran.out.contains("återinskrivningar") && ran.out.contains("18,8 %"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}'));
    let english = folder.run(&["run", "vård.plan", "--lang", "en"]);
    assert!(english.out.contains("18.8 %"), "{}", english.out);
    let plain = folder.run(&["run", "vård.plan", "--plain"]);
    assert!(!plain.out.contains(['│', '─', '┌']), "{}", plain.out);
}

#[test]
fn a_result_for_programs_has_the_hashes_of_what_it_rests_on() {
    use sha2::{Digest, Sha256};
    let folder = followed_up("json");
    let value = json(&folder.run(&["run", "vård.plan", "--format", "json"]));
    let hash = |text: &str| {
        let bytes: Vec<String> =
            Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
        bytes.concat()
    };
    assert_eq!(value["plan"]["sha256"], hash(PLAN));
    assert_eq!(value["plan"]["file"], "vård.plan");
    assert_eq!(value["data"][0]["file"], "utfall.csv");
    assert_eq!(value["data"][0]["sha256"], hash(DATA));
    assert_eq!(value["follow_up"]["name"], "ÅR");
    assert_eq!(value["results"][0]["status"], "red");
}

#[test]
fn a_report_is_written_to_a_file_by_its_ending_and_never_over_what_it_rests_on() {
    let folder = followed_up("written");
    for (name, begins) in [("a.json", "{"), ("a.csv", "item,"), ("a.md", "#"), ("a.txt", "")] {
        let ran = folder.run(&["run", "vård.plan", "-o", name]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""), "{ran:?}");
        let written = fs::read_to_string(folder.0.join(name)).unwrap();
        assert!(written.starts_with(begins) && written.ends_with('\n'), "{name}: {written}");
    }
    let left = fs::read_dir(&folder.0).unwrap().count();
    assert_eq!(left, 6, "nothing is left beside");
    could_not(
        &folder.run(&["run", "vård.plan", "--format", "csv", "-o", "./utfall.csv"]),
        &["./utfall.csv", "skrivs inte över"],
    );
    could_not(
        &folder.run(&["run", "vård.plan", "--format", "csv", "-o", "vård.plan"]),
        &["vård.plan"],
    );
    assert_eq!(fs::read_to_string(folder.0.join("utfall.csv")).unwrap(), DATA);
    could_not(&folder.run(&["run", "vård.plan", "-o", "ingen/a.json"]), &["mappen finns inte"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_does_not_fit_is_said() {
    let folder = followed_up("fit");
    could_not(
        &folder.run(&["run", "vård.plan", "--format", "json", "-o", "/dev/full"]),
        &["/dev/full går inte att skriva: disken är full."],
    );
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = malvakt(&folder.0).args(["run", "vård.plan"]).stdout(full).output().unwrap();
    could_not(&ran.into(), &["disken är full"]);
}

#[test]
fn a_run_fails_on_what_it_is_asked_to_fail_on() {
    let folder = followed_up("fail");
    let ran = folder.run(&["run", "vård.plan", "--fail-on", "red"]);
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.out.contains("18,8 %") && ran.err.contains("--fail-on"), "{ran:?}");
    assert_eq!(folder.run(&["run", "vård.plan", "--fail-on", "röd,gul"]).status, Some(1));
    assert_eq!(folder.run(&["run", "vård.plan", "--fail-on", "gul"]).status, Some(0));
    could_not(
        &folder.run(&["run", "vård.plan", "--fail-on", "rödd"]),
        &["ingen status som heter \"rödd\"", "grön, gul och röd", "Menade du  röd ?"],
    );
}

#[test]
fn what_is_asked_for_and_is_not_there_is_named_with_what_is() {
    let folder = followed_up("asked");
    could_not(
        &folder.run(&["run", "vård.plan", "--at", "DÅ4"]),
        &["ingen uppföljning som heter \"DÅ4\"", "DÅ04 och ÅR", "Menade du  DÅ04 ?"],
    );
    could_not(
        &folder.run(&["run", "vård.plan", "--under", "Vård på sjukhuset"]),
        &["Vård på sjukhus ?"],
    );
    could_not(&folder.run(&["run", "vård.plan", "--org", "Kiruna"]), &["Kiruna sjukhus"]);
    could_not(&folder.run(&["run", "vård.plan", "--only", "blå"]), &["\"blå\""]);
    could_not(
        &folder.run(&["why", "vård.plan", "återinskrivning ar"]),
        &["Menade du  återinskrivningar ?"],
    );
    could_not(&folder.run(&["why", "vård.plan", "sjukfrånvaro"]), &["Inget i planen heter"]);
    could_not(
        &folder.run(&["why", "vård.plan", "väntande"]),
        &["två saker", "\"väntande besök\" eller \"väntande operation\""],
    );
    could_not(
        &folder.run(&["why", "vård.plan", "vård på sjukhus"]),
        &["är en rubrik", "återinskrivningar"],
    );
    could_not(
        &folder.run(&["why", "vård.plan", "återinskrivningar", "--for", "X"]),
        &["\"X\"", "K"],
    );
}

#[test]
fn why_explains_the_item_that_is_meant() {
    let folder = followed_up("why");
    for asked in
        ["återinskrivningar", "Oplanerade återinskrivningar", "oplanerade", "ÅTERINSKRIVNINGAR"]
    {
        let ran = folder.run(&["why", "vård.plan", asked]);
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.out.contains("18,8 %") && ran.out.contains("16 %"), "{}", ran.out);
    }
    let ran = folder.run(&["why", "vård.plan", "återinskrivningar", "--for", "K"]);
    assert!(ran.out.contains("15 %"), "{ran:?}");
}

#[test]
fn every_period_in_the_data_is_an_object_a_line() {
    let ran = followed_up("all").run(&["run", "vård.plan", "--at", "all", "--format", "json"]);
    let periods: Vec<String> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|value| value["follow_up"]["period"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(periods, ["2024-04", "2024"], "{ran:?}");
    let ran = followed_up("all-csv").run(&["run", "vård.plan", "--at", "all", "--format", "csv"]);
    assert_eq!(ran.out.matches("item,").count(), 1, "{}", ran.out);
    assert!(ran.out.contains(",2024-04,") && ran.out.contains(",2024,"), "{}", ran.out);
}

#[test]
fn bad_rows_are_told_and_left_out_and_strict_accepts_none() {
    let data = format!("{DATA}okänd;;;2024;3 %\n");
    let folder = followed_up("strict").with("utfall.csv", data);
    let ran = folder.run(&["run", "vård.plan"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.err.contains("Fel i data: ") && ran.err.contains("utfall.csv:8:1"), "{ran:?}");
    assert!(ran.err.contains("data::unknown-item") && ran.out.contains("18,8 %"), "{ran:?}");
    could_not(&folder.run(&["run", "vård.plan", "--strict"]), &["--strict"]);
    let checked = folder.run(&["check", "vård.plan", "--data"]);
    assert_eq!(checked.status, Some(1), "{checked:?}");
    assert!(checked.out.contains("data::unknown-item"), "{checked:?}");
    assert_eq!(folder.run(&["check", "vård.plan"]).status, Some(0));
    let other = folder.with("annan.csv", DATA);
    assert_eq!(other.run(&["check", "vård.plan", "--data=annan.csv"]).status, Some(0));
}

#[test]
fn a_missing_data_file_is_told_on_the_line_that_names_it() {
    let folder = followed_up("data").with("fel.plan", PLAN.replace("utfall.csv", "utfal.csv"));
    let ran = folder.run(&["run", "fel.plan"]);
    could_not(
        &ran,
        &["Datafilen utfal.csv finns inte", "fel.plan:6:8", "Menade du  data \"utfall.csv\" ?"],
    );
    let ran = folder.run(&["run", "vård.plan", "--data", "utfal.csv"]);
    could_not(&ran, &["Filen utfal.csv finns inte.", "Menade du  utfall.csv ?"]);
    could_not(&folder.run(&["run", "vård.plan", "--data", "."]), &["är en mapp", "utfall.csv"]);
    assert_eq!(folder.run(&["check", "fel.plan", "--data"]).status, Some(2));
}

#[test]
fn a_data_file_that_is_too_large_is_not_read() {
    let folder = followed_up("gigabyte");
    fs::File::create(folder.0.join("utfall.csv")).unwrap().set_len(2_000_000_000).unwrap();
    could_not(
        &folder.run(&["run", "vård.plan"]),
        &["utfall.csv är för stor: 2,0 GB", "data::too-large"],
    );
}

#[test]
fn plan_or_data_comes_from_standard_input_but_not_both() {
    let folder = followed_up("input");
    let from = |file: &str, typed: &[&str]| -> Ran {
        let input = fs::File::open(folder.0.join(file)).unwrap();
        malvakt(&folder.0).args(typed).stdin(input).output().unwrap().into()
    };
    let ran = from("vård.plan", &["run", "-", "--format", "json"]);
    assert_eq!(json(&ran)["results"][0]["status"], "red", "{ran:?}");
    let ran = from("utfall.csv", &["run", "vård.plan", "--data", "-", "--format", "json"]);
    assert_eq!(json(&ran)["results"][0]["status"], "red", "{ran:?}");
    could_not(&from("vård.plan", &["run", "-", "--data", "-"]), &["( - )"]);
}

#[test]
fn a_plan_that_replaces_one_that_is_not_there_is_evaluated_with_a_warning() {
    let plan = PLAN.replace("  år 2024\n", "  år 2024\n  ersätter \"vård-2032.plan\"\n");
    let folder = followed_up("revised").with("vård-2024.plan", plan).with("vård-2023.plan", PLAN);
    let ran = folder.run(&["run", "vård-2024.plan"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.err.contains("Varning: ") && ran.err.contains("\"vård-2023.plan\" ?"), "{ran:?}");
}

#[test]
fn a_closed_pipe_ends_a_run_quietly() {
    let folder = followed_up("quiet");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let ran = malvakt(&folder.0)
        .args(["run", "vård.plan", "--format", "json", "--fail-on", "röd"])
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let ran: Ran = ran.wait_with_output().unwrap().into();
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(!ran.err.contains("panicked") && !ran.err.contains("Fel:"), "{ran:?}");
}

#[test]
fn an_example_that_fails_is_found() {
    let folder = followed_up("example");
    let ran = folder.run(&["test", "vård.plan"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let folder = folder.with("fel.plan", PLAN.replace("15 % är grön", "17 % är grön"));
    let ran = folder.run(&["test", "fel.plan", "vård.plan"]);
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.out.contains("17 % är grön") && ran.out.contains("gul"), "{ran:?}");
    could_not(&Folder::new("test-empty").run(&["test", "."]), &["no plan"]);
}

#[test]
fn the_follow_up_of_the_readme_is_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ran: Ran =
        malvakt(root).args(["run", "rules/norrbotten-ls1-2022"]).output().unwrap().into();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.out.contains("Region Norrbotten") && ran.out.contains("Åtgärder"), "{}", ran.out);
    assert!(ran.err.contains("Varning i data: "), "{}", ran.err);
    let tested: Ran = malvakt(root).args(["test", "rules"]).output().unwrap().into();
    assert_eq!(tested.status, Some(0), "{tested:?}");
}
