//! Numbers, units and scales of statuses for the small follow-up.

use indexmap::IndexMap;

use crate::language::{BuiltIn, KindWord};
use crate::plan::{Scale, StatusLevel};
use crate::quantity::{Dimension, Number, Unit};

pub fn number(text: &str) -> Number {
    match crate::language::number::read(text) {
        crate::language::number::Read::Number(number, _) => number,
        other => panic!("{text}: {other:?}"),
    }
}

pub fn share() -> Unit {
    Unit { dimension: Dimension::Share, scale: Number::ONE, word: "%".into() }
}

pub fn count() -> Unit {
    Unit { dimension: Dimension::Count, scale: Number::ONE, word: "count".into() }
}

fn level(name: &str, default: u32, symbol: &str, word: &str) -> StatusLevel {
    StatusLevel {
        name: name.into(),
        default: Some(default),
        plural: None,
        symbol: symbol.into(),
        word: Some(word.into()),
    }
}

pub fn scale(kinds: Vec<KindWord>, words: [&str; 3], missing: (&str, Option<&str>)) -> Scale {
    let mut built_in = IndexMap::new();
    built_in.insert(
        BuiltIn::NotMeasured,
        (Some(missing.0.to_owned()), missing.1.map(ToOwned::to_owned)),
    );
    Scale {
        kinds,
        statuses: vec![
            level("green", 0, "■", words[0]),
            level("yellow", 1, "●", words[1]),
            level("red", 2, "▲", words[2]),
        ],
        built_in,
    }
}
