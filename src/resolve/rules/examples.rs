//! Examples: tests that stand with the rules they try.

use std::collections::BTreeSet;

use super::super::conditions::{Measured, Subject, askable};
use super::super::found::Found;
use super::super::judgement::ExampleLine;
use super::super::units;
use super::set::Reading;
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Needs;
use crate::language::say::resolve::rules::Message;
use crate::language::say::resolve::units::Message as NotNumber;
use crate::language::table::Keyword;
use crate::language::{StepIs, fold};
use crate::plan::{AssignmentStep, Example, ExampleValue, Status};
use crate::quantity::{Dimension, Number, Period, Unit};
use crate::source::{Span, Spanned};
use crate::syntax::{Name, NumberWritten, Setting, ValueWord};

/// Reads examples for one subject.
pub(super) fn examples(
    lines: &[ExampleLine<'_>],
    shared: bool,
    reading: &Reading<'_, '_, '_>,
    found: &mut Found,
) -> Vec<Example> {
    lines.iter().filter_map(|line| example(line, shared, reading, found)).collect()
}

fn example(
    line: &ExampleLine<'_>,
    shared: bool,
    reading: &Reading<'_, '_, '_>,
    found: &mut Found,
) -> Option<Example> {
    let (written, cx) = (line.example, reading.cx);
    let values: Vec<Option<ExampleValue>> =
        written.settings.iter().map(|setting| reading.setting(setting, found)).collect();
    let sliced = !written.slices.is_empty() || written.headline.is_some();
    if sliced && matches!(reading.subject, Subject::Heading) {
        let message = Message::HeadingHasNoSlices {
            written: line.text.clone(),
            write: reading
                .cx
                .author
                .either("exempel 2 röda, 7 gröna är gul", "example 2 red, 7 green is yellow"),
        };
        found.at(Code::BadExample, message, line.span);
        return None;
    }
    let slice = cx.frame.slices.slice(&written.slices, cx.author, found);
    let period = match &written.period {
        Some(period) => cx.frame.follow_ups.period(period, found),
        None => Some(Period::year(cx.frame.year())),
    };
    let expected = cx.frame.statuses.named(reading.scale, &written.status, cx.author, found);
    let values: Vec<ExampleValue> = values.into_iter().collect::<Option<_>>()?;
    let mut set = BTreeSet::new();
    for value in &values {
        if !set.insert(which(value)) {
            let message = Message::SetTwice { written: line.text.clone() };
            found.at(Code::BadExample, message, line.span);
            return None;
        }
    }
    Some(Example {
        span: line.span,
        text: line.text.clone(),
        shared,
        headline: written.headline.is_some(),
        values,
        slice: slice?,
        period: period?,
        expected: expected?,
    })
}

/// What a value sets, to see whether it is set twice.
fn which(value: &ExampleValue) -> (u8, Option<Status>, Option<u32>) {
    match value {
        ExampleValue::Outcome(_) => (0, None, None),
        ExampleValue::Previous(_) => (1, None, None),
        ExampleValue::PreviousMeasured(_) => (2, None, None),
        ExampleValue::Baseline(_) => (3, None, None),
        ExampleValue::Forecast(_) => (4, None, None),
        ExampleValue::Numerator(_) => (5, None, None),
        ExampleValue::Denominator(_) => (6, None, None),
        ExampleValue::Progress(_) => (7, None, None),
        ExampleValue::State(_) => (8, None, None),
        ExampleValue::ForecastReported(_) => (9, None, None),
        ExampleValue::Count(_, status) => (10, Some(*status), None),
        ExampleValue::Other(item, _) => (11, None, Some(item.0)),
        ExampleValue::Step(step, StepIs::State(_)) => (12, None, *step),
        ExampleValue::Step(step, StepIs::Forecast(_)) => (13, None, *step),
    }
}

impl Reading<'_, '_, '_> {
    fn setting(&self, setting: &Setting, found: &mut Found) -> Option<ExampleValue> {
        match setting {
            Setting::Value(word, number) => match (word, self.subject) {
                (None, Subject::Heading) => self.count(number, found),
                (word, _) => {
                    let word = word.unwrap_or(ValueWord::Outcome);
                    self.set(word, Some(number), number.span, found)
                }
            },
            Setting::Yes(word, yes, span) => {
                let number = if *yes { Number::ONE } else { Number::ZERO };
                let unit = Some(Spanned::new(units::yes_or_no().word, *span));
                let said = NumberWritten { span: *span, number, unit };
                self.set(word.unwrap_or(ValueWord::Outcome), Some(&said), *span, found)
            }
            Setting::Missing(word, span) => self.set(*word, None, *span, found),
            Setting::Item(name, number) => self.named(name, Some(number), found),
            Setting::ItemMissing(name) => self.named(name, None, found),
            Setting::Step(name, is, span) => {
                self.needs_assignment(*span, found)?;
                let step = match name {
                    None => None,
                    Some(name) => Some(self.step(name, found)?),
                };
                Some(ExampleValue::Step(step, *is))
            }
            Setting::State(state, span) => {
                self.needs_assignment(*span, found)?;
                Some(ExampleValue::State(*state))
            }
            Setting::Forecast(forecast, span) => {
                self.needs_assignment(*span, found)?;
                Some(ExampleValue::ForecastReported(*forecast))
            }
        }
    }

    /// `EU average 7 %`, `sick leave missing`: another indicator by its name, or this one by its own.
    fn named(
        &self,
        name: &Name,
        number: Option<&NumberWritten>,
        found: &mut Found,
    ) -> Option<ExampleValue> {
        let own = match self.subject {
            Subject::Indicator(Measured { name: own, .. }) => fold(own) == fold(&name.value),
            Subject::Assignment(_) | Subject::Heading | Subject::Slices => false,
        };
        if own {
            return self.set(ValueWord::Outcome, number, name.span, found);
        }
        let Some(other) = self.cx.other(&name.value) else {
            let nearest = found.nearest(&name.value, self.cx.names.written());
            let message = Message::UnknownSetting {
                found: name.value.clone(),
                nearest: nearest.map(str::to_owned),
            };
            found.at(Code::UnknownName, message, name.span);
            return None;
        };
        let Some(unit) = &other.unit else {
            let message = Message::AssignmentInExample { name: other.name.clone() };
            found.beside(Code::OfAnotherKind, message, name.span, other.span);
            return None;
        };
        self.figure(number, unit, found).map(|figure| ExampleValue::Other(other.id, figure))
    }

    /// The step of the assignment that an example names.
    fn step(&self, name: &Name, found: &mut Found) -> Option<u32> {
        let Subject::Assignment(steps) = self.subject else { return None };
        let folded = fold(&name.value);
        let is = |step: &&AssignmentStep| fold(&step.name) == folded || fold(&step.title) == folded;
        let at = steps.iter().position(|step| is(&step));
        if at.is_none() {
            let names = steps.iter().map(|step| step.name.as_str());
            let nearest = found.nearest(&name.value, names).map(str::to_owned);
            let message = Message::UnknownStep {
                found: name.value.clone(),
                nearest,
                steps: steps.iter().map(|step| step.name.clone()).collect(),
            };
            found.at(Code::UnknownName, message, name.span);
        }
        at.and_then(|at| u32::try_from(at).ok())
    }

    fn needs_assignment(&self, span: Span, found: &mut Found) -> Option<()> {
        match self.subject {
            Subject::Assignment(_) => Some(()),
            Subject::Indicator(_) => {
                self.of_another(Needs::Assignment, Needs::Indicator, span, found)
            }
            Subject::Heading | Subject::Slices => {
                self.of_another(Needs::Assignment, Needs::Heading, span, found)
            }
        }
    }

    fn of_another<T>(&self, needs: Needs, here: Needs, span: Span, found: &mut Found) -> Option<T> {
        let written = self.cx.author.text(span);
        let message = crate::language::say::resolve::conditions::Message::OfAnother {
            written,
            needs,
            here,
            write: askable(here, self.cx.author),
        };
        found.at(Code::OfAnotherKind, message, span);
        None
    }

    fn set(
        &self,
        word: ValueWord,
        number: Option<&NumberWritten>,
        span: Span,
        found: &mut Found,
    ) -> Option<ExampleValue> {
        if word == ValueWord::Progress {
            self.needs_assignment(span, found)?;
            return self.figure(number, &units::percent(), found).map(ExampleValue::Progress);
        }
        let measured = match self.subject {
            Subject::Indicator(measured) => measured,
            Subject::Assignment(_) => {
                return self.of_another(Needs::Indicator, Needs::Assignment, span, found);
            }
            Subject::Heading | Subject::Slices => {
                return self.of_another(Needs::Indicator, Needs::Heading, span, found);
            }
        };
        let count = units::count();
        let unit = measured.unit.unwrap_or(&count);
        let make = match word {
            ValueWord::Outcome => ExampleValue::Outcome,
            ValueWord::Previous => ExampleValue::Previous,
            ValueWord::PreviousMeasured => ExampleValue::PreviousMeasured,
            ValueWord::Baseline => ExampleValue::Baseline,
            ValueWord::Forecast => ExampleValue::Forecast,
            ValueWord::Numerator => ExampleValue::Numerator,
            ValueWord::Denominator => ExampleValue::Denominator,
            ValueWord::Target
            | ValueWord::Deviation
            | ValueWord::Attainment
            | ValueWord::Change
            | ValueWord::RelativeChange
            | ValueWord::Progress => {
                let message = Message::CannotSet { written: self.cx.author.text(span) };
                found.at(Code::BadExample, message, span);
                return None;
            }
        };
        if measured.unit.is_none() {
            return Some(make(number.map(|number| number.number)));
        }
        let unit = match word {
            ValueWord::Numerator | ValueWord::Denominator => &count,
            _ => unit,
        };
        self.figure(number, unit, found).map(make)
    }

    /// A figure in a unit; `None` within for one that is missing.
    #[allow(
        clippy::option_option,
        reason = "the outer says whether it could be read, the inner whether it is missing"
    )]
    fn figure(
        &self,
        number: Option<&NumberWritten>,
        unit: &Unit,
        found: &mut Found,
    ) -> Option<Option<Number>> {
        match number {
            None => Some(None),
            Some(number) => {
                // Yes is no number.
                if unit.dimension == Dimension::YesNo && number.unit.is_none() {
                    let (written, write) =
                        (self.cx.author.text(number.span), self.cx.author.word(Keyword::Yes));
                    let message = NotNumber::FigureOfYesNo { written, write: write.to_owned() };
                    found.at(Code::MixedUnits, message, number.span);
                    return None;
                }
                units::figure(number, unit, self.cx, found).map(Some)
            }
        }
    }

    /// `2 red`: how many have a status.
    fn count(&self, number: &NumberWritten, found: &mut Found) -> Option<ExampleValue> {
        let whole = Some(number.number).filter(|number| number.is_integer());
        let count = whole.and_then(|number| u32::try_from(number.numerator()).ok());
        // `17 %` is an outcome, which a heading has none of.
        let status = number.unit.as_ref().filter(|unit| !matches!(unit.value.as_str(), "%" | "‰"));
        let (Some(count), Some(status)) = (count, status) else {
            let message = Message::CountNeeded {
                written: self.cx.author.text(number.span),
                write: self.cx.author.either(
                    "exempel 2 röda, 13 gula, 7 gröna är gul",
                    "example 2 red, 13 yellow, 7 green is yellow",
                ),
            };
            found.at(Code::BadExample, message, number.span);
            return None;
        };
        let statuses = &self.cx.frame.statuses;
        let status = statuses.named(self.scale, status, self.cx.author, found)?;
        Some(ExampleValue::Count(count, status))
    }
}
