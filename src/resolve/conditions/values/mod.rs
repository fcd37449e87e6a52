//! Values: what each is, and of which unit.

mod arithmetic;
mod elsewhere;
mod goal;
mod measure;
mod over_time;
mod target;

pub(super) use measure::{Brought, Measure, Typed, brought};

use super::{Judging, Measured, Subject, askable};
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::{Message, Needs};
use crate::language::table::Keyword;
use crate::plan::Value;
use crate::quantity::{Dimension, Number, Unit};
use crate::resolve::units;
use crate::source::Span;
use crate::syntax::{Expression, Node, NumberWritten, ValueWord};

impl<'j> Judging<'j, '_, '_> {
    /// A value; `None` where a diagnostic says why it is none.
    pub(in crate::resolve::conditions) fn value(
        &mut self,
        expression: &Expression,
    ) -> Option<Typed> {
        let span = expression.span;
        match &expression.node {
            Node::Number(number) => self.constant(number),
            Node::Yes(yes) => {
                let number = if *yes { Number::ONE } else { Number::ZERO };
                Some(Typed::of(Value::Constant(number), &units::yes_or_no()))
            }
            Node::Value(word) => self.built_in(*word, span),
            Node::PartOf { part, of } => self.part_of(part, of),
            Node::Arithmetic { left, operator, right } => {
                self.arithmetic(expression, left, operator, right)
            }
            Node::Negative(inner) => {
                let inner = self.value(inner)?;
                let value = match inner.value {
                    Value::Constant(number) => Value::Constant(number.negated()),
                    value => Value::Negative(Box::new(value)),
                };
                Some(Typed { value, measure: inner.measure })
            }
            Node::Minimum(values) => self.extreme(values, Value::Minimum),
            Node::Maximum(values) => self.extreme(values, Value::Maximum),
            Node::Spread(values) => self.spread(values),
            Node::Gap(one, other) => self.gap(one, other, span),
            Node::MeanChange(window) => self.mean_change(window, span),
            Node::Projected { deviation, to, window } => {
                self.projected(*deviation, to, window.as_ref(), span)
            }
            Node::For { .. } | Node::In { .. } => self.elsewhere(expression),
            Node::RollUp { share, weighted, words } => self.counted(*share, *weighted, words, span),
            Node::CountedSteps { share, are } => {
                self.of_assignment(span)?;
                Some(if *share {
                    Typed::percent(Value::StepShare(are.clone()))
                } else {
                    Typed::count(Value::StepCount(are.clone()))
                })
            }
            Node::Name(name) => self.named_value(name, span),
            Node::StatusOf(_) => self.status_alone(expression),
            Node::Or(_)
            | Node::And(_)
            | Node::Not(_)
            | Node::Compare { .. }
            | Node::Between { .. }
            | Node::Within { .. }
            | Node::Missing { .. }
            | Node::TargetMet(_)
            | Node::Trend(_)
            | Node::TrendOf { .. }
            | Node::TrendOver(..)
            | Node::InARow { .. }
            | Node::State(_)
            | Node::Forecast(_)
            | Node::DeadlinePassed
            | Node::StartPassed
            | Node::Steps { .. }
            | Node::Quantified { .. } => {
                let message = Message::NotAValue {
                    condition: self.cx.author.text(span),
                    write: self.cx.author.word(Keyword::Outcome).to_owned(),
                };
                self.refuse(Code::NotAValue, message, span)
            }
        }
    }

    /// A number as written; with a unit it is in its measure.
    fn constant(&mut self, written: &NumberWritten) -> Option<Typed> {
        let Some(word) = &written.unit else {
            let value = Value::Constant(written.number);
            return Some(Typed { value, measure: Measure::Bare });
        };
        let unit = self.cx.units.named(word, self.cx.author, self.found)?;
        let number = units::scaled(written, unit.scale, self.found)?;
        Some(Typed::of(Value::Constant(number), &unit))
    }

    /// What is measured; an error about anything else.
    pub(in crate::resolve::conditions) fn measured(
        &mut self,
        span: Span,
    ) -> Option<&'j Measured<'j>> {
        match self.subject {
            Subject::Indicator(measured) => Some(measured),
            Subject::Assignment(_) | Subject::Heading | Subject::Slices => {
                self.needs(Needs::Indicator, span)
            }
        }
    }

    /// An error about a fact or value that something else has.
    pub(in crate::resolve::conditions) fn needs<T>(
        &mut self,
        needs: Needs,
        span: Span,
    ) -> Option<T> {
        let here = self.subject.sort();
        let message = Message::OfAnother {
            written: self.cx.author.text(span),
            needs,
            here,
            write: askable(here, self.cx.author),
        };
        self.refuse(Code::OfAnotherKind, message, span)
    }

    /// The unit of the indicator, for a value that is in it.
    pub(in crate::resolve::conditions) fn in_item(&self, value: Value) -> Typed {
        let measure = match self.subject {
            Subject::Indicator(Measured { unit: Some(unit), .. }) => Measure::Of((*unit).clone()),
            _ => Measure::Unknown,
        };
        Typed { value, measure }
    }

    fn built_in(&mut self, word: ValueWord, span: Span) -> Option<Typed> {
        if word == ValueWord::Progress {
            self.of_assignment(span)?;
            return Some(Typed::percent(Value::Progress));
        }
        if word == ValueWord::Forecast && matches!(self.subject, Subject::Assignment(_)) {
            let message = Message::ForecastIsAWord {
                written: self.cx.author.text(span),
                write: self.cx.author.either("prognos god", "forecast good"),
            };
            return self.refuse(Code::OfAnotherKind, message, span);
        }
        let measured = self.measured(span)?;
        let difference = |value| of_difference(measured, value);
        Some(match word {
            ValueWord::Outcome => self.in_item(Value::Outcome),
            ValueWord::Target => return self.target(span),
            ValueWord::Baseline => self.in_item(Value::Baseline),
            ValueWord::Previous => self.in_item(Value::Previous),
            ValueWord::PreviousMeasured => self.in_item(Value::PreviousMeasured),
            ValueWord::Forecast => self.in_item(Value::Forecast),
            ValueWord::Deviation => {
                self.one_number(span)?;
                self.mention_target(span);
                difference(Value::Deviation)
            }
            ValueWord::Attainment => {
                self.one_number(span)?;
                self.mention_target(span);
                Typed::percent(Value::Attainment)
            }
            ValueWord::Change => difference(Value::Change),
            ValueWord::RelativeChange => Typed::percent(Value::RelativeChange),
            ValueWord::Numerator => Typed::count(Value::Numerator),
            ValueWord::Denominator => Typed::count(Value::Denominator),
            ValueWord::Progress => Typed::percent(Value::Progress),
        })
    }

    /// `10 % of X`: a factor.
    fn part_of(&mut self, part: &NumberWritten, of: &Expression) -> Option<Typed> {
        let of_target = matches!(of.node, Node::Value(ValueWord::Target));
        let span = part.span.to(of.span);
        let of = self.value(of)?;
        if of_target {
            self.zero_target(span)?;
        }
        let unit = part.unit.as_ref().and_then(|word| self.cx.units.find(word));
        let share = |unit: &Unit| unit.dimension == Dimension::Share;
        let scale = unit.filter(share).map_or(Number::ONE, |unit| unit.scale);
        let factor =
            part.number.times(scale).and_then(|percent| percent.over(Number::HUNDRED)).ok();
        match factor.and_then(|factor| of.times(factor)) {
            Some(value) => Some(value),
            None => self.too_large(span),
        }
    }

    pub(super) fn extreme(
        &mut self,
        values: &[Expression],
        make: fn(Vec<Value>) -> Value,
    ) -> Option<Typed> {
        let read: Vec<Option<Typed>> = values.iter().map(|value| self.value(value)).collect();
        let read: Vec<Typed> = read.into_iter().collect::<Option<_>>()?;
        // The first quantity settles the unit of the bare numbers beside it.
        let mut written = read.iter().zip(values);
        let quantity = written.find(|(value, _)| value.measure != Measure::Bare);
        let Some((quantity, first)) = quantity.map(|(value, at)| (value.clone(), at)) else {
            let values = read.into_iter().map(|value| value.value).collect();
            return Some(Typed { value: make(values), measure: Measure::Bare });
        };
        let mut together = Vec::new();
        for (value, written) in read.into_iter().zip(values) {
            match brought(quantity.clone(), value.clone()) {
                Brought::Together(_, value, _) => together.push(value),
                Brought::Apart => return self.mixed((first, &quantity), (written, &value)),
                Brought::TooLarge => return self.too_large(written.span),
            }
        }
        Some(Typed { value: make(together), measure: quantity.measure })
    }

    /// An error for a number beyond 128 bits.
    pub(in crate::resolve::conditions) fn too_large<T>(&mut self, span: Span) -> Option<T> {
        let message = crate::language::say::resolve::units::Message::TooLarge;
        self.found.at(Code::NumberTooLarge, message, span);
        None
    }
}

/// A value that is a difference of two of the indicator's: of shares in percentage points.
fn of_difference(measured: &Measured<'_>, value: Value) -> Typed {
    let difference = |unit| Measure::Of(units::difference(unit));
    Typed { value, measure: measured.unit.map_or(Measure::Unknown, difference) }
}
