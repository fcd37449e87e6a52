//! Values over time, and between slices: what is written of windows and horizons.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children, first, has};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Horizon;
use crate::language::say::parse::Message;
use crate::parse::grammar::Rule;
use crate::parse::suggest;
use crate::source::Spanned;
use crate::syntax::{Name, Node, WindowWritten};

impl Reader<'_> {
    /// A `time_value`.
    pub fn over_time(&self, pair: &Pair<'_, Rule>) -> Reading<Node> {
        let value = first(pair).ok_or_else(|| self.unread(pair))?;
        match value.as_rule() {
            Rule::gap => {
                let mut slices = children(&value, Rule::name).map(|name| self.name(&name));
                let two: (Option<Name>, Option<Name>) = (slices.next(), slices.next());
                let (Some(one), Some(other)) = two else { return Err(self.unread(pair)) };
                Ok(Node::Gap(one, other))
            }
            Rule::mean_change => {
                let window = self.window(&value)?;
                window.map(Node::MeanChange).ok_or_else(|| self.no_window(&value, true))
            }
            _ => Ok(Node::Projected {
                deviation: has(&value, Rule::k_deviation),
                to: self.horizon(&value)?,
                window: self.window(&value)?,
            }),
        }
    }

    fn horizon(&self, pair: &Pair<'_, Rule>) -> Reading<Spanned<Horizon>> {
        if let Some(word) = child(pair, Rule::k_target_year) {
            return Ok(Spanned::new(Horizon::TargetYear, self.span(&word)));
        }
        let year = self.year(pair)?;
        Ok(Spanned::new(Horizon::Year(year.value), year.span))
    }

    /// The `over_time` of a part, where it has one.
    pub fn window(&self, pair: &Pair<'_, Rule>) -> Reading<Option<WindowWritten>> {
        let Some(window) = child(pair, Rule::over_time) else { return Ok(None) };
        let values = has(&window, Rule::k_values);
        if !values && !has(&window, Rule::k_years) {
            return Err(self.no_window(&window, false));
        }
        Ok(Some(WindowWritten {
            span: self.span(&window),
            number: self.whole_number(&window)?,
            values,
        }))
    }

    /// How far back is not said, or not in years or values.
    fn no_window(&self, pair: &Pair<'_, Rule>, none: bool) -> Box<Diagnostic> {
        let language = suggest::language_of(&self.folded.text);
        let message = Message::NoWindow { written: self.words(pair), none, author: language };
        Box::new(Diagnostic::at(Code::BadPeriod, message, self.span(pair)))
    }
}
