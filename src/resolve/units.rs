//! Units as they are written, and figures brought into the measure of their dimension.

use std::collections::BTreeSet;

use super::author::Author;
use super::blocks::Block;
use super::context::Context;
use super::found::Found;
use crate::diagnostic::Code;
use crate::language::say::resolve::units::Message;
use crate::language::{fold, unit};
use crate::quantity::{Dimension, Number, Unit};
use crate::source::Span;
use crate::syntax::{NumberWritten, Statement, UnitWritten};

/// The units of their own that a plan's items declare.
pub(super) struct Units {
    own: BTreeSet<String>,
}

impl Units {
    /// Every `unit "poäng"` of a plan.
    pub fn declared(blocks: &[Block<'_>], author: &Author<'_>) -> Self {
        let lines = blocks.iter().flat_map(|block| &block.body);
        let own = lines.filter_map(|line| match line.statement {
            Statement::Unit(name) if author.quoted(name.span) => Some(fold(&name.value)),
            _ => None,
        });
        Self { own: own.filter(|word| unit::find(word).is_none()).collect() }
    }

    /// The unit a word stands for: built in, or one that an item declares.
    pub fn find(&self, written: &UnitWritten) -> Option<Unit> {
        unit::find(&written.value).or_else(|| {
            let folded = fold(&written.value);
            self.own.contains(&folded).then(|| own(&written.value))
        })
    }

    /// The unit a word stands for; an error where it is none.
    pub fn named(
        &self,
        written: &UnitWritten,
        author: &Author<'_>,
        found: &mut Found,
    ) -> Option<Unit> {
        let unit = self.find(written);
        if unit.is_none() {
            let built_in = unit::words().map(|word| -> &str { word });
            let words = built_in.chain(self.own.iter().map(String::as_str));
            let nearest = found.nearest(&written.value, words).map(str::to_owned);
            let unit = author.word(crate::language::table::Keyword::Unit);
            let declare = format!("{unit} \"{}\"", written.value);
            let message = Message::UnknownUnit { found: written.value.clone(), nearest, declare };
            found.at(Code::UnknownUnit, message, written.span);
        }
        unit
    }
}

/// A unit of the author's own.
pub(super) fn own(word: &str) -> Unit {
    Unit { dimension: Dimension::Own(fold(word)), scale: Number::ONE, word: word.to_owned() }
}

/// The unit of an item that says none: a count.
pub(super) fn count() -> Unit {
    Unit { dimension: Dimension::Count, scale: Number::ONE, word: "count".to_owned() }
}

/// Yes or no.
pub(super) fn yes_or_no() -> Unit {
    Unit { dimension: Dimension::YesNo, scale: Number::ONE, word: "yes/no".to_owned() }
}

/// Percent.
pub(super) fn percent() -> Unit {
    Unit { dimension: Dimension::Share, scale: Number::ONE, word: "%".to_owned() }
}

/// The unit of differences of what is in a unit: percentage points for a share, else the unit itself.
pub(super) fn difference(unit: &Unit) -> Unit {
    if unit.dimension != Dimension::Share {
        return unit.clone();
    }
    let word = if unit.scale == Number::ONE { "pp" } else { unit.word.as_str() };
    Unit { dimension: Dimension::Points, scale: unit.scale, word: word.to_owned() }
}

/// A figure in the measure of a unit's dimension; a bare one is in the unit itself. Another unit of the same kind is
/// converted, one of another kind an error.
pub(super) fn figure(
    written: &NumberWritten,
    unit: &Unit,
    cx: Context<'_, '_>,
    found: &mut Found,
) -> Option<Number> {
    let scale = match &written.unit {
        None => unit.scale,
        Some(word) => {
            let own = cx.units.named(word, cx.author, found)?;
            if own.dimension != unit.dimension {
                found.at(Code::MixedUnits, mixed(written, &own, unit, cx), written.span);
                return None;
            }
            own.scale
        }
    };
    scaled(written, scale, found)
}

/// A number as written, times a scale.
pub(super) fn scaled(written: &NumberWritten, scale: Number, found: &mut Found) -> Option<Number> {
    let number = written.number.times(scale).ok();
    if number.is_none() {
        found.at(Code::NumberTooLarge, Message::TooLarge, written.span);
    }
    number
}

/// The line that says a unit: `unit st`, `enhet "poäng"`.
pub(super) fn line(unit: &Unit, author: &Author<'_>) -> String {
    let word = unit::write_word(unit, author.language);
    let word = match unit.dimension {
        Dimension::Own(_) => format!("\"{word}\""),
        _ if word.is_empty() => "cases".to_owned(),
        _ => word,
    };
    format!("{} {word}", author.word(crate::language::table::Keyword::Unit))
}

/// A value of another kind than the item's.
pub(super) fn another(span: Span, own: &Unit, wanted: &Unit, cx: Context<'_, '_>) -> Message {
    Message::AnotherUnit {
        written: cx.author.text(span),
        wanted: wanted.clone(),
        unit_line: line(own, cx.author),
    }
}

fn mixed(written: &NumberWritten, own: &Unit, wanted: &Unit, cx: Context<'_, '_>) -> Message {
    let text = cx.author.text(written.span);
    let write = cx.author.amount(written.number, wanted);
    match (&own.dimension, &wanted.dimension) {
        (Dimension::Share, Dimension::Points) => Message::PercentForPoints { written: text, write },
        (Dimension::Points, Dimension::Share) => Message::PointsForPercent { written: text, write },
        _ => Message::AnotherUnit {
            written: text,
            wanted: wanted.clone(),
            unit_line: line(own, cx.author),
        },
    }
}
