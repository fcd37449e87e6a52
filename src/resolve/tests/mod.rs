//! Plans as people write them, and what is made and said of them.

use super::{Resolved, resolve};
use crate::parse::parse;
use crate::source::{File, Files};

/// A text, parsed and resolved.
fn read(text: &str) -> Resolved {
    let mut files = Files::default();
    let file = files.add(File::new("test.plan", text));
    let parsed = parse(file, text);
    assert_eq!(parsed.diagnostics, [], "the text must parse:\n{text}");
    resolve(&parsed.document, &files)
}

#[test]
fn the_real_plan_resolves_without_a_word() {
    let text = include_str!("../../../rules/norrbotten-ls1-2022/norrbotten-ls1-2022.plan");
    let resolved = read(text);
    let said: Vec<_> = resolved
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.say(crate::language::Language::Sv))
        .collect();
    assert_eq!(said, []);
}
