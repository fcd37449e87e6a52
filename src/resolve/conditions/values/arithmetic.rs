//! Sums, differences, products and quotients, and what they are of.

use super::measure::{Measure, Typed, times};
use crate::diagnostic::Code;
use crate::language::Operator;
use crate::language::say::resolve::conditions::{Message, TwoWays};
use crate::language::table::Keyword;
use crate::plan::Value;
use crate::quantity::{Dimension, Number, Unit};
use crate::resolve::conditions::{Judging, Subject};
use crate::resolve::units;
use crate::source::Spanned;
use crate::syntax::{Expression, Node, NumberWritten, ValueWord};

impl Judging<'_, '_, '_> {
    /// `A + B`, `A - B`, `A * B`, `A / B`.
    pub(in crate::resolve::conditions) fn arithmetic(
        &mut self,
        whole: &Expression,
        left: &Expression,
        operator: &Spanned<Operator>,
        right: &Expression,
    ) -> Option<Typed> {
        let (one, other) = (self.value(left), self.value(right));
        let (one, other) = (one?, other?);
        let measure = match operator.value {
            Operator::Plus | Operator::Minus => {
                return self.sum(whole, (left, one), operator.value, (right, other));
            }
            Operator::Times => self.product(whole, (left, &one), (right, &other))?,
            Operator::Over => self.quotient(whole, (left, &one), (right, &other))?,
        };
        let (one, other) = (Box::new(one.value), Box::new(other.value));
        Some(Typed { value: Value::Arithmetic(one, operator.value, other), measure })
    }

    fn sum(
        &mut self,
        whole: &Expression,
        (left, one): (&Expression, Typed),
        operator: Operator,
        (right, other): (&Expression, Typed),
    ) -> Option<Typed> {
        self.reads_one_way(whole, left, &one, operator, right, &other)?;
        let measure = match (&one.measure, &other.measure) {
            (Measure::Unknown, _) | (_, Measure::Unknown) => Measure::Unknown,
            (Measure::Of(a), Measure::Of(b)) => {
                match summed(&a.dimension, operator, &b.dimension) {
                    Some(Summed::Left) => Measure::Of(a.clone()),
                    Some(Summed::Right) => Measure::Of(b.clone()),
                    Some(Summed::Difference) => Measure::Of(units::difference(&units::percent())),
                    None => return self.mixed((left, &one), (right, &other)),
                }
            }
            (Measure::Bare, Measure::Bare) => Measure::Bare,
            (Measure::Bare | Measure::Ratio, Measure::Bare | Measure::Ratio) => Measure::Ratio,
            (Measure::Bare, Measure::Of(unit)) | (Measure::Of(unit), Measure::Bare) => {
                Measure::Of(unit.clone())
            }
            (Measure::Ratio, Measure::Of(_)) | (Measure::Of(_), Measure::Ratio) => {
                return self.mixed((left, &one), (right, &other));
            }
        };
        let scale = |value: Typed| match (&value.measure, &measure) {
            (Measure::Bare, Measure::Of(unit)) => times(value.value, unit.scale),
            _ => Some(value.value),
        };
        let (Some(one), Some(other)) = (scale(one), scale(other)) else {
            return self.too_large(whole.span);
        };
        let value = Value::Arithmetic(Box::new(one), operator, Box::new(other));
        Some(Typed { value, measure })
    }

    /// `target + 5 %` reads two ways for every unit, and so does a bare number beside a share.
    fn reads_one_way(
        &mut self,
        whole: &Expression,
        left: &Expression,
        one: &Typed,
        operator: Operator,
        right: &Expression,
        other: &Typed,
    ) -> Option<()> {
        let percent = |expression: &Expression, typed: &Typed| {
            matches!(expression.node, Node::Number(_))
                && typed.dimension() == Some(&Dimension::Share)
        };
        let bare = |expression: &Expression, typed: &Typed, beside: &Typed| {
            matches!(expression.node, Node::Number(_))
                && typed.measure == Measure::Bare
                && beside.dimension() == Some(&Dimension::Share)
        };
        let doubtful = if percent(right, other) || bare(right, other, one) {
            Some((left, one, right))
        } else if percent(left, one) || bare(left, one, other) {
            Some((right, other, left))
        } else {
            None
        };
        let Some((to, value, number)) = doubtful else { return Some(()) };
        let Node::Number(number) = &number.node else { return Some(()) };
        let message = self.two_ways(whole, to, value, operator, number);
        self.refuse(Code::PercentOrPoints, message, whole.span)
    }

    /// Both readings of `target + 5 %`, worked out where the target is a figure.
    fn two_ways(
        &self,
        whole: &Expression,
        base: &Expression,
        typed: &Typed,
        operator: Operator,
        number: &NumberWritten,
    ) -> Message {
        let author = self.cx.author;
        let unit = match &typed.measure {
            Measure::Of(unit) => Some(unit.clone()),
            _ => None,
        };
        let sign = if operator == Operator::Minus { "-" } else { "+" };
        let base_text = author.text(base.span);
        let difference = unit.as_ref().map_or_else(units::percent, units::difference);
        let plain = author.amount(number.number, &difference);
        let part = author.amount(number.number, &units::percent());
        let of = format!("{part} {} {}", author.word(Keyword::Of), self.after_of(base));
        let example = self.example_of(base).and_then(|(figure, slice)| {
            let unit = unit.as_ref()?;
            let in_unit = figure.over(unit.scale).ok()?;
            let share = in_unit.times(number.number).ok()?.over(Number::HUNDRED).ok()?;
            let moved = |by: Number| match operator {
                Operator::Minus => in_unit.minus(by).ok(),
                _ => in_unit.plus(by).ok(),
            };
            Some(Box::new(TwoWays {
                from: in_unit,
                plain: moved(number.number)?,
                part: moved(share)?,
                unit: unit.clone(),
                slice,
            }))
        });
        Message::ReadsTwoWays {
            written: author.text(whole.span),
            of: self.after_of(base),
            of_share: unit.as_ref().is_none_or(|unit| unit.dimension == Dimension::Share),
            number: number.number,
            difference,
            example,
            write_plain: format!("{base_text} {sign} {plain}"),
            write_part: format!("{base_text} {sign} {of}"),
        }
    }

    /// The figure that a value stands for, to show what a reading comes to.
    fn example_of(&self, base: &Expression) -> Option<(Number, String)> {
        let Subject::Indicator(measured) = self.subject else { return None };
        match &base.node {
            Node::Value(ValueWord::Target) => {
                let (figure, line) = measured.first_figure()?;
                let slice = line.slice.values.iter().enumerate().find_map(|(at, value)| {
                    let crate::plan::Selector::One(value) = value else { return None };
                    self.cx.frame.slices.names_of(at).nth(*value as usize)
                });
                Some((figure, slice.unwrap_or_default().to_owned()))
            }
            _ => None,
        }
    }

    /// How a value is written after `of`.
    fn after_of(&self, base: &Expression) -> String {
        let author = self.cx.author;
        let definite = match &base.node {
            Node::Value(ValueWord::Target) => Some(Keyword::Target),
            Node::Value(ValueWord::Outcome) => Some(Keyword::Outcome),
            Node::Value(ValueWord::Baseline) => Some(Keyword::Baseline),
            _ => None,
        };
        if let Some(keyword) = definite {
            return author.after_of(keyword).to_owned();
        }
        let text = author.text(base.span);
        let simple = matches!(base.node, Node::Value(_) | Node::Name(_) | Node::Number(_));
        if simple || text.starts_with('(') { text } else { format!("({text})") }
    }

    fn product(
        &mut self,
        whole: &Expression,
        (left, one): (&Expression, &Typed),
        (right, other): (&Expression, &Typed),
    ) -> Option<Measure> {
        match (&one.measure, &other.measure) {
            (Measure::Unknown, _) | (_, Measure::Unknown) => Some(Measure::Unknown),
            (Measure::Bare, Measure::Bare) => Some(Measure::Bare),
            (Measure::Bare | Measure::Ratio, Measure::Bare | Measure::Ratio) => {
                Some(Measure::Ratio)
            }
            (Measure::Of(unit), Measure::Bare | Measure::Ratio)
            | (Measure::Bare | Measure::Ratio, Measure::Of(unit)) => {
                Some(Measure::Of(unit.clone()))
            }
            (Measure::Of(_), Measure::Of(_)) => {
                let percent = |expression: &Expression| {
                    matches!(&expression.node, Node::Number(number)
                        if number.unit.as_ref().and_then(|unit| self.cx.units.find(unit)).is_some_and(|unit| unit.dimension == Dimension::Share))
                };
                let author = self.cx.author;
                let of = author.word(Keyword::Of);
                let write = if percent(left) {
                    Some(format!("{} {of} {}", author.text(left.span), self.after_of(right)))
                } else if percent(right) {
                    Some(format!("{} {of} {}", author.text(right.span), self.after_of(left)))
                } else {
                    None
                };
                let message = Message::Product { written: author.text(whole.span), write };
                self.refuse(Code::MixedUnits, message, whole.span)
            }
        }
    }

    fn quotient(
        &mut self,
        whole: &Expression,
        (left, one): (&Expression, &Typed),
        (right, other): (&Expression, &Typed),
    ) -> Option<Measure> {
        match (&one.measure, &other.measure) {
            (Measure::Unknown, _) | (_, Measure::Unknown) => Some(Measure::Unknown),
            (Measure::Bare, Measure::Bare) => Some(Measure::Bare),
            (Measure::Bare | Measure::Ratio, Measure::Bare | Measure::Ratio) => {
                Some(Measure::Ratio)
            }
            (Measure::Of(unit), Measure::Bare | Measure::Ratio) => Some(Measure::Of(unit.clone())),
            (Measure::Of(a), Measure::Of(b)) if alike(a, b) => Some(Measure::Ratio),
            (Measure::Of(_), Measure::Of(_)) => self.mixed((left, one), (right, other)),
            (Measure::Bare | Measure::Ratio, Measure::Of(_)) => {
                let message =
                    Message::NumberOverQuantity { written: self.cx.author.text(whole.span) };
                self.refuse(Code::MixedUnits, message, whole.span)
            }
        }
    }

    /// An error for two quantities of different kinds.
    pub(in crate::resolve::conditions) fn mixed<T>(
        &mut self,
        (first, one): (&Expression, &Typed),
        (at, other): (&Expression, &Typed),
    ) -> Option<T> {
        let unit = |typed: &Typed| match &typed.measure {
            Measure::Of(unit) => Some(unit.clone()),
            _ => None,
        };
        let author = self.cx.author;
        let (one, other) = (unit(one), unit(other));
        let is = |unit: &Option<Unit>, dimension: &Dimension| {
            unit.as_ref().is_some_and(|unit| unit.dimension == *dimension)
        };
        let write = match &at.node {
            Node::Number(number)
                if is(&one, &Dimension::Points) && is(&other, &Dimension::Share) =>
            {
                Some(author.amount(number.number, &units::difference(&units::percent())))
            }
            Node::Number(number)
                if is(&one, &Dimension::Share) && is(&other, &Dimension::Points) =>
            {
                Some(author.amount(number.number, &units::percent()))
            }
            _ => None,
        };
        let instead = match &first.node {
            Node::Value(ValueWord::Change) => Some(Keyword::RelativeChange),
            Node::Value(ValueWord::RelativeChange) => Some(Keyword::Change),
            _ => None,
        };
        let message = Message::Mixed {
            first: author.text(first.span),
            second: author.text(at.span),
            one,
            other,
            write,
            instead: instead.map(|keyword| author.word(keyword).to_owned()),
        };
        self.refuse(Code::MixedUnits, message, at.span)
    }
}

/// Which unit a sum has.
enum Summed {
    Left,
    Right,
    Difference,
}

/// Share − share is a difference; share ± points is a share; else only like is added to like.
fn summed(one: &Dimension, operator: Operator, other: &Dimension) -> Option<Summed> {
    match (one, operator, other) {
        (Dimension::Share, Operator::Minus, Dimension::Share) => Some(Summed::Difference),
        (Dimension::Share, _, Dimension::Points) => Some(Summed::Left),
        (Dimension::Points, Operator::Plus, Dimension::Share) => Some(Summed::Right),
        (one, _, other) if one == other => Some(Summed::Left),
        _ => None,
    }
}

/// Whether a quotient of the two is a number: of one kind, or a difference of shares and a share.
fn alike(one: &Unit, other: &Unit) -> bool {
    let share = |unit: &Unit| matches!(unit.dimension, Dimension::Share | Dimension::Points);
    one.dimension == other.dimension || share(one) && share(other)
}
