//! Values over time, and differences between slices: `mean change over 5 years`, `projected in 2030`, `gap between K and M`,
//! `spread of A, B, C`.

use super::measure::{Measure, Typed};
use super::of_difference;
use crate::diagnostic::Code;
use crate::language::say::resolve::conditions::Message;
use crate::language::table::Keyword;
use crate::language::{Horizon, Window};
use crate::plan::{Elsewhere, ElsewhereValue, SliceOf, TargetLine, Value};
use crate::resolve::conditions::{Judging, Measured};
use crate::resolve::{ranges, units};
use crate::source::{Span, Spanned};
use crate::syntax::{Expression, Name, WindowWritten};

/// A projection looks so many years back unless it says otherwise.
const UNLESS_SAID: Window = Window::Years(5);

impl Judging<'_, '_, '_> {
    /// `spread of A, B, C`: of shares in percentage points.
    pub(super) fn spread(&mut self, values: &[Expression]) -> Option<Typed> {
        let Typed { value, measure } = self.extreme(values, Value::Spread)?;
        let measure = match measure {
            Measure::Of(unit) => Measure::Of(units::difference(&unit)),
            other => other,
        };
        Some(Typed { value, measure })
    }

    /// `gap between K and M`: of their outcomes.
    pub(super) fn gap(&mut self, one: &Name, other: &Name, span: Span) -> Option<Typed> {
        let measured = self.measured(span)?;
        let [one_slice, other_slice] =
            [one, other].map(|name| self.gap_slice(std::slice::from_ref(name)));
        let (one_slice, other_slice) = (one_slice?, other_slice?);
        if one_slice == other_slice {
            let message = Message::NoGap { written: self.cx.author.text(span) };
            return self.refuse(Code::NotAValue, message, span);
        }
        let outcome = |slice: SliceOf| {
            let value = ElsewhereValue::Outcome;
            Value::Elsewhere(Elsewhere { item: None, value, slice: Some(slice), period: None })
        };
        let slices = vec![outcome(one_slice), outcome(other_slice)];
        Some(of_difference(measured, Value::Spread(slices)))
    }

    fn gap_slice(&mut self, names: &[Name]) -> Option<SliceOf> {
        self.cx.frame.slices.slice(names, self.cx.author, self.found)
    }

    /// `mean change over 5 years`: a share's is in percentage points a year.
    pub(super) fn mean_change(&mut self, window: &WindowWritten, span: Span) -> Option<Typed> {
        let measured = self.measured(span)?;
        let window = ranges::window(window, self.found)?;
        Some(of_difference(measured, Value::MeanChange(window)))
    }

    /// `projected in 2030`, `deviation projected in target year`.
    pub(super) fn projected(
        &mut self,
        deviation: bool,
        to: &Spanned<Horizon>,
        window: Option<&WindowWritten>,
        span: Span,
    ) -> Option<Typed> {
        let measured = self.measured(span)?;
        if deviation {
            self.one_number(span)?;
            self.mention_target(span);
        }
        let window = match window {
            Some(written) => ranges::window(written, self.found)?,
            None => UNLESS_SAID,
        };
        if to.value == Horizon::TargetYear {
            self.has_target_year(measured, to.span)?;
        }
        Some(if deviation {
            of_difference(measured, Value::ProjectedDeviation(to.value, window))
        } else {
            self.in_item(Value::Projected(to.value, window))
        })
    }

    /// Seen to have a target for a year; where there is no target line at all, that is said elsewhere.
    fn has_target_year(&mut self, measured: &Measured<'_>, span: Span) -> Option<()> {
        let dated = measured.targets.iter().any(|line| line.target_year().is_some());
        let first: Option<&TargetLine> = measured.targets.first();
        let Some(first) = first.filter(|_| !dated) else {
            self.mention_target(span);
            return Some(());
        };
        let author = self.cx.author;
        let newest = self.cx.frame.follow_ups.all.iter().map(|own| own.period.year).max();
        let year = newest.unwrap_or(2026).saturating_add(4);
        let message = Message::NoTargetYear {
            written: author.text(span),
            name: measured.name.to_owned(),
            target: first.text.clone(),
            line: author.line(first.span),
            write: format!(
                "{} {} {} {year}",
                author.word(Keyword::Target),
                first.text,
                author.word(Keyword::In)
            ),
            write_year: author
                .either(&format!("framskrivet till {year}"), &format!("projected in {year}")),
        };
        self.refuse(Code::NoTargetYear, message, span)
    }
}
