//! What the language has and this version has not: named, and never ignored.

use super::{diagnostic, refused};
use crate::diagnostic::Code;
use crate::language::Language;

#[test]
fn each_construct_is_named_where_it_stands() {
    for (text, place) in [("computed as a / b", "computed as"), ("let floor = 60 %", "let")] {
        let (code, here, _) = refused(text);
        assert_eq!((code, here.as_str()), (Code::NotSupportedYet, place), "{text}");
        for language in [Language::Sv, Language::En] {
            let said = diagnostic(text).say(language);
            assert!(said.message.contains(place), "{text}: {}", said.message);
            assert!(said.help.is_some(), "{text}");
        }
    }
}
