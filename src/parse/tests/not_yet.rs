//! What the language has and this version has not: named, and never ignored.

use super::{diagnostic, refused};
use crate::diagnostic::Code;
use crate::language::Language;

#[test]
fn each_construct_is_named_where_it_stands() {
    for (text, place) in [
        ("senaste inom 1 månad", "senaste inom"),
        ("computed as a / b", "computed as"),
        ("let floor = 60 %", "let"),
        (
            "flag \"x\" if target missed 3 follow-ups in a row",
            "target missed 3 follow-ups in a row",
        ),
        (
            "flagga \"x\" om målet missas 3 uppföljningar i rad",
            "målet missas 3 uppföljningar i rad",
        ),
        ("green if improving over 5 years", "improving over 5 years"),
        ("green if improving over the last 6 values", "improving over the last 6 values"),
        ("green if gap between K and M > 5 pp", "gap between K and M"),
        ("green if spread of a, b, c > 5", "spread of a, b, c"),
        ("green if mean change over 5 years < 0", "mean change over 5 years"),
        ("green if mean change over the last 6 values < 0", "mean change over the last 6 values"),
        ("green if projected in 2030 <= 100", "projected in 2030"),
        ("grön om avvikelse framskrivet till målåret <= 0", "avvikelse framskrivet till målåret"),
    ] {
        let (code, here, _) = refused(text);
        assert_eq!((code, here.as_str()), (Code::NotSupportedYet, place), "{text}");
        for language in [Language::Sv, Language::En] {
            let said = diagnostic(text).say(language);
            assert!(said.message.contains(place), "{text}: {}", said.message);
            assert!(said.help.is_some(), "{text}");
        }
    }
}
