//! Every block of the documentation is run: a plan that is shown is a plan, and what is shown as refused is refused so.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use malvakt::evaluate::{evaluate, examples, follow_up};
use malvakt::explain::written_name;
use malvakt::language::number;
use malvakt::outcomes::{DataBytes, read};
use malvakt::parse::parse;
use malvakt::plan::Status;
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};

/// A fenced block: the line it begins on, what it is marked as, and its text.
struct Block {
    line: usize,
    mark: String,
    text: String,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (at, line) in text.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(mark)) => {
                open = Some(Block { line: at + 1, mark: mark.to_owned(), text: String::new() });
            }
            (Some(_), Some("")) => blocks.extend(open.take()),
            (Some(block), _) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "every block is closed");
    blocks
}

/// The codes of what is found in a plan, and the examples in it that do not hold.
fn found(text: &str) -> (Vec<&'static str>, Vec<String>) {
    let mut files = Files::default();
    let file = files.add(File::new("block.plan", text));
    let parsed = parse(file, text);
    let resolved = resolve(&parsed.document, &files);
    let diagnostics = parsed.diagnostics.iter().chain(&resolved.diagnostics);
    let codes: Vec<&str> = diagnostics.map(|diagnostic| diagnostic.code.text()).collect();
    if !codes.is_empty() {
        return (codes, Vec::new());
    }
    let plan = resolved.plan;
    let (items, headings) = examples(&plan);
    let wrong = |expected: Status, got: Status, written: &str| {
        (expected != got).then(|| format!("{written}: came out as {got:?}"))
    };
    let of_items = items.iter().filter_map(|tested| {
        let example = &plan.item(tested.item)?.examples[tested.example];
        wrong(example.expected, tested.got.status, &example.text)
    });
    let of_headings = headings.iter().filter_map(|tested| {
        let example = &plan.heading(tested.heading)?.examples[tested.example];
        wrong(example.expected, tested.got, &example.text)
    });
    (codes, of_items.chain(of_headings).collect())
}

#[test]
fn every_block_of_the_language_page_is_what_it_says() {
    let mut run = 0;
    for page in ["docs/language.md", "README.md", "docs/kom-igang.md"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
        for block in blocks(&text) {
            let place = format!("{page}:{}", block.line);
            if block.mark == "plan" {
                assert_eq!(found(&block.text), (Vec::new(), Vec::new()), "{place}");
                run += 1;
            } else if block.mark.starts_with("plan::") {
                let (codes, _) = found(&block.text);
                assert_eq!(codes, [block.mark.as_str()], "{place}");
                run += 1;
            }
        }
    }
    assert!(run >= 10, "the pages have their blocks, {run} of them");
}

/// What comes of a plan and a table: each result, its figure and status; then the codes of what is found in the data.
fn results(plan: &str, table: &str) -> String {
    let mut files = Files::default();
    let file = files.add(File::new("block.plan", plan));
    let parsed = parse(file, plan);
    let plan = resolve(&parsed.document, &files).plan;
    let language = plan.language.unwrap_or_default();
    let bytes = DataBytes { name: "block.csv".to_owned(), bytes: table.as_bytes().to_vec() };
    let found = read(&plan, &mut files, &[bytes]);
    let at = follow_up(&plan, &found.outcomes, None).expect("a plan has a follow-up");
    let mut out = String::new();
    for result in evaluate(&plan, &found.outcomes, &at).results {
        let item = plan.item(result.item).expect("a result is of an item");
        out.push_str(&item.name);
        for (breakdown, value) in plan.breakdowns.iter().zip(&result.slice.values) {
            if let Some(value) = value {
                out.push_str(", ");
                out.push_str(&breakdown.values[*value as usize].name);
            }
        }
        out.extend(result.slice.org.iter().map(|org| format!(", {org}")));
        out.push_str(": ");
        if let (Some(outcome), Some(indicator)) = (&result.outcome, item.indicator()) {
            let own = outcome.value.over(indicator.unit.scale).expect("a unit is not nothing");
            let figure = number::write_up_to(own, 1, language);
            let word = Some(indicator.unit.word.as_str()).filter(|word| *word != "count");
            let _ = write!(out, "{figure} {}{}", word.unwrap_or(""), word.map_or("", |_| " "));
        }
        let scale = plan.scale(item.scale).expect("an item has a scale");
        out.push_str(&written_name(scale, result.status).say(language));
        out.push('\n');
    }
    for diagnostic in &found.diagnostics {
        out.push_str(diagnostic.code.text());
        out.push('\n');
    }
    out.replace('\u{a0}', " ")
}

#[test]
fn every_table_of_the_data_page_comes_to_what_stands_under_it() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data.md");
    let blocks = blocks(&fs::read_to_string(page).unwrap());
    let (mut plan, mut table, mut run) = ("", "", 0);
    for block in &blocks {
        match block.mark.as_str() {
            "plan" => {
                assert_eq!(found(&block.text), (Vec::new(), Vec::new()), "line {}", block.line);
                plan = &block.text;
            }
            "csv" => table = &block.text,
            "result" => {
                assert_eq!(results(plan, table), block.text, "docs/data.md:{}", block.line);
                run += 1;
            }
            other => panic!("docs/data.md:{}: {other}", block.line),
        }
    }
    assert!(run >= 4, "the page has its tables, {run} of them");
}

#[test]
fn ci_runs_the_very_commands_of_the_readme() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let ci = fs::read_to_string(root.join(".ci/run")).unwrap();
    for command in ["cargo test", "cargo run --release -- run rules/norrbotten-ls1-2022"] {
        assert!(readme.contains(command), "the README says {command}");
        assert!(ci.lines().any(|line| line.starts_with(command)), ".ci/run runs {command}");
    }
}
