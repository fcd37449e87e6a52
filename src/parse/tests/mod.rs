//! What every line of the language becomes, and what is said of every line that is none.

mod keywords;

use super::parse;
use crate::source::FileId;

#[test]
fn the_real_plan_reads_without_a_word() {
    let text = include_str!("../../../rules/norrbotten-ls1-2022/norrbotten-ls1-2022.plan");
    assert_eq!(parse(FileId(0), text).diagnostics, []);
}
