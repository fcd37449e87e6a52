//! What is written in another way and means the same is read as the same.

use malvakt::diagnostic::any_error;
use malvakt::language::Language;
use malvakt::parse::parse;
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};
use proptest::collection::vec;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::cases;
use super::rig::{run, shown};
use crate::generate::{Look, case};

proptest! {
    #![proptest_config(cases(56))]

    #[test]
    fn a_valid_plan_gives_no_error_and_is_the_same_each_time(case in case()) {
        let text = case.plan();
        let mut files = Files::default();
        let file = files.add(File::new("lag.plan", text.as_str()));
        let parsed = parse(file, &text);
        let once = resolve(&parsed.document, &files);
        let found: Vec<_> = parsed.diagnostics.iter().chain(&once.diagnostics).cloned().collect();
        prop_assert!(!any_error(&found), "{}", shown(&found, &files));
        prop_assert_eq!(&parse(file, &text), &parsed);
        prop_assert_eq!(resolve(&parsed.document, &files), once);
    }

    #[test]
    fn clean_data_gives_no_error(case in case()) {
        prop_assume!(!case.rows.is_empty());
        let data = case.data();
        let run = run(&case.plan(), &[data.as_bytes()]);
        prop_assert!(!any_error(&run.diagnostics), "{}", shown(&run.diagnostics, &run.files));
    }

    #[test]
    fn words_of_either_language_capitals_and_encodings_change_nothing(case in case(), how in 0..7_usize) {
        let data = case.data();
        let data = [data.as_bytes()];
        let mixed = case.plan();
        let other = match how {
            0 => case.plan_in(Language::Sv),
            1 => case.plan_in(Language::En),
            2 => case.plan_in_capitals(),
            3 => mixed.nfd().collect(),
            4 => mixed.replace('\n', "\r\n"),
            5 => format!("\u{feff}{mixed}"),
            _ => mixed.lines().flat_map(|line| ["\t", line.trim_start(), "  \n"]).collect(),
        };
        prop_assert_eq!(&run(&other, &data).decided(), &run(&mixed, &data).decided(), "{}", other);
    }

    #[test]
    fn data_in_another_form_says_the_same(case in case(), look in vec(any::<u8>(), 9), how in 0..4_usize) {
        let plan = case.plan();
        let mut plain = case.clone();
        plain.look = Look::plain();
        let plain = plain.data();
        let as_plain = run(&plan, &[plain.as_bytes()]).decided();
        let mut other = case.clone();
        other.look = Look::of(&look);
        let other = other.data();
        let form = match how {
            0 => other.clone().into_bytes(),
            1 => [0xFF, 0xFE].into_iter().chain(other.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            2 => other.nfd().collect::<String>().into_bytes(),
            _ => encoding_rs::WINDOWS_1252.encode(&other).0.into_owned(),
        };
        let run = run(&plan, &[&form]);
        prop_assert_eq!(&run.decided(), &as_plain, "{}\n{}", other, shown(&run.diagnostics, &run.files));
    }
}
