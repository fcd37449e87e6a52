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
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
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
