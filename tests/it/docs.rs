//! Every block of the documentation is run: a plan that is shown is a plan, and what is shown as refused is refused so.

use std::fs;
use std::path::Path;

use malvakt::evaluate::examples;
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
